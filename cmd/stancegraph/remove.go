package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stancegraph/graph/neo4j"
	"stancegraph/loader"
)

func newRemoveCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "remove ARTICLE…",
		Short: "take articles, and everything that only they support, out of the graph",
		Long: `remove takes articles, and everything that only they support, out of the graph. An
article is given by its id (article_id in the answers of 'explain' and 'query statement')
or by the name under which it was read: that of its file without the ending, or of its
record. 'export csv' lists both in articles.csv.`,
		Example: `  stancegraph remove a-0123456789abcdef
  stancegraph remove story-17`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, names []string) error {
			ctx := cmd.Context()
			store, codebook, decisions, err := a.openToLink(ctx)
			if err != nil {
				return err
			}
			defer store.Close(context.WithoutCancel(ctx))
			ids := make([]string, len(names))
			for i, name := range names {
				if ids[i], err = articleID(ctx, store, name); err != nil {
					return err
				}
			}
			slices.Sort(ids)
			for _, id := range slices.Compact(ids) { // named twice, removed once
				if err := store.Remove(ctx, id); err != nil {
					return err
				}
				fmt.Fprintf(a.stderr, "article %s removed\n", id)
			}
			return loader.Link(ctx, store, codebook, decisions)
		},
	}
}

// articleID returns the id of the one article that name, an id or the name under which an
// article was read, stands for.
func articleID(ctx context.Context, store *neo4j.Store, name string) (string, error) {
	table, err := store.Query(ctx, "MATCH (a:Article) WHERE a.id = $name OR $name IN a.docs RETURN a.id ORDER BY a.id",
		map[string]any{"name": name}, neo4j.QueryOptions{})
	if err != nil {
		return "", err
	}
	ids := make([]string, len(table.Rows))
	for i, row := range table.Rows {
		ids[i] = row[0].(string)
	}
	switch len(ids) {
	case 0:
		return "", usagef("remove: no article has the id or name %q; 'stancegraph export csv -o FOLDER' lists them in articles.csv", name)
	case 1:
		return ids[0], nil
	}
	return "", usagef("remove: %q is the name of %d articles: %s; give one of these", name, len(ids), strings.Join(ids, ", "))
}
