package confidence

import (
	"maps"
	"math"
	"slices"
	"strings"
)

// Example is a reading that was judged.
type Example struct {
	Signs Signs
	Right bool
}

const (
	// sweeps is how often each weight is moved; the sums settle long before.
	sweeps = 200
	// Penalties of a weight's square: the larger, the more examples it takes to be believed.
	// There are many rules, cues and nouns, each seen a few times. Half of these, and twice, fit unseen
	// documents as well; what is sure of little carries over better to other kinds of text.
	classPenalty, flagPenalty, rulePenalty = 3, 7.5, 15
)

// Fit returns the model of the largest penalised likelihood: by Newton's method on one
// weight after the other, in a fixed order, so that the same examples give the same model.
// prior is a share of right readings that counts as so many further examples without any
// sign: it keeps the base from believing few examples, or such as rules were made on.
func Fit(examples []Example, prior float64, strength float64) *Model {
	f := newFitting(examples)
	for range sweeps {
		f.moveBase(prior, strength)
		for i := range f.rows {
			f.move(i)
		}
	}
	return newModel(round(f.base), f.rounded())
}

// fitting is the state of Fit. Signs are numbered in alphabetical order.
type fitting struct {
	right   []float64 // by example: 1 or 0
	sums    []float64 // by example: its log odds under the weights so far
	rows    []Weight
	with    [][]int // by sign: the examples that have it
	penalty []float64
	base    float64
}

// leastSeen is in how few examples a cue or noun tells nothing.
const leastSeen = 5

func newFitting(examples []Example) *fitting {
	f := &fitting{right: make([]float64, len(examples)), sums: make([]float64, len(examples))}
	with := map[string][]int{}
	for i, e := range examples {
		if e.Right {
			f.right[i] = 1
		}
		for _, name := range e.Signs.names() {
			with[name] = append(with[name], i)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(with)) {
		if kind, _, _ := strings.Cut(name, " "); (kind == "cue" || kind == "head") && len(with[name]) < leastSeen {
			continue
		}
		row := Weight{Sign: name, Rows: len(with[name])}
		for _, i := range with[name] {
			row.Right += int(f.right[i])
		}
		f.rows, f.with = append(f.rows, row), append(f.with, with[name])
		f.penalty = append(f.penalty, penaltyOf(name))
	}
	return f
}

func penaltyOf(sign string) float64 {
	switch kind, _, _ := strings.Cut(sign, " "); kind {
	case "rule", "cue", "head":
		return rulePenalty
	case "class":
		return classPenalty
	}
	return flagPenalty
}

// move takes one Newton step of weight i.
func (f *fitting) move(i int) {
	slope, curve := -f.penalty[i]*f.rows[i].Weight, f.penalty[i]
	for _, e := range f.with[i] {
		p := sigmoid(f.sums[e])
		slope += f.right[e] - p
		curve += p * (1 - p)
	}
	step := slope / curve
	f.rows[i].Weight += step
	for _, e := range f.with[i] {
		f.sums[e] += step
	}
}

// moveBase does so for what all examples share, and the prior's.
func (f *fitting) moveBase(prior, strength float64) {
	p := sigmoid(f.base)
	slope, curve := strength*(prior-p), strength*p*(1-p)
	for e, sum := range f.sums {
		p := sigmoid(sum)
		slope += f.right[e] - p
		curve += p * (1 - p)
	}
	if curve == 0 {
		return
	}
	step := slope / curve
	f.base += step
	for e := range f.sums {
		f.sums[e] += step
	}
}

func (f *fitting) rounded() []Weight {
	for i := range f.rows {
		f.rows[i].Weight = round(f.rows[i].Weight)
	}
	return f.rows
}

// round keeps what Write writes.
func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }
