package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"stancegraph/loader"
	"stancegraph/loader/confidence"
	"stancegraph/loader/eval"
	"stancegraph/loader/extract"
	"stancegraph/loader/source"
)

const (
	// priorShare and priorRows stand for readings of text on which no rule was made: what
	// is seen on development text is seen at its best.
	priorShare, priorRows = 0.7, 30
	// folds is how many parts of the documents take turns at being measured on.
	folds = 8
	// besideOneAnother is how many judged readings that follow one another, maybe of one article,
	// fall into one part.
	besideOneAnother = 10
)

// runConfidence fits the weights of package confidence on annotated texts. Documents kept
// apart are never read.
func runConfidence(args []string, stdout, stderr io.Writer) error {
	fs := flag.NewFlagSet("confidence", flag.ContinueOnError)
	fs.SetOutput(stderr)
	from := stanceFlags(fs)
	list := fs.String("docs", "", "file of the documents that count, one name a line (default: those with gold rows)")
	further := fs.String("judged", "", "file of judged readings, as the command judged writes them")
	out := fs.String("o", "confidence.yaml", "file to write")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if *from.gold == "" || *from.text == "" || fs.NArg() == 0 {
		return errors.New("confidence: want --gold FILE --text FOLDER and the corpus that carried stances are trained on")
	}
	judged, err := judge(from, *list, fs.Args())
	if err != nil {
		return fmt.Errorf("confidence: %w", err)
	}
	if *further != "" {
		all, err := readJudged(*further)
		if err != nil {
			return fmt.Errorf("confidence: %w", err)
		}
		for i, e := range all {
			judged = append(judged, judgedReading{e, fmt.Sprint("judged ", i/besideOneAnother)})
		}
	}
	var examples []confidence.Example
	right := 0
	for _, j := range judged {
		examples = append(examples, j.Example)
		if j.Right {
			right++
		}
	}
	rows, verdicts := crossed(judged)
	m := confidence.Fit(examples, priorShare, priorRows).WithCut(newsCut)
	var b bytes.Buffer
	command, of := fmt.Sprintf("  stancetrain confidence --gold %s --text %s ", filepath.Base(*from.gold), filepath.Base(*from.text)), ""
	if *further != "" {
		command, of = command+"--judged cmd/stancetrain/"+filepath.Base(*further)+" ", " and of judged news"
	}
	if *from.labels != "" {
		command, of = command+"--labels cmd/stancetrain/"+filepath.Base(*from.labels)+" --news "+filepath.Base(*from.news)+" ", of+" and of labelled news"
	}
	about := []string{
		"The weights of package confidence, written by",
		command + "cmd/stancetrain/corpus/*.tsv",
		fmt.Sprintf("from %d readings, %d of them right, of its documents that are not kept apart%s.", len(judged), right, of),
		fmt.Sprintf("%d further readings, %.0f %% of them right, keep the base from believing text on which rules", priorRows, 100*priorShare),
		"were made. cut: chosen on news, see newsCut. weight:",
		"what a sign adds to the log odds; rows, right: the readings that had it.",
	}
	if err := m.Write(&b, about); err != nil {
		return err
	}
	if err := os.WriteFile(*out, b.Bytes(), 0o644); err != nil {
		return err
	}
	printReliability(stdout, rows, verdicts)
	return nil
}

// judgedReading is a reading with the document it is of.
type judgedReading struct {
	confidence.Example
	doc string
}

// judge reads the documents and compares what was found with gold; what is neither right
// nor wrong is left out.
// Carried stances are read by models that were trained without the document.
func judge(from stanceSources, list string, corpus []string) ([]judgedReading, error) {
	gold, docs, err := documents(*from.gold, list)
	if err != nil {
		return nil, err
	}
	p, err := loader.New(nil)
	if err != nil {
		return nil, err
	}
	p = p.WithCut(0) // what a cut left out would never be learnt from
	stances, err := from.examples(corpus)
	if err != nil {
		return nil, err
	}
	var without [folds]*loader.Pipeline
	for fold := range without {
		without[fold] = p.WithCarried(stances.train(func(doc string) bool { return foldOf(doc) != fold }))
	}
	texts := map[string]string{}
	var rows []eval.Row
	var signs []confidence.Signs
	for _, doc := range docs {
		body, err := os.ReadFile(filepath.Join(*from.text, doc+".txt"))
		if err != nil {
			return nil, err
		}
		texts[doc] = string(body)
		trace := without[foldOf(doc)].Trace(source.Item{Doc: doc, Text: texts[doc], Plain: true})
		for s, its := range readings(trace) {
			if s.Section.Counts() {
				rows, signs = append(rows, eval.StatementRow(s)), append(signs, its)
			}
		}
	}
	report := eval.Score(gold, rows, eval.Options{Docs: docs, Part: eval.Dev, Text: func(doc string) string { return texts[doc] }})
	var judged []judgedReading
	for i, v := range report.Verdicts {
		if v == eval.Right || v == eval.Wrong {
			judged = append(judged, judgedReading{confidence.Example{Signs: signs[i], Right: v == eval.Right}, rows[i].Doc})
		}
	}
	if *from.labels == "" {
		return judged, nil
	}
	carried, err := judgeNews(from, without)
	return append(judged, carried...), err
}

// judgeNews reads the labelled news and compares the stances that content is read to carry there
// with the labels: right is a reading whose sentence and speaker have a label of its side.
func judgeNews(from stanceSources, without [folds]*loader.Pipeline) ([]judgedReading, error) {
	labels, err := readLabels(*from.labels)
	if err != nil {
		return nil, err
	}
	var judged []judgedReading
	for _, of := range byDocument(labels) {
		doc := of[0].doc
		words, err := readNews(filepath.Join(*from.news, doc+".json"))
		if err != nil {
			return nil, err
		}
		for s, its := range readings(without[foldOf(doc)].Trace(source.Item{Doc: doc, Text: words})) {
			if its.Carried == 0 {
				continue
			}
			row, speaker := eval.StatementRow(s), -1
			if row.SourceStart != nil {
				speaker = *row.SourceStart
			}
			if l := toldAt(of, place{doc, row.Start, speaker}); l != nil {
				right := l.class > 0 && eval.SameSide(s.Stance, extract.CarriedClasses[l.class])
				judged = append(judged, judgedReading{confidence.Example{Signs: its, Right: right}, doc})
			}
		}
	}
	return judged, nil
}

// documents are the gold rows and the documents that may be read, in order.
func documents(goldFile, list string) (gold []eval.Gold, docs []string, err error) {
	file, err := os.Open(goldFile)
	if err != nil {
		return nil, nil, err
	}
	defer file.Close()
	if gold, err = eval.ReadGold(goldFile, file); err != nil {
		return nil, nil, err
	}
	if list != "" {
		body, err := os.ReadFile(list)
		if err != nil {
			return nil, nil, err
		}
		docs = strings.Fields(string(body))
	} else {
		for _, g := range gold {
			docs = append(docs, g.Doc)
		}
	}
	docs = slices.DeleteFunc(docs, func(d string) bool { return !eval.Dev.Has(d) })
	slices.Sort(docs)
	return gold, slices.Compact(docs), nil
}

// crossed scores every reading with a model of the documents of other folds, so that no
// reading is scored by weights that were fitted on it.
func crossed(judged []judgedReading) (rows []eval.Row, verdicts []eval.Verdict) {
	for fold := range folds {
		var others []confidence.Example
		for _, j := range judged {
			if foldOf(j.doc) != fold {
				others = append(others, j.Example)
			}
		}
		m := confidence.Fit(others, priorShare, priorRows)
		for _, j := range judged {
			if foldOf(j.doc) == fold {
				v := eval.Wrong
				if j.Right {
					v = eval.Right
				}
				rows, verdicts = append(rows, eval.Row{Confidence: m.Score(j.Signs)}), append(verdicts, v)
			}
		}
	}
	return rows, verdicts
}

// newsCut is the default cut: a reading is told where it is likelier right than wrong, on judged news as on
// annotated news. A higher one loses more right readings than wrong ones.
const newsCut = 0.5

// printReliability prints how far the confidence can be believed.
func printReliability(w io.Writer, rows []eval.Row, verdicts []eval.Verdict) {
	fmt.Fprintf(w, "on documents not fitted on (%d parts take turns):\nconfidence  rows  right  mean  from here up\n", folds)
	for _, b := range eval.Reliability(rows, verdicts) {
		if b.Rows > 0 {
			fmt.Fprintf(w, "%.1f-%.1f     %4d  %5.3f  %.3f  %5.3f\n", b.From, b.To, b.Rows, b.Rate(), b.Mean, b.Above.Rate())
		}
	}
}

// foldOf is the part that a document falls into, by the second byte of its hash: the first
// tells what is kept apart.
func foldOf(doc string) int { return int(sha256.Sum256([]byte(doc))[1]) % folds }
