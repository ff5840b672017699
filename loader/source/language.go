package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

const (
	// sampleBytes of a text tell its language.
	sampleBytes = 2000
	// minLetters is the shortest text whose language is judged.
	minLetters = 200
	// englishShare of an English text's words are function words of the list below
	// (about a third in news); no other language comes near.
	englishShare = 0.12
	// sure is the confidence of whatlanggo, which goes to 1, that it takes to refuse a
	// text.
	sure = 0.95
)

var functionWords = map[string]bool{}

func init() {
	for _, w := range strings.Fields("the of and to that for with by from his her it said has have had are were not which this but they who at be been their") {
		functionWords[w] = true
	}
}

// otherLanguage returns the name of the language of text where that is for certain not
// English, else "".
func otherLanguage(text string) string {
	text = sample(text)
	words, common := 0, 0
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		words++
		if functionWords[strings.ToLower(word)] {
			common++
		}
	}
	if float64(common) >= englishShare*float64(words) {
		return ""
	}
	letters := 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	if letters < minLetters {
		return ""
	}
	info := whatlanggo.Detect(text)
	if info.Lang == whatlanggo.Eng || info.Lang < 0 || info.Confidence < sure {
		return ""
	}
	return info.Lang.String()
}

// sample is the middle of text: a page's head and foot hold its menus.
func sample(text string) string {
	if len(text) <= sampleBytes {
		return text
	}
	start := (len(text) - sampleBytes) / 2
	end := start + sampleBytes
	for !utf8.RuneStart(text[start]) {
		start++
	}
	for !utf8.RuneStart(text[end]) {
		end--
	}
	return text[start:end]
}
