package loader_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"stancegraph/graph"
	"stancegraph/loader"
	"stancegraph/loader/source"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// sample is the bundled corpus of the demo.
const sample = "../cmd/stancegraph/sample"

func newPipeline(t testing.TB) *loader.Pipeline {
	t.Helper()
	p, err := loader.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// extract returns what the articles of paths give, read on so many workers.
func extract(t testing.TB, p *loader.Pipeline, workers int, paths ...string) ([]loader.Result, []source.Problem) {
	t.Helper()
	var results []loader.Result
	problems, err := p.Extract(t.Context(), source.Read(t.Context(), paths, source.Options{}), workers, func(r loader.Result) error {
		results = append(results, r)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return results, problems
}

func sampleFolders(t testing.TB) []string {
	t.Helper()
	var dirs []string
	for _, name := range []string{"harbour-wire", "northgate-review", "records", "tideway-courier"} {
		dirs = append(dirs, filepath.Join(sample, name))
	}
	return dirs
}

// line is what the golden file holds of a statement: everything a reader would judge it
// by, and nothing that is only a hash.
type line struct {
	Doc, Section, Actor, Org, Stance, Cue, Claim, Kind, Target, Quote string
	Via                                                               []string `json:",omitempty"`
	SaidOn, Published                                                 string
	Nested, Hedged                                                    bool
}

// TestSampleGolden shows every change of what is read from the sample in a diff. Where
// it is meant, run go test ./loader -update and raise codeVersion.
func TestSampleGolden(t *testing.T) {
	var got bytes.Buffer
	encode := json.NewEncoder(&got)
	encode.SetEscapeHTML(false)
	results, problems := extract(t, newPipeline(t), 2, sampleFolders(t)...)
	for _, p := range problems {
		t.Error(p)
	}
	for _, r := range results {
		for _, s := range r.Reading.Statements {
			err := encode.Encode(line{s.Doc, string(s.Section), s.Actor, s.Org, string(s.Stance), s.Cue, s.Claim,
				string(s.ClaimKind), s.Target, s.Quote, s.Via, s.SaidOn, s.Published, s.Nested, s.Hedged})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	const golden = "testdata/sample.jsonl"
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("what is read from the sample changed (-want +got):\n%s", diff)
	}
}

func TestStatementsFollowTheSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../graph/statement.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	results, _ := extract(t, newPipeline(t), 2, sampleFolders(t)...)
	for _, r := range results {
		for _, s := range r.Reading.Statements {
			data, err := json.Marshal(s)
			if err != nil {
				t.Fatal(err)
			}
			value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(value); err != nil {
				t.Errorf("%s: %v", data, err)
			}
			count++
		}
	}
	if count == 0 {
		t.Error("the sample gave no statement")
	}
}

// TestEvidenceIsVerbatim holds every statement to its article: quote, cue and spans.
func TestEvidenceIsVerbatim(t *testing.T) {
	results, _ := extract(t, newPipeline(t), 2, sampleFolders(t)...)
	for _, r := range results {
		evidence := graph.NewEvidence(r.Reading.Article.Text)
		for _, s := range r.Reading.Statements {
			for _, problem := range evidence.Faults(s) {
				t.Errorf("%s: statement %s: %s", s.Doc, s.ID, problem)
			}
		}
		if err := r.Reading.Check(); err != nil {
			t.Errorf("%s: %v", r.Item.Doc, err)
		}
	}
}

// TestSameInAnyOrder reads the sample on one worker and on several, forwards and
// backwards, and wants the same of each article.
func TestSameInAnyOrder(t *testing.T) {
	p := newPipeline(t)
	folders := sampleFolders(t)
	want, _ := extract(t, p, 1, folders...)
	slices.Reverse(folders)
	got, _ := extract(t, p, 4, folders...)
	byID := func(a, b loader.Result) int {
		return bytes.Compare([]byte(a.Reading.Article.ID), []byte(b.Reading.Article.ID))
	}
	slices.SortFunc(want, byID)
	slices.SortFunc(got, byID)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("order or workers changed what was read (-one +several):\n%s", diff)
	}
}

func TestOneTextUnderTwoNames(t *testing.T) {
	dir := t.TempDir()
	text := "Orlandia condemned the attack on the harbour, its foreign ministry said on Monday.\n"
	for _, name := range []string{"b.txt", "a.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	results, problems := extract(t, newPipeline(t), 2, dir)
	if len(problems) > 0 {
		t.Errorf("problems: %v", problems)
	}
	if len(results) != 1 {
		t.Fatalf("got %d articles, want 1", len(results))
	}
	if got, want := results[0].Reading.Article.Docs, []string{"a", "b"}; !slices.Equal(got, want) {
		t.Errorf("docs %q, want %q", got, want)
	}
}

func TestTwoTextsUnderOneID(t *testing.T) {
	file := filepath.Join(t.TempDir(), "news.jsonl")
	lines := `{"id":"1","source":"Tideway Courier","text":"Orlandia condemned the attack on the harbour."}
{"id":"2","source":"Tideway Courier","text":"The harbour is open again and ships are coming in."}
{"id":"1","source":"Tideway Courier","text":"Orlandia praised the attack on the harbour."}
`
	if err := os.WriteFile(file, []byte(lines), 0o600); err != nil {
		t.Fatal(err)
	}
	results, problems := extract(t, newPipeline(t), 2, file)
	if len(results) != 1 || results[0].Item.RecordID != "2" {
		t.Errorf("got %d articles, want only record 2", len(results))
	}
	var named []string
	for _, p := range problems {
		if p.Reason == source.DuplicateID {
			named = append(named, p.Place())
		}
	}
	slices.Sort(named)
	if want := []string{file + ":1", file + ":3"}; !slices.Equal(named, want) {
		t.Errorf("named %q, want %q", named, want)
	}
}
