package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/graph/export"
	"stancegraph/loader"
	"stancegraph/loader/eval"
	"stancegraph/loader/source"
)

// evalAttributions scores attributions against the standoff files of --gold.
func (a *app) evalAttributions(ctx context.Context, args []string, flags evalFlags, format export.RowFormat) error {
	files, err := annotated(flags.gold)
	if err != nil {
		return usagef("eval: %w", err)
	}
	var gold []eval.Gold // its documents are all that is asked of it
	for doc := range files {
		gold = append(gold, eval.Gold{Doc: doc})
	}
	docs, err := flags.documents(gold)
	if err != nil {
		return err
	}
	pred := map[string][]graph.Attribution{}
	var problems []source.Problem
	if len(args) > 0 {
		pred, err = a.readAttributions(args[0])
	} else {
		problems, err = a.readDocuments(ctx, flags.text, docs, fittedCut, func(doc string, r loader.Result) { pred[doc] = r.Attributions })
	}
	if err != nil {
		return err
	}
	texts := textFolder{dir: flags.text}
	var scored []eval.AttributionDoc
	for _, doc := range docs {
		if files[doc] == "" {
			continue
		}
		body, err := os.ReadFile(files[doc])
		if err != nil {
			return fmt.Errorf("eval: %w", err)
		}
		scored = append(scored, eval.AttributionDoc{Name: doc, Text: texts.read(doc), Gold: eval.ReadBrat(string(body)), Pred: pred[doc]})
	}
	if texts.err != nil {
		return fmt.Errorf("eval: %w", texts.err)
	}
	if err := a.printAttributions(eval.ScoreAttributions(scored), &texts, flags, format); err != nil {
		return err
	}
	return partly(problems)
}

// annotated finds the standoff files DOC_ANNOTATOR.ann in dir, by document: of several
// annotators the first.
func annotated(dir string) (map[string]string, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.ann"))
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("--gold %s: no .ann files in this folder", dir)
	}
	slices.Sort(paths)
	files := map[string]string{}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".ann")
		if i := strings.LastIndexByte(name, '_'); i > 0 {
			name = name[:i]
		}
		if files[name] == "" {
			files[name] = path
		}
	}
	return files, nil
}

// readAttributions reads what 'extract --attributions' printed, by document.
func (a *app) readAttributions(path string) (map[string][]graph.Attribution, error) {
	in := a.stdin
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			return nil, usagef("eval: %w", err)
		}
		defer file.Close()
		in = file
	}
	rows := map[string][]graph.Attribution{}
	decode := json.NewDecoder(bufio.NewReader(in))
	for n := 1; decode.More(); n++ {
		row := graph.Attribution{SourceStart: -1, SourceEnd: -1}
		if err := decode.Decode(&row); err != nil {
			return nil, usagef("eval: %s: row %d: %w", path, n, err)
		}
		rows[row.Doc] = append(rows[row.Doc], row)
	}
	return rows, nil
}

func (a *app) printAttributions(r eval.AttributionReport, texts *textFolder, flags evalFlags, format export.RowFormat) error {
	if flags.errors {
		return a.printAttributionErrors(r.Errors, texts, format)
	}
	t := graph.Table{Columns: []string{"figure", "precision", "recall", "f1"}}
	rates := func(name string, x eval.Rates) {
		t.Rows = append(t.Rows, []any{name, digits(x.Precision), digits(x.Recall), digits(x.F1())})
	}
	rates("cue", r.Cue)
	rates("cue and source", r.CueSource)
	rates("full: cue, source and content", r.Full)
	rates("full, of those with a source", r.FullSource)
	rates("content tokens", r.Tokens)
	t.Rows = append(t.Rows,
		[]any{"matched: source", digits(r.Source), nil, nil},
		[]any{"matched: content, mean F1", nil, nil, digits(r.Content)},
		[]any{"matched: content F1 of .5 or more", digits(r.ContentHalf), nil, nil})
	width, _ := isTerminal(a.stdout)
	return format.WriteRows(a.stdout, t, export.RowOptions{Width: width})
}

func (a *app) printAttributionErrors(found []eval.AttributionError, texts *textFolder, format export.RowFormat) error {
	show := newMarker(a.stdout)
	if format.Name != "table" {
		show.colour = false
	}
	t := graph.Table{Columns: []string{"doc", "start", "end", "kind", "expected", "found"}}
	for _, e := range found {
		text, at := texts.of(e.Doc), e.Span()
		expected, got := "nothing", "nothing"
		if e.Gold != nil {
			expected = show.show(text, at, attributionMarks(*e.Gold))
		}
		if p := e.Pred; p != nil {
			got = show.show(text, at, attributionMarks(eval.Annotation{
				Source: []graph.Span{{Start: p.SourceStart, End: p.SourceEnd}}, Cue: []graph.Span{{Start: p.CueStart, End: p.CueEnd}}, Content: p.Content}))
		}
		t.Rows = append(t.Rows, []any{e.Doc, int64(at.Start), int64(at.End), e.Kind, expected, got})
	}
	if format.Name != "table" {
		return format.WriteRows(a.stdout, t, export.RowOptions{})
	}
	for _, row := range t.Rows {
		if _, err := fmt.Fprintf(a.stdout, "%s:%d  %s\n  expected  %s\n  found     %s\n\n", row[0], row[1], row[3], row[4], row[5]); err != nil {
			return err
		}
	}
	return nil
}

func attributionMarks(a eval.Annotation) []mark {
	var out []mark
	for _, part := range []struct {
		spans []graph.Span
		role  role
	}{{a.Source, roleSource}, {a.Cue, roleCue}, {a.Content, roleContent}} {
		for _, s := range part.spans {
			out = append(out, mark{s, part.role})
		}
	}
	return out
}
