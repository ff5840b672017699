package extract

import "slices"

// inTurn reports whether the n-th actor of h takes its stance where "respectively" gives each actor
// its own verb, or its own target: "Brandt and Lund backed and opposed it respectively".
func (r *run) inTurn(h *hit, n int) bool {
	if !r.verb(h.anchor) || !r.respectively(h.anchor) {
		return true
	}
	actors := len(r.actors(h))
	if verbs := r.d.Conjuncts(r.d.FirstConjunct(h.anchor)); len(verbs) == actors && actors > 1 {
		return verbs[n] == h.anchor
	}
	role := h.target
	if role < 0 {
		role = h.claim
	}
	if role < 0 {
		return true
	}
	if others := r.d.Conjuncts(r.d.FirstConjunct(role)); len(others) == actors && actors > 1 {
		return others[n] == role
	}
	return true
}

// respectively reports whether that word stands in the clause of verb v.
func (r *run) respectively(v int) bool {
	first, end := r.d.Subtree(r.d.FirstConjunct(v))
	return slices.Contains(r.forms[first:end], "respectively")
}
