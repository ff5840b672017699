package extract

import (
	"cmp"
	"fmt"
	"slices"

	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
	"stancegraph/loader/text/loglinear"
)

const (
	// tellFrom is the probability from which it is worth telling that a stance was not
	// taken from the model.
	tellFrom = 0.1
	// weighedWords is how many words of a carried stance are told.
	weighedWords = 5
)

// uncarried is discard for segment g, whose likeliest class is c with probability p.
func (r *run) uncarried(m *loglinear.Model, g *Segment, c int, p float32, why Reason) {
	if r.trace == nil || p < tellFrom {
		return
	}
	word := r.weightiest(m, g, c)
	if word < 0 {
		word = g.tokens[0]
	}
	r.discard(&hit{cue: &cue{at: carriedAt(p)}, frame: lexicon.Frame{Name: carriedRule, Stance: CarriedClasses[c]}, tokens: []int{word}, anchor: word, actor: -1, target: -1, claim: -1}, why, word)
}

// carriedRule is the rule of carried stances.
const carriedRule = "carried"

// carriedAt is where a stance is from that the model reads with probability p.
func carriedAt(p float32) string { return fmt.Sprintf("carried.model:%.2f", p) }

// weighed notes, in a traced run, which words of segment g weighed for class c.
func (r *run) weighed(m *loglinear.Model, g *Segment, c int, cue text.Span) {
	if r.trace == nil {
		return
	}
	weight := wordWeights(m, g, c)
	w := Weighing{Cue: cue}
	for _, t := range g.tokens {
		if weight[t] != 0 {
			w.Words = append(w.Words, WordWeight{t, float64(weight[t])})
		}
	}
	r.noteWeighing(w)
}

// noteWeighing keeps the weightiest words of w.
func (r *run) noteWeighing(w Weighing) {
	slices.SortStableFunc(w.Words, func(a, b WordWeight) int { return cmp.Compare(b.Weight, a.Weight) })
	w.Words = w.Words[:min(len(w.Words), weighedWords)]
	r.trace.Weighed = append(r.trace.Weighed, w)
}
