package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"
)

// NewID returns prefix, a hyphen and the first 16 hex digits of the SHA-256 of the
// parts, each ended by a byte that no text contains.
func NewID(prefix string, parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0xFF})
	}
	return prefix + "-" + hex.EncodeToString(h.Sum(nil)[:8])
}

// Slug returns s in lower case with every run of characters that are neither letters
// nor digits as one hyphen, without hyphens at its ends: "North Korea" is
// "north-korea".
func Slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(s) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}
