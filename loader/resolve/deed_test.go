package resolve

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
	"stancegraph/loader/clean"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
)

// annotate runs the text stages over body.
func annotate(t testing.TB, body string) *text.Document {
	t.Helper()
	annotator, _ := tools(t)
	d := text.NewDocument(body, nil)
	annotator.Annotate(d)
	return d
}

func deedsOf(t testing.TB, body string) *deeds {
	t.Helper()
	a := clean.Article{Article: graph.Article{ID: "a-1", Text: body}}
	return newResolver(t, nil).parties(a, annotate(t, body)).findDeeds()
}

// Every row of acts_deeds.yaml reads its example.
func TestDeedExamples(t *testing.T) {
	rows, err := lexicon.Deeds()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		want := row.Value
		ds := deedsOf(t, "The council of Selvany discussed "+want.Example.Words+".")
		if len(ds.all) != 1 {
			t.Errorf("%s: %q: %d deeds, want 1", row.At, want.Example.Words, len(ds.all))
			continue
		}
		e := ds.all[0]
		if e.class != want.Deed {
			t.Errorf("%s: %q: deed %s, want %s", row.At, want.Example.Words, e.class, want.Deed)
		}
		if s, _ := e.sufferer(); s.text != want.Example.Sufferer {
			t.Errorf("%s: %q: sufferer %q, want %q", row.At, want.Example.Words, s.text, want.Example.Sufferer)
		}
	}
}

// Each text tells of the deeds listed, as "object: words that name it".
func TestDeedCoreference(t *testing.T) {
	for _, row := range []struct {
		name, text string
		want       []string
	}{
		{"class and sufferer in other words",
			"Hackers broke into Brandt Shipping. The cyber-attack on Brandt Shipping shut the port. The breach was found late. The Brandt Shipping hack was costly.",
			[]string{"cyber-attack brandt-shipping: attack breach hack"}},
		{"another sufferer",
			"The bombing of Northgate Station followed the bombing of Westgate Station. The bombing killed two.",
			[]string{"bombing northgate-station: bombing", "bombing westgate-station: bombing bombing"}},
		{"another one", "The attack on Northgate Station killed two. Another attack is feared.",
			[]string{"attack northgate-station: attack", "attack: attack"}},
		{"other years", "The 2013 attack on Northgate Station was the first. The 2015 attack on Northgate Station was worse.",
			[]string{"attack northgate-station 2013: attack", "attack northgate-station 2015: attack"}},
		{"verb", "Someone poisoned Otto Lindqvist in May. The poisoning shocked Selvany.",
			[]string{"poisoning otto-lindqvist: poisoned poisoning"}},
		{"wider word", "The murder of Otto Lindqvist shocked Selvany. The attack took place at night.",
			[]string{"killing otto-lindqvist: murder attack"}},
		{"unlike classes", "The leak of the harbour files followed the murder of Otto Lindqvist.",
			[]string{"leak file-harbour: leak", "killing otto-lindqvist: murder"}},
		{"no deed", "The council of Selvany met on Monday. It debated cyber-attacks.", nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			ds := deedsOf(t, row.text)
			var got []string
			for _, e := range ds.all {
				var words []string
				for _, m := range slices.Sorted(slices.Values(e.mentions)) {
					words = append(words, ds.p.d.Tokens[m].Text)
				}
				got = append(got, e.object()+": "+strings.Join(words, " "))
			}
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("deeds (-want +got):\n%s", diff)
			}
		})
	}
}
