package resolve

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
)

func TestRelations(t *testing.T) {
	r := newResolver(t, nil)
	for _, row := range []struct {
		name, text string
		want       []string
	}{
		{"an act takes the allegation as fact", "Vera Calloway accused the Tide Front of hacking Harbour Bank. Ivo Brandt condemned the Tide Front's hacking of Harbour Bank.",
			[]string{"The Tide Front's cyber-attack on Harbour Bank PRESUPPOSES The Tide Front carried out the cyber-attack on Harbour Bank"}},
		{"rivals", "Vera Calloway accused the Tide Front of hacking Harbour Bank. Ivo Brandt accused Brandt Shipping of hacking Harbour Bank.",
			[]string{"Brandt Shipping carried out the cyber-attack on Harbour Bank RIVALS The Tide Front carried out the cyber-attack on Harbour Bank"}},
		{"of a part", "Vera Calloway accused Russia's navy of sinking a ferry. Greta Sund accused Russia of sinking a ferry.",
			[]string{"The Russia Navy sank a ferry NARROWS Russia sank a ferry"}},
		{"not and so", "Vera Calloway alleged that Ivo Brandt did not pay the dockers. Ivo Brandt confirmed that he paid the dockers.",
			[]string{"Ivo Brandt did not pay the dockers CONTRADICTS Ivo Brandt paid the dockers"}},
		{"another object", "Vera Calloway alleged that Ivo Brandt had stolen money. Greta Sund alleged that Ivo Brandt had stolen the ferry.", nil},
		{"another party", "Vera Calloway alleged that Ivo Brandt did not pay the dockers. Greta Sund confirmed that Otto Lind paid the dockers.", nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			reading, _ := readText(t, r, "x", row.text)
			texts := map[string]string{}
			for _, c := range reading.Claims {
				texts[c.ID] = c.Text
			}
			var got []string
			for _, rel := range reading.Relations {
				from, to := texts[rel.From], texts[rel.To]
				if rel.Kind == graph.Rivals || rel.Kind == graph.Contradicts {
					from, to = min(from, to), max(from, to)
				}
				got = append(got, from+" "+string(rel.Kind)+" "+to)
			}
			if diff := cmp.Diff(row.want, got); diff != "" {
				t.Errorf("relations (-want +got):\n%s", diff)
				for _, s := range reading.Statements {
					t.Logf("%s %s %s", s.Actor, s.Stance, s.Claim)
				}
			}
		})
	}
}

func TestNarrows(t *testing.T) {
	lex, err := loadTables()
	if err != nil {
		t.Fatal(err)
	}
	brandt := &party{id: "ivo-brandt", name: "Ivo Brandt"}
	harbour := &party{id: "harbour-office", name: "Harbour Office"}
	brandt.org = harbour
	claims := func(p *party, act, object string) *claim {
		return &claim{Claim: graph.Claim{ID: p.id + act + object, Kind: graph.Allegation, Target: p.id, Act: act, Object: object}, target: p}
	}
	for _, row := range []struct {
		name string
		a, b *claim
		want bool
	}{
		{"more of how", claims(brandt, "hide", "money / sailor"), claims(brandt, "hide", "money"), true},
		{"less of how", claims(brandt, "hide", "money"), claims(brandt, "hide", "money / sailor"), false},
		{"otherwise", claims(brandt, "hide", "money / sailor"), claims(brandt, "hide", "money / council"), false},
		{"which the link step joins", claims(brandt, "hide", "pension money / sailor"), claims(brandt, "hide", "pension money"), false},
		{"of one who speaks for the other", claims(brandt, "hide", "money"), claims(harbour, "hide", "money"), true},
		{"of whom the other speaks for", claims(harbour, "hide", "money"), claims(brandt, "hide", "money"), false},
	} {
		if got := lex.narrows(row.a, row.b); got != row.want {
			t.Errorf("%s: %v, want %v", row.name, got, row.want)
		}
	}
}
