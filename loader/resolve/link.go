package resolve

import (
	"fmt"

	"stancegraph/graph"
	"stancegraph/loader/decide"
)

// Texts returns the texts of the articles with the given IDs; it may fail where it
// reads them from a store.
type Texts func(ids []string) (map[string]string, error)

// Link joins the keys that name the same actor or the same claim, and the articles that
// are copies of one another. The outcome is a pure function of the keys as a set, the
// codebook and the decisions of people (which may be nil), and the texts; texts is asked only for articles that may
// be copies, a few hundred at once.
//
// Pairs are compared inside blocks only (a normalised name; a kind, target and act),
// never all with all. Where the evidence is for two readings the keys stay apart.
func Link(keys graph.Keys, codebook *Codebook, decisions *decide.Book, texts Texts) (graph.Links, error) {
	lex, err := loadTables()
	if err != nil {
		return graph.Links{}, err
	}
	rules := decisions.ActorRules(keys.Actors)
	actors := lex.linkActors(keys.Actors, codebook, rules)
	if err := actors.obeys(rules); err != nil {
		return graph.Links{}, err
	}
	actors.joinAll(lex.sameSaid(keys.Actors, keys.Claims, actors))
	told := lex.rephrased(lex.wordings(keys.Claims, lex.targetWords(keys.Actors, actors), actors.find), newBearers(keys.Actors, actors.find))
	actors.joinAll(sameTold(told))
	rules = decisions.ClaimRules(keys.Claims)
	claims := lex.linkClaims(keys.Claims, lex.targetWords(keys.Actors, actors), actors, told, codebook, rules)
	if err := claims.obeys(rules); err != nil {
		return graph.Links{}, err
	}
	copies, err := duplicates(keys.Articles, texts)
	if err != nil {
		return graph.Links{}, err
	}
	names := make(map[string]string, len(keys.Actors))
	for _, a := range keys.Actors {
		names[a.ID] = a.Name
	}
	wordings := make(map[string]string, len(keys.Claims))
	for _, c := range keys.Claims {
		wordings[c.ID] = c.Text
	}
	return graph.Links{
		Actors:     actors.links(),
		Claims:     claims.links(),
		ActorNames: actors.shown(names, keys.ActorUses),
		ClaimTexts: claims.shown(wordings, keys.ClaimUses),
		Duplicates: copies,
	}, nil
}

// obeys says which decision does not hold: one that joins two entries of the codebook.
func (u *union) obeys(rules decide.Rules) error {
	for _, p := range rules.Joined {
		if u.find(p.A) != u.find(p.B) {
			return fmt.Errorf("%s: %s and %s cannot be one: the codebook, or another decision, tells them apart", p.Reason, p.A, p.B)
		}
	}
	return nil
}
