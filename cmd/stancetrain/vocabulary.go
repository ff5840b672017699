package main

import "slices"

// vocabulary numbers the features that training data have often enough.
type vocabulary struct {
	rows   map[uint64]uint32
	keys   []uint64 // sorted
	counts []int    // by row
}

func newVocabulary(train []*sample, often int) *vocabulary {
	counts := map[uint64]int{}
	var f []uint64
	for _, s := range train {
		for i := range s.words {
			f = s.words[i].Features(f[:0])
			for _, k := range f {
				counts[k]++
			}
		}
	}
	v := &vocabulary{rows: map[uint64]uint32{}}
	for k, c := range counts {
		if c >= often {
			v.keys = append(v.keys, k)
		}
	}
	slices.Sort(v.keys)
	for i, k := range v.keys {
		v.rows[k] = uint32(i)
		v.counts = append(v.counts, counts[k])
	}
	return v
}

// fill sets the feature rows of samples.
func (v *vocabulary) fill(data []*sample) {
	var f []uint64
	for _, s := range data {
		s.counts = v.counts
		s.feats = s.feats[:0]
		for i := range s.words {
			f = s.words[i].Features(f[:0])
			var rows []uint32
			for _, k := range f {
				if r, ok := v.rows[k]; ok {
					rows = append(rows, r)
				}
			}
			s.feats = append(s.feats, rows)
		}
	}
}
