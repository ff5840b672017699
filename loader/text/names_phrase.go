package text

import (
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// add finds the noun phrase of n, whose run is [n.first:n.end), and enters it.
func (w *namer) add(n name, h *hit) {
	t := w.d.Tokens
	n.head = w.top(n.first, n.end)
	if h != nil {
		n.sense = w.sense(h)
		if n.sense == nil {
			return
		}
	}
	w.inPlace(&n)
	inner := n.head
	if up := t[inner].Head; t[inner].Rel == "flat" && up >= 0 && up == n.first-1 && strings.HasPrefix(t[up].Tag, "NN") && !w.infinitive(up) {
		inner = t[inner].Head // "director Vera Calloway" may be headed by its title
	}
	if up := t[inner].Head; up >= n.end && premodifies(t[inner].Rel) && !w.possessive(n.end) {
		n.modifier = true
	} else if n.outer {
		n.first = w.left(inner, n.first)
		if inner < n.first || inner != n.head {
			n.head = inner
		}
	}
	w.names = append(w.names, n)
}

// inPlace lengthens n by the larger places that follow it after commas ("Tidesport,
// Ohio"), which make it a place.
func (w *namer) inPlace(n *name) {
	t := w.d.Tokens
	for n.end+1 < len(t) && t[n.end].Text == "," && t[n.head].Rel != "conj" && w.maybePlace(n) && !w.broken(n.end, n.end+1) {
		h := w.hitAt(n.end + 1)
		if h == nil || h.senses[0].Kind != Place && h.senses[0].Kind != graph.State || h.senses[0].Use == lexicon.Adjective || h.senses[0].Use == lexicon.People {
			return
		}
		if top := w.top(h.first, h.end); t[top].Head >= h.end && premodifies(t[top].Rel) || t[h.first].Rel == "conj" && w.listed(h) || h.end < len(t) && (t[h.end].Tag == "CC" || t[h.end].Text == "," && h.end+1 < len(t) && t[h.end+1].Tag == "CC" || isNameTag(t[h.end].Tag)) {
			return
		}
		n.end = h.end
		n.placed = true
	}
}

// maybePlace reports whether nothing says that n is no place.
func (w *namer) maybePlace(n *name) bool {
	return !n.person && (n.sense == nil || n.sense.Kind == Place || n.sense.Use == lexicon.Capital)
}

// listed reports whether the hit h, which the tree coordinates with what stands before
// it, is one of a list.
func (w *namer) listed(h *hit) bool {
	t := w.d.Tokens
	return w.d.Child(h.first, "cc") >= 0 || h.end+1 < len(t) && t[h.end].Text == "," && isNameTag(t[h.end+1].Tag)
}

// broken reports whether a line that is not merely wrapped ends between tokens a and
// b = a+1.
func (w *namer) broken(a, b int) bool {
	t := w.d.Tokens
	if t[b].Start-t[a].End < 2 {
		return false
	}
	space := w.d.Slice(Span{Start: t[a].End, End: t[b].Start})
	at := strings.IndexByte(space, '\n')
	return at >= 0 && len(space) > at+2
}

// timeWord reports whether token k is a noun or name for a time.
func (w *namer) timeWord(k int) bool {
	s := w.d.Tokens[k].Text
	if h := w.lex.NameHead(s); h != nil && h.Kind == lexicon.Calendar {
		return true
	}
	noun := w.lex.Noun(strings.ToLower(s))
	return noun != nil && noun.Kind == lexicon.Calendar
}

// titleNoun reports whether token k is a common noun that, right before a person's
// name, is part of it ("FBI chief James Comey").
func (w *namer) titleNoun(k int) bool {
	if k < 0 || w.d.Tokens[k].Tag != "NN" && w.d.Tokens[k].Tag != "NNP" {
		return false
	}
	noun := w.lex.Noun(strings.ToLower(w.d.Tokens[k].Text))
	return noun != nil && noun.Title && noun.Kind == graph.Person
}

// premodifies reports whether a word of this relation stands before its head.
func premodifies(rel string) bool {
	switch rel {
	case "compound", "amod", "nmod", "flat", "det", "nummod", "advmod":
		return true
	}
	return false
}

// possessive reports whether there is a token i that is a possessive clitic.
func (w *namer) possessive(i int) bool {
	return i >= 0 && i < len(w.d.Tokens) && w.d.Tokens[i].Tag == "POS"
}

// infinitive reports whether token k, whatever its tag, is a verb after "to" or an
// auxiliary ("to fine Halvorsen", "may charge Calloway"): a word in small letters that
// names no role.
func (w *namer) infinitive(k int) bool {
	t := w.d.Tokens
	if k == 0 || t[k-1].Tag != "TO" && t[k-1].Tag != "MD" || isCapital(t[k].Text) || w.roleWord(k) {
		return false
	}
	switch t[k].Tag {
	case "JJ", "NN", "NNS", "VB", "VBP":
		return true
	}
	return false
}

// top is the token of [i:j) whose head lies outside of it; the last of several.
func (w *namer) top(i, j int) int {
	t := w.d.Tokens
	for k := j - 1; k >= i; k-- {
		if h := t[k].Head; h < i || h >= j {
			return k
		}
	}
	return j - 1
}

// left is the first token of the noun phrase of head: from there on all belongs to it.
// It is at most first.
func (w *namer) left(head, first int) int {
	for _, c := range w.d.Children(head) {
		if c >= head {
			break
		}
		switch w.d.Tokens[c].Rel {
		case "det", "amod", "compound", "nummod", "nmod:poss", "nmod", "flat":
			l, _ := w.d.Subtree(c)
			return min(w.trim(l, head), first)
		}
	}
	return min(head, first)
}

// trim moves l, where the noun phrase of head begins by the tree, over what cannot stand
// in one, which a wrong tree may put there: all up to the last comma, finite verb,
// pronoun or preposition, and words that begin no noun phrase.
func (w *namer) trim(l, head int) int {
	t := w.d.Tokens
	for k := head - 1; k >= l; k-- {
		switch t[k].Tag {
		case ",", ":", "VBD", "VBZ", "VBP", "MD", "PRP", "WP", "WDT", "EX", "-LRB-", "-RRB-":
		case "NN", "NNP":
			if !isNameTag(t[k+1].Tag) || !w.timeWord(k) { // "last week FBI chief"
				continue
			}
		case "VBN", "VBG":
			if k == l || !strings.HasPrefix(t[k-1].Tag, "NN") {
				continue // "a united Orlandia", but "the cover-up provided Calloway"
			}
		case "IN", "TO":
			if k > l && w.roleWord(k-1) && w.inHit[k] == 0 { // "ambassador to Orlandia Vera Calloway"
				continue
			}
		case "CC":
			if k == l || !isNameTag(t[k-1].Tag) || w.inHit[k] > 0 {
				continue
			}
		default:
			continue
		}
		if w.inHit[k] > 0 {
			continue
		}
		l = k + 1
		break
	}
	for ; l < head; l++ {
		switch tag := t[l].Tag; tag {
		case "IN", "TO", "CC", "RB", "UH", "WRB", "WDT", "WP", "MD", "VBD", "VBZ", "VBP", "VB", "RP":
		default:
			if tag != "" && tag[0] >= 'A' && tag[0] <= 'Z' && tag != "HYPH" && tag != "SYM" && tag != "NFP" && tag != "LS" && !w.infinitive(l) {
				return l
			}
		}
	}
	return l
}
