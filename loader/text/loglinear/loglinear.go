// Package loglinear is a small multinomial logistic regression over sparse binary
// features, named by the hash of their text: how it is trained, stored and asked. It
// decides the kinds of names and the antecedents of pronouns.
package loglinear

import (
	"math"
	"slices"
)

// Feature is the hash of a feature's text.
type Feature uint32

// Hash returns the feature whose text is the parts, joined by a byte that no text
// contains.
func Hash(parts ...string) Feature { return Feature(2166136261).With(parts...) } // FNV-1a

// With returns the feature that f and the parts make together.
func (f Feature) With(parts ...string) Feature {
	h := uint32(f)
	for _, p := range parts {
		for i := 0; i < len(p); i++ {
			h = (h ^ uint32(p[i])) * 16777619
		}
		h = (h ^ 0xff) * 16777619
	}
	return Feature(h)
}

// Number returns the feature that f and the number n make together.
func (f Feature) Number(n int) Feature {
	h := (uint32(f) ^ uint32(n)) * 0x9E3779B1
	return Feature(h ^ h>>15)
}

// Model holds weights for each feature and class. It is immutable and safe for
// concurrent use.
type Model struct {
	classes int
	rows    map[Feature]int32
	weights []float32 // row after row, one weight a class

	// A model that was read has its rows in a table with open addressing in place of the
	// map: slots holds the number of a row plus one, keys its feature.
	keys  []Feature
	slots []int32
	shift uint
}

// row returns the row of f.
func (m *Model) row(f Feature) (row int32, ok bool) {
	if m.slots == nil {
		row, ok = m.rows[f]
		return row, ok
	}
	mask := uint32(len(m.slots) - 1)
	for i := uint32(f) * 0x9E3779B1 >> m.shift; ; i++ {
		i &= mask
		slot := m.slots[i]
		if slot == 0 {
			return 0, false
		}
		if m.keys[i] == f {
			return slot - 1, true
		}
	}
}

// flatten puts the rows of features, in order, in a table at most half full.
func (m *Model) flatten(features []Feature) {
	bits := uint(4)
	for 1<<bits < 2*len(features) {
		bits++
	}
	m.shift = 32 - bits
	m.keys, m.slots = make([]Feature, 1<<bits), make([]int32, 1<<bits)
	mask := uint32(len(m.slots) - 1)
	for row, f := range features {
		i := uint32(f) * 0x9E3779B1 >> m.shift
		for m.slots[i] != 0 {
			i = (i + 1) & mask
		}
		m.keys[i], m.slots[i] = f, int32(row+1)
	}
}

// Classes is the number of classes.
func (m *Model) Classes() int { return m.classes }

// Score adds to scores, one a class, the weights of the features; features that the
// model does not know count nothing.
func (m *Model) Score(features []Feature, scores []float32) {
	for _, f := range features {
		row, ok := m.row(f)
		if !ok {
			continue
		}
		w := m.weights[int(row)*m.classes:][:m.classes]
		for c := range w {
			scores[c] += w[c]
		}
	}
}

// Softmax turns scores into probabilities, in place.
func Softmax(scores []float32) {
	top := slices.Max(scores)
	sum := float32(0)
	for i, s := range scores {
		scores[i] = float32(math.Exp(float64(s - top)))
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
}
