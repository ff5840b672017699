package graphtest

import (
	"maps"

	"stancegraph/graph"
)

// ranked derives the ranks of what the store holds.
func (m *Memory) ranked() graph.Ranks {
	ids := m.identity()
	named := map[string]bool{}
	for _, a := range merged(m.actorMentions(), graph.MergeActors) {
		named[a.ID] = a.Named
	}
	targets := map[string]map[string]bool{} // by representative of the claim
	for _, c := range merged(m.claimMentions(), graph.MergeClaims) {
		if c.Target == "" {
			continue
		}
		claim := representative(ids.Claims, c.ID)
		if targets[claim] == nil {
			targets[claim] = map[string]bool{}
		}
		targets[claim][representative(ids.Actors, c.Target)] = true
	}
	edges := map[string][]graph.RankedEdge{}
	for _, e := range graph.StanceEdges(m.statements(), ids) {
		edges[e.Claim] = append(edges[e.Claim], graph.RankedEdge{StanceEdge: e, Named: named[e.Actor]})
	}
	ranker := graph.NewRanker()
	for claim, on := range edges {
		var of []string
		for t := range targets[claim] {
			of = append(of, t)
		}
		ranker.Add(claim, of, on)
	}
	return ranker.Ranks()
}

func representative(of map[string]string, id string) string {
	if r, ok := of[id]; ok {
		return r
	}
	return id
}

// forgetRanks drops the ranks of what is no longer there.
func (m *Memory) forgetRanks() {
	actors, claims, edges := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, r := range m.readings {
		for _, a := range r.Actors {
			actors[a.ID] = true
		}
		for _, c := range r.Claims {
			claims[c.ID] = true
		}
	}
	for _, e := range graph.StanceEdges(m.statements(), m.identity()) {
		edges[e.ID] = true
	}
	gone := func(there map[string]bool) func(string, graph.Rank) bool {
		return func(id string, _ graph.Rank) bool { return !there[id] }
	}
	maps.DeleteFunc(m.ranks.Actors, gone(actors))
	maps.DeleteFunc(m.ranks.Claims, gone(claims))
	maps.DeleteFunc(m.ranks.Edges, gone(edges))
}
