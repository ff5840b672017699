package main

import (
	"fmt"
	"io"
	"math"
	"time"

	"stancegraph/cmd/stancetrain/nn"
)

const shards = 4 // parts of a batch; fixed, so that the outcome does not hang on the workers

// learner runs samples of one kind forward and backward, with gradients of its own.
type learner[S any] interface {
	run(samples []S, seed uint64)
	encoded() *encoding
}

// trainer minimises the losses of learners that share an encoder and further parameters.
type trainer[S interface{ size() int }] struct {
	encoder *encoder
	params  []*nn.Param // all but the embedding
	schedule
	log      io.Writer
	dev      func() (fmt.Stringer, error) // nil for none
	learners [shards]learner[S]
	adam     nn.Adam
	step     int
	steps    int
}

// train goes through the data of each epoch, of which all are as long.
func (t *trainer[S]) train(data func(epoch int) []S) error {
	t.adam = nn.Adam{Beta1: 0.9, Beta2: 0.95, Epsilon: 1e-8, Average: 0.999}
	start := time.Now()
	for epoch := range t.epochs {
		all := data(epoch)
		t.steps = t.epochs * ((len(all) + t.batch - 1) / t.batch)
		loss := t.epoch(all)
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

// epoch goes through the data once and returns the losses, each by what it is summed over.
func (t *trainer[S]) epoch(data []S) (loss [3]float64) {
	units := 0.0
	for b := 0; b < len(data); b += t.batch {
		parts := split(data[b:min(b+t.batch, len(data))])
		t.adam.Rate = t.rate * min(1, float64(t.step+1)/warmUp) * (1 - float64(t.step)/float64(t.steps)*0.98)
		parallel(shards, t.workers, func(i int) {
			t.learners[i].run(parts[i], uint64(t.step*shards+i))
		})
		n := 0
		for _, l := range t.learners {
			g := l.encoded()
			n += g.units
			for i := range loss {
				loss[i] += g.loss[i]
			}
		}
		units += float64(n)
		t.apply(1 / float32(n))
		t.step++
	}
	for i := range loss {
		loss[i] /= units
	}
	return loss
}

// swap exchanges the weights with their moving averages.
func (t *trainer[S]) swap() {
	t.encoder.embed.Settle(&t.adam)
	t.encoder.embed.Swap()
	for _, p := range t.params {
		p.Swap()
	}
}

// split parts a batch so that the parts have about equally many words.
func split[S interface{ size() int }](batch []S) (parts [shards][]S) {
	var sizes [shards]int
	for _, s := range batch {
		k := 0
		for i := range sizes {
			if sizes[i] < sizes[k] {
				k = i
			}
		}
		parts[k] = append(parts[k], s)
		sizes[k] += s.size()
	}
	return parts
}

// warmUp is the number of steps until the learning rate is reached.
const warmUp = 200

// longest is the norm that a gradient is cut to.
const longest = 5

// apply gathers the gradients of the parts in a fixed order and takes one step.
func (t *trainer[S]) apply(scale float32) {
	t.adam.Begin()
	ps := t.params
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
			t.encoder.embed.Update(&t.adam, scale)
		} else {
			t.adam.Update(ps[k], 0, len(ps[k].Value.Data), scale)
		}
	})
}

// gather adds up the gradients of the parameter number k and returns the square of
// their norm.
func (t *trainer[S]) gather(p *nn.Param, k int) (square float64) {
	for _, l := range t.learners {
		g := l.encoded().grads[k]
		nn.Axpy(p.Grad.Data, 1, g.Data)
		clear(g.Data)
	}
	for _, v := range p.Grad.Data {
		square += float64(v) * float64(v)
	}
	return square
}

func (t *trainer[S]) gatherEmbeddings() {
	for _, l := range t.learners {
		g := l.encoded()
		for i, rows := range g.feats {
			for _, r := range rows {
				t.encoder.embed.AddGrad(int(r), g.dx.Row(i))
			}
		}
	}
}
