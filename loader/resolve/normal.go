package resolve

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// normalName returns the form under which names are compared: lower case, without
// accents, full stops, a leading article and a closing possessive, with every other run
// of characters that are neither letters nor digits as one space. "The U.S. Treasury's"
// is "us treasury".
func normalName(name string) string {
	return strings.Join(normalWords(name), " ")
}

// normalWords are the words of normalName.
func normalWords(name string) []string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(name)) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case r == '.' || unicode.Is(unicode.Mn, r):
		case r == '\'' || r == '’':
			b.WriteByte('\'')
		default:
			b.WriteByte(' ')
		}
	}
	words := strings.Fields(b.String())
	kept := words[:0]
	for i, w := range words {
		if i == 0 && len(words) > 1 && (w == "the" || w == "a" || w == "an") {
			continue
		}
		w = strings.TrimSuffix(w, "'s")
		if w = strings.ReplaceAll(w, "'", ""); w != "" {
			kept = append(kept, w)
		}
	}
	return kept
}
