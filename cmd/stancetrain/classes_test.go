package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"stancegraph/loader/text/model"
)

// vectors writes a file of word vectors in which words of one ending lie together.
func vectors(words ...string) string {
	rng := rand.New(rand.NewPCG(3, 4))
	centres := map[byte][]float64{}
	var b strings.Builder
	for _, w := range words {
		c := centres[w[len(w)-1]]
		if c == nil {
			for range 8 {
				c = append(c, rng.NormFloat64())
			}
			centres[w[len(w)-1]] = c
		}
		b.WriteString(w)
		for _, v := range c {
			fmt.Fprintf(&b, " %.4f", v+0.01*rng.NormFloat64())
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestWordVectors(t *testing.T) {
	keys, m, err := wordVectors(strings.NewReader("the 3 4\nThe 1 1\n12 1 1\nfleet 0 0\nport 1 0\n"), 3)
	if err != nil || len(keys) != 3 || m.Rows != 3 || m.Cols != 2 {
		t.Fatalf("%d keys, %v", len(keys), err)
	}
	if want := []float32{0.6, 0.8, 0, 0, 1, 0}; !slices.Equal(m.Data, want) {
		t.Errorf("vectors %v, want %v", m.Data, want)
	}
	for _, bad := range []string{"a 1 2\nb 1\n", "a\n", "a x\n"} {
		if _, _, err := wordVectors(strings.NewReader(bad), 9); err == nil || !strings.Contains(err.Error(), "line") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

// TestClasses expects words whose vectors lie together to share their first class, and
// the codes of a word to add up to its vector.
func TestClasses(t *testing.T) {
	words := []string{"tides", "fleets", "ports", "saying", "mining", "voting", "blue", "wide"}
	keys, m, err := wordVectors(strings.NewReader(vectors(words...)), 100)
	if err != nil {
		t.Fatal(err)
	}
	before := slices.Clone(m.Data)
	c := newClasses(keys, m, 2)
	for i, w := range words {
		word := model.NewWord(w)
		codes := c.table.Of(&word)
		if codes == nil {
			t.Fatalf("no classes for %q", w)
		}
		for k, v := range before[i*m.Cols : (i+1)*m.Cols] {
			for place, code := range codes {
				v -= c.books[place].Row(int(code))[k]
			}
			if v > 1e-3 || v < -1e-3 {
				t.Errorf("the codes of %q miss its vector by %v", w, v)
			}
		}
	}
	for _, w := range []string{"The", "unheard"} {
		if word := model.NewWord(w); c.table.Of(&word) != nil {
			t.Errorf("classes for %q", w)
		}
	}
}
