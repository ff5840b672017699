package main

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"

	"stancegraph/loader/text"
	"stancegraph/loader/text/gum"
	"stancegraph/loader/text/loglinear"
)

// runMentions trains the models of names and of coreference on a treebank with
// GUM's entity annotation, as the embedded tagger and parser read it: train those first.
// Pronouns of news teach the model of antecedents besides.
func runMentions(args []string, stderr io.Writer) error {
	fs := flag.NewFlagSet("mentions", flag.ContinueOnError)
	fs.SetOutput(stderr)
	out := fs.String("o", ".", "folder to write the models to")
	exclude := fs.String("exclude", "", "file with the ids of documents to leave out, one a line")
	pronouns := fs.String("pronouns", "", "file of what pronouns of news stand for")
	news := fs.String("news", "", "folder of these articles, DOC.json")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if fs.NArg() == 0 {
		return errNoFiles
	}
	excluded, err := readList(*exclude)
	if err != nil {
		return err
	}
	sents, _, err := readTraining(fs.Args(), excluded, nil)
	if err != nil {
		return err
	}
	p, err := text.NewPipeline()
	if err != nil {
		return err
	}
	docs := gum.Read(sents)
	for _, g := range docs {
		p.AnnotateTokens(g.Document)
	}
	var further []loglinear.Choice
	if *pronouns != "" {
		if further, err = pronounChoices(p, *pronouns, *news, len(docs)); err != nil {
			return err
		}
	}
	names, antecedents, err := gum.Train(docs, further)
	if err != nil {
		return err
	}
	for file, m := range map[string]*loglinear.Model{
		"kinds.model": names.Kinds, "extents.model": names.Extents,
		"antecedents.model": antecedents,
	} {
		if err := writeModel(filepath.Join(*out, file), m); err != nil {
			return err
		}
	}
	return nil
}

func writeModel(file string, m *loglinear.Model) error {
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		return err
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}
