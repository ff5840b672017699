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
	deed   *deed  // what the claim says was done, or nil
	at     int    // offset of its statement's cue
	by     string // what gave it to its statement: worded, inDiscussion, fromCodebook
	name   bool   // it only says what somebody is called, which "the claim" seldom means
	// presupposes is the allegation that an act takes as fact, asserts the one that an
	// act of accusing puts forward; nil for none.
	presupposes, asserts *claim
}

// newClaim returns the claim with its key: a hash of its frame, or of its content words
// where it has none. A claim that is local gets the article into its key, so that no
// other article's is taken for it.
func (r *reader) newClaim(kind graph.ClaimKind, target *party, act, object, text string, local bool) *claim {
	if kind != graph.Allegation && act == "" {
		text = unowned(text)
		if target != nil && (text == sentence(target.inText()) || text == sentence(target.name)) {
			kind, text, local = graph.Position, sentence(target.inText()), false
		}
	}
	c := &claim{Claim: graph.Claim{Kind: kind, Text: text, Act: act, Object: object}, target: target}
	if target != nil {
		c.Target, c.Text = target.id, target.agreeing(text)
	}
	parts := []string{string(kind), c.Target, act, object}
	if act == "" {
		parts = append(parts, strings.Join(r.lex.contentWords(text), " "))
	}
	if local || act == "" && r.generic(text, target) {
		parts = append(parts, r.article.ID)
	}
	c.ID = graph.NewID("c", parts...)
	return c
}

// unowned is a noun phrase without the mark of a possessor whose thing the parse does not tell:
// "Brandt's".
func unowned(text string) string {
	for _, mark := range []string{"'s", "’s"} {
		if rest, ok := strings.CutSuffix(text, mark); ok {
			return rest
		}
	}
	return strings.TrimSuffix(strings.TrimSuffix(text, "'"), "’")
}

// generic reports whether the claim is a noun phrase that only its article makes sense of:
// "the bill", "a measure", "Brandt's comments". What is told of its party is not counted.
func (r *reader) generic(text string, target *party) bool {
	of := map[string]bool{}
	if target != nil {
		for _, w := range r.lex.contentWords(target.name) {
			of[w] = true
		}
	}
	return r.lex.generic(text, of)
}

// generic is the same of a claim about a party of whose names the words are of.
func (t *tables) generic(text string, of map[string]bool) bool {
	left, last := 0, ""
	words := normalWords(text)
	for i, w := range words {
		if !t.words[function][w] && !of[stem(w)] {
			if last = w; !t.words[vague][w] {
				left++
			}
			if i > 0 && t.words[lasting][w] && of[stem(words[i-1])] && !strings.Contains(text, "'s ") && !strings.Contains(text, "’s ") {
				return false // "the Orlandia deal", but not "Orlandia's deal"
			}
		}
	}
	first, rest, _ := strings.Cut(text, " ")
	first = strings.ToLower(first)
	switch {
	case left > 1 || last == "":
		return false
	case left == 0, t.words[pointers][first], t.words[indefinite][first], first == "your", first == "our", first == "my":
		return true
	case strings.Contains(text, "'s "), strings.Contains(text, "s' "), strings.Contains(text, "’s "):
		return true
	case rest == "": // "efforts", but not "abortion"
		return strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "ss") && !strings.HasSuffix(last, "ics") && !strings.HasSuffix(last, "is") || t.words[unspecific][last]
	}
	return t.words[unspecific][last]
}

// claimOf words the claim of statement s by actor; nil where the words only point at a
// claim in discussion, which is looked up once all others are known.
func (r *reader) claimOf(s extract.Statement, actor *party) *claim {
	doer := r.doerOf(s, actor)
	owned := s.Stance == graph.Supports && doer == actor && r.lex.class(s.Claim.Act) == carryOut // claimed responsibility
	if kindOf(s.Stance) == graph.Allegation || s.Claim.Kind == graph.Allegation || owned {
		if c := r.utterance(s, actor); c != nil && kindOf(s.Stance) == "" {
			return c
		}
		return r.allegation(s, actor, doer)
	}
	if c := r.utterance(s, actor); c != nil {
		return c
	}
	if doer == nil {
		doer = r.about(s, actor)
	}
	return r.act(s, actor, r.spokenAbout(s, actor, doer))
}

// allegation words a claim that can be true or false.
func (r *reader) allegation(s extract.Statement, actor, doer *party) *claim {
	if h := s.Claim.ObjectHead; h >= 0 && doer != nil && r.headAt[h] == s.Claim.Target && !r.passive(s.Claim.Words) {
		return nil // nobody but the party is named: "accused Orlandia"
	}
	if s.Rule == "own-innocence" {
		if c := r.guilt(s, actor); c != nil {
			return c
		}
	}
	if c := r.willed(r.rootOf(s.Claim.Words), doer); c != nil && s.Stance == graph.Accuses {
		return c
	}
	p := r.refine(s.Claim)
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
		if root := r.rootOf(p.Words); by == nil && s.Stance == graph.Denies && (!r.agentless(root) || r.charged(actor, e)) {
			by = actor
		}
		if by != nil && !r.suffered(by, e) {
			if s.Stance == graph.Denies && p.Act == "" && by == actor && !r.charged(actor, e) {
				return r.deedAtAll(actor, e)
			}
			return r.deedClaim(by, e)
		}
	}
	if c := r.calledSo(s, doer); c != nil {
		return c
	}
	root := r.rootOf(p.Words)
	if s.Rule == "blame-failing" && doer != nil && root >= 0 {
		return r.atBlame(s, doer, root)
	}
	if r.soIt(root) {
		return nil
	}
	if p.Anaphor || root < 0 || p.Act == "" && r.sameParty(root, doer) {
		return nil
	}
	target := doer
	undergone := s.Stance == graph.Accuses && (!r.isClause(root) && p.ObjectHead >= 0 && p.ObjectHead != root || // "alleged harassment of clerks"
		s.Rule == "allege" && r.isClause(root) && r.d.Passive(root) && r.d.Child(root, "obl:agent") < 0) // "alleged that she was poisoned"
	if target == nil && !undergone {
		target = r.about(s, actor)
	}
	object := r.objectOf(p)
	if doer == nil && s.Stance == graph.Denies {
		doer = r.silent(actor, root)
	}
	named := doer
	if doer == nil && s.Stance == graph.Accuses {
		named = r.accused(s) // in words, where nothing tells who that is
	}
	row, classed := r.lex.acts[act]
	text := ""
	if c := r.d.Child(root, "case"); s.Rule != "is-behind" || c < 0 {
		text = r.clauseText(s, named, root)
	}
	alone := row.Bare != "" && r.d.Child(root, "xcomp", "ccomp") < 0 // as against "failed to protect the town"
	if alone && object.key == "" && r.d.Tokens[root].Tag == "VBG" && r.d.Child(root, "cop", "aux", "aux:pass", "nsubj", "obl") < 0 {
		text = "" // "denied wrongdoing", which is no verb
	}
	if text == "" {
		text = r.ofGerund(doer, p, object)
	}
	kept := r.d.Negated(root) && s.Stance == graph.Accuses
	switch {
	case classed && doer != nil && !kept && (object.key != "" || alone):
		if act == "cause" && r.sued(s) && p.ObjectHead >= 0 && r.lex.words[measures][r.lemma(p.ObjectHead)] {
			act = "be-responsible" // who is sued over a policy did not cause it
		}
		if act == carryOut && (p.ObjectHead < 0 || r.deeds.at[p.ObjectHead] == nil) {
			act = "be-responsible" // of what is no deed
		}
		if text == "" {
			text = r.lex.allegation(doer.inText(), r.charge(act, s, p.ObjectHead), object.text, "", "")
		}
		return r.newClaim(graph.Allegation, doer, act, object.key, text, false)
	case act != "" && target != nil && text != "":
		words := r.acted(root)
		if kept {
			act = "not " + act
		}
		return r.newClaim(graph.Allegation, target, act, words, text, false)
	case text != "":
		return r.newClaim(graph.Allegation, target, "", "", text, false)
	}
	return r.nounAllegation(s, actor, target, object)
}

// atBlame words that what the noun at root names of doer is to blame, with what for: "blamed the council's
// neglect for the flood".
func (r *reader) atBlame(s extract.Statement, doer *party, root int) *claim {
	at, effect, until := r.tokensOf(s.Claim.Words), "", r.until
	for _, k := range slices.Concat(r.d.Children(root), r.d.Children(r.tokensOf(s.Cue).first)) {
		c := r.d.Child(k, "case", "mark")
		if k < root || c < root || r.lemma(c) != "for" {
			continue
		}
		_, end := r.d.Subtree(k)
		effect = r.phraser(r.voice).words(c, r.cut(c, end))
		at.end, r.until = min(at.end, c), c
		break
	}
	object := r.objectIn(text.Span{Start: r.d.Tokens[at.first].Start, End: r.d.Tokens[max(at.end, root+1)-1].End}, r.voice)
	r.until = until
	if object.text == "" {
		return nil
	}
	is := " is to blame "
	if object.plural {
		is = " are to blame "
	}
	return r.newClaim(graph.Allegation, doer, "cause", object.key, sentence(strings.TrimSpace(object.text+is+effect)), false)
}

// agentless reports whether token root heads a passive clause with a subject that tells of nobody who did it.
func (r *reader) agentless(root int) bool {
	return root >= 0 && r.d.Passive(root) && r.d.Child(root, "nsubj:pass") >= 0 && r.d.Child(root, "obl:agent") < 0
}

// guilt words what actor pleads not guilty to or is innocent of: "six counts of fraud" is that the
// actor is guilty of fraud, "an indictment" that of the charges in it. It is nil where the words name no crime.
func (r *reader) guilt(s extract.Statement, actor *party) *claim {
	root := r.rootOf(s.Claim.Words)
	if root < 0 || !strings.HasPrefix(r.d.Tokens[root].Tag, "NN") {
		return nil
	}
	object, of := r.objectIn(s.Claim.Words, r.voice), " is guilty of "
	switch r.lemma(root) {
	case "charge", "count", "allegation", "accusation":
		crime := -1
		for _, k := range r.d.Children(root) {
			if k > root && r.d.Tokens[k].Rel == "nmod" && r.d.Case(k) == "of" {
				crime = k
			}
		}
		if crime < 0 {
			return nil
		}
		object = r.objectIn(r.spanOf(crime), r.voice)
	case "indictment", "complaint", "information":
		of += "the charges in "
	}
	if object.text == "" {
		return nil
	}
	return r.newClaim(graph.Allegation, actor, "be-guilty", object.key, sentence(actor.inText()+of+object.text), false)
}

// nounAllegation words an allegation that is given as a noun phrase: what somebody is
// accused of, or what is said not to exist.
func (r *reader) nounAllegation(s extract.Statement, actor, target *party, object object) *claim {
	if object.text == "" {
		object = r.objectIn(s.Claim.Words, r.voice)
	}
	root := r.rootOf(s.Claim.Words)
	if c := r.quality(root); c != nil {
		return c
	}
	if target == nil && root >= 0 && s.Claim.Act != "" && s.Claim.ObjectHead != root && strings.HasPrefix(r.d.Tokens[root].Tag, "NN") {
		object = r.objectIn(s.Claim.Words, r.voice) // "alleged violation of the code", of nobody
	}
	switch {
	case object.text == "", root >= 0 && (r.nameAt[root] >= 0 || strings.HasPrefix(r.d.Tokens[root].Tag, "PRP")):
		return nil // a party, which cannot be true or false
	case root >= 0 && r.isClause(root) && !r.finiteIn(s.Claim.Words):
		return nil // what nobody is said to have done
	case root < 0 || !strings.HasPrefix(r.d.Tokens[root].Tag, "NN") || r.finiteIn(s.Claim.Words):
		return r.asItStands(s, target)
	case target != nil && s.Stance == graph.Accuses && (object.key == strings.Join(normalWords(target.name), "-") || !r.chargeable(root)):
		return nil
	case target != nil && (s.Stance == graph.Accuses || s.Stance == graph.Denies && target == actor && r.ownFault(root, object)):
		return r.newClaim(graph.Allegation, target, "be-guilty", object.key, r.lex.allegation(target.inText(), "be-guilty", strings.TrimPrefix(object.text, "any "), "", ""), false)
	}
	if k := r.alleged(root); k >= 0 {
		object, root = r.objectIn(text.Span{Start: r.spanOf(k).Start, End: max(r.spanOf(k).End, s.Claim.Words.End)}, r.voice), k
		if s.SourceMention >= 0 && target == r.of(s.SourceMention) {
			target = nil // "rejected suggestions of a plot", whoever would plot
		}
	}
	// What was said may be true or not; whether it was said is not what is denied.
	owned := root >= 0 && (r.d.Child(root, "nmod:poss") >= 0 || r.lex.words[accusations][r.lemma(root)] || r.lex.words[utterances][r.lemma(root)] || r.lex.words[accounts][r.lemma(root)])
	be, was, matters := " is ", "There was ", " matters"
	if object.plural {
		be, was, matters = " are ", "There were ", " matter"
	}
	var text string
	switch {
	case root >= 0 && r.lex.words[suits][r.lemma(root)]:
		text = object.text + be + "well founded"
	case owned:
		text = object.text + be + "true"
	case r.belittled(s):
		text = object.text + matters
	case s.Rule == "deny-thing" && !r.chargeable(root):
		text = object.text + be + "right"
	default:
		text = was + object.bare
	}
	return r.newClaim(graph.Allegation, target, "", "", sentence(text), false)
}

// belittled reports whether s denies that something matters, not that there is such a thing: "downplayed
// the threat".
func (r *reader) belittled(s extract.Statement) bool {
	return s.Rule == "deny-thing" && r.lex.words[belittling][r.lemma(r.tokensOf(s.Cue).first)]
}

// ownFault reports whether the noun at token t is a fault of conduct, and none that, as the words of object o
// tell, lies between parties or is another's ("any collusion between the firms", "any misconduct by her staff").
func (r *reader) ownFault(t int, o object) bool {
	return r.lex.words[faults][r.lemma(t)] && !slices.ContainsFunc(strings.Fields(o.text), func(word string) bool {
		return word == "between" || word == "by" || word == "of" || word == "among"
	})
}

// alleged is the noun for what an accusation at root says there was ("suggestions of a plot"), -1.
func (r *reader) alleged(root int) int {
	if root < 0 || !r.lex.words[accusations][r.lemma(root)] || r.d.Child(root, "nmod:poss", "acl", "ccomp", "amod") >= 0 {
		return -1
	}
	for _, k := range r.d.Children(root) {
		if k > root && r.d.Case(k) == "of" && strings.HasPrefix(r.d.Tokens[k].Tag, "NN") && r.nameAt[k] < 0 && !r.isParty(k) {
			return k
		}
	}
	return -1
}

// asItStands is the allegation in its own words, where the parse is broken; nil where these
// begin with a verb whose subject stands elsewhere.
func (r *reader) asItStands(s extract.Statement, target *party) *claim {
	at := r.tokensOf(s.Claim.Words)
	at.first = r.lead(at.first, at.end)
	if at.first >= at.end {
		return nil
	}
	switch tag := r.d.Tokens[at.first].Tag; tag {
	case "VBD", "VBZ", "VBP", "MD", "VB", "TO":
		return nil
	}
	return r.newClaim(graph.Allegation, target, "", "", sentence(r.phraser(r.voice).words(at.first, r.cut(at.first, at.end))), false)
}

// accused is whom the words say to be accused, where no party is found behind them: a
// party for the wording alone; nil where the cue has no object.
func (r *reader) accused(s extract.Statement) *party {
	at := r.tokensOf(s.Cue)
	for t := at.first; t < at.end; t++ {
		for _, k := range r.d.Children(t) {
			first, end := r.nounPhrase(k)
			if k == s.Claim.ObjectHead {
				continue // "alleged fraud"
			}
			if r.d.Tokens[k].Rel != "obj" || k < t || !strings.HasPrefix(r.d.Tokens[first].Tag, "NN") && !strings.HasPrefix(r.d.Tokens[k].Tag, "NN") {
				continue
			}
			if det := r.d.Child(k, "det", "nmod:poss"); det >= 0 && det < first {
				first = det
			}
			if words := r.phraser(r.voice).words(first, end); words != "" {
				return &party{name: words, plural: plural(r.d.Tokens[k])}
			}
		}
	}
	return nil
}

// passive reports whether the words are headed by a passive clause.
func (r *reader) passive(words text.Span) bool {
	root := r.rootOf(words)
	return root >= 0 && r.d.Passive(root)
}

// charge is the act by which to word that somebody answers for the object headed by token
// h: one is accused of it, or charged with it, and blamed for it.
func (r *reader) charge(act string, s extract.Statement, h int) string {
	charged := s.Claim.Inner == graph.Accuses // "was accused of fraud, which he denies"
	if act != "be-responsible" || s.Stance != graph.Accuses && !charged || !r.below(h, s.Cue) && (!charged || h < 0 || r.d.Tokens[h].Start > s.Cue.Start) {
		return act
	}
	before := h
	for before > 0 && r.d.Tokens[before-1].Head == h && r.d.Tokens[before-1].Rel != "case" {
		before--
	}
	switch c := r.d.Case(h); {
	case c == "of" || c == "with", before > 0 && (r.lemma(before-1) == "of" || r.lemma(before-1) == "with"):
		return "be-guilty"
	}
	return act
}

// below reports whether token t hangs on the cue, by one word between at most.
func (r *reader) below(t int, cue text.Span) bool {
	for n := 0; n < 2 && t >= 0; n++ {
		if t = r.d.Tokens[t].Head; t >= 0 && cue.Contains(r.d.Tokens[t].Span) {
			return true
		}
	}
	return false
}

// chargeable reports whether the noun at token t is one that somebody can be guilty of:
// what was done, or a fault of conduct, not a thing or a party ("the party").
func (r *reader) chargeable(t int) bool {
	if r.nameAt[t] >= 0 || r.isParty(t) {
		return false
	}
	lemma := r.lemma(t)
	if r.deeds.at[t] != nil || r.lex.nouns[lemma] != "" || len(r.lex.also[lemma]) > 0 || r.lex.words[doings][lemma] || r.lex.words[wrongs][lemma] || r.lex.byWord[lemma] != "" {
		return true
	}
	for _, ending := range doingEndings {
		if strings.HasSuffix(lemma, ending) && len(lemma) > len(ending)+2 {
			return true
		}
	}
	return false
}

// doingEndings are the endings of nouns for what somebody does or how.
var doingEndings = []string{"tion", "sion", "ment", "ing", "ance", "ence", "ism", "cy", "sy", "ery", "ity", "ice", "ness"}

// silent is the actor, for a clause at root without a subject: "denied selling it".
func (r *reader) silent(actor *party, root int) *party {
	if r.isClause(root) && r.d.Subject(root) < 0 {
		return actor
	}
	return nil
}

// charged reports whether the article charges the party, or a body it speaks for, with the
// deed: names it as the doer, or tells of somebody who accuses it.
func (r *reader) charged(q *party, e *deed) bool {
	for _, c := range e.agents {
		if of := r.ofNamedChain(c); of != nil && related(q, of) {
			return true
		}
	}
	return slices.ContainsFunc(r.found.Statements, func(s extract.Statement) bool {
		return s.Stance == graph.Accuses && s.Claim.Target >= 0 && r.of(s.Claim.Target) != nil && related(q, r.of(s.Claim.Target))
	})
}

// deedAtAll is the allegation that the deed took place, which whoever denies it may mean where
// nobody charges them with it. Its key is that of the charge: articles that make it ask of the
// same denial.
func (r *reader) deedAtAll(actor *party, e *deed) *claim {
	c := r.deedClaim(actor, e)
	c.Text = sentence(r.deeds.text(e) + " took place")
	return c
}

// deedClaim is the allegation that target did the deed.
func (r *reader) deedClaim(target *party, e *deed) *claim {
	sufferer, _ := e.sufferer()
	text := r.lex.allegation(target.inText(), carryOut, r.deeds.text(e), e.class, sufferer.text)
	c := r.newClaim(graph.Allegation, target, carryOut, e.object(), text, len(e.sufferers) == 0)
	c.deed = e
	return c
}
