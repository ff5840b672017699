package main

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"stancegraph/loader/text/conllu"
	"stancegraph/loader/text/model"
)

// own are a few sentences, written out several times over so that batches are full.
func own(t *testing.T) []conllu.Sentence {
	t.Helper()
	s, err := conllu.ReadFile("testdata/own.conllu")
	if err != nil {
		t.Fatal(err)
	}
	return slices.Repeat(s, 12)
}

func trainSmall(t *testing.T, workers, epochs int) *model.Model {
	t.Helper()
	_, sc := settings()
	sc.epochs, sc.workers, sc.batch = epochs, workers, 8
	s := size{encoderSize{input: 32, hidden: 32, layers: 2}, headSize{arc: 32, label: 32}}
	keys, vs, err := wordVectors(strings.NewReader(vectors("ministry", "tides", "accused", "denied", "fleet", "said", "mines", "ships")), 8)
	if err != nil {
		t.Fatal(err)
	}
	m, err := trainModel(own(t), nil, nil, nil, newClasses(keys, vs, workers), s, sc, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestTrainReproducible trains with one worker and with three.
func TestTrainReproducible(t *testing.T) {
	a, b := trainSmall(t, 1, 2).Encode(), trainSmall(t, 3, 2).Encode()
	if !bytes.Equal(a, b) {
		t.Error("the models of one and of three workers differ")
	}
}

// TestTrainLearns expects a network to learn a handful of sentences by heart, through
// the file and the fixed-point numbers.
func TestTrainLearns(t *testing.T) {
	m, err := model.Decode(trainSmall(t, 2, 80).Encode())
	if err != nil {
		t.Fatal(err)
	}
	f, err := measure(m, own(t))
	if err != nil {
		t.Fatal(err)
	}
	for name, v := range map[string]float64{"xpos": f.XPOS, "uas": f.UAS, "las": f.LAS, "lemma": f.Lemma, "reporting nsubj": f.Reporting, "tokens": f.Tokens, "sentences": f.Sentences} {
		if v < 100 {
			t.Errorf("%s is %.1f after learning %d sentences by heart", name, v, 6)
		}
	}
}
