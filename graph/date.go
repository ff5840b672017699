package graph

import "time"

// Precision says how much of a Date is known.
type Precision string

// The precisions, finest first. MonthDay is a day whose year is unknown.
const (
	Day      Precision = "day"
	Week     Precision = "week"
	Month    Precision = "month"
	MonthDay Precision = "month-day"
	Year     Precision = "year"
)

// Date is a calendar date with the precision to which it is known; the zero Date is
// unknown.
//
// Value is ISO 8601: "2014-12-19" (Day; the Monday of a Week), "2014-12" (Month),
// "2014" (Year), "--12-19" (MonthDay).
type Date struct {
	Value     string
	Precision Precision
}

// IsZero reports whether nothing is known.
func (d Date) IsZero() bool { return d.Value == "" }

// Ordered reports whether d has a year, so that it may be compared with other dates
// to say which was first. Values of ordered dates compare as strings.
func (d Date) Ordered() bool { return d.Value != "" && d.Precision != MonthDay }

// Days returns the first and the last day that d may be, as Values of precision Day; ok
// is false where d is not ordered, or no date of the calendar.
func (d Date) Days() (first, last string, ok bool) {
	if !d.Ordered() {
		return "", "", false
	}
	start, err := time.Parse(time.DateOnly[:min(len(d.Value), len(time.DateOnly))], d.Value)
	if err != nil {
		return "", "", false
	}
	end := start
	switch d.Precision {
	case Week:
		end = start.AddDate(0, 0, 6)
	case Month:
		end = start.AddDate(0, 1, -1)
	case Year:
		end = start.AddDate(1, 0, -1)
	}
	return start.Format(time.DateOnly), end.Format(time.DateOnly), true
}

// ParseDate reads "2014-12-19", "2014-12" or "2014", with the precision that its form
// shows; ok is false for anything else.
func ParseDate(value string) (d Date, ok bool) {
	precision, known := map[int]Precision{4: Year, 7: Month, 10: Day}[len(value)]
	d = Date{value, precision}
	_, _, ok = d.Days()
	return d, known && ok
}
