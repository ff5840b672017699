package graph

import (
	"encoding/json"
	"fmt"
)

// Span is a half-open range of Unicode code points in an article's text. In JSON it
// is the pair [start,end].
type Span struct{ Start, End int }

// Len is the number of code points in s.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one code point.
func (s Span) Overlaps(o Span) bool { return max(s.Start, o.Start) < min(s.End, o.End) }

// MarshalJSON writes s as [start,end].
func (s Span) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, "[%d,%d]", s.Start, s.End), nil
}

// UnmarshalJSON reads [start,end].
func (s *Span) UnmarshalJSON(data []byte) error {
	var pair [2]int
	if err := json.Unmarshal(data, &pair); err != nil {
		return fmt.Errorf("span: want [start,end]: %w", err)
	}
	s.Start, s.End = pair[0], pair[1]
	return nil
}
