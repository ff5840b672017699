package eval_test

import (
	"encoding/json"
	"flag"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"stancegraph/loader"
	"stancegraph/loader/eval"
	"stancegraph/loader/source"
)

var update = flag.Bool("update", false, "write the figures measured into testdata/figures.json")

// slack is how far a figure may fall below the one written down: one point.
const slack = 0.01

// figures are what is measured on the development part of a set, at the default cut.
type figures struct {
	Set       string  `json:"set"`
	F1        float64 `json:"f1"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	// Explicit is the F1 of rows whose cue names the stance.
	Explicit float64 `json:"explicit_f1"`
	// Strict is the share of statements that match which have the canonical actor and the
	// target right as well.
	Strict float64 `json:"strict_share"`
	// Sure is the share of right ones among the predictions of a confidence of .8 or more.
	Sure float64 `json:"right_at_.8"`
	// Attribution is the F1 of full attributions on the set's documents, 0 where it has
	// none annotated.
	Attribution float64 `json:"attribution_f1,omitempty"`
}

// TestFigures fails where a change makes a figure fall by more than a point. Figures that
// rise are written down with -update, so that they are held from then on.
func TestFigures(t *testing.T) {
	if testing.Short() {
		t.Skip("reads many articles")
	}
	dir := shared(t)
	file := filepath.Join("testdata", "figures.json")
	var want []figures
	if body, err := os.ReadFile(file); err != nil {
		t.Fatal(err)
	} else if err := json.Unmarshal(body, &want); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	var got []figures
	for _, s := range sets {
		f := s.measure(t, dir)
		got = append(got, f)
		at := slices.IndexFunc(want, func(w figures) bool { return w.Set == f.Set })
		if at < 0 {
			if !*update {
				t.Errorf("%s has no figures of %s: run with -update", file, f.Set)
			}
			continue
		}
		f.hold(t, want[at])
	}
	if *update {
		body, err := json.MarshalIndent(got, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, append(body, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// hold fails where a figure is more than slack below that of want.
func (f figures) hold(t *testing.T, want figures) {
	t.Helper()
	for _, row := range []struct {
		name      string
		got, want float64
	}{
		{"F1", f.F1, want.F1}, {"precision", f.Precision, want.Precision}, {"F1 of explicit rows", f.Explicit, want.Explicit},
		{"strict share", f.Strict, want.Strict}, {"right at .8", f.Sure, want.Sure},
		{"attribution F1", f.Attribution, want.Attribution},
	} {
		t.Logf("%-8s %-20s %.3f (held: %.3f)", f.Set, row.name, row.got, row.want)
		if row.got < row.want-slack && !*update {
			t.Errorf("%s: %s fell from %.3f to %.3f", f.Set, row.name, row.want, row.got)
		}
	}
}

func (s set) measure(t *testing.T, dir string) figures {
	t.Helper()
	gold, docs, text := s.developed(t, dir)
	rows := extracted(t, docs, text)
	all := eval.Score(gold, rows, eval.Options{Docs: docs, Text: text})
	explicit := eval.Score(gold, rows, eval.Options{Docs: docs, Text: text, Explicit: true})
	strict := 0.0
	if all.Statement.Right > 0 {
		strict = float64(all.Strict.Right) / float64(all.Statement.Right)
	}
	f := figures{Set: s.name, F1: all.Statement.F1(), Precision: all.Statement.Precision(), Recall: all.Statement.Recall(),
		Explicit: explicit.Statement.F1(), Strict: strict, Sure: eval.Reliability(rows, all.Verdicts)[8].Above.Rate()}
	if s.annotations != "" {
		f.Attribution = eval.ScoreAttributions(attributed(t, filepath.Join(dir, s.annotations), docs, text)).Full.F1()
	}
	for _, x := range []*float64{&f.F1, &f.Precision, &f.Recall, &f.Explicit, &f.Strict, &f.Sure, &f.Attribution} {
		*x = math.Round(*x*1000) / 1000
	}
	return f
}

// attributed are the documents with the annotations of the first annotator in dir, and
// what is read in them.
func attributed(t *testing.T, dir string, docs []string, text func(string) string) []eval.AttributionDoc {
	t.Helper()
	p, err := loader.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	var out []eval.AttributionDoc
	for _, doc := range docs {
		files, err := filepath.Glob(filepath.Join(dir, doc+"_????.ann"))
		if err != nil || len(files) == 0 {
			t.Fatalf("no annotations of %s: %v", doc, err)
		}
		slices.Sort(files)
		body, err := os.ReadFile(files[0])
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, eval.AttributionDoc{Name: doc, Text: text(doc), Gold: eval.ReadBrat(string(body)),
			Pred: p.Read(source.Item{Doc: doc, Text: text(doc), Plain: true}).Attributions})
	}
	return out
}
