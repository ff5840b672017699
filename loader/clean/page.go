package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stancegraph/graph"
	"stancegraph/loader/source"
	"stancegraph/loader/text"
)

// line is a paragraph of the text: a line, or in text broken at a fixed width the
// lines up to a blank one.
type line struct {
	start, end int // bytes, without the white space around
	text       string
	gap        bool // a blank line stands before it, or nothing does
	rule       *rule
	section    graph.Section
	dateline   int // bytes of the dateline at its start
}

// page is an article's text on its way to being understood.
type page struct {
	item  source.Item
	lines []line
	// firstProse and lastProse are the first and the last paragraph of running text;
	// both are -1 where there is none.
	firstProse, lastProse int
}

func newPage(item source.Item) *page {
	p := &page{item: item, lines: split(item.Text)}
	if isWrapped(p.lines) {
		p.lines = unwrap(p.lines, item.Text)
	}
	return p
}

// split cuts text into its lines that are not blank.
func split(text string) []line {
	var lines []line
	gap := true
	for at := 0; at < len(text); {
		end, next := lineEnd(text, at)
		if l := trimmed(text, at, end); l.start < l.end {
			l.gap = gap
			lines = append(lines, l)
			gap = false
		} else {
			gap = true
		}
		at = next
	}
	return lines
}

// lineEnd returns where the line at a byte offset ends and where the next one begins:
// at LF, CR, CR LF, or one of Unicode's two separators.
func lineEnd(text string, at int) (end, next int) {
	for i := at; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\r' && strings.HasPrefix(text[i:], "\r\n"):
			return i, i + 2
		case c == '\n' || c == '\r':
			return i, i + 1
		case c == 0xE2 && (strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029")):
			return i, i + 3
		}
	}
	return len(text), len(text)
}

func trimmed(text string, start, end int) line {
	s := text[start:end]
	left := len(s) - len(strings.TrimLeftFunc(s, isBlank))
	s = strings.TrimRightFunc(s[left:], isBlank)
	return line{start: start + left, end: start + left + len(s), text: s, section: graph.Body}
}

func isBlank(r rune) bool { return unicode.IsSpace(r) || r == '\u200B' || r == '\uFEFF' }

const (
	wrapWidth = 100 // bytes beyond which a line was not broken at a fixed width
	wrapFull  = 45  // bytes below which a line could have taken another word
)

// isWrapped reports whether the paragraphs of a text are broken into lines of about
// the same width and set apart by blank lines: most lines that another follows
// directly are full and end in mid-sentence.
func isWrapped(lines []line) bool {
	followed, full := 0, 0
	for i := range lines {
		if lines[i].end-lines[i].start > wrapWidth {
			return false
		}
		if i+1 == len(lines) || lines[i+1].gap {
			continue
		}
		followed++
		if len(lines[i].text) >= wrapFull && !endsSentence(lines[i].text) {
			full++
		}
	}
	return followed >= 4 && full*10 >= followed*7
}

// unwrap joins the lines of each paragraph.
func unwrap(lines []line, text string) []line {
	var joined []line
	for _, l := range lines {
		if l.gap || len(joined) == 0 {
			joined = append(joined, l)
			continue
		}
		last := &joined[len(joined)-1]
		last.end = l.end
		last.text = text[last.start:last.end]
	}
	return joined
}

// regions returns the marked parts of the text, in code points.
func (p *page) regions() []text.Region {
	var regions []text.Region
	at, cp := 0, 0
	offset := func(to int) int {
		cp += utf8.RuneCountInString(p.item.Text[at:to])
		at = to
		return cp
	}
	mark := func(start, end int, section graph.Section) {
		if start < end && section != graph.Body {
			s := offset(start)
			regions = append(regions, text.Region{Span: text.Span{Start: s, End: offset(end)}, Section: section})
		}
	}
	for i := range p.lines {
		l := &p.lines[i]
		mark(l.start, l.start+l.dateline, graph.Dateline)
		rest := trimmed(p.item.Text, l.start+l.dateline, l.end)
		mark(rest.start, rest.end, l.section)
	}
	return regions
}
