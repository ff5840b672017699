package queries

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph/export"
)

// TestGolden holds the answer to each query's sample case in every format: what scripts
// read and what people see. A table has the columns and the width of a terminal.
func TestGolden(t *testing.T) {
	for _, q := range Catalog() {
		t.Run(q.Name, func(t *testing.T) {
			c := readCase(t, filepath.Join("testdata", "cases", q.Name, "sample.json"))
			c.Columns = nil
			table, err := answer(t, q, c)
			if err != nil {
				t.Fatal(err)
			}
			for _, format := range export.RowFormats {
				shown, options := table, export.RowOptions{}
				if format.Name == "table" {
					options.Width = 100
					if len(q.Table) > 0 {
						if shown, err = table.Select(q.Table); err != nil {
							t.Fatal(err)
						}
					}
				}
				var got bytes.Buffer
				if err := format.WriteRows(&got, shown, options); err != nil {
					t.Fatal(err)
				}
				golden(t, filepath.Join("testdata", "golden", q.Name+"."+format.Name), got.Bytes())
			}
		})
	}
}

func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (go test ./queries -run Golden -update writes it)", err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}
