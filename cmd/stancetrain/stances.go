package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"stancegraph/loader/clean"
	"stancegraph/loader/eval"
	"stancegraph/loader/extract"
	"stancegraph/loader/source"
	"stancegraph/loader/text"
	"stancegraph/loader/text/loglinear"
)

// runStances trains the models of stances that content carries: on the sentences of a corpus of
// our own, each with its stance, on labelled articles of news and on articles with gold rows.
func runStances(args []string, stderr io.Writer) error {
	fs := flag.NewFlagSet("stances", flag.ContinueOnError)
	fs.SetOutput(stderr)
	out := fs.String("o", ".", "folder to write carried.model and whom.model to")
	from := stanceFlags(fs)
	if err := fs.Parse(args); err != nil {
		return err
	}
	t, err := from.examples(fs.Args())
	if err != nil {
		return err
	}
	fmt.Fprintln(stderr, t.counts())
	m := t.train(func(string) bool { return true })
	if err := writeModel(filepath.Join(*out, "carried.model"), m.Stance); err != nil {
		return err
	}
	return writeModel(filepath.Join(*out, "whom.model"), m.Whom)
}

// stanceSources says what the models of carried stances are trained on besides a corpus of our own.
type stanceSources struct{ gold, text, labels, news *string }

func stanceFlags(fs *flag.FlagSet) stanceSources {
	return stanceSources{
		gold:   fs.String("gold", "", "gold statements, one JSON object a line"),
		text:   fs.String("text", "", "folder of the gold's articles"),
		labels: fs.String("labels", "", "file of labels of news"),
		news:   fs.String("news", "", "folder of the labelled articles, DOC.json"),
	}
}

// examples are those of the files of a corpus, of the labelled news and of the articles with gold
// rows.
func (s stanceSources) examples(corpus []string) (*stanceTrainer, error) {
	if len(corpus) == 0 {
		return nil, errors.New("name the files of the corpus: lines of a stance or none, a tab and a text")
	}
	t, err := newStanceTrainer()
	if err != nil {
		return nil, err
	}
	for _, file := range corpus {
		if err := t.corpus(file); err != nil {
			return nil, err
		}
	}
	if *s.labels != "" {
		if err := t.labelled(*s.labels, *s.news); err != nil {
			return nil, err
		}
	}
	if *s.gold != "" {
		err = t.gold(*s.gold, *s.text)
	}
	return t, err
}

// stanceTrainer gathers examples.
type stanceTrainer struct {
	annotate *text.Pipeline
	extract  *extract.Extractor
	segments []segmentExample
	docs     int
}

// segmentExample is a segment with the class of the stance that it carries, and which of the
// parties in it that is about.
type segmentExample struct {
	doc     string // "" for one of the corpus
	group   int    // the document's number
	class   int
	words   []loglinear.Feature
	heard   []float32
	parties []partyExample
	times   int // how often it counts
}

// name is what its fold hangs on: the document, of the corpus the line.
func (e *segmentExample) name() string { return cmp.Or(e.doc, strconv.Itoa(e.group)) }

type partyExample struct {
	features []loglinear.Feature
	meant    bool
}

func newStanceTrainer() (*stanceTrainer, error) {
	p, err := text.NewPipeline()
	if err != nil {
		return nil, err
	}
	e, err := extract.NewUntrained()
	return &stanceTrainer{annotate: p, extract: e}, err
}

// classOf is the class of a stance by its name, of "none" 0.
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

// corpus reads the lines of a file: a stance or none, a tab, a text in which somebody says what
// carries that stance. Whom it is about is told where there is one party.
func (t *stanceTrainer) corpus(file string) error {
	return eachLine(file, func(line string) error {
		if line == "" {
			return nil
		}
		stance, words, _ := strings.Cut(line, "\t")
		class, known := classOf(stance)
		if !known || words == "" {
			return errors.New("want a stance or none, a tab and a text")
		}
		_, segments := t.segmentsOf("", words)
		if len(segments) == 0 {
			_, segments = t.segmentsOf("", "“"+strings.TrimSuffix(words, ".")+",” Vera Calloway said.")
		}
		for _, g := range segments {
			e := segmentExample{group: t.docs, class: class, words: g.Features, heard: g.Heard, times: 1}
			if len(g.Parties) == 1 {
				e.parties = []partyExample{{g.Parties[0].Features, class > 0}}
			}
			t.segments = append(t.segments, e)
		}
		t.docs++
		return nil
	})
}

// segmentsOf are the segments of an article with the document that they are of.
func (t *stanceTrainer) segmentsOf(doc, words string) (*text.Document, []extract.Segment) {
	d, opinion := annotated(t.annotate, doc, words)
	return d, t.extract.Segments(d, extract.Info{Opinion: opinion})
}

// annotated is the document of an article, annotated by p; opinion says that it counts as such.
func annotated(p *text.Pipeline, doc, words string) (d *text.Document, opinion bool) {
	article := clean.Clean(source.Item{Doc: doc, Text: words})
	d = text.NewDocument(article.Text, article.Regions)
	p.Annotate(d)
	return d, article.Opinion
}

// add takes up a segment of class, whose stance is about the party of one of names.
func (t *stanceTrainer) add(d *text.Document, doc string, g *extract.Segment, class, times int, names []string) {
	e := segmentExample{doc: doc, group: t.docs, class: class, words: g.Features, heard: g.Heard, times: times}
	for _, c := range g.Parties {
		meant := false
		for _, name := range names {
			meant = meant || class > 0 && eval.SameName(name, nameOf(d, c.Mention))
		}
		e.parties = append(e.parties, partyExample{c.Features, meant})
	}
	t.segments = append(t.segments, e)
}

// nameOf is the name of the party of mention m, else its words.
func nameOf(d *text.Document, m int) string {
	mention := d.Mentions[m]
	if mention.Name == "" && mention.Chain >= 0 && d.Chains[mention.Chain].Name != "" {
		return d.Chains[mention.Chain].Name
	}
	if mention.Name == "" {
		return d.Slice(mention.Span)
	}
	return mention.Name
}

// gold reads articles with gold rows. What a speaker says in a sentence of one of the rows of
// his carries its stance; a sentence of rows that do not count teaches nothing.
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
		words, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		d, segments := t.segmentsOf(doc, string(words))
		for i := range segments {
			if class, names := t.classIn(d, &segments[i], rows[doc]); class >= 0 {
				t.add(d, doc, &segments[i], class, goldTimes, names)
			}
		}
		t.docs++
	}
	return nil
}

// classIn is the class of the stance that rows, those of its document, give segment g, with whom
// they are about; -1 where they tell nothing of it.
func (t *stanceTrainer) classIn(d *text.Document, g *extract.Segment, rows []eval.Gold) (class int, names []string) {
	for _, row := range rows {
		s := d.Sentences[g.Sentence]
		if row.Start >= s.End || row.End <= s.Start || !speaks(d, g, row) {
			continue
		}
		if c, known := classOf(string(row.Stance)); known && row.Core && !row.IsExplicit() {
			if class <= 0 {
				class = c
			}
			names = append(names, row.Target)
		} else if class == 0 {
			class = -1
		}
	}
	return class, names
}

// speaks reports whether the speaker of g is the actor of row.
func speaks(d *text.Document, g *extract.Segment, row eval.Gold) bool {
	actor := strings.Join(row.Actor[:min(1, len(row.Actor))], "")
	if g.Source < 0 {
		return row.SourceStart == nil || d.Slice(text.Span{Start: *row.SourceStart, End: *row.SourceEnd}) == "I" || strings.Contains(actor, "author")
	}
	m := d.Mentions[g.Source]
	if row.SourceStart != nil && *row.SourceStart < m.End && m.Start < *row.SourceEnd {
		return true
	}
	name := nameOf(d, g.Source)
	return strings.Contains(actor, name) || strings.Contains(name, actor)
}

// How often an example counts: what is written for training is cleaner than life, and the articles
// with gold rows are few.
const (
	newsTimes = 2
	goldTimes = 4
)

// train fits the models on the documents that are wanted. How sure the first is that a segment
// carries a stance, which the second asks, is told by models that have not seen its document.
func (t *stanceTrainer) train(wanted func(doc string) bool) *extract.Carried {
	var all []segmentExample
	for _, e := range t.segments {
		if e.doc == "" || wanted(e.doc) {
			all = append(all, e)
		}
	}
	var whom []loglinear.Example
	var without [folds]*loglinear.Model
	whole := stanceModel(all, func(*segmentExample) bool { return true })
	parallel(folds, runtime.GOMAXPROCS(0), func(fold int) {
		without[fold] = stanceModel(all, func(e *segmentExample) bool { return foldOf(e.name()) != fold })
	})
	for fold, m := range without {
		for _, e := range all {
			if foldOf(e.name()) != fold {
				continue
			}
			sure := extract.Sureness(extract.CarriedProbabilities(m, e.words, e.heard))
			for _, p := range e.parties {
				class := 0
				if p.meant {
					class = e.class
				}
				whom = append(whom, loglinear.Example{Features: append(sure[:len(sure):len(sure)], p.features...), Class: class, Group: e.group})
			}
		}
	}
	return &extract.Carried{
		Stance: whole,
		Whom:   loglinear.Train(whom, loglinear.Options{Classes: len(extract.CarriedClasses), Epochs: 12, Rate: 0.1, L2: 0.002, MinGroups: 3}),
	}
}

// stanceModel fits the model of what stance a segment carries on those of all that are wanted.
func stanceModel(all []segmentExample, wanted func(*segmentExample) bool) *loglinear.Model {
	var examples []loglinear.Example
	for i := range all {
		e := &all[i]
		if !wanted(e) {
			continue
		}
		for range e.times {
			examples = append(examples, loglinear.Example{Features: e.words, Class: e.class, Group: e.group})
		}
	}
	return loglinear.Train(examples, loglinear.Options{Classes: len(extract.CarriedClasses), Epochs: 12, Rate: 0.1, L2: 0.002, MinGroups: 3})
}

func (t *stanceTrainer) counts() string {
	n := make([]int, len(extract.CarriedClasses))
	parties, meant := 0, 0
	for _, e := range t.segments {
		n[e.class]++
		for _, p := range e.parties {
			parties++
			if p.meant {
				meant++
			}
		}
	}
	return fmt.Sprintf("%d segments of %d articles, by class %v; of %d parties in them %d are meant", len(t.segments), t.docs, n, parties, meant)
}
