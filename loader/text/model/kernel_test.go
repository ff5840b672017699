package model

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func numbers(rng *rand.Rand, n int) []int16 {
	out := make([]int16, n)
	for i := range out {
		out[i] = int16(rng.IntN(1<<16) - 1<<15)
	}
	return out
}

// TestKernels compares the kernels with plain loops, whole range and wrap-around
// included.
func TestKernels(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for _, n := range []int{1, 3, 4, 7, 8, 16, 29} {
		const rows, cols = 32, 48
		x, w := numbers(rng, n*rows), numbers(rng, rows*cols)
		bias := make([]int32, cols)
		for i := range bias {
			bias[i] = int32(rng.Uint32())
		}
		want := make([]int32, n*cols)
		for i := range n {
			for j := range cols {
				s := bias[j]
				for p := range rows {
					s += int32(x[i*rows+p]) * int32(w[p*cols+j])
				}
				want[i*cols+j] = s
			}
		}
		p := pack(w, rows, cols)
		for _, has := range []bool{wide, false} { // without the widest instructions too
			got := make([]int32, n*cols)
			for i := range n {
				copy(got[i*cols:], bias)
			}
			had := wide
			wide = has
			multiplyAdd(got, x, n, rows, &p)
			if wide = had; !slices.Equal(got, want) {
				t.Errorf("multiply of %d rows differs, wide %v", n, has)
			}
		}
		plain := make([]int32, tile)
		copy(plain, bias)
		tileGo(plain, x, p.data[:rows*tile])
		if !slices.Equal(plain, want[:tile]) {
			t.Errorf("tileGo differs")
		}
		q := numbers(rng, rows)
		d, wantD := make([]int32, n), make([]int32, n)
		for i := range n {
			for p := range rows {
				wantD[i] += int32(q[p]) * int32(x[i*rows+p])
			}
		}
		if dots(d, q, x); !slices.Equal(d, wantD) {
			t.Errorf("dots of %d rows differ", n)
		}
	}
	row := make([]byte, 32)
	a := numbers(rng, 32)
	b := slices.Clone(a)
	for i := range row {
		row[i] = byte(rng.Uint32())
		b[i] += int16(int8(row[i]))
	}
	if addRow(a, row); !slices.Equal(a, b) {
		t.Error("addRow differs")
	}
}

// TestNarrow compares the kernels that cut numbers to 16 bits with the plain loops.
func TestNarrow(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 9))
	acc, got, want := make([]int32, 64), make([]int16, 64), make([]int16, 64)
	for range 100 {
		for i := range acc {
			acc[i] = int32(rng.Uint32()) >> rng.IntN(20)
		}
		x := numbers(rng, 64)
		for _, floor := range []int16{0, math.MinInt16} {
			narrow(got, acc, 7, floor)
			add(got, x)
			plainly(func() {
				narrow(want, acc, 7, floor)
				add(want, x)
			})
			if !slices.Equal(got, want) {
				t.Fatalf("%v, want %v", got, want)
			}
		}
	}
}

// plainly runs f without vector instructions.
func plainly(f func()) {
	had := fast
	fast = false
	f()
	fast = had
}

// TestStep compares the kernel of the recurrent layers with the plain loop, and its
// gates with what they stand in for.
func TestStep(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	const H = 32
	gates := make([]int32, 3*H)
	cell, y := make([]int32, H), make([]int16, H)
	cellGo, yGo := make([]int32, H), make([]int16, H)
	for range 100 {
		for i := range gates {
			gates[i] = int32(rng.Uint32()) >> rng.IntN(12)
		}
		step(y, cell, gates, 12)
		stepGo(yGo, cellGo, gates, 12)
		if !slices.Equal(cell, cellGo) || !slices.Equal(y, yGo) {
			t.Fatal("step differs")
		}
	}
	for x := -6.0; x <= 6; x += 0.25 {
		got := float64(bend(int32(x/2*one))) / one
		if math.Abs(got-math.Tanh(x)) > 0.08 {
			t.Errorf("bend is %.3f at %.2f, tanh %.3f", got, x, math.Tanh(x))
		}
	}
}

func BenchmarkMultiply(b *testing.B) {
	rng := rand.New(rand.NewPCG(5, 6))
	const n, rows, cols = 32, 256, 768
	x, p := numbers(rng, n*rows), pack(numbers(rng, rows*cols), rows, cols)
	out := make([]int32, n*cols)
	for b.Loop() {
		multiplyAdd(out, x, n, rows, &p)
	}
	b.ReportMetric(float64(b.N)*n*rows*cols/b.Elapsed().Seconds()/1e9, "GMAC/s")
}
