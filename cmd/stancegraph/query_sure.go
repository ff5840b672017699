package main

import (
	"slices"

	"stancegraph/graph"
)

// confidenceColumn is the column by which rows are left out.
const confidenceColumn = "confidence"

// sure is table without the rows of a confidence below least, at most limit of them (0 is
// no limit). A row without a confidence is none that one can be sure of.
func sure(table graph.Table, least float64, limit int) (graph.Table, error) {
	at := slices.Index(table.Columns, confidenceColumn)
	if at < 0 {
		return table, usagef("query: --min-confidence: this query has no column %q; 'load --min-confidence' keeps less sure statements out of the graph", confidenceColumn)
	}
	table.Rows = slices.DeleteFunc(slices.Clone(table.Rows), func(row []any) bool {
		c, ok := row[at].(float64)
		return !ok || c < least
	})
	if limit > 0 && len(table.Rows) > limit {
		table.Rows, table.Truncated = table.Rows[:limit], true
	}
	return table, nil
}
