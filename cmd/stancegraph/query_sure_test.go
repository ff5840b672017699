package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
)

func TestSure(t *testing.T) {
	table := graph.Table{Columns: []string{"actor", "confidence"}, Rows: [][]any{{"a", 0.9}, {"b", 0.5}, {"c", nil}, {"d", 0.8}, {"e", 0.7}}}
	for _, row := range []struct {
		least float64
		limit int
		want  [][]any
		cut   bool
	}{
		{0.7, 0, [][]any{{"a", 0.9}, {"d", 0.8}, {"e", 0.7}}, false},
		{0.7, 2, [][]any{{"a", 0.9}, {"d", 0.8}}, true},
		{0.95, 2, [][]any{}, false},
	} {
		got, err := sure(table, row.least, row.limit)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(row.want, got.Rows); diff != "" || got.Truncated != row.cut {
			t.Errorf("least %v, limit %d, truncated %v (-want +got):\n%s", row.least, row.limit, got.Truncated, diff)
		}
	}
	if len(table.Rows) != 5 {
		t.Error("the table given was altered")
	}
	if _, err := sure(graph.Table{Columns: []string{"actor"}}, 0.5, 0); err == nil || !strings.Contains(err.Error(), `no column "confidence"`) {
		t.Errorf("want an error that names the column, got %v", err)
	}
}
