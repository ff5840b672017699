package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"stancegraph/graph"
	"stancegraph/graph/neo4j"
	"stancegraph/loader"
	"stancegraph/loader/source"
	"stancegraph/queries"
)

func newExplainCmd(a *app) *cobra.Command {
	var in inputFlags
	cmd := &cobra.Command{
		Use:   "explain STATEMENT [PATH…]",
		Short: "show how a statement was read: words, rule, lexicon line, parse, and what was joined",
		Long: `explain shows one statement: its sentence with the source in [ ], the cue in { } and the
content in < > (in colour on a terminal), the rule and lexicon line that read it, the part
of the parse that the rule looked at, the steps from words to actor, target and claim, what
its confidence is made of, and the other readings of the sentence that were put aside, each
with the reason. How its actor and claim were joined to those of other articles, and what
people decided about it, comes from the graph.

The article's text is read again to tell this, by the same code that reads it for load.
Given the PATHs of its articles, explain needs no graph: STATEMENT is then an id that
'extract' printed.`,
		Example: `  stancegraph explain s-0123456789abcdef
  stancegraph explain s-0123456789abcdef articles/`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return a.explainFrom(cmd.Context(), args[0], args[1:], in)
			}
			return a.explain(cmd.Context(), args[0])
		},
	}
	in.add(cmd.Flags())
	return cmd
}

// explainQuery is the canned query that fetches what the graph tells of a statement.
const explainQuery = "statement"

func (a *app) explain(ctx context.Context, id string) error {
	store, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close(context.WithoutCancel(ctx))
	q, err := queries.Lookup(explainQuery)
	if err != nil {
		return err
	}
	table, err := store.Query(ctx, q.Cypher, map[string]any{"id": id}, neo4j.QueryOptions{Timeout: 30 * time.Second})
	if err != nil {
		return err
	}
	if len(table.Rows) == 0 {
		return usagef("explain: no statement has the id %q; 'stancegraph query evidence' prints ids", id)
	}
	s, ok, err := store.Statement(ctx, id)
	if err != nil || !ok {
		return fmt.Errorf("explain: read statement %s: %w", id, err)
	}
	texts, err := store.Texts(ctx, []string{s.Article})
	if err != nil {
		return err
	}
	if err := a.tellRow(table, s, texts[s.Article]); err != nil {
		return err
	}
	r, i, err := a.readAgain(s, table, texts[s.Article])
	if err != nil {
		return err
	}
	if i < 0 {
		_, err := fmt.Fprintf(a.stdout, "%-11s today's rules do not read this sentence so: the graph holds what an older version read; load the article again\n", "reading")
		return err
	}
	_, err = fmt.Fprint(a.stdout, r.explain(i))
	return err
}

// tellRow prints what the graph tells, a line a column, with the words marked.
func (a *app) tellRow(table graph.Table, s graph.Statement, text string) error {
	marks := []mark{{graph.Span{Start: s.SourceStart, End: s.SourceEnd}, roleSource}, {graph.Span{Start: s.CueStart, End: s.CueEnd}, roleCue}}
	for _, c := range s.Content {
		marks = append(marks, mark{c, roleContent})
	}
	for i, value := range table.Rows[0] {
		shown := plainWords(cell(value))
		if table.Columns[i] == "words" {
			shown = newMarker(a.stdout).show([]rune(text), graph.Span{Start: s.Start, End: s.End}, marks)
		}
		if shown == "" {
			continue
		}
		if _, err := fmt.Fprintf(a.stdout, "%-11s %s\n", table.Columns[i], shown); err != nil {
			return err
		}
	}
	return nil
}

// readAgain traces the article of s from its stored text and finds s in it, -1 where it is
// not read any more. The graph does not tell whether the text came as a page or as a clean
// body, nor whether its title was given: the first of these ways that reads s is taken.
func (a *app) readAgain(s graph.Statement, table graph.Table, text string) (reading, int, error) {
	codebook, err := a.codebook()
	if err != nil {
		return reading{}, -1, err
	}
	pipeline, err := loader.New(codebook)
	if err != nil {
		return reading{}, -1, err
	}
	cut := pipeline.Cut()
	pipeline = pipeline.WithCut(0)
	item := source.Item{Doc: s.Doc, Text: text, Source: column(table, "source"), URL: column(table, "url"), Published: s.Published}
	for _, plain := range []bool{true, false} {
		for _, title := range []string{"", column(table, "article")} {
			item.Plain, item.Title = plain, title
			r := newReading(pipeline.Trace(item), cut)
			if i := r.find(s); i >= 0 {
				return r, i, nil
			}
		}
	}
	return reading{}, -1, nil
}

// column is a value of the table's one row, as text.
func column(table graph.Table, name string) string {
	if i := slices.Index(table.Columns, name); i >= 0 {
		return cell(table.Rows[0][i])
	}
	return ""
}

// explainFrom explains a statement of the articles of paths, without a graph.
func (a *app) explainFrom(ctx context.Context, id string, paths []string, in inputFlags) error {
	codebook, err := a.codebook()
	if err != nil {
		return err
	}
	pipeline, err := loader.New(codebook)
	if err != nil {
		return err
	}
	cut := pipeline.Cut()
	pipeline = pipeline.WithCut(0)
	inputs, cleanup, err := a.inputs(ctx, paths, in)
	if err != nil {
		return err
	}
	defer cleanup()
	for item, problem := range inputs {
		if problem != nil {
			continue
		}
		r := newReading(pipeline.Trace(item), cut)
		i := slices.Index(r.Resolved.IDs, id)
		if i < 0 {
			continue
		}
		_, err := fmt.Fprint(a.stdout, r.tell(i, newMarker(a.stdout)), r.explain(i))
		return err
	}
	return usagef("explain: no statement of %s has the id %q", strings.Join(paths, " "), id)
}

// cell renders a value for one line of text; lists are joined.
func cell(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case []any:
		parts := make([]string, len(v))
		for i, part := range v {
			parts[i] = cell(part)
		}
		return strings.Join(parts, "; ")
	default:
		return fmt.Sprint(v)
	}
}
