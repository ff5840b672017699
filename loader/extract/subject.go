package extract

import (
	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
)

// subject returns the token that heads the subject of predicate p as a reader
// understands it: its own, that of the verb which controls an infinitive or
// participle, that which it shares with a conjunct, or the noun that it modifies. It is
// -1 where the text leaves it open. For a passive it is what undergoes the deed.
func (r *run) subject(p int) int {
	from := p
	if g := r.carriesOn(p); g >= 0 {
		return r.actorOf(g)
	}
	if r.stranded(p) {
		return r.neighbour(p)
	}
	if s := r.d.Child(p, "nmod:poss"); s >= 0 && r.tags[p] == "VBG" {
		return s // "her mocking him"
	}
	for range maxClimb {
		if s := r.ownSubject(p); s >= 0 {
			if p != from && r.lemmas[s] == "it" && !r.verb(p) {
				return -1 // "it is wrong to back it"
			}
			return s
		}
		h := r.head(p)
		if h < 0 {
			return -1
		}
		if s := r.forSubject(p, h); s >= 0 {
			return s
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
			if r.marked2(p, "to") && r.governor(h).Effect == lexicon.Unreal {
				if o := r.d.Child(h, "obj", "iobj"); o >= 0 && o < p {
					return r.antecedent(o) // "urged Orlandia to back it"
				}
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
			if r.marked2(p, "for") {
				return r.d.FirstConjunct(h) // "mocked Thorpe and Quint for backing it"
			}
			if r.tags[p] == "VBG" && r.d.Tokens[r.lo(p)].Text == "," && r.rel(h) == "obj" && r.head(h) >= 0 {
				p = r.head(h) // "he mocked his rival, calling him weak"
				continue
			}
			if r.marked2(p, "to") {
				if one := r.counted(h); one >= 0 {
					return r.subject(one) // "was the first to back it"
				}
			}
			if prep := r.preposition(p); prep < 0 && r.tags[p] == "VBG" || r.tags[p] == "VBN" {
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
		if rel := r.rel(k); rel != "nsubj" && rel != "nsubj:pass" || r.tags[k] == "EX" {
			continue
		}
		if r.quoteOf[k] >= 0 && r.quoteOf[p] < 0 && r.speech(p) {
			continue // a word of what is said
		}
		if s >= 0 && r.lo(k) == r.hi(s)+2 && r.d.Tokens[r.hi(s)+1].Text == "," && r.tags[k] != "PRP" {
			continue // an apposition, "Calloway, the minister, said"
		}
		if s < 0 || k < p {
			s = k
		}
	}
	if s < 0 {
		return -1
	}
	return r.antecedent(s)
}

// carriesOn is the verb of speech whose report p, a verb of speech without subject, goes
// on with from within what is said ("said it would hold, adding that"), -1.
func (r *run) carriesOn(p int) int {
	if !r.speech(p) || r.tags[p] != "VBG" && r.rel(p) != "conj" {
		return -1
	}
	for v, step := p, 0; v >= 0 && step < 8; v, step = r.head(v), step+1 {
		g := r.head(v)
		if g >= 0 && g < p && (r.rel(v) == "ccomp" || r.rel(v) == "xcomp") && r.speech(g) && v != p {
			if r.goesOn(p, g) {
				return g
			}
			return -1
		}
	}
	return -1
}

// stranded reports whether p is the past tense of a transitive verb whose subject the
// parser lost ("Calloway, who is running, praised him").
func (r *run) stranded(p int) bool {
	tag, rel := r.tags[p], r.rel(p)
	if r.d.Child(p, "nsubj", "nsubj:pass") >= 0 {
		return false
	}
	if r.d.Child(p, "aux", "aux:pass", "cop") >= 0 {
		return rel == "root" && r.finite(p)
	}
	if tag != "VBD" && tag != "VBZ" && (tag != "VBN" || r.d.Child(p, "obj") < 0 && !r.amid(p)) {
		return false
	}
	if rel == "acl" {
		return tag != "VBN" // a finite verb modifies no noun without a pronoun
	}
	return rel == "root" || rel == "advcl" || rel == "parataxis" || rel == "amod" || rel == "appos"
}

// amid reports whether verb p stands between the name of a party and a noun phrase, so
// that the past participle that the parser took it for is rather the past tense of a
// clause ("Quint praised Thorpe").
func (r *run) amid(p int) bool {
	first, _ := r.bounds(p)
	i := p - 1
	for i > first && r.tags[i] == "RB" && r.mention(i) < 0 {
		i--
	}
	m := -1
	if i >= first {
		m = r.mention(i)
	}
	if m < 0 || r.d.Mentions[m].Type != text.Name || !r.party(i) || r.d.Mentions[m].Adjectival {
		return false
	}
	if f := r.d.Mentions[m].First; f > first && r.tags[f-1] == "DT" {
		return false // "the Orlandia backed militia"
	}
	return r.nextNoun(p) >= 0
}

// nextNoun is the head of the noun phrase that begins right after verb p, -1.
func (r *run) nextNoun(p int) int {
	_, end := r.bounds(p)
	if p+1 >= end {
		return -1
	}
	if m := r.mention(p + 1); m >= 0 && r.d.Mentions[m].First == p+1 {
		return r.d.Mentions[m].Head
	}
	return r.nounFrom(p+1, end)
}

// neighbour is the noun that stands where the subject of p should: right before it, or
// before the apposition or relative clause that ends there; -1.
func (r *run) neighbour(p int) int {
	first, _ := r.bounds(p)
	i := r.d.Group(p)[0] - 1
	for i >= first && r.tags[i] == "RB" {
		i--
	}
	if i > first && r.d.Tokens[i].Text == "," {
		i = r.beforeComma(i, first)
	}
	if i < first || !r.noun(i) {
		return -1
	}
	if m := r.mention(i); m >= 0 {
		return r.d.Mentions[m].Head
	}
	return i
}

// forSubject is the noun after "for" that an infinitive p under h has for its subject
// ("wrong for Orlandia to back it"), where the parser hung it on h.
func (r *run) forSubject(p, h int) int {
	if r.verb(h) || r.finite(p) {
		return -1
	}
	for _, k := range r.d.Children(h) {
		if c := r.preposition(k); k > h && k < p && c >= 0 && r.lemmas[c] == "for" && r.rel(k) != "advcl" {
			return k
		}
	}
	return -1
}

// antecedent turns a relative pronoun into the noun that its clause modifies. Behind
// "who" stands a person or group: where that noun is none ("the founder of a fund who"),
// the noun it depends on is taken.
func (r *run) antecedent(s int) int {
	if !r.relative(s) {
		return s
	}
	n := -1
	for i, step := r.head(s), 0; i >= 0 && step < 6; i, step = r.head(i), step+1 {
		if r.rel(i) == "acl:relcl" {
			n = r.head(i)
			break
		}
	}
	if n < 0 {
		return r.before(s)
	}
	if r.lemmas[s] == "who" {
		for up, step := n, 0; up >= 0 && step < 4; up, step = r.head(up), step+1 {
			if r.party(up) && r.kind(r.mention(up)) != graph.Organization {
				return up
			}
			if rel := r.rel(up); rel != "nmod" && rel != "appos" && rel != "conj" && rel != "compound" && rel != "flat" {
				break
			}
		}
	}
	return n
}

// before is the noun right before relative pronoun s, where the parser did not join the
// two, or s itself.
func (r *run) before(s int) int {
	first, _ := r.bounds(s)
	i := s - 1
	if i > first && r.d.Tokens[i].Text == "," {
		i--
	}
	if w := r.lemmas[s]; i < first || w != "who" && w != "which" || !r.noun(i) {
		return s
	}
	if m := r.mention(i); m >= 0 {
		return r.d.Mentions[m].Head
	}
	return i
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
	if r.tags[p] != "VBG" || r.rel(p) == "nsubj" || r.rel(p) == "csubj" {
		return -1
	}
	if r.verb(h) || r.clause(h) {
		return h
	}
	return -1
}

// counted is the predicate that singles out noun n ("is the first senator", "is one of the
// few senators"), -1.
func (r *run) counted(n int) int {
	if r.d.Child(n, "cop") < 0 {
		return r.partOf(n)
	}
	for _, k := range r.d.Children(n) {
		if k < n && r.x.classes["singling"][r.lemmas[k]] {
			return n
		}
	}
	if r.x.classes["singling"][r.lemmas[n]] {
		return n
	}
	return -1
}

// owner is the possessor of noun n, or the subject of the verb of giving that n is
// the object of.
func (r *run) owner(n int) int {
	if p := r.d.Child(n, "nmod:poss"); p >= 0 {
		return p
	}
	if h := r.head(n); h >= 0 && r.verb(h) && r.rel(n) == "obj" && (r.x.giving[r.lemmas[h]] || r.x.classes["occasion"][r.lemmas[n]]) {
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
	if k := r.d.Child(p, "iobj"); k > p {
		return k // "charged Orlandia with fraud"
	}
	if h := r.head(p); r.rel(p) == "amod" && h > p && r.d.Child(p, "nsubj") >= 0 {
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
