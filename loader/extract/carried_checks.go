package extract

import (
	"slices"
	"strings"

	"stancegraph/graph"
)

// What keeps a segment in which the model reads a stance from carrying one.

// uncommitted says why the word cue, for which the model reads stance in segment g, commits
// nobody to it; "" where it does.
func (r *run) uncommitted(g *Segment, stance graph.Stance, cue int) Reason {
	s := r.stateOf(cue)
	switch {
	case s.unreal == DeniedBy || r.hearsay(s, g.voice):
		return Alleged // what somebody denies or alleges is not the speaker's own
	case s.unreal == Conditional && (stance == graph.Accuses || stance == graph.Denies), r.supposed(cue):
		return Conditional // "if somebody can frighten them" charges nobody
	case s.unreal == Governed && stance == graph.Accuses && (r.adjective(s.by-1) || r.x.classes["possibility"][r.lemmas[s.by-1]]):
		return Governed // "it is unlikely that they lied", "the alternative is that they lied"
	case r.passive(cue) && r.hitAt[cue] > 0 && r.agent(cue) < 0:
		return Agentless // "was blamed for the flood" tells of nobody who blames
	case r.scenic(g, cue), r.rel(cue) == "amod" && r.x.classes["sorting"][r.lemmas[cue]]:
		return Aside // "she said as she sat down", "a criminal charge"
	case stance != graph.Denies && r.ofAKind(cue):
		return Aside // "is for moving people who have built reckless dams" judges no one party
	case stance == graph.Accuses && (r.timed(cue) || r.convicts(cue)):
		return Aside // "had to close after the pilots had refused", "was found guilty" charge nobody
	case stance == graph.Accuses && r.d.Modal(r.clauseOver(cue)) != "", against(stance) && r.says(cue, graph.Accuses) && r.d.Modal(r.clauseOver(cue)) == "will", r.rel(cue) == "xcomp" && r.d.Modal(r.head(cue)) == "will" && r.ofOneself(cue):
		return Announced // "will defraud the town" and "we will prove them wrong" are yet to be
	case g.voice < 0 && r.ofOneself(cue):
		return OnSelf // an author who tells of himself accuses and denies nothing
	case stance == graph.Supports && r.wished(cue), stance == graph.Accuses && s.deontic:
		return Deontic // "we need strong leaders" praises nobody
	case r.x.says[saying{r.lemmas[cue], "+", stance}] != "" && r.denied(cue):
		return Negated // "I do not think that it is in decline"
	case stance == graph.Condemns && r.lemmas[cue] == "sorry" && r.d.Child(cue, "xcomp", "ccomp", "advcl") > cue:
		return Everyday // "we are sorry to hear of her loss"
	case stance == graph.Supports && r.situates(cue):
		return Aside // "is in a strong position"
	case r.idle(cue, cue, stance, g.voice):
		return Everyday
	case stance == graph.Supports && r.inBadPhrase(cue):
		return Aside // "an act of war" is no praise
	}
	return ""
}

// inBadPhrase reports whether the token t begins a phrase of several words that condemns.
func (r *run) inBadPhrase(t int) bool {
	h := r.hit(t)
	return h != nil && len(h.tokens) > 1 && h.frame.Stance == graph.Condemns
}

// theirOwn reports whether the noun at token t is of people of the speaker's own ("our
// members"), who suffer what is bad rather than do it.
func (r *run) theirOwn(t int) bool {
	p := r.d.Child(t, "nmod:poss")
	return p >= 0 && r.firstPersonal(p) && strings.HasSuffix(r.tags[t], "S")
}

// suffers reports whether the noun at token t is whom the harm that v, a verb or the noun for a
// deed, tells of was done to ("our streets were attacked", "the attack on the port").
func (r *run) suffers(v, t int) bool {
	if r.noun(v) && r.x.classes["hostile"][r.lemmas[v]] && r.head(t) == v {
		return r.d.Case(t) == "on" || r.d.Case(t) == "against"
	}
	if r.verb(v) && !r.passive(v) && slices.Contains(r.x.tones[r.lemmas[v]], "harm-verb") && r.d.Tense(v) != "" {
		if o := r.d.Child(v, "obj"); o > v && (o == t || r.d.Dominates(o, t)) {
			return true // "endangers the health of every sailor"
		}
	}
	if !r.verb(v) || !r.passive(v) || r.whole(max(0, r.subject(v))) != t || r.agent(v) >= 0 || r.d.Modal(v) == "should" {
		return false
	}
	tones := r.x.tones[r.lemmas[v]]
	return slices.Contains(tones, "harm-verb") || slices.Contains(tones, "wrong-verb") || r.x.classes["blow"][r.lemmas[v]]
}

// denied reports whether the word at token t is said not to hold, by a word for thinking over
// it, or of nothing.
func (r *run) denied(t int) bool {
	if r.sign(t) == "-" || r.nothing(t) {
		return true
	}
	for n := 0; t >= 0 && n < maxClimb && r.rel(t) != "conj"; t, n = r.head(t), n+1 {
		h := r.head(t)
		if h >= 0 && r.x.classes["thinking"][r.lemmas[h]] && r.d.Negated(h) && (r.rel(t) == "ccomp" || r.rel(t) == "xcomp" || r.rel(t) == "advcl") || n < 3 && r.none(t) && !r.x.classes["surety"][r.lemmas[t]] {
			return true
		}
	}
	return false
}

// situates reports whether the adjective at token t is one of where somebody is ("in a strong
// position").
func (r *run) situates(t int) bool {
	h := r.head(t)
	return r.rel(t) == "amod" && h >= 0 && r.preposition(h) >= 0 && r.lemmas[r.preposition(h)] == "in" && r.d.Child(h, "cop") >= 0
}

// supposed reports whether token at stands in an if-clause.
func (r *run) supposed(at int) bool {
	for t := range r.climb(at, maxClimb) {
		for _, m := range r.d.Children(t) {
			if r.rel(m) == "mark" && m <= at && !r.comma(m, at) && (r.lemmas[m] == "if" || r.lemmas[m] == "unless" || r.lemmas[m] == "whether") {
				return true
			}
		}
	}
	return false
}

// scenic reports whether token t tells how, when or where the words of g are said, and is none
// of them ("she said as she stopped for a picture").
func (r *run) scenic(g *Segment, t int) bool {
	if g.voice < 0 || r.quoteOf[t] >= 0 {
		return false
	}
	cue := r.attributions[g.voice].CueHead
	for t := range r.climb(t, maxClimb) {
		if r.head(t) == cue {
			m := r.d.Child(t, "mark")
			return r.verb(cue) && r.rel(t) == "advcl" && m >= 0 && r.x.classes["scene"][r.lemmas[m]]
		}
	}
	return false
}

// convicts reports whether token t stands in what tells of a verdict or plea.
func (r *run) convicts(t int) bool {
	for t := range r.climb(t, maxClimb) {
		if x := r.d.Child(t, "xcomp"); x >= 0 && r.lemmas[x] == "guilty" && r.x.classes["verdict"][r.lemmas[t]] {
			return true
		}
	}
	return false
}

// wished reports whether the word at token t tells what is wanted, not what there is: under
// "need", "want", "should" and the like.
func (r *run) wished(t int) bool {
	for t := range r.climb(t, maxClimb) {
		if r.rel(t) == "acl:relcl" {
			break
		}
		if m := r.d.Modal(t); (r.verb(t) || r.adjective(t)) && (m == "should" || m == "must") {
			return true
		}
		if h := r.head(t); h >= 0 && (r.verb(h) || r.noun(h)) && r.x.classes["wishing"][r.lemmas[h]] && r.rel(t) != "nsubj" && t > h {
			return true
		}
	}
	return false
}

// answers reports whether the clause of token t tells of a party or of somebody, as the denial
// of a charge does ("it never worked" answers none).
func (r *run) answers(t int) bool {
	for t := range r.climb(t, maxClimb) {
		s := r.d.Child(t, "nsubj", "nsubj:pass")
		if s < 0 {
			continue
		}
		return r.party(s) || r.unknownName(s) || r.x.classes["allegation"][r.lemmas[s]] || r.tags[s] == "PRP" && r.lemmas[s] != "it" || r.clause(t) && r.noun(t) || r.relative(s)
	}
	return true
}

// nothing reports whether the word at token t is said of nothing or nobody.
func (r *run) nothing(t int) bool {
	for t := range r.climb(t, 4) {
		for _, i := range []int{t, r.d.Child(t, "nsubj", "nsubj:pass")} {
			if i >= 0 && (r.lemmas[i] == "nothing" || r.lemmas[i] == "nobody" || r.lemmas[i] == "none") {
				return true
			}
		}
		if r.clause(t) {
			return false
		}
	}
	return false
}

// ofOneself reports whether the clause of token t has "I" or "we" as its subject.
func (r *run) ofOneself(t int) bool {
	for t := range r.climb(t, 4) {
		if s := r.d.Child(t, "nsubj", "nsubj:pass"); s >= 0 {
			return r.firstPersonal(s)
		}
	}
	return false
}

// ofAKind reports whether token t stands in a clause that tells which people are meant, whoever
// they are ("those who lie").
func (r *run) ofAKind(t int) bool {
	for t := range r.climb(t, 6) {
		if h := r.head(t); r.rel(t) == "acl:relcl" && h >= 0 && r.x.classes["anybody"][r.lemmas[h]] && r.d.Tokens[r.lo(t)].Text != "," {
			return true
		}
	}
	return false
}

// timed reports whether token t stands in a clause that tells when something else took
// place ("after the pilots had refused").
func (r *run) timed(t int) bool {
	for t := range r.climb(t, 6) {
		if m := r.d.Child(t, "mark", "advmod"); r.rel(t) == "advcl" && m >= 0 {
			switch r.lemmas[m] {
			case "after", "before", "when", "until", "once", "since":
				return true
			}
		}
	}
	return false
}

// reserved reports whether g asks, imagines or leaves open what it says.
func (r *run) reserved(g *Segment) bool {
	if r.question(g.tokens[0]) {
		return true
	}
	if g.voice < 0 {
		return false
	}
	cue := r.attributions[g.voice].CueHead
	s := r.stateOf(cue)
	return s.unreal != "" || s.negated || r.figure(&hit{actor: r.sourceOf[g.voice], target: -1, claim: -1, anchor: cue}) || r.x.classes["anybody"][r.lemmas[r.sourceOf[g.voice]]]
}

// reach is how many clauses or phrases above token t the party at token target is a subject,
// or the owner of one, or of t itself; -1 where it is none.
func (r *run) reach(t, target int) int {
	for n := 0; t >= 0 && n < 4; t, n = r.head(t), n+1 {
		s := r.d.Child(t, "nsubj", "nsubj:pass")
		if s == target || s >= 0 && r.head(target) == s || n == 0 && r.head(target) == t {
			return n
		}
	}
	return -1
}

// clauseOver is the predicate of the clause that token t stands in, t itself where it is one.
func (r *run) clauseOver(t int) int {
	for n := 0; n < maxClimb && !r.clause(t) && r.head(t) >= 0; n++ {
		t = r.head(t)
	}
	return t
}
