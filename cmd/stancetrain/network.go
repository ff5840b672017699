package main

import (
	"math/rand/v2"

	"stancegraph/cmd/stancetrain/nn"
	"stancegraph/loader/text/model"
)

// size holds the widths of the parser's layers.
type size struct {
	encoderSize
	headSize
}

// headSize holds the widths of what stands on the encoder.
type headSize struct{ arc, label, rels int }

// network is the tagger and parser that is trained: an encoder, off which tags are read, and
// on top of it biaffine head scores (Dozat and Manning 2017) and labels.
type network struct {
	headSize
	*encoder
	dep, head  *layer
	depL, heaL *layer
	bilinear   *nn.Param // arc × arc
	rootArc    *nn.Param // 1 × arc: the root as a head
	rootLabel  *nn.Param // 1 × label
	distance   *nn.Param // 1 × distances
	out        *layer    // label × rels
}

func newNetwork(s size, rows int, rng *rand.Rand) *network {
	n := &network{headSize: s.headSize, encoder: newEncoder(s.encoderSize, rows, rng)}
	in := 2 * s.hidden
	n.dep = newLayer("dep", in, s.arc, rng)
	n.head = newLayer("head", in, s.arc, rng)
	n.depL = newLayer("depL", in, s.label, rng)
	n.heaL = newLayer("headL", in, s.label, rng)
	n.bilinear = nn.NewParam("bilinear", s.arc, s.arc, 0.05, rng)
	for i := range s.arc {
		n.bilinear.Value.Data[i*s.arc+i] += 0.1
	}
	n.rootArc = nn.NewParam("rootArc", 1, s.arc, 0.1, rng)
	n.rootLabel = nn.NewParam("rootLabel", 1, s.label, 0.1, rng)
	n.distance = nn.NewParam("distance", 1, model.Distances, 0, rng)
	n.out = newLayer("out", s.label, s.rels, rng)
	return n
}

// params lists everything but the embeddings, always in the same order.
func (n *network) params() []*nn.Param {
	layers := append(n.layersOfEncoder(), n.dep, n.head, n.depL, n.heaL, n.out)
	return append(paramsOf(layers), n.bilinear, n.rootArc, n.rootLabel, n.distance)
}
