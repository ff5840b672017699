package main

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"
	"time"

	"stancegraph/cmd/stancetrain/nn"
	"stancegraph/loader/text/conllu"
	"stancegraph/loader/text/model"
)

// version goes into the header of the model file.
const version = "en-3"

// schedule says how a network is trained.
type schedule struct {
	epochs, batch int
	drawn         int // sentences of the grammar an epoch
	parsed        int // sentences parsed by models an epoch
	rate          float64
	drop          dropout
	workers       int
}

// settings are the sizes and the schedule of the shipped model.
func settings() (size, schedule) {
	return size{input: 128, hidden: 112, layers: 3, arc: 64, label: 96},
		schedule{epochs: 24, batch: 32, drawn: 2000, parsed: 8000, rate: 3e-3, drop: dropout{word: 0.5, classes: 0.3, input: 0.12, hidden: 0.22, mlp: 0.22}}
}

// trainModel trains on sents, on sentences that models parsed, if any, and on what g, if
// any, gives beside them; devSents, if any, are measured on now and then.
func trainModel(sents, parsed, devSents []conllu.Sentence, g *grammar, cl *classes, s size, sc schedule, log io.Writer) (*model.Model, error) {
	l := collect(sents)
	data := samples(sents, l)
	drawn, err := drawSamples(g, sc, l)
	if err != nil {
		return nil, err
	}
	v := newVocabulary(data, slices.Concat(drawn...), cl, l)
	v.fill(data)
	for _, d := range drawn {
		v.fill(d)
	}
	if err := knownLabels(parsed, l); err != nil {
		return nil, err
	}
	silver := samples(parsed, l)
	v.fill(silver)
	for i := range drawn {
		drawn[i] = append(drawn[i], portion(silver, sc.parsed, i)...)
	}
	s.tags, s.rels = roundUp(len(l.tags)), roundUp(len(l.rels))
	rng := rand.New(rand.NewPCG(1, 3))
	n := newNetwork(s, len(v.keys), rng)
	cl.start(n.embed.Value, v, rng)
	types, err := lemmaData(sents, l)
	if err != nil {
		return nil, err
	}
	lemmas := trainLemmas(types)
	freeze := func() *model.Model {
		return &model.Model{Version: version, Tags: l.tags, Rels: l.rels, Lemmas: lemmas, Network: quantize(n, v)}
	}
	t := trainer{n: n, v: v, schedule: sc, log: log}
	if len(devSents) > 0 {
		t.dev = func() (figures, error) {
			m, err := model.Decode(freeze().Encode())
			if err != nil {
				return figures{}, err
			}
			return evaluate(m, devSents)
		}
	}
	if err := t.train(data, drawn); err != nil {
		return nil, err
	}
	return freeze(), nil
}

// roundUp is the next multiple of the kernels' width.
func roundUp(n int) int { return (n + 15) / 16 * 16 }

const shards = 4 // parts of a batch; fixed, so that the outcome does not hang on the workers

// trainer minimises the sum of the losses of tags, heads and labels.
type trainer struct {
	n *network
	v *vocabulary
	schedule
	log    io.Writer
	dev    func() (figures, error) // nil for none
	graphs [shards]*graph
	adam   nn.Adam
	step   int
	steps  int
}

// train goes through data once an epoch, each time with other samples of a grammar.
func (t *trainer) train(data []*sample, drawn [][]*sample) error {
	for i := range t.graphs {
		t.graphs[i] = newGraph(t.n, t.drop)
	}
	t.adam = nn.Adam{Beta1: 0.9, Beta2: 0.95, Epsilon: 1e-8, Average: 0.999}
	t.steps = 0
	for _, d := range drawn {
		t.steps += (len(data) + len(d) + t.batch - 1) / t.batch
	}
	start := time.Now()
	for epoch := range t.epochs {
		loss := t.epoch(vary(slices.Concat(data, drawn[epoch]), t.v, epoch))
		fmt.Fprintf(t.log, "epoch %d: losses %.3f, %.0f s", epoch+1, loss, time.Since(start).Seconds())
		if t.dev != nil && (epoch%4 == 3 || epoch+1 == t.epochs) {
			t.swap()
			f, err := t.dev()
			if err != nil {
				return err
			}
			fmt.Fprint(t.log, ";", f)
			t.swap()
		}
		fmt.Fprintln(t.log)
	}
	t.swap()
	return nil
}

// epoch goes through the data once and returns the losses of a word: tag, head, label.
func (t *trainer) epoch(data []*sample) (loss [3]float64) {
	words := 0.0
	for b := 0; b < len(data); b += t.batch {
		parts := split(data[b:min(b+t.batch, len(data))])
		t.adam.Rate = t.rate * min(1, float64(t.step+1)/warmUp) * (1 - float64(t.step)/float64(t.steps)*0.98)
		parallel(shards, t.workers, func(i int) {
			t.graphs[i].run(parts[i], uint64(t.step*shards+i))
		})
		n := 0
		for _, g := range t.graphs {
			n += g.T
			for i := range loss {
				loss[i] += g.loss[i]
			}
		}
		words += float64(n)
		t.apply(1 / float32(n))
		t.step++
	}
	for i := range loss {
		loss[i] /= words
	}
	return loss
}

// swap exchanges the weights with their moving averages.
func (t *trainer) swap() {
	t.n.embed.Settle(&t.adam)
	t.n.embed.Swap()
	for _, p := range t.n.params() {
		p.Swap()
	}
}

// split parts a batch so that the parts have about equally many words.
func split(batch []*sample) (parts [shards][]*sample) {
	var sizes [shards]int
	for _, s := range batch {
		k := 0
		for i := range sizes {
			if sizes[i] < sizes[k] {
				k = i
			}
		}
		parts[k] = append(parts[k], s)
		sizes[k] += len(s.words)
	}
	return parts
}

// warmUp is the number of steps until the learning rate is reached.
const warmUp = 200

// longest is the norm that a gradient is cut to.
const longest = 5

// apply gathers the gradients of the parts in a fixed order and takes one step.
func (t *trainer) apply(scale float32) {
	t.adam.Begin()
	ps := t.n.params()
	squares := make([]float64, len(ps))
	parallel(len(ps)+1, t.workers, func(k int) {
		if k == len(ps) {
			t.gatherEmbeddings()
		} else {
			squares[k] = t.gather(ps[k], k)
		}
	})
	var norm float64
	for _, v := range squares {
		norm += v
	}
	if norm = math.Sqrt(norm) * float64(scale); norm > longest {
		scale *= float32(longest / norm)
	}
	parallel(len(ps)+1, t.workers, func(k int) {
		if k == len(ps) {
			t.n.embed.Update(&t.adam, scale)
		} else {
			t.adam.Update(ps[k], 0, len(ps[k].Value.Data), scale)
		}
	})
}

// gather adds up the gradients of the parameter number k and returns the square of
// their norm.
func (t *trainer) gather(p *nn.Param, k int) (square float64) {
	for _, g := range t.graphs {
		nn.Axpy(p.Grad.Data, 1, g.grads[k].Data)
		clear(g.grads[k].Data)
	}
	for _, v := range p.Grad.Data {
		square += float64(v) * float64(v)
	}
	return square
}

func (t *trainer) gatherEmbeddings() {
	for _, g := range t.graphs {
		for i, rows := range g.feats {
			for _, r := range rows {
				t.n.embed.AddGrad(int(r), g.dx.Row(i))
			}
		}
	}
}
