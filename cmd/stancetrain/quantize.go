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
		Input: n.input, Hidden: n.hidden, Arc: n.arc, Label: n.label,
		Embedding: quantizeEmbedding(n.embed.Value, v.keys),
		Conv:      dense(model.InputBits, n.conv),
		Heads:     dense(model.StateBits, n.dep, n.head, n.depL, n.heaL),
		Tagger:    dense(model.StateBits, n.tagger),
		Bilinear:  dense(model.ArcBits, &layer{w: n.bilinear}),
		Out:       dense(model.ArcBits, n.out),
	}
	in := model.InputBits
	for _, l := range n.recurrent {
		q.Layers = append(q.Layers, dense(in, l))
		in = model.StateBits
	}
	q.RootArc = shorts(n.rootArc.Value.Data, model.ArcBits)
	q.RootLabel = shorts(n.rootLabel.Value.Data, model.ArcBits)
	q.Distance = longs(n.distance.Value.Data, 2*model.ArcBits)
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

// dense joins layers that read the same input, whose scale is 2^inBits, side by side.
func dense(inBits int, layers ...*layer) model.Dense {
	d := model.Dense{In: layers[0].w.Value.Rows, Bits: 25 - inBits}
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
