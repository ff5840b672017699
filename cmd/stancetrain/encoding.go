package main

import (
	"math/rand/v2"

	"stancegraph/cmd/stancetrain/nn"
)

// dropout says how much of what is dropped in training.
type dropout struct{ word, classes, input, hidden, mlp float64 }

// encoding runs an encoder forward and backward over a few sentences, with its own memory and
// its own gradients, so that several can work at once.
type encoding struct {
	n     *encoder
	grads []*nn.Matrix // of the parameters of the whole network, in their order
	byPar map[*nn.Param]*nn.Matrix
	drop  dropout
	rng   *rand.Rand

	offs  []int // first row of each sentence, and the end
	feats [][]uint32
	T     int

	x, xin, conv nn.Matrix
	y            []*nn.Matrix // input of each recurrent layer, and the output of the last
	u, c         []*nn.Matrix // gates after their nonlinearity; cells
	masks        []*nn.Matrix // dropout of conv output and each layer's
	inMask       nn.Matrix
	readIn, read nn.Matrix // all of y; what is read off it
	dx           nn.Matrix
	spare        nn.Matrix

	loss  [3]float64
	units int // what the losses are the sums over
}

func newEncoding(n *encoder, params []*nn.Param, d dropout) *encoding {
	g := &encoding{n: n, drop: d, byPar: map[*nn.Param]*nn.Matrix{}}
	for _, p := range params {
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

// encoded is g, of whatever it is a part.
func (g *encoding) encoded() *encoding { return g }

// begin forgets the sentences before; seed drives the dropout.
func (g *encoding) begin(seed uint64) {
	g.rng = rand.New(rand.NewPCG(seed, 11))
	g.loss, g.units = [3]float64{}, 0
	g.offs, g.feats, g.T = append(g.offs[:0], 0), g.feats[:0], 0
}

// take adds a sentence.
func (g *encoding) take(s *reading) {
	for i := range s.feats {
		g.feats = append(g.feats, g.pick(s, i))
	}
	g.T += len(s.feats)
	g.offs = append(g.offs, g.T)
}

// grad is the gradient of the parameter p.
func (g *encoding) grad(p *nn.Param) *nn.Matrix { return g.byPar[p] }

// pick lists the rows of word i. It drops rare features now and then, so that the
// network learns to do without, and the word's classes, so that affixes still count.
func (g *encoding) pick(s *reading, i int) []uint32 {
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
func (g *encoding) mask(m *nn.Matrix, rows, cols int, p float64) {
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
func (g *encoding) affineBack(dx, dout, x *nn.Matrix, l *layer) {
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
