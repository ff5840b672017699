package graph

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRanks(t *testing.T) {
	edge := func(id, actor string, stance Stance, n int) StanceEdge {
		return StanceEdge{ID: id, Actor: actor, Stance: stance, Statements: n, Origins: 1}
	}
	named := func(id, actor string, stance Stance, n int) RankedEdge {
		return RankedEdge{edge(id, actor, stance, n), true}
	}
	unnamed := func(id, actor string, stance Stance, n int) RankedEdge {
		return RankedEdge{edge(id, actor, stance, n), false}
	}
	hedged := named("e-3", "birch", Accuses, 2)
	hedged.HedgedOnly = true
	r := NewRanker()
	// Ash and Birch accuse each other; Cedar accuses Ash, is not accused back, and has
	// stood on both sides; somebody unnamed takes part and counts only as statements.
	r.Add("c-1", []string{"ash"}, []RankedEdge{
		hedged, named("e-4", "cedar", Accuses, 1), named("e-2", "cedar", Denies, 3),
		named("e-9", "ash", Denies, 1), unnamed("e-5", "experts~a", Accuses, 4), unnamed("e-6", "experts~a", Denies, 1),
	})
	r.Add("c-2", []string{"birch", "ash"}, []RankedEdge{named("e-1", "ash", Accuses, 2)})
	r.Add("c-3", nil, []RankedEdge{named("e-8", "birch", Supports, 1), named("e-7", "birch", Condemns, 1)})
	want := Ranks{
		Actors: map[string]Rank{
			"ash":       {"statements": 3, "accusers": 2, "accusations": 1, "leading_accusation": "e-4"},
			"birch":     {"statements": 4, "accusers": 1, "accusations": 1, "leading_accusation": "e-1"},
			"cedar":     {"statements": 4},
			"experts~a": {"statements": 5},
		},
		Claims: map[string]Rank{
			"c-1": {"statements": 12, "actors_for": 2, "actors_against": 2, "disputed": 2, "leading_for": "e-4", "leading_against": "e-2"},
			"c-2": {"statements": 2, "actors_for": 1, "leading_for": "e-1"},
			"c-3": {"statements": 2, "actors_for": 1, "actors_against": 1, "disputed": 1, "leading_for": "e-8", "leading_against": "e-7"},
		},
		Edges: map[string]Rank{"e-2": {"opposed": 4}, "e-7": {"opposed": 2}, "e-1": {"mutual": 4}},
	}
	if diff := cmp.Diff(want, r.Ranks()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
