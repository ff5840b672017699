package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestSentence is the number of tokens after which a sentence is cut, at the last
// semicolon or comma where there is one; the time to parse one grows with the cube.
const longestSentence = 160

// sentences is the stage that fills Document.Sentences. A sentence never crosses a
// paragraph; a closing quotation mark or bracket belongs to the sentence it closes.
type sentences struct{ abbr abbreviations }

func (s sentences) Annotate(d *Document) {
	d.Sentences = d.Sentences[:0]
	first := 0
	for p, span := range d.Paragraphs {
		end := first
		for end < len(d.Tokens) && d.Tokens[end].Start < span.End {
			end++
		}
		s.paragraph(d, p, first, end)
		first = end
	}
}

// paragraph cuts the tokens [first:end).
func (s sentences) paragraph(d *Document, p, first, end int) {
	for i := first; i < end; {
		if !s.terminal(d, i, first) {
			i++
			continue
		}
		next := closers(d, i+1, end)
		if next < end && s.boundary(d, i, next) {
			first = d.add(p, first, next)
		}
		i = next
	}
	if first < end {
		d.add(p, first, end)
	}
}

// add appends the sentence [first:end) and returns end.
func (d *Document) add(p, first, end int) int {
	for end-first > longestSentence {
		cut := first + longestSentence
		for k := cut - 1; k > first+longestSentence/2; k-- {
			if t := d.Tokens[k].Text; t == ";" || t == "," {
				cut = k + 1
				break
			}
		}
		d.sentence(p, first, cut)
		first = cut
	}
	d.sentence(p, first, end)
	return end
}

func (d *Document) sentence(p, first, end int) {
	start := d.Tokens[first].Start
	d.Sentences = append(d.Sentences, Sentence{
		Span:  Span{Start: start, End: d.Tokens[end-1].End},
		First: first, After: end, Paragraph: p, Section: d.SectionAt(start),
	})
}

// terminal reports whether token i, in a sentence that begins at first, may be the
// last word of it.
func (s sentences) terminal(d *Document, i, first int) bool {
	t := d.Tokens[i].Text
	switch t[len(t)-1] {
	case '!', '?':
		return true
	case '.':
		return len(t) == 1 || i > first || t[0] == '.'
	}
	return t == "…" || t == "。" || t == "！" || t == "？"
}

// closers returns the first token from i on that does not close or repeat the end of
// a sentence.
func closers(d *Document, i, end int) int {
	for ; i < end; i++ {
		t := d.Tokens[i].Text
		glued := d.glued(i)
		switch t {
		case ")", "]", "}", "”", "’", "''", "»", "’’":
			if !glued && !closesLater(t) {
				return i
			}
		case "\"", "'":
			if !glued {
				return i
			}
		case ".", "!", "?", "...", "…":
		case "[":
			if i+2 >= end || d.Tokens[i+2].Text != "]" || !isNumber(d.Tokens[i+1].Text) {
				return i
			}
			i += 2 // a reference to a note
		default:
			return i
		}
	}
	return i
}

func isNumber(t string) bool {
	for i := range len(t) {
		if !isDigit(rune(t[i])) {
			return false
		}
	}
	return true
}

// closesLater reports whether t closes whatever stands before it, even behind a space.
func closesLater(t string) bool { return t == "”" || t == ")" || t == "]" || t == "''" }

// glued reports whether no space stands before token i.
func (d *Document) glued(i int) bool {
	return i > 0 && d.Tokens[i-1].End == d.Tokens[i].Start
}

// boundary reports whether a sentence ends with the terminal token i, where next is
// the first token behind it and what closes it.
func (s sentences) boundary(d *Document, i, next int) bool {
	t := d.Tokens[i].Text
	n := d.Tokens[next].Text
	r, _ := utf8.DecodeRuneInString(n)
	closed := next > i+1
	lower := unicode.IsLower(r)
	if d.glued(next) && (!unicode.IsUpper(r) && !closed || isDash(n)) {
		return false
	}
	switch {
	case n == "," || n == ";" || n == ":" || isDash(n) && len(t) > 1:
		return false
	case t == ".":
		return !lower || !closed
	case t[0] == '.' || t == "…":
		return !lower && !isDash(n)
	case t[len(t)-1] == '.':
		return !lower && s.afterAbbreviation(d, i, next)
	}
	return !lower
}

func isDash(t string) bool { return t == "-" || t == "--" || t == "—" || t == "–" }

// afterAbbreviation reports whether the abbreviation i ends its sentence: what
// follows is a word that is not a name, in title case.
func (s sentences) afterAbbreviation(d *Document, i, next int) bool {
	w := strings.TrimSuffix(d.Tokens[i].Text, ".")
	if c := s.abbr.class[w]; c == classTitle || c == classNumber {
		return false
	}
	if next < len(d.Tokens) && isOpening(d, next) {
		next++
	}
	if next >= len(d.Tokens) {
		return true
	}
	n := d.Tokens[next].Text
	if len(w) == 1 && w != "I" && next == i+1 {
		return starters[n] && !strings.Contains("A I", n)
	}
	return starters[n]
}

func isOpening(d *Document, i int) bool {
	switch d.Tokens[i].Text {
	case "\"", "'", "“", "‘", "``", "(", "[", "«":
		return true
	}
	return false
}

// starters are words whose capital, in running text, tells that a sentence begins.
var starters = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`A About According After Again All Also Although An And Another Any Are As At
		Because Before Besides Both But By Can Could Despite Did Do Does During Each Earlier Either Even Every Few
		Finally First For Four From Further Had Has Have He Her Here His How However I If In Indeed Instead Is It Its
		Later Last Many Maybe Meanwhile More Moreover Most Much My Neither Nevertheless Next No Nobody None Nor Not Nothing Now
		Of Officials On Once One Only Or Other Others Our Perhaps Police Several She Should Since So Some Still Such
		That The Their Then There Therefore These They This Those Though Three Through Thus To Today Two Under Unlike Until
		Up We Were What When Where Whether Which While Who Whose Why Will With Within Without Would Yesterday Yet You Your`) {
		m[w] = true
	}
	return m
}()
