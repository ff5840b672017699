package model

import (
	"cmp"
	"math"
)

// Work is the working memory of one goroutine, and holds the outcome of Annotate.
type Work struct {
	Tags  []uint8 // of every word, index in Model.Tags
	Heads []int   // of every word, index in its sentence; -1 for the root
	Rels  []uint8 // of every word, index in Model.Rels

	features []uint64
	x        []int16 // one row a word, with an empty row around every sentence
	y        []int16
	tags     []int32 // scores
	acc      []int32
	cell     []int32
	dep      []int16
	head     []int16
	depL     []int16
	headL    []int16
	q        []int16
	tree     eisner
	heads    []int
}

// grow returns a slice of length n, reusing a's memory; its content is not defined.
func grow[T any](a []T, n int) []T {
	if cap(a) < n {
		return make([]T, n, n+n/2)
	}
	return a[:n]
}

// Annotate tags and parses sentences: words holds them one after the other, ends where
// each ends.
func (m *Model) Annotate(w *Work, words []Word, ends []int) {
	total := len(words)
	w.Tags, w.Heads, w.Rels = grow(w.Tags, total), grow(w.Heads, total), grow(w.Rels, total)
	if total == 0 {
		return
	}
	n := &m.Network
	n.encode(w, words, ends)
	for t := range total {
		w.Tags[t] = uint8(argmax(n.scores(w, t)[:len(m.Tags)]))
	}
	from := 0
	for _, to := range ends {
		n.attach(w, from, to)
		from = to
	}
	n.relate(w, ends)
	for t := range total {
		w.Rels[t] = uint8(argmax(n.relScores(w, t)[:len(m.Rels)]))
	}
}

// encode computes what tags, arcs and relations are scored by.
func (n *Network) encode(w *Work, words []Word, ends []int) {
	n.place(w, len(words), ends)
	from := 0
	for s, to := range ends {
		sentence := words[from:to]
		casing := CasingOf(sentence)
		for i := range sentence {
			x := n.row(w, from+i, s)
			w.features = Features(w.features[:0], sentence, casing, i)
			if n.Embedding.row(w.features[0]) < 0 {
				w.features[0] = sentence[i].Unknown()
			}
			n.sum(x, w.features)
			n.sumClasses(x, n.Classes.Of(&sentence[i]))
			n.scale(x)
		}
		from = to
	}
	n.read(w, ends)
	n.project(w, len(words))
}

// relScores are the scores of the relations of word t to its head after relate.
func (n *Network) relScores(w *Work, t int) []int32 {
	width := n.Out.Out
	return w.acc[t*width:][:width]
}

// project computes what heads, dependents and labels are scored by.
func (n *Network) project(w *Work, total int) {
	A, L, width := n.Arc, n.Label, n.Heads.Out
	w.acc = grow(w.acc, total*width)
	n.Heads.multiply(w.acc, w.y, total, n.Heads.In)
	w.dep, w.head = grow(w.dep, total*A), grow(w.head, total*A)
	w.depL, w.headL = grow(w.depL, total*L), grow(w.headL, total*L)
	bits := StateBits + n.Heads.Bits - ArcBits
	for t := range total {
		acc := w.acc[t*width:][:width]
		narrow(w.dep[t*A:][:A], acc, bits, 0)
		narrow(w.head[t*A:][:A], acc[A:], bits, 0)
		narrow(w.depL[t*L:][:L], acc[2*A:], bits, math.MinInt16)
		narrow(w.headL[t*L:][:L], acc[2*A+L:], bits, math.MinInt16)
	}
	w.acc = grow(w.acc, total*A)
	n.Bilinear.multiply(w.acc, w.dep, total, A)
	w.q = grow(w.q, total*A)
	narrow(w.q, w.acc, n.Bilinear.Bits, math.MinInt16)
}

// attach finds the heads of the sentence [from:to).
func (n *Network) attach(w *Work, from, to int) {
	size := to - from
	scores := w.tree.reset(size)
	for d := range size {
		row := scores[d*(size+1):][:size+1]
		n.arcScores(w, row, from, to, d)
		for h, s := range row {
			row[h] = treeScore(s)
		}
		row[d] = least
	}
	w.solve(from, to)
}

// arcScores sets row to the scores of the heads that word d of the sentence [from:to) may have,
// the root last; that of the word itself means nothing.
func (n *Network) arcScores(w *Work, row []int32, from, to, d int) {
	A, size := n.Arc, to-from
	q := w.q[(from+d)*A:][:A]
	dots(row[:size], q, w.head[from*A:to*A])
	dots(row[size:], q, n.RootArc)
	for h := range row[:size] {
		row[h] += n.Distance[DistanceOf(d, h)]
	}
	row[size] += n.Distance[0]
}

// solve sets the heads of the sentence [from:to) to the best tree by the scores of w.tree.
func (w *Work) solve(from, to int) {
	size := to - from
	w.heads = grow(w.heads, size)
	w.tree.solve(w.heads)
	for d, h := range w.heads {
		if h == size {
			h = -1
		}
		w.Heads[from+d] = h
	}
}

// treeScore scales the score of an arc down so that the sum over a sentence fits.
func treeScore(s int32) int32 { return min(max(s>>4, -1<<21), 1<<21) }

// relate scores the relations of all words to their heads.
func (n *Network) relate(w *Work, ends []int) {
	L, total := n.Label, ends[len(ends)-1]
	from := 0
	for _, to := range ends {
		for t := from; t < to; t++ {
			head := n.RootLabel
			if h := w.Heads[t]; h >= 0 {
				head = w.headL[(from+h)*L:][:L]
			}
			x := w.depL[t*L:][:L]
			add(x, head)
			for i, v := range x {
				x[i] = max(v, 0)
			}
		}
		from = to
	}
	w.acc = grow(w.acc, total*n.Out.Out)
	n.Out.multiply(w.acc, w.depL, total, L)
}

// argmax is the first index of the greatest score.
func argmax[T cmp.Ordered](scores []T) int {
	best := 0
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	return best
}
