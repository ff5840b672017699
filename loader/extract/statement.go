package extract

import (
	"slices"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// state makes statements: of the cues that name a stance, then of what is said.
func (r *run) state() {
	for i := range r.hits {
		r.explicit(i)
	}
	r.said()
	slices.SortStableFunc(r.statements, func(a, b Statement) int { return a.Cue.Start - b.Cue.Start })
	r.statementsWithin()
}

// explicit makes the statements of the cue i: one for each of its coordinated actors.
func (r *run) explicit(i int) {
	h := &r.hits[i]
	if h.actor < 0 || h.frame.Stance == "" {
		return
	}
	s := r.stateOf(h.anchor)
	stance := h.frame.Stance
	if s.negated {
		stance = h.frame.Negated
	}
	if stance == "" || s.unreal {
		return
	}
	claim, denied := r.claimOf(h)
	if claim.Inner != "" {
		stance = compose(stance, claim.Inner)
	} else if denied {
		stance = turned(stance, h.frame.Stance)
	}
	if claim.Kind == "" || stance == graph.Condemns && claim.Kind == graph.Allegation {
		claim.Kind = kindFor(stance)
	}
	for _, actor := range r.d.Conjuncts(h.actor) {
		if actor != h.actor && h.actorSlot != "subj" {
			continue
		}
		st, ok := r.statement(i, actor)
		if !ok {
			continue
		}
		st.Stance, st.Claim = stance, claim
		st.Hedged = s.hedged || h.cue.row.Hedged
		st.Nested = st.Nested || s.nested
		st.Explicit = true
		st.Confidence = r.confidence(h, &st)
		r.statements = append(r.statements, st)
	}
}

// turned is the stance on the affirmative claim of who takes stance on its denial.
func turned(stance, cue graph.Stance) graph.Stance {
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
		Within: -1, Rule: h.frame.Name, Lexicon: h.cue.at,
	}
	sentence := r.d.Sentences[r.d.SentenceOf(h.anchor)]
	st.Evidence, st.Section = sentence.Span, sentence.Section
	if st.Attribution >= 0 {
		st.Content = r.attributions[st.Attribution].Content
	}
	st.Source, st.SourceMention = r.speaker(actor, h.anchor)
	if st.Source == None {
		return st, false
	}
	r.outside(&st, h.anchor)
	return st, true
}

// speaker finds the mention of the party at token actor. "I" and "we" are the source of
// the speech they stand in, a text ("the letter") is its owner.
func (r *run) speaker(actor, anchor int) (text.Span, int) {
	if w := r.lemmas[actor]; w == "i" || w == "we" || w == "my" || w == "our" {
		if a := r.holder[anchor]; a >= 0 && r.attributions[a].SourceMention >= 0 {
			return r.span(extent{actor, actor + 1}), r.attributions[a].SourceMention
		}
		if r.info.Opinion && r.quoteOf[actor] < 0 {
			return r.span(extent{actor, actor + 1}), -1
		}
		return None, -1
	}
	if r.x.classes["document"][r.lemmas[actor]] {
		owner := r.owner(actor)
		if owner < 0 {
			owner = r.nominalAgent(actor)
		}
		if owner < 0 {
			return None, -1
		}
		actor = owner
	}
	if !r.party(actor) {
		return None, -1
	}
	return r.span(r.sourcePhrase(actor)), r.mention(actor)
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
	name := r.d.Mentions[m].Name
	if c := r.d.Mentions[m].Chain; name == "" && c >= 0 {
		name = r.d.Chains[c].Name
	}
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

// confidence is a hand-set score, to be calibrated later: a prior by the kind of cue,
// lowered by every sign that the parse may be wrong.
func (r *run) confidence(h *hit, st *Statement) float64 {
	c := 0.85
	if len(h.cue.words) > 1 {
		c += 0.03
	}
	if h.actorSlot != "subj" {
		c -= 0.05
	}
	if st.SourceMention >= 0 && r.d.Mentions[st.SourceMention].Type == text.Pronoun {
		c -= 0.05
	}
	if h.frame.Stance != st.Stance {
		c -= 0.05
	}
	if h.claim < 0 && h.target < 0 {
		c -= 0.15
	}
	if st.Nested {
		c -= 0.05
	}
	return c
}
