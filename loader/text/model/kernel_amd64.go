package model

import "golang.org/x/sys/cpu"

// fast says that the processor has the vector instructions of the kernels (AVX2).
var fast = cpu.X86.HasAVX2

// wide says that it has those of tile8 too (AVX-512 with VNNI).
var wide = fast && cpu.X86.HasAVX512F && cpu.X86.HasAVX512VNNI

// tile4 adds to 4 rows of 16 int32 at out, stride apart, the product of 4 rows of
// int16 at x, xstride apart, and the panel w of the given number of pairs of rows.
//
//go:noescape
func tile4(out *int32, x, w *int16, pairs, xstride, stride int)

// tile8 does so for 8 rows.
//
//go:noescape
func tile8(out *int32, x, w *int16, pairs, xstride, stride int)

// tile1 does so for one row.
//
//go:noescape
func tile1(out *int32, x, w *int16, pairs int)

// dotsFast sets n numbers at out to the products of the k numbers at q, a multiple of
// 16, and the n rows of k at rows.
//
//go:noescape
func dotsFast(out *int32, q, rows *int16, n, k int)

// addRowFast adds n int8 at row to n int16 at x; n is a multiple of 16.
//
//go:noescape
func addRowFast(x *int16, row *byte, n int)

// narrowFast is narrow for n numbers, a multiple of 16.
//
//go:noescape
func narrowFast(out *int16, acc *int32, n, bits int, floor int16)

// addFast is add for n numbers, a multiple of 16.
//
//go:noescape
func addFast(y, x *int16, n int)

// stepFast is stepGo for a state of n cells, a multiple of 8.
//
//go:noescape
func stepFast(y *int16, cell, gates *int32, n, shift int)
