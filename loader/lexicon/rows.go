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
	var nodes []yaml.Node
	if err := yaml.Unmarshal(data, &nodes); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	strict := yaml.NewDecoder(bytes.NewReader(data))
	strict.KnownFields(true)
	var values []T
	if err := strict.Decode(&values); err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	rows := make([]Row[T], len(values))
	for i, v := range values {
		rows[i] = Row[T]{v, fmt.Sprintf("%s:%d", file, nodes[i].Line)}
	}
	return rows, nil
}
