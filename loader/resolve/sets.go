package resolve

import (
	"cmp"
	"maps"
	"slices"

	"stancegraph/graph"
)

// claimSet collects the claims of an article by ID, with how often each wording
// stands for it.
type claimSet map[string]*wordedClaim

type wordedClaim struct {
	claim    graph.Claim
	wordings map[string]int
}

func (set claimSet) add(c *claim) {
	w := set[c.ID]
	if w == nil {
		w = &wordedClaim{c.Claim, map[string]int{}}
		set[c.ID] = w
	}
	w.wordings[c.Text]++
}

// sorted returns the claims by ID, each worded as most often, then as alphabetically
// first; its other wordings are aliases.
func (set claimSet) sorted() []graph.Claim {
	var claims []graph.Claim
	for _, id := range slices.Sorted(maps.Keys(set)) {
		w := set[id]
		texts := slices.SortedFunc(maps.Keys(w.wordings), func(a, b string) int {
			return cmp.Or(cmp.Compare(w.wordings[b], w.wordings[a]), cmp.Compare(a, b))
		})
		w.claim.Text = texts[0]
		w.claim.Aliases = append([]string{}, slices.Sorted(slices.Values(texts[1:]))...)
		claims = append(claims, w.claim)
	}
	return claims
}

// affiliationSet collects who speaks for, or is part of, whom, and the statements that
// show it.
type affiliationSet map[affiliation][]string

type affiliation struct {
	actor string
	kind  graph.RelType
	of    string
}

// add records the affiliations of a statement's actor, up to the state.
func (set affiliationSet) add(q *party, statement string, codebook *Codebook) {
	for seen := 0; q != nil && q.org != nil && seen < 4; q, seen = q.org, seen+1 {
		key := affiliation{q.id, graph.SpeaksFor, q.org.id}
		if q.kind == graph.Organization || q.kind == graph.State {
			key.kind = graph.PartOf
		}
		known, _ := codebook.actorByID(q.id)
		switch q.org.id {
		case known.SpeaksFor:
			key.kind = graph.SpeaksFor
			set[key] = []string{graph.BasisCodebook}
			continue
		case known.PartOf:
			key.kind = graph.PartOf
			set[key] = []string{graph.BasisCodebook}
			continue
		}
		if !slices.Contains(set[key], statement) {
			set[key] = append(set[key], statement)
		}
	}
}

func (set affiliationSet) sorted() []graph.Affiliation {
	keys := slices.SortedFunc(maps.Keys(set), func(a, b affiliation) int {
		return cmp.Or(cmp.Compare(a.actor, b.actor), cmp.Compare(a.kind, b.kind), cmp.Compare(a.of, b.of))
	})
	var out []graph.Affiliation
	for _, k := range keys {
		out = append(out, graph.Affiliation{Actor: k.actor, Kind: k.kind, Of: k.of, Basis: slices.Sorted(slices.Values(set[k]))})
	}
	return out
}
