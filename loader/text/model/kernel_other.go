//go:build !amd64

package model

const fast = false

func tile4(out *int32, x, w *int16, pairs, xstride, stride int) { panic("no vector kernel") }
func tile1(out *int32, x, w *int16, pairs int)                  { panic("no vector kernel") }
func dotsFast(out *int32, q, rows *int16, n, k int)             { panic("no vector kernel") }
func addRowFast(x *int16, row *byte, n int)                     { panic("no vector kernel") }
