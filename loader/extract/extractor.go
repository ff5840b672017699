package extract

import (
	"slices"
	"strings"

	"stancegraph/loader/text"
)

// Extractor finds attributions and statements. It is safe for concurrent use.
type Extractor struct {
	x       *lexica
	carried *Carried    // nil finds no carried stances
	live    *liveModels // nil hears no live cues
}

// New compiles the tables of package lexicon and decodes the models of carried stances; a
// bad row is an error with file and line.
func New() (*Extractor, error) {
	x, err := loadLexica()
	if err != nil {
		return nil, err
	}
	carried, err := readCarried()
	if err != nil {
		return nil, err
	}
	live, err := readLive()
	return &Extractor{x, carried, live}, err
}

// WithCarried returns the extractor with other models of carried stances.
func (e *Extractor) WithCarried(m *Carried) *Extractor { return &Extractor{e.x, m, e.live} }

// NewUntrained is New without the models, for their training.
func NewUntrained() (*Extractor, error) {
	x, err := loadLexica()
	if err != nil {
		return nil, err
	}
	return &Extractor{x: x}, nil
}

// Info is what extraction must know about the article besides its annotated text.
type Info struct {
	// Opinion says that the piece is signed opinion: its author takes stances too.
	Opinion bool
}

// Extract reads the annotated document d, in time linear in its length. The same
// document gives the same result.
func (e *Extractor) Extract(d *text.Document, info Info) Result {
	return newRun(e.x, d, info).extract(e)
}

// extract finds what the rules find, then what the models of e do besides.
func (r *run) extract(e *Extractor) Result {
	r.read()
	if e.live != nil {
		r.live(e.live)
	}
	if e.carried != nil {
		r.carry(e.carried)
	}
	r.order()
	return Result{Attributions: r.attributions, Statements: r.statements}
}

// read finds what the rules find.
func (r *run) read() {
	r.headlines()
	r.linkQuotes()
	r.lines()
	for i, s := range r.d.Sentences {
		r.signed(i)
		r.cuesIn(s.First, s.After)
	}
	r.attribute()
	r.nest()
	r.noteAuthors()
	r.own = r.opinion()
	r.state()
}

// run is the extraction from one document.
type run struct {
	x    *lexica
	d    *text.Document
	info Info

	lemmas    []string // of every token, in lower case
	forms     []string // the same of its text
	tags      []string // of every token
	mentionOf []int    // by token: the mention that it heads or else stands in, -1
	quoteOf   []int    // by token: the quotation it stands in, -1

	nested int // how many stances on stances are being read, see innerClaim

	headed map[int]ends // by verb of a headline that the tagger took for a noun

	quoteCue []int         // by quotation: its verb of speech, -1
	quotesOf map[int][]int // by verb of speech: its quotations

	hits  []hit
	hitAt []int32 // by anchor: index in hits plus one
	taken []bool  // by token: a word of a cue
	// unstanced tells by token where a cue takes no stance, as it is negated, imagined or the like.
	unstanced []bool
	lacking   []lack // the frames with nothing in the place of a role
	// judged tells by token where a judging word is read already, in what somebody calls
	// somebody else.
	judged []bool
	// condemned holds the heads of what the cues are against, where that is no party's.
	condemned map[int]bool

	authored map[string][]int // by noun for a text: its tokens with a known author, in text order
	suits    []int            // anchors of the cues by which somebody sues, in text order

	attributions  []Attribution
	content       [][]extent // by attribution
	sourceOf      []int      // by attribution: the token that heads the source
	speechOf      []bool     // by attribution: what it attributes is speech
	attributionOf []int      // by hit, -1
	holder        []int      // by token: the innermost attribution whose content holds it, -1
	own           bool       // the piece is opinion: its author takes stances
	around        around     // what the rules found of who is for and against whom
	statements    []Statement

	trace   *Trace // nil but where the run is traced
	refusal Reason // why speaker named nobody, the last time it did not
}

func newRun(x *lexica, d *text.Document, info Info) *run {
	n := len(d.Tokens)
	r := &run{x: x, d: d, info: info, lemmas: make([]string, n), forms: make([]string, n), tags: make([]string, n), mentionOf: fill(n, -1), quoteOf: fill(n, -1),
		hitAt: make([]int32, n), taken: make([]bool, n), unstanced: make([]bool, n), judged: make([]bool, n), holder: fill(n, -1), quotesOf: map[int][]int{}}
	for i := range d.Tokens {
		r.lemmas[i] = r.lemma(i)
		r.tags[i] = r.d.Tokens[i].Tag
		r.forms[i] = strings.ToLower(d.Tokens[i].Text)
	}
	for i, q := range d.Quotes {
		for t := max(q.First, 0); t < q.After && t < n; t++ {
			r.quoteOf[t] = i
		}
	}
	r.indexMentions()
	return r
}

func fill(n, with int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = with
	}
	return s
}

// indexMentions gives each token the mention that it heads, the longest one, or else the
// shortest name that it stands in.
func (r *run) indexMentions() {
	order := make([]int, len(r.d.Mentions))
	for i := range order {
		order[i] = i
	}
	long := func(i int) int { return r.d.Mentions[i].After - r.d.Mentions[i].First }
	slices.SortStableFunc(order, func(a, b int) int { return long(b) - long(a) })
	for _, i := range order {
		m := r.d.Mentions[i]
		for t := m.First; t < m.After && m.Type == text.Name; t++ {
			r.mentionOf[t] = i
		}
	}
	for _, i := range slices.Backward(order) {
		r.mentionOf[r.d.Mentions[i].Head] = i
	}
	// A part of a name that is a mention by itself ("Vera" in "Vera Calloway") gives way.
	for _, i := range order {
		m := r.d.Mentions[i]
		for t := m.First; t < m.After && m.Type == text.Name; t++ {
			if o := r.d.Mentions[r.mentionOf[t]]; o.Type == text.Name && o.Chain == m.Chain && m.First <= o.First && o.After <= m.After {
				r.mentionOf[t] = i
			}
		}
	}
}
