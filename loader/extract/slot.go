package extract

import (
	"slices"

	"stancegraph/loader/lexicon"
)

// fill finds the token that heads the argument of h in place s, -1 where it is empty.
func (r *run) fill(h *hit, s lexicon.Slot) int {
	a := h.anchor
	switch s {
	case "subj":
		return r.subjectOf(h)
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
	case "topic":
		return r.topic(h)
	case "mod":
		return r.modifier(h)
	case "marked":
		return r.marked(h)
	case "governor":
		return r.head(a)
	case "csubj":
		return r.clauseSubject(a)
	case "self":
		return a
	case "thing":
		if r.noun(a) {
			return a
		}
		if n := r.head(a); n >= 0 && r.rel(a) == "amod" && r.noun(n) {
			return n
		}
	case "carrier":
		if n := r.head(a); n >= 0 && r.d.Child(n, "cop") >= 0 {
			return r.subject(n)
		}
	case "host":
		return r.host(h)
	default:
		return r.prepositional(h, string(s))
	}
	return -1
}

// subjectOf is the subject of a cue: of its verb, of its adjective or noun where that is
// predicated, or of the verb that it is an adjunct of ("spoke in support of").
func (r *run) subjectOf(h *hit) int {
	a := h.anchor
	if h.cue.tag == 'J' || h.frame.Actor[0] == "speaker" && !slices.Contains(h.frame.Claim, "self") {
		if r.adjunct(a) {
			return -1
		}
		return r.subject(a) // "alarmed by", "involved in" are no passives
	}
	if r.noun(a) && !r.clause(a) {
		if first := h.tokens[0]; r.verb(first) {
			return r.actorOf(first) // "took a shot at"
		}
		if r.tags[h.tokens[0]] == "IN" {
			return r.verbSubject(a)
		}
		if p := r.partOf(a); p >= 0 {
			return r.subject(p)
		}
		return -1
	}
	if r.adjunct(a) {
		return -1
	}
	if s := r.actorOf(a); s >= 0 || !r.speech(a) || r.passive(a) {
		return s
	}
	return r.besides(h)
}

// partOf is the predicate that counts noun a among others ("is one of the critics of"), -1.
func (r *run) partOf(a int) int {
	for range 3 {
		c := r.preposition(a)
		if c < 0 || r.lemmas[c] != "of" || r.rel(a) != "nmod" {
			return -1
		}
		a = r.head(a)
		if !r.x.classes["partitive"][r.lemmas[a]] {
			return -1
		}
		if r.d.Child(a, "cop") >= 0 {
			return a
		}
	}
	return -1
}

// clauseSubject is the clause that is the subject of predicate a, or that an "it" in its
// place stands for.
func (r *run) clauseSubject(a int) int {
	if c := r.d.Child(a, "csubj", "csubj:pass"); c >= 0 {
		return c
	}
	s := r.d.Child(a, "nsubj", "expl")
	if s < 0 || r.lemmas[s] != "it" {
		return -1
	}
	for _, k := range r.d.Children(a) {
		if rel := r.rel(k); k > a && (rel == "ccomp" || rel == "xcomp" || rel == "advcl" || rel == "acl") && r.d.Child(k, "mark") >= 0 {
			return k
		}
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
	if o := r.between(h); o >= 0 {
		return o
	}
	for _, m := range h.tokens {
		if !r.verb(m) {
			continue
		}
		if o := r.patientOf(m); o >= 0 && !h.has(o) && !r.x.classes["time"][r.lemmas[o]] {
			return o
		}
		// "shrugged off the claim": the parser may take the particle for a preposition, or
		// the object for an adjunct.
		for _, k := range r.d.Children(m) {
			c := r.preposition(k)
			if c >= 0 && k > m && h.has(c) || c < 0 && k > m && len(h.tokens) > 1 && r.rel(k) == "obl" && r.noun(k) && !r.x.classes["time"][r.lemmas[k]] && !h.has(k) {
				return k
			}
		}
	}
	return -1
}

// between is the argument that a row of the lexicon leaves room for ("hold ~
// responsible"), -1.
func (r *run) between(h *hit) int {
	i := slices.Index(h.cue.words, "~")
	if i <= 0 || i >= len(h.tokens) {
		return -1
	}
	t := h.tokens[i] - 1
	if t <= h.tokens[i-1] || !r.noun(t) {
		return -1
	}
	if m := r.mention(t); m >= 0 && r.d.Mentions[m].Head < t {
		return r.d.Mentions[m].Head
	}
	return t
}

// complement is the clause that complements a cue: finite ("that"), infinitive ("inf") or
// either ("comp"). A clause that the cue stands behind ("it was slander, she said") is
// finite too.
func (r *run) complement(h *hit, s lexicon.Slot) int {
	for _, m := range h.tokens {
		for _, k := range r.d.Children(m) {
			if h.has(k) || !r.complements(k, m, h, s) {
				continue
			}
			if s == "comp" || r.infinitive(k) == (s == "inf") {
				return k
			}
		}
	}
	if k := r.verbComplement(h, s); k >= 0 {
		return k
	}
	if s != "inf" && r.speech(h.anchor) {
		if k := r.strayClause(h.anchor); k >= 0 {
			return k
		}
	}
	if s != "inf" {
		if k := r.following(h); k >= 0 {
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

// following is the predicate of the clause that begins after a verb of saying, where the
// parser tore it apart: right after the verb ("saying a penalty was needed") or with
// "that" after adjuncts and the one spoken to ("told the council last week that"); -1.
// The rest of the sentence is then what is said.
func (r *run) following(h *hit) int {
	a := h.anchor
	if len(h.tokens) > 1 || !r.x.classes["saying"][r.lemmas[a]] || r.d.Child(a, "ccomp", "xcomp") >= 0 {
		return -1
	}
	_, end := r.bounds(a)
	first := a + 1
	for i := first; i < end && i < first+12 && !r.verb(i) && r.d.Tokens[i].Text != ","; i++ {
		if r.lemmas[i] == "that" && r.tags[i] != "DT" {
			first = i
			break
		}
	}
	if first >= end || !r.opensClause(first) {
		return -1
	}
	for i := first + 1; i < end && i < first+15; i++ {
		switch {
		case r.d.Tokens[i].Text == ",", r.d.Tokens[i].Text == ";", r.speech(i), r.quoteOf[i] != r.quoteOf[a] && r.tags[i] == "''":
			return -1
		case r.verb(i) && r.finite(i):
			h.content = append(h.content[:0], extent{first, end})
			return i
		}
	}
	return -1
}

// opensClause reports whether token i can be the first word of a clause: "that", or the
// first of a noun phrase.
func (r *run) opensClause(i int) bool {
	switch r.tags[i] {
	case "DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "EX", "CD":
		return true
	}
	return r.lemmas[i] == "that"
}

// verbComplement is the clause of a noun that is the object of a verb, where the parser
// hung it on the verb ("repeated her accusation that").
func (r *run) verbComplement(h *hit, s lexicon.Slot) int {
	n := h.anchor
	v := r.head(n)
	if !r.noun(n) || v < 0 || r.rel(n) != "obj" {
		return -1
	}
	for _, k := range r.d.Children(v) {
		if rel := r.rel(k); k > n && (rel == "ccomp" || rel == "advcl" || rel == "xcomp") && r.lo(k) == r.hi(n)+1 {
			if m := r.d.Child(k, "mark"); m >= 0 && (r.lemmas[m] == "that" && s != "inf" || r.lemmas[m] == "to" && s != "that") {
				return k
			}
		}
	}
	return -1
}

// strayClause is the that-clause of the verb at v where the parser hung it on a noun in
// between ("said last week that the dam would hold").
func (r *run) strayClause(v int) int {
	for _, k := range r.d.Children(v) {
		if rel := r.rel(k); k < v || rel != "obl" && (rel != "obj" || r.x.classes["allegation"][r.lemmas[k]]) && rel != "iobj" {
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
func (r *run) complements(k, m int, h *hit, s lexicon.Slot) bool {
	switch r.rel(k) {
	case "ccomp", "xcomp":
		p := r.d.Child(k, "mark")
		return p < 0 || r.lemmas[p] == "to" || r.lemmas[p] == "for" || !lexicon.Slot(r.lemmas[p]).Preposition()
	case "acl", "acl:relcl":
		return r.noun(m) && (r.d.Child(k, "mark") >= 0 || r.tells(k))
	case "advcl":
		if s == "inf" && r.verb(m) && r.marked2(k, "to") {
			return true // "called on the council to act"
		}
		// Nothing but a complement begins with "that"; on an object noun it is that
		// noun's.
		o := r.d.Child(m, "obj")
		return k > m && r.marked2(k, "that") && (o < 0 || !r.x.classes["allegation"][r.lemmas[o]])
	case "parataxis":
		return k > m && m == h.anchor && r.finite(k) && !r.speech(k) && r.quoteOf[k] == r.quoteOf[m] && r.d.Child(k, "nsubj", "nsubj:pass") >= 0
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

// topic is the subject of the clause that a cue's noun is an object or adjunct of, where
// that is a party.
func (r *run) topic(h *hit) int {
	v := r.head(h.anchor)
	if v < 0 || !r.clause(v) || r.x.giving[r.lemmas[v]] {
		return -1
	}
	switch r.rel(h.anchor) {
	case "obj", "obl", "nsubj:pass":
	default:
		return -1
	}
	if s := r.subject(v); s >= 0 && s != h.anchor && r.party(r.whole(s)) {
		return s
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
		case "nmod":
			// "had nothing but praise for"
			if p := r.preposition(n); p >= 0 && r.lemmas[p] == "but" && r.lemmas[v] == "nothing" {
				n = v
				continue
			}
		}
		return -1
	}
	return -1
}

// prepositional is what stands after preposition p at the cue: a noun or a gerund.
func (r *run) prepositional(h *hit, p string) int {
	for _, m := range h.tokens {
		if p == "by" && r.verb(m) && h.cue.tag != 'J' {
			continue // the agent of a passive is its subject
		}
		for _, k := range r.d.Children(m) {

			if k < m && r.verb(m) && k < h.tokens[0]-1 {
				continue // "On Friday she voted"
			}
			if c := r.preposition(k); c >= 0 && !h.has(k) && r.lemmas[c] == p {
				return r.antecedent(k)
			}
			if k > m && r.verb(m) && (r.x.classes["time"][r.lemmas[k]] || r.tags[k] == "CD") {
				if n := r.under(k, h, p); n >= 0 {
					return n // "voted in May for"
				}
			}
		}
	}
	// The phrase may hang on the object: "blamed the flood on Orlandia".
	if k := r.onObject(h, p); k >= 0 {
		return k
	}
	// A light verb may carry the phrase: "expressed support on Monday for the plan",
	// "throws his support behind the plan".
	if v := r.head(h.anchor); v >= 0 && r.noun(h.anchor) && r.verb(v) && (r.rel(h.anchor) == "obj" || r.rel(h.anchor) == "obl" && r.x.getting[r.lemmas[v]]) {
		for _, k := range r.d.Children(v) {

			if c := r.preposition(k); c >= 0 && k > h.anchor && r.lemmas[c] == p {
				return k
			}
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
		if !r.passive(h.anchor) {
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
		case "obj", "nsubj:pass", "obl:agent":
		default:
			continue
		}
		if k := r.under(o, h, p); k >= 0 {
			return k
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
				if r.lemmas[c] == p {
					return k
				}
				if r.rel(k) == "nmod" {
					next = k
				}
			}
		}
		if p != "on" {
			break
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
// and its noun n.
func (r *run) beside(h *hit, n int) []extent {
	first, end := r.bounds(n)
	if h.tokens[0] > first {
		return []extent{{first, h.tokens[0]}}
	}
	for i := n + 1; i < end; i++ {
		if r.d.Tokens[i].Text == "," && i >= r.nounPhrase(n).End {
			return []extent{{i + 1, end}}
		}
	}
	return nil
}
