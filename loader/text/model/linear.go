package model

import (
	"encoding/binary"
	"errors"
	"slices"
)

// Linear is a multiclass linear model over hashed sparse features. A feature's row
// holds only the classes whose weight is not zero. It is read-only after loading, and
// so safe for concurrent use.
type Linear struct {
	slots   []slot // open addressing, a power of two in number
	entries []entry
}

// slot is one feature: the upper half of its hash, and where its row lies.
type slot struct {
	key   uint32
	start uint32
	n     uint32 // 0: the slot is free
}

type entry struct {
	class  uint8
	weight int16
}

// Row is the weights of one feature, as a trainer hands them over.
type Row struct {
	Hash    uint64
	Classes []uint8
	Weights []int16
}

// NewLinear builds a model of rows. Rows are sorted by hash first, so that equal rows
// give an equal model.
func NewLinear(rows []Row) *Linear {
	slices.SortFunc(rows, func(a, b Row) int {
		if a.Hash < b.Hash {
			return -1
		}
		return 1
	})
	size := 16
	for size < 2*len(rows) {
		size *= 2
	}
	m := &Linear{slots: make([]slot, size)}
	for _, r := range rows {
		m.insert(uint32(r.Hash>>32), uint32(r.Hash), uint32(len(m.entries)), uint32(len(r.Classes)))
		for i, c := range r.Classes {
			m.entries = append(m.entries, entry{c, r.Weights[i]})
		}
	}
	return m
}

// insert places a feature; low are the bits that choose its slot.
func (m *Linear) insert(key, low, start, n uint32) {
	mask := uint32(len(m.slots) - 1)
	i := low & mask
	for m.slots[i].n != 0 {
		i = (i + 1) & mask
	}
	m.slots[i] = slot{key, start, n}
}

// add adds the weights of each feature to scores.
func (m *Linear) add(features []uint64, scores []int32) {
	mask := uint32(len(m.slots) - 1)
	for _, h := range features {
		key, i := uint32(h>>32), uint32(h)&mask
		for m.slots[i].n != 0 {
			if s := &m.slots[i]; s.key == key {
				for _, e := range m.entries[s.start : s.start+s.n] {
					scores[e.class] += int32(e.weight)
				}
				break
			}
			i = (i + 1) & mask
		}
	}
}

// append writes rows in the file's form.
func appendRows(b []byte, rows []Row) []byte {
	slices.SortFunc(rows, func(a, b Row) int {
		if a.Hash < b.Hash {
			return -1
		}
		return 1
	})
	entries := 0
	for _, r := range rows {
		entries += len(r.Classes)
	}
	b = binary.LittleEndian.AppendUint32(b, uint32(len(rows)))
	b = binary.LittleEndian.AppendUint32(b, uint32(entries))
	for _, r := range rows {
		b = binary.LittleEndian.AppendUint64(b, r.Hash)
		b = append(b, uint8(len(r.Classes)))
		for i, c := range r.Classes {
			b = append(b, c)
			b = binary.LittleEndian.AppendUint16(b, uint16(r.Weights[i]))
		}
	}
	return b
}

var errShort = errors.New("model file is cut off")

// readLinear reads what appendRows wrote and returns the rest of b.
func readLinear(b []byte) (*Linear, []byte, error) {
	if len(b) < 8 {
		return nil, nil, errShort
	}
	n, entries := binary.LittleEndian.Uint32(b), binary.LittleEndian.Uint32(b[4:])
	b = b[8:]
	size := 16
	for size < 2*int(n) {
		size *= 2
	}
	m := &Linear{slots: make([]slot, size), entries: make([]entry, 0, entries)}
	for range n {
		if len(b) < 9 {
			return nil, nil, errShort
		}
		h, k := binary.LittleEndian.Uint64(b), int(b[8])
		b = b[9:]
		if len(b) < 3*k {
			return nil, nil, errShort
		}
		m.insert(uint32(h>>32), uint32(h), uint32(len(m.entries)), uint32(k))
		for range k {
			m.entries = append(m.entries, entry{b[0], int16(binary.LittleEndian.Uint16(b[1:]))})
			b = b[3:]
		}
	}
	return m, b, nil
}
