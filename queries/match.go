package queries

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Candidate is a claim or actor that a value may name.
type Candidate struct {
	ID         string
	Name       string // the claim's text or the actor's name
	Kind       string
	Target     string // of a claim
	Named      bool   // of an actor
	Statements int64  // on the claim, or by the actor
	// Score says how well the value fits, 0 to 1.
	Score float64

	wordings []string
	near     float64
}

// Match is what a value names.
type Match struct {
	Value string
	// How says by what the candidates were found: "by id", "by words", …
	How string
	// Found are the candidates that fit about equally well, best first: one where the
	// value is clear, none where nothing fits.
	Found []Candidate
	// Near are, where nothing was found, the candidates that come nearest, best first.
	Near []Candidate
}

// IDs returns the ids of the candidates found.
func (m Match) IDs() []string {
	ids := make([]string, len(m.Found))
	for i, c := range m.Found {
		ids[i] = c.ID
	}
	return ids
}

// NotFoundError says that a value names nothing in the graph.
type NotFoundError struct {
	Param Param
	Match Match
}

func (e *NotFoundError) Error() string {
	message := fmt.Sprintf("%s: no %s matches %q", e.Param.Name, e.Param.Type, e.Match.Value)
	if len(e.Match.Near) == 0 {
		return message
	}
	names := make([]string, len(e.Match.Near))
	for i, c := range e.Match.Near {
		names[i] = fmt.Sprintf("%q (%s)", c.Name, c.ID)
	}
	return message + ": did you mean " + strings.Join(names, " or ") + "?"
}

// AmbiguousError says that a value fits several claims or actors about equally well.
type AmbiguousError struct {
	Param Param
	Match Match
}

func (e *AmbiguousError) Error() string {
	names := make([]string, 0, mostNear)
	for _, c := range e.Match.Found[:min(len(e.Match.Found), mostNear)] {
		names = append(names, fmt.Sprintf("%s (%s)", c.ID, strings.TrimSpace(c.Kind+" "+strconv.Quote(c.Name))))
	}
	if more := len(e.Match.Found) - len(names); more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	return fmt.Sprintf("%s: %q fits %d %ss about equally well, %s: give one by its id, or ask for all of them",
		e.Param.Name, e.Match.Value, len(e.Match.Found), e.Param.Type, strings.Join(names, ", "))
}

const (
	// leastScore is the score below which a candidate does not fit at all: less than
	// half of the words of the value are there.
	leastScore = 0.5
	// closeScore is the share of the best candidate's score that one close to it has.
	closeScore = 0.8
	// closeStatements is the share of its statements that one close to it must exceed:
	// one that fits as well but is hardly ever spoken of gives way.
	closeStatements = 0.5
	// mostNear is how many near misses are told.
	mostNear = 3
)

// choose fills Found and Near anew from all candidates. Where the score itself counts
// statements, their number does not count again.
func (m Match) choose(candidates []Candidate, counted bool) Match {
	m.Found, m.Near = nil, nil
	slices.SortFunc(candidates, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(b.Statements, a.Statements), cmp.Compare(a.ID, b.ID))
	})
	for i, c := range candidates {
		best := candidates[0]
		if c.Score < leastScore || c.Score < closeScore*best.Score {
			break
		}
		if i == 0 || counted || float64(c.Statements) > closeStatements*float64(best.Statements) {
			m.Found = append(m.Found, c)
		}
	}
	if len(m.Found) == 0 {
		m.Near = nearMisses(candidates)
	}
	return m
}

// nearMisses returns the candidates that all but fit, best first.
func nearMisses(candidates []Candidate) []Candidate {
	near := slices.Clone(candidates)
	near = slices.DeleteFunc(near, func(c Candidate) bool { return c.near == 0 })
	slices.SortFunc(near, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.near, a.near), cmp.Compare(b.Statements, a.Statements), cmp.Compare(a.ID, b.ID))
	})
	return near[:min(len(near), mostNear)]
}
