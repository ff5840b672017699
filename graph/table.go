package graph

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
