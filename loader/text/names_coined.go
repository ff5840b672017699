package text

import (
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// coined returns a hit for a demonym that the gazetteer lacks ("Orlandian envoy"), by
// its ending: where the article names the state, or the word modifies a noun for a
// government, ministry or person who speaks for one. The state is named by the word
// without its ending, so that "Orlandia" is the same.
func (w *namer) coined(i, end int) (hit, bool) {
	t := w.d.Tokens
	s := t[i].Text
	if len(s) < 6 || !strings.HasSuffix(s, "ian") || !isCapital(s) || t[i].Tag != "JJ" && t[i].Tag != "NNP" || i+1 >= end {
		return hit{}, false
	}
	if _, given := w.lex.Given(s); given || w.lex.Surname(strings.ToLower(s)) {
		return hit{}, false
	}
	state := s[:len(s)-1]
	if w.states[state] == nil {
		if t[i].Head <= i || !premodifies(t[i].Rel) || !w.named(state) && !w.governs(t[i].Head) {
			return hit{}, false
		}
		w.states[state] = &lexicon.Entry{Name: state, Kind: graph.State}
	}
	return hit{i, i + 1, []lexicon.Sense{{Entry: w.states[state], Use: lexicon.Adjective}}}, true
}

// named reports whether the article has the word as a token of its own.
func (w *namer) named(word string) bool {
	if len(w.tokens) == 0 {
		for i := range w.d.Tokens {
			if isCapital(w.d.Tokens[i].Text) {
				w.tokens[w.d.Tokens[i].Text] = true
			}
		}
	}
	return w.tokens[word]
}

// governs reports whether token k is a noun for a government or ministry, or for a
// person who speaks for one.
func (w *namer) governs(k int) bool {
	noun := w.lex.Noun(strings.ToLower(w.d.Tokens[k].Lemma))
	return noun != nil && (noun.Government || noun.OfState || noun.Speaks && noun.Kind == graph.Person)
}
