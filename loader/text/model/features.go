package model

// Features appends the keys of a word's features to f: its form, its lower-cased form,
// affixes and shape.
func (w *Word) Features(f []uint64) []uint64 {
	return append(f,
		mix2(1, w.lower), mix2(2, w.form), mix2(3, w.shape),
		mix2(4, w.suf1), mix2(5, w.suf2), mix2(6, w.suf3), mix2(7, w.suf4),
		mix2(8, w.pre1), mix2(9, w.pre2), mix2(10, w.pre3),
	)
}
