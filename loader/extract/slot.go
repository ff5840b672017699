package extract

import (
	"slices"
	"strings"

	"stancegraph/graph"
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
		if v := r.lightVerb(h, r.x.getting); v >= 0 && (h.frame.Stance != graph.Accuses || !r.x.giving[r.lemmas[v]]) {
			return r.subject(v) // as against "brought a lawsuit"
		}
	case "topic":
		return r.topic(h)
	case "mod":
		return r.modifier(h)
	case "by":
		if n := r.prepositional(h, "by"); n >= 0 {
			return n
		}
		return r.maker(h)
	case "marked":
		return r.marked(h)
	case "governor":
		if r.rel(a) == "aux" {
			return r.head(a)
		}
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
		} else if n >= 0 && r.rel(n) == "conj" && r.d.Child(r.head(n), "cop") >= 0 && r.d.Child(r.head(n), "case") >= 0 {
			return r.subject(r.head(n)) // "is for the levy, but against the ban"
		}
	case "with":
		if k := r.sharedView(h); k >= 0 {
			return k
		}
		return r.prepositional(h, "with")
	case "host":
		return r.host(h)
	case "bearer", "treated", "amid", "beheld", "felt", "source", "whose", "undergoer", "mutual", "grounds", "kind", "shown":
		return r.fillFarther(h, s)
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
		if c := r.d.Child(a, "case"); r.adjunct(a) || r.noun(a) && c >= 0 && c < a && !h.has(c) {
			return -1 // "was behind the attack on the bank"
		}
		s := r.subject(a) // "alarmed by", "involved in" are no passives
		if n := r.head(a); s < 0 && h.frame.Actor[0] == "subj" && (r.rel(a) == "amod" || r.rel(a) == "appos") && r.adjective(a) && n >= 0 && n < a && r.noun(n) {
			return n // "Calloway, long critical of the levy"
		}
		return s
	}
	if r.noun(a) && !r.clause(a) {
		if first := h.tokens[0]; r.verb(first) {
			return r.actorOf(first) // "took a shot at"
		} else if r.d.Child(first, "cop") >= 0 {
			return r.subject(first) // "was full of praise for"
		}
		if r.tags[h.tokens[0]] == "IN" {
			return r.verbSubject(a)
		}
		if p := r.partOf(a); p >= 0 {
			return r.subject(p)
		}
		if v := r.head(a); r.rel(a) == "xcomp" && r.x.classes["becoming"][r.lemmas[v]] {
			return r.subject(v) // "became a critic of"
		}
		return r.listed(a)
	}
	if r.adjunct(a) {
		return -1
	}
	if s := r.trailing(a); s >= 0 {
		return s
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
	if n := r.dubbed(h.anchor); h.frame.Judges && n >= 0 {
		return n
	}
	if o := r.d.Child(h.anchor, "iobj"); h.frame.Judges && o > h.anchor && r.d.Child(h.anchor, "obj") > o {
		return o // "called Calloway a liar"
	}
	if o := r.d.Child(h.anchor, "iobj"); o > h.anchor && h.frame.Where[lexicon.Target] == "party" && r.party(o) {
		return o // "fined Calloway two thousand crowns"
	}
	if it := r.d.Child(h.anchor, "expl"); h.frame.Judges && it > h.anchor {
		return it // "found it wrong that"
	}
	for _, m := range h.tokens {
		if !r.verb(m) || r.betweenCommas(m) {
			continue
		}
		if o := r.patientOf(m); o >= 0 && !h.has(o) && !r.x.classes["time"][r.lemmas[o]] {
			return o
		}
		// "shrugged off the claim": the parser may take the particle for a preposition, or
		// the object for an adjunct.
		for _, k := range r.d.Children(m) {
			c := r.preposition(k)
			if k < m || h.has(k) {
				continue
			}
			if c < 0 && h.frame.Stance != "" && (r.rel(k) == "xcomp" && (r.subjectless(k) || r.tags[k] == "NN") || r.everDone(k, m)) {
				return k // "opposes closing the port", "opposes fracking"
			}
			if c >= 0 && h.has(c) || c < 0 && len(h.tokens) > 1 && r.rel(k) == "obl" && r.noun(k) && !r.x.classes["time"][r.lemmas[k]] {
				return k
			}
		}
	}
	return -1
}

// everDone reports whether gerund k is what verb m is on, with an adverb between: "denied ever
// closing the port".
func (r *run) everDone(k, m int) bool {
	return r.rel(k) == "advcl" && r.subjectless(k) && k == m+2 && strings.HasPrefix(r.tags[m+1], "RB") && r.d.Child(k, "mark") < 0
}

// dubbed is the noun that a relative clause without pronoun says is called something by its verb v ("a
// decision the council called a disgrace"), -1.
func (r *run) dubbed(v int) int {
	n := r.head(v)
	if r.rel(v) != "acl:relcl" || n > v {
		return -1
	}
	named := 0
	for _, k := range r.d.Children(v) {
		switch rel := r.rel(k); {
		case r.relative(k):
			return -1
		case k > v && (rel == "obj" || rel == "xcomp" || rel == "iobj"):
			named++
		}
	}
	if named != 1 || r.d.Child(v, "nsubj") < 0 {
		return -1
	}
	return n
}

// betweenCommas reports whether verb v and its subject stand between commas ("which, it claims, was
// staged"), so that what the parser makes its object is no argument of it.
func (r *run) betweenCommas(v int) bool {
	s := r.d.Child(v, "nsubj")
	if s < 0 || s > v || v+1 >= len(r.d.Tokens) || r.d.Tokens[v+1].Text != "," {
		return false
	}
	lo := r.lo(s)
	return lo > 0 && r.d.Tokens[lo-1].Text == ","
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

// predicated is what a cue predicates of its object: "called it slander".
func (r *run) predicated(h *hit) int {
	o := r.object(h)
	for _, k := range r.d.Children(h.anchor) {
		if h.has(k) || k == o || r.relative(k) {
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
	if v >= 0 && r.x.classes["butt"][r.lemmas[v]] && r.d.Case(h.anchor) == "of" {
		return r.subject(v) // "is the target of attacks from"
	}
	if v < 0 || !r.clause(v) || r.x.giving[r.lemmas[v]] || r.x.classes["seeking"][r.lemmas[v]] {
		return -1
	}
	switch r.rel(h.anchor) {
	case "obj", "obl", "nsubj:pass":
	default:
		return -1
	}
	if w := r.besideWhat(h.anchor); r.d.Child(v, "obj") >= 0 && r.rel(h.anchor) == "obl" && w != "" && w != "after" {
		return -1 // "closed the port despite criticism from the unions": the closing
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
				return r.whose(p)
			}
			if p := r.shared(m); p >= 0 {
				return p
			}
			if v := r.head(m); v >= 0 && r.rel(m) == "nmod" && r.x.classes["series"][r.lemmas[v]] {
				if p := r.d.Child(v, "nmod:poss"); p >= 0 {
					return p // "her latest round of attacks"
				}
			}
		}
	}
	return -1
}

// shared is the possessor that noun m has in common with the one that it is joined to ("her
// jokes about tenants and attacks on the mayor"), -1.
func (r *run) shared(m int) int {
	if r.rel(m) != "conj" || r.d.Child(m, "det") >= 0 || !r.stanceNoun(m) {
		return -1
	}
	for _, p := range []string{"from", "by", "among"} {
		if r.directlyUnder(m, p) >= 0 {
			return -1
		}
	}
	if f := r.fellowNoun(m); r.voiced(f) {
		return r.d.Child(f, "nmod:poss")
	}
	return -1
}

// maker is who a participle says to have made what a cue's noun names ("the scathing
// remarks delivered by Thorpe"), -1.
func (r *run) maker(h *hit) int {
	for _, m := range h.tokens {
		if !r.noun(m) {
			continue
		}
		for _, k := range append(slices.Clone(r.d.Children(m)), r.ofChildren(m)...) {
			if r.rel(k) == "acl" && r.tags[k] == "VBN" && r.x.giving[r.lemmas[k]] {
				return r.agent(k)
			}
		}
	}
	return -1
}

// ofChildren are the dependents of the noun behind "of" under noun m, on which the parser may hang
// what goes with m ("accusations of bias made by Quint").
func (r *run) ofChildren(m int) []int {
	if k := r.directlyUnder(m, "of"); k >= 0 {
		return r.d.Children(k)
	}
	return nil
}

// modifier is the demonym or body that modifies a cue's noun ("the Orlandian denial", "the
// Reed Council denial"). A state that does ("the Orlandia accusations") may as well be whom
// it is about.
func (r *run) modifier(h *hit) int {
	if r.tags[h.anchor] == "NNP" && r.lemmas[h.anchor] == "attack" {
		return -1 // of a name
	}
	for _, k := range r.d.Children(h.anchor) {
		rel := r.rel(k)
		if rel != "amod" && rel != "compound" || k > h.anchor || !r.party(k) {
			continue
		}
		m := r.mention(k)
		if r.kind(m) == graph.State && (rel == "compound" && !r.d.Mentions[m].Adjectival || r.lemmas[h.anchor] == "attack") {
			continue // "Orlandian attacks on the port" are made with arms
		}
		return k
	}
	return -1
}
