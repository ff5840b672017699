package eval

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"stancegraph/graph"
)

// wording is a text cut into the tokens that attributions are compared by: words, with
// apostrophes inside them, and single other characters.
type wording struct {
	text   []rune
	tokens []wordToken
	at     []int // by code point: its token, -1 for space
}

type wordToken struct {
	start, end int
	word       bool
}

func wordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }

func spaceRune(r rune) bool { return unicode.IsSpace(r) || 0x1c <= r && r <= 0x1f }

func newWording(s string) *wording {
	w := &wording{text: []rune(s)}
	w.at = fill(len(w.text))
	for i := 0; i < len(w.text); {
		end := i + 1
		switch r := w.text[i]; {
		case spaceRune(r):
			i = end
			continue
		case wordRune(r):
			end = w.wordEnd(i)
		}
		for k := i; k < end; k++ {
			w.at[k] = len(w.tokens)
		}
		w.tokens = append(w.tokens, wordToken{i, end, wordRune(w.text[i])})
		i = end
	}
	return w
}

// wordEnd is the end of the word that begins at i.
func (w *wording) wordEnd(i int) int {
	for i < len(w.text) {
		switch r := w.text[i]; {
		case wordRune(r):
		case (r == '\'' || r == '’') && i+1 < len(w.text) && wordRune(w.text[i+1]):
		default:
			return i
		}
		i++
	}
	return i
}

// within are the tokens that the spans touch, words alone or all.
func (w *wording) within(spans []graph.Span, wordsOnly bool) map[int]bool {
	set := map[int]bool{}
	for _, s := range spans {
		for k := max(s.Start, 0); k < min(s.End, len(w.at)); k++ {
			if t := w.at[k]; t >= 0 && (w.tokens[t].word || !wordsOnly) {
				set[t] = true
			}
		}
	}
	return set
}

// tokenSets are the tokens of an attribution's roles; heads are those that head its
// source.
type tokenSets struct {
	cue, source, content, heads map[int]bool
}

func (w *wording) sets(a Annotation) tokenSets {
	s := tokenSets{cue: w.within(a.Cue, true), source: w.within(a.Source, true), content: w.within(a.Content, true)}
	if len(s.cue) == 0 {
		s.cue = w.within(a.Cue, false) // a colon
	}
	s.heads = w.heads(a.Source)
	return s
}

// cutting are the words that end the part of a noun phrase in which its head stands.
var cutting = wordSet("of for in at who which that with from on to by and as whose while near inside outside behind close")

// heads are the tokens taken for the head of a source: its last word, and its last word
// before the first comma, dash, preposition or relative.
func (w *wording) heads(source []graph.Span) map[int]bool {
	heads := map[int]bool{}
	last, head := -1, -1
	cut := false
	for _, t := range slices.Sorted(maps.Keys(w.within(source, false))) {
		token := w.tokens[t]
		text := string(w.text[token.start:token.end])
		if token.word {
			last = t
		}
		switch {
		case cut:
		case !token.word && strings.Contains(",(-—–", text) || cutting[lower(text)]:
			cut = head >= 0
		case token.word:
			head = t
		}
	}
	for _, t := range []int{last, head} {
		if t >= 0 {
			heads[t] = true
		}
	}
	return heads
}

// sameSource reports whether the source of p is that of g, the gold one: it has its head,
// or half of its words; or neither has a source.
func (g tokenSets) sameSource(p tokenSets) bool {
	if len(g.source) == 0 || len(p.source) == 0 {
		return len(g.source) == len(p.source)
	}
	return shared(g.heads, p.source) > 0 || 2*shared(g.source, p.source) >= len(g.source)
}

func shared(a, b map[int]bool) int {
	n := 0
	for t := range a {
		if b[t] {
			n++
		}
	}
	return n
}

func union(into, other map[int]bool) {
	for t := range other {
		into[t] = true
	}
}

// tokenF1 compares the content of a prediction with that of the gold.
func tokenF1(pred, gold map[int]bool) float64 {
	if len(pred) == 0 || len(gold) == 0 {
		return 0
	}
	n := shared(pred, gold)
	return harmonic(ratio(n, len(pred)), ratio(n, len(gold)))
}
