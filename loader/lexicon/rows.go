package lexicon

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io"
	"path"

	"go.yaml.in/yaml/v3"
)

//go:embed en
var english embed.FS

// Row is one row of a table with the place it stands at.
type Row[T any] struct {
	Value T
	At    string // file:line, "en/verbs.yaml:12"
}

// Rows decodes the table en/name, a YAML list of mappings, into values of T, whose
// fields must carry yaml tags. A key that T lacks is an error; errors name file and
// line. It is safe for concurrent use.
func Rows[T any](name string) ([]Row[T], error) {
	file := path.Join("en", name)
	data, err := english.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	return decode[T](file, data)
}

func decode[T any](file string, data []byte) ([]Row[T], error) {
	strict := yaml.NewDecoder(bytes.NewReader(data))
	strict.KnownFields(true)
	var values []T
	if err := strict.Decode(&values); err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	lines := itemLines(data)
	if len(lines) != len(values) {
		return nil, fmt.Errorf("%s: %d rows, but %d lines that begin with a hyphen: write each row so, unindented", file, len(values), len(lines))
	}
	rows := make([]Row[T], len(values))
	for i, v := range values {
		rows[i] = Row[T]{v, fmt.Sprintf("%s:%d", file, lines[i])}
	}
	return rows, nil
}

// itemLines are the numbers of the lines that begin the items of a list: parsing the
// table a second time to learn them would take as long as decoding it.
func itemLines(data []byte) []int {
	var lines []int
	n := 0
	for line := range bytes.Lines(data) {
		if n++; bytes.HasPrefix(line, []byte("- ")) {
			lines = append(lines, n)
		}
	}
	return lines
}
