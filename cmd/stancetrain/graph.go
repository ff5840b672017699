package main

import (
	"math/rand/v2"

	"stancegraph/cmd/stancetrain/nn"
)

// dropout says how much of what is dropped in training.
type dropout struct{ word, classes, input, hidden, mlp float64 }

// graph runs a network forward and backward over a few sentences, with its own memory
// and its own gradients, so that several can work at once.
type graph struct {
	n     *network
	grads []*nn.Matrix // as n.params()
	byPar map[*nn.Param]*nn.Matrix
	drop  dropout
	rng   *rand.Rand

	sents []*sample
	offs  []int // first row of each sentence, and the end
	feats [][]uint32
	T     int

	x, xin, conv nn.Matrix
	y            []*nn.Matrix // input of each recurrent layer, and the output of the last
	u, c         []*nn.Matrix // gates after their nonlinearity; cells
	masks        []*nn.Matrix // dropout of conv output and each layer's
	inMask       nn.Matrix

	tagIn                          nn.Matrix // what tags are read off: all of y
	tags, dep, head, depL, heaL, q nn.Matrix
	mlpMask                        [4]nn.Matrix
	dx                             nn.Matrix

	spare nn.Matrix

	loss [3]float64 // tags, heads, labels; summed over words
}

func newGraph(n *network, d dropout) *graph {
	g := &graph{n: n, drop: d, byPar: map[*nn.Param]*nn.Matrix{}}
	for _, p := range n.params() {
		m := nn.NewMatrix(p.Value.Rows, p.Value.Cols)
		g.grads, g.byPar[p] = append(g.grads, m), m
	}
	for range n.layers {
		g.u, g.c = append(g.u, &nn.Matrix{}), append(g.c, &nn.Matrix{})
	}
	for range n.layers + 1 {
		g.y, g.masks = append(g.y, &nn.Matrix{}), append(g.masks, &nn.Matrix{})
	}
	return g
}

// grad is the gradient of the parameter p.
func (g *graph) grad(p *nn.Param) *nn.Matrix { return g.byPar[p] }

// run computes the losses of sents and their gradients. seed drives the dropout.
func (g *graph) run(sents []*sample, seed uint64) {
	g.rng = rand.New(rand.NewPCG(seed, 11))
	g.loss = [3]float64{}
	g.sents, g.offs, g.feats, g.T = sents, g.offs[:0], g.feats[:0], 0
	for _, s := range sents {
		g.offs = append(g.offs, g.T)
		for i := range s.feats {
			g.feats = append(g.feats, g.pick(s, i))
		}
		g.T += len(s.feats)
	}
	g.offs = append(g.offs, g.T)
	g.encode()
	g.heads()
	g.back()
}

// pick lists the rows of word i. It drops rare features now and then, so that the
// network learns to do without, and the word's classes, so that affixes still count.
func (g *graph) pick(s *sample, i int) []uint32 {
	out := make([]uint32, 0, len(s.feats[i]))
	for k, r := range s.feats[i] {
		if r != none && g.rng.Float64() < g.drop.word/(g.drop.word+float64(s.counts[r])) {
			r = none
		}
		if r == none && k == 0 {
			r = s.unknown[i]
		}
		if r != none {
			out = append(out, r)
		}
	}
	if g.rng.Float64() >= g.drop.classes {
		for _, r := range s.classes[i] {
			if r != none {
				out = append(out, r)
			}
		}
	}
	return out
}

// mask draws a dropout mask that drops cells with probability p.
func (g *graph) mask(m *nn.Matrix, rows, cols int, p float64) {
	m.Resize(rows, cols)
	keep := float32(1 / (1 - p))
	limit := uint64(p * 256)
	var r uint64
	for i := range m.Data {
		if i%8 == 0 {
			r = g.rng.Uint64()
		}
		if r&255 >= limit {
			m.Data[i] = keep
		}
		r >>= 8
	}
}

// affine makes out = x·w + b.
func affine(out, x *nn.Matrix, l *layer) {
	out.Resize(x.Rows, l.w.Value.Cols)
	for i := range out.Rows {
		copy(out.Row(i), l.b.Value.Data)
	}
	nn.Add(out, x, l.w.Value)
}

// affineBack adds the gradients of affine, given that of its output; dx may be nil.
func (g *graph) affineBack(dx, dout, x *nn.Matrix, l *layer) {
	nn.AddTA(g.grad(l.w), x, dout)
	b := g.grad(l.b).Data
	for i := range dout.Rows {
		for j, v := range dout.Row(i) {
			b[j] += v
		}
	}
	if dx != nil {
		nn.AddTB(dx, dout, l.w.Value)
	}
}
