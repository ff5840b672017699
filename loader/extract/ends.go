package extract

import (
	"slices"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
)

// endBefore ends the words of p, the claim of h, where the phrase of the target begins that the
// parser hung on them: "blamed the failure on the ministry".
func (r *run) endBefore(p *Proposition, h *hit) {
	c := r.preposition(r.d.FirstConjunct(h.target))
	if c <= h.claim || h.target <= c || !r.noun(h.claim) {
		return
	}
	by := r.lemmas[c] == "by" && slices.Contains(h.frame.Target, "whose") // "alleged a breach of the truce by Orlandia"
	if !by && !slices.Contains(h.frame.Target, lexicon.Slot(r.lemmas[c])) {
		return
	}
	r.endAt(p, c)
}

// endAt ends the words of p before token t.
func (r *run) endAt(p *Proposition, t int) {
	p.Words, p.Object = r.cut(p.Words, t), r.cut(p.Object, t)
}

// endWithTarget is endAt, and takes from p a target that stands behind it.
func (r *run) endWithTarget(p *Proposition, t int) {
	r.endAt(p, t)
	if m := p.Target; m >= 0 && r.d.Mentions[m].First >= t {
		p.Target = -1
	}
}

// endAtConjunct ends the words of p, the clause at c, before what is joined to its predicate: who
// says that somebody "did not lie and is a good man" denies the first alone.
func (r *run) endAtConjunct(p *Proposition, c int) {
	if k := r.d.Child(c, "conj"); k > c {
		r.endAt(p, r.lo(k))
	}
}

// endAtCourt ends the words of p, the noun phrase c, before the court that it is appealed to
// ("appealed the decision to the High Court").
func (r *run) endAtCourt(p *Proposition, c int) {
	for _, k := range r.d.Children(c) {
		if q := r.preposition(k); k > c && q > c && r.lemmas[q] == "to" {
			r.endWithTarget(p, q)
		}
	}
}

// endAtCue ends the words of p, the claim of h, where the clause begins in which the cue says of
// them what it does: "a tax backed by the council".
func (r *run) endAtCue(p *Proposition, h *hit) {
	a := h.anchor
	if n := r.hostOf(a); n >= 0 && h.claim >= 0 && n != h.claim && r.rel(n) == "appos" && r.d.Dominates(h.claim, n) {
		r.endAt(p, r.lo(n)) // "accused of hiding it, a charge she denied"
		return
	}
	a = r.firstOf(a)
	if rel := r.rel(a); h.claim < 0 || a < h.claim || r.head(a) != h.claim || rel != "acl" && rel != "acl:relcl" {
		return
	}
	lo := r.lo(a)
	for lo > h.claim+1 && (r.d.Tokens[lo-1].Text == "," || r.tags[lo-1] == "RB") {
		lo--
	}
	if r.d.Tokens[lo].Text != "," && r.nameAt(h.claim) < 0 && r.d.Child(h.claim, "amod", "compound", "nmod", "nmod:poss") < 0 {
		return // "a question that she did not like" is no question without that
	}
	r.endAt(p, lo)
}

// behindVerdict begins the words of p, the object of h, behind the judgement that the parser took for a
// part of it: "condemned as undemocratic a decree".
func (r *run) behindVerdict(p *Proposition, h *hit) {
	as := h.anchor + 1
	if !r.verb(h.anchor) || as+2 >= len(r.forms) || r.forms[as] != "as" || !r.adjective(as+1) || h.claim <= as+1 {
		return
	}
	from := r.d.Tokens[as+2].Start
	for _, s := range []*text.Span{&p.Words, &p.Object} {
		if *s != None && s.Start < from && s.End > from {
			s.Start = from
		}
	}
}

// upToNext ends the words of p before "and" with the preposition over them again ("protests against the
// closing of ports and against the ban"), and before what the verb of h says that p is as ("hailed the
// deal as important").
func (r *run) upToNext(p *Proposition, h *hit) {
	on := h.claim
	if on < 0 {
		on = h.target
	}
	if on < h.anchor {
		return
	}
	for t := on + 1; t <= r.hi(on) && t+1 < len(r.forms); t++ {
		if k := r.head(t); r.lemmas[h.tokens[0]] == "raise" && r.forms[t] == "with" && r.rel(t) == "case" && r.party(k) {
			r.endAt(p, t) // "raised concerns about the plan with the ministry"
			return
		}
		again := r.rel(t) == "cc" && r.forms[t+1] == string(h.claimSlot) && h.claimSlot.Preposition()
		as := r.forms[t] == "as" && r.verb(h.anchor) && h.claimSlot == "obj" && r.adjective(t+1)
		if again || as {
			r.endAt(p, t)
			return
		}
	}
}

// upToVerdict ends the words of p before what who dismisses them calls them at the end of the sentence
// ("dismissed reports that the mayor would resign as laughable").
func (r *run) upToVerdict(p *Proposition, h *hit) {
	if h.frame.Stance != graph.Denies || h.claim < h.anchor || !r.verb(h.anchor) {
		return
	}
	_, end := r.bounds(h.anchor)
	for t := h.claim + 1; t+1 < end; t++ {
		k := t + 1
		if r.forms[t] != "as" || r.head(t) == h.claim && r.rel(t) != "case" && r.rel(t) != "mark" {
			continue
		}
		for k < end && (r.tags[k] == "``" || r.tags[k] == "RB") {
			k++
		}
		if k < end && r.adjective(k) && (k+1 == end || r.tags[k+1] == "''" || r.tags[k+1] == "." || r.d.Tokens[k+1].Text == ",") {
			r.endAt(p, t)
			return
		}
	}
}

// upToTelling ends the words of p before a comma and a participle of saying or judging, which goes on with
// what the actor of h does ("denied that she felt hurt, calling the reports noise").
func (r *run) upToTelling(p *Proposition, h *hit) {
	if h.claim < h.anchor || !r.verb(h.anchor) || !r.clause(h.claim) {
		return
	}
	_, end := r.bounds(h.anchor)
	for t := h.claim + 2; t < end; t++ {
		if r.tags[t] != "VBG" || r.d.Tokens[t-1].Text != "," || r.quoteOf[t] != r.quoteOf[h.anchor] || r.d.Child(t, "nsubj", "aux") >= 0 {
			continue
		}
		if told := r.hit(t); r.x.classes["saying"][r.lemmas[t]] || told != nil && told.frame.Stance != "" {
			r.endAt(p, t-1)
			return
		}
	}
}
