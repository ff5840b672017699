package calendar

import (
	"strconv"
	"strings"
	"sync"
	"time"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// Kind is how a phrase names a date.
type Kind int

// The kinds of phrase.
const (
	// Absolute: by its number ("December 3", "in November 2014", "2014").
	Absolute Kind = iota + 1
	// Named: by its weekday ("Friday", "last Friday").
	Named
	// Relative: by its distance ("yesterday", "last week", "two days ago").
	Relative
	// Future: a day still to come ("next Friday"), which no past event has.
	Future
)

// Phrase is a run of words that names a date.
type Phrase struct {
	Kind  Kind
	Words int // how many words it takes

	Year  int // of an Absolute one; 0 where not said
	Month time.Month
	Day   int

	Weekday time.Weekday // of a Named one
	Before  bool         // "last Friday": not the day of publication itself

	Unit   graph.Precision // of a Relative one: Day, Week, Month or Year
	Offset int             // in units, 0 for this one, negative for past ones
}

// timeRow is one row of the lexicon's table of relative dates.
type timeRow struct {
	Phrase string `yaml:"phrase"`
	Unit   string `yaml:"unit"`
	Offset int    `yaml:"offset"`
	// Example is a sentence that holds the phrase; said against Published it is Date.
	Example   string `yaml:"example"`
	Published string `yaml:"published"`
	Date      string `yaml:"date"`
}

var relative = sync.OnceValue(func() map[string][]relativeWords {
	rows, err := lexicon.Rows[timeRow]("times.yaml")
	if err != nil {
		panic(err) // the table is embedded; its test reads it
	}
	table := map[string][]relativeWords{}
	for _, row := range rows {
		words := strings.Fields(row.Value.Phrase)
		table[words[0]] = append(table[words[0]], relativeWords{words, row.Value})
	}
	return table
})

type relativeWords struct {
	words []string
	row   timeRow
}

// At returns the phrase that begins at words[i]; ok is false where none does. Words
// are as a tokeniser gives them, with "," and "." as words of their own or not. Where
// several begin there, it is the longest.
func At(words []string, i int) (p Phrase, ok bool) {
	for _, read := range []func([]string) Phrase{readRelative, readAgo, readNamed, readAbsolute} {
		if q := read(words[i:]); q.Words > p.Words {
			p = q
		}
	}
	return p, p.Words > 0
}

func readRelative(words []string) (best Phrase) {
	for _, r := range relative()[strings.ToLower(words[0])] {
		if len(r.words) > best.Words && hasPrefix(words, r.words) {
			best = Phrase{Kind: Relative, Words: len(r.words), Unit: graph.Precision(r.row.Unit), Offset: r.row.Offset}
			if best.Offset > 0 {
				best.Kind = Future
			}
		}
	}
	return best
}

func hasPrefix(words, prefix []string) bool {
	if len(words) < len(prefix) {
		return false
	}
	for i, p := range prefix {
		if !strings.EqualFold(words[i], p) {
			return false
		}
	}
	return true
}

var numbers = map[string]int{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
	"six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}

// readAgo reads "two days ago".
func readAgo(words []string) Phrase {
	if len(words) < 3 || !strings.EqualFold(words[2], "ago") {
		return Phrase{}
	}
	n, ok := numbers[strings.ToLower(words[0])]
	if !ok {
		n, _ = strconv.Atoi(words[0])
	}
	unit := graph.Precision(strings.TrimSuffix(strings.ToLower(words[1]), "s"))
	switch unit {
	case graph.Day, graph.Week, graph.Month, graph.Year:
	default:
		return Phrase{}
	}
	if n < 1 || n > 100 {
		return Phrase{}
	}
	return Phrase{Kind: Relative, Words: 3, Unit: unit, Offset: -n}
}

// readNamed reads "Friday", "last Friday" and "next Friday". A weekday wants its
// capital: "sat" and "sun" are words.
func readNamed(words []string) Phrase {
	p := Phrase{Kind: Named, Words: 1}
	switch first := strings.ToLower(words[0]); {
	case len(words) > 1 && (first == "last" || first == "past"):
		p.Before, p.Words, words = true, 2, words[1:]
	case len(words) > 1 && (first == "next" || first == "coming"):
		p.Kind, p.Words, words = Future, 2, words[1:]
	}
	var ok bool
	if p.Weekday, ok = Weekday(words[0]); !ok || !isCapital(words[0]) {
		return Phrase{}
	}
	return p
}

// readAbsolute reads "December 3", "Dec. 3, 2014", "3 December 2014", "the 3rd of
// December", "December 2014", "December" and "2014".
func readAbsolute(words []string) Phrase {
	p := Phrase{Kind: Absolute}
	at := func(i int) string {
		if p.Words+i < len(words) {
			return words[p.Words+i]
		}
		return ""
	}
	if strings.EqualFold(at(0), "the") {
		p.Words++
	}
	if day, ok := dayNumber(at(0)); ok {
		of := 0
		if strings.EqualFold(at(1), "of") {
			of = 1
		}
		if m, ok := monthName(at(1 + of)); ok && Valid(0, m, day) {
			p.Month, p.Day = m, day
			p.Words += 2 + of
		}
	} else if m, ok := monthName(at(0)); ok {
		p.Month = m
		p.Words++
		p.skip(at, ".")
		if day, ok := dayNumber(at(0)); ok && Valid(0, m, day) {
			p.Day = day
			p.Words++
		}
	} else if y, ok := yearNumber(at(0)); ok && p.Words == 0 {
		return Phrase{Kind: Absolute, Words: 1, Year: y}
	}
	if p.Month == 0 {
		return Phrase{}
	}
	comma := 0
	if at(0) == "," {
		comma = 1
	}
	if y, ok := yearNumber(at(comma)); ok {
		p.Year = y
		p.Words += comma + 1
	}
	return p
}

func (p *Phrase) skip(at func(int) string, word string) {
	if at(0) == word {
		p.Words++
	}
}

// monthName is Month for running text: a month has its capital, and the words that
// are also verbs must be told apart by what stands around them, which callers do.
func monthName(word string) (time.Month, bool) {
	if !isCapital(word) {
		return 0, false
	}
	return Month(strings.TrimSuffix(word, ","))
}

func isCapital(word string) bool { return word != "" && word[0] >= 'A' && word[0] <= 'Z' }

func dayNumber(word string) (int, bool) {
	word = strings.TrimSuffix(word, ",")
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		word = strings.TrimSuffix(word, suffix)
	}
	if len(word) > 2 {
		return 0, false
	}
	n, err := strconv.Atoi(word)
	return n, err == nil && n >= 1 && n <= 31
}

func yearNumber(word string) (int, bool) {
	if len(word) != 4 {
		return 0, false
	}
	n, err := strconv.Atoi(word)
	return n, err == nil && n >= FirstYear && n <= LastYear
}

// Against returns the date that p names in an article published on that date; the
// zero Date where that is not known well enough. A day without a year is the latest
// such day not after the publication.
func (p Phrase) Against(published graph.Date) graph.Date {
	year, month, day := Parts(published)
	switch p.Kind {
	case Absolute:
		return p.absolute(published)
	case Named:
		if published.Precision != graph.Day {
			return graph.Date{}
		}
		t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
		back := (int(t.Weekday()) - int(p.Weekday) + 7) % 7
		if back == 0 && p.Before {
			back = 7
		}
		return OfDay(t.AddDate(0, 0, -back))
	case Relative:
		return p.relative(published)
	}
	return graph.Date{}
}

func (p Phrase) absolute(published graph.Date) graph.Date {
	year, month, day := Parts(published)
	if p.Year != 0 || year == 0 || month == 0 {
		return Date(p.Year, p.Month, p.Day)
	}
	y := year
	switch {
	case p.Month > month:
		y--
	case p.Month == month && p.Day != 0 && day == 0:
		return Date(0, p.Month, p.Day) // before or after the publication: not known
	case p.Month == month && p.Day > day:
		y--
	}
	return Date(y, p.Month, p.Day)
}

func (p Phrase) relative(published graph.Date) graph.Date {
	year, month, day := Parts(published)
	t := time.Date(year, max(month, 1), max(day, 1), 0, 0, 0, 0, time.UTC)
	exact := published.Precision == graph.Day
	switch p.Unit {
	case graph.Day:
		if exact {
			return OfDay(t.AddDate(0, 0, p.Offset))
		}
		if published.Precision == graph.MonthDay {
			return monthDayBack(month, day, p.Offset)
		}
	case graph.Week:
		if exact || published.Precision == graph.Week {
			return OfWeek(t.AddDate(0, 0, 7*p.Offset))
		}
	case graph.Month:
		if year != 0 && month != 0 {
			first := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC).AddDate(0, p.Offset, 0)
			return Date(first.Year(), first.Month(), 0)
		}
	case graph.Year:
		if year != 0 {
			return Date(year+p.Offset, 0, 0)
		}
	}
	return graph.Date{}
}

// monthDayBack steps back within an unknown year, as long as no leap day can lie
// between.
func monthDayBack(month time.Month, day, offset int) graph.Date {
	in := func(year int) graph.Date {
		_, m, d := time.Date(year, month, day, 0, 0, 0, 0, time.UTC).AddDate(0, 0, offset).Date()
		return Date(0, m, d)
	}
	if leap, common := in(2000), in(2001); leap == common {
		return leap
	}
	return graph.Date{}
}
