package resolve

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/extract"
	"stancegraph/loader/text"
)

// claim is what one statement is about.
type claim struct {
	graph.Claim
	target *party
	deed   *deed // what the claim says was done, or nil
	at     int   // offset of its statement's cue
	// presupposes is the allegation that an act takes as fact, asserts the one that an
	// act of accusing puts forward; nil for none.
	presupposes, asserts *claim
}

// newClaim returns the claim with its key: a hash of its frame, or of its content words
// where it has none. A claim that is local gets the article into its key, so that no
// other article's is taken for it.
func (r *reader) newClaim(kind graph.ClaimKind, target *party, act, object, text string, local bool) *claim {
	c := &claim{Claim: graph.Claim{Kind: kind, Text: text, Act: act, Object: object}, target: target}
	if target != nil {
		c.Target = target.id
	}
	parts := []string{string(kind), c.Target, act, object}
	if act == "" {
		parts = append(parts, strings.Join(r.lex.contentWords(text), " "))
	}
	if local {
		parts = append(parts, r.article.ID)
	}
	c.ID = graph.NewID("c", parts...)
	return c
}

// claimOf words the claim of statement s by actor; nil where the words only point at a
// claim in discussion, which is looked up once all others are known.
func (r *reader) claimOf(s extract.Statement, actor *party) *claim {
	doer := r.doerOf(s, actor)
	owned := s.Stance == graph.Supports && doer == actor && r.lex.class(s.Claim.Act) == carryOut // claimed responsibility
	if kindOf(s.Stance) == graph.Allegation || s.Claim.Kind == graph.Allegation || owned {
		return r.allegation(s, actor, doer)
	}
	if doer == nil {
		doer = r.about(s, actor)
	}
	return r.act(s, actor, doer)
}

// allegation words a claim that can be true or false.
func (r *reader) allegation(s extract.Statement, actor, doer *party) *claim {
	p := r.refine(s.Claim, doer)
	s.Claim = p
	act := r.lex.class(p.Act)
	if doer == nil && r.lex.acts[act].Deed == carryOut {
		doer = r.involved(p.Words, r.voice)
	}
	e := r.deedOf(p, act)
	if s.Stance == graph.Accuses && e == nil && doer != nil {
		e = r.deedIn(s.Cue)
	}
	if e != nil {
		by := doer
		if by == nil && s.Stance == graph.Denies {
			by = actor
		}
		if by != nil && !r.suffered(by, e) {
			return r.deedClaim(by, e)
		}
	}
	root := r.rootOf(p.Words)
	if p.Anaphor || root < 0 || p.Act == "" && r.sameParty(root, doer) {
		return nil
	}
	target := doer
	if target == nil {
		target = r.about(s, actor)
	}
	object := r.objectOf(p)
	if doer == nil && s.Stance == graph.Denies {
		doer = r.silent(actor, root)
	}
	text := r.clauseText(s, actor, doer, root)
	row, classed := r.lex.acts[act]
	kept := r.d.Negated(root) && s.Stance == graph.Accuses
	switch {
	case classed && doer != nil && !kept && (object.key != "" || row.Bare != ""):
		if act == carryOut && (p.ObjectHead < 0 || r.deeds.at[p.ObjectHead] == nil) {
			act = "be-responsible" // of what is no deed
		}
		if text == "" {
			text = r.lex.allegation(doer.inText(), act, object.text, "", "")
		}
		return r.newClaim(graph.Allegation, doer, act, object.key, text, false)
	case act != "" && target != nil && text != "":
		words := r.verbPhraseWords(root)
		if kept {
			act = "not " + act
		}
		return r.newClaim(graph.Allegation, target, act, words, text, false)
	case text != "":
		return r.newClaim(graph.Allegation, target, "", "", text, false)
	}
	return r.nounAllegation(s, actor, target, object)
}

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
func (r *reader) refine(p extract.Proposition, doer *party) extract.Proposition {
	root := r.rootOf(p.Words)
	if root < 0 {
		return p
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
	p = r.actOfNoun(p)
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

// actOfNoun takes the act from the noun of what somebody did: "the theft of the files"
// is stealing the files.
func (r *reader) actOfNoun(p extract.Proposition) extract.Proposition {
	if p.ObjectHead < 0 || p.Act != "" && r.lex.class(p.Act) != carryOut && r.lex.acts[r.lex.class(p.Act)].Deed == "" || r.deeds.at[p.ObjectHead] != nil {
		return p
	}
	noun := r.lemma(p.ObjectHead)
	for _, k := range r.d.Children(p.ObjectHead) {
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
	for t := at.first + 1; t < at.end; t++ {
		before := strings.ToLower(r.d.Tokens[t-1].Text)
		if r.d.Tokens[t].Tag == "VBG" && (before == "of" || before == "for") {
			return t
		}
	}
	return -1
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

// nounAllegation words an allegation that is given as a noun phrase: what somebody is
// accused of, or what is said not to exist.
func (r *reader) nounAllegation(s extract.Statement, actor, target *party, object object) *claim {
	if object.text == "" {
		object = r.objectIn(s.Claim.Words, r.voice)
	}
	root := r.rootOf(s.Claim.Words)
	switch {
	case object.text == "", root >= 0 && (r.nameAt[root] >= 0 || strings.HasPrefix(r.d.Tokens[root].Tag, "PRP")):
		return nil // a party, which cannot be true or false
	case root >= 0 && r.isClause(root) && !r.finiteIn(s.Claim.Words):
		return nil // what nobody is said to have done
	case root < 0 || !strings.HasPrefix(r.d.Tokens[root].Tag, "NN") || r.finiteIn(s.Claim.Words):
		return r.newClaim(graph.Allegation, target, "", "", sentence(object.text), false) // a broken parse: the words as they stand
	case target != nil && s.Stance == graph.Accuses && object.key == strings.Join(normalWords(target.name), "-"):
		return nil
	case target != nil && s.Stance == graph.Accuses:
		return r.newClaim(graph.Allegation, target, "be-guilty", object.key, r.lex.allegation(target.inText(), "be-guilty", object.text, "", ""), false)
	}
	text := "There was " + object.bare
	switch owned := root >= 0 && r.d.Child(root, "nmod:poss") >= 0; {
	case owned && object.plural:
		text = object.text + " are true"
	case owned:
		text = object.text + " is true"
	case object.plural:
		text = "There were " + object.bare
	}
	return r.newClaim(graph.Allegation, target, "", "", sentence(text), false)
}

// silent is the actor, for a clause at root without a subject: "denied selling it".
func (r *reader) silent(actor *party, root int) *party {
	if r.isClause(root) && r.d.Subject(root) < 0 {
		return actor
	}
	return nil
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

// deedClaim is the allegation that target did the deed.
func (r *reader) deedClaim(target *party, e *deed) *claim {
	sufferer, _ := e.sufferer()
	text := r.lex.allegation(target.inText(), carryOut, r.deeds.text(e), e.class, sufferer.text)
	c := r.newClaim(graph.Allegation, target, carryOut, e.object(), text, len(e.sufferers) == 0)
	c.deed = e
	return c
}

// object is what an act was done to, in words and for the key.
type object struct {
	text   string // with its determiner
	bare   string // as "there was" takes it
	key    string
	plural bool
}

// objectOf words the object of a proposition.
func (r *reader) objectOf(p extract.Proposition) object {
	if p.ObjectHead < 0 || p.Object == extract.None {
		return object{}
	}
	if e := r.deeds.at[p.ObjectHead]; e != nil && len(e.sufferers) > 0 {
		return object{text: r.deeds.text(e), bare: r.lex.deedWords(e.class, e.sufferers[0].text), key: e.object()}
	}
	if full := r.fuller(p.ObjectHead); full >= 0 {
		return r.objectIn(r.spanOf(full), r.voice)
	}
	return r.objectIn(p.Object, r.voice)
}

// objectIn words the noun phrase in the span.
func (r *reader) objectIn(span text.Span, speaker *party) object {
	at := r.tokensOf(span)
	head := r.rootOf(span)
	if head < 0 {
		return object{}
	}
	at = r.whole(head, at)
	for rel := ""; at.first < head; at.first++ {
		if rel = r.d.Tokens[at.first].Rel; rel != "case" && rel != "mark" && rel != "punct" && rel != "cc" {
			break
		}
	}
	o := object{text: r.phraser(speaker).words(at.first, at.end), key: strings.Join(r.objectWords(at.first, at.end), " ")}
	o.plural = r.d.Tokens[head].Tag == "NNS" || r.d.Tokens[head].Tag == "NNPS"
	first := at.first
	det := r.d.Child(head, "det")
	if det == first {
		first++
	}
	o.bare = r.phraser(speaker).words(first, at.end)
	if !o.plural && r.d.Tokens[head].Tag == "NN" && det >= 0 && !r.lex.words[mass][r.lemma(head)] && o.bare != "" {
		article := "a "
		if vowel(strings.ToLower(o.bare)[0]) {
			article = "an "
		}
		o.bare = article + o.bare
	}
	return o
}

// whole extends the tokens of a noun phrase to what hangs on its head without a break
// ("the way they voted"), and cuts it at its longest.
func (r *reader) whole(head int, at tokenRange) tokenRange {
	if _, end := r.d.Subtree(head); head >= at.first && end > at.end && strings.HasPrefix(r.d.Tokens[head].Tag, "NN") {
		for at.end < end && r.d.Tokens[at.end].Rel != "punct" && r.d.Tokens[at.end].Rel != "cc" {
			at.end++
		}
	}
	if t := at.end; t < len(r.d.Tokens) && r.d.Tokens[t].Rel == "case" && (r.lemma(t) == "of" || r.lemma(t) == "for") {
		// The parser may have hung "for the islands" on the verb.
		if first, end := r.d.Subtree(r.d.Tokens[t].Head); first == t && end-t <= longestDescription && r.plain(t, end) {
			at.end = end
		}
	}
	at.end = r.cut(at.first, at.end)
	return at
}

// tokenRange is the tokens first to end.
type tokenRange struct{ first, end int }

// tokensOf returns the tokens that lie in the span.
func (r *reader) tokensOf(span text.Span) tokenRange {
	find := func(at int) int {
		i, _ := slices.BinarySearchFunc(r.d.Tokens, at, func(t text.Token, at int) int { return t.Start - at })
		return i
	}
	first, end := find(span.Start), find(span.End)
	return tokenRange{first, max(first, end)}
}

// rootOf returns the token that heads the words of the span, -1 where it holds none.
func (r *reader) rootOf(span text.Span) int {
	if span == extract.None {
		return -1
	}
	at := r.tokensOf(span)
	best := -1
	for t := at.first; t < at.end; t++ {
		token := r.d.Tokens[t]
		if token.Rel == "punct" || token.Head >= at.first && token.Head < at.end {
			continue
		}
		if best < 0 || r.weight(t) > r.weight(best) {
			best = t
		}
	}
	return best
}

// weight prefers, among the heads of a broken stretch, a clause to a noun to the rest.
func (r *reader) weight(t int) int {
	switch tag := r.d.Tokens[t].Tag; {
	case r.d.Child(t, "nsubj", "nsubj:pass", "cop") >= 0:
		return 3
	case strings.HasPrefix(tag, "VB"):
		return 2
	case strings.HasPrefix(tag, "NN"):
		return 1
	}
	return 0
}

// isClause reports whether token t heads a clause.
func (r *reader) isClause(t int) bool {
	return strings.HasPrefix(r.d.Tokens[t].Tag, "VB") || r.d.Child(t, "nsubj", "nsubj:pass", "cop") >= 0
}
