package extract

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// open is a proposition of which nothing is known.
func open() Proposition {
	return Proposition{Target: -1, Object: None, ObjectHead: -1, Words: None, Called: None}
}

// propose reads the claim headed by token c: a clause, a noun for a deed, a stance
// noun with a claim of its own, a party, or a word that only points at a claim. doer is
// the understood subject of a claim without one, -1. It reports whether the words deny
// the claim.
func (r *run) propose(c, doer int) (p Proposition, negated bool) {
	switch {
	case c < 0:
		return open(), false
	case doer < 0 && r.verb(c) && r.hit(c) != nil && r.hit(c).frame.Stance != "" && r.d.Child(c, "nsubj", "nsubj:pass") < 0 && r.hit(c).claim != c && r.forWhom(c) < 0:
		// "linking Orlandia to the raid is slander"
		p := open()
		p.Words = r.span(r.words(c))
		return r.innerClaim(r.hit(c), p), false
	case r.cleft(c):
		return r.phraseClaim(c), false
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
	if h := r.head(c); h > c && r.deedBefore(h) == c {
		p.Words.End = r.d.Tokens[r.hi(h)].End
	}
	if t := r.pastInserted(c); t >= 0 && p.Words.Start < r.d.Tokens[t].Start {
		p.Words.Start = r.d.Tokens[t].Start
	}
	subject := r.actorOf(c)
	if r.passive(c) {
		p.ObjectHead = r.patientOf(c)
		if subject < 0 && r.x.classes["being"][r.lemmas[c]] {
			subject, p.ObjectHead = p.ObjectHead, -1 // "was biased": what somebody is, not what is done to them
		}
	}
	own := r.d.Child(c, "nsubj", "nsubj:pass", "csubj", "expl") >= 0
	switch {
	case doer >= 0 && !own:
		subject = doer
	case subject < 0 || !own:
		if f := r.forWhom(c); f >= 0 {
			subject = f
		}
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
		if c < p.ObjectHead && r.deedBefore(p.ObjectHead) == c {
			p.Object.Start = r.d.Tokens[c+1].Start
		}
	}
	var s state
	r.local(c, &s)
	return p, s.negated && !r.noLonger(c)
}

// pastInserted is the first token behind the clause that is put between the subject of clause c and its predicate
// ("the dams, she said, held"), -1 where there is none.
func (r *run) pastInserted(c int) int {
	s := r.d.Child(c, "nsubj", "nsubj:pass")
	if s < 0 || s > c {
		return -1
	}
	inserted := false
	for t := r.hi(s) + 1; t <= c; t++ {
		under := false
		for k := range r.climb(t, maxClimb) {
			under = under || k == c
		}
		switch {
		case !under:
			inserted = inserted || r.rel(t) != "punct"
		case inserted && r.rel(t) != "punct":
			return t
		}
	}
	return -1
}

// demands reports whether the clause of c says what should be, not what is.
func (r *run) demands(c int) bool {
	var s state
	r.local(c, &s)
	return s.deontic
}

// noLonger reports whether the clause of c says that something is so no longer, which it was.
func (r *run) noLonger(c int) bool {
	return slices.ContainsFunc(r.d.Children(c), r.longer)
}

// longer reports whether token k is that of "no longer".
func (r *run) longer(k int) bool { return r.forms[k] == "longer" && k > 0 && r.lemmas[k-1] == "no" }

// forWhom is the noun after "for" that is the subject of the infinitive c under a judging word
// ("it was wrong for Thorpe to mock her"), -1.
func (r *run) forWhom(c int) int {
	if !r.verb(c) || !r.markedBy(c, "to") || r.head(c) < 0 {
		return -1
	}
	return r.forSubject(c, r.head(c))
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
	if h := r.head(c); h > c && r.deedBefore(h) == c {
		return name, h
	}
	return name, -1
}

// predicate names what is predicated by a noun or adjective: "was behind the raid",
// "is responsible for it", "is a liar".
func (r *run) predicate(c int) (string, int) {
	if p := r.d.Child(c, "case"); p >= 0 && p < c {
		return "be " + r.lemmas[p], c
	}
	for _, k := range r.d.Children(c) {
		if p := r.preposition(k); p >= 0 && k > c && (r.rel(k) == "obl" || r.rel(k) == "nmod" || r.rel(k) == "advcl" || r.rel(k) == "acl") {
			return r.lemmas[c] + " " + r.lemmas[p], k
		}
	}
	return "be " + r.lemmas[c], -1
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

// chargeBeside is the accusation joined to h, which tells no charge of its own, that tells it ("was indicted by a
// jury and charged with fraud"); nil for none.
func (r *run) chargeBeside(h *hit) *hit {
	if h.frame.Stance != graph.Accuses || h.claim >= 0 || h.target < 0 || !r.verb(h.anchor) {
		return nil
	}
	for _, k := range r.d.Children(h.anchor) {
		if o := r.hit(k); r.rel(k) == "conj" && k > h.anchor && o != nil && o.frame.Stance == graph.Accuses && o.claim >= 0 && r.d.Child(k, "nsubj", "nsubj:pass") < 0 && r.passive(h.anchor) == (r.d.Child(k, "obj") < 0) {
			return o
		}
	}
	return nil
}

// claimOf reads the claim that the frame of h speaks of, and whether its words deny it.
func (r *run) claimOf(h *hit) (Proposition, bool) {
	doer := -1
	switch h.frame.Doer {
	case lexicon.Actor:
		doer = h.actor
		if (h.frame.Name == "deny-thing" || h.frame.Name == "deny-any") && h.claim >= 0 && r.noun(h.claim) && !r.belongs(h.claim, "deniable") {
			doer = -1 // who disputes the figures need not have done anything
		}
		if doer >= 0 && r.d.Child(doer, "acl") > doer {
			doer = r.named(doer) // "a group calling itself the Delta Brigade claimed the raid"
		}
	case lexicon.Target:
		doer = h.target
	}
	if o := r.chargeBeside(h); o != nil {
		h.claim, h.claimSlot = o.claim, o.claimSlot
	}
	for _, c := range []int{r.movedBy(h), r.bidden(h)} {
		if c >= 0 {
			p, _ := r.clauseClaim(c, h.claim)
			p.Kind = graph.Act
			return p, false
		}
	}
	if w := r.withWhom(h); w >= 0 {
		return r.nounClaim(w, -1), false
	}
	on := h.claim
	if on < 0 {
		on = h.target
	}
	if c := on; h.frame.Stance == graph.Condemns && c >= 0 && r.clause(c) && r.underWhether(c) {
		if s := r.d.Child(c, "nsubj", "nsubj:pass"); s >= 0 && r.noun(s) && r.tags[s] != "PRP" {
			return r.nounClaim(s, -1), false // "raised concerns about whether the rules are enforceable"
		}
	}
	if c := r.grounds(h); c >= 0 && (r.tags[max(r.subject(c), 0)] != "PRP" || r.corefers(r.subject(c), h.target)) {
		h.claim, h.claimSlot = c, "that"
	}
	if o := r.chargeBefore(h); o != nil {
		p, negated := r.claimOf(o)
		if n := r.overRelative(h.anchor); n >= 0 {
			r.endAt(&p, r.lo(r.tail(n, h.anchor)))
		}
		p.Inner = graph.Accuses
		return p, negated
	}
	if c := h.claim; h.frame.Act == "cause" && c >= 0 && c < h.anchor {
		for range maxClimb { // "an attack on the fleet which Orlandia blames on Vestria"
			if r.rel(c) != "nmod" || r.head(c) < 0 {
				break
			}
			if c = r.head(c); r.x.classes["suffered"][r.lemmas[c]] {
				h.claim = c
				break
			}
		}
	}
	if h.frame.Stance == graph.Condemns && h.target >= 0 && h.claim >= 0 && h.claimSlot == "over" && r.nameAt(h.claim) >= 0 && r.party(h.target) {
		h.claim, h.claimSlot = -1, "" // "attacked the government over Orlandia"
	}
	if c := r.takenUp(h.claim, h.anchor); c >= 0 && h.frame.Stance != graph.Denies {
		p, negated := r.clauseClaim(c, -1)
		r.endAt(&p, r.lo(h.claim))
		p.Kind = graph.Act
		return p, negated
	}
	if h.claimSlot == "amid" && r.verb(h.claim) {
		if over := r.hit(h.claim); over != nil && over.frame.Stance != "" && over.claim >= 0 && r.noun(over.claim) {
			h.claim = over.claim // "approved the sale over their objections"
		}
	}
	var p Proposition
	negated := false
	of := -1 // the clause that tells what the noun of the claim is of
	if h.claim >= 0 && r.noun(h.claim) {
		if k := r.d.Child(h.claim, "acl"); k > h.claim {
			of = k
		}
	}
	switch w := h.frame.Where[lexicon.Claim]; {
	case w == "quitting" || w == "undoing":
		p = r.nounClaim(h.target, -1) // "told the mayor to resign over the flood": it is about the mayor
	case of >= 0 && (w == "terms" || h.frame.Stance == graph.Supports && (h.claimSlot == "obj" || h.claimSlot == "with")) && r.markedBy(of, "to"):
		p = r.phraseClaim(h.claim) // "accepted his offer to resign", "backs its proposal to cut it": that this is done is not said
	case w == "suit" && (r.lemmas[h.claim] == "request" || r.turnsOn(h.claim)):
		p = r.phraseClaim(h.claim) // not what it asks for
	case of >= 0 && h.frame.Stance == graph.Accuses && h.target >= 0 && r.x.classes["willed"][r.lemmas[h.claim]]:
		p = r.phraseClaim(h.claim) // "sued the ministry over its refusal to pay"
		p.Act = ""
	case h.claimSlot == "marked" || r.saidOfWhat(h.claim):
		p = r.nounClaim(h.claim, doer) // "is against the plan": a predicate, but no clause
	default:
		p, negated = r.propose(r.apposedTo(h.claim, h), doer)
	}
	p.Anaphor = p.Anaphor || h.claim < 0 && h.target < 0
	if h.target >= 0 {
		if h.claim < 0 || r.forOffice(h) {
			p = r.nounClaim(h.target, -1)
		}
		if near := r.nearSpeaker(h.target); near >= 0 && h.actorSlot == "speaker" {
			p.Target = r.mention(near)
		} else if r.party(h.target) && h.claim >= 0 && r.head(h.claim) == h.target && r.d.Case(h.claim) == "of" {
			p.Target = r.mention(h.target) // "accused the bank of fraud"
		} else if r.party(h.target) || r.unknownName(h.target) {
			p.Target = r.mention(r.named(r.whole(h.target)))
		}
	}
	if h.target >= 0 && h.claim >= 0 {
		r.endBefore(&p, h)
	}
	r.endAtCue(&p, h)
	r.behindVerdict(&p, h)
	r.upToNext(&p, h)
	r.upToVerdict(&p, h)
	r.upToTelling(&p, h)
	if h.claimSlot == "amid" && r.verb(h.claim) {
		at := h.anchor
		if r.besideWhat(at) == "in the face of" {
			at = r.head(at)
		}
		r.endAt(&p, r.lo(at))
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
	switch {
	case p.Target >= 0 || p.Anaphor, h.frame.Name == "allege-deed" && h.target < 0: // "alleged breach of Orlandian law" is nobody's
	case h.claimSlot == "csubj" && r.verb(h.claim) && (r.markedBy(h.claim, "to") || r.subjectless(h.claim)):
		p.Kind = graph.Act // "it is wrong to back it": nobody is said to
	default:
		p.Target = r.within(h)
	}
	if h.claim < 0 && h.target < 0 && h.frame.Where[lexicon.Actor] == "person" {
		if m := r.lastOther(h); m >= 0 {
			p.Target, p.Kind, p.Anaphor, p.Words = m, graph.Position, false, r.d.Mentions[m].Span
		}
	}
	if r.lemmas[h.anchor] == "appeal" && h.claim >= 0 {
		r.endAtCourt(&p, h.claim)
	}
	return p, negated
}

// movedBy is what the party that h says to move somebody does, as a clause behind tells ("angered the unions
// when she closed the port", "by closing the port"), -1.
func (r *run) movedBy(h *hit) int {
	if h.claim < 0 || !r.party(h.claim) {
		return -1
	}
	at := h.anchor
	if !r.undergoes(h) {
		if at = r.head(h.anchor); !r.noun(h.anchor) || r.rel(h.anchor) != "obj" || !r.verb(at) || r.subject(at) != h.claim {
			return -1 // but "sparked alarm among the unions by closing the port"
		}
	}
	for _, k := range r.d.Children(at) {
		if k < h.anchor || r.rel(k) != "advcl" || !r.verb(k) {
			continue
		}
		s, when := r.d.Child(k, "nsubj"), r.d.Child(k, "advmod", "mark")
		switch {
		case r.tags[k] == "VBG" && s < 0 && r.markedBy(k, "by"):
			return k
		case at == h.anchor && s >= 0 && when >= 0 && (r.lemmas[when] == "when" || r.lemmas[when] == "after") && r.corefers(s, h.claim):
			return k
		}
	}
	return -1
}

// underWhether reports whether clause c tells whether something is so.
func (r *run) underWhether(c int) bool {
	return slices.ContainsFunc(r.d.Children(c), func(k int) bool { return k < c && r.rel(k) == "mark" && r.lemmas[k] == "whether" })
}

// withWhom is the party with whom h says that somebody disagrees over something, -1: it is against what
// that party holds.
func (r *run) withWhom(h *hit) int {
	if !r.noun(h.anchor) || !r.x.classes["quarrel"][r.lemmas[h.anchor]] || h.claimSlot != "over" && h.claimSlot != "on" && h.claimSlot != "about" {
		return -1
	}
	if w := r.directlyUnder(h.anchor, "with"); w >= 0 && r.party(w) {
		return w
	}
	return -1
}

// chargeBefore is the accusation before a comma that the denial h is of ("accused the council of fraud,
// which the mayor denied", "was accused of fraud, a charge he denies"), nil.
func (r *run) chargeBefore(h *hit) *hit {
	if h.frame.Stance != graph.Denies || h.claim < 0 || h.claim > h.anchor {
		return nil
	}
	for j := range r.hits {
		o := &r.hits[j]
		if o.frame.Stance == graph.Accuses && o.target >= 0 && (o.claim == h.claim || o.claim >= 0 && o.anchor == h.claim) && o.anchor < h.anchor && r.party(o.target) {
			return o
		}
	}
	return nil
}

// turnsOn reports whether the suit that noun c names is against something that was done ("an appeal
// against the ban"): who turns it down lets that stand.
func (r *run) turnsOn(c int) bool {
	inner := r.hit(c)
	return inner != nil && inner.frame.Stance == graph.Condemns
}

// forOffice reports whether the claim of h is but the office or the rivals that a party is
// backed for or over ("endorsed Thorpe for president", "recognized him as president"): what is backed is that party.
func (r *run) forOffice(h *hit) bool {
	p := r.preposition(h.claim)
	if h.frame.Stance != graph.Supports || h.frame.Doer != lexicon.Target || p < 0 || r.d.Child(h.claim, "nmod:poss") >= 0 {
		return false
	}
	return r.lemmas[p] == "over" && r.party(h.claim) || (r.lemmas[p] == "for" || r.lemmas[p] == "as") && r.party(h.claim) && r.kind(r.mention(h.claim)) == graph.Person && !strings.HasSuffix(r.tags[h.claim], "S")
}

// corefers reports whether tokens a and b stand for one party.
func (r *run) corefers(a, b int) bool {
	m, o := r.mention(a), r.mention(b)
	return m >= 0 && o >= 0 && r.same(m, o)
}

// grounds is what who sues somebody without further words is reported to say ("sued the ministry, saying
// it withheld the report"), -1.
func (r *run) grounds(h *hit) int {
	if h.frame.Name != "sue" || h.claim >= 0 {
		return -1
	}
	v := r.d.Child(h.anchor, "advcl")
	if v < h.anchor || r.tags[v] != "VBG" || !r.speech(v) {
		return -1
	}
	return r.d.Child(v, "ccomp")
}

// firstOf is the first of the participles that participle a is joined to ("backed by the one but
// rejected by the other"), else a.
func (r *run) firstOf(a int) int {
	for r.rel(a) == "conj" && r.tags[a] == "VBN" {
		a = r.head(a)
	}
	return a
}

// hit returns the cue whose anchor is token i, nil where there is none.
func (r *run) hit(i int) *hit {
	if n := r.hitAt[i]; n > 0 {
		return &r.hits[n-1]
	}
	return nil
}
