package extract

import "stancegraph/graph"

// Words for a stance have everyday senses, in which nobody takes one: "work to support her
// family", "I like cheese", "trust me". Letters, reviews, recipes and lives are full of them.

// everyday reports whether h stands in an everyday sense.
func (r *run) everyday(h *hit) bool {
	return r.taste(h) || r.upkeep(h) || r.play(h) || r.greeting(h) || r.ownFortune(h) || r.fixed(h) || r.arrangement(h)
}

// byAuthor reports whether h is the author's own, in the first person.
func (r *run) byAuthor(h *hit) bool {
	return r.firstPersonal(h.actor) && r.holder[h.anchor] < 0 && r.quoteOf[h.anchor] < 0
}

func (r *run) firstPersonal(i int) bool {
	return i >= 0 && (r.lemmas[i] == "i" || r.lemmas[i] == "we" || r.forms[i] == "me" || r.forms[i] == "us")
}

// taste reports whether h tells that its author likes a kind of thing, or a thing in some
// way ("I like cheese", "we like it with potatoes").
func (r *run) taste(h *hit) bool {
	a := h.anchor
	o := r.patientOf(a)
	if o < 0 || !r.verb(a) || !r.x.classes["liking"][r.lemmas[a]] || !r.byAuthor(h) {
		return false
	}
	if w := r.d.Child(a, "obl"); w > o && r.markedWith(w) || r.d.Child(a, "xcomp") > o {
		return true
	}
	return (r.tags[o] == "NN" || r.tags[o] == "NNS") && !r.party(o) && r.d.Child(o, "det", "nmod:poss", "acl:relcl", "nmod") < 0
}

// markedWith reports whether adjunct w stands after "with".
func (r *run) markedWith(w int) bool {
	c := r.preposition(w)
	return c >= 0 && r.lemmas[c] == "with"
}

// play reports whether h is a move of a game, a ride or an examination ("blocked four
// shots", "defended her title", "supported him on the descent").
func (r *run) play(h *hit) bool {
	if !r.verb(h.anchor) {
		return false
	}
	for _, i := range []int{r.patientOf(h.anchor), h.target, h.claim} {
		if i >= 0 && r.noun(i) && r.x.classes["ware"][r.lemmas[i]] {
			return true
		}
	}
	return false
}

// upkeep reports whether h is the keeping of a family ("to support her mother").
func (r *run) upkeep(h *hit) bool {
	if r.lemmas[h.anchor] != "support" || !r.verb(h.anchor) {
		return false
	}
	o := r.patientOf(h.anchor)
	return o >= 0 && r.x.classes["kin"][r.lemmas[o]]
}

// greeting reports whether h is the receiving of guests ("was welcomed by the abbot").
func (r *run) greeting(h *hit) bool {
	if r.lemmas[h.anchor] != "welcome" || !r.verb(h.anchor) {
		return false
	}
	if p := r.prepositional(h, "as"); p >= 0 {
		return false
	}
	o := r.patientOf(h.anchor)
	return o >= 0 && (r.tags[o] == "PRP" && r.lemmas[o] != "it" || r.belongs(o, "person"))
}

// ownFortune reports whether h is a feeling about what the actor did or met with ("Thorpe is
// glad he called"), or about whatever befell a letter's author ("I am glad they won").
func (r *run) ownFortune(h *hit) bool {
	if h.cue.tag != 'J' || h.actor < 0 || h.claim < 0 || !r.finite(h.claim) {
		return false
	}
	if h.frame.Stance == graph.Supports && !h.frame.Content && r.byAuthor(h) {
		return true
	}
	s := r.d.Child(h.claim, "nsubj", "nsubj:pass")
	switch {
	case s < 0:
		return false
	case r.firstPersonal(h.actor) && r.firstPersonal(s):
		return true
	}
	m, o := r.mention(h.actor), r.mention(s)
	return m >= 0 && o >= 0 && r.same(m, o)
}

// fixed reports whether h is part of a fixed phrase for dealings: what a shop charges,
// tables that are booked, respects that are paid.
func (r *run) fixed(h *hit) bool {
	a := h.anchor
	switch r.lemmas[a] {
	case "charge":
		o := r.patientOf(a)
		return r.verb(a) && (r.firstPersonal(o) || o >= 0 && (r.lemmas[o] == "you" || r.x.classes["price"][r.lemmas[o]]))
	case "reservation":
		g := r.head(a)
		return r.noun(a) && g >= 0 && r.x.classes["booking"][r.lemmas[g]]
	case "respect":
		g := r.head(a)
		return r.noun(a) && g >= 0 && r.lemmas[g] == "pay"
	}
	return false
}

// arrangement reports whether h is the author's agreeing with others on what to do ("once
// we agree on the list").
func (r *run) arrangement(h *hit) bool {
	return r.lemmas[h.anchor] == "agree" && r.verb(h.anchor) && r.byAuthor(h) && r.prepositional(h, "on") >= 0
}

// beyond reports whether the negation of p praises or blames without bounds: "could not be
// happier", "cannot thank them enough".
func (r *run) beyond(p int) bool {
	able, more := false, r.tags[p] == "JJR"
	for _, k := range r.d.Children(p) {
		switch {
		case r.rel(k) == "aux" && (r.lemmas[k] == "can" || r.lemmas[k] == "could" || r.forms[k] == "ca"):
			able = true
		case r.rel(k) == "advmod" && (r.forms[k] == "more" || r.forms[k] == "enough" && k > p):
			more = true
		}
	}
	return able && more
}
