//go:build !amd64

package model

var fast, wide bool // stay false: there are no kernels

func tile4(out *int32, x, w *int16, pairs, xstride, stride int)   { panic("no vector kernel") }
func tile8(out *int32, x, w *int16, pairs, xstride, stride int)   { panic("no vector kernel") }
func tile1(out *int32, x, w *int16, pairs int)                    { panic("no vector kernel") }
func dotsFast(out *int32, q, rows *int16, n, k int)               { panic("no vector kernel") }
func addRowFast(x *int16, row *byte, n int)                       { panic("no vector kernel") }
func narrowFast(out *int16, acc *int32, n, bits int, floor int16) { panic("no vector kernel") }
func addFast(y, x *int16, n int)                                  { panic("no vector kernel") }
func stepFast(y *int16, cell, gates *int32, n, shift int)         { panic("no vector kernel") }
