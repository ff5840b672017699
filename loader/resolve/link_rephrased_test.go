package resolve

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// The two wordings of each row of acts_families.yaml and acts_things.yaml are one claim.
func TestFamilyExamples(t *testing.T) {
	for _, table := range []func() ([]lexicon.Row[lexicon.Family], error){lexicon.ActFamilies, lexicon.ThingFamilies} {
		rows, err := table()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			if len(row.Value.Example) != 2 {
				t.Fatalf("%s: %d wordings in the example, want 2", row.At, len(row.Value.Example))
			}
			var claims []graph.Claim
			for i, text := range row.Value.Example {
				claims = append(claims, graph.Claim{ID: []string{"c-1", "c-2"}[i], Kind: graph.Act, Text: sentence(text)})
			}
			links, err := Link(graph.Keys{Claims: claims}, nil, nil, noTexts)
			if err != nil {
				t.Fatal(err)
			}
			if got := components(links.Claims); len(got) != 1 {
				t.Errorf("%s: %q and %q are not joined", row.At, row.Value.Example[0], row.Value.Example[1])
			}
		}
	}
}

func TestRephrased(t *testing.T) {
	actors := []graph.Actor{
		person("Vera Calloway"), surname("Calloway", "a-1"), person("Otto Lund"), person("Ivo Lund"), surname("Lund", "a-1"),
		body("Dune Brigade"), body("Tide Front"), named("orlandia", "Orlandia", graph.State),
	}
	says := func(id, target, act, object, text string) graph.Claim {
		return graph.Claim{ID: id, Kind: graph.Allegation, Target: target, Act: act, Object: object, Text: text}
	}
	phrase := func(id, text string) graph.Claim { return graph.Claim{ID: id, Kind: graph.Act, Text: text} }
	robbed := says("c-1", "dune-brigade", "steal", "coin harbour-mint", "The Dune Brigade robbed the Harbour Mint of coins")
	for _, row := range []struct {
		name   string
		claims []graph.Claim
		want   []string
	}{
		{"the noun of a deed and its verb", []graph.Claim{robbed, says("c-2", "dune-brigade", "carry-out", "attack harbour-mint", "The Dune Brigade carried out the attack on the Harbour Mint")},
			[]string{"c-1 = c-2"}},
		{"another party", []graph.Claim{robbed, says("c-2", "tide-front", "carry-out", "attack harbour-mint", "The Tide Front carried out the attack on the Harbour Mint")}, nil},
		{"another object", []graph.Claim{robbed, says("c-2", "dune-brigade", "carry-out", "attack quay-bank", "The Dune Brigade carried out the attack on the Quay Bank")}, nil},
		{"another act", []graph.Claim{robbed, says("c-2", "dune-brigade", "spy", "harbour-mint", "The Dune Brigade spied on the Harbour Mint")}, nil},
		{"what is somebody's is not that party", []graph.Claim{
			says("c-1", "dune-brigade", "bomb", "hospital kessel", "The Dune Brigade bombed Kessel's hospital"),
			says("c-2", "dune-brigade", "carry-out", "attack kessel", "The Dune Brigade carried out the attack on Kessel")}, nil},
		{"a break-in that may be either", []graph.Claim{
			says("c-1", "dune-brigade", "break-into", "harbour-bank", "The Dune Brigade broke into the Harbour Bank"),
			says("c-2", "dune-brigade", "carry-out", "cyber-attack harbour-bank", "The Dune Brigade carried out the cyber-attack on the Harbour Bank"),
			says("c-3", "dune-brigade", "steal", "harbour-bank", "The Dune Brigade robbed the Harbour Bank")}, nil},
		{"a break-in that can be but one", []graph.Claim{
			says("c-1", "dune-brigade", "break-into", "harbour-bank", "The Dune Brigade broke into the Harbour Bank"),
			says("c-3", "dune-brigade", "steal", "harbour-bank", "The Dune Brigade robbed the Harbour Bank")}, []string{"c-1 = c-3"}},
		{"where, in two ways", []graph.Claim{
			says("c-1", "tide-front", "stuff", "ballot box / marlow", "The Tide Front stuffed ballot boxes in Marlow"),
			says("c-2", "tide-front", "stuff", "ballot box / osterby", "The Tide Front stuffed ballot boxes in Osterby")}, nil},
		{"a surname that one person bears", []graph.Claim{
			says("c-1", "vera-calloway", "steal", "harbour-files", "Vera Calloway stole the Harbour Files"),
			says("c-2", "calloway~a-1", "loot", "harbour-files", "Calloway looted the Harbour Files")}, []string{"c-1 = c-2"}},
		{"a surname that two bear", []graph.Claim{
			says("c-1", "otto-lund", "steal", "harbour-files", "Otto Lund stole the Harbour Files"),
			says("c-2", "lund~a-1", "loot", "harbour-files", "Lund looted the Harbour Files")}, nil},
		{"whose it is", []graph.Claim{phrase("c-1", "Orlandia's tariffs on steel"), phrase("c-2", "The duties on steel that Orlandia announced")}, []string{"c-1 = c-2"}},
		{"another's", []graph.Claim{phrase("c-1", "Orlandia's tariffs on steel"), phrase("c-2", "Vestria's duties on steel")}, nil},
		{"the same owner alone", []graph.Claim{phrase("c-1", "Brandt Shipping's closure of the Selva plant"), phrase("c-2", "Brandt's plan to close the plant")}, nil},
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

// What only its article makes sense of is nobody else's claim; what says more of one thing is.
func TestGenericClaims(t *testing.T) {
	r := newResolver(t, nil)
	for _, row := range []struct {
		one, other string
		same       bool
	}{
		{"Vera Calloway opposed a measure.", "The Harbour Party opposed such measures.", false},
		{"Vera Calloway opposed the bill.", "Otto Quint opposed a bill.", false},
		{"Vera Calloway praised the plan.", "Otto Quint opposed any plan.", false},
		{"Vera Calloway supports late ferries at night.", "Otto Quint opposes a ban on late ferries at night.", false},
		{"Vera Calloway supports the Harbour Pact.", "Otto Quint opposed the Harbour Pact.", true},
		{"Vera Calloway opposes whaling.", "Otto Quint supports whaling.", true},
	} {
		var keys graph.Keys
		for i, text := range []string{row.one, row.other} {
			reading, _ := readText(t, r, []string{"x", "y"}[i], text)
			if len(reading.Statements) != 1 {
				t.Fatalf("%q: %d statements, want 1", text, len(reading.Statements))
			}
			keys.Claims, keys.Actors = append(keys.Claims, reading.Claims...), append(keys.Actors, reading.Actors...)
		}
		same := keys.Claims[0].ID == keys.Claims[1].ID
		if !same {
			links, err := Link(keys, nil, nil, noTexts)
			if err != nil {
				t.Fatal(err)
			}
			same = len(links.Claims) > 0
		}
		if same != row.same {
			t.Errorf("%q and %q are one claim: %v, want %v", row.one, row.other, same, row.same)
		}
	}
}
