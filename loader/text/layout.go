package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// extent is a range of bytes.
type extent struct{ start, end int }

// widestWrap is the greatest line length, in bytes, of text that is taken to be
// wrapped by hand or mailer.
const widestWrap = 120

// paragraphs cuts text[from:to] at blank lines and indentation. A single line break
// ends a paragraph too, unless the line was full, so that the next word would not
// have fitted (wrapped text), or the sentence plainly goes on in lower case.
func paragraphs(text string, from, to int) []extent {
	var all []extent
	for at := from; at < to; {
		lines, next := block(text, at, to)
		at = next
		width := 0
		for _, l := range lines {
			width = max(width, l.end-l.start)
		}
		for i, l := range lines {
			if i > 0 && goesOn(text, lines[i-1], l, width) {
				all[len(all)-1].end = l.end
			} else {
				all = append(all, l)
			}
		}
	}
	return all
}

// block returns the lines from at to the next blank line, and where that ends.
func block(text string, at, to int) (lines []extent, next int) {
	for at < to {
		end, after := to, to
		if k := strings.IndexAny(text[at:to], "\n\r\u2029\u0085"); k >= 0 {
			_, n := utf8.DecodeRuneInString(text[at+k:])
			end, after = at+k, at+k+n
			if strings.HasPrefix(text[at+k:to], "\r\n") {
				after++
			}
		}
		if isBlankLine(text[at:end]) {
			if len(lines) > 0 {
				return lines, after
			}
		} else {
			lines = append(lines, extent{at, end})
		}
		at = after
	}
	return lines, to
}

func isBlankLine(s string) bool {
	for _, r := range s {
		if !isBlank(r) {
			return false
		}
	}
	return true
}

// goesOn reports whether line b continues the paragraph of line a, in a block whose
// longest line has the given width.
func goesOn(text string, a, b extent, width int) bool {
	if indent(text[b.start:b.end]) > indent(text[a.start:a.end])+1 {
		return false
	}
	head := strings.TrimLeftFunc(text[b.start:b.end], isBlank)
	tail := strings.TrimRightFunc(text[a.start:a.end], isBlank)
	first, _ := utf8.DecodeRuneInString(head)
	last, _ := utf8.DecodeLastRuneInString(tail)
	if unicode.IsLower(first) && (unicode.IsLower(last) || last == ',' || last == ';') {
		return true
	}
	if width > widestWrap || first == '-' || first == '*' || first == '•' {
		return false
	}
	word := strings.IndexFunc(head, isBlank)
	if word < 0 {
		word = len(head)
	}
	return len(strings.TrimRightFunc(text[a.start:a.end], isBlank))+1+word > width && width > 40
}

func indent(s string) int { return len(s) - len(strings.TrimLeft(s, " \t\u00a0")) }
