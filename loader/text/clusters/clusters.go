// Package clusters tells which words are used alike: every word of a large vocabulary
// belongs to one of a thousand clusters, and to one of about a hundred coarser ones. So
// what a model learns of "Sony" it knows of "Toshiba" too.
package clusters

import (
	"slices"
	"strings"

	"stancegraph/loader/text/loglinear"
)

// Cluster is the number of a word's cluster, and of its coarser one; both are 0 for words
// that the table lacks.
type Cluster struct{ Fine, Coarse int }

// Table holds the clusters of words. It is immutable and safe for concurrent use.
type Table struct {
	starts []int32             // by the upper bits of a hash: where its words begin in hashes
	hashes []loglinear.Feature // of the words in lower case, in order
	fine   []uint16            // by word
	coarse []uint16            // by word
}

// bucketBits is the number of upper bits of a hash that starts is indexed by.
const bucketBits = 16

// Of returns the cluster of a word, however it is capitalised.
func (t *Table) Of(word string) Cluster {
	h := hash(word)
	b := h >> (32 - bucketBits)
	for i := t.starts[b]; i < t.starts[b+1]; i++ {
		if t.hashes[i] == h {
			return Cluster{int(t.fine[i]), int(t.coarse[i])}
		}
	}
	return Cluster{}
}

// hash is that of the word in lower case.
func hash(word string) loglinear.Feature {
	return loglinear.Hash(strings.ToLower(word))
}

// index fills starts.
func (t *Table) index() {
	t.starts = make([]int32, 1<<bucketBits+1)
	for _, h := range t.hashes {
		t.starts[h>>(32-bucketBits)+1]++
	}
	for b := 1; b < len(t.starts); b++ {
		t.starts[b] += t.starts[b-1]
	}
}

// table makes a table of words and their clusters, numbered from 0; of words with one
// hash the first stays.
func table(words []string, fine, coarse []int) *Table {
	t := &Table{}
	order := make([]int, len(words))
	keys := make([]loglinear.Feature, len(words))
	for i := range words {
		order[i], keys[i] = i, hash(words[i])
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case keys[a] < keys[b]:
			return -1
		case keys[a] > keys[b]:
			return 1
		}
		return 0
	})
	for _, i := range order {
		if n := len(t.hashes); n > 0 && t.hashes[n-1] == keys[i] {
			continue
		}
		t.hashes = append(t.hashes, keys[i])
		t.fine = append(t.fine, uint16(fine[i]+1))
		t.coarse = append(t.coarse, uint16(coarse[i]+1))
	}
	t.index()
	return t
}
