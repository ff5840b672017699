package resolve

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/extract"
	"stancegraph/loader/text"
)

// doerOf is the party that extraction gives as the target of s. What is charged to a
// state's officials is charged to the state. A pronoun without antecedent in what the
// actor denies or affirms is the actor.
func (r *reader) doerOf(s extract.Statement, actor *party) *party {
	m := s.Claim.Target
	if m < 0 {
		return nil
	}
	mention := r.d.Mentions[m]
	target := r.partyAt(m, r.voice)
	switch {
	case s.Stance == graph.Denies && actor.kind != graph.Person && r.neuter(mention):
		return actor // "the ministry denied its involvement", whatever else "it" was before
	case target == nil && mention.Type == text.Pronoun && (s.Stance == graph.Denies || s.Stance == graph.Supports) && r.subject(s.Claim.Words, m):
		return actor
	case target == nil:
		return nil
	case !target.named && target.org != nil && target.org.kind == graph.State && r.d.Tokens[mention.Head].Tag == "NNS" &&
		r.lex.words[officials][r.lemma(mention.Head)]:
		return target.org
	case !target.named && target.org != nil && target.org.kind != graph.Person && r.lex.words[members][r.lemma(mention.Head)]:
		return target.org // "fighters of the Tide Front": their deeds are its own
	}
	return target
}

// neuter reports whether the mention is a pronoun for a body.
func (r *reader) neuter(m text.Mention) bool {
	switch strings.ToLower(r.d.Tokens[m.First].Text) {
	case "it", "its", "they", "their", "them":
		return m.Type == text.Pronoun
	}
	return false
}

// partyAt is the party of mention m in the mouth of the speaker; nil for a description
// of a thing.
func (r *reader) partyAt(m int, speaker *party) *party {
	mention := r.d.Mentions[m]
	if mention.Type == text.Nominal && r.d.Chains[mention.Chain].Name == "" {
		if of := r.predicatedOf(mention.Head); of >= 0 {
			m, mention = of, r.d.Mentions[of]
		}
	}
	if mention.Type == text.Nominal && r.d.Chains[mention.Chain].Name == "" && !acts(mention.Kind) && !r.capital(mention) {
		return r.phraser(speaker).ownLand(m)
	}
	return r.phraser(speaker).meant(m)
}

// about is the party that a claim without a doer is about: whom its noun names, whose
// it is, from or of whom; the subject of its clause, or whose that is; else the first
// name in it that is not the actor's.
func (r *reader) about(s extract.Statement, actor *party) *party {
	p := s.Claim
	root := r.rootOf(p.Words)
	if root < 0 || p.Anaphor {
		return nil
	}
	head := root
	if r.isClause(root) {
		if head = r.d.Subject(root); head < 0 {
			head = p.ObjectHead
		}
	} else if p.ObjectHead >= 0 {
		head = p.ObjectHead
	}
	if head >= 0 && r.freeRelative(head) { // "what the mayor said"
		if s := r.d.Child(r.d.Child(head, "acl:relcl", "acl"), "nsubj"); s >= 0 && !r.phraser(r.voice).firstPerson(s) {
			head = s // as against "what we are seeing from the council"
		}
	}
	if head >= 0 {
		if q := r.ofNoun(head, r.voice); q != nil && q != actor {
			return q
		}
	}
	at := r.tokensOf(p.Words)
	if !r.isClause(root) {
		at = r.whole(root, at)
	}
	own := false
	for t := at.first; t < at.end; t++ {
		if m := r.headAt[t]; m >= 0 && r.d.Mentions[m].Type == text.Name && acts(r.d.Chains[r.d.Mentions[m].Chain].Kind) && !r.aside(t, root) && !r.suffers(t) && !r.where(max(r.d.Tokens[t].Head, 0), t, r.d.Case(t)) {
			if q := r.of(m); q != nil && q != actor {
				return q
			}
		}
		own = own || r.near[t] >= 0 && r.of(r.near[t]) == actor
	}
	if kindOf(s.Stance) == "" && p.Kind != graph.Allegation {
		if q := r.concerned(at, actor); q != nil {
			return q
		}
	}
	if head >= 0 && kindOf(s.Stance) == "" && p.Kind != graph.Allegation {
		if q := r.ownerElsewhere(head, actor); q != nil {
			return q
		}
	}
	if own && (s.Stance == graph.Supports || s.Stance == graph.Denies) {
		return actor // "admitted that her report was wrong"
	}
	return nil
}

// concerned is the group that a preposition names within the tokens: "a pathway to
// citizenship for immigrants"; nil for none but the actor.
func (r *reader) concerned(at tokenRange, actor *party) *party {
	for t := at.first; t < at.end; t++ {
		m := r.headAt[t]
		if m < 0 || r.d.Mentions[m].Type != text.Nominal || r.d.Mentions[m].Kind != graph.Group {
			continue
		}
		if r.suffers(t) {
			continue
		}
		switch r.d.Case(t) {
		case "for", "of", "against", "to", "from", "on":
			if q := r.partyAt(m, r.voice); q != nil && q != actor {
				return q
			}
		}
	}
	return nil
}

// ofNoun is the party that the noun at token t names, else its possessor, else whom the
// phrases after it name.
func (r *reader) ofNoun(t int, speaker *party) *party {
	try := func(t int) *party {
		if m := r.mentionAt(t); m >= 0 {
			return r.partyAt(m, speaker)
		}
		return nil
	}
	if m := r.headAt[t]; m >= 0 && r.d.Mentions[m].Head == t {
		if q := r.partyAt(m, speaker); q != nil {
			return q
		}
	}
	if q := r.apposed(t, speaker); q != nil {
		return q
	}
	if q := r.maker(t, speaker); q != nil {
		return q
	}
	for _, wanted := range []string{"'s", "by", "of", "from", "in", "to", "on", "for", "against", "toward", "towards"} {
		for _, k := range r.d.Children(t) {
			rel := r.d.Tokens[k].Rel
			if r.suffers(k) || r.where(t, k, wanted) {
				continue
			}
			if wanted == "'s" && rel == "nmod:poss" || (rel == "nmod" || rel == "obl") && r.d.Case(k) == wanted {
				if q := try(k); q != nil {
					return q
				}
				if rel == "nmod" {
					if owner := r.d.Child(k, "nmod:poss"); owner >= 0 {
						if q := try(owner); q != nil {
							return q
						}
					}
				}
			}
		}
	}
	return nil
}

// where reports whether the preposition before the noun at token k only tells where that of token t is or was said:
// "a bill in the assembly", "a defence of the plan on Channel Nine".
func (r *reader) where(t, k int, preposition string) bool {
	m := r.mentionAt(k)
	switch preposition {
	case "in":
		return (r.lex.words[statutes][r.lemma(t)] || r.lex.words[proposals][r.lemma(t)]) && m >= 0 && r.d.Chains[r.d.Mentions[m].Chain].Kind == graph.Organization
	case "on":
		return m >= 0 && r.d.Mentions[m].Type == text.Name && r.gazetteer.Outlet(r.d.Mentions[m].Name)
	}
	return false
}

// apposed is the person whose name stands beside the role that token t heads: "our
// speaker, Vera Calloway", "the candidate Ivo Brandt".
func (r *reader) apposed(t int, speaker *party) *party {
	below := r.d.Children(t)
	if m := r.headAt[t]; m >= 0 && r.d.Mentions[m].Kind == graph.Person {
		// "the speaker of the House, Vera Calloway", whom the parser hung on the House
		for _, k := range below {
			if k > t && r.d.Tokens[k].Rel == "nmod" && r.d.Case(k) == "of" {
				below = append(slices.Clone(below), r.d.Children(k)...)
			}
		}
	}
	for _, k := range below {
		if rel := r.d.Tokens[k].Rel; k > t && (rel == "appos" || rel == "flat" || rel == "dep") {
			if m := r.mentionAt(k); m >= 0 && r.d.Mentions[m].Type == text.Name && r.d.Chains[r.d.Mentions[m].Chain].Kind == graph.Person {
				return r.partyAt(m, speaker)
			}
		}
	}
	return nil
}

// subject reports whether mention m is the subject of the clause that the words state.
func (r *reader) subject(words text.Span, m int) bool {
	root := r.rootOf(words)
	return root >= 0 && r.d.Subject(root) == r.d.Mentions[m].Head
}

// aside reports whether the name at token t stands within a clause that only describes what
// the noun at root names ("a law that hurts Calloway") or something named with it ("the cut of a
// rebate secured by Calloway"), and is not who made it ("the plan that Calloway announced").
func (r *reader) aside(t, root int) bool {
	if r.isClause(root) {
		return false
	}
	below := -1
	for k := t; k >= 0 && k != root; below, k = k, r.d.Tokens[k].Head {
		if rel := r.d.Tokens[k].Rel; rel != "acl:relcl" && rel != "acl" {
			continue
		}
		made := below >= 0 && (r.d.Tokens[below].Rel == "nsubj" || r.d.Tokens[below].Rel == "obl:agent") && r.makes(k) && !r.lex.words[requests][r.lemma(root)]
		return !made || r.d.Tokens[k].Head != root
	}
	return false
}

// suffers reports whether the noun at token t is whom the deed was done to that the noun over it, or
// before its preposition, names, or of whom it asks something: "the arrest of Calloway", "Calloway's arrest",
// "violence against islanders", "calls for Calloway to resign".
func (r *reader) suffers(t int) bool {
	h := r.d.Tokens[t].Head
	if h >= 0 && r.d.Tokens[t].Rel == "compound" {
		t, h = h, r.d.Tokens[h].Head // "a campaign against the Quint regime"
	}
	if c := r.d.Child(t, "case"); c > 0 && c < t && h >= 0 && strings.HasPrefix(r.d.Tokens[h].Tag, "VB") {
		h = c - 1 // which the parser hung on the verb
	}
	if h < 0 {
		return false
	}
	if r.d.Tokens[t].Rel == "nmod:poss" {
		return r.lex.words[befalling][r.lemma(h)] && !slices.ContainsFunc(r.d.Children(h), func(k int) bool { return k > h && r.d.Case(k) == "of" })
	}
	switch over := r.lemma(h); r.d.Case(t) {
	case "of", "on":
		return r.lex.words[suffered][over]
	case "against":
		return r.lex.words[suffered][over] || r.lex.words[hostile][over] || r.lex.words[waged][over]
	case "for":
		return r.lex.words[requests][over]
	}
	return false
}
