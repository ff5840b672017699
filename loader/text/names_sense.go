package text

import (
	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// sense picks the reading of h that the article allows, nil if none: readings that
// need other words are out where those are missing.
func (w *namer) sense(h *hit) *lexicon.Sense {
	for i := range h.senses {
		s := &h.senses[i]
		if len(s.Needs()) == 0 || w.holds(s.Entry) {
			return s
		}
	}
	return nil
}

// holds reports whether the document has one of the words that e needs.
func (w *namer) holds(e *lexicon.Entry) bool {
	if known, ok := w.needs[e]; ok {
		return known
	}
	found := false
	for i := range w.d.Tokens {
		for _, s := range (lexicon.Sense{Entry: e}).Needs() {
			found = found || w.d.Tokens[i].Text == s
		}
	}
	w.needs[e] = found
	return found
}

// government reports whether the capital that n names stands for its state's
// government, not for the place: where it acts or is acted upon, in an article that
// names the state otherwise or speaks of nothing but acts; never after a preposition of
// place or motion.
func (w *namer) government(n *name) bool {
	t := w.d.Tokens
	known := w.stated[n.sense.Entry]
	head := n.head
	for t[head].Rel == "conj" && t[head].Head >= 0 {
		head = t[head].Head
	}
	up := t[head].Head
	if up < 0 {
		return false
	}
	if w.d.Case(n.head) != "" {
		head, up = n.head, t[n.head].Head
	}
	switch rel := t[head].Rel; rel {
	case "nsubj", "nsubj:pass":
		return known && t[up].Tag != "" && t[up].Tag[0] == 'V' || w.lex.Verb(t[up].Lemma, lexicon.Speaking)
	case "obl:agent":
		return true
	case "nmod:poss":
		noun := w.lex.Noun(t[up].Lemma)
		return known && (noun == nil || noun.Kind != lexicon.Place) && t[up].Tag != "NNPS"
	case "compound", "nmod", "amod", "obl", "obj", "iobj":
		prep := w.d.Case(head)
		if prep == "" && rel != "obj" && rel != "iobj" {
			noun := w.lex.Noun(t[up].Lemma)
			return noun != nil && noun.Speaks || known && noun != nil && noun.Kind == graph.Person
		}
		if w.lex.Verb(t[up].Lemma, lexicon.Moving) || t[up].Head >= 0 && w.lex.Verb(t[t[up].Head].Lemma, lexicon.Moving) {
			return false
		}
		return known && !local(prep)
	}
	return false
}

// local reports whether a preposition puts what follows it in place.
func local(prep string) bool {
	switch prep {
	case "in", "at", "near", "outside", "outside of", "around", "across", "through", "throughout", "over", "from",
		"into", "inside", "of", "within", "toward", "towards", "via", "north", "south", "east", "west", "off", "above", "beneath", "under", "for":
		return true
	}
	return false
}
