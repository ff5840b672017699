package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"stancegraph/loader/extract"
	"stancegraph/loader/text"
)

// A label says what stance somebody's words in one sentence of an article of news carry, as
// readers of the article saw it. A line of a file of labels, apart by tabs:
//
//	document, sentence, speaker, stance, target
//
// sentence and speaker are the code points at which they start, speaker -1 for the article's
// author; stance is none or one of the four, target whom it is about.
type label struct {
	place
	class  int
	target string
}

// place is where a segment of an article stands: the code points at which its sentence and the
// speaker's mention start, speaker -1 for the article's author.
type place struct {
	doc               string
	sentence, speaker int
}

func (p place) of() string { return p.doc }
func (p place) at() place  { return p }

// placeOf is where segment g of document d, called doc, stands.
func placeOf(doc string, d *text.Document, g *extract.Segment) place {
	p := place{doc, d.Sentences[g.Sentence].Start, -1}
	if g.Source >= 0 {
		p.speaker = d.Mentions[g.Source].Start
	}
	return p
}

// toldAt is what all tell of place p; nil.
func toldAt[T interface{ at() place }](all []T, p place) *T {
	i := slices.IndexFunc(all, func(t T) bool { return t.at() == p })
	if i < 0 {
		return nil
	}
	return &all[i]
}

// readLabels reads the lines of a file.
func readLabels(file string) (all []label, err error) {
	err = eachLine(file, func(line string) error {
		cells := strings.Split(line, "\t")
		if len(cells) != 5 {
			return errors.New("want document, sentence, speaker, stance and target, apart by tabs")
		}
		sentence, err1 := strconv.Atoi(cells[1])
		speaker, err2 := strconv.Atoi(cells[2])
		class, known := classOf(cells[3])
		if err1 != nil || err2 != nil || !known {
			return errors.New("want two numbers and a stance or none")
		}
		all = append(all, label{place{cells[0], sentence, speaker}, class, cells[4]})
		return nil
	})
	return all, err
}

// labelled takes up the segments of the articles in the folder news that the labels of a file
// tell of.
func (t *stanceTrainer) labelled(file, news string) error {
	all, err := readLabels(file)
	if err != nil {
		return err
	}
	for _, of := range byDocument(all) {
		if err := t.labelledArticle(news, of); err != nil {
			return err
		}
	}
	return nil
}

// byDocument cuts what stands document after document into what is of each.
func byDocument[T interface{ of() string }](all []T) [][]T {
	var docs [][]T
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].of() == all[0].of() {
			n++
		}
		docs, all = append(docs, all[:n]), all[n:]
	}
	return docs
}

func (t *stanceTrainer) labelledArticle(news string, labels []label) error {
	doc := labels[0].doc
	words, err := readNews(filepath.Join(news, doc+".json"))
	if err != nil {
		return err
	}
	d, segments := t.segmentsOf(doc, words)
	for i := range segments {
		g := &segments[i]
		if l := toldAt(labels, placeOf(doc, d, g)); l != nil {
			t.add(d, doc, g, l.class, newsTimes, []string{l.target})
		}
	}
	t.docs++
	return nil
}

// readNews reads an article in the form of the collection Article-Bias-Prediction.
func readNews(file string) (string, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return "", fmt.Errorf("%w: name the folder of the articles by --news", err)
	}
	var article struct {
		Title   string `json:"title"`
		Content string `json:"content_original"`
	}
	if err := json.Unmarshal(data, &article); err != nil {
		return "", fmt.Errorf("%s: %w", file, err)
	}
	return strings.TrimSpace(article.Title) + "\n\n" + strings.TrimSpace(article.Content) + "\n", nil
}
