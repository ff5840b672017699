package resolve

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/extract"
	"stancegraph/loader/text"
)

// involved is the subject of a passive such as "was involved in", "is linked to", which
// no agent has.
func (r *reader) involved(words text.Span, speaker *party) *party {
	root := r.rootOf(words)
	if root < 0 || !r.d.Passive(root) {
		return nil
	}
	if subject := r.d.Subject(root); subject >= 0 && r.mentionAt(subject) >= 0 {
		return r.partyAt(r.mentionAt(subject), speaker)
	}
	return nil
}

// deedIn is the deed, of a known sufferer, that a cue itself names ("attack"), nil.
func (r *reader) deedIn(cue text.Span) *deed {
	at := r.tokensOf(cue)
	for t := at.first; t < at.end; t++ {
		if e := r.deeds.at[t]; e != nil && len(e.sufferers) > 0 {
			return e
		}
	}
	return nil
}

// refine completes a proposition whose act was not understood: "accused Orlandia of
// meddling in the vote" has its clause below the target, and a verb may say more with
// the preposition after it.
func (r *reader) refine(p extract.Proposition) extract.Proposition {
	root := r.rootOf(p.Words)
	if root < 0 {
		return p
	}
	if t := r.behindTitle(p, root); t >= 0 {
		root = t
		_, end := r.d.Subtree(root)
		p.Words = text.Span{Start: r.d.Tokens[root].Start, End: r.d.Tokens[end-1].End}
		p.Act, p.Kind, p.ObjectHead, p.Object = r.lemma(root), graph.Allegation, r.d.Object(root), extract.None
	}
	if at := r.tokensOf(p.Words); p.Act == "" && p.ObjectHead < 0 && r.gerundFrom(at.end) {
		// The parser hung "of meddling" on the party accused.
		_, end := r.d.Subtree(at.end + 1)
		p.Words.End = r.d.Tokens[end-1].End
	}
	if k := r.chargeBelow(p, root); k >= 0 {
		p.ObjectHead, p.Object = k, r.spanOf(k)
		p.Words, root = p.Object, k
	}
	if clause := r.gerundIn(p.Words, root); clause >= 0 && (p.Act == "" || r.lex.class(p.Act) == carryOut || r.lex.acts[r.lex.class(p.Act)].Deed != "") {
		root = clause
		p.Words.Start = r.d.Tokens[root].Start
		p.Act, p.Kind = r.lemma(root), graph.Allegation
		p.ObjectHead = r.d.Object(root)
	}
	if p.Act != "be behind" && r.behind(root) {
		p.Act, p.ObjectHead = "be behind", root
	}
	p = r.actOfNoun(r.gerundBefore(p))
	p = r.withParticle(p, root)
	if p.Act == "" || !strings.HasPrefix(r.d.Tokens[root].Tag, "VB") || r.lex.byWord[p.Act] != "" || r.lex.acts[p.Act].Act != "" {
		return p
	}
	if verb, rest, _ := strings.Cut(p.Act, " "); strings.EqualFold(verb, r.d.Tokens[root].Lemma) {
		p.Act = strings.TrimSpace(r.lemma(root) + " " + rest)
	}
	for _, k := range r.d.Children(root) {
		words := r.lemma(root) + " " + r.d.Case(k)
		if rel := r.d.Tokens[k].Rel; (rel == "obl" || rel == "nmod") && (r.lex.byWord[words] != "" || r.lex.verbs[words] != "") {
			p.Act, p.ObjectHead = words, k
		}
	}
	if p.ObjectHead >= 0 && !p.Object.Contains(r.d.Tokens[p.ObjectHead].Span) {
		first, end := r.nounPhrase(p.ObjectHead)
		p.Object = text.Span{Start: r.d.Tokens[first].Start, End: r.d.Tokens[end-1].End}
	}
	return p
}

// behindTitle is the gerund of the charge behind the party accused, where the words of p are
// but a part of that party's description: "(accused) the secretary of state of lying"; -1.
func (r *reader) behindTitle(p extract.Proposition, root int) int {
	if p.Target < 0 {
		return -1
	}
	m := r.d.Mentions[p.Target]
	if root <= m.Head || root >= m.After || !r.gerundFrom(m.After) {
		return -1
	}
	return m.After + 1
}

// withParticle completes an act whose verb is of another class with the preposition after
// it, or with its object and the preposition after that: "break into" is not "break", nor
// "set fire to" setting.
func (r *reader) withParticle(p extract.Proposition, root int) extract.Proposition {
	if p.Act == "" || strings.Contains(p.Act, " ") || r.lemma(root) != p.Act {
		return p
	}
	verb, below := p.Act, r.d.Children(root)
	object := r.d.Object(root)
	if object > root {
		verb, below = verb+" "+r.lemma(object), append(slices.Clone(below), r.d.Children(object)...)
	}
	for _, k := range below {
		words := verb + " " + r.d.Case(k)
		if rel := r.d.Tokens[k].Rel; k > root && (rel == "obl" || rel == "nmod") && (r.lex.byWord[words] != "" || object > root && len(r.lex.families.acts[words]) > 0) {
			p.Act, p.ObjectHead, p.Object = words, k, r.spanOf(k)
			return p
		}
	}
	return p
}

// gerundBefore takes the act from a gerund that the parser took for a modifier of its own
// object: "(accused the bank) of hiding losses".
func (r *reader) gerundBefore(p extract.Proposition) extract.Proposition {
	if p.ObjectHead < 0 || p.Act != "" && r.lex.acts[r.lex.class(p.Act)].Deed == "" && r.lex.class(p.Act) != carryOut {
		return p
	}
	t, end := r.nounPhrase(p.ObjectHead)
	if t < 1 || t >= p.ObjectHead || r.gerund(t) == "" || r.deeds.at[p.ObjectHead] != nil {
		return p
	}
	switch r.lemma(t - 1) {
	case "of", "with", "for":
		p.Act, p.Kind = r.gerund(t), graph.Allegation
		p.Object = text.Span{Start: r.d.Tokens[t+1].Start, End: r.d.Tokens[end-1].End}
	}
	return p
}

// gerund is the verb of the gerund at token t, which may be tagged as a noun where its verb
// is one of the tables; "".
func (r *reader) gerund(t int) string {
	word := strings.ToLower(r.d.Tokens[t].Text)
	switch {
	case !strings.HasSuffix(word, "ing"):
	case r.d.Tokens[t].Tag == "VBG":
		return r.lemma(t)
	case r.lex.forms[word] != "" && r.lex.forms[word] != word:
		return r.lex.forms[word]
	default:
		return r.lex.families.gerunds[word]
	}
	return ""
}

// ofGerund is what target is said to have done by a gerund that heads no clause, "".
func (r *reader) ofGerund(target *party, p extract.Proposition, o object) string {
	if target == nil || p.ObjectHead < 0 || o.text == "" {
		return ""
	}
	if before := r.tokensOf(p.Object).first - 1; before < 0 || r.gerund(before) == "" || r.gerund(before) != p.Act {
		return ""
	}
	return target.agreeing(sentence(target.inText() + " " + r.lex.pastOf(p.Act) + " " + o.text))
}

// chargeBelow is the noun of the charge that the parser hung on the party accused
// ("Orlandia of fraud"), -1.
func (r *reader) chargeBelow(p extract.Proposition, root int) int {
	if p.Act != "" || p.ObjectHead >= 0 || r.nameAt[root] < 0 {
		return -1
	}
	for _, k := range r.d.Children(root) {
		if c := r.d.Case(k); k > root && r.d.Tokens[k].Rel == "nmod" && (c == "of" || c == "for") && r.nameAt[k] < 0 &&
			p.Words.Contains(r.d.Tokens[k].Span) {
			return k
		}
	}
	return -1
}

// actOfNoun takes the act from the noun of what somebody did: "the theft of the files"
// is stealing the files.
func (r *reader) actOfNoun(p extract.Proposition) extract.Proposition {
	if p.ObjectHead < 0 || p.Act != "" && r.lex.class(p.Act) != carryOut && r.lex.acts[r.lex.class(p.Act)].Deed == "" || r.deeds.at[p.ObjectHead] != nil {
		return p
	}
	noun := r.lemma(p.ObjectHead)
	for _, k := range r.d.Children(p.ObjectHead) {
		if p.Target >= 0 && r.headAt[k] >= 0 && r.d.Mentions[r.headAt[k]].Chain == r.d.Mentions[p.Target].Chain {
			continue // "the charges against Brandt" are not his
		}
		if words := noun + " " + r.d.Case(k); r.d.Tokens[k].Rel == "nmod" && r.lex.byWord[words] != "" {
			p.Act, p.ObjectHead, p.Object = words, k, r.spanOf(k)
			return p
		}
	}
	if class := r.lex.byWord[noun]; class != "" && r.lex.acts[class].Bare != "" && r.lex.acts[class].Deed == "" {
		p.Act, p.ObjectHead, p.Object = noun, -1, extract.None
	}
	return p
}

// spanOf is the place of the noun phrase headed by token t, its determiner included.
func (r *reader) spanOf(t int) text.Span {
	first, end := r.nounPhrase(t)
	if det := r.d.Child(t, "det"); det >= 0 && det < first {
		first = det
	}
	return text.Span{Start: r.d.Tokens[first].Start, End: r.d.Tokens[end-1].End}
}

// gerundIn is the gerund after "of" or "for" in words that are headed by a noun, -1:
// "Orlandia of meddling in the vote".
func (r *reader) gerundIn(words text.Span, root int) int {
	at := r.tokensOf(words)
	if r.isClause(root) {
		return -1
	}
	for t := at.first; t+1 < at.end; t++ {
		if r.gerundFrom(t) {
			return t + 1
		}
	}
	return -1
}

// gerundFrom reports whether "of" or "for" stands at token t and a gerund after it.
func (r *reader) gerundFrom(t int) bool {
	if t+1 >= len(r.d.Tokens) || r.d.Tokens[t+1].Tag != "VBG" {
		return false
	}
	word := r.lemma(t)
	return word == "of" || word == "for"
}

// behind reports whether the predicate at root is a deed that somebody "was behind",
// however the parser hung that word.
func (r *reader) behind(root int) bool {
	if r.deeds.at[root] == nil || r.d.Child(root, "cop") < 0 {
		return false
	}
	for _, k := range r.d.Children(root) {
		if k < root && r.lemma(k) == "behind" {
			return true
		}
	}
	return false
}

// sameParty reports whether the token heads a mention of the party.
func (r *reader) sameParty(t int, q *party) bool {
	m := r.headAt[t]
	return q != nil && m >= 0 && r.of(m) == q
}

// finiteIn reports whether a finite verb stands in the span.
func (r *reader) finiteIn(span text.Span) bool {
	at := r.tokensOf(span)
	for t := at.first; t < at.end; t++ {
		switch r.d.Tokens[t].Tag {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

// deedOf is the deed that the proposition says was done: its object, where the act is
// one of doing, or what its verb names; nil for none.
func (r *reader) deedOf(p extract.Proposition, act string) *deed {
	if p.ObjectHead >= 0 {
		if root := r.rootOf(p.Words); root >= 0 && r.lex.verbs[p.Act] != "" {
			if e := r.deeds.at[root]; e != nil {
				return e
			}
		}
	}
	if act != carryOut && r.lex.acts[act].Deed != carryOut && act != "" {
		return nil
	}
	if p.ObjectHead >= 0 {
		first, end := r.d.Subtree(p.ObjectHead)
		return r.deeds.under(p.ObjectHead, first, min(end, r.tokensOf(p.Object).end))
	}
	return nil
}
