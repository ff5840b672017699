package model

import "math"

// The arithmetic of the network is in integers, so that every machine, with vector
// instructions or without, gives the same tree for the same sentence.

// tile is the number of columns that a kernel works on at a time; widths are
// multiples of it.
const tile = 16

// packed is a matrix of 16-bit weights in the order that the kernels read: by tiles of
// columns, in each by pairs of rows, in each pair by columns.
type packed struct {
	rows, cols int // rows is even, cols a multiple of tile
	data       []int16
}

// pack reorders a row-major matrix.
func pack(w []int16, rows, cols int) packed {
	p := packed{rows, cols, make([]int16, len(w))}
	at := 0
	for j := 0; j < cols; j += tile {
		for i := 0; i < rows; i += 2 {
			for c := j; c < j+tile; c++ {
				p.data[at], p.data[at+1] = w[i*cols+c], w[(i+1)*cols+c]
				at += 2
			}
		}
	}
	return p
}

// multiplyAdd adds to out, n rows of b.cols, the product of x, n rows of b.rows that
// stand stride apart, and b. Sums wrap around like int32.
func multiplyAdd(out []int32, x []int16, n, stride int, b *packed) {
	panel := b.rows * tile
	for j := 0; j < b.cols; j += tile {
		w := b.data[j/tile*panel:][:panel]
		i := 0
		if fast {
			for ; wide && i+8 <= n; i += 8 {
				tile8(&out[i*b.cols+j], &x[i*stride], &w[0], b.rows/2, stride, b.cols)
			}
			for ; i+4 <= n; i += 4 {
				tile4(&out[i*b.cols+j], &x[i*stride], &w[0], b.rows/2, stride, b.cols)
			}
			for ; i < n; i++ {
				tile1(&out[i*b.cols+j], &x[i*stride], &w[0], b.rows/2)
			}
		}
		for ; i < n; i++ {
			tileGo(out[i*b.cols+j:], x[i*stride:], w)
		}
	}
}

// tileGo adds the product of one row of x and a panel of weights to out[:tile].
func tileGo(out []int32, x, w []int16) {
	out = out[:tile]
	for p := 0; len(w) >= 2*tile; p += 2 {
		a, b := int32(x[p]), int32(x[p+1])
		pair := w[:2*tile]
		for c := range out {
			out[c] += a*int32(pair[2*c]) + b*int32(pair[2*c+1])
		}
		w = w[2*tile:]
	}
}

// dots sets out[k] to the product of q and row k of rows, each as long as q.
func dots(out []int32, q, rows []int16) {
	k := len(q)
	if fast && len(out) > 0 {
		dotsFast(&out[0], &q[0], &rows[0], len(out), k)
		return
	}
	for i := range out {
		var s int32
		for j, v := range rows[i*k : (i+1)*k] {
			s += int32(v) * int32(q[j])
		}
		out[i] = s
	}
}

// addRow adds a row of 8-bit numbers to x; len(x) is a multiple of tile.
func addRow(x []int16, row []byte) {
	if fast {
		addRowFast(&x[0], &row[0], len(x))
		return
	}
	for i := range x {
		x[i] += int16(int8(row[i]))
	}
}

// narrow sets out to acc, rounded off by a number of bits and cut to 16 bits, or to floor
// where it is less; len(out) is a multiple of tile.
func narrow(out []int16, acc []int32, bits int, floor int16) {
	if fast {
		narrowFast(&out[0], &acc[0], len(out), bits, floor)
		return
	}
	for i := range out {
		a := (acc[i]>>(bits-1) + 1) >> 1
		out[i] = int16(min(max(a, int32(floor)), math.MaxInt16))
	}
}

// add adds x to y, cut to 16 bits; len(y) is a multiple of tile.
func add(y, x []int16) {
	if fast {
		addFast(&y[0], &x[0], len(y))
		return
	}
	for i, v := range x[:len(y)] {
		y[i] = int16(min(max(int32(y[i])+int32(v), math.MinInt16), math.MaxInt16))
	}
}

// The gates of a recurrent layer are quadratic stand-ins for tanh and the logistic
// function, smooth and exact in integers: bend(x) = u·(2-|u|) with u = x/2 cut to
// [-1, 1], and (1 + bend(x/2))/2. Their values and the state have the scale
// 2^StateBits.
const one = 1 << StateBits

// bend takes u.
func bend(u int32) int32 {
	u = min(max(u, -one), one)
	return (u * (2*one - max(u, -u))) >> StateBits
}

// step takes one step of a recurrent layer: gates holds z, f and o before their
// nonlinearities, times 2^shift; cell is the state, which is changed, y the output.
func step(y []int16, cell, gates []int32, shift int) {
	H := len(cell)
	if fast {
		stepFast(&y[0], &cell[0], &gates[0], H, shift)
		return
	}
	stepGo(y, cell, gates, shift)
}

func stepGo(y []int16, cell, gates []int32, shift int) {
	H := len(cell)
	z, f, o := gates[:H], gates[H:2*H], gates[2*H:3*H]
	s := uint(shift)
	for i, c := range cell {
		z := bend(z[i] >> s)
		forget, open := (one+bend(f[i]>>(s+1)))>>1, (one+bend(o[i]>>(s+1)))>>1
		c = z + (forget*(c-z)+one/2)>>StateBits
		cell[i] = c
		y[i] = int16((open*c + one/2) >> StateBits)
	}
}
