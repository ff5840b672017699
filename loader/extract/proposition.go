package extract

import (
	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
)

// open is a proposition of which nothing is known.
func open() Proposition {
	return Proposition{Target: -1, Object: None, ObjectHead: -1, Words: None}
}

// propose reads the claim headed by token c: a clause, a noun for a deed, a stance
// noun with a claim of its own, a party, or a word that only points at a claim. doer is
// the understood subject of a claim without one, -1. It reports whether the words deny
// the claim.
func (r *run) propose(c, doer int) (p Proposition, negated bool) {
	switch {
	case c < 0:
		return open(), false
	case doer < 0 && r.verb(c) && r.hit(c) != nil && r.hit(c).frame.Stance != "" && r.d.Child(c, "nsubj", "nsubj:pass") < 0 && r.hit(c).claim != c:
		// "linking Orlandia to the raid is slander"
		p := open()
		p.Words = r.span(r.words(c))
		return r.innerClaim(r.hit(c), p), false
	case r.clause(c) && (!r.noun(c) || r.hitAt[c] == 0 || r.d.Child(c, "cop") >= 0):
		return r.clauseClaim(c, doer)
	}
	return r.nounClaim(c, doer), false
}

// clauseClaim reads subject, act and object of the clause headed by c.
func (r *run) clauseClaim(c, doer int) (Proposition, bool) {
	p := open()
	p.Kind = graph.Allegation
	p.Words = r.span(r.words(c))
	subject := r.actorOf(c)
	if r.passive(c) {
		p.ObjectHead = r.patientOf(c)
	}
	own := r.d.Child(c, "nsubj", "nsubj:pass", "csubj") >= 0
	if doer >= 0 && !own {
		subject = doer
	}
	if subject >= 0 {
		p.Target = r.mention(subject)
		if w := r.lemmas[subject]; own && (w == "it" || w == "this" || w == "that") && p.Target < 0 {
			p.Anaphor = true
		}
	}
	var object int
	if p.Act, object = r.act(c); object >= 0 {
		p.ObjectHead = object
	}
	if p.ObjectHead >= 0 {
		p.Object = r.span(r.nounPhrase(p.ObjectHead))
	}
	var s state
	r.local(c, &s)
	return p, s.negated
}

// act names what the clause of c says that its subject did, by lemmas ("carry out",
// "be behind", "lie about"), with the head of the object, -1.
func (r *run) act(c int) (string, int) {
	if !r.verb(c) {
		return r.predicate(c)
	}
	name := r.lemmas[c]
	if p := r.d.Child(c, "compound:prt"); p >= 0 {
		name += " " + r.lemmas[p]
	}
	if r.passive(c) {
		return name, -1
	}
	for _, k := range r.d.Children(c) {
		if k < c {
			continue
		}
		if p := r.preposition(k); p >= 0 && r.x.acts[name+" "+r.lemmas[p]] {
			return name + " " + r.lemmas[p], k
		}
	}
	for _, k := range r.d.Children(c) {
		if r.rel(k) == "obj" {
			if r.x.acts[name+" "+r.lemmas[k]] {
				return name + " " + r.lemmas[k], -1
			}
			return name, k
		}
	}
	return name, -1
}

// predicate names what is predicated by a noun or adjective: "was behind the raid",
// "is responsible for it", "is a liar".
func (r *run) predicate(c int) (string, int) {
	if p := r.preposition(c); p >= 0 && r.rel(p) == "case" {
		return "be " + r.lemmas[p], c
	}
	for _, k := range r.d.Children(c) {
		if p := r.preposition(k); p >= 0 && k > c && (r.rel(k) == "obl" || r.rel(k) == "nmod" || r.rel(k) == "advcl" || r.rel(k) == "acl") {
			return r.lemmas[c] + " " + r.lemmas[p], k
		}
	}
	return "be " + r.lemmas[c], -1
}

// nounClaim reads the noun phrase headed by c.
func (r *run) nounClaim(c, doer int) Proposition {
	p := open()
	p.Words = r.span(r.nounPhrase(c))
	p.Kind = graph.Act
	if h := r.hit(c); h != nil && h.claim != c {
		return r.innerClaim(h, p)
	}
	if inner := r.contentClause(c); inner >= 0 {
		return r.claimWithin(inner, p)
	}
	if r.pointer(c) {
		p.Anaphor = true
		p.Kind = ""
		return p
	}
	if r.x.classes["involvement"][r.lemmas[c]] {
		return r.involvement(c, doer, p)
	}
	if r.x.classes["allegation"][r.lemmas[c]] && r.d.Child(c, "acl", "nmod", "nmod:poss") < 0 {
		p.Anaphor, p.Kind = true, graph.Allegation
		return p
	}
	owner := r.d.Child(c, "nmod:poss")
	if owner < 0 {
		owner = r.nominalAgent(c)
	}
	switch {
	case owner >= 0 && r.mention(owner) >= 0:
		p.Target = r.mention(owner)
		p.Object, p.ObjectHead = p.Words, c
	case r.party(c) && (doer < 0 || !r.belongs(c, "bad")):
		p.Target, p.Kind = r.mention(c), graph.Position
	case doer >= 0:
		p.Target = r.mention(doer)
		p.Object, p.ObjectHead = p.Words, c
	default:
		p.Object, p.ObjectHead = p.Words, c
	}
	return p
}

// innerClaim is the claim of a stance or speech noun: that of its own frame, with its
// stance kept for composition.
func (r *run) innerClaim(h *hit, words Proposition) Proposition {
	inner, negated := r.claimOf(h)
	inner.Inner = h.frame.Stance
	if inner.Inner == "" && negated {
		inner.Inner = graph.Denies
	}
	if inner.Words == None {
		inner.Words = words.Words
	}
	if h.claim < 0 {
		inner.Anaphor = h.target < 0
		inner.Kind = graph.Allegation
	}
	return inner
}

// contentClause is the clause that says what noun c, a word for a claim, claims; -1.
func (r *run) contentClause(c int) int {
	if !r.x.classes["allegation"][r.lemmas[c]] {
		return -1
	}
	for _, k := range r.d.Children(c) {
		if k < c || !r.clause(k) {
			continue
		}
		switch r.rel(k) {
		case "ccomp":
			return k
		case "acl", "acl:relcl":
			if r.tells(k) {
				return k
			}
		}
	}
	// The parser may hang the clause on the verb that the noun is the object of.
	if v := r.head(c); v >= 0 && r.verb(v) && r.rel(c) == "obj" {
		for _, k := range r.d.Children(v) {
			if k > c && (r.rel(k) == "advcl" || r.rel(k) == "ccomp") && r.markedBy(k, "that") && r.lo(k) == r.hi(c)+1 {
				return k
			}
		}
	}
	return -1
}

// tells reports whether clause k under a noun tells what the noun says ("the claim that
// he lied") rather than which one it is ("the claim that he made").
func (r *run) tells(k int) bool {
	that := r.lo(k)
	if r.lemmas[that] != "that" || r.rel(that) == "nsubj" || r.rel(that) == "nsubj:pass" {
		return false
	}
	return r.rel(that) != "obj" || r.objects(k) > 1
}

// objects counts the objects of verb v.
func (r *run) objects(v int) int {
	n := 0
	for _, k := range r.d.Children(v) {
		if r.rel(k) == "obj" {
			n++
		}
	}
	return n
}

// claimWithin is the claim of the clause at inner, which tells what a noun with words claims.
func (r *run) claimWithin(inner int, words Proposition) Proposition {
	p, negated := r.clauseClaim(inner, -1)
	if p.Words == None {
		p.Words = words.Words
	}
	if negated {
		p.Inner = graph.Denies
	} else {
		p.Inner = graph.Accuses
	}
	return p
}

// involvement is the claim of a noun like "role": that the possessor, or else doer, had
// one in the deed after "in".
func (r *run) involvement(c, doer int, p Proposition) Proposition {
	p.Kind = graph.Allegation
	p.Act = r.lemmas[c]
	for _, k := range r.d.Children(c) {
		if r.rel(k) == "nmod:poss" {
			doer = k
			continue
		}
		if q := r.preposition(k); q >= 0 && k > c {
			switch w := r.lemmas[q]; w {
			case "in", "for", "to", "with", "of":
				p.Act += " " + w
				p.ObjectHead, p.Object = k, r.span(r.nounPhrase(k))
			case "by":
				doer = k
			}
		}
	}
	// "denied involvement in the raid": the phrase may hang on the verb instead.
	if p.ObjectHead < 0 {
		if v := r.head(c); v >= 0 && r.verb(v) {
			for _, k := range r.d.Children(v) {
				if q := r.preposition(k); q >= 0 && k > c && (r.lemmas[q] == "in" || r.lemmas[q] == "for") {
					p.Act += " " + r.lemmas[q]
					p.ObjectHead, p.Object = k, r.span(r.nounPhrase(k))
					p.Words.End = max(p.Words.End, p.Object.End)
					break
				}
			}
		}
	}
	if doer >= 0 {
		p.Target = r.mention(doer)
	}
	p.Anaphor = p.ObjectHead < 0
	return p
}

// nominalAgent is the by-phrase of noun n.
func (r *run) nominalAgent(n int) int {
	for _, k := range r.d.Children(n) {
		if q := r.preposition(k); q >= 0 && r.lemmas[q] == "by" {
			return k
		}
	}
	return -1
}

// pointer reports whether c is a word that only points: "it", "this", "that".
func (r *run) pointer(c int) bool {
	switch r.lemmas[c] {
	case "it", "this", "that", "these", "those", "such":
		return true
	}
	return false
}

// compose turns the stance that a cue takes on a claim which itself consists of a
// stance: whoever rejects an accusation denies what it says.
func compose(outer, inner graph.Stance) graph.Stance {
	if inner == "" || outer == graph.Condemns {
		return outer
	}
	switch outer {
	case graph.Denies:
		if inner == graph.Denies {
			return graph.Supports
		}
	case graph.Supports:
		if inner == graph.Denies || inner == graph.Condemns {
			return inner
		}
	}
	return outer
}

// claimOf reads the claim that the frame of h speaks of, and whether its words deny it.
func (r *run) claimOf(h *hit) (Proposition, bool) {
	doer := -1
	switch h.frame.Doer {
	case lexicon.Actor:
		doer = h.actor
	case lexicon.Target:
		doer = h.target
	}
	var p Proposition
	negated := false
	if h.claimSlot == "marked" {
		p = r.nounClaim(h.claim, doer) // "is against the plan": a predicate, but no clause
	} else {
		p, negated = r.propose(h.claim, doer)
	}
	p.Anaphor = p.Anaphor || h.claim < 0 && h.target < 0
	if h.target >= 0 {
		if h.claim < 0 {
			p = r.nounClaim(h.target, -1)
		}
		if r.party(h.target) || r.unknownName(h.target) {
			p.Target = r.mention(h.target)
		}
	}
	if p.Act == "" && p.ObjectHead >= 0 && h.frame.Act != "" {
		p.Act = h.frame.Act
		if r.x.deeds[r.lemmas[p.ObjectHead]] {
			p.Act = "carry out"
		}
	}
	if h.frame.Kind != "" {
		p.Kind = h.frame.Kind
	}
	return p, negated
}

// hit returns the cue whose anchor is token i, nil where there is none.
func (r *run) hit(i int) *hit {
	if n := r.hitAt[i]; n > 0 {
		return &r.hits[n-1]
	}
	return nil
}

// mention returns the mention that token i heads, or else stands in; -1.
func (r *run) mention(i int) int { return r.mentionOf[i] }

// party reports whether token i heads the mention of somebody who can act.
func (r *run) party(i int) bool {
	m := r.mentionOf[i]
	if m < 0 {
		return false
	}
	switch kind := r.kind(m); kind {
	case graph.Person, graph.Organization, graph.State, graph.Group:
		return true
	}
	return false
}

// kind is the kind of mention m, else of its chain.
func (r *run) kind(m int) text.MentionKind {
	mention := r.d.Mentions[m]
	if mention.Kind != "" || mention.Chain < 0 || mention.Chain >= len(r.d.Chains) {
		return mention.Kind
	}
	return r.d.Chains[mention.Chain].Kind
}
