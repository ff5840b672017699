package resolve

import (
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/extract"
)

// utterance is the act of saying what the words of s only point at: "blasted the statement",
// "they are rude remarks", of whoever the article says to have made it, else of whoever spoke
// last; nil where the words are no such thing or nobody spoke.
func (r *reader) utterance(s extract.Statement, actor *party) *claim {
	root := r.rootOf(s.Claim.Words)
	if root < 0 || s.Claim.Inner != "" {
		return nil
	}
	noun := root
	if h := r.d.Tokens[root].Head; r.points(root) && h >= 0 && r.d.Tokens[root].Rel == "nsubj" && r.d.Child(h, "cop") >= 0 {
		noun = h
	}
	if !r.lex.words[utterances][r.lemma(noun)] || r.d.Child(noun, "nmod", "nmod:poss", "acl", "acl:relcl", "compound") >= 0 {
		return nil
	}
	var owner *party
	if noun == root {
		owner = r.ownerElsewhere(noun, actor)
	} else {
		owner = r.lastSpeaker(noun, actor)
	}
	if owner == nil {
		return nil
	}
	text := possessive(owner.inText()) + " " + strings.ToLower(r.d.Tokens[noun].Text)
	if !owner.named {
		text = "The " + strings.ToLower(r.d.Tokens[noun].Text) + " by " + owner.inText()
	}
	return r.newClaim(graph.Act, owner, "", "", sentence(text), true)
}

// points reports whether the token is a pronoun that may stand for what was said.
func (r *reader) points(t int) bool {
	switch r.lemma(t) {
	case "it", "they", "this", "that", "these", "those":
		return r.d.Tokens[t].Tag == "PRP" || r.d.Tokens[t].Tag == "DT"
	}
	return false
}

// spokenAbout is the party of whom the words are that s endorses, where these are the actor's
// own, or of somebody with whom the actor agrees: who stands by the own remarks about Brandt
// takes a stance on Brandt. Else it is target.
func (r *reader) spokenAbout(s extract.Statement, actor, target *party) *party {
	if s.Stance != graph.Supports || !s.Explicit || target == nil || target != actor && !strings.HasPrefix(s.Rule, "agree") {
		return target
	}
	head := s.Claim.ObjectHead
	if head < 0 {
		head = r.rootOf(s.Claim.Words)
	}
	if head < 0 || !r.lex.words[utterances][r.lemma(head)] && !r.lex.words[messages][r.lemma(head)] {
		return target
	}
	var last *claim
	for i, c := range r.claims {
		if c != nil && r.actors[i] == target && c.target != nil && c.target != target && c.at < s.Cue.Start && (last == nil || c.at > last.at) {
			last = c
		}
	}
	if last == nil {
		return target
	}
	return last.target
}
