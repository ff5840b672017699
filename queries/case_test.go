package queries

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
	"stancegraph/graph/export"
)

var update = flag.Bool("update", false, "rewrite the rows of the cases")

// queryCase is a file of testdata/cases/<query>: what the query must answer.
type queryCase struct {
	About  string            `json:"about"`
	Graph  string            `json:"graph"` // a key of fixtures
	Params map[string]string `json:"params"`
	All    bool              `json:"all,omitempty"` // all claims or actors that a value names
	// Columns are those compared; all where there are none.
	Columns []string `json:"columns,omitempty"`
	// Error is what the error must contain; then there are no rows.
	Error string            `json:"error,omitempty"`
	Rows  []json.RawMessage `json:"rows"` // objects by column, as in the format jsonl
}

func TestCases(t *testing.T) {
	type run struct {
		query Query
		file  string
		queryCase
	}
	var runs []run
	for _, q := range Catalog() {
		files, err := filepath.Glob(filepath.Join("testdata", "cases", q.Name, "*.json"))
		if err != nil {
			t.Fatal(err)
		}
		if len(files) == 0 {
			t.Errorf("query %s has no case: add one to testdata/cases/%s", q.Name, q.Name)
		}
		for _, file := range files {
			runs = append(runs, run{q, file, readCase(t, file)})
		}
	}
	// A graph at a time, since a server shows only one.
	slices.SortStableFunc(runs, func(a, b run) int { return strings.Compare(a.Graph, b.Graph) })
	for _, r := range runs {
		name := r.query.Name + "/" + strings.TrimSuffix(filepath.Base(r.file), ".json")
		t.Run(name, func(t *testing.T) { runCase(t, r.query, r.file, r.queryCase) })
	}
}

// The same articles, written in another order and one by one, give the same rows.
func TestOrderOfLoadDoesNotMatter(t *testing.T) {
	for _, q := range Catalog() {
		t.Run(q.Name, func(t *testing.T) {
			c := readCase(t, filepath.Join("testdata", "cases", q.Name, "sample.json"))
			c.Graph = "sample in another order"
			table, err := answer(t, q, c)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(lines(c.Rows), lines(rowsOf(t, table))); diff != "" {
				t.Errorf("(-in order +in another):\n%s", diff)
			}
		})
	}
}

func TestEveryCaseHasItsQuery(t *testing.T) {
	folders, err := os.ReadDir(filepath.Join("testdata", "cases"))
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range folders {
		if _, err := Lookup(folder.Name()); err != nil {
			t.Error(err)
		}
	}
}

func runCase(t *testing.T, q Query, file string, c queryCase) {
	table, err := answer(t, q, c)
	if c.Error != "" {
		if err == nil || !strings.Contains(err.Error(), c.Error) {
			t.Fatalf("error is %v, want one with %q", err, c.Error)
		}
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	got := rowsOf(t, table)
	if *update {
		c.Rows = got
		writeCase(t, file, c)
	}
	if diff := cmp.Diff(lines(c.Rows), lines(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", c.About, diff)
	}
}

func readCase(t *testing.T, file string) queryCase {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	var c queryCase
	if err := decoder.Decode(&c); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	if c.About == "" || c.Graph == "" {
		t.Fatalf("%s: about and graph must be given", file)
	}
	return c
}

// answer runs the query as the command line does.
func answer(t *testing.T, q Query, c queryCase) (graph.Table, error) {
	t.Helper()
	reader := readerOf(t, c.Graph)
	params, err := q.Bind(c.Params)
	if err != nil {
		return graph.Table{}, err
	}
	params, _, err = q.Resolve(t.Context(), reader, params, c.All)
	if err != nil {
		return graph.Table{}, err
	}
	table, err := reader.Query(t.Context(), q.Cypher, params)
	if err != nil {
		return graph.Table{}, err
	}
	if diff := cmp.Diff(q.Columns(), table.Columns); diff != "" {
		t.Fatalf("columns differ from the header (-header +query):\n%s", diff)
	}
	if len(c.Columns) > 0 {
		return table.Select(c.Columns)
	}
	return table, nil
}

func rowsOf(t *testing.T, table graph.Table) []json.RawMessage {
	t.Helper()
	format, err := export.LookupRowFormat("jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	if err := format.WriteRows(&buf, table, export.RowOptions{}); err != nil {
		t.Fatal(err)
	}
	rows := []json.RawMessage{}
	for line := range bytes.Lines(buf.Bytes()) {
		rows = append(rows, bytes.TrimSpace(line))
	}
	return rows
}

func writeCase(t *testing.T, file string, c queryCase) {
	t.Helper()
	rows := c.Rows
	c.Rows = nil
	head, err := json.MarshalIndent(c, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	buf.Write(bytes.TrimSuffix(head, []byte("null\n}")))
	buf.WriteString("[")
	for i, row := range rows {
		fmt.Fprintf(&buf, "%s\n    %s", map[bool]string{true: ",", false: ""}[i > 0], row)
	}
	if len(rows) > 0 {
		buf.WriteString("\n  ")
	}
	buf.WriteString("]\n}\n")
	if err := os.WriteFile(file, buf.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func lines(rows []json.RawMessage) []string {
	out := make([]string, len(rows))
	for i, row := range rows {
		out[i] = string(row)
	}
	return out
}
