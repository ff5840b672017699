package main

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"stancegraph/graph"
	"stancegraph/graph/export"
	"stancegraph/graph/neo4j"
	"stancegraph/queries"
)

// outputFlags say how a query runs and what of its answer is printed.
type outputFlags struct {
	format         string
	columns        []string
	limit          int
	timeout, watch time.Duration
	all, excelSafe bool
	least          float64 // confidence
}

func addOutputFlags(f *pflag.FlagSet, flags *outputFlags) {
	f.StringVar(&flags.format, "format", "table", strings.Join(export.RowFormatNames(), ", "))
	f.StringSliceVar(&flags.columns, "columns", nil, "print these columns, in this order (default: all; a table: the most telling)")
	f.Float64Var(&flags.least, "min-confidence", 0, "leave out rows whose column confidence is below this, 0 to 1")
	f.IntVar(&flags.limit, "limit", 0, "print at most so many rows")
	f.DurationVar(&flags.timeout, "timeout", 30*time.Second, "give up after so long")
	f.DurationVar(&flags.watch, "watch", 0, "ask again every `DURATION`, and print the answer whenever it has changed, until interrupted")
	f.BoolVar(&flags.all, "all", false, "take all claims or actors that fit, not only the best")
	f.BoolVar(&flags.excelSafe, "excel-safe", false, "write cells that a spreadsheet would take for a formula as text (csv, tsv)")
}

// boundQuery is Cypher with its parameters; canned is nil for Cypher of the user's own
// without a header.
type boundQuery struct {
	cypher string
	params map[string]any
	canned *queries.Query
}

// openAsked is openStore for a question: it tells where the graph is not whole.
func (a *app) openAsked(ctx context.Context) (*neo4j.Store, error) {
	store, err := a.openStore(ctx)
	if err != nil {
		return nil, err
	}
	if pending, err := store.Pending(ctx); err == nil && pending {
		fmt.Fprintln(a.stderr, "note: a load was cut off before its link step; run 'stancegraph link' to join what its articles share")
	}
	return store, nil
}

// answer runs q and prints its rows; with --watch again and again.
func (a *app) answer(ctx context.Context, store *neo4j.Store, q boundQuery, format export.RowFormat, flags outputFlags) error {
	var before []byte
	for {
		options := neo4j.QueryOptions{Timeout: flags.timeout, Limit: flags.limit}
		if flags.least > 0 {
			options.Limit = 0 // counted after those left out
		}
		table, err := store.Query(ctx, q.cypher, q.params, options)
		interrupted := flags.watch > 0 && ctx.Err() != nil // as it ends
		if err != nil && !interrupted {
			return err
		}
		if interrupted {
			return nil
		}
		if flags.least > 0 {
			if table, err = sure(table, flags.least, flags.limit); err != nil {
				return err
			}
		}
		var now bytes.Buffer
		if err := a.printTable(&now, table, q, format, flags); err != nil {
			return err
		}
		if !bytes.Equal(before, now.Bytes()) || before == nil {
			if _, err := a.stdout.Write(now.Bytes()); err != nil {
				return err
			}
			a.tellCut(table, q)
			before = now.Bytes()
		}
		if flags.watch <= 0 {
			return nil
		}
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(flags.watch):
		}
	}
}

// limitParam is the parameter by which a canned query bounds its own rows.
const limitParam = "limit"

// tellCut tells on stderr where nothing was found, or more than was printed. Whether a
// query's own limit cut something only the query with a higher one can say: it is not
// asked unbidden, since that would take as long again.
func (a *app) tellCut(table graph.Table, q boundQuery) {
	limit, limited := q.params[limitParam].(int64)
	switch {
	case len(table.Rows) == 0:
		fmt.Fprintln(a.stderr, "note: no rows: the graph holds nothing that answers this")
	case table.Truncated:
		fmt.Fprintf(a.stderr, "note: there is more than these %s (--limit)\n", plural(len(table.Rows), "row"))
	case q.canned != nil && limited && int64(len(table.Rows)) >= limit:
		fmt.Fprintf(a.stderr, "note: limit=%d is reached: there may be more (-p limit=%d)\n", limit, 10*max(limit, 1))
	}
}

// printTable prints the columns asked for; a canned query's table shows, unasked, those
// that its header picks.
func (a *app) printTable(w *bytes.Buffer, table graph.Table, q boundQuery, format export.RowFormat, flags outputFlags) error {
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
	return format.WriteRows(w, table, export.RowOptions{Width: width, ExcelSafe: flags.excelSafe})
}
