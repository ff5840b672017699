package extract

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
)

// TestTrace reads sentences in which a cue makes no statement, each for another reason.
func TestTrace(t *testing.T) {
	for _, row := range []struct {
		sentence, cue string
		want          Reason
		word          string // that decides, "" for none
	}{
		{"The National Opposition Group met on Monday.", "Opposition", InName, "Opposition"},
		{"The move was widely criticized.", "criticized", Agentless, ""},
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

// TestTraceReadsTheSame holds a traced run equal to an untraced one, on the example of
// every cue.
func TestTraceReadsTheSame(t *testing.T) {
	frames, err := lexicon.Frames()
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range tables {
		cues, err := lexicon.Cues(table.name, frames)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range cues {
			d, got, trace := traced(t, r.Value.Example)
			_, x := tools(t)
			if diff := cmp.Diff(x.Extract(d, Info{}), got); diff != "" {
				t.Errorf("%s: %q (-read +traced):\n%s", r.At, r.Value.Example, diff)
			}
			for _, s := range got.Statements {
				if s.Rule == carriedRule && !slices.ContainsFunc(trace.Weighed, func(w Weighing) bool { return w.Cue == s.Cue && len(w.Words) > 0 }) {
					t.Errorf("%s: nothing tells which words carry %+v", r.At, s)
				}
			}
			for _, g := range trace.Discards {
				if g.Reason.Info().Stage == "" || g.Word >= len(d.Tokens) || g.Lexicon == "" && g.Rule != colonFrame.Name {
					t.Errorf("%s: discard %+v tells no stage, row or word", r.At, g)
				}
			}
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
	p, x := tools(t)
	d := text.NewDocument(sentence, nil)
	p.Annotate(d)
	got, trace := x.Trace(d, Info{})
	return d, got, trace
}
