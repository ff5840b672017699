package export

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Window is a stretch of time that moves over the statements by one unit at a time, as
// rDNA moves it: of "3month", the first covers January to March, the next February to
// April. With one unit the windows do not overlap.
type Window struct {
	N    int
	Unit string // one of WindowUnits
}

// WindowUnits are the units of a window.
var WindowUnits = []string{"day", "week", "month", "year"}

// ParseWindow reads "month", "3month" or "30day".
func ParseWindow(s string) (Window, error) {
	unit := strings.TrimLeft(s, "0123456789")
	w := Window{1, strings.TrimSuffix(unit, "s")}
	if digits := strings.TrimSuffix(s, unit); digits != "" {
		n, err := strconv.Atoi(digits)
		if err != nil || n < 1 || n > 1000 {
			w.Unit = ""
		}
		w.N = n
	}
	if !slices.Contains(WindowUnits, w.Unit) {
		return Window{}, fmt.Errorf("a window is a number, up to 1000, of %ss, as 3month or year, not %q", strings.Join(WindowUnits, "s, "), s)
	}
	return w, nil
}

func (w Window) zero() bool { return w.N == 0 }

// over yields the windows that start within all, and of these those that some of the
// days lie in.
func (w Window) over(all, days span) iter.Seq[span] {
	return func(yield func(span) bool) {
		if all == (span{}) || days == (span{}) {
			return
		}
		for at := w.floor(day(all.first)); at.Format(time.DateOnly) <= all.last; at = w.step(at, 1) {
			s := span{at.Format(time.DateOnly), w.step(at, w.N).AddDate(0, 0, -1).Format(time.DateOnly)}
			if s.first > days.last {
				return
			}
			if s.last >= days.first && !yield(s) {
				return
			}
		}
	}
}

// floor returns the first day of the unit that t lies in; weeks start on Monday.
func (w Window) floor(t time.Time) time.Time {
	switch w.Unit {
	case "week":
		return t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
	case "month":
		return t.AddDate(0, 0, 1-t.Day())
	case "year":
		return t.AddDate(0, 0, 1-t.YearDay())
	}
	return t
}

func (w Window) step(t time.Time, n int) time.Time {
	switch w.Unit {
	case "week":
		return t.AddDate(0, 0, 7*n)
	case "month":
		return t.AddDate(0, n, 0)
	case "year":
		return t.AddDate(n, 0, 0)
	}
	return t.AddDate(0, 0, n)
}

// day parses a day that graph.Date.Days gave.
func day(s string) time.Time {
	t, _ := time.Parse(time.DateOnly, s)
	return t
}
