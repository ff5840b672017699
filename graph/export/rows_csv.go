package export

import (
	"bytes"
	"encoding/csv"
	"io"
	"strings"
	"unicode"
)

// csvRows writes RFC 4180: records end in CRLF, and line breaks inside a cell stay as
// they are in the text.
type csvRows struct {
	w       io.Writer
	columns []string
	opts    RowOptions
}

func newCSV(w io.Writer, columns []string, opts RowOptions) (RowWriter, error) {
	c := &csvRows{w, columns, opts}
	return c, c.record(columns)
}

func (c *csvRows) Write(row []any) error {
	cells, err := cellTexts(guarded(row, c.opts), c.columns, withoutControls)
	if err != nil {
		return err
	}
	return c.record(cells)
}

func (c *csvRows) Close() error { return nil }

// record writes one record. The library's own UseCRLF would turn line breaks inside
// cells into CRLF too, so the end of each record is put on here; and it writes a lone
// empty cell as an empty line, which readers skip.
func (c *csvRows) record(cells []string) error {
	if len(cells) == 1 && cells[0] == "" {
		_, err := io.WriteString(c.w, "\"\"\r\n")
		return err
	}
	var buf bytes.Buffer
	w := csv.NewWriter(&buf)
	if err := w.Write(cells); err != nil {
		return err
	}
	w.Flush()
	_, err := c.w.Write(append(bytes.TrimSuffix(buf.Bytes(), []byte("\n")), "\r\n"...))
	return err
}

// tsvRows writes a line a row, with backslash escapes for what would break one.
type tsvRows struct {
	w       io.Writer
	columns []string
	opts    RowOptions
}

var tsvEscapes = strings.NewReplacer(`\`, `\\`, "\t", `\t`, "\n", `\n`, "\r", `\r`)

func newTSV(w io.Writer, columns []string, opts RowOptions) (RowWriter, error) {
	t := &tsvRows{w, columns, opts}
	return t, t.line(columns)
}

func (t *tsvRows) Write(row []any) error {
	cells, err := cellTexts(guarded(row, t.opts), t.columns, withoutControls)
	if err != nil {
		return err
	}
	return t.line(cells)
}

func (t *tsvRows) Close() error { return nil }

func (t *tsvRows) line(cells []string) error {
	escaped := make([]string, len(cells))
	for i, cell := range cells {
		escaped[i] = tsvEscapes.Replace(cell)
	}
	_, err := io.WriteString(t.w, strings.Join(escaped, "\t")+"\n")
	return err
}

// guarded returns row with an apostrophe before each text (and list, which is written
// as text) that spreadsheets take for a formula; numbers keep their sign. OWASP's "CSV
// Injection" names the characters, spreadsheets of East Asia the full-width ones.
func guarded(row []any, opts RowOptions) []any {
	if !opts.ExcelSafe {
		return row
	}
	safe := make([]any, len(row))
	for i, value := range row {
		safe[i] = value
		text, err := cellText(value)
		if err != nil {
			continue // the writer will report it
		}
		switch value.(type) {
		case string, []any:
			start := strings.TrimLeftFunc(text, unicode.IsSpace)
			if strings.IndexAny(start, "=+-@＝＋－＠") == 0 || strings.IndexAny(text, "\t\r") == 0 {
				safe[i] = "'" + text
			}
		}
	}
	return safe
}
