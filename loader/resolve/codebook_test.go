package resolve

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
)

func readTestCodebook(t *testing.T) *Codebook {
	t.Helper()
	f, err := os.Open("testdata/codebook.yaml")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	book, err := ReadCodebook("codebook.yaml", f)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func TestCodebookLookups(t *testing.T) {
	book := readTestCodebook(t)
	for name, id := range map[string]string{
		"Orlandia": "orlandia", "the Republic of Orlandia": "orlandia", "PORT ORLA": "orlandia",
		"MOT": "ministry-of-tides", "Minister Calloway": "vera-calloway", "Calloway": "",
	} {
		known, ok := book.actor(name)
		if known.ID != id || ok != (id != "") {
			t.Errorf("actor %q: got %q, want %q", name, known.ID, id)
		}
	}
	for _, row := range []struct {
		kind            graph.ClaimKind
		target, wording string
		id              string
	}{
		{graph.Allegation, "orlandia", "Orlandia hacked the Harbour Bank", "bank-attack"},
		{graph.Allegation, "orlandia", "Orlandia was behind the breach of the Harbour Bank", "bank-attack"},
		{graph.Allegation, "tide-gazette", "the attack on the Harbour Bank", ""},
		{graph.Act, "orlandia", "Orlandia's attack on the Harbour Bank", ""},
		{graph.Allegation, "orlandia", "Orlandia attacked the Harbour Bridge", ""},
	} {
		if known, _ := book.claim(row.kind, row.target, row.wording); known.ID != row.id {
			t.Errorf("claim %q about %q: got %q, want %q", row.wording, row.target, known.ID, row.id)
		}
	}
}

func TestNilCodebook(t *testing.T) {
	var book *Codebook
	if _, ok := book.actor("Orlandia"); ok {
		t.Error("a nil codebook knows an actor")
	}
	if _, ok := book.claim(graph.Allegation, "", "x"); ok {
		t.Error("a nil codebook knows a claim")
	}
	if book.Digest() != "" {
		t.Error("a nil codebook has a digest")
	}
}

// Each of these must fail with exactly these lines.
func TestCodebookErrors(t *testing.T) {
	const actor = "actors:\n  - {id: orlandia, name: Orlandia, kind: state}\n"
	for _, row := range []struct{ name, text, want string }{
		{"unknown top key", "actor: []\n", `book:1:1: unknown key "actor"; the keys of a codebook are actors, claims`},
		{"not a mapping", "- a\n", "book:1:1: want the keys of a codebook: actors, claims"},
		{"not a list", "actors: x\n", "book:1:9: want a list"},
		{"unknown key", "actors:\n  - {id: a, name: A, kind: state, nome: B}\n",
			`book:2:35: unknown key "nome"; the keys of an actor are id, name, kind, aliases, speaks-for, part-of, outlet`},
		{"key twice", "actors:\n  - {id: a, name: A, kind: state, kind: group}\n", `book:2:35: key "kind" stands twice`},
		{"missing id", "actors:\n  - {name: A, kind: state}\n", "book:2:5: id is missing"},
		{"missing name", "actors:\n  - {id: a, kind: state}\n", "book:2:5: name is missing"},
		{"empty name", "actors:\n  - {id: a, name: '', kind: state}\n", "book:2:19: name is missing"},
		{"bad kind", "actors:\n  - {id: a, name: A, kind: nation}\n",
			`book:2:28: kind "nation": want one of person, organization, state, group`},
		{"bad id", "actors:\n  - {id: Big One, name: A, kind: state}\n",
			`book:2:10: id "Big One": want lower-case letters and digits joined by hyphens, as in "big-one"`},
		{"id twice", actor + "  - {id: orlandia, name: B, kind: state}\n",
			`book:3:10: actor id "orlandia" stands already at line 2, column 10`},
		{"alias of two", actor + "  - {id: b, name: B, kind: state, aliases: [the ORLANDIA]}\n",
			`book:3:45: actor name "the ORLANDIA" stands already at line 2, column 26`},
		{"name of dots", "actors:\n  - {id: a, name: '...', kind: state}\n", "book:2:19: name has no letter and no digit"},
		{"alias is a list", "actors:\n  - {id: a, name: A, kind: state, aliases: [[x]]}\n",
			"book:2:45: want a text"},
		{"unknown part-of", "actors:\n  - {id: a, name: A, kind: state, part-of: b}\n",
			`book:2:44: part-of: no actor has the id "b"; add one under actors`},
		{"unknown target", actor + "claims:\n  - {id: c, text: C, kind: allegation, target: x}\n",
			`book:4:48: target: no actor has the id "x"; add one under actors`},
		{"outlet is no flag", "actors:\n  - {id: a, name: A, kind: state, outlet: 3}\n", "book:2:43: want true or false"},
		{"bad pattern", actor + "claims:\n  - {id: c, text: C, kind: allegation, patterns: ['(']}\n",
			"book:4:51: pattern \"(\": error parsing regexp: missing closing ): `(?i)(`"},
		{"empty pattern", actor + "claims:\n  - {id: c, text: C, kind: allegation, patterns: ['']}\n", "book:4:51: pattern is empty"},
		{"claim text twice", actor + "claims:\n  - {id: c, text: C, kind: act}\n  - {id: d, text: c, kind: act}\n",
			`book:5:19: claim name "c" stands already at line 4, column 19`},
		{"two at once", "actors:\n  - {id: a, name: A, kind: x}\n  - {id: b, kind: state}\n",
			"book:2:28: kind \"x\": want one of person, organization, state, group\nbook:3:5: name is missing"},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := ReadCodebook("book", strings.NewReader(row.text))
			if err == nil {
				t.Fatal("no error")
			}
			if diff := cmp.Diff(row.want, err.Error()); diff != "" {
				t.Errorf("error (-want +got):\n%s", diff)
			}
		})
	}
}

func TestCodebookNotYAML(t *testing.T) {
	_, err := ReadCodebook("book.yaml", strings.NewReader("actors: [\n"))
	if err == nil || !strings.HasPrefix(err.Error(), "book.yaml: yaml: line ") {
		t.Errorf("got %v, want an error that names file and line", err)
	}
}

func TestCodebookDigest(t *testing.T) {
	digest := func(text string) string {
		book, err := ReadCodebook("book", strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		return book.Digest()
	}
	a, b := digest("actors: []\n"), digest("claims: []\n")
	if a == b || a == "" || a != digest("actors: []\n") {
		t.Errorf("digests %q and %q do not tell codebooks apart", a, b)
	}
}

func TestNormalName(t *testing.T) {
	for name, want := range map[string]string{
		"The U.S. Treasury's": "us treasury", "Kim Jong-un": "kim jong un", "José  Álvarez": "jose alvarez",
		"the": "the", "L’Équipe": "lequipe", "": "", "—": "", "A": "a",
	} {
		if got := normalName(name); got != want {
			t.Errorf("normalName(%q) = %q, want %q", name, got, want)
		}
	}
}
