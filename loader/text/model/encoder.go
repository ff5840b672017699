package model

// Encoder reads words in their sentences: embedded features, a convolution over three words,
// bidirectional quasi-recurrent layers (Bradbury et al. 2017), and numbers for every word that
// are read off all of these. It is read-only, and so safe for concurrent use.
type Encoder struct {
	Input, Hidden int // widths, multiples of 16
	Embedding     Embedding
	Conv          Dense   // 3·Input -> Input
	Layers        []Dense // -> 6·Hidden: z, f, o forward, then backward
	Readout       []Dense // of the convolution and each layer -> the numbers, which are their sum

	classRows [ClassesOfWord * ClassSize]int // rows of the embedding, -1 where none
}

// place makes room for the input of words in sentences that end at ends: an empty row stands
// around every sentence.
func (e *Encoder) place(w *Work, words int, ends []int) {
	w.x = grow(w.x, (words+len(ends)+1)*e.Input)
	clear(w.x)
}

// row is the input of word t, which is of sentence s.
func (e *Encoder) row(w *Work, t, s int) []int16 { return w.x[(t+s+1)*e.Input:][:e.Input] }

// sum adds the vectors of keys that have one to x.
func (e *Encoder) sum(x []int16, keys []uint64) {
	for _, k := range keys {
		if r := e.Embedding.row(k); r >= 0 {
			addRow(x, e.Embedding.Rows[r*e.Input:(r+1)*e.Input])
		}
	}
}

// sumClasses adds the vectors of a word's classes to x.
func (e *Encoder) sumClasses(x []int16, codes []byte) {
	for place, code := range codes {
		if r := e.classRows[place*ClassSize+int(code)]; r >= 0 {
			addRow(x, e.Embedding.Rows[r*e.Input:(r+1)*e.Input])
		}
	}
}

// scale brings a sum of rows to the scale of the input.
func (e *Encoder) scale(x []int16) {
	for i, v := range x {
		x[i] = int16((int32(v)*e.Embedding.Scale + 1<<(ScaleBits-1)) >> ScaleBits)
	}
}

// read runs the layers over the input, and sets w.tags to what is read off them.
func (e *Encoder) read(w *Work, ends []int) {
	total := ends[len(ends)-1]
	e.convolve(w, ends)
	w.tags = grow(w.tags, total*e.Readout[0].Out)
	e.Readout[0].multiply(w.tags, w.y, total, e.Readout[0].In)
	bits := InputBits
	for i := range e.Layers {
		e.recur(w, &e.Layers[i], ends, bits)
		bits = StateBits
		e.Readout[i+1].add(w.tags, w.y, total, e.Readout[i+1].In)
	}
}

// scores are the numbers of word t after read; their scale is that of the input times that of
// the first readout's weights.
func (e *Encoder) scores(w *Work, t int) []int32 {
	width := e.Readout[0].Out
	return w.tags[t*width:][:width]
}

// parts lists the layers in the order of a file.
func (e *Encoder) parts() []*Dense {
	all := []*Dense{&e.Conv, &e.Readout[0]}
	for i := range e.Layers {
		all = append(all, &e.Layers[i], &e.Readout[i+1])
	}
	return all
}

// prepare builds what is not in a file.
func (e *Encoder) prepare() {
	e.Embedding.index()
	for i := range e.classRows {
		e.classRows[i] = e.Embedding.row(ClassFeature(i/ClassSize, byte(i%ClassSize)))
	}
	for _, d := range e.parts() {
		d.prepare()
	}
}

// convolve sets w.y to the input plus the rectified convolution over three words.
func (e *Encoder) convolve(w *Work, ends []int) {
	D, total := e.Input, ends[len(ends)-1]
	w.acc = grow(w.acc, total*D)
	w.y = grow(w.y, total*D)
	from := 0
	for s, to := range ends {
		e.Conv.multiply(w.acc[from*D:], w.x[(from+s)*D:], to-from, D)
		y := w.y[from*D : to*D]
		narrow(y, w.acc[from*D:to*D], e.Conv.Bits, 0)
		add(y, w.x[(from+s+1)*D:])
		from = to
	}
}

// recur replaces w.y, whose scale is 2^bits, by the output of a recurrent layer.
func (e *Encoder) recur(w *Work, layer *Dense, ends []int, bits int) {
	H, total := e.Hidden, ends[len(ends)-1]
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
