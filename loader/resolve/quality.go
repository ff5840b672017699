package resolve

import (
	"strings"

	"stancegraph/graph"
)

// quality is what a noun for whether something is so says to be so: "the legality of the decree" is
// that the decree is legal, "the mayor's power to close the port" that the mayor has it. It is nil
// for other nouns, and where the words do not tell of what.
func (r *reader) quality(root int) *claim {
	if root < 0 || !strings.HasPrefix(r.d.Tokens[root].Tag, "NN") {
		return nil
	}
	q, known := r.lex.qualities[r.lemma(root)]
	owner := r.d.Child(root, "nmod:poss")
	switch {
	case !known || q.Does != "":
		return nil
	case q.Has:
		m := -1
		if owner >= 0 {
			m = r.mentionAt(owner)
		}
		if m < 0 || r.d.Child(root, "acl") < root {
			return nil
		}
		who := r.partyAt(m, r.voice)
		if who == nil {
			return nil
		}
		_, first := r.d.Subtree(owner)
		_, end := r.d.Subtree(root)
		has := " has the "
		if who.many() {
			has = " have the "
		}
		return r.newClaim(graph.Allegation, who, "", "", sentence(who.inText()+has+r.phraser(r.voice).words(first, r.cut(first, end))), false)
	}
	of := owner
	for _, k := range r.d.Children(root) {
		if k > root && (r.d.Case(k) == "of" || r.d.Child(k, "mark") > root && r.lemma(r.d.Child(k, "mark")) == "of") {
			of = k
		}
	}
	if q.Whole {
		of = root
	}
	if of < 0 {
		return nil
	}
	about, so := r.ofNoun(of, r.voice), q.So
	words := r.objectIn(r.spanOf(of), r.voice)
	switch {
	case of == owner && about == nil:
		return nil
	case of == owner:
		words.text, words.plural = about.inText(), about.many()
	case r.d.Tokens[of].Tag == "VBG": // "the wisdom of closing the port"
		_, end := r.d.Subtree(of)
		words.text, words.plural = r.phraser(r.voice).words(of, r.cut(of, end)), false
	}
	if words.text == "" {
		return nil
	}
	if words.plural {
		so = "are" + strings.TrimPrefix(so, "is")
	}
	return r.newClaim(graph.Allegation, about, "", "", sentence(words.text+" "+so), true)
}

// willed is the deed of doer that the noun at root is for: "its refusal to pay" is that it refused to
// pay; nil for other nouns.
func (r *reader) willed(root int, doer *party) *claim {
	if root < 0 || doer == nil {
		return nil
	}
	to := r.d.Child(root, "acl")
	q, known := r.lex.qualities[r.lemma(root)]
	if !known || q.Does == "" || to < root || !strings.HasPrefix(r.d.Tokens[to].Tag, "VB") {
		return nil
	}
	first, end := r.d.Subtree(to)
	return r.newClaim(graph.Allegation, doer, q.Does, r.verbPhraseWords(to), sentence(doer.inText()+" "+r.lex.pastOf(q.Does)+" "+r.phraser(r.voice).words(first, r.cut(first, end))), false)
}
