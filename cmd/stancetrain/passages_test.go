package main

import (
	"bytes"
	"io"
	"reflect"
	"strings"
	"testing"

	"stancegraph/loader/extract"
	"stancegraph/loader/text/model"
)

// ownPassages are a few passages, each of the class numbered before it, several times over.
func ownPassages() []*passage {
	var all []*passage
	for range 20 {
		for class, words := range []string{"The harbour opens at nine", "Calloway stole the money", "This plan is a disgrace", "She is a brave leader", "None of that is true"} {
			p := &passage{}
			for w := range strings.FieldsSeq("He said : " + words) {
				p.tokens = append(p.tokens, model.Token{Word: model.NewWord(w), In: len(p.tokens) > 2})
			}
			p.want[class] = 1
			all = append(all, p)
		}
	}
	return all
}

// trainOwn trains a small network on a few samples.
func trainOwn[S sampleHeard](t *testing.T, data []S, workers, epochs int) *model.Classifier {
	t.Helper()
	_, sc := classifierSettings()
	sc.epochs, sc.workers, sc.batch = epochs, workers, 8
	c, err := trainClassifier(data, encoderSize{input: 32, hidden: 32, layers: 2}, sc, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// learnedOwn trains a small network on a few samples until it knows them by heart, takes it through the file, and
// is what it then speaks of tokens.
func learnedOwn[S sampleHeard](t *testing.T, data []S) func(tokens []model.Token) []model.Spoken {
	t.Helper()
	c, err := model.DecodeClassifier(trainOwn(t, data, 2, 40).Encode())
	if err != nil {
		t.Fatal(err)
	}
	en, err := model.English()
	if err != nil {
		t.Fatal(err)
	}
	return func(tokens []model.Token) []model.Spoken {
		return c.Score(&model.Work{}, &en.Network.Classes, tokens)
	}
}

// TestPassagesReproducible trains with one worker and with three.
func TestPassagesReproducible(t *testing.T) {
	if !bytes.Equal(trainOwn(t, ownPassages(), 1, 2).Encode(), trainOwn(t, ownPassages(), 3, 2).Encode()) {
		t.Error("the networks of one and of three workers differ")
	}
}

// TestPassagesLearn expects the network to learn a few passages by heart, through the file and the
// fixed-point numbers.
func TestPassagesLearn(t *testing.T) {
	speak := learnedOwn(t, ownPassages())
	classes := len(extract.CarriedClasses)
	for class, p := range ownPassages()[:classes] {
		told := make([]float32, classes)
		for _, spoken := range speak(p.tokens) {
			for k, s := range spoken.Passage {
				told[k] += s
			}
		}
		for k, s := range told {
			if k != class && s > told[class]-1 {
				t.Errorf("passage %d speaks for the classes by %.2f", class, told)
				break
			}
		}
	}
}

// TestVotes reads the votes on two segments of a document.
func TestVotes(t *testing.T) {
	all, err := readVotes("testdata/votes.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := []vote{
		{place{"doc", 12, 14}, [5]float32{0.75, 0, 0.25, 0, 0}, map[int][5]float32{}},
		{place{"doc", 71, -1}, [5]float32{0.25, 0, 0.5, 0.25, 0}, map[int][5]float32{8: {0.5, 0, 0.5, 0, 0}, 30: {0.75, 0, 0, 0.25, 0}}},
	}
	if !reflect.DeepEqual(all, want) {
		t.Errorf("votes %+v, want %+v", all, want)
	}
}

// TestVotesAreOfOthers: nothing that the other models are trained on is in the votes, so that what
// the network hears of it is as good as on any article.
func TestVotesAreOfOthers(t *testing.T) {
	votes, err := readVotes("votes.txt")
	if err != nil {
		t.Fatal(err)
	}
	labels, err := readLabels("labels.tsv")
	if err != nil {
		t.Fatal(err)
	}
	labelled := map[string]bool{}
	for _, l := range labels {
		labelled[l.doc] = true
	}
	seen := map[string]bool{}
	for _, of := range byDocument(votes) {
		if doc := of[0].doc; labelled[doc] || seen[doc] {
			t.Errorf("%s: labelled %v, told before %v", doc, labelled[doc], seen[doc])
		}
		seen[of[0].doc] = true
	}
	if len(seen) < 9000 {
		t.Errorf("votes on %d articles", len(seen))
	}
}
