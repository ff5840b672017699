package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stancegraph/graph"
	"stancegraph/graph/neo4j"
	"stancegraph/loader/decide"
)

func newReviewCmd(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "review",
		Short: "say that a statement was misread",
		Long: `review writes down that a statement was misread: reject it, and it no longer counts, or
relabel it, and it takes the stance that you give it. Both stand in the file of decisions
that resolve keeps ('stancegraph resolve list'), are made to hold by every load, also
where an upgrade gives the statement another id, and are undone by 'stancegraph resolve
undo'.`,
		Example: `  stancegraph review reject s-0123456789abcdef --why "irony"
  stancegraph review relabel s-0123456789abcdef --stance SUPPORTS --why "she backs the charge"`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newRejectCmd(a), newRelabelCmd(a))
	return cmd
}

func newRejectCmd(a *app) *cobra.Command {
	var flags decisionFlags
	cmd := &cobra.Command{
		Use: "reject STATEMENT --why WHY", Short: "a statement was misread and does not count", Args: usageArgs(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.review(cmd.Context(), flags, args[0], "")
		},
	}
	flags.add(cmd)
	return cmd
}

func newRelabelCmd(a *app) *cobra.Command {
	var flags decisionFlags
	var stance string
	cmd := &cobra.Command{
		Use: "relabel STATEMENT --stance STANCE --why WHY", Short: "a statement takes another stance than was read", Args: usageArgs(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			to := graph.Stance(strings.ToUpper(stance))
			if _, known := to.Info(); !known {
				return usagef("review relabel: give --stance: %s", stanceNames())
			}
			return a.review(cmd.Context(), flags, args[0], to)
		},
	}
	flags.add(cmd)
	cmd.Flags().StringVar(&stance, "stance", "", "the `STANCE` that it takes: "+stanceNames())
	return cmd
}

func stanceNames() string {
	var names []string
	for _, s := range graph.Stances {
		names = append(names, string(s.Stance))
	}
	return strings.Join(names, ", ")
}

// review rejects the statement, or gives it the stance to.
func (a *app) review(ctx context.Context, flags decisionFlags, id string, to graph.Stance) error {
	if strings.TrimSpace(flags.why) == "" {
		return usagef("review: give --why, so that others can follow")
	}
	return a.decide(ctx, flags, func(store *neo4j.Store, _ *decide.Book) (decide.Decision, error) {
		s, ok, err := store.Statement(ctx, id)
		switch {
		case err != nil:
			return decide.Decision{}, err
		case !ok:
			return decide.Decision{}, usagef("no statement has the id %q; 'stancegraph query evidence' prints ids", id)
		}
		s = s.AsRead()
		d := decide.Decision{Do: decide.Reject, Statement: &decide.Statement{ID: s.ID, Article: s.Article, Actor: s.Actor,
			Stance: s.Stance, Cue: s.Cue, Quote: s.Quote}}
		if to == "" {
			return d, nil
		}
		d.Do, d.Stance = decide.Relabel, to
		if info, _ := to.Info(); !slices.Contains(info.Claims, s.ClaimKind) {
			return d, usagef("%s is never of %s, which the claim of %s is: %s; reject the statement instead", to, kindNoun(s.ClaimKind), s.ID, s.Claim)
		}
		return d, nil
	})
}

// kindNoun is the kind of claim with its article.
func kindNoun(k graph.ClaimKind) string {
	if k == graph.Position {
		return "a " + string(k)
	}
	return fmt.Sprintf("an %s", k)
}
