package resolve

import (
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/extract"
)

// calledSo is the allegation that somebody is what the actor calls him: "Calloway is a liar"
// of whoever called her so; nil for other statements.
func (r *reader) calledSo(s extract.Statement, target *party) *claim {
	if s.Claim.Called == extract.None || s.Stance != graph.Accuses && s.Stance != graph.Denies {
		return nil
	}
	at := r.tokensOf(s.Claim.Called)
	head := r.rootOf(s.Claim.Called)
	w := r.phraser(r.voice)
	if at.first < len(r.d.Tokens) && r.d.Tokens[at.first].Tag == "DT" {
		w.put[at.first] = r.d.Tokens[at.first].Text // "the thief", whoever that is
	}
	what := w.words(at.first, r.cut(at.first, at.end))
	if head < 0 || what == "" {
		return nil
	}
	who, many := "", false
	root := r.rootOf(s.Claim.Words)
	switch {
	case target != nil:
		who, many = target.inText(), target.plural
	case root >= 0 && strings.HasPrefix(r.d.Tokens[root].Tag, "NN"):
		o := r.objectIn(s.Claim.Words, r.voice)
		who, many = o.text, o.plural
	}
	if who == "" {
		return nil
	}
	be := " is "
	if many {
		be = " are "
	} else if tag := r.d.Tokens[head].Tag; tag == "NN" && r.d.Child(head, "det", "nmod:poss") < 0 && !r.lex.words[mass][r.lemma(head)] && what == r.d.Tokens[head].Text {
		what = r.withArticle(what)
	}
	c := r.newClaim(graph.Allegation, target, r.lex.class("be "+r.lemma(head)), "", sentence(who+be+what), target == nil)
	c.name = true
	return c
}

// withArticle is the noun phrase with the indefinite article that it takes.
func (r *reader) withArticle(phrase string) string {
	low := strings.ToLower(phrase)
	if low == "" || !vowel(low[0]) {
		return "a " + phrase
	}
	for beginning := range r.lex.words[consonantal] {
		if strings.HasPrefix(low, beginning) {
			return "a " + phrase
		}
	}
	return "an " + phrase
}
