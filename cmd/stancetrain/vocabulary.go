package main

import (
	"slices"

	"stancegraph/loader/text/model"
)

// vocabulary numbers the features that training data have often enough.
type vocabulary struct {
	rows   map[uint64]uint32
	keys   []uint64 // sorted
	counts []int    // by row
}

// Features that training data have less often are not kept.
const (
	seldom     = 2
	seldomPair = 5
)

func newVocabulary(train []*sample) *vocabulary {
	counts, pairs := map[uint64]int{}, map[uint64]int{}
	var f []uint64
	count := func(counts map[uint64]int) {
		for _, k := range f {
			counts[k]++
		}
	}
	for _, s := range train {
		for i := range s.words {
			f = s.words[i].Features(f[:0])
			count(counts)
			f = model.Pairs(f[:0], s.words, i)
			count(pairs)
		}
	}
	v := &vocabulary{rows: map[uint64]uint32{}}
	v.keep(counts, seldom)
	v.keep(pairs, seldomPair)
	slices.Sort(v.keys)
	for i, k := range v.keys {
		v.rows[k] = uint32(i)
		v.counts = append(v.counts, counts[k]+pairs[k])
	}
	return v
}

func (v *vocabulary) keep(counts map[uint64]int, often int) {
	for k, c := range counts {
		if c >= often {
			v.keys = append(v.keys, k)
		}
	}
}

// fill sets the feature rows of samples.
func (v *vocabulary) fill(data []*sample) {
	var f []uint64
	for _, s := range data {
		s.counts = v.counts
		s.feats = s.feats[:0]
		for i := range s.words {
			f = model.Pairs(s.words[i].Features(f[:0]), s.words, i)
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
