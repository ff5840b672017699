package extract

import (
	"slices"

	"stancegraph/graph"
)

// undergoing is what the noun c undergoes or is, as "being" right behind it tells ("women being sent
// to sea"), -1.
func (r *run) undergoing(c int) int {
	v := r.d.Child(c, "acl")
	if v < c || c+1 >= len(r.forms) || r.forms[c+1] != "being" || r.head(c+1) != v {
		return -1
	}
	return v
}

// nounClaim reads the noun phrase headed by c.
func (r *run) nounClaim(c, doer int) Proposition {
	p := open()
	p.Words = r.span(r.nounPhrase(c))
	p.Kind = graph.Act
	if k := r.directlyUnder(c, "of"); k >= 0 && r.x.classes["attribute"][r.lemmas[c]] {
		return r.nounClaim(k, doer) // "denied the truth of the report"
	}
	if v := r.undergoing(c); v >= 0 {
		p.Words = r.span(extent{r.nounPhrase(c).First, r.hi(v) + 1})
		p.Object, p.ObjectHead = p.Words, c
		return p
	}
	inner := r.contentClause(c)
	if h := r.hit(c); h != nil && h.claim != c && (h.claim >= 0 || inner < 0) && h.claimSlot != "topic" {
		return r.innerClaim(h, p)
	}
	if inner >= 0 {
		return r.claimWithin(inner, p)
	}
	if deed, whom := r.charge(c); deed >= 0 {
		return r.chargedWith(deed, whom, doer, p)
	}
	if r.pointer(c) || r.suchA(c) {
		p.Anaphor = true
		p.Kind = ""
		return p
	}
	if r.x.classes["involvement"][r.lemmas[c]] {
		return r.involvement(c, doer, p)
	}
	if r.x.classes["allegation"][r.lemmas[c]] && r.d.Child(c, "acl", "nmod", "nmod:poss") < 0 && !r.further(c) && (doer < 0 || !r.wrong(c)) {
		p.Anaphor, p.Kind = true, graph.Allegation
		return p
	}
	if deed := r.deedOf(c); doer >= 0 && deed >= 0 {
		p.Kind, p.Target, p.Act = graph.Allegation, r.mention(doer), "be behind"
		p.Object, p.ObjectHead = r.span(r.nounPhrase(deed)), deed
		return p
	}
	owner := r.d.Child(c, "nmod:poss")
	if owner >= 0 && r.lemmas[owner] == "whose" {
		p.Words = r.span(extent{owner + 1, r.nounPhrase(c).End})
		owner = r.whose(owner)
	}
	if m := r.nameAt(c); m >= 0 && owner >= r.d.Mentions[m].First && r.noun(owner) {
		owner = -1 // "the Dockers' Union"
	}
	if owner < 0 {
		owner = r.nominalAgent(c)
	}
	if owner < 0 && r.x.classes["allegation"][r.lemmas[c]] {
		owner = r.accused(c)
	}
	party := r.party(c) && (doer < 0 || !r.belongs(c, "bad"))
	if k := r.directlyUnder(c, "of"); k >= 0 && r.x.classes["between"][r.lemmas[k]] {
		doer = -1 // "claims of a rift"
	}
	switch {
	case owner >= 0 && party && r.kind(r.mention(c)) != graph.Organization && r.kind(r.mention(c)) != graph.State:
		p.Target, p.Kind = r.mention(r.named(c)), graph.Position // "his rival" is not he
	case owner >= 0 && r.mention(owner) >= 0:
		if !r.befallen(owner) {
			p.Target = r.mention(owner)
		}
		p.Object, p.ObjectHead = p.Words, c
	case party:
		p.Target, p.Kind = r.mention(r.named(c)), graph.Position
	case doer >= 0:
		p.Target = r.mention(doer)
		p.Object, p.ObjectHead = p.Words, c
	default:
		p.Object, p.ObjectHead = p.Words, c
	}
	return p
}

// deedOf is what a noun like "culprit" is the doer of ("the party behind the raid"), -1.
func (r *run) deedOf(c int) int {
	if !r.x.classes["culprit"][r.lemmas[c]] {
		return -1
	}
	for _, k := range r.d.Children(c) {
		if q := r.preposition(k); q >= 0 && k > c && r.rel(k) != "conj" {
			switch r.lemmas[q] {
			case "behind", "of", "for", "in":
				return k
			}
		}
	}
	return -1
}

// accused is the party that noun c, a word for a claim, is said to be against ("criticism
// of Orlandia"), -1.
func (r *run) accused(c int) int {
	for _, k := range r.d.Children(c) {
		q := r.preposition(k)
		if q < 0 || k < c {
			continue
		}
		switch r.lemmas[q] {
		case "against", "of", "about", "to":
			if r.party(k) && r.lemmas[q] != "to" {
				return k
			}
			if o := r.d.Child(k, "nmod:poss"); o >= 0 && r.party(o) {
				return o // "the challenge to Thorpe's candidacy"
			}
		}
	}
	return -1
}

// tellsOfStance reports whether the phrase headed by c tells that somebody is for or against
// something, which is the stance inner, or of what somebody means to do.
func (r *run) tellsOfStance(c int, inner graph.Stance) bool {
	if c < 0 {
		return false
	}
	if h := r.hit(c); inner == "" && h != nil && h.claim != c && h.claim >= 0 && h.frame.Stance == "" {
		return r.infinitive(h.claim) // "the decision to back him"
	}
	return inner == graph.Condemns || inner == graph.Supports
}

// phraseClaim takes the phrase or gerund headed by c for the claim, whatever stance it tells of:
// who opposes repealing a law, or criticizes a decision to back somebody, is against that.
func (r *run) phraseClaim(c int) Proposition {
	p := open()
	p.Kind, p.ObjectHead = graph.Act, c
	if r.verb(c) {
		p.Words = r.span(r.words(c))
		if m := r.d.Child(c, "mark"); m >= 0 && m < c {
			p.Words.Start = r.d.Tokens[m+1].Start // "critical of closing the port", "is against closing it"
		}
	} else {
		p.Words = r.span(r.nounPhrase(c))
	}
	p.Object = p.Words
	owner := r.d.Child(c, "nmod:poss")
	if owner < 0 {
		owner = r.nominalAgent(c)
	}
	if owner >= 0 && !r.befallen(owner) {
		p.Target = r.mention(owner)
	}
	return p
}

// maxNested is how deep stances on stances are read.
const maxNested = 6

// innerClaim is the claim of a stance or speech noun: that of its own frame, with its
// stance kept for composition.
func (r *run) innerClaim(h *hit, words Proposition) Proposition {
	if r.nested == maxNested {
		return words // two cues, each of which the parser makes the claim of the other
	}
	r.nested++
	inner, negated := r.claimOf(h)
	r.nested--
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
	if s := r.d.Child(k, "nsubj", "nsubj:pass"); s >= 0 && r.lo(s) == that && r.verb(k) && !r.relative(s) {
		// "allegations he robbed the bank", "no evidence the attacks came from it"
		return r.rel(s) == "nsubj:pass" || r.d.Child(k, "obj", "ccomp") > k || r.x.classes["evidence"][r.lemmas[r.head(k)]]
	}
	if r.lemmas[that] != "that" || r.rel(that) == "nsubj" || r.rel(that) == "nsubj:pass" {
		return false
	}
	if r.rel(that) != "obj" || r.objects(k) > 1 {
		return true
	}
	// "reports that he had broken into the bank": of words one does other things.
	return r.d.Child(k, "obl") > k && r.d.Child(k, "nsubj") >= 0 && !r.x.giving[r.lemmas[k]] && r.hit(k) == nil && !r.speech(k)
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
	if doer < 0 && !p.Anaphor && r.x.classes["tie"][r.lemmas[c]] {
		return r.phraseClaim(c) // "favors greater links with Vestria", whoever would have them
	}
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

// further reports whether noun c is one of more of its kind than were told ("the new allegations").
func (r *run) further(c int) bool {
	return slices.ContainsFunc(r.d.Children(c), func(k int) bool { return k < c && r.x.classes["further"][r.forms[k]] })
}

// suchA reports whether noun c is only "such" a thing as was told before ("any such intention").
func (r *run) suchA(c int) bool {
	return !r.party(c) && slices.ContainsFunc(r.d.Children(c), func(k int) bool { return k < c && r.forms[k] == "such" }) && r.d.Child(c, "acl", "nmod", "ccomp") < 0
}

// chargedWith is p as the wrong deed that whom, or else doer, is charged with.
func (r *run) chargedWith(deed, whom, doer int, p Proposition) Proposition {
	p.Kind, p.Act = graph.Allegation, "carry out"
	p.Object, p.ObjectHead = r.span(r.nounPhrase(deed)), deed
	if whom >= 0 && r.preposition(whom) > deed {
		p.Object = r.cut(p.Object, r.preposition(whom))
	}
	p.Words = p.Object
	if whom < 0 {
		whom = doer
	}
	if whom >= 0 {
		p.Target = r.mention(whom)
	}
	return p
}

// charge is the wrong that noun c says somebody is charged with, and who that is ("allegations
// of bribery against Thorpe"); -1 where it is no such noun or nobody is told.
func (r *run) charge(c int) (deed, whom int) {
	deed, whom = -1, -1
	if !r.x.classes["charge"][r.lemmas[c]] {
		return -1, -1
	}
	for _, k := range r.d.Children(c) {
		p := r.preposition(k)
		switch {
		case p < 0 || k < c || r.rel(k) == "conj":
		case r.lemmas[p] == "of" && (r.belongs(k, "bad") || r.wrong(k) || r.lemmas[c] == "accusation" && r.noun(k) && !r.party(k)) && !r.x.classes["between"][r.lemmas[k]] && r.directlyUnder(k, "between") < 0:
			deed = k
		case r.lemmas[p] == "against" && r.party(k):
			whom = k
		}
	}
	if deed >= 0 && whom < 0 && !r.x.classes["hostile"][r.lemmas[deed]] { // the parser may hang the party on the wrong
		for _, k := range r.d.Children(deed) {
			if p := r.preposition(k); p >= 0 && r.lemmas[p] == "against" && r.party(k) {
				whom = k
			}
		}
	}
	return deed, whom
}

// wrong reports whether noun k is one for a wrong ("bigotry").
func (r *run) wrong(k int) bool {
	return r.noun(k) && slices.Contains(r.x.tones[r.lemmas[k]], "wrong-noun")
}
