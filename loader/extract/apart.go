package extract

import "stancegraph/graph"

// apart are the claims that the one of h coordinates, each of which can be taken by itself; its own
// alone, or -1, where there is but one.
func (r *run) apart(h *hit) []int {
	out := []int{h.claim}
	if h.claim < 0 || h.target < 0 && r.party(h.claim) {
		return out
	}
	for _, k := range r.d.Conjuncts(h.claim) {
		if k > h.claim && r.standsApart(h, k) {
			out = append(out, k)
		}
	}
	return out
}

// standsApart reports whether token k, joined to the claim of h, is a claim by itself: a gerund, a clause
// with "that" of its own, or a name, or a noun with an article, a possessor or a preposition ("of fraud and
// lying", "the tax and the plan"). Who charges somebody with this or that charges with neither alone;
// who denies it denies both.
func (r *run) standsApart(h *hit, k int) bool {
	c := h.claim
	if or := r.d.Child(k, "cc"); or >= 0 && r.forms[or] == "or" && h.frame.Stance != graph.Denies {
		return false
	}
	switch {
	case r.tags[k] == "VBG":
		return r.d.Child(k, "nsubj", "aux") < 0 && (r.tags[c] != "VBG" || !r.sharesObject(c, k))
	case r.clause(c):
		return r.clause(k) && r.markedBy(c, "that") && r.markedBy(k, "that")
	}
	return r.noun(c) && r.noun(k) && !r.party(k) && (r.d.Child(k, "det", "nmod:poss", "case") >= 0 || r.nameAt(k) >= 0)
}

// sharesObject reports whether verb c has its object behind verb k, which is joined to it: "buying and selling drugs".
func (r *run) sharesObject(c, k int) bool {
	return r.d.Child(k, "obj", "obl") > k && r.lo(k) == c+1
}

// endAtApart ends the words of p, the claim of h, before the next that can be taken by itself.
func (r *run) endAtApart(p *Proposition, h *hit) {
	for _, k := range r.apart(h)[1:] {
		if from := r.lo(k); from > h.claim {
			r.endAt(p, from)
		}
	}
}
