package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"stancegraph/loader"
	"stancegraph/loader/resolve"
	"stancegraph/loader/source"
)

// inputFlags are the flags of the commands that read articles.
type inputFlags struct {
	format string
	maxMB  int
}

func (in *inputFlags) add(flags *pflag.FlagSet) {
	flags.StringVar(&in.format, "format", "", "format of the input, where its name does not tell: "+strings.Join(source.FormatNames(), ", "))
	flags.IntVar(&in.maxMB, "max-mb", source.DefaultMaxBytes>>20, "skip articles larger than so many MB")
}

func (in inputFlags) options() source.Options {
	return source.Options{Format: in.format, MaxBytes: in.maxMB << 20}
}

func formatHelp() string {
	var b strings.Builder
	for _, f := range source.Formats {
		fmt.Fprintf(&b, "  %-8s %s\n", f.Name, f.Help)
	}
	return b.String()
}

// inputs are the articles of paths. Standard input, which can be read but once, is kept
// in a temporary file until cleanup is called.
func (a *app) inputs(ctx context.Context, paths []string, in inputFlags) (_ loader.Inputs, cleanup func(), err error) {
	opts := in.options()
	if opts.Format != "" && !slices.Contains(source.FormatNames(), opts.Format) {
		return nil, nil, usagef("unknown --format %q; it takes %s", opts.Format, strings.Join(source.FormatNames(), ", "))
	}
	cleanup = func() {}
	if slices.Contains(paths, "-") {
		spool, err := os.CreateTemp("", "stancegraph-stdin-*")
		if err != nil {
			return nil, nil, fmt.Errorf("keep standard input: %w", err)
		}
		cleanup = func() {
			spool.Close()
			os.Remove(spool.Name())
		}
		if _, err := io.Copy(spool, a.stdin); err != nil {
			cleanup()
			return nil, nil, fmt.Errorf("read standard input: %w", err)
		}
		opts.Stdin = spool
	}
	return source.Read(ctx, paths, opts), cleanup, nil
}

// codebook is the codebook that the settings name, or nil.
func (a *app) codebook() (*resolve.Codebook, error) {
	if a.settings.Codebook == "" {
		return nil, nil
	}
	file, err := os.Open(a.settings.Codebook)
	if err != nil {
		return nil, usagef("codebook: %w", err)
	}
	defer file.Close()
	book, err := resolve.ReadCodebook(a.settings.Codebook, file)
	if err != nil {
		return nil, usagef("%w", err)
	}
	return book, nil
}

// tellProblems names every problem on stderr and counts them by reason.
func (a *app) tellProblems(problems []source.Problem) {
	for _, p := range problems {
		fmt.Fprintln(a.stderr, p.String())
	}
}

// partly is the error to leave with where problems were told: nothing more to say, but
// the exit code tells that not all was done.
func partly(problems []source.Problem) error {
	if len(problems) == 0 {
		return nil
	}
	counts := map[source.Reason]int{}
	var reasons []source.Reason
	for _, p := range problems {
		if counts[p.Reason]++; counts[p.Reason] == 1 {
			reasons = append(reasons, p.Reason)
		}
	}
	slices.Sort(reasons)
	var parts []string
	for _, r := range reasons {
		parts = append(parts, fmt.Sprintf("%d %s", counts[r], r))
	}
	return &exitError{exitPart, fmt.Errorf("skipped %d: %s", len(problems), strings.Join(parts, ", "))}
}
