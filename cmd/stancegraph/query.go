package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"stancegraph/graph"
	"stancegraph/graph/export"
	"stancegraph/queries"
)

func newQueryCmd(a *app) *cobra.Command {
	var flags queryFlags
	cmd := &cobra.Command{
		Use:   "query NAME",
		Short: "answer a question with a canned query, or with Cypher of your own",
		Long: `query runs a canned query, or Cypher of your own from --file or standard input (-), and
prints its rows. It never writes. A claim is given by id, by words ("Sony hack"), by who
takes which stance on it ("FBI attribution"), or as accuser=NAME,target=NAME; where
several fit about as well they are listed and the exit code is 2, unless --all.`,
		Example: `  stancegraph query --list
  stancegraph query backers --help
  stancegraph query backers -p claim="FBI attribution" --strict
  stancegraph query accusations --format csv > accusations.csv
  stancegraph query --file q.cypher -p name=value -p limit:int=5
  echo '{"claim": "FBI attribution", "limit": 5}' | stancegraph query backers --params -
  echo 'MATCH (c:Claim) RETURN c.text AS claim' | stancegraph query -`,
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: completeQueryNames,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.query(cmd.Context(), args, flags)
		},
	}
	f := cmd.Flags()
	f.BoolVar(&flags.list, "list", false, "list the canned queries")
	f.StringArrayVarP(&flags.given.params, "param", "p", nil, "a parameter, `KEY=VALUE`; may be repeated; for Cypher of your own also NAME:TYPE=VALUE")
	f.StringVar(&flags.given.file, "params", "", "parameters as a JSON object in this `FILE`, - for standard input")
	f.BoolVar(&flags.given.strict, "strict", false, "the same as -p strict=true")
	f.StringVar(&flags.file, "file", "", "run the Cypher of this `FILE`; with a header like a canned query's it is one")
	addOutputFlags(f, &flags.outputFlags)
	cmd.SetHelpFunc(queryHelp(cmd.HelpFunc()))
	return cmd
}

type queryFlags struct {
	outputFlags
	given paramFlags
	list  bool
	file  string
}

// queryHelp prints the help of the canned query that is named before --help.
func queryHelp(other func(*cobra.Command, []string)) func(*cobra.Command, []string) {
	return func(cmd *cobra.Command, args []string) {
		for _, arg := range args {
			if q, err := queries.Lookup(arg); err == nil {
				fmt.Fprint(cmd.OutOrStdout(), q.Help())
				return
			}
		}
		other(cmd, args)
	}
}

func completeQueryNames(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var names []string
	for _, q := range queries.Catalog() {
		names = append(names, q.Name+"\t"+q.About)
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

func (a *app) query(ctx context.Context, args []string, flags queryFlags) error {
	format, err := export.LookupRowFormat(flags.format)
	if err != nil {
		return usagef("%w", err)
	}
	if flags.list {
		return a.listQueries(format)
	}
	if slices.Equal(args, []string{"-"}) && flags.given.file == "-" {
		return usagef("query: standard input holds either the Cypher or the parameters: give --file or --params FILE")
	}
	values, err := a.readParams(flags.given)
	if err != nil {
		return err
	}
	q, err := a.chooseQuery(args, flags, values)
	if err != nil {
		return err
	}
	if q.canned != nil {
		if _, err := (graph.Table{Columns: q.canned.Columns()}).Select(flags.columns); err != nil {
			return usagef("query %s: %w", q.canned.Name, err)
		}
	}
	store, err := a.openAsked(ctx)
	if err != nil {
		return err
	}
	defer store.Close(context.WithoutCancel(ctx))
	if q, err = a.resolveParams(ctx, store, q, flags.all); err != nil {
		return err
	}
	return a.answer(ctx, store, q, format, flags.outputFlags)
}

func (a *app) chooseQuery(args []string, flags queryFlags, values given) (boundQuery, error) {
	switch own := flags.file != "" || slices.Equal(args, []string{"-"}); {
	case own && flags.file != "" && len(args) > 0:
		return boundQuery{}, usagef("query: --file names the Cypher to run: leave out %q", args[0])
	case own:
		return a.ownQuery(flags.file, values)
	case len(args) == 0:
		return boundQuery{}, usagef("query: name a canned query (see 'stancegraph query --list'), --file FILE, or - for standard input")
	}
	canned, err := queries.Lookup(args[0])
	if err != nil {
		return boundQuery{}, usagef("%w", err)
	}
	return bind(canned, values)
}

func bind(q queries.Query, values given) (boundQuery, error) {
	texts, err := values.texts()
	if err != nil {
		return boundQuery{}, usagef("query %s: %w", q.Name, err)
	}
	params, err := q.Bind(texts)
	if err != nil {
		return boundQuery{}, usagef("%w", err)
	}
	return boundQuery{q.Cypher, params, &q}, nil
}

// ownQuery reads the user's own Cypher: what has a header is a query like a canned one.
func (a *app) ownQuery(file string, values given) (boundQuery, error) {
	var cypher []byte
	var err error
	if file != "" {
		cypher, err = os.ReadFile(file)
	} else {
		cypher, err = io.ReadAll(a.stdin)
	}
	if err != nil {
		return boundQuery{}, usagef("query: %w", err)
	}
	if q, ok, err := queries.ParseOwn(cmp.Or(file, "standard input"), string(cypher)); err != nil {
		return boundQuery{}, usagef("query: %w", err)
	} else if ok {
		return bind(q, values)
	}
	return boundQuery{cypher: string(cypher), params: values}, nil
}

func (a *app) listQueries(format export.RowFormat) error {
	table := graph.Table{Columns: []string{"query", "about"}}
	for _, q := range queries.Catalog() {
		table.Rows = append(table.Rows, []any{q.Name, q.About})
	}
	width, _ := isTerminal(a.stdout)
	return format.WriteRows(a.stdout, table, export.RowOptions{Width: width})
}
