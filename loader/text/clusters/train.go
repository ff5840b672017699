package clusters

import (
	"math"
	"sync"
)

// Options of clustering.
type Options struct {
	Fine, Coarse int // numbers of clusters
	Rounds       int
}

// Train groups words by their vectors, which must be of one length and are brought to
// length one, by spherical k-means. Words are in order of their frequency; the first
// centres are drawn from the commoner ones. It is deterministic.
func Train(words []string, vectors [][]float32, o Options) *Table {
	for _, v := range vectors {
		Unit(v)
	}
	return table(words, kMeans(vectors, o.Fine, o.Rounds), kMeans(vectors, o.Coarse, o.Rounds))
}

// Unit scales v to the length one, in place; of length none it stays.
func Unit(v []float32) {
	sum := 0.0
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	if sum == 0 {
		return
	}
	by := float32(1 / math.Sqrt(sum))
	for k := range v {
		v[k] *= by
	}
}

// kMeans returns the cluster of each of the unit vectors.
func kMeans(vectors [][]float32, k, rounds int) []int {
	var centres [][]float32
	k = min(k, len(vectors))
	for c := range k { // spread over the commoner half
		at := c * (len(vectors)/2 + 1) / k
		centres = append(centres, append([]float32(nil), vectors[at]...))
	}
	of := make([]int, len(vectors))
	for range rounds {
		assign(vectors, centres, of)
		for _, c := range centres {
			clear(c)
		}
		for i, v := range vectors {
			c := centres[of[i]]
			for x := range v {
				c[x] += v[x]
			}
		}
		for _, c := range centres {
			Unit(c)
		}
	}
	assign(vectors, centres, of)
	return of
}

// assign fills of with the nearest centre of each vector, the first of several.
func assign(vectors, centres [][]float32, of []int) {
	const chunk = 1024
	var group sync.WaitGroup
	next := make(chan int)
	for range 4 {
		group.Go(func() {
			for from := range next {
				for i := from; i < min(from+chunk, len(vectors)); i++ {
					of[i] = nearest(vectors[i], centres)
				}
			}
		})
	}
	for from := 0; from < len(vectors); from += chunk {
		next <- from
	}
	close(next)
	group.Wait()
}

func nearest(v []float32, centres [][]float32) int {
	best, bestDot := 0, float32(-2)
	for i, c := range centres {
		c = c[:len(v)]
		dot := float32(0)
		for x := range v {
			dot += v[x] * c[x]
		}
		if dot > bestDot {
			best, bestDot = i, dot
		}
	}
	return best
}
