package graph

import "slices"

// Stance is what an actor does to a claim. Its value is also the relationship type
// of the derived edge in the graph.
type Stance string

// The four stances.
const (
	Accuses  Stance = "ACCUSES"
	Denies   Stance = "DENIES"
	Supports Stance = "SUPPORTS"
	Condemns Stance = "CONDEMNS"
)

// Side tells whether a stance stands for or against its claim as worded.
type Side string

// The two sides.
const (
	For     Side = "for"
	Against Side = "against"
)

// StanceInfo is one row of the stance table.
type StanceInfo struct {
	Stance Stance
	Side   Side
	// Verb fills "ACTOR verb CLAIM".
	Verb string
	// Claims lists the kinds of claim that the stance can be about.
	Claims []ClaimKind
	// Colour is a six-digit RGB hex value used wherever stances are drawn.
	Colour string
	// About is one line for help and documentation.
	About string
}

// Stances is the table that lexicon validation, schema, queries, exports and
// documentation derive from. Its order is the order of display.
var Stances = []StanceInfo{
	{Accuses, For, "accuses", []ClaimKind{Allegation}, "D62728",
		"asserts that a party did or is responsible for something blameworthy"},
	{Denies, Against, "denies", []ClaimKind{Allegation}, "1F77B4",
		"says that an allegation is untrue, rejects it or casts doubt on it"},
	{Supports, For, "supports", []ClaimKind{Allegation, Position, Act}, "2CA02C",
		"endorses, praises, defends or confirms a claim, act, policy or party"},
	{Condemns, Against, "condemns", []ClaimKind{Position, Act}, "FF7F0E",
		"disapproves of an act, policy, statement or party"},
}

// Info returns the table row of s; ok is false for a stance that the table lacks.
func (s Stance) Info() (info StanceInfo, ok bool) {
	for _, row := range Stances {
		if row.Stance == s {
			return row, true
		}
	}
	return StanceInfo{}, false
}

// Order is the place of s in the table, by which stances are displayed.
func (s Stance) Order() int {
	return slices.IndexFunc(Stances, func(row StanceInfo) bool { return row.Stance == s })
}
