package graph

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func statement(id string, change func(*Statement)) Statement {
	s := Statement{ID: id, Article: "a-1", Section: Body, ActorID: "vera", Stance: Accuses, ClaimID: "c-1", Confidence: 0.5}
	change(&s)
	return s
}

func TestStanceEdges(t *testing.T) {
	ids := Identity{
		Actors:     map[string]string{"calloway": "vera", "courier": "harbour-courier"},
		Claims:     map[string]string{"c-2": "c-1"},
		Duplicates: map[string]string{"a-copy": "a-1"},
		Sources:    map[string]string{"a-1": "meridian-wire", "a-copy": "saltmarsh-post", "a-2": "courier", "a-blog": UnknownSource},
	}
	edge := func(change func(*StanceEdge)) []StanceEdge {
		e := StanceEdge{ID: EdgeID("vera", Accuses, "c-1"), Actor: "vera", Stance: Accuses, Claim: "c-1",
			Statements: 1, Articles: 1, Origins: 1, Confidence: 0.5, Clearest: "s-1"}
		change(&e)
		return []StanceEdge{e}
	}
	plain := func(*Statement) {}
	for _, test := range []struct {
		name       string
		statements []Statement
		want       []StanceEdge
	}{
		{"none", nil, []StanceEdge{}},
		{"one", []Statement{statement("s-1", plain)}, edge(func(*StanceEdge) {})},
		{"sections that do not count", []Statement{
			statement("s-1", func(s *Statement) { s.Section = Related }),
			statement("s-2", func(s *Statement) { s.Section = Caption }),
		}, []StanceEdge{}},
		{"aliases count towards their representatives", []Statement{
			statement("s-1", func(s *Statement) { s.ActorID = "calloway" }),
			statement("s-2", func(s *Statement) { s.ClaimID = "c-2" }),
		}, edge(func(e *StanceEdge) { e.Statements = 2 })},
		{"a copy is another article and no other origin", []Statement{
			statement("s-1", plain), statement("s-2", func(s *Statement) { s.Article = "a-copy" }),
		}, edge(func(e *StanceEdge) { e.Statements, e.Articles = 2, 2 })},
		{"an outlet counts instead of the source, once with its own articles", []Statement{
			statement("s-1", func(s *Statement) { s.ViaOutlet = "harbour-courier" }),
			statement("s-2", func(s *Statement) { s.ViaOutlet = "courier" }),
			statement("s-3", func(s *Statement) { s.Article = "a-2" }),
		}, edge(func(e *StanceEdge) { e.Statements, e.Articles = 3, 2 })},
		{"an unknown source is no origin", []Statement{
			statement("s-1", func(s *Statement) { s.Article = "a-blog" }),
		}, edge(func(e *StanceEdge) { e.Origins = 0 })},
		{"dates with a year bound it", []Statement{
			statement("s-1", func(s *Statement) { s.SaidOn, s.SaidPrecision = "2024-03-04", Day }),
			statement("s-2", func(s *Statement) { s.SaidOn, s.SaidPrecision = "2022", Year }),
			statement("s-3", func(s *Statement) { s.SaidOn, s.SaidPrecision = "--01-01", MonthDay }),
			statement("s-4", func(s *Statement) { s.Published = "1999-01-01" }),
		}, edge(func(e *StanceEdge) {
			e.Statements, e.FirstSaid, e.LastSaid, e.Clearest = 4, "2022", "2024-03-04", "s-3"
		})},
		{"a date without a year says nothing", []Statement{
			statement("s-1", func(s *Statement) { s.SaidOn, s.SaidPrecision = "--01-01", MonthDay }),
		}, edge(func(*StanceEdge) {})},
		{"hedged and nested only where all are, and the highest confidence", []Statement{
			statement("s-1", func(s *Statement) { s.Hedged, s.Nested, s.Confidence = true, true, 0.9 }),
			statement("s-2", func(s *Statement) { s.Hedged = true }),
		}, edge(func(e *StanceEdge) { e.Statements, e.HedgedOnly, e.Confidence, e.Clearest = 2, true, 0.9, "s-2" })},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, StanceEdges(test.statements, ids)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			back := slices.Clone(test.statements)
			slices.Reverse(back)
			if diff := cmp.Diff(test.want, StanceEdges(back, ids)); diff != "" {
				t.Errorf("backwards, -want +got:\n%s", diff)
			}
		})
	}
}

func TestSourceID(t *testing.T) {
	if got := SourceID("The Harbour Courier"); got != "the-harbour-courier" {
		t.Error(got)
	}
	if a, b := SourceID("***"), SourceID("!!!"); a == "" || a == b {
		t.Errorf("names without letters: %q, %q", a, b)
	}
}

func TestMergeActors(t *testing.T) {
	mention := func(name string, n int, aliases ...string) Mention[Actor] {
		return Mention[Actor]{Actor{ID: "x", Name: name, Kind: State, Named: true, Aliases: aliases}, n}
	}
	for _, test := range []struct {
		name     string
		mentions []Mention[Actor]
		want     Actor
	}{
		{"alone", []Mention[Actor]{mention("Orlandia", 1, "Orl")}, Actor{"x", "Orlandia", State, true, []string{"Orl"}}},
		{"most", []Mention[Actor]{mention("ORLANDIA", 1), mention("Orlandia", 2)}, Actor{"x", "Orlandia", State, true, []string{"ORLANDIA"}}},
		{"first of as many", []Mention[Actor]{mention("b", 1), mention("a", 1)}, Actor{"x", "a", State, true, []string{"b"}}},
		{"an alias that is the name of another", []Mention[Actor]{mention("a", 2, "b", "c"), mention("b", 1, "a", "")}, Actor{"x", "a", State, true, []string{"b", "c"}}},
	} {
		for range 5 {
			rand.Shuffle(len(test.mentions), func(i, j int) { test.mentions[i], test.mentions[j] = test.mentions[j], test.mentions[i] })
			if diff := cmp.Diff(test.want, MergeActors(test.mentions)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.name, diff)
			}
		}
	}
}

func TestMergeClaimsKeepsOneFrame(t *testing.T) {
	got := MergeClaims([]Mention[Claim]{
		{Claim{ID: "c", Text: "A did it", Kind: Allegation, Target: "a", Act: "do"}, 1},
		{Claim{ID: "c", Text: "B did it", Kind: Allegation, Target: "b", Act: "commit"}, 1},
		{Claim{ID: "c", Text: "B did it", Kind: Allegation, Target: "b", Act: "commit", Aliases: []string{"it was B"}}, 1},
	})
	want := Claim{ID: "c", Text: "B did it", Kind: Allegation, Target: "b", Act: "commit", Aliases: []string{"A did it", "it was B"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestAffiliationEdges(t *testing.T) {
	said := map[string]Date{"s-1": {"2024-01-02", Day}, "s-2": {"2023", Year}, "s-3": {"--05-01", MonthDay}}
	show := func(basis ...string) AffiliationEdge {
		return NewAffiliationEdge(Affiliation{Actor: "a", Kind: SpeaksFor, Of: "b", Basis: basis}, said)
	}
	one, two, codebook := show("s-1"), show("s-3", "s-2"), show(BasisCodebook)
	want := AffiliationEdge{"a", SpeaksFor, "b", BasisStatements, []string{"s-1", "s-2", "s-3"}, "2023", "2024-01-02"}
	for _, got := range []AffiliationEdge{one.Merge(two), two.Merge(one), one.Merge(two).Merge(one), show("s-1", "s-2", "s-3")} {
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
	want = AffiliationEdge{"a", SpeaksFor, "b", BasisCodebook, []string{"s-1"}, "2024-01-02", "2024-01-02"}
	if diff := cmp.Diff(want, one.Merge(codebook)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if diff := cmp.Diff(want, codebook.Merge(one)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	var many []string
	for i := range 2 * MaxAffiliationStatements {
		many = append(many, fmt.Sprintf("s-%02d", i))
	}
	if got := show(many...).Statements; !slices.Equal(got, many[:MaxAffiliationStatements]) {
		t.Errorf("lists %v", got)
	}
}

func TestPresentLinks(t *testing.T) {
	links := []Link{{Alias: "b", Representative: "a"}, {Alias: "c", Representative: "a"}, {Alias: "d", Representative: "c"},
		{Alias: "e", Representative: "gone"}, {Alias: "gone", Representative: "a"}, {Alias: "f", Representative: "f"}}
	ids := map[string]bool{"a": true, "b": true, "c": true, "d": true, "e": true, "f": true}
	want := map[string]Link{"b": links[0], "c": links[1]}
	if diff := cmp.Diff(want, PresentLinks(links, ids)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
