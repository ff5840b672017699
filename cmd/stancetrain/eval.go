package main

import (
	"fmt"
	"strings"

	"stancegraph/loader/text"
	"stancegraph/loader/text/conllu"
	"stancegraph/loader/text/gum"
	"stancegraph/loader/text/model"
)

// figures are per cent. Tags and trees are measured on gold tokens; uas and las leave
// punctuation out and compare relations without subtypes. Tokens and sentences are
// measured on raw text, put together from SpaceAfter and newpar.
type figures struct {
	File      string  `json:"file"`
	XPOS      float64 `json:"xpos"`
	UAS       float64 `json:"uas"`
	LAS       float64 `json:"las"`
	Lemma     float64 `json:"lemma"`
	Reporting float64 `json:"reporting_nsubj"` // F1 of the subjects of verbs of saying
	Tokens    float64 `json:"tokens"`          // F1
	Sentences float64 `json:"sentences"`       // F1 of end offsets
	// Names and Pronouns are those of package gum, measured with the embedded models
	// where the treebank has its entity annotation, else 0.
	Names    float64 `json:"names,omitempty"`
	Pronouns float64 `json:"pronouns,omitempty"`
}

// reporting are the verbs of saying whose subjects are measured apart.
var reporting = map[string]bool{}

func init() {
	for _, v := range strings.Fields(`accuse acknowledge add admit advise allege announce answer argue ask assert
		assure believe blame call caution cite claim comment complain concede conclude condemn confirm contend
		criticize declare demand deny describe disclose dismiss dispute emphasize estimate explain express hint
		indicate inform insist mention note object order pledge point predict promise propose protest publish
		question quote reject remark reply report repeat respond reveal say speak state stress suggest support
		suspect tell testify think threaten urge voice vow warn welcome write`) {
		reporting[v] = true
	}
}

// tally counts what an evaluation sees.
type tally struct {
	words, tagged, lemmas, scored, heads, both float64
	subjects                                   score
}

// evaluate measures tags, lemmas and trees.
func evaluate(m *model.Model, sents []conllu.Sentence) (figures, error) {
	var c tally
	syntax, err := text.NewSyntax(m)
	if err != nil {
		return figures{}, err
	}
	for i := range sents {
		d := document(&sents[i])
		syntax.Annotate(d)
		for k := range d.Tokens {
			c.word(d.Tokens, sents[i].Tokens, k)
		}
	}
	return figures{
		XPOS: 100 * c.tagged / c.words, UAS: 100 * c.heads / c.scored, LAS: 100 * c.both / c.scored,
		Lemma: 100 * c.lemmas / c.words, Reporting: c.subjects.f1(),
	}, nil
}

// document makes a document of a gold sentence: its tokens and nothing else.
func document(s *conllu.Sentence) *text.Document {
	d := &text.Document{Sentences: []text.Sentence{{After: len(s.Tokens)}}}
	for _, t := range s.Tokens {
		d.Tokens = append(d.Tokens, text.Token{Text: t.Form})
	}
	return d
}

func (c *tally) word(got []text.Token, gold []conllu.Token, k int) {
	g, t := &got[k], &gold[k]
	c.words++
	if g.Tag == t.XPOS {
		c.tagged++
	}
	if strings.EqualFold(g.Lemma, t.Lemma) {
		c.lemmas++
	}
	want, found := reportingSubject(gold, t.Head, t.Rel), reportingSubject(gold, g.Head, g.Rel)
	if want {
		c.subjects.want++
	}
	if found {
		c.subjects.got++
	}
	if want && found && t.Head == g.Head {
		c.subjects.hit++
	}
	if t.UPOS == "PUNCT" {
		return
	}
	c.scored++
	if g.Head != t.Head {
		return
	}
	c.heads++
	if base(g.Rel) == base(t.Rel) {
		c.both++
	}
}

// reportingSubject reports whether rel makes a word the subject of a verb of saying.
func reportingSubject(toks []conllu.Token, head int, rel string) bool {
	return head >= 0 && base(rel) == "nsubj" && toks[head].UPOS == "VERB" && reporting[toks[head].Lemma]
}

// base is a relation without its subtype.
func base(rel string) string {
	b, _, _ := strings.Cut(rel, ":")
	return b
}

// measure is evaluate with the figures of raw text.
func measure(m *model.Model, sents []conllu.Sentence) (figures, error) {
	f, err := evaluate(m, sents)
	if err != nil {
		return f, err
	}
	cut, err := text.NewSegmenter()
	if err != nil {
		return f, err
	}
	tokens, ends := segmentation(cut, sents)
	f.Tokens, f.Sentences = tokens.f1(), ends.f1()
	if gum.Annotated(sents) {
		p, err := text.NewPipeline()
		if err != nil {
			return f, err
		}
		m := gum.Measure(sents, p)
		f.Names, f.Pronouns = m["names"], m["pronouns"]
	}
	return f, nil
}

// String is one line for people.
func (f figures) String() string {
	return fmt.Sprintf("%s xpos %.2f uas %.2f las %.2f lemma %.2f reporting nsubj %.2f tokens %.2f sentences %.2f names %.2f pronouns %.2f",
		f.File, f.XPOS, f.UAS, f.LAS, f.Lemma, f.Reporting, f.Tokens, f.Sentences, f.Names, f.Pronouns)
}
