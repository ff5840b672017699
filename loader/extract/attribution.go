package extract

import (
	"cmp"
	"slices"
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
		if h.actor < 0 {
			continue
		}
		content := r.contentOf(h)
		if len(content) == 0 {
			continue
		}
		a := Attribution{
			Source: r.span(r.sourcePhrase(h.actor)), SourceMention: r.mention(h.actor),
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
		r.speechOf = append(r.speechOf, h.frame.Content || a.Quoted)
	}
}

// sourcePhrase is the words that name the source: its mention where it heads one, else
// its noun phrase.
func (r *run) sourcePhrase(head int) extent {
	if m := r.mention(head); m >= 0 && r.d.Mentions[m].Head == head {
		return extent{r.d.Mentions[m].First, r.d.Mentions[m].End}
	}
	return r.nounPhrase(head)
}

// contentOf is what h attributes, as runs of tokens: its claim and target, and the
// quotations that belong to it, without the words of the cue and its source.
func (r *run) contentOf(h *hit) []extent {
	out := append([]extent(nil), h.content...)
	if h.claim >= 0 {
		out = append(out, r.claimWords(h)...)
	}
	if h.target >= 0 {
		out = append(out, r.words(h.target))
	}
	for i, q := range r.d.Quotes {
		if c := r.quoteCue[i]; c >= 0 && h.has(c) {
			out = append(out, extent{q.First, q.End})
		}
	}
	out = join(out)
	out = without(out, extent{h.tokens[0], h.tokens[len(h.tokens)-1] + 1})
	if s := r.sourcePhrase(h.actor); s.End-s.First < 40 {
		out = without(out, s)
	}
	var kept []extent
	for _, e := range out {
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
		out = without(out, extent{r.lo(top), r.hi(top) + 1})
	}
	// A second subject of the verb is that of what is said ("The dams, she said, held").
	for _, k := range r.d.Children(h.anchor) {
		if r.rel(k) == "nsubj" && k != h.actor && k < h.actor && h.actorSlot == "subj" && h.claim > h.anchor {
			out = append(out, r.words(k))
		}
	}
	out = append(out, r.rest(h)...)
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

// aside reports whether k is a participle that goes on about the speaker of h rather
// than about what is said ("..., adding that").
func (r *run) aside(k int, h *hit) bool {
	return k > h.claim && r.d.Tokens[k].Tag == "VBG" && (r.rel(k) == "advcl" || r.rel(k) == "xcomp" || r.rel(k) == "acl") &&
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
		r.attributions[i].Within = r.holder[r.attributions[i].CueHead]
		for _, e := range r.content[i] {
			for t := e.First; t < e.End; t++ {
				r.holder[t] = i
			}
		}
	}
}
