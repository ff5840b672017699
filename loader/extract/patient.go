package extract

// actorOf is who does what verb or predicate p says: its subject, or the by-agent of a
// passive; -1 for a passive without agent.
func (r *run) actorOf(p int) int {
	if !r.passive(p) {
		return r.subject(p)
	}
	return r.agent(p)
}

func (r *run) agent(p int) int {
	for _, k := range r.d.Children(p) {
		if k < p {
			continue
		}
		if rel := r.rel(k); rel == "obl:agent" || rel == "obl" {
			if c := r.preposition(k); c >= 0 && (r.lemmas[c] == "by" || r.lemmas[c] == "among" && r.party(k)) {
				return k
			}
		}
	}
	if h := r.head(p); r.rel(p) == "conj" && h >= 0 {
		return r.agent(h)
	}
	return r.agentBehind(p)
}

// agentBehind is who does what the passive p of a verb of blame or praise says where the parser hung
// "by" on the noun for what it is over ("was blamed for the raid by the mayor"), -1.
func (r *run) agentBehind(p int) int {
	if c := r.d.Child(p, "advcl"); c > p && r.tags[c] == "VBG" && r.markedBy(c, "of") {
		for _, k := range r.d.Children(c) { // "was accused of cheating by the mayor"
			if w := r.preposition(k); k > c && w >= 0 && r.lemmas[w] == "by" && (r.party(k) || r.unknownName(k)) {
				return k
			}
		}
	}
	if !r.x.classes["judging"][r.lemmas[p]] {
		return -1
	}
	for _, over := range []string{"for", "over"} {
		k := r.directlyUnder(p, over)
		if k < 0 || !r.noun(k) {
			continue
		}
		if by := r.directlyUnder(k, "by"); by >= 0 && (r.party(by) || r.unknownName(by)) {
			return by
		}
	}
	return -1
}

// patientOf is who or what undergoes what verb p says: the object, the subject of a
// passive, the noun that a past participle or an object relative modifies; -1.
func (r *run) patientOf(p int) int {
	if e, ok := r.headed[p]; ok {
		return e.object
	}
	if r.passive(p) {
		return r.subject(p)
	}
	for _, k := range r.d.Children(p) {
		if r.rel(k) == "obj" && r.preposition(k) < 0 {
			return r.antecedent(k)
		}
	}
	if k := r.d.Child(p, "iobj"); k > p {
		return k // "charged Orlandia with fraud"
	}
	if h := r.head(p); r.rel(p) == "amod" && h > p && (r.d.Child(p, "nsubj") >= 0 || r.deedBefore(h) == p) {
		return h // "Orlandia denied involvement", read as a noun phrase
	}
	// "applauded and thanked Orlandia"
	if k := r.d.Child(p, "conj"); k > p && k <= p+3 && r.verb(k) && r.d.Child(k, "nsubj", "aux:pass") < 0 {
		if o := r.d.Child(k, "obj"); o > k {
			return o
		}
	}
	if r.stranded(p) {
		if n := r.nextNoun(p); n >= 0 {
			return n
		}
	}
	// "called the bridge unsafe", "rejects a treaty backed by others": the object is the
	// subject of what the parser took for a clause.
	if x := r.d.Child(p, "xcomp", "ccomp"); x > p && r.d.Child(x, "mark") < 0 {
		if o := r.d.Child(x, "nsubj", "nsubj:pass"); o > p && r.tags[o] != "PRP" {
			return o
		}
	}
	return r.gap(p)
}

// gap is the antecedent of a relative clause without pronoun whose object is missing
// ("the plan she backed").
func (r *run) gap(p int) int {
	if x := r.d.Child(p, "xcomp"); x > p && r.markedBy(x, "to") {
		return -1 // it is the object of the other: "the point she likes to make"
	}
	for i := range r.climb(p, 4) {
		switch r.rel(i) {
		case "acl:relcl":
			h := r.head(i)
			for _, k := range r.d.Children(i) {
				if s := k; r.relative(s) && (r.rel(s) == "nsubj" || r.rel(s) == "nsubj:pass" || r.d.Case(s) == "in") || r.tags[k] == "WRB" {
					return -1 // "a hearing in which she lamented it", "the town where she opposed it"
				}
			}
			if r.d.Child(i, "nsubj", "nsubj:pass") < 0 {
				return -1
			}
			return h
		case "xcomp", "ccomp":
			if o := r.bareRelative(i); o >= 0 {
				return o
			}
		default:
			return -1
		}
	}
	return -1
}

// bareRelative is the object right before clause i that the parser hung on the verb of that object,
// where the clause, without a pronoun or mark, rather tells which is meant ("passed a tax most voters
// oppose"); -1.
func (r *run) bareRelative(i int) int {
	h := r.head(i)
	o := r.d.Child(h, "obj")
	if o < 0 || i < o || r.lo(i) != r.hi(o)+1 || r.d.Child(i, "mark", "obj") >= 0 || r.d.Child(i, "nsubj") < 0 || !r.noun(o) {
		return -1
	}
	return o
}
