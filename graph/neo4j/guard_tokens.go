package neo4j

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word or a mark of a Cypher text; strings and comments leave none.
type token struct {
	text   string
	quoted bool // it stood in backticks, so that it is a name and no keyword
}

// is reports whether t is one of the keywords or marks, in any case.
func (t token) is(words ...string) bool {
	for _, w := range words {
		if !t.quoted && strings.EqualFold(t.text, w) {
			return true
		}
	}
	return false
}

// isName reports whether t can be a name or a part of one.
func (t token) isName() bool {
	for _, r := range t.text {
		return t.quoted || unicode.IsLetter(r) || r == '_'
	}
	return t.quoted
}

type tokens []token

// at returns the token at i, or one without text where there is none.
func (ts tokens) at(i int) token {
	if i < 0 || i >= len(ts) {
		return token{}
	}
	return ts[i]
}

// dotted returns the name that begins at i, its parts joined by full stops whatever
// stands between them, and the index behind it.
func (ts tokens) dotted(i int) (name string, end int) {
	name, end = ts.at(i).text, i+1
	for ts.at(end).is(".") && ts.at(end+1).isName() {
		name, end = name+"."+ts.at(end+1).text, end+2
	}
	return name, end
}

// tokenize takes s apart as far as it matters to tell keywords and names from strings,
// comments and quoted names. What is neither word nor ASCII mark counts as space: the
// server knows more kinds of space than can be listed safely.
func tokenize(s string) (tokens, error) {
	var ts tokens
	for s != "" {
		switch {
		case strings.HasPrefix(s, "//"):
			s = s[lineEnd(s):]
		case strings.HasPrefix(s, "/*"):
			end := strings.Index(s[2:], "*/")
			if end < 0 {
				return nil, errors.New("a comment is not closed")
			}
			s = s[2+end+2:]
		case s[0] == '\'' || s[0] == '"':
			end := stringEnd(s)
			if end < 0 {
				return nil, errors.New("a string is not closed")
			}
			s = s[end:]
			ts = append(ts, token{text: "''"})
		case s[0] == '`':
			name, rest, ok := quotedName(s)
			if !ok {
				return nil, errors.New("a name in backticks is not closed")
			}
			ts, s = append(ts, token{name, true}), rest
		default:
			word := len(s) - len(strings.TrimLeftFunc(s, isWord))
			if word > 0 {
				ts, s = append(ts, token{text: s[:word]}), s[word:]
				continue
			}
			if s[0] > ' ' && s[0] < 0x7F {
				ts = append(ts, token{text: s[:1]})
			}
			_, size := utf8.DecodeRuneInString(s)
			s = s[size:]
		}
	}
	return ts, nil
}

func isWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

func lineEnd(s string) int {
	if i := strings.IndexAny(s, "\r\n"); i >= 0 {
		return i
	}
	return len(s)
}

// stringEnd returns the index behind the string literal that s begins with, or -1.
func stringEnd(s string) int {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case s[0]:
			return i + 1
		}
	}
	return -1
}

// quotedName returns the name in backticks that s begins with; two stand for one.
func quotedName(s string) (name, rest string, ok bool) {
	for i := 1; i < len(s); i++ {
		if s[i] != '`' {
			continue
		}
		if i+1 < len(s) && s[i+1] == '`' {
			i++
			continue
		}
		return strings.ReplaceAll(s[1:i], "``", "`"), s[i+1:], true
	}
	return "", "", false
}
