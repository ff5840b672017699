package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"stancegraph/graph/neo4j/local/localtest"
)

// shellBlock is a fenced block of commands to run; other fences show output, or what needs
// another machine.
var shellBlock = regexp.MustCompile("(?ms)^```sh\n(.*?)^```$")

// TestReadme runs the commands of README.md in order, in a folder with articles/ and
// codebook.yaml, on an empty store.
func TestReadme(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	blocks := shellBlock.FindAllStringSubmatch(string(page), -1)
	if len(blocks) < 8 {
		t.Fatalf("README.md has %d blocks of commands", len(blocks))
	}
	var script strings.Builder
	for i := range blocks {
		fmt.Fprintf(&script, "exec sh -eu block%02d.sh\n", i)
	}
	for i, b := range blocks {
		fmt.Fprintf(&script, "-- block%02d.sh --\n%s", i, b[1])
	}
	if testing.Short() {
		t.Skip("starts a server")
	}
	handle := localtest.Handle(t, "readme")
	end, err := handle.Up(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "readme.txtar")
	if err := os.WriteFile(file, []byte(script.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Files: []string{file},
		Setup: func(env *testscript.Env) error {
			setup(env)
			env.Setenv("NEO4J_URI", end.BoltURI)
			env.Setenv("NEO4J_USERNAME", end.Username)
			env.Setenv("NEO4J_PASSWORD", end.Password)
			articles := filepath.Join(env.WorkDir, "articles")
			if err := os.CopyFS(articles, os.DirFS("sample")); err != nil {
				return err
			}
			if err := os.Remove(filepath.Join(articles, "README.md")); err != nil {
				return err // it tells about the sample and is no article
			}
			codebook, err := os.ReadFile(filepath.Join("..", "..", "loader", "resolve", "testdata", "codebook.yaml"))
			if err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(env.WorkDir, "codebook.yaml"), codebook, 0o600)
		},
	})
}
