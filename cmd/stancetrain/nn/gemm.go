package nn

import "sync"

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

const (
	tileRows = 4
	tileCols = 16
)

// Add adds the product a·b to c. Sums run over the inner dimension in order, so that
// it is deterministic.
func Add(c, a, b *Matrix) {
	add(c, view{a.Data, a.Rows, a.Cols, a.Cols, 1}, view{b.Data, b.Rows, b.Cols, b.Cols, 1})
}

// AddTA adds aᵀ·b to c.
func AddTA(c, a, b *Matrix) {
	add(c, view{a.Data, a.Cols, a.Rows, 1, a.Cols}, view{b.Data, b.Rows, b.Cols, b.Cols, 1})
}

// AddTB adds a·bᵀ to c.
func AddTB(c, a, b *Matrix) {
	add(c, view{a.Data, a.Rows, a.Cols, a.Cols, 1}, view{b.Data, b.Cols, b.Rows, 1, b.Cols})
}

// view is a matrix whose cell (i,j) is at i·down + j·right.
type view struct {
	data        []float32
	rows, cols  int
	down, right int
}

var panels = sync.Pool{New: func() any { return new([]float32) }}

func add(c *Matrix, a, b view) {
	if a.cols != b.rows || c.Rows != a.rows || c.Cols != b.cols {
		panic("nn: shapes do not fit")
	}
	if a.rows == 0 || a.cols == 0 {
		return
	}
	buf := panels.Get().(*[]float32)
	defer panels.Put(buf)
	if cap(*buf) < b.rows*tileCols {
		*buf = make([]float32, b.rows*tileCols)
	}
	panel := (*buf)[:b.rows*tileCols]
	for j := 0; j < b.cols; j += tileCols {
		width := min(tileCols, b.cols-j)
		b.pack(panel, j, width)
		i := 0
		if hasFMA && width == tileCols {
			for ; i+tileRows <= a.rows; i += tileRows {
				tile4(&c.Data[i*c.Cols+j], &a.data[i*a.down], &panel[0], a.cols, a.down, a.right, c.Cols)
			}
			for ; i < a.rows; i++ {
				tile1(&c.Data[i*c.Cols+j], &a.data[i*a.down], &panel[0], a.cols, a.right)
			}
		}
		for ; i < a.rows; i++ {
			out := c.Data[i*c.Cols+j:][:width]
			for p := range a.cols {
				v := a.data[i*a.down+p*a.right]
				for k, w := range panel[p*tileCols:][:width] {
					out[k] += v * w
				}
			}
		}
	}
}

// pack copies columns [j:j+width) to panel, row by row.
func (b view) pack(panel []float32, j, width int) {
	if b.right == 1 && width == tileCols {
		for p := range b.rows {
			*(*[tileCols]float32)(panel[p*tileCols:]) = *(*[tileCols]float32)(b.data[p*b.down+j:])
		}
		return
	}
	if b.right == 1 {
		for p := range b.rows {
			copy(panel[p*tileCols:][:width], b.data[p*b.down+j:])
		}
		return
	}
	for k := range width {
		col := b.data[(j+k)*b.right:]
		for p := range b.rows {
			panel[p*tileCols+k] = col[p*b.down]
		}
	}
}
