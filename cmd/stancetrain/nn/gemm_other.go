//go:build !amd64

package nn

const hasFMA = false

func tile4(c, a, b *float32, k, lda, ldb, ldc int) {}
func tile1(c, a, b *float32, k, ldb int)           {}
