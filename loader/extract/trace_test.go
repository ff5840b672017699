package extract

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/loader/text"
)

// TestTrace reads sentences in which a cue makes no statement, each for another reason.
func TestTrace(t *testing.T) {
	for _, row := range []struct {
		sentence, cue string
		want          Reason
		word          string // that decides, "" for none
	}{
		{"The Opposition Group met on Monday.", "Opposition", InName, "Opposition"},
		{"The move was widely criticized.", "criticized", NoActor, ""},
		{"Orlandia blamed the flood.", "blamed", NoTarget, ""},
		{"Vera Calloway said that the port would open on Monday.", "said", NoStance, ""},
		{"Vera Calloway called the plan a bridge.", "called", NoJudgement, "bridge"},
		{"The plan is reckless.", "reckless", NotSpeech, "reckless"},
		{"Vera Calloway did not endorse Ivo Thorpe.", "endorse", Withheld, "endorse"},
		{"Nobody backed the plan.", "backed", Nothing, "Nobody"},
		{"Somebody backed the plan.", "backed", Indefinite, "Somebody"},
		{"Forty percent of voters support the plan.", "support", Figure, "percent"},
		{"Vera Calloway should not condemn the move.", "condemn", Deontic, "should"},
		{"If Vera Calloway condemns the move, Ivo Thorpe will leave.", "condemns", Conditional, "condemns"},
		{"Does Vera Calloway support the plan?", "support", Question, "support"},
		{"Vera Calloway wants to support the plan.", "support", Governed, "wants"},
		{"The wall condemned the move.", "condemned", NotParty, "wall"},
		{"“I support the plan.”", "support", Speakerless, "I"},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			d, got, trace := traced(t, row.sentence)
			if len(got.Statements) > 0 {
				t.Fatalf("a statement was found: %s", describe(d, got))
			}
			at := slices.IndexFunc(trace.Discards, func(x Discard) bool { return x.Reason == row.want && slice(d, x.Cue) == row.cue })
			if at < 0 {
				t.Fatalf("no discard of %q for %s in %+v", row.cue, row.want, trace.Discards)
			}
			x := trace.Discards[at]
			word := ""
			if x.Word >= 0 {
				word = d.Tokens[x.Word].Text
			}
			if word != row.word {
				t.Errorf("the word that decides is %q, want %q", word, row.word)
			}
			if file, _, ok := strings.Cut(x.Lexicon, ".yaml:"); !ok || !strings.HasPrefix(file, "en/") {
				t.Errorf("lexicon line is %q", x.Lexicon)
			}
		})
	}
}

// TestTraceReadsTheSame holds a traced run equal to an untraced one.
func TestTraceReadsTheSame(t *testing.T) {
	for _, example := range []string{
		"Vera Calloway accused Orlandia of flooding the port. Orlandia denied it.",
		"“The plan is reckless,” said Ivo Thorpe, who backs Vera Calloway. She did not answer.",
	} {
		_, want := read(t, example)
		_, got, _ := traced(t, example)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-read +traced):\n%s", example, diff)
		}
	}
}

// TestReasons holds the table of reasons complete: each once, with its words.
func TestReasons(t *testing.T) {
	seen := map[Reason]bool{}
	for _, row := range Reasons {
		if seen[row.Reason] || row.Stage == "" || row.About == "" {
			t.Errorf("reason %q: twice, or without stage or words", row.Reason)
		}
		seen[row.Reason] = true
	}
}

func traced(t *testing.T, sentence string) (*text.Document, Result, Trace) {
	t.Helper()
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	x, err := extractor()
	if err != nil {
		t.Fatal(err)
	}
	d := text.NewDocument(sentence, nil)
	p.Annotate(d)
	got, trace := x.Trace(d, Info{})
	return d, got, trace
}
