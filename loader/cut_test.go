package loader_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"stancegraph/loader"
	"stancegraph/loader/source"
)

// TestCutSentences reads what is left of the lexicon's examples when words are missing at
// their beginning or end, so that every word that rules ask about stands first or last in
// an article too: nothing may panic there.
func TestCutSentences(t *testing.T) {
	p := newPipeline(t)
	for _, table := range []string{"verbs", "nouns", "adjectives", "phrases", "governors", "said"} {
		data, err := os.ReadFile(filepath.Join("lexicon", "en", table+".yaml"))
		if err != nil {
			t.Fatal(err)
		}
		examples := example.FindAllSubmatch(data, -1)
		if len(examples) < 20 {
			t.Errorf("%d examples in %s", len(examples), table)
		}
		for i, m := range examples {
			words := strings.Fields(string(m[1]))
			for k := range words {
				if k%3 != i%3 {
					continue // each place in some of them
				}
				for _, cut := range [][]string{words[k:], words[:k+1]} {
					readCut(t, p, strings.Join(cut, " "))
				}
			}
		}
	}
}

// readCut reads a text and says on which one reading panicked.
func readCut(t *testing.T, p *loader.Pipeline, text string) {
	t.Helper()
	defer func() {
		if err := recover(); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}()
	p.Read(source.Item{Doc: "cut", Text: text, Plain: true})
}

var example = regexp.MustCompile(`example: "?([^"\n]+)`)
