package main

import (
	"math"
	"math/rand/v2"

	"stancegraph/cmd/stancetrain/nn"
	"stancegraph/loader/text/model"
)

// dropout says how much of what is dropped in training.
type dropout struct{ word, input, hidden, mlp float64 }

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

	tags, dep, head, depL, heaL, q nn.Matrix
	mlpMask                        [4]nn.Matrix
	dx                             nn.Matrix

	tmp2, tmp3 nn.Matrix

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

// run computes the loss of sents and its gradients, scaled by scale. seed drives the
// dropout.
func (g *graph) run(sents []*sample, seed uint64) {
	g.rng = rand.New(rand.NewPCG(seed, 11))
	g.loss = [3]float64{}
	g.sents, g.offs, g.feats, g.T = sents, g.offs[:0], g.feats[:0], 0
	for _, s := range sents {
		g.offs = append(g.offs, g.T)
		for _, f := range s.feats {
			g.feats = append(g.feats, g.pick(f, s))
		}
		g.T += len(s.feats)
	}
	g.offs = append(g.offs, g.T)
	g.encode()
	g.heads()
	g.learn()
}

// pick drops rare features now and then, so that the network learns to do without.
func (g *graph) pick(f []uint32, s *sample) []uint32 {
	out := make([]uint32, 0, len(f))
	for _, r := range f {
		if g.rng.Float64() >= g.drop.word/(g.drop.word+float64(s.counts[r])) {
			out = append(out, r)
		}
	}
	return out
}

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

func times(a, mask *nn.Matrix) {
	for i, v := range mask.Data {
		a.Data[i] *= v
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

func relu(m *nn.Matrix) {
	for i, v := range m.Data {
		m.Data[i] = max(v, 0)
	}
}

// reluBack clears the gradient where the output was cut off.
func reluBack(d, out *nn.Matrix) {
	for i, v := range out.Data {
		if v <= 0 {
			d.Data[i] = 0
		}
	}
}

func (g *graph) encode() {
	n, D, H := g.n, g.n.input, g.n.hidden
	g.x.Resize(g.T, D)
	for t, f := range g.feats {
		row := g.x.Row(t)
		for _, r := range f {
			for j, v := range n.embed.Value.Row(int(r)) {
				row[j] += v
			}
		}
	}
	g.mask(&g.inMask, g.T, D, g.drop.input)
	times(&g.x, &g.inMask)
	g.xin.Resize(g.T, 3*D)
	for s := range g.sents {
		from, to := g.offs[s], g.offs[s+1]
		for t := from; t < to; t++ {
			row := g.xin.Row(t)
			if t > from {
				copy(row, g.x.Row(t-1))
			}
			copy(row[D:], g.x.Row(t))
			if t+1 < to {
				copy(row[2*D:], g.x.Row(t+1))
			}
		}
	}
	affine(&g.conv, &g.xin, n.conv)
	relu(&g.conv)
	y := g.y[0].Resize(g.T, D)
	for i, v := range g.conv.Data {
		y.Data[i] = v + g.x.Data[i]
	}
	g.mask(g.masks[0], g.T, D, g.drop.hidden)
	times(y, g.masks[0])
	for l := range n.layers {
		u, c := g.u[l], g.c[l].Resize(g.T, 2*H)
		affine(u, g.y[l], n.recurrent[l])
		out := g.y[l+1].Resize(g.T, 2*H)
		for s := range g.sents {
			g.scan(u, c, out, g.offs[s], g.offs[s+1])
		}
		g.mask(g.masks[l+1], g.T, 2*H, g.drop.hidden)
		times(out, g.masks[l+1])
	}
}

// scan runs both directions of a recurrent layer over rows [from:to).
func (g *graph) scan(u, c, out *nn.Matrix, from, to int) {
	H := g.n.hidden
	for d := range 2 {
		var last []float32
		for k := range to - from {
			t := from + k
			if d == 1 {
				t = to - 1 - k
			}
			gates := u.Row(t)[3*H*d : 3*H*(d+1)]
			z, f, o := gates[:H], gates[H:2*H], gates[2*H:]
			cell, y := c.Row(t)[H*d:H*(d+1)], out.Row(t)[H*d:H*(d+1)]
			for i := range z {
				z[i], f[i], o[i] = nn.Tanh(z[i]), nn.Sigmoid(f[i]), nn.Sigmoid(o[i])
				var before float32
				if last != nil {
					before = last[i]
				}
				cell[i] = f[i]*before + (1-f[i])*z[i]
				y[i] = o[i] * cell[i]
			}
			last = cell
		}
	}
}

// scanBack turns du, the gradient of the layer's output in its first 2H columns read
// from dy, into that of the gates before their nonlinearity.
func (g *graph) scanBack(du, dy, u, c *nn.Matrix, from, to int) {
	H := g.n.hidden
	dc := make([]float32, H)
	for d := range 2 {
		clear(dc)
		for k := to - from - 1; k >= 0; k-- {
			t, p := from+k, from+k-1
			if d == 1 {
				t, p = to-1-k, to-k
			}
			gates := u.Row(t)[3*H*d : 3*H*(d+1)]
			z, f, o := gates[:H], gates[H:2*H], gates[2*H:]
			cell, g := c.Row(t)[H*d:H*(d+1)], dy.Row(t)[H*d:H*(d+1)]
			out := du.Row(t)[3*H*d : 3*H*(d+1)]
			var last []float32
			if k > 0 {
				last = c.Row(p)[H*d : H*(d+1)]
			}
			for i := range z {
				var before float32
				if last != nil {
					before = last[i]
				}
				out[2*H+i] = g[i] * cell[i] * o[i] * (1 - o[i])
				e := dc[i] + g[i]*o[i]
				out[H+i] = e * (before - z[i]) * f[i] * (1 - f[i])
				out[i] = e * (1 - f[i]) * (1 - z[i]*z[i])
				dc[i] = e * f[i]
			}
		}
	}
}

// heads computes what stands on the encoder.
func (g *graph) heads() {
	n, y := g.n, g.y[g.n.layers]
	affine(&g.tags, g.y[1], n.tagger)
	for i, m := range []*nn.Matrix{&g.dep, &g.head, &g.depL, &g.heaL} {
		affine(m, y, []*layer{n.dep, n.head, n.depL, n.heaL}[i])
		if i < 2 {
			relu(m)
		}
		g.mask(&g.mlpMask[i], m.Rows, m.Cols, g.drop.mlp)
		times(m, &g.mlpMask[i])
	}
	g.q.Resize(g.T, n.arc)
	nn.Add(&g.q, &g.dep, n.bilinear.Value)
}

// arcs fills scores with those of every head for word i of the sentence at rows
// [from:to); the root comes last.
func (g *graph) arcs(scores []float32, from, to, i int) {
	q := g.q.Row(from + i)
	dist := g.n.distance.Value.Data
	for h := from; h < to; h++ {
		scores[h-from] = dot(q, g.head.Row(h)) + dist[model.DistanceOf(i, h-from)]
	}
	scores[to-from] = dot(q, g.n.rootArc.Value.Data) + dist[0]
}

func dot(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	for i := 0; i+4 <= len(a); i += 4 {
		s0 += a[i] * b[i]
		s1 += a[i+1] * b[i+1]
		s2 += a[i+2] * b[i+2]
		s3 += a[i+3] * b[i+3]
	}
	return s0 + s1 + s2 + s3
}

func axpy(y []float32, a float32, x []float32) {
	for i, v := range x {
		y[i] += a * v
	}
}

// labelRow is what the head h of a sentence at row from gives to labels.
func (g *graph) labelRow(from, to, h int) []float32 {
	if h == to-from {
		return g.n.rootLabel.Value.Data
	}
	return g.heaL.Row(from + h)
}

// learn computes losses and all gradients.
func (g *graph) learn() {
	n := g.n
	var dTags, dDep, dHead, dDepL, dHeaL, dQ nn.Matrix
	dTags.Resize(g.T, n.tags)
	dDep.Resize(g.T, n.arc)
	dHead.Resize(g.T, n.arc)
	dDepL.Resize(g.T, n.label)
	dHeaL.Resize(g.T, n.label)
	dQ.Resize(g.T, n.arc)
	hid, rel := nn.NewMatrix(g.T, n.label), nn.NewMatrix(g.T, n.rels)
	for s, sent := range g.sents {
		from, to := g.offs[s], g.offs[s+1]
		for i := range to - from {
			p := dTags.Row(from + i)
			copy(p, g.tags.Row(from+i))
			nn.Softmax(p)
			g.loss[0] -= math.Log(float64(p[sent.tags[i]]) + 1e-9)
			p[sent.tags[i]]--
		}
		g.learnArcs(sent, from, to, &dQ, &dHead)
		for i := range to - from {
			h := hid.Row(from + i)
			copy(h, g.depL.Row(from+i))
			axpy(h, 1, g.labelRow(from, to, sent.heads[i]))
		}
	}
	relu(hid)
	affine(rel, hid, n.out)
	for s, sent := range g.sents {
		from := g.offs[s]
		for i, r := range sent.rels {
			p := rel.Row(from + i)
			nn.Softmax(p)
			g.loss[2] -= math.Log(float64(p[r]) + 1e-9)
			p[r]--
		}
	}
	dHid := g.tmp3.Resize(g.T, n.label)
	g.affineBack(dHid, rel, hid, n.out)
	reluBack(dHid, hid)
	rootL := g.grad(n.rootLabel).Data
	for s, sent := range g.sents {
		from, to := g.offs[s], g.offs[s+1]
		for i, h := range sent.heads {
			d := dHid.Row(from + i)
			axpy(dDepL.Row(from+i), 1, d)
			if h == to-from {
				axpy(rootL, 1, d)
			} else {
				axpy(dHeaL.Row(from+h), 1, d)
			}
		}
	}
	nn.AddTA(g.grad(n.bilinear), &g.dep, &dQ)
	nn.AddTB(&dDep, &dQ, n.bilinear.Value)

	dy := nn.NewMatrix(g.T, 2*n.hidden)
	y := g.y[n.layers]
	for i, d := range []*nn.Matrix{&dDep, &dHead, &dDepL, &dHeaL} {
		times(d, &g.mlpMask[i])
		if i < 2 {
			reluBack(d, []*nn.Matrix{&g.dep, &g.head}[i])
		}
		g.affineBack(dy, d, y, []*layer{n.dep, n.head, n.depL, n.heaL}[i])
	}
	g.encodeBack(dy, &dTags)
}

func (g *graph) learnArcs(sent *sample, from, to int, dQ, dHead *nn.Matrix) {
	n := to - from
	scores := make([]float32, n+1)
	dist, root := g.grad(g.n.distance).Data, g.grad(g.n.rootArc).Data
	for i := range n {
		g.arcs(scores, from, to, i)
		scores[i] = float32(math.Inf(-1))
		nn.Softmax(scores)
		gold := sent.heads[i]
		g.loss[1] -= math.Log(float64(scores[gold]) + 1e-9)
		scores[gold]--
		q, dq := g.q.Row(from+i), dQ.Row(from+i)
		for h, d := range scores {
			if d > -1e-7 && d < 1e-7 || h == i {
				continue
			}
			if h == n {
				dist[0] += d
				axpy(dq, d, g.n.rootArc.Value.Data)
				axpy(root, d, q)
				continue
			}
			dist[model.DistanceOf(i, h)] += d
			axpy(dq, d, g.head.Row(from+h))
			axpy(dHead.Row(from+h), d, q)
		}
	}
}

// encodeBack goes back from the gradients of the last layer and of the tags.
func (g *graph) encodeBack(dy, dTags *nn.Matrix) {
	n, D := g.n, g.n.input
	for l := n.layers - 1; l >= 0; l-- {
		if l == 0 {
			g.affineBack(dy, dTags, g.y[1], n.tagger)
		}
		times(dy, g.masks[l+1])
		du := g.tmp2.Resize(g.T, 6*n.hidden)
		for s := range g.sents {
			g.scanBack(du, dy, g.u[l], g.c[l], g.offs[s], g.offs[s+1])
		}
		dx := nn.NewMatrix(g.T, g.y[l].Cols)
		g.affineBack(dx, du, g.y[l], n.recurrent[l])
		dy = dx
	}
	times(dy, g.masks[0])
	dconv := g.tmp2.Resize(g.T, D)
	copy(dconv.Data, dy.Data)
	reluBack(dconv, &g.conv)
	dxin := nn.NewMatrix(g.T, 3*D)
	g.affineBack(dxin, dconv, &g.xin, n.conv)
	g.dx.Resize(g.T, D)
	copy(g.dx.Data, dy.Data)
	for s := range g.sents {
		from, to := g.offs[s], g.offs[s+1]
		for t := from; t < to; t++ {
			row := dxin.Row(t)
			if t > from {
				axpy(g.dx.Row(t-1), 1, row[:D])
			}
			axpy(g.dx.Row(t), 1, row[D:2*D])
			if t+1 < to {
				axpy(g.dx.Row(t+1), 1, row[2*D:])
			}
		}
	}
	times(&g.dx, &g.inMask)
}
