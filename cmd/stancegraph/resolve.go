package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stancegraph/graph"
	"stancegraph/graph/neo4j"
	"stancegraph/loader/decide"
	"stancegraph/loader/resolve"
)

func newResolveCmd(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "resolve",
		Short: "decide which actors or claims are the same",
		Long: `resolve writes down what you know better: that two actors or claims are one (merge),
that two are not the same (not-same), that one was joined to others wrongly (split). An
actor or claim is given by its key, or by its exact name or wording. Decisions stand in a
file of JSON lines, are made to hold by every load and link, and can be undone.`,
		Example: `  stancegraph resolve merge "MoT" "Ministry of Tides" --why "same address"
  stancegraph resolve not-same "Vera Calloway" "Vera M. Calloway"
  stancegraph resolve list
  stancegraph resolve undo d-0123456789abcdef`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(
		newKeysCmd(a, decide.Merge, "merge KEY KEY", "two keys are one actor or claim", 2),
		newKeysCmd(a, decide.NotSame, "not-same KEY KEY", "two keys are not the same actor or claim", 2),
		newKeysCmd(a, decide.Split, "split KEY", "a key stands alone, whatever it was joined to", 1),
		newUndoCmd(a), newDecisionsCmd(a),
	)
	return cmd
}

func newKeysCmd(a *app, do decide.Do, use, short string, n int) *cobra.Command {
	var flags decisionFlags
	cmd := &cobra.Command{
		Use: use, Short: short, Args: usageArgs(cobra.ExactArgs(n)),
		RunE: func(cmd *cobra.Command, names []string) error {
			return a.decide(cmd.Context(), flags, func(store *neo4j.Store, _ *decide.Book) (decide.Decision, error) {
				return keysDecision(cmd.Context(), store, do, names)
			})
		},
	}
	flags.add(cmd)
	return cmd
}

// keysDecision is a decision about the keys that the names mean.
func keysDecision(ctx context.Context, store *neo4j.Store, do decide.Do, names []string) (decide.Decision, error) {
	keys, err := store.Keys(ctx)
	if err != nil {
		return decide.Decision{}, err
	}
	d := decide.Decision{Do: do}
	fits := make([][]namedKey, len(names))
	for i, name := range names {
		if fits[i] = fittingKeys(keys, name); len(fits[i]) == 0 {
			return d, usagef("no actor or claim has the key or the name %q; 'query actors' and 'query claims' print them", name)
		}
	}
	var kinds []graph.ClaimKind
	for i, name := range names {
		found, err := meantKey(name, fits[i], fits[(i+1)%len(fits)])
		if err != nil {
			return d, err
		}
		if d.Of != "" && d.Of != found.of {
			return d, usagef("%s is one of %s and %s one of %s: give two of a sort", names[0], d.Of, name, found.of)
		}
		d.Of, d.Keys, kinds = found.of, append(d.Keys, found.Key), append(kinds, found.kind)
	}
	slices.SortFunc(d.Keys, func(a, b decide.Key) int { return cmp.Compare(a.ID, b.ID) })
	if do == decide.Merge && kinds[0] != kinds[1] {
		return d, usagef("%q is of kind %s and %q of kind %s: two claims of different kinds are not one", names[0], kinds[0], names[1], kinds[1])
	}
	if len(d.Keys) == 2 && d.Keys[0].ID == d.Keys[1].ID {
		return d, usagef("%q and %q are one key, %s; give the keys that 'query actors' or 'query claims' prints", names[0], names[1], d.Keys[0].ID)
	}
	return d, nil
}

// namedKey is a key that a user may mean.
type namedKey struct {
	decide.Key
	of      decide.Of
	kind    graph.ClaimKind // of a claim
	uses    int             // statements with it
	article bool            // it holds in one article alone
}

// fittingKeys returns the keys that a name may mean: the one with this ID, else those of this
// name or wording, else those that have it as another one.
func fittingKeys(keys graph.Keys, name string) []namedKey {
	var byName, byAlias []namedKey
	add := func(c namedKey, aliases []string) bool {
		switch {
		case c.ID == name:
			byName = []namedKey{c}
			return true
		case strings.EqualFold(c.Name, name):
			byName = append(byName, c)
		case containsFold(aliases, name):
			byAlias = append(byAlias, c)
		}
		return false
	}
	for _, a := range keys.Actors {
		c := namedKey{Key: decide.Key{ID: a.ID, Name: a.Name}, of: decide.Actors, uses: keys.ActorUses[a.ID], article: resolve.Local(a.ID)}
		if add(c, a.Aliases) {
			return byName
		}
	}
	for _, k := range keys.Claims {
		c := namedKey{Key: decide.Key{ID: k.ID, Name: k.Text}, of: decide.Claims, kind: k.Kind, uses: keys.ClaimUses[k.ID]}
		if add(c, k.Aliases) {
			return byName
		}
	}
	if len(byName) > 0 {
		return byName
	}
	return byAlias
}

// meantKey is the one of the keys fit that a name means beside others, those of the other
// name: where several fit it is of a sort and kind with one of these, holds in more than one
// article, and stands in more statements than the rest.
func meantKey(name string, fit, others []namedKey) (namedKey, error) {
	alike := func(c namedKey) bool {
		return slices.ContainsFunc(others, func(o namedKey) bool { return o.of == c.of && o.kind == c.kind })
	}
	shared := func(c namedKey) bool { return !c.article }
	most := 0
	for _, better := range []func(namedKey) bool{alike, shared, func(c namedKey) bool { return c.uses == most }} {
		most = 0
		for _, c := range fit {
			most = max(most, c.uses)
		}
		if slices.ContainsFunc(fit, better) {
			fit = slices.DeleteFunc(slices.Clone(fit), func(c namedKey) bool { return !better(c) })
		}
	}
	if len(fit) == 1 {
		return fit[0], nil
	}
	var ids []string
	for _, c := range fit {
		ids = append(ids, fmt.Sprintf("%s (%s)", c.ID, c.Name))
	}
	return namedKey{}, usagef("%q is the name of %d keys: %s; give one of these", name, len(fit), strings.Join(ids, ", "))
}

func containsFold(names []string, name string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, name) })
}

func newUndoCmd(a *app) *cobra.Command {
	var flags decisionFlags
	cmd := &cobra.Command{
		Use: "undo DECISION", Short: "take a decision back, of resolve or review", Args: usageArgs(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, ids []string) error {
			return a.decide(cmd.Context(), flags, func(_ *neo4j.Store, book *decide.Book) (decide.Decision, error) {
				all, hold := book.All()
				i := slices.IndexFunc(all, func(d decide.Decision) bool { return d.ID == ids[0] })
				switch {
				case i < 0:
					return decide.Decision{}, usagef("there is no decision %s; 'stancegraph resolve list' prints them", ids[0])
				case !hold[i]:
					return decide.Decision{}, usagef("%s is undone already", all[i])
				}
				return decide.Decision{Do: decide.Undo, Decision: ids[0]}, nil
			})
		},
	}
	flags.add(cmd)
	return cmd
}

func newDecisionsCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: "print all decisions, of resolve and review, in order", Args: usageArgs(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error {
			book, err := a.decisions()
			if err != nil {
				return err
			}
			all, hold := book.All()
			for i, d := range all {
				line := d.String()
				for _, part := range []string{d.Why, d.Who, d.When} {
					if part != "" {
						line += "; " + part
					}
				}
				if !hold[i] {
					line += " (undone)"
				}
				if _, err := fmt.Fprintln(a.stdout, line); err != nil {
					return err
				}
			}
			return nil
		},
	}
}
