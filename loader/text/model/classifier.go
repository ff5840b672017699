package model

import (
	"errors"
	"fmt"
	"math"
)

// Classifier tells which of a few classes words are of that it reads in their sentence. Each word of a
// passage speaks for each class by a number, and the passage as their sum over the root of how many
// they are. Each word has further numbers of its own: what is to be added to those of the passage for
// what is said on the party that it names or, where there is no passage, of which class it is itself.
// It is read-only, and so safe for concurrent use.
type Classifier struct {
	Encoder
	Classes int
}

// Spoken are the numbers of a token, one a class.
type Spoken struct {
	Passage []float32 // how much it speaks for each; zero beside the passage
	Own     []float32 // how much it has of each itself, or a party that it names more or less
}

// Token is a word of a sentence as a Classifier sees it.
type Token struct {
	Word Word
	Kind uint32    // what stands for the word: PARTY and the like, of the caller's numbers; 0 for itself
	Sort uint32    // how it stands in the passage, of the caller's numbers
	More [2]uint32 // more of how it stands, each of the caller's numbers; 0 for none
	In   bool      // it is of the passage, and not beside it
}

// The templates of the keys of tokens.
const (
	tokenWord = 1
	tokenKind = 30
	tokenSort = 31
	tokenMore = 32 // and the one after it
)

// Key is that of the word, or of what stands for it.
func (t *Token) Key() uint64 {
	if t.Kind > 0 {
		return mix(tokenKind, t.Kind)
	}
	return mix(tokenWord, t.Word.lower)
}

// SortKeys appends to into the keys of how it stands.
func (t *Token) SortKeys(into []uint64) []uint64 {
	into = append(into, mix(tokenSort, t.Sort))
	for i, n := range t.More {
		if n > 0 {
			into = append(into, mix(tokenMore+uint32(i), n))
		}
	}
	return into
}

// Score tells of each token of a sentence what it speaks for. The sum over the passage is the
// logarithm of the probability of each class but for what is the same for all. table has the
// classes of words.
func (c *Classifier) Score(w *Work, table *Classes, tokens []Token) []Spoken {
	if len(tokens) == 0 {
		return nil
	}
	ends := []int{len(tokens)}
	c.place(w, len(tokens), ends)
	passage := 0
	for i := range tokens {
		t, x := &tokens[i], c.row(w, i, 0)
		key := t.Key()
		if t.Kind == 0 {
			if c.Embedding.row(key) < 0 {
				key = t.Word.Unknown()
			}
			c.sumClasses(x, table.Of(&t.Word))
		}
		w.features = t.SortKeys(append(w.features[:0], key))
		c.sum(x, w.features)
		c.scale(x)
		if t.In {
			passage++
		}
	}
	c.read(w, ends)
	scale := math.Exp2(-float64(InputBits + c.Readout[0].Bits))
	numbers, out := make([]float32, 2*c.Classes*len(tokens)), make([]Spoken, len(tokens))
	for i := range tokens {
		n := numbers[2*c.Classes*i:][:2*c.Classes]
		out[i] = Spoken{n[:c.Classes], n[c.Classes:]}
		for k, s := range c.scores(w, i)[:2*c.Classes] {
			switch {
			case k >= c.Classes:
				n[k] = float32(float64(s) * scale)
			case tokens[i].In:
				n[k] = float32(float64(s) * scale * PassageScale(passage))
			}
		}
	}
	return out
}

// PassageScale is what the numbers of a passage of so many words are multiplied by.
func PassageScale(words int) float64 { return 1 / (2 * math.Sqrt(float64(max(words, 1)))) }

const classifierMagic = "stancegraph classifier 1\n"

// Encode writes c, as a trainer made it, in the form that DecodeClassifier reads.
func (c *Classifier) Encode() []byte {
	w := writer{[]byte(classifierMagic)}
	for _, v := range []int{c.Input, c.Hidden, len(c.Layers), c.Classes} {
		w.number(v)
	}
	w.embedding(&c.Embedding)
	w.dense(c.parts())
	return w.b
}

// DecodeClassifier reads what Encode wrote. The classifier keeps parts of b, which must not change.
func DecodeClassifier(b []byte) (*Classifier, error) {
	if len(b) < len(classifierMagic) || string(b[:len(classifierMagic)]) != classifierMagic {
		return nil, fmt.Errorf("not a classifier of this version: want the header %q; train it anew with stancetrain", classifierMagic)
	}
	r := reader{b: b[len(classifierMagic):]}
	c := &Classifier{}
	var layers int
	for _, v := range []*int{&c.Input, &c.Hidden, &layers, &c.Classes} {
		*v = r.number()
	}
	c.Layers = make([]Dense, r.count(layers, 1))
	c.Readout = make([]Dense, len(c.Layers)+1)
	r.embedding(&c.Embedding, c.Input)
	r.dense(c.parts())
	if r.short {
		return nil, errors.New("classifier file is cut off")
	}
	c.prepare()
	return c, nil
}
