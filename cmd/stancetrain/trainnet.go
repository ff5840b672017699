package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"time"

	"stancegraph/cmd/stancetrain/nn"
	"stancegraph/loader/text/model"
)

// vocabulary numbers the features that training data have at least often times.
type vocabulary struct {
	rows   map[uint64]uint32
	keys   []uint64
	counts []int
}

func newVocabulary(train []*sample, often int) *vocabulary {
	counts := map[uint64]int{}
	var f []uint64
	for _, s := range train {
		for i := range s.words {
			f = s.words[i].Features(f[:0])
			for _, k := range f {
				counts[k]++
			}
		}
	}
	v := &vocabulary{rows: map[uint64]uint32{}}
	for k, c := range counts {
		if c >= often {
			v.keys = append(v.keys, k)
		}
	}
	slices.Sort(v.keys)
	for i, k := range v.keys {
		v.rows[k] = uint32(i)
		v.counts = append(v.counts, counts[k])
	}
	return v
}

func (v *vocabulary) fill(data []*sample) {
	var f []uint64
	for _, s := range data {
		s.counts = v.counts
		s.feats = s.feats[:0]
		for i := range s.words {
			f = s.words[i].Features(f[:0])
			var rows []uint32
			for _, k := range f {
				if r, ok := v.rows[k]; ok {
					rows = append(rows, r)
				}
			}
			s.feats = append(s.feats, rows)
		}
	}
}

type schedule struct {
	epochs, batch int
	rate          float64
	drop          dropout
	workers       int
}

const shards = 4 // parts of a batch; fixed, so that the outcome does not hang on the workers

// trainNetwork minimises the sum of the losses; dev may be nil.
func trainNetwork(n *network, train, dev []*sample, l labels, sc schedule) {
	graphs := make([]*graph, shards)
	for i := range graphs {
		graphs[i] = newGraph(n, sc.drop)
	}
	adam := &nn.Adam{Rate: sc.rate, Beta1: 0.9, Beta2: 0.95, Epsilon: 1e-8, Decay: 0, Average: 0.999}
	steps := sc.epochs * ((len(train) + sc.batch - 1) / sc.batch)
	step := 0
	start := time.Now()
	for epoch := range sc.epochs {
		order := shuffled(train, uint64(epoch))
		var tag, arc, label, tokens float64
		for b := 0; b < len(order); b += sc.batch {
			batch := order[b:min(b+sc.batch, len(order))]
			adam.Rate = sc.rate * min(1, float64(step+1)/200) * (1 - float64(step)/float64(steps)*0.98)
			parts := split(batch, shards)
			parallel(shards, sc.workers, func(i int) {
				if len(parts[i]) > 0 {
					graphs[i].run(parts[i], uint64(step*shards+i))
				}
			})
			T := 0
			for i, g := range graphs {
				if len(parts[i]) == 0 {
					continue
				}
				T += g.T
				tag, arc, label = tag+g.loss.tag, arc+g.loss.arc, label+g.loss.label
			}
			tokens += float64(T)
			apply(n, graphs, parts, adam, float32(1/float64(T)), sc.workers)
			step++
		}
		fmt.Fprintf(os.Stderr, "epoch %d: tag %.3f arc %.3f label %.3f, %.0fs", epoch+1, tag/tokens, arc/tokens, label/tokens, time.Since(start).Seconds())
		if dev != nil && (epoch%3 == 2 || epoch+1 == sc.epochs) {
			swap(n, adam)
			fmt.Fprintf(os.Stderr, " dev %.2f", measure(n, dev, l))
			swap(n, adam)
		}
		fmt.Fprintln(os.Stderr)
	}
	swap(n, adam)
}

func swap(n *network, a *nn.Adam) {
	n.embed.Settle(a)
	n.embed.Swap()
	for _, p := range n.params() {
		p.Swap()
	}
}

// split parts a batch so that the parts have about equally many words.
func split(batch []*sample, n int) [][]*sample {
	parts := make([][]*sample, n)
	sizes := make([]int, n)
	for _, s := range batch {
		k := 0
		for i := range n {
			if sizes[i] < sizes[k] {
				k = i
			}
		}
		parts[k] = append(parts[k], s)
		sizes[k] += len(s.words)
	}
	return parts
}

// apply gathers the gradients in a fixed order and takes one step.
func apply(n *network, graphs []*graph, parts [][]*sample, a *nn.Adam, scale float32, workers int) {
	a.Begin()
	ps := n.params()
	norms := make([]float64, len(ps)+1)
	parallel(len(ps)+1, workers, func(k int) {
		if k == 0 {
			for i, g := range graphs {
				if len(parts[i]) == 0 {
					continue
				}
				for t, f := range g.feats {
					for _, r := range f {
						n.embed.AddGrad(int(r), g.dx.Row(t))
					}
				}
			}
			return
		}
		p := ps[k-1]
		for i, g := range graphs {
			if len(parts[i]) == 0 {
				continue
			}
			d := g.grads[k-1].Data
			axpy(p.Grad.Data, 1, d)
			clear(d)
		}
		var sum float64
		for _, v := range p.Grad.Data {
			sum += float64(v) * float64(v)
		}
		norms[k] = sum
	})
	var norm float64
	for _, v := range norms {
		norm += v
	}
	norm = math.Sqrt(norm) * float64(scale)
	if norm > 5 {
		scale *= float32(5 / norm)
	}
	parallel(len(ps)+1, workers, func(k int) {
		if k == 0 {
			n.embed.Update(a, scale)
		} else {
			a.Update(ps[k-1], 0, len(ps[k-1].Value.Data), scale)
		}
	})
}

// measure returns tag accuracy, UAS and LAS in per cent.
func measure(n *network, dev []*sample, l labels) [3]float64 {
	g := newGraph(n, dropout{})
	punct := number(l.rels)["punct"]
	var e model.Eisner
	var words, tags, scored, heads, both float64
	for i := 0; i < len(dev); i += 16 {
		g.sents = dev[i:min(i+16, len(dev))]
		g.offs, g.feats, g.T = g.offs[:0], g.feats[:0], 0
		for _, s := range g.sents {
			g.offs = append(g.offs, g.T)
			g.feats = append(g.feats, s.feats...)
			g.T += len(s.feats)
		}
		g.offs = append(g.offs, g.T)
		g.encode(false)
		g.heads(false)
		for k, s := range g.sents {
			from, to := g.offs[k], g.offs[k+1]
			m := to - from
			sc := e.Scores(m)
			for d := range m {
				g.arcs(sc[d*(m+1):(d+1)*(m+1)], from, to, d)
			}
			got := make([]int, m)
			e.Solve(got)
			for d := range m {
				words++
				if best(g.tags.Row(from + d)[:len(l.tags)]) == int(s.tags[d]) {
					tags++
				}
				if s.rels[d] == punct {
					continue
				}
				scored++
				if got[d] != s.heads[d] {
					continue
				}
				heads++
				hid := slices.Clone(g.depL.Row(from + d))
				axpy(hid, 1, g.labelRow(from, to, got[d]))
				out := slices.Clone(n.out.b.Value.Data)
				for j, v := range hid {
					if v > 0 {
						axpy(out, v, n.out.w.Value.Row(j))
					}
				}
				if base(l.rels[best(out[:len(l.rels)])]) == base(l.rels[s.rels[d]]) {
					both++
				}
			}
		}
	}
	return [3]float64{100 * tags / words, 100 * heads / scored, 100 * both / scored}
}

func best(s []float32) int {
	k := 0
	for i, v := range s {
		if v > s[k] {
			k = i
		}
	}
	return k
}

func newRand(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 3)) }
