package source

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// sniffCSV takes a head whose first line names columns, the text among them.
func sniffCSV(head []byte) bool {
	line, _, found := bytes.Cut(head, []byte{'\n'})
	columns, _ := columnsOf(string(line))
	return found && len(columns) > 1 && slices.ContainsFunc(columns, isField(textField)) && known(columns) == len(columns)
}

// columnsOf splits a header line at the separator that gives most names of the table.
func columnsOf(line string) (columns []string, separator rune) {
	for _, sep := range ",;\t|" {
		names, err := rowOf([]byte(line), sep)
		if err != nil {
			continue
		}
		for i, name := range names {
			names[i] = fieldName(name)
		}
		if columns == nil || known(names) > known(columns) {
			columns, separator = names, sep
		}
	}
	return columns, separator
}

func known(columns []string) (n int) {
	for i := range fields {
		if slices.ContainsFunc(columns, isField(i)) {
			n++
		}
	}
	return n
}

func isField(i int) func(string) bool {
	return func(name string) bool { return slices.Contains(fields[i].names, name) }
}

func rowOf(data []byte, separator rune) ([]string, error) {
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma, r.FieldsPerRecord, r.ReuseRecord = separator, -1, true
	row, err := r.Read()
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		err = parse.Err // its line counts from this row
	}
	return slices.Clone(row), err
}

// readCSV emits the record of each row.
func readCSV(in *input, emit emit) {
	ordinal := 0
	for line, r := range in.rows(emit) {
		if !r.has(textField) {
			emit(Item{}, in.problem(NoText, "no column is named text, body or content"))
			return
		}
		ordinal++
		if !emitRecord(in, r, line, ordinal, emit) {
			return
		}
	}
}

// rows yields the records of a CSV file with the lines they begin at; the first row
// names the columns. A row runs on over line ends while a quoted cell is open. A row
// that cannot be read is emitted as a problem and loses only its first line: the lines
// it had run on to are read again as rows of their own.
func (in *input) rows(emit emit) func(yield func(int, record) bool) {
	return func(yield func(int, record) bool) {
		t := table{in: in, emit: emit}
		for line, data := range in.lines(emit) {
			if !t.add(line, data, yield) {
				return
			}
		}
		for len(t.pending) > 0 {
			if !t.drop("a quoted cell is not closed", yield) {
				return
			}
		}
	}
}

// table gathers physical lines into rows.
type table struct {
	in        *input
	emit      emit
	columns   []string // nil before the header
	separator rune
	pending   [][]byte // lines of the row that is open
	first     int      // number of the first of them
	size      int      // bytes in them
	quotes    int      // quotation marks in them
}

// add takes a line, and yields the row that it closes, if it does.
func (t *table) add(line int, data []byte, yield func(int, record) bool) bool {
	if len(t.pending) == 0 {
		if len(bytes.TrimSpace(data)) == 0 {
			return true
		}
		t.first = line
	}
	t.pending = append(t.pending, bytes.Clone(data))
	t.size += len(data)
	t.quotes += bytes.Count(data, []byte{'"'})
	switch {
	case t.quotes%2 == 0:
		return t.row(yield)
	case t.size > t.in.maxRecord():
		return t.drop("a quoted cell is not closed", yield)
	}
	return true
}

// row reads the pending lines as one row.
func (t *table) row(yield func(int, record) bool) bool {
	text, err := decodeText(bytes.Join(t.pending, nil))
	if err != nil {
		problem := t.in.at(t.first, BadEncoding, err.Error())
		t.clear()
		return t.emit(Item{}, problem)
	}
	if t.columns == nil {
		t.columns, t.separator = columnsOf(text)
		if t.columns == nil {
			return t.drop("the first row does not name columns", yield)
		}
		t.clear()
		return true
	}
	cells, err := rowOf([]byte(text), t.separator)
	if err != nil {
		return t.drop(err.Error(), yield)
	}
	if len(cells) != len(t.columns) {
		return t.drop(fmt.Sprintf("%d cells for %d columns", len(cells), len(t.columns)), yield)
	}
	r := record{}
	for i, name := range t.columns {
		if strings.TrimSpace(r[name]) == "" {
			r[name] = cells[i]
		}
	}
	line := t.first
	t.clear()
	return yield(line, r)
}

func (t *table) clear() { t.pending, t.size, t.quotes = nil, 0, 0 }

// drop gives up the first pending line and takes the others again.
func (t *table) drop(why string, yield func(int, record) bool) bool {
	again, first := t.pending[1:], t.first
	t.clear()
	if !t.emit(Item{}, t.in.at(first, BadRecord, why)) {
		return false
	}
	for i, data := range again {
		if !t.add(first+1+i, data, yield) {
			return false
		}
	}
	return true
}
