package resolve

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
)

func surname(name, article string) graph.Actor {
	return named(graph.Slug(name)+localMark+article, name, graph.Person)
}

func TestLinkSpellings(t *testing.T) {
	lies := func(id, target, text string) graph.Claim {
		return graph.Claim{ID: id, Kind: graph.Allegation, Target: target, Act: "lie about", Object: "harbour account", Text: text}
	}
	for _, row := range []struct {
		name   string
		actors []graph.Actor
		claims []graph.Claim
		want   []string
	}{
		{"romanisation", []graph.Actor{person("Yevgeny Zolotov"), person("Evgeni Zolotov")}, nil, []string{"evgeni-zolotov = yevgeny-zolotov"}},
		{"letters of a surname", []graph.Actor{person("Natalia Zuyeva"), person("Natalya Zueva")}, nil, []string{"natalia-zuyeva = natalya-zueva"}},
		{"given name of the table", []graph.Actor{person("Mohammed al-Rashidi"), person("Muhammad al Rashidi")}, nil, []string{"mohammed-al-rashidi = muhammad-al-rashidi"}},
		{"another given name", []graph.Actor{person("Nikolai Belov"), person("Aleksandr Belov")}, nil, nil},
		{"he and she", []graph.Actor{person("Martin Brandt"), person("Martina Brandt"), person("Victor Lund"), person("Victoria Lund")}, nil, nil},
		{"letters that tell people apart", []graph.Actor{person("Carl Brandt"), person("Karl Brandt"), person("Anne Lund"), person("Ann Lund")}, nil, nil},
		{"short name", []graph.Actor{body("Korvin Energy", "Korvin"), surname("Korvin", "a-1"), body("Korvin")}, nil,
			[]string{"korvin = korvin-energy = korvin~a-1"}},
		{"a name without a word", []graph.Actor{body("***"), body("MedAid Marlow")}, nil, nil},
		{"short name of two", []graph.Actor{body("Korvin Energy", "Korvin"), body("Korvin Bank", "Korvin"), surname("Korvin", "a-1")}, nil, nil},
		{"short name that is a surname", []graph.Actor{body("Brandt Shipping", "Brandt"), person("Ivo Brandt"), surname("Brandt", "a-1")}, nil, nil},
		{"a word that only tells what a body is", []graph.Actor{body("Council of Tides", "Council"), surname("Council", "a-1")}, nil, nil},
		{"a state elsewhere", []graph.Actor{named("orlandia", "Orlandia", graph.State), surname("Orlandia", "a-1")}, nil, []string{"orlandia = orlandia~a-1"}},
		{"a state, or somebody", []graph.Actor{named("orlandia", "Orlandia", graph.State), surname("Orlandia", "a-1"), person("Vera Orlandia")}, nil, nil},
		{"the same is said of both", []graph.Actor{person("Vera Calloway"), surname("Calloway", "a-1")},
			[]graph.Claim{lies("c-1", "vera-calloway", "Vera Calloway lied about the harbour accounts"), lies("c-2", "calloway~a-1", "Calloway lied about the harbour accounts")},
			[]string{"calloway~a-1 = vera-calloway"}},
		{"the same is said of one of two", []graph.Actor{person("Vera Calloway"), person("Otto Calloway"), surname("Calloway", "a-1")},
			[]graph.Claim{lies("c-1", "vera-calloway", "Vera Calloway lied about the harbour accounts"), lies("c-2", "calloway~a-1", "Calloway lied about the harbour accounts")}, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			links, err := Link(graph.Keys{Actors: row.actors, Claims: row.claims}, nil, nil, noTexts)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(row.want, components(links.Actors)); diff != "" {
				t.Errorf("components (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLinkPhrases(t *testing.T) {
	actors := []graph.Actor{person("Vera Calloway"), person("Vera M. Calloway")}
	act := func(id, target, text string) graph.Claim {
		return graph.Claim{ID: id, Kind: graph.Act, Target: target, Text: text}
	}
	stole := func(id, object string) graph.Claim {
		return graph.Claim{ID: id, Kind: graph.Allegation, Target: "vera-calloway", Act: "steal", Object: strings.ToLower(object), Text: "Vera Calloway stole " + object}
	}
	for _, row := range []struct {
		name   string
		claims []graph.Claim
		want   []string
	}{
		{"the party's name does not count", []graph.Claim{act("c-1", "vera-calloway", "Vera Calloway's remarks about teachers"), act("c-2", "vera-m-calloway", "Calloway's remarks on teachers")},
			[]string{"c-1 = c-2"}},
		{"one word is any", []graph.Claim{act("c-1", "vera-calloway", "Vera Calloway's remarks"), act("c-2", "vera-m-calloway", "Vera M. Calloway's remarks")}, nil},
		{"the party alone", []graph.Claim{act("c-1", "vera-calloway", "Vera Calloway"), act("c-2", "vera-m-calloway", "Vera M. Calloway")}, []string{"c-1 = c-2"}},
		{"one word more", []graph.Claim{act("c-1", "", "The plan to close libraries"), act("c-2", "", "The plan to close six libraries")}, []string{"c-1 = c-2"}},
		{"one word more, in two ways", []graph.Claim{act("c-1", "", "The plan to close libraries"), act("c-2", "", "The plan to close six libraries"), act("c-3", "", "The plan to close eight libraries")}, nil},
		{"another name", []graph.Claim{act("c-1", "", "The plan to close libraries in Osterby"), act("c-2", "", "The plan to close libraries in Marlow")}, nil},
		{"where and when", []graph.Claim{stole("c-1", "straits-treaty"), stole("c-2", "straits-treaty / first")}, []string{"c-1 = c-2"}},
		{"where and when, in two ways", []graph.Claim{stole("c-1", "ballot box"), stole("c-2", "ballot box / Marlow"), stole("c-3", "ballot box / Osterby")}, nil},
		{"a thing that tells too little", []graph.Claim{stole("c-1", "money"), stole("c-2", "money / church")}, nil},
		{"the noun of a name", []graph.Claim{stole("c-1", "mint"), stole("c-2", "marlow-mint")}, []string{"c-1 = c-2"}},
		{"the noun of two names", []graph.Claim{stole("c-1", "mint"), stole("c-2", "marlow-mint"), stole("c-3", "osterby-mint")}, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			links, err := Link(graph.Keys{Actors: actors, Claims: row.claims}, nil, nil, noTexts)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(row.want, components(links.Claims)); diff != "" {
				t.Errorf("components (-want +got):\n%s", diff)
			}
		})
	}
}
