package model

// eisner finds the projective tree of greatest score (Eisner 1996) in which exactly
// one word hangs on the root. It is working memory, not for concurrent use.
type eisner struct {
	n      int
	scores []int32
	// Best scores of complete (c) and incomplete (i) spans, with the head on the left
	// (r: arcs go right) or on the right (l), and the split points that gave them. Cell
	// (i,j) is at i*n+j; in the transposed tables, which let the inner loops run over
	// neighbours, at j*n+i.
	cr, cl, ir    []int32
	crT, clT, ilT []int32
	scr, scl, sir []int16
	seen          []int
}

// reset prepares for n words and returns the n×(n+1) matrix to fill: row d, column h is
// the score of head h for word d; column n that of the root.
func (e *eisner) reset(n int) []int32 {
	e.n = n
	e.scores = grow(e.scores, n*(n+1))
	return e.scores
}

// solve fills heads; n stands for the root.
func (e *eisner) solve(heads []int) {
	if e.greedy(heads) {
		return
	}
	n := e.n
	for _, a := range []*[]int32{&e.cr, &e.cl, &e.ir, &e.crT, &e.clT, &e.ilT} {
		*a = grow(*a, n*n)
	}
	for _, a := range []*[]int16{&e.scr, &e.scl, &e.sir} {
		*a = grow(*a, n*n)
	}
	for i := range n {
		k := i*n + i
		e.cr[k], e.cl[k], e.crT[k], e.clT[k] = 0, 0, 0, 0
	}
	for w := 1; w < n; w++ {
		for i := 0; i+w < n; i++ {
			e.span(i, i+w)
		}
	}
	root := 0
	best := int32(least)
	for r := range n {
		if s := e.cl[r] + e.cr[r*n+n-1] + e.scores[r*(n+1)+n]; s > best {
			root, best = r, s
		}
	}
	heads[root] = n
	e.left(heads, 0, root)
	e.right(heads, root, n-1)
}

const least = -1 << 31

// greedy gives every word its best head and reports whether that is such a tree; then
// it is the best one.
func (e *eisner) greedy(heads []int) bool {
	n, roots := e.n, 0
	for d := range n {
		if heads[d] = argmax(e.scores[d*(n+1):][:n+1]); heads[d] == n {
			roots++
		}
	}
	if roots != 1 {
		return false
	}
	e.seen = grow(e.seen, n)
	clear(e.seen)
	for d, h := range heads {
		if h < n && e.crosses(heads, min(d, h), max(d, h)) || e.cyclic(heads, d) {
			return false
		}
	}
	return true
}

// crosses reports whether an arc to a word between i and j leaves the span.
func (e *eisner) crosses(heads []int, i, j int) bool {
	for k := i + 1; k < j; k++ {
		if heads[k] < i || heads[k] > j {
			return true
		}
	}
	return false
}

// cyclic reports whether the way up from d comes back to itself.
func (e *eisner) cyclic(heads []int, d int) bool {
	for k := d; k < e.n && (e.seen[k] == 0 || e.seen[k] == d+1); k = heads[k] {
		if e.seen[k] == d+1 {
			return true
		}
		e.seen[k] = d + 1
	}
	return false
}

// span fills the cells of [i,j].
func (e *eisner) span(i, j int) {
	n := e.n
	ij, ji := i*n+j, j*n+i
	best, at := bestSum(e.cr[ij-j+i:ij], e.clT[ji+1:])
	e.sir[ij] = int16(i + at)
	e.ir[ij] = best + e.scores[j*(n+1)+i]
	e.ilT[ji] = best + e.scores[i*(n+1)+j]
	best, at = bestSum(e.ir[i*n+i+1:ij+1], e.crT[ji+1:])
	e.cr[ij], e.crT[ji], e.scr[ij] = best, best, int16(i+1+at)
	best, at = bestSum(e.cl[i*n+i:ij], e.ilT[ji:])
	e.cl[ij], e.clT[ji], e.scl[ij] = best, best, int16(i+at)
}

// bestSum returns the greatest sum of two cells at one place, and the first such place.
func bestSum(a, b []int32) (best int32, at int) {
	best = least
	b = b[:len(a)]
	for k, v := range a {
		if s := v + b[k]; s > best {
			best, at = s, k
		}
	}
	return best, at
}

// right and left read the tree off complete spans.
func (e *eisner) right(heads []int, i, j int) {
	for i < j {
		k := int(e.scr[i*e.n+j])
		heads[k] = i
		e.inside(heads, i, k)
		i = k
	}
}

func (e *eisner) left(heads []int, i, j int) {
	for i < j {
		k := int(e.scl[i*e.n+j])
		heads[k] = j
		e.inside(heads, k, j)
		j = k
	}
}

func (e *eisner) inside(heads []int, i, j int) {
	k := int(e.sir[i*e.n+j])
	e.right(heads, i, k)
	e.left(heads, k+1, j)
}
