package model

import (
	"math/rand/v2"
	"testing"
)

// TestEisner compares the tree found with the best of all trees.
func TestEisner(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	var e eisner
	for n := 1; n <= 5; n++ {
		for range 50 {
			scores := e.reset(n)
			for i := range scores {
				scores[i] = int32(rng.IntN(1000) - 500)
			}
			for d := range n {
				scores[d*(n+1)+d] = least
			}
			heads := make([]int, n)
			e.solve(heads)
			if !isTree(heads) {
				t.Fatalf("%v is no projective tree with one root", heads)
			}
			if got, want := total(scores, heads), bestTree(scores, make([]int, n), 0); got != want {
				t.Fatalf("n=%d: tree %v has score %d, the best %d", n, heads, got, want)
			}
		}
	}
}

func total(scores []int32, heads []int) int32 {
	var sum int32
	for d, h := range heads {
		sum += scores[d*(len(heads)+1)+h]
	}
	return sum
}

// bestTree tries every head for the words from d on.
func bestTree(scores []int32, heads []int, d int) int32 {
	n := len(heads)
	if d == n {
		if isTree(heads) {
			return total(scores, heads)
		}
		return least
	}
	best := int32(least)
	for h := range n + 1 {
		if h != d {
			heads[d] = h
			best = max(best, bestTree(scores, heads, d+1))
		}
	}
	return best
}

// isTree reports whether heads are a projective tree with one root, by definition:
// every word between head and dependent comes from the head.
func isTree(heads []int) bool {
	n, roots := len(heads), 0
	from := func(k, h int) bool {
		for range n + 1 {
			if k == h {
				return true
			}
			if k == n {
				return false
			}
			k = heads[k]
		}
		return false
	}
	for d, h := range heads {
		if h == n {
			roots++
		}
		if !from(d, n) {
			return false
		}
		for k := min(d, h) + 1; h < n && k < max(d, h); k++ {
			if !from(k, h) {
				return false
			}
		}
	}
	return roots == 1
}
