package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"

	"stancegraph/cmd/stancetrain/nn"
	"stancegraph/loader/extract"
	"stancegraph/loader/text/model"
)

// heard is what a Classifier reads of a sample: the tokens, with their features.
type heard struct {
	reading
	tokens []model.Token
}

// heardOf is h, of whatever it is a part.
func (h *heard) heardOf() *heard { return h }

// sampleHeard is a sample that a Classifier learns from.
type sampleHeard interface {
	size() int
	heardOf() *heard
	// learn adds the losses of the sample, whose tokens begin at row from, to those of g, and the
	// gradients of what is read off to d.
	learn(g *encoding, from, classes int, d *nn.Matrix)
}

// classifierFlags are the flags of a command that trains a Classifier.
type classifierFlags struct {
	*flag.FlagSet
	news     *string
	size     encoderSize
	schedule schedule
}

// newClassifierFlags are those of the command of that name, which goes through samples.
func newClassifierFlags(name, samples string, stderr io.Writer) *classifierFlags {
	f := &classifierFlags{FlagSet: flag.NewFlagSet(name, flag.ContinueOnError)}
	f.SetOutput(stderr)
	f.size, f.schedule = classifierSettings()
	f.news = f.String("news", "", "folder of the articles, DOC.json")
	f.IntVar(&f.schedule.workers, "workers", runtime.NumCPU(), "goroutines; the outcome does not hang on it")
	f.IntVar(&f.schedule.epochs, "epochs", f.schedule.epochs, "times to go through the "+samples)
	return f
}

func classifierSettings() (encoderSize, schedule) {
	return encoderSize{input: 96, hidden: 96, layers: 2},
		schedule{epochs: 4, batch: 64, rate: 3e-3, drop: dropout{word: 0.5, input: 0.1, hidden: 0.15}}
}

// trainClassifier trains a network of the classes of stances.
func trainClassifier[S sampleHeard](data []S, s encoderSize, sc schedule, log io.Writer) (*model.Classifier, error) {
	en, err := model.English()
	if err != nil {
		return nil, err
	}
	var all []*heard
	for _, sample := range data {
		all = append(all, sample.heardOf())
	}
	v := heardVocabulary(all, &en.Network.Classes)
	classes := len(extract.CarriedClasses)
	s.read = roundUp(2 * classes)
	fmt.Fprintf(log, "%d samples, %d vectors\n", len(data), len(v.keys))
	n := newEncoder(s, len(v.keys), rand.New(rand.NewPCG(1, 5)))
	t := trainer[S]{encoder: n, params: paramsOf(n.layersOfEncoder()), schedule: sc, log: log}
	for i := range t.learners {
		t.learners[i] = &hearing[S]{encoding: newEncoding(n, t.params, sc.drop), classes: classes}
	}
	if err := t.train(func(epoch int) []S { return shuffled(data, uint64(epoch)) }); err != nil {
		return nil, err
	}
	return &model.Classifier{Encoder: quantizeEncoder(n, v.keys), Classes: classes}, nil
}

// hearing runs a network forward and backward over a few samples.
type hearing[S sampleHeard] struct {
	*encoding
	classes int
}

// run computes the losses of samples, and their gradients.
func (g *hearing[S]) run(samples []S, seed uint64) {
	g.begin(seed)
	for _, s := range samples {
		g.take(&s.heardOf().reading)
	}
	g.units = len(samples)
	g.encode()
	d := nn.NewMatrix(g.T, g.n.read)
	for i, s := range samples {
		s.learn(g.encoding, g.offs[i], g.classes, d)
	}
	g.encodeBack(nn.NewMatrix(g.T, 2*g.n.hidden), d)
}

// seldomHeard is how often a word must stand in samples to have a vector.
const seldomHeard = 4

// heardVocabulary numbers the features of the tokens of samples, and sets their rows.
func heardVocabulary(data []*heard, table *model.Classes) *vocabulary {
	counts := map[uint64]int{}
	for _, h := range data {
		for i := range h.tokens {
			t := &h.tokens[i]
			for _, k := range append(besides(t, table), t.Key(), t.Word.Unknown()) {
				counts[k]++
			}
		}
	}
	v := &vocabulary{rows: map[uint64]uint32{}}
	v.keep(counts, seldomHeard)
	v.number(counts)
	for _, h := range data {
		h.counts = v.counts
		for i := range h.tokens {
			t := &h.tokens[i]
			unknown := none
			if t.Kind == 0 {
				unknown = v.row(t.Word.Unknown())
			}
			var rows []uint32
			for _, k := range besides(t, table) { // how it stands is never dropped, as classes are not
				if r := v.row(k); r != none {
					rows = append(rows, r)
				}
			}
			h.feats = append(h.feats, []uint32{v.row(t.Key())})
			h.classes = append(h.classes, rows)
			h.unknown = append(h.unknown, unknown)
		}
	}
	return v
}

// besides are the keys of token t but for that of its word: the classes of the word and how it stands.
func besides(t *model.Token, table *model.Classes) (keys []uint64) {
	if t.Kind == 0 {
		for place, code := range table.Of(&t.Word) {
			keys = append(keys, model.ClassFeature(place, code))
		}
	}
	return t.SortKeys(keys)
}
