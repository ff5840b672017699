package export

import (
	"fmt"
	"time"

	"stancegraph/graph"
)

// htmlDate is a date as a reader sees it.
type htmlDate struct {
	Words   string // "19 December 2014", "week of 15 December 2014", "4 December, year unknown"
	Machine string // for <time>; "" where HTML has no form for it
	By      string // said or published, or ""
	Note    string // what to know about it, or ""
}

// dateOf returns the date to show of r, and when its year was only deduced says so.
func dateOf(r graph.Resolved) htmlDate {
	d := dated(r)
	h := wordDate(graph.Date{Value: d.date, Precision: graph.Precision(d.precision)})
	h.By = d.by
	if r.In.Basis == graph.Inferred && d.precision != string(graph.MonthDay) {
		h.Note = "year inferred"
	}
	return h
}

// wordDate words d; the zero Date is "undated".
func wordDate(d graph.Date) htmlDate {
	layouts := map[graph.Precision][3]string{ // of the value, of the words, before them
		graph.Day:      {"2006-01-02", "2 January 2006", ""},
		graph.Week:     {"2006-01-02", "2 January 2006", "week of "},
		graph.Month:    {"2006-01", "January 2006", ""},
		graph.Year:     {"2006", "2006", ""},
		graph.MonthDay: {"--01-02", "2 January", ""},
	}
	layout, ok := layouts[d.Precision]
	t, err := time.Parse(layout[0], d.Value)
	if !ok || err != nil {
		return htmlDate{Words: "undated"}
	}
	h := htmlDate{Words: layout[2] + t.Format(layout[1]), Machine: d.Value}
	if d.Precision == graph.MonthDay {
		h.Words, h.Machine = h.Words+", year unknown", d.Value[2:] // HTML's form of a yearless date is 12-04
	}
	return h
}

// wordDays words a range of days, or "" where there is none.
func wordDays(s span) string {
	if s == (span{}) {
		return ""
	}
	first := wordDate(graph.Date{Value: s.first, Precision: graph.Day}).Words
	if s.first == s.last {
		return first
	}
	return fmt.Sprintf("%s to %s", first, wordDate(graph.Date{Value: s.last, Precision: graph.Day}).Words)
}
