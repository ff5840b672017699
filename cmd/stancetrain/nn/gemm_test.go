package nn

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func random(rng *rand.Rand, rows, cols int) *Matrix {
	m := NewMatrix(rows, cols)
	for i := range m.Data {
		m.Data[i] = rng.Float32() - 0.5
	}
	return m
}

func transpose(a *Matrix) *Matrix {
	t := NewMatrix(a.Cols, a.Rows)
	for i := range a.Rows {
		for j, v := range a.Row(i) {
			t.Row(j)[i] = v
		}
	}
	return t
}

func TestAdd(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for _, s := range [][3]int{{1, 1, 1}, {4, 16, 16}, {7, 33, 40}, {64, 96, 48}, {5, 3, 17}} {
		a, b, c := random(rng, s[0], s[1]), random(rng, s[1], s[2]), random(rng, s[0], s[2])
		want := slices.Clone(c.Data)
		for i := range s[0] {
			for j := range s[2] {
				for p := range s[1] {
					want[i*s[2]+j] += a.Row(i)[p] * b.Row(p)[j]
				}
			}
		}
		start := slices.Clone(c.Data)
		for name, f := range map[string]func(){
			"a·b":  func() { Add(c, a, b) },
			"aᵀ·b": func() { AddTA(c, transpose(a), b) },
			"a·bᵀ": func() { AddTB(c, a, transpose(b)) },
		} {
			copy(c.Data, start)
			f()
			for i, w := range want {
				if math.Abs(float64(w-c.Data[i])) > 1e-4 {
					t.Fatalf("%s of %v: cell %d is %v, want %v", name, s, i, c.Data[i], w)
				}
			}
		}
	}
}

func BenchmarkAdd(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	x, w, y := random(rng, 160, 256), random(rng, 256, 768), NewMatrix(160, 768)
	for b.Loop() {
		Add(y, x, w)
	}
	b.ReportMetric(float64(b.N)*160*256*768/b.Elapsed().Seconds()/1e9, "GMAC/s")
}
