package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Quotes is the stage that fills Document.Quotes. It needs tokens, tags and
// paragraphs; nothing else.
//
// Double marks of every kind and single quotation marks are read, nested ones too.
// Straight marks are oriented by adjacency: one that touches the word after it opens,
// one that touches the word before it closes. A quote that is not closed runs to the
// end of its paragraph, and is Continued where the next paragraph opens with a mark of
// the same class. Time is linear in the tokens.
type Quotes struct{}

// Annotate fills d.Quotes, by place; of two that begin together the outer is first.
func (Quotes) Annotate(d *Document) {
	d.Quotes = d.Quotes[:0]
	first := 0
	for p, par := range d.Paragraphs {
		end := first
		for end < len(d.Tokens) && d.Tokens[end].Start < par.End {
			end++
		}
		q := quoter{d: d, first: first, end: end}
		q.run()
		q.flush(p)
		first = end
	}
	for i := range d.Quotes {
		d.Quotes[i].Scare = scare(d, d.Quotes[i])
	}
}

// markClass tells double from single quotation marks, 0 any other token.
type markClass byte

const (
	double markClass = iota + 1
	single
)

// orientation is what a mark's form and neighbours say about it.
type orientation byte

const (
	either orientation = iota
	opens
	closes
	neither // an apostrophe
)

// quoter reads the quotes of one paragraph: tokens [first:end).
type quoter struct {
	d          *Document
	first, end int
	open       []opened // the stack of open quotes, at most one of a class
}

type opened struct {
	class markClass
	token int
	at    int // index in d.Quotes, where the quote is entered when it opens
}

func (q *quoter) run() {
	for i := q.first; i < q.end; i++ {
		class := markOf(q.d.Tokens[i].Text)
		if class == 0 {
			continue
		}
		o := q.orient(i, class)
		switch {
		case o == opens, o == either && !q.isOpen(class):
			if class == single && q.closing(i) < 0 {
				continue
			}
			if q.isOpen(class) {
				q.shut(class, i-1, false)
			}
			q.open = append(q.open, opened{class, i, len(q.d.Quotes)})
			q.d.Quotes = append(q.d.Quotes, Quote{First: i})
		case o != neither && q.isOpen(class):
			if class == double || i == q.closing(q.openAt(class)) {
				q.shut(class, i, true)
			}
		}
	}
}

func (q *quoter) isOpen(class markClass) bool { return q.openAt(class) >= 0 }

// openAt is the token at which the open quote of class begins, -1.
func (q *quoter) openAt(class markClass) int {
	for _, o := range q.open {
		if o.class == class {
			return o.token
		}
	}
	return -1
}

// shut ends the open quote of class, and those opened inside it, with token last.
func (q *quoter) shut(class markClass, last int, marked bool) {
	for n := len(q.open) - 1; n >= 0; n-- {
		o := q.open[n]
		q.open = q.open[:n]
		q.set(o, last, marked && o.class == class)
		if o.class == class {
			return
		}
	}
}

// set fills the quote that o opened: its last token is a closing mark if marked.
func (q *quoter) set(o opened, last int, marked bool) {
	t := q.d.Tokens
	quote := &q.d.Quotes[o.at]
	quote.Span = Span{Start: t[o.token].Start, End: t[last].End}
	quote.First, quote.After = o.token, last+1
	quote.Inner = Span{Start: t[o.token].End, End: t[last].End}
	if marked {
		quote.Inner.End = t[last].Start
	}
	if next := o.token + 1; next <= last {
		quote.Inner.Start = min(t[next].Start, quote.Inner.End)
	}
}

// flush ends the quotes that are open at the end of paragraph p.
func (q *quoter) flush(p int) {
	for n := len(q.open) - 1; n >= 0; n-- {
		o := q.open[n]
		q.set(o, q.end-1, false)
		if p+1 < len(q.d.Paragraphs) && q.end < len(q.d.Tokens) {
			q.d.Quotes[o.at].Continued = markOf(q.d.Tokens[q.end].Text) == o.class
		}
	}
	q.open = q.open[:0]
}

func markOf(s string) markClass {
	switch s {
	case `"`, "“", "”", "„", "‟", "«", "»", "''", "``", "’’", "‘‘", "＂":
		return double
	case "'", "‘", "’", "`", "‚", "‛", "‹", "›":
		return single
	}
	return 0
}

// orient tells whether the mark at token i opens or closes.
func (q *quoter) orient(i int, class markClass) orientation {
	t := q.d.Tokens
	before := i == q.first || t[i-1].End < t[i].Start || opensBefore(t[i-1].Text)
	after := i+1 == q.end || t[i].End < t[i+1].Start || endsAfter(t[i+1].Text)
	switch t[i].Text {
	case "“", "„", "«", "‘", "``", "‘‘", "‹", "‚", "`":
		// a curly mark of the wrong direction is common in scraped text
		if !before && after && q.isOpen(class) {
			return closes
		}
		return opens
	case "”", "»", "’’", "›":
		if before && !after && !q.isOpen(class) {
			return opens
		}
		return closes
	}
	switch {
	case before && !after:
		return opens
	case !before && after:
		return closes
	case class == single:
		return neither
	}
	return either
}

// opensBefore reports whether a quotation mark right after the token s opens.
func opensBefore(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("([{—–-/", r) || strings.ContainsRune("“„«‘", r)
}

// endsAfter reports whether a quotation mark right before the token s closes.
func endsAfter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(".,;:!?)]}—–-/…”»’", r) || s == "'s" || s == "’s"
}

// longestSingle is the number of tokens within which a quotation in single marks must
// be closed; it keeps the search for the closing mark linear.
const longestSingle = 120

// closing finds the mark that closes the single quote opened at token i, -1: the
// first that stands beside punctuation, else the first after a word that is not a
// plural possessive ("voters'"), else the last.
func (q *quoter) closing(i int) int {
	t := q.d.Tokens
	weak, last := -1, -1
	for j := i + 1; j < q.end && j <= i+longestSingle; j++ {
		if markOf(t[j].Text) != single {
			continue
		}
		switch q.orient(j, single) {
		case opens:
			j = q.end
			continue
		case closes:
		default:
			continue
		}
		if isPunctuation(t[j-1].Text) || j+1 < q.end && isPunctuation(t[j+1].Text) {
			return j
		}
		if weak < 0 && !strings.HasSuffix(t[j-1].Text, "s") {
			weak = j
		}
		last = j
	}
	if weak >= 0 {
		return weak
	}
	return last
}

func isPunctuation(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsPunct(r) && markOf(s) != single
}

// longestScare is the number of words up to which quoted words without a verb are no
// utterance.
const longestScare = 4

// scare reports whether q holds a word or a few that are no utterance: a term put in
// quotation marks, a title. Ending like a sentence makes it one, unless all its words
// are capitalised.
func scare(d *Document, q Quote) bool {
	words, capitals, finite := 0, 0, false
	last := ""
	for _, t := range d.Tokens[q.First:q.After] {
		if !t.Overlaps(q.Inner) {
			continue
		}
		last = t.Text
		r, _ := utf8.DecodeRuneInString(t.Text)
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		words++
		if unicode.IsUpper(r) {
			capitals++
		}
		switch t.Tag {
		case "VB", "VBD", "VBP", "VBZ", "MD", "UH", "PRP":
			finite = true
		}
	}
	if q.Continued || words > 2*longestScare {
		return false
	}
	if capitals == words && words > 0 {
		return true
	}
	ends := last == "." || last == "!" || last == "?" || last == ","
	return words <= longestScare && !finite && !ends
}
