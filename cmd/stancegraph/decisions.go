package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"stancegraph/graph"
	"stancegraph/graph/neo4j"
	"stancegraph/loader"
	"stancegraph/loader/decide"
)

// decisionFlags are the flags of the commands by which people decide.
type decisionFlags struct{ why, who, when string }

func (f *decisionFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.why, "why", "", "why, in a `SENTENCE`")
	cmd.Flags().StringVar(&f.who, "who", "", "`NAME` of who decides")
	cmd.Flags().StringVar(&f.when, "when", "", "`DATE` of the decision")
}

// decisionsPath is the file of decisions: the one that the settings name, else one for
// each store beside the private stores, which outlives a reset of the store.
func (a *app) decisionsPath() (string, error) {
	s := a.settings
	if s.Decisions != "" {
		return s.Decisions, nil
	}
	server, err := a.privateServer()
	if err != nil {
		return "", err
	}
	name := server.Store()
	if s.URI != "" {
		name = "at " + s.URI + " " + s.Database
	}
	return filepath.Join(filepath.Dir(server.Home()), graph.Slug(name)+".decisions.jsonl"), nil
}

// decisions reads the decisions of people; there may be none. Where the private store has
// no place, as without a home folder, nobody can have left any there.
func (a *app) decisions() (*decide.Book, error) {
	path, err := a.decisionsPath()
	if err != nil {
		return nil, nil //nolint:nilerr // what needs the store says so itself
	}
	book, err := decide.ReadFile(path)
	if err != nil {
		return nil, usagef("%w", err)
	}
	return book, nil
}

// decide writes a decision down and makes it hold: prepare says what it is, from what the
// store holds.
func (a *app) decide(ctx context.Context, f decisionFlags, prepare func(*neo4j.Store, *decide.Book) (decide.Decision, error)) error {
	path, err := a.decisionsPath()
	if err != nil {
		return err
	}
	store, codebook, book, err := a.openToLink(ctx)
	if err != nil {
		return err
	}
	defer store.Close(context.WithoutCancel(ctx))
	d, err := prepare(store, book)
	if err != nil {
		return err
	}
	d.Why, d.Who, d.When = strings.TrimSpace(f.why), f.who, f.when
	book, d, err = book.Add(d)
	if err != nil {
		return usagef("%w", err)
	}
	if err := loader.Link(ctx, store, codebook, book); err != nil {
		return err
	}
	if err := decide.Append(path, d); err != nil {
		return err
	}
	fmt.Fprintf(a.stderr, "%s\nwritten to %s; 'stancegraph resolve undo %s' takes it back\n", d, path, d.ID)
	return nil
}
