package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

func newVerifyCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "verify",
		Short: "check every statement against its article, and every edge against its statements",
		Long: `verify slices every statement's words out of its article again, derives every stance
edge anew from its statements, and names whatever does not agree.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx := cmd.Context()
			store, err := a.openStore(ctx)
			if err != nil {
				return err
			}
			defer store.Close(context.WithoutCancel(ctx))
			report, err := store.Verify(ctx)
			if err != nil {
				return err
			}
			for _, w := range report.Warnings {
				fmt.Fprintln(a.stderr, "warning:", w)
			}
			for _, f := range report.Faults {
				fmt.Fprintln(a.stdout, f)
			}
			if n := len(report.Faults); n > 0 {
				return fmt.Errorf("verify: %s; load the articles named again", plural(n, "fault"))
			}
			_, err = fmt.Fprintf(a.stdout, "%s, %s, %s: all agree\n", plural(report.Articles, "article"),
				plural(report.Statements, "statement"), plural(report.Edges, "stance edge"))
			return err
		},
	}
}
