package loader_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"stancegraph/loader"
	"stancegraph/loader/source"
)

// BenchmarkRead reads articles from raw text to statements, all stages, one after the
// other. With STANCEGRAPH_ARTICLES, a folder of text files, it reads those, else articles
// put together from the sentences that carried stances are trained on.
//
//	STANCEGRAPH_ARTICLES=DIR go test ./loader -run '^$' -bench Read -benchtime 3x -cpu 1
func BenchmarkRead(b *testing.B) {
	p := newPipeline(b)
	items := trainingItems(b)
	if dir := os.Getenv("STANCEGRAPH_ARTICLES"); dir != "" {
		items = itemsIn(b, dir)
	}
	words, sentences := 0, 0
	for _, it := range items {
		words += len(strings.Fields(it.Text))
		sentences += len(p.Trace(it).Doc.Sentences)
	}
	for b.Loop() {
		readAll(p, items)
	}
	each := b.Elapsed().Seconds() / float64(b.N)
	b.ReportMetric(float64(words)/each, "words/s")
	b.ReportMetric(float64(sentences)/each, "sentences/s")
}

// mostReferences is how many times as long as the reference loop the reading of the same
// text may take. It took 395-430 with AVX-512 and 465 with AVX2; with the networks of carried stances and of live
// cues 546 where the tree before took 416, and up to 880 while others used the machine; a tenth less since.
const mostReferences = 850

// TestSpeed holds the time that reading takes beside that of a loop over the same text,
// which counts its words, so that the figure depends little on the machine.
func TestSpeed(t *testing.T) {
	if testing.Short() || runtime.GOARCH != "amd64" {
		t.Skip("takes seconds, and needs the kernels that the figure was measured with")
	}
	p := newPipeline(t)
	items := trainingItems(t)
	best := func(run func()) time.Duration {
		least := time.Hour
		for range 5 {
			start := time.Now()
			run()
			least = min(least, time.Since(start))
		}
		return least
	}
	reading := best(func() { readAll(p, items) })
	reference := best(func() {
		for _, it := range items {
			counts := map[string]int{}
			for range 10 {
				for w := range strings.FieldsSeq(it.Text) {
					counts[strings.ToLower(w)]++
				}
			}
		}
	})
	ratio := float64(reading) / float64(reference) * 10
	t.Logf("reading %v, reference %v: %.0f", reading, reference/10, ratio)
	if ratio > mostReferences {
		t.Errorf("reading takes %.0f times the reference loop, want %d at most", ratio, mostReferences)
	}
}

func readAll(p *loader.Pipeline, items []source.Item) {
	for _, it := range items {
		p.Read(it)
	}
}

// trainingItems are the invented sentences that carried stances are trained on, thirty an
// article, three a paragraph.
func trainingItems(t testing.TB) []source.Item {
	t.Helper()
	files, err := filepath.Glob("../cmd/stancetrain/corpus/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatalf("no sentences: %v", err)
	}
	var items []source.Item
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var text strings.Builder
		for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
			_, sentence, _ := strings.Cut(line, "\t")
			text.WriteString(sentence + [...]string{" ", " ", "\n\n"}[i%3])
			if i%30 == 29 {
				items = append(items, source.Item{Doc: fmt.Sprint(f, i), Text: text.String(), Plain: true})
				text.Reset()
			}
		}
	}
	return items
}

// itemsIn are the text files of folder dir.
func itemsIn(t testing.TB, dir string) []source.Item {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s holds no text files: %v", dir, err)
	}
	var items []source.Item
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		items = append(items, source.Item{Doc: filepath.Base(f), Text: string(data)})
	}
	return items
}
