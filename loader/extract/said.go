package extract

import (
	"slices"
	"strings"

	"stancegraph/graph"
)

// said finds the stances that lie in what somebody says: the judgements, accusations and
// denials within the content of speech. Whoever says them takes them.
func (r *run) said() {
	for i := range r.d.Tokens {
		voice := r.voice(i)
		author := r.authors(i)
		if r.trace == nil && (r.judged[i] || voice < 0 && !author) {
			continue
		}
		h := r.saidAt(i)
		switch {
		case h == nil:
		case r.judged[i] || slices.Contains(h.frame.Claim, "self") && r.takesStance(h.anchor):
			r.discard(h, OtherwiseRead, i)
		case voice < 0 && !author:
			r.discard(h, NotSpeech, i)
		default:
			r.judge(h, voice)
		}
	}
}

// takesStance reports whether the verb at token i is read as a stance of its subject: that
// somebody attacked somebody else in words is no accusation.
func (r *run) takesStance(i int) bool {
	h := r.hit(i)
	return h != nil && h.actor >= 0 && h.frame.Stance != ""
}

// authors reports whether token i is the author's own word in a piece in which he takes
// stances.
func (r *run) authors(i int) bool { return r.own && r.holder[i] < 0 && r.quoteOf[i] < 0 }

// opinion reports whether the author of the piece takes stances in it: it is signed
// opinion, or most of it is nobody's speech and is told in the first person or in words
// that judge, as no reporter writes. The "we" of scholars and manuals is the first person
// only beside an "I" or words that judge.
func (r *run) opinion() bool {
	if r.info.Opinion {
		return true
	}
	if r.instructs() {
		return false
	}
	words, singular, plural, judging := 0, 0, 0, 0
	different := map[string]bool{}
	for t := range r.d.Tokens {
		if r.quoteOf[t] >= 0 || r.holder[t] >= 0 {
			continue
		}
		words++
		switch r.lemmas[t] {
		case "i", "my", "me":
			singular++
		case "we", "our", "us":
			if r.d.Tokens[t].Text != "US" {
				plural++
			}
		}
		if r.judging(t) {
			judging++
			different[r.lemmas[t]] = true
		}
	}
	if words < minOwn || words*100 < ownShare*len(r.d.Tokens) {
		return false
	}
	judges := len(different) >= minJudging
	personal := (singular+plural)*firstPer >= words && (singular > 0 || judges)
	return personal || judges && judging*judgingPer >= words
}

// instructs reports whether the piece tells its reader what to do, as recipes and manuals
// do: one sentence in three, or more, is an imperative.
func (r *run) instructs() bool {
	orders := 0
	for _, s := range r.d.Sentences {
		for t := s.First; t < s.After; t++ {
			if r.head(t) < 0 && r.tags[t] == "VB" && r.d.Child(t, "nsubj", "aux", "expl") < 0 {
				orders++
				break
			}
		}
	}
	return orders*3 >= len(r.d.Sentences)
}

// judging reports whether token t blames or insults, and no more than that: "poor" and
// "weak" also measure, a snake may be one, and further words are too many to tell by.
func (r *run) judging(t int) bool {
	if r.x.classes["measuring"][r.lemmas[t]] || !r.x.common[r.lemmas[t]] {
		return false
	}
	for _, tone := range r.x.tones[r.lemmas[t]] {
		if tone == "blame" && r.adjective(t) || tone == "insult" && strings.HasPrefix(r.tags[t], "N") {
			return true
		}
	}
	return false
}

// A piece is its author's own when it has so many words, and so many of a hundred, outside
// of what others say, and the first person, or a judging word, once in so many of them. It
// judges when so many different such words stand in it.
const (
	minOwn     = 120
	ownShare   = 55
	firstPer   = 200
	judgingPer = 160
	minJudging = 3
)

// voice is the attribution whose speech token i belongs to, -1 where there is none or
// what it attributes is no speech, but a hope or fear.
func (r *run) voice(i int) int {
	a := r.holder[i]
	for n := 0; a >= 0 && n < maxClimb && r.knows(a); n++ {
		a = r.attributions[a].Within
	}
	if a >= 0 && r.speaks(a) {
		return a
	}
	return -1
}

// knows reports whether attribution a is what somebody says that somebody else knows, so that
// it is said to be so ("she knows that it is false," he said).
func (r *run) knows(a int) bool {
	outer := r.attributions[a].Within
	return outer >= 0 && r.speaks(outer) && r.x.classes["knowing"][r.lemmas[r.attributions[a].CueHead]] && !r.firstPersonal(r.sourceOf[a])
}

// speaks reports whether attribution a is of speech, and of somebody who can take a stance.
func (r *run) speaks(a int) bool {
	if !r.speechOf[a] || r.attributions[a].SourceMention < 0 || r.d.Modal(r.attributions[a].CueHead) == "would" && r.d.Perfect(r.attributions[a].CueHead) || r.x.classes["hoping"][r.lemmas[r.attributions[a].CueHead]] && !r.verbatim(a) {
		return false
	}
	_, _, ok := r.speaker(r.sourceOf[a], r.attributions[a].CueHead)
	return ok
}

// verbatim reports whether attribution a is of whole sentences in quotation marks and
// nothing besides ("Will it hold?" she asked. "It is a disgrace.").
func (r *run) verbatim(a int) bool {
	return r.quoteOf[r.attributions[a].CueHead] < 0 && !slices.ContainsFunc(r.content[a], func(e extent) bool {
		q := r.quoteOf[e.First]
		return q < 0 || r.quoteOf[e.End-1] < 0 || r.quoteHead(q) >= 0
	})
}

// saidAt is the cue within speech that begins at token i with a frame that holds.
func (r *run) saidAt(i int) *hit {
	end := r.d.Sentences[r.d.SentenceOf(i)].After
	for _, c := range r.candidates(r.x.said, i) {
		tokens := r.match(c, i, end)
		if tokens == nil {
			continue
		}
		a := c.anchorOf(tokens)
		if r.frankly(a) || c.frames[0].Stance == graph.Supports && r.fairToSay(a) {
			continue // "to be honest", "it is fair to say that"
		}
		if tag := r.tags[a]; tag == "JJR" || tag == "RB" && !c.verbal {
			continue // "is greater than", "right in the middle"
		}
		// "is a great leader": the adjective judges through the noun.
		if r.rel(a) == "amod" && r.clause(r.head(a)) && !r.d.Negated(r.head(a)) {
			a = r.head(a)
		}
		if x := r.head(a); r.rel(a) == "xcomp" && (r.d.Child(x, "obj", "iobj") >= 0 || r.x.classes["verdict"][r.lemmas[x]] || r.x.classes["dubbing"][r.lemmas[x]] && r.passive(x)) {
			continue // "prove them wrong", "was found guilty", "were deemed dangerous"
		}
		if r.viewed(a) {
			continue
		}
		if r.verb(a) && !c.verbal && (r.d.Child(a, "cop", "aux:pass") < 0 || r.agent(a) >= 0 || r.d.Modal(a) == "will") {
			continue // "will be welcomed back" is no praise, "insulted" is not the noun "insult", "was welcomed by the abbot" not "welcome"
		}
		if c.verbal && len(c.words) == 1 && !r.verb(a) {
			continue // "the attack" is not the verb
		}
		for _, f := range c.frames {
			h := &hit{cue: c, frame: f, tokens: tokens, anchor: a}
			if r.holds(h) {
				return h
			}
		}
	}
	return nil
}

// judge makes the statement of a cue within the speech of attribution voice, or of the
// author where that is -1.
func (r *run) judge(h *hit, voice int) {
	if of := r.saidOf(h.target, voice); of >= 0 {
		h.target = of
	}
	s := r.stateOf(r.predicateOf(h))
	if negations[r.lemmas[h.tokens[0]]] && len(h.tokens) > 1 {
		s.negated = false // "without merit"
	}
	if o := r.d.Child(h.anchor, "obj"); o > h.anchor && r.verb(h.anchor) {
		if no := r.d.Child(o, "det"); no >= 0 && r.lemmas[no] == "no" && !slices.Contains(h.tokens, no) {
			s.negated = true // "took no bribes"
		}
	}
	if h.frame.Deontic {
		if !s.deontic || r.onCondition(h.anchor) {
			r.discard(h, NotDeontic, h.anchor)
			return
		}
		s.unreal = ""
	}
	if m := r.d.Modal(h.anchor); h.frame.Stance == graph.Accuses && (m == "will" || m == "would") {
		s.open(Announced, h.anchor) // "it will ruin the port" foretells
	}
	stance := h.frame.Stance
	if s.negated || s.none {
		stance = h.frame.Negated
		s.none = false
	}
	claim, _ := r.claimOf(h)
	if h.claimSlot == "self" && stance == graph.Denies {
		r.endAtConjunct(&claim, h.anchor)
	}
	if h.frame.Object != "" && !r.passive(h.anchor) {
		if o := r.patientOf(h.anchor); o >= 0 && o < h.anchor {
			claim.Act, claim.ObjectHead, claim.Object = h.frame.Act, o, r.span(r.nounPhrase(o)) // "the crimes that they committed"
			claim.Words = claim.Object
		}
	}
	if stance == graph.Condemns && h.claim < 0 && r.tellsOfStance(h.target, claim.Inner) {
		claim = r.phraseClaim(h.target) // "Thorpe's attack on her was nasty"
	}
	if c := r.wrongToSay(h); c >= 0 && stance == graph.Condemns {
		claim, _ = r.clauseClaim(c, -1)
		stance = graph.Denies
	}
	if why, word := r.unjudged(h, s, stance, claim, voice); why != "" {
		r.discard(h, why, word)
		return
	}
	if claim.Kind == "" || claim.Kind == graph.Allegation && stance == graph.Condemns {
		claim.Kind = kindFor(stance)
	}
	if h.claim < 0 && h.target >= 0 && r.d.Child(h.anchor, "cop") >= 0 {
		claim.Called = r.called(h.anchor)
	}
	r.say(h, voice, stance, claim, s)
}

// saidOf is what the verb of attribution voice says that the words are said of, where token i is a pronoun in
// a quotation of its sentence ("“It is a disgrace,” she said of the plan"), -1.
func (r *run) saidOf(i, voice int) int {
	if i < 0 || voice < 0 || r.quoteOf[i] < 0 {
		return -1
	}
	switch r.lemmas[i] {
	case "it", "this", "that", "he", "she", "they", "these", "those":
	default:
		return -1
	}
	for a := voice; a >= 0; a = r.attributions[a].Within {
		if v := r.attributions[a].CueHead; r.quoteOf[v] < 0 { // beyond "I think"
			if !r.verb(v) || r.d.SentenceOf(v) != r.d.SentenceOf(i) {
				return -1
			}
			return r.directlyUnder(v, "of")
		}
	}
	return -1
}

// wrongToSay is the clause that h says it is wrong to say ("it was absurd to suggest that she would
// resign", "they were wrong when they said that she had"), -1: whoever says so denies it.
func (r *run) wrongToSay(h *hit) int {
	if !r.x.classes["mistaken"][r.lemmas[h.anchor]] {
		return -1
	}
	for _, k := range r.d.Children(h.anchor) {
		if k > h.anchor && r.verb(k) && r.x.classes["saying"][r.lemmas[k]] && r.d.Child(k, "mark", "advmod") >= 0 {
			return r.d.Child(k, "ccomp")
		}
	}
	return -1
}

// unjudged says why the words of h, in the speech of attribution voice, are no stance on
// claim, and the token that decides; "" where they are one.
func (r *run) unjudged(h *hit, s state, stance graph.Stance, claim Proposition, voice int) (Reason, int) {
	if why, word := r.doubted(h.anchor, s, voice); why != "" {
		return why, word
	}
	t := h.target
	switch {
	case stance == "":
		return Negated, h.anchor
	case voice >= 0 && r.backdrop(h.anchor, r.attributions[voice].CueHead):
		return Aside, h.anchor
	case voice < 0 && r.measures(h), r.needs(h), stance == graph.Supports && r.tooMuch(h):
		return Measuring, h.anchor
	case r.relayed(h.anchor, voice):
		return Agentless, h.anchor
	case (r.firstPersonal(t) || h.claimSlot == "governor" && r.firstPersonal(r.subject(h.claim))) && stance != graph.Denies:
		return OnSelf, t // few are said to blame or praise themselves
	case stance != graph.Denies && r.themselves(h, voice):
		return OnSelf, t
	case t >= 0 && (negations[r.lemmas[t]] || r.lemmas[t] == "whatever" || r.x.classes["anybody"][r.lemmas[t]] || r.lemmas[t] == "nothing"):
		return Nothing, t
	case r.lemmas[h.anchor] == "lie" && r.firstPersonal(t) && stance == graph.Denies && r.d.Child(h.anchor, "obj", "obl") < 0 && (r.d.Modal(h.anchor) != "" || r.head(h.anchor) >= 0 && r.lemmas[r.head(h.anchor)] == "go"):
		return Everyday, h.anchor // "I'm not going to lie, it was hard"
	case h.frame.Stance == graph.Accuses && r.recalled(h.anchor):
		return Aside, h.anchor
	case stance == graph.Supports && r.noun(h.anchor) && r.blamed(h.anchor):
		return Measuring, h.anchor // "an evil genius"
	case h.frame.Name == "should-not" && h.claim >= 0 && !r.passive(h.claim) && r.lifeless(r.subject(h.claim)):
		return Measuring, h.anchor // "the evidence should have given them a case"
	case h.frame.Name == "is-true" && r.goesFor(h.anchor):
		return Everyday, h.anchor
	case voice < 0 && s.hedged && (r.d.Modal(r.predicateOf(h)) == "could" || r.d.Modal(r.predicateOf(h)) == "might"):
		return Governed, h.anchor // "investors could be wrong"
	case r.idle(h.tokens[0], h.anchor, h.frame.Stance, voice):
		return Everyday, h.anchor
	case r.tags[h.anchor] == "VBN" && stance == graph.Condemns && r.being(h.anchor):
		return Measuring, h.anchor // "pupils being bullied" are not to blame
	case r.noun(h.anchor) && r.lemmas[h.anchor] == "threat" && t >= 0 && r.lifeless(t) && !r.belongs(t, "policy") && !r.belongs(t, "plan"):
		return Measuring, h.anchor // "the storm is a threat to us"
	case r.noun(h.anchor) && r.x.classes["while"][r.lemmas[h.anchor]]:
		return Measuring, h.anchor // "these are horrible times"
	case stance == graph.Supports && t >= 0 && r.pointer(t) && h.claim < 0:
		return Pointing, t // "it is great" praises anything
	case claim.Target >= 0 && voice >= 0 && r.same(claim.Target, r.attributions[voice].SourceMention) && stance != graph.Denies:
		return OnSelf, t // nobody accuses, and few are said to praise, themselves
	}
	return "", -1
}

// goesFor reports whether what is true at token a is so of some and not as such: "that is true of most ports".
func (r *run) goesFor(a int) bool {
	for _, k := range r.d.Children(a) {
		if k > a && r.lo(k) == a+1 && (r.rel(k) == "obl" || r.rel(k) == "nmod") {
			switch r.d.Case(k) {
			case "of", "in", "for", "among", "across", "throughout":
				return true
			}
		}
	}
	return false
}

// idle reports whether the judging word at token w, in the predicate at a, judges nobody where it stands: "she is doing great", "got wise
// to it", "as great as my own", "is not a privilege but a right", "is dedicated to trains", "would be smart
// to wait"; and what the author retells as alleged.
func (r *run) idle(w, a int, stance graph.Stance, voice int) bool {
	if voice < 0 && slices.ContainsFunc(r.d.Children(a), func(k int) bool { return r.rel(k) == "advmod" && r.forms[k] == "allegedly" }) {
		return true
	}
	if stance != graph.Supports {
		return false
	}
	if g := r.head(a); g >= 0 && (r.lemmas[g] == "do" || r.lemmas[g] == "get") && r.rel(a) != "amod" && r.d.Child(a, "cop") < 0 {
		return true
	}
	if w > 0 && w+1 < len(r.forms) && r.forms[w-1] == "as" && r.forms[w+1] == "as" {
		return true
	}
	if r.lemmas[w] == "right" && (r.tags[w] == "NN" || w > 0 && r.forms[w-1] == "all") {
		return true
	}
	if r.lemmas[a] == "dedicated" {
		return slices.ContainsFunc(r.d.Children(a), func(k int) bool { return k > a && r.d.Case(k) == "to" && r.nameAt(k) < 0 })
	}
	return r.adjective(a) && r.d.Modal(a) == "would" && slices.ContainsFunc(r.d.Children(a), func(k int) bool { return k > a && r.verb(k) && r.markedBy(k, "to") }) && !r.itIs(a)
}

// recalled reports whether participle p tells by whom somebody met with something in passing: "when the pilot
// was killed by the rebels", "journalists beheaded by them".
func (r *run) recalled(p int) bool {
	if r.tags[p] != "VBN" || r.agent(p) < 0 {
		return false
	}
	switch r.rel(p) {
	case "acl", "acl:relcl":
		return true
	case "advcl":
		return r.d.Child(p, "advmod", "mark") >= 0
	}
	return false
}

// being reports whether participle p tells what is being done to somebody.
func (r *run) being(p int) bool {
	a := r.d.Child(p, "aux:pass")
	return a >= 0 && r.forms[a] == "being"
}

// blamed reports whether an adjective of blame stands with noun n.
func (r *run) blamed(n int) bool {
	return slices.ContainsFunc(r.d.Children(n), func(k int) bool {
		return r.rel(k) == "amod" && slices.Contains(r.x.tones[r.lemmas[k]], "blame")
	})
}

// lifeless reports whether token i is a thing, which can do nothing for which it might be blamed.
func (r *run) lifeless(i int) bool {
	return i >= 0 && (r.tags[i] == "NN" || r.tags[i] == "NNS") && !r.party(i) && !r.agentive(i)
}

// measures reports whether the words of h only measure a thing or say what it is for ("the
// snow cover was weak", "each board is capable of bearing it").
func (r *run) measures(h *hit) bool {
	if !slices.ContainsFunc(h.tokens, func(t int) bool { return r.x.classes["measuring"][r.lemmas[t]] }) {
		return false
	}
	return h.target < 0 || !r.party(h.target)
}

// tooMuch reports whether the word of h tells of a degree rather than praise: "too great", "the cost
// is great".
func (r *run) tooMuch(h *hit) bool {
	if slices.ContainsFunc(r.d.Children(h.anchor), func(k int) bool { return k < h.anchor && r.rel(k) == "advmod" && r.forms[k] == "too" }) {
		return true
	}
	if m := r.d.Modal(h.anchor); r.tags[h.anchor] != "VBN" && (m == "can" || m == "could" || m == "may" || m == "might") {
		return true // "drones can be great fun"
	}
	if c := h.claim; h.claimSlot == "csubj" && r.verb(c) && r.x.classes["beholding"][r.lemmas[c]] && r.d.Child(c, "obj", "ccomp", "xcomp") < 0 {
		return true // "it is great to see"
	}
	return r.lemmas[h.tokens[0]] == "great" && h.target >= 0 && r.x.classes["degree"][r.lemmas[h.target]]
}

// relayed reports whether token a lies within what an agentless passive tells, in the speech of
// attribution voice ("she said that staff were told that it was necessary"), so that it is somebody
// else's.
func (r *run) relayed(a, voice int) bool {
	if voice < 0 {
		return false
	}
	for p := range r.climb(a, maxClimb) {
		if p == r.attributions[voice].CueHead {
			return false
		}
		if p != a && r.x.classes["saying"][r.lemmas[p]] && r.passive(p) && r.agent(p) < 0 {
			return true
		}
	}
	return false
}

// backdrop reports whether token t, outside of quotation marks, stands in a clause that tells when
// the words of cue were said ("told the paper after the rebels attacked").
func (r *run) backdrop(t, cue int) bool {
	if r.quoteOf[t] >= 0 {
		return false
	}
	for k := range r.climb(t, maxClimb) {
		if r.head(k) == cue {
			m := r.d.Child(k, "mark", "advmod")
			return r.verb(cue) && k > cue && r.rel(k) == "advcl" && m >= 0 && r.x.classes["scene"][r.lemmas[m]]
		}
	}
	return false
}

// needs reports whether h only says that something is needed which is no plan of anybody's
// ("energy security is vital"), or for what ("crucial to their prospects").
func (r *run) needs(h *hit) bool {
	for _, t := range []int{h.anchor, h.claim} {
		if t < 0 || !r.x.classes["needed"][r.lemmas[t]] {
			continue
		}
		if slices.ContainsFunc(r.d.Children(t), func(k int) bool { return k > t && (r.d.Case(k) == "to" || r.d.Case(k) == "for") }) {
			return true
		}
		if h.target >= 0 && r.noun(h.target) && !r.known(h.target) && r.nobodys(h.target) {
			return true
		}
	}
	return false
}

// themselves reports whether several speakers judge a "they" that is no quotation, and so
// themselves ("Calloway and Thorpe said that they should have acted").
func (r *run) themselves(h *hit, voice int) bool {
	t := h.target
	if h.claimSlot == "governor" {
		t = r.subject(h.claim)
	}
	return voice >= 0 && t >= 0 && r.lemmas[t] == "they" && r.quoteOf[t] < 0 && len(r.parties(r.sourceOf[voice])) > 1
}

// viewed reports whether word a tells as what something is taken, which somebody else may
// take it as ("cast her as unfit", "as appropriate"), or what it is about ("is about assets").
func (r *run) viewed(a int) bool {
	if r.forms[a] == "right" && a+1 < len(r.forms) && r.forms[a+1] == "of" || r.forms[a] == "sound" && r.noun(a) {
		return true // "right of center", "the sound of"
	}
	p := r.preposition(a)
	if p < 0 {
		p = r.d.Child(a, "mark", "advmod")
	}
	if p < 0 || p > a {
		return false
	}
	switch r.forms[p] {
	case "as":
		return r.d.Child(a, "cop", "nsubj") < 0 && r.rel(a) != "amod"
	case "about":
		return r.noun(a)
	}
	return false
}

// frankly reports whether adjective a only tells how its speaker speaks ("to be honest").
func (r *run) frankly(a int) bool {
	return r.lemmas[a] == "honest" && a >= 2 && r.forms[a-1] == "be" && r.forms[a-2] == "to"
}

// predicateOf is the word whose negation and modals are those of h: its anchor, or the
// noun that the anchor, a preposition, makes a predicate of ("was not behind the raid").
func (r *run) predicateOf(h *hit) int {
	if h.claimSlot == "marked" {
		return h.claim
	}
	if v := h.tokens[0]; r.verb(v) && r.noun(h.anchor) && r.head(h.anchor) == v {
		return v // "cried foul"
	}
	return h.anchor
}

// say adds the statement that the words of h make in the speech of attribution voice.
func (r *run) say(h *hit, voice int, stance graph.Stance, claim Proposition, s state) {
	st := Statement{
		Stance: stance, Attribution: voice, Cue: r.span(extent{h.tokens[0], h.tokens[len(h.tokens)-1] + 1}),
		Source: None, SourceMention: -1, Claim: claim, Within: -1, Hedged: s.hedged, Nested: s.nested,
		Rule: h.frame.Name, Lexicon: h.cue.at, ActorSlot: h.actorSlot, Turned: stance != h.frame.Stance,
	}
	sentence := r.d.Sentences[r.d.SentenceOf(h.anchor)]
	st.Evidence, st.Section = sentence.Span, sentence.Section
	if claim.Words != None {
		st.Content = append(st.Content, claim.Words)
	}
	if voice >= 0 {
		a := r.attributions[voice]
		if a.SourceMention >= 0 && r.outlet(a.SourceMention) {
			r.discard(h, OutletsOwn, r.sourceOf[voice])
			return
		}
		r.statements = append(r.statements, r.bySpeakers(st, voice, h.anchor)...)
		return
	}
	r.statements = append(r.statements, st)
}

// known reports whether noun n is one that the hearer knows ("the ban", "this ban", "his ban").
func (r *run) known(n int) bool {
	if owner := r.d.Child(n, "nmod:poss"); owner >= 0 {
		return r.forms[owner] != "my" && r.forms[owner] != "our"
	}
	d := r.d.Child(n, "det")
	return d >= 0 && strings.HasPrefix(r.forms[d], "th")
}
