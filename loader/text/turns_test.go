package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTurns reads who says what behind which label, and about whom portraits are.
func TestTurns(t *testing.T) {
	p, err := NewPipeline()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"a line by itself, one sentence", "Calloway: The dam will hold. She spoke on Monday.", []string{"Calloway says: The dam will hold."}},
		{"a label of nobody", "At issue: The dam may leak.", nil},
		{"answers in capitals, to the end of the paragraph", "Q: Does it hold?\n\nA: It leaks. We all know that.", []string{"Q says: Does it hold?", "A says: It leaks. We all know that."}},
		{"brackets", "((Vera Calloway)) The dam will hold. I built it.", []string{"Vera says: The dam will hold. I built it."}},
		{"a transcript, to the next label", "VERA CALLOWAY: The dam leaks.\n\nIt always did.\n\nPETER NOVAK, HOST: Who built it?\n\nCALLOWAY: The mayor did. He lied.\n\nThe talk was held in Port Lisse.",
			[]string{"VERA says: The dam leaks. It always did.", "PETER says: Who built it?", "CALLOWAY says: The mayor did. He lied."}},
		{"an interview under lines with a name", "Peter Novak\n\nDoes it hold?\n\nVera Calloway\n\nIt leaks.\n\nI warned them.\n\nPeter Novak\n\nWhom?",
			[]string{"Peter says: Does it hold?", "Vera says: It leaks. I warned them.", "Peter says: Whom?"}},
		{"a round-up of statements, quoted or not", "Gov. Vera Calloway: “The dam leaks.” She said so twice.\n\nRep. Peter Novak (D): We oppose it. It is a disgrace.\n\nDockers' Union: “It must go.”",
			[]string{"Vera says: “The dam leaks.”", "Peter says: We oppose it. It is a disgrace.", "Union says: “It must go.”"}},
		{"portraits", "Vera Calloway: She backs the dam. She is a lawyer.\n\nPeter Novak: Novak opposes it.\n\nLena Brandt: She has not said what she thinks.",
			[]string{"Vera is told of: She backs the dam. She is a lawyer.", "Peter is told of: Novak opposes it.", "Lena is told of: She has not said what she thinks."}},
		{"questions alone", "Q: Does it hold?\n\nIt leaks.\n\nQ: Who knew?\n\nThe council.\n\nQ: Who built it?\n\nThe mayor.",
			[]string{"Q says: Does it hold?", "Q says: Who knew?", "Q says: Who built it?"}},
		{"captions are no speakers", "PHOTOS: The dam leaks.\n\nThe mayor spoke.\n\nVIDEO: The dam leaks again.\n\nThe council met.\n\nRELATED: How it leaks.",
			[]string{"PHOTOS says: The dam leaks.", "VIDEO says: The dam leaks again.", "RELATED says: How it leaks."}},
		{"a name that opens a sentence", "Vera Calloway spoke.\n\nPeter Novak left.\n\nLena Brandt stayed.", nil},
	} {
		d := NewDocument(tt.text, nil)
		p.Annotate(d)
		var got []string
		for _, turn := range d.Turns {
			does := " says: "
			if turn.About {
				does = " is told of: "
			}
			var words []string
			for _, e := range turn.Content {
				words = append(words, oneLine(d.Slice(Span{Start: d.Tokens[e[0]].Start, End: d.Tokens[e[1]-1].End})))
			}
			got = append(got, d.Tokens[turn.Speaker].Text+does+strings.Join(words, " … "))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// TestTurnsPronouns joins "he" and "I" of turns and portraits with whom they mean.
func TestTurnsPronouns(t *testing.T) {
	p, err := NewPipeline()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ text, pronoun, want string }{
		{"Mayor Bo Quint resigned.\n\nPeter Novak: Did he lie?\n\nPaul Brandt: He did.\n\nPeter Novak: When?", "He", "Bo Quint"},
		{"Mayor Bo Quint resigned.\n\nPeter Novak: Did he lie?\n\nPaul Brandt: He did, I saw it.\n\nPeter Novak: When?", "I", "Paul Brandt"},
		{"Mayor Bo Quint resigned.\n\nPeter Novak: He backs the dam.\n\nPaul Brandt: He opposes it.\n\nJohn Thorpe: He has no opinion.", "He", "Peter Novak"},
	} {
		d := NewDocument(tt.text, nil)
		p.Annotate(d)
		for _, m := range d.Mentions {
			if d.Tokens[m.Head].Text == tt.pronoun {
				if got := d.Chains[m.Chain].Name; got != tt.want {
					t.Errorf("%q: %s is %q, want %q", tt.text, tt.pronoun, got, tt.want)
				}
				break
			}
		}
	}
}
