package model

import "math"

// Eisner finds the projective tree of greatest score (Eisner 1996) in which exactly
// one word hangs on the root. It is working memory, not for concurrent use.
type Eisner struct {
	n int
	// Best scores of complete and incomplete spans [i,j], with the head at i (right) or
	// at j (left), and the split points that gave them.
	cr, cl, ir, il []float32
	scr, scl, sir  []int16
	scores         []float32
}

// Scores is the n×(n+1) matrix to fill: row d, column h is the score of head h for
// word d; column n that of the root.
func (e *Eisner) Scores(n int) []float32 {
	e.n = n
	grow := func(a []float32, k int) []float32 {
		if cap(a) < k {
			return make([]float32, k+k/2)[:k]
		}
		return a[:k]
	}
	growI := func(a []int16, k int) []int16 {
		if cap(a) < k {
			return make([]int16, k+k/2)[:k]
		}
		return a[:k]
	}
	e.scores = grow(e.scores, n*(n+1))
	e.cr, e.cl, e.ir, e.il = grow(e.cr, n*n), grow(e.cl, n*n), grow(e.ir, n*n), grow(e.il, n*n)
	e.scr, e.scl, e.sir = growI(e.scr, n*n), growI(e.scl, n*n), growI(e.sir, n*n)
	return e.scores
}

// Solve fills heads; n stands for the root.
func (e *Eisner) Solve(heads []int) {
	n := e.n
	for i := range n {
		e.cr[i*n+i], e.cl[i*n+i] = 0, 0
	}
	for w := 1; w < n; w++ {
		for i := 0; i+w < n; i++ {
			e.span(i, i+w)
		}
	}
	root, best := 0, float32(math.Inf(-1))
	for r := range n {
		if s := e.cl[r] + e.cr[r*n+n-1] + e.scores[r*(n+1)+n]; s > best {
			root, best = r, s
		}
	}
	heads[root] = n
	e.left(heads, 0, root)
	e.right(heads, root, n-1)
}

// span fills the cells of [i,j]; cell (i,j) is at i*n+j.
func (e *Eisner) span(i, j int) {
	n := e.n
	inf := float32(math.Inf(-1))
	best, at := inf, i
	for k := i; k < j; k++ {
		if s := e.cr[i*n+k] + e.cl[(k+1)*n+j]; s > best {
			best, at = s, k
		}
	}
	ij := i*n + j
	e.sir[ij] = int16(at)
	e.ir[ij] = best + e.scores[j*(n+1)+i]
	e.il[ij] = best + e.scores[i*(n+1)+j]
	best, at = inf, j
	for k := i + 1; k <= j; k++ {
		if s := e.ir[i*n+k] + e.cr[k*n+j]; s > best {
			best, at = s, k
		}
	}
	e.cr[ij], e.scr[ij] = best, int16(at)
	best, at = inf, i
	for k := i; k < j; k++ {
		if s := e.cl[i*n+k] + e.il[k*n+j]; s > best {
			best, at = s, k
		}
	}
	e.cl[ij], e.scl[ij] = best, int16(at)
}

// right and left read the tree off complete spans.
func (e *Eisner) right(heads []int, i, j int) {
	for i < j {
		k := int(e.scr[i*e.n+j])
		heads[k] = i
		e.inside(heads, i, k)
		i = k
	}
}

func (e *Eisner) left(heads []int, i, j int) {
	for i < j {
		k := int(e.scl[i*e.n+j])
		heads[k] = j
		e.inside(heads, k, j)
		j = k
	}
}

func (e *Eisner) inside(heads []int, i, j int) {
	k := int(e.sir[i*e.n+j])
	e.right(heads, i, k)
	e.left(heads, k+1, j)
}
