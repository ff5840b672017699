package nn

// Matrix is a dense row-major matrix of float32.
type Matrix struct {
	Rows, Cols int
	Data       []float32
}

// NewMatrix returns a zero matrix.
func NewMatrix(rows, cols int) *Matrix {
	return &Matrix{rows, cols, make([]float32, rows*cols)}
}

// Row is row i, not a copy.
func (m *Matrix) Row(i int) []float32 { return m.Data[i*m.Cols : (i+1)*m.Cols] }

// Resize makes m a zero matrix of the given size, reusing its memory.
func (m *Matrix) Resize(rows, cols int) *Matrix {
	n := rows * cols
	if cap(m.Data) < n {
		m.Data = make([]float32, n+n/4)
	}
	m.Rows, m.Cols, m.Data = rows, cols, m.Data[:n]
	clear(m.Data)
	return m
}

// Transpose makes m the transpose of a.
func (m *Matrix) Transpose(a *Matrix) *Matrix {
	m.Resize(a.Cols, a.Rows)
	for i := range a.Rows {
		for j, v := range a.Row(i) {
			m.Data[j*m.Cols+i] = v
		}
	}
	return m
}

const (
	tileRows = 4
	tileCols = 16
)

// Add adds the product a·b to c. It is deterministic: sums run over the inner
// dimension in order.
func Add(c, a, b *Matrix) {
	if a.Cols != b.Rows || c.Rows != a.Rows || c.Cols != b.Cols {
		panic("nn: shapes do not fit")
	}
	if a.Rows == 0 || a.Cols == 0 {
		return
	}
	full := 0
	if hasFMA {
		full = b.Cols &^ (tileCols - 1)
	}
	for j := 0; j < full; j += tileCols {
		i := 0
		for ; i+tileRows <= a.Rows; i += tileRows {
			tile4(&c.Data[i*c.Cols+j], &a.Data[i*a.Cols], &b.Data[j], a.Cols, a.Cols, b.Cols, c.Cols)
		}
		for ; i < a.Rows; i++ {
			tile1(&c.Data[i*c.Cols+j], &a.Data[i*a.Cols], &b.Data[j], a.Cols, b.Cols)
		}
	}
	if full == b.Cols {
		return
	}
	for i := range a.Rows {
		out := c.Row(i)[full:]
		for p, v := range a.Row(i) {
			row := b.Row(p)[full:]
			for j, w := range row {
				out[j] += v * w
			}
		}
	}
}
