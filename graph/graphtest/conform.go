package graphtest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"stancegraph/graph"
)

// Store is a graph store as the suite tests it: loader.Store, and what else a store
// can tell.
type Store interface {
	Known(ctx context.Context, ids []string) (map[string]graph.Known, error)
	Write(ctx context.Context, readings []graph.Reading) error
	Remove(ctx context.Context, article string) error
	AddDocs(ctx context.Context, article string, docs []string) error
	Keys(ctx context.Context) (graph.Keys, error)
	Texts(ctx context.Context, ids []string) (map[string]string, error)
	Link(ctx context.Context, links graph.Links) error
	Statement(ctx context.Context, id string) (s graph.Statement, ok bool, err error)
	Pending(ctx context.Context) (bool, error)
	Edges(ctx context.Context) ([]graph.StanceEdge, error)
	Stats(ctx context.Context) (graph.Stats, error)
	Verify(ctx context.Context) (graph.Report, error)
	Revision(ctx context.Context) (int64, error)
	Excerpts(ctx context.Context, sel graph.Selection, texts bool, each func(graph.Excerpt) error) error
	StanceEdges(ctx context.Context, sel graph.Selection, each func(graph.EdgeEvidence) error) error
	Actors(ctx context.Context, ids []string, each func(graph.ActorEntry) error) error
	Claims(ctx context.Context, ids []string, each func(graph.ClaimEntry) error) error
	// Dump returns all nodes and relationships as Memory.Dump does.
	Dump(ctx context.Context) ([]string, error)
}

// Conform runs the suite. open returns an empty store; the one it returned before is
// no longer used.
func Conform(t *testing.T, open func(testing.TB) Store) {
	for _, test := range []struct {
		name string
		run  func(*testing.T, func(testing.TB) Store)
	}{
		{"an empty store holds nothing", testEmpty},
		{"a write stores readings whole", testWrite},
		{"writing again changes nothing", testAgain},
		{"order and batches make no difference", testOrder},
		{"a changed text replaces", testReplace},
		{"keys are what most articles say", testKeys},
		{"links join and can be undone", testLinks},
		{"reviews hold and can be taken back", testReviews},
		{"copies count once", testCopies},
		{"links are kept apart from later writes", testPending},
		{"removal leaves what others support", testRemove},
		{"an outlet whose actor goes stands for itself", testOutletGoes},
		{"an article learns more of its names", testAddDocs},
		{"a bad reading stores nothing", testBad},
		{"a write that is cut off stores all or nothing", testCutOff},
		{"two writers take turns", testTwoWriters},
		{"selections take the same from every store", testSelections},
		{"many articles and edges are read by pages", testPages},
		{"a change of the graph changes its revision", testRevision},
		{"any history gives the same graph", testHistory},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, open) })
	}
}

func testEmpty(t *testing.T, open func(testing.TB) Store) {
	s := open(t)
	same(t, s, NewMemory())
	known, err := s.Known(t.Context(), []string{"a-none"})
	check(t, err)
	if len(known) != 0 {
		t.Errorf("knows %v", known)
	}
	if err := s.Remove(t.Context(), "a-none"); !errors.Is(err, graph.ErrNoArticle) {
		t.Errorf("removing an article that is not there: %v", err)
	}
	pending(t, s, false)
}

func testWrite(t *testing.T, open func(testing.TB) Store) {
	s := loaded(t, open, Sample())
	same(t, s, loaded(t, memory, Sample()))
	pending(t, s, true)
	known, err := s.Known(t.Context(), []string{"a-cable", "a-none"})
	check(t, err)
	article := Sample()[0].Article
	want := map[string]graph.Known{"a-cable": {TextSHA256: article.TextSHA256, ExtractedWith: "graphtest", Docs: []string{"cable"}}}
	if diff := cmp.Diff(want, known); diff != "" {
		t.Errorf("known (-want +got):\n%s", diff)
	}
	texts, err := s.Texts(t.Context(), []string{"a-none", "a-cable"})
	check(t, err)
	if diff := cmp.Diff(map[string]string{"a-cable": article.Text}, texts); diff != "" {
		t.Errorf("texts (-want +got):\n%s", diff)
	}
}

func testAgain(t *testing.T, open func(testing.TB) Store) {
	s := loaded(t, open, Sample())
	check(t, s.Link(t.Context(), SampleLinks()))
	before := dump(t, s)
	check(t, s.Write(t.Context(), Sample()))
	if diff := cmp.Diff(before, dump(t, s)); diff != "" {
		t.Errorf("all at once (-before +after):\n%s", diff)
	}
	for _, r := range Sample() {
		check(t, s.Write(t.Context(), []graph.Reading{r}))
	}
	if diff := cmp.Diff(before, dump(t, s)); diff != "" {
		t.Errorf("one by one (-before +after):\n%s", diff)
	}
}

func testOrder(t *testing.T, open func(testing.TB) Store) {
	want := loaded(t, memory, Sample())
	forth := Sample()
	back := Sample()
	slices.Reverse(back)
	for name, batches := range map[string][][]graph.Reading{
		"backwards":             {back},
		"one by one":            slices.Collect(slices.Chunk(forth, 1)),
		"one by one, backwards": slices.Collect(slices.Chunk(back, 1)),
		"by threes":             slices.Collect(slices.Chunk(forth, 3)),
	} {
		s := open(t)
		for _, b := range batches {
			check(t, s.Write(t.Context(), b))
		}
		t.Log(name)
		same(t, s, want)
	}
}

func testReplace(t *testing.T, open func(testing.TB) Store) {
	s := loaded(t, open, Sample())
	changed := lakeStory()
	changed.Text = "Corrected. " + changed.Text
	changed.Says = changed.Says[:2]
	changed.Claims = []graph.Claim{lake}
	changed.Actors = []graph.Actor{tidewatch, corvane, ibarra}
	check(t, s.Write(t.Context(), []graph.Reading{Build(changed)}))
	readings := Sample()
	readings[3] = Build(changed)
	same(t, s, loaded(t, memory, readings))
}

func testKeys(t *testing.T, open func(testing.TB) Store) {
	named := func(article, name string, aliases ...string) graph.Reading {
		a := weather()
		a.ID, a.Doc = article, article
		a.Actors = []graph.Actor{{ID: "tidewatch", Name: name, Kind: graph.Organization, Named: true, Aliases: aliases}}
		return Build(a)
	}
	readings := []graph.Reading{named("a-1", "TIDEWATCH"), named("a-2", "Tidewatch", "TW"), named("a-3", "Tidewatch"), named("a-4", "TideWatch")}
	s := open(t)
	for _, r := range readings {
		check(t, s.Write(t.Context(), []graph.Reading{r}))
	}
	same(t, s, loaded(t, memory, readings))
	keys, err := s.Keys(t.Context())
	check(t, err)
	want := []graph.Actor{{ID: "tidewatch", Name: "Tidewatch", Kind: graph.Organization, Named: true, Aliases: []string{"TIDEWATCH", "TW", "TideWatch"}}}
	if diff := cmp.Diff(want, keys.Actors); diff != "" {
		t.Errorf("actors (-want +got):\n%s", diff)
	}
	check(t, s.Remove(t.Context(), "a-2"))
	check(t, s.Remove(t.Context(), "a-3"))
	same(t, s, loaded(t, memory, []graph.Reading{readings[0], readings[3]}))
}

func testLinks(t *testing.T, open func(testing.TB) Store) {
	s, m := loaded(t, open, Sample()), loaded(t, memory, Sample())
	other := SampleLinks()
	other.Actors = []graph.Link{{Alias: "vera-calloway", Representative: "ida-brandt", Score: 0.5, Reason: "mistaken"}}
	other.ActorNames = map[string]string{"ida-brandt": "Vera Calloway"}
	missing := graph.Links{Actors: []graph.Link{{Alias: "orlandia", Representative: "nobody"}, {Alias: "nobody", Representative: "vestria"}},
		ActorNames: map[string]string{"vestria": "Nobody"}, Duplicates: map[string]string{"a-cable": "a-none"}}
	for _, links := range []graph.Links{SampleLinks(), SampleLinks(), other, missing, SampleLinks(), {}} {
		check(t, s.Link(t.Context(), links))
		check(t, m.Link(t.Context(), links))
		same(t, s, m)
		pending(t, s, false)
	}
}

func testReviews(t *testing.T, open func(testing.TB) Store) {
	s, m := loaded(t, open, Sample()), loaded(t, memory, Sample())
	check(t, s.Link(t.Context(), SampleLinks()))
	check(t, m.Link(t.Context(), SampleLinks()))
	unreviewed := dump(t, s)
	first := Sample()[0].Statements[0]
	about := func(st graph.Statement, verdict graph.Verdict, stance graph.Stance) graph.Review {
		return graph.Review{Statement: st.ID, Article: st.Article, Actor: st.Actor, Read: st.Stance, Cue: st.Cue, Quote: st.Quote,
			Verdict: verdict, Stance: stance, Why: "as a reader sees it"}
	}
	again := about(first, graph.Rejected, "")
	again.Statement = "s-of-an-older-version"
	var all []graph.Review
	for _, r := range Sample() {
		for _, st := range r.Statements {
			all = append(all, about(st, graph.Rejected, ""))
		}
	}
	for _, reviews := range [][]graph.Review{
		{about(first, graph.Rejected, "")}, {about(first, graph.Relabelled, graph.Supports)}, {again}, all, {again},
		{about(first, graph.Relabelled, graph.Denies), about(Sample()[1].Statements[0], graph.Rejected, "")},
	} {
		links := SampleLinks()
		links.Reviews = reviews
		check(t, s.Link(t.Context(), links))
		check(t, m.Link(t.Context(), links))
		same(t, s, m)
		got, ok, err := s.Statement(t.Context(), first.ID)
		check(t, err)
		if !ok || got.Review != reviews[0].Verdict || got.ReviewWhy != "as a reader sees it" {
			t.Errorf("statement %s: %v, %q, %q", first.ID, ok, got.Review, got.ReviewWhy)
		}
	}
	// A text that is read anew has no review until it is linked.
	check(t, s.Write(t.Context(), Sample()[:1]))
	check(t, m.Write(t.Context(), Sample()[:1]))
	same(t, s, m)
	check(t, s.Link(t.Context(), SampleLinks()))
	if diff := cmp.Diff(unreviewed, dump(t, s)); diff != "" {
		t.Errorf("reviews taken back (-before +after):\n%s", diff)
	}
	if _, ok, err := s.Statement(t.Context(), "s-none"); ok || err != nil {
		t.Errorf("a statement that is not there: %v, %v", ok, err)
	}
}

func testCopies(t *testing.T, open func(testing.TB) Store) {
	s := loaded(t, open, Sample())
	ministry := func() graph.StanceEdge {
		edges, err := s.Edges(t.Context())
		check(t, err)
		for _, e := range edges {
			if e.Actor == "ministry-of-tides" && e.Claim == "c-cable" {
				return e
			}
		}
		t.Fatal("the ministry takes no stance on the cable")
		return graph.StanceEdge{}
	}
	counts := func(e graph.StanceEdge) [3]int { return [3]int{e.Statements, e.Articles, e.Origins} }
	if got, want := counts(ministry()), [3]int{2, 2, 2}; got != want {
		t.Errorf("statements, articles, origins before links: %v, want %v", got, want)
	}
	check(t, s.Link(t.Context(), SampleLinks()))
	// The copy adds no origin; the claim that was joined adds an article and its source.
	if got, want := counts(ministry()), [3]int{3, 3, 2}; got != want {
		t.Errorf("statements, articles, origins after links: %v, want %v", got, want)
	}
}

func testPending(t *testing.T, open func(testing.TB) Store) {
	all := Sample()
	s := loaded(t, open, all[:3])
	keys, err := s.Keys(t.Context())
	check(t, err)
	check(t, s.Write(t.Context(), all[3:]))
	links := SampleLinks()
	links.Seen = keys.Seen
	check(t, s.Link(t.Context(), links))
	pending(t, s, true) // what came after the keys were read is not linked yet
	keys, err = s.Keys(t.Context())
	check(t, err)
	links.Seen = keys.Seen
	check(t, s.Link(t.Context(), links))
	pending(t, s, false)
}

func testRemove(t *testing.T, open func(testing.TB) Store) {
	s, m := loaded(t, open, Sample()), loaded(t, memory, Sample())
	check(t, s.Link(t.Context(), SampleLinks()))
	check(t, m.Link(t.Context(), SampleLinks()))
	// a-navy alone names the representative of Vestria, a-cable is the original of a-copy.
	for _, id := range []string{"a-navy", "a-cable", "a-blog", "a-denial", "a-lake", "a-copy", "a-weather"} {
		check(t, s.Remove(t.Context(), id))
		check(t, m.Remove(t.Context(), id))
		same(t, s, m)
		pending(t, s, true)
	}
}

// testOutletGoes has two articles of one outlet. Only the first speaks of the outlet as an
// actor, whom links join with another; once the first goes, the second is published by
// the outlet alone.
func testOutletGoes(t *testing.T, open func(testing.TB) Store) {
	article := func(id string, actors ...string) graph.Reading {
		a := Article{
			ID: id, Doc: id, Source: "Dale", Text: "Somebody said something.",
			Claims: []graph.Claim{{ID: "c-1", Kind: graph.Act, Text: "something"}},
			Says: []Say{{Actor: "birch", Claim: "c-1", Stance: graph.Supports, Cue: "said", Source: "Somebody",
				Content: []string{"something"}, Quote: "Somebody said something.", Section: graph.Body, Confidence: 1}},
		}
		for _, actor := range actors {
			a.Actors = append(a.Actors, graph.Actor{ID: actor, Name: actor, Kind: graph.Group, Named: true})
		}
		return Build(a)
	}
	links := graph.Links{Actors: []graph.Link{{Alias: "dale", Representative: "birch", Score: 1, Reason: "test"}}}
	for _, way := range []struct {
		name string
		part func(s Store) error
	}{
		{"removed", func(s Store) error { return s.Remove(t.Context(), "a-1") }},
		{"replaced", func(s Store) error { return s.Write(t.Context(), []graph.Reading{article("a-1", "birch")}) }},
		{"all replaced", func(s Store) error {
			return s.Write(t.Context(), []graph.Reading{article("a-1", "birch"), article("a-2", "birch")})
		}},
	} {
		readings := []graph.Reading{article("a-1", "birch", "dale"), article("a-2", "birch")}
		s, m := loaded(t, open, readings), loaded(t, memory, readings)
		for _, store := range []Store{s, m} {
			check(t, store.Link(t.Context(), links))
			check(t, way.part(store))
		}
		t.Log(way.name)
		same(t, s, m)
		verify(t, s)
	}
}

func testAddDocs(t *testing.T, open func(testing.TB) Store) {
	s, m := loaded(t, open, Sample()), loaded(t, memory, Sample())
	for _, docs := range [][]string{{"zz", "aa"}, {"aa"}, nil} {
		check(t, s.AddDocs(t.Context(), "a-cable", docs))
		check(t, m.AddDocs(t.Context(), "a-cable", docs))
		same(t, s, m)
	}
	known, err := s.Known(t.Context(), []string{"a-cable"})
	check(t, err)
	if got, want := known["a-cable"].Docs, []string{"aa", "cable", "zz"}; !slices.Equal(got, want) {
		t.Errorf("docs %q, want %q", got, want)
	}
	if err := s.AddDocs(t.Context(), "a-none", []string{"x"}); !errors.Is(err, graph.ErrNoArticle) {
		t.Errorf("docs of no article: %v", err)
	}
}

func testBad(t *testing.T, open func(testing.TB) Store) {
	s := loaded(t, open, Sample()[:2])
	before := dump(t, s)
	bad := Sample()[2:5]
	bad[1].Statements[0].ClaimID = "c-nowhere"
	if err := s.Write(t.Context(), bad); err == nil {
		t.Error("a statement about a claim that is not there was stored")
	}
	twice := []graph.Reading{Sample()[3], Sample()[3]}
	if err := s.Write(t.Context(), twice); err == nil {
		t.Error("an article given twice was stored")
	}
	if diff := cmp.Diff(before, dump(t, s)); diff != "" {
		t.Errorf("-before +after:\n%s", diff)
	}
}

func testCutOff(t *testing.T, open func(testing.TB) Store) {
	s := loaded(t, open, Sample()[:2])
	before := dump(t, s)
	after := dump(t, loaded(t, memory, Sample()))
	for wait := time.Millisecond; ; wait = wait * 3 / 2 {
		ctx, cancel := context.WithTimeout(t.Context(), wait)
		err := s.Write(ctx, Sample()[2:])
		cancel()
		got := dump(t, s)
		if slices.Equal(got, after) {
			break
		}
		if err == nil {
			t.Fatalf("after %s: no error, but not all is stored", wait)
		}
		if diff := cmp.Diff(before, got); diff != "" {
			t.Fatalf("after %s: %v (-before +after):\n%s", wait, err, diff)
		}
	}
	verify(t, s)
}

func testTwoWriters(t *testing.T, open func(testing.TB) Store) {
	var readings []graph.Reading
	for i := range 12 {
		id := fmt.Sprintf("a-%02d", i)
		readings = append(readings, Build(cableStory(id, id, "Meridian Wire", day("2024-03-04"))))
	}
	s := open(t)
	var writers sync.WaitGroup
	for _, half := range [][]graph.Reading{readings[:6], readings[6:]} {
		writers.Go(func() {
			for _, r := range half {
				if err := s.Write(t.Context(), []graph.Reading{r}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	writers.Wait()
	same(t, s, loaded(t, memory, readings))
}

// tester is what testing and rapid have in common.
type tester interface {
	Helper()
	Context() context.Context
	Errorf(format string, args ...any)
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

func memory(testing.TB) Store { return NewMemory() }

// loaded returns a store that holds the readings.
func loaded(t testing.TB, open func(testing.TB) Store, readings []graph.Reading) Store {
	t.Helper()
	s := open(t)
	check(t, s.Write(t.Context(), readings))
	return s
}

// same checks that two stores hold the same, tell the same of it, and verify.
func same(t tester, got, want Store) {
	t.Helper()
	if diff := cmp.Diff(dump(t, want), dump(t, got), emptyIsNil); diff != "" {
		t.Fatalf("graph (-want +got):\n%s", diff)
	}
	wantEdges, err := want.Edges(t.Context())
	check(t, err)
	edges, err := got.Edges(t.Context())
	check(t, err)
	if diff := cmp.Diff(wantEdges, edges, emptyIsNil); diff != "" {
		t.Fatalf("stance edges (-want +got):\n%s", diff)
	}
	wantKeys, err := want.Keys(t.Context())
	check(t, err)
	keys, err := got.Keys(t.Context())
	check(t, err)
	wantKeys.Seen, keys.Seen = 0, 0
	if diff := cmp.Diff(wantKeys, keys, emptyIsNil); diff != "" {
		t.Fatalf("keys (-want +got):\n%s", diff)
	}
	wantStats, err := want.Stats(t.Context())
	check(t, err)
	stats, err := got.Stats(t.Context())
	check(t, err)
	if diff := cmp.Diff(wantStats, stats); diff != "" {
		t.Fatalf("stats (-want +got):\n%s", diff)
	}
	verify(t, got)
}

var emptyIsNil = cmpopts.EquateEmpty()

func verify(t tester, s Store) {
	t.Helper()
	report, err := s.Verify(t.Context())
	check(t, err)
	for _, f := range report.Faults {
		t.Errorf("verify: %s", f)
	}
}

func pending(t tester, s Store, want bool) {
	t.Helper()
	got, err := s.Pending(t.Context())
	check(t, err)
	if got != want {
		t.Errorf("links pending: %v, want %v", got, want)
	}
}

func dump(t tester, s Store) []string {
	t.Helper()
	lines, err := s.Dump(t.Context())
	check(t, err)
	return lines
}

func check(t tester, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
