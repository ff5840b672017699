package eval_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
	"stancegraph/loader"
	"stancegraph/loader/eval"
	"stancegraph/loader/source"
)

// shared is the folder with gold files and tools; the test is skipped where it is missing.
func shared(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("STANCEGRAPH_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared")
	}
	if _, err := os.Stat(filepath.Join(dir, "gold")); err != nil {
		t.Skipf("no %s: the gold files lie outside of the repository", dir)
	}
	return dir
}

func python(t testing.TB) string {
	t.Helper()
	path, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3")
	}
	return path
}

// set is a gold file with its texts.
type set struct {
	name, text  string
	annotations string // folder of standoff files, "" for none
	part        eval.Part
	listed      bool // with --docs
}

var sets = []set{
	{"seeds", "seeds", "", eval.Whole, false},
	{"open", "open/text", "", eval.Dev, true},
	{"polnear", "polnear/train/text", "polnear/train/attributions", eval.Dev, true},
}

// developed reads the set's gold rows, names of documents and texts, but those that are
// kept apart.
func (s set) developed(t testing.TB, dir string) (gold []eval.Gold, docs []string, text func(string) string) {
	t.Helper()
	file, err := os.Open(filepath.Join(dir, "gold", s.name+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	all, err := eval.ReadGold(s.name, file)
	if err != nil {
		t.Fatal(err)
	}
	gold = slices.DeleteFunc(all, func(g eval.Gold) bool { return !s.part.Has(g.Doc) })
	if s.listed {
		list, err := os.ReadFile(filepath.Join(dir, "gold", s.name+".docs"))
		if err != nil {
			t.Fatal(err)
		}
		docs = strings.Fields(string(list))
	} else {
		for _, g := range gold {
			docs = append(docs, g.Doc)
		}
	}
	docs = slices.DeleteFunc(docs, func(d string) bool { return !s.part.Has(d) })
	slices.Sort(docs)
	docs = slices.Compact(docs)
	return gold, docs, func(doc string) string {
		body, err := os.ReadFile(filepath.Join(dir, s.text, doc+".txt"))
		if err != nil {
			return ""
		}
		return string(body)
	}
}

// TestSameAsPython holds the figures equal to those of the study's scorer, to the last
// printed digit, on what is read from the articles and on gold rows with faults put in.
func TestSameAsPython(t *testing.T) {
	if testing.Short() {
		t.Skip("reads many articles")
	}
	dir, py := shared(t), python(t)
	for _, s := range sets {
		gold, docs, text := s.developed(t, dir)
		preds := map[string][]eval.Row{"read": extracted(t, docs, text), "faulty": faulty(gold)}
		for _, from := range []string{"read", "faulty"} {
			for _, explicit := range []bool{false, true} {
				if s.name == "polnear" && from == "faulty" && explicit {
					continue // a second or two for nothing new
				}
				t.Run(fmt.Sprintf("%s, %s, explicit %v", s.name, from, explicit), func(t *testing.T) {
					if len(preds[from]) == 0 {
						t.Fatal("no predictions")
					}
					opts := eval.Options{Part: s.part, Explicit: explicit, Text: text}
					args := []string{filepath.Join(dir, "tools/stance_score.py"), filepath.Join(dir, "gold", s.name+".jsonl"), writeRows(t, preds[from]), "--text", filepath.Join(dir, s.text)}
					if s.listed {
						opts.Docs = docs
						args = append(args, "--docs", filepath.Join(dir, "gold", s.name+".docs"))
					}
					if s.part != eval.Whole {
						args = append(args, "--part", string(s.part))
					}
					if explicit {
						args = append(args, "--explicit")
					}
					want, err := exec.Command(py, args...).Output()
					if err != nil {
						t.Fatal(err)
					}
					if diff := cmp.Diff(string(want), printed(eval.Score(gold, preds[from], opts))); diff != "" {
						t.Errorf("figures differ (-python +go):\n%s", diff)
					}
				})
			}
		}
	}
}

// printed is r as the study's scorer prints it.
func printed(r eval.Report) string {
	var b strings.Builder
	line := func(name string, c eval.Counts) {
		fmt.Fprintf(&b, "%-22s tp %4d fp %4d fn %4d  P %.3f R %.3f F1 %.3f\n", name, c.Right, c.Wrong, c.Missed, c.Precision(), c.Recall(), c.F1())
	}
	line("statement", r.Statement)
	line("  strict", r.Strict)
	line("  stance ignored", r.NoStance)
	line("  actor ignored", r.NoActor)
	line("  evidence only", r.Evidence)
	slices.SortFunc(r.ByStance, func(a, b eval.StanceCounts) int { return strings.Compare(string(a.Stance), string(b.Stance)) })
	for _, s := range r.ByStance {
		line("  "+string(s.Stance), s.Counts)
	}
	share := func(name string, s eval.Share) {
		if s.Of > 0 {
			fmt.Fprintf(&b, "  %-32s %4d of %4d  %.3f\n", name, s.Right, s.Of, s.Rate())
		}
	}
	share("canonical actor name", r.Name)
	share("target", r.Target)
	share("nested", r.Nested)
	share("hedged", r.Hedged)
	if c := r.Identity; r.Paired {
		fmt.Fprintf(&b, "  claim identity, pairs              P %.3f R %.3f  (%d right of %d predicted, %d gold)\n", c.Precision(), c.Recall(), c.Right, c.Right+c.Wrong, c.Right+c.Missed)
	}
	return b.String()
}

// extracted are the statements that the pipeline reads in the documents.
func extracted(t *testing.T, docs []string, text func(string) string) []eval.Row {
	t.Helper()
	p, err := loader.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	var rows []eval.Row
	for _, doc := range docs {
		for _, st := range p.Read(source.Item{Doc: doc, Text: text(doc), Plain: true}).Reading.Statements {
			if st.Section.Counts() {
				rows = append(rows, eval.StatementRow(st))
			}
		}
	}
	return rows
}

// faulty are the gold rows as predictions, most of them with a fault of some kind, some
// twice, some left out.
func faulty(gold []eval.Gold) []eval.Row {
	random := rand.New(rand.NewPCG(1, 2))
	var rows []eval.Row
	for _, g := range gold {
		for range random.IntN(3) {
			row := eval.Row{
				Doc: g.Doc, Actor: g.Actor[random.IntN(len(g.Actor))], Stance: g.Stance, Target: g.Target, ClaimID: g.ClaimID,
				SourceStart: g.SourceStart, SourceEnd: g.SourceEnd, CueStart: g.CueStart, CueEnd: g.CueEnd,
				Start: g.Start, End: g.End, Nested: g.Nested, Hedged: g.Hedged,
			}
			for range random.IntN(4) {
				spoil(random, &row, gold)
			}
			rows = append(rows, row)
		}
	}
	return rows
}

func spoil(random *rand.Rand, row *eval.Row, gold []eval.Gold) {
	other := gold[random.IntN(len(gold))]
	switch random.IntN(9) {
	case 0:
		row.Actor = other.Actor[0]
	case 1:
		row.Stance = graph.Stances[random.IntN(len(graph.Stances))].Stance
	case 2:
		row.Target = other.Target
	case 3:
		row.CueStart, row.CueEnd = nil, nil
	case 4:
		row.SourceStart, row.SourceEnd = nil, nil
	case 5:
		none := -1
		row.SourceStart, row.SourceEnd = &none, &none
	case 6:
		row.ClaimID = other.ClaimID
	case 7:
		row.Nested, row.Hedged, row.Target = !row.Nested, !row.Hedged, ""
	case 8:
		row.Actor, row.Aliases = "nobody", []string{row.Actor}
	}
}

func writeRows(t *testing.T, rows []eval.Row) string {
	t.Helper()
	var b bytes.Buffer
	encode := json.NewEncoder(&b)
	for _, r := range rows {
		if err := encode.Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "pred.jsonl")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestAttributionsSameAsPython does the same for attributions, on some articles.
func TestAttributionsSameAsPython(t *testing.T) {
	if testing.Short() {
		t.Skip("reads many articles")
	}
	dir, py := shared(t), python(t)
	s := sets[slices.IndexFunc(sets, func(s set) bool { return s.annotations != "" })]
	_, names, text := s.developed(t, dir)
	names = names[:min(len(names), 40)]
	docs := attributed(t, filepath.Join(dir, s.annotations), names, text)
	var rows bytes.Buffer
	encode := json.NewEncoder(&rows)
	for _, d := range docs {
		for _, row := range d.Pred {
			if err := encode.Encode(row); err != nil {
				t.Fatal(err)
			}
		}
	}
	list, pred := filepath.Join(t.TempDir(), "docs"), filepath.Join(t.TempDir(), "pred.jsonl")
	for path, body := range map[string][]byte{list: []byte(strings.Join(names, "\n")), pred: rows.Bytes()} {
		if err := os.WriteFile(path, body, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := exec.Command(py, filepath.Join(dir, "tools/polnear_score.py"), pred, "--gold", filepath.Join(dir, "polnear"), "--split", "train", "--docs", list).Output()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), printedAttributions(eval.ScoreAttributions(docs))); diff != "" {
		t.Errorf("figures differ (-python +go):\n%s", diff)
	}
}

func printedAttributions(r eval.AttributionReport) string {
	var b strings.Builder
	rates := func(name string, x eval.Rates) {
		fmt.Fprintf(&b, "%-24s P %.3f  R %.3f  F1 %.3f\n", name, x.Precision, x.Recall, x.F1())
	}
	one := func(name string, x float64) { fmt.Fprintf(&b, "%-24s %.3f\n", name, x) }
	rates("cue", r.Cue)
	one("source_given_cue", r.Source)
	one("content_f1_matched", r.Content)
	one("content_ge_0.5_matched", r.ContentHalf)
	rates("content_tokens", r.Tokens)
	rates("cue+source", r.CueSource)
	rates("full", r.Full)
	rates("full_with_source", r.FullSource)
	for _, n := range []struct {
		name string
		n    int
	}{{"n_gold", r.Gold}, {"n_pred", r.Pred}, {"n_matched", r.Matched}} {
		fmt.Fprintf(&b, "%-24s %d\n", n.name, n.n)
	}
	return b.String()
}
