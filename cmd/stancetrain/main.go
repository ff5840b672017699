// Command stancetrain trains the tagger, lemmatizer and parser of loader/text from
// treebanks in CoNLL-U and a grammar of our own, and measures them; and it fits how sure a reading is.
//
//	stancetrain train [-o FILE] [--vectors FILE] [--parsed FILE.conllu] [--exclude FILE] [--hold FILE] [--dev FILE.conllu] FILE.conllu…
//	stancetrain parse [-o FILE.conllu] [--models FILE,FILE…] FOLDER…
//	stancetrain clusters [-o FILE] VECTORS.txt
//	stancetrain mentions [-o FOLDER] [--exclude FILE] [--pronouns FILE --news FOLDER] FILE.conllu…
//	stancetrain passages [-o FILE] --news FOLDER VOTES
//	stancetrain stances [-o FOLDER] [--labels FILE --news FOLDER] [--gold FILE --text FOLDER] CORPUS.tsv…
//	stancetrain eval [--json] [--model FILE] FILE.conllu…
//	stancetrain judged --text FOLDER VERDICTS.jsonl
//	stancetrain confidence [-o FILE] [--docs FILE] [--judged FILE] [--labels FILE --news FOLDER] --gold FILE --text FOLDER CORPUS.tsv…
//
// Training takes some twelve minutes on two cores and is reproducible bit for bit: its
// outcome hangs neither on the number of workers nor on the clock.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"stancegraph/loader/text/conllu"
	"stancegraph/loader/text/model"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

const usage = `usage:
  stancetrain train [-o FILE] [--vectors FILE] [--parsed FILE.conllu] [--exclude FILE] [--hold FILE] [--dev FILE.conllu] FILE.conllu…
  stancetrain parse [-o FILE.conllu] [--models FILE,FILE…] FOLDER…
  stancetrain clusters [-o FILE] VECTORS.txt
  stancetrain mentions [-o FOLDER] [--exclude FILE] [--pronouns FILE --news FOLDER] FILE.conllu…
  stancetrain passages [-o FILE] --news FOLDER VOTES
  stancetrain live [-o FOLDER] --news FOLDER --cues FILE VOTES
  stancetrain stances [-o FOLDER] [--labels FILE --news FOLDER] [--gold FILE --text FOLDER] CORPUS.tsv…
  stancetrain eval [--json] [--model FILE] FILE.conllu…
  stancetrain judged --text FOLDER VERDICTS.jsonl
  stancetrain confidence [-o FILE] [--docs FILE] [--judged FILE] [--labels FILE --news FOLDER] --gold FILE --text FOLDER CORPUS.tsv…`

// run returns the exit code: 0 done, 1 failed, 2 wrong usage.
func run(args []string, stdout, stderr io.Writer) int {
	if len(args) == 0 {
		fmt.Fprintln(stderr, usage)
		return 2
	}
	var err error
	switch args[0] {
	case "train":
		err = runTrain(args[1:], stderr)
	case "parse":
		err = runParse(args[1:], stderr)
	case "clusters":
		err = runClusters(args[1:], stderr)
	case "mentions":
		err = runMentions(args[1:], stderr)
	case "passages":
		err = runPassages(args[1:], stderr)
	case "live":
		err = runLive(args[1:], stderr)
	case "stances":
		err = runStances(args[1:], stderr)
	case "eval":
		err = runEval(args[1:], stdout, stderr)
	case "judged":
		err = runJudged(args[1:], stdout, stderr)
	case "confidence":
		err = runConfidence(args[1:], stdout, stderr)
	default:
		fmt.Fprintf(stderr, "stancetrain: unknown command %q\n%s\n", args[0], usage)
		return 2
	}
	switch {
	case errors.Is(err, flag.ErrHelp), errors.Is(err, errNoFiles):
		fmt.Fprintln(stderr, usage)
		return 2
	case err != nil:
		fmt.Fprintln(stderr, "stancetrain:", err)
		return 1
	}
	return 0
}

var errNoFiles = errors.New("no file given")

func runTrain(args []string, stderr io.Writer) error {
	fs := flag.NewFlagSet("train", flag.ContinueOnError)
	fs.SetOutput(stderr)
	out := fs.String("o", "en.model", "file to write")
	exclude := fs.String("exclude", "", "file with the ids of documents to leave out, one a line")
	vectors := fs.String("vectors", "", "file of word vectors to make word classes of, one word a line (default: none)")
	hold := fs.String("hold", "", "file with the ids of documents to measure on and not to train on, one a line")
	parsed := fs.String("parsed", "", "file of sentences that models parsed (stancetrain parse), to add some each time (default: none)")
	dev := fs.String("dev", "", "treebank to measure on now and then, with the documents held; it does not change the outcome")
	workers := fs.Int("workers", runtime.NumCPU(), "goroutines; the outcome does not hang on it")
	s, sc := settings()
	fs.IntVar(&sc.drawn, "drawn", sc.drawn, "sentences of our own grammar to add each time")
	fs.IntVar(&sc.parsed, "portion", sc.parsed, "sentences of the parsed ones to add each time")
	fs.IntVar(&s.hidden, "hidden", s.hidden, "size of the state of a layer")
	fs.IntVar(&sc.epochs, "epochs", sc.epochs, "times to go through the treebanks")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if fs.NArg() == 0 {
		return errNoFiles
	}
	sc.workers = *workers
	excluded, err := readList(*exclude)
	if err != nil {
		return err
	}
	held, err := readList(*hold)
	if err != nil {
		return err
	}
	sents, devSents, err := readTraining(fs.Args(), excluded, held)
	if err != nil {
		return err
	}
	if *dev != "" {
		more, err := conllu.ReadFile(*dev)
		if err != nil {
			return err
		}
		devSents = append(devSents, more...)
	}
	var silver []conllu.Sentence
	if *parsed != "" {
		if silver, err = conllu.ReadFile(*parsed); err != nil {
			return err
		}
		silver = shuffled(silver, 7)
	}
	cl, err := readClasses(*vectors, *workers)
	if err != nil {
		return err
	}
	g, err := newGrammar()
	if err != nil {
		return err
	}
	m, err := trainModel(sents, silver, devSents, g, cl, s, sc, stderr)
	if err != nil {
		return err
	}
	return os.WriteFile(*out, m.Encode(), 0o644)
}

func runEval(args []string, stdout, stderr io.Writer) error {
	fs := flag.NewFlagSet("eval", flag.ContinueOnError)
	fs.SetOutput(stderr)
	asJSON := fs.Bool("json", false, "print one JSON object a treebank")
	file := fs.String("model", "", "model file (default: the embedded one)")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if fs.NArg() == 0 {
		return errNoFiles
	}
	m, err := readModel(*file)
	if err != nil {
		return err
	}
	for _, name := range fs.Args() {
		sents, err := conllu.ReadFile(name)
		if err != nil {
			return err
		}
		f, err := measure(m, sents)
		if err != nil {
			return err
		}
		f.File = filepath.Base(name)
		if !*asJSON {
			fmt.Fprintln(stdout, f)
		} else if err := json.NewEncoder(stdout).Encode(f); err != nil {
			return err
		}
	}
	return nil
}

func readModel(file string) (*model.Model, error) {
	if file == "" {
		return model.English()
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	m, err := model.Decode(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return m, nil
}
