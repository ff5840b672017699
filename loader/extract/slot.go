package extract

import (
	"stancegraph/loader/lexicon"
)

// fill finds the token that heads the argument of h in place s, -1 where it is empty.
func (r *run) fill(h *hit, s lexicon.Slot) int {
	a := h.anchor
	switch s {
	case "subj":
		if r.noun(a) && !r.clause(a) || r.adjunct(a) {
			return -1
		}
		if s := r.actorOf(a); s >= 0 || !r.speech(a) || r.passive(a) {
			return s
		}
		return r.besides(h)
	case "obj":
		return r.object(h)
	case "iobj":
		return r.d.Child(a, "iobj")
	case "that", "inf", "comp":
		return r.complement(h, s)
	case "attr":
		return r.predicated(h)
	case "poss":
		return r.possessor(h)
	case "light":
		if v := r.lightVerb(h, r.x.giving); v >= 0 {
			return r.actorOf(v)
		}
	case "getter":
		if v := r.lightVerb(h, r.x.getting); v >= 0 {
			return r.subject(v)
		}
	case "mod":
		return r.modifier(h)
	case "marked":
		return r.marked(h)
	case "governor":
		return r.head(a)
	case "host":
		return r.host(h)
	default:
		return r.prepositional(h, string(s))
	}
	return -1
}

// adjunct reports whether adjective or noun a only modifies a noun ("the critical
// minister"), so that it has no subject.
func (r *run) adjunct(a int) bool {
	if r.verb(a) {
		return false
	}
	rel := r.rel(a)
	return rel == "compound" || rel == "nmod:poss" || rel == "amod" && r.d.Child(a, "obl", "xcomp", "ccomp", "advcl", "nmod") < 0
}

// object is the direct object of a cue, from any of its words: in "took aim at" the
// noun is one of them.
func (r *run) object(h *hit) int {
	for _, m := range h.tokens {
		if !r.verb(m) {
			continue
		}
		if o := r.patientOf(m); o >= 0 && !h.has(o) && !r.x.classes["time"][r.lemmas[o]] {
			return o
		}
	}
	return -1
}

// complement is the clause that complements a cue: finite ("that"), infinitive ("inf") or
// either ("comp"). A clause that the cue stands behind ("it was slander, she said") is
// finite too.
func (r *run) complement(h *hit, s lexicon.Slot) int {
	for _, m := range h.tokens {
		for _, k := range r.d.Children(m) {
			if h.has(k) || !r.complements(k, m, h) {
				continue
			}
			if s == "comp" || r.infinitive(k) == (s == "inf") {
				return k
			}
		}
	}
	if s != "inf" && r.speech(h.anchor) {
		if k := r.strayClause(h.anchor); k >= 0 {
			return k
		}
	}
	// "The dam held, she said": the parser may hang the cue on what is said.
	v := r.head(h.anchor)
	if s == "inf" || v < 0 || r.d.Child(h.anchor, "obj") >= 0 {
		return -1
	}
	switch r.rel(h.anchor) {
	case "parataxis":
		return v
	case "advcl", "ccomp", "appos", "acl:relcl", "conj", "acl":
		if r.speech(h.anchor) && r.parenthetical(h.anchor) {
			return v
		}
	}
	return -1
}

// strayClause is the that-clause of the verb at v where the parser hung it on a noun in
// between ("said last week that the dam would hold").
func (r *run) strayClause(v int) int {
	for _, k := range r.d.Children(v) {
		if rel := r.rel(k); k < v || rel != "obl" && rel != "obj" && rel != "iobj" {
			continue
		}
		for n := 0; n < 3; n++ {
			c := r.d.Child(k, "acl:relcl", "acl")
			if c < 0 {
				if k = r.d.Child(k, "nmod"); k < 0 {
					break
				}
				continue
			}
			that := r.lo(c)
			if r.lemmas[that] == "that" && r.d.Child(c, "nsubj", "nsubj:pass") != that && r.d.Child(c, "nsubj", "nsubj:pass") >= 0 {
				return c
			}
			break
		}
	}
	return -1
}

// complements reports whether k, under word m of a cue, is a clause that completes it.
func (r *run) complements(k, m int, h *hit) bool {
	switch r.rel(k) {
	case "ccomp", "xcomp":
		p := r.d.Child(k, "mark")
		return p < 0 || r.lemmas[p] == "to" || r.lemmas[p] == "for" || !lexicon.Slot(r.lemmas[p]).Preposition()
	case "acl":
		return r.noun(m) && r.d.Child(k, "mark") >= 0
	case "parataxis":
		return k > m && m == h.anchor && r.finite(k) && r.d.Child(k, "nsubj", "nsubj:pass") >= 0
	}
	return false
}

// predicated is what a cue predicates of its object: "called it slander".
func (r *run) predicated(h *hit) int {
	o := r.object(h)
	for _, k := range r.d.Children(h.anchor) {

		if h.has(k) || k == o {
			continue
		}
		switch r.rel(k) {
		case "xcomp":
			if r.d.Child(k, "mark") < 0 {
				return k
			}
		case "obj":
			// With two objects the parser may call the second one obj as well.
			if o >= 0 && k > o {
				return k
			}
		}
	}
	if o >= 0 && o > h.anchor {
		if k := r.loose(h.anchor, o); k >= 0 {
			return k
		}
	}
	// "called the plan 'reckless'": an adjective or noun right after the object that the
	// parser hung on it.
	if o >= 0 && o > h.anchor {
		for _, k := range r.d.Children(o) {
			if k > o && (r.rel(k) == "amod" || r.rel(k) == "appos") {
				return k
			}
		}
	}
	return -1
}

// loose is the noun after object o of verb v that the parser hung on either of them
// without a preposition ("called the remarks a new low").
func (r *run) loose(v, o int) int {
	for _, over := range []int{v, o} {
		for _, k := range r.d.Children(over) {
			if rel := r.rel(k); k > o && (rel == "obl" || rel == "nmod" || rel == "dep") && r.preposition(k) < 0 && !r.x.classes["time"][r.lemmas[k]] {
				return k
			}
		}
	}
	return -1
}

// possessor is the possessor of any noun of a cue.
func (r *run) possessor(h *hit) int {
	for _, m := range h.tokens {
		if r.noun(m) {
			if p := r.d.Child(m, "nmod:poss"); p >= 0 {
				return p
			}
		}
	}
	return -1
}

// modifier is the demonym or name that modifies a cue's noun ("the Orlandian denial").
func (r *run) modifier(h *hit) int {
	for _, k := range r.d.Children(h.anchor) {

		if rel := r.rel(k); (rel == "amod" || rel == "compound") && k < h.anchor && r.party(k) {
			return k
		}
	}
	return -1
}

// lightVerb is the verb of the class that the cue's noun is the object of, -1.
func (r *run) lightVerb(h *hit, class map[string]bool) int {
	n := h.anchor
	for range maxClimb {
		v := r.head(n)
		if v < 0 {
			return -1
		}
		switch r.rel(n) {
		case "conj":
			n = v
			continue
		case "obj", "nsubj:pass", "xcomp":
			if class[r.lemmas[v]] {
				return v
			}
		case "obl":
			// "came in for criticism", "meet with opposition"
			if class[r.lemmas[v]] && r.d.Child(v, "obj") < 0 {
				return v
			}
		case "acl:relcl":
		}
		return -1
	}
	return -1
}

// prepositional is what stands after preposition p at the cue: a noun or a gerund.
func (r *run) prepositional(h *hit, p string) int {
	for _, m := range h.tokens {
		if p == "by" && r.verb(m) {
			continue // the agent of a passive is its subject
		}
		for _, k := range r.d.Children(m) {

			if k < m && r.verb(m) && k < h.tokens[0]-1 {
				continue // "On Friday she voted"
			}
			if c := r.preposition(k); c >= 0 && !h.has(k) && r.lemmas[c] == p {
				return r.antecedent(k)
			}
		}
	}
	// A light verb may carry the phrase: "expressed support on Monday for the plan",
	// "throws his support behind the plan".
	if v := r.head(h.anchor); v >= 0 && r.noun(h.anchor) && r.verb(v) && r.rel(h.anchor) == "obj" {
		for _, k := range r.d.Children(v) {

			if c := r.preposition(k); c >= 0 && k > h.anchor && r.lemmas[c] == p {
				return k
			}
		}
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
