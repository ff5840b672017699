package resolve

import (
	"strings"
)

// spelled is the word at token t, a clitic verb in full after a pronoun that became a
// name: "he'd been" is "Brandt had been".
func (w *phraser) spelled(t, last int) string {
	token := w.d.Tokens[t]
	if last < 0 || last != t-1 || !strings.HasPrefix(w.d.Tokens[last].Tag, "PRP") || !strings.HasPrefix(token.Text, "'") && !strings.HasPrefix(token.Text, "’") {
		return token.Text
	}
	switch strings.ToLower(strings.Trim(token.Text, "'’")) {
	case "d":
		if token.Tag == "MD" {
			return "would"
		}
		return "had"
	case "s":
		if w.lemma(t) == "have" {
			return "has"
		}
		return "is"
	case "ve":
		return "have"
	case "re":
		return "are"
	case "ll":
		return "will"
	case "m":
		return "am"
	}
	return token.Text
}

// affirm leaves out the negation of the predicate at root, and puts what stands in its
// place: "did not steal" is "stole", "had no role" is "had a role".
func (w *phraser) affirm(root int) {
	for _, k := range w.d.Children(root) {
		word := strings.ToLower(w.d.Tokens[k].Text)
		switch {
		case w.d.Tokens[k].Rel == "advmod" && (word == "not" || word == "n't" || word == "n’t" || word == "never"):
			w.drop[k] = true
			if word != "never" {
				w.undo(root)
			}
		case word == "nothing", word == "anything":
			w.put[k] = "something"
		case word == "nobody", word == "anybody":
			w.put[k] = "somebody"
		case word == "anyone":
			w.put[k] = "someone"
		case word == "neither", word == "no" && w.d.Tokens[k].Rel == "det":
			w.some(k, root)
		case word == "nor":
			w.put[k] = "and"
		case w.d.Tokens[k].Rel == "obj" || w.d.Tokens[k].Rel == "nsubj" || w.d.Tokens[k].Rel == "nsubj:pass":
			if det := w.d.Child(k, "det"); det >= 0 && (strings.EqualFold(w.d.Tokens[det].Text, "no") || strings.EqualFold(w.d.Tokens[det].Text, "any")) {
				w.some(det, k)
			}
		}
	}
}

// some puts the article that the noun takes in the place of "no" at token k.
func (w *phraser) some(k, noun int) {
	if t := w.d.Tokens[noun]; t.Tag != "NN" || w.lex.words[mass][strings.ToLower(t.Lemma)] {
		w.drop[k] = true
		return
	}
	w.put[k] = "a"
	if next := strings.ToLower(w.d.Tokens[min(k+1, len(w.d.Tokens)-1)].Text); next != "" && vowel(next[0]) {
		w.put[k] = "an"
	}
}

// undo takes the auxiliary "do" away from the verb at root and inflects that.
func (w *phraser) undo(root int) {
	for _, k := range w.d.Children(root) {
		if t := w.d.Tokens[k]; t.Rel != "aux" {
			continue
		}
		lemma := w.lemma(root)
		switch strings.ToLower(w.d.Tokens[k].Text) {
		case "did":
			w.drop[k], w.put[root] = true, w.lex.pastOf(lemma)
		case "does":
			w.drop[k], w.put[root] = true, w.lex.presentOf(lemma)
		case "do":
			w.drop[k] = true
		case "wo":
			w.put[k] = "will"
		case "ca":
			w.put[k] = "can"
		}
	}
}

// agree gives the finite verb of the clause at root the third person, after its
// subject "I", "we" or "you" became a name.
func (w *phraser) agree(root int) {
	for _, k := range append(w.d.Group(root), root) {
		if w.put[k] != "" || w.drop[k] {
			continue
		}
		switch strings.ToLower(w.d.Tokens[k].Text) {
		case "am", "are", "'m", "’m", "'re", "’re":
			w.put[k] = "is"
		case "were":
			w.put[k] = "was"
		case "'ve", "’ve":
			w.put[k] = "has"
		case "'ll", "’ll":
			w.put[k] = "will"
		case "'d", "’d":
			w.put[k] = "would"
		default:
			if w.d.Tokens[k].Tag == "VBP" {
				w.put[k] = w.lex.presentOf(w.lemma(k))
			}
		}
		if tag := w.d.Tokens[k].Tag; tag == "VBP" || tag == "VBD" || tag == "MD" || tag == "VBZ" {
			return
		}
	}
}
