package main

import (
	"math"
	"slices"

	"stancegraph/loader/text/model"
)

// perceptron is an averaged perceptron over hashed sparse features.
type perceptron struct {
	rows  map[uint64]*weights
	order []uint64 // hashes in the order they were first seen
	now   int32
}

type weights struct {
	seen  int32
	cells []cell // sorted by class
}

type cell struct {
	class     uint8
	w         float32
	total     float64
	lastTouch int32
}

func newPerceptron() *perceptron {
	return &perceptron{rows: map[uint64]*weights{}}
}

func (p *perceptron) scores(features []uint64, out []float32) {
	clear(out)
	for _, f := range features {
		if r := p.rows[f]; r != nil {
			for i := range r.cells {
				out[r.cells[i].class] += r.cells[i].w
			}
		}
	}
}

// update moves weight from class wrong to class right.
func (p *perceptron) update(features []uint64, right, wrong uint8) {
	for _, f := range features {
		r := p.rows[f]
		if r == nil {
			r = &weights{}
			p.rows[f] = r
			p.order = append(p.order, f)
		}
		r.seen++
		r.bump(right, 1, p.now)
		r.bump(wrong, -1, p.now)
	}
}

func (r *weights) bump(class uint8, by float32, now int32) {
	i, ok := slices.BinarySearchFunc(r.cells, class, func(c cell, k uint8) int { return int(c.class) - int(k) })
	if !ok {
		r.cells = slices.Insert(r.cells, i, cell{class: class, lastTouch: now})
	}
	c := &r.cells[i]
	c.total += float64(c.w) * float64(now-c.lastTouch)
	c.lastTouch = now
	c.w += by
}

// average returns the averaged weights of features that were updated at least often
// times, as 16-bit integers on one scale.
func (p *perceptron) average(often int32) []model.Row {
	mean := func(c *cell) float64 {
		return (c.total + float64(c.w)*float64(p.now-c.lastTouch)) / float64(max(p.now, 1))
	}
	top := 1e-9
	for _, f := range p.order {
		for i := range p.rows[f].cells {
			top = max(top, math.Abs(mean(&p.rows[f].cells[i])))
		}
	}
	scale := 32767 / top
	var rows []model.Row
	for _, f := range p.order {
		r := p.rows[f]
		if r.seen < often {
			continue
		}
		row := model.Row{Hash: f}
		for i := range r.cells {
			if w := int16(math.Round(mean(&r.cells[i]) * scale)); w != 0 {
				row.Classes = append(row.Classes, r.cells[i].class)
				row.Weights = append(row.Weights, w)
			}
		}
		if len(row.Classes) > 0 {
			rows = append(rows, row)
		}
	}
	return rows
}
