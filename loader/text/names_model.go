package text

import (
	"stancegraph/graph"
)

// ruledKind is the kind that the words of n tell, or that the same words, as a person's
// name or part of one, have elsewhere in the article; "" where neither tells.
func (w *namer) ruledKind(n *name) MentionKind {
	switch {
	case n.kind != "" || n.place != nil:
		return n.kind
	case w.known[w.words(n.from, n.to)] == graph.Person:
		return graph.Person
	case w.firm(n):
		return graph.Organization
	}
	return ""
}

// saidKind is the kind of body or person that an apposition with an article says n is
// ("Greenwatch, an environmental group,"), or the kind of body that a predicate says
// ("Greenwatch is a group"); "" where neither does.
func (w *namer) saidKind(n *name) MentionKind {
	t := w.d.Tokens
	c := w.d.Child(n.head, "appos")
	apposed := c >= n.end
	if up := t[n.head].Head; !apposed && t[n.head].Rel == "nsubj" && w.d.Child(up, "cop") >= 0 {
		c = up
	}
	if c < n.end || isNameTag(t[c].Tag) || w.d.Child(c, "det", "nmod:poss") < 0 {
		return ""
	}
	noun, _ := w.roleAt(n.end, c)
	if noun == nil || noun.Kind != graph.Organization && (noun.Kind != graph.Person || !apposed) {
		return ""
	}
	return noun.Kind
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
	if _, known := w.known[w.words(n.from, n.to)]; known || w.firm(n) || n.outer && n.to-n.from > 1 && !w.inHeadline(n) {
		return false
	}
	switch w.d.Tokens[n.head].Rel {
	case "nsubj", "nsubj:pass", "obl:agent", "nmod:poss", "appos":
		return !n.outer
	}
	return true
}

// ofFirm reports whether n is nothing but the first words of a firm's name.
func (w *namer) ofFirm(n *name) bool {
	if n.outer || !w.firms[w.words(n.from, n.to)] || n.to == len(w.d.Tokens) {
		return false
	}
	h := w.lex.NameHead(w.d.Tokens[n.to].Text)
	_, known := w.known[w.words(n.from, n.to)]
	return !known && h != nil && h.Firm
}

// together weighs the mean of all places that have the same words against the one place
// at hand.
const together = 3

// ruledWeight is what the kind that a name's own words tell by rule weighs.
const ruledWeight = 4

// evidence is the sum of the scores of all places that have the same words.
type evidence struct {
	scores [KindClasses]float32
	n      float32
}

// classify gives the names that the gazetteer does not know the kinds that the model
// finds most likely, each with the evidence of all places that have the same words.
// Names of several words come first: the persons among them tell what their last words
// stand for alone.
func (w *namer) classify() {
	all := map[string]*evidence{}
	own := make([][KindClasses]float32, len(w.names))
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
			s = &evidence{}
			all[key] = s
		}
		for c, v := range own[i] {
			s.scores[c] += v
		}
		s.n++
	}
	dropped := make([]bool, len(w.names))
	for _, long := range []bool{true, false} {
		for i := range w.names {
			n := &w.names[i]
			if n.sense != nil || n.sure || long != (n.to-n.from > 1) {
				continue
			}
			s := all[w.words(n.from, n.to)]
			for c := range own[i] {
				own[i][c] += together * s.scores[c] / s.n
			}
			dropped[i] = !w.decide(n, own[i])
			if long && !dropped[i] && n.outer && n.kind == graph.Person {
				w.learn(w.d.Tokens[n.to-1].Text, graph.Person)
			}
		}
	}
	kept := w.names[:0]
	for i, n := range w.names {
		if !dropped[i] {
			kept = append(kept, n)
		}
	}
	w.names = kept
}

// decide gives n its kind by the scores of the classes, and reports whether it is a name
// at all.
func (w *namer) decide(n *name, scores [KindClasses]float32) bool {
	best, ruled := 0, w.ruledKind(n)
	for c := range scores {
		if ruled != "" && kindClasses[c] == ruled {
			scores[c] += ruledWeight
		}
		if scores[c] > scores[best] && (c != noName || n.place == nil && w.doubtful(n)) {
			best = c
		}
	}
	if best == noName || w.ofFirm(n) {
		for k := n.from; k < n.to; k++ {
			w.covered[k] = true
		}
		return false
	}
	if kindClasses[best] == Other && n.outer && !n.modifier && n.to-n.from == 1 && w.d.Tokens[n.from].Tag == "NN" && !isAcronym(w.d.Tokens[n.from].Text) {
		return false // "Islamophobia" is no name, but a noun
	}
	words := n.kind
	n.kind, n.scored = kindClasses[best], true
	several := n.to-n.from > 1
	if h := w.lex.NameHead(w.d.Tokens[n.to-1].Text); several && h != nil && h.Firm || words == "" && w.firm(n) {
		n.kind = graph.Organization
	} else if kind := w.said[w.words(n.from, n.to)]; kind != "" && words == "" && n.outer && n.kind != Place {
		n.kind = kind
	}
	if n.place != nil && n.kind != graph.Person {
		n.sense = n.place
	}
	if (n.kind == graph.Person && !n.person || n.kind == Other && words == graph.Organization) && w.wordy(n) {
		n.kind = graph.Organization
	}
	if n.kind == graph.Person && !several && w.d.Tokens[n.head].Tag == "NNPS" {
		n.kind = graph.Group
	}
	return true
}
