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

	"stancegraph/loader/text"
	"stancegraph/loader/text/model"
)

// The sentences that are parsed for training have so many tokens: shorter ones teach
// nothing, longer ones are parsed badly.
const (
	shortestParsed = 4
	longestParsed  = 70
)

// runParse parses the texts of folders by several models together, for train --parsed.
func runParse(args []string, stderr io.Writer) error {
	fs := flag.NewFlagSet("parse", flag.ContinueOnError)
	fs.SetOutput(stderr)
	out := fs.String("o", "parsed.conllu", "file to write")
	files := fs.String("models", "", "model files, a comma between (default: the embedded one)")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if fs.NArg() == 0 {
		return errNoFiles
	}
	var models []*model.Model
	for file := range strings.SplitSeq(*files, ",") {
		m, err := readModel(file)
		if err != nil {
			return err
		}
		models = append(models, m)
	}
	e, err := model.NewEnsemble(models...)
	if err != nil {
		return err
	}
	p, err := text.NewPipeline()
	if err != nil {
		return err
	}
	f, err := os.Create(*out)
	if err != nil {
		return err
	}
	w := &parsedWriter{Writer: bufio.NewWriter(f), models: e, seen: map[string]bool{}}
	for _, folder := range fs.Args() {
		texts, err := filepath.Glob(filepath.Join(folder, "*.txt"))
		if err != nil {
			return err
		}
		if len(texts) == 0 {
			return fmt.Errorf("%s: no .txt file in it", folder)
		}
		for _, name := range texts {
			b, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			d := text.NewDocument(strings.ToValidUTF8(string(b), " "), nil)
			p.Annotate(d)
			fmt.Fprintf(w, "# newdoc id = %s\n", strings.TrimSuffix(filepath.Base(name), ".txt"))
			w.document(d)
		}
	}
	return errors.Join(w.Flush(), f.Close())
}

// parsedWriter writes the sentences of documents in CoNLL-U, each once.
type parsedWriter struct {
	*bufio.Writer
	models *model.Ensemble
	work   model.Work
	seen   map[string]bool
}

func (w *parsedWriter) document(d *text.Document) {
	var words []model.Word
	for _, s := range d.Sentences {
		tokens := d.Tokens[s.First:s.After]
		str := d.Slice(s.Span)
		if n := len(tokens); n < shortestParsed || n > longestParsed || w.seen[str] {
			continue
		}
		w.seen[str] = true
		words = words[:0]
		for i := range tokens {
			words = append(words, model.NewWord(tokens[i].Text))
		}
		w.models.Annotate(&w.work, words, []int{len(words)})
		for i := range tokens {
			fmt.Fprintf(w, "%d\t%s\t_\t_\t%s\t_\t%d\t%s\t_\t_\n", i+1, tokens[i].Text,
				w.models.Tags[w.work.Tags[i]], w.work.Heads[i]+1, w.models.Rels[w.work.Rels[i]])
		}
		fmt.Fprintln(w)
	}
}
