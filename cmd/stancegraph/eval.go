package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stancegraph/graph/export"
	"stancegraph/loader"
	"stancegraph/loader/eval"
	"stancegraph/loader/source"
)

func newEvalCmd(a *app) *cobra.Command {
	var flags evalFlags
	cmd := &cobra.Command{
		Use:   "eval --gold FILE --text FOLDER [PRED.jsonl]",
		Short: "score what is read from articles against what people annotated",
		Long: `eval scores statements against gold rows: JSON lines with doc, actor (a name, or a list
of names), stance, also (other stances that can be defended), target, claim_id, start and
end (of the sentence), cue, core (false: counts neither for nor against; true where it is
not given), nested, hedged and explicit. Offsets are code points. FOLDER holds each document's text as DOC.txt.

PRED.jsonl holds what 'extract' printed, or another tool with the same keys; - is standard
input. Without it the documents' texts are read anew.

A prediction is right when its cue lies in the evidence of a gold row of its document, its
stance is accepted there and its actor is the row's: the words of one name contain the
other's, or the mention overlaps or holds the name. One gold row takes one prediction.
Printed are the figures of all rows, with the stance, the actor or both left out of
account, by stance, and strict (canonical actor and target right as well); of the rows
that match, how often name, target, nested and hedged are right; and pairs of statements on
the same claim. Then a table of gold stances against predicted ones: a label that the gold
accepts beside its own stands off the diagonal and is no error.

--errors shows each error in its sentence, --reliability how far confidence can be
believed, of everything that is read, unless a cut is given. --attributions scores
attributions instead, against brat standoff files: --gold names the folder of
DOC_ANNOTATOR.ann files, PRED.jsonl what 'extract --attributions' printed.`,
		Example: `  stancegraph eval --gold gold.jsonl --text texts/
  stancegraph eval --gold gold.jsonl --text texts/ --explicit --errors
  stancegraph extract texts/ | stancegraph eval --gold gold.jsonl --text texts/ --format json -
  stancegraph eval --gold annotations/ --text texts/ --attributions`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.eval(cmd.Context(), args, flags)
		},
	}
	f := cmd.Flags()
	f.StringVar(&flags.gold, "gold", "", "annotated statements, a `FILE` of JSON lines; with --attributions a folder")
	f.StringVar(&flags.text, "text", "", "`FOLDER` of the documents' texts, DOC.txt")
	f.StringVar(&flags.docs, "docs", "", "`FILE` of the documents that count, one name a line (default: those with gold rows)")
	f.StringVar(&flags.part, "part", "", "only documents whose SHA-256(name) begins with 0-3 in hex (kept), or the others (dev)")
	f.BoolVar(&flags.explicit, "explicit", false, "only gold rows whose cue itself names the stance are owed")
	flags.cut.add(f)
	f.BoolVar(&flags.errors, "errors", false, "show each error in its sentence: what was expected, what was found")
	f.BoolVar(&flags.confusion, "confusion", false, "print only the table of gold stances against predicted ones")
	f.BoolVar(&flags.reliability, "reliability", false, "print how many predictions of each confidence are right")
	f.BoolVar(&flags.attributions, "attributions", false, "score attributions against brat standoff files")
	f.StringVar(&flags.format, "format", "table", strings.Join(export.RowFormatNames(), ", "))
	return cmd
}

type evalFlags struct {
	gold, text, docs, part, format string
	explicit                       bool
	cut                            cutFlag
	errors, confusion, reliability bool
	attributions                   bool
}

func (f evalFlags) check() error {
	shown := 0
	for _, on := range []bool{f.errors, f.confusion, f.reliability} {
		if on {
			shown++
		}
	}
	switch {
	case f.gold == "" || f.text == "":
		return usagef("eval: say what to compare: --gold FILE --text FOLDER")
	case shown > 1:
		return usagef("eval: --errors, --confusion and --reliability print different rows: give one of them")
	case f.attributions && (f.confusion || f.reliability || f.explicit || f.cut != fittedCut):
		return usagef("eval: --attributions scores no stances: leave out --explicit, --confusion, --reliability and --min-confidence")
	case !slices.Contains([]eval.Part{eval.Whole, eval.Dev, eval.Kept}, eval.Part(f.part)):
		return usagef("eval: --part is dev or kept, not %q", f.part)
	}
	if info, err := os.Stat(f.text); err != nil || !info.IsDir() {
		return usagef("eval: --text %s: no such folder", f.text)
	}
	return f.cut.check()
}

func (a *app) eval(ctx context.Context, args []string, flags evalFlags) error {
	if err := flags.check(); err != nil {
		return err
	}
	format, err := export.LookupRowFormat(flags.format)
	if err != nil {
		return usagef("%w", err)
	}
	if flags.attributions {
		return a.evalAttributions(ctx, args, flags, format)
	}
	gold, err := readFile(flags.gold, eval.ReadGold)
	if err != nil {
		return usagef("eval: %w", err)
	}
	docs, err := flags.documents(gold)
	if err != nil {
		return err
	}
	rows, problems, err := a.predictions(ctx, args, flags, docs)
	if err != nil {
		return err
	}
	rows = slices.DeleteFunc(rows, func(r eval.Row) bool { return r.Confidence < float64(flags.cut) })
	texts := textFolder{dir: flags.text}
	report := eval.Score(gold, rows, eval.Options{Docs: docs, Part: eval.Part(flags.part), Explicit: flags.explicit, Text: texts.read})
	if texts.err != nil {
		return fmt.Errorf("eval: %w", texts.err)
	}
	if err := a.printReport(report, rows, &texts, flags, format); err != nil {
		return err
	}
	return partly(problems)
}

// documents are those that count: of --docs, else of gold; in order, each once.
func (f evalFlags) documents(gold []eval.Gold) ([]string, error) {
	var docs []string
	if f.docs != "" {
		list, err := os.ReadFile(f.docs)
		if err != nil {
			return nil, usagef("eval: --docs: %w", err)
		}
		for line := range strings.Lines(string(list)) {
			if name := strings.TrimSpace(line); name != "" {
				docs = append(docs, name)
			}
		}
	} else {
		for _, g := range gold {
			docs = append(docs, g.Doc)
		}
	}
	docs = slices.DeleteFunc(docs, func(d string) bool { return !eval.Part(f.part).Has(d) })
	slices.Sort(docs)
	if docs = slices.Compact(docs); len(docs) == 0 {
		return nil, usagef("eval: no document is left to score")
	}
	return docs, nil
}

// predictions are the rows of the file that args name, else what is read in docs, with the
// problems met.
func (a *app) predictions(ctx context.Context, args []string, flags evalFlags, docs []string) (rows []eval.Row, problems []source.Problem, err error) {
	if len(args) > 0 {
		rows, err := a.readRows(args[0], eval.ReadRows)
		if err != nil {
			return nil, nil, usagef("eval: %w", err)
		}
		return rows, nil, nil
	}
	cut := flags.cut
	if flags.reliability && cut == fittedCut {
		cut = 0 // what the cut leaves out is what is asked about
	}
	problems, err = a.readDocuments(ctx, flags.text, docs, cut, func(doc string, r loader.Result) {
		for _, s := range r.Reading.Statements {
			if s.Section.Counts() {
				s.Doc = doc
				rows = append(rows, eval.StatementRow(s))
			}
		}
	})
	return rows, problems, err
}

// readDocuments reads DOC.txt in dir for every one of docs and hands what it gave to each.
// A text that stands under several names is read once and handed over under all of them;
// one that cannot be read is a problem, told, and gives nothing.
func (a *app) readDocuments(ctx context.Context, dir string, docs []string, cut cutFlag, each func(doc string, r loader.Result)) ([]source.Problem, error) {
	codebook, err := a.codebook()
	if err != nil {
		return nil, err
	}
	pipeline, err := cut.pipeline(codebook)
	if err != nil {
		return nil, err
	}
	var paths []string
	for _, doc := range docs {
		paths = append(paths, filepath.Join(dir, doc+".txt"))
	}
	problems, err := pipeline.Extract(ctx, source.Read(ctx, paths, source.Options{Format: "text"}), runtime.NumCPU(), func(r loader.Result) error {
		for _, doc := range r.Reading.Article.Docs {
			each(doc, r)
		}
		return nil
	})
	a.tellProblems(problems)
	return problems, err
}

// readRows is readFile, with - for standard input.
func (a *app) readRows(path string, read func(string, io.Reader) ([]eval.Row, error)) ([]eval.Row, error) {
	if path == "-" {
		return read("standard input", a.stdin)
	}
	return readFile(path, read)
}

// readFile hands the file at path to read.
func readFile[T any](path string, read func(string, io.Reader) ([]T, error)) ([]T, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return read(path, file)
}

// textFolder reads the texts of documents in a folder, each once; the first error is kept.
type textFolder struct {
	dir   string
	runes map[string][]rune
	err   error
}

func (t *textFolder) read(doc string) string { return string(t.of(doc)) }

func (t *textFolder) of(doc string) []rune {
	if text, done := t.runes[doc]; done {
		return text
	}
	body, err := os.ReadFile(filepath.Join(t.dir, doc+".txt"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) && t.err == nil {
		t.err = err
	}
	if t.runes == nil {
		t.runes = map[string][]rune{}
	}
	t.runes[doc] = []rune(string(body))
	return t.runes[doc]
}
