package model

import (
	"encoding/binary"
	"strings"
	"unicode/utf8"
)

// Lemmatizer turns a form and its tag into a lemma by the longest suffix it knows.
type Lemmatizer struct {
	Scripts []Script
	// Rules maps LemmaKey of a tag and a suffix to an index in Scripts.
	Rules map[uint64]uint16
}

// Script makes a lemma: Cut bytes off the end of the lower-cased form, then Add.
type Script struct {
	Cut int
	Add string
}

// LongestSuffix is the greatest suffix, in bytes, that a rule looks at short of the
// whole word.
const LongestSuffix = 6

// LemmaKey is the key of a rule: for the tag and a suffix, or, where whole is true,
// for the word as a whole.
func LemmaKey(tag uint8, suffix string, whole bool) uint64 {
	h := uint64(fnvBasis)
	for i := range len(suffix) {
		h = (h ^ uint64(suffix[i])) * 0x100000001b3
	}
	t := uint64(tag) << 1
	if whole {
		t |= 1
	}
	return fin(h ^ t<<48)
}

// Lemma returns the lemma of the lower-cased form.
func (l *Lemmatizer) Lemma(lower string, tag uint8) string {
	if s, ok := l.Rules[LemmaKey(tag, lower, true)]; ok {
		return l.Scripts[s].apply(lower)
	}
	for n := min(LongestSuffix, len(lower)); n >= 0; n-- {
		if s, ok := l.Rules[LemmaKey(tag, lower[len(lower)-n:], false)]; ok {
			return l.Scripts[s].apply(lower)
		}
	}
	return lower
}

func (s Script) apply(lower string) string {
	if s.Cut == 0 && s.Add == "" || s.Cut > len(lower) || s.Cut == len(lower) && s.Add == "" {
		return lower
	}
	stem := lower[:len(lower)-s.Cut]
	if !utf8.ValidString(stem) {
		return lower
	}
	return stem + s.Add
}

// NewScript is the script that makes lemma of the lower-cased form.
func NewScript(lower, lemma string) Script {
	n := 0
	for n < len(lower) && n < len(lemma) && lower[n] == lemma[n] {
		n++
	}
	for n > 0 && n < len(lower) && !utf8.RuneStart(lower[n]) {
		n--
	}
	return Script{len(lower) - n, strings.Clone(lemma[n:])}
}

func (l *Lemmatizer) write(w *writer) {
	w.number(len(l.Scripts))
	for _, s := range l.Scripts {
		w.b = append(append(w.b, uint8(s.Cut), uint8(len(s.Add))), s.Add...)
	}
	w.number(len(l.Rules))
	for _, k := range sortedKeys(l.Rules) {
		w.b = binary.LittleEndian.AppendUint64(w.b, k)
		w.b = binary.LittleEndian.AppendUint16(w.b, l.Rules[k])
	}
}

func (l *Lemmatizer) read(r *reader) {
	l.Scripts = make([]Script, r.count(r.number(), 2))
	for i := range l.Scripts {
		if b := r.take(2); b != nil {
			l.Scripts[i] = Script{int(b[0]), string(r.take(int(b[1])))}
		}
	}
	n := r.count(r.number(), 10)
	l.Rules = make(map[uint64]uint16, n)
	for range n {
		if b := r.take(10); b != nil {
			l.Rules[binary.LittleEndian.Uint64(b)] = binary.LittleEndian.Uint16(b[8:])
		}
	}
}
