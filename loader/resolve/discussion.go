package resolve

import (
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/extract"
	"stancegraph/loader/text"
)

// pointed finds the claim that the words of statement s only point at ("the claim",
// "its involvement", "Pyongyang's actions").
func (r *reader) pointed(s extract.Statement, actor *party) *claim {
	if c := r.saidBeside(s, actor); c != nil {
		return c
	}
	before := r.d.Sentences[max(0, r.d.SentenceOf(r.tokensOf(s.Cue).first)-1)].Start
	if unworded(s) || r.affirms(s) && r.bareIt(s) {
		if c := r.lastSaid(s, actor, before); c != nil || unworded(s) {
			return c
		}
	}
	if s.Rule == "own-innocence" && actor != nil {
		if c := r.inDiscussion(s, actor, actor); c != nil {
			return c
		}
		return r.newClaim(graph.Allegation, actor, "be-guilty", "", sentence(actor.inText()+" is guilty"), false)
	}
	target := r.doerOf(s, actor)
	if noun := r.accuses(s); noun >= 0 && kindOf(s.Stance) == "" {
		if c := r.accusing(s, target, noun); c != nil {
			return c
		}
		if o := r.objectIn(r.spanOf(noun), r.voice); o.text != "" {
			return r.newClaim(graph.Act, r.ownerOf(noun, target), "", "", sentence(o.text), false)
		}
	}
	if c := r.spelledOut(s, actor, target); c != nil {
		return c
	}
	if c := r.thingMeant(s, target); c != nil {
		return c
	}
	if s.Stance == graph.Accuses || s.Stance == graph.Denies && !r.names(s.Claim.Words) {
		if c := r.deedAfter(s, actor, target); c != nil {
			return c
		}
	}
	var found *claim
	if target != nil || s.Claim.Anaphor || s.Stance != graph.Accuses {
		found = r.inDiscussion(s, actor, target)
	}
	if s.Stance == graph.Denies && r.bareIt(s) && !r.contrasted(r.tokensOf(s.Cue).first) && (found == nil || found.at < before) {
		if c := r.lastSaid(s, actor, before); c != nil {
			return c
		}
	}
	if s.Stance == graph.Accuses && found == nil && target == nil {
		found = r.taken(s, actor)
	}
	if s.Stance == graph.Condemns || s.Stance == graph.Supports && s.Claim.Kind != graph.Allegation {
		if c := r.pointedAct(s, target, found); c != nil {
			return c
		}
		if root := r.rootOf(s.Claim.Words); root >= 0 && r.d.Child(root, "acl:relcl") > root {
			return r.bareWords(s, target) // "praised those who left"
		}
		return r.taken(s, actor)
	}
	if found != nil {
		return found
	}
	if s.Stance == graph.Denies && r.soIt(r.rootOf(s.Claim.Words)) {
		if c := r.lastSaid(s, actor, s.Evidence.Start-earshot); c != nil {
			return c
		}
	}
	act := r.lex.class(s.Claim.Act)
	doer := target
	if doer == nil && s.Stance == graph.Denies {
		doer = actor
	}
	if row, ok := r.lex.acts[act]; ok && doer != nil {
		if e := r.deeds.salient(); e != nil && row.Deed == carryOut {
			return r.deedClaim(doer, e)
		}
		if row.Bare != "" {
			return r.newClaim(graph.Allegation, doer, act, "", r.lex.allegation(doer.inText(), act, "", "", ""), true)
		}
	}
	if c := r.calledSo(s, target); c != nil {
		return c
	}
	if c := r.bareWords(s, target); c != nil || target == nil || s.Stance != graph.Accuses {
		return c
	}
	if e := r.deeds.salient(); e != nil && len(e.sufferers) > 0 && !r.suffered(target, e) && s.Claim.Words == extract.None {
		return r.deedClaim(target, e) // "continued to accuse Orlandia"
	}
	return r.newClaim(graph.Allegation, target, "be-guilty", "", r.lex.allegation(target.inText(), "be-guilty", "", "", ""), true)
}

// taken is the claim on which the actor took the same stance last before the statement:
// "she repeated her criticism on Tuesday".
func (r *reader) taken(s extract.Statement, actor *party) *claim {
	var last *claim
	for i, c := range r.claims {
		if c != nil && r.actors[i] == actor && r.found.Statements[i].Stance == s.Stance && c.at < s.Cue.Start && (last == nil || c.at > last.at) {
			last = c
		}
	}
	return last
}

// pointedAct is the act behind words such as "Pyongyang's actions": what the party is
// said to have done.
func (r *reader) pointedAct(s extract.Statement, target *party, found *claim) *claim {
	switch {
	case target == nil && !s.Claim.Anaphor:
	case found != nil && found.Kind == graph.Act:
		return found
	case found != nil && found.deed != nil && found.target != nil:
		return r.deedAct(found.target, found.deed)
	case found != nil && s.Stance == graph.Supports && r.claimsTrue(s):
		return found
	}
	if target != nil && s.Claim.Object == extract.None {
		return r.partyClaim(target)
	}
	return r.bareWords(s, target)
}

// claimsTrue reports whether the words of s can stand for something true or false: a noun for
// a claim, a bare pronoun, or nothing behind a verb of admitting or agreeing.
func (r *reader) claimsTrue(s extract.Statement) bool {
	root := r.rootOf(s.Claim.Words)
	if root < 0 {
		switch s.Rule {
		case "support", "noun-support", "noun-support-of", "support-adjective", "support-party", "support-person-for", "support-at":
			return false
		}
		return true
	}
	if r.lex.words[accusations][r.lemma(root)] {
		return true
	}
	return (r.lemma(root) == "it" || r.lemma(root) == "this" || r.lemma(root) == "that") && r.d.Child(root, "acl", "acl:relcl", "nmod") < 0
}

// spelledOut is the claim of a noun such as "notion" whose clause follows it.
func (r *reader) spelledOut(s extract.Statement, actor, target *party) *claim {
	root := r.rootOf(s.Claim.Words)
	if root < 0 || s.Stance == graph.Condemns {
		return nil
	}
	for _, k := range r.d.Children(root) {
		if rel := r.d.Tokens[k].Rel; k > root && (rel == "acl" || rel == "ccomp") && r.d.Child(k, "mark") >= 0 && r.d.Subject(k) >= 0 {
			s.Claim.Words = r.d.SubtreeSpan(k)
			s.Claim.Anaphor, s.Claim.Kind = false, graph.Allegation
			s.Claim.Act, s.Claim.ObjectHead, s.Claim.Object = r.lemma(k), r.d.Object(k), extract.None
			if target == nil {
				if m := r.mentionAt(r.d.Subject(k)); m >= 0 {
					target = r.partyAt(m, r.voice)
				}
			}
			return r.allegation(s, actor, target)
		}
	}
	return nil
}

// deedAfter is the allegation of a statement whose sentence goes on to name a deed that
// nothing else of it was understood of: "dismissed reports that tied Orlandia to the
// raid", "accused Orlandia on Monday of hacking the ministry". It is of the target, for
// a denial of the party named last before the deed, else of the one who denies.
func (r *reader) deedAfter(s extract.Statement, actor, target *party) *claim {
	at := r.tokensOf(text.Span{Start: s.Cue.End, End: s.Evidence.End})
	by := target
	if by == nil && s.Stance == graph.Denies {
		by = actor
	}
	for t := at.first; t < at.end; t++ {
		if e := r.deeds.at[t]; e != nil {
			if by != nil && by != actor && target == nil && r.suffered(by, e) {
				by = actor
			}
			if by == nil || r.suffered(by, e) || by == actor && target == nil && !r.charged(actor, e) {
				return nil // "ruled out a tie between his resignation and the raid"
			}
			return r.deedClaim(by, e)
		}
		if m := r.headAt[t]; m >= 0 && target == nil && s.Stance == graph.Denies && r.d.Mentions[m].Type == text.Name && !r.d.Mentions[m].Adjectival {
			if q := r.partyAt(m, r.voice); q != nil {
				by = q
			}
		}
	}
	return nil
}

// names reports whether the words are a full noun phrase that takes up what was said
// before ("the claim"), after which another deed in the sentence is beside the point.
func (r *reader) names(words text.Span) bool {
	root := r.rootOf(words)
	if root < 0 {
		return false
	}
	det := r.d.Child(root, "det")
	return det >= 0 && definite(r.d.Tokens[det]) && strings.HasPrefix(r.d.Tokens[root].Tag, "NN")
}

// bareWords keeps the statement's own words as its claim, in this article alone; nil
// where they are but a pronoun.
func (r *reader) bareWords(s extract.Statement, target *party) *claim {
	root := r.rootOf(s.Claim.Words)
	if root < 0 || r.nameAt[root] >= 0 && kindOf(s.Stance) == graph.Allegation || r.pronoun(root) != nil || r.empty(root) || strings.HasSuffix(r.d.Tokens[root].Tag, "DT") && r.d.Child(root, "acl:relcl") < root {
		return nil
	}
	o := r.objectIn(s.Claim.Words, r.voice)
	if r.d.Tokens[root].Tag == "VB" && r.d.Subject(root) < 0 {
		o.text = r.doing(s, root)
	}
	if o.text == "" {
		return nil
	}
	kind := s.Claim.Kind
	switch {
	case kindOf(s.Stance) == graph.Allegation:
		text := r.truth(s, root, o)
		if text == "" {
			return nil
		}
		return r.newClaim(graph.Allegation, target, "", "", sentence(text), true)
	case kind == "" || kind == graph.Allegation && s.Stance == graph.Condemns:
		kind = graph.Position
	}
	return r.newClaim(kind, target, "", "", sentence(o.text), true)
}

// doing words an infinitive of nobody as a deed: "(the decision) to close the port" is
// "closing the port".
func (r *reader) doing(s extract.Statement, root int) string {
	w := r.phraser(r.voice)
	w.put[root] = r.lex.gerundOf(r.lemma(root))
	return w.words(root, r.clauseRange(s, root).end)
}

// truth words the noun phrase o, headed by root, as what can be true or false; "" where it
// cannot.
func (r *reader) truth(s extract.Statement, root int, o object) string {
	be := " is "
	if o.plural || r.d.Tokens[root].Tag == "JJ" && r.lex.words[plenty][r.lemma(root)] {
		be = " are "
	}
	switch {
	case r.isClause(root): // "being influenced", of nobody whom the text names
		return ""
	case s.Stance == graph.Accuses && r.isParty(root):
		return o.text + be + "at fault"
	case s.Stance == graph.Accuses && r.d.Child(root, "nmod:poss") < 0:
		if o.plural {
			return "There were " + o.bare
		}
		return "There was " + o.bare
	}
	return o.text + be + "true"
}

// kindOf is the kind of claim that a stance is always about, "" where it may be any.
func kindOf(s graph.Stance) graph.ClaimKind {
	if s == graph.Accuses || s == graph.Denies {
		return graph.Allegation
	}
	return ""
}

// earshot is how far back, in code points, words such as "the claim" reach where
// nothing else ties them to a claim.
const earshot = 800

// inDiscussion is the allegation that was spoken of last before the statement, else
// the first one after it: about target where there is one; a denial is else of what is
// charged to the actor or to the body the actor speaks for, failing which of what was
// alleged last.
func (r *reader) inDiscussion(s extract.Statement, actor, target *party) *claim {
	fits := func(*claim) bool { return true }
	switch {
	case target != nil:
		fits = func(c *claim) bool { return c.target == target }
	case s.Stance == graph.Denies && actor != nil:
		fits = func(c *claim) bool {
			return c.target != nil && (c.target == actor || actor.org != nil && (c.target == actor.org || c.target == actor.org.org))
		}
	case actor != nil:
		fits = func(c *claim) bool { return c.target != actor }
	}
	charging := s.Stance == graph.Accuses && !r.sued(s) // a lawsuit's grounds may be told anywhere
	var before, after, latest *claim
	for i, c := range r.claims {
		if c == nil || c.Kind != graph.Allegation || c.name || s.Stance == graph.Denies && r.actors[i] == actor && r.found.Statements[i].Stance == graph.Accuses {
			continue // nobody denies what they charge others with
		}
		if charging && !r.charges(i) {
			continue
		}
		if c.at < s.Cue.Start && s.Cue.Start-c.at < earshot && (latest == nil || c.at >= latest.at) {
			latest = c
		}
		if !fits(c) {
			continue
		}
		switch {
		case c.at < s.Cue.Start && (before == nil || c.at >= before.at):
			if !charging || target != nil || s.Cue.Start-c.at < earshot {
				before = c
			}
		case c.at > s.Cue.Start && (after == nil || c.at < after.at):
			if !charging || c.at-s.Cue.Start < earshot {
				after = c
			}
		}
	}
	switch {
	case before != nil:
		return before
	case after != nil:
		return after
	case target == nil:
		return latest
	}
	return nil
}

// charges reports whether statement i charges a party with its claim, or is that party's denial.
func (r *reader) charges(i int) bool {
	switch r.found.Statements[i].Stance {
	case graph.Accuses:
		return true
	case graph.Denies:
		return r.actors[i] != nil && r.actors[i] == r.claims[i].target
	}
	return false
}
