package eval

import (
	"regexp"
	"strconv"
	"strings"

	"stancegraph/graph"
)

// Annotation is one attribution as an annotator marked it, each role in one or more runs
// of words; a role may be empty.
type Annotation struct {
	Source, Cue, Content []graph.Span
}

// lineBreaks are the characters that end a line of a standoff file.
const lineBreaks = "\n\r\v\f\x1c\x1d\x1e\u0085\u2028\u2029"

var roleNumber = regexp.MustCompile(`\d+$`)

// ReadBrat reads the attributions of a brat standoff file: text-bound annotations (T) and
// the events (E) whose arguments Source, Cue and Content, with or without a number, they
// are. Lines of other kinds, and parts that are not understood, are passed over.
func ReadBrat(file string) []Annotation {
	bound := map[string][]graph.Span{}
	var events []string
	for _, line := range strings.FieldsFunc(file, func(r rune) bool { return strings.ContainsRune(lineBreaks, r) }) {
		columns := strings.Split(line, "\t")
		switch {
		case len(columns) < 2:
		case strings.HasPrefix(line, "T"):
			_, rest, _ := strings.Cut(columns[1], " ")
			bound[columns[0]] = bratSpans(rest)
		case strings.HasPrefix(line, "E"):
			events = append(events, columns[1])
		}
	}
	var out []Annotation
	for _, event := range events {
		var a Annotation
		for _, part := range strings.Fields(event) {
			name, id, _ := strings.Cut(part, ":")
			switch strings.ToLower(roleNumber.ReplaceAllString(name, "")) {
			case "source":
				a.Source = append(a.Source, bound[id]...)
			case "cue":
				a.Cue = append(a.Cue, bound[id]...)
			case "content":
				a.Content = append(a.Content, bound[id]...)
			}
		}
		out = append(out, a)
	}
	return out
}

// bratSpans reads "11 60;70 95".
func bratSpans(s string) []graph.Span {
	var out []graph.Span
	for part := range strings.SplitSeq(s, ";") {
		ends := strings.Fields(part)
		if len(ends) != 2 {
			continue
		}
		start, err := strconv.Atoi(ends[0])
		end, err2 := strconv.Atoi(ends[1])
		if err == nil && err2 == nil {
			out = append(out, graph.Span{Start: start, End: end})
		}
	}
	return out
}
