package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"stancegraph/loader/clean"
	"stancegraph/loader/eval"
	"stancegraph/loader/extract"
	"stancegraph/loader/source"
	"stancegraph/loader/text"
	"stancegraph/loader/text/loglinear"
)

// runStances trains the model of stances that content carries: on the sentences of a
// corpus of our own, each with its stance, and on articles with gold rows.
func runStances(args []string, stderr io.Writer) error {
	fs := flag.NewFlagSet("stances", flag.ContinueOnError)
	fs.SetOutput(stderr)
	out := fs.String("o", "carried.model", "file to write")
	gold := fs.String("gold", "", "gold statements, one JSON object a line")
	dir := fs.String("text", "", "folder of the gold's articles")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if fs.NArg() == 0 {
		return errors.New("name the files of the corpus: lines of a stance or none, a tab and a text")
	}
	t, err := stanceExamples(*gold, *dir, fs.Args())
	if err != nil {
		return err
	}
	fmt.Fprintln(stderr, t.counts())
	return writeModel(*out, t.train(func(string) bool { return true }))
}

// stanceExamples are those of the files of a corpus and of the articles with gold rows.
func stanceExamples(gold, dir string, corpus []string) (*stanceTrainer, error) {
	t, err := newStanceTrainer()
	if err != nil {
		return nil, err
	}
	for _, f := range corpus {
		if err := t.corpus(f); err != nil {
			return nil, err
		}
	}
	if gold != "" {
		err = t.gold(gold, dir)
	}
	return t, err
}

// train fits a model on the corpus and the articles that are wanted.
func (t *stanceTrainer) train(wanted func(doc string) bool) *loglinear.Model {
	var examples []loglinear.Example
	for _, e := range t.examples {
		if doc, article := t.docs[e.Group]; !article || wanted(doc) {
			examples = append(examples, e)
		}
	}
	return loglinear.Train(examples, loglinear.Options{Classes: len(extract.CarriedClasses), Epochs: 12, Rate: 0.1, L2: 0.002, MinGroups: 2})
}

// stanceTrainer gathers examples.
type stanceTrainer struct {
	annotate *text.Pipeline
	extract  *extract.Extractor
	examples []loglinear.Example
	groups   int
	docs     map[int]string // by group: the article that it is
}

func newStanceTrainer() (*stanceTrainer, error) {
	p, err := text.NewPipeline()
	if err != nil {
		return nil, err
	}
	e, err := extract.NewUntrained()
	return &stanceTrainer{annotate: p, extract: e, docs: map[int]string{}}, err
}

func classOf(stance string) (int, bool) {
	if stance == "none" {
		stance = ""
	}
	for c, s := range extract.CarriedClasses {
		if string(s) == stance {
			return c, true
		}
	}
	return -1, false
}

// corpus reads the lines of a file: a stance or none, a tab, a text in which somebody
// says what carries that stance.
func (t *stanceTrainer) corpus(file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		stance, words, _ := strings.Cut(line, "\t")
		class, known := classOf(stance)
		if !known || words == "" {
			return fmt.Errorf("%s:%d: want a stance or none, a tab and a text", file, n)
		}
		segments := t.read(words)
		if len(segments) == 0 {
			segments = t.read("“" + strings.TrimSuffix(words, ".") + ",” Vera Calloway said.")
		}
		for _, g := range segments {
			t.examples = append(t.examples, loglinear.Example{Features: g.Features, Class: class, Group: t.groups})
		}
		t.groups++
	}
	return lines.Err()
}

// read returns the segments of a text of the corpus.
func (t *stanceTrainer) read(words string) []extract.Segment {
	d := text.NewDocument(words, nil)
	t.annotate.Annotate(d)
	return t.extract.Segments(d, extract.Info{})
}

// gold reads articles with gold rows. What a speaker says in a sentence of one of the
// rows of his carries its stance; a sentence of his explicit rows teaches nothing.
func (t *stanceTrainer) gold(file, dir string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	all, err := eval.ReadGold(file, f)
	if err != nil {
		return err
	}
	rows := map[string][]eval.Gold{}
	for _, g := range all {
		rows[g.Doc] = append(rows[g.Doc], g)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return err
	}
	for _, name := range files {
		doc := strings.TrimSuffix(filepath.Base(name), ".txt")
		if !eval.Dev.Has(doc) {
			continue
		}
		t.docs[t.groups] = doc
		if err := t.article(name, doc, rows[doc]); err != nil {
			return err
		}
		t.groups++
	}
	return nil
}

func (t *stanceTrainer) article(name, doc string, rows []eval.Gold) error {
	words, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	article := clean.Clean(source.Item{Doc: doc, Text: string(words)})
	d := text.NewDocument(article.Text, article.Regions)
	t.annotate.Annotate(d)
	for _, g := range t.extract.Segments(d, extract.Info{Opinion: article.Opinion}) {
		class := 0
		for _, row := range rows {
			s := d.Sentences[g.Sentence]
			if row.Start >= s.End || row.End <= s.Start || !speaks(d, g, row) {
				continue
			}
			class = -1
			if c, known := classOf(string(row.Stance)); known && row.Core && !row.IsExplicit() {
				class = c
				break
			}
		}
		if class >= 0 {
			// Real text counts twice: what is written for training is cleaner than life.
			e := loglinear.Example{Features: g.Features, Class: class, Group: t.groups}
			t.examples = append(t.examples, e, e)
		}
	}
	return nil
}

// speaks reports whether the speaker of g is the actor of row.
func speaks(d *text.Document, g extract.Segment, row eval.Gold) bool {
	actor := strings.Join(row.Actor[:min(1, len(row.Actor))], "")
	if g.Source < 0 {
		return row.SourceStart == nil || d.Slice(text.Span{Start: *row.SourceStart, End: *row.SourceEnd}) == "I" || strings.Contains(actor, "author")
	}
	m := d.Mentions[g.Source]
	if row.SourceStart != nil && *row.SourceStart < m.End && m.Start < *row.SourceEnd {
		return true
	}
	name := m.Name
	if name == "" && m.Chain >= 0 {
		name = d.Chains[m.Chain].Name
	}
	return name != "" && (strings.Contains(actor, name) || strings.Contains(name, actor))
}

func (t *stanceTrainer) counts() string {
	n := make([]int, len(extract.CarriedClasses))
	own := 0
	for _, e := range t.examples {
		n[e.Class]++
		if _, article := t.docs[e.Group]; !article {
			own++
		}
	}
	return fmt.Sprintf("%d segments of our own, %d of articles; by class %v", own, len(t.examples)-own, n)
}
