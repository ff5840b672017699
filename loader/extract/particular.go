package extract

import (
	"slices"

	"stancegraph/graph"
)

// Stances that nobody in particular takes, or takes yet: of any and none, shares in polls, what
// may come or is foretold of others.

// foretold reports whether h is what one person says that others will do ("the unions will
// back her," Quint said), who are none that the person speaks for.
func (r *run) foretold(h *hit) bool {
	a := r.holder[h.anchor]
	if m := r.d.Modal(r.predicateOf(h)); a < 0 || r.does(h.anchor) || m != "will" && m != "would" || r.tags[h.actor] == "PRP" || r.relative(h.actor) {
		return false
	}
	m, teller := r.mention(h.actor), r.attributions[a].SourceMention
	if m < 0 || teller < 0 || r.same(m, teller) || r.kind(teller) != graph.Person {
		return false
	}
	return !r.x.classes["mouthpiece"][r.lemmas[r.d.Mentions[teller].Head]] && !r.x.classes["mouthpiece"][r.lemmas[r.sourceOf[a]]]
}

// does reports whether p has "do" beside another auxiliary ("does not, and will not, tolerate").
func (r *run) does(p int) bool {
	return slices.ContainsFunc(r.d.Children(p), func(k int) bool { return r.rel(k) == "aux" && r.lemmas[k] == "do" })
}

// any reports whether the phrase of token i speaks of none in particular ("any candidate"),
// so that not to back it is no stance.
func (r *run) any(i int) bool {
	if i < 0 {
		return false
	}
	if d := r.d.Child(i, "det"); d >= 0 && r.forms[d] == "either" {
		return true
	}
	return r.anyDet(i) || r.x.classes["anybody"][r.lemmas[i]] || r.forms[i] == "either" || r.forms[i] == "anything"
}

// anyDet reports whether noun i stands after "any".
func (r *run) anyDet(i int) bool {
	d := r.d.Child(i, "det")
	return d >= 0 && r.forms[d] == "any"
}

// able reports whether the predicate of p only can be ("can back any candidate").
func (r *run) able(p int) bool { return r.d.Modal(p) == "can" || r.d.Modal(p) == "could" }

// anyone reports whether noun i is any of its kind: "a bishop can back a candidate", "people could
// disagree".
func (r *run) anyone(i int) bool {
	return i >= 0 && r.nameAt(i) < 0 && (r.determined(i, "a", "an") || r.x.classes["anybody"][r.lemmas[i]])
}

// might reports whether the predicate of p only may be.
func (r *run) might(p int) bool {
	m := r.d.Modal(p)
	return r.able(p) || m == "may" || m == "might"
}

// couldVoice reports whether noun h names a stance that somebody only can or could voice or win
// ("could file a complaint", "might gain support from the unions"), or fears to meet with ("fearing
// anger from the unions").
func (r *run) couldVoice(h *hit) bool {
	g := r.head(h.anchor)
	if !r.noun(h.anchor) || g < 0 || !r.verb(g) || r.rel(h.anchor) != "obj" || h.actorSlot == "poss" {
		return false
	}
	return r.might(g) && !r.d.Negated(g) || r.x.classes["foreseeing"][r.lemmas[g]] || r.x.getting[r.lemmas[g]] && !r.x.giving[r.lemmas[g]] && r.markedBy(g, "to") && r.rel(g) == "xcomp"
}

// wouldBe reports whether noun h names a stance that there would be ("her support for it would be a
// blow to the mayor").
func (r *run) wouldBe(h *hit) bool {
	g := r.head(h.anchor)
	return r.noun(h.anchor) && g >= 0 && r.rel(h.anchor) == "nsubj" && r.d.Child(g, "cop") >= 0 && r.d.Modal(g) == "would"
}

// undergoes reports whether the actor of h is whom something moves ("the plan angered the
// unions"), not one who does something.
func (r *run) undergoes(h *hit) bool { return h.actorSlot == "obj" && r.verb(h.anchor) }

// yetTo reports whether the predicate of p need not happen: "can annoy her", "so as not to
// offend her".
func (r *run) yetTo(p int) bool {
	if r.rel(p) == "conj" && r.d.Child(p, "nsubj", "aux") < 0 {
		p = r.head(p)
	}
	to := slices.ContainsFunc(r.d.Children(p), func(k int) bool { return r.rel(k) == "mark" && r.lemmas[k] == "to" })
	return r.d.Modal(p) != "" || to || r.d.Negated(p)
}

// none reports whether the phrase of token i speaks of nobody or nothing ("none of them",
// "zero voters", "not a single one").
func (r *run) none(i int) bool {
	if i < 0 {
		return false
	}
	if negations[r.lemmas[i]] || r.lemmas[i] == "nothing" {
		return true
	}
	for _, k := range r.d.Children(i) {
		switch r.forms[k] {
		case "no", "zero":
			return k < i && (k == 0 || r.forms[k-1] != "net") // as against "net zero"
		case "neither":
			return r.rel(k) == "det" // as against "neither the mayor nor"
		case "few":
			return k < i && r.d.Child(i, "det") < 0
		case "one":
			return k > 0 && r.forms[k-1] == "not"
		case "single":
			return k > 1 && r.forms[k-1] == "a" && r.forms[k-2] == "not"
		}
	}
	return false
}

// figure reports whether h only tells a share in a poll or vote ("45 percent backed", "20
// percent support").
func (r *run) figure(h *hit) bool {
	if h.claimSlot == "in" && r.x.classes["popularity"][r.lemmas[h.anchor]] {
		return true // "has 31 endorsements in the Senate"
	}
	if a := r.holder[h.anchor]; a >= 0 && r.x.classes["share"][r.lemmas[r.sourceOf[a]]] {
		return true // "one in four said that the party was hostile to it"
	}
	if r.lemmas[h.anchor] == "vote" && r.tags[h.anchor] == "NNS" && r.d.Child(h.anchor, "nummod") >= 0 {
		return true // "announced four votes for"
	}
	if n := r.overRelative(h.anchor); n >= 0 && (r.lemmas[n] == "percent" || r.lemmas[n] == "%") || r.polledBy(h.actor) {
		return true // "57% who supported it", "a poll taken by the paper"
	}
	percent := func(i int) bool {
		return (r.lemmas[i] == "percent" || r.lemmas[i] == "%") && (i == 0 || r.lemmas[i-1] != "100")
	}
	for _, i := range []int{h.actor, h.target, h.claim, h.anchor} {
		// "rejected the 4% offer" is of an offer
		if i >= 0 && (percent(i) || i != h.claim && r.noun(i) && slices.ContainsFunc(r.d.Children(i), percent)) {
			return true
		}
	}
	if h.actor >= 0 && r.nameless(r.namedBefore(r.whole(h.actor))) && r.polled(h) {
		return true
	}
	return h.actor >= 0 && (r.x.classes["anybody"][r.lemmas[h.actor]] || r.nameless(h.actor)) && r.compared(h.actor) // "more people voted for"
}

// namedBefore is the noun of its sentence that the pronoun i stands for, i itself where there is none.
func (r *run) namedBefore(i int) int {
	if r.tags[i] != "PRP" {
		return i
	}
	first, _ := r.bounds(i)
	for k := i - 1; k >= first; k-- {
		if r.noun(k) && r.corefers(k, i) {
			return k
		}
	}
	return i
}

// nameless reports whether token i is people at large: "voters", "Orlandians".
func (r *run) nameless(i int) bool {
	return r.x.classes["populace"][r.lemmas[i]] || r.tags[i] == "NNPS" && r.kindAt(i) == graph.Group
}

// polled reports whether the actor of h is a part of people at large ("a majority of voters back it"),
// or a poll tells of what they think ("voters back it, according to a survey").
func (r *run) polled(h *hit) bool {
	if r.whole(h.actor) != h.actor && r.x.classes["share"][r.lemmas[h.actor]] {
		return true
	}
	first, end := r.bounds(h.anchor)
	return slices.ContainsFunc(r.lemmas[first:end], func(w string) bool { return w == "poll" || w == "survey" })
}

// polledBy reports whether a participle says that party i made a poll ("a poll taken by the paper").
func (r *run) polledBy(i int) bool {
	if i < 0 || r.d.Case(i) != "by" {
		return false
	}
	v := r.head(i)
	return v >= 0 && r.rel(v) == "acl" && r.x.classes["pollster"][r.lemmas[r.head(v)]]
}

// compared reports whether word i is one of degree: "more people", "less likely".
func (r *run) compared(i int) bool {
	return slices.ContainsFunc(r.d.Children(i), func(k int) bool {
		return k < i && (r.forms[k] == "more" || r.forms[k] == "less" || r.forms[k] == "fewer")
	})
}

// withheld reports whether the predicate of p tells that a deed has not been done, as
// against that it will not or cannot be: who has not endorsed somebody need not be
// against him, who does not like him is.
func (r *run) withheld(p int) bool {
	if r.tags[p] == "VBG" && r.d.Negated(p) && r.markedBy(p, "for") {
		return true // "criticized them for not backing it"
	}
	done := slices.ContainsFunc(r.d.Children(p), r.neither)
	if !r.verb(p) || r.x.classes["attitude"][r.lemmas[p]] && (r.lemmas[p] != "approve" || r.d.Child(p, "obj") < 0) || !done && !r.d.Negated(p) {
		return false
	}
	for _, k := range r.d.Children(p) {
		switch w := r.lemmas[k]; {
		case r.tags[k] == "MD":
			return false
		case r.rel(k) == "aux":
			done = done || w == "have" || w == "do"
		case k < p && (w == "neither" || w == "nor"):
			done = done || r.past(p) // "neither praised nor criticized it"
		}
	}
	return done
}

// unvoiced reports whether the stance that noun h names is only yet to be told of, or may not
// be, under state s ("his reluctance to affirm his support").
func (r *run) unvoiced(h *hit, s state) bool {
	g := r.head(h.anchor)
	return g >= 0 && (s.unreal == Governed && s.by-1 != g || s.unreal == Conditional && r.d.Modal(g) != "") && h.actorSlot == "poss" && r.verb(g) && (r.tags[g] != "VBN" || r.d.Child(g, "aux") >= 0) && r.rel(h.anchor) == "obj" && r.ownedByPronoun(h.anchor) &&
		r.x.classes["voicing"][r.lemmas[g]]
}
