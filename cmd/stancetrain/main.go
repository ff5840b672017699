// Command stancetrain trains and measures the tagger and parser of loader/text.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strings"

	"stancegraph/loader/text/conllu"
	"stancegraph/loader/text/model"
)

func main() { os.Exit(run(os.Args[1:])) }

func run(args []string) int {
	if len(args) == 0 {
		fmt.Fprintln(os.Stderr, "usage: stancetrain train|eval …")
		return 2
	}
	var err error
	switch args[0] {
	case "train":
		err = train(args[1:])
	case "try":
		err = tryout(args[1:])
	case "eval":
		err = eval(args[1:])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "stancetrain:", err)
		return 1
	}
	return 0
}

func base(rel string) string {
	b, _, _ := strings.Cut(rel, ":")
	return b
}

func train(args []string) error {
	fs := flag.NewFlagSet("train", flag.ExitOnError)
	out := fs.String("o", "en.model", "file to write")
	exclude := fs.String("exclude", "", "file with the ids of documents to leave out")
	fs.Parse(args)
	excluded, err := readList(*exclude)
	if err != nil {
		return err
	}
	sents, err := readTraining(fs.Args(), excluded)
	if err != nil {
		return err
	}
	l := collect(sents)
	data := samples(sents, l)
	f := model.File{Version: "1", Tags: l.tags, Rels: l.rels}
	f.Lemmas = trainLemmas(sents, l)
	jackknife(data, l, 5, 2)
	parallel(2, 2, func(k int) {
		if k == 0 {
			var t model.Tagger
			t, f.Tagger = trainTagger(data, l, 3)
			f.Dict = t.Dict
		} else {
			f.Moves, f.Labels = trainParser(data, l, 5)
		}
	})
	return os.WriteFile(*out, f.Encode(), 0o644)
}

func eval(args []string) error {
	fs := flag.NewFlagSet("eval", flag.ExitOnError)
	file := fs.String("model", "", "model file (default: the embedded one)")
	fs.Bool("json", false, "print JSON")
	fs.Parse(args)
	m, err := model.English()
	if *file != "" {
		b, e := os.ReadFile(*file)
		if e != nil {
			return e
		}
		m, err = model.Decode(b)
	}
	if err != nil {
		return err
	}
	for _, name := range fs.Args() {
		s, err := conllu.ReadFile(name)
		if err != nil {
			return err
		}
		f := evaluate(m, s)
		fmt.Fprintln(os.Stderr, name)
		json.NewEncoder(os.Stdout).Encode(f)
	}
	return nil
}
