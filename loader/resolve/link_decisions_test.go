package resolve

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
	"stancegraph/loader/decide"
)

// decided is a book of decisions about actors, each as "do key key".
func decided(t *testing.T, lines ...string) *decide.Book {
	t.Helper()
	var book *decide.Book
	for _, line := range lines {
		f := strings.Fields(line)
		d := decide.Decision{Do: decide.Do(f[0]), Of: decide.Actors, Why: "known"}
		if strings.HasPrefix(f[1], "c-") {
			d.Of = decide.Claims
		}
		for _, id := range f[1:] {
			d.Keys = append(d.Keys, decide.Key{ID: id, Name: id})
		}
		var err error
		if book, _, err = book.Add(d); err != nil {
			t.Fatal(err)
		}
	}
	return book
}

func TestLinkByDecision(t *testing.T) {
	actors := []graph.Actor{
		body("Brandt Shipping"), body("Brandt Shipping Ltd"), body("Brandt Shipping Inc"), body("Ministry of Tides"), body("Tides Ministry"),
		{ID: "experts~a-1", Name: "experts", Kind: graph.Group}, named("orlandia", "Orlandia", graph.State), named("port-orla", "Port Orla", graph.State),
	}
	const byForm = "brandt-shipping = brandt-shipping-inc = brandt-shipping-ltd"
	for _, row := range []struct {
		name  string
		lines []string
		want  []string
	}{
		{"none", nil, []string{byForm}},
		{"merge", []string{"merge ministry-of-tides tides-ministry"}, []string{byForm, "ministry-of-tides = tides-ministry"}},
		{"merge of an unnamed speaker", []string{"merge experts~a-1 tides-ministry"}, []string{byForm, "experts~a-1 = tides-ministry"}},
		{"not-same", []string{"not-same brandt-shipping-inc brandt-shipping-ltd"}, []string{"brandt-shipping = brandt-shipping-inc"}},
		{"split", []string{"split brandt-shipping"}, []string{"brandt-shipping-inc = brandt-shipping-ltd"}},
		{"of keys that are not there", []string{"merge ministry-of-tides nobody"}, []string{byForm}},
	} {
		t.Run(row.name, func(t *testing.T) {
			links, err := Link(graph.Keys{Actors: actors}, nil, decided(t, row.lines...), noTexts)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(row.want, components(links.Actors)); diff != "" {
				t.Errorf("components (-want +got):\n%s", diff)
			}
		})
	}
	keys := graph.Keys{Claims: []graph.Claim{
		framed("c-1", "steal", "two ferries", "Orlandia stole two ferries"), framed("c-2", "sink", "ferry", "Orlandia sank a ferry"),
	}}
	links, err := Link(keys, nil, decided(t, "merge c-1 c-2"), noTexts)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"c-1 = c-2"}, components(links.Claims)); diff != "" {
		t.Errorf("claims (-want +got):\n%s", diff)
	}
	if got := links.Claims[0]; got.Score != 1 || !strings.HasPrefix(got.Reason, "decision d-") || !strings.HasSuffix(got.Reason, ": known") {
		t.Errorf("link %+v", got)
	}
	_, err = Link(graph.Keys{Actors: append(actors, body("MoT"))}, readTestCodebook(t), decided(t, "merge mot orlandia"), noTexts)
	if err == nil || !strings.Contains(err.Error(), "mot and orlandia cannot be one: the codebook") {
		t.Errorf("two entries of the codebook merged: %v", err)
	}
}
