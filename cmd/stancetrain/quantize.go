package main

import (
	"math"
	"slices"

	"stancegraph/cmd/stancetrain/nn"
	"stancegraph/loader/text/model"
)

// quantize turns the trained network into the fixed-point one that is shipped.
func quantize(n *network, v *vocabulary) model.Network {
	q := model.Network{
		Encoder: quantizeEncoder(n.encoder, v.keys),
		Arc:     n.arc, Label: n.label,
		Classes:  v.classes.table,
		Heads:    dense(model.StateBits, product-model.StateBits, n.dep, n.head, n.depL, n.heaL),
		Bilinear: dense(model.ArcBits, product-model.ArcBits, &layer{w: n.bilinear}),
		Out:      dense(model.ArcBits, product-model.ArcBits, n.out),
	}
	q.RootArc = shorts(n.rootArc.Value.Data, model.ArcBits)
	q.RootLabel = shorts(n.rootLabel.Value.Data, model.ArcBits)
	q.Distance = longs(n.distance.Value.Data, 2*model.ArcBits)
	return q
}

// quantizeEncoder does the same for an encoder, the rows of whose embedding have the keys given.
func quantizeEncoder(n *encoder, keys []uint64) model.Encoder {
	q := model.Encoder{
		Input: n.input, Hidden: n.hidden,
		Embedding: quantizeEmbedding(n.embed.Value, keys),
		Conv:      dense(model.InputBits, product-model.InputBits, n.conv),
		Readout:   readout(n),
	}
	in := model.InputBits
	for _, l := range n.recurrent {
		q.Layers = append(q.Layers, dense(in, product-in, l))
		in = model.StateBits
	}
	return q
}

// quantizeEmbedding maps the table onto 8 bits; the few numbers beyond the range that
// holds all but one in 5,000 are cut.
func quantizeEmbedding(m *nn.Matrix, keys []uint64) model.Embedding {
	sizes := make([]float32, len(m.Data))
	for i, v := range m.Data {
		sizes[i] = max(v, -v)
	}
	slices.Sort(sizes)
	step := float64(sizes[len(sizes)-1-len(sizes)/5000]) / 127
	e := model.Embedding{Keys: keys, Scale: int32(math.Round(step * (1 << (model.InputBits + model.ScaleBits))))}
	for _, v := range m.Data {
		e.Rows = append(e.Rows, byte(int8(min(max(math.Round(float64(v)/step), -127), 127))))
	}
	return e
}

// readout parts the layer that reads off all layers by what it reads: the convolution and
// each recurrent layer. The parts have one scale, since their outputs are added up.
func readout(n *encoder) []model.Dense {
	w := n.readout.w.Value
	scale := product
	for {
		var parts []model.Dense
		lowest := scale
		for from := 0; from < w.Rows; {
			rows, in := 2*n.hidden, model.StateBits
			if from == 0 {
				rows, in = n.input, model.InputBits
			}
			part := layer{w: &nn.Param{Value: &nn.Matrix{Rows: rows, Cols: w.Cols, Data: w.Data[from*w.Cols:][:rows*w.Cols]}}}
			if from == 0 {
				part.b = n.readout.b
			}
			parts = append(parts, dense(in, scale-in, &part))
			lowest = min(lowest, in+parts[len(parts)-1].Bits)
			from += rows
		}
		if lowest == scale {
			return parts
		}
		scale = lowest
	}
}

// product is the scale, in bits, of a layer's output where its weights allow it.
const product = 25

// dense joins layers that read the same input, whose scale is 2^inBits, side by side.
// Their weights have the scale 2^bits, or less where they do not fit.
func dense(inBits, bits int, layers ...*layer) model.Dense {
	d := model.Dense{In: layers[0].w.Value.Rows, Bits: bits}
	var top float32
	for _, l := range layers {
		d.Out += l.w.Value.Cols
		for _, v := range l.w.Value.Data {
			top = max(top, v, -v)
		}
	}
	for float64(top)*math.Exp2(float64(d.Bits)) > math.MaxInt16 {
		d.Bits--
	}
	for i := range d.In {
		for _, l := range layers {
			d.Weights = append(d.Weights, shorts(l.w.Value.Row(i), d.Bits)...)
		}
	}
	for _, l := range layers {
		if l.b == nil {
			d.Bias = append(d.Bias, make([]int32, l.w.Value.Cols)...)
		} else {
			d.Bias = append(d.Bias, longs(l.b.Value.Data, inBits+d.Bits)...)
		}
	}
	return d
}

func shorts(list []float32, bits int) []int16 {
	out := make([]int16, len(list))
	for i, v := range list {
		out[i] = int16(min(max(math.Round(float64(v)*math.Exp2(float64(bits))), math.MinInt16), math.MaxInt16))
	}
	return out
}

func longs(list []float32, bits int) []int32 {
	out := make([]int32, len(list))
	for i, v := range list {
		out[i] = int32(math.Round(float64(v) * math.Exp2(float64(bits))))
	}
	return out
}
