package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"stancegraph/cmd/stancetrain/nn"
	"stancegraph/loader/extract"
	"stancegraph/loader/text"
	"stancegraph/loader/text/loglinear"
)

// runLive trains the models of live cues: a network on what a larger one held of the words of news, and
// rankings of whose they are and what they are on. Cues of news that readers found teach all three.
func runLive(args []string, stderr io.Writer) error {
	fs := newClassifierFlags("live", "sentences", stderr)
	fs.size.input, fs.size.hidden = liveWidth, liveWidth
	out := fs.String("o", ".", "folder to write the models to")
	found := fs.String("cues", "", "file of cues that readers found")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if fs.NArg() != 1 || *found == "" {
		return errors.New("live: name the file of votes, and --cues FILE")
	}
	votes, err := readLiveVotes(fs.Arg(0))
	if err != nil {
		return err
	}
	cues, err := readFoundCues(*found)
	if err != nil {
		return err
	}
	data, err := liveData(votes, cues, *fs.news, fs.schedule.workers)
	if err != nil {
		return err
	}
	for file, choices := range map[string][]loglinear.Choice{"liveactors.model": data.actors, "liveclaims.model": data.claims} {
		if err := writeModel(filepath.Join(*out, file), loglinear.Rank(choices, liveChoiceOptions)); err != nil {
			return err
		}
	}
	c, err := trainClassifier(data.sentences, fs.size, fs.schedule, stderr)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(*out, "live.model"), c.Encode(), 0o644)
}

// liveWidth is how wide the network is: it reads every sentence, and 96 took twice the time for the same average
// precision of cues (.53 of 190 in 40 articles of news, for .55).
const liveWidth = 64

var liveChoiceOptions = loglinear.Options{Epochs: 10, Rate: 0.1, L2: 0.01, MinGroups: 3}

// liveVote is what a larger network holds likely of a word: that it takes each stance, and whose.
type liveVote struct {
	token   int // where it starts in the article, in code points
	classes [5]float32
	actor   int // where the head of the actor's mention starts, -1 for nobody in the sentence
}

// stanceVoted is the probability of any stance from which a vote tells whose it is.
const stanceVoted = 0.5

// readLiveVotes reads a file of votes on words. A line that is one word names a document; the lines after it
// are of its sentences in which some word is likely to take a stance: where the sentence starts,
// then for each such word where it starts in the sentence, the probability in hundredths of each stance, in
// the order ACCUSES, DENIES, SUPPORTS, CONDEMNS, and where the head of the actor does, -1 for nobody. Documents
// without such a line count too.
func readLiveVotes(file string) (all map[string][]liveVote, err error) {
	all = map[string][]liveVote{}
	doc := ""
	err = eachLine(file, func(line string) error {
		cells := strings.Fields(line)
		if len(cells) == 1 {
			doc = cells[0]
			all[doc] = nil
			return nil
		}
		n := make([]int, len(cells))
		for i, cell := range cells {
			if n[i], err = strconv.Atoi(cell); err != nil {
				return err
			}
		}
		if doc == "" || len(n)%6 != 1 {
			return errors.New("want a document, or a sentence and of its words six numbers each")
		}
		for c := n[1:]; len(c) > 0; c = c[6:] {
			v := liveVote{token: n[0] + c[0], classes: probabilities([]int{c[1], c[4], c[3], c[2]}), actor: -1}
			if c[5] >= 0 {
				v.actor = n[0] + c[5]
			}
			all[doc] = append(all[doc], v)
		}
		return nil
	})
	return all, err
}

// foundCue is a live cue that readers found.
type foundCue struct {
	class int     // of extract.CarriedClasses
	sure  float32 // how likely they held it
	actor int     // where the head of the actor's mention starts, -1 for nobody in the sentence
	claim int     // where the head of what it is on does, -1 where that is not told
}

// foundCues are the cues that readers found in an article.
type foundCues struct {
	sentences map[int]bool     // where those start that they read
	cues      map[int]foundCue // by where it starts
}

// howSure is how likely a cue is by what its reader wrote: 1 that it is doubtful, 2 that a careful analyst would
// probably agree, 3 that it is certain.
var howSure = map[string]float32{"1": 0.4, "2": 0.8, "3": 1}

// readFoundCues reads a file of cues, by document. A line is a document and where a sentence of it starts that was
// read, in code points; and for a cue in it where the cue starts, the stance, how sure it is, and where the heads of
// actor and claim start: apart by tabs.
func readFoundCues(file string) (all map[string]foundCues, err error) {
	all = map[string]foundCues{}
	err = eachLine(file, func(line string) error {
		f := strings.Split(line, "\t")
		if len(f) != 2 && len(f) != 7 {
			return errors.New("want document and sentence, or these and cue, stance, how sure, actor and claim, apart by tabs")
		}
		if _, told := all[f[0]]; !told {
			all[f[0]] = foundCues{map[int]bool{}, map[int]foundCue{}}
		}
		n, err := strconv.Atoi(f[1])
		if err != nil {
			return err
		}
		all[f[0]].sentences[n] = true
		if len(f) == 2 {
			return nil
		}
		c := foundCue{sure: howSure[f[4]]}
		var ok bool
		if c.class, ok = classOf(f[3]); !ok || c.class == 0 {
			return fmt.Errorf("unknown stance %q", f[3])
		}
		if c.sure == 0 {
			return fmt.Errorf("unknown sureness %q", f[4])
		}
		for i, into := range map[int]*int{2: &n, 5: &c.actor, 6: &c.claim} {
			if *into, err = strconv.Atoi(f[i]); err != nil {
				return err
			}
		}
		all[f[0]].cues[n] = c
		return nil
	})
	return all, err
}

// liveSentence is a sentence as the network learns it.
type liveSentence struct {
	heard
	want map[int][5]float32 // by token, of those that may take a stance
}

// liveExamples are what the models of live cues learn from.
type liveExamples struct {
	sentences      []*liveSentence
	actors, claims []loglinear.Choice
}

// timesFound is how often what readers found counts beside what others did.
const timesFound = 3

// liveData are the examples of the articles of votes and of cues, in the order of their names. Of an article without
// votes the readers read every sentence.
func liveData(votes map[string][]liveVote, cues map[string]foundCues, news string, workers int) (all liveExamples, err error) {
	docs := slices.Sorted(maps.Keys(votes))
	for _, doc := range slices.Sorted(maps.Keys(cues)) {
		if _, told := votes[doc]; !told {
			docs = append(docs, doc)
		}
	}
	t, err := newStanceTrainer()
	if err != nil {
		return all, err
	}
	byDoc, errs := make([]liveExamples, len(docs)), make([]error, len(docs))
	parallel(len(docs), workers, func(i int) {
		var words string
		if words, errs[i] = readNews(filepath.Join(news, docs[i]+".json")); errs[i] != nil {
			return
		}
		d, opinion := annotated(t.annotate, docs[i], words)
		of, told := votes[docs[i]]
		l := liveReader{d: d, reading: t.extract.Live(d, extract.Info{Opinion: opinion}), group: i, votes: map[int]liveVote{}, found: cues[docs[i]]}
		for _, v := range of {
			l.votes[v.token] = v
		}
		l.read(!told)
		byDoc[i] = l.liveExamples
	})
	for _, of := range byDoc {
		all.sentences = append(all.sentences, of.sentences...)
		all.actors, all.claims = append(all.actors, of.actors...), append(all.claims, of.claims...)
	}
	return all, errors.Join(errs...)
}

// liveReader makes the examples of an article.
type liveReader struct {
	liveExamples
	d       *text.Document
	reading extract.LiveReading
	group   int
	votes   map[int]liveVote // by where the token starts
	found   foundCues
}

// read makes the examples: of the sentences that readers read, by what they found, of the others by the votes.
// What the claims of the latter are, the tables tell.
func (l *liveReader) read(whole bool) {
	for _, s := range l.reading.Sentences() {
		if whole || l.found.sentences[l.d.Tokens[s.First].Start] {
			for range timesFound {
				l.sentences = append(l.sentences, l.sentence(s, l.foundAt))
			}
		} else {
			l.sentences = append(l.sentences, l.sentence(s, l.votedAt))
		}
	}
	for _, known := range l.reading.Known() {
		if s := l.d.Sentences[l.d.SentenceOf(known[0])]; !whole && !l.found.sentences[l.d.Tokens[s.First].Start] {
			l.claims = l.choice(l.claims, l.reading.Claims(known[0]), l.d.Tokens[known[2]].Start)
		}
	}
}

// sentence is s, with the classes of its tokens by at.
func (l *liveReader) sentence(s extract.LiveSentence, at func(token int) ([5]float32, bool)) *liveSentence {
	one := &liveSentence{heard: heard{tokens: s.Tokens}, want: map[int][5]float32{}}
	for i := range s.Tokens {
		if classes, told := at(s.First + i); told {
			one.want[i] = classes
		}
	}
	return one
}

// votedAt are the classes that token t has by the votes. Whose stance it is, is an example too.
func (l *liveReader) votedAt(t int) ([5]float32, bool) {
	v, told := l.votes[l.d.Tokens[t].Start]
	if told && 1-v.classes[0] >= stanceVoted {
		l.actors = l.choice(l.actors, l.reading.Actors(t), v.actor)
	}
	return v.classes, told
}

// foundAt are the classes that token t has by the readers. Whose stance it is, and what on, are examples too.
func (l *liveReader) foundAt(t int) (want [5]float32, told bool) {
	c, told := l.found.cues[l.d.Tokens[t].Start]
	if told {
		want[0], want[c.class] = 1-c.sure, c.sure
		l.actors = l.choice(l.actors, l.reading.Actors(t), c.actor)
		if c.claim >= 0 {
			l.claims = l.choice(l.claims, l.reading.Claims(t), c.claim)
		}
	}
	return want, told
}

// choice appends to all that the right one of choices starts at right, -1 for none; nothing where none does.
func (l *liveReader) choice(all []loglinear.Choice, choices []extract.LiveChoice, right int) []loglinear.Choice {
	c, any := loglinear.Choice{Group: l.group}, false
	for _, a := range choices {
		is := a.Token < 0 && right < 0 || a.Token >= 0 && l.d.Tokens[a.Token].Start == right
		c.Candidates, c.Right, any = append(c.Candidates, a.Features), append(c.Right, is), any || is
	}
	if any {
		all = append(all, c)
	}
	return all
}

// learn adds the losses of the tokens of the sentence at row from, and their gradients to d.
func (s *liveSentence) learn(g *encoding, from, classes int, d *nn.Matrix) {
	for k := range s.tokens {
		want, told := s.want[k]
		if !told {
			want[0] = 1
		}
		row := d.Row(from + k)[classes : 2*classes]
		copy(row, g.read.Row(from + k)[classes:2*classes])
		g.loss[0] += away(row, want)
	}
}
