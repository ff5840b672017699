package queries

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// typed has a parameter of every type.
var typed = Query{
	Name: "typed", About: "a query with a parameter of every type",
	Params: []Param{
		{Name: "claim", Type: Allegation, Example: "FBI attribution", Required: true, About: "the allegation"},
		{Name: "other", Type: Claim, Example: "Sony hack", DefaultText: "none", About: "another claim"},
		{Name: "actor", Type: Actor, Example: "North Korea", DefaultText: "none", About: "an actor"},
		{Name: "words", Type: String, Example: "tide", DefaultText: "none", About: "words"},
		{Name: "limit", Type: Int, Example: "3", Default: int64(10), DefaultText: "10", About: "at most so many"},
		{Name: "min", Type: Float, Example: "0.8", Default: 0.5, DefaultText: "0.5", About: "least confidence"},
		{Name: "strict", Type: Bool, Example: "true", Default: false, DefaultText: "false", About: "strict"},
		{Name: "since", Type: Date, Example: "2014-12", DefaultText: "none", About: "from this day on"},
		{Name: "sections", Type: List, Example: "lead,body", DefaultText: "none", About: "sections"},
		{Name: "stance", Type: Stance, Example: "denies", DefaultText: "none", About: "a stance"},
	},
	Returns: []Column{{"actor", "its name"}, {"n", "how many"}},
	Table:   []string{"actor"},
}

func TestBind(t *testing.T) {
	defaults := map[string]any{"claim": "c-1", "other": nil, "actor": nil, "words": nil, "limit": int64(10), "min": 0.5,
		"strict": false, "since": nil, "sections": nil, "stance": nil}
	for _, c := range []struct {
		value string // NAME=VALUE
		want  any
	}{
		{"claim= c-1 ", "c-1"},
		{"words=", ""},
		{"words=a=b", "a=b"},
		{"limit=-3", int64(-3)},
		{"min=1e-3", 0.001},
		{"strict=true", true},
		{"since=2014-12-19", "2014-12-19"},
		{"since=2014-12", "2014-12"},
		{"since=2014", "2014"},
		{"sections=", []any{}},
		{"sections=lead", []any{"lead"}},
		{`sections=lead, "a, b",body`, []any{"lead", "a, b", "body"}},
		{"stance=denies", "DENIES"},
		{"actor=Orlandia", "Orlandia"},
	} {
		name, value, _ := strings.Cut(c.value, "=")
		values := map[string]string{"claim": "c-1", name: value}
		got, err := typed.Bind(values)
		if err != nil {
			t.Errorf("%s: %v", c.value, err)
			continue
		}
		want := map[string]any{}
		for k, v := range defaults {
			want[k] = v
		}
		want[name] = c.want
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.value, diff)
		}
	}
}

func TestBindErrors(t *testing.T) {
	for value, want := range map[string]string{
		"":                 `query typed: parameter claim is missing: give -p claim="FBI attribution" (an allegation: its id`,
		"cliam=c-1":        `query typed: unknown parameter "cliam": did you mean claim?`,
		"zzz=1":            `query typed: unknown parameter "zzz": there are claim, other`,
		"claim=":           `query typed: parameter claim takes an allegation`,
		"limit=ten":        `query typed: parameter limit takes a whole number, as in limit=10, not "ten"`,
		"limit=1.5":        "parameter limit takes a whole number",
		"limit=1e30":       "parameter limit takes a whole number",
		"min=NaN":          "parameter min takes a number",
		"min=":             "parameter min takes a number",
		"strict=yes":       "parameter strict takes true or false",
		"since=19.12.2014": "parameter since takes a date as YYYY-MM-DD, YYYY-MM or YYYY",
		"since=2014-02-30": "parameter since takes a date",
		"sections=\"a":     "parameter sections takes texts with commas between them",
		"stance=doubts":    "parameter stance takes one of ACCUSES, DENIES, SUPPORTS, CONDEMNS",
		"actor= ":          "parameter actor takes an actor: its id, name or alias",
	} {
		values := map[string]string{}
		if name, v, ok := strings.Cut(value, "="); ok {
			values[name] = v
			if name != "claim" && name != "cliam" {
				values["claim"] = "c-1"
			}
		}
		if _, err := typed.Bind(values); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error is %v, want one with %q", value, err, want)
		}
	}
	if _, err := (Query{Name: "bare"}).Bind(map[string]string{"x": "1"}); err == nil || !strings.Contains(err.Error(), "it takes none") {
		t.Errorf("error is %v", err)
	}
	q := Query{Name: "either", Needs: []string{"a", "b"}, Params: []Param{{Name: "a", Type: String}, {Name: "b", Type: String}}}
	if _, err := q.Bind(nil); err == nil || !strings.Contains(err.Error(), "give at least one of the parameters a, b") {
		t.Errorf("error is %v", err)
	}
	if _, err := q.Bind(map[string]string{"b": "x"}); err != nil {
		t.Error(err)
	}
}

func TestCatalog(t *testing.T) {
	var names []string
	for _, q := range Catalog() {
		names = append(names, q.Name)
		if found, err := Lookup(q.Name); err != nil || found.Name != q.Name {
			t.Errorf("%s: %v", q.Name, err)
		}
	}
	for _, name := range []string{"backers", "deniers", "dispute", "evidence", "claims", "actors", "actor-profile", "accusations",
		"most-disputed", "timeline", "first-movers", "flips", "self-contradictions", "source-disagreements", "mutual-accusations",
		"most-accused", "silent", "spokespeople", "via-chain", "independent-sources", "hedged-only", "co-stance", "conflict-pairs",
		"alliances", "outlet-profile", "new-since", "path"} {
		if !slices.Contains(names, name) {
			t.Errorf("there is no query %s", name)
		}
	}
	if !slices.IsSorted(names) {
		t.Errorf("not sorted: %v", names)
	}
	for name, want := range map[string]string{
		"backer":  `unknown query "backer": did you mean backers?`,
		"Deniers": "did you mean deniers?",
		"actor":   "did you mean actor-profile or actors?",
		"zzz":     `unknown query "zzz": there are accusations, actor-profile`,
	} {
		if _, err := Lookup(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error is %v, want one with %q", err, want)
		}
	}
}

func TestHelp(t *testing.T) {
	path := filepath.Join("testdata", "help.golden")
	got := typed.Help()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, q := range Catalog() {
		for line := range strings.Lines(q.Help()) {
			if n := len([]rune(line)); n > 200 {
				t.Errorf("%s: a line of %d characters in the help: %s", q.Name, n, line)
			}
		}
	}
}
