package resolve

import "stancegraph/graph"

// Texts returns the texts of the articles with the given IDs; it may fail where it
// reads them from a store.
type Texts func(ids []string) (map[string]string, error)

// Link joins the keys that name the same actor or the same claim, and the articles that
// are copies of one another. The outcome is a pure function of the keys as a set, the
// codebook (which may be nil) and the texts; texts is asked only for articles that may
// be copies, a few hundred at once.
//
// Pairs are compared inside blocks only (a normalised name; a kind, target and act),
// never all with all. Where the evidence is for two readings the keys stay apart.
func Link(keys graph.Keys, codebook *Codebook, texts Texts) (graph.Links, error) {
	lex, err := loadTables()
	if err != nil {
		return graph.Links{}, err
	}
	actors := linkActors(keys.Actors, codebook)
	claims := lex.linkClaims(keys.Claims, actors, codebook)
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
