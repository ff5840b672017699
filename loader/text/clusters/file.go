package clusters

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"stancegraph/loader/text/loglinear"
)

// magic begins the file of a table, the last letter is its version.
const magic = "SGC1"

// Write writes t: magic and the number of words, then, compressed, the differences of the
// sorted hashes, the fine clusters and the coarse ones.
func (t *Table) Write(w io.Writer) error {
	head := []byte(magic)
	head = binary.LittleEndian.AppendUint32(head, uint32(len(t.hashes)))
	if _, err := w.Write(head); err != nil {
		return err
	}
	var body []byte
	last := loglinear.Feature(0)
	for _, h := range t.hashes {
		body = binary.AppendUvarint(body, uint64(h-last))
		last = h
	}
	for _, list := range [][]uint16{t.fine, t.coarse} {
		for _, c := range list {
			body = binary.AppendUvarint(body, uint64(c))
		}
	}
	z, err := flate.NewWriter(w, flate.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(body); err != nil {
		return err
	}
	return z.Close()
}

var errBroken = errors.New("clusters of words: broken")

// Read reads a table that Write wrote.
func Read(data []byte) (*Table, error) {
	const head = len(magic) + 4
	if len(data) < head || string(data[:len(magic)]) != magic {
		return nil, errors.New("no clusters of words, or of another version: make them anew")
	}
	words := int(binary.LittleEndian.Uint32(data[len(magic):]))
	body, err := io.ReadAll(flate.NewReader(bytes.NewReader(data[head:])))
	if err != nil {
		return nil, fmt.Errorf("clusters of words: %w", err)
	}
	if words > len(body) {
		return nil, errBroken
	}
	next := func(limit uint64) (uint64, bool) {
		v, n := binary.Uvarint(body)
		if n <= 0 || v >= limit {
			return 0, false
		}
		body = body[n:]
		return v, true
	}
	t := &Table{hashes: make([]loglinear.Feature, words), fine: make([]uint16, words), coarse: make([]uint16, words)}
	last := uint64(0)
	for i := range t.hashes {
		v, ok := next(1 << 32)
		if last += v; !ok || last >= 1<<32 {
			return nil, errBroken
		}
		t.hashes[i] = loglinear.Feature(last)
	}
	for _, list := range [][]uint16{t.fine, t.coarse} {
		for i := range list {
			v, ok := next(1 << 16)
			if !ok {
				return nil, errBroken
			}
			list[i] = uint16(v)
		}
	}
	t.index()
	return t, nil
}
