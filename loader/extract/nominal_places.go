package extract

import (
	"slices"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// fillFarther is fill for the places that stand farther off than beside a stance noun or
// adjective.
func (r *run) fillFarther(h *hit, s lexicon.Slot) int {
	switch s {
	case "bearer":
		return r.bearer(h)
	case "treated":
		a := h.anchor
		if v := r.head(a); v >= 0 && r.rel(a) == "obl" && r.markedWith(a) && r.x.classes["treating"][r.lemmas[v]] {
			return r.patientOf(v)
		}
		return r.receiver(h)
	case "amid":
		return r.tookPlace(h)
	case "beheld":
		return r.beheld(h)
	case "felt":
		if v := r.feeling(h); v >= 0 {
			return r.d.Child(v, "obj")
		}
	case "source":
		if v := r.feeling(h); v >= 0 {
			return r.ownSubject(v)
		}
	case "whose":
		return r.whoseDeed(h)
	case "mutual":
		if a := r.subjectOf(h); a >= 0 && len(r.parties(a)) > 1 {
			return h.anchor
		}
	case "grounds":
		return r.told(h)
	case "kind":
		if k := r.d.Child(h.anchor, "compound"); k >= 0 && r.noun(k) && r.belongs(k, "bad") {
			return k // "brought fraud charges"
		}
	case "shown":
		return r.evidenced(h)
	case "undergoer":
		if c := r.complement(h, "that"); c >= 0 {
			return r.d.Child(c, "nsubj:pass")
		}
	}
	return -1
}

// evidenced is what the evidence that h names would show ("no evidence to suggest that she lied", "no proof
// supporting the claims"), -1.
func (r *run) evidenced(h *hit) int {
	if v := r.head(h.anchor); v >= 0 && r.rel(h.anchor) == "obj" && r.x.classes["presenting"][r.lemmas[v]] {
		return -1 // "cited no evidence to support his claim"
	}
	for _, k := range r.d.Children(h.anchor) {
		if k > h.anchor && r.rel(k) == "acl" && r.x.classes["showing"][r.lemmas[k]] {
			return r.d.Child(k, "ccomp", "obj")
		}
	}
	return -1
}

// told is the clause that says what h accuses somebody of where a participle of saying carries it
// ("sued the firm, claiming that it lied"), or a clause with "after" whose pronoun is the accused ("sued
// the firm after it lied"); -1.
func (r *run) told(h *hit) int {
	for _, k := range r.d.Children(h.tokens[0]) {
		if r.rel(k) != "advcl" || k < h.anchor {
			continue
		}
		if r.tags[k] == "VBG" && r.x.classes["saying"][r.lemmas[k]] {
			return r.d.Child(k, "ccomp")
		}
		if s := r.d.Child(k, "nsubj"); r.markedBy(k, "after") && s >= 0 && (r.lemmas[s] == "it" || r.lemmas[s] == "they") && h.target >= 0 && r.corefers(h.target, s) {
			return k
		}
	}
	return -1
}

// whoseDeed is who the object of h, a noun for a deed, says did it ("alleged fraud by Orlandia",
// "alleged Orlandian involvement"), -1.
func (r *run) whoseDeed(h *hit) int {
	o := r.object(h)
	if o < 0 {
		return -1
	}
	if p := r.d.Child(o, "nmod:poss"); p >= 0 {
		return p
	}
	for _, over := range []int{o, h.anchor, max(r.directlyUnder(o, "of"), o)} {
		if k := r.directlyUnder(over, "by"); k >= 0 {
			return k
		}
	}
	for _, k := range r.d.Children(o) {
		if rel := r.rel(k); k < o && (rel == "amod" || rel == "compound") && (r.party(k) || r.unknownName(k)) {
			return k
		}
	}
	return -1
}

// bearer is who does something "with" or "in" the stance that a cue's noun names ("opened the
// session with a tribute to the nurses"), -1.
func (r *run) bearer(h *hit) int {
	a := h.anchor
	if r.rel(a) == "conj" && r.d.Child(a, "nmod") > a {
		a = r.fellowNoun(a) // "with jokes and attacks on the mayor"
	}
	if g := r.head(a); g >= 0 && r.rel(a) == "nmod" && r.x.classes["series"][r.lemmas[g]] {
		a = g // "in a show of solidarity with"
	}
	v, p := r.adjunctOf(a), r.preposition(a)
	if v < 0 || p < 0 || r.passive(v) || r.x.getting[r.lemmas[v]] && !r.x.classes["treating"][r.lemmas[v]] || r.x.classes["coping"][r.lemmas[v]] {
		return -1
	}
	if w := r.lemmas[p]; w != "with" && w != "in" && w != "out" || r.d.Child(a, "nmod:poss") >= 0 || r.d.Child(h.anchor, "nmod") < h.anchor && !r.x.classes["treating"][r.lemmas[v]] {
		return -1
	}
	if w := r.lemmas[p]; w != "with" && h.frame.Stance == graph.Accuses {
		return -1 // "put him in charge of the agency"
	}
	if r.determined(a, "the") {
		return -1 // "the candidate with the most support in"
	}
	if r.lemmas[p] == "in" && r.x.classes["blow"][r.lemmas[a]] {
		return -1 // "died in an attack on the police"
	}
	if g := r.hit(v); g != nil && g.claim == a {
		return -1 // "took issue with criticism of"
	}
	return r.subject(v)
}

// adjunctOf is the verb that the phrase headed by a is an adjunct of, also where the parser
// hung a phrase with "with" on the verb's object ("won the vote with her support"), -1.
func (r *run) adjunctOf(a int) int {
	v := r.head(a)
	if v >= 0 && r.rel(a) == "nmod" && r.rel(v) == "obj" && v < a && r.markedWith(a) {
		v = r.head(v)
	} else if r.rel(a) != "obl" {
		return -1
	}
	if v < 0 || !r.verb(v) {
		return -1
	}
	return v
}

// tookPlace is what took place in the face of, or with, the stance that a cue's noun names: the
// subject of a passive or a verb without object, else the clause; -1.
func (r *run) tookPlace(h *hit) int {
	a := h.anchor
	v, w := r.adjunctOf(a), r.besideWhat(a)
	if face := r.head(a); w == "in the face of" {
		v = r.adjunctOf(face)
	}
	if v < 0 || w == "" {
		return -1
	}
	if r.ownedByPronoun(a) {
		return -1 // "backed it despite her own reservations"
	}
	s := r.subject(v)
	if h.frame.Stance == graph.Supports && w != "with" && w != "without" {
		if o := r.d.Child(v, "obj"); o >= 0 || !r.passive(v) {
			return o // "turned down the plan despite their support"
		}
		return s
	}
	if w == "after" || w == "follow" {
		if s >= 0 && s != a && (r.passive(v) || r.party(s) && r.d.Child(v, "obj", "ccomp", "xcomp") < 0) {
			return s // "was dropped after objections from the unions"
		}
		return -1
	}
	if w == "with" || w == "without" {
		if s >= 0 && (r.passive(v) || r.party(s) || r.x.classes["passing"][r.lemmas[v]]) && (r.possessor(h) >= 0 || r.d.Child(a, "nmod") > a || r.modifier(h) >= 0) {
			return s // "won with the mayor's support"
		}
		return -1
	}
	if s >= 0 && (r.passive(v) && (r.party(s) || r.x.classes["plan"][r.lemmas[s]]) || !r.passive(v) && r.d.Child(v, "obj", "ccomp", "xcomp") < 0) {
		return s
	}
	return v
}

// besideWhat is the preposition that tells what took place beside the stance that noun a names, "" for
// none: "passed over their objections", "in the face of their objections".
func (r *run) besideWhat(a int) string {
	p, face := r.preposition(a), r.head(a)
	switch {
	case p < 0:
		return ""
	case r.lemmas[p] == "of" && face >= 0 && r.lemmas[face] == "face" && r.d.Case(face) == "in":
		return "in the face of"
	case r.x.classes["amid"][r.lemmas[p]]:
		return r.lemmas[p]
	}
	return ""
}

// feeling is the verb that makes somebody feel as the adjective of h says ("left the unions
// furious"), -1.
func (r *run) feeling(h *hit) int {
	if v := r.head(h.anchor); v >= 0 && r.rel(h.anchor) == "xcomp" && r.x.classes["making"][r.lemmas[v]] {
		return v
	}
	return -1
}

// beheld is what the infinitive under a feeling sees, hears or has: its object or clause
// ("glad to see the bridge open"), -1.
func (r *run) beheld(h *hit) int {
	for _, v := range r.d.Children(h.anchor) {
		if v < h.anchor || !r.x.classes["beholding"][r.lemmas[v]] || !r.markedBy(v, "to") {
			continue
		}
		if c := r.d.Child(v, "ccomp"); c >= 0 && r.verb(c) {
			return c
		}
		if o := r.patientOf(v); o >= 0 && r.lemmas[o] != "you" && !r.firstPersonal(o) && !r.x.classes["kin"][r.lemmas[o]] {
			return o
		}
	}
	return -1
}

// relativeVerb is the verb of the relative clause after noun n that has n for its object
// ("the opposition he faced", "the mistrust that the unions feel"), -1.
func (r *run) relativeVerb(n int) int {
	for _, k := range r.d.Children(n) {
		if rel := r.rel(k); k < n || rel != "acl:relcl" && rel != "acl" || !r.finite(k) || r.markedBy(k, "to") {
			continue
		}
		s := r.d.Child(k, "nsubj")
		if o := r.d.Child(k, "obj"); s >= 0 && !r.relative(s) && (o < 0 || r.relative(o) || r.lemmas[k] == "give") {
			return k
		}
	}
	return -1
}

// lightVerb is the verb of the class that the cue's noun is the object of, -1.
func (r *run) lightVerb(h *hit, class map[string]bool) int {
	if v := r.relativeVerb(h.anchor); v >= 0 && class[r.lemmas[v]] {
		return v
	}
	n := h.anchor
	for range maxClimb {
		v := r.head(n)
		if v < 0 {
			return -1
		}
		switch r.rel(n) {
		case "conj":
			n = r.fellowNoun(n)
			continue
		case "obj", "nsubj:pass", "xcomp":
			if r.lemmas[v] == "pass" && r.d.Child(v, "compound:prt") >= 0 {
				return -1 // "passed along complaints"
			}
			if g := r.hit(v); class[r.lemmas[v]] && (g == nil || g.frame.Stance != graph.Denies) {
				return v // but not "threw out the charges"
			}
		case "obl":
			// "came in for criticism", "meet with opposition"
			if class[r.lemmas[v]] && r.d.Child(v, "obj") < 0 {
				return v
			}
		case "nmod", "advcl":
			p := r.preposition(n)
			if p >= 0 && r.lemmas[p] == "of" && r.x.classes["series"][r.lemmas[v]] {
				n = v // "launched a round of attacks on"
				continue
			}
			if p >= 0 && r.lemmas[p] == "but" {
				if r.lemmas[v] == "nothing" {
					n = v // "had nothing but praise for"
					continue
				}
				if o := r.d.Child(v, "obj"); o >= 0 && r.lemmas[o] == "nothing" && class[r.lemmas[v]] {
					return v
				}
			}
		}
		return -1
	}
	return -1
}

// fellowNoun is the noun that n is joined to by "and": where the parser joined a stance noun to
// what another is about or from, that other ("drew praise from the mayor and criticism from
// the unions").
func (r *run) fellowNoun(n int) int {
	h := r.head(n)
	if up := r.head(h); r.rel(h) == "nmod" && up >= 0 && r.stanceNoun(n) && r.voiced(up) && !r.voiced(h) {
		return up
	}
	return h
}

// stanceNoun reports whether noun i names a stance, one of these where any are given, as against
// somebody who takes it ("critic").
func (r *run) stanceNoun(i int, these ...graph.Stance) bool {
	return r.noun(i) && slices.ContainsFunc(r.x.cues[r.lemmas[i]], func(c *cue) bool {
		return c.tag == 'N' && len(c.words) == 1 && slices.ContainsFunc(c.frames, func(f lexicon.Frame) bool {
			return f.Stance != "" && f.Actor[0] != "subj" && (these == nil || slices.Contains(these, f.Stance))
		})
	})
}

// voiced reports whether noun i names a stance or a text or utterance.
func (r *run) voiced(i int) bool {
	return r.stanceNoun(i) || r.noun(i) && r.x.classes["document"][r.lemmas[i]]
}

// listed is who is said to be one of the critics or supporters that noun a names ("the levy's
// critics include Thorpe", "its fiercest critic is Thorpe", "critics of it, including
// Thorpe"), -1.
func (r *run) listed(a int) int {
	if n := r.instance(a); n >= 0 {
		return n
	}
	v := r.head(a)
	switch {
	case v < 0 || r.rel(a) != "nsubj" || r.lemmas[a] == "champion":
		return -1
	case r.lemmas[v] == "include":
		return r.d.Child(v, "obj")
	case v > a && r.d.Child(v, "cop") >= 0 && r.party(v):
		return v
	}
	return -1
}

// receiver is to whom the stance that a cue's noun names is given ("gave the plan his
// blessing", "the endorsement he gave Thorpe"), -1.
func (r *run) receiver(h *hit) int {
	v := r.head(h.anchor)
	if rel := r.relativeVerb(h.anchor); rel >= 0 {
		v = rel
	}
	if v < 0 || r.lemmas[v] != "give" {
		return -1
	}
	for _, k := range r.d.Children(v) {
		if rel := r.rel(k); k > v && k != h.anchor && (rel == "iobj" || rel == "obj") && !h.has(k) {
			return k
		}
	}
	return -1
}

// whose is the noun that a possessor "whose" stands for ("Calloway, whose criticism of the
// levy"), else the possessor p itself.
func (r *run) whose(p int) int {
	if r.lemmas[p] != "whose" {
		return p
	}
	if n := r.overRelative(p); n >= 0 {
		return n
	}
	return r.before(p)
}
