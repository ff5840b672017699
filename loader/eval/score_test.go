package eval_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
	"stancegraph/loader/eval"
)

// text is the article of the invented rows below.
const text = "Vera Calloway accused Orlandia of flooding the port. The Ministry of Tides denied it. " +
	"Critics and Thorpe slammed the ministry's reply, and Quint praised it."

// at is where words first stand in text.
func at(t *testing.T, words string) (start, end int) {
	t.Helper()
	i := strings.Index(text, words)
	if i < 0 {
		t.Fatalf("%q does not stand in the text", words)
	}
	return i, i + len(words)
}

// gold and pred read a line "ACTOR STANCE TARGET | cue | sentence"; further fields of the
// line are flags.
func gold(t *testing.T, line string) eval.Gold {
	f := fields(line)
	g := eval.Gold{Doc: "d", Actor: []string{f[0]}, Stance: graph.Stance(f[1]), Target: f[2], Core: !strings.Contains(f[5], "aside"), Cue: []string{f[3]}, Nested: strings.Contains(f[5], "nested")}
	g.Start, g.End = at(t, f[4])
	if strings.Contains(f[5], "implied") {
		no := false
		g.Explicit = &no
	}
	for _, s := range graph.Stances {
		if strings.Contains(f[5], "also "+string(s.Stance)) {
			g.Also = append(g.Also, s.Stance)
		}
	}
	if _, id, ok := strings.Cut(f[5], "#"); ok {
		g.ClaimID = strings.Fields(id)[0]
	}
	return g
}

func pred(t *testing.T, line string) eval.Row {
	f := fields(line)
	p := eval.Row{Doc: "d", Actor: f[0], Stance: graph.Stance(f[1]), Target: f[2], Nested: strings.Contains(f[5], "nested")}
	p.Start, p.End = at(t, f[4])
	start, end := at(t, f[3])
	p.CueStart, p.CueEnd = &start, &end
	if _, words, ok := strings.Cut(f[5], "by "); ok {
		start, end := at(t, words)
		p.SourceStart, p.SourceEnd = &start, &end
	}
	if _, id, ok := strings.Cut(f[5], "#"); ok {
		p.ClaimID = strings.Fields(id)[0]
	}
	return p
}

// fields are the parts of a line: actor, stance, target, cue, sentence, flags.
func fields(line string) [6]string {
	var f [6]string
	parts := strings.Split(line, "|")
	words := strings.Fields(parts[0])
	for i, w := range words {
		if _, known := graph.Stance(w).Info(); known {
			f[0], f[1], f[2] = strings.Join(words[:i], " "), w, strings.Join(words[i+1:], " ")
		}
	}
	for i, p := range parts[1:] {
		f[3+i] = strings.TrimSpace(p)
	}
	return f
}

const (
	first  = "Vera Calloway accused Orlandia of flooding the port."
	second = "The Ministry of Tides denied it."
	third  = "Critics and Thorpe slammed the ministry's reply, and Quint praised it."
)

func TestScore(t *testing.T) {
	accuses := "Vera Calloway ACCUSES Orlandia | accused | " + first
	for _, row := range []struct {
		name       string
		gold, pred []string
		explicit   bool
		want       eval.Counts
		verdicts   []eval.Verdict
	}{
		{"the row itself", []string{accuses}, []string{accuses}, false, eval.Counts{Right: 1}, []eval.Verdict{eval.Right}},
		{"part of the name", []string{accuses}, []string{"Calloway ACCUSES Orlandia | accused | " + first}, false, eval.Counts{Right: 1}, []eval.Verdict{eval.Right}},
		{"stop words name nobody", []string{"North Orlandia ACCUSES | accused | " + first}, []string{"South Orlandia ACCUSES | accused | " + first}, false, eval.Counts{Wrong: 1, Missed: 1}, []eval.Verdict{eval.Wrong}},
		{"the mention holds the name", []string{accuses}, []string{"She ACCUSES | accused | " + first + " | by Vera Calloway"}, false, eval.Counts{Right: 1}, []eval.Verdict{eval.Right}},
		{"another sentence", []string{accuses}, []string{"Vera Calloway ACCUSES | denied | " + second}, false, eval.Counts{Wrong: 1, Missed: 1}, []eval.Verdict{eval.Wrong}},
		{"another stance", []string{accuses}, []string{"Vera Calloway DENIES Orlandia | accused | " + first}, false, eval.Counts{Wrong: 1, Missed: 1}, []eval.Verdict{eval.Wrong}},
		{"a label accepted on the same side", []string{accuses + " | also CONDEMNS"}, []string{"Vera Calloway CONDEMNS Orlandia | accused | " + first}, false, eval.Counts{Right: 1}, []eval.Verdict{eval.Right}},
		{"a label across the divide, same target", []string{accuses + " | also SUPPORTS"}, []string{"Vera Calloway SUPPORTS Orlandia | accused | " + first}, false, eval.Counts{Wrong: 1, Missed: 1}, []eval.Verdict{eval.Wrong}},
		{"a label across the divide, another target", []string{accuses + " | also SUPPORTS"}, []string{"Vera Calloway SUPPORTS Quint | accused | " + first}, false, eval.Counts{Right: 1}, []eval.Verdict{eval.Right}},
		{"a finer split", []string{accuses}, []string{accuses, "Calloway ACCUSES Thorpe | flooding | " + first}, false, eval.Counts{Right: 1}, []eval.Verdict{eval.Right, eval.Neither}},
		{"a row that does not count", []string{accuses + " | aside"}, []string{accuses}, false, eval.Counts{}, []eval.Verdict{eval.Neither}},
		{"beside a row that does not count", []string{accuses + " | aside"}, []string{"Quint ACCUSES | accused | " + first}, false, eval.Counts{}, []eval.Verdict{eval.Neither}},
		{"an implied row is not owed", []string{accuses + " | implied"}, []string{accuses}, true, eval.Counts{}, []eval.Verdict{eval.Neither}},
		{"nor missed", []string{accuses + " | implied"}, nil, true, eval.Counts{}, []eval.Verdict{}},
		{"the cue decides between two of one sentence", []string{"Thorpe CONDEMNS | slammed | " + third, "Quint CONDEMNS | praised | " + third},
			[]string{"Thorpe Quint CONDEMNS | praised | " + third}, false, eval.Counts{Right: 1, Missed: 1}, []eval.Verdict{eval.Right}},
	} {
		t.Run(row.name, func(t *testing.T) {
			var golds []eval.Gold
			for _, line := range row.gold {
				golds = append(golds, gold(t, line))
			}
			var preds []eval.Row
			for _, line := range row.pred {
				preds = append(preds, pred(t, line))
			}
			got := eval.Score(golds, preds, eval.Options{Explicit: row.explicit, Text: func(string) string { return text }})
			if diff := cmp.Diff(row.want, got.Statement); diff != "" {
				t.Errorf("counts (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(row.verdicts, got.Verdicts); diff != "" {
				t.Errorf("verdicts (-want +got):\n%s", diff)
			}
		})
	}
}

// TestReport scores a small article by hand: shares, claim identity, confusion, errors.
func TestReport(t *testing.T) {
	golds := []eval.Gold{
		gold(t, "Vera Calloway ACCUSES Orlandia | accused | "+first+" | #d#1"),
		gold(t, "Ministry of Tides DENIES Orlandia | denied | "+second+" | #d#1"),
		gold(t, "Thorpe CONDEMNS | slammed | "+third+" | #d#2"),
		gold(t, "Quint SUPPORTS | praised | "+third+" | nested #d#3"),
	}
	preds := []eval.Row{
		pred(t, "Calloway ACCUSES Orlandia | accused | "+first+" | #a"),
		pred(t, "Ministry of Tides DENIES Thorpe | denied | "+second+" | #b"),
		pred(t, "Quint CONDEMNS | praised | "+third+" | #b"),
		pred(t, "Critics CONDEMNS | slammed | "+third+" | #b"),
	}
	got := eval.Score(golds, preds, eval.Options{Text: func(string) string { return text }})
	want := eval.Report{
		Statement: eval.Counts{Right: 2, Wrong: 2, Missed: 2}, Strict: eval.Counts{Right: 1, Wrong: 3, Missed: 3},
		NoStance: eval.Counts{Right: 3, Wrong: 1, Missed: 1}, NoActor: eval.Counts{Right: 3, Missed: 1}, Evidence: eval.Counts{Right: 4},
		Name: eval.Share{Right: 2, Of: 2}, Target: eval.Share{Right: 1, Of: 2}, Nested: eval.Share{Right: 2, Of: 2}, Hedged: eval.Share{Right: 2, Of: 2},
		Identity: eval.Counts{Missed: 1}, Paired: true,
	}
	have := eval.Report{Statement: got.Statement, Strict: got.Strict, NoStance: got.NoStance, NoActor: got.NoActor, Evidence: got.Evidence,
		Name: got.Name, Target: got.Target, Nested: got.Nested, Hedged: got.Hedged, Identity: got.Identity, Paired: got.Paired}
	if diff := cmp.Diff(want, have); diff != "" {
		t.Errorf("figures (-want +got):\n%s", diff)
	}
	table := got.Confusion.Table()
	wantRows := [][]any{
		{"ACCUSES", int64(1), int64(0), int64(0), int64(0), int64(0)},
		{"DENIES", int64(0), int64(1), int64(0), int64(0), int64(0)},
		{"SUPPORTS", int64(0), int64(0), int64(0), int64(1), int64(0)},
		{"CONDEMNS", int64(0), int64(0), int64(0), int64(0), int64(1)},
		{"spurious", int64(0), int64(0), int64(0), int64(1), nil},
	}
	if diff := cmp.Diff(wantRows, table.Rows); diff != "" {
		t.Errorf("confusion (-want +got):\n%s", diff)
	}
	var kinds []eval.Kind
	for _, e := range got.Errors {
		kinds = append(kinds, e.Kind)
	}
	if diff := cmp.Diff([]eval.Kind{eval.OtherStance, eval.OtherActor, eval.Misread, eval.Misread}, kinds); diff != "" {
		t.Errorf("kinds of errors (-want +got):\n%s", diff)
	}
}

func TestReadLines(t *testing.T) {
	rows, err := eval.ReadGold("g.jsonl", strings.NewReader("{\"doc\":\"d\",\"actor\":[\"A\",\"B\"]}\n\n{\"doc\":\"e\",\"actor\":\"C\",\"target\":null,\"core\":false}"))
	if err != nil || len(rows) != 2 || len(rows[0].Actor) != 2 || rows[1].Actor[0] != "C" {
		t.Errorf("read %+v, %v", rows, err)
	} else if !rows[0].Core || rows[1].Core {
		t.Error("a row is core unless it says that it is not")
	}
	if _, err := eval.ReadRows("p.jsonl", strings.NewReader("{}\n{\n")); err == nil || !strings.HasPrefix(err.Error(), "p.jsonl:2: ") {
		t.Errorf("want an error at p.jsonl:2, got %v", err)
	}
}

func TestPart(t *testing.T) {
	// SHA-256 of "a" begins with c, that of "b" with 3.
	for doc, kept := range map[string]bool{"a": false, "b": true} {
		if eval.Kept.Has(doc) != kept || eval.Dev.Has(doc) == kept || !eval.Whole.Has(doc) {
			t.Errorf("%s: kept is %v, want %v", doc, eval.Kept.Has(doc), kept)
		}
	}
}
