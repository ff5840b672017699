package main

import "stancegraph/cmd/stancetrain/nn"

// graph runs the parser forward and backward over a few sentences.
type graph struct {
	*encoding
	n     *network
	sents []*sample

	dep, head, depL, heaL, q nn.Matrix
	mlpMask                  [4]nn.Matrix
}

func newGraph(n *network, d dropout) *graph {
	return &graph{encoding: newEncoding(n.encoder, n.params(), d), n: n}
}

// run computes the losses of sents (tags, heads, labels, summed over words) and their gradients.
func (g *graph) run(sents []*sample, seed uint64) {
	g.begin(seed)
	g.sents = sents
	for _, s := range sents {
		g.take(&s.reading)
	}
	g.units = g.T
	g.encode()
	g.heads()
	g.back()
}
