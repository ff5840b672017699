package main

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"stancegraph/graph/neo4j"
)

//go:embed sample
var sample embed.FS

// demoStore is the demo's own store, which no other command uses unasked.
const demoStore = "demo"

func newDemoCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "demo",
		Short: "see it work: private Neo4j up, sample articles in, one question answered",
		Long: `demo starts a private Neo4j (installing it on first use), loads a bundled sample of
thirteen short articles into a store of its own, and asks who backs, and who denies, the
FBI's attribution of a hack. Your own store is not touched.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if a.settings.URI != "" {
				return usagef("demo has a private Neo4j of its own; unset NEO4J_URI or leave out --uri")
			}
			a.settings.Store = demoStore
			a.settings.Codebook = ""
			return a.demo(cmd.Context())
		},
	}
}

func (a *app) demo(ctx context.Context) error {
	dir, err := unpackSample()
	if err != nil {
		return fmt.Errorf("unpack the sample: %w", err)
	}
	defer os.RemoveAll(dir)
	if err := a.loadSample(ctx, dir); err != nil {
		return err
	}
	for _, name := range []string{"backers", "deniers"} {
		args := []string{"claim=FBI attribution"}
		fmt.Fprintf(a.stdout, "\n$ stancegraph query %s -p claim=\"FBI attribution\" --store %s\n\n", name, demoStore)
		if err := a.query(ctx, []string{name}, queryFlags{given: paramFlags{params: args}, outputFlags: outputFlags{format: "table"}}); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(a.stdout, `
Next:
  stancegraph query evidence -p claim="FBI attribution" --store %[1]s   # every statement
  stancegraph ask "who denies the hack?" --store %[1]s                  # a question in plain English
  stancegraph query --list                                             # other questions
  stancegraph browser --open --store %[1]s                              # explore the graph
  stancegraph load FOLDER                                              # your own articles
`, demoStore)
	return err
}

// loadSample loads the sample; a graph of an older schema in the demo's own store, which
// holds no more than that, is thrown away first.
func (a *app) loadSample(ctx context.Context, dir string) error {
	err := a.load(ctx, []string{dir}, inputFlags{}, fittedCut)
	var schema *neo4j.SchemaError
	if !errors.As(err, &schema) || schema.Stored > schema.Known {
		return err
	}
	fmt.Fprintln(a.stderr, "the demo's graph is of an older version and is made anew")
	server, err := a.privateServer()
	if err != nil {
		return err
	}
	if err := server.Reset(ctx); err != nil {
		return err
	}
	return a.load(ctx, []string{dir}, inputFlags{}, fittedCut)
}

// unpackSample writes the bundled articles into a temporary folder. Its README is no
// article and stays behind.
func unpackSample() (string, error) {
	dir, err := os.MkdirTemp("", "stancegraph-sample-*")
	if err != nil {
		return "", err
	}
	return dir, fs.WalkDir(sample, "sample", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || path == "sample/README.md" {
			return err
		}
		name := filepath.Join(dir, filepath.FromSlash(path[len("sample"):]))
		if entry.IsDir() {
			return os.MkdirAll(name, 0o700)
		}
		data, err := sample.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(name, data, 0o600)
	})
}
