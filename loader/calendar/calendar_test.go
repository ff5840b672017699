package calendar

import (
	"slices"
	"strings"
	"testing"
	"time"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

func words(s string) []string {
	return strings.Fields(strings.NewReplacer(",", " , ", "!", " ! ").Replace(s))
}

func first(s string) Phrase {
	ws := words(strings.TrimSuffix(s, "."))
	for i := range ws {
		if p, ok := At(ws, i); ok {
			return p
		}
	}
	return Phrase{}
}

func TestTimes(t *testing.T) {
	rows, err := lexicon.Rows[timeRow]("times.yaml")
	if err != nil {
		t.Fatal(err)
	}
	units := []graph.Precision{graph.Day, graph.Week, graph.Month, graph.Year}
	for _, row := range rows {
		v := row.Value
		if !slices.Contains(units, graph.Precision(v.Unit)) {
			t.Errorf("%s: unit %q is none of %v", row.At, v.Unit, units)
		}
		if !strings.Contains(strings.ToLower(v.Example), v.Phrase) {
			t.Errorf("%s: the example does not hold %q", row.At, v.Phrase)
		}
		if got := first(v.Example).Against(Parse(v.Published)); got.Value != v.Date {
			t.Errorf("%s: %q against %s is %q, want %q", row.At, v.Phrase, v.Published, got.Value, v.Date)
		}
	}
}

func TestDateWords(t *testing.T) {
	rows, err := lexicon.Rows[contextRow]("date-words.yaml")
	if err != nil {
		t.Fatal(err)
	}
	uses := map[string]func(ws []string, date int) bool{
		"bound":  func(ws []string, date int) bool { return Bounds(ws[date-1]) && !Ahead(ws[date-1]) },
		"future": func(ws []string, date int) bool { return Bounds(ws[date-1]) && Ahead(ws[date-1]) },
		"plans":  func(ws []string, _ int) bool { return slices.ContainsFunc(ws, Plans) },
		"kicker": func(ws []string, _ int) bool { return Kicker(ws[0]) && ws[1] == "—" },
	}
	for _, row := range rows {
		holds := uses[row.Value.Use]
		if holds == nil {
			t.Errorf("%s: there is no use %q", row.At, row.Value.Use)
			continue
		}
		ws := words(strings.TrimSuffix(row.Value.Example, "."))
		date := 1
		for i := range ws {
			if _, ok := At(ws, i); ok && i > 0 {
				date = i
			}
		}
		if !holds(ws, date) {
			t.Errorf("%s: the example %q does not show the use", row.At, row.Value.Example)
		}
	}
}

func TestAgainst(t *testing.T) {
	tests := []struct{ text, published, want string }{
		{"on Friday", "2014-12-20", "2014-12-19"}, // a Saturday
		{"on Saturday", "2014-12-20", "2014-12-20"},
		{"last Saturday", "2014-12-20", "2014-12-13"},
		{"last Friday", "2014-12-20", "2014-12-19"},
		{"next Friday", "2014-12-20", ""},
		{"on Friday", "2014-12", ""},
		{"on Friday", "--12-20", ""},
		{"on Friday", "", ""},
		{"on December 3", "2014-12-20", "2014-12-03"},
		{"on December 30", "2014-12-20", "2013-12-30"},
		{"on Dec. 3", "2015-01-02", "2014-12-03"},
		{"on 3 December", "2015-01", "2014-12-03"},
		{"on 3 January", "2015-01", "--01-03"},
		{"on December 3", "--12-04", "--12-03"},
		{"on December 3", "", "--12-03"},
		{"on December 3, 2012", "", "2012-12-03"},
		{"the 3rd of December 2012", "", "2012-12-03"},
		{"in November", "2014-12-20", "2014-11"},
		{"in December", "2014-12-20", "2014-12"},
		{"in November", "--12-20", ""},
		{"in November, 2014", "2015-01-14", "2014-11"},
		{"in 2013", "2015-01-14", "2013"},
		{"yesterday", "--12-04", "--12-03"},
		{"yesterday", "--03-01", ""}, // February 28 or 29
		{"two days ago", "2015-01-01", "2014-12-30"},
		{"three weeks ago", "2015-01-14", "2014-12-22"},
		{"5 months ago", "2015-01-14", "2014-08"},
		{"last month", "2015-01", "2014-12"},
		{"last week", "2015-01", ""},
		{"on February 30", "2015-03-01", "2015-02"}, // the month stands, the day does not
		{"it may be so", "2015-03-01", ""},
	}
	for _, tt := range tests {
		if got := first(tt.text).Against(Parse(tt.published)); got.Value != tt.want {
			t.Errorf("%q against %q is %q, want %q", tt.text, tt.published, got.Value, tt.want)
		}
	}
}

func TestParse(t *testing.T) {
	tests := []struct {
		in, want  string
		precision graph.Precision
	}{
		{"2014-12-20", "2014-12-20", graph.Day},
		{"2014-12-20T23:30:00Z", "2014-12-20", graph.Day},
		{"2014-12-20 23:30:00+02:00", "2014-12-20", graph.Day},
		{"2014/12/20", "2014-12-20", graph.Day},
		{"20141220", "2014-12-20", graph.Day},
		{"20141220T101500Z", "2014-12-20", graph.Day},
		{"2014-12", "2014-12", graph.Month},
		{"2014", "2014", graph.Year},
		{"--01-14", "--01-14", graph.MonthDay},
		{"Sat, 20 Dec 2014 10:00:00 GMT", "2014-12-20", graph.Day},
		{"Sat Dec 20 10:00:00 2014", "2014-12-20", graph.Day},
		{"December 20, 2014", "2014-12-20", graph.Day},
		{"Dec. 20, 2014 10:22 a.m.", "2014-12-20", graph.Day},
		{"20th December 2014", "2014-12-20", graph.Day},
		{"December 2014", "2014-12", graph.Month},
		{"20/12/2014", "2014-12-20", graph.Day},
		{"12/20/2014", "2014-12-20", graph.Day},
		{"05/05/2014", "2014-05-05", graph.Day},
		{"05/06/2014", "", ""}, // May 6 or 5 June
		{"1419033600", "2014-12-20", graph.Day},
		{"1419033600000", "2014-12-20", graph.Day},
		{"2014-13-40", "", ""},
		{"December 20", "", ""},
		{"soon", "", ""},
		{"", "", ""},
	}
	for _, tt := range tests {
		got := Parse(tt.in)
		if got.Value != tt.want || got.Precision != tt.precision {
			t.Errorf("Parse(%q) = %v, want %q %s", tt.in, got, tt.want, tt.precision)
		}
	}
}

func TestMonthWeekday(t *testing.T) {
	for _, word := range []string{"December", "december", "Dec", "Dec."} {
		if m, ok := Month(word); !ok || m != time.December {
			t.Errorf("Month(%q) = %v, %v", word, m, ok)
		}
	}
	if _, ok := Month("Decem"); ok {
		t.Error("Decem is no month")
	}
	if d, ok := Weekday("Fri."); !ok || d != time.Friday {
		t.Errorf("Weekday(Fri.) = %v, %v", d, ok)
	}
	if _, ok := Weekday("sun"); ok {
		t.Error("sun is no weekday")
	}
}

func FuzzParse(f *testing.F) {
	f.Add("Sat, 20 Dec 2014 10:00:00 GMT")
	f.Add("2014-12-20")
	f.Fuzz(func(t *testing.T, s string) {
		d := Parse(s)
		if d.IsZero() != (d.Precision == "") {
			t.Errorf("Parse(%q) = %v", s, d)
		}
		ws := strings.Fields(s)
		for i := range ws {
			if p, ok := At(ws, i); ok && i+p.Words > len(ws) {
				t.Errorf("At(%q, %d) takes %d words", ws, i, p.Words)
			}
		}
	})
}
