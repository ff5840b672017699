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

// Model holds weights for each feature and class. It is immutable and safe for
// concurrent use.
type Model struct {
	classes int
	rows    map[Feature]int32
	weights []float32 // row after row, one weight a class
}

// Classes is the number of classes.
func (m *Model) Classes() int { return m.classes }

// Score adds to scores, one a class, the weights of the features; features that the
// model does not know count nothing.
func (m *Model) Score(features []Feature, scores []float32) {
	for _, f := range features {
		row, ok := m.rows[f]
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
