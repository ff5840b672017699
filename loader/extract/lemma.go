package extract

import "strings"

// endings are the regular endings of verb forms with what takes their place in the lemma.
var endings = []struct{ end, lemma string }{
	{"ied", "y"}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}, {"ies", "y"}, {"es", ""}, {"s", ""},
}

// lemma is the lemma of token i in lower case. Where that is no word of the lexicon but
// the form is a regular one of a word that is, the lexicon's word is taken: a
// lemmatiser's guess for a rare verb ("blasted") is less sure than the list.
func (r *run) lemma(i int) string {
	t := r.d.Tokens[i]
	l := strings.ToLower(t.Lemma)
	if !strings.HasPrefix(t.Tag, "V") && !strings.HasPrefix(t.Tag, "J") || r.x.vocabulary[l] {
		return l
	}
	form := strings.ToLower(t.Text)
	for _, e := range endings {
		stem, ok := strings.CutSuffix(form, e.end)
		if !ok || len(stem) < 3 {
			continue
		}
		if r.x.vocabulary[stem+e.lemma] {
			return stem + e.lemma
		}
		if n := len(stem); e.lemma == "" && stem[n-1] == stem[n-2] && r.x.vocabulary[stem[:n-1]] {
			return stem[:n-1] // "slammed"
		}
	}
	return l
}
