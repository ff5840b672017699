package graphtest

import (
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"stancegraph/graph"
)

// testHistory takes a store through a random history of writes, removals and links of a
// few articles about a few keys, and compares it with Memory at every step.
func testHistory(t *testing.T, open func(testing.TB) Store) {
	rapid.Check(t, func(rt *rapid.T) {
		s, m := open(t), NewMemory()
		for range rapid.IntRange(1, 6).Draw(rt, "steps") {
			switch rapid.SampledFrom([]string{"write", "write", "link", "remove"}).Draw(rt, "step") {
			case "write":
				readings := Readings().Draw(rt, "readings")
				check(rt, s.Write(t.Context(), readings))
				check(rt, m.Write(t.Context(), readings))
			case "link":
				links := Links().Draw(rt, "links")
				check(rt, s.Link(t.Context(), links))
				check(rt, m.Link(t.Context(), links))
			case "remove":
				id := articleIDs.Draw(rt, "article")
				if got, want := s.Remove(t.Context(), id), m.Remove(t.Context(), id); (got == nil) != (want == nil) {
					rt.Fatalf("remove %s: %v, want %v", id, got, want)
				}
			}
			same(rt, s, m)
		}
	})
}

var (
	articleIDs = rapid.SampledFrom([]string{"a-1", "a-2", "a-3", "a-4", "a-5"})
	actorIDs   = rapid.SampledFrom([]string{"ash", "birch", "cedar", "dale", "elm"})
	claimIDs   = rapid.SampledFrom([]string{"c-1", "c-2", "c-3", "c-4"})
	dates      = rapid.SampledFrom([]graph.Date{{}, {Value: "--05-02", Precision: graph.MonthDay}, {Value: "2024", Precision: graph.Year},
		{Value: "2024-02", Precision: graph.Month}, {Value: "2024-02-05", Precision: graph.Week}, {Value: "2023-12-31", Precision: graph.Day}})
)

// Readings generates one to three readings of different articles.
func Readings() *rapid.Generator[[]graph.Reading] {
	return rapid.Custom(func(rt *rapid.T) []graph.Reading {
		ids := rapid.SliceOfNDistinct(articleIDs, 1, 3, rapid.ID).Draw(rt, "articles")
		var readings []graph.Reading
		for _, id := range ids {
			readings = append(readings, randomReading(rt, id))
		}
		return readings
	})
}

// Links generates links among the keys that Readings uses.
func Links() *rapid.Generator[graph.Links] {
	return rapid.Custom(func(rt *rapid.T) graph.Links {
		l := graph.Links{Duplicates: map[string]string{}, Reviews: Reviews().Draw(rt, "reviews")}
		l.Actors, l.ActorNames = randomLinks(rt, actorIDs)
		l.Claims, l.ClaimTexts = randomLinks(rt, claimIDs)
		if id, original := articleIDs.Draw(rt, "copy"), articleIDs.Draw(rt, "original"); id != original {
			l.Duplicates[id] = original
		}
		return l
	})
}

// Reviews generates reviews of statements that Readings makes, found again by words.
func Reviews() *rapid.Generator[[]graph.Review] {
	return rapid.SliceOfN(rapid.Custom(func(rt *rapid.T) graph.Review {
		pick := rapid.SampledFrom(graph.Stances)
		return graph.Review{
			Statement: "s-of-an-older-version", Article: articleIDs.Draw(rt, "article"),
			Actor: rapid.SampledFrom([]string{"ash", "birch", "ANY"}).Draw(rt, "actor"), Read: pick.Draw(rt, "read").Stance,
			Cue: "said", Quote: "Somebody said something.",
			Verdict: rapid.SampledFrom([]graph.Verdict{graph.Rejected, graph.Relabelled}).Draw(rt, "verdict"),
			Stance:  pick.Draw(rt, "stance").Stance, Why: "drawn",
		}
	}), 0, 3)
}

// randomLinks puts some keys into one or two components; the smallest key of each is
// its representative.
func randomLinks(rt *rapid.T, ids *rapid.Generator[string]) ([]graph.Link, map[string]string) {
	var links []graph.Link
	names := map[string]string{}
	used := map[string]bool{}
	for range rapid.IntRange(0, 2).Draw(rt, "components") {
		component := rapid.SliceOfNDistinct(ids, 2, 3, rapid.ID).Draw(rt, "component")
		component = slices.DeleteFunc(component, func(id string) bool { return used[id] })
		slices.Sort(component)
		for i, id := range component {
			used[id] = true
			if i > 0 {
				links = append(links, graph.Link{Alias: id, Representative: component[0],
					Score: rapid.SampledFrom([]float64{0.5, 1}).Draw(rt, "score"), Reason: "drawn"})
				names[component[0]] = rapid.SampledFrom([]string{"Shown", component[0]}).Draw(rt, "shown")
			}
		}
	}
	return links, names
}

// randomReading is about two to four actors and one to three claims.
func randomReading(rt *rapid.T, id string) graph.Reading {
	a := Article{
		ID: id, Doc: id, Source: rapid.SampledFrom([]string{"Ash", "Dale", "DALE", graph.UnknownSource}).Draw(rt, "source"),
		Published: dates.Draw(rt, "published"), Text: "Somebody said something.",
	}
	actors := rapid.SliceOfNDistinct(actorIDs, 2, 4, rapid.ID).Draw(rt, "actors")
	for _, actor := range actors {
		a.Actors = append(a.Actors, graph.Actor{ID: actor, Name: rapid.SampledFrom([]string{actor, "The " + actor, "ANY"}).Draw(rt, "name"),
			Kind: graph.Group, Named: rapid.Bool().Draw(rt, "named"), Aliases: rapid.SampledFrom([][]string{nil, {"ANY"}, {"Other", "ZZ"}}).Draw(rt, "aliases")})
	}
	claims := rapid.SliceOfNDistinct(claimIDs, 1, 3, rapid.ID).Draw(rt, "claims")
	pick := rapid.SampledFrom(actors)
	for _, claim := range claims {
		a.Claims = append(a.Claims, graph.Claim{ID: claim, Kind: graph.Act, Text: rapid.SampledFrom([]string{claim, "other wording"}).Draw(rt, "text"),
			Target: rapid.OneOf(rapid.Just(""), pick).Draw(rt, "target")})
	}
	if len(claims) > 1 {
		a.Relations = []graph.ClaimRelation{{From: claims[0], Kind: rapid.SampledFrom(graph.ClaimRelTypes).Draw(rt, "relation"), To: claims[1]}}
	}
	for i := range rapid.IntRange(0, 4).Draw(rt, "statements") {
		a.Says = append(a.Says, randomSay(rt, i, actors, claims))
	}
	for _, actor := range actors {
		basis := graph.BasisCodebook
		if len(a.Says) > 0 && rapid.Bool().Draw(rt, "shown") {
			basis = strconv.Itoa(rapid.IntRange(0, len(a.Says)-1).Draw(rt, "basis"))
		}
		if of := pick.Draw(rt, "of"); of != actor {
			a.Affiliations = append(a.Affiliations, graph.Affiliation{Actor: actor,
				Kind: rapid.SampledFrom(graph.AffiliationTypes).Draw(rt, "affiliation"), Of: of, Basis: []string{basis}})
		}
	}
	return Build(a)
}

func randomSay(rt *rapid.T, i int, actors, claims []string) Say {
	pick := rapid.SampledFrom(actors)
	say := Say{
		Actor: pick.Draw(rt, "actor"), Org: rapid.OneOf(rapid.Just(""), pick).Draw(rt, "org"), Claim: rapid.SampledFrom(claims).Draw(rt, "claim"),
		Stance: rapid.SampledFrom(graph.Stances).Draw(rt, "stance").Stance,
		Cue:    "said", Source: "Somebody", Content: []string{"something"}, Quote: "Somebody said something.",
		Section: rapid.SampledFrom([]graph.Section{graph.Lead, graph.Body, graph.Related, graph.Caption}).Draw(rt, "section"),
		SaidOn:  dates.Draw(rt, "said"), Confidence: rapid.SampledFrom([]float64{0.5, 0.75, 1}).Draw(rt, "confidence"),
		Hedged: rapid.Bool().Draw(rt, "hedged"), Nested: rapid.Bool().Draw(rt, "nested"),
		Within: rapid.IntRange(0, i).Draw(rt, "within"),
	}
	if rapid.Bool().Draw(rt, "reported") {
		say.Via = rapid.SliceOfNDistinct(pick, 1, 2, rapid.ID).Draw(rt, "via")
		say.Outlet = rapid.SampledFrom(append(say.Via, "")).Draw(rt, "outlet")
	}
	return say
}
