package loglinear

import (
	"maps"
	"math"
	"slices"
)

// Example is a training example: in a classification, one of features and its class.
type Example struct {
	Features []Feature
	Class    int
	// Group numbers what features are counted by, a document. Examples of a group stand
	// together.
	Group int
}

// Options of training.
type Options struct {
	Classes int
	Epochs  int
	Rate    float64 // AdaGrad's step
	L2      float64
	// MinGroups is the number of groups that a feature must be seen in to be kept. Rarer
	// ones take part in training, where they explain what is peculiar to a document and
	// so keep it out of the others, and are dropped then.
	MinGroups int
}

// Train fits a model by stochastic gradient descent with AdaGrad steps and L2 decay. It
// is deterministic.
func Train(examples []Example, o Options) *Model {
	all, groups := rows(examples)
	m := &Model{classes: o.Classes, rows: all}
	n := len(m.rows) * o.Classes
	m.weights = make([]float32, n)
	squares := make([]float32, n)
	s := shuffler(len(examples))
	p := make([]float32, o.Classes)
	mean := averager{}
	for epoch := range o.Epochs {
		for _, i := range s.next() {
			e := &examples[i]
			clear(p)
			m.Score(e.Features, p)
			Softmax(p)
			p[e.Class]--
			for _, f := range e.Features {
				row, ok := m.rows[f]
				if !ok {
					continue
				}
				at := int(row) * o.Classes
				for c, g := range p {
					k := at + c
					step(&m.weights[k], &squares[k], g+float32(o.L2)*m.weights[k], o.Rate)
				}
			}
		}
		mean.add(m.weights, epoch, o.Epochs)
	}
	m.weights = mean.of(m.weights)
	m.keep(func(row int32) bool { return groups[row] >= o.MinGroups })
	return m
}

// keep drops the rows that wanted refuses, and numbers the others anew.
func (m *Model) keep(wanted func(row int32) bool) {
	features := make([]Feature, len(m.rows))
	for f, row := range m.rows {
		features[row] = f
	}
	weights := m.weights[:0]
	clear(m.rows)
	for row, f := range features {
		if !wanted(int32(row)) {
			continue
		}
		m.rows[f] = int32(len(weights) / m.classes)
		weights = append(weights, m.weights[row*m.classes:][:m.classes]...)
	}
	m.weights = weights
}

// averager gathers the mean of the weights after each epoch of the second half, which
// wavers less than the last ones do.
type averager struct {
	sum []float32
	n   float32
}

func (a *averager) add(weights []float32, epoch, epochs int) {
	if 2*epoch < epochs {
		return
	}
	if a.sum == nil {
		a.sum = make([]float32, len(weights))
	}
	for i, w := range weights {
		a.sum[i] += w
	}
	a.n++
}

// of is the mean, weights themselves where there was no epoch.
func (a *averager) of(weights []float32) []float32 {
	if a.n == 0 {
		return weights
	}
	for i := range a.sum {
		a.sum[i] /= a.n
	}
	return a.sum
}

// shuffle gives the examples in another order at each call, the same in every run.
type shuffle struct {
	order  []int
	random uint64
}

func shuffler(n int) *shuffle {
	s := &shuffle{order: make([]int, n), random: 1}
	for i := range s.order {
		s.order[i] = i
	}
	return s
}

func (s *shuffle) next() []int {
	for i := len(s.order) - 1; i > 0; i-- {
		s.random = s.random*6364136223846793005 + 1442695040888963407 // Knuth's MMIX
		j := int((s.random >> 33) % uint64(i+1))
		s.order[i], s.order[j] = s.order[j], s.order[i]
	}
	return s.order
}

func step(w, squares *float32, gradient float32, rate float64) {
	*squares += gradient * gradient
	*w -= float32(rate) * gradient / float32(math.Sqrt(float64(*squares))+1e-6)
}

// rows numbers the features in the order of their hashes, and counts the groups that
// each is seen in.
func rows(examples []Example) (all map[Feature]int32, groups []int) {
	type seen struct{ groups, last int }
	count := map[Feature]seen{}
	for i := range examples {
		for _, f := range examples[i].Features {
			s, ok := count[f]
			if !ok || s.last != examples[i].Group {
				count[f] = seen{s.groups + 1, examples[i].Group}
			}
		}
	}
	features := slices.Sorted(maps.Keys(count))
	all = make(map[Feature]int32, len(features))
	for i, f := range features {
		all[f] = int32(i)
		groups = append(groups, count[f].groups)
	}
	return all, groups
}
