package text

import (
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// guess decides the kind of a name that neither its words nor the gazetteer tell.
func (w *namer) guess(n *name) MentionKind {
	if k, ok := w.known[w.words(n.from, n.to)]; ok {
		return k
	}
	t := w.d.Tokens
	if k, ok := w.known[t[n.to-1].Text]; ok && k == graph.Person && n.to-n.from <= 3 && !w.hasDeterminer(n) {
		return k
	}
	if k := w.context(n); k != "" {
		return k
	}
	one := n.to-n.from == 1
	switch {
	case one && isAcronym(t[n.from].Text):
		return graph.Organization
	case strings.HasPrefix(t[n.from].Text, "@"):
		return graph.Person
	case strings.HasPrefix(t[n.from].Text, "#"):
		return Other
	case t[n.head].Tag == "NNPS" && one:
		return graph.Group
	case w.hasDeterminer(n):
		if one {
			return Other
		}
		return graph.Organization
	case n.modifier && one:
		return graph.Organization
	case !one && n.to-n.from <= 4 && w.plainWords(n):
		return graph.Person
	}
	if _, ok := w.lex.Given(t[n.from].Text); ok {
		return graph.Person
	}
	return Other
}

// plainWords reports whether all words of n are capitalised words of letters.
func (w *namer) plainWords(n *name) bool {
	for k := n.from; k < n.to; k++ {
		s := w.d.Tokens[k].Text
		if !isLetters(strings.TrimRight(s, ".")) && s[0] < 0x80 && s != "-" || isAcronym(s) && len(s) > 3 {
			return false
		}
	}
	return true
}

func (w *namer) hasDeterminer(n *name) bool {
	return w.d.Child(n.head, "det") >= 0
}

// context tells the kind of n from the words around it, "" where they do not.
func (w *namer) context(n *name) MentionKind {
	d, t := w.d, w.d.Tokens
	if n.end+1 < len(t) && t[n.end].Text == "," {
		next := n.end + 1
		if t[next].Tag == "CD" && len(t[next].Text) == 2 && next+1 < len(t) && isPunctuation(t[next+1].Text) {
			return graph.Person // "Calloway, 52,"
		}
	}
	for _, c := range d.Children(n.head) {
		switch t[c].Rel {
		case "acl:relcl":
			if k := n.end; k < len(t) && t[k].Text == "," {
				k++
				if k < len(t) && strings.EqualFold(t[k].Text, "who") {
					return graph.Person
				}
			} else if k < len(t) && t[k].Text == "who" {
				return graph.Person
			}
		case "appos":
			if noun := w.lex.Noun(strings.ToLower(t[c].Lemma)); noun != nil && noun.Kind != Other {
				return kindOfNoun(noun)
			}
		}
	}
	return w.governed(n)
}

// governed tells the kind of n from its place in the clause.
func (w *namer) governed(n *name) MentionKind {
	d, t := w.d, w.d.Tokens
	up := t[n.head].Head
	if up < 0 {
		return ""
	}
	one := n.to-n.from == 1
	switch rel := t[n.head].Rel; rel {
	case "nsubj", "nsubj:pass":
		if d.Child(up, "cop") >= 0 {
			if noun := w.lex.Noun(strings.ToLower(t[up].Lemma)); noun != nil {
				return kindOfNoun(noun)
			}
		}
		if !w.hasDeterminer(n) && w.lex.Verb(t[up].Lemma, lexicon.Speaking) || one && w.lex.Verb(t[up].Lemma, lexicon.Acting) {
			if one && isAcronym(t[n.from].Text) || w.hasDeterminer(n) {
				return graph.Organization
			}
			return graph.Person
		}
	case "obl", "nmod":
		switch d.Case(n.head) {
		case "in", "near", "outside", "across", "throughout", "into", "within":
			if !w.hasDeterminer(n) || one {
				return Place
			}
		case "from", "to", "toward", "towards", "through", "around":
			if w.lex.Verb(t[up].Lemma, lexicon.Moving) || t[up].Lemma == "come" || t[up].Lemma == "be" {
				return Place
			}
		case "of":
			if noun := w.lex.Noun(strings.ToLower(t[up].Lemma)); noun != nil && noun.Kind == Place {
				return Place
			}
		case "by":
			if one && t[up].Tag == "VBN" {
				return graph.Person
			}
		}
	case "nmod:poss":
		if noun := w.lex.Noun(t[up].Lemma); noun != nil && noun.Kind == graph.Person && noun.Gender != "" {
			return graph.Person
		}
	case "compound":
		if noun := w.lex.Noun(t[up].Lemma); noun != nil && noun.Speaks {
			return graph.Organization
		}
	}
	return ""
}

// kindOfNoun is the kind of what a noun stands for.
func kindOfNoun(n *lexicon.Noun) MentionKind {
	if n.Kind == graph.State {
		return Place
	}
	return n.Kind
}
