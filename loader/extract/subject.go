package extract

// subject returns the token that heads the subject of predicate p as a reader
// understands it: its own, that of the verb which controls an infinitive or
// participle, that which it shares with a conjunct, or the noun that it modifies. It is
// -1 where the text leaves it open. For a passive it is what undergoes the deed.
func (r *run) subject(p int) int {
	for range maxClimb {
		if s := r.ownSubject(p); s >= 0 {
			return s
		}
		h := r.head(p)
		if h < 0 {
			return -1
		}
		switch r.rel(p) {
		case "conj":
			if s := r.sharedSubject(p, h); s >= 0 {
				return s
			}
			if r.noun(h) && !r.clause(h) {
				return -1
			}
			p = h
		case "xcomp":
			if o := r.d.Child(h, "obj"); o >= 0 && o < p && !r.x.classes["subject-control"][r.lemmas[h]] {
				return r.antecedent(o)
			}
			p = h
		case "advcl":
			if r.finite(p) {
				return -1
			}
			if prep := r.preposition(p); prep >= 0 {
				// "blamed Orlandia for flooding the port": the object floods it.
				if w := r.lemmas[prep]; w == "for" || w == "of" || w == "from" {
					if o := r.d.Child(h, "obj", "nsubj:pass"); o >= 0 && o < p {
						return r.antecedent(o)
					}
				}
			}
			p = h
		case "acl":
			// "a group backing the plan"; "his plan to back it" belongs to the possessor.
			if r.d.Tokens[p].Tag == "VBG" || r.d.Tokens[p].Tag == "VBN" {
				return h
			}
			return r.owner(h)
		case "acl:relcl":
			return -1
		case "ccomp", "parataxis", "appos":
			if r.finite(p) {
				return -1
			}
			p = h
		case "obl", "nmod", "obj", "nsubj", "csubj", "amod", "compound", "dep":
			if !r.verb(p) {
				return -1
			}
			p = r.gerundHost(p, h)
			if p < 0 {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// ownSubject is the subject among p's children, the one closest before p where the parser
// found several, with a relative pronoun resolved.
func (r *run) ownSubject(p int) int {
	s := -1
	for _, k := range r.d.Children(p) {
		if rel := r.rel(k); rel != "nsubj" && rel != "nsubj:pass" || r.d.Tokens[k].Tag == "EX" {
			continue
		}
		if s < 0 || k < p || r.quoteOf[s] >= 0 && r.quoteOf[p] < 0 {
			s = k
		}
	}
	if s < 0 {
		return -1
	}
	return r.antecedent(s)
}

// antecedent turns a relative pronoun into the noun that its clause modifies.
func (r *run) antecedent(s int) int {
	if !r.relative(s) {
		return s
	}
	for i, n := r.head(s), 0; i >= 0 && n < 6; i, n = r.head(i), n+1 {
		if r.rel(i) == "acl:relcl" {
			return r.head(i)
		}
	}
	return s
}

// sharedSubject is the subject that conjunct p shares with h, another conjunct before p.
func (r *run) sharedSubject(p, h int) int {
	for _, k := range r.d.Children(h) {
		if k < p && r.rel(k) == "conj" {
			if s := r.ownSubject(k); s >= 0 {
				return s
			}
		}
	}
	return -1
}

// gerundHost is the verb whose subject a gerund inside a nominal has: that of the verb
// which governs it.
func (r *run) gerundHost(p, h int) int {
	if r.d.Tokens[p].Tag != "VBG" || r.rel(p) == "nsubj" || r.rel(p) == "csubj" {
		return -1
	}
	if r.verb(h) || r.clause(h) {
		return h
	}
	return -1
}

// owner is the possessor of noun n, or the subject of the light verb that n is the
// object of.
func (r *run) owner(n int) int {
	if p := r.d.Child(n, "nmod:poss"); p >= 0 {
		return p
	}
	if h := r.head(n); h >= 0 && r.verb(h) && r.rel(n) == "obj" {
		return r.actorOf(h)
	}
	return -1
}

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
			if c := r.preposition(k); c >= 0 && r.lemmas[c] == "by" {
				return k
			}
		}
	}
	if h := r.head(p); r.rel(p) == "conj" && h >= 0 {
		return r.agent(h)
	}
	return -1
}

// patientOf is who or what undergoes what verb p says: the object, the subject of a
// passive, the noun that a past participle or an object relative modifies; -1.
func (r *run) patientOf(p int) int {
	if r.passive(p) {
		return r.subject(p)
	}
	for _, k := range r.d.Children(p) {
		if r.rel(k) == "obj" && r.preposition(k) < 0 {
			return r.antecedent(k)
		}
	}
	return r.gap(p)
}

// gap is the antecedent of a relative clause without pronoun whose object is missing
// ("the plan she backed").
func (r *run) gap(p int) int {
	for i, n := p, 0; i >= 0 && n < 4; i, n = r.head(i), n+1 {
		switch r.rel(i) {
		case "acl:relcl":
			h := r.head(i)
			for _, k := range r.d.Children(i) {
				if s := k; r.relative(s) && (r.rel(s) == "nsubj" || r.rel(s) == "nsubj:pass") {
					return -1
				}
			}
			if r.d.Child(i, "nsubj", "nsubj:pass") < 0 {
				return -1
			}
			return h
		case "xcomp", "ccomp":
		default:
			return -1
		}
	}
	return -1
}
