package extract

import (
	"cmp"
	"slices"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// attribute makes an attribution of every cue with a source and content.
func (r *run) attribute() {
	r.attributionOf = fill(len(r.hits), -1)
	order := make([]int, len(r.hits))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(r.hits[a].anchor, r.hits[b].anchor) })
	for _, i := range order {
		h := &r.hits[i]
		if h.actor < 0 || r.lemmas[h.anchor] == "hear" && r.x.classes["hearing"][r.lemmas[h.actor]] {
			continue // "he lied, the court heard": somebody told it
		}
		content := r.contentOf(h)
		if len(content) == 0 || r.takesUp(h) {
			continue
		}
		if p := r.titled(h.actor); p >= 0 {
			h.actor = p
		}
		source := h.actor
		if h.cue == r.x.colonCue && !r.party(source) {
			source = r.fullName(source)
		}
		a := Attribution{
			Source: r.span(r.sourceWords(h)), SourceMention: r.mention(r.named(source)),
			Cue: r.span(extent{h.tokens[0], h.tokens[len(h.tokens)-1] + 1}), CueHead: h.anchor,
			Within: -1, Rule: h.frame.Name, Lexicon: h.cue.at,
		}
		for _, e := range content {
			a.Content = append(a.Content, r.span(e))
			for t := e.First; t < e.End && !a.Quoted; t++ {
				a.Quoted = r.quoteOf[t] >= 0
			}
		}
		r.attributionOf[i] = len(r.attributions)
		r.attributions = append(r.attributions, a)
		r.content = append(r.content, content)
		r.sourceOf = append(r.sourceOf, source)
		r.speechOf = append(r.speechOf, h.frame.Content && h.frame.Stance == "" && !h.frame.Judges || a.Quoted && (r.tags[h.anchor] != "VB" || !r.x.classes["blow"][r.lemmas[h.anchor]]))
	}
}

// takesUp reports whether h denies what the clause says that it only stands behind (see
// clauseDenied), which are somebody else's words.
func (r *run) takesUp(h *hit) bool {
	return h.frame.Stance == graph.Denies && h.claim >= 0 && h.claim < h.anchor && r.d.Dominates(h.claim, h.anchor) && r.clause(h.claim) && r.hostOf(h.anchor) >= 0
}

// sourcePhrase is the words that name the source: its mention where it heads one, else
// its noun phrase.
func (r *run) sourcePhrase(head int) extent {
	if m := r.mention(head); m >= 0 && (r.d.Mentions[m].Head == head || r.d.Mentions[m].Type == text.Name) {
		return extent{r.d.Mentions[m].First, r.d.Mentions[m].After}
	}
	return r.nounPhrase(head)
}

// sourceWords is the words that name the source of h where the cue stands: the relative
// pronoun of its clause, else the noun phrase with what is joined to it, up to a comma.
func (r *run) sourceWords(h *hit) extent {
	for v := range r.climb(h.anchor, 3) {
		if s := r.d.Child(v, "nsubj", "nsubj:pass"); s >= 0 {
			if s != h.actor && r.relative(s) && r.antecedent(s) == h.actor {
				return extent{s, s + 1}
			}
			break
		}
	}
	e := r.nounPhrase(h.actor)
	_, end := r.d.Subtree(h.actor)
	for e.End < end && r.d.Tokens[e.End].Text != "," && r.rel(e.End) != "punct" && !r.verb(e.End) && !r.relative(e.End) && e.End != h.anchor {
		e.End++
	}
	if m := r.mention(h.actor); m >= 0 && (r.d.Mentions[m].Head == h.actor || r.d.Mentions[m].Type == text.Name) {
		e.First, e.End = min(e.First, r.d.Mentions[m].First), max(e.End, r.d.Mentions[m].After)
	}
	if first := h.tokens[0]; first > h.actor {
		e.End = min(e.End, first)
	}
	return e
}

// contentOf is what h attributes, as runs of tokens: its claim and target, and the
// quotations that belong to it, without the words of the cue and its source.
func (r *run) contentOf(h *hit) []extent {
	out := append([]extent(nil), h.content...)
	if h.claim >= 0 && len(out) == 0 {
		out = append(out, r.claimWords(h)...)
	}
	out = r.withoutAsides(out, h)
	if h.target >= 0 {
		out = append(out, r.words(h.target))
	}
	for _, m := range h.tokens {
		for _, q := range r.quotesOf[m] {
			out = append(out, extent{r.d.Quotes[q].First, r.d.Quotes[q].After})
		}
	}
	out = join(out)
	out = without(out, extent{h.tokens[0], h.tokens[len(h.tokens)-1] + 1})
	if s := r.sourcePhrase(h.actor); s.End-s.First < 40 {
		out = without(out, s)
	}
	var kept []extent
	for _, e := range out {
		if q := r.quoteOf[h.anchor]; q >= 0 {
			e = extent{max(e.First, r.d.Quotes[q].First), min(e.End, r.d.Quotes[q].After)} // what is said in a quotation ends with it
		}
		if e = r.trim(e); e.First < e.End {
			kept = append(kept, e)
		}
	}
	return kept
}

// claimWords is the words of the claim of h. Where the cue hangs on its content ("The
// dam held, she said") the clause of the cue is left out, and a clause that is
// coordinated to the content but has a speaker of its own is not part of it.
func (r *run) claimWords(h *hit) []extent {
	out := []extent{r.words(h.claim)}
	if r.d.Dominates(h.claim, h.anchor) {
		top := h.anchor
		for r.head(top) >= 0 && r.head(top) != h.claim {
			top = r.head(top)
		}
		if r.head(top) == h.claim { // as against "the dams, she said, held", where it stands between its words
			out = without(out, extent{r.lo(top), r.hi(top) + 1})
		}
	}
	// A second subject of the verb is that of what is said ("The dams, she said, held").
	if r.d.Child(h.claim, "nsubj", "nsubj:pass", "csubj") >= 0 {
		return append(append(out, r.rest(h)...), r.more(h)...)
	}
	for _, k := range r.d.Children(h.anchor) {
		if r.rel(k) == "nsubj" && k != h.actor && k < h.actor && h.actorSlot == "subj" && h.claim > h.anchor {
			out = append(out, r.words(k))
		}
	}
	out = append(out, r.rest(h)...)
	out = append(out, r.more(h)...)
	for _, k := range r.d.Children(h.claim) {
		if r.aside(k, h) {
			out = without(out, extent{r.lo(k), r.hi(h.claim) + 1})
			break
		}
		if r.rel(k) == "conj" && k > h.claim && r.hitAt[k] > 0 && r.d.Child(k, "nsubj") >= 0 && r.quoteOf[k] < 0 && r.hit(k).actor >= 0 {
			first := r.lo(k)
			out = without(out, extent{first, r.hi(h.claim) + 1})
			break
		}
	}
	return out
}

// more is the further clauses that a verb of speech has besides its claim: "said it would
// hold, but that it leaked".
func (r *run) more(h *hit) []extent {
	if !r.speech(h.anchor) {
		return nil
	}
	var out []extent
	for _, k := range r.d.Children(h.anchor) {
		if k > h.anchor && k != h.claim && (r.rel(k) == "ccomp" || r.rel(k) == "conj" && r.markedBy(k, "that")) {
			out = append(out, r.words(k))
		}
	}
	return out
}

// withoutAsides cuts what goes on about the speaker of h rather than about what is said:
// from a participle or coordinated verb of speech on that has no subject of its own
// ("..., adding that", "... and said that").
func (r *run) withoutAsides(out []extent, h *hit) []extent {
	if !r.speech(h.anchor) {
		return out
	}
	for _, e := range out {
		for t := max(e.First, h.anchor+1); t < e.End; t++ {
			if r.goesOn(t, h.anchor) {
				return without(out, extent{max(r.lo(t), e.First), e.End})
			}
		}
	}
	return out
}

// goesOn reports whether verb t carries on the report of the verb of speech a.
func (r *run) goesOn(t, a int) bool {
	if r.quoteOf[t] >= 0 || !r.speech(t) || r.ownSubject(t) >= 0 || t == 0 {
		return false
	}
	first := r.lo(t)
	switch r.tags[t] {
	case "VBG":
		return r.d.Tokens[first].Text == "," || r.d.Tokens[max(first-1, 0)].Text == ","
	case "VBD", "VBZ":
		return r.rel(t) == "conj" && r.tags[t] == r.tags[a] && r.lemmas[first] == "and"
	}
	return false
}

// aside reports whether k is a participle that goes on about the speaker of h rather
// than about what is said ("..., adding that").
func (r *run) aside(k int, h *hit) bool {
	return k > h.claim && r.tags[k] == "VBG" && (r.rel(k) == "advcl" || r.rel(k) == "xcomp" || r.rel(k) == "acl") &&
		r.hitAt[k] > 0 && r.d.Tokens[r.lo(k)].Text == "," && r.quoteOf[k] < 0
}

// rest is what belongs to an object besides its phrase: the adjuncts of the cue right
// after it ("cited his role as the grand marshal").
func (r *run) rest(h *hit) []extent {
	if h.claimSlot != "obj" {
		return nil
	}
	var out []extent
	for _, k := range r.d.Children(h.anchor) {
		if k <= h.claim || h.has(k) {
			continue
		}
		if rel := r.rel(k); rel != "obl" && rel != "xcomp" && rel != "advmod" && rel != "nmod" {
			break
		}
		out = append(out, r.words(k))
	}
	return out
}

// seenThrough reports whether what attribution i attributes is said by whoever tells it: to
// his hearers, to anybody or to a thing ("you know the dam is a disgrace," she said; "that
// shows").
func (r *run) seenThrough(i int) bool {
	s, cue := r.sourceOf[i], r.attributions[i].CueHead
	if !r.speechOf[i] {
		return false
	}
	if r.lemmas[s] == "you" {
		return !slices.ContainsFunc(r.d.Children(cue), func(k int) bool { return r.tags[k] == "MD" }) // "you would think"
	}
	if r.attributions[i].Within < 0 || r.x.classes["partitive"][r.lemmas[s]] || r.figure(&hit{actor: s, target: -1, claim: -1, anchor: s}) {
		return false
	}
	_, _, ok := r.speaker(s, cue)
	return !ok && (r.refusal == NotParty || r.refusal == Indefinite)
}

// nest finds, for every token, the innermost attribution whose content holds it, and
// with it what each attribution lies within.
func (r *run) nest() {
	order := make([]int, len(r.attributions))
	size := make([]int, len(r.attributions))
	for i, content := range r.content {
		order[i] = i
		for _, e := range content {
			size[i] += e.End - e.First
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return size[b] - size[a] })
	for _, i := range order {
		a := &r.attributions[i]
		a.Within = r.holder[a.CueHead]
		a.Nested = a.Within >= 0 || r.quoteOf[a.CueHead] >= 0
		if r.seenThrough(i) {
			continue
		}
		for _, e := range r.content[i] {
			for t := e.First; t < e.End; t++ {
				r.holder[t] = i
			}
		}
	}
}
