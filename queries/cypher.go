package queries

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// tokenKind is what a token of Cypher is, as far as the checks here care.
type tokenKind int

const (
	word      tokenKind = iota // keyword or identifier
	quoted                     // identifier in backticks, held without them
	parameter                  // $name, held without the $
	literal                    // string or number
	mark                       // one character of punctuation
)

type token struct {
	kind tokenKind
	text string
	line int // from 1
}

// is reports whether t is the keyword, in any case, or the mark.
func (t token) is(text string) bool {
	return t.kind == word && strings.EqualFold(t.text, text) || t.kind == mark && t.text == text
}

// tokenize splits Cypher into tokens, without comments and white space. It first
// decodes \uXXXX everywhere, as the server does (observed on 5.26: "\u0022 closes a
// string), so that no escape hides a clause.
func tokenize(cypher string) ([]token, error) {
	src := []rune(decodeEscapes(cypher))
	var tokens []token
	line := 1
	for i := 0; i < len(src); {
		start, at := i, line
		kind := mark
		switch r := src[i]; {
		case unicode.IsSpace(r):
			if r == '\n' {
				line++
			}
			i++
			continue
		case hasPrefix(src[i:], "//"):
			for i < len(src) && src[i] != '\n' {
				i++
			}
			continue
		case hasPrefix(src[i:], "/*"):
			end := indexFrom(src, i+2, "*/")
			if end < 0 {
				return nil, fmt.Errorf("line %d: a comment is not closed", at)
			}
			line += countLines(src[i:end])
			i = end
			continue
		case r == '\'' || r == '"' || r == '`':
			end, err := closeQuote(src, i)
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", at, err)
			}
			line += countLines(src[i:end])
			i, kind = end, literal
			if r == '`' {
				tokens = append(tokens, token{quoted, strings.ReplaceAll(string(src[start+1:end-1]), "``", "`"), at})
				continue
			}
		case r == '$' && i+1 < len(src) && isWordRune(src[i+1]):
			i++
			for i < len(src) && isWordRune(src[i]) {
				i++
			}
			tokens = append(tokens, token{parameter, string(src[start+1 : i]), at})
			continue
		case isWordRune(r):
			kind = word
			if unicode.IsDigit(r) {
				kind = literal
			}
			for i < len(src) && isWordRune(src[i]) {
				i++
			}
		default:
			i++
		}
		tokens = append(tokens, token{kind, string(src[start:i]), at})
	}
	return tokens, nil
}

var escape = regexp.MustCompile(`\\u+[0-9A-Fa-f]{4}`)

func decodeEscapes(s string) string {
	return escape.ReplaceAllStringFunc(s, func(m string) string {
		code, err := strconv.ParseUint(m[len(m)-4:], 16, 32)
		if err != nil { // the pattern admits hexadecimal digits alone
			panic(err)
		}
		return string(rune(code))
	})
}

// closeQuote returns the index after the quote that closes the one at src[open]. A
// backtick is doubled to stand for itself, other quotes are escaped by a backslash.
func closeQuote(src []rune, open int) (int, error) {
	quote := src[open]
	for i := open + 1; i < len(src); i++ {
		switch {
		case src[i] == '\\' && quote != '`':
			i++
		case src[i] == quote && quote == '`' && i+1 < len(src) && src[i+1] == quote:
			i++
		case src[i] == quote:
			return i + 1, nil
		}
	}
	return 0, fmt.Errorf("a %c is not closed", quote)
}

func isWordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

func hasPrefix(src []rune, prefix string) bool {
	return len(src) >= len(prefix) && string(src[:len(prefix)]) == prefix
}

// indexFrom returns the index after the next sep at or after from, or -1.
func indexFrom(src []rune, from int, sep string) int {
	for i := from; i < len(src); i++ {
		if hasPrefix(src[i:], sep) {
			return i + len(sep)
		}
	}
	return -1
}

func countLines(src []rune) int { return strings.Count(string(src), "\n") }
