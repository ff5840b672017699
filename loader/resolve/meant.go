package resolve

import (
	"slices"
	"strings"

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
	for i, o := range r.found.Statements {
		if o.Explicit && o.Cue.Contains(r.d.Tokens[head].Span) && r.claims[i] != nil {
			return r.claims[i] // "won the backing of the Greens, but the Liberals opposed it"
		}
	}
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

// lastSaid is what somebody else was last said to say or think, in words that end at offset from or
// later, where a stance only points at it ("she denied that that was the case", "Thorpe agreed");
// nil for none that is a clause.
func (r *reader) lastSaid(s extract.Statement, actor *party, from int) *claim {
	for i := len(r.found.Attributions) - 1; i >= 0; i-- {
		a := r.found.Attributions[i]
		if a.Cue.Start >= s.Cue.Start || len(a.Content) == 0 || a.SourceMention < 0 || r.of(a.SourceMention) == actor {
			continue
		}
		if a.Content[len(a.Content)-1].End < from {
			return nil
		}
		words, verb := a.Content[0], r.tokensOf(s.Cue).first
		if slices.ContainsFunc(a.Content, func(c text.Span) bool { return c.Contains(s.Cue) }) {
			if !words.Contains(s.Cue) || !r.contrasted(verb) || r.d.SentenceOf(r.tokensOf(words).first) != r.d.SentenceOf(verb) {
				continue // its own words
			}
			words.End = max(words.Start, r.endsBefore(verb))
		}
		root := r.rootOf(words)
		if !r.affirmative(root) {
			continue
		}
		return r.alike(s, actor, words, r.of(a.SourceMention))
	}
	return nil
}

// affirmative reports whether token root heads a clause that says that something is so.
func (r *reader) affirmative(root int) bool {
	if root < 0 || !r.isClause(root) || r.d.Subject(root) < 0 || r.d.Negated(root) || r.d.Tokens[root].Rel == "acl:relcl" {
		return false
	}
	for _, t := range []int{r.d.Subject(root), r.d.Object(root)} {
		if t >= 0 {
			if det := r.d.Child(t, "det"); det >= 0 && r.lemma(det) == "no" {
				return false // "shelled no villages"
			}
		}
	}
	return true
}

// alike is the allegation of s worded by the clause in words, in the mouth of voice.
func (r *reader) alike(s extract.Statement, actor *party, words text.Span, voice *party) *claim {
	root := r.rootOf(words)
	s.Claim.Words, s.Claim.Anaphor, s.Claim.Object = words, false, extract.None
	s.Claim.Target, s.Claim.Act, s.Claim.ObjectHead = r.headAt[r.d.Subject(root)], r.lemma(root), -1
	var doer *party
	defer func(was *party) { r.voice = was }(r.voice)
	r.voice = voice
	if m := s.Claim.Target; m >= 0 {
		doer = r.partyAt(m, voice)
	}
	switch r.d.Tokens[r.tokensOf(words).first].Tag {
	case "VBZ", "VBP", "VBD", "MD":
		return nil // whose subject stands elsewhere
	}
	c := r.allegation(s, actor, doer)
	if c != nil && (c.Text == "" || unfinished(c.Text) || dangling(c.Text) && !r.leftBehind(r.rootOf(words))) {
		return nil
	}
	return c
}

// unworded reports whether a stance says nothing of what it is about: "agreed".
func unworded(s extract.Statement) bool { return strings.HasSuffix(s.Rule, "agree-so") }

// bareIt reports whether the claim of s is but a pronoun for words.
func (r *reader) bareIt(s extract.Statement) bool {
	root := r.rootOf(s.Claim.Words)
	return root >= 0 && r.points(root) && r.d.Child(root, "acl", "acl:relcl", "nmod") < 0
}

// saidBeside is what the clause states, or reports, that a denial with but a pronoun, or a word of
// agreement, is joined to: "the ministry said that the water was safe, but residents deny this";
// nil for none.
func (r *reader) saidBeside(s extract.Statement, actor *party) *claim {
	if !unworded(s) && (s.Stance != graph.Denies && !r.affirms(s) || !r.bareIt(s)) {
		return nil
	}
	root := r.rootOf(s.Claim.Words)
	verb := r.tokensOf(s.Cue).first
	over := r.d.Tokens[verb].Head
	if over < 0 || over > verb || !r.isClause(over) || r.d.Subject(over) < 0 || !r.contrasted(verb) {
		return nil
	}
	first, _ := r.d.Subtree(over)
	spoken := false
	words, voice := text.Span{Start: r.d.Tokens[first].Start}, r.voice
	for _, o := range r.found.Statements {
		if o.Explicit && o.Cue.Start == r.d.Tokens[over].Start {
			return nil // "Quint accused Thorpe, but Thorpe denies it" is in discussion
		}
	}
	for _, a := range r.found.Attributions {
		if a.Cue.Start == r.d.Tokens[over].Start && len(a.Content) > 0 && a.SourceMention >= 0 {
			words.Start, voice, spoken = a.Content[0].Start, r.of(a.SourceMention), true
		}
	}
	if !spoken && (root < 0 || r.lemma(root) == "it") {
		return nil // "asked for help, but the ministry denied it"
	}
	if words.End = r.endsBefore(verb); words.End <= words.Start {
		return nil
	}
	if k := r.contentTold(over); k >= 0 {
		words, voice = r.d.SubtreeSpan(k), nil
		words.Start = r.d.Tokens[r.d.Child(k, "mark")+1].Start
	} else if !r.affirmative(r.rootOf(words)) {
		return nil
	}
	return r.alike(s, actor, words, voice)
}

// contentTold is the clause that tells what the noun which is the subject of clause c says ("rumours spread that the
// port would close"), -1.
func (r *reader) contentTold(c int) int {
	subject := r.d.Subject(c)
	if subject < 0 || !r.lex.words[accusations][r.lemma(subject)] && !r.lex.words[accounts][r.lemma(subject)] {
		return -1
	}
	first, end := r.d.Subtree(c)
	for k := max(first, subject+1); k < end; k++ {
		mark := r.d.Child(k, "mark")
		if mark > subject && mark < k && r.lemma(mark) == "that" && r.d.Subject(k) > mark && !r.d.Negated(k) {
			return k // which the parser may have hung on another word
		}
	}
	return -1
}

// affirms reports whether s says by its cue that something is so: "confirmed this".
func (r *reader) affirms(s extract.Statement) bool {
	return s.Stance == graph.Supports && (s.Rule == "support-that" || s.Rule == "support-clause" || s.Rule == "agree")
}

// endsBefore is the offset at which the words before the clause of verb end.
func (r *reader) endsBefore(verb int) int {
	end, _ := r.d.Subtree(verb)
	for end > 1 && (r.d.Tokens[end-1].Rel == "punct" || r.d.Tokens[end-1].Rel == "cc") {
		end--
	}
	return r.d.Tokens[max(0, end-1)].End
}

// contrasted reports whether the clause of verb stands against the one over it: "but residents
// deny it", "although residents deny it".
func (r *reader) contrasted(verb int) bool {
	switch r.d.Tokens[verb].Rel {
	case "conj", "parataxis":
		return r.d.Subject(verb) >= 0
	case "advcl":
		m := r.d.Child(verb, "mark")
		if m < 0 {
			return false
		}
		switch r.lemma(m) {
		case "although", "though", "while", "whereas", "but":
			return true
		}
	}
	return false
}
