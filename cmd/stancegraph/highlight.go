package main

import (
	"cmp"
	"io"
	"os"
	"slices"
	"strings"
	"unicode"

	"stancegraph/graph"
)

// role is what words are to a statement, with the way to show it.
type role struct {
	open, close string // where there are no colours
	style       string // SGR parameters of a terminal
}

// The roles, the strongest first: where words have several, a terminal shows this one.
var (
	roleCue     = role{"{", "}", "1;33"}
	roleSource  = role{"[", "]", "1;36"}
	roleContent = role{"<", ">", "4"}
)

var roleOrder = []role{roleCue, roleSource, roleContent}

// rank is the place of a role in that order.
func (r role) rank() int { return slices.Index(roleOrder, r) }

// mark is words that have a role, by code points of the text.
type mark struct {
	graph.Span
	role role
}

// marker shows words with marks: in colour on a terminal, else in brackets.
type marker struct{ colour bool }

// newMarker is for what is written to w. NO_COLOR, set to anything, asks for brackets.
func newMarker(w io.Writer) marker {
	_, terminal := isTerminal(w)
	return marker{terminal && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"}
}

// show is the words of text within a span, on one line and without what a terminal would
// obey, with the marks that lie in it.
func (m marker) show(text []rune, within graph.Span, marks []mark) string {
	within.Start, within.End = max(within.Start, 0), min(within.End, len(text))
	var in []mark
	for _, one := range marks {
		one.Start, one.End = max(one.Start, within.Start), min(one.End, within.End)
		if one.Start < one.End {
			in = append(in, one)
		}
	}
	var b strings.Builder
	style := ""
	for i := within.Start; i < within.End; i++ {
		if m.colour {
			if now := styleAt(in, i); now != style {
				if style != "" {
					b.WriteString("\x1b[0m")
				}
				if now != "" {
					b.WriteString("\x1b[" + now + "m")
				}
				style = now
			}
		} else {
			b.WriteString(brackets(in, i))
		}
		b.WriteString(printable(text[i]))
	}
	if m.colour && style != "" {
		b.WriteString("\x1b[0m")
	} else if !m.colour {
		b.WriteString(brackets(in, within.End))
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// styleAt is the style of the strongest role of code point i.
func styleAt(marks []mark, i int) string {
	for _, r := range roleOrder {
		for _, m := range marks {
			if m.role == r && m.Start <= i && i < m.End {
				return r.style
			}
		}
	}
	return ""
}

// brackets are those that close and open at code point i, so that a shorter span lies
// within a longer one, and of two alike the stronger.
func brackets(marks []mark, i int) string {
	var closing, opening []mark
	for _, m := range marks {
		if m.End == i {
			closing = append(closing, m)
		}
		if m.Start == i {
			opening = append(opening, m)
		}
	}
	slices.SortStableFunc(closing, func(a, b mark) int { return cmp.Or(cmp.Compare(b.Start, a.Start), a.role.rank()-b.role.rank()) })
	slices.SortStableFunc(opening, func(a, b mark) int { return cmp.Or(cmp.Compare(b.End, a.End), b.role.rank()-a.role.rank()) })
	var b strings.Builder
	for _, m := range closing {
		b.WriteString(m.role.close)
	}
	for _, m := range opening {
		b.WriteString(m.role.open)
	}
	return b.String()
}

// printable is r as it may stand in a line of a terminal: a blank for what only spaces or
// breaks lines, nothing for what would steer the terminal or the direction of writing.
func printable(r rune) string {
	switch {
	case unicode.IsSpace(r):
		return " "
	case unicode.Is(unicode.C, r):
		return ""
	}
	return string(r)
}
