package graph

import (
	"fmt"
	"slices"
	"strings"
)

// Table is the outcome of a query, in the order the query gave.
//
// A value is nil, bool, int64, float64, string, []any or map[string]any; a node or
// relationship is the map of its properties, a date or time its ISO 8601 string.
type Table struct {
	Columns []string
	Rows    [][]any // each as long as Columns
	// Truncated says that the query had more rows than were asked for.
	Truncated bool
}

// Select returns the table with these columns in this order; an unknown one is an error
// that lists those there are.
func (t Table) Select(columns []string) (Table, error) {
	at := make([]int, len(columns))
	for i, c := range columns {
		if at[i] = slices.Index(t.Columns, c); at[i] < 0 {
			return Table{}, fmt.Errorf("unknown column %q: there are %s", c, strings.Join(t.Columns, ", "))
		}
	}
	out := Table{Columns: columns, Rows: make([][]any, len(t.Rows))}
	for i, row := range t.Rows {
		out.Rows[i] = make([]any, len(at))
		for j, k := range at {
			out.Rows[i][j] = row[k]
		}
	}
	return out, nil
}
