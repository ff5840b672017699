package model

import (
	"errors"
	"math"
	"slices"
)

// Ensemble are several models that annotate as one, each with the same weight: what is
// averaged are the logarithms of the probabilities that they give tags, heads and relations. It
// is slow, and serves to parse what a smaller model is trained on. Like its models it is
// safe for concurrent use.
type Ensemble struct {
	Tags, Rels []string
	models     []*Model
}

// NewEnsemble joins models that have the same tags and relations.
func NewEnsemble(models ...*Model) (*Ensemble, error) {
	if len(models) == 0 {
		return nil, errors.New("no model")
	}
	first := models[0]
	for _, m := range models[1:] {
		if !slices.Equal(m.Tags, first.Tags) || !slices.Equal(m.Rels, first.Rels) {
			return nil, errors.New("models with other tags or relations")
		}
	}
	return &Ensemble{Tags: first.Tags, Rels: first.Rels, models: models}, nil
}

// treeScale is what a natural logarithm counts in the scores that trees are solved by.
const treeScale = 1024

// Annotate tags and parses sentences as Model.Annotate does.
func (e *Ensemble) Annotate(w *Work, words []Word, ends []int) {
	total, tags, rels := len(words), len(e.Tags), len(e.Rels)
	w.Tags, w.Heads, w.Rels = grow(w.Tags, total), grow(w.Heads, total), grow(w.Rels, total)
	if total == 0 {
		return
	}
	works := make([]*Work, len(e.models))
	for k, m := range e.models {
		works[k] = &Work{}
		m.Network.encode(works[k], words, ends)
	}
	sum := make([]float64, max(tags, rels))
	for t := range total {
		clear(sum)
		for k, m := range e.models {
			n := &m.Network
			addLogs(sum[:tags], n.scores(works[k], t), InputBits+n.Readout[0].Bits)
		}
		w.Tags[t] = uint8(argmax(sum[:tags]))
	}
	from := 0
	for _, to := range ends {
		e.attach(w, works, from, to)
		from = to
	}
	for k, m := range e.models {
		works[k].Heads = w.Heads
		m.Network.relate(works[k], ends)
	}
	for t := range total {
		clear(sum)
		for k, m := range e.models {
			n := &m.Network
			addLogs(sum[:rels], n.relScores(works[k], t), ArcBits+n.Out.Bits)
		}
		w.Rels[t] = uint8(argmax(sum[:rels]))
	}
}

// attach finds the heads of the sentence [from:to).
func (e *Ensemble) attach(w *Work, works []*Work, from, to int) {
	size := to - from
	scores := w.tree.reset(size)
	row, sum := make([]int32, size+1), make([]float64, size+1)
	for d := range size {
		clear(sum)
		for k, m := range e.models {
			m.Network.arcScores(works[k], row, from, to, d)
			row[d] = math.MinInt32
			addLogs(sum, row, 2*ArcBits)
		}
		for h, v := range sum {
			scores[d*(size+1)+h] = int32(v / float64(len(e.models)) * treeScale)
		}
		scores[d*(size+1)+d] = least
	}
	w.solve(from, to)
}

// leastLog bounds the logarithm of a probability, which one model must not decide alone.
const leastLog = -14

// addLogs adds to sum the logarithms of the probabilities that scores, times 2^bits, stand for.
func addLogs(sum []float64, scores []int32, bits int) {
	scores = scores[:len(sum)]
	top, scale, total := slices.Max(scores), math.Exp2(float64(bits)), 0.0
	for _, s := range scores {
		total += math.Exp(float64(int64(s)-int64(top)) / scale)
	}
	for i, s := range scores {
		sum[i] += max(float64(int64(s)-int64(top))/scale-math.Log(total), leastLog)
	}
}
