package text

import (
	"testing"

	"pgregory.net/rapid"
)

// TestMendsKeepTrees makes the mends on trees as a parser might give them, over words and relations that mends
// ask for: each ends, and what was a tree with one root is one afterwards.
func TestMendsKeepTrees(t *testing.T) {
	words := []struct{ text, lemma, tag string }{
		{"accused", "accuse", "VBD"}, {"denied", "deny", "VBD"}, {"blamed", "blame", "VBN"}, {"rejected", "reject", "VBD"}, {"said", "say", "VBD"},
		{"of", "of", "IN"}, {"that", "that", "IN"}, {"by", "by", "IN"}, {"from", "from", "IN"}, {"for", "for", "IN"}, {"against", "against", "IN"}, {"on", "on", "IN"},
		{"to", "to", "TO"}, {"and", "and", "CC"}, {",", ",", ","}, {"not", "not", "RB"}, {"who", "who", "WP"}, {"when", "when", "WRB"},
		{"the", "the", "DT"}, {"a", "a", "DT"}, {"mayor", "mayor", "NN"}, {"claims", "claim", "NNS"}, {"calls", "call", "NNS"}, {"bill", "bill", "NN"},
		{"fraud", "fraud", "NN"}, {"general", "general", "JJ"}, {"inspector", "inspector", "NN"}, {"Novak", "Novak", "NNP"}, {"Peter", "Peter", "NNP"}, {"Tuesday", "Tuesday", "NNP"},
		{"letting", "let", "VBG"}, {"suggesting", "suggest", "VBG"}, {"lying", "lie", "VBG"}, {"go", "go", "VB"}, {"close", "close", "VB"}, {"are", "be", "VBP"}, {"would", "would", "MD"},
		{"speculation", "speculation", "NN"}, {"change", "change", "NN"}, {"mine", "mine", "PRP"}, {"each", "each", "DT"}, {"other", "other", "JJ"},
	}
	rels := []string{"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "nmod:poss", "acl", "acl:relcl", "advcl", "ccomp", "xcomp", "conj", "cc", "case", "mark", "det", "amod", "compound", "flat", "appos", "parataxis", "advmod", "aux", "cop", "punct"}
	drawn := func(t *rapid.T) {
		n := rapid.IntRange(2, 14).Draw(t, "words")
		d := &Document{Tokens: make([]Token, n)}
		var hang func(first, end, head int)
		hang = func(first, end, head int) { // a projective tree over [first,end)
			if first >= end {
				return
			}
			root := rapid.IntRange(first, end-1).Draw(t, "root")
			d.Tokens[root].Head = head
			for _, side := range [][2]int{{first, root}, {root + 1, end}} {
				for from := side[0]; from < side[1]; {
					to := rapid.IntRange(from+1, side[1]).Draw(t, "end")
					hang(from, to, root)
					from = to
				}
			}
		}
		hang(0, n, -1)
		for i := range d.Tokens {
			w := rapid.SampledFrom(words).Draw(t, "word")
			k := &d.Tokens[i]
			k.Text, k.Lemma, k.Tag, k.Rel = w.text, w.lemma, w.tag, rapid.SampledFrom(rels).Draw(t, "rel")
			if k.Head < 0 {
				k.Rel = "root"
			}
		}
		for i := range d.Tokens {
			for _, m := range mends {
				m(d, 0, n, i)
			}
		}
		roots := 0
		for i := range d.Tokens {
			if d.Tokens[i].Head < 0 {
				roots++
			}
			steps := 0
			for k := i; k >= 0; k = d.Tokens[k].Head {
				if steps++; steps > n {
					t.Fatalf("token %d stands in a circle", i)
				}
			}
		}
		if roots != 1 {
			t.Fatalf("%d roots", roots)
		}
	}
	for range 500 {
		rapid.Check(t, drawn)
	}
}
