package extract

import (
	"slices"
	"strings"

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
	if e, ok := r.headed[p]; ok {
		return e.subject
	}
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
			if g := r.fellowOf(p, h); g >= 0 {
				p = g
				continue
			}
			if s := r.sharedSubject(p, h); s >= 0 {
				return s
			}
			if r.noun(h) && !r.clause(h) {
				return -1
			}
			p = h
		case "xcomp":
			if o := r.d.Child(h, "obj"); o >= 0 && o < p && !r.reflexive(o) && !r.x.classes["subject-control"][r.lemmas[h]] {
				return r.antecedent(o)
			}
			p = h
		case "advcl":
			if r.finite(p) {
				return -1
			}
			if g := r.doingBy(p, h); g >= 0 {
				p = g
				continue
			}
			if o := p - 1; o >= 0 && r.tags[p] == "VBG" && r.rel(o) == "obj" && r.head(o) == h && r.x.classes["evidence"][r.lemmas[o]] {
				return o // "left evidence indicating that"
			}
			if n := r.shown(p); n >= 0 {
				return n
			}
			if g := r.teller(p, h); g >= 0 {
				p = g
				continue
			}
			if o := r.d.Child(h, "obj"); r.markedBy(p, "to") && o >= 0 && o < p && r.lo(p) == r.hi(o)+1 && (r.x.classes["suit"][r.lemmas[o]] || r.x.classes["plan"][r.lemmas[o]]) {
				return r.owner(o) // "rejected the motion to dismiss the case"
			}
			if r.markedBy(p, "to") && r.governor(h).Effect == lexicon.Unreal && !r.platformed(h) {
				if o := r.d.Child(h, "obj", "iobj"); o >= 0 && o < p {
					return r.antecedent(o) // "urged Orlandia to back it"
				}
			}
			if prep := r.preposition(p); prep >= 0 {
				// "blamed Orlandia for flooding the port": the object floods it.
				if w := r.lemmas[prep]; w == "for" || w == "of" || w == "from" || w == "as" || w == "with" && r.lemmas[h] == "credit" {
					if o := r.d.Child(h, "obj", "nsubj:pass"); o >= 0 && o < p && (r.party(o) || r.tags[o] == "PRP") {
						return r.antecedent(o)
					}
				}
			}
			p = h
		case "acl":
			// "a group backing the plan"; "his plan to back it" belongs to the possessor.
			if r.markedBy(p, "for") {
				return r.d.FirstConjunct(h) // "mocked Thorpe and Quint for backing it"
			}
			if o := r.d.Child(h, "nmod:poss"); o >= 0 && r.tags[p] == "VBG" && r.lo(p) == h+1 && !r.party(h) {
				return o // "her votes upholding the law"
			}
			if g := r.astray(p, h); g >= 0 {
				if t := r.teller(p, g); t >= 0 {
					g = t
				}
				p = g
				continue
			}
			if r.markedBy(p, "to") {
				if v := r.head(h); r.rel(h) == "obj" && r.platformed(v) {
					return r.actorOf(v)
				}
				if one := r.counted(h); one >= 0 {
					return r.subject(one) // "was the first to back it"
				}
				if one := r.singled(h); one >= 0 {
					return one // "the first to back it was Calloway"
				}
			}
			if prep := r.preposition(p); prep < 0 && r.tags[p] == "VBG" || r.tags[p] == "VBN" {
				if near := p - 1; r.tags[p] == "VBG" && near > h && r.rel(near) == "nmod" && r.party(near) && r.kindAt(near) == graph.Organization {
					return near // "the head of the group backing it"
				}
				return h
			}
			return r.owner(h)
		case "acl:relcl":
			if r.d.Child(p, "aux", "aux:pass", "cop") >= 0 {
				return h // "his claim that they lied was rejected" goes on after the clause
			}
			return -1
		case "ccomp", "parataxis", "appos":
			if r.finite(p) || r.tags[p] == "VB" && r.d.Child(p, "mark") < 0 {
				return -1 // of its own, or an imperative
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

// overPlace is the noun of which the verb over the name of a place at token n tells.
func (r *run) overPlace(n int) int {
	v := r.head(n)
	if r.rel(v) == "acl" || r.rel(v) == "acl:relcl" {
		return r.head(v)
	}
	return r.subject(v)
}

// teller is the verb over clause h of what will be done, whose subject goes on to say what participle p
// behind a comma tells ("Calloway said the council would quit the treaty, accusing Orlandia of"), -1.
func (r *run) teller(p, h int) int {
	g := r.head(h)
	if m := r.d.Modal(h); g < 0 || m != "will" && m != "would" || r.rel(h) != "ccomp" || !r.speech(g) || r.tags[p] != "VBG" || r.d.Tokens[max(r.lo(p)-1, 0)].Text != "," && r.d.Tokens[r.lo(p)].Text != "," {
		return -1
	}
	if len(r.candidates(r.x.cues, p)) == 0 || r.quoteOf[p] != r.quoteOf[g] {
		return -1
	}
	return g
}

// shown is who is shown doing what participle p right behind them tells ("played a clip of the mayor
// criticizing her"), -1.
func (r *run) shown(p int) int {
	m := r.mention(max(p-1, 0))
	if r.tags[p] != "VBG" || m < 0 || r.d.Mentions[m].After != p {
		return -1
	}
	n := r.d.Mentions[m].Head
	if h := r.head(n); r.d.Case(n) == "of" && h >= 0 && r.x.classes["picture"][r.lemmas[h]] {
		return n
	}
	return -1
}

// astray is the predicate that participle p goes with where the parser hung it on a noun h
// that it says nothing of, -1: behind a comma or "while" ("he mocked his rival, calling him
// weak"), on a noun that is predicated ("he is on solid ground attacking her") or that is
// nobody ("spent the week attacking her").
func (r *run) astray(p, h int) int {
	if r.tags[p] != "VBG" {
		return -1
	}
	if r.d.Child(h, "cop") >= 0 {
		return h
	}
	lo := r.lo(p)
	first, _ := r.bounds(p)
	apart := r.d.Tokens[lo].Text == "," || lo > first && r.d.Tokens[lo-1].Text == ","
	if m := r.d.Child(p, "mark"); m >= 0 {
		switch r.lemmas[m] {
		case "while", "after", "before", "by", "when", "since", "without":
			apart = true
		default:
			return -1
		}
	}
	if r.rel(h) == "nsubj" || r.rel(h) == "nsubj:pass" {
		return -1
	}
	if v := r.head(h); r.rel(h) == "obj" && v >= 0 && r.x.classes["suing"][r.lemmas[v]] && r.x.classes["pleaded"][r.lemmas[p]] {
		return v // "sued the council seeking to block it"
	}
	if !apart && r.kindAt(h) != text.Place && (r.party(h) || r.unknownName(h) || r.agentive(h) || r.x.classes["document"][r.lemmas[h]] || r.x.classes["evidence"][r.lemmas[h]] || r.belongs(h, "policy")) && !r.x.classes["time"][r.lemmas[h]] {
		return -1
	}
	for g := range r.climb(h, 6) {
		if r.clause(g) {
			return g
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
		if r.tags[p] == "VBG" && r.d.Child(p, "aux") < 0 && (r.x.classes["time"][r.lemmas[k]] || k < p && r.lemmas[r.lo(k)] == "to") {
			continue // "ran an ad last August attacking her", "write to the mayor attacking her"
		}
		if s >= 0 && r.lo(k) == r.hi(s)+2 && r.d.Tokens[r.hi(s)+1].Text == "," && r.tags[k] != "PRP" {
			continue // an apposition, "Calloway, the minister, said"
		}
		if s >= 0 && k < p && r.rel(s) == "nsubj:pass" && r.compoundBefore(r.lo(k)) {
			continue // "moves to lift the ban on arms exports have been"
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

// compoundBefore reports whether a noun behind a preposition stands right before token i, which so
// goes on with its phrase.
func (r *run) compoundBefore(i int) bool {
	return i > 0 && r.noun(i-1) && r.d.Child(i-1, "case") >= 0 && r.d.Child(i-1, "case") < i-1
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

// overRelative is the noun that the relative clause around token i modifies, -1.
func (r *run) overRelative(i int) int {
	for c := range r.climb(i, 6) {
		if r.rel(c) == "acl:relcl" {
			return r.head(c)
		}
	}
	return -1
}

// hostOf is overRelative, or the noun for an allegation that participle i stands on ("a claim disputed by the
// unions"), -1.
func (r *run) hostOf(i int) int {
	if r.rel(i) == "acl" && r.tags[i] == "VBN" && r.x.classes["allegation"][r.lemmas[r.head(i)]] {
		return r.head(i)
	}
	return r.overRelative(i)
}

// antecedent turns a relative pronoun into the noun that its clause modifies. Behind
// "who" stands a person or group: where that noun is none ("the founder of a fund who"),
// the noun it depends on is taken.
func (r *run) antecedent(s int) int {
	if !r.relative(s) {
		return s
	}
	n := r.overRelative(r.head(s))
	if n < 0 {
		return r.before(s)
	}
	if r.excepted(n) {
		return r.head(n) // "it was the mayor, not the council, who"
	}
	if one := r.predicateOn(n); one >= 0 {
		return one
	}
	if c := r.preposition(n); c >= 0 && r.head(n) >= 0 && r.lemmas[c] == "in" && r.nameAt(n) >= 0 && s == r.d.Mentions[r.nameAt(n)].After && (r.kindAt(n) == graph.State || r.kindAt(n) == text.Place) && r.verb(r.head(n)) {
		return r.overPlace(n) // "a film made in Orlandia which mocked"
	}
	if one := r.agreeing(n, s); one >= 0 {
		return one
	}
	if one := r.partOf(n); one >= 0 {
		return r.subject(one) // "Calloway is one of the few judges who"
	}
	if c := r.preposition(n); c >= 0 && r.lemmas[c] == "among" && r.d.Child(n, "cop") >= 0 && r.d.Child(n, "nsubj") >= 0 {
		return r.d.Child(n, "nsubj") // "Calloway was among those who"
	}
	if h := r.head(n); r.lemmas[s] == "who" && h >= 0 && h < n && r.rel(n) == "conj" && r.nameAt(h) >= 0 && r.kindAt(h) == graph.Person && r.nameAt(n) < 0 {
		if a := r.d.Child(h, "appos"); a > h && a < n && r.d.Child(n, "cc") > a {
			return h // "Quint, a banker and supporter of Thorpe who accused"
		}
	}
	if r.lemmas[s] == "who" {
		if one := r.singled(n); one >= 0 {
			return one
		}
		if b := r.before(s); b != s && b != n && r.party(b) && !r.party(n) {
			return b // "a victory for Calloway, who"
		}
		for up := range r.climb(n, 4) {
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

// agreeing is the body before plural n that a relative clause with the pronoun s goes with, where its verb
// is singular ("the union of the dockers, which has sued"), -1.
func (r *run) agreeing(n, s int) int {
	p := r.head(s)
	if p < 0 || r.tags[n] != "NNS" && r.tags[n] != "NNPS" || !strings.HasPrefix(r.rel(s), "nsubj") {
		return -1
	}
	if !slices.ContainsFunc(r.d.Group(p), func(k int) bool { return r.tags[k] == "VBZ" }) {
		return -1
	}
	if one := r.d.Child(n, "case") - 1; one >= 0 && (r.tags[one] == "NN" || r.tags[one] == "NNP") && r.party(one) {
		return one
	}
	return -1
}

// predicateOn is whom noun n, with an article or plural, is a predicate of: "Calloway is a judge
// who", "they are friends who"; -1.
func (r *run) predicateOn(n int) int {
	if r.rel(n) == "conj" {
		n = r.head(n)
	}
	d, s := r.d.Child(n, "det"), r.d.Child(n, "nsubj")
	if r.d.Child(n, "cop") < 0 || s < 0 || r.d.Negated(n) || !r.determined(n, "a", "an") && (d >= 0 || r.tags[n] != "NNS") {
		return -1
	}
	switch r.forms[s] {
	case "he", "she", "they", "we":
		return s
	}
	if r.nameAt(s) >= 0 && r.party(s) {
		return s
	}
	return -1
}

// before is the noun right before relative pronoun s, or before a comma, dash or bracket there,
// where the parser did not join the two, or s itself.
func (r *run) before(s int) int {
	first, _ := r.bounds(s)
	i := s - 1
	if i > first {
		switch r.d.Tokens[i].Text {
		case ",", "—", "–", "--", "(":
			i--
		}
	}
	if w := r.lemmas[s]; i < first || w != "who" && w != "which" && w != "whose" || !r.noun(i) {
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

// fellowOf is the verb over clause h that p, which the parser joined to h, goes with: a
// simple past after a past perfect is joined to the simple past over that ("recognized the
// finding that Orlandia had flooded the port and condemned the flood"); -1.
func (r *run) fellowOf(p, h int) int {
	if r.tags[p] == "VBG" && r.quoteOf[h] >= 0 && r.quoteOf[p] < 0 {
		for g := range r.climb(r.head(h), 3) {
			if r.tags[g] == "VBG" && r.quoteOf[g] < 0 {
				return g // "telling them that he is a “liar” and questioning his motives"
			}
		}
	}
	if r.tags[p] != "VBD" || r.d.Child(p, "nsubj", "nsubj:pass", "aux", "aux:pass") >= 0 {
		return -1
	}
	if g := r.head(h); g >= 0 && r.d.Child(h, "cop") >= 0 && r.rel(h) == "ccomp" && r.speech(g) && r.d.Child(g, "nsubj") >= 0 && len(r.candidates(r.x.cues, p)) > 0 {
		return g // "said the mayor was wrong and condemned the plan"
	}
	if a := r.d.Child(h, "aux"); a < 0 || r.forms[a] != "had" {
		return -1
	}
	for g := range r.climb(r.head(h), 3) {
		if r.tags[g] == "VBD" && r.d.Child(g, "aux", "aux:pass") < 0 && r.d.Child(g, "nsubj") >= 0 {
			return g
		}
	}
	return -1
}

// doingBy is the finite verb whose subject does what gerund p behind "by" tells of how infinitive h comes
// about ("interfered to help him win by hacking"), -1.
func (r *run) doingBy(p, h int) int {
	if r.tags[p] != "VBG" || !r.markedBy(p, "by") || r.finite(h) {
		return -1
	}
	for g := range r.climb(h, maxClimb) {
		if r.finite(g) {
			return g
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

// singled is who is said to be the one that noun n singles out ("the only senator who backed
// it was Calloway"), -1.
func (r *run) singled(n int) int {
	for r.rel(n) == "nmod" {
		n = r.head(n)
	}
	one := r.head(n)
	if r.rel(n) != "nsubj" || one < n || r.d.Child(one, "cop") < 0 || r.d.Child(one, "nsubj") != n || !r.party(one) {
		return -1
	}
	if r.x.classes["singling"][r.lemmas[n]] {
		return one
	}
	for _, k := range r.d.Children(n) {
		if r.x.classes["singling"][r.lemmas[k]] {
			return one
		}
	}
	return -1
}

// owner is the possessor of noun n, or the subject of the verb of giving that n is
// the object of.
func (r *run) owner(n int) int {
	if p := r.d.Child(n, "nmod:poss"); p >= 0 {
		return p
	}
	if h := r.head(n); h >= 0 && r.verb(h) && r.rel(n) == "obj" && r.d.Child(h, "compound:prt") < 0 && (r.x.giving[r.lemmas[h]] || r.lemmas[h] == "sign" || r.x.classes["occasion"][r.lemmas[n]]) {
		return r.actorOf(h)
	}
	return -1
}
