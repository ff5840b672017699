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

// Bend is a smooth, quadratic stand-in for tanh: u·(2-|u|), u being x/2 cut to [-1, 1].
func Bend(x float32) float32 {
	u := min(max(x/2, -1), 1)
	return u * (2 - max(u, -u))
}

// BendSlope is the slope of Bend where its value is y.
func BendSlope(y float32) float32 {
	return float32(math.Sqrt(float64(1 - max(y, -y))))
}

// Gate is the stand-in for the logistic function: (1 + Bend(x/2))/2.
func Gate(x float32) float32 { return (1 + Bend(x/2)) / 2 }

// GateSlope is the slope of Gate where its value is y.
func GateSlope(y float32) float32 { return BendSlope(2*y-1) / 4 }

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
