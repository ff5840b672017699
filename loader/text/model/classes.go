package model

import "encoding/binary"

// Classes is a table of words with the classes they belong to, made of word vectors, so
// that it tells something of words that no treebank has.
type Classes struct {
	keys []uint32 // sorted; hashes of lower-cased forms
	// codes holds ClassesOfWord numbers a key: the first is the class that the word's
	// vector is nearest to, each other corrects what those before it leave.
	codes []byte
	// first is where the keys begin whose upper bits are the index.
	first [1<<classBits + 1]uint32
}

// ClassesOfWord is the number of classes that a word in the table has, ClassSize the
// number of different codes for each.
const (
	ClassesOfWord = 4
	ClassSize     = 256
)

const classBits = 16

// NewClasses returns the table of sorted keys (ClassKey) and their codes.
func NewClasses(keys []uint32, codes []byte) Classes {
	c := Classes{keys: keys, codes: codes}
	k := 0
	for i := range c.first {
		for k < len(keys) && keys[k]>>(32-classBits) < uint32(i) {
			k++
		}
		c.first[i] = uint32(k)
	}
	return c
}

// ClassKey is the key of a word in Classes.
func (w *Word) ClassKey() uint32 { return w.lower }

// Of returns the codes of a word, nil where the table has it not.
func (c *Classes) Of(w *Word) []byte {
	key := w.lower
	top := key >> (32 - classBits)
	for k := c.first[top]; k < c.first[top+1]; k++ {
		if c.keys[k] == key {
			return c.codes[k*ClassesOfWord:][:ClassesOfWord]
		}
	}
	return nil
}

// ClassFeature is the key of the feature that a word has the given code in the place
// numbered place.
func ClassFeature(place int, code byte) uint64 { return mix(24+uint32(place), uint32(code)+1) }

func (c *Classes) write(w *writer) {
	w.number(len(c.keys))
	for _, k := range c.keys {
		w.b = binary.LittleEndian.AppendUint32(w.b, k)
	}
	w.b = append(w.b, c.codes...)
}

func readClasses(r *reader) Classes {
	n := r.count(r.number(), 4+ClassesOfWord)
	b := r.take(4 * n)
	keys := make([]uint32, len(b)/4)
	for i := range keys {
		keys[i] = binary.LittleEndian.Uint32(b[4*i:])
	}
	return NewClasses(keys, r.take(n*ClassesOfWord))
}
