package text

import (
	"strings"
	"sync"

	"stancegraph/loader/text/model"
)

// syntax is the stage that fills Token.Tag, Lemma, Head and Rel, and the child index.
type syntax struct {
	m         *model.Model
	irregular irregular
	scratch   *sync.Pool // of *scratch
}

// scratch is the working memory of one sentence.
type scratch struct {
	words []model.Word
	tags  []uint8
	state model.State
}

func newSyntax(m *model.Model, irr irregular) *syntax {
	return &syntax{m, irr, &sync.Pool{New: func() any { return new(scratch) }}}
}

func (s *syntax) Annotate(d *Document) {
	w := s.scratch.Get().(*scratch)
	defer s.scratch.Put(w)
	for i := range d.Sentences {
		s.sentence(d, &d.Sentences[i], w)
	}
	d.indexTree()
}

func (s *syntax) sentence(d *Document, sent *Sentence, w *scratch) {
	toks := d.Tokens[sent.First:sent.End]
	w.words = w.words[:0]
	for i := range toks {
		w.words = append(w.words, model.NewWord(toks[i].Text))
	}
	if cap(w.tags) < len(toks) {
		w.tags = make([]uint8, 2*len(toks))
	}
	w.tags = w.tags[:len(toks)]
	s.m.Tagger.Tag(w.words, w.tags)
	s.m.Parser.Parse(&w.state, w.words, w.tags)
	for i := range toks {
		t := &toks[i]
		t.Tag = s.m.Tagger.Tags[w.tags[i]]
		t.Lemma = s.lemma(t.Text, t.Tag, w.tags[i])
		t.Rel = s.m.Parser.Rels[w.state.Rel[i]]
		if t.Head = w.state.Head[i] + sent.First; t.Head == sent.End {
			t.Head = -1
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
