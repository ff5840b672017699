package nn

import "golang.org/x/sys/cpu"

var hasFMA = cpu.X86.HasAVX2 && cpu.X86.HasFMA

// tile4 adds to the 4×16 tile at c the product of 4 rows at a, k long, and 16 columns
// at b. Strides count floats.
//
//go:noescape
func tile4(c, a, b *float32, k, lda, ldb, ldc int)

// tile1 does so for one row.
//
//go:noescape
func tile1(c, a, b *float32, k, ldb int)
