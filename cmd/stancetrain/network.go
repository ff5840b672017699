package main

import (
	"math/rand/v2"

	"stancegraph/cmd/stancetrain/nn"
	"stancegraph/loader/text/model"
)

// size holds the widths of the network's layers.
type size struct {
	input  int // embedding and convolution
	hidden int // one direction of a recurrent layer
	layers int
	arc    int
	label  int
	tags   int // a multiple of 16, as all output widths are
	rels   int
}

// network is the tagger and parser that is trained: embedded features, a convolution
// over three words, bidirectional quasi-recurrent layers (Bradbury et al. 2017), and
// on top of them tags, biaffine head scores (Dozat and Manning 2017) and labels.
type network struct {
	size
	embed      *nn.Embedding
	conv       *layer
	recurrent  []*layer // each both directions: z, f, o forward, then backward
	tagger     *layer
	dep, head  *layer
	depL, heaL *layer
	bilinear   *nn.Param // arc × arc
	rootArc    *nn.Param // 1 × arc: the root as a head
	rootLabel  *nn.Param // 1 × label
	distance   *nn.Param // 1 × distances
	out        *layer    // label × rels
}

// layer is an affine map.
type layer struct{ w, b *nn.Param }

func newLayer(name string, in, out int, rng *rand.Rand) *layer {
	return &layer{
		nn.NewParam(name+".w", in, out, nn.Glorot(in, out), rng),
		nn.NewParam(name+".b", 1, out, 0, rng),
	}
}

func newNetwork(s size, rows int, rng *rand.Rand) *network {
	n := &network{size: s, embed: nn.NewEmbedding(rows, s.input, 0.1, rng)}
	n.conv = newLayer("conv", 3*s.input, s.input, rng)
	in := s.input
	for range s.layers {
		l := newLayer("recurrent", in, 6*s.hidden, rng)
		for d := range 2 {
			for i := range s.hidden { // forget gates begin half open towards the past
				l.b.Value.Data[(3*d+1)*s.hidden+i] = 0.5
			}
		}
		n.recurrent = append(n.recurrent, l)
		in = 2 * s.hidden
	}
	n.tagger = newLayer("tags", s.input+2*s.hidden*s.layers, s.tags, rng)
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
	var all []*nn.Param
	add := func(ls ...*layer) {
		for _, l := range ls {
			all = append(all, l.w, l.b)
		}
	}
	add(n.conv)
	add(n.recurrent...)
	add(n.tagger, n.dep, n.head, n.depL, n.heaL, n.out)
	return append(all, n.bilinear, n.rootArc, n.rootLabel, n.distance)
}
