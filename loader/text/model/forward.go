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
		w.Tags[t] = uint8(argmax(n.tagScores(w, t)[:len(m.Tags)]))
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
	total := len(words)
	n.embed(w, words, ends)
	n.convolve(w, ends)
	w.tags = grow(w.tags, total*n.Tagger[0].Out)
	n.Tagger[0].multiply(w.tags, w.y, total, n.Tagger[0].In)
	bits := InputBits
	for i := range n.Layers {
		n.recur(w, &n.Layers[i], ends, bits)
		bits = StateBits
		n.Tagger[i+1].add(w.tags, w.y, total, n.Tagger[i+1].In)
	}
	n.project(w, total)
}

// tagScores are the scores of the tags of word t after encode.
func (n *Network) tagScores(w *Work, t int) []int32 {
	width := n.Tagger[0].Out
	return w.tags[t*width:][:width]
}

// relScores are the scores of the relations of word t to its head after relate.
func (n *Network) relScores(w *Work, t int) []int32 {
	width := n.Out.Out
	return w.acc[t*width:][:width]
}

// embed sums the feature vectors of every word into w.x. Row t of sentence s stands at
// t+s+1.
func (n *Network) embed(w *Work, words []Word, ends []int) {
	D := n.Input
	w.x = grow(w.x, (len(words)+len(ends)+1)*D)
	clear(w.x)
	from := 0
	for s, to := range ends {
		sentence := words[from:to]
		casing := CasingOf(sentence)
		for i := range sentence {
			x := w.x[(from+i+s+1)*D:][:D]
			w.features = Features(w.features[:0], sentence, casing, i)
			if n.Embedding.row(w.features[0]) < 0 {
				w.features[0] = sentence[i].Unknown()
			}
			for _, k := range w.features {
				if r := n.Embedding.row(k); r >= 0 {
					addRow(x, n.Embedding.Rows[r*D:(r+1)*D])
				}
			}
			for place, code := range n.Classes.Of(&sentence[i]) {
				if r := n.classRows[place*ClassSize+int(code)]; r >= 0 {
					addRow(x, n.Embedding.Rows[r*D:(r+1)*D])
				}
			}
			for i, v := range x {
				x[i] = int16((int32(v)*n.Embedding.Scale + 1<<(ScaleBits-1)) >> ScaleBits)
			}
		}
		from = to
	}
}

// convolve sets w.y to the input plus the rectified convolution over three words.
func (n *Network) convolve(w *Work, ends []int) {
	D, total := n.Input, ends[len(ends)-1]
	w.acc = grow(w.acc, total*D)
	w.y = grow(w.y, total*D)
	from := 0
	for s, to := range ends {
		n.Conv.multiply(w.acc[from*D:], w.x[(from+s)*D:], to-from, D)
		y := w.y[from*D : to*D]
		narrow(y, w.acc[from*D:to*D], n.Conv.Bits, 0)
		add(y, w.x[(from+s+1)*D:])
		from = to
	}
}

// recur replaces w.y, whose scale is 2^bits, by the output of a recurrent layer.
func (n *Network) recur(w *Work, layer *Dense, ends []int, bits int) {
	H, total := n.Hidden, ends[len(ends)-1]
	w.acc = grow(w.acc, total*6*H)
	layer.multiply(w.acc, w.y, total, layer.In)
	w.y = grow(w.y, total*2*H)
	w.cell = grow(w.cell, H)
	shift := bits + layer.Bits - (StateBits - 1) // u is half of x
	from := 0
	for _, to := range ends {
		clear(w.cell)
		for t := from; t < to; t++ {
			step(w.y[t*2*H:][:H], w.cell, w.acc[t*6*H:][:3*H], shift)
		}
		clear(w.cell)
		for t := to - 1; t >= from; t-- {
			step(w.y[t*2*H+H:][:H], w.cell, w.acc[t*6*H+3*H:][:3*H], shift)
		}
		from = to
	}
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
