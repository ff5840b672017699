package export

import (
	"fmt"
	"io"
	"strings"

	"stancegraph/graph"
)

// RowWriter writes the rows of one query in one format.
//
// Close completes the output and must be called once, after the last Write, also when
// there were no rows; it does not close the writer below. A RowWriter is not safe for
// concurrent use.
type RowWriter interface {
	Write(row []any) error // row is as long as the columns; values as in graph.Table
	Close() error
}

// RowOptions adjust a format; each format ignores what does not concern it.
type RowOptions struct {
	// Width is the width of the terminal in cells that a table must fit; 0 is no limit.
	Width int
	// ExcelSafe makes text cells that a spreadsheet would take for a formula plain text
	// (csv, tsv).
	ExcelSafe bool
}

// RowFormat is one row of the table of row formats.
type RowFormat struct {
	Name  string
	About string // one line for help
	// New starts the output on w, with what stands before the first row.
	New func(w io.Writer, columns []string, opts RowOptions) (RowWriter, error)
}

// RowFormats is the table of row formats, in the order of display. The command line's
// help, its errors and the tests derive from it.
var RowFormats = []RowFormat{
	{"table", "aligned columns that fit the terminal; one record below the other where they cannot", newTable},
	{"json", "one array with an object a row", newJSON},
	{"jsonl", "one JSON object a line", newJSONLines},
	{"csv", "comma-separated values (RFC 4180)", newCSV},
	{"tsv", "tab-separated values; tabs, line ends and backslashes as \\t, \\n, \\r, \\\\", newTSV},
	{"markdown", "a table in GitHub's Markdown", newMarkdown},
}

// RowFormatNames returns the names of the row formats in the order of display.
func RowFormatNames() []string {
	names := make([]string, len(RowFormats))
	for i, f := range RowFormats {
		names[i] = f.Name
	}
	return names
}

// LookupRowFormat returns the row format called name; the error lists them all.
func LookupRowFormat(name string) (RowFormat, error) {
	for _, f := range RowFormats {
		if f.Name == name {
			return f, nil
		}
	}
	return RowFormat{}, fmt.Errorf("unknown row format %q: choose one of %s", name, strings.Join(RowFormatNames(), ", "))
}

// WriteRows writes all of table to w.
func (f RowFormat) WriteRows(w io.Writer, table graph.Table, opts RowOptions) error {
	rows, err := f.New(w, table.Columns, opts)
	if err != nil {
		return fmt.Errorf("write %s: %w", f.Name, err)
	}
	for _, row := range table.Rows {
		if err := rows.Write(row); err != nil {
			return fmt.Errorf("write %s: %w", f.Name, err)
		}
	}
	if err := rows.Close(); err != nil {
		return fmt.Errorf("write %s: %w", f.Name, err)
	}
	return nil
}
