package extract

import (
	"stancegraph/graph"
	"stancegraph/loader/text"
)

// lastOther is the person other than the actor of h who was named last before it, in its
// sentence or the one before: whom attacks are on where the words leave it out; -1.
func (r *run) lastOther(h *hit) int {
	actor := r.mention(h.actor)
	if near := r.nearSpeaker(h.actor); near >= 0 {
		actor = r.mention(near)
	}
	if actor < 0 {
		return -1
	}
	s := r.d.SentenceOf(h.anchor)
	first := r.d.Sentences[max(s-1, 0)].First
	for t := h.anchor - 1; t >= first; t-- {
		m := r.nameAt(t)
		if m >= 0 && r.d.Mentions[m].Head == t && r.kind(m) == graph.Person && !r.same(m, actor) {
			return m
		}
	}
	return -1
}

// within is the mention of a party in the words of the claim of h: what stands after "of"
// at its head, else the first name, demonym, description or pronoun; the actor of h only
// where there is no other and it can stand by itself; -1.
func (r *run) within(h *hit) int {
	head := max(h.claim, h.target)
	if h.claim >= 0 {
		head = h.claim
	}
	if head < 0 {
		return -1
	}
	e := r.nounPhrase(head)
	if r.clause(head) {
		e = r.words(head)
	}
	if a := r.firstOf(h.anchor); a > head && a < e.End {
		e.End = max(r.lo(a), head+1) // "a plan backed by the council"
	}
	if a := h.actor; a > head && a < e.End && r.noun(h.anchor) && h.anchor < head {
		e.End = max(r.lo(a), head+1) // "support for the plan from the unions"
	}
	best, least, inner := -1, 5, r.hit(head)
	own := h.frame.Stance == graph.Supports || h.frame.Stance == graph.Denies
	for t := e.First; t < e.End; t++ {
		m := r.mention(t)
		if m < 0 || r.d.Mentions[m].Head != t || !r.party(t) {
			continue
		}
		if own && inner != nil && inner.frame.Stance != "" && (inner.actor == t || t == head || inner.actor >= 0 && r.d.Mentions[m].First <= inner.actor+2 && inner.actor <= r.d.Mentions[m].After) {
			continue // "applauded Quint's opposition to the treaty" is about the treaty
		}
		if h.frame.Stance == graph.Accuses && t != head && r.head(t) == head && r.rel(t) == "nsubj:pass" && !r.x.classes["being"][r.lemmas[head]] {
			continue // "alleged that Quint was poisoned": by whom is not said
		}
		if c := r.preposition(t); c >= 0 && r.forms[c] == "with" && r.lemmas[h.tokens[0]] == "raise" {
			continue // "raised concerns about the plan with the ministry", which hears them
		}
		if c := r.preposition(r.d.FirstConjunct(t)); c >= 0 && r.forms[c] == "including" && head != t {
			continue // "from companies, including the bank"
		}
		if r.sufferer(t, h.frame.Stance) {
			continue // "in protest at the invasion of Orlandia"
		}
		if c := r.preposition(t); c >= 0 && r.lemmas[c] == "in" && r.kind(m) != graph.State && r.x.classes["drafted"][r.lemmas[r.head(t)]] || r.onOutlet(t) {
			continue // "a bill in the assembly", "the plan on Channel Nine"
		}
		if c := r.d.Child(head, "acl", "acl:relcl"); c > head && r.x.classes["requests"][r.lemmas[head]] && r.d.Dominates(c, t) {
			continue // "demands that Quint resign"
		}
		if over := r.head(t); r.rel(t) == "compound" && over != head && r.kindAt(over) == text.Place {
			continue // "along the Orlandia border"
		}
		rank := 3
		switch of := r.preposition(t); {
		case h.actor >= 0 && r.mention(h.actor) >= 0 && r.same(m, r.mention(h.actor)):
			if rank = 4; !own {
				continue
			}
		case of >= 0 && r.lemmas[of] == "of" && r.head(t) == head:
			rank = 0
		case r.d.Mentions[m].Type == text.Name && r.d.Mentions[m].Adjectival:
			rank = 2
		case r.d.Mentions[m].Type == text.Name:
			rank = 1
		}
		if rank < least {
			best, least = m, rank
		}
	}
	return best
}

// befallen reports whether the possessor at token t is whom what it owns was done to: "Quint's arrest".
func (r *run) befallen(t int) bool {
	over := r.head(t)
	return r.rel(t) == "nmod:poss" && over >= 0 && r.x.classes["befalling"][r.lemmas[over]] && r.directlyUnder(over, "of") < 0
}

// sufferer reports whether the noun at token t is whom the deed was done to that the noun over it
// names ("the arrest of Quint", "the attack on the port", "bias against her"), of whom it asks something
// ("calls for Quint to resign"), or where the stance is one on what is brought or waged, upon whom
// ("criticized the case against her").
func (r *run) sufferer(t int, stance graph.Stance) bool {
	of, over := r.preposition(t), r.head(t)
	if over < 0 {
		return false
	}
	noun := r.lemmas[over]
	if r.befallen(t) {
		return true
	}
	if of < 0 {
		return false
	}
	switch r.lemmas[of] {
	case "of", "on":
		return r.x.classes["suffered"][noun]
	case "against":
		return r.x.classes["suffered"][noun] || r.x.classes["hostile"][noun] || r.x.classes["waged"][noun] && stance != graph.Denies && stance != graph.Accuses
	case "for":
		return r.x.classes["requests"][noun]
	}
	return false
}
