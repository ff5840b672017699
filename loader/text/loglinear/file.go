package loglinear

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
)

// magic begins every file of a model, with its version.
const magic = "LLM1"

// steps is the number of quantisation steps on either side of zero.
const steps = 127

// Write stores the model: weights in eight bits, and without the rows that these make
// zero. Equal models give equal bytes.
func (m *Model) Write(w io.Writer) error {
	top := float32(0)
	for _, v := range m.weights {
		top = max(top, v, -v)
	}
	if top == 0 {
		top = 1
	}
	var body bytes.Buffer
	count, last := 0, uint64(0)
	for _, f := range slices.Sorted(maps.Keys(m.rows)) {
		row := make([]byte, m.classes)
		any := false
		for c, v := range m.weights[int(m.rows[f])*m.classes:][:m.classes] {
			q := int8(math.Round(float64(v / top * steps)))
			row[c] = byte(q)
			any = any || q != 0
		}
		if !any {
			continue
		}
		body.Write(binary.AppendUvarint(nil, uint64(f)-last))
		body.Write(row)
		last = uint64(f)
		count++
	}
	head := []byte(magic)
	head = append(head, byte(m.classes))
	head = binary.LittleEndian.AppendUint32(head, uint32(count))
	head = binary.LittleEndian.AppendUint32(head, math.Float32bits(top))
	if _, err := w.Write(head); err != nil {
		return err
	}
	z, err := flate.NewWriter(w, flate.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(body.Bytes()); err != nil {
		return err
	}
	return z.Close()
}

// Read reads a model that Write wrote.
func Read(data []byte) (*Model, error) {
	const head = len(magic) + 9
	if len(data) < head || string(data[:len(magic)]) != magic {
		return nil, errors.New("no log-linear model, or one of another version: train it anew")
	}
	m := &Model{classes: int(data[4])}
	count := int(binary.LittleEndian.Uint32(data[5:]))
	scale := math.Float32frombits(binary.LittleEndian.Uint32(data[9:])) / steps
	body, err := io.ReadAll(flate.NewReader(bytes.NewReader(data[head:])))
	if err != nil {
		return nil, fmt.Errorf("log-linear model: %w", err)
	}
	if m.classes == 0 || count > len(body)/(m.classes+1) {
		return nil, errors.New("log-linear model: broken")
	}
	features := make([]Feature, 0, count)
	m.weights = make([]float32, 0, count*m.classes)
	last := uint64(0)
	for range count {
		delta, n := binary.Uvarint(body)
		if n <= 0 || len(body) < n+m.classes {
			return nil, errors.New("log-linear model: broken")
		}
		last += delta
		features = append(features, Feature(last))
		for _, b := range body[n : n+m.classes] {
			m.weights = append(m.weights, float32(int8(b))*scale)
		}
		body = body[n+m.classes:]
	}
	m.flatten(features)
	return m, nil
}
