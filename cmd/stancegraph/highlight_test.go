package main

import (
	"testing"

	"stancegraph/graph"
)

func TestMarker(t *testing.T) {
	text := []rune("The ministry\ndenied\x1b it\u202e flooded the port.")
	marks := []mark{
		{graph.Span{Start: 0, End: 12}, roleSource},
		{graph.Span{Start: 13, End: 19}, roleCue},
		{graph.Span{Start: 13, End: 42}, roleContent},
		{graph.Span{Start: 90, End: 95}, roleCue}, // beyond the text
	}
	for _, row := range []struct {
		name   string
		m      marker
		within graph.Span
		want   string
	}{
		{"brackets, the shorter span within the longer", marker{}, graph.Span{Start: 0, End: 43}, "[The ministry] <{denied} it flooded the port.>"},
		{"cut to the span asked for", marker{}, graph.Span{Start: 4, End: 19}, "[ministry] <{denied}>"},
		{"colours, the strongest role wins", marker{colour: true}, graph.Span{Start: 4, End: 24},
			"\x1b[1;36mministry\x1b[0m \x1b[1;33mdenied\x1b[0m\x1b[4m it\x1b[0m"},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := row.m.show(text, row.within, marks); got != row.want {
				t.Errorf("got  %q\nwant %q", got, row.want)
			}
		})
	}
}
