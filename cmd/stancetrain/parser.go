package main

import (
	"math/rand/v2"

	"stancegraph/loader/text/model"
)

const parseEpochs = 6

// trainParser trains moves with the dynamic oracle of Goldberg and Nivre (2013) and
// labels on the arcs that are right; it returns the rows of both models.
func trainParser(train []*sample, l labels, often int32) (moves, labels []model.Row) {
	pm, pl := newPerceptron(), newPerceptron()
	rng := rand.New(rand.NewPCG(7, 7))
	var st model.State
	var buf []uint64
	ms, ls := make([]float32, 3), make([]float32, len(l.rels))
	for epoch := range parseEpochs {
		for _, s := range shuffled(train, 100+uint64(epoch)) {
			o := newOracle(s)
			for st.Reset(len(s.words)); !st.Done(); {
				buf = st.MoveFeatures(buf[:0], s.words, s.auto)
				pm.scores(buf, ms)
				guess, right := choose(&st, o, ms)
				pm.now++
				if o.cost(&st, guess) > o.cost(&st, right) {
					pm.update(buf, uint8(right), uint8(guess))
				}
				next := right
				if epoch > 0 && rng.Float64() < 0.9 {
					next = guess
				}
				var rel uint8
				if next != model.Shift {
					h, d := st.Arc(next)
					buf = st.LabelFeatures(buf[:0], s.words, s.auto, h, d)
					pl.scores(buf, ls)
					best := 0
					for k, v := range ls {
						if v > ls[best] {
							best = k
						}
					}
					rel = uint8(best)
					if s.heads[d] == h {
						pl.now++
						if rel != s.rels[d] {
							pl.update(buf, s.rels[d], rel)
						}
					}
				}
				st.Apply(next, rel)
			}
		}
	}
	return pm.average(often), pl.average(often)
}

// choose returns the move of the best score, and the best-scored one of least cost.
func choose(st *model.State, o *oracle, scores []float32) (guess, right model.Move) {
	least := 1 << 30
	found := false
	for m := model.Shift; m <= model.Right; m++ {
		if !st.Can(m) {
			continue
		}
		c := o.cost(st, m)
		if c < least || c == least && scores[m] > scores[right] {
			least, right = c, m
		}
		if !found || scores[m] > scores[guess] {
			guess, found = m, true
		}
	}
	return guess, right
}

// oracle counts the gold arcs that a move makes unreachable.
type oracle struct {
	heads []int
	deps  [][]int
}

func newOracle(s *sample) *oracle {
	o := &oracle{heads: s.heads, deps: make([][]int, len(s.heads)+1)}
	for d, h := range s.heads {
		o.deps[h] = append(o.deps[h], d)
	}
	return o
}

func (o *oracle) cost(st *model.State, m model.Move) int {
	cost := 0
	top := len(st.Stack) - 1
	if m == model.Shift {
		b := st.Next
		for k, s := range st.Stack {
			if o.heads[s] == b || k < top && o.heads[b] == s {
				cost++
			}
		}
		return cost
	}
	s0 := st.Stack[top]
	for _, d := range o.deps[s0] {
		if d >= st.Next {
			cost++
		}
	}
	h := o.heads[s0]
	if m == model.Right {
		if h >= st.Next {
			cost++
		}
		return cost
	}
	if h > st.Next || top > 0 && h == st.Stack[top-1] {
		cost++
	}
	return cost
}
