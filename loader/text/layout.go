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

// wrapWidth returns the width that the lines of text are wrapped to, 0 where they are
// not: nearly all lines are short, and of those that another line follows, most could
// not have taken its first word.
func wrapWidth(text string) int {
	lines, long, width := 0, 0, 0
	eachLine(text, func(line, _ string) {
		lines++
		if n := len(line); n > widestWrap {
			long++
		} else {
			width = max(width, n)
		}
	})
	followed, full := 0, 0
	eachLine(text, func(line, next string) {
		if next == "" || len(line) > widestWrap {
			return
		}
		if followed++; fills(line, next, width) {
			full++
		}
	})
	if long*20 > lines || full < 3 || full*2 < followed {
		return 0
	}
	return width
}

// eachLine calls f with every line that is not blank, and the line after it.
func eachLine(text string, f func(line, next string)) {
	last := ""
	for line := range strings.Lines(text) {
		line = strings.TrimRightFunc(line, isBlank)
		if last != "" {
			f(last, line)
		}
		last = line
	}
	if last != "" {
		f(last, "")
	}
}

// fills reports whether line had no room left for the first word of next.
func fills(line, next string, width int) bool {
	next = strings.TrimLeftFunc(next, isBlank)
	word := strings.IndexFunc(next, isBlank)
	if word < 0 {
		word = len(next)
	}
	return len(line)+1+word > width
}

// paragraphs cuts text[from:to] at blank lines and indentation. A single line break
// ends a paragraph too, unless lines are wrapped at width and the line was full, or the
// sentence plainly goes on in lower case.
func paragraphs(text string, from, to, width int) []extent {
	var all []extent
	for at := from; at < to; {
		lines, next := block(text, at, to)
		at = next
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

// goesOn reports whether line b continues the paragraph of line a.
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
	return width > 0 && first != '-' && first != '*' && first != '•' && fills(tail, head, width)
}

func indent(s string) int { return len(s) - len(strings.TrimLeft(s, " \t\u00a0")) }
