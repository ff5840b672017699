package nn

import "golang.org/x/sys/cpu"

var hasFMA = cpu.X86.HasAVX2 && cpu.X86.HasFMA

// tile4 adds to the 4×16 tile at c, rows ldc apart, the product of 4 rows at a and the
// k×16 panel at b. Rows of a are down apart, their cells right. Strides count floats.
//
//go:noescape
func tile4(c, a, b *float32, k, down, right, ldc int)

// tile1 does so for one row.
//
//go:noescape
func tile1(c, a, b *float32, k, right int)
