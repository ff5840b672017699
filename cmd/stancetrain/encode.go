package main

import "stancegraph/cmd/stancetrain/nn"

// encode computes the embedded words, the convolution, the recurrent layers and what is read off them.
func (g *encoding) encode() {
	n, D, H := g.n, g.n.input, g.n.hidden
	g.x.Resize(g.T, D)
	for t, f := range g.feats {
		row := g.x.Row(t)
		for _, r := range f {
			for j, v := range n.embed.Value.Row(int(r)) {
				row[j] += v
			}
		}
	}
	g.mask(&g.inMask, g.T, D, g.drop.input)
	nn.Times(&g.x, &g.inMask)
	g.xin.Resize(g.T, 3*D)
	for s := range g.offs[1:] {
		from, to := g.offs[s], g.offs[s+1]
		for t := from; t < to; t++ {
			row := g.xin.Row(t)
			if t > from {
				copy(row, g.x.Row(t-1))
			}
			copy(row[D:], g.x.Row(t))
			if t+1 < to {
				copy(row[2*D:], g.x.Row(t+1))
			}
		}
	}
	affine(&g.conv, &g.xin, n.conv)
	nn.ReLU(&g.conv)
	y := g.y[0].Resize(g.T, D)
	for i, v := range g.conv.Data {
		y.Data[i] = v + g.x.Data[i]
	}
	g.mask(g.masks[0], g.T, D, g.drop.hidden)
	nn.Times(y, g.masks[0])
	for l := range n.layers {
		u, c := g.u[l], g.c[l].Resize(g.T, 2*H)
		affine(u, g.y[l], n.recurrent[l])
		out := g.y[l+1].Resize(g.T, 2*H)
		for s := range g.offs[1:] {
			g.scan(u, c, out, g.offs[s], g.offs[s+1])
		}
		g.mask(g.masks[l+1], g.T, 2*H, g.drop.hidden)
		nn.Times(out, g.masks[l+1])
	}
	g.readIn.Resize(g.T, n.readout.w.Value.Rows)
	for t := range g.T {
		row := g.readIn.Row(t)
		for _, y := range g.y {
			row = row[copy(row, y.Row(t)):]
		}
	}
	affine(&g.read, &g.readIn, n.readout)
}

// scan runs both directions of a recurrent layer over rows [from:to).
func (g *encoding) scan(u, c, out *nn.Matrix, from, to int) {
	H := g.n.hidden
	for d := range 2 {
		var last []float32
		for k := range to - from {
			t := from + k
			if d == 1 {
				t = to - 1 - k
			}
			gates := u.Row(t)[3*H*d : 3*H*(d+1)]
			z, f, o := gates[:H], gates[H:2*H], gates[2*H:]
			cell, y := c.Row(t)[H*d:H*(d+1)], out.Row(t)[H*d:H*(d+1)]
			for i := range z {
				z[i], f[i], o[i] = nn.Bend(z[i]), nn.Gate(f[i]), nn.Gate(o[i])
				var before float32
				if last != nil {
					before = last[i]
				}
				cell[i] = f[i]*before + (1-f[i])*z[i]
				y[i] = o[i] * cell[i]
			}
			last = cell
		}
	}
}

// scanBack turns du, the gradient of the layer's output in its first 2H columns read
// from dy, into that of the gates before their nonlinearity.
func (g *encoding) scanBack(du, dy, u, c *nn.Matrix, from, to int) {
	H := g.n.hidden
	dc := make([]float32, H)
	for d := range 2 {
		clear(dc)
		for k := to - from - 1; k >= 0; k-- {
			t, p := from+k, from+k-1
			if d == 1 {
				t, p = to-1-k, to-k
			}
			gates := u.Row(t)[3*H*d : 3*H*(d+1)]
			z, f, o := gates[:H], gates[H:2*H], gates[2*H:]
			cell, g := c.Row(t)[H*d:H*(d+1)], dy.Row(t)[H*d:H*(d+1)]
			out := du.Row(t)[3*H*d : 3*H*(d+1)]
			var last []float32
			if k > 0 {
				last = c.Row(p)[H*d : H*(d+1)]
			}
			for i := range z {
				var before float32
				if last != nil {
					before = last[i]
				}
				out[2*H+i] = g[i] * cell[i] * nn.GateSlope(o[i])
				e := dc[i] + g[i]*o[i]
				out[H+i] = e * (before - z[i]) * nn.GateSlope(f[i])
				out[i] = e * (1 - f[i]) * nn.BendSlope(z[i])
				dc[i] = e * f[i]
			}
		}
	}
}

// encodeBack goes back from the gradients of the last layer's output, and of what is read off all.
func (g *encoding) encodeBack(dy, dRead *nn.Matrix) {
	n, D := g.n, g.n.input
	dReadIn := nn.NewMatrix(g.T, g.readIn.Cols)
	g.affineBack(dReadIn, dRead, &g.readIn, n.readout)
	for l := n.layers - 1; l >= 0; l-- {
		for t := range g.T {
			nn.Axpy(dy.Row(t), 1, dReadIn.Row(t)[D+2*n.hidden*l:][:2*n.hidden])
		}
		nn.Times(dy, g.masks[l+1])
		du := g.spare.Resize(g.T, 6*n.hidden)
		for s := range g.offs[1:] {
			g.scanBack(du, dy, g.u[l], g.c[l], g.offs[s], g.offs[s+1])
		}
		dx := nn.NewMatrix(g.T, g.y[l].Cols)
		g.affineBack(dx, du, g.y[l], n.recurrent[l])
		dy = dx
	}
	for t := range g.T {
		nn.Axpy(dy.Row(t), 1, dReadIn.Row(t)[:D])
	}
	nn.Times(dy, g.masks[0])
	dconv := g.spare.Resize(g.T, D)
	copy(dconv.Data, dy.Data)
	nn.ReLUBack(dconv, &g.conv)
	dxin := nn.NewMatrix(g.T, 3*D)
	g.affineBack(dxin, dconv, &g.xin, n.conv)
	g.dx.Resize(g.T, D)
	copy(g.dx.Data, dy.Data)
	for s := range g.offs[1:] {
		from, to := g.offs[s], g.offs[s+1]
		for t := from; t < to; t++ {
			row := dxin.Row(t)
			if t > from {
				nn.Axpy(g.dx.Row(t-1), 1, row[:D])
			}
			nn.Axpy(g.dx.Row(t), 1, row[D:2*D])
			if t+1 < to {
				nn.Axpy(g.dx.Row(t+1), 1, row[2*D:])
			}
		}
	}
	nn.Times(&g.dx, &g.inMask)
}
