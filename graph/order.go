package graph

import (
	"fmt"
	"math"
	"strings"
)

// Clearness is a key by which the clearest of several statements sorts first, as bytes:
// the one not nested in the words of another, not hedged, not reported through others,
// whose cue names the stance; then the surest, the earliest, and the smaller ID, which
// is what stands behind the last space. It is stored, so that a query which shows one
// statement of many reads one property of each.
func (s Statement) Clearness() string {
	date := s.SaidOn
	if date == "" {
		date = s.Published
	}
	return fmt.Sprintf("%d%d%d%d %016x %s %s", bit(s.Nested), bit(s.Hedged), bit(len(s.Via) > 0), bit(!s.Explicit),
		^math.Float64bits(s.Confidence), orLast(date), s.ID)
}

// Moment is a key by which statements sort in order of time, as bytes: by the date on
// which they were said, else by that of their article, those without a year last; then
// by article, place in it and ID. The date is what stands before the first space.
func (s Statement) Moment() string {
	date := ""
	for _, d := range []string{s.Published, s.SaidOn} {
		if d != "" && !strings.HasPrefix(d, "--") {
			date = d
		}
	}
	return fmt.Sprintf("%s %s %08d %s", orLast(date), s.Article, s.Start, s.ID)
}

// orLast returns the value of a date, or what sorts behind all dates.
func orLast(date string) string {
	if date == "" {
		return "~"
	}
	return date
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
