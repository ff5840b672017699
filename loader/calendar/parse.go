package calendar

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"stancegraph/graph"
)

var (
	// isoDate begins most machine-written dates; what follows (a time) is not needed.
	isoDate   = regexp.MustCompile(`^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:$|[T\s,])`)
	compact   = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})(?:$|(?:T\d{4,6}Z?|\d{4}|\d{6})$)`)
	monthDay  = regexp.MustCompile(`^--(\d{2})-(\d{2})$`)
	slashed   = regexp.MustCompile(`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:$|\D)`)
	epoch     = regexp.MustCompile(`^\d{10}(?:\d{3})?$`)
	dateWords = regexp.MustCompile(`\d+(?:st|nd|rd|th)?\b|\pL+\.?|,`)
)

// Parse reads a date as metadata writes it: ISO 8601 to any precision, with or without
// a time; "Dec 20, 2014", "Sat, 20 Dec 2014 10:00:00 GMT", "20 December 2014"; seconds
// or milliseconds since 1970; "20/12/2014" where only one reading is possible; "--12-20"
// for a day without a year. What it cannot read for certain gives the zero Date.
func Parse(s string) graph.Date {
	s = strings.TrimSpace(s)
	if m := compact.FindStringSubmatch(s); m != nil {
		return fromDigits(m[1], m[2], m[3])
	}
	if m := isoDate.FindStringSubmatch(s); m != nil {
		return fromDigits(m[1], m[2], m[3])
	}
	if m := monthDay.FindStringSubmatch(s); m != nil {
		return fromDigits("", m[1], m[2])
	}
	if m := slashed.FindStringSubmatch(s); m != nil {
		return unambiguous(m)
	}
	if epoch.MatchString(s) {
		n, err := strconv.ParseInt(s[:10], 10, 64)
		if err != nil {
			return graph.Date{}
		}
		return OfDay(time.Unix(n, 0).UTC())
	}
	words := dateWords.FindAllString(s, -1)
	for i := range words {
		if p := readAbsolute(words[i:]); p.Year != 0 && p.Month != 0 {
			return Date(p.Year, p.Month, p.Day)
		}
	}
	// "Sat Dec 20 10:00:00 2014": the year comes last.
	for i := range words {
		p := readAbsolute(words[i:])
		if y, ok := yearNumber(words[len(words)-1]); ok && p.Day != 0 {
			return Date(y, p.Month, p.Day)
		}
	}
	return graph.Date{}
}

func fromDigits(year, month, day string) graph.Date {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	return Date(y, time.Month(m), d)
}

// unambiguous reads day/month/year or month/day/year where the numbers allow only one.
func unambiguous(m []string) graph.Date {
	a, _ := strconv.Atoi(m[1])
	b, _ := strconv.Atoi(m[2])
	switch {
	case a == b, a > 12:
		return fromDigits(m[3], m[2], m[1])
	case b > 12:
		return fromDigits(m[3], m[1], m[2])
	}
	return graph.Date{}
}
