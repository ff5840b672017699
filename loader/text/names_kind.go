package text

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// settle decides what each name stands for, with the evidence of the whole article:
// what is sure in one place decides the doubtful ones of the same words.
func (w *namer) settle() {
	slices.SortStableFunc(w.names, func(a, b name) int { return a.first - b.first })
	w.gather()
	w.namesakes()
	if w.train != nil {
		for i := range w.names {
			n := &w.names[i]
			if n.sense == nil {
				w.train(n, w.features(n, nil))
			}
		}
	}
	if w.model != nil {
		w.classify()
	}
	for i := range w.names {
		if n := &w.names[i]; n.sense == nil {
			w.settleUnknown(n)
		}
	}
	for i := range w.names {
		n := &w.names[i]
		if n.sense != nil {
			w.settleSense(n)
		}
		if n.canonical == "" {
			n.canonical = w.canonical(n)
		}
		if role := n.first - 1; n.kind == graph.Person && n.outer && w.titleNoun(role) && w.d.SentenceOf(role) == w.d.SentenceOf(n.head) {
			n.first = w.left(role, role)
		}
	}
	w.headlines()
	w.prune()
}

// settleUnknown decides a name that the gazetteer does not know: the larger place after
// it, a demonym elsewhere, the model or, without one, its context.
func (w *namer) settleUnknown(n *name) {
	switch e := w.states[w.words(n.from, n.to)]; {
	case taxon(w.d.Tokens[n.to-1].Text):
		n.kind, n.person = Other, false
	case n.placed && n.kind != Place && n.kind != graph.Organization:
		n.kind, n.person = Place, false
	case e != nil && !n.person:
		n.sense = &lexicon.Sense{Entry: e}
	case n.kind == "" && !n.scored:
		n.kind = w.guess(n)
	}
	if n.outer && n.kind == graph.Person && n.to-n.from > 1 {
		w.learn(w.d.Tokens[n.to-1].Text, graph.Person)
	}
	if state := w.stateGovernment(n); state != "" {
		n.kind, n.canonical = graph.State, state
	}
}

// taxon reports whether a name is that of a family or order of animals or plants, which the
// codes of nomenclature end so (ICZN article 29.2, ICN articles 17 and 18).
func taxon(word string) bool {
	for _, end := range []string{"idae", "aceae", "iformes"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// prune drops what was tried as a name inside the name of a person, and puts the names
// in order.
func (w *namer) prune() {
	kept := w.names[:0]
	var person name
	for _, n := range w.names {
		if n.outer && n.kind == graph.Person {
			person = n
		}
		if n.outer || n.from < person.from || n.to > person.to {
			kept = append(kept, n)
		}
	}
	w.names = kept
	slices.SortStableFunc(w.names, func(a, b name) int { return a.first - b.first })
}

// gather notes which states the article names otherwise than by their capitals, and
// the kinds of the names that are sure, whole and by last and first word.
func (w *namer) gather() {
	clear(w.stated)
	clear(w.needs)
	clear(w.known)
	clear(w.firms)
	clear(w.said)
	w.short = false
	for i := range w.names {
		n := &w.names[i]
		if s := n.sense; s != nil {
			if s.Use != lexicon.Capital && s.Use != lexicon.Short {
				w.stated[s.Entry] = true
				w.short = w.short || s.Short
			}
			if s.Kind == graph.Person && n.to-n.from > 1 {
				w.learn(w.d.Tokens[n.to-1].Text, graph.Person)
			}
			continue
		}
		if n.kind == "" {
			if kind := w.saidKind(n); kind != "" && n.outer {
				w.said[w.words(n.from, n.to)] = kind
			}
			continue
		}
		t := w.d.Tokens
		w.learn(w.words(n.from, n.to), n.kind)
		if k := w.firmEnd(n); k > n.from {
			w.firms[w.words(n.from, k)] = true
		}
		if n.kind == graph.Person {
			w.learn(t[n.to-1].Text, n.kind)
			if n.to-n.from > 1 && len(t[n.from].Text) > 2 {
				w.learn(t[n.from].Text, n.kind)
			}
		}
	}
}

// firmEnd is the end of what stands before the words in n that make it a firm
// ("Halvorsen" in "Halvorsen Chemicals Ltd"), n.from where there are none.
func (w *namer) firmEnd(n *name) int {
	k := n.to
	for k > n.from+1 {
		h := w.lex.NameHead(w.d.Tokens[k-1].Text)
		if h == nil || !h.Firm {
			break
		}
		k--
	}
	if k == n.to || n.kind != graph.Organization || w.connector(k-1) {
		return n.from
	}
	return k
}

// firm reports whether n may be short for a firm of the article: no person of it has
// that name, and n stands where no place is meant.
func (w *namer) firm(n *name) bool {
	words := w.words(n.from, n.to)
	if !n.outer || !w.firms[words] || w.known[words] == graph.Person || n.placed {
		return false
	}
	prep := w.d.Case(n.head)
	return prep == "" || prep == "of" || prep == "for" || prep == "from" || !local(prep)
}

// namesakes leaves to the model whether a place of the gazetteer that is called like a
// person of the article is that place or that person.
func (w *namer) namesakes() {
	if w.model == nil && w.train == nil {
		return
	}
	for i := range w.names {
		n := &w.names[i]
		if s := n.sense; s != nil && (s.Kind == Place || s.Kind == graph.State) && s.Use != lexicon.Metonym && s.Use != lexicon.Adjective && n.to-n.from == 1 && w.known[w.words(n.from, n.to)] == graph.Person {
			n.sense, n.place = nil, n.sense
		}
	}
}

// learn notes the kind of the name words, unless another kind is known.
func (w *namer) learn(words string, kind MentionKind) {
	if _, ok := w.known[words]; !ok {
		w.known[words] = kind
	}
}

// settleSense gives n the kind and name of its reading in the gazetteer.
func (w *namer) settleSense(n *name) {
	s := n.sense
	n.kind, n.canonical = s.Kind, s.Name
	if s.Kind == graph.Person {
		if n.person = true; n.to-n.from == 1 && w.known[w.d.Tokens[n.from].Text] == graph.Person {
			n.canonical = "" // somebody of that name whom the article tells in full
		}
		return
	}
	if k := strings.Index(s.Name, " ("); k > 0 {
		n.canonical = s.Name[:k]
	}
	switch s.Use {
	case lexicon.Capital:
		if n.placed || !w.government(n) {
			n.kind, n.canonical = Place, ""
		}
	case lexicon.Short:
		w.settleShort(n)
	case lexicon.Adjective:
		w.settleDemonym(n)
	case lexicon.People:
		switch {
		case n.modifier:
			n.adjectival = true
		case strings.HasSuffix(w.d.Tokens[n.head].Tag, "S"):
			if n.kind, n.canonical = graph.Group, ""; peopled(s) {
				n.canonical = w.peopleName(n)
			}
		default:
			n.kind, n.canonical = graph.Person, ""
		}
	}
}

// settleShort reads a short form: "the North" is a state where that state or its
// counterpart is named, a region elsewhere; "the Supreme Court" is another state's where that stands before it.
func (w *namer) settleShort(n *name) {
	if n.kind != graph.State {
		n.canonical = w.bodyName(n)
		if s := w.stateBefore(n); s == "" || s == n.sense.PartOf {
			n.canonical = n.sense.Name
		}
		return
	}
	if !w.short {
		n.kind, n.canonical = Place, ""
	}
}

// settleDemonym reads an adjective of a state, party or place: it modifies a noun, or
// stands for the people or state ("the Chinese"), else it is a language.
func (w *namer) settleDemonym(n *name) {
	t := w.d.Tokens
	switch {
	case n.modifier || !isNameTag(t[n.head].Tag) && w.d.Child(n.head, "det") < 0:
		n.adjectival = true
	case w.d.Child(n.head, "det") >= 0:
	default:
		n.kind, n.canonical = Other, ""
	}
}
