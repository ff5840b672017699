package text

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"stancegraph/loader/lexicon"
)

// Names is the stage that fills Document.Mentions: names, nominals and pronouns, each
// with its kind, canonical name, title and the body or state that the title belongs
// to. It needs tokens, sentences, tags, dependencies and quotes. Mentions are in text
// order, of two that begin together the longer is first; they nest, and never cross.
//
// A name's span is its noun phrase up to the name's last word ("the Orlandian foreign
// minister Vera Calloway", "the Ministry of Tides"), without possessive clitic,
// apposition or relative clause; a name that modifies a noun stands alone ("Orlandia"
// in "the Orlandia talks"). A nominal's span is its noun phrase up to the head.
type Names struct {
	lex     *lexicon.Gazetteer
	scratch sync.Pool // of *namer
}

// NewNames returns the stage, with the names and nouns of lex.
func NewNames(lex *lexicon.Gazetteer) *Names { return &Names{lex: lex} }

// Annotate fills d.Mentions; Chain is -1 in each, until the stage Coref has run.
func (n *Names) Annotate(d *Document) {
	w, _ := n.scratch.Get().(*namer)
	if w == nil {
		w = &namer{look: lookup{lex: n.lex}, lex: n.lex, stated: map[*lexicon.Entry]bool{},
			needs: map[*lexicon.Entry]bool{}, known: map[string]MentionKind{}}
	}
	defer n.scratch.Put(w)
	w.begin(d)
	for s := range d.Sentences {
		w.sentence(s)
	}
	w.settle()
	w.finish()
	w.d = nil
}

// namer finds the mentions of one document.
type namer struct {
	d    *Document
	lex  *lexicon.Gazetteer
	look lookup

	names    []name
	hits     []hit
	inHit    []int32 // by token: 1 + index in hits of the outermost hit over it, 0
	headline bool    // the sentence at hand is in headline capitals
	covered  []bool  // by token: it belongs to a name
	headed   []int32 // by token: 1 + index of the outermost mention it heads, 0

	stated map[*lexicon.Entry]bool // states named otherwise than by their capital
	needs  map[*lexicon.Entry]bool // whether the words an entry needs were found
	known  map[string]MentionKind  // kinds of the names that are sure
}

// name is a name mention in the making.
type name struct {
	first, end int // the mention's tokens
	from, to   int // the name proper, without title and determiner
	head       int
	kind       MentionKind // "" where not yet known
	sense      *lexicon.Sense
	modifier   bool // it modifies a noun to its right
	title      string
	canonical  string
	adjectival bool
	outer      bool // not nested in another name
	person     bool // it has a title or a given name: surely a person
}

func (w *namer) begin(d *Document) {
	w.d = d
	d.Mentions = d.Mentions[:0]
	w.names, w.hits = w.names[:0], w.hits[:0]
	w.inHit = slices.Grow(w.inHit[:0], len(d.Tokens))[:len(d.Tokens)]
	clear(w.inHit)
	w.look.read(d)
}

// sentence finds the names of sentence s.
func (w *namer) sentence(s int) {
	first, end := w.d.Sentences[s].First, w.d.Sentences[s].End
	w.headline = headlineCase(w.d.Tokens[first:end])
	w.findHits(first, end)
	for i := first; i < end; {
		j := w.runEnd(i, end)
		if j == i {
			i++
			continue
		}
		w.run(i, j)
		i = j
	}
}

// headlineCase reports whether the tokens are written in headline capitals, so that
// capitals and tags tell nothing.
func headlineCase(t []Token) bool {
	long, upper := 0, 0
	for i := range t {
		if i == 0 || len(t[i].Text) < 4 {
			continue
		}
		r, _ := utf8.DecodeRuneInString(t[i].Text)
		if unicode.IsLetter(r) {
			long++
			if unicode.IsUpper(r) {
				upper++
			}
		}
	}
	return long >= 3 && 4*upper >= 3*long
}

// findHits fills hits and inHit for the tokens [first:end): longest matches, from left
// to right.
func (w *namer) findHits(first, end int) {
	for i := first; i < end; {
		h, ok := w.look.longest(i, end)
		if ok && h.end < end && h.end > i+1 && isThe(w.d.Tokens[i].Text) {
			if inner, more := w.look.longest(i+1, end); more && inner.end > h.end {
				ok = false // "the North Korean", not "the North"
			}
		}
		if !ok || !w.plausible(h) {
			i++
			continue
		}
		w.hits = append(w.hits, h)
		for k := h.first; k < h.end; k++ {
			w.inHit[k] = int32(len(w.hits))
		}
		i = h.end
	}
}

func isThe(s string) bool { return s == "the" || s == "The" || s == "THE" }

// plausible reports whether the words of h may be read as a name at all: a single
// capitalised word at the beginning of a sentence, or in a headline, may be a common
// one.
func (w *namer) plausible(h hit) bool {
	t := w.d.Tokens[h.first:h.end]
	if len(t) > 1 || isNameTag(t[0].Tag) {
		return true
	}
	switch h.senses[0].Use {
	case lexicon.Adjective, lexicon.People:
		return t[0].Tag == "JJ" || t[0].Tag == "NN" || t[0].Tag == "NNS"
	}
	return isAcronym(t[0].Text) || t[0].Tag == "JJ" && h.senses[0].Kind != lexicon.Place || w.headline && len(t[0].Text) > 3
}

func isNameTag(tag string) bool { return tag == "NNP" || tag == "NNPS" }

// isAcronym reports whether s is written in capitals, dots and digits, of two letters
// or more.
func isAcronym(s string) bool {
	upper := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			upper++
		case r != '.' && r != '&' && !unicode.IsDigit(r):
			return false
		}
	}
	return upper >= 2
}

// isCapital reports whether s begins with a capital letter.
func isCapital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// nameToken reports whether token i can be part of a name by itself.
func (w *namer) nameToken(i int) bool {
	if w.inHit[i] > 0 {
		return true
	}
	t := &w.d.Tokens[i]
	if t.Text == "An" && i > 0 && i+1 < len(w.d.Tokens) && isNameTag(w.d.Tokens[i+1].Tag) && !w.opens(i) {
		return true // no article, but a name
	}
	if !isNameTag(t.Tag) {
		return w.headline && isCapital(t.Text) && w.givenBefore(i)
	}
	r, _ := utf8.DecodeRuneInString(t.Text)
	if !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '@' && r != '#' && unicode.IsLetter(r) {
		return len(t.Text) > 1 && strings.IndexFunc(t.Text, unicode.IsUpper) >= 0
	}
	if h := w.lex.NameHead(t.Text); h != nil && h.Kind == lexicon.Calendar {
		return false
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '@' || r == '#'
}

// opens reports whether token i may have its capital from beginning a sentence.
func (w *namer) opens(i int) bool {
	return w.d.Sentences[w.d.SentenceOf(i)].First == i || w.d.Tokens[i-1].Text == ":" ||
		markOf(w.d.Tokens[i-1].Text) != 0 && w.d.Tokens[i-1].End == w.d.Tokens[i].Start
}

// givenBefore reports whether token i is a given name, or follows one: what a person's
// name looks like where capitals tell nothing.
func (w *namer) givenBefore(i int) bool {
	if _, ok := w.lex.Given(w.d.Tokens[i].Text); ok {
		return true
	}
	if i == 0 {
		return false
	}
	_, ok := w.lex.Given(w.d.Tokens[i-1].Text)
	return ok
}

// particles stand inside the names of persons.
var particles = map[string]bool{
	"de": true, "da": true, "di": true, "du": true, "del": true, "della": true, "dos": true, "van": true,
	"von": true, "der": true, "den": true, "la": true, "le": true, "al": true, "el": true, "bin": true,
	"ibn": true, "ben": true, "ter": true, "ten": true, "y": true, "bint": true, "ul": true, "ur": true,
}

// runEnd is the end of the run of name tokens that begins at i; i where none does.
func (w *namer) runEnd(i, end int) int {
	if !w.nameToken(i) {
		return i
	}
	t := w.d.Tokens
	j := i + 1
	for j < end {
		switch {
		case w.nameToken(j):
			if !w.joins(j-1, j, i) {
				return j
			}
			j++
		case j+1 < end && t[j].Text == "-" && t[j].Start == t[j-1].End && t[j].End == t[j+1].Start && (w.nameToken(j+1) || isNameTag(t[j+1].Tag)):
			j += 2
		case j+1 < end && (t[j].Text == "&" || t[j].Text == "/" && w.inHit[j] > 0) && w.nameToken(j+1):
			j += 2
		case j+1 < end && particles[t[j].Text] && w.nameToken(j+1) && !t[j].isCase():
			j += 2
		case j+2 < end && particles[t[j].Text] && particles[t[j+1].Text] && w.nameToken(j+2):
			j += 3
		case j+1 < end && particles[t[j].Text] && t[j+1].Text == "-" && j+2 < end && w.nameToken(j+2):
			j += 3
		case t[j].Tag == "CD" && isCapital(t[j].Text) && len(t[j].Text) <= 4 && t[j].Head >= i && t[j].Head < j: // "II"
			j++
		default:
			if k := w.ofEnd(i, j, end); k > j {
				j = k
				continue
			}
			return j
		}
	}
	return j
}

func (t *Token) isCase() bool { return t.Rel == "case" || t.Rel == "det" }

// joins reports whether the name tokens a and b = a+1 of a run that began at i belong
// to one name. They do, unless the gazetteer or a given name begins another one at b
// and the tree agrees that nothing joins it with what stands before.
func (w *namer) joins(a, b, i int) bool {
	if w.inHit[a] > 0 && w.inHit[a] == w.inHit[b] {
		return true
	}
	t := w.d.Tokens
	if t[a].End < t[b].Start && strings.Contains(w.d.Slice(Span{Start: t[a].End, End: t[b].Start}), "\n\n") {
		return false
	}
	if w.hitAt(b) == nil && (w.inHit[a] == 0 || w.hits[w.inHit[a]-1].senses[0].Use == lexicon.Adjective) && !w.startsName(b) {
		return true
	}
	return w.connected(a, b, i)
}

// connected reports whether a dependency inside one noun phrase joins the tokens [i:a]
// with b and what follows it.
func (w *namer) connected(a, b, i int) bool {
	t := w.d.Tokens
	for k := i; k <= a; k++ {
		if h := t[k].Head; h >= b && !breaks(t[k].Rel) && w.phraseOf(b, h) {
			return true
		}
	}
	for k := b; k >= b; k = t[k].Head {
		if h := t[k].Head; h >= i && h <= a {
			return !breaks(t[k].Rel)
		}
	}
	return false
}

// phraseOf reports whether token b is h or stands left of it within h's noun phrase.
func (w *namer) phraseOf(b, h int) bool {
	t := w.d.Tokens
	for k := b; k >= b; k = t[k].Head {
		if k == h {
			return true
		}
		if t[k].Head < 0 || breaks(t[k].Rel) {
			return false
		}
	}
	return false
}

// breaks reports whether a relation separates one noun phrase from another.
func breaks(rel string) bool {
	switch rel {
	case "appos", "conj", "list", "parataxis", "nsubj", "nsubj:pass", "obj", "iobj", "obl", "vocative", "dislocated", "root", "obl:agent", "dep", "orphan":
		return true
	}
	return false
}

// ofEnd is the end of "of the Orlandian Tides" after the run [i:j), where the run
// names a kind of body or place that takes such a complement; else j.
func (w *namer) ofEnd(i, j, end int) int {
	t := w.d.Tokens
	head := w.lex.NameHead(t[j-1].Text)
	if head == nil || head.Kind == lexicon.Calendar {
		return j
	}
	k := j
	switch t[j].Text {
	case "of", "for", "on", "and":
		k++
	default:
		return j
	}
	if t[j].Text == "and" {
		if k < end && w.nameToken(k) && t[k].Rel == "conj" && w.lex.NameHead(t[j-1].Text) != nil && w.insideOf(i, j) {
			return w.stretch(k, end)
		}
		return j
	}
	if head.Kind == lexicon.Place && t[j].Text != "of" {
		return j
	}
	if k < end && t[k].Tag == "DT" {
		k++
	}
	if k >= end || !w.nameToken(k) && !(t[k].Tag == "JJ" && isCapital(t[k].Text)) {
		return j
	}
	top := k
	for t[top].Head > top {
		top = t[top].Head
	}
	if h := t[top].Head; h < i || h >= j {
		return j
	}
	return w.stretch(k, end)
}

// insideOf reports whether the run [i:j) already holds a complement ("Department of
// Health" before "and Human Services").
func (w *namer) insideOf(i, j int) bool {
	for k := i; k < j; k++ {
		if w.d.Tokens[k].Text == "of" || w.d.Tokens[k].Text == "for" {
			return true
		}
	}
	return false
}

// stretch is the end of the name tokens from k, with a conjunct ("Strategic and
// International Studies").
func (w *namer) stretch(k, end int) int {
	t := w.d.Tokens
	for k < end {
		switch {
		case w.nameToken(k) || t[k].Tag == "JJ" && isCapital(t[k].Text):
			k++
		case k+1 < end && (t[k].Text == "and" || t[k].Text == "&" || t[k].Text == ",") && w.nameToken(k+1) && !w.startsName(k+1):
			k += 2
		case k+1 < end && t[k].Text == "-" && w.nameToken(k+1):
			k += 2
		default:
			return k
		}
	}
	return k
}

// startsName reports whether token k surely begins a name of its own.
func (w *namer) startsName(k int) bool {
	if w.inHit[k] > 0 {
		return true
	}
	_, given := w.lex.Given(w.d.Tokens[k].Text)
	return given || w.lex.Honorific(w.d.Tokens[k].Text) != nil
}
