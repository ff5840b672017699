package model

// Features appends the keys of the features of word i of a sentence to f: its
// lower-cased form (first), affixes and shape, the shape with how the sentence is cased,
// the pairs with its neighbours, and the form, where its capitals tell something.
func Features(f []uint64, sentence []Word, casing Casing, i int) []uint64 {
	w := &sentence[i]
	var before, after uint32
	if i > 0 {
		before = sentence[i-1].lower
	}
	if i+1 < len(sentence) {
		after = sentence[i+1].lower
	}
	f = append(f,
		mix(1, w.lower), mix(2, w.shape), mix(16+uint32(casing), w.shape),
		mix(3, w.suf1), mix(4, w.suf2), mix(5, w.suf3), mix(6, w.suf4),
		mix(7, w.pre1), mix(8, w.pre2), mix(9, w.pre3),
		mix(11, w.lower)^mix(12, before), mix(13, w.lower)^mix(14, after),
	)
	if w.form != w.lower && (casing == Mixed || casing == Title && w.letters == lettersAll) {
		f = append(f, mix(10, w.form))
	}
	return f
}

// IsPair reports whether feature number i of those that Features appends is a pair.
func IsPair(i int) bool { return i == 10 || i == 11 }

// Unknown is the key that stands in for the lower-cased form of a word that is not
// known.
func (w *Word) Unknown() uint64 { return mix(15, w.shape) }

// Casing says how a sentence is written.
type Casing uint8

// The casings. Only sentences of two and more words tell theirs.
const (
	Mixed Casing = iota
	Title        // every longer word has a capital, as in headlines
	Upper        // no small letter
	Lower        // no capital
)

// CasingOf tells how a sentence is written.
func CasingOf(sentence []Word) Casing {
	var small, long, first, all int // words; long are the longer of the small ones
	for i := range sentence {
		switch w := &sentence[i]; w.letters {
		case lettersSmall:
			small++
			if w.long {
				long++
			}
		case lettersFirst:
			first++
		case lettersAll:
			all++
		}
	}
	switch {
	case small+first+all < 2:
		return Mixed
	case small+first == 0:
		return Upper
	case first+all == 0:
		return Lower
	case first > 1 && long == 0:
		return Title
	}
	return Mixed
}

// mix is the key of a value under the template t.
func mix(t, value uint32) uint64 {
	return fin(uint64(t)*0x9E3779B97F4A7C15 ^ uint64(value)*0xC2B2AE3D27D4EB4F)
}

// fin spreads the bits of h (the finaliser of splitmix64).
func fin(h uint64) uint64 {
	h ^= h >> 30
	h *= 0xBF58476D1CE4E5B9
	h ^= h >> 27
	h *= 0x94D049BB133111EB
	return h ^ h>>31
}
