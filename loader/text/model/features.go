package model

// Features appends the keys of a word's features to f: its form, affixes and shape.
func (w *Word) Features(f []uint64) []uint64 {
	f = append(f,
		mix(1, w.lower), mix(2, w.shape),
		mix(3, w.suf1), mix(4, w.suf2), mix(5, w.suf3), mix(6, w.suf4),
		mix(7, w.pre1), mix(8, w.pre2), mix(9, w.pre3),
	)
	if w.form != w.lower {
		f = append(f, mix(10, w.form))
	}
	return f
}

// Pairs appends the keys of word i of a sentence with its neighbours.
func Pairs(f []uint64, sentence []Word, i int) []uint64 {
	lower := func(k int) uint32 {
		if k < 0 || k >= len(sentence) {
			return 0
		}
		return sentence[k].lower
	}
	return append(f,
		mix(11, lower(i))^mix(12, lower(i-1)),
		mix(13, lower(i))^mix(14, lower(i+1)),
	)
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
