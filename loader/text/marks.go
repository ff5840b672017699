package text

import (
	"strings"
	"unicode/utf8"
)

// mark cuts the punctuation, symbol or emoji r of width n at i and returns its end.
func (t *tokenizer) mark(i int, r rune, n int) int {
	j := i + n
	switch r {
	case '.':
		if isDigit(rune(t.byte(j))) && !isWord(t.before(i)) {
			j = t.runOf(j)
		} else {
			j = t.same(i, ".")
		}
	case '!', '?':
		j = t.same(i, "!?")
	case '-', '*', '=', '~', '#', '+', '<', '>', '|', '—', '–':
		j = t.same(i, string(r))
		if k := t.runOf(j); r == '#' && j == i+1 && k > j && isLetter(rune(t.byte(j))) {
			j = k
		}
	case '`':
		if t.byte(j) == '`' {
			j++
		}
	case '\'', '’', '‘', 'ʼ':
		j = t.apostrophe(i, n)
	case '@':
		if k := t.runOf(j); k > j {
			j = k
		}
	case ':', ';':
		if k := t.smiley(i); k > 0 {
			j = k
		}
	default:
		if r >= 0x2190 {
			j = t.emoji(j)
		}
	}
	t.emit(i, j)
	return j
}

// same is the end of the run of the characters of set that begins at i.
func (t *tokenizer) same(i int, set string) int {
	for {
		r, n := t.rune(i)
		if n == 0 || !strings.ContainsRune(set, r) {
			return i
		}
		i += n
	}
}

// elided are words that begin with an apostrophe.
var elided = map[string]bool{"em": true, "cause": true, "til": true, "tis": true, "twas": true, "bout": true, "n": true}

// apostrophe is the end of the token that the apostrophe of width n at i begins: a
// clitic after a bracket or number, an elided word or year ("'90s"), the quotation
// mark ”, or the mark alone.
func (t *tokenizer) apostrophe(i, n int) int {
	j := i + n
	if t.byte(i) == '\'' && t.byte(j) == '\'' {
		return j + 1
	}
	if i > 0 && !isBlank(t.before(i)) {
		if k := t.cliticAt(i); k > 0 && t.before(i) != '(' && t.before(i) != '[' {
			return k
		}
		return j
	}
	k := t.runOf(j)
	if w := t.d.Text[j:k]; elided[strings.ToLower(w)] || k-j >= 2 && k-j <= 3 && t.numeric(j, j+2) && (k-j == 2 || w[2] == 's') {
		return k
	}
	return j
}

// smiley is the end of the emoticon at i, else 0.
func (t *tokenizer) smiley(i int) int {
	j := i + 1
	if t.byte(j) == '-' {
		j++
	}
	switch t.byte(j) {
	case ')', '(', 'D', 'P', 'p', '/':
		if k := j + 1; k >= t.end || isBlank(rune(t.byte(k))) {
			return k
		}
	}
	return 0
}

// emoji is the end of the emoji whose first code point ends at j: variation
// selectors, skin tones and joined emoji belong to it.
func (t *tokenizer) emoji(j int) int {
	for {
		r, n := t.rune(j)
		switch {
		case r == '\ufe0f' || r == '\u20e3' || 0x1f3fb <= r && r <= 0x1f3ff:
			j += n
		case r == '\u200d':
			next, m := t.rune(j + n)
			if next < 0x2190 || next == utf8.RuneError {
				return j + n
			}
			j += n + m
		default:
			return j
		}
	}
}
