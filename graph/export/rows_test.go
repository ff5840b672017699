package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// samples are the tables that every format is tested with; each format has one golden
// file a sample in testdata/rows/<format>.
var samples = map[string]struct {
	table graph.Table
	opts  RowOptions
}{
	"plain": {table: graph.Table{
		Columns: []string{"actor", "stances", "articles", "confidence", "named", "basis", "words"},
		Rows: [][]any{
			{"Vera Calloway", []any{"ACCUSES 3", "CONDEMNS 1"}, int64(2), 0.93, true, map[string]any{"via": "Tide Post", "hedged": false}, "The ministry, she said, \"knew\"."},
			{"the Ministry of Tides", []any{}, int64(-14), 1.0, false, nil, "Line one\nline two\r\nand a\ttab \\ backslash"},
			{nil, []any{[]any{int64(1), "b"}, nil}, nil, math.NaN(), nil, map[string]any{}, ""},
		},
	}},
	"hostile": {table: graph.Table{
		Columns: []string{"actor", "words", "n"},
		Rows: [][]any{
			{"<script>alert('x')</script>", "=cmd|' /C calc'!A0", int64(-1)},
			{"@SUM(1+1)", "  +1 `code` *bold* _it_ [link](javascript:x) ![img](x) a|b ~s~ &amp;", int64(2)},
			{"Orl\u202Eaidnal\u202C \u200Fשלום\u200F \u2066x\u2069", "bell\a esc\x1b[31m nul\x00 del\x7f csi\u009b31m end", int64(3)},
			{"Ministry " + strings.Repeat("of", 5000), "生命 naïve e\u0301 👩‍🚀\u2028line sep", int64(4)},
			{"bad\xffbyte", []any{"-list", "=item"}, int64(5)},
		},
	}},
	"safe": {opts: RowOptions{ExcelSafe: true}, table: graph.Table{
		Columns: []string{"words", "n"},
		Rows: [][]any{
			{"=cmd|' /C calc'!A0", int64(-1)}, {" \t+1", 2.5}, {"@x", -0.5}, {"＝1+1", nil}, {"-", true},
			{"\ttab", nil}, {[]any{"-list", "b"}, nil}, {"3-4=5", nil}, {"", nil}, {nil, nil},
		},
	}},
	"narrow": {opts: RowOptions{Width: 60}, table: graph.Table{
		Columns: []string{"actor", "n", "words"},
		Rows: [][]any{
			{"Vera Calloway", int64(3), "The Ministry of Tides knew of the breach and said nothing for a year, according to Vera Calloway."},
			{"Orlandia", int64(12), "https://orlandia.example/a/very/long/address/without/any/space/in/it/at/all"},
		},
	}},
	"records": {opts: RowOptions{Width: 40}, table: graph.Table{
		Columns: []string{"actor", "speaks_for", "stances", "articles", "words"},
		Rows: [][]any{
			{"Vera Calloway", nil, []any{"ACCUSES 3", "CONDEMNS 1"}, int64(3), "The Ministry of Tides knew of the breach and said nothing."},
			{"Orlandia", "Orlandia", []any{"DENIES 1"}, int64(1), "No."},
		},
	}},
	"empty":  {table: graph.Table{Columns: []string{"actor", "first_said"}}},
	"single": {table: graph.Table{Columns: []string{"actor"}, Rows: [][]any{{nil}, {"x"}, {""}}}},
}

func TestGolden(t *testing.T) {
	for _, format := range RowFormats {
		for name, sample := range samples {
			t.Run(format.Name+"/"+name, func(t *testing.T) {
				var got bytes.Buffer
				if err := format.WriteRows(&got, sample.table, sample.opts); err != nil {
					t.Fatal(err)
				}
				path := filepath.Join("testdata", "rows", format.Name, name+".golden")
				if *update {
					if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
						t.Fatal(err)
					}
					if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(path)
				if err != nil {
					t.Fatalf("%v (go test ./graph/export -update writes it)", err)
				}
				if diff := cmp.Diff(string(want), got.String()); diff != "" {
					t.Errorf("%s (-want +got):\n%s", path, diff)
				}
			})
		}
	}
}

// No format lets a control character through to a terminal, and no format that people
// look at lets text reorder its line.
func TestInert(t *testing.T) {
	for _, format := range RowFormats {
		var got bytes.Buffer
		if err := format.WriteRows(&got, samples["hostile"].table, RowOptions{ExcelSafe: true, Width: 80}); err != nil {
			t.Fatal(err)
		}
		for _, r := range got.String() {
			if unicode.IsControl(r) && !strings.ContainsRune("\n\r\t", r) {
				t.Errorf("%s: control character %U in the output", format.Name, r)
			}
			if isBidiControl(r) && format.Name != "csv" && format.Name != "tsv" {
				t.Errorf("%s: %U in the output", format.Name, r)
			}
		}
		if format.Name == "markdown" && strings.Contains(got.String(), "<") {
			t.Errorf("markdown: markup in the output: %s", got.String())
		}
	}
}

func TestTableFits(t *testing.T) {
	for _, name := range []string{"plain", "hostile", "narrow", "records"} {
		for _, width := range []int{30, 40, 60, 80, 120, 200} {
			var got bytes.Buffer
			if err := RowFormats[0].WriteRows(&got, samples[name].table, RowOptions{Width: width}); err != nil {
				t.Fatal(err)
			}
			for line := range strings.SplitSeq(got.String(), "\n") {
				if w := displayWidth(line); w > width {
					t.Errorf("%s at width %d: a line of %d cells: %s", name, width, w, line)
				}
			}
		}
	}
}

// CSV and JSON give back what went in.
func TestRoundTrip(t *testing.T) {
	words := "a \"quoted\", word\nsecond line\r\nthird \\ 生命 \u202Ereversed\u2028"
	in := graph.Table{Columns: []string{"words", "n"}, Rows: [][]any{{words, int64(7)}}}

	var out bytes.Buffer
	if err := formatNamed(t, "csv").WriteRows(&out, in, RowOptions{}); err != nil {
		t.Fatal(err)
	}
	records, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	// encoding/csv itself reads CRLF inside quotes as LF.
	want := [][]string{{"words", "n"}, {strings.ReplaceAll(words, "\r\n", "\n"), "7"}}
	if diff := cmp.Diff(want, records); diff != "" {
		t.Errorf("csv (-want +got):\n%s", diff)
	}

	for _, name := range []string{"json", "jsonl"} {
		out.Reset()
		if err := formatNamed(t, name).WriteRows(&out, in, RowOptions{}); err != nil {
			t.Fatal(err)
		}
		data := out.Bytes()
		if name == "jsonl" {
			data = []byte("[" + string(data) + "]")
		}
		var got []map[string]any
		if err := json.Unmarshal(data, &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]map[string]any{{"words": words, "n": 7.0}}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// Every format but the table writes each row when it gets it.
func TestStreams(t *testing.T) {
	for _, format := range RowFormats {
		var out bytes.Buffer
		rows, err := format.New(&out, []string{"a"}, RowOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if err := rows.Write([]any{"first"}); err != nil {
			t.Fatal(err)
		}
		if streamed := strings.Contains(out.String(), "first"); streamed == (format.Name == "table") {
			t.Errorf("%s: row written before Close: %v", format.Name, streamed)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, format := range RowFormats {
		rows, err := format.New(io.Discard, []string{"a", "b"}, RowOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if err := rows.Write([]any{"only one"}); err == nil {
			t.Errorf("%s: a short row was written", format.Name)
		}
		if err := rows.Write([]any{"x", struct{}{}}); err == nil || !strings.Contains(err.Error(), "column b") {
			t.Errorf("%s: error %v does not name the column", format.Name, err)
		}
		err = format.WriteRows(fullDisk{}, samples["plain"].table, RowOptions{})
		if !errors.Is(err, errFull) {
			t.Errorf("%s: error %v hides the writer's", format.Name, err)
		}
	}
	if _, err := LookupRowFormat("xml"); err == nil || !strings.Contains(err.Error(), "jsonl") {
		t.Errorf("error %v does not list the formats", err)
	}
}

var errFull = errors.New("no space left")

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func formatNamed(t *testing.T, name string) RowFormat {
	t.Helper()
	f, err := LookupRowFormat(name)
	if err != nil {
		t.Fatal(err)
	}
	return f
}
