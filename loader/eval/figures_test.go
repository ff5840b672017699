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

const (
	// slack is how far an F1 may fall below the one written down: one point. Shares of few
	// rows may fall by more before it means something.
	slack, shareSlack = 0.01, 0.03
	// leastPrecision is asked of every set that has reached it.
	leastPrecision = 0.8
	// leastSure is asked of the predictions of a confidence of .8 or more, of enough rows.
	leastSure, enoughRows = 0.75, 30
)

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
	// Sure is the share of right ones among the SureRows predictions of a confidence of .8
	// or more.
	Sure     float64 `json:"right_at_.8"`
	SureRows int     `json:"rows_at_.8"`
	// Attribution is the F1 of full attributions on the set's documents, 0 where it has
	// none annotated.
	Attribution float64 `json:"attribution_f1,omitempty"`
}

// TestFigures fails where a change makes a figure fall for real. Figures that rise are
// written down with -update, so that they are held from then on.
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

// hold fails where a figure is too far below that of want, or below what is asked.
func (f figures) hold(t *testing.T, want figures) {
	t.Helper()
	rows := []struct {
		name         string
		got, atLeast float64
	}{
		{"F1", f.F1, want.F1 - slack}, {"F1 of explicit rows", f.Explicit, want.Explicit - slack},
		{"attribution F1", f.Attribution, want.Attribution - slack}, {"strict share", f.Strict, want.Strict - shareSlack},
		{"precision", f.Precision, min(leastPrecision, want.Precision-shareSlack)},
	}
	for _, row := range rows {
		t.Logf("%-8s %-20s %.3f (at least %.3f)", f.Set, row.name, row.got, row.atLeast)
		if row.got < row.atLeast && !*update {
			t.Errorf("%s: %s is %.3f, below %.3f", f.Set, row.name, row.got, row.atLeast)
		}
	}
	if f.SureRows >= enoughRows && f.Sure < leastSure {
		t.Errorf("%s: of %d predictions of a confidence of .8 or more only %.2f are right: fit it anew with stancetrain confidence", f.Set, f.SureRows, f.Sure)
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
		Explicit: explicit.Statement.F1(), Strict: strict}
	sure := eval.Reliability(rows, all.Verdicts)[8].Above
	f.Sure, f.SureRows = sure.Rate(), sure.Of
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
