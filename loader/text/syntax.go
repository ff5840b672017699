package text

import (
	"slices"
	"strings"
	"sync"

	"stancegraph/loader/text/model"
)

// syntax is the stage that fills Token.Tag, Lemma, Head and Rel, and the child index.
type syntax struct {
	m         *model.Model
	irregular irregular
	past      uint8      // number of the tag VBD
	scratch   *sync.Pool // of *scratch
}

// scratch is the working memory of one call.
type scratch struct {
	work  model.Work
	words []model.Word
	ends  []int
}

// NewSyntax returns the stage that fills Token.Tag, Lemma, Head and Rel of a document
// with tokens and sentences, by the model m.
func NewSyntax(m *model.Model) (Stage, error) {
	irr, err := readIrregular()
	if err != nil {
		return nil, err
	}
	return newSyntax(m, irr), nil
}

func newSyntax(m *model.Model, irr irregular) *syntax {
	past := max(0, slices.Index(m.Tags, "VBD"))
	return &syntax{m, irr, uint8(past), &sync.Pool{New: func() any { return new(scratch) }}}
}

// batchWords is the number of words from which on sentences are handed to the model
// together; the vector kernels work on four words at a time.
const batchWords = 64

func (s *syntax) Annotate(d *Document) {
	w := s.scratch.Get().(*scratch)
	defer s.scratch.Put(w)
	for i := 0; i < len(d.Sentences); {
		first := i
		w.words, w.ends = w.words[:0], w.ends[:0]
		for ; i < len(d.Sentences) && len(w.words) < batchWords; i++ {
			sent := &d.Sentences[i]
			for t := sent.First; t < sent.After; t++ {
				w.words = append(w.words, model.NewWord(d.Tokens[t].Text))
			}
			w.ends = append(w.ends, len(w.words))
		}
		s.m.Annotate(&w.work, w.words, w.ends)
		s.fill(d, d.Sentences[first:i], &w.work)
	}
	d.indexTree()
	for i := range d.Sentences {
		s.finite(d, &d.Sentences[i])
	}
}

// fill copies what the model found for a run of sentences.
func (s *syntax) fill(d *Document, sents []Sentence, w *model.Work) {
	k := 0
	for i := range sents {
		sent := &sents[i]
		for j := sent.First; j < sent.After; j++ {
			t := &d.Tokens[j]
			t.Tag = s.m.Tags[w.Tags[k]]
			t.Lemma = s.lemma(t.Text, t.Tag, w.Tags[k])
			t.Rel = s.m.Rels[w.Rels[k]]
			if t.Head = w.Heads[k]; t.Head >= 0 {
				t.Head += sent.First
			}
			k++
		}
	}
	first, end := sents[0].First, sents[len(sents)-1].After
	for i := first; i < end; i++ {
		for _, m := range mends {
			m(d, first, end, i)
		}
		t := &d.Tokens[i]
		if t.Lemma == "" {
			t.Lemma = s.lemma(t.Text, t.Tag, uint8(max(0, slices.Index(s.m.Tags, t.Tag))))
		}
		if t.Tag == "VBZ" && t.Rel == "aux" && t.Head >= 0 && d.Tokens[t.Head].Tag == "VBN" {
			t.Lemma = "have" // "she's written", unlike "she's leaving"
		}
	}
}

// lemma of a form: names keep their letters, other words are in lower case.
func (s *syntax) lemma(form, tag string, number uint8) string {
	if tag == "NNP" {
		return form
	}
	lower := strings.ToLower(strings.ReplaceAll(form, "’", "'"))
	if l, ok := s.irregular[irregularKey{lower, tag[0]}]; ok {
		return l
	}
	l := s.m.Lemmas.Lemma(lower, number)
	if tag == "NNPS" && strings.HasPrefix(lower, l) {
		return form[:len(l)]
	}
	return l
}
