package graph

import (
	"cmp"
	"strings"
)

// Verdict is what a person decided about a statement.
type Verdict string

// The verdicts.
const (
	Rejected   Verdict = "rejected"   // misread: it no longer counts
	Relabelled Verdict = "relabelled" // it takes another stance than was read
)

// Review is a person's decision about one statement, with what finds the statement again
// after an upgrade gave it another ID.
type Review struct {
	Statement string // its ID when it was decided on
	Article   string
	Actor     string // name, as the article gives it
	Read      Stance // the stance as it was read
	Cue       string
	Quote     string
	Verdict   Verdict
	Stance    Stance // that a relabelled statement takes
	Why       string
}

// Reviewed returns the statements of one article as the reviews leave them: those that a
// review is about carry it, all others are as they were read. The later of two reviews
// of one statement holds.
func Reviewed(statements []Statement, reviews []Review) []Statement {
	out := make([]Statement, len(statements))
	for i, s := range statements {
		out[i] = s.AsRead()
	}
	for _, r := range reviews {
		if i := r.find(out); i >= 0 {
			s := out[i].AsRead()
			s.Review, s.ReviewWhy = r.Verdict, r.Why
			if r.Verdict == Relabelled {
				s.ReadAs, s.Stance = s.Stance, r.Stance
			}
			out[i] = s
		}
	}
	return out
}

// AsRead returns s without review.
func (s Statement) AsRead() Statement {
	if s.ReadAs != "" {
		s.Stance = s.ReadAs
	}
	s.Review, s.ReviewWhy, s.ReadAs = "", "", ""
	return s
}

// Counts reports whether s counts towards a stance edge: it stands in a section that
// counts, and nobody rejected it.
func (s Statement) Counts() bool { return s.Section.Counts() && s.Review != Rejected }

// find returns the index of the statement that r is about, -1 for none; of several that
// fit alike the first by place, then by ID.
func (r Review) find(statements []Statement) int {
	best, most := -1, 0
	for i, s := range statements {
		if s.Article != r.Article {
			continue
		}
		if s.ID == r.Statement {
			return i
		}
		score := r.fit(s.AsRead())
		if score > most || score == most && score > 0 && before(s, statements[best]) {
			best, most = i, score
		}
	}
	return best
}

func before(a, b Statement) bool {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.CueStart, b.CueStart), cmp.Compare(a.ID, b.ID)) < 0
}

// fit tells how well s is the statement that r was made about: 0 not at all. Its words
// must be the same, or part of one another where sentences are split anew, its stance
// that which was read, and its cue or its actor the same.
func (r Review) fit(s Statement) int {
	if s.Stance != r.Read {
		return 0
	}
	score := 0
	switch {
	case s.Quote == r.Quote:
		score = 4
	case strings.Contains(s.Quote, r.Quote), strings.Contains(r.Quote, s.Quote):
		score = 2
	default:
		return 0
	}
	cue, actor := s.Cue == r.Cue, s.Actor == r.Actor
	switch {
	case cue && actor:
		return score + 3
	case cue:
		return score + 2
	case actor:
		return score + 1
	}
	return 0
}
