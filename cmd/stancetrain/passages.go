package main

import (
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"stancegraph/cmd/stancetrain/nn"
	"stancegraph/loader/text/model"
)

// runPassages trains the network that reads what somebody says as a whole, on what a larger one
// held of segments of news.
func runPassages(args []string, stderr io.Writer) error {
	fs := newClassifierFlags("passages", "segments", stderr)
	out := fs.String("o", "passages.model", "file to write")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if fs.NArg() != 1 {
		return errors.New("passages: name the file of votes")
	}
	all, err := readVotes(fs.Arg(0))
	if err != nil {
		return err
	}
	voted, err := votedPassages(all, *fs.news, fs.schedule.workers)
	if err != nil {
		return err
	}
	c, err := trainClassifier(voted, fs.size, fs.schedule, stderr)
	if err != nil {
		return err
	}
	return os.WriteFile(*out, c.Encode(), 0o644)
}

// vote is what a larger network holds likely of a segment: sentence and speaker as in a label, and
// the probability of each class.
type vote struct {
	place
	classes [5]float32
	parties map[int][5]float32 // the same by where a party's head starts in the sentence
}

// readVotes reads a file of votes. A line that is one word names a document, the lines after it
// are of its segments: where the sentence starts, where the speaker's mention does (-1: the
// author), and the probability in hundredths of each stance, in the order of extract.CarriedClasses;
// then, for each party of which some stance is likely, where its head starts in the sentence and
// the probabilities that it is taken on that party.
func readVotes(file string) (all []vote, err error) {
	doc := ""
	err = eachLine(file, func(line string) error {
		cells := strings.Fields(line)
		if len(cells) == 1 {
			doc = cells[0]
			return nil
		}
		var n []int
		for _, cell := range cells {
			i, err := strconv.Atoi(cell)
			if err != nil {
				return err
			}
			n = append(n, i)
		}
		if doc == "" || len(n)%stancesAfter != 1 || len(n) < 1+stancesAfter {
			return errors.New("want a document, or of one sentence, speaker and four probabilities in hundredths, then parties")
		}
		v := vote{place: place{doc, n[0], n[1]}, classes: probabilities(n[2:][:4]), parties: map[int][5]float32{}}
		for n = n[1+stancesAfter:]; len(n) > 0; n = n[stancesAfter:] {
			v.parties[n[0]] = probabilities(n[1:stancesAfter])
		}
		all = append(all, v)
		return nil
	})
	return all, err
}

// stancesAfter is how many numbers tell of a place: where it is and how likely each stance is.
const stancesAfter = 5

// probabilities are those of all classes, given that of each stance in hundredths.
func probabilities(hundredths []int) (p [5]float32) {
	p[0] = 1
	for i, n := range hundredths {
		p[i+1] = float32(n) / 100
		p[0] = max(0, p[0]-p[i+1])
	}
	return p
}

// passage is a segment as the network learns it.
type passage struct {
	heard
	want  [5]float32
	words int // of the segment itself
	on    []partyWant
}

// partyWant is what is said on the party that a token of a passage names.
type partyWant struct {
	token int
	want  [5]float32
}

// votedPassages are the segments that votes tell of, in the order of their articles.
func votedPassages(votes []vote, news string, workers int) ([]*passage, error) {
	docs := byDocument(votes)
	byDoc, errs := make([][]*passage, len(docs)), make([]error, len(docs))
	t, err := newStanceTrainer()
	if err != nil {
		return nil, err
	}
	parallel(len(docs), workers, func(i int) {
		byDoc[i], errs[i] = t.votedIn(news, docs[i])
	})
	return slices.Concat(byDoc...), errors.Join(errs...)
}

func (t *stanceTrainer) votedIn(news string, votes []vote) ([]*passage, error) {
	doc := votes[0].doc
	words, err := readNews(filepath.Join(news, doc+".json"))
	if err != nil {
		return nil, err
	}
	d, segments := t.segmentsOf(doc, words)
	var all []*passage
	for i := range segments {
		g := &segments[i]
		v := toldAt(votes, placeOf(doc, d, g))
		if v == nil {
			continue
		}
		p := &passage{heard: heard{tokens: g.Passage}, want: v.classes}
		for k := range p.tokens {
			if p.tokens[k].In {
				p.words++
			}
		}
		for _, c := range g.Parties {
			want, told := v.parties[d.Tokens[c.Head].Start-v.sentence]
			if !told {
				want[0] = 1
			}
			if at := c.Head - g.First; at >= 0 && at < len(p.tokens) {
				p.on = append(p.on, partyWant{at, want})
			}
		}
		all = append(all, p)
	}
	return all, nil
}

// partyWeight is what the loss on parties counts beside that on passages.
const partyWeight = 0.7

// learn adds the losses of the passage at row from, and their gradients to d.
func (p *passage) learn(g *encoding, from, classes int, d *nn.Matrix) {
	scale := float32(model.PassageScale(p.words))
	heard := make([]float32, classes)
	for k := range p.tokens {
		if p.tokens[k].In {
			nn.Axpy(heard, scale, g.read.Row(from + k)[:classes])
		}
	}
	told := slices.Clone(heard)
	g.loss[0] += away(told, p.want)
	for _, on := range p.on {
		party := slices.Clone(heard)
		nn.Axpy(party, 1, g.read.Row(from + on.token)[classes:2*classes])
		g.loss[1] += away(party, on.want)
		nn.Axpy(d.Row(from + on.token)[classes:2*classes], partyWeight, party)
		nn.Axpy(told, partyWeight, party)
	}
	for k := range p.tokens {
		if p.tokens[k].In {
			nn.Axpy(d.Row(from + k)[:classes], scale, told)
		}
	}
}

// away turns scores into the gradient of the cross entropy with the probabilities wanted, and
// returns that.
func away(scores []float32, want [5]float32) (loss float64) {
	nn.Softmax(scores)
	for c, w := range want {
		loss -= float64(w) * math.Log(float64(scores[c])+1e-9)
		scores[c] -= w
	}
	return loss
}
