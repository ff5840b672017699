package resolve

import (
	"slices"

	"stancegraph/graph"
)

// rivals are the pairs of allegations that charge two named parties with one deed, in
// different sentences: "an insider did it" beside "Orlandia did it". Nothing follows
// from one about the other. A party and the body it speaks for are no rivals.
func (r *reader) rivals() []graph.ClaimRelation {
	byDeed := map[*deed][]int{}
	var found []graph.ClaimRelation
	for i, a := range r.claims {
		if a == nil || a.deed == nil || a.Kind != graph.Allegation || a.target == nil || !a.target.named {
			continue
		}
		for _, j := range byDeed[a.deed] {
			b := r.claims[j]
			if b.ID == a.ID || related(a.target, b.target) || r.found.Statements[i].Evidence.Overlaps(r.found.Statements[j].Evidence) {
				continue
			}
			found = append(found, graph.ClaimRelation{From: min(a.ID, b.ID), Kind: graph.Rivals, To: max(a.ID, b.ID)})
		}
		if !slices.ContainsFunc(byDeed[a.deed], func(j int) bool { return r.claims[j].ID == a.ID }) {
			byDeed[a.deed] = append(byDeed[a.deed], i)
		}
	}
	return found
}

// related reports whether one party speaks for, or is part of, the other.
func related(a, b *party) bool {
	for q, n := a, 0; q != nil && n < 4; q, n = q.org, n+1 {
		if q == b {
			return true
		}
	}
	for q, n := b, 0; q != nil && n < 4; q, n = q.org, n+1 {
		if q == a {
			return true
		}
	}
	return false
}
