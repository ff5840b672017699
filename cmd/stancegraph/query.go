package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"stancegraph/graph"
	"stancegraph/graph/export"
	"stancegraph/graph/neo4j"
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
  stancegraph query --file q.cypher -p name=value
  echo 'MATCH (c:Claim) RETURN c.text AS claim' | stancegraph query -`,
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: completeQueryNames,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.query(cmd.Context(), args, flags)
		},
	}
	f := cmd.Flags()
	f.BoolVar(&flags.list, "list", false, "list the canned queries")
	f.StringArrayVarP(&flags.params, "param", "p", nil, "a parameter, `KEY=VALUE`; may be repeated")
	f.BoolVar(&flags.strict, "strict", false, "the same as -p strict=true")
	f.BoolVar(&flags.all, "all", false, "take all claims or actors that fit, not only the best")
	f.StringVar(&flags.file, "file", "", "run the Cypher of this `FILE`")
	f.StringVar(&flags.format, "format", "table", strings.Join(export.RowFormatNames(), ", "))
	f.StringSliceVar(&flags.columns, "columns", nil, "print these columns, in this order (default: all; a table: the most telling)")
	f.IntVar(&flags.limit, "limit", 0, "print at most so many rows")
	f.DurationVar(&flags.timeout, "timeout", 30*time.Second, "give up after so long")
	f.BoolVar(&flags.excelSafe, "excel-safe", false, "write cells that a spreadsheet would take for a formula as text")
	cmd.SetHelpFunc(queryHelp(cmd.HelpFunc()))
	return cmd
}

type queryFlags struct {
	list, strict, all, excelSafe bool
	params, columns              []string
	file, format                 string
	limit                        int
	timeout                      time.Duration
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
	values, err := paramValues(flags)
	if err != nil {
		return err
	}
	q, err := a.chooseQuery(args, flags, values)
	if err != nil {
		return err
	}
	store, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close(context.WithoutCancel(ctx))
	if pending, err := store.Pending(ctx); err == nil && pending {
		fmt.Fprintln(a.stderr, "note: a load was cut off before its link step; run 'stancegraph link' to join what its articles share")
	}
	if q, err = a.resolveParams(ctx, store, q, flags.all); err != nil {
		return err
	}
	table, err := store.Query(ctx, q.cypher, q.params, neo4j.QueryOptions{Timeout: flags.timeout, Limit: flags.limit})
	if err != nil {
		return err
	}
	return a.printTable(table, q, format, flags)
}

// boundQuery is Cypher with its parameters; canned is nil for Cypher of the user's own.
type boundQuery struct {
	cypher string
	params map[string]any
	canned *queries.Query
}

func (a *app) chooseQuery(args []string, flags queryFlags, values map[string]string) (boundQuery, error) {
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
	params, err := canned.Bind(values)
	if err != nil {
		return boundQuery{}, usagef("%w", err)
	}
	return boundQuery{canned.Cypher, params, &canned}, nil
}

func (a *app) ownQuery(file string, values map[string]string) (boundQuery, error) {
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
	params := map[string]any{}
	for name, value := range values {
		params[name] = value
	}
	return boundQuery{cypher: string(cypher), params: params}, nil
}

func paramValues(flags queryFlags) (map[string]string, error) {
	values := map[string]string{}
	for _, p := range flags.params {
		name, value, ok := strings.Cut(p, "=")
		if !ok || name == "" {
			return nil, usagef("query: -p %q: want KEY=VALUE", p)
		}
		if _, twice := values[name]; twice {
			return nil, usagef("query: -p %s is given twice", name)
		}
		values[name] = value
	}
	if flags.strict {
		values["strict"] = "true"
	}
	return values, nil
}

func (a *app) listQueries(format export.RowFormat) error {
	table := graph.Table{Columns: []string{"query", "about"}}
	for _, q := range queries.Catalog() {
		table.Rows = append(table.Rows, []any{q.Name, q.About})
	}
	width, _ := isTerminal(a.stdout)
	return format.WriteRows(a.stdout, table, export.RowOptions{Width: width})
}

// printTable prints the columns asked for; a canned query's table shows, unasked, those
// that its header picks.
func (a *app) printTable(table graph.Table, q boundQuery, format export.RowFormat, flags queryFlags) error {
	columns := flags.columns
	if len(columns) == 0 && format.Name == "table" && q.canned != nil {
		columns = q.canned.Table
	}
	if len(columns) > 0 {
		var err error
		if table, err = table.Select(columns); err != nil {
			return usagef("query: %w", err)
		}
	}
	width, _ := isTerminal(a.stdout)
	return format.WriteRows(a.stdout, table, export.RowOptions{Width: width, ExcelSafe: flags.excelSafe})
}
