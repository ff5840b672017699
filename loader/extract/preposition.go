package extract

import (
	"slices"
	"strings"

	"stancegraph/graph"
)

// circumstance reports whether preposition p before token k says when, or where a supporter or critic spoke:
// "on Friday", "on Twitter".
func (r *run) circumstance(k int, p string, h *hit) bool {
	if p == "for" {
		return r.x.classes["span"][r.lemmas[k]] // "has pushed for years for"
	}
	return p == "on" && (r.onDay(k) || r.lemmas[k] == "occasion" || r.onAir(k) && (h.frame.Stance == graph.Supports || r.verb(h.anchor) && r.d.Child(h.anchor, "obj", "nsubj:pass") >= 0))
}

// prepositional is what stands after preposition p at the cue: a noun or a gerund.
func (r *run) prepositional(h *hit, p string) int {
	for _, m := range h.tokens {
		if p == "by" && (r.verb(m) && h.cue.tag != 'J' || r.head(m) >= 0 && r.verb(r.head(m)) && r.agentBehind(r.head(m)) >= 0) {
			continue // the agent of a passive is its subject
		}
		for _, k := range r.d.Children(m) {
			if k < m && (r.verb(m) || r.adjective(m)) && k < h.tokens[0]-1 {
				continue // "On Friday she voted", "in fact she is critical"
			}
			if r.rel(k) == "conj" && r.d.Child(k, "cop") >= 0 {
				continue // "upset now, but the referee is in charge"
			}
			if c := r.preposition(k); c >= 0 && !h.has(k) && r.lemmas[c] == p && !r.circumstance(k, p, h) {
				return r.antecedent(k)
			}
			if p == "as" && k > m+1 && r.adjective(k) && r.lemmas[k-1] == p && r.rel(k-1) == "advmod" {
				return k // "described the plan as reckless"
			}
			if k > m && r.verb(m) && (r.x.classes["time"][r.lemmas[k]] || r.tags[k] == "CD") {
				if n := r.under(k, h, p); n >= 0 {
					return n // "voted in May for"
				}
			}
		}
	}
	if k := r.leftBehind(h.anchor, p); k >= 0 {
		return k
	}
	// The phrase may hang on the object: "blamed the flood on Orlandia".
	if k := r.onObject(h, p); k >= 0 {
		return k
	}
	if v := r.relativeVerb(h.anchor); v >= 0 && r.noun(h.anchor) && (r.x.getting[r.lemmas[v]] || r.x.giving[r.lemmas[v]]) {
		if k := r.under(v, h, p); k >= 0 {
			return k // "the opposition he faced from the unions"
		}
	}
	if k := r.pastTopic(h, p); k >= 0 {
		return k
	}
	if v := r.head(h.anchor); p == "from" && v >= 0 && r.noun(h.anchor) && r.rel(h.anchor) == "nsubj" && r.x.classes["arising"][r.lemmas[v]] {
		if k := r.under(v, h, p); k >= 0 && r.party(k) {
			return k // "opposition to the levy came from the unions"
		}
	}
	// A light verb may carry the phrase: "expressed support on Monday for the plan",
	// "throws his support behind the plan".
	if v := r.head(h.anchor); v >= 0 && r.noun(h.anchor) && r.verb(v) && (r.rel(h.anchor) == "obj" || r.rel(h.anchor) == "obl" && (r.x.getting[r.lemmas[v]] || r.tags[h.tokens[0]] == "IN")) {
		for _, k := range r.d.Children(v) {
			if p == "by" && !r.passive(v) && r.x.giving[r.lemmas[v]] {
				break // "voiced outrage at an increase by the council"
			}
			if c := r.preposition(k); c >= 0 && k > h.anchor && r.lemmas[c] == p {
				return k
			}
		}
	}
	return -1
}

// pastTopic is who stands after "from" or "among" at what noun h is about, where the parser
// hung the phrase on that ("support for Quint among the delegates", "criticism for the delay
// from the unions"); or what it is about, hung on who ("resistance among voters to the
// levy"); -1.
func (r *run) pastTopic(h *hit, p string) int {
	if !r.noun(h.anchor) {
		return -1
	}
	for _, k := range r.d.Children(h.anchor) {
		if k < h.anchor || r.rel(k) != "nmod" || r.x.classes["document"][r.lemmas[k]] || h.frame.Stance == graph.Denies && (r.x.classes["allegation"][r.lemmas[k]] || r.x.classes["warning"][r.lemmas[k]]) {
			continue // "her rebuttal of a warning from the unions"
		}
		c := r.preposition(k)
		by := c >= 0 && (r.lemmas[c] == "among" || r.lemmas[c] == "from")
		switch p {
		case "from", "among":
			for o, step := k, 0; o >= 0 && step < 3; o, step = r.d.Child(o, "nmod"), step+1 {
				if n := r.directlyUnder(o, p); n >= 0 && r.party(n) && r.kind(r.mention(n)) != graph.State {
					return n
				}
			}
		case "to", "against", "about", "over", "toward", "towards", "with", "for":
			if n := r.directlyUnder(k, p); by && n >= 0 && (p != "for" || r.lemmas[c] == "among") {
				return n
			}
		}
	}
	return -1
}

// directlyUnder is the noun that preposition p joins to token o, -1.
func (r *run) directlyUnder(o int, p string) int {
	for _, k := range r.d.Children(o) {
		if c := r.preposition(k); k > o && c >= 0 && r.lemmas[c] == p {
			return k
		}
	}
	return -1
}

// leftBehind is the noun that the relative clause of predicate a is about, where preposition
// p is left behind at its end ("the plan that she voted against"), -1.
func (r *run) leftBehind(a int, p string) int {
	if r.rel(a) != "acl:relcl" {
		return -1
	}
	for _, k := range r.d.Children(a) {
		if k > a && r.lemmas[k] == p && r.rel(k) == "obl" && (r.tags[k] == "IN" || r.tags[k] == "TO") {
			return r.head(a)
		}
	}
	return -1
}

// onObject is what stands after preposition p where the parser hung the phrase on the
// object or agent of the cue.
func (r *run) onObject(h *hit, p string) int {
	switch p {
	case "on", "to", "for", "over", "with", "as":
	case "of":
		if !r.passive(h.anchor) && !slices.Contains(h.frame.Target, "obj") {
			return -1 // "backed the head of the council"
		}
	default:
		return -1
	}
	if !r.verb(h.anchor) {
		return -1
	}
	for _, o := range r.d.Children(h.anchor) {
		switch r.rel(o) {
		case "obj", "nsubj:pass":
		case "obl:agent":
			if p == "of" && !r.party(o) {
				continue // "stunned by the size of the crowd", as against "accused by the union of fraud"
			}
		default:
			continue
		}
		for _, c := range r.d.Conjuncts(o) { // "accused the police and the prosecutors of fraud"
			if k := r.under(c, h, p); k >= 0 {
				return k
			}
		}
	}
	return -1
}

// under is the noun that preposition p joins to noun o or to one that depends on it ("the
// loss of the vote on the press"), -1.
func (r *run) under(o int, h *hit, p string) int {
	for step := 0; step < 3 && o >= 0; step++ {
		next := -1
		for _, k := range r.d.Children(o) {
			if c := r.preposition(k); k > o && k > h.anchor && c >= 0 && !h.has(k) {
				if m := r.nameAt(o); r.lemmas[c] == p && (m < 0 || r.d.Mentions[m].After <= k) {
					return k
				}
				if r.rel(k) == "nmod" {
					next = k
				}
			}
		}
		if m := r.nameAt(o); p != "on" && (next < 0 || m < 0 || r.d.Mentions[m].After <= next) {
			break // as against "accused the House of Lords of fraud"
		}
		o = next
	}
	return -1
}

// marked is the noun that a cue introduces as a preposition does: "according to X".
func (r *run) marked(h *hit) int {
	n := r.head(h.tokens[0])
	if n >= 0 && !h.has(n) && r.rel(h.tokens[0]) != "advcl" {
		return n
	}
	for _, m := range h.tokens {
		for _, k := range r.d.Children(m) {
			if !h.has(k) && r.rel(k) != "punct" {
				return k
			}
		}
	}
	return -1
}

// host is the clause that a cue like "according to" and its noun stand in: the whole
// sentence where they open or close it, set off by a comma.
func (r *run) host(h *hit) int {
	n := r.marked(h)
	if n < 0 {
		return -1
	}
	first, _ := r.bounds(n)
	apart := h.tokens[0] == first || r.d.Tokens[h.tokens[0]-1].Text == ","
	if apart {
		h.content = r.beside(h, n)
	}
	v := r.head(n)
	if v >= 0 && h.has(v) {
		v = r.head(v)
	}
	if v < 0 {
		// The parser took the noun for the root and hung the clause on it.
		for _, k := range r.d.Children(n) {
			if k > n && r.clause(k) && r.rel(k) != "acl:relcl" && r.rel(k) != "acl" {
				return k
			}
		}
		if len(h.content) > 0 {
			return h.content[0].First
		}
		return -1
	}
	for range maxClimb {
		up := r.head(v)
		if up < 0 || r.clause(v) && (!apart || r.rel(v) == "conj" && r.d.Child(v, "nsubj", "nsubj:pass") >= 0) {
			return v
		}
		v = up
	}
	return v
}

// beside is what stands before or after the comma that sets off a cue like "according to"
// and its noun n, or on both sides of them where the verb stands behind: "the dam, according to the
// council, leaks".
func (r *run) beside(h *hit, n int) []extent {
	first, end := r.bounds(n)
	var out []extent
	if h.tokens[0] > first {
		out = append(out, extent{first, h.tokens[0]})
		if v := r.head(n); v < n || r.subject(v) < first || r.subject(v) > n {
			return out
		}
	}
	for i := n + 1; i < end; i++ {
		if r.d.Tokens[i].Text == "," && i+1 < end && i >= r.nounPhrase(n).End {
			return append(out, extent{i + 1, end})
		}
	}
	return out
}

// onAir reports whether noun k is where something is said ("on Twitter", "on the site" after that, "on social media").
func (r *run) onAir(k int) bool {
	if m := r.mention(k); m >= 0 && (r.x.classes["medium"][strings.ToLower(r.nameOf(m))] || r.outlet(m)) {
		return true
	}
	return r.x.classes["medium"][r.lemmas[k]] || k > 0 && r.forms[k] == "media" && r.forms[k-1] == "social"
}
