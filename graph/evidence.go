package graph

import "fmt"

// Evidence checks statements against the text of their article.
type Evidence struct {
	text []rune
}

// NewEvidence returns the evidence of an article's text.
func NewEvidence(text string) Evidence { return Evidence{[]rune(text)} }

// Faults says in what s disagrees with the text: the quote and the cue must be its
// slices, and every span must lie inside it.
func (e Evidence) Faults(s Statement) []string {
	var found []string
	slice := func(what string, span Span, want string) {
		if !e.inside(span) {
			found = append(found, fmt.Sprintf("%s [%d,%d) is not inside the text of %d code points", what, span.Start, span.End, len(e.text)))
		} else if got := string(e.text[span.Start:span.End]); got != want {
			found = append(found, fmt.Sprintf("%s %q differs from the text: %q", what, want, got))
		}
	}
	inside := func(what string, span Span) {
		if !e.inside(span) {
			found = append(found, fmt.Sprintf("%s [%d,%d) is not inside the text of %d code points", what, span.Start, span.End, len(e.text)))
		}
	}
	slice("quote", Span{s.Start, s.End}, s.Quote)
	slice("cue", Span{s.CueStart, s.CueEnd}, s.Cue)
	if s.SourceStart != -1 || s.SourceEnd != -1 {
		inside("source", Span{s.SourceStart, s.SourceEnd})
	}
	for _, c := range s.Content {
		inside("content", c)
	}
	return found
}

func (e Evidence) inside(s Span) bool {
	return 0 <= s.Start && s.Start < s.End && s.End <= len(e.text)
}

// Report is the outcome of checking a whole graph.
type Report struct {
	Articles, Statements, Edges int
	Faults                      []Fault // by kind of check, then by ID
	// Warnings are things worth knowing that make nothing in the graph untrue.
	Warnings []string
}

// Fault is one thing that is wrong in a graph.
type Fault struct {
	ID     string // of the node or edge
	Detail string
}

func (f Fault) String() string { return f.ID + ": " + f.Detail }

// CompareEdges says where the edges that a store holds differ from those derived anew;
// both are sorted by ID.
func CompareEdges(stored, derived []StanceEdge) []Fault {
	var found []Fault
	for len(stored) > 0 || len(derived) > 0 {
		switch {
		case len(derived) == 0 || len(stored) > 0 && stored[0].ID < derived[0].ID:
			found = append(found, Fault{stored[0].ID, "no statement counts towards this stance edge"})
			stored = stored[1:]
		case len(stored) == 0 || derived[0].ID < stored[0].ID:
			d := derived[0]
			found = append(found, Fault{d.ID, fmt.Sprintf("missing stance edge: %s %s %s", d.Actor, d.Stance, d.Claim)})
			derived = derived[1:]
		default:
			if stored[0] != derived[0] {
				found = append(found, Fault{stored[0].ID, fmt.Sprintf("stance edge differs from its statements: is %+v, derived %+v", stored[0], derived[0])})
			}
			stored, derived = stored[1:], derived[1:]
		}
	}
	return found
}
