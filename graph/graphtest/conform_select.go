package graphtest

import (
	"cmp"
	"errors"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"stancegraph/graph"
)

// selections are what the suite asks a store of the linked sample for. Each takes
// something, but not all.
var selections = map[string]graph.Selection{
	"a claim that others were joined to": {Claims: []string{"c-cable"}},
	"two claims":                         {Claims: []string{"c-treaty", "c-lake"}},
	"an actor that another was joined to, also where it is spoken for": {Actors: []string{"republic-of-vestria"}},
	"a source":                  {Sources: []string{"harbour-courier"}},
	"one stance":                {Stances: []graph.Stance{graph.Denies}},
	"two stances":               {Stances: []graph.Stance{graph.Condemns, graph.Supports}},
	"a year":                    {From: "2024-01-01", To: "2024-12-31"},
	"up to a day":               {To: "2024-03-04"},
	"from a day":                {From: "2024-03-05"},
	"a week that the days cut":  {From: "2023-11-07", To: "2024-03-07"},
	"confidence":                {MinConfidence: 0.85},
	"sections that never count": {AllSections: true, Actors: []string{"tidewatch"}},
	"several at once":           {Claims: []string{"c-cable"}, Actors: []string{"lena-dorfmann", "orlandia"}, Stances: []graph.Stance{graph.Accuses}, To: "2024-12-31", MinConfidence: 0.8},
	"all that counts":           {},
	"all there is":              {AllSections: true},
}

func testSelections(t *testing.T, open func(testing.TB) Store) {
	s, m := loaded(t, open, Sample()), loaded(t, memory, Sample())
	check(t, s.Link(t.Context(), SampleLinks()))
	check(t, m.Link(t.Context(), SampleLinks()))
	total := 0
	for _, r := range Sample() {
		total += len(r.Statements)
	}
	for name, sel := range selections {
		n := 0
		for _, e := range sameExcerpts(t, name, s, m, sel) {
			n += len(e.Statements)
		}
		if n == 0 || n == total && name != "all there is" {
			t.Errorf("%s: takes %d of %d statements", name, n, total)
		}
		sameEdges(t, name, s, m, sel)
	}
	for name, sel := range map[string]graph.Selection{
		"an alias stands for nothing": {Claims: []string{"c-severed"}}, "no such actor": {Actors: []string{"nobody"}},
		"no such source": {Sources: []string{"nowhere"}}, "nothing is so sure": {MinConfidence: 0.99}, "before all": {To: "1999-12-31"},
	} {
		if got := sameExcerpts(t, name, s, m, sel); len(got) > 0 {
			t.Errorf("%s: takes %v", name, got)
		}
	}
	sameEntries(t, s, m)
}

func testPages(t *testing.T, open func(testing.TB) Store) {
	readings := Generate(1500)
	s, m := open(t), loaded(t, memory, readings)
	for batch := range slices.Chunk(readings, 400) {
		check(t, s.Write(t.Context(), batch))
	}
	sameExcerpts(t, "all", s, m, graph.Selection{AllSections: true})
	sameEdges(t, "all", s, m, graph.Selection{})
	busy := readings[0].Statements[0]
	sameExcerpts(t, "an actor", s, m, graph.Selection{Actors: []string{busy.ActorID}})
	sameEdges(t, "a claim", s, m, graph.Selection{Claims: []string{busy.ClaimID}})
	sameEntries(t, s, m)
}

func testRevision(t *testing.T, open func(testing.TB) Store) {
	s := open(t)
	revision := func() int64 {
		n, err := s.Revision(t.Context())
		check(t, err)
		return n
	}
	last := revision()
	for what, change := range map[string]func() error{
		"write":  func() error { return s.Write(t.Context(), Sample()) },
		"docs":   func() error { return s.AddDocs(t.Context(), "a-cable", []string{"more"}) },
		"link":   func() error { return s.Link(t.Context(), SampleLinks()) },
		"remove": func() error { return s.Remove(t.Context(), "a-navy") },
	} {
		if what != "write" {
			check(t, s.Write(t.Context(), Sample()))
			last = revision()
		}
		if again := revision(); again != last {
			t.Errorf("revision %d became %d without a change", last, again)
		}
		check(t, change())
		if now := revision(); now == last {
			t.Errorf("%s: revision is still %d", what, now)
		}
		last = revision()
	}
}

func sameExcerpts(t *testing.T, name string, got, want Store, sel graph.Selection) []graph.Excerpt {
	t.Helper()
	var all []graph.Excerpt
	for _, texts := range []bool{true, false} {
		read := func(s Store) (found []graph.Excerpt) {
			check(t, s.Excerpts(t.Context(), sel, texts, func(e graph.Excerpt) error {
				found = append(found, e)
				return nil
			}))
			return found
		}
		all = read(want)
		if diff := gocmp.Diff(all, read(got), emptyIsNil); diff != "" {
			t.Errorf("%s: excerpts, with text %v (-want +got):\n%s", name, texts, diff)
		}
	}
	stop := errors.New("enough")
	err := got.Excerpts(t.Context(), sel, false, func(graph.Excerpt) error { return stop })
	if len(all) > 0 && !errors.Is(err, stop) {
		t.Errorf("%s: the reader's error became %v", name, err)
	}
	return all
}

func sameEdges(t *testing.T, name string, got, want Store, sel graph.Selection) {
	t.Helper()
	read := func(s Store) (found []graph.EdgeEvidence) {
		check(t, s.StanceEdges(t.Context(), sel, func(e graph.EdgeEvidence) error {
			found = append(found, e)
			return nil
		}))
		return found
	}
	edges := read(got)
	if diff := gocmp.Diff(read(want), edges, emptyIsNil); diff != "" {
		t.Errorf("%s: evidence of edges (-want +got):\n%s", name, diff)
	}
	if len(sel.Claims)+len(sel.Actors)+len(sel.Sources)+len(sel.Stances) > 0 || sel.From+sel.To != "" || sel.MinConfidence > 0 {
		return
	}
	stored, err := got.Edges(t.Context())
	check(t, err)
	var sums []graph.StanceEdge
	for _, e := range edges {
		sums = append(sums, e.StanceEdge)
	}
	slices.SortFunc(sums, func(a, b graph.StanceEdge) int { return cmp.Compare(a.ID, b.ID) })
	if diff := gocmp.Diff(stored, sums, emptyIsNil); diff != "" {
		t.Errorf("%s: edges as stored and as summed up (-stored +summed up):\n%s", name, diff)
	}
}

// sameEntries compares all that the stores tell of actors and claims.
func sameEntries(t *testing.T, got, want Store) {
	t.Helper()
	keys, err := want.Keys(t.Context())
	check(t, err)
	actors, claims := []string{"nobody"}, []string{"c-nothing"}
	for _, a := range keys.Actors {
		actors = append(actors, a.ID)
	}
	for _, c := range keys.Claims {
		claims = append(claims, c.ID)
	}
	type entries struct {
		Actors []graph.ActorEntry
		Claims []graph.ClaimEntry
	}
	read := func(s Store) (e entries) {
		check(t, s.Actors(t.Context(), actors, func(a graph.ActorEntry) error { e.Actors = append(e.Actors, a); return nil }))
		check(t, s.Claims(t.Context(), claims, func(c graph.ClaimEntry) error { e.Claims = append(e.Claims, c); return nil }))
		return e
	}
	all := read(want)
	if diff := gocmp.Diff(all, read(got), emptyIsNil); diff != "" {
		t.Errorf("entries (-want +got):\n%s", diff)
	}
	if len(all.Actors) == 0 || len(all.Claims) == 0 {
		t.Errorf("nothing to compare: %d actors, %d claims", len(all.Actors), len(all.Claims))
	}
}
