package clean

import (
	"testing"

	"stancegraph/loader/lexicon"
)

// TestBoilerplate runs the examples of the table.
func TestBoilerplate(t *testing.T) {
	table, err := loadRules()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := lexicon.Rows[rule]("boilerplate.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) == 0 {
		t.Fatal("no rows")
	}
	for _, row := range rows {
		if row.Value.Example == "" {
			t.Errorf("%s: no example", row.At)
		}
		if r := table.match(row.Value.Example); r == nil || r.Name != row.Value.Name {
			t.Errorf("%s: the example %q is read by %v", row.At, row.Value.Example, r)
		}
		if row.Value.Not == "" {
			continue
		}
		if r := table.match(row.Value.Not); r != nil && r.Name == row.Value.Name {
			t.Errorf("%s: %q must not match", row.At, row.Value.Not)
		}
	}
}
