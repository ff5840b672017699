package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"stancegraph/loader"
)

func newLoadCmd(a *app) *cobra.Command {
	var in inputFlags
	var cut cutFlag
	cmd := &cobra.Command{
		Use:   "load PATH…",
		Short: "read articles into the graph",
		Long: `load reads articles and writes what they say into the graph. PATH is a file, a folder,
a glob, a folder that 'extract -o' wrote, or - for standard input. Formats:

` + formatHelp() + `
Metadata comes from a sidecar (metadata.csv or metadata.jsonl in the folder: doc, title,
source, date, url, author), from the record or page itself, or from the text. Loading
again changes nothing; articles whose text changed are read anew.`,
		Example: `  stancegraph load articles/
  stancegraph load 'crawl/*.jsonl.gz' --codebook codebook.yaml
  curl -s https://paper.example/story | stancegraph load - --format html`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, paths []string) error {
			return a.load(cmd.Context(), paths, in, cut)
		},
	}
	in.add(cmd.Flags())
	cut.add(cmd.Flags())
	return cmd
}

func (a *app) load(ctx context.Context, paths []string, in inputFlags, cut cutFlag) error {
	codebook, err := a.codebook()
	if err != nil {
		return err
	}
	decisions, err := a.decisions()
	if err != nil {
		return err
	}
	bundles, paths := splitBundles(paths)
	inputs, cleanup, err := a.inputs(ctx, paths, in)
	if err != nil {
		return err
	}
	defer cleanup()
	store, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close(context.WithoutCancel(ctx))
	opts := loader.LoadOptions{Workers: runtime.NumCPU(), Codebook: codebook, Decisions: decisions, Progress: a.progress("reading")}
	var sum loader.Summary
	for _, dir := range bundles {
		one, err := loader.LoadBundle(ctx, store, dir, opts)
		sum.Add(one)
		if err != nil {
			return a.told(sum, err)
		}
	}
	if len(paths) == 0 {
		return a.told(sum, nil)
	}
	pipeline, err := cut.pipeline(codebook)
	if err != nil {
		return err
	}
	one, err := pipeline.Load(ctx, store, inputs, opts)
	sum.Add(one)
	return a.told(sum, err)
}

// splitBundles parts the folders that extract wrote from paths of articles.
func splitBundles(paths []string) (bundles, others []string) {
	for _, path := range paths {
		if loader.IsBundle(path) {
			bundles = append(bundles, path)
		} else {
			others = append(others, path)
		}
	}
	return bundles, others
}

// told prints what a load did and returns the error to leave with.
func (a *app) told(sum loader.Summary, err error) error {
	a.tellProblems(sum.Problems)
	done := fmt.Sprintf("%s loaded with %s", plural(sum.Written, "article"), plural(sum.Statements, "statement"))
	if sum.Unchanged > 0 {
		done += fmt.Sprintf(", %d unchanged", sum.Unchanged)
	}
	if sum.Without > 0 {
		done += "; no stance found in " + plural(sum.Without, "article")
	}
	switch {
	case errors.Is(err, context.Canceled):
		return fmt.Errorf("stopped: %s, of %d; the graph is consistent, the same command goes on from here", done, sum.Articles)
	case err != nil:
		fmt.Fprintf(a.stderr, "%s, of %d\n", done, sum.Articles)
		return err
	}
	fmt.Fprintln(a.stderr, done)
	return partly(sum.Problems)
}

// progress returns a function that draws a bar on stderr where that is a terminal.
func (a *app) progress(what string) func(done, total int) {
	width, ok := isTerminal(a.stderr)
	if !ok {
		return nil
	}
	var bar *progressbar.ProgressBar
	return func(done, total int) {
		if bar == nil {
			bar = progressbar.NewOptions(total,
				progressbar.OptionSetWriter(a.stderr), progressbar.OptionSetDescription(what),
				progressbar.OptionSetWidth(min(40, width/2)), progressbar.OptionShowCount(),
				progressbar.OptionClearOnFinish())
		}
		// A bar that cannot be drawn is no reason to stop.
		_ = bar.Set(done)
	}
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
