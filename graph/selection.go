package graph

import (
	"cmp"
	"slices"
)

// Selection says which statements are wanted. The zero value takes every statement that
// counts; each field that is set narrows it.
type Selection struct {
	Claims  []string // IDs of claims, each standing for its component
	Actors  []string // IDs of actors, likewise: who takes the stance, or is spoken for
	Sources []string // IDs of the sources that published the article
	Stances []Stance
	// From and To are days ("2024-03-04") between which, both included, a statement must
	// wholly lie by its Resolved.When; one without a year is left out where either is set.
	From, To      string
	MinConfidence float64
	// AllSections takes what never counts too: related links, captions, and what people
	// rejected.
	AllSections bool
}

// Has reports whether r is wanted.
func (s Selection) Has(r Resolved) bool {
	return (s.AllSections || r.Counts()) &&
		(len(s.Claims) == 0 || slices.Contains(s.Claims, r.What.ID)) &&
		(len(s.Actors) == 0 || slices.Contains(s.Actors, r.Who.ID) || slices.Contains(s.Actors, r.For.ID)) &&
		(len(s.Sources) == 0 || slices.Contains(s.Sources, SourceID(r.In.Source))) &&
		(len(s.Stances) == 0 || slices.Contains(s.Stances, r.Stance)) &&
		r.Confidence >= s.MinConfidence && s.spans(r)
}

func (s Selection) spans(r Resolved) bool {
	if s.From == "" && s.To == "" {
		return true
	}
	when, _ := r.When()
	first, last, ok := when.Days()
	return ok && first >= s.From && (s.To == "" || last <= s.To)
}

// Ref names an actor or a claim: its ID, its name or text, and its kind.
type Ref struct{ ID, Name, Kind string }

// Resolved is a statement with what its keys stand for in the whole graph: the
// representatives of their components. A Ref of nothing is zero.
type Resolved struct {
	Statement
	Who     Ref   // the actor
	For     Ref   // the body or state spoken for
	What    Ref   // the claim
	Whom    Ref   // the target
	Through []Ref // via, innermost first
	// Edge is the ID of the stance edge that it counts towards, or ""; Origin the ID of
	// the independent origin that it counts as, or "" where that is unknown.
	Edge, Origin string
	// In is the article, without text unless that was asked for, and without signature.
	In *Article
}

// When returns the date to put r in order by: when it was said, else when its article
// was published; the zero Date where neither has a year. said tells which.
func (r Resolved) When() (when Date, said bool) {
	if d := r.Said(); d.Ordered() {
		return d, true
	}
	if r.In.Published.Ordered() {
		return r.In.Published, false
	}
	return Date{}, false
}

// Excerpt is what a selection takes from one article: at least one statement, by place.
type Excerpt struct {
	Article    Article // as Resolved.In
	Statements []Resolved
}

// EdgeEvidence is a stance edge as the wanted statements show it, and these, by article
// and place.
type EdgeEvidence struct {
	StanceEdge
	Who, What  Ref
	Statements []Resolved
}

// ComparePlaces orders statements of one article by place.
func ComparePlaces(a, b Resolved) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.CueStart, b.CueStart), cmp.Compare(a.ID, b.ID))
}

// CompareEvidence orders statements by article and place.
func CompareEvidence(a, b Resolved) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), ComparePlaces(a, b))
}

// CompareStances orders stance edges by claim, then as stances are displayed, then actor.
func CompareStances(a, b StanceEdge) int {
	return cmp.Or(cmp.Compare(a.Claim, b.Claim), cmp.Compare(a.Stance.Order(), b.Stance.Order()), cmp.Compare(a.Actor, b.Actor))
}

// NewEdgeEvidence sums up the statements, one or more, of one stance edge.
func NewEdgeEvidence(statements []Resolved) EdgeEvidence {
	d := NewDeriver()
	for _, r := range statements {
		d.add(r.Statement, r.Edge, r.Who.ID, r.What.ID, r.Origin)
	}
	slices.SortFunc(statements, CompareEvidence)
	return EdgeEvidence{d.Edges()[0], statements[0].Who, statements[0].What, statements}
}
