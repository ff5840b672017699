package model

import (
	"unicode"
	"unicode/utf8"
)

// Word is a token as the features see it: hashes of its parts.
type Word struct {
	form, lower            uint32
	suf1, suf2, suf3, suf4 uint32
	pre1, pre2, pre3       uint32
	shape                  uint32
	letters                uint8
	long                   bool // more than four letters
}

// The cases of a word's letters.
const (
	lettersNone uint8 = iota
	lettersSmall
	lettersFirst
	lettersAll
)

// lettersOf tells the case of a form's letters; one capital alone is a first one.
func lettersOf(form []rune) uint8 {
	if len(form) == 0 || !unicode.IsLetter(form[0]) {
		return lettersNone
	}
	if !unicode.IsUpper(form[0]) {
		return lettersSmall
	}
	for _, r := range form[1:] {
		if unicode.IsLower(r) {
			return lettersFirst
		}
	}
	if len(form) == 1 {
		return lettersFirst
	}
	return lettersAll
}

const (
	fnvBasis = 2166136261
	fnvPrime = 16777619
)

func hashRunes(rs []rune) uint32 {
	h := uint32(fnvBasis)
	for _, r := range rs {
		h = (h ^ uint32(r)) * fnvPrime
	}
	return h | 1
}

// plain maps typographic variants onto the characters that the treebanks use most.
func plain(r rune) rune {
	switch r {
	case '“', '”', '„', '‟', '«', '»':
		return '"'
	case '‘', '’', '‛', '`', '´':
		return '\''
	case '–', '—', '―', '‒', '−':
		return '—'
	case '‐', '‑':
		return '-'
	case '\u00a0':
		return ' '
	}
	return r
}

// NewWord describes a token's surface.
func NewWord(s string) Word {
	var fb, lb [48]rune
	form, lower := fb[:0], lb[:0]
	for i := 0; i < len(s) && len(form) < cap(fb); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		i += n
		if r == '\u00ad' || r == '\u200b' || r == '\u200c' || r == '\u200d' {
			continue
		}
		r = plain(r)
		form = append(form, r)
		if r < utf8.RuneSelf {
			if 'A' <= r && r <= 'Z' {
				r += 32
			} else if '0' <= r && r <= '9' {
				r = '0'
			}
		} else {
			r = unicode.ToLower(r)
		}
		lower = append(lower, r)
	}
	if len(form) == 1 && form[0] == '…' {
		form, lower = append(form[:0], '.', '.', '.'), append(lower[:0], '.', '.', '.')
	}
	n := len(lower)
	suf := func(k int) uint32 { return hashRunes(lower[max(0, n-k):]) }
	pre := func(k int) uint32 { return hashRunes(lower[:min(n, k)]) }
	return Word{
		form: hashRunes(form), lower: hashRunes(lower),
		suf1: suf(1), suf2: suf(2), suf3: suf(3), suf4: suf(4),
		pre1: pre(1), pre2: pre(2), pre3: pre(3),
		shape:   shape(form),
		letters: lettersOf(form), long: n > 4,
	}
}

// shape folds a form into a run-length-free pattern of X, x, d and punctuation.
func shape(form []rune) uint32 {
	h := uint32(fnvBasis)
	last, run := rune(0), 0
	for _, r := range form {
		c := r
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLetter(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = 'd'
		case r >= utf8.RuneSelf:
			c = '?'
		}
		if c == last {
			if run++; run > 2 {
				continue
			}
		} else {
			last, run = c, 1
		}
		h = (h ^ uint32(c)) * fnvPrime
	}
	return h | 1
}
