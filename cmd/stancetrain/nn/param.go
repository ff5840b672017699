package nn

import (
	"math"
	"math/rand/v2"
)

// Param is a matrix that is learned, with the state of Adam.
type Param struct {
	Name  string
	Value *Matrix
	Grad  *Matrix
	m, v  []float32
	mean  []float32 // moving average of Value, which is what is shipped
}

// NewParam returns a parameter drawn from a uniform distribution of the given bound.
func NewParam(name string, rows, cols int, bound float64, rng *rand.Rand) *Param {
	p := &Param{
		Name: name, Value: NewMatrix(rows, cols), Grad: NewMatrix(rows, cols),
		m: make([]float32, rows*cols), v: make([]float32, rows*cols), mean: make([]float32, rows*cols),
	}
	for i := range p.Value.Data {
		p.Value.Data[i] = float32((2*rng.Float64() - 1) * bound)
	}
	copy(p.mean, p.Value.Data)
	return p
}

// Glorot is the customary bound for a layer.
func Glorot(in, out int) float64 { return math.Sqrt(6 / float64(in+out)) }

// Adam is the optimiser of Kingma and Ba (2015) with a moving average of the weights.
type Adam struct {
	Rate, Beta1, Beta2, Epsilon, Decay float64
	// Average is the weight of the past in the moving average.
	Average float64
	step    int
	c1, c2  float64
}

// Begin starts a step.
func (a *Adam) Begin() {
	a.step++
	a.c1 = 1 - math.Pow(a.Beta1, float64(a.step))
	a.c2 = 1 - math.Pow(a.Beta2, float64(a.step))
}

// Update changes cells [from:to) of p by their gradient, times scale, and clears it.
func (a *Adam) Update(p *Param, from, to int, scale float32) {
	rate := float32(a.Rate * math.Sqrt(a.c2) / a.c1)
	b1, b2, eps := float32(a.Beta1), float32(a.Beta2), float32(a.Epsilon)
	decay := float32(a.Rate * a.Decay)
	avg := float32(min(a.Average, float64(a.step)/float64(a.step+9)))
	w, g, m, v, mean := p.Value.Data[from:to], p.Grad.Data[from:to], p.m[from:to], p.v[from:to], p.mean[from:to]
	for i := range w {
		d := g[i] * scale
		g[i] = 0
		m[i] = b1*m[i] + (1-b1)*d
		v[i] = b2*v[i] + (1-b2)*d*d
		w[i] -= rate*m[i]/(float32(math.Sqrt(float64(v[i])))+eps) + decay*w[i]
		mean[i] = avg*mean[i] + (1-avg)*w[i]
	}
}

// Swap exchanges the value with its moving average.
func (p *Param) Swap() {
	for i, v := range p.mean {
		p.mean[i], p.Value.Data[i] = p.Value.Data[i], v
	}
}
