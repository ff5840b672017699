package eval

import (
	"cmp"
	"slices"

	"stancegraph/graph"
)

// Error is a wrong or a missed statement, with what stands in the same evidence on the
// other side.
type Error struct {
	Kind Kind
	Doc  string
	// Evidence is the sentence, or run of sentences; Cue the words that carry the stance,
	// Source those that name the actor, each [0,0) where it is not known.
	Evidence, Cue, Source graph.Span
	Pred                  *Row  // of a wrong one
	Gold                  *Gold // of a missed one
	// Instead are the gold rows that the evidence of a wrong one overlaps, or the
	// predictions in the evidence of a missed one.
	InsteadGold []*Gold
	InsteadPred []*Row
}

// Kind is the class of an error.
type Kind string

// The kinds: of a wrong statement, whether a gold row stands in the same words and what of
// it differs; of a missed one, whether something was found there.
const (
	Spurious    Kind = "spurious"
	OtherStance Kind = "other stance"
	OtherActor  Kind = "other actor"
	OtherBoth   Kind = "other row"
	Missed      Kind = "missed"
	Misread     Kind = "misread"
)

// Kinds is the table of kinds, in the order of display.
var Kinds = []struct {
	Kind  Kind
	About string
}{
	{Spurious, "found where no gold row stands"},
	{OtherStance, "found with another stance than the gold row of this actor has"},
	{OtherActor, "found for another actor than the gold row of this stance has"},
	{OtherBoth, "found where the gold row has another actor and stance"},
	{Missed, "a gold row in whose sentence nothing was found"},
	{Misread, "a gold row in whose sentence something else was found"},
}

// judge keeps the verdicts and errors of document d.
func (r *Report) judge(d *document, a alignment) {
	var found []Error
	for j, p := range d.pred {
		v := a.verdict(j)
		r.Verdicts[p.index] = v
		if v == Wrong {
			found = append(found, wrong(d, p))
		}
	}
	for i, g := range d.gold {
		if g.owed && a.ofGold[i] < 0 {
			found = append(found, missed(d, g))
		}
	}
	slices.SortStableFunc(found, func(a, b Error) int { return cmp.Compare(a.Evidence.Start, b.Evidence.Start) })
	r.Errors = append(r.Errors, found...)
}

func wrong(d *document, p *predRow) Error {
	start, end := p.evidence()
	e := Error{Kind: Spurious, Doc: d.name, Pred: p.Row, Evidence: graph.Span{Start: p.Start, End: p.End},
		Cue: graph.Span{Start: start, End: end}, Source: optional(p.SourceStart, p.SourceEnd)}
	for _, g := range d.gold {
		if !overlap(g, p) {
			continue
		}
		e.InsteadGold = append(e.InsteadGold, g.Gold)
		switch {
		case g.sameActor(p):
			e.Kind = OtherStance
		case g.sameStance(p) && e.Kind != OtherStance:
			e.Kind = OtherActor
		case e.Kind == Spurious:
			e.Kind = OtherBoth
		}
	}
	return e
}

func missed(d *document, g *goldRow) Error {
	e := Error{Kind: Missed, Doc: d.name, Gold: g.Gold, Evidence: graph.Span{Start: g.Start, End: g.End},
		Cue: optional(g.CueStart, g.CueEnd), Source: optional(g.SourceStart, g.SourceEnd)}
	for _, p := range d.pred {
		if overlap(g, p) {
			e.Kind = Misread
			e.InsteadPred = append(e.InsteadPred, p.Row)
		}
	}
	return e
}

func optional(start, end *int) graph.Span {
	if start == nil || end == nil || *start < 0 {
		return graph.Span{}
	}
	return graph.Span{Start: *start, End: *end}
}
