package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The links of some sites put a name once more, in full, behind itself, and the headlines of other
// articles right behind that, up to the word MORE: "Senator Calloway Vera CallowayGreens block the levy
// Senate returns MORE (G-Tarvik) said". What they put in is nobody's words and breaks the sentence.

const (
	linkEnd     = " MORE"
	longestLink = 900 // bytes from the name that is put once more to the end
	longestFull = 60  // bytes from the name to that name's end
)

// withoutLinks are the parts of s, as ranges of bytes from at on, without what such links put in;
// all of s where there are none.
func withoutLinks(s string, at int) []extent {
	var parts []extent
	from := 0
	for i := 0; ; {
		n := strings.Index(s[i:], linkEnd)
		if n < 0 {
			break
		}
		end := i + n + len(linkEnd)
		if start := linkStart(s[from:i+n], from); start > from && !wordAt(s, end) {
			parts = append(parts, extent{at + from, at + start})
			from = end
		}
		i = end
	}
	return append(parts, extent{at + from, at + len(s)})
}

// wordAt reports whether a letter stands at byte i of s.
func wordAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

// linkStart is where, counted from byte at on, a link begins that goes on to the end of s: behind the
// first of two like names near each other, of which the second runs on into a headline; -1.
func linkStart(s string, at int) int {
	for i := max(1, len(s)-longestLink); i < len(s); i++ {
		if !isUpperASCII(s[i]) && (s[i] < '0' || s[i] > '9') || !isLowerASCII(s[i-1]) {
			continue
		}
		word := strings.LastIndexByte(s[:i], ' ') + 1
		name := s[word:i]
		before := s[max(0, word-longestFull):word]
		n := strings.LastIndex(before, name+" ")
		if len(name) < 3 || n < 0 || n > 0 && wordAt(before, n-1) || !isUpperASCII(name[0]) {
			continue
		}
		if allCapital(before[n+len(name):]) {
			return at + word - len(before) + n + len(name)
		}
	}
	return -1
}

// allCapital reports whether all words of s begin as names do.
func allCapital(s string) bool {
	for _, w := range strings.Fields(s) {
		if w = strings.TrimLeft(w, "(\""); w == "" || !isUpperASCII(w[0]) {
			return false
		}
	}
	return true
}

func isUpperASCII(c byte) bool { return 'A' <= c && c <= 'Z' }
func isLowerASCII(c byte) bool { return 'a' <= c && c <= 'z' }
