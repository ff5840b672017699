package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"stancegraph/graph/neo4j/local/localtest"
)

func TestMain(m *testing.M) {
	testscript.Main(localtest.Suite(m), map[string]func(){"stancegraph": main})
}

// TestCommands runs the scripts that need no database.
func TestCommands(t *testing.T) {
	runScripts(t, "testdata/script", func(env *testscript.Env) {})
}

// TestGraph runs the scripts that read and write a graph, one after the other, each on
// an empty store of the one server that this package's tests own.
func TestGraph(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a server")
	}
	handle := localtest.Handle(t, "commands")
	if _, err := handle.Up(t.Context()); err != nil {
		t.Fatal(err)
	}
	scripts, err := os.ReadDir("testdata/graph")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("no scripts in testdata/graph: %v", err)
	}
	for _, script := range scripts {
		t.Run(script.Name(), func(t *testing.T) {
			if err := handle.Reset(t.Context()); err != nil {
				t.Fatal(err)
			}
			end, err := handle.Up(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			testscript.Run(t, testscript.Params{
				Files: []string{"testdata/graph/" + script.Name()},
				Setup: func(env *testscript.Env) error {
					setup(env)
					env.Setenv("NEO4J_URI", end.BoltURI)
					env.Setenv("NEO4J_USERNAME", end.Username)
					env.Setenv("NEO4J_PASSWORD", end.Password)
					return nil
				},
			})
		})
	}
}

func runScripts(t *testing.T, dir string, more func(*testscript.Env)) {
	scripts, err := os.ReadDir(dir)
	if err != nil || len(scripts) == 0 {
		t.Fatalf("no scripts in %s: %v", dir, err)
	}
	testscript.Run(t, testscript.Params{
		Dir: dir,
		Setup: func(env *testscript.Env) error {
			setup(env)
			more(env)
			return nil
		},
	})
}

// setup gives a script the sample corpus as $SAMPLE and keeps it off the user's files.
func setup(env *testscript.Env) {
	wd, err := os.Getwd()
	if err != nil {
		env.T().Fatal(err)
	}
	env.Setenv("SAMPLE", wd+"/sample")
	env.Setenv("HOME", env.WorkDir)
	env.Setenv("STANCEGRAPH_DATA_DIR", env.WorkDir+"/data")
}
