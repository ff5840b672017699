package local_test

import (
	"testing"

	"stancegraph/graph/neo4j/local/localtest"
)

// BenchmarkRunning measures what every command that reads a running store pays first.
func BenchmarkRunning(b *testing.B) {
	localtest.Server(b, "main")
	server := localtest.Handle(b, "main")
	for b.Loop() {
		if _, ok, err := server.Running(b.Context()); err != nil || !ok {
			b.Fatalf("Running: %v, %v", ok, err)
		}
	}
}
