package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"

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
	return size{encoderSize{input: 128, hidden: 112, layers: 3}, headSize{arc: 64, label: 96}},
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
	s.read, s.rels = roundUp(len(l.tags)), roundUp(len(l.rels))
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
	t := trainer[*sample]{encoder: n.encoder, params: n.params(), schedule: sc, log: log}
	for i := range t.learners {
		t.learners[i] = newGraph(n, sc.drop)
	}
	if len(devSents) > 0 {
		t.dev = func() (fmt.Stringer, error) {
			m, err := model.Decode(freeze().Encode())
			if err != nil {
				return nil, err
			}
			return evaluate(m, devSents)
		}
	}
	err = t.train(func(epoch int) []*sample { return vary(slices.Concat(data, drawn[epoch]), v, epoch) })
	if err != nil {
		return nil, err
	}
	return freeze(), nil
}

// roundUp is the next multiple of the kernels' width.
func roundUp(n int) int { return (n + 15) / 16 * 16 }
