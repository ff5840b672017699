package model

import (
	"slices"
	"testing"
	"time"
)

// TestDecodeCutOff cuts the embedded model off at many places: an error, no panic.
func TestDecodeCutOff(t *testing.T) {
	if _, err := Decode(english); err != nil {
		t.Fatal(err)
	}
	for n := 0; n < len(english); n += 1 + n/7 {
		if _, err := Decode(english[:n]); err == nil {
			t.Fatalf("the first %d bytes decode", n)
		}
	}
}

// TestSize holds the model to what the repository allows.
func TestSize(t *testing.T) {
	const limit = 8 << 20
	if len(english) > limit {
		t.Errorf("the model has %d bytes, the limit is %d", len(english), limit)
	}
}

// TestDecodeQuick holds loading the model to 60 ms, the quickest of five tries.
func TestDecodeQuick(t *testing.T) {
	if testing.Short() {
		t.Skip("timed without the race detector")
	}
	const limit = 60 * time.Millisecond
	best := time.Hour
	for range 5 {
		start := time.Now()
		if _, err := Decode(english); err != nil {
			t.Fatal(err)
		}
		best = min(best, time.Since(start))
	}
	if best > limit {
		t.Errorf("decoding takes %v, the limit is %v", best, limit)
	}
}

func BenchmarkDecode(b *testing.B) {
	for b.Loop() {
		if _, err := Decode(english); err != nil {
			b.Fatal(err)
		}
	}
}

// TestEnsemble expects several times one model to annotate as it does alone.
func TestEnsemble(t *testing.T) {
	m, err := English()
	if err != nil {
		t.Fatal(err)
	}
	e, err := NewEnsemble(m, m, m)
	if err != nil {
		t.Fatal(err)
	}
	words := sentence("On Friday the Ministry of Tides accused the fleet of laying 12 mines off Port Calloway . It denied that .")
	ends := []int{len(words) - 4, len(words)}
	var a, b Work
	m.Annotate(&a, words, ends)
	e.Annotate(&b, words, ends)
	if !slices.Equal(a.Tags, b.Tags) || !slices.Equal(a.Heads, b.Heads) || !slices.Equal(a.Rels, b.Rels) {
		t.Errorf("got %v %v %v, want %v %v %v", b.Tags, b.Heads, b.Rels, a.Tags, a.Heads, a.Rels)
	}
	if _, err := NewEnsemble(); err == nil {
		t.Error("an ensemble of nothing")
	}
	if _, err := NewEnsemble(m, &Model{}); err == nil {
		t.Error("an ensemble of models with other tags")
	}
}

// TestPlainly expects the network to give the same with vector instructions and without.
func TestPlainly(t *testing.T) {
	m, err := English()
	if err != nil {
		t.Fatal(err)
	}
	words := sentence("On Friday the Ministry of Tides accused the fleet of laying 12 mines off Port Calloway .")
	ends := []int{len(words)}
	var a, b Work
	m.Annotate(&a, words, ends)
	plainly(func() { m.Annotate(&b, words, ends) })
	if !slices.Equal(a.Tags, b.Tags) || !slices.Equal(a.Heads, b.Heads) || !slices.Equal(a.Rels, b.Rels) || !slices.Equal(a.tags, b.tags) {
		t.Error("the network differs")
	}
}
