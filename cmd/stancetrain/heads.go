package main

import (
	"math"

	"stancegraph/cmd/stancetrain/nn"
	"stancegraph/loader/text/model"
)

// heads computes what stands on the encoder.
func (g *graph) heads() {
	n, y := g.n, g.y[g.n.layers]
	for i, m := range []*nn.Matrix{&g.dep, &g.head, &g.depL, &g.heaL} {
		affine(m, y, []*layer{n.dep, n.head, n.depL, n.heaL}[i])
		if i < 2 {
			nn.ReLU(m)
		}
		g.mask(&g.mlpMask[i], m.Rows, m.Cols, g.drop.mlp)
		nn.Times(m, &g.mlpMask[i])
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
		scores[h-from] = nn.Dot(q, g.head.Row(h)) + dist[model.DistanceOf(i, h-from)]
	}
	scores[to-from] = nn.Dot(q, g.n.rootArc.Value.Data) + dist[0]
}

// labelRow is what the head h of a sentence at row from gives to labels.
func (g *graph) labelRow(from, to, h int) []float32 {
	if h == to-from {
		return g.n.rootLabel.Value.Data
	}
	return g.heaL.Row(from + h)
}

// gradients are those of what stands on the encoder.
type gradients struct{ tags, dep, head, depL, heaL, q nn.Matrix }

// back computes the losses and all gradients.
func (g *graph) back() {
	n := g.n
	var d gradients
	d.tags.Resize(g.T, n.read)
	for _, m := range []*nn.Matrix{&d.dep, &d.head, &d.q} {
		m.Resize(g.T, n.arc)
	}
	for _, m := range []*nn.Matrix{&d.depL, &d.heaL} {
		m.Resize(g.T, n.label)
	}
	for s, sent := range g.sents {
		from, to := g.offs[s], g.offs[s+1]
		g.learnTags(sent, from, &d.tags)
		g.learnArcs(sent, from, to, &d.q, &d.head)
	}
	g.learnLabels(&d)
	nn.AddTA(g.grad(n.bilinear), &g.dep, &d.q)
	nn.AddTB(&d.dep, &d.q, n.bilinear.Value)
	dy := nn.NewMatrix(g.T, 2*n.hidden)
	for i, m := range []*nn.Matrix{&d.dep, &d.head, &d.depL, &d.heaL} {
		nn.Times(m, &g.mlpMask[i])
		if i < 2 {
			nn.ReLUBack(m, []*nn.Matrix{&g.dep, &g.head}[i])
		}
		g.affineBack(dy, m, g.y[n.layers], []*layer{n.dep, n.head, n.depL, n.heaL}[i])
	}
	g.encodeBack(dy, &d.tags)
}

// surprise turns scores into the gradient of the loss -log p(right) and returns that
// loss.
func surprise(scores []float32, right int) float64 {
	nn.Softmax(scores)
	loss := -math.Log(float64(scores[right]) + 1e-9)
	scores[right]--
	return loss
}

func (g *graph) learnTags(sent *sample, from int, d *nn.Matrix) {
	for i, tag := range sent.tags {
		row := d.Row(from + i)
		copy(row, g.read.Row(from+i))
		g.loss[0] += surprise(row, int(tag))
	}
}

func (g *graph) learnArcs(sent *sample, from, to int, dQ, dHead *nn.Matrix) {
	n := to - from
	scores := make([]float32, n+1)
	dist, root := g.grad(g.n.distance).Data, g.grad(g.n.rootArc).Data
	for i := range n {
		g.arcs(scores, from, to, i)
		scores[i] = float32(math.Inf(-1))
		g.loss[1] += surprise(scores, sent.heads[i])
		q, dq := g.q.Row(from+i), dQ.Row(from+i)
		for h, d := range scores {
			if d > -1e-7 && d < 1e-7 || h == i {
				continue
			}
			if h == n {
				dist[0] += d
				nn.Axpy(dq, d, g.n.rootArc.Value.Data)
				nn.Axpy(root, d, q)
				continue
			}
			dist[model.DistanceOf(i, h)] += d
			nn.Axpy(dq, d, g.head.Row(from+h))
			nn.Axpy(dHead.Row(from+h), d, q)
		}
	}
}

// learnLabels learns the relations of all words to their gold heads.
func (g *graph) learnLabels(d *gradients) {
	n := g.n
	hid, rel := nn.NewMatrix(g.T, n.label), nn.NewMatrix(g.T, n.rels)
	for s, sent := range g.sents {
		from, to := g.offs[s], g.offs[s+1]
		for i, h := range sent.heads {
			row := hid.Row(from + i)
			copy(row, g.depL.Row(from+i))
			nn.Axpy(row, 1, g.labelRow(from, to, h))
		}
	}
	nn.ReLU(hid)
	affine(rel, hid, n.out)
	for s, sent := range g.sents {
		for i, r := range sent.rels {
			g.loss[2] += surprise(rel.Row(g.offs[s]+i), int(r))
		}
	}
	dHid := g.spare.Resize(g.T, n.label)
	g.affineBack(dHid, rel, hid, n.out)
	nn.ReLUBack(dHid, hid)
	root := g.grad(n.rootLabel).Data
	for s, sent := range g.sents {
		from, to := g.offs[s], g.offs[s+1]
		for i, h := range sent.heads {
			row := dHid.Row(from + i)
			nn.Axpy(d.depL.Row(from+i), 1, row)
			if h == to-from {
				nn.Axpy(root, 1, row)
			} else {
				nn.Axpy(d.heaL.Row(from+h), 1, row)
			}
		}
	}
}
