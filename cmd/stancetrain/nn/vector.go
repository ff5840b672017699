package nn

// Times multiplies a by mask, cell by cell.
func Times(a, mask *Matrix) {
	for i, v := range mask.Data {
		a.Data[i] *= v
	}
}

// ReLU cuts m off below zero.
func ReLU(m *Matrix) {
	for i, v := range m.Data {
		m.Data[i] = max(v, 0)
	}
}

// ReLUBack clears the gradient where the output was cut off.
func ReLUBack(d, out *Matrix) {
	for i, v := range out.Data {
		if v <= 0 {
			d.Data[i] = 0
		}
	}
}

// Dot is the product of two vectors whose length is a multiple of four.
func Dot(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	for i := 0; i+4 <= len(a); i += 4 {
		s0 += a[i] * b[i]
		s1 += a[i+1] * b[i+1]
		s2 += a[i+2] * b[i+2]
		s3 += a[i+3] * b[i+3]
	}
	return s0 + s1 + s2 + s3
}

// Axpy adds a·x to y.
func Axpy(y []float32, a float32, x []float32) {
	for i, v := range x {
		y[i] += a * v
	}
}
