package conllu

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const sample = `# newdoc id = d1
# newpar
# sent_id = s1
# text = They don't.
1	They	they	PRON	PRP	_	3	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	SpaceAfter=No
2	do	do	AUX	VBP	_	0	root	_	_
3	n't	not	PART	RB	_	2	advmod	_	_
3.1	go	go	VERB	VB	_	_	_	_	_
4	.	.	PUNCT	.	_	2	punct	_	SpaceAfter=No

# text = Yes
1	Yes	yes	INTJ	UH	_	0	root	_	_
`

func TestRead(t *testing.T) {
	got, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	want := []Sentence{
		{Doc: "d1", ID: "s1", Text: "They don't.", NewDoc: true, NewPar: true, Tokens: []Token{
			{Form: "They", Lemma: "they", UPOS: "PRON", XPOS: "PRP", Head: 2, Rel: "nsubj", Misc: "_"},
			{Form: "do", Lemma: "do", UPOS: "AUX", XPOS: "VBP", Head: -1, Rel: "root", Misc: "_", Glued: true},
			{Form: "n't", Lemma: "not", UPOS: "PART", XPOS: "RB", Head: 1, Rel: "advmod", Misc: "_", Glued: true},
			{Form: ".", Lemma: ".", UPOS: "PUNCT", XPOS: ".", Head: 1, Rel: "punct", Misc: "SpaceAfter=No", Glued: true},
		}},
		{Doc: "d1", Text: "Yes", Tokens: []Token{{Form: "Yes", Lemma: "yes", UPOS: "INTJ", XPOS: "UH", Head: -1, Rel: "root", Misc: "_"}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestReadErrors(t *testing.T) {
	for name, in := range map[string]string{
		"line 1: 2 columns, want 10": "1\tThey\n",
		"line 1: id \"2\", want 1":   "2\tThey\tthey\tPRON\tPRP\t_\t0\troot\t_\t_\n",
		"line 1: head \"x\"":         "1\tThey\tthey\tPRON\tPRP\t_\tx\troot\t_\t_\n",
	} {
		if _, err := Read(strings.NewReader(in)); err == nil || !strings.HasPrefix(err.Error(), name) {
			t.Errorf("error %v, want %s", err, name)
		}
	}
}
