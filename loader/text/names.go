package text

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text/loglinear"
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
	model   *loglinear.Model
	scratch sync.Pool // of *namer
}

// NewNames returns the stage, with the names and nouns of lex and the model of kinds;
// without one, names that lex does not know get theirs by rules.
func NewNames(lex *lexicon.Gazetteer, kinds *loglinear.Model) *Names {
	return &Names{lex: lex, model: kinds}
}

// Annotate fills d.Mentions; Chain is -1 in each, until the stage Coref has run.
func (n *Names) Annotate(d *Document) {
	w, _ := n.scratch.Get().(*namer)
	if w == nil {
		w = newNamer(n.lex)
	}
	defer n.scratch.Put(w)
	w.model = n.model
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

	model *loglinear.Model
	train func(n *name, features []loglinear.Feature)
	row   []loglinear.Feature

	names    []name
	hits     []hit
	inHit    []int32            // by token: 1 + index in hits of the outermost hit over it, 0
	headline bool               // the sentence at hand is in headline capitals
	nnp      map[string]bool    // words tagged as names, once asked for
	pairs    map[[2]string]bool // capitalised words side by side inside sentences
	quote    int                // the next quote that a title may stand in
	covered  []bool             // by token: it belongs to a name
	member   []bool             // by token: it stands for one of a people or party
	headed   []int32            // by token: 1 + index of the outermost mention it heads, 0

	short  bool                      // a state with a short form ("the North") is named
	stated map[*lexicon.Entry]bool   // states named otherwise than by their capital
	states map[string]*lexicon.Entry // those known by a demonym alone, by name
	tokens map[string]bool           // capitalised tokens, once asked for
	needs  map[*lexicon.Entry]bool   // whether the words an entry needs were found
	known  map[string]MentionKind    // kinds of the names that are sure
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
	scored     bool // the model decided its kind
	sure       bool // its kind is beyond doubt
	placed     bool // followed by the larger place it lies in
	person     bool // it has a title or a given name: surely a person
}

func (w *namer) begin(d *Document) {
	w.d = d
	d.Mentions = d.Mentions[:0]
	w.names, w.hits = w.names[:0], w.hits[:0]
	w.inHit = slices.Grow(w.inHit[:0], len(d.Tokens))[:len(d.Tokens)]
	clear(w.inHit)
	w.covered = slices.Grow(w.covered[:0], len(d.Tokens))[:len(d.Tokens)]
	clear(w.covered)
	w.member = slices.Grow(w.member[:0], len(d.Tokens))[:len(d.Tokens)]
	clear(w.member)
	w.quote = 0
	clear(w.pairs)
	clear(w.nnp)
	clear(w.states)
	clear(w.tokens)
	w.look.read(d)
}

// sentence finds the names of sentence s.
func (w *namer) sentence(s int) {
	first, end := w.d.Sentences[s].First, w.d.Sentences[s].End
	w.headline = headlineCase(w.d.Tokens[first:end])
	w.findHits(first, end)
	for i := first; i < end; {
		if j := w.titled(i, end); j > i {
			w.add(name{first: i, end: j, from: i, to: j, outer: true, kind: Other, sure: true}, nil)
			i = j
			continue
		}
		j := w.runEnd(i, end)
		if j == i {
			i++
			continue
		}
		w.run(i, j)
		i = j
	}
}

// titled is the end of a title in quotation marks that begins at token i ("The Rains of
// Castamere"), without the marks; i where none does.
func (w *namer) titled(i, end int) int {
	q := w.d.Quotes
	for w.quote < len(q) && q[w.quote].First < i-1 {
		w.quote++
	}
	if w.quote == len(q) || q[w.quote].First != i-1 || !q[w.quote].Scare || q[w.quote].End > end {
		return i
	}
	t := w.d.Tokens
	j := q[w.quote].End
	for j > i && !unicode.IsLetter(lastRune(t[j-1].Text)) && !unicode.IsDigit(lastRune(t[j-1].Text)) {
		j--
	}
	if j-i < 2 || !isCapital(t[i].Text) || !isCapital(t[j-1].Text) || w.personal(i, j) {
		return i
	}
	if h := w.hitAt(i); h != nil && h.end == j || j-i > 2 && isUpperWords(t[i:j]) {
		return i
	}
	for k := i; k < j; k++ {
		if len(t[k].Text) > 3 && isLetters(t[k].Text) && !isCapital(t[k].Text) && t[k].Tag != "IN" {
			return i
		}
	}
	return j
}

// isUpperWords reports whether all words are in capitals.
func isUpperWords(t []Token) bool {
	for i := range t {
		if strings.IndexFunc(t[i].Text, unicode.IsLower) >= 0 {
			return false
		}
	}
	return true
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// headlineCase reports whether the tokens are written in headline capitals, so that
// capitals and tags tell nothing: hardly a longer word without one, and no full stop.
func headlineCase(t []Token) bool {
	if len(t) == 0 || t[len(t)-1].Text == "." {
		return false
	}
	long, upper := 0, 0
	for i := 1; i < len(t); i++ {
		r, _ := utf8.DecodeRuneInString(t[i].Text)
		if len(t[i].Text) < 4 || !unicode.IsLetter(r) || t[i].Tag == "IN" {
			continue
		}
		long++
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return long >= 3 && 8*upper >= 7*long
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
		if !ok {
			h, ok = w.coined(i, end)
		} else if ok = w.plausible(h); ok && w.isMember(h) {
			w.member[i] = true
			i = h.end
			continue
		}
		if !ok {
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

// isMember reports whether h is one of a people or party ("the Republican said"), not
// the people or party itself.
func (w *namer) isMember(h hit) bool {
	t := w.d.Tokens
	k := h.first
	if h.end != k+1 || t[k].Tag != "NN" && t[k].Tag != "NNP" || premodifies(t[k].Rel) && t[k].Head > k || w.d.Child(k, "det") < 0 {
		return false
	}
	for _, s := range h.senses {
		if s.Use == lexicon.People {
			return true
		}
	}
	return false
}

// partyMark reports whether token i is the letter of a party beside a politician's name
// ("(R)", ", R-Ohio").
func (w *namer) partyMark(i int) bool {
	t := w.d.Tokens
	switch t[i].Text {
	case "R", "D", "I":
	default:
		return false
	}
	if i == 0 || i+1 >= len(t) || t[i-1].Text != "(" && t[i-1].Text != "," {
		return false
	}
	return t[i+1].Text == ")" || t[i+1].Text == "-" || t[i+1].Text == "–"
}

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
	if w.member[i] || w.partyMark(i) {
		return false
	}
	if (t.Text == "An" || t.Text == "Our" || t.Text == "My") && i > 0 && i+1 < len(w.d.Tokens) && isNameTag(w.d.Tokens[i+1].Tag) && !w.opens(i) {
		return true // no article, but a name
	}
	if !isNameTag(t.Tag) {
		if w.headline {
			return isCapital(t.Text) && w.givenBefore(i)
		}
		return w.capitalBeside(i)
	}
	r, _ := utf8.DecodeRuneInString(t.Text)
	if !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '@' && r != '#' && unicode.IsLetter(r) {
		return len(t.Text) > 1 && strings.IndexFunc(t.Text, unicode.IsUpper) >= 0 || strings.Contains(t.Text[1:], ".") && len(t.Text) > 4
	}
	if h := w.lex.NameHead(t.Text); h != nil && h.Kind == lexicon.Calendar {
		return false
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '@' || r == '#'
}

// capitalBeside reports whether token i, tagged as no name, is one by its capital beside
// another ("Judicial Watch"). At the beginning of a sentence, where the capital tells
// nothing, the same two words must stand elsewhere inside one.
func (w *namer) capitalBeside(i int) bool {
	t := w.d.Tokens
	if t[i].Tag == "MD" || t[i].Tag == "VB" { // George Will, Theresa May
		return isCapital(t[i].Text) && w.proper(t[i].Text) && (!w.opens(i) || i+1 < len(t) && (t[i+1].Tag == "VBD" || t[i+1].Tag == "VBZ"))
	}
	if !w.capital(i) {
		return false
	}
	after := i+1 < len(t) && w.capital(i+1) && t[i+1].Start == t[i].End+1
	if w.opens(i) {
		return after && w.inside(t[i].Text, t[i+1].Text)
	}
	if after || w.proper(t[i].Text) && t[i].Tag != "NNS" {
		return true
	}
	return i > 0 && w.capital(i-1) && t[i].Start == t[i-1].End+1 && (!w.opens(i-1) || isNameTag(t[i-1].Tag) || w.inside(t[i-1].Text, t[i].Text))
}

// proper reports whether the word is tagged as a name elsewhere in the article.
func (w *namer) proper(word string) bool {
	if len(w.nnp) == 0 {
		w.nnp[""] = true
		for i := range w.d.Tokens {
			if isNameTag(w.d.Tokens[i].Tag) {
				w.nnp[w.d.Tokens[i].Text] = true
			}
		}
	}
	return w.nnp[word]
}

// capital reports whether token i is a content word in an initial capital.
func (w *namer) capital(i int) bool {
	t := &w.d.Tokens[i]
	switch t.Tag {
	case "JJ", "JJS", "NN", "NNS", "VBG", "VBN", "FW", "NNP", "NNPS":
		return len(t.Text) > 2 && isCapital(t.Text)
	}
	return false
}

// inside reports whether the capitalised words a b stand together inside a sentence.
func (w *namer) inside(a, b string) bool {
	if len(w.pairs) == 0 {
		w.pairs[[2]string{}] = true
		t := w.d.Tokens
		for i := 0; i+1 < len(t); i++ {
			if w.capital(i) && w.capital(i+1) && !w.opens(i) {
				w.pairs[[2]string{t[i].Text, t[i+1].Text}] = true
			}
		}
	}
	return w.pairs[[2]string{a, b}]
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
	j := i + 1
	for j < end {
		k := w.runStep(i, j, end)
		if k == j {
			break
		}
		j = k
	}
	return j
}

// runStep is the end of what continues the run [i:j): one more name token, with what
// may stand before it inside a name; j where nothing does.
func (w *namer) runStep(i, j, end int) int {
	t := w.d.Tokens
	glued := func(k int) bool { return k < end && t[k-1].End == t[k].Start }
	name := func(k int) bool { return k < end && w.nameToken(k) }
	switch s := t[j].Text; {
	case w.nameToken(j):
		if w.joins(j-1, j, i) {
			return j + 1
		}
	case s == "-" && glued(j) && glued(j+1):
		if name(j+1) || isNameTag(t[j+1].Tag) || t[j+1].Tag == "CD" {
			return j + 2
		}
	case s == "&" && name(j+1), s == "/" && w.inHit[j] > 0 && name(j+1):
		return j + 2
	case particles[s] && !t[j].isCase():
		if name(j + 1) {
			return j + 2
		}
		if j+1 < end && (particles[t[j+1].Text] || t[j+1].Text == "-") && name(j+2) {
			return j + 3
		}
	case t[j].Tag == "CD" && t[j].Head >= i && t[j].Head < j: // "Tides 9", "Vera II"
		return j + 1
	case t[j].Tag == "POS" && name(j+1) && w.ownedBody(j):
		return j + 2
	case s == "of" && name(j+1):
		if noun, first := w.roleAt(i, j+1); noun != nil && first < j {
			return j + 2 // "Deputy Chief of Staff"
		}
		return w.ofEnd(i, j, end)
	default:
		return w.ofEnd(i, j, end)
	}
	return j
}

// ownedBody reports whether the clitic at token j stands inside a name, after the plural
// of those whom a body unites ("People's Army").
func (w *namer) ownedBody(j int) bool {
	switch w.d.Tokens[j-1].Text {
	case "People", "Workers", "Women", "Children", "Men", "Veterans", "Farmers", "Teachers", "Writers", "Citizens", "Students", "King", "Queen", "St.":
		return true
	}
	return false
}

func (t *Token) isCase() bool { return t.Rel == "case" || t.Rel == "det" }

// joins reports whether the name tokens a and b = a+1 of a run that began at i belong
// to one name. They do, unless the gazetteer or a given name begins another one at b
// and the tree agrees that nothing joins it with what stands before.
func (w *namer) joins(a, b, i int) bool {
	if w.inHit[a] > 0 && w.inHit[a] == w.inHit[b] {
		return true
	}
	if w.broken(a, b) {
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
// names a kind of body or place that takes such a complement, or a title of a work; else
// j.
func (w *namer) ofEnd(i, j, end int) int {
	t := w.d.Tokens
	head := w.lex.NameHead(t[j-1].Text)
	k := j + 1
	loose := head != nil && head.Kind == graph.Organization && t[j].Text == "of"
	switch t[j].Text {
	case "of":
	case "for", "on":
		if head == nil || head.Kind == Place {
			return j
		}
	case "and":
		if head != nil && k < end && w.nameToken(k) && t[k].Rel == "conj" && w.insideOf(i, j) {
			return w.stretch(k, end)
		}
		return j
	default:
		return j
	}
	if head == nil && (j-i > 2 || w.inHit[j-1] > 0 || w.personal(i, j) || w.roleWord(j-1)) {
		return j
	}
	if k < end && t[k].Tag == "DT" {
		k++
	}
	if k >= end || !w.nameToken(k) && !(t[k].Tag == "JJ" && isCapital(t[k].Text)) || head == nil && w.startsName(k) {
		return j
	}
	top := k
	for t[top].Head > top {
		top = t[top].Head
	}
	if h := t[top].Head; (h < i || h >= j) && !loose {
		return j
	}
	return w.stretch(k, end)
}

// roleWord reports whether token k, in capitals, is a noun for persons ("Secretary").
func (w *namer) roleWord(k int) bool {
	noun := w.lex.Noun(strings.ToLower(w.d.Tokens[k].Text))
	return noun != nil && (noun.Kind == graph.Person || noun.Kind == graph.Group) || w.lex.Honorific(w.d.Tokens[k].Text) != nil
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
	given = given && !w.lex.Surname(strings.ToLower(w.d.Tokens[k].Text))
	return given || w.lex.Honorific(w.d.Tokens[k].Text) != nil
}
