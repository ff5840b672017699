package source

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// decodeText decodes data, the bytes of one article or record, to UTF-8. What is not
// UTF-8 must make sense in another encoding, or it is an error; damaged UTF-8 is one.
func decodeText(data []byte) (string, error) {
	if utf8.Valid(data) {
		return string(data), nil
	}
	wide, invalid, first := countUTF8(data)
	if wide > invalid {
		return "", fmt.Errorf("broken utf-8 at byte %d", first)
	}
	if high := 2*wide + invalid; high*10 < len(data) {
		// Western text with some accents and quotation marks: too little for
		// statistics, enough to tell the two encodings that such files have.
		return betterWestern(data)
	}
	found, err := chardet.NewTextDetector().DetectAll(data[:min(len(data), headBytes)])
	if err == nil {
		for _, candidate := range found {
			enc, _ := charset.Lookup(candidate.Charset)
			if enc == nil || candidate.Confidence < minConfidence {
				continue
			}
			if text, ok := sensible(enc, data); ok {
				return text, nil
			}
		}
	}
	return "", fmt.Errorf("no encoding makes sense of it; convert it to utf-8")
}

// minConfidence, of chardet's 100, is what random bytes do not reach.
const minConfidence = 30

// countUTF8 counts the characters of two and more bytes, and the bytes that belong to
// none, of which first is the first.
func countUTF8(data []byte) (wide, invalid, first int) {
	first = -1
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			if invalid++; first < 0 {
				first = i
			}
		case size > 1:
			wide++
		}
		i += size
	}
	return wide, invalid, first
}

// betterWestern decodes data from windows-1252, or from Macintosh where that gives
// more of what English text has.
func betterWestern(data []byte) (string, error) {
	windows, ok1 := sensible(charmap.Windows1252, data)
	mac, ok2 := sensible(charmap.Macintosh, data)
	switch {
	case ok1 && (!ok2 || typography(windows) >= typography(mac)):
		return windows, nil
	case ok2:
		return mac, nil
	}
	return "", fmt.Errorf("neither utf-8 nor windows-1252; convert it to utf-8")
}

// typography scores the characters beyond ASCII that English text has: two for a
// typographer's mark, one for a small accented letter in a word.
func typography(text string) (score int) {
	before := ' '
	for _, r := range text {
		switch {
		case strings.ContainsRune("‘’“”–—…•£€©®\u00A0", r):
			score += 2
		case r > unicode.MaxASCII && unicode.IsLower(r) && unicode.IsLetter(before):
			score++
		}
		before = r
	}
	return score
}

// sensible decodes data from enc; ok is false where that leaves characters that no text
// has, or where the rest is no words.
func sensible(enc encoding.Encoding, data []byte) (text string, ok bool) {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", false
	}
	text = string(out)
	odd, high := 0, 0
	for _, r := range text {
		switch {
		case r == utf8.RuneError, unicode.IsControl(r) && !unicode.IsSpace(r) && r > unicode.MaxASCII, unicode.Is(unicode.Co, r):
			return "", false
		case r <= unicode.MaxASCII:
		case unicode.IsLetter(r), unicode.IsPunct(r), unicode.IsSpace(r):
			high++
		default:
			high++
			odd++
		}
	}
	return text, odd*5 <= high
}
