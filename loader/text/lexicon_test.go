package text

import (
	"slices"
	"strings"
	"testing"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// row is a row of any table of nouns and words about names.
type row struct {
	Words      []string        `yaml:"words"`
	Kind       graph.ActorKind `yaml:"kind"`
	Gender     lexicon.Gender  `yaml:"gender"`
	Role       string          `yaml:"role"`
	Use        lexicon.VerbUse `yaml:"use"`
	Title      bool            `yaml:"title"`
	Speaks     bool            `yaml:"speaks"`
	Office     bool            `yaml:"office"`
	Group      bool            `yaml:"group"`
	Outlet     bool            `yaml:"outlet"`
	Legal      bool            `yaml:"legal"`
	Firm       bool            `yaml:"firm"`
	Nouns      []string        `yaml:"nouns"`
	Government bool            `yaml:"government"`
	OfState    bool            `yaml:"of_state"`
	OfPerson   bool            `yaml:"of_person"`
	Example    string          `yaml:"example"`
}

// TestLexiconExamples reads the example of every row and looks for the mention that the
// row promises.
func TestLexiconExamples(t *testing.T) {
	checks := map[string]func(d *Document, r row) bool{
		"roles.yaml": func(d *Document, r row) bool {
			return hasMention(d, Nominal, func(m *Mention) bool {
				return (m.Kind == graph.Person || m.Kind == graph.Group) && slices.ContainsFunc(r.Words, func(w string) bool { return contains(d, m, w) })
			})
		},
		"nominals.yaml": func(d *Document, r row) bool {
			found := hasMention(d, Nominal, func(m *Mention) bool {
				return contains(d, m, r.Words[0]) && (m.Kind == r.Kind || r.Kind == lexicon.Calendar)
			})
			return found != (r.Kind == lexicon.Calendar)
		},
		"honorifics.yaml": func(d *Document, r row) bool {
			return hasMention(d, Name, func(m *Mention) bool {
				gender := d.Chains[m.Chain].Gender
				return m.Kind == graph.Person && m.Name == "Calloway" && (r.Gender == "" || gender == Gender(r.Gender)) &&
					(r.Role == "" || m.Title != "")
			})
		},
		"name-heads.yaml": func(d *Document, r row) bool {
			return hasMention(d, Name, func(m *Mention) bool { return m.Kind == r.Kind })
		},
		"calendar.yaml": func(d *Document, r row) bool {
			return !hasMention(d, Name, func(m *Mention) bool { return contains(d, m, r.Words[0]) })
		},
	}
	for table, ok := range checks {
		rows, err := lexicon.Rows[row](table)
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) == 0 {
			t.Errorf("%s is empty", table)
		}
		for _, r := range rows {
			example := r.Value.Example
			if table == "name-heads.yaml" {
				example = "They saw " + example + " yesterday."
			}
			if d := mentionsOf(t, example); example == "" || !ok(d, r.Value) {
				var got []string
				for i := range d.Mentions {
					got = append(got, describe(d, i))
				}
				t.Errorf("%s: %q has only %s", r.At, example, strings.Join(got, "; "))
			}
		}
	}
}

func hasMention(d *Document, typ MentionType, ok func(*Mention) bool) bool {
	for i := range d.Mentions {
		if d.Mentions[i].Type == typ && ok(&d.Mentions[i]) {
			return true
		}
	}
	return false
}

func contains(d *Document, m *Mention, word string) bool {
	return strings.Contains(strings.ToLower(d.Slice(m.Span)), strings.ToLower(word))
}

// TestContextVerbs looks up the verb of every row's example.
func TestContextVerbs(t *testing.T) {
	lex, err := lexicon.English()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := lexicon.Rows[row]("context-verbs.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		d := mentionsOf(t, r.Value.Example)
		if root := d.Root(0); !lex.Verb(d.Tokens[root].Lemma, r.Value.Use) {
			t.Errorf("%s: %q is not %s", r.At, d.Tokens[root].Lemma, r.Value.Use)
		}
	}
}
