package queries

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
)

func TestFind(t *testing.T) {
	for _, c := range []struct {
		graph, value    string
		allegationsOnly bool
		want            string // ids, best first; or "near:" and the near misses
	}{
		{"sample", "c-cable", true, "c-cable"},
		{"sample", "c-severed", true, "c-cable"}, // an alias
		{"sample", "Vestria cut the Orlandia sea cable", false, "c-cable"},
		{"sample", "cable cut", true, "c-cable"},                      // far more statements than the others
		{"sample", "severed cable", true, "c-cable"},                  // words of an alias
		{"sample", "cutting of the cable", true, "c-cable"},           // another inflection
		{"sample", "trawler", true, "c-trawler"},                      // one word is enough
		{"sample", "Maren", false, "c-treaty"},                        // twice the statements of the lake
		{"sample", "Maren", true, "c-lake"},                           // the treaty is no allegation
		{"sample", `Maren") OR *:* AND (`, true, "c-lake"},            // nothing in words is syntax
		{"sample", "Orlandia accusation", true, "c-cable"},            // ACTOR NOUN
		{"sample", "the Orlandia's accusation", true, "c-cable"},      // with an article and a possessive
		{"sample", "ORLANDIA ALLEGATIONS", true, "c-cable"},           // in any case, plural
		{"sample", "Dorfmann's denial", true, "c-cable"},              // part of a name
		{"sample", "accusation by Tidewatch", true, "c-cable c-lake"}, // each once
		{"sample", "Tidewatch's accusation against Corvane", true, "c-lake"},
		{"sample", "lake accusation by Tidewatch", true, "c-lake"},
		{"sample", "Vestria condemnation", false, "c-accusation"},
		{"sample", "Vestria condemnation", true, "near: c-cable"}, // condemned is an act
		{"sample", "accuser=Vera Calloway", true, "c-cable"},      // twice, and the navy once
		{"sample", "accuser=Tidewatch,target=Corvane", true, "c-lake"},
		{"sample", "target=Republic of Vestria", true, "c-cable"}, // the alias of an actor
		{"sample", "target=Vestria,accuser=MOT", true, "c-cable"},
		{"sample", "trawlr", true, "near: c-trawler"},
		{"sample", "zebra", true, "near:"},
		{"sample", "???", true, "near:"},
		{"sample", "Vestria denial", true, "near: c-cable"}, // it condemns, but does not deny
		{"quarrel", "emptied the vault", true, "c-vault"},
		{"quarrel", "Nobody emptied the vault", true, "c-untouched"},
	} {
		t.Run(c.value, func(t *testing.T) {
			m, err := Find(t.Context(), readerOf(t, c.graph), c.value, c.allegationsOnly)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, summary(m)); diff != "" {
				t.Errorf("%+v (-want +got):\n%s", m, diff)
			}
		})
	}
}

func TestFindActor(t *testing.T) {
	for value, want := range map[string]string{
		"tidewatch":                 "tidewatch", // id
		"republic-of-vestria":       "republic-of-vestria",
		"vestria":                   "republic-of-vestria", // id of an alias
		"Vestrian":                  "republic-of-vestria", // another name of an alias
		"the Ministry of Tides":     "ministry-of-tides",
		"M.o.T.":                    "ministry-of-tides",
		"Dock Workers' Union":       "dock-workers-union", // another apostrophe
		"Tomas Ibarra":              "tomás-ibarra",       // without the accent
		"ibarra":                    "tomás-ibarra",       // part of a name
		"experts":                   "experts~a-blog experts~a-cable experts~a-copy",
		"Tidewach":                  "near: tidewatch",
		"Lena Dorfman":              "near: lena-dorfmann",
		`x" OR name:*`:              "near:",
		"":                          "near:",
		strings.Repeat("long ", 50): "near:",
	} {
		t.Run(value, func(t *testing.T) {
			m, err := FindActor(t.Context(), readerOf(t, "sample"), value)
			if err != nil {
				t.Fatal(err)
			}
			if got := summary(m); got != want {
				t.Errorf("%+v: got %s, want %s", m, got, want)
			}
		})
	}
}

func summary(m Match) string {
	if len(m.Found) > 0 {
		return strings.Join(m.IDs(), " ")
	}
	ids := []string{"near:"}
	for _, c := range m.Near {
		ids = append(ids, c.ID)
	}
	return strings.Join(ids, " ")
}

func TestFindErrors(t *testing.T) {
	reader := readerOf(t, "sample")
	for value, want := range map[string]string{
		"c-treaty":                          "c-treaty is no allegation",
		"accuser=Tidewatch,accuser=Corvane": "want accuser=ACTOR,target=ACTOR",
		"accuser=":                          "want accuser=ACTOR,target=ACTOR",
		"accuser=Tidewach":                  `no actor matches "Tidewach": did you mean "Tidewatch" (tidewatch)?`,
	} {
		if _, err := Find(t.Context(), reader, value, true); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error is %v, want one with %q", value, err, want)
		}
	}
}

func TestResolve(t *testing.T) {
	reader := readerOf(t, "sample")
	q := Query{Name: "x", Params: []Param{{Name: "claim", Type: Allegation}, {Name: "actor", Type: Actor}, {Name: "limit", Type: Int}}}
	values := map[string]any{"claim": "accusation by Tidewatch", "actor": nil, "limit": int64(3)}

	_, _, err := q.Resolve(t.Context(), reader, values, false)
	var ambiguous *AmbiguousError
	if !errors.As(err, &ambiguous) || len(ambiguous.Match.Found) != 2 {
		t.Fatalf("error is %v, want two claims that fit", err)
	}
	params, resolved, err := q.Resolve(t.Context(), reader, values, true)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]any{"claim": []any{"c-cable", "c-lake"}, "actor": []any{}, "limit": int64(3)}
	if diff := cmp.Diff(want, params); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(resolved) != 1 || resolved[0].Match.How != "claims on which Tidewatch takes the stance ACCUSES" {
		t.Errorf("resolved %+v", resolved)
	}
	values["claim"] = "zebra"
	var missing *NotFoundError
	if _, _, err := q.Resolve(t.Context(), reader, values, true); !errors.As(err, &missing) {
		t.Errorf("error is %v, want a *NotFoundError", err)
	}
}

func TestExactly(t *testing.T) {
	claim := func(id string, statements int64, wordings ...string) Candidate {
		return Candidate{ID: id, Statements: statements, wordings: wordings}
	}
	all := []Candidate{
		claim("c-1", 2, "Orlandia's bridge over the strait", "The bridge over the strait"),
		claim("c-2", 5, "The bridge over the strait"),
		claim("c-3", 9, "The closing of the bridge over the strait"),
		claim("c-4", 2, "The ferry"), claim("c-5", 2, "The ferry!"),
	}
	for value, want := range map[string]string{
		"the bridge over the strait":        "c-2", // more statements than the other one
		"Orlandia's bridge over the strait": "c-1",
		"the ferry":                         "c-4 c-5",
		"bridge":                            "c-1 c-2 c-3 c-4 c-5",
	} {
		var ids []string
		for _, c := range exactly(value, all) {
			ids = append(ids, c.ID)
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("%s: %s, want %s", value, got, want)
		}
	}
}

func TestParseNounPhrase(t *testing.T) {
	accuses := []graph.Stance{graph.Accuses}
	for value, want := range map[string]nounPhrase{
		"Orlandia attribution":                             {"Orlandia", accuses, ""},
		"Orlandia's accusations against Vestria":           {"Orlandia", accuses, "Vestria"},
		"the accusation of Vestria by the Ministry":        {"the Ministry", accuses, "the of Vestria"},
		"charge from Tidewatch over the lake":              {"Tidewatch", accuses, "over the lake"},
		"cable claim by Orlandia":                          {"Orlandia", []graph.Stance{graph.Accuses, graph.Supports}, "cable"},
		"Dorfmann’s denial":                                {"Dorfmann", []graph.Stance{graph.Denies}, ""},
		"Vestria condemnation":                             {"Vestria", []graph.Stance{graph.Condemns}, ""},
		"Tidewatch endorsement of the treaty":              {"Tidewatch", []graph.Stance{graph.Supports}, "of the treaty"},
		"Orlandia’s accusation that Vestria cut the cable": {"Orlandia", accuses, "that Vestria cut the cable"},
	} {
		got, ok := parseNounPhrase(value)
		if !ok || got.actor != want.actor || !cmp.Equal(got.stances, want.stances) ||
			!cmp.Equal(contentWords(wordsOf(got.rest)), contentWords(wordsOf(want.rest))) {
			t.Errorf("%s: %+v %v, want %+v", value, got, ok, want)
		}
	}
	for _, value := range []string{"", "the sea cable", "accusation", "accusation against Vestria", "Vestria claim form"} {
		if got, ok := parseNounPhrase(value); ok {
			t.Errorf("%q is read as %+v", value, got)
		}
	}
}

func TestWordsOf(t *testing.T) {
	for s, want := range map[string]string{
		"The U.S. Navy’s Tomás":      "the us navy tomas",
		"cyber-attack, (again)!":     "cyber attack again",
		"Dock Workers’ Union":        "dock workers union",
		"A. B. Carter":               "a b carter",
		"+-&|!(){}[]^\"~*?:\\/ OR x": "or x",
		"北京 v2.0":                    "北京 v2 0",
		"":                           "",
	} {
		if got := strings.Join(wordsOf(s), " "); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
