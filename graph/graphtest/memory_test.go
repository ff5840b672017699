package graphtest

import "testing"

func TestMemoryConforms(t *testing.T) {
	Conform(t, func(testing.TB) Store { return NewMemory() })
}
