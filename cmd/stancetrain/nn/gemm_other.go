//go:build !amd64

package nn

const hasFMA = false

func tile4(c, a, b *float32, k, down, right, ldc int) { panic("no vector kernel") }
func tile1(c, a, b *float32, k, right int)            { panic("no vector kernel") }
