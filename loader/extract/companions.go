package extract

import (
	"slices"

	"stancegraph/graph"
)

// Who takes a stance beside the subject of its verb: in company ("Calloway, along with Quint,"),
// by comparison ("Like Quint, Calloway"), before it ("joined Quint in") or behind it ("as has
// Quint").

// companions are the parties that a phrase behind a comma puts beside the noun at token head:
// "Calloway, along with Quint,", "Calloway, joined by Quint,".
func (r *run) companions(head int) []int {
	near := r.d.Children(head)
	if v := r.head(head); v >= 0 && r.rel(head) == "nsubj" && v > head {
		near = append(near[:len(near):len(near)], r.d.Children(v)...)
	}
	var out []int
	for _, k := range near {
		first := r.behindComma(k)
		if first <= head || r.head(k) > head && k > r.head(k) {
			continue
		}
		beside := k
		switch r.forms[first] {
		case "along", "together":
			if r.forms[first+1] != "with" {
				continue
			}
		case "alongside":
		case "joined":
			beside = r.agent(k)
		default:
			continue
		}
		if beside > first && r.party(beside) {
			out = append(out, r.d.Conjuncts(beside)...)
		}
	}
	return out
}

// behindComma is the first word of the phrase of token i where a comma stands before it, -1.
func (r *run) behindComma(i int) int {
	switch lo := r.lo(i); {
	case r.d.Tokens[lo].Text == ",":
		return lo + 1
	case lo > 0 && r.d.Tokens[lo-1].Text == ",":
		return lo
	}
	return -1
}

// members are those whom the sentence names as some of the group that is the actor of h, with the word that says
// so: beside the group's name ("Several Republicans, including Quint, back it"), or behind what they do ("The others
// opposed the levy, including Quint and Thorpe").
func (r *run) members(h *hit) (all []int, by int) {
	if !r.manifold(h.actor) {
		return nil, -1
	}
	_, end := r.bounds(h.anchor)
	for t := h.actor + 2; t+1 < end; t++ {
		if r.forms[t] != "including" || r.forms[t-1] != "," {
			continue
		}
		named := slices.DeleteFunc(r.partiesFrom(t, t+2), func(k int) bool { return k == t || r.nameAt(k) < 0 })
		if len(named) == 0 || !r.mayName(h, named[0], t) {
			return nil, -1
		}
		return slices.DeleteFunc(r.d.Conjuncts(named[0]), func(c int) bool { return !r.party(c) }), t
	}
	return nil, -1
}

// mayName reports whether token k, a name behind token t, may name one of the group that is the actor of h. Of an
// unnamed group that it hangs on it stands for the group itself.
func (r *run) mayName(h *hit, k, t int) bool {
	switch {
	case r.kindAt(k) == graph.Group:
		return false
	case r.d.Dominates(h.actor, k):
		return r.nameAt(h.actor) >= 0
	}
	return r.endsAt(h, t)
}

// partiesFrom are the heads of the parties whose mentions begin with one of the tokens from first to last.
func (r *run) partiesFrom(first, last int) (all []int) {
	for m, mention := range r.d.Mentions {
		if x := mention.Head; first <= mention.First && mention.First <= last && r.party(x) && r.mention(x) == m {
			all = append(all, x)
		}
	}
	return all
}

// manifold reports whether token i is of more than one: "senators", "few".
func (r *run) manifold(i int) bool {
	switch r.forms[i] {
	case "few", "many", "several", "some", "others", "most":
		return true
	}
	return r.tags[i] == "NNS" || r.tags[i] == "NNPS" || r.kindAt(i) == graph.Group
}

// endsAt reports whether what the actor of h does is told up to token t, behind the cue, with no other parties in it of
// which some may be named there.
func (r *run) endsAt(h *hit, t int) bool {
	for k := h.anchor + 1; k < t; k++ {
		if k != h.actor && r.party(k) && r.manifold(k) {
			return false
		}
	}
	return t > h.anchor && r.verb(h.anchor)
}

// endAtMembers ends the words of p, the claim of h, before some of its actors are named.
func (r *run) endAtMembers(p *Proposition, h *hit) {
	_, by := r.members(h)
	if by < 0 || by < h.claim {
		return
	}
	r.endWithTarget(p, by-1)
}

// likened are the parties that the sentence of predicate p opens with, like whom its subject acts
// ("Like Quint, Calloway has condemned it").
func (r *run) likened(p int) []int {
	first, _ := r.bounds(p)
	if r.forms[first] != "like" || r.rel(first) != "case" || r.overRelative(p) >= 0 {
		return nil
	}
	k := r.head(first)
	if k > p || !r.party(k) || r.head(k) < 0 || !r.clause(r.head(k)) || r.forms[r.hi(k)+1] != "," && r.forms[r.hi(k)] != "," {
		return nil
	}
	return r.d.Conjuncts(k)
}

// followed are the parties of which an "as" with but an auxiliary behind predicate p tells that
// they do the same ("will not back it, as has Calloway, the deputy mayor").
func (r *run) followed(p int) []int {
	_, end := r.bounds(p)
	for t := p + 1; t+2 < end; t++ {
		if r.forms[t] != "as" || r.d.Tokens[t-1].Text != "," {
			continue
		}
		switch r.lemmas[t+1] {
		case "have", "do", "will", "would":
		default:
			continue
		}
		for _, x := range r.partiesFrom(t+2, t+2) {
			if after := r.d.Mentions[r.mention(x)].After; after >= end || !r.clause(after) {
				return r.d.Conjuncts(x)
			}
		}
	}
	return nil
}

// joinedIn are those whom the subject of the verb over gerund p joined in doing it ("Calloway joined
// Quint in condemning the plan").
func (r *run) joinedIn(p int) []int {
	v := r.head(p)
	if r.tags[p] != "VBG" || v < 0 || r.lemmas[v] != "join" || !r.markedBy(p, "in") {
		return nil
	}
	if o := r.d.Child(v, "obj"); o >= 0 && r.party(o) {
		return r.d.Conjuncts(o)
	}
	return nil
}
