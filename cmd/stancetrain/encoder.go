package main

import (
	"math/rand/v2"

	"stancegraph/cmd/stancetrain/nn"
)

// encoderSize holds the widths of an encoder's layers.
type encoderSize struct {
	input  int // embedding and convolution
	hidden int // one direction of a recurrent layer
	layers int
	read   int // what is read off all layers; a multiple of 16, as all output widths are
}

// encoder reads words in their sentences: embedded features, a convolution over three words,
// bidirectional quasi-recurrent layers (Bradbury et al. 2017), and what is read off all of them.
type encoder struct {
	encoderSize
	embed     *nn.Embedding
	conv      *layer
	recurrent []*layer // each both directions: z, f, o forward, then backward
	readout   *layer
}

func newEncoder(s encoderSize, rows int, rng *rand.Rand) *encoder {
	n := &encoder{encoderSize: s, embed: nn.NewEmbedding(rows, s.input, 0.1, rng)}
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
	n.readout = newLayer("readout", s.input+2*s.hidden*s.layers, s.read, rng)
	return n
}

// layersOfEncoder lists its layers, always in the same order.
func (n *encoder) layersOfEncoder() []*layer {
	all := append([]*layer{n.conv}, n.recurrent...)
	return append(all, n.readout)
}

// layer is an affine map.
type layer struct{ w, b *nn.Param }

func newLayer(name string, in, out int, rng *rand.Rand) *layer {
	return &layer{
		nn.NewParam(name+".w", in, out, nn.Glorot(in, out), rng),
		nn.NewParam(name+".b", 1, out, 0, rng),
	}
}

// paramsOf lists the parameters of layers.
func paramsOf(layers []*layer) []*nn.Param {
	var all []*nn.Param
	for _, l := range layers {
		all = append(all, l.w, l.b)
	}
	return all
}
