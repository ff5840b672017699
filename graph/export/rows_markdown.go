package export

import (
	"io"
	"strings"
)

// markdownRows writes a table of GitHub Flavored Markdown (its specification, section
// 4.10). Whatever Markdown or HTML a cell holds is shown, not obeyed.
type markdownRows struct {
	w       io.Writer
	columns []string
}

var markdownEscapes = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`, `|`, `\|`, `~`, `\~`, `!`, `\!`, `$`, `\$`,
	`&`, "&amp;", `<`, "&lt;", `>`, "&gt;")

func newMarkdown(w io.Writer, columns []string, _ RowOptions) (RowWriter, error) {
	m := &markdownRows{w, columns}
	header := make([]string, len(columns))
	for i, column := range columns {
		header[i] = markdownCell(column)
	}
	if err := m.line(header); err != nil {
		return nil, err
	}
	_, err := io.WriteString(w, strings.Repeat("| --- ", len(columns))+"|\n")
	return m, err
}

func (m *markdownRows) Write(row []any) error {
	cells, err := cellTexts(row, m.columns, markdownCell)
	if err != nil {
		return err
	}
	return m.line(cells)
}

func (m *markdownRows) Close() error { return nil }

func (m *markdownRows) line(cells []string) error {
	_, err := io.WriteString(m.w, "| "+strings.Join(cells, " | ")+" |\n")
	return err
}

func markdownCell(s string) string { return markdownEscapes.Replace(oneLine(s)) }
