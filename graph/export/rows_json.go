package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"
	"unicode/utf8"
)

// jsonRows writes an object a row, its keys in the order of the columns, with the given
// text before the first row, between rows and after the last.
type jsonRows struct {
	w                   io.Writer
	columns             []string
	open, between, shut string
	rows                int
}

func newJSON(w io.Writer, columns []string, _ RowOptions) (RowWriter, error) {
	return &jsonRows{w: w, columns: columns, open: "[\n", between: ",\n", shut: "\n]\n"}, nil
}

func newJSONLines(w io.Writer, columns []string, _ RowOptions) (RowWriter, error) {
	return &jsonRows{w: w, columns: columns, between: "\n", shut: "\n"}, nil
}

func (j *jsonRows) Write(row []any) error {
	if len(row) != len(j.columns) {
		return fmt.Errorf("a row has %d values for %d columns", len(row), len(j.columns))
	}
	line := []byte(j.between)
	if j.rows == 0 {
		line = []byte(j.open)
	}
	j.rows++
	line = append(line, '{')
	for i, value := range row {
		if i > 0 {
			line = append(line, ',')
		}
		var err error
		if line, err = appendMember(line, j.columns[i], value); err != nil {
			return fmt.Errorf("column %s: %w", j.columns[i], err)
		}
	}
	_, err := j.w.Write(append(line, '}'))
	return err
}

func (j *jsonRows) Close() error {
	end := j.shut
	if j.rows == 0 {
		end = "" // no lines at all
		if j.open != "" {
			end = "[]\n"
		}
	}
	_, err := io.WriteString(j.w, end)
	return err
}

func appendMember(dst []byte, key string, value any) ([]byte, error) {
	return appendJSON(append(appendJSONString(dst, key), ':'), value)
}

// appendJSON appends the compact JSON of a value: maps with sorted keys, and null for
// the numbers that JSON lacks.
func appendJSON(dst []byte, value any) ([]byte, error) {
	var err error
	switch v := value.(type) {
	case string:
		return appendJSONString(dst, v), nil
	case []any:
		dst = append(dst, '[')
		for i, item := range v {
			if i > 0 {
				dst = append(dst, ',')
			}
			if dst, err = appendJSON(dst, item); err != nil {
				return nil, err
			}
		}
		return append(dst, ']'), nil
	case map[string]any:
		keys := make([]string, 0, len(v))
		for key := range v {
			keys = append(keys, key)
		}
		slices.Sort(keys)
		dst = append(dst, '{')
		for i, key := range keys {
			if i > 0 {
				dst = append(dst, ',')
			}
			if dst, err = appendMember(dst, key, v[key]); err != nil {
				return nil, err
			}
		}
		return append(dst, '}'), nil
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return append(dst, "null"...), nil
		}
	case nil, bool, int64:
	default:
		return nil, fmt.Errorf("a value of type %T has no rendering", value)
	}
	data, err := json.Marshal(value)
	return append(dst, data...), err
}

// appendJSONString appends s as a JSON string. Beside what JSON demands it escapes
// DEL, C1 controls and the format characters that reorder a line, so that a terminal
// shows and obeys none of them; every reader gets the same text back.
func appendJSONString(dst []byte, s string) []byte {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil { // no string fails to encode
		panic(err)
	}
	for rest := bytes.TrimSuffix(buf.Bytes(), []byte("\n")); len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		if r >= 0x7F && r <= 0x9F || isBidiControl(r) {
			dst = fmt.Appendf(dst, `\u%04x`, r)
		} else {
			dst = append(dst, rest[:size]...)
		}
		rest = rest[size:]
	}
	return dst
}
