package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"stancegraph/graph"
	"stancegraph/graph/export"
	"stancegraph/graph/neo4j"
	"stancegraph/queries"
)

func newAskCmd(a *app) *cobra.Command {
	var flags outputFlags
	var only bool
	cmd := &cobra.Command{
		Use:   "ask QUESTION",
		Short: "answer a question in plain English with the canned query that fits",
		Long: `ask finds the canned query that answers a question, by the forms of question that each
query lists (query NAME --help) and the names that the graph has, misspelt or not. It
tells on stderr which query it runs and what it took the names for, so that a reading
that is wrong is seen. Where it is not sure it runs nothing, names the queries that come
near and leaves with exit code 2.`,
		Example: `  stancegraph ask "who backs the FBI attribution?"
  stancegraph ask "what is new about North Korea since 5 January 2015?"
  stancegraph ask --only "who accuses whom?"`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.ask(cmd.Context(), strings.Join(args, " "), only, flags)
		},
	}
	f := cmd.Flags()
	addOutputFlags(f, &flags)
	f.BoolVar(&only, "only", false, "print the query that fits as a command, and run nothing")
	return cmd
}

func (a *app) ask(ctx context.Context, question string, only bool, flags outputFlags) error {
	format, err := export.LookupRowFormat(flags.format)
	if err != nil {
		return usagef("%w", err)
	}
	store, err := a.openAsked(ctx)
	if err != nil {
		return err
	}
	defer store.Close(context.WithoutCancel(ctx))
	answer, err := queries.Ask(ctx, reader(store), question)
	if err != nil {
		return a.tellUnsure(err)
	}
	if only {
		_, err := fmt.Fprintln(a.stdout, answer.CommandLine())
		return err
	}
	fmt.Fprintln(a.stderr, answer.CommandLine())
	for _, r := range answer.Resolved {
		a.tellMatch(r.Param, r.Match)
		if len(r.Match.Found) > 1 && !flags.all {
			return usagef("%w (--all)", &queries.AmbiguousError{Param: r.Param, Match: r.Match})
		}
	}
	q := boundQuery{cypher: answer.Query.Cypher, params: answer.Params, canned: &answer.Query}
	return a.answer(ctx, store, q, format, flags)
}

// tellUnsure names the queries that come near a question.
func (a *app) tellUnsure(err error) error {
	var unsure *queries.UnsureError
	if !errors.As(err, &unsure) {
		return err
	}
	for _, near := range unsure.Near {
		fmt.Fprintf(a.stderr, "near: %s  (%s)\n", near.CommandLine(), near.Query.About)
	}
	return usagef("ask: %w; see 'stancegraph query --list'", err)
}

// reader reads from store with no bounds of time or rows.
func reader(store *neo4j.Store) queries.Reader {
	return queries.ReaderFunc(func(ctx context.Context, cypher string, params map[string]any) (graph.Table, error) {
		return store.Query(ctx, cypher, params, neo4j.QueryOptions{})
	})
}
