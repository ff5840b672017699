package gum

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
	"stancegraph/loader/text"
	"stancegraph/loader/text/conllu"
)

func own(t *testing.T) Gold {
	t.Helper()
	sents, err := conllu.Read(strings.NewReader(treebank))
	if err != nil {
		t.Fatal(err)
	}
	docs := Read(sents)
	if len(docs) != 1 {
		t.Fatalf("%d documents", len(docs))
	}
	return docs[0]
}

func TestRead(t *testing.T) {
	g := own(t)
	if want := "Vera Calloway's ministry closed. It reopened."; g.Document.Text != want {
		t.Errorf("text is %q", g.Document.Text)
	}
	want := []Entity{
		{First: 0, End: 4, Head: 3, Type: "organization", Chain: "1", Tag: "NN"},
		{First: 0, End: 3, Head: 0, Type: "person", Chain: "2", Proper: true, Tag: "NNP"},
		{First: 6, End: 7, Head: 6, Type: "organization", Chain: "1", Tag: "PRP"},
	}
	if diff := cmp.Diff(want, g.Entities); diff != "" {
		t.Error(diff)
	}
	if g.Genre != "news" || len(g.Document.Sentences) != 2 || len(g.Document.Paragraphs) != 1 {
		t.Errorf("genre %q, %d sentences, %d paragraphs", g.Genre, len(g.Document.Sentences), len(g.Document.Paragraphs))
	}
}

// annotate gives the document tags, and mentions and chains by hand.
func annotate(g Gold, chains ...int) *text.Document {
	d := g.Document
	for i, tag := range strings.Fields("NNP NNP POS NN VBD . PRP VBD .") {
		d.Tokens[i].Tag = tag
	}
	d.Mentions = []text.Mention{
		{First: 0, After: 4, Head: 3, Type: text.Nominal, Kind: graph.Organization, Chain: chains[0]},
		{First: 0, After: 2, Head: 0, Type: text.Name, Kind: graph.Person, Chain: chains[1]},
		{First: 6, After: 7, Head: 6, Type: text.Pronoun, Chain: chains[2]},
	}
	d.Chains = make([]text.Chain, 3)
	for i, m := range d.Mentions {
		d.Chains[m.Chain].Mentions = append(d.Chains[m.Chain].Mentions, i)
	}
	return d
}

func TestNamesCount(t *testing.T) {
	g := own(t)
	// Phrase needs a child index, which only a pipeline makes
	p, err := text.NewPipeline()
	if err != nil {
		t.Fatal(err)
	}
	p.AnnotateTokens(g.Document)
	for _, tc := range []struct {
		kind graph.ActorKind
		want F1
	}{
		{graph.Person, F1{Right: 1, Found: 1, Gold: 1}},
		{graph.Organization, F1{Right: 0, Found: 1, Gold: 1}},
	} {
		d := annotate(g, 0, 1, 0)
		d.Mentions[1].Kind = tc.kind
		s := NameScore{Kinds: map[string]F1{}}
		Names(d, g.Entities, &s, nil)
		if s.Exact != tc.want {
			t.Errorf("%s: %+v, want %+v", tc.kind, s.Exact, tc.want)
		}
	}
}

func TestPronounsCount(t *testing.T) {
	for _, tc := range []struct {
		chains []int
		want   Share
	}{
		{[]int{0, 1, 0}, Share{Hits: 1, Of: 1}},
		{[]int{0, 1, 1}, Share{Hits: 0, Of: 1}},
		{[]int{0, 1, 2}, Share{Hits: 0, Of: 1}},
	} {
		g := own(t)
		d := annotate(g, tc.chains...)
		s := PronounScore{ByClass: map[string]Share{}}
		Pronouns(d, g.Entities, &s, nil)
		if s.All != tc.want || s.ByClass["it"] != tc.want {
			t.Errorf("%v: %+v, want %+v", tc.chains, s, tc.want)
		}
	}
}

func TestNominalsCount(t *testing.T) {
	sents, err := conllu.Read(strings.NewReader(descriptions))
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		chains []int
		want   NominalScore
	}{
		{[]int{0, 1, 0, 1}, NominalScore{Definite: F1{Right: 1, Found: 1, Gold: 1}, Quoted: F1{Right: 1, Found: 1, Gold: 1}}},
		{[]int{0, 1, 1, 0}, NominalScore{Definite: F1{Right: 0, Found: 1, Gold: 1}, Quoted: F1{Right: 0, Found: 1, Gold: 1}}},
		{[]int{0, 1, 2, 3}, NominalScore{Definite: F1{Gold: 1}, Quoted: F1{Gold: 1}}},
	} {
		g := Read(sents)[0]
		d := g.Document
		d.Quotes = []text.Quote{{First: 5, After: 11}}
		d.Mentions = []text.Mention{
			{First: 0, After: 1, Head: 0, Type: text.Name, Chain: tc.chains[0]},
			{First: 2, After: 3, Head: 2, Type: text.Name, Chain: tc.chains[1]},
			{First: 6, After: 7, Head: 6, Type: text.Pronoun, Chain: tc.chains[3]},
			{First: 8, After: 10, Head: 9, Type: text.Nominal, Chain: tc.chains[2]},
		}
		d.Chains = make([]text.Chain, 4)
		for i, m := range d.Mentions {
			d.Chains[m.Chain].Mentions = append(d.Chains[m.Chain].Mentions, i)
		}
		var got NominalScore
		Nominals(d, g.Entities, &got)
		if got != tc.want {
			t.Errorf("%v: %+v, want %+v", tc.chains, got, tc.want)
		}
	}
}

const descriptions = `# newdoc id = own_news_rain
# newpar
# sent_id = own_news_rain-1
# text = Tides told Calloway : " I left the firm . "
1	Tides	Tides	PROPN	NNP	_	2	nsubj	_	Entity=(1-organization-new-cf1-1-coref)
2	told	tell	VERB	VBD	_	0	root	_	_
3	Calloway	Calloway	PROPN	NNP	_	2	obj	_	Entity=(2-person-new-cf2-1-coref)
4	:	:	PUNCT	:	_	2	punct	_	_
5	today	today	NOUN	NN	_	2	obl	_	_
6	"	"	PUNCT	` + "``" + `	_	8	punct	_	_
7	I	I	PRON	PRP	_	8	nsubj	_	Entity=(2-person-giv:act-cf1-1-ana)
8	left	leave	VERB	VBD	_	2	ccomp	_	_
9	the	the	DET	DT	_	10	det	_	Entity=(1-organization-giv:act-cf3-2-coref
10	firm	firm	NOUN	NN	_	8	obj	_	Entity=1)
11	"	"	PUNCT	''	_	8	punct	_	_

`
