package export

import (
	"fmt"
	"math"
	"time"

	"stancegraph/graph"
)

// timeline is a picture of statements over time: those for their claim above the line,
// those against it below. Coordinates are in its viewBox, whole numbers.
type timeline struct {
	Width, Height, Axis int
	Bars                []timeBar
	Ticks               []timeTick
	Periods             []timePeriod // those with statements
	Unit                string
	Undrawn             int // statements whose date is not known well enough
}

type timeBar struct {
	Class               string
	X, Y, Width, Height int
	Title               string
}

type timeTick struct {
	X      int
	Label  string
	Anchor string // start, middle or end
}

type timePeriod struct {
	Label        string
	For, Against int
}

// timeUnit is a length of time that a bar stands for.
type timeUnit struct {
	name   string
	layout string // of its label
	start  func(time.Time) time.Time
	next   func(time.Time) time.Time
}

// timeUnits are the units, finest first.
var timeUnits = []timeUnit{
	{"day", "2 Jan 2006", func(t time.Time) time.Time { return t }, func(t time.Time) time.Time { return t.AddDate(0, 0, 1) }},
	{"week", "2 Jan 2006", func(t time.Time) time.Time { return t.AddDate(0, 0, -(int(t.Weekday())+6)%7) }, func(t time.Time) time.Time { return t.AddDate(0, 0, 7) }},
	{"month", "Jan 2006", func(t time.Time) time.Time { return t.AddDate(0, 0, 1-t.Day()) }, func(t time.Time) time.Time { return t.AddDate(0, 1, 0) }},
	{"year", "2006", func(t time.Time) time.Time { return time.Date(t.Year(), 1, 1, 0, 0, 0, 0, time.UTC) }, func(t time.Time) time.Time { return t.AddDate(1, 0, 0) }},
}

// The measures of a timeline, in the units of its viewBox, of which ten are about a
// pixel on a desktop.
const (
	timeWidth  = 7200
	timeHeight = 1000 // of the longer side at most
	timeBlock  = 140  // of one statement at most
	timeFoot   = 260  // for labels
	timeBars   = 60   // at most, unless there are more years
	timeLeast  = 3    // statements: of fewer, their cards say as much
	timeVague  = 31   // days: what is dated less well does not stretch the timeline
)

// newTimeline returns the timeline of the statements that count, or nil where there are
// too few, or where they do not span two units of time.
func newTimeline(refs []cardRef) *timeline {
	all, dated := extent(refs, timeVague)
	if dated == 0 {
		all, dated = extent(refs, math.MaxInt)
	}
	if dated < timeLeast || all.first == all.last {
		return nil
	}
	for i, unit := range timeUnits {
		most := timeBars
		if i == len(timeUnits)-1 {
			most = math.MaxInt
		}
		if starts, ok := unit.cover(all, most); ok {
			return drawTimeline(refs, unit, starts)
		}
	}
	return nil
}

// extent returns the days over which statements that count were made, of those whose date
// is known to so many days, and how many these are.
func extent(refs []cardRef, days int) (all span, dated int) {
	for _, s := range refs {
		if s.counts && s.days != (span{}) && int(dayOf(s.days.last).Sub(dayOf(s.days.first)).Hours())/24 < days {
			all = all.widen(s.days)
			dated++
		}
	}
	return all, dated
}

// cover returns the starts of the units from the first day of s to its last, if there
// are no more than most.
func (u timeUnit) cover(s span, most int) (starts []string, ok bool) {
	last := dayOf(s.last)
	for t := u.start(dayOf(s.first)); !t.After(last); t = u.next(t) {
		if len(starts) == most {
			return nil, false
		}
		starts = append(starts, t.Format(time.DateOnly))
	}
	return starts, true
}

func (u timeUnit) of(day string) string { return u.start(dayOf(day)).Format(time.DateOnly) }

func (u timeUnit) label(start string) string { return dayOf(start).Format(u.layout) }

// dayOf parses a day that graph.Date.Days gave.
func dayOf(day string) time.Time {
	t, _ := time.Parse(time.DateOnly, day) // the zero time where there is none
	return t
}

func drawTimeline(refs []cardRef, unit timeUnit, starts []string) *timeline {
	counts := map[string]map[graph.Stance]int{}
	for _, start := range starts {
		counts[start] = map[graph.Stance]int{}
	}
	t := &timeline{Width: timeWidth, Unit: unit.name}
	for _, s := range refs {
		switch start := unit.of(s.days.first); {
		case !s.counts:
		case s.days == span{} || start != unit.of(s.days.last) || counts[start] == nil:
			t.Undrawn++
		default:
			counts[start][s.stance]++
		}
	}
	mostFor, mostAgainst := 0, 0
	for _, start := range starts {
		p := timePeriod{Label: unit.label(start)}
		for _, info := range graph.Stances {
			if info.Side == graph.For {
				p.For += counts[start][info.Stance]
			} else {
				p.Against += counts[start][info.Stance]
			}
		}
		mostFor, mostAgainst = max(mostFor, p.For), max(mostAgainst, p.Against)
		if p.For+p.Against > 0 {
			t.Periods = append(t.Periods, p)
		}
	}
	if len(t.Periods) < 2 {
		return nil
	}
	most := max(mostFor, mostAgainst)
	scale := func(n int) int { return min(n*timeHeight/most, n*timeBlock) }
	t.Axis = scale(mostFor) + 40
	t.Height = t.Axis + scale(mostAgainst) + timeFoot
	step := timeWidth / len(starts)
	for i, start := range starts {
		t.stack(i*step, step, unit.label(start), counts[start], scale)
	}
	t.Ticks = ticks(unit, starts, step)
	return t
}

// stack draws the bars of one unit of time.
func (t *timeline) stack(x, step int, label string, counts map[graph.Stance]int, scale func(int) int) {
	gap := min(step/6, 60)
	width := min(step-gap, 400)
	up, down := 0, 0
	for _, info := range graph.Stances {
		n := counts[info.Stance]
		if n == 0 {
			continue
		}
		bar := timeBar{Class: info.Verb, X: x + gap/2, Width: width, Title: fmt.Sprintf("%s, %s: %s", label, info.Verb, many(n, "statement", "statements"))}
		if info.Side == graph.For {
			bar.Y = t.Axis - scale(up+n)
			bar.Height = scale(up+n) - scale(up)
			up += n
		} else {
			bar.Y = t.Axis + scale(down)
			bar.Height = scale(down+n) - scale(down)
			down += n
		}
		t.Bars = append(t.Bars, bar)
	}
}

// ticks labels the first and the last unit and up to three between.
func ticks(unit timeUnit, starts []string, step int) []timeTick {
	n := len(starts)
	parts := min(n-1, 4)
	var out []timeTick
	for i := range parts + 1 {
		at := i * (n - 1) / parts
		tick := timeTick{X: at*step + step/2, Label: unit.label(starts[at]), Anchor: "middle"}
		switch i {
		case 0:
			tick.X, tick.Anchor = 0, "start"
		case parts:
			tick.X, tick.Anchor = timeWidth, "end"
		}
		out = append(out, tick)
	}
	return out
}
