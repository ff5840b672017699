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

// stateGovernment is the state whose government n names ("the Orlandian Government").
func (w *namer) stateGovernment(n *name) string {
	h := w.hitAt(n.from)
	if h == nil || h.end != n.to-1 || h.senses[0].Kind != graph.State {
		return ""
	}
	if noun := w.lex.Noun(strings.ToLower(w.d.Tokens[n.to-1].Text)); noun == nil || !noun.Government {
		return ""
	}
	return h.senses[0].Name
}

// headlines finds in sentences in headline capitals, where runs tell nothing, the names
// that the rest of the article has.
func (w *namer) headlines() {
	var known map[string]*name
	taken := map[int]bool{}
	for s := range w.d.Sentences {
		first, end := w.d.Sentences[s].First, w.d.Sentences[s].End
		if !headlineCase(w.d.Tokens[first:end]) {
			continue
		}
		if known == nil {
			known = w.knownNames(taken)
		}
		for i := first; i < end; i++ {
			for j := min(i+4, end); j > i && !taken[i]; j-- {
				n := known[w.words(i, j)]
				if n == nil || !isCapital(w.d.Tokens[i].Text) {
					continue
				}
				w.add(name{first: i, end: j, from: i, to: j, kind: n.kind, canonical: w.words(i, j), outer: true, scored: true}, nil)
				i = j - 1
				break
			}
		}
	}
}

// knownNames are the names of persons and bodies, whole and for persons by their last
// word, that the article has outside of headlines; taken gets the tokens of all names.
func (w *namer) knownNames(taken map[int]bool) map[string]*name {
	known := map[string]*name{}
	for i := range w.names {
		n := &w.names[i]
		for k := n.from; k < n.to; k++ {
			taken[k] = true
		}
		if !n.outer || n.sense != nil || n.kind != graph.Person && n.kind != graph.Organization || w.inHeadline(n) {
			continue
		}
		known[w.words(n.from, n.to)] = n
		if last := w.d.Tokens[n.to-1].Text; n.kind == graph.Person && known[last] == nil && len(last) > 3 {
			known[last] = n
		}
	}
	return known
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
			continue
		}
		t := w.d.Tokens
		w.learn(w.words(n.from, n.to), n.kind)
		if n.kind == graph.Person {
			w.learn(t[n.to-1].Text, n.kind)
			if n.to-n.from > 1 && len(t[n.from].Text) > 2 {
				w.learn(t[n.from].Text, n.kind)
			}
		}
	}
}

// learn notes the kind of the name words, unless another kind is known.
func (w *namer) learn(words string, kind MentionKind) {
	if _, ok := w.known[words]; !ok {
		w.known[words] = kind
	}
}

// words is the text of the tokens [i:j), with single spaces.
func (w *namer) words(i, j int) string {
	return oneLine(w.d.Slice(Span{Start: w.d.Tokens[i].Start, End: w.d.Tokens[j-1].End}))
}

func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n\r\t\u00a0") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
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
	if w.known[w.words(n.from, n.to)] == graph.Person && s.Use != lexicon.Metonym && n.to-n.from == 1 && w.d.Case(n.head) != "in" {
		n.kind, n.canonical = graph.Person, "" // a surname known from this article
		n.sense = nil
		return
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
			n.kind, n.canonical = graph.Group, ""
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

// guess decides the kind of a name that neither its words nor the gazetteer tell.
func (w *namer) guess(n *name) MentionKind {
	if k, ok := w.known[w.words(n.from, n.to)]; ok {
		return k
	}
	t := w.d.Tokens
	if k, ok := w.known[t[n.to-1].Text]; ok && k == graph.Person && n.to-n.from <= 3 && !w.hasDeterminer(n) {
		return k
	}
	if k := w.context(n); k != "" {
		return k
	}
	one := n.to-n.from == 1
	switch {
	case one && isAcronym(t[n.from].Text):
		return graph.Organization
	case strings.HasPrefix(t[n.from].Text, "@"):
		return graph.Person
	case strings.HasPrefix(t[n.from].Text, "#"):
		return Other
	case t[n.head].Tag == "NNPS" && one:
		return graph.Group
	case w.hasDeterminer(n):
		if one {
			return Other
		}
		return graph.Organization
	case n.modifier && one:
		return graph.Organization
	case !one && n.to-n.from <= 4 && w.plainWords(n):
		return graph.Person
	}
	if _, ok := w.lex.Given(t[n.from].Text); ok {
		return graph.Person
	}
	return Other
}

// plainWords reports whether all words of n are capitalised words of letters.
func (w *namer) plainWords(n *name) bool {
	for k := n.from; k < n.to; k++ {
		s := w.d.Tokens[k].Text
		if !isLetters(strings.TrimRight(s, ".")) && s[0] < 0x80 && s != "-" || isAcronym(s) && len(s) > 3 {
			return false
		}
	}
	return true
}

func (w *namer) hasDeterminer(n *name) bool {
	return w.d.Child(n.head, "det") >= 0
}

// context tells the kind of n from the words around it, "" where they do not.
func (w *namer) context(n *name) MentionKind {
	d, t := w.d, w.d.Tokens
	if n.end+1 < len(t) && t[n.end].Text == "," {
		next := n.end + 1
		if t[next].Tag == "CD" && len(t[next].Text) == 2 && next+1 < len(t) && isPunctuation(t[next+1].Text) {
			return graph.Person // "Calloway, 52,"
		}
	}
	for _, c := range d.Children(n.head) {
		switch t[c].Rel {
		case "acl:relcl":
			if k := n.end; k < len(t) && t[k].Text == "," {
				k++
				if k < len(t) && strings.EqualFold(t[k].Text, "who") {
					return graph.Person
				}
			} else if k < len(t) && t[k].Text == "who" {
				return graph.Person
			}
		case "appos":
			if noun := w.lex.Noun(strings.ToLower(t[c].Lemma)); noun != nil && noun.Kind != Other {
				return kindOfNoun(noun)
			}
		}
	}
	return w.governed(n)
}

// governed tells the kind of n from its place in the clause.
func (w *namer) governed(n *name) MentionKind {
	d, t := w.d, w.d.Tokens
	up := t[n.head].Head
	if up < 0 {
		return ""
	}
	one := n.to-n.from == 1
	switch rel := t[n.head].Rel; rel {
	case "nsubj", "nsubj:pass":
		if d.Child(up, "cop") >= 0 {
			if noun := w.lex.Noun(strings.ToLower(t[up].Lemma)); noun != nil {
				return kindOfNoun(noun)
			}
		}
		if !w.hasDeterminer(n) && w.lex.Verb(t[up].Lemma, lexicon.Speaking) || one && w.lex.Verb(t[up].Lemma, lexicon.Acting) {
			if one && isAcronym(t[n.from].Text) || w.hasDeterminer(n) {
				return graph.Organization
			}
			return graph.Person
		}
	case "obl", "nmod":
		switch d.Case(n.head) {
		case "in", "near", "outside", "across", "throughout", "into", "within":
			if !w.hasDeterminer(n) || one {
				return Place
			}
		case "from", "to", "toward", "towards", "through", "around":
			if w.lex.Verb(t[up].Lemma, lexicon.Moving) || t[up].Lemma == "come" || t[up].Lemma == "be" {
				return Place
			}
		case "of":
			if noun := w.lex.Noun(strings.ToLower(t[up].Lemma)); noun != nil && noun.Kind == Place {
				return Place
			}
		case "by":
			if one && t[up].Tag == "VBN" {
				return graph.Person
			}
		}
	case "nmod:poss":
		if noun := w.lex.Noun(t[up].Lemma); noun != nil && noun.Kind == graph.Person && noun.Gender != "" {
			return graph.Person
		}
	case "compound":
		if noun := w.lex.Noun(t[up].Lemma); noun != nil && noun.Speaks {
			return graph.Organization
		}
	}
	return ""
}

// kindOfNoun is the kind of what a noun stands for.
func kindOfNoun(n *lexicon.Noun) MentionKind {
	if n.Kind == graph.State {
		return Place
	}
	return n.Kind
}

// ruledKind is the kind that the words of n tell, or that the same words, as a person's
// name or part of one, have elsewhere in the article; "" where neither tells.
func (w *namer) ruledKind(n *name) MentionKind {
	if n.kind == "" && w.known[w.words(n.from, n.to)] == graph.Person {
		return graph.Person
	}
	return n.kind
}

// wordy reports whether n consists of capitalised common words ("Judicial Watch"), as
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

// inHeadline reports whether n stands in a sentence in headline capitals.
func (w *namer) inHeadline(n *name) bool {
	s := &w.d.Sentences[w.d.SentenceOf(n.head)]
	return headlineCase(w.d.Tokens[s.First:s.End])
}

// canonical is the name that the words of n give by themselves.
func (w *namer) canonical(n *name) string {
	if n.kind == graph.Organization {
		return w.bodyName(n)
	}
	return w.words(n.from, n.to)
}

// bodyName is the name of a body: a ministry, parliament or court that its words do not
// name apart from others has its state's name before it.
func (w *namer) bodyName(n *name) string {
	words := w.words(n.from, n.to)
	noun := w.lex.Noun(strings.ToLower(w.d.Tokens[n.head].Text))
	if noun == nil || !noun.OfState {
		return words
	}
	if h := w.hitAt(n.from); h != nil && h.end < n.to && (h.senses[0].Kind == graph.State) {
		return h.senses[0].Name + " " + w.words(h.end, n.to)
	}
	if s := w.stateBefore(n); s != "" {
		return s + " " + words
	}
	return words
}

// stateBefore is the name of the state that stands before n in its noun phrase, "".
func (w *namer) stateBefore(n *name) string {
	for k := n.first; k < n.from; k++ {
		if h := w.hitAt(k); h != nil && h.senses[0].Kind == graph.State {
			return h.senses[0].Name
		}
	}
	at := n.from
	if at > 0 && w.possessive(at-1) {
		at--
	}
	if at > 0 {
		if k := w.inHit[at-1]; k > 0 && w.hits[k-1].senses[0].Kind == graph.State {
			return w.hits[k-1].senses[0].Name
		}
	}
	return ""
}

// together weighs the mean of all places that have the same words against the one place
// at hand.
const together = 3

// ruled is what the kind that a name's own words tell by rule weighs.
const ruled = 4

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
				own[i][c] += ruled
			}
			if own[i][c] > own[i][best] && (c != noName || w.doubtful(&n)) {
				best = c
			}
		}
		if best == noName {
			for k := n.from; k < n.to; k++ {
				w.covered[k] = true
			}
			continue
		}
		n.kind, n.scored = kindClasses[best], true
		if n.kind == graph.Person && !n.person && w.wordy(&n) {
			n.kind = graph.Organization
		}
		if n.kind == graph.Person && n.to-n.from == 1 && w.d.Tokens[n.head].Tag == "NNPS" {
			n.kind = graph.Group
		}
		kept = append(kept, n)
	}
	w.names = kept
}
