package queries

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/agnivade/levenshtein"
	"github.com/kljensen/snowball/english"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

var (
	dotted     = regexp.MustCompile(`^(\pL\.)+\pL?\.?$`) // U.S., U.K
	possessive = regexp.MustCompile(`['’][sS]?$`)
)

// wordsOf returns the words of s in lower case, without accents, possessive endings and
// the dots of abbreviations: "The U.S. Navy’s Tomás" is the, us, navy, tomas.
func wordsOf(s string) []string {
	// The transformer keeps state, so each call has its own; it does not fail on strings.
	plain, _, _ := transform.String(transform.Chain(norm.NFKD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), s)
	var words []string
	for _, field := range strings.Fields(strings.ToLower(plain)) {
		field = strings.TrimFunc(field, func(r rune) bool { return !isWordRune(r) && r != '.' && r != '\'' && r != '’' })
		if dotted.MatchString(field) {
			words = append(words, strings.ReplaceAll(field, ".", ""))
			continue
		}
		field = possessive.ReplaceAllString(strings.Trim(field, "."), "")
		words = append(words, strings.FieldsFunc(field, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })...)
	}
	return words
}

// emptyWords say nothing about what a claim is; a name keeps them.
var emptyWords = []string{"a", "about", "against", "an", "and", "are", "as", "at", "be", "been", "being", "by", "for", "from", "had",
	"has", "have", "in", "is", "it", "its", "of", "on", "or", "over", "that", "the", "their", "this", "to", "was",
	"were", "which", "who", "with"}

// contentWords returns words without emptyWords, or all if there is nothing else.
func contentWords(words []string) []string {
	var content []string
	for _, w := range words {
		if !slices.Contains(emptyWords, w) {
			content = append(content, w)
		}
	}
	if content == nil {
		return words
	}
	return content
}

// coverage says which share of the words is found in any of the wordings: the same but
// for inflection, and (near) also but for a typing error.
func coverage(words []string, wordings []string) (found, near float64) {
	var have []string
	for _, wording := range wordings {
		have = append(have, wordsOf(wording)...)
	}
	for _, w := range words {
		switch {
		case slices.ContainsFunc(have, func(h string) bool { return h == w || english.Stem(h, true) == english.Stem(w, true) }):
			found++
			near++
		case slices.ContainsFunc(have, func(h string) bool { return isTypo(w, h) }):
			near += nearWeight
		}
	}
	return found / float64(len(words)), near / float64(len(words))
}

// nearWeight is what a word counts that only a typing error keeps from being found.
const nearWeight = 0.8

// isTypo reports whether two words of five or more letters differ by one edit, or by
// two from nine letters on; two neighbours that changed places are one edit.
func isTypo(a, b string) bool {
	edits := 1
	switch n := min(len([]rune(a)), len([]rune(b))); {
	case n < 5:
		return false
	case n >= 9:
		edits = 2
	}
	return levenshtein.ComputeDistance(a, b) <= edits || isSwap([]rune(a), []rune(b))
}

// isSwap reports whether a is b but for two neighbours that changed places.
func isSwap(a, b []rune) bool {
	if len(a) != len(b) {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && slices.Equal(a[i+2:], b[i+2:])
}

// luceneQuery asks a full-text index for texts with all of the words, or with any of
// them, in any inflection that its analyzer knows or as a dotted abbreviation; with any
// of them, also with typing errors. Words hold letters and digits alone, in lower case,
// so that nothing in them is syntax.
func luceneQuery(words []string, all bool) string {
	var terms []string
	for _, w := range words {
		forms := w
		letters := strings.Split(w, "")
		if len(letters) >= 2 && len(letters) <= 4 {
			forms = "(" + w + " " + strings.Join(letters, ".") + ")"
		}
		switch {
		case all:
			forms = "+" + forms
		case len(letters) >= 5:
			forms += "^4 " + w + "~2"
		}
		terms = append(terms, forms)
	}
	return strings.Join(terms, " ")
}
