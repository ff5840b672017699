package text

import (
	"stancegraph/graph"
)

// ruledKind is the kind that the words of n tell, or that the same words, as a person's
// name or part of one, have elsewhere in the article; "" where neither tells.
func (w *namer) ruledKind(n *name) MentionKind {
	if n.kind == "" && n.place == nil && w.known[w.words(n.from, n.to)] == graph.Person {
		return graph.Person
	}
	return n.kind
}

// wordy reports whether n consists of capitalised common words ("Coastal Review"), as
// bodies do and persons do not.
func (w *namer) wordy(n *name) bool {
	for k := n.from; k < n.to; k++ {
		if isNameTag(w.d.Tokens[k].Tag) {
			return false
		}
	}
	return n.to-n.from > 1
}

// doubtful reports whether the capitals of n may mean nothing: a single word, or a part
// of a name, that does nothing in its clause.
func (w *namer) doubtful(n *name) bool {
	if _, known := w.known[w.words(n.from, n.to)]; known || n.outer && n.to-n.from > 1 && !w.inHeadline(n) {
		return false
	}
	switch w.d.Tokens[n.head].Rel {
	case "nsubj", "nsubj:pass", "obl:agent", "nmod:poss", "appos":
		return !n.outer
	}
	return true
}

// together weighs the mean of all places that have the same words against the one place
// at hand.
const together = 3

// ruledWeight is what the kind that a name's own words tell by rule weighs.
const ruledWeight = 4

// classify gives the names that the gazetteer does not know the kinds that the model
// finds most likely, each with the evidence of all places that have the same words.
func (w *namer) classify() {
	type sum struct {
		scores [noName + 1]float32
		n      float32
	}
	all := map[string]*sum{}
	own := make([][noName + 1]float32, len(w.names))
	for i := range w.names {
		n := &w.names[i]
		if n.sense != nil || n.sure {
			continue
		}
		w.row = w.features(n, w.row[:0])
		w.model.Score(w.row, own[i][:])
		key := w.words(n.from, n.to)
		s := all[key]
		if s == nil {
			s = &sum{}
			all[key] = s
		}
		for c, v := range own[i] {
			s.scores[c] += v
		}
		s.n++
	}
	kept := w.names[:0]
	for i, n := range w.names {
		if n.sense != nil || n.sure {
			kept = append(kept, n)
			continue
		}
		s := all[w.words(n.from, n.to)]
		best := 0
		for c := range own[i] {
			own[i][c] += together * s.scores[c] / s.n
			if kind := w.ruledKind(&n); kind != "" && kindClasses[c] == kind {
				own[i][c] += ruledWeight
			}
			if own[i][c] > own[i][best] && (c != noName || n.place == nil && w.doubtful(&n)) {
				best = c
			}
		}
		if best == noName {
			for k := n.from; k < n.to; k++ {
				w.covered[k] = true
			}
			continue
		}
		ruled := n.kind
		n.kind, n.scored = kindClasses[best], true
		if h := w.lex.NameHead(w.d.Tokens[n.to-1].Text); h != nil && h.Legal && n.to-n.from > 1 {
			n.kind = graph.Organization
		}
		if n.place != nil && n.kind != graph.Person {
			n.sense = n.place
		}
		if (n.kind == graph.Person && !n.person || n.kind == Other && ruled == graph.Organization) && w.wordy(&n) {
			n.kind = graph.Organization
		}
		if n.kind == graph.Person && n.to-n.from == 1 && w.d.Tokens[n.head].Tag == "NNPS" {
			n.kind = graph.Group
		}
		kept = append(kept, n)
	}
	w.names = kept
}
