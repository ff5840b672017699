package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"stancegraph/loader"
)

func newRemoveCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "remove ARTICLE…",
		Short:   "take articles, and everything that only they support, out of the graph",
		Example: "  stancegraph remove a-0123456789abcdef",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, ids []string) error {
			ctx := cmd.Context()
			codebook, err := a.codebook()
			if err != nil {
				return err
			}
			decisions, err := a.decisions()
			if err != nil {
				return err
			}
			store, err := a.openStore(ctx)
			if err != nil {
				return err
			}
			defer store.Close(context.WithoutCancel(ctx))
			for _, id := range ids {
				if err := store.Remove(ctx, id); err != nil {
					return err
				}
				fmt.Fprintf(a.stderr, "article %s removed\n", id)
			}
			return loader.Link(ctx, store, codebook, decisions)
		},
	}
}
