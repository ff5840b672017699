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
)

// A label says what stance somebody's words in one sentence of an article of news carry, as
// readers of the article saw it. A line of a file of labels, apart by tabs:
//
//	document, sentence, speaker, stance, target
//
// sentence and speaker are the code points at which they start, speaker -1 for the article's
// author; stance is none or one of the four, target whom it is about.
type label struct {
	doc               string
	sentence, speaker int
	class             int
	target            string
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
		all = append(all, label{cells[0], sentence, speaker, class, cells[4]})
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

// of is the document that l is of.
func (l label) of() string { return l.doc }

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

// labelAt is the label, of those of one document, of a sentence and speaker by where they start;
// nil.
func labelAt(labels []label, sentence, speaker int) *label {
	i := slices.IndexFunc(labels, func(l label) bool { return l.sentence == sentence && l.speaker == speaker })
	if i < 0 {
		return nil
	}
	return &labels[i]
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
		speaker := -1
		if g.Source >= 0 {
			speaker = d.Mentions[g.Source].Start
		}
		if l := labelAt(labels, d.Sentences[g.Sentence].Start, speaker); l != nil {
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
