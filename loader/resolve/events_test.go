package resolve

import (
	"os"
	"slices"
	"strconv"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"

	"stancegraph/graph"
	"stancegraph/loader/clean"
	"stancegraph/loader/extract"
	"stancegraph/loader/text"
)

// pipeline and extractor are made once for all tests.
var (
	pipeline  = sync.OnceValues(text.NewPipeline)
	extractor = sync.OnceValues(extract.New)
)

// tools are what annotates a text and what reads its statements.
func tools(t testing.TB) (*text.Pipeline, *extract.Extractor) {
	t.Helper()
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	x, err := extractor()
	if err != nil {
		t.Fatal(err)
	}
	return p, x
}

// readText runs an article's text through the pipeline up to the resolver.
func readText(t testing.TB, r *Resolver, name, body string) (graph.Reading, []Dropped) {
	t.Helper()
	return readRegions(t, r, name, body, nil)
}

// readRegions is readText of a text with regions.
func readRegions(t testing.TB, r *Resolver, name, body string, regions []text.Region) (graph.Reading, []Dropped) {
	t.Helper()
	annotator, extractor := tools(t)
	a := clean.Article{Article: graph.Article{
		ID: graph.NewID("a", body), Docs: []string{name}, Text: body, TextSHA256: graph.NewID("sha", body),
	}}
	d := text.NewDocument(body, regions)
	annotator.Annotate(d)
	return r.Read(a, d, extractor.Extract(d, extract.Info{}))
}

func newResolver(t testing.TB, codebook *Codebook) *Resolver {
	t.Helper()
	r, err := New(codebook)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

type event struct {
	Event    string `yaml:"event"`
	Articles []struct {
		Text       string   `yaml:"text"`
		Statements []string `yaml:"statements"`
	} `yaml:"articles"`
}

func TestEvents(t *testing.T) {
	data, err := os.ReadFile("testdata/events.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var events []event
	if err := yaml.Unmarshal(data, &events); err != nil {
		t.Fatal(err)
	}
	r := newResolver(t, nil)
	var keys graph.Keys
	byEvent := map[string][]string{} // claims of the allegations
	for _, e := range events {
		for i, a := range e.Articles {
			name := e.Event + "-" + strconv.Itoa(i+1)
			reading, dropped := readText(t, r, name, a.Text)
			for _, d := range dropped {
				t.Errorf("%s: statement %d dropped: %s", name, d.Statement, d.Reason)
			}
			var got []string
			for _, s := range reading.Statements {
				got = append(got, s.Actor+" "+string(s.Stance)+" "+s.Claim)
				if s.ClaimKind == graph.Allegation {
					byEvent[e.Event] = append(byEvent[e.Event], s.ClaimID)
				}
			}
			slices.Sort(got)
			slices.Sort(a.Statements)
			if diff := cmp.Diff(a.Statements, slices.Compact(got)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", name, diff)
			}
			keys.Actors = append(keys.Actors, reading.Actors...)
			keys.Claims = append(keys.Claims, reading.Claims...)
		}
	}
	keys.Actors = unique(keys.Actors, func(a graph.Actor) string { return a.ID })
	keys.Claims = unique(keys.Claims, func(c graph.Claim) string { return c.ID })
	links, err := Link(keys, nil, nil, noTexts)
	if err != nil {
		t.Fatal(err)
	}
	representative := map[string]string{}
	for _, l := range links.Claims {
		representative[l.Alias] = l.Representative
	}
	owner := map[string]string{}
	for _, e := range events {
		found := map[string]bool{}
		for _, id := range byEvent[e.Event] {
			if rep := representative[id]; rep != "" {
				id = rep
			}
			found[id] = true
			if other := owner[id]; other != "" && other != e.Event {
				t.Errorf("the allegations of %s and %s are one claim", other, e.Event)
			}
			owner[id] = e.Event
		}
		if len(found) != 1 {
			t.Errorf("the allegations of %s are %d claims, want 1", e.Event, len(found))
		}
	}
}
