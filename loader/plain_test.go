package loader_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stancegraph/graph"
	"stancegraph/loader"
	"stancegraph/loader/source"
)

// mostPlain is how many statements a hundred sentences of plain text may give.
const mostPlain = 1.0

// TestPlainText holds down what is read into text that takes no stances: results, recipes,
// manuals, forecasts and encyclopedic articles of our own, full of words that elsewhere
// carry one ("attack", "support", "reject", "poor"). The articles of a file each begin with
// a line "# TITLE". Rules were made on all of them, less on those of the _apart files.
func TestPlainText(t *testing.T) {
	p := newPipeline(t)
	for _, genre := range []string{"sports", "recipes", "manuals", "weather", "encyclopedia"} {
		t.Run(genre, func(t *testing.T) {
			sentences, statements := 0, 0
			for _, part := range []string{"", "_apart"} {
				name := genre + part
				n, found := readPlain(t, p, name)
				sentences, statements = sentences+n, statements+len(found)
				for _, s := range found {
					t.Logf("%s: %s %s by %q (%s %s): %s", name, s.Actor, s.Stance, s.Cue, s.Rule, s.Lexicon, s.Quote)
				}
			}
			if sentences < 120 {
				t.Errorf("%d sentences, want 120 at least", sentences)
			}
			rate := 100 * float64(statements) / float64(sentences)
			t.Logf("%d statements in %d sentences: %.1f in a hundred", statements, sentences, rate)
			if rate > mostPlain {
				t.Errorf("%.1f statements in a hundred sentences, want %.1f at most", rate, mostPlain)
			}
		})
	}
}

// readPlain reads the articles of a file of plain text: how many sentences they have, and
// the statements found.
func readPlain(t *testing.T, p *loader.Pipeline, name string) (sentences int, found []graph.Statement) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "plain", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, article := range strings.Split("\n"+string(data), "\n# ")[1:] {
		read := p.Trace(source.Item{Doc: name, Text: article, Plain: true})
		sentences += len(read.Doc.Sentences)
		found = append(found, read.Reading.Statements...)
	}
	return sentences, found
}
