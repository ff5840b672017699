package model

import (
	"encoding/binary"
	"slices"
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
	if s.Cut == 0 && s.Add == "" || s.Cut > len(lower) {
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

// append writes l in the file's form.
func (l *Lemmatizer) append(b []byte) []byte {
	b = binary.LittleEndian.AppendUint16(b, uint16(len(l.Scripts)))
	for _, s := range l.Scripts {
		b = append(append(b, uint8(s.Cut), uint8(len(s.Add))), s.Add...)
	}
	keys := make([]uint64, 0, len(l.Rules))
	for k := range l.Rules {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(keys)))
	for _, k := range keys {
		b = binary.LittleEndian.AppendUint64(b, k)
		b = binary.LittleEndian.AppendUint16(b, l.Rules[k])
	}
	return b
}

// readLemmas reads what append wrote and returns the rest of b.
func readLemmas(b []byte) (Lemmatizer, []byte, error) {
	var l Lemmatizer
	if len(b) < 2 {
		return l, nil, errShort
	}
	l.Scripts = make([]Script, binary.LittleEndian.Uint16(b))
	b = b[2:]
	for i := range l.Scripts {
		if len(b) < 2 || len(b) < 2+int(b[1]) {
			return l, nil, errShort
		}
		l.Scripts[i] = Script{int(b[0]), string(b[2 : 2+int(b[1])])}
		b = b[2+int(b[1]):]
	}
	if len(b) < 4 {
		return l, nil, errShort
	}
	n := int(binary.LittleEndian.Uint32(b))
	if b = b[4:]; len(b) < 10*n {
		return l, nil, errShort
	}
	l.Rules = make(map[uint64]uint16, n)
	for range n {
		l.Rules[binary.LittleEndian.Uint64(b)] = binary.LittleEndian.Uint16(b[8:])
		b = b[10:]
	}
	return l, b, nil
}
