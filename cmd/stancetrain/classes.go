package main

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"unicode"

	"stancegraph/cmd/stancetrain/nn"
	"stancegraph/loader/text/clusters"
	"stancegraph/loader/text/model"
)

// classes are the word classes that residual vector quantisation (Juang and Gray 1982)
// makes of word vectors: the codes of a word point at vectors whose sum is near its own.
type classes struct {
	table model.Classes
	books []*nn.Matrix // of each place: model.ClassSize vectors
}

// mostWords is the number of words, the most frequent first, that have classes.
const mostWords = 120_000

// readClasses makes classes of the file of vectors, one word a line and the most
// frequent first, as GloVe is distributed; of no file it makes none.
func readClasses(file string, workers int) (*classes, error) {
	if file == "" {
		return &classes{table: model.NewClasses(nil, nil)}, nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	keys, vectors, err := wordVectors(f, mostWords)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return newClasses(keys, vectors, workers), nil
}

// wordVectors reads up to limit words with a letter in them and their vectors, cut to
// unit length. Of words with one key the first counts.
func wordVectors(r io.Reader, limit int) ([]uint32, *nn.Matrix, error) {
	var keys []uint32
	var m nn.Matrix
	seen := map[uint32]bool{}
	in := bufio.NewScanner(r)
	for line := 1; in.Scan() && len(keys) < limit; line++ {
		word, rest, _ := strings.Cut(in.Text(), " ")
		w := model.NewWord(word)
		if !strings.ContainsFunc(word, unicode.IsLetter) || seen[w.ClassKey()] {
			continue
		}
		seen[w.ClassKey()] = true
		v, err := vectorOf(rest, m.Cols)
		if err != nil {
			return nil, nil, fmt.Errorf("line %d: %w", line, err)
		}
		m.Cols, m.Data = len(v), append(m.Data, v...)
		keys = append(keys, w.ClassKey())
		m.Rows++
		clusters.Unit(m.Row(m.Rows - 1))
	}
	return keys, &m, in.Err()
}

// newClasses quantises vectors, which it changes.
func newClasses(keys []uint32, vectors *nn.Matrix, workers int) *classes {
	c := &classes{}
	codes := make([]byte, len(keys)*model.ClassesOfWord)
	for place := range model.ClassesOfWord {
		book, nearest := means(vectors, model.ClassSize, uint64(place), workers)
		c.books = append(c.books, book)
		for i, k := range nearest {
			codes[i*model.ClassesOfWord+place] = byte(k)
			nn.Axpy(vectors.Row(i), -1, book.Row(k))
		}
	}
	order := make([]int, len(keys))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return int(int64(keys[a]) - int64(keys[b])) })
	var sortedKeys []uint32
	var sortedCodes []byte
	for _, i := range order {
		sortedKeys = append(sortedKeys, keys[i])
		sortedCodes = append(sortedCodes, codes[i*model.ClassesOfWord:][:model.ClassesOfWord]...)
	}
	c.table = model.NewClasses(sortedKeys, sortedCodes)
	return c
}

// rounds is how often means moves its centres.
const rounds = 12

// means finds k centres of vectors (Lloyd's algorithm) and the centre nearest to each.
func means(vectors *nn.Matrix, k int, seed uint64, workers int) (*nn.Matrix, []int) {
	centres := nn.NewMatrix(k, vectors.Cols)
	rng := rand.New(rand.NewPCG(seed, 31))
	for i := range k {
		copy(centres.Row(i), vectors.Row(rng.IntN(vectors.Rows)))
	}
	nearest := make([]int, vectors.Rows)
	for range rounds {
		assign(nearest, vectors, centres, workers)
		sums, counts := nn.NewMatrix(k, vectors.Cols), make([]int, k)
		for i, c := range nearest {
			counts[c]++
			nn.Axpy(sums.Row(c), 1, vectors.Row(i))
		}
		for c, n := range counts {
			if n > 0 {
				clear(centres.Row(c))
				nn.Axpy(centres.Row(c), 1/float32(n), sums.Row(c))
			}
		}
	}
	assign(nearest, vectors, centres, workers)
	return centres, nearest
}

// assign finds the nearest centre of each vector, block by block.
func assign(nearest []int, vectors, centres *nn.Matrix, workers int) {
	const block = 1024
	half := make([]float32, centres.Rows)
	for c := range half {
		for _, v := range centres.Row(c) {
			half[c] += v * v / 2
		}
	}
	parallel((vectors.Rows+block-1)/block, workers, func(b int) {
		from, to := b*block, min((b+1)*block, vectors.Rows)
		rows := nn.Matrix{Rows: to - from, Cols: vectors.Cols, Data: vectors.Data[from*vectors.Cols : to*vectors.Cols]}
		near := nn.NewMatrix(rows.Rows, centres.Rows)
		nn.AddTB(near, &rows, centres)
		for i := range rows.Rows {
			best := float32(math.Inf(-1))
			for c, v := range near.Row(i) {
				if v -= half[c]; v > best {
					nearest[from+i], best = c, v
				}
			}
		}
	})
}

// features appends the keys of the classes of a word to f.
func (c *classes) features(f []uint64, w *model.Word) []uint64 {
	for place, code := range c.table.Of(w) {
		f = append(f, model.ClassFeature(place, code))
	}
	return f
}

// start sets the rows of the classes in a table of embeddings, which v numbers, to their
// vectors, turned at random into the table's space.
func (c *classes) start(table *nn.Matrix, v *vocabulary, rng *rand.Rand) {
	if len(c.books) == 0 {
		return
	}
	turn := nn.NewMatrix(c.books[0].Cols, table.Cols)
	for i := range turn.Data {
		turn.Data[i] = float32(rng.NormFloat64() * startDeviation)
	}
	for place, book := range c.books {
		turned := nn.NewMatrix(book.Rows, table.Cols)
		nn.Add(turned, book, turn)
		for code := range book.Rows {
			if r := v.row(model.ClassFeature(place, byte(code))); r != none {
				copy(table.Row(int(r)), turned.Row(code))
			}
		}
	}
}

// startDeviation is about that of the sum of a word's other features.
const startDeviation = 0.25
