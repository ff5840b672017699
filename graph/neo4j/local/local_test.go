package local_test

import (
	"testing"

	"stancegraph/graph/neo4j/local/localtest"
)

func TestMain(m *testing.M) { localtest.Main(m) }

func TestUp(t *testing.T) {
	end := localtest.Server(t, "main")
	server := localtest.Handle(t, "main")
	got, ok, err := server.Running(t.Context())
	if err != nil || !ok || got != end {
		t.Errorf("Running = %+v, %v, %v; Up said %+v", got, ok, err, end)
	}
}
