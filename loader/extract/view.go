package extract

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// view makes the statements of the cue i where it tells what somebody calls or thinks
// somebody else ("called the plan reckless"): the stance lies in the judging word.
func (r *run) view(i int) {
	h := &r.hits[i]
	if h.actor < 0 || !h.frame.Judges || h.claim < 0 || h.target < 0 {
		return
	}
	if r.reflexive(h.target) {
		r.discard(h, Reflexive, h.target)
		return
	}
	s := r.stateOf(h.anchor)
	if s.negated {
		r.discard(h, Negated, h.anchor)
		return
	}
	if why, word := r.doubted(h.anchor, s, r.holder[h.anchor]); why != "" {
		r.discard(h, why, word)
		return
	}
	if h.claim >= 0 && r.tags[h.claim] == "JJR" {
		return // "find it safer to"
	}
	word, at, stance := r.judgement(h.claim)
	if stance == "" && h.claimSlot == "attr" && r.lemmas[h.target] != "what" {
		word, at, stance = r.toned(h.claim)
	}
	if stance == "" {
		r.discard(h, NoJudgement, h.claim)
		return
	}
	if r.needs(h) {
		r.discard(h, Measuring, h.claim)
		return
	}
	r.judged[at] = true
	claim, takenUp := r.nounClaim(h.target, -1), r.takenUp(h.target, h.anchor)
	if c := r.extraposed(h); c >= 0 {
		claim, _ = r.clauseClaim(c, -1)
	} else if c := takenUp; c >= 0 {
		claim, _ = r.clauseClaim(c, -1)
		r.endAt(&claim, r.lo(h.target))
	}
	if q := r.quoteOf[h.claim]; q >= 0 && h.claim > h.target {
		r.endAt(&claim, r.d.Quotes[q].First)
	}
	if claim.Inner != "" {
		stance = compose(stance, claim.Inner)
	}
	switch {
	case stance == graph.Denies && len(word.frames) == 0: // "deemed his denial credible"
	case stance == graph.Denies && word.frames[0].Stance == graph.Denies:
		if takenUp < 0 && claim.Inner == "" && r.extraposed(h) < 0 && !r.belongs(h.target, "words") {
			stance = graph.Condemns // "called the inquiry a hoax": that there is one is not denied
		}
	case takenUp < 0:
		claim.Called = r.called(h.claim)
	}
	if claim.Kind == "" || claim.Kind == graph.Allegation && stance == graph.Condemns {
		claim.Kind = kindFor(stance)
	}
	for _, actor := range r.actors(h) {
		st, ok := r.statement(i, actor)
		if !ok {
			r.discard(h, r.refusal, actor)
			continue
		}
		if r.self(&st, claim) {
			r.discard(h, OnSelf, actor)
			continue
		}
		st.Stance, st.Claim = stance, claim
		st.Hedged = s.hedged
		st.Lexicon = word.at
		r.statements = append(r.statements, st)
		for _, k := range r.d.Conjuncts(h.claim) {
			if claim.Called == None || k <= h.claim || !r.noun(k) || r.d.Child(k, "det") < 0 {
				continue
			}
			st.Claim.Called = r.called(k) // "called her a liar and a cheat"
			r.statements = append(r.statements, st)
		}
	}
}

// extraposed is the clause that "it", the target of h, stands for ("found it wrong to close the
// port"), -1.
func (r *run) extraposed(h *hit) int {
	if r.lemmas[h.target] != "it" {
		return -1
	}
	for _, over := range []int{h.claim, h.anchor} {
		for _, k := range r.d.Children(over) {
			if k > h.claim && r.verb(k) && (r.markedBy(k, "to") || r.markedBy(k, "that")) {
				return k
			}
		}
	}
	return -1
}

// called is the place of the words headed by noun c for what somebody is called, with their
// article and without quotation marks before them, or adjective c alone; None where c is neither.
func (r *run) called(c int) text.Span {
	if r.tags[c] == "JJ" && r.d.Child(c, "obl") < 0 {
		return r.span(extent{c, c + 1}) // "corrupt", but not "responsible for the raid"
	}
	if !r.noun(c) {
		return None
	}
	e := r.nounPhrase(c)
	if d := r.d.Child(c, "det"); d >= 0 && d < e.First {
		e.First = d
	}
	return r.span(e)
}

// cut ends span s before token t, where it reaches beyond.
func (r *run) cut(s text.Span, t int) text.Span {
	if t == 0 || s.End <= r.d.Tokens[t-1].End || s.Start >= r.d.Tokens[t-1].End {
		return s
	}
	return text.Span{Start: s.Start, End: r.d.Tokens[t-1].End}
}

// quotedJudgement fills target and claim of h from the words themselves where what somebody
// is called stands in quotation marks (called the plan "reckless"): between the verb and
// the marks stands who or what is called so. Parsers often tear the two apart.
func (r *run) quotedJudgement(h *hit) {
	a := h.anchor
	if !h.frame.Judges || !slices.Contains(h.frame.Claim, "attr") || r.passive(a) || r.quoteOf[a] >= 0 {
		return
	}
	_, end := r.bounds(a)
	for t := a + 1; t < end && t < a+reach; t++ {
		if q := r.quoteOf[t]; q >= 0 {
			head, object := r.quoteHead(q), r.objectBetween(a+1, t)
			if head >= 0 && object >= 0 {
				h.target, h.claim, h.claimSlot = object, head, "attr"
				h.content = []extent{{a + 1, min(r.d.Quotes[q].After, end)}}
			}
			return
		}
		if r.d.Tokens[t].Text == "," || r.verb(t) && !r.markedBy(t, "to") || r.d.Tokens[t].Text == ";" {
			return
		}
	}
}

// quoteHead is the first word of quotation q, a phrase, that depends on none in it; -1 for
// a sentence.
func (r *run) quoteHead(q int) int {
	first, end := r.d.Quotes[q].First, r.d.Quotes[q].After
	for t := first; t < end; t++ {
		if r.finite(t) {
			return -1
		}
		if h := r.head(t); (h < first || h >= end) && (r.noun(t) || r.adjective(t) || r.verb(t)) {
			return t
		}
	}
	return -1
}

// objectBetween is the head of the phrase of the tokens [first,end), without the article
// of the phrase after it; -1.
func (r *run) objectBetween(first, end int) int {
	if end > first && (r.tags[end-1] == "DT" || r.tags[end-1] == "PRP$") {
		end--
	}
	if end <= first {
		return -1
	}
	if n := r.nounFrom(first, end); n >= 0 {
		if m := r.mention(n); m >= 0 && r.d.Mentions[m].After <= end {
			return r.d.Mentions[m].Head
		}
		return n
	}
	for t := first; t < end; t++ {
		if r.heads(t) >= 0 {
			return t
		}
	}
	return -1
}

// judgement is the word that judges in the phrase of token c, where it stands, and the
// stance of who uses it, "" where none does.
func (r *run) judgement(c int) (*cue, int, graph.Stance) {
	tokens := []int{c}
	for _, k := range r.d.Children(c) {
		switch r.rel(k) {
		case "amod", "conj", "compound", "nmod", "obl":
			tokens = append(tokens, k)
		}
	}
	if q := r.quoteOf[c]; q >= 0 && r.d.Quotes[q].After-r.d.Quotes[q].First < 12 {
		for t := r.d.Quotes[q].First; t < r.d.Quotes[q].After; t++ {
			tokens = append(tokens, t)
		}
	}
	_, end := r.bounds(c)
	for _, t := range tokens {
		if t != c && strings.HasPrefix(r.tags[t], "NNP") {
			continue // a word of a title
		}
		for _, word := range r.candidates(r.x.said, t) {
			if word.verbal && len(word.words) == 1 || t != c && word.frames[0].Stance == graph.Accuses || r.match(word, t, end) == nil {
				continue // who treats it as a terrorist attack accuses nobody
			}
			f := word.frames[0]
			if r.d.Negated(c) || r.d.Negated(t) {
				return word, t, f.Negated
			}
			return word, t, f.Stance
		}
	}
	return nil, -1, ""
}

// toned is the same for words of no row, of a class that praises or blames ("called it
// childish", "called her a special person").
func (r *run) toned(c int) (*cue, int, graph.Stance) {
	tokens := []int{c}
	for _, k := range r.d.Children(c) {
		if r.rel(k) == "amod" && r.tags[k] == "JJ" && !strings.HasPrefix(r.tags[c], "NNP") {
			tokens = append(tokens, k)
		}
	}
	for _, stance := range []graph.Stance{graph.Condemns, graph.Supports} {
		for _, t := range tokens {
			at := r.x.says[saying{r.lemmas[t], r.sign(t), stance}]
			if at != "" && !slices.Contains(r.x.tones[r.lemmas[t]], "wrong-noun") && (r.adjective(t) || r.noun(t)) {
				return &cue{at: at}, t, stance // a secret or a crime need not be his who is told of it
			}
		}
	}
	return nil, -1, ""
}
