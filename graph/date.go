package graph

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
