package main

import (
	"context"

	"github.com/spf13/cobra"

	"stancegraph/loader"
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
			return loader.Link(ctx, store, codebook, decisions)
		},
	}
}
