package main

import "stancegraph/loader/text/model"

// heard is a sample of a Classifier: the tokens that it reads, with their features.
type heard struct {
	reading
	tokens []model.Token
}

// seldomHeard is how often a word must stand in samples to have a vector.
const seldomHeard = 4

// heardVocabulary numbers the features of the tokens of samples, and sets their rows.
func heardVocabulary(data []*heard, table *model.Classes) *vocabulary {
	counts := map[uint64]int{}
	for _, h := range data {
		for i := range h.tokens {
			t := &h.tokens[i]
			for _, k := range append(besides(t, table), t.Key(), t.Word.Unknown()) {
				counts[k]++
			}
		}
	}
	v := &vocabulary{rows: map[uint64]uint32{}}
	v.keep(counts, seldomHeard)
	v.number(counts)
	for _, h := range data {
		h.counts = v.counts
		for i := range h.tokens {
			t := &h.tokens[i]
			unknown := none
			if t.Kind == 0 {
				unknown = v.row(t.Word.Unknown())
			}
			var rows []uint32
			for _, k := range besides(t, table) { // how it stands is never dropped, as classes are not
				if r := v.row(k); r != none {
					rows = append(rows, r)
				}
			}
			h.feats = append(h.feats, []uint32{v.row(t.Key())})
			h.classes = append(h.classes, rows)
			h.unknown = append(h.unknown, unknown)
		}
	}
	return v
}

// besides are the keys of token t but for that of its word: the classes of the word and how it stands.
func besides(t *model.Token, table *model.Classes) (keys []uint64) {
	if t.Kind == 0 {
		for place, code := range table.Of(&t.Word) {
			keys = append(keys, model.ClassFeature(place, code))
		}
	}
	return t.SortKeys(keys)
}
