package nn

import (
	"math"
	"math/rand/v2"
)

// Embedding is a table of vectors of which a step touches only some rows. Its
// optimiser is Adam that is blind to the steps in which a row was not touched.
type Embedding struct {
	*Param
	last    []int // step at which a row was last updated
	touched []int
	isTouch []bool
}

// NewEmbedding returns a table drawn from a normal distribution.
func NewEmbedding(rows, cols int, deviation float64, rng *rand.Rand) *Embedding {
	e := &Embedding{Param: NewParam("embedding", rows, cols, 0, rng), last: make([]int, rows), isTouch: make([]bool, rows)}
	for i := range e.Value.Data {
		e.Value.Data[i] = float32(rng.NormFloat64() * deviation)
	}
	copy(e.mean, e.Value.Data)
	return e
}

// AddGrad adds g to the gradient of a row.
func (e *Embedding) AddGrad(row int, g []float32) {
	if !e.isTouch[row] {
		e.isTouch[row] = true
		e.touched = append(e.touched, row)
	}
	out := e.Grad.Row(row)
	for i, v := range g {
		out[i] += v
	}
}

// Update changes the touched rows.
func (e *Embedding) Update(a *Adam, scale float32) {
	n := e.Value.Cols
	for _, r := range e.touched {
		e.isTouch[r] = false
		e.catchUp(a, r)
		a.Update(e.Param, r*n, (r+1)*n, scale)
	}
	e.touched = e.touched[:0]
}

// catchUp brings the moving average of a row up to the step before this one.
func (e *Embedding) catchUp(a *Adam, r int) {
	gap := a.step - e.last[r] - 1
	e.last[r] = a.step
	if gap <= 0 {
		return
	}
	f := float32(math.Pow(min(a.Average, float64(a.step)/float64(a.step+9)), float64(gap)))
	w, mean := e.Value.Row(r), e.mean[r*e.Value.Cols:]
	for i, v := range w {
		mean[i] = v + f*(mean[i]-v)
	}
}

// Settle brings the moving averages of all rows up to date.
func (e *Embedding) Settle(a *Adam) {
	a.step++
	for r := range e.last {
		e.catchUp(a, r)
	}
	a.step--
}
