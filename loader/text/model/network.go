package model

// Network is the trained tagger and parser in fixed-point numbers: an encoder, off which tags
// are read, and on top of it biaffine head scores (Dozat and Manning 2017) and labels. It is
// read-only, and so safe for concurrent use.
type Network struct {
	Encoder
	Arc, Label int // widths, multiples of 16
	Classes    Classes
	Heads      Dense   // 2·Hidden -> Arc (dependent) | Arc (head) | Label | Label
	Bilinear   Dense   // Arc -> Arc
	RootArc    []int16 // the root as a head, scale arcBits
	RootLabel  []int16
	Distance   []int32 // by DistanceOf, scale 2·arcBits
	Out        Dense   // Label -> relations
}

// Embedding is the table of feature vectors.
type Embedding struct {
	Keys []uint64 // sorted; Keys[i] has row i
	Rows []byte   // 8-bit numbers
	// Scale turns a sum of rows into the scale of the input: (sum·Scale) >> ScaleBits.
	Scale int32

	slots []uint32 // open addressing: row + 1, 0 where free
}

// Dense is an affine map with 16-bit weights.
type Dense struct {
	In, Out int
	Bits    int     // the weights' scale is 2^Bits
	Weights []int16 // row-major, In × Out
	Bias    []int32 // scale of the input times that of the weights

	packed packed
}

// The scales of the network's numbers, as powers of two.
const (
	InputBits = 10 // embeddings and convolution
	StateBits = 14 // output of recurrent layers
	ArcBits   = 9  // heads, dependents and label features
	ScaleBits = 16 // of Embedding.Scale
)

// Distances is the number of buckets of DistanceOf.
const Distances = 23

// DistanceOf is the bucket of the distance from dependent d to head h; h < 0 is the
// root.
func DistanceOf(d, h int) int {
	if h < 0 {
		return 0
	}
	k, side := h-d, 1
	if k < 0 {
		k, side = -k, 12
	}
	switch {
	case k <= 6:
	case k <= 8:
		k = 7
	case k <= 11:
		k = 8
	case k <= 16:
		k = 9
	case k <= 25:
		k = 10
	default:
		k = 11
	}
	return side + k - 1
}

// prepare builds what is not in the file.
func (n *Network) prepare() {
	n.Encoder.prepare()
	for _, d := range n.heads() {
		d.prepare()
	}
}

// heads lists what stands on the encoder in the order of the file.
func (n *Network) heads() []*Dense { return []*Dense{&n.Heads, &n.Bilinear, &n.Out} }

// prepare brings the weights into the order that the kernels read.
func (d *Dense) prepare() {
	d.packed = pack(d.Weights, d.In, d.Out)
	d.Weights = nil
}

func (e *Embedding) index() {
	size := 16
	for size < 3*len(e.Keys) {
		size *= 2
	}
	e.slots = make([]uint32, size)
	for row, k := range e.Keys {
		i := uint32(k) & uint32(size-1)
		for e.slots[i] != 0 {
			i = (i + 1) & uint32(size-1)
		}
		e.slots[i] = uint32(row) + 1
	}
}

// row returns the row of a key, -1 where it is not known.
func (e *Embedding) row(key uint64) int {
	mask := uint32(len(e.slots) - 1)
	for i := uint32(key) & mask; e.slots[i] != 0; i = (i + 1) & mask {
		if r := e.slots[i] - 1; e.Keys[r] == key {
			return int(r)
		}
	}
	return -1
}

func (d *Dense) multiply(out []int32, x []int16, n, stride int) {
	for i := range n {
		copy(out[i*d.Out:(i+1)*d.Out], d.Bias)
	}
	d.add(out, x, n, stride)
}

// add is multiply that adds to what out holds, without the bias.
func (d *Dense) add(out []int32, x []int16, n, stride int) {
	multiplyAdd(out, x, n, stride, &d.packed)
}
