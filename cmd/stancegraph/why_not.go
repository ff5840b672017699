package main

import (
	"context"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"stancegraph/graph"
	"stancegraph/graph/export"
	"stancegraph/loader"
	"stancegraph/loader/source"
)

func newWhyNotCmd(a *app) *cobra.Command {
	var in inputFlags
	var rows string
	cmd := &cobra.Command{
		Use:   "why-not SENTENCE | DOC:OFFSET PATH…",
		Short: "show why nothing, or something else, was found in a sentence",
		Long: `why-not reads a sentence, or an article of PATH, as load does, and shows stage by stage
what became of it: whether its part of the article is read at all, which words are cues and
in which line of the lexicon they stand, who was found to say what, and for every cue that
made no statement the check that put it aside, the word that decided, and what would be
needed. DOC:OFFSET is a place in an article as 'eval --errors' and 'extract' print it, in
code points from 0; the sentence there is shown.

Lexicon lines are those of loader/lexicon in the repository.`,
		Example: `  stancegraph why-not "Orlandia might condemn the move."
  stancegraph why-not letter:812 articles/
  stancegraph why-not letter:812 articles/letter.txt --rows jsonl`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.whyNot(cmd.Context(), args, in, rows)
		},
	}
	in.add(cmd.Flags())
	cmd.Flags().StringVar(&rows, "rows", "", "print the readings put aside as rows: "+strings.Join(export.RowFormatNames(), ", "))
	return cmd
}

func (a *app) whyNot(ctx context.Context, args []string, in inputFlags, rows string) error {
	var format export.RowFormat
	if rows != "" {
		var err error
		if format, err = export.LookupRowFormat(rows); err != nil {
			return usagef("%w", err)
		}
	}
	r, sentences, err := a.reading(ctx, args, in)
	if err != nil {
		return err
	}
	if rows != "" {
		width, _ := isTerminal(a.stdout)
		return format.WriteRows(a.stdout, r.asideTable(sentences), export.RowOptions{Width: width})
	}
	show := newMarker(a.stdout)
	for i, s := range sentences {
		if i > 0 {
			fmt.Fprintln(a.stdout)
		}
		if _, err := fmt.Fprint(a.stdout, r.whyNot(s, show)); err != nil {
			return err
		}
	}
	return nil
}

var place = regexp.MustCompile(`^(.+):(\d+)$`)

// reading traces what args name, and tells which sentences of it are asked about.
func (a *app) reading(ctx context.Context, args []string, in inputFlags) (reading, []int, error) {
	codebook, err := a.codebook()
	if err != nil {
		return reading{}, nil, err
	}
	pipeline, err := loader.New(codebook)
	if err != nil {
		return reading{}, nil, err
	}
	cut := pipeline.Cut()
	pipeline = pipeline.WithCut(0) // what is below it is told as such
	if len(args) == 1 {
		if strings.TrimSpace(args[0]) == "" {
			return reading{}, nil, usagef("why-not: the sentence is empty")
		}
		if place.MatchString(args[0]) && !strings.Contains(args[0], " ") {
			return reading{}, nil, usagef("why-not: %s is a place: give the PATH of its article too", args[0])
		}
		r := newReading(pipeline.Trace(source.Item{Doc: "sentence", Text: args[0]}), cut)
		all := make([]int, len(r.Doc.Sentences))
		for i := range all {
			all[i] = i
		}
		return r, all, nil
	}
	at := place.FindStringSubmatch(args[0])
	if at == nil {
		return reading{}, nil, usagef("why-not: %q is no place: want DOC:OFFSET PATH…, or one sentence in quotation marks", args[0])
	}
	offset, err := strconv.Atoi(at[2])
	if err != nil {
		return reading{}, nil, usagef("why-not: offset %s: %w", at[2], err)
	}
	item, err := a.article(ctx, at[1], args[1:], in)
	if err != nil {
		return reading{}, nil, err
	}
	r := newReading(pipeline.Trace(item), cut)
	if offset >= len(r.text) {
		return reading{}, nil, usagef("why-not: offset %d is beyond the %d code points of %s", offset, len(r.text), at[1])
	}
	s := r.sentenceAt(offset)
	if s < 0 {
		fmt.Fprintf(a.stdout, "%s:%d lies in no sentence\n  part       %s: %s\n", at[1], offset, r.Doc.SectionAt(offset), sectionAbout(r.Doc.SectionAt(offset)))
		return r, nil, nil
	}
	return r, []int{s}, nil
}

// article is the item of paths that is called doc.
func (a *app) article(ctx context.Context, doc string, paths []string, in inputFlags) (source.Item, error) {
	inputs, cleanup, err := a.inputs(ctx, paths, in)
	if err != nil {
		return source.Item{}, err
	}
	defer cleanup()
	for item, problem := range inputs {
		switch {
		case problem != nil && problem.Doc == doc:
			return source.Item{}, usagef("%s", problem)
		case problem == nil && item.Doc == doc:
			return item, nil
		}
	}
	return source.Item{}, usagef("no article called %q in %s", doc, strings.Join(paths, " "))
}

// sectionAbout says what is done with a part of an article.
func sectionAbout(s graph.Section) string {
	switch {
	case s.Counts():
		return "it is read and counts"
	case s == graph.Related || s == graph.Caption:
		return "it is read, but what is found there never counts"
	}
	return "nothing is read there (the lines of en/boilerplate.yaml tell such parts)"
}
