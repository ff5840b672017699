package extract

import (
	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// demanded is the verb that demands of somebody to take the stance of h ("urged voters to
// reject the treaty", "demanded that the council repeal the law"), -1: who demands that takes
// the stance.
func (r *run) demanded(h *hit) int {
	a := h.anchor
	if !r.verb(a) || h.frame.Actor[0] != "subj" || h.claim < 0 && h.target < 0 {
		return -1
	}
	if s := h.frame.Stance; s != graph.Supports && s != graph.Condemns {
		return -1
	}
	g := r.head(a)
	if r.subjunctive(a) {
		return g
	}
	if !r.markedBy(a, "to") {
		return -1
	}
	if g >= 0 && r.noun(g) && !r.clause(g) && r.rel(a) == "acl" {
		if !r.party(g) && r.d.Child(g, "nmod:poss") >= 0 {
			return -1 // "appealed the court's decision to uphold the law"
		}
		switch r.rel(g) {
		case "obj", "obl", "iobj", "nmod":
			g = r.head(g)
		}
	}
	if g < 0 || g > a || !r.x.classes["urging"][r.lemmas[g]] || !r.verb(g) {
		return -1
	}
	return g
}

// subjunctive reports whether verb a is what a verb before it demands that somebody do.
func (r *run) subjunctive(a int) bool {
	g := r.head(a)
	return g >= 0 && g < a && r.rel(a) == "ccomp" && (r.tags[a] == "VB" || r.tags[a] == "VBP") && r.verb(g) && r.x.classes["demanding"][r.lemmas[g]] &&
		r.d.Modal(a) == "" && r.d.Child(a, "nsubj") > g && r.d.Child(a, "aux", "cop") < 0
}

// demand makes the statement of who demands, with verb g, the stance of the cue i.
func (r *run) demand(i, g int) {
	h := r.hits[i]
	h.actor, h.actorSlot = r.actorOf(g), "subj"
	if h.actor < 0 {
		r.lacks(&h, lexicon.Actor)
		return
	}
	s, own := r.stateOf(g), state{alleged: -1}
	r.local(h.anchor, &own)
	if s.negated {
		r.discard(&h, Negated, g)
		return
	}
	s.negated = own.negated
	stance := h.frame.Stance
	if s.negated {
		stance = h.frame.Negated
	}
	if stance == "" {
		r.discard(&h, Negated, h.anchor)
		return
	}
	if why, word := r.doubted(g, s, r.holder[g]); why != "" {
		r.discard(&h, why, word)
		return
	}
	for _, one := range r.each(&h) {
		if r.pointsBack(one.claim, h.actor) || r.pointsBack(one.target, h.actor) {
			r.discard(&one, OnSelf, h.actor)
			continue // "urged voters to back him"
		}
		r.stateOne(i, &one, stance, s)
	}
}

// pointsBack reports whether token i stands for the party at token actor.
func (r *run) pointsBack(i, actor int) bool {
	if i < 0 || r.mention(i) < 0 || r.mention(actor) < 0 {
		return false
	}
	return r.same(r.mention(i), r.mention(actor))
}

// bidden is the verb of what the party is to do for which the cue of h pleads ("pushed for the council to close
// the port"), -1.
func (r *run) bidden(h *hit) int {
	if h.claimSlot != "for" || h.claim < h.anchor || !r.party(h.claim) || !r.x.classes["bidding"][r.lemmas[h.anchor]] {
		return -1
	}
	to := r.hi(h.claim) + 1
	if to >= len(r.tags) || r.tags[to] != "TO" {
		return -1
	}
	if v := r.head(to); v > to && r.tags[v] == "VB" && r.rel(to) == "mark" {
		return v
	}
	return -1
}
