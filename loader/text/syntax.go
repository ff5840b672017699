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
			for t := sent.First; t < sent.End; t++ {
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
		for j := sent.First; j < sent.End; j++ {
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
	for i := sents[0].First; i < sents[len(sents)-1].End; i++ {
		raise(d, i)
		headGerund(d, sents[0].First, i)
		if t := &d.Tokens[i]; t.Tag == "VBZ" && t.Rel == "aux" && t.Head >= 0 && d.Tokens[t.Head].Tag == "VBN" {
			t.Lemma = "have" // "she's written", unlike "she's leaving"
		}
	}
}

// raise hangs a preposition or article that the parser gave to a word before the head of
// its noun phrase on that head: "for the" in "for the Sony hack".
func raise(d *Document, i int) {
	t := &d.Tokens[i]
	if t.Rel != "case" && t.Rel != "det" {
		return
	}
	for h := t.Head; h > i; h = t.Head {
		up := &d.Tokens[h]
		if up.Rel != "compound" || up.Head <= h {
			return
		}
		t.Head = up.Head
	}
}

// headGerund makes a gerund the head of the noun phrase that it ends, where the parser took
// it for what the object of the verb does: "condemned the police shooting of a man".
func headGerund(d *Document, first, i int) {
	t := d.Tokens
	o := i - 1
	if t[i].Tag != "VBG" || o < first || t[o].Tag != "NN" || t[o].Rel != "obj" || t[o].Head > o || (t[i].Rel != "xcomp" || t[i].Head != t[o].Head) && (t[i].Rel != "acl" || t[i].Head != o) || !slices.Contains(gerundNouns, strings.ToLower(t[i].Text)) {
		return
	}
	determined := false
	for k := max(first, t[o].Head+1); k < o; k++ {
		determined = determined || t[k].Head == o && (t[k].Rel == "det" || t[k].Rel == "nmod:poss")
	}
	for k := i + 1; k < len(t) && k < i+reachOfGerund; k++ {
		if t[k].Head == i && (t[k].Rel == "obj" || t[k].Rel == "ccomp" || t[k].Rel == "xcomp") {
			return
		}
	}
	if !determined {
		return
	}
	t[i].Tag, t[i].Lemma, t[i].Rel, t[i].Head = "NN", strings.ToLower(t[i].Text), t[o].Rel, t[o].Head
	for k := max(first, t[o].Head+1); k < i; k++ {
		if t[k].Head == o {
			t[k].Head = i
		}
	}
	t[o].Rel, t[o].Head = "compound", i
	for k := i + 1; k < len(t) && k < i+reachOfGerund; k++ {
		if t[k].Head == i && t[k].Rel == "obl" {
			t[k].Rel = "nmod"
		}
	}
}

// reachOfGerund is how far behind a gerund its dependents are looked for.
const reachOfGerund = 12

// nouns in -ing that name deeds and what is paid for, and are told of behind another noun.
var gerundNouns = []string{"bombing", "shooting", "killing", "stabbing", "shelling", "hijacking", "kidnapping", "beheading", "poisoning", "lynching", "looting", "rigging", "hacking",
	"spying", "trafficking", "smuggling", "laundering", "profiling", "whaling", "drilling", "spending", "funding"}

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
