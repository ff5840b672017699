package main

import (
	"testing"

	"stancegraph/graph"
)

func TestMeantKey(t *testing.T) {
	keys := graph.Keys{
		Actors: []graph.Actor{
			{ID: "halvorsen-chemicals", Name: "Halvorsen Chemicals", Aliases: []string{"Halvorsen"}},
			{ID: "halvorsen~a-1", Name: "Halvorsen"}, {ID: "halvorsen~a-2", Name: "Halvorsen"}, {ID: "halvorsen", Name: "Halvorsen"},
			{ID: "mot", Name: "MoT"},
		},
		Claims: []graph.Claim{
			{ID: "c-1", Kind: graph.Position, Text: "Halvorsen"},
			{ID: "c-2", Kind: graph.Act, Text: "The bridge"}, {ID: "c-3", Kind: graph.Allegation, Text: "The bridge"},
			{ID: "c-4", Kind: graph.Act, Text: "Orlandia's bridge"},
			{ID: "c-5", Kind: graph.Act, Text: "The ferry"}, {ID: "c-6", Kind: graph.Act, Text: "The ferry"},
		},
		ClaimUses: map[string]int{"c-5": 3, "c-6": 1},
	}
	for _, row := range []struct{ name, beside, want string }{
		{"Halvorsen", "MoT", "halvorsen"},          // no claim, and no key of one article
		{"Halvorsen", "c-1", "c-1"},                // a claim beside a claim
		{"The bridge", "Orlandia's bridge", "c-2"}, // of the same kind
		{"The ferry", "Orlandia's bridge", "c-5"},  // of more statements
		{"halvorsen~a-2", "MoT", "halvorsen~a-2"},  // by its ID
		{"Halvorsen Chemicals", "MoT", "halvorsen-chemicals"},
	} {
		got, err := meantKey(row.name, fittingKeys(keys, row.name), fittingKeys(keys, row.beside))
		if err != nil || got.ID != row.want {
			t.Errorf("%s beside %s: %s %v, want %s", row.name, row.beside, got.ID, err, row.want)
		}
	}
	if _, err := meantKey("c-9", []namedKey{{uses: 1}, {uses: 1}}, nil); err == nil {
		t.Error("two keys that nothing tells apart give no error")
	}
}
