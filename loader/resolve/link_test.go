package resolve

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"stancegraph/graph"
)

// noTexts fails a test in which no article may be a copy.
func noTexts(ids []string) (map[string]string, error) {
	return nil, fmt.Errorf("texts asked for %v", ids)
}

// components returns the linked keys, each component as one line of sorted keys.
func components(links []graph.Link) []string {
	members := map[string][]string{}
	for _, l := range links {
		members[l.Representative] = append(members[l.Representative], l.Alias)
	}
	var lines []string
	for root, keys := range members {
		lines = append(lines, strings.Join(slices.Sorted(slices.Values(append(keys, root))), " = "))
	}
	slices.Sort(lines)
	return lines
}

func named(id, name string, kind graph.ActorKind, aliases ...string) graph.Actor {
	return graph.Actor{ID: id, Name: name, Kind: kind, Named: true, Aliases: aliases}
}

func person(name string, aliases ...string) graph.Actor {
	return named(graph.Slug(name), name, graph.Person, aliases...)
}

func body(name string, aliases ...string) graph.Actor {
	return named(graph.Slug(name), name, graph.Organization, aliases...)
}

func TestLinkActors(t *testing.T) {
	for _, row := range []struct {
		name   string
		actors []graph.Actor
		want   []string
	}{
		{"accents and points", []graph.Actor{person("José Álvarez"), named("jose-alvarez", "Jose Alvarez", graph.Person)},
			[]string{"jose-alvarez = josé-álvarez"}},
		{"legal form", []graph.Actor{body("Brandt Shipping Ltd."), body("Brandt Shipping")}, []string{"brandt-shipping = brandt-shipping-ltd"}},
		{"a body is no person", []graph.Actor{named("a", "Brandt", graph.Organization), named("b", "Brandt", graph.Person)}, nil},
		{"middle initial", []graph.Actor{person("Vera M. Calloway"), person("Vera Calloway")}, []string{"vera-calloway = vera-m-calloway"}},
		{"two middle initials", []graph.Actor{person("Vera M. Calloway"), person("Vera Calloway"), person("Vera T. Calloway")}, nil},
		{"same surname", []graph.Actor{person("Vera Calloway"), person("Otto Calloway"), named("calloway~a-1", "Calloway", graph.Person)}, nil},
		{"surname alone", []graph.Actor{person("Vera Calloway", "Calloway"), named("calloway~a-1", "Calloway", graph.Person)}, nil},
		{"title and surname", []graph.Actor{
			person("Vera Calloway", "Calloway", "Foreign Minister Calloway"),
			named("calloway~a-1", "Calloway", graph.Person, "Foreign Minister Calloway"),
		}, []string{"calloway~a-1 = vera-calloway"}},
		{"title of one word", []graph.Actor{
			person("Vera Calloway", "President Calloway"), named("calloway~a-1", "Calloway", graph.Person, "President Calloway"),
		}, []string{"calloway~a-1 = vera-calloway"}},
		{"title of one word, and a namesake", []graph.Actor{
			person("Vera Calloway", "President Calloway"), named("calloway~a-1", "Calloway", graph.Person, "President Calloway"), person("Otto Calloway"),
		}, nil},
		{"a title that many have", []graph.Actor{
			person("Vera Calloway", "Judge Calloway"), named("calloway~a-1", "Calloway", graph.Person, "Judge Calloway"),
		}, nil},
		{"initials", []graph.Actor{body("Energy Review Board"), body("ERB")}, []string{"energy-review-board = erb"}},
		{"initials of two bodies", []graph.Actor{body("Energy Review Board"), body("Eastern Rail Bureau"), body("ERB")}, nil},
		{"two initials", []graph.Actor{body("Harbour Union"), body("HU")}, nil},
		{"a made-up first word", []graph.Actor{body("MedAid International"), named("medaid~a-1", "MedAid", graph.Person)}, []string{"medaid-international = medaid~a-1"}},
		{"a first word that is a surname", []graph.Actor{body("Norton Copper"), named("norton~a-1", "Norton", graph.Person)}, nil},
		{"a first word in capitals", []graph.Actor{body("NATO Summit"), body("NATO")}, nil},
		{"title of two people", []graph.Actor{
			person("Vera Calloway", "Foreign Minister Calloway"), person("Otto Calloway", "Foreign Minister Calloway"),
			named("calloway~a-1", "Calloway", graph.Person, "Foreign Minister Calloway"),
		}, nil},
		{"abbreviation", []graph.Actor{body("Ministry of Tides", "MoT"), body("MoT")}, []string{"ministry-of-tides = mot"}},
		{"abbreviation of two bodies", []graph.Actor{body("Ministry of Tides", "MoT"), body("Museum of Time", "MoT"), body("MoT")}, nil},
		{"unnamed speakers", []graph.Actor{
			{ID: "experts~a-1", Name: "experts", Kind: graph.Group}, {ID: "experts~a-2", Name: "experts", Kind: graph.Group},
		}, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			links, err := Link(graph.Keys{Actors: row.actors}, nil, nil, noTexts)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(row.want, components(links.Actors)); diff != "" {
				t.Errorf("components (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLinkByCodebook(t *testing.T) {
	book := readTestCodebook(t)
	keys := graph.Keys{
		Actors: []graph.Actor{
			body("MoT"), named("orlandia", "Orlandia", graph.State), named("port-orla", "Port Orla", graph.State), body("Tides Ministry"),
		},
		Claims: []graph.Claim{
			{ID: "c-1", Kind: graph.Allegation, Target: "port-orla", Text: "Orlandia was behind the breach of the Harbour Bank"},
			{ID: "c-2", Kind: graph.Allegation, Target: "orlandia", Act: "carry-out", Object: "attack harbour-bank", Text: "Orlandia attacked the Harbour Bank"},
			{ID: "c-3", Kind: graph.Allegation, Target: "mot", Text: "The ministry hacked the Harbour Bank"},
		},
	}
	links, err := Link(keys, book, nil, noTexts)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"mot = tides-ministry", "orlandia = port-orla"}, components(links.Actors)); diff != "" {
		t.Errorf("actors (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"c-1 = c-2"}, components(links.Claims)); diff != "" {
		t.Errorf("claims (-want +got):\n%s", diff)
	}
	want := graph.Link{Alias: "port-orla", Representative: "orlandia", Score: 1, Reason: "codebook: orlandia"}
	if diff := cmp.Diff(want, links.Actors[0]); diff != "" {
		t.Errorf("link (-want +got):\n%s", diff)
	}
}

// framed is an allegation about Orlandia with an act and an object.
func framed(id, act, object, text string) graph.Claim {
	return graph.Claim{ID: id, Kind: graph.Allegation, Target: "orlandia", Act: act, Object: object, Text: text}
}

func TestLinkClaims(t *testing.T) {
	const carried = "Orlandia carried out the "
	for _, row := range []struct {
		name   string
		claims []graph.Claim
		want   []string
	}{
		{"shorter name", []graph.Claim{
			framed("c-1", "carry-out", "cyber-attack brandt-shipping", carried+"cyber-attack on Brandt Shipping"),
			framed("c-2", "carry-out", "cyber-attack brandt", carried+"cyber-attack on Brandt"),
			framed("c-3", "carry-out", "cyber-attack brandt-shipping-lines", carried+"cyber-attack on Brandt Shipping Lines"),
		}, []string{"c-1 = c-2 = c-3"}},
		{"shorter name of two bodies", []graph.Claim{
			framed("c-1", "carry-out", "cyber-attack brandt-shipping", carried+"cyber-attack on Brandt Shipping"),
			framed("c-2", "carry-out", "cyber-attack brandt", carried+"cyber-attack on Brandt"),
			framed("c-3", "carry-out", "cyber-attack brandt-motors", carried+"cyber-attack on Brandt Motors"),
		}, nil},
		{"wider class", []graph.Claim{
			framed("c-1", "carry-out", "cyber-attack brandt-shipping", carried+"cyber-attack on Brandt Shipping"),
			framed("c-2", "carry-out", "attack brandt-shipping", carried+"attack on Brandt Shipping"),
		}, []string{"c-1 = c-2"}},
		{"wider class of two deeds", []graph.Claim{
			framed("c-1", "carry-out", "cyber-attack brandt-shipping", carried+"cyber-attack on Brandt Shipping"),
			framed("c-2", "carry-out", "attack brandt-shipping", carried+"attack on Brandt Shipping"),
			framed("c-3", "carry-out", "bombing brandt-shipping", carried+"bombing of Brandt Shipping"),
		}, nil},
		{"other deed, same sufferer", []graph.Claim{
			framed("c-1", "carry-out", "cyber-attack brandt-shipping", carried+"cyber-attack on Brandt Shipping"),
			framed("c-2", "carry-out", "leak brandt-shipping", carried+"leak of Brandt Shipping"),
		}, nil},
		{"other act, same object", []graph.Claim{
			framed("c-1", "steal", "file harbour", "Orlandia stole the harbour files"),
			framed("c-2", "conceal", "file harbour", "Orlandia concealed the harbour files"),
		}, nil},
		{"other year", []graph.Claim{
			framed("c-1", "carry-out", "attack harbour 2013", carried+"attack on the harbour in 2013"),
			framed("c-2", "carry-out", "attack harbour 2014", carried+"attack on the harbour in 2014"),
			framed("c-3", "carry-out", "attack harbour", carried+"attack on the harbour"),
		}, nil},
		{"common noun is no short name", []graph.Claim{
			framed("c-1", "carry-out", "attack harbour-bridge", carried+"attack on the Harbour Bridge"),
			framed("c-2", "carry-out", "attack harbour", carried+"attack on the harbour"),
		}, nil},
		{"nearly the same words", []graph.Claim{
			framed("c-1", "", "", "Orlandia dredged the northern harbour without a permit from the council"),
			framed("c-2", "", "", "Orlandia has dredged the northern harbour without any permit from the council"),
		}, []string{"c-1 = c-2"}},
		{"same words but for a name", []graph.Claim{
			framed("c-1", "", "", "Orlandia paid the harbour master of Eastport for the closing of the port gate"),
			framed("c-2", "", "", "Orlandia paid the harbour master of Westport for the closing of the port gate"),
		}, nil},
		{"same words but for a negation", []graph.Claim{
			framed("c-1", "", "", "Orlandia told the council of the islands about the dredging of the harbour"),
			framed("c-2", "", "", "Orlandia never told the council of the islands about the dredging of the harbour"),
		}, nil},
		{"other target", []graph.Claim{
			{ID: "c-1", Kind: graph.Allegation, Target: "brandt", Act: "carry-out", Object: "attack harbour", Text: "x"},
			framed("c-2", "carry-out", "attack harbour", "y"),
		}, nil},
		{"other kind", []graph.Claim{
			{ID: "c-1", Kind: graph.Act, Target: "orlandia", Act: "carry-out", Object: "attack harbour", Text: "x"},
			framed("c-2", "carry-out", "attack harbour", "y"),
		}, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			links, err := Link(graph.Keys{Claims: row.claims}, nil, nil, noTexts)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(row.want, components(links.Claims)); diff != "" {
				t.Errorf("components (-want +got):\n%s", diff)
			}
		})
	}
}

// A thing by its name is one claim, whether it is a party, an act of a party or an act alone.
func TestLinkNames(t *testing.T) {
	links, err := Link(graph.Keys{
		Actors: []graph.Actor{
			{ID: "harbour-war", Name: "Harbour War", Kind: graph.Organization, Named: true},
			{ID: "harbour", Name: "Harbour", Kind: graph.State, Named: true},
		},
		Claims: []graph.Claim{
			{ID: "c-1", Kind: graph.Position, Target: "harbour-war", Text: "The Harbour War"},
			{ID: "c-2", Kind: graph.Act, Target: "harbour", Text: "The Harbour war"},
			{ID: "c-3", Kind: graph.Act, Text: "The harbour war"},
			{ID: "c-4", Kind: graph.Act, Target: "harbour", Text: "Harbour's war"},
		},
	}, nil, nil, noTexts)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"c-1 = c-2 = c-3"}, components(links.Claims)); diff != "" {
		t.Errorf("components (-want +got):\n%s", diff)
	}
}

// Claims about two keys of one target are claims about one target.
func TestLinkClaimsThroughActors(t *testing.T) {
	keys := graph.Keys{
		Actors: []graph.Actor{body("Brandt Shipping"), body("Brandt Shipping Ltd")},
		Claims: []graph.Claim{
			{ID: "c-1", Kind: graph.Allegation, Target: "brandt-shipping", Act: "bribe", Object: "harbour-master", Text: "Brandt Shipping bribed the harbour master"},
			{ID: "c-2", Kind: graph.Allegation, Target: "brandt-shipping-ltd", Act: "bribe", Object: "harbour-master", Text: "Brandt Shipping Ltd bribed the harbour master"},
		},
		ClaimUses: map[string]int{"c-1": 1, "c-2": 3},
		ActorUses: map[string]int{"brandt-shipping": 2, "brandt-shipping-ltd": 2},
	}
	links, err := Link(keys, nil, nil, noTexts)
	if err != nil {
		t.Fatal(err)
	}
	want := graph.Links{
		Actors:     []graph.Link{{Alias: "brandt-shipping-ltd", Representative: "brandt-shipping", Score: scoreLegalForm, Reason: "same name but for the legal form"}},
		Claims:     []graph.Link{{Alias: "c-2", Representative: "c-1", Score: scoreSameFrame, Reason: "same target, act and object"}},
		ActorNames: map[string]string{"brandt-shipping": "Brandt Shipping"},
		ClaimTexts: map[string]string{"c-1": "Brandt Shipping Ltd bribed the harbour master"},
		Duplicates: map[string]string{},
	}
	if diff := cmp.Diff(want, links); diff != "" {
		t.Errorf("links (-want +got):\n%s", diff)
	}
}

// The links do not depend on the order of the keys, every representative is the
// smallest key of its component, and nothing is linked to an alias.
func TestLinkOrder(t *testing.T) {
	first := []string{"Vera", "Vera M.", "Vera T.", "Otto", "Ótto"}
	last := []string{"Calloway", "Brandt"}
	bodies := []string{"MoT", "Ministry of Tides", "Museum of Time", "Brandt Shipping", "Brandt Shipping Ltd", "Brandt"}
	objects := []string{"attack brandt", "attack brandt-shipping", "cyber-attack brandt-shipping", "bombing brandt", "attack brandt 2013", "attack", ""}
	rapid.Check(t, func(t *rapid.T) {
		var keys graph.Keys
		for i := range rapid.IntRange(0, 12).Draw(t, "people") {
			name := rapid.SampledFrom(first).Draw(t, "first") + " " + rapid.SampledFrom(last).Draw(t, "last")
			a := person(name, "Foreign Minister "+name[strings.LastIndex(name, " ")+1:])
			if rapid.Bool().Draw(t, "local") {
				a.Name = name[strings.LastIndex(name, " ")+1:]
				a.ID = fmt.Sprintf("%s~a-%d", graph.Slug(a.Name), i)
			}
			keys.Actors = append(keys.Actors, a)
		}
		for range rapid.IntRange(0, 8).Draw(t, "bodies") {
			keys.Actors = append(keys.Actors, body(rapid.SampledFrom(bodies).Draw(t, "body"), rapid.SampledFrom([]string{"MoT", "BS"}).Draw(t, "alias")))
		}
		keys.Actors = unique(keys.Actors, func(a graph.Actor) string { return a.ID })
		for i := range rapid.IntRange(0, 12).Draw(t, "claims") {
			act := rapid.SampledFrom([]string{"carry-out", "lie", ""}).Draw(t, "act")
			keys.Claims = append(keys.Claims, graph.Claim{
				ID: fmt.Sprintf("c-%d", i), Kind: graph.Allegation, Act: act,
				Target: rapid.SampledFrom([]string{"brandt-shipping", "brandt-shipping-ltd", "orlandia"}).Draw(t, "target"),
				Object: rapid.SampledFrom(objects).Draw(t, "object"),
				Text:   rapid.SampledFrom([]string{"It hit Brandt Shipping", "It hit Brandt", "It spared Brandt"}).Draw(t, "text"),
			})
		}
		want, err := Link(keys, nil, nil, noTexts)
		if err != nil {
			t.Fatal(err)
		}
		seed := rapid.Uint64().Draw(t, "seed")
		shuffle := rand.New(rand.NewPCG(seed, 1))
		shuffle.Shuffle(len(keys.Actors), func(i, j int) { keys.Actors[i], keys.Actors[j] = keys.Actors[j], keys.Actors[i] })
		shuffle.Shuffle(len(keys.Claims), func(i, j int) { keys.Claims[i], keys.Claims[j] = keys.Claims[j], keys.Claims[i] })
		got, err := Link(keys, nil, nil, noTexts)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("links depend on the order (-first +shuffled):\n%s", diff)
		}
		for _, links := range [][]graph.Link{got.Actors, got.Claims} {
			aliases := map[string]bool{}
			for _, l := range links {
				aliases[l.Alias] = true
			}
			for _, l := range links {
				if l.Representative >= l.Alias || aliases[l.Representative] {
					t.Fatalf("link %+v: the representative is not the smallest key of its component", l)
				}
				if l.Reason == "" || l.Score <= 0 || l.Score > 1 {
					t.Fatalf("link %+v has no score or reason", l)
				}
			}
		}
	})
}

// unique keeps the first of the values with equal keys.
func unique[T any](values []T, key func(T) string) []T {
	seen := map[string]bool{}
	var kept []T
	for _, v := range values {
		if !seen[key(v)] {
			seen[key(v)] = true
			kept = append(kept, v)
		}
	}
	return kept
}

// BenchmarkLink reports the claims that are linked in a second, where one target is
// accused of many deeds.
func BenchmarkLink(b *testing.B) {
	var keys graph.Keys
	for i := range 20000 {
		sufferer := fmt.Sprintf("brandt-%d-%d", i%200, i%7000)
		keys.Claims = append(keys.Claims, graph.Claim{
			ID: fmt.Sprintf("c-%05d", i), Kind: graph.Allegation, Target: "orlandia", Act: carryOut,
			Object: "attack " + sufferer, Text: "Orlandia carried out the attack on " + sufferer,
		})
		keys.Claims = append(keys.Claims, graph.Claim{
			ID: fmt.Sprintf("d-%05d", i), Kind: graph.Position, Target: "orlandia", Text: fmt.Sprintf("The plan of Orlandia for harbour %d and bridge %d", i%3000, i),
		})
	}
	for b.Loop() {
		if _, err := Link(keys, nil, nil, noTexts); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(keys.Claims)*b.N)/b.Elapsed().Seconds(), "claims/s")
}
