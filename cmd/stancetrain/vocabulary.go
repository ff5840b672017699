package main

import (
	"slices"
	"strings"

	"stancegraph/loader/text/model"
)

// vocabulary numbers the features that training data have often enough.
type vocabulary struct {
	rows    map[uint64]uint32
	keys    []uint64 // sorted
	counts  []int    // by row
	classes *classes
}

// Features that training data have less often are not kept.
const (
	seldom     = 2
	seldomPair = 5
)

// newVocabulary counts the features of training data; of what a grammar gave it counts
// those of words alone, as pairs are its own, and of words that are no names.
func newVocabulary(train, drawn []*sample, cl *classes, l labels) *vocabulary {
	counts, pairs := map[uint64]int{}, map[uint64]int{}
	var f []uint64
	for k, s := range slices.Concat(train, drawn) {
		casing := model.CasingOf(s.words)
		for i := range s.words {
			if k >= len(train) && strings.HasPrefix(l.tags[s.tags[i]], "NNP") {
				continue
			}
			f = model.Features(f[:0], s.words, casing, i)
			for j, key := range f {
				switch {
				case !model.IsPair(j):
					counts[key]++
				case k < len(train):
					pairs[key]++
				}
			}
			counts[s.words[i].Unknown()]++
			for _, k := range cl.features(f[:0], &s.words[i]) {
				counts[k]++
			}
		}
	}
	v := &vocabulary{rows: map[uint64]uint32{}, classes: cl}
	v.keep(counts, seldom)
	v.keep(pairs, seldomPair)
	v.number(counts, pairs)
	return v
}

// number gives the features that are kept their rows, and how often they were counted.
func (v *vocabulary) number(counts ...map[uint64]int) {
	slices.Sort(v.keys)
	for i, k := range v.keys {
		v.rows[k] = uint32(i)
		n := 0
		for _, c := range counts {
			n += c[k]
		}
		v.counts = append(v.counts, n)
	}
}

func (v *vocabulary) keep(counts map[uint64]int, often int) {
	for k, c := range counts {
		if c >= often {
			v.keys = append(v.keys, k)
		}
	}
}

// none is the row of a feature that is not kept.
const none = ^uint32(0)

func (v *vocabulary) row(key uint64) uint32 {
	if r, ok := v.rows[key]; ok {
		return r
	}
	return none
}

// fill sets the feature rows of samples.
func (v *vocabulary) fill(data []*sample) {
	var f []uint64
	for _, s := range data {
		s.counts = v.counts
		s.feats, s.classes, s.unknown = s.feats[:0], s.classes[:0], s.unknown[:0]
		casing := model.CasingOf(s.words)
		for i := range s.words {
			f = model.Features(f[:0], s.words, casing, i)
			rows := make([]uint32, 0, len(f))
			for _, k := range f {
				rows = append(rows, v.row(k))
			}
			s.feats = append(s.feats, rows)
			var classes []uint32
			for _, k := range v.classes.features(f[:0], &s.words[i]) {
				classes = append(classes, v.row(k))
			}
			s.classes = append(s.classes, classes)
			s.unknown = append(s.unknown, v.row(s.words[i].Unknown()))
		}
	}
}
