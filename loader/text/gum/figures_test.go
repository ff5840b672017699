package gum

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"stancegraph/loader/text"
	"stancegraph/loader/text/conllu"
)

// slack is by how many points a figure may drop below testdata/figures.json.
const slack = 0.3

var update = flag.Bool("update", false, "write testdata/figures.json anew")

// TestFigures measures names and pronouns on the test part of GUM, where it lies beside
// the repository, and compares the figures with those of testdata/figures.json.
func TestFigures(t *testing.T) {
	dir := os.Getenv("STANCEGRAPH_SHARED")
	if dir == "" {
		dir = "../../../../shared"
	}
	file := filepath.Join(dir, "ud", "gum-test.conllu")
	if _, err := os.Stat(file); err != nil {
		t.Skipf("no treebanks beside the repository: %v", err)
	}
	sents, err := conllu.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	p, err := text.NewPipeline()
	if err != nil {
		t.Fatal(err)
	}
	got := Measure(sents, p)
	const golden = "testdata/figures.json"
	if *update {
		b, _ := json.MarshalIndent(got, "", "  ")
		if err := os.WriteFile(golden, append(b, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	var want Figures
	if err := json.Unmarshal(b, &want); err != nil {
		t.Fatal(err)
	}
	if len(want) == 0 {
		t.Fatal("no figures to compare with")
	}
	for name, w := range want {
		if g := got[name]; g < w-slack {
			t.Errorf("%s is %.2f, was %.2f", name, g, w)
		}
	}
}

const treebank = `# newdoc id = own_news_tides
# newpar
# sent_id = own_news_tides-1
# text = Vera Calloway's ministry closed.
1	Vera	Vera	PROPN	NNP	_	4	nmod:poss	_	Entity=(1-organization-new-cf1-4-coref(2-person-new-cf2-1,2-sgl
2	Calloway	Calloway	PROPN	NNP	_	1	flat	_	SpaceAfter=No
3	's	's	PART	POS	_	1	case	_	Entity=2)
4	ministry	ministry	NOUN	NN	_	5	nsubj	_	Entity=1)
5	closed	close	VERB	VBD	_	0	root	_	SpaceAfter=No
6	.	.	PUNCT	.	_	5	punct	_	_

# sent_id = own_news_tides-2
# text = It reopened.
1	It	it	PRON	PRP	_	2	nsubj	_	Entity=(1-organization-giv:act-cf1-1-ana)
2	reopened	reopen	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

`
