package export

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

const (
	// longestCell is how many code points of a cell a table shows.
	longestCell = 1000
	// narrowestColumn is the width in cells below which text no longer reads as a
	// column: a table that needs narrower ones is written as records.
	narrowestColumn = 12
	// borders and padding of one column: "│ " before and " " after it.
	columnFrame = 3
)

// tableRows holds all rows, since widths depend on every one.
type tableRows struct {
	w       io.Writer
	columns []string
	width   int
	rows    [][]string
	numeric []bool // by column: no value was anything but a number or null
}

// fixWidths keeps the library from asking the locale how wide ambiguous characters are.
var fixWidths = sync.OnceFunc(func() { text.OverrideRuneWidthEastAsianWidth(false) })

func newTable(w io.Writer, columns []string, opts RowOptions) (RowWriter, error) {
	fixWidths()
	return &tableRows{w: w, columns: columns, width: opts.Width, numeric: slices.Repeat([]bool{true}, len(columns))}, nil
}

func (t *tableRows) Write(row []any) error {
	cells, err := cellTexts(row, t.columns, tableCell)
	if err != nil {
		return err
	}
	for i, value := range row {
		switch value.(type) {
		case nil, int64, float64:
		default:
			t.numeric[i] = false
		}
	}
	t.rows = append(t.rows, cells)
	return nil
}

func (t *tableRows) Close() error {
	widths, ok := fit(t.naturalWidths(), t.width)
	if !ok {
		return t.writeRecords()
	}
	_, err := io.WriteString(t.w, t.render(widths)+"\n")
	return err
}

func (t *tableRows) naturalWidths() []int {
	widths := make([]int, len(t.columns))
	for i, column := range t.columns {
		widths[i] = displayWidth(column)
		for _, row := range t.rows {
			widths[i] = max(widths[i], displayWidth(row[i]))
		}
	}
	return widths
}

// fit narrows columns until all fit into total cells (0 is no limit): each keeps
// narrowestColumn, and what room is left goes, cell by cell, to the column that breaks
// into the most lines. It fails where there is not even room for the narrowest.
func fit(natural []int, total int) (widths []int, ok bool) {
	room := total - columnFrame*len(natural) - 1
	widths = make([]int, len(natural))
	sum := 0
	for i, w := range natural {
		widths[i] = min(w, narrowestColumn)
		room -= widths[i]
		sum += w - widths[i]
	}
	if total == 0 || sum <= room {
		return natural, true
	}
	if room < 0 {
		return nil, false
	}
	for ; room > 0; room-- {
		most := 0
		for i := range widths {
			// natural[i]/widths[i] > natural[most]/widths[most], without rounding
			if natural[i]*widths[most] > natural[most]*widths[i] {
				most = i
			}
		}
		widths[most]++
	}
	return widths, true
}

func (t *tableRows) render(widths []int) string {
	out := table.NewWriter()
	style := table.StyleLight
	style.Format.Header = text.FormatDefault
	// Cells of several lines need a line between rows to tell them apart.
	style.Options.SeparateRows = !slices.Equal(widths, t.naturalWidths())
	out.SetStyle(style)
	configs := make([]table.ColumnConfig, len(t.columns))
	for i := range t.columns {
		configs[i] = table.ColumnConfig{Number: i + 1, WidthMax: widths[i], WidthMaxEnforcer: text.WrapSoft}
		if t.numeric[i] && len(t.rows) > 0 {
			configs[i].Align = text.AlignRight
		}
	}
	out.SetColumnConfigs(configs)
	out.AppendHeader(tableRow(t.columns))
	for _, row := range t.rows {
		out.AppendRow(tableRow(row))
	}
	return out.Render()
}

func tableRow(cells []string) table.Row {
	row := make(table.Row, len(cells))
	for i, cell := range cells {
		row[i] = cell
	}
	return row
}

// writeRecords writes each row as lines of column and value, empty values left out.
func (t *tableRows) writeRecords() error {
	label := 0
	for _, column := range t.columns {
		label = max(label, displayWidth(column))
	}
	wrap := max(t.width-label-2, narrowestColumn)
	var b strings.Builder
	for n, row := range t.rows {
		title := fmt.Sprintf("── %d ", n+1)
		fmt.Fprintln(&b, title+strings.Repeat("─", max(0, t.width-displayWidth(title))))
		for i, cell := range row {
			if cell == "" {
				continue
			}
			name := t.columns[i]
			for line := range strings.SplitSeq(text.WrapSoft(cell, wrap), "\n") {
				fmt.Fprintln(&b, strings.TrimRight(text.Pad(name, label, ' ')+"  "+line, " "))
				name = ""
			}
		}
	}
	_, err := io.WriteString(t.w, b.String())
	return err
}

// tableCell is one line without what a terminal would obey, at most longestCell long.
func tableCell(s string) string {
	s = oneLine(s)
	if utf8.RuneCountInString(s) <= longestCell {
		return s
	}
	return string([]rune(s)[:longestCell-1]) + "…"
}

func displayWidth(s string) int { return text.StringWidthWithoutEscSequences(s) }
