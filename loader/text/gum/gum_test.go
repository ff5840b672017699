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
		{First: 0, End: 4, Head: 3, Type: text.Nominal, Kind: graph.Organization, Chain: chains[0]},
		{First: 0, End: 2, Head: 0, Type: text.Name, Kind: graph.Person, Chain: chains[1]},
		{First: 6, End: 7, Head: 6, Type: text.Pronoun, Chain: chains[2]},
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
