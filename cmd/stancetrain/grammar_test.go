package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/loader/text/conllu"
	"stancegraph/loader/text/model"
)

// drawn draws sentences of the grammar of English.
func drawn(t *testing.T, n int, seed uint64) []conllu.Sentence {
	t.Helper()
	g, err := newGrammar()
	if err != nil {
		t.Fatal(err)
	}
	sents, err := g.draw(n, seed)
	if err != nil {
		t.Fatal(err)
	}
	return sents
}

// TestDrawTrees expects of every drawn sentence one root, no cycle, and the tags and
// relations that the model knows.
func TestDrawTrees(t *testing.T) {
	m, err := model.English()
	if err != nil {
		t.Fatal(err)
	}
	sents := drawn(t, 3000, 1)
	if err := knownLabels(sents, labels{m.Tags, m.Rels}); err != nil {
		t.Error(err)
	}
	for i := range sents {
		toks := sents[i].Tokens
		roots := 0
		for k, tok := range toks {
			if tok.Form == "" || strings.ContainsAny(tok.Form, "@$ ") {
				t.Fatalf("word %q in %v", tok.Form, forms(toks))
			}
			if tok.Head < 0 {
				roots++
			}
			steps := 0
			for h := k; h >= 0; h = toks[h].Head {
				if steps++; steps > len(toks) {
					t.Fatalf("a cycle at %q in %v", tok.Form, forms(toks))
				}
			}
		}
		if roots != 1 {
			t.Fatalf("%d roots in %v", roots, forms(toks))
		}
	}
}

func forms(toks []conllu.Token) (out []string) {
	for _, tok := range toks {
		out = append(out, tok.Form)
	}
	return out
}

// TestDrawAgain expects the same sentences of the same seed, and others of another.
func TestDrawAgain(t *testing.T) {
	if diff := cmp.Diff(drawn(t, 50, 7), drawn(t, 50, 7)); diff != "" {
		t.Error(diff)
	}
	if slices.Equal(forms(drawn(t, 1, 7)[0].Tokens), forms(drawn(t, 1, 8)[0].Tokens)) {
		t.Error("two seeds give the same sentence")
	}
}

// TestDrawEvenly expects every verb with an object in an epoch, as a verb.
func TestDrawEvenly(t *testing.T) {
	classes, err := lexiconClasses()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	_, sc := settings()
	for _, s := range drawn(t, sc.drawn, 0) {
		for _, tok := range s.Tokens {
			if strings.HasPrefix(tok.XPOS, "VB") {
				seen[strings.ToLower(tok.Form)] = true
			}
		}
	}
	for _, w := range classes["@obj"].words {
		if !slices.ContainsFunc([]string{"VB", "VBZ", "VBD", "VBN", "VBG"}, func(tag string) bool { return seen[inflect(w.lemma, tag)] }) {
			t.Errorf("%q is not drawn", w.lemma)
		}
	}
}

// TestDrawOne draws the only sentence of a small grammar.
func TestDrawOne(t *testing.T) {
	const rules = `
@verb = slam
S
  (nsubj NAME) VP/VBZ (punct ./.)

VP
  @verb/$ (obj (det a/DT) order/NN) (advcl (punct ,/,) (mark after/IN) deny/VBG (obj it/PRP)) (punct ,/,)

NAME
  vera/NNP (flat Calloway/NNP)
`
	g, err := readGrammar(rules, map[string]*class{})
	if err != nil {
		t.Fatal(err)
	}
	sents, err := g.draw(1, 0)
	if err != nil {
		t.Fatal(err)
	}
	type row struct {
		Form, XPOS string
		Head       int
		Rel        string
	}
	want := []row{{"Vera", "NNP", 2, "nsubj"}, {"Calloway", "NNP", 0, "flat"}, {"slams", "VBZ", -1, "root"}, {"an", "DT", 4, "det"},
		{"order", "NN", 2, "obj"}, {",", ",", 7, "punct"}, {"after", "IN", 7, "mark"}, {"deny", "VBG", 2, "advcl"}, {"it", "PRP", 7, "obj"},
		{".", ".", 2, "punct"}}
	var got []row
	for _, tok := range sents[0].Tokens {
		got = append(got, row{tok.Form, tok.XPOS, tok.Head, tok.Rel})
	}
	want[3].Form = "an"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestReadGrammarErrors(t *testing.T) {
	for rules, want := range map[string]string{
		"S\n  (nsubj NAME) go/VB\n":                       "no symbol NAME",
		"S\n  @verb/VB\n":                                 "no class @verb",
		"S\n  (nsubj go/VB\n":                             "not closed",
		"S\n  go/VB )\n":                                  "closes nothing",
		"S\n  go/VB stay/VB\n":                            "2 heads",
		"S\n  (nsubj it/PRP)\n":                           "0 heads",
		"S\n  go/VB\n  (nsubj it/PRP)\n":                  "alternative 2",
		"S\n  (nsubj X) go/VB\nX\n  a/DT\n  (det a/DT)\n": "alternative 2",
		"S\n  go/VB\nS\n  stay/VB\n":                      "defined twice",
		"@verb go\n":                                      "no class: want",
		"  go/VB\n":                                       "before any symbol",
		"S\n  go/VB?\n":                                   "without head",
		"S\n  (nsubj it/PRP he/PRP) go/VB\n":              "2 heads",
	} {
		if _, err := readGrammar(rules, map[string]*class{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", rules, err, want)
		}
	}
}

func TestInflect(t *testing.T) {
	for _, c := range [][3]string{
		{"slam", "VBD", "slammed"}, {"rebut", "VBG", "rebutting"}, {"decry", "VBZ", "decries"}, {"uphold", "VBN", "upheld"},
		{"write", "VBN", "written"}, {"put", "VBD", "put"}, {"congressman", "NNS", "congressmen"}, {"go", "VBZ", "goes"}, {"back", "VBP", "back"},
	} {
		if got := inflect(c[0], c[1]); got != c[2] {
			t.Errorf("%s as %s is %q, want %q", c[0], c[1], got, c[2])
		}
	}
}
