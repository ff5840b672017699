package main

import (
	"context"

	"github.com/spf13/cobra"

	"stancegraph/graph/neo4j"
	"stancegraph/loader"
	"stancegraph/loader/decide"
	"stancegraph/loader/resolve"
)

func newLinkCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "link",
		Short: "join what different articles say of one party or claim",
		Long: `link computes anew which actors and claims of different articles are the same. Every
load ends with it; run it by itself after a load that was cut off, or with another
codebook.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx := cmd.Context()
			store, codebook, decisions, err := a.openToLink(ctx)
			if err != nil {
				return err
			}
			defer store.Close(context.WithoutCancel(ctx))
			return loader.Link(ctx, store, codebook, decisions)
		},
	}
}

// openToLink opens the store, with the codebook and the decisions of people that linking
// stands on.
func (a *app) openToLink(ctx context.Context) (*neo4j.Store, *resolve.Codebook, *decide.Book, error) {
	codebook, err := a.codebook()
	if err != nil {
		return nil, nil, nil, err
	}
	decisions, err := a.decisions()
	if err != nil {
		return nil, nil, nil, err
	}
	store, err := a.openStore(ctx)
	return store, codebook, decisions, err
}
