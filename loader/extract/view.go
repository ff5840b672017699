package extract

import "stancegraph/graph"

// view makes the statements of the cue i where it tells what somebody calls or thinks
// somebody else ("called the plan reckless"): the stance lies in the judging word.
func (r *run) view(i int) {
	h := &r.hits[i]
	if h.actor < 0 || !h.frame.Judges || h.claim < 0 || h.target < 0 {
		return
	}
	s := r.stateOf(h.anchor)
	if s.unreal || s.none || s.negated {
		return
	}
	word, stance := r.judgement(h.claim)
	if stance == "" {
		return
	}
	claim := r.nounClaim(h.target, -1)
	if claim.Inner != "" {
		stance = compose(stance, claim.Inner)
	}
	if claim.Kind == "" || claim.Kind == graph.Allegation && stance == graph.Condemns {
		claim.Kind = kindFor(stance)
	}
	for _, actor := range r.actors(h) {
		st, ok := r.statement(i, actor)
		if !ok || r.self(&st, claim) {
			continue
		}
		st.Stance, st.Claim = stance, claim
		st.Hedged = s.hedged
		st.Confidence = r.confidence(h, &st)
		st.Lexicon = word.at
		r.statements = append(r.statements, st)
	}
}

// judgement is the word that judges in the phrase of token c, and the stance of who uses
// it; nil where none does.
func (r *run) judgement(c int) (*cue, graph.Stance) {
	tokens := []int{c}
	for _, k := range r.d.Children(c) {
		switch r.rel(k) {
		case "amod", "conj", "compound", "nmod", "obl":
			tokens = append(tokens, k)
		}
	}
	_, end := r.bounds(c)
	for _, t := range tokens {
		for _, word := range r.candidates(r.x.said, t) {
			if word.verbal && len(word.words) == 1 || r.match(word, t, end) == nil {
				continue
			}
			f := word.frames[0]
			if r.d.Negated(c) || r.d.Negated(t) {
				return word, f.Negated
			}
			return word, f.Stance
		}
	}
	return nil, ""
}
