package calendar

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"stancegraph/graph"
)

// FirstYear and LastYear bound the numbers that are taken for a year.
const (
	FirstYear = 1800
	LastYear  = 2099
)

// Month returns the month that word names in English, in full or abbreviated, with or
// without a full stop, in any case.
func Month(word string) (time.Month, bool) {
	word = strings.ToLower(strings.TrimSuffix(word, "."))
	if word == "sept" {
		return time.September, true
	}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		if word == name || word == name[:3] {
			return m, true
		}
	}
	return 0, false
}

// Weekday returns the day that word names in English, in full or abbreviated with a
// full stop ("Fri.").
func Weekday(word string) (time.Weekday, bool) {
	word, abbreviated := strings.CutSuffix(strings.ToLower(word), ".")
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := strings.ToLower(d.String())
		if word == name || abbreviated && len(word) >= 3 && strings.HasPrefix(name, word) {
			return d, true
		}
	}
	return 0, false
}

// Valid reports whether year, month and day are a date of the calendar; year 0 asks
// whether any year has it.
func Valid(year int, month time.Month, day int) bool {
	if year == 0 {
		year = 2000
	}
	if month < time.January || month > time.December || day < 1 {
		return false
	}
	return day <= time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Date returns the date of what is known: year, month and day may each be 0, but a day
// wants a month. What is no date of the calendar gives the zero Date.
func Date(year int, month time.Month, day int) graph.Date {
	switch {
	case year != 0 && (year < FirstYear || year > LastYear), month == 0 && day != 0:
		return graph.Date{}
	case month != 0 && !Valid(year, month, max(day, 1)):
		return graph.Date{}
	case year != 0 && day != 0:
		return graph.Date{Value: fmt.Sprintf("%04d-%02d-%02d", year, month, day), Precision: graph.Day}
	case year != 0 && month != 0:
		return graph.Date{Value: fmt.Sprintf("%04d-%02d", year, month), Precision: graph.Month}
	case year != 0:
		return graph.Date{Value: fmt.Sprintf("%04d", year), Precision: graph.Year}
	case day != 0:
		return graph.Date{Value: fmt.Sprintf("--%02d-%02d", month, day), Precision: graph.MonthDay}
	}
	return graph.Date{}
}

// OfDay returns the date of t's day.
func OfDay(t time.Time) graph.Date { return Date(t.Date()) }

// OfWeek returns the date of t's week: its Monday.
func OfWeek(t time.Time) graph.Date {
	d := OfDay(t.AddDate(0, 0, -int((t.Weekday()+6)%7)))
	if !d.IsZero() {
		d.Precision = graph.Week
	}
	return d
}

// Parts returns what d knows; the others are 0. A week gives its Monday.
func Parts(d graph.Date) (year int, month time.Month, day int) {
	var n []int
	for part := range strings.SplitSeq(strings.TrimPrefix(d.Value, "--"), "-") {
		k, err := strconv.Atoi(part)
		if err != nil {
			return 0, 0, 0
		}
		n = append(n, k)
	}
	switch {
	case d.Precision == graph.MonthDay && len(n) == 2:
		return 0, time.Month(n[0]), n[1]
	case len(n) == 3:
		return n[0], time.Month(n[1]), n[2]
	case len(n) == 2:
		return n[0], time.Month(n[1]), 0
	}
	return n[0], 0, 0
}
