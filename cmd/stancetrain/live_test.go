package main

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"stancegraph/loader/extract"
	"stancegraph/loader/text/loglinear"
	"stancegraph/loader/text/model"
)

// ownLiveSentences are a few sentences with one live cue each, of the class numbered before it, several
// times over.
func ownLiveSentences() []*liveSentence {
	var all []*liveSentence
	for range 20 {
		for class, words := range []string{"Calloway opened the harbour", "Calloway fingered the bank", "Calloway savaged the levy", "Calloway cheered the dam", "Calloway rubbished the rumour"} {
			s := &liveSentence{want: map[int][5]float32{}}
			for w := range strings.FieldsSeq(words) {
				s.tokens = append(s.tokens, model.Token{Word: model.NewWord(w), More: [2]uint32{uint32(len(s.tokens) + 1), 0}})
			}
			var want [5]float32
			want[class] = 1
			s.want[1] = want
			all = append(all, s)
		}
	}
	return all
}

// TestLiveReproducible trains with one worker and with three.
func TestLiveReproducible(t *testing.T) {
	if !bytes.Equal(trainOwn(t, ownLiveSentences(), 1, 2).Encode(), trainOwn(t, ownLiveSentences(), 3, 2).Encode()) {
		t.Error("the networks of one and of three workers differ")
	}
}

// TestLiveLearns expects the network to learn a few cues by heart, through the file and the fixed-point
// numbers, and to hear nothing in the words beside them.
func TestLiveLearns(t *testing.T) {
	speak := learnedOwn(t, ownLiveSentences())
	classes := len(extract.CarriedClasses)
	for class, s := range ownLiveSentences()[:classes] {
		for i, spoken := range speak(s.tokens) {
			want := 0
			if i == 1 {
				want = class
			}
			loglinear.Softmax(spoken.Own)
			if spoken.Own[want] < 0.6 {
				t.Errorf("sentence %d, word %d has the classes by %.2f", class, i, spoken.Own)
			}
		}
	}
}

// TestLiveVotes reads the votes on a document with two words that may take a stance, and on one without.
func TestLiveVotes(t *testing.T) {
	all, err := readLiveVotes("testdata/livevotes.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][]liveVote{
		"doc": {
			{16, [5]float32{0.20, 0.75, 0.05, 0, 0}, 12},
			{42, [5]float32{0.25, 0, 0.25, 0.5, 0}, -1},
		},
		"quiet": nil,
	}
	for doc, votes := range all {
		for i := range votes {
			for c := range votes[i].classes {
				if d := votes[i].classes[c] - want[doc][i].classes[c]; d > 1e-6 || d < -1e-6 {
					t.Errorf("%s: classes %v, want %v", doc, votes[i].classes, want[doc][i].classes)
				}
			}
			votes[i].classes = want[doc][i].classes
		}
	}
	if !reflect.DeepEqual(all, want) {
		t.Errorf("votes %+v, want %+v", all, want)
	}
}

// TestLiveVotesAreOfOthers: none of the votes is on an article whose labels other models are trained on.
func TestLiveVotesAreOfOthers(t *testing.T) {
	votes, err := readLiveVotes("livevotes.txt")
	if err != nil {
		t.Fatal(err)
	}
	labels, err := readLabels("labels.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if i := slices.IndexFunc(labels, func(l label) bool { _, told := votes[l.doc]; return told }); i >= 0 {
		t.Errorf("%s is labelled", labels[i].doc)
	}
	if len(votes) < 3000 {
		t.Errorf("votes on %d articles", len(votes))
	}
}

// TestFoundCues reads a cue that readers found, and refuses what is none.
func TestFoundCues(t *testing.T) {
	dir := t.TempDir()
	write := func(line string) string {
		file := filepath.Join(dir, "cues.tsv")
		if err := os.WriteFile(file, []byte("# a comment\n"+line+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	got, err := readFoundCues(write("doc\t12\t16\tSUPPORTS\t2\t12\t-1\ndoc\t90"))
	want := map[string]foundCues{"doc": {map[int]bool{12: true, 90: true}, map[int]foundCue{16: {3, 0.8, 12, -1}}}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("cues %+v, %v, want %+v", got, err, want)
	}
	for line, want := range map[string]string{
		"doc\t12\t16\tSUPPORTS\t2\t12":      "apart by tabs",
		"doc\t12\t16\tLOVES\t2\t12\t-1":     `unknown stance "LOVES"`,
		"doc\t12\t16\tDENIES\t4\t12\t-1":    `unknown sureness "4"`,
		"doc\t12\tthere\tDENIES\t2\t12\t-1": "there",
	} {
		if _, err := readFoundCues(write(line)); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "cues.tsv:2") {
			t.Errorf("%q: %v, want %q", line, err, want)
		}
	}
}
