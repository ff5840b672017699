package model

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"sync"
)

// Model is a trained tagger, lemmatizer and parser. It is read-only, and so safe for
// concurrent use.
type Model struct {
	Version    string
	Tags, Rels []string
	Lemmas     Lemmatizer
	Network    Network
}

//go:embed en.model
var english []byte

// English returns the embedded model. The first call decodes it; all share it.
var English = sync.OnceValues(func() (*Model, error) { return Decode(english) })

const magic = "stancegraph model 6\n"

// Encode writes m, as a trainer made it, in the form that Decode reads; equal models
// give equal bytes.
func (m *Model) Encode() []byte {
	w := writer{[]byte(magic)}
	w.strings([]string{m.Version})
	w.strings(m.Tags)
	w.strings(m.Rels)
	m.Lemmas.write(&w)
	n := &m.Network
	for _, v := range []int{n.Input, n.Hidden, n.Arc, n.Label, len(n.Layers)} {
		w.number(v)
	}
	w.embedding(&n.Embedding)
	n.Classes.write(&w)
	w.dense(n.dense())
	w.shorts(n.RootArc)
	w.shorts(n.RootLabel)
	w.longs(n.Distance)
	return w.b
}

// dense lists the layers in the order of the file.
func (n *Network) dense() []*Dense {
	return slices.Insert(n.parts(), 1, n.heads()...)
}

// Decode reads a model file. The model keeps parts of b, which must not change.
func Decode(b []byte) (*Model, error) {
	b, ok := bytes.CutPrefix(b, []byte(magic))
	if !ok {
		return nil, fmt.Errorf("not a model file of this version: want the header %q; train it anew with stancetrain", magic)
	}
	r := reader{b: b}
	m := &Model{}
	if v := r.strings(); len(v) == 1 {
		m.Version = v[0]
	}
	m.Tags, m.Rels = r.strings(), r.strings()
	m.Lemmas.read(&r)
	n := &m.Network
	var layers int
	for _, v := range []*int{&n.Input, &n.Hidden, &n.Arc, &n.Label, &layers} {
		*v = r.number()
	}
	n.Layers = make([]Dense, r.count(layers, 1))
	n.Readout = make([]Dense, len(n.Layers)+1)
	r.embedding(&n.Embedding, n.Input)
	n.Classes = readClasses(&r)
	r.dense(n.dense())
	n.RootArc, n.RootLabel, n.Distance = r.shorts(n.Arc), r.shorts(n.Label), r.longs(Distances)
	if r.short {
		return nil, errors.New("model file is cut off")
	}
	n.prepare()
	return m, nil
}

// writer appends values in little-endian order.
type writer struct{ b []byte }

func (w *writer) number(v int) { w.b = binary.LittleEndian.AppendUint32(w.b, uint32(int32(v))) }

func (w *writer) embedding(e *Embedding) {
	w.number(len(e.Keys))
	for _, k := range e.Keys {
		w.b = binary.LittleEndian.AppendUint64(w.b, k)
	}
	w.b = append(w.b, e.Rows...)
	w.number(int(e.Scale))
}

func (w *writer) dense(layers []*Dense) {
	for _, d := range layers {
		w.number(d.In)
		w.number(d.Out)
		w.number(d.Bits)
		w.shorts(d.Weights)
		w.longs(d.Bias)
	}
}

func (w *writer) strings(list []string) {
	w.number(len(list))
	for _, s := range list {
		w.b = append(append(w.b, uint8(len(s))), s...)
	}
}

func (w *writer) shorts(list []int16) {
	for _, v := range list {
		w.b = binary.LittleEndian.AppendUint16(w.b, uint16(v))
	}
}

func (w *writer) longs(list []int32) {
	for _, v := range list {
		w.number(int(v))
	}
}

// reader takes values off b; once b is too short it yields zeros.
type reader struct {
	b     []byte
	short bool
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.short, r.b = true, nil
		return nil
	}
	b := r.b[:n:n]
	r.b = r.b[n:]
	return b
}

// count is n where n items of the given size can follow, else 0.
func (r *reader) count(n, size int) int {
	if n < 0 || n > len(r.b)/size {
		r.short = true
		return 0
	}
	return n
}

func (r *reader) number() int {
	b := r.take(4)
	if b == nil {
		return 0
	}
	return int(int32(binary.LittleEndian.Uint32(b)))
}

func (r *reader) uint64() uint64 {
	b := r.take(8)
	if b == nil {
		return 0
	}
	return binary.LittleEndian.Uint64(b)
}

// embedding reads vectors of the given width.
func (r *reader) embedding(e *Embedding, width int) {
	e.Keys = make([]uint64, r.count(r.number(), 8))
	for i := range e.Keys {
		e.Keys[i] = r.uint64()
	}
	e.Rows = r.take(len(e.Keys) * width)
	e.Scale = int32(r.number())
}

func (r *reader) dense(layers []*Dense) {
	for _, d := range layers {
		d.In, d.Out, d.Bits = r.number(), r.number(), r.number()
		d.Weights = r.shorts(d.In * d.Out)
		d.Bias = r.longs(d.Out)
	}
}

func (r *reader) strings() []string {
	list := make([]string, r.count(r.number(), 1))
	for i := range list {
		if n := r.take(1); n != nil {
			list[i] = string(r.take(int(n[0])))
		}
	}
	return list
}

func (r *reader) shorts(n int) []int16 {
	b := r.take(2 * n)
	list := make([]int16, len(b)/2)
	for i := range list {
		list[i] = int16(binary.LittleEndian.Uint16(b[2*i:]))
	}
	return list
}

func (r *reader) longs(n int) []int32 {
	b := r.take(4 * n)
	list := make([]int32, len(b)/4)
	for i := range list {
		list[i] = int32(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return list
}

// sortedKeys returns the keys of m in ascending order.
func sortedKeys[V any](m map[uint64]V) []uint64 {
	keys := make([]uint64, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
