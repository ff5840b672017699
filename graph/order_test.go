package graph

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// drawn is a statement with all that keys of order are made of.
func drawn(t *rapid.T) Statement {
	date := func() string {
		return rapid.SampledFrom([]string{"", "--12-19", "2014", "2014-12", "2014-12-19", "2015-01-02"}).Draw(t, "date")
	}
	s := Statement{
		ID: NewID("s", rapid.StringN(0, 3, 3).Draw(t, "id")), Article: NewID("a", rapid.StringN(0, 1, 1).Draw(t, "article")),
		Start: rapid.IntRange(0, 3_000_000).Draw(t, "start"), SaidOn: date(), Published: date(),
		Nested: rapid.Bool().Draw(t, "nested"), Hedged: rapid.Bool().Draw(t, "hedged"), Explicit: rapid.Bool().Draw(t, "explicit"),
		Confidence: rapid.Float64Range(0, 1).Draw(t, "confidence"),
	}
	if rapid.Bool().Draw(t, "reported") {
		s.Via = []string{"Tidewater Press"}
	}
	return s
}

// TestClearness holds the key against the order that it stands for, field by field.
func TestClearness(t *testing.T) {
	last := func(date string) int { return bit(date == "") }
	when := func(s Statement) string { return cmp.Or(s.SaidOn, s.Published) }
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawn(t), drawn(t)
		want := cmp.Or(cmp.Compare(bit(a.Nested), bit(b.Nested)), cmp.Compare(bit(a.Hedged), bit(b.Hedged)),
			cmp.Compare(len(a.Via), len(b.Via)), cmp.Compare(bit(b.Explicit), bit(a.Explicit)), cmp.Compare(b.Confidence, a.Confidence),
			cmp.Compare(last(when(a)), last(when(b))), cmp.Compare(when(a), when(b)), cmp.Compare(a.ID, b.ID))
		if got := cmp.Compare(a.Clearness(), b.Clearness()); got != want {
			t.Fatalf("%q and %q compare as %d, want %d", a.Clearness(), b.Clearness(), got, want)
		}
		if id := a.Clearness()[strings.LastIndexByte(a.Clearness(), ' ')+1:]; id != a.ID {
			t.Fatalf("%q ends in %q, not in the ID", a.Clearness(), id)
		}
	})
}

// TestMoment holds the key against the order that it stands for, field by field.
func TestMoment(t *testing.T) {
	when := func(s Statement) string {
		dated := slices.DeleteFunc([]string{s.SaidOn, s.Published}, func(d string) bool { return d < "0" })
		return append(dated, "~")[0]
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawn(t), drawn(t)
		want := cmp.Or(cmp.Compare(when(a), when(b)), cmp.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start), cmp.Compare(a.ID, b.ID))
		if got := cmp.Compare(a.Moment(), b.Moment()); got != want {
			t.Fatalf("%q and %q compare as %d, want %d", a.Moment(), b.Moment(), got, want)
		}
		if date, _, _ := strings.Cut(a.Moment(), " "); date != when(a) {
			t.Fatalf("%q begins with %q, not with %q", a.Moment(), date, when(a))
		}
	})
}
