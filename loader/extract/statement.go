package extract

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
)

// state makes statements: of the cues that name a stance, then of what is said.
func (r *run) state() {
	r.condemned = map[int]bool{}
	for i := range r.hits {
		if h := &r.hits[i]; h.frame.Stance == graph.Condemns && h.claim >= 0 && h.claim != h.anchor && h.target < 0 {
			r.condemned[h.claim] = true
		}
	}
	for i := range r.hits {
		r.explicit(i)
		r.view(i)
	}
	r.said()
}

// order puts the statements into text order and finds what each lies within.
func (r *run) order() {
	slices.SortStableFunc(r.statements, func(a, b Statement) int { return a.Cue.Start - b.Cue.Start })
	r.statementsWithin()
}

// explicit makes the statements of the cue i: one for each of its coordinated actors.
func (r *run) explicit(i int) {
	h := &r.hits[i]
	if g := r.demanded(h); g >= 0 {
		r.demand(i, g)
		return
	}
	if h.actor < 0 {
		r.discard(h, Agentless, -1)
		return
	}
	if h.frame.Stance == "" && h.frame.Negated == "" || h.actorSlot == "speaker" {
		r.discard(h, NoStance, -1)
		return
	}
	s := r.stateOf(r.predicateOf(h))
	if r.presupposed(h) && !r.unvoiced(h, s) {
		s.unreal, s.hedged, s.alleged = "", false, -1
	}
	if slices.ContainsFunc(h.tokens, func(t int) bool { return negations[r.lemmas[t]] }) {
		s.none = false // "is no fan of" has the negation in its words
	}
	stance := h.frame.Stance
	if s.negated {
		stance = h.frame.Negated
	}
	if why, word := r.unstated(h, s, stance); why != "" {
		r.discard(h, why, word)
		return
	}
	if !s.negated && r.ownsUp(i, h) {
		return
	}
	for _, one := range r.each(h) {
		r.stateOne(i, &one, stance, s)
	}
}

// ownsUp makes the statement of a judgement that h admits to be true, which condemns ("admitted
// that the plan was a mistake"); it reports whether there is one.
func (r *run) ownsUp(i int, h *hit) bool {
	if !r.x.classes["admitting"][r.lemmas[h.anchor]] || !r.clause(h.claim) || r.attributionOf[i] < 0 || r.d.Negated(h.claim) {
		return false
	}
	for t := r.lo(h.claim); t <= r.hi(h.claim); t++ {
		judged := r.saidAt(t)
		if judged == nil || judged.anchor != h.claim || judged.frame.Stance != graph.Condemns || !r.noun(h.claim) || r.judged[t] {
			continue
		}
		n := len(r.statements)
		r.judged[t] = true
		if r.judge(judged, r.attributionOf[i]); len(r.statements) == n {
			return false
		}
		r.discard(h, OtherwiseRead, t)
		return true
	}
	return false
}

// holdsNo reports whether the "no" that stands with noun i belongs to the cue of h ("voted no on
// the plan").
func (r *run) holdsNo(h *hit, i int) bool {
	return slices.ContainsFunc(r.d.Children(i), func(k int) bool { return h.has(k) && r.forms[k] == "no" })
}

// unstated says why h takes no stance under state s, and the token that decides; "" where
// it takes one.
func (r *run) unstated(h *hit, s state, stance graph.Stance) (Reason, int) {
	if why, word := r.doubted(h.anchor, s, r.holder[h.anchor]); why != "" {
		return why, word
	}
	for _, word := range []int{h.claim, h.target, h.actor} {
		if r.none(word) && !r.holdsNo(h, word) || word >= 0 && word != h.actor && r.x.classes["someone"][r.lemmas[word]] && r.d.Child(word, "nmod:poss") < 0 {
			return Nothing, word
		}
	}
	switch {
	case stance == "":
		return Negated, h.anchor
	case r.noun(h.anchor) && (r.d.Case(h.anchor) == "without" || h.actor >= 0 && r.neither(h.actor)):
		return Nothing, h.anchor // "could pass it without their support"
	case (s.hedged || r.meant(h.anchor)) && r.x.classes["blow"][r.lemmas[h.anchor]]:
		return Blow, h.anchor // "could attack the port" is no blow with words
	case h.frame.Name == "accuse-of" && r.lemmas[h.anchor] == "suspect" && h.claim >= 0 && r.finite(h.claim) && !r.party(max(r.subject(h.claim), 0)):
		return NoStance, h.anchor // "I suspect the motion is lost"
	case h.frame.Stance == graph.Accuses && r.lemmas[h.tokens[0]] == "hold" && r.announced(r.predicateOf(h)):
		return Announced, h.anchor // "we will hold him accountable"
	case r.lemmas[h.anchor] == "ally" && r.rel(h.anchor) == "acl" && r.rel(r.head(h.anchor)) == "appos":
		return Aside, h.anchor // "the fund, the committee allied with her, raised"
	case h.frame.Name == "is-opponent" && slices.Contains(r.x.tones[r.lemmas[h.actor]], "insult"):
		return OtherwiseRead, h.actor // "the real villains are her critics"
	case s.negated && r.withheld(h.anchor), r.rulesOutDoing(h):
		return Withheld, h.anchor
	case r.asksFor(h), r.disapproved(h):
		return Governed, h.anchor
	case h.claim >= 0 && r.determined(h.claim, "which"):
		return Question, h.claim // "is to announce which format it will support"
	case s.negated && (r.any(h.claim) || r.any(h.target)), (r.able(h.anchor) || h.cue.tag == 'J') && h.claim >= 0 && r.anyDet(h.claim), s.negated && r.noun(h.anchor) && r.anyDet(h.anchor):
		return Any, max(h.claim, h.target)
	case policyFrames[h.frame.Name] && r.rel(h.anchor) == "acl:relcl" && r.lemmas[r.head(h.anchor)] == "way":
		return Aside, r.head(h.anchor) // "the way he brought in the rules"
	case s.alleged >= 0 && policyFrames[h.frame.Name]:
		return Alleged, s.alleged // "accused him of blocking the plan": a deed, if he did it
	case policyFrames[h.frame.Name] && !s.negated && r.might(r.predicateOf(h)):
		return Governed, h.anchor // "could block the plan", "can ban the nets"
	case r.wouldBe(h):
		return Conditional, h.anchor
	case r.undergoes(h) && r.yetTo(h.anchor), r.couldVoice(h), !s.negated && r.able(h.anchor) && r.anyone(h.actor):
		return Governed, h.anchor
	case h.actor >= 0 && r.determined(r.whole(h.actor), "any"):
		return Any, h.actor // "any senator who is unhappy with it may leave"
	case h.frame.Name == "support-clause" && h.claim >= 0 && r.markedBy(h.claim, "if"):
		return Conditional, h.claim // "they recognize if there is a vote"
	case h.frame.Stance == graph.Supports && h.claim >= 0 && r.clause(h.claim) && r.mention(h.actor) >= 0 && r.outlet(r.mention(h.actor)):
		return OutletsOwn, h.actor // "the Courier can confirm that"
	case r.foretold(h):
		return Announced, h.anchor
	case r.figure(h):
		return Figure, h.actor
	case h.frame.Name == "say-believe" && s.negated && h.claim >= 0 && r.clause(h.claim) && r.firstPersonal(r.subject(h.claim)) && r.d.Modal(h.claim) == "would":
		return Everyday, h.anchor // "I did not believe that I would win"
	case r.everyday(h):
		return Everyday, h.anchor
	case r.byAuthor(h) && (r.firstPersonal(h.claim) || r.firstPersonal(h.target)):
		return OnSelf, h.actor // "trust me"
	case h.claim < 0 && h.target < 0 && (!r.noun(h.anchor) || r.further(h.anchor)) && !h.frame.Bare:
		return NoClaim, -1
	case r.reflexive(h.claim) || r.reflexive(h.target):
		return Reflexive, max(h.claim, h.target)
	case stance == graph.Supports && r.verb(h.anchor) && r.x.classes["document"][r.lemmas[h.actor]]:
		return Document, h.actor // what a letter supports is a finding, not a cause
	}
	return "", -1
}

// disapproved reports whether the gerund of h is what somebody is against: "is critical of blocking the
// deal".
func (r *run) disapproved(h *hit) bool {
	return r.tags[h.anchor] == "VBG" && r.condemned[h.anchor]
}

// each is h once for every party that its claim or target coordinates, who praises Thorpe and Quint
// supports both, and once for every thing that its claim does.
func (r *run) each(h *hit) []hit {
	var out []hit
	for _, one := range r.eachParty(h) {
		for _, c := range r.apart(&one) {
			one.claim = c
			out = append(out, one)
		}
	}
	return out
}

// eachParty is h once for every party that its target, or else its claim, coordinates.
func (r *run) eachParty(h *hit) []hit {
	role := &h.target
	if h.target < 0 {
		role = &h.claim
	}
	head := *role
	mutual := r.reciprocal(head) || head >= 0 && h.has(head)
	if head < 0 || !r.noun(head) && !mutual {
		return []hit{*h}
	}
	var out []hit
	conjuncts := r.d.Conjuncts(head)
	if mutual {
		conjuncts = r.actors(h) // "Quint and Thorpe praised one another", "traded barbs"
	}
	for _, c := range conjuncts {
		if c != head && !r.party(c) {
			continue
		}
		one := *h
		one.mutual = mutual
		if h.target >= 0 {
			one.target = c
		} else {
			one.claim = c
		}
		out = append(out, one)
	}
	return out
}

// reciprocal reports whether token i is that of "each other" or "one another".
func (r *run) reciprocal(i int) bool {
	if i < 0 || i+1 >= len(r.forms) {
		return false
	}
	pair := func(a, b int) bool {
		return a >= 0 && (r.forms[a] == "one" && r.forms[b] == "another" || r.forms[a] == "each" && r.forms[b] == "other")
	}
	return pair(i, i+1) || pair(i-1, i)
}

// stateOne makes the statements of h, the cue i with one claim, under stance and state s.
func (r *run) stateOne(i int, h *hit, stance graph.Stance, s state) {
	claim, denied := r.claimOf(h)
	r.endAtApart(&claim, h)
	r.endAtMembers(&claim, h)
	claim.Words, claim.Object = r.upToActor(h, claim.Words), r.upToActor(h, claim.Object)
	if h.frame.Where[lexicon.Claim] == "culprit" && r.noun(h.claim) && !r.behindDeed(h.claim) {
		claim.Called = r.called(h.claim) // "named Thorpe as the thief"
	}
	if stance == graph.Condemns && r.tellsOfStance(h.claim, claim.Inner) {
		if claim = r.phraseClaim(h.claim); h.target >= 0 && r.verb(h.claim) {
			claim, _ = r.clauseClaim(h.claim, h.target) // "criticized the mayor for refusing to resign"
		}
	} else if claim.Inner != "" {
		if composed := compose(stance, claim.Inner); h.target < 0 && composed != stance {
			if stance = composed; stance == graph.Condemns {
				claim.Inner = "" // "cheered her attacks on the dam": it is against the dam
			}
		}
	} else if denied && h.target >= 0 && r.tags[h.claim] == "VBG" {
		claim.Kind = graph.Act // "praised the mayor for not raising taxes"
	} else if denied && (stance != graph.Supports || !r.demands(h.claim)) { // who agrees that the port should not close denies nothing
		if r.x.classes["admitting"][r.lemmas[h.anchor]] {
			r.discard(h, Negated, h.claim)
			return // who admits that something is not so answers nobody who says it is
		}
		stance = turned(stance)
		r.endAtConjunct(&claim, h.claim)
	}
	if h.frame.Stance == graph.Denies && r.undoes(h) {
		r.discard(h, Governed, h.anchor)
		return // "retracted her endorsement of the plan": the noun tells whose stance on what
	}
	if stance == graph.Denies && h.frame.Name == "deny-thing" && !s.negated && r.turnsDown(h) {
		stance, claim = graph.Condemns, r.phraseClaim(h.claim)
		if k := r.prepositional(h, "as"); k >= 0 {
			claim.Words = r.cut(claim.Words, r.lo(k))
			claim.Object = claim.Words
		}
	}
	if stance == graph.Denies && s.negated && h.frame.Stance == graph.Supports && claim.Kind != graph.Allegation && !claim.Anaphor {
		stance = graph.Condemns // "does not agree with the plan"
	}
	if claim.Kind == "" || stance == graph.Condemns && claim.Kind == graph.Allegation {
		claim.Kind = kindFor(stance)
	}
	if h.frame.Doer == "" && h.claimSlot != "self" && r.subjectless(h.claim) {
		claim.Kind = graph.Act // "opposes closing the port", "campaigns for closing it", whoever would
		if m := claim.Target; m >= 0 && r.d.Mentions[m].First < h.claim {
			claim.Target = -1
		}
	}
	for n, actor := range r.actors(h) {
		if !r.inTurn(h, n) {
			continue
		}
		st, ok := r.statement(i, actor)
		if !ok {
			r.discard(h, r.refusal, actor)
			continue
		}
		claim := claim
		if (against(stance) || h.mutual) && r.self(&st, claim) {
			if h.target >= 0 || h.mutual || r.noun(h.anchor) || !r.ownedByPronoun(h.claim) && !r.subjectless(h.claim) {
				r.discard(h, OnSelf, actor)
				continue
			}
			claim.Target, claim.Act = -1, "" // "bemoaned her defeat", "warned against closing the port"
		}
		st.Stance, st.Claim = stance, claim
		st.Hedged = s.hedged || h.cue.row.Hedged
		st.Nested = st.Nested || s.nested
		st.Explicit = !h.frame.Implied
		st.Turned = stance != h.frame.Stance
		r.statements = append(r.statements, st)
	}
}

// rulesOutDoing reports whether h says that somebody will not do something ("ruled out closing the port"), which denies
// nothing that was done.
func (r *run) rulesOutDoing(h *hit) bool {
	return len(h.tokens) > 1 && r.lemmas[h.tokens[0]] == "rule" && r.lemmas[h.tokens[1]] == "out" && h.claim >= 0 && r.tags[h.claim] == "VBG" && r.d.Child(h.claim, "nsubj", "nmod:poss", "aux") < 0
}

// turnsDown reports whether what h dismisses is what somebody wants or does, which is not denied but
// opposed: it is asked for ("dismissed calls for an inquiry"), or called something other than
// untrue ("dismissed the inquiry as a witch hunt").
func (r *run) turnsDown(h *hit) bool {
	if r.x.classes["asked"][r.lemmas[h.claim]] {
		return true
	}
	k := r.prepositional(h, "as")
	if k >= 0 && r.noun(h.claim) && r.x.classes["undertaking"][r.lemmas[h.claim]] {
		return true // "dismissed the inquiry as a hoax": that there is one is not denied
	}
	return k >= 0 && r.noun(h.claim) && !r.x.classes["allegation"][r.lemmas[h.claim]] && !r.stanceNoun(h.claim) && !slices.Contains(r.x.tones[r.lemmas[k]], "false-word")
}

// undoes reports whether what h takes back is for or against something, rather than that it is true.
func (r *run) undoes(h *hit) bool {
	o := r.d.Child(h.anchor, "obj")
	return o >= 0 && r.governor(h.anchor).Effect == lexicon.Undoes && r.stanceNoun(o, graph.Supports, graph.Condemns)
}

// actors are the tokens of those who take the stance of h: its coordinated actors, or
// those whom the pronoun stands for ("Calloway and Thorpe tweeted their approval").
func (r *run) actors(h *hit) []int {
	head := h.actor
	if near := r.nearSpeaker(head); near >= 0 {
		head = near
	}
	if h.actorSlot == "poss" && (head == h.actor || r.head(h.anchor) >= 0 && r.x.classes["echoing"][r.lemmas[r.head(h.anchor)]]) {
		return append([]int{head}, r.echoers(h)...)
	}
	all := r.parties(head)
	if h.actorSlot == "subj" && r.verb(h.anchor) && !r.passive(h.anchor) {
		all = slices.Concat(all, r.likened(h.anchor), r.joinedIn(h.anchor), r.followed(h.anchor))
	}
	members, _ := r.members(h)
	return slices.Concat(all, members)
}

// echoers are those who take up the stance that noun h names as somebody's ("her criticism
// was echoed by the unions").
func (r *run) echoers(h *hit) []int {
	v := r.lightVerb(h, r.x.classes["echoing"])
	if v < 0 {
		return nil
	}
	if r.d.Negated(v) || r.rel(v) == "xcomp" && r.d.Negated(r.head(v)) {
		return nil // "does not seem to share her enthusiasm"
	}
	if a := r.actorOf(v); a >= 0 && a != h.actor {
		return r.d.Conjuncts(a)
	}
	return nil
}

// policyFrames are those of deeds that take a side: they speak of what was done.
var policyFrames = set([]string{"support-policy", "sponsor-policy", "condemn-policy", "undo", "blocks"})

// asksFor reports whether h asks somebody for a stance ("pleaded with voters for their support").
func (r *run) asksFor(h *hit) bool {
	for _, k := range r.d.Children(h.anchor) {
		if c := r.preposition(k); k > h.anchor && c >= 0 && r.lemmas[c] == "for" && r.stanceNoun(k) && r.ownedByPronoun(k) {
			return r.x.classes["pleading-for"][r.lemmas[h.anchor]]
		}
	}
	return false
}

// meant reports whether verb v is but meant to be done ("in order to attack the port").
func (r *run) meant(v int) bool {
	m := r.d.Child(v, "mark")
	return m >= 0 && m+1 < len(r.lemmas) && r.lemmas[m] == "in" && r.lemmas[m+1] == "order"
}

// instance is the name that is given as an instance of noun c ("ministers like Quint",
// "several ministers, including Quint"), -1.
func (r *run) instance(c int) int {
	if r.nameAt(c) >= 0 || r.tags[c] == "NNS" && !r.party(c) && !r.agentive(c) {
		return -1 // "backed by landslides like that of Thorpe"
	}
	for _, k := range r.d.Children(c) {
		if k > c && r.instanced(k) {
			return k
		}
		if r.rel(k) != "nmod" || k < c {
			continue
		}
		for _, n := range r.d.Children(k) {
			if n > k && r.instanced(n) && r.comma(k, n) {
				return n // "opponents of the levy, including Quint", hung on the levy
			}
		}
	}
	return -1
}

// instanced reports whether party k stands behind a word that gives instances.
func (r *run) instanced(k int) bool {
	p := r.preposition(k)
	return p >= 0 && (r.x.classes["instancing"][r.lemmas[p]] || r.x.classes["instancing"][r.forms[p]]) && r.nameAt(k) >= 0 && r.party(k)
}

// ownedByPronoun reports whether token i is a thing of "hers", "theirs" or the like.
func (r *run) ownedByPronoun(i int) bool {
	if i < 0 {
		return false
	}
	p := r.d.Child(i, "nmod:poss")
	return p >= 0 && r.tags[p] == "PRP$"
}

// subjectless reports whether token i is a gerund whose subject is anybody.
func (r *run) subjectless(i int) bool {
	return i >= 0 && r.tags[i] == "VBG" && r.d.Child(i, "nsubj", "nmod:poss") < 0
}

// reflexive reports whether token i is "himself" or the like.
func (r *run) reflexive(i int) bool {
	return i >= 0 && (strings.HasSuffix(r.forms[i], "self") || strings.HasSuffix(r.forms[i], "selves"))
}

// title reports whether c is a role without article, as before a name; whose it is may stand
// before it ("Thorpe's pollster and adviser Vera Calloway").
func (r *run) title(c int) bool {
	m := r.mention(c)
	if r.tags[c] != "NN" || r.d.Child(c, "det") >= 0 || m >= 0 && r.d.Mentions[m].Type != text.Nominal {
		return false
	}
	return r.d.Child(c, "nmod:poss") < 0 || !r.x.classes["kin"][r.lemmas[c]]
}

// presupposed reports whether the words take it for granted that the stance of h was
// taken, whatever governs them: a stance noun with its owner ("was asked to answer
// Thorpe's criticism").
func (r *run) presupposed(h *hit) bool {
	if g := r.head(h.anchor); g >= 0 && r.rel(h.anchor) == "obj" && (r.x.classes["needing"][r.lemmas[g]] || r.x.classes["restoring"][r.lemmas[g]]) {
		return false // "would need the mayor's approval"
	}
	switch h.actorSlot {
	case "poss", "by", "mod":
		return r.noun(h.anchor) && h.claimSlot != "getter" // "hopes to win the mayor's support"
	case "from", "among", "of":
		// "voiced fears of attacks from the unions", not "sought support from the unions"
		return r.noun(h.anchor) && h.claimSlot != "getter" && h.claimSlot != "topic" && r.rel(h.anchor) != "obj"
	case "marked":
		return h.claimSlot == "host" // "to the chagrin of the unions"
	}
	return false
}

// against reports whether a stance is one that few take on themselves: where a statement
// says so, its actor or target is misread.
func against(s graph.Stance) bool { return s == graph.Accuses || s == graph.Condemns }

// self reports whether the actor of st is the target of its claim.
func (r *run) self(st *Statement, claim Proposition) bool {
	return st.SourceMention >= 0 && claim.Target >= 0 && r.same(st.SourceMention, claim.Target)
}

// turned is the stance on the affirmative claim of who takes stance on its denial.
func turned(stance graph.Stance) graph.Stance {
	switch stance {
	case graph.Denies:
		return graph.Supports
	case graph.Supports:
		return graph.Denies
	}
	return stance
}

// kindFor is the kind of claim that a stance is about where the words do not tell.
func kindFor(s graph.Stance) graph.ClaimKind {
	if s == graph.Accuses || s == graph.Denies {
		return graph.Allegation
	}
	return graph.Act
}

// statement is the frame of a statement by the actor at token actor on the cue i; ok is
// false where nobody can be named as the actor.
func (r *run) statement(i, actor int) (st Statement, ok bool) {
	h := &r.hits[i]
	st = Statement{
		Attribution: r.attributionOf[i], Cue: r.span(extent{h.tokens[0], h.tokens[len(h.tokens)-1] + 1}),
		Within: -1, Rule: h.frame.Name, Lexicon: h.cue.at, ActorSlot: h.actorSlot,
	}
	sentence := r.d.Sentences[r.d.SentenceOf(h.anchor)]
	st.Evidence, st.Section = sentence.Span, sentence.Section
	if st.Attribution >= 0 {
		st.Content = r.attributions[st.Attribution].Content
	}
	if st.Source, st.SourceMention, ok = r.speaker(actor, h.anchor); !ok {
		return st, false
	}
	r.outside(&st, h.anchor)
	return st, true
}

// outside fills what encloses a statement at token anchor: the outlets it passes
// through, and whether it is nested in the speech of somebody else.
func (r *run) outside(st *Statement, anchor int) {
	a := r.holder[anchor]
	if st.Attribution >= 0 {
		a = r.attributions[st.Attribution].Within
	}
	for n := 0; a >= 0 && n < maxClimb; a, n = r.attributions[a].Within, n+1 {
		m := r.attributions[a].SourceMention
		switch {
		case m >= 0 && st.SourceMention >= 0 && r.same(m, st.SourceMention):
		case m >= 0 && r.outlet(m):
			st.Via = append(st.Via, m)
		default:
			st.Nested = true
			if m >= 0 {
				st.Via = append(st.Via, m)
			}
		}
	}
}

// outlet reports whether mention m, by its own name or its chain's, is a news outlet.
func (r *run) outlet(m int) bool {
	name := r.nameOf(m)
	return name != "" && r.x.gazetteer.Outlet(name)
}

// same reports whether two mentions refer to one party.
func (r *run) same(a, b int) bool {
	return a == b || r.d.Mentions[a].Chain == r.d.Mentions[b].Chain
}

// statementsWithin finds, for each nested statement, the one in whose content it lies.
func (r *run) statementsWithin() {
	by := map[int]int{} // attribution -> statement
	for i, s := range r.statements {
		if _, taken := by[s.Attribution]; !taken && s.Attribution >= 0 {
			by[s.Attribution] = i
		}
	}
	for i := range r.statements {
		s := &r.statements[i]
		if !s.Nested || s.Attribution < 0 {
			continue
		}
		if j, ok := by[r.attributions[s.Attribution].Within]; ok && j != i {
			s.Within = j
		}
	}
}

// behindDeed reports whether noun n is one for whoever is behind a deed, which stands after it:
// "the source of the leak", "the culprit in the raid".
func (r *run) behindDeed(n int) bool {
	k := r.d.Child(n, "nmod")
	return r.x.classes["agency"][r.lemmas[n]] || k >= 0 && r.d.Case(k) == "in"
}
