package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stancegraph/graph"
)

// titled is the end of a title in quotation marks that begins at token i ("The Rains of
// Castamere"), without the marks; i where none does.
func (w *namer) titled(i, end int) int {
	q := w.d.Quotes
	for w.quote < len(q) && q[w.quote].First < i-1 {
		w.quote++
	}
	if w.quote == len(q) || q[w.quote].First != i-1 || !q[w.quote].Scare || q[w.quote].After > end {
		return i
	}
	t := w.d.Tokens
	j := q[w.quote].After
	for j > i && !unicode.IsLetter(lastRune(t[j-1].Text)) && !unicode.IsDigit(lastRune(t[j-1].Text)) {
		j--
	}
	if j-i < 2 || !isCapital(t[i].Text) || !isCapital(t[j-1].Text) || w.personal(i, j) {
		return i
	}
	if h := w.hitAt(i); h != nil && h.end == j || j-i > 2 && isUpperWords(t[i:j]) {
		return i
	}
	for k := i; k < j; k++ {
		if len(t[k].Text) > 3 && isLetters(t[k].Text) && !isCapital(t[k].Text) && t[k].Tag != "IN" {
			return i
		}
	}
	return j
}

// isUpperWords reports whether all words are in capitals.
func isUpperWords(t []Token) bool {
	for i := range t {
		if strings.IndexFunc(t[i].Text, unicode.IsLower) >= 0 {
			return false
		}
	}
	return true
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// headlineCase reports whether the tokens are written in headline capitals, so that
// capitals and tags tell nothing: hardly a longer word without one, and no full stop.
func headlineCase(t []Token) bool {
	if len(t) == 0 || t[len(t)-1].Text == "." {
		return false
	}
	long, upper := 0, 0
	for i := 1; i < len(t); i++ {
		r, _ := utf8.DecodeRuneInString(t[i].Text)
		if len(t[i].Text) < 4 || !unicode.IsLetter(r) || t[i].Tag == "IN" {
			continue
		}
		long++
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return long >= 3 && 8*upper >= 7*long
}

// headlines finds in sentences in headline capitals, where runs tell nothing, the names
// that the rest of the article has.
func (w *namer) headlines() {
	var known map[string]*name
	taken := map[int]bool{}
	for s := range w.d.Sentences {
		first, end := w.d.Sentences[s].First, w.d.Sentences[s].After
		if !headlineCase(w.d.Tokens[first:end]) {
			continue
		}
		if known == nil {
			known = w.knownNames(taken)
		}
		for i := first; i < end; i++ {
			for j := min(i+4, end); j > i && !taken[i]; j-- {
				n := known[w.words(i, j)]
				if n == nil || !isCapital(w.d.Tokens[i].Text) {
					continue
				}
				w.add(name{first: i, end: j, from: i, to: j, kind: n.kind, canonical: w.words(i, j), outer: true, scored: true}, nil)
				i = j - 1
				break
			}
		}
	}
}

// knownNames are the names of persons and bodies, whole and for persons by their last
// word, that the article has outside of headlines; taken gets the tokens of all names.
func (w *namer) knownNames(taken map[int]bool) map[string]*name {
	known := map[string]*name{}
	for i := range w.names {
		n := &w.names[i]
		for k := n.from; k < n.to; k++ {
			taken[k] = true
		}
		if !n.outer || n.sense != nil || n.kind != graph.Person && n.kind != graph.Organization || w.inHeadline(n) {
			continue
		}
		known[w.words(n.from, n.to)] = n
		if last := w.d.Tokens[n.to-1].Text; n.kind == graph.Person && known[last] == nil && len(last) > 3 {
			known[last] = n
		}
	}
	return known
}

// inHeadline reports whether n stands in a sentence in headline capitals.
func (w *namer) inHeadline(n *name) bool {
	s := &w.d.Sentences[w.d.SentenceOf(n.head)]
	return headlineCase(w.d.Tokens[s.First:s.After])
}
