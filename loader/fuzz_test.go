package loader_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stancegraph/graph"
	"stancegraph/loader/source"
)

// FuzzRead gives the whole pipeline any text: it must not panic, and every statement
// must agree with the article to the letter.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob(filepath.Join(sample, "*", "*.txt"))
	if err != nil || len(files) == 0 {
		f.Fatalf("no seed texts in %s: %v", sample, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	f.Add("“Orlandia ‘did’ it,” she said. \u200bVestria — (MoT) — denied \x00 the \U0001F525 claim…")
	p := newPipeline(f)
	f.Fuzz(func(t *testing.T, text string) {
		// What cannot be decoded is refused by package source; UTF-8 is what arrives here.
		text = strings.ToValidUTF8(text, "\uFFFD")
		r := p.Read(source.Item{Doc: "fuzz", Text: text, Plain: true})
		if r.Reading.Article.Text != text {
			t.Fatal("the article's text is not the text that was read")
		}
		evidence := graph.NewEvidence(text)
		for _, s := range r.Reading.Statements {
			for _, fault := range evidence.Faults(s) {
				t.Errorf("statement %s: %s", s.ID, fault)
			}
		}
		if err := r.Reading.Check(); err != nil {
			t.Error(err)
		}
	})
}
