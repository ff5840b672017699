package extract

import (
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// carriedClaim is what a carried stance is about: of an accusation or denial the clause
// that says it, of praise or blame the party or thing judged. target is whom it is about, -1 of praise
// or blame where that is nobody in the segment.
func (r *run) carriedClaim(g *Segment, stance graph.Stance, cue, target int) Proposition {
	if stance == graph.Condemns || stance == graph.Supports {
		return r.judgedClaim(g, stance, cue, target)
	}
	clause := cue
	for n := 0; n < 6 && (!r.clause(clause) || !r.finite(clause)) && r.head(clause) >= 0; n++ {
		clause = r.head(clause)
	}
	if inner := r.d.Child(clause, "ccomp"); inner > clause && r.d.Negated(clause) && r.firstPersonal(r.subject(clause)) {
		clause = inner // "I do not think that he can"
	}
	p, _ := r.clauseClaim(clause, -1)
	p.Words = r.clip(p.Words, g)
	if p.Target < 0 {
		p.Target = r.mention(target)
	}
	p.Kind = graph.Allegation
	return p
}

// judgedClaim is the party or thing that the word cue judges.
func (r *run) judgedClaim(g *Segment, stance graph.Stance, cue, target int) Proposition {
	thing := r.judgedThing(g, cue)
	switch {
	case target < 0:
		if thing = r.toldSubject(g, cue); thing < 0 {
			return open()
		}
	case thing < 0 || thing == target || !r.d.Dominates(thing, target), r.d.Child(thing, "cop") >= 0 && r.subject(thing) == target: // "he is a good man": he
		thing = target
	}
	p := r.nounClaim(thing, -1)
	if p.Target < 0 && target >= 0 {
		p.Target = r.mention(target)
	}
	p.Kind = kindFor(stance)
	return p
}

// toldSubject is the noun that the clause of the word cue says something of, where its phrase tells
// by itself what it is ("trade wars are good", not "the decision is good"); -1.
func (r *run) toldSubject(g *Segment, cue int) int {
	for p := range r.climb(cue, 2) {
		s := r.d.Child(p, "nsubj", "nsubj:pass")
		switch {
		case s < 0:
			continue
		case s < g.tokens[0] || s > g.tokens[len(g.tokens)-1] || !r.noun(s):
			return -1
		case r.d.Child(s, "amod", "nmod", "compound", "acl", "acl:relcl", "nmod:poss") >= 0:
			return s
		case r.d.Child(s, "det") < 0 && strings.HasSuffix(r.tags[s], "S"):
			return s
		}
		return -1
	}
	return -1
}

// clip keeps of s what the speaker of segment g says, with what is told of others' wishes and
// words at the end of it ("he refused to go").
func (r *run) clip(s text.Span, g *Segment) text.Span {
	if s == None {
		return s
	}
	last := g.tokens[len(g.tokens)-1]
	for last+1 < r.d.Sentences[g.Sentence].After && r.toldBy(last+1, g.voice) {
		last++
	}
	first, end := r.d.Tokens[g.tokens[0]].Start, r.d.Tokens[last].End
	s.Start, s.End = max(s.Start, first), min(s.End, end)
	if s.Start >= s.End {
		return None
	}
	return s
}

// toldBy reports whether token t lies in what attribution a holds, or in what others hold in it.
func (r *run) toldBy(t, a int) bool {
	h := r.holder[t]
	for n := 0; h >= 0 && h != a && n < maxClimb; n++ {
		h = r.attributions[h].Within
	}
	return h >= 0 && h == a
}

// judgedThing is the noun that the word cue judges: the subject of its clause, the noun it
// modifies, its object; -1.
func (r *run) judgedThing(g *Segment, cue int) int {
	in := func(t int) bool { return t >= g.tokens[0] && t <= g.tokens[len(g.tokens)-1] }
	if h := r.head(cue); r.rel(cue) == "amod" && h >= 0 && in(h) {
		return h
	}
	for p := range r.climb(cue, 3) {
		if s := r.d.Child(p, "nsubj", "nsubj:pass"); s >= 0 && in(s) && strings.HasPrefix(r.tags[s], "N") {
			return s
		}
		if o := r.d.Child(p, "obj"); o >= 0 && in(o) && strings.HasPrefix(r.tags[o], "N") {
			return o
		}
	}
	if strings.HasPrefix(r.tags[cue], "N") {
		return cue
	}
	return -1
}
