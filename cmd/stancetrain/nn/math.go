package nn

import "math"

// Exp approximates e^x in single precision; the relative error is below 1e-6.
func Exp(x float32) float32 {
	x = min(max(x, -87), 88)
	const log2e, ln2hi, ln2lo = 1.44269504, 0.693359375, -2.12194440e-4
	n := float32(int32(x*log2e+0.5+256) - 256) // rounds down: the sum is positive
	x -= n * ln2hi
	x -= n * ln2lo
	p := float32(1.9875691500e-4)
	p = p*x + 1.3981999507e-3
	p = p*x + 8.3334519073e-3
	p = p*x + 4.1665795894e-2
	p = p*x + 1.6666665459e-1
	p = p*x + 5.0000001201e-1
	return (p*x*x + x + 1) * math.Float32frombits(uint32(int32(n)+127)<<23)
}

// Sigmoid and Tanh are read from tables with steps of 2^-10, as fine as the numbers of
// the network that is shipped.
const (
	tableBits = 10
	tableSize = 16 << tableBits
)

var sigmoids, tanhs = tables()

func tables() (s, t []float32) {
	s, t = make([]float32, tableSize), make([]float32, tableSize)
	for i := range s {
		x := (float64(i)+0.5)/(1<<tableBits) - 8
		s[i], t[i] = float32(1/(1+math.Exp(-x))), float32(math.Tanh(x))
	}
	return s, t
}

func cell(x float32) uint32 {
	return uint32(min(max((x+8)*(1<<tableBits), 0), tableSize-1))
}

// Sigmoid is the logistic function.
func Sigmoid(x float32) float32 { return sigmoids[cell(x)] }

// Tanh is the hyperbolic tangent.
func Tanh(x float32) float32 { return tanhs[cell(x)] }

// Softmax turns scores into probabilities in place and returns the logarithm of the
// sum of their exponentials.
func Softmax(s []float32) float32 {
	top := s[0]
	for _, v := range s {
		top = max(top, v)
	}
	var sum float32
	for i, v := range s {
		s[i] = Exp(v - top)
		sum += s[i]
	}
	for i := range s {
		s[i] /= sum
	}
	return top + float32(math.Log(float64(sum)))
}
