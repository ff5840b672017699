package text

import (
	"strings"
	"unicode"

	"stancegraph/graph"
)

// stateGovernment is the state whose government n names ("the Orlandian Government").
func (w *namer) stateGovernment(n *name) string {
	h := w.hitAt(n.from)
	if h == nil || h.end != n.to-1 || h.senses[0].Kind != graph.State {
		return ""
	}
	if noun := w.lex.Noun(strings.ToLower(w.d.Tokens[n.to-1].Text)); noun == nil || !noun.Government {
		return ""
	}
	return h.senses[0].Name
}

// words is the text of the tokens [i:j), with single spaces.
func (w *namer) words(i, j int) string {
	return oneLine(w.d.Slice(Span{Start: w.d.Tokens[i].Start, End: w.d.Tokens[j-1].End}))
}

func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n\r\t\u00a0") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// canonical is the name that the words of n give by themselves.
func (w *namer) canonical(n *name) string {
	switch n.kind {
	case graph.Organization:
		return w.bodyName(n)
	case graph.Person:
		words := w.words(n.from, n.to)
		if n.to-n.from > 1 || w.known[words] == graph.Person {
			return ofGeneration(outOfCapitals(words))
		}
	}
	return w.words(n.from, n.to)
}

// outOfCapitals is the name of a person as it is written elsewhere, where all of its words are in capitals ("VERA
// CALLOWAY", as transcripts name speakers). Initials, numerals and words as short as "JFK" stay.
func outOfCapitals(name string) string {
	words := strings.Fields(name)
	if len(words) == 1 && len(name) < 4 || strings.ToUpper(name) != name {
		return name
	}
	for i, word := range words {
		if strings.Trim(word, "IVX") == "" || strings.Contains(strings.TrimSuffix(word, "."), ".") {
			continue
		}
		small := []rune(strings.ToLower(word))
		for k, r := range small {
			if k == 0 || small[k-1] == '-' || small[k-1] == '\'' || small[k-1] == '’' || k == 2 && len(small) > 4 && string(small[:2]) == "Mc" {
				small[k] = unicode.ToUpper(r)
			}
		}
		words[i] = string(small)
	}
	return strings.Join(words, " ")
}

// bodyName is the name of a body: a ministry, parliament or court that its words do not
// name apart from others has its state's name before it.
func (w *namer) bodyName(n *name) string {
	words := w.words(n.from, n.to)
	noun := w.lex.Noun(strings.ToLower(w.d.Tokens[n.head].Text))
	if noun == nil || !noun.OfState {
		return words
	}
	if h := w.hitAt(n.from); h != nil && h.end < n.to && (h.senses[0].Kind == graph.State) {
		return h.senses[0].Name + " " + w.words(h.end, n.to)
	}
	if s := w.stateBefore(n); s != "" {
		return s + " " + words
	}
	return words
}

// stateBefore is the name of the state that stands before n in its noun phrase, "".
func (w *namer) stateBefore(n *name) string {
	for k := n.first; k < n.from; k++ {
		if h := w.hitAt(k); h != nil && h.senses[0].Kind == graph.State {
			return h.senses[0].Name
		}
	}
	at := n.from
	if w.possessive(at - 1) {
		at--
	}
	if at > 0 {
		if k := w.inHit[at-1]; k > 0 && w.hits[k-1].senses[0].Kind == graph.State {
			return w.hits[k-1].senses[0].Name
		}
	}
	return ""
}

// peopleName is the name of those of a people whom n is about: with what stands before it and
// tells which are meant ("young Orlandians"), without how many they are ("many").
func (w *namer) peopleName(n *name) string {
	k := n.from
	for {
		switch {
		case w.hyphened(k):
			k -= 2
		case k > n.first && w.tells(k-1, n):
			k--
		default:
			return w.words(k, n.to)
		}
	}
}

// hyphened reports whether a hyphen joins token k to the word before it ("Marsh-Orlandians").
func (w *namer) hyphened(k int) bool {
	t := w.d.Tokens
	return k > 1 && t[k-1].Text == "-" && t[k-2].End == t[k-1].Start && t[k-1].End == t[k].Start
}

// quantities are adjectives that tell how many are meant, or that they are others.
var quantities = map[string]bool{"many": true, "most": true, "more": true, "few": true, "fewer": true, "several": true, "other": true, "such": true, "same": true, "numerous": true, "countless": true}

// tells reports whether token k, before the word for a people that n is, tells which of them
// are meant, as no noun does for what is named after them ("the group Orlandians for Tides").
func (w *namer) tells(k int, n *name) bool {
	t := w.d.Tokens[k]
	if t.Head <= k || t.Head > n.head || quantities[strings.ToLower(t.Text)] {
		return false
	}
	return t.Rel == "amod" || t.Rel == "compound" && (isCapital(t.Text) || w.hyphened(k))
}
