package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"stancegraph/graph/neo4j"
	"stancegraph/queries"
)

func newExplainCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "explain STATEMENT",
		Short: "show how a statement was read: words, rule, lexicon line, and what was joined",
		Long: `explain shows one statement of the graph: its words with the source in [ ], the cue in
{ } and the content in < >, the rule and lexicon line that read it, and how its actor and
claim were joined to those of other articles.`,
		Example: "  stancegraph explain s-0123456789abcdef",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.explain(cmd.Context(), args[0])
		},
	}
}

// explainQuery is the canned query that fetches what explain shows.
const explainQuery = "statement"

func (a *app) explain(ctx context.Context, id string) error {
	store, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close(context.WithoutCancel(ctx))
	q, err := queries.Lookup(explainQuery)
	if err != nil {
		return err
	}
	table, err := store.Query(ctx, q.Cypher, map[string]any{"id": id}, neo4j.QueryOptions{Timeout: 30 * time.Second})
	if err != nil {
		return err
	}
	if len(table.Rows) == 0 {
		return usagef("explain: no statement has the id %q; 'stancegraph query evidence' prints ids", id)
	}
	for i, value := range table.Rows[0] {
		text := cell(value)
		if text == "" {
			continue
		}
		if _, err := fmt.Fprintf(a.stdout, "%-11s %s\n", table.Columns[i], text); err != nil {
			return err
		}
	}
	return nil
}

// cell renders a value for one line of text; lists are joined.
func cell(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case []any:
		parts := make([]string, len(v))
		for i, part := range v {
			parts[i] = cell(part)
		}
		return strings.Join(parts, "; ")
	default:
		return fmt.Sprint(v)
	}
}
