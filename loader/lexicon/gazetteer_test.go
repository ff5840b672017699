package lexicon

import (
	"testing"

	"stancegraph/graph"
)

func gazetteer(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := English()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// match returns the senses of all of s, as a text would have it.
func match(g *Gazetteer, s string) []Sense {
	surface := Atoms(s)
	var atoms []Atom
	for _, a := range surface {
		atoms = append(atoms, g.Atom(a))
	}
	var found []Sense
	g.Match(atoms, surface, 0, func(end int, senses []Sense) {
		if end == len(atoms) {
			found = senses
		}
	})
	return found
}

// TestStateForms finds every state by each of its forms, in the right use.
func TestStateForms(t *testing.T) {
	g := gazetteer(t)
	rows, err := Rows[stateRow]("states.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) < 193 {
		t.Fatalf("%d states, want all members of the United Nations", len(rows))
	}
	for _, row := range rows {
		r := row.Value
		uses := map[Use][]string{
			Plain: append([]string{r.Name}, r.Also...), Adjective: r.Adj, People: r.People, Metonym: r.Metonyms, Short: r.Short,
		}
		if r.Capital != "" {
			uses[Capital] = []string{r.Capital}
		}
		for use, forms := range uses {
			for _, f := range forms {
				if !names(match(g, f), r.Name, use) {
					t.Errorf("%s: %q does not name %s", row.At, f, r.Name)
				}
			}
		}
	}
}

func names(senses []Sense, name string, use Use) bool {
	for _, s := range senses {
		if s.Name == name && s.Use == use {
			return true
		}
	}
	return false
}

func TestMatchAgreesInCapitals(t *testing.T) {
	g := gazetteer(t)
	for _, tc := range []struct {
		surface string
		name    string // "" where nothing is named
	}{
		{"US", "United States"},
		{"us", ""},
		{"U.S.", "United States"},
		{"who", ""},
		{"WHO", "World Health Organization"},
		{"Who", ""},
		{"NORTH KOREA", "North Korea"},
		{"north korea", ""},
		{"the Wall Street Journal", "The Wall Street Journal"},
		{"Democratic People’s Republic of Korea", "North Korea"},
		{"Agence France-Presse", "Agence France-Presse"},
		{"orlandia", ""},
	} {
		got := ""
		if s := match(g, tc.surface); len(s) > 0 {
			got = s[0].Name
		}
		if got != tc.name {
			t.Errorf("%q names %q, want %q", tc.surface, got, tc.name)
		}
	}
}

func TestOutlet(t *testing.T) {
	g := gazetteer(t)
	for name, want := range map[string]bool{
		"BBC": true, "Associated Press": true, "AP": true, "KCNA": true, "The New York Times": true,
		"New York Times": true, "the Guardian": true, "FBI": false, "North Korea": false, "Ministry of Tides": false, "": false,
	} {
		if got := g.Outlet(name); got != want {
			t.Errorf("Outlet(%q) is %t", name, got)
		}
	}
}

func TestPartOf(t *testing.T) {
	g := gazetteer(t)
	for name, state := range map[string]string{"FBI": "United States", "Korean Central News Agency": "North Korea", "NATO": "", "TASS": "Russia"} {
		if e := g.Entry(name); e == nil || e.PartOf != state {
			t.Errorf("%s: %+v, want part of %q", name, e, state)
		}
	}
}

func TestNouns(t *testing.T) {
	g := gazetteer(t)
	if n := g.Noun("press secretary"); n == nil || n.Kind != graph.Person || !n.Title || !n.Speaks {
		t.Errorf("press secretary: %+v", n)
	}
	if n := g.Noun("spokeswoman"); n == nil || n.Gender != Feminine {
		t.Errorf("spokeswoman: %+v", n)
	}
	if n := g.Noun("regime"); n == nil || !n.Government {
		t.Errorf("regime: %+v", n)
	}
	if gender, ok := g.Given("Vera"); !ok || gender != Feminine {
		t.Errorf("Vera: %q %t", gender, ok)
	}
	if gender, ok := g.Given("Robin"); !ok || gender != "" {
		t.Errorf("Robin is either: %q %t", gender, ok)
	}
	if !g.City("Toronto") || g.City("Tidesport") || !g.Surname("smith") || g.Surname("calloway7") {
		t.Error("lists of cities and surnames are not read")
	}
}

func TestAtoms(t *testing.T) {
	for s, want := range map[string]int{"Agence France-Presse": 4, "U.S.": 4, "Tides’ end": 3, "": 0, " a  b ": 2} {
		if got := Atoms(s); len(got) != want {
			t.Errorf("Atoms(%q) is %q, want %d", s, got, want)
		}
	}
}

func BenchmarkGazetteerLoad(b *testing.B) {
	for b.Loop() {
		if _, err := load(); err != nil {
			b.Fatal(err)
		}
	}
}
