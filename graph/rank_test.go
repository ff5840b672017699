package graph

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRanks(t *testing.T) {
	named := func(id, actor string, stance Stance, n int) RankedEdge { return RankedEdge{id, actor, true, stance, n} }
	r := NewRanker()
	// Ash and Birch accuse each other; Cedar accuses Ash, is not accused back, and has
	// stood on both sides; somebody unnamed takes part and counts only as statements.
	r.Add("c-1", []string{"ash"}, []RankedEdge{
		named("e-3", "birch", Accuses, 2), named("e-4", "cedar", Accuses, 1), named("e-2", "cedar", Denies, 3),
		named("e-9", "ash", Denies, 1), {"e-5", "experts~a", false, Accuses, 4}, {"e-6", "experts~a", false, Denies, 1},
	})
	r.Add("c-2", []string{"birch", "ash"}, []RankedEdge{named("e-1", "ash", Accuses, 2)})
	r.Add("c-3", nil, []RankedEdge{named("e-8", "birch", Supports, 1), named("e-7", "birch", Condemns, 1)})
	want := Ranks{
		Actors: map[string]Rank{"ash": {"statements": 3, "accusers": 2}, "birch": {"statements": 4, "accusers": 1}, "cedar": {"statements": 4}, "experts~a": {"statements": 5}},
		Claims: map[string]Rank{"c-1": {"statements": 12, "disputed": 2}, "c-2": {"statements": 2}, "c-3": {"statements": 2, "disputed": 1}},
		Edges:  map[string]Rank{"e-2": {"opposed": 4}, "e-7": {"opposed": 2}, "e-1": {"mutual": 4}},
	}
	if diff := cmp.Diff(want, r.Ranks()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
