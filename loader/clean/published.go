package clean

import (
	"regexp"
	"strings"
	"time"

	"stancegraph/graph"
	"stancegraph/loader/calendar"
)

var (
	isoInName = regexp.MustCompile(`(?:^|\D)(\d{4}-\d{2}-\d{2})(?:\D|$)`)
	isoInURL  = regexp.MustCompile(`/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/_-]|$)`)
)

// published returns the date of publication and where it comes from: metadata (the
// record's or sidecar's field, else a full date in the doc's name or the URL); else a
// date that the text states; else the day and month of the dateline, whose year is
// deduced where the text decides it, and left open where it does not: a wrong year is
// worse than none.
func (p *page) published(first dateline) (graph.Date, graph.DateBasis) {
	line := calendar.Date(first.when.Year, first.when.Month, first.when.Day)
	if d := p.metadataDate(); !d.IsZero() {
		return refine(d, line), graph.FromMetadata
	}
	if d := p.statedDate(); !d.IsZero() {
		return d, graph.FromText
	}
	switch {
	case line.IsZero():
		return graph.Date{}, ""
	case first.when.Year != 0:
		return line, graph.FromText
	}
	bound := p.bound()
	if year := p.yearByEvents(first, bound); year != 0 {
		return calendar.Date(year, first.when.Month, first.when.Day), graph.Inferred
	}
	if year := p.yearByWeekday(first, bound); year != 0 {
		return calendar.Date(year, first.when.Month, first.when.Day), graph.Inferred
	}
	return line, graph.FromText
}

func (p *page) metadataDate() graph.Date {
	if d := calendar.Parse(p.item.Published); !d.IsZero() {
		return d
	}
	if m := isoInName.FindStringSubmatch(p.item.Doc); m != nil {
		if d := calendar.Parse(m[1]); d.Precision == graph.Day {
			return d
		}
	}
	if m := isoInURL.FindStringSubmatch(p.item.URL); m != nil {
		if d := calendar.Parse(strings.Join(m[1:], "-")); d.Precision == graph.Day {
			return d
		}
	}
	return graph.Date{}
}

// refine adds the day of a dateline to a year or month that it agrees with.
func refine(d, line graph.Date) graph.Date {
	year, month, _ := calendar.Parts(d)
	_, lineMonth, lineDay := calendar.Parts(line)
	coarse := d.Precision == graph.Year || d.Precision == graph.Month && month == lineMonth
	if full := calendar.Date(year, lineMonth, lineDay); coarse && lineDay != 0 && full.Precision == graph.Day {
		return full
	}
	return d
}

// statedDate is the date of a line that says when the article was published, or of one
// that holds a date alone below the headline.
func (p *page) statedDate() graph.Date {
	headline := false
	for i := range p.lines {
		l := &p.lines[i]
		headline = headline || l.section == graph.Headline
		if l.rule == nil || l.rule.Role != published && (l.rule.Role != dated && l.rule.Role != byline || !headline) {
			continue
		}
		if d := dateIn(l.text); !d.IsZero() {
			return d
		}
	}
	return graph.Date{}
}

// dateIn returns the first full date in a line.
func dateIn(s string) graph.Date {
	words := words(s)
	for i := range words {
		if p, ok := calendar.At(words, i); ok && p.Kind == calendar.Absolute && p.Year != 0 && p.Day != 0 {
			return calendar.Date(p.Year, p.Month, p.Day)
		}
	}
	for _, field := range strings.Fields(s) {
		if d := calendar.Parse(strings.Trim(field, "().,|")); d.Precision == graph.Day {
			return d
		}
	}
	return graph.Date{}
}

var wordPattern = regexp.MustCompile(`\pL+(?:['’]\pL+)*\.?|\d+(?:st|nd|rd|th)?|[^\s\pL\d]`)

// words cuts s as calendar.At wants it.
func words(s string) []string { return wordPattern.FindAllString(s, -1) }

// bound is the day on which the page was fetched, or last changed, so that it was not
// published later; the zero Date where no line tells.
func (p *page) bound() graph.Date {
	for i := range p.lines {
		if l := &p.lines[i]; l.rule != nil && (l.rule.Role == stamp || l.rule.Role == dated) {
			if d := dateIn(unglue(l.text)); !d.IsZero() {
				return d
			}
		}
	}
	return graph.Date{}
}

var glued = regexp.MustCompile(`(\pL)(\d)`)

// unglue parts a time zone from the day behind it ("GMT30 October 2020").
func unglue(s string) string { return glued.ReplaceAllString(s, "$1 $2") }

// yearByEvents deduces the dateline's year from the latest past event that the text
// dates by month and year: the first such day not before it. A later year without a
// month leaves it open, since the first such day is then not certain.
func (p *page) yearByEvents(first dateline, bound graph.Date) int {
	latest, latestBare := graph.Date{}, 0
	for i := range p.lines {
		l := &p.lines[i]
		if l.section != graph.Body && l.section != graph.Lead {
			continue
		}
		for _, e := range pastDates(p.item.Text[l.start+l.dateline : l.end]) {
			if e.Month == 0 {
				latestBare = max(latestBare, e.Year)
			} else if d := calendar.Date(e.Year, e.Month, e.Day); d.Value > latest.Value {
				latest = d
			}
		}
	}
	year, _, _ := calendar.Parts(latest)
	if year == 0 || latestBare > year {
		return 0
	}
	for _, y := range []int{year, year + 1} {
		d := calendar.Date(y, first.when.Month, first.when.Day)
		if d.Precision != graph.Day || d.Value < latest.Value {
			continue
		}
		if latestBare > y || !bound.IsZero() && d.Value > bound.Value {
			return 0
		}
		return y
	}
	return 0
}

// pastDates returns the dates with a year that a paragraph names, but for those in
// sentences about what is to come.
func pastDates(paragraph string) []calendar.Phrase {
	if !strings.Contains(paragraph, "19") && !strings.Contains(paragraph, "20") {
		return nil
	}
	var found, sentence []calendar.Phrase
	future := false
	flush := func() {
		if !future {
			found = append(found, sentence...)
		}
		sentence, future = nil, false
	}
	all := words(paragraph)
	for i := 0; i < len(all); i++ {
		w := all[i]
		if w == "." || w == "!" || w == "?" {
			flush()
			continue
		}
		future = future || calendar.Plans(w)
		if p, ok := calendar.At(all, i); ok && p.Kind == calendar.Absolute && p.Year >= 1900 {
			if i == 0 || !calendar.Ahead(all[i-1]) {
				sentence = append(sentence, p)
			}
			i += p.Words - 1
		} else if strings.HasSuffix(w, ".") && len(w) > 4 {
			flush() // a word's full stop; "Dec." and "Sen." are shorter
		}
	}
	flush()
	return found
}

// yearByWeekday deduces the dateline's year from the one weekday that its sentence
// names, which in a report is the day of the dateline ("MOSCOW, December 20 — Orlandia
// said Saturday"): the latest year before the page was fetched in which the day fell on
// it, unless the text names a later year.
func (p *page) yearByWeekday(first dateline, bound graph.Date) int {
	limit, _, _ := calendar.Parts(bound)
	l := &p.lines[first.line]
	day, ok := onlyWeekday(firstSentence(p.item.Text[l.start+l.dateline : l.end]))
	if limit == 0 || !ok {
		return 0
	}
	for year := limit; year > limit-28; year-- { // the calendar repeats within 28 years
		d := calendar.Date(year, first.when.Month, first.when.Day)
		if d.Precision != graph.Day || d.Value > bound.Value {
			continue
		}
		if time.Date(year, first.when.Month, first.when.Day, 0, 0, 0, 0, time.UTC).Weekday() != day {
			continue
		}
		if p.latestYear() > year {
			return 0
		}
		return year
	}
	return 0
}

// latestYear is the latest year that the article's text names for a past event, or 0.
func (p *page) latestYear() (year int) {
	for i := range p.lines {
		if l := &p.lines[i]; l.section == graph.Body || l.section == graph.Lead {
			for _, e := range pastDates(p.item.Text[l.start+l.dateline : l.end]) {
				year = max(year, e.Year)
			}
		}
	}
	return year
}

func firstSentence(s string) string {
	if at := sentenceEnd.FindStringIndex(s); at != nil {
		return s[:at[0]+2]
	}
	return s
}

// onlyWeekday returns the one weekday that s names, if it is named as the day on which
// something happened.
func onlyWeekday(s string) (day time.Weekday, ok bool) {
	all := words(s)
	for i := 0; i < len(all); i++ {
		p, found := calendar.At(all, i)
		if !found {
			continue
		}
		i += p.Words - 1
		if p.Kind != calendar.Named && p.Kind != calendar.Future {
			continue
		}
		before := ""
		if start := i - p.Words; start >= 0 {
			before = all[start]
		}
		if p.Kind == calendar.Future || p.Before || calendar.Bounds(before) || ok && day != p.Weekday {
			return 0, false
		}
		day, ok = p.Weekday, true
	}
	return day, ok
}
