package main

import (
	"bufio"
	"context"
	"encoding/json"
	"runtime"

	"github.com/spf13/cobra"

	"stancegraph/graph"
	"stancegraph/loader"
)

func newExtractCmd(a *app) *cobra.Command {
	var in inputFlags
	var what extractFlags
	cmd := &cobra.Command{
		Use:   "extract PATH…",
		Short: "read articles into JSON lines, without a database",
		Long: `extract reads articles as load does and prints one JSON object a statement, in the
order of articles and text. graph/statement.schema.json in the repository documents the keys.`,
		Example: `  stancegraph extract articles/ > statements.jsonl
  stancegraph extract articles/ | jq -r 'select(.stance=="ACCUSES") | [.actor,.claim,.quote] | @tsv'
  stancegraph extract articles/ -o case/ && stancegraph load case/`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, paths []string) error {
			return a.extract(cmd.Context(), paths, in, what)
		},
	}
	in.add(cmd.Flags())
	what.cut.add(cmd.Flags())
	cmd.Flags().BoolVar(&what.attributions, "attributions", false, "print every attribution, stance or not")
	cmd.Flags().BoolVar(&what.all, "all-sections", false, "also statements that never count: of related headlines and captions, and rejected ones")
	cmd.Flags().StringVarP(&what.dir, "output", "o", "", "write articles.jsonl and statements.jsonl into this `FOLDER`, which load reads back")
	return cmd
}

type extractFlags struct {
	attributions, all bool
	cut               cutFlag
	dir               string
}

func (a *app) extract(ctx context.Context, paths []string, in inputFlags, what extractFlags) error {
	if what.dir != "" && what.attributions {
		return usagef("extract: -o writes articles and statements; --attributions goes to standard output: give one of them")
	}
	codebook, err := a.codebook()
	if err != nil {
		return err
	}
	decisions, err := a.decisions()
	if err != nil {
		return err
	}
	inputs, cleanup, err := a.inputs(ctx, paths, in)
	if err != nil {
		return err
	}
	defer cleanup()
	pipeline, err := what.cut.pipeline(codebook)
	if err != nil {
		return err
	}
	if what.dir != "" {
		problems, err := pipeline.ExtractTo(ctx, what.dir, inputs, runtime.NumCPU())
		a.tellProblems(problems)
		if err != nil {
			return err
		}
		return partly(problems)
	}
	reviews := decisions.Reviews()
	out := bufio.NewWriter(a.stdout)
	encode := json.NewEncoder(out)
	encode.SetEscapeHTML(false)
	problems, err := pipeline.Extract(ctx, inputs, runtime.NumCPU(), func(r loader.Result) error {
		r.Reading.Statements = graph.Reviewed(r.Reading.Statements, reviews)
		return printResult(encode, r, what)
	})
	if err == nil {
		err = out.Flush()
	}
	a.tellProblems(problems)
	if err != nil {
		return err
	}
	return partly(problems)
}

func printResult(encode *json.Encoder, r loader.Result, what extractFlags) error {
	if what.attributions {
		for _, row := range r.Attributions {
			if err := encode.Encode(row); err != nil {
				return err
			}
		}
		return nil
	}
	for _, s := range r.Reading.Statements {
		if !what.all && !s.Counts() {
			continue
		}
		if err := encode.Encode(s); err != nil {
			return err
		}
	}
	return nil
}
