package main

import (
	"fmt"
	"math"
	"strings"

	"stancegraph/graph"
	"stancegraph/graph/export"
	"stancegraph/loader/eval"
)

// printReport prints what the flags ask for of a scoring.
func (a *app) printReport(r eval.Report, rows []eval.Row, texts *textFolder, flags evalFlags, format export.RowFormat) error {
	width, _ := isTerminal(a.stdout)
	write := func(t graph.Table) error { return format.WriteRows(a.stdout, t, export.RowOptions{Width: width}) }
	switch {
	case flags.errors && format.Name == "table":
		return a.showErrors(r.Errors, texts)
	case flags.errors:
		return write(errorTable(r.Errors, texts))
	case flags.confusion:
		return write(r.Confusion.Table())
	case flags.reliability:
		return write(reliabilityTable(eval.Reliability(rows, r.Verdicts), r.Statement))
	}
	if err := write(figureTable(r)); err != nil {
		return err
	}
	if format.Name != "table" && format.Name != "markdown" {
		return nil // one table a stream: --confusion prints the other
	}
	fmt.Fprintln(a.stdout)
	return write(r.Confusion.Table())
}

// digits is x as printed: three digits.
func digits(x float64) float64 { return math.Round(x*1000) / 1000 }

func figureTable(r eval.Report) graph.Table {
	t := graph.Table{Columns: []string{"figure", "right", "wrong", "missed", "precision", "recall", "f1"}}
	add := func(name string, c eval.Counts) {
		t.Rows = append(t.Rows, []any{name, int64(c.Right), int64(c.Wrong), int64(c.Missed), digits(c.Precision()), digits(c.Recall()), digits(c.F1())})
	}
	add("statements", r.Statement)
	add("strict", r.Strict)
	add("stance ignored", r.NoStance)
	add("actor ignored", r.NoActor)
	add("evidence only", r.Evidence)
	for _, s := range r.ByStance {
		add(string(s.Stance), s.Counts)
	}
	share := func(name string, s eval.Share) {
		if s.Of > 0 {
			t.Rows = append(t.Rows, []any{"matched: " + name, int64(s.Right), int64(s.Of - s.Right), nil, digits(s.Rate()), nil, nil})
		}
	}
	share("canonical actor", r.Name)
	share("target", r.Target)
	share("nested", r.Nested)
	share("hedged", r.Hedged)
	if r.Paired {
		add("matched: pairs on one claim", r.Identity)
	}
	return t
}

// reliabilityTable is a row a range of confidence; precision and recall are those of a cut
// at its lower end.
func reliabilityTable(bins []eval.Bin, all eval.Counts) graph.Table {
	t := graph.Table{Columns: []string{"confidence", "rows", "right", "mean_confidence", "share_right", "precision_from_here", "recall_from_here"}}
	owed := all.Right + all.Missed
	for _, b := range bins {
		t.Rows = append(t.Rows, []any{fmt.Sprintf("%.1f-%.1f", b.From, b.To), int64(b.Rows), int64(b.Right), digits(b.Mean), digits(b.Rate()), digits(b.Above.Rate()), digits(eval.Share{Right: b.Above.Right, Of: owed}.Rate())})
	}
	return t
}

// marks are the words of an error in its sentence.
func marks(e eval.Error) []mark {
	return []mark{{e.Source, roleSource}, {e.Cue, roleCue}}
}

// around is the evidence, with some words beside it where it is but a cue.
func around(e eval.Error) graph.Span {
	const beside = 120
	if e.Evidence.Start < e.Cue.Start || e.Evidence.End > e.Cue.End {
		return graph.Span{Start: e.Evidence.Start, End: e.Evidence.End}
	}
	return graph.Span{Start: e.Evidence.Start - beside, End: e.Evidence.End + beside}
}

// showErrors prints each error for people: where, its sentence, what was expected and
// what was found.
func (a *app) showErrors(found []eval.Error, texts *textFolder) error {
	show := newMarker(a.stdout)
	var b strings.Builder
	counts := map[eval.Kind]int{}
	for _, e := range found {
		counts[e.Kind]++
		expected, got := sides(e)
		fmt.Fprintf(&b, "%s:%d  %s\n  %s\n  expected  %s\n  found     %s\n\n", e.Doc, e.Evidence.Start, e.Kind,
			show.show(texts.of(e.Doc), around(e), marks(e)), expected, got)
	}
	for _, kind := range eval.Kinds {
		fmt.Fprintf(&b, "%-14s%5d  %s\n", kind.Kind, counts[kind.Kind], kind.About)
	}
	_, err := fmt.Fprint(a.stdout, b.String())
	return err
}

func errorTable(found []eval.Error, texts *textFolder) graph.Table {
	t := graph.Table{Columns: []string{"doc", "start", "end", "kind", "text", "expected", "found", "rule", "lexicon", "confidence"}}
	for _, e := range found {
		expected, got := sides(e)
		var rule, at, confidence any
		if e.Pred != nil {
			rule, at, confidence = e.Pred.Rule, e.Pred.Lexicon, e.Pred.Confidence
		}
		t.Rows = append(t.Rows, []any{e.Doc, int64(e.Evidence.Start), int64(e.Evidence.End), string(e.Kind),
			marker{}.show(texts.of(e.Doc), around(e), marks(e)), expected, got, rule, at, confidence})
	}
	return t
}

// sides words what was expected and what was found in the evidence of e.
func sides(e eval.Error) (expected, got string) {
	var want, have []string
	if e.Gold != nil {
		want = append(want, goldLine(e.Gold))
	}
	for _, g := range e.InsteadGold {
		want = append(want, goldLine(g))
	}
	if e.Pred != nil {
		have = append(have, predLine(e.Pred))
	}
	for _, p := range e.InsteadPred {
		have = append(have, predLine(p))
	}
	word := func(lines []string) string {
		if len(lines) == 0 {
			return "nothing"
		}
		return strings.Join(lines, "; ")
	}
	return word(want), word(have)
}

func goldLine(g *eval.Gold) string {
	line := fmt.Sprintf("%s %s %s", strings.Join(g.Actor, " / "), g.Stance, g.Claim)
	var asides []string
	if !g.Core {
		asides = append(asides, "does not count")
	}
	if g.Target != "" {
		asides = append(asides, "target "+g.Target)
	}
	if len(asides) > 0 {
		line += " (" + strings.Join(asides, ", ") + ")"
	}
	return line
}

func predLine(p *eval.Row) string {
	line := fmt.Sprintf("%s %s %s", p.Actor, p.Stance, p.Claim)
	asides := []string{p.Rule}
	if p.Lexicon != "" {
		asides = append(asides, p.Lexicon)
	}
	if p.Target != "" {
		asides = append([]string{"target " + p.Target}, asides...)
	}
	return line + fmt.Sprintf(" (%s, %.2f)", strings.Join(asides, ", "), p.Confidence)
}
