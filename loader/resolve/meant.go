package resolve

import (
	"stancegraph/graph"
	"stancegraph/loader/extract"
	"stancegraph/loader/text"
)

// thingMeant is the act or plan that the pronoun of s stands for, as its chain words it: "the
// party wrote the bill; the mayor opposed it"; nil where it has no such antecedent.
func (r *reader) thingMeant(s extract.Statement, target *party) *claim {
	root := r.rootOf(s.Claim.Words)
	if root < 0 || !s.Explicit || kindOf(s.Stance) != "" || !r.points(root) || r.near[root] < 0 {
		return nil
	}
	own := r.near[root]
	chain := r.d.Chains[r.d.Mentions[own].Chain]
	best := -1
	for _, m := range chain.Mentions {
		if m == own || r.d.Mentions[m].Start > r.d.Mentions[own].Start {
			continue
		}
		if mention := r.d.Mentions[m]; mention.Type == text.Nominal && !acts(mention.Kind) && r.phraser(nil).isDefinite(mention) && (best < 0 || mention.Len() >= r.d.Mentions[best].Len()) {
			best = m
		}
	}
	if best < 0 || acts(chain.Kind) || chain.Name != "" {
		return nil
	}
	head := r.d.Mentions[best].Head
	if full := r.fuller(head); full >= 0 {
		head = full
	}
	if r.empty(head) {
		return nil
	}
	o := r.objectIn(r.spanOf(head), r.voice)
	if o.text == "" {
		return nil
	}
	if q := r.ofNoun(head, r.voice); target == nil && q != nil {
		target = q
	}
	return r.newClaim(graph.Act, target, "", "", sentence(o.text), true)
}

// soIt reports whether the clause at root only says that something said before is so: "that
// was the case", "it is true".
func (r *reader) soIt(root int) bool {
	if root < 0 || r.d.Child(root, "cop") < 0 {
		return false
	}
	switch r.lemma(root) {
	case "case", "true", "so":
	default:
		return false
	}
	subject := r.d.Subject(root)
	return subject >= 0 && r.points(subject)
}

// lastSaid is what somebody else was last said to say or think, where a denial only points at
// it ("she denied that that was the case"); nil for none nearby that is a clause.
func (r *reader) lastSaid(s extract.Statement, actor *party) *claim {
	if s.Stance != graph.Denies || !r.soIt(r.rootOf(s.Claim.Words)) {
		return nil
	}
	for i := len(r.found.Attributions) - 1; i >= 0; i-- {
		a := r.found.Attributions[i]
		if a.Cue.Start >= s.Evidence.Start || len(a.Content) == 0 || a.SourceMention < 0 || r.of(a.SourceMention) == actor {
			continue
		}
		if s.Evidence.Start-a.Cue.Start > earshot {
			return nil
		}
		root := r.rootOf(a.Content[0])
		if root < 0 || !r.isClause(root) || r.d.Subject(root) < 0 || r.d.Negated(root) {
			continue
		}
		said := s
		said.Claim.Words, said.Claim.Anaphor = a.Content[0], false
		said.Claim.Target, said.Claim.Act, said.Claim.ObjectHead = r.headAt[r.d.Subject(root)], r.lemma(root), -1
		said.Cue = a.Cue
		voice := r.voice
		r.voice = r.of(a.SourceMention)
		c := r.allegation(said, actor, r.doerOf(said, actor))
		r.voice = voice
		return c
	}
	return nil
}
