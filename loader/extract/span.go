package extract

import (
	"slices"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// extent is a run of tokens [First,End).
type extent struct{ First, End int }

// words is the run of tokens under i, without punctuation at its ends and without the
// mark or conjunction that joins it to what stands before.
func (r *run) words(i int) extent {
	e := extent{r.lo(i), r.hi(i) + 1}
	for t := i + 1; t < e.End; t++ {
		h := r.hit(t)
		if h == nil {
			continue
		}
		if n := r.hostOf(t); n >= 0 && (h.claim == i && h.frame.Stance == graph.Denies || r.takenUp(n, t) == i) {
			e.End = min(e.End, r.lo(r.tail(n, t))) // see clauseDenied
		}
	}
	return r.trim(e)
}

func (r *run) trim(e extent) extent {
	for e.First < e.End && r.rel(e.First) == "punct" && r.quoteOf[e.First] == r.quoteAt(e.First-1) {
		e.First++
	}
	for e.End > e.First && r.rel(e.End-1) == "punct" && r.d.Tokens[e.End-1].Text != "\"" && r.d.Tokens[e.End-1].Text != "”" {
		e.End--
	}
	return e
}

func (r *run) quoteAt(i int) int {
	if i < 0 || i >= len(r.quoteOf) {
		return -1
	}
	return r.quoteOf[i]
}

// ownedBefore reports whether the noun at token i has an owner before token k.
func (r *run) ownedBefore(i, k int) bool {
	o := r.d.Child(i, "nmod:poss")
	return o >= 0 && o < k && (r.tags[o] == "PRP$" || r.d.Child(o, "case") > o)
}

// nounPhrase is the phrase of noun i: with its modifiers and prepositional phrases,
// without relative clauses, appositions, the preposition before it and what is joined
// to it.
func (r *run) nounPhrase(i int) extent {
	e := extent{r.lo(i), r.hi(i) + 1}
	for _, k := range r.d.Children(i) {
		rel := r.rel(k)
		switch {
		case k < i && r.tags[k] == "``" && r.ownedBefore(i, k):
			// "her “judgement and fitness”", "the mayor’s short “record”"
		case k < i && (rel == "case" || rel == "mark" || rel == "cc" || rel == "punct" || rel == "nsubj" || rel == "cop" || rel == "aux" || rel == "advmod" && r.noun(i)):
			e.First = max(e.First, r.hi(k)+1)
		case k > i && (rel == "acl:relcl" || rel == "appos" || rel == "parataxis" || rel == "punct" || rel == "advcl" || rel == "cc" || rel == "acl" && r.tags[k] != "VBN" || rel == "list" || rel == "ccomp"):
			e.End = min(e.End, r.lo(k))
		case k > i && rel == "acl" && r.x.giving[r.lemmas[k]] && r.agent(k) >= 0:
			e.End = min(e.End, r.lo(k)) // "accusations of bias made by Quint"
		case k > i && (rel == "conj" || r.onDay(k) || r.onOutlet(k)):
			e.End = min(e.End, r.lo(k))
		}
	}
	if e.First > i {
		e.First = i
	}
	if e.End <= i {
		e.End = i + 1
	}
	for e.End > i+1 && r.rel(e.End-1) == "punct" {
		e.End--
	}
	if k := i - 1; k >= 0 && e.First == i && r.rel(i) == "compound" && r.rel(k) == "amod" && r.head(k) == r.head(i) && r.x.classes["wrong-kind"][r.lemmas[k]] {
		e.First = k // "her sexual assault allegation"
	}
	if m := r.nameAt(i); m >= 0 && r.kind(m) != text.Other {
		e.First, e.End = min(e.First, r.d.Mentions[m].First), max(e.End, r.d.Mentions[m].After)
	}
	return e
}

// upToActor cuts span s of the claim of h where the phrase of the actor begins, which the
// parser hung on it ("discontent with the levy among the tenants").
func (r *run) upToActor(h *hit, s text.Span) text.Span {
	if h.claim < 0 || h.actor <= h.claim || h.claim < h.anchor || !r.noun(h.anchor) && !r.passive(h.anchor) || !r.d.Dominates(h.claim, h.actor) {
		return s
	}
	if first := r.lo(h.actor); first > h.claim {
		return r.cut(s, first)
	}
	return s
}

// onDay reports whether the phrase headed by k tells the day, which a parser likes to hang
// on the noun before it ("slammed the plan on Sunday").
func (r *run) onDay(k int) bool {
	if rel := r.rel(k); rel != "nmod" && rel != "obl" || !r.x.classes["time"][r.lemmas[k]] {
		return false
	}
	c := r.preposition(k)
	return c < 0 || r.lemmas[c] == "on"
}

// onOutlet reports whether the phrase headed by k tells on which outlet somebody spoke ("defended the plan on Channel
// Nine").
func (r *run) onOutlet(k int) bool {
	c := r.preposition(k)
	return r.nameAt(k) >= 0 && r.outlet(r.nameAt(k)) && c >= 0 && r.lemmas[c] == "on"
}

// span is the text of a run of tokens.
func (r *run) span(e extent) text.Span {
	if e.First >= e.End {
		return None
	}
	return text.Span{Start: r.d.Tokens[e.First].Start, End: r.d.Tokens[e.End-1].End}
}

// without cuts the runs of b out of those of a.
func without(a []extent, b extent) []extent {
	var out []extent
	for _, e := range a {
		if b.End <= e.First || e.End <= b.First {
			out = append(out, e)
			continue
		}
		if e.First < b.First {
			out = append(out, extent{e.First, b.First})
		}
		if b.End < e.End {
			out = append(out, extent{b.End, e.End})
		}
	}
	return out
}

// join sorts runs and merges those that touch or overlap.
func join(a []extent) []extent {
	slices.SortFunc(a, func(x, y extent) int { return x.First - y.First })
	var out []extent
	for _, e := range a {
		if e.First >= e.End {
			continue
		}
		if n := len(out); n > 0 && e.First <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, e.End)
			continue
		}
		out = append(out, e)
	}
	return out
}
