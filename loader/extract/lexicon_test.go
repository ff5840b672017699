package extract

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
)

var (
	pipeline  = sync.OnceValues(text.NewPipeline)
	extractor = sync.OnceValues(New)
)

// tools returns the text pipeline and the extractor, which all tests share.
func tools(t testing.TB) (*text.Pipeline, *Extractor) {
	t.Helper()
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	x, err := extractor()
	if err != nil {
		t.Fatal(err)
	}
	return p, x
}

// begun returns an example and the run over it, before anything is read from it.
func begun(t testing.TB, example string) (*text.Document, *run) {
	t.Helper()
	p, x := tools(t)
	d := text.NewDocument(example, nil)
	p.Annotate(d)
	return d, newRun(x.x, d, Info{})
}

// read takes an example through the whole text pipeline and the extractor.
func read(t testing.TB, example string) (*text.Document, Result) {
	t.Helper()
	p, x := tools(t)
	d := text.NewDocument(example, nil)
	p.Annotate(d)
	return d, x.Extract(d, Info{})
}

// TestExamples reads the example of every row of the lexicon and holds it against the
// reading that the row gives.
func TestExamples(t *testing.T) {
	frames, err := lexicon.Frames()
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for _, table := range tables {
		cues, err := lexicon.Cues(table.name, frames)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range cues {
			rows++
			t.Run(r.At, func(t *testing.T) { check(t, r.Value.Example, r.Value.Reads) })
		}
	}
	governors, err := lexicon.Governors()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range governors {
		rows++
		t.Run(r.At, func(t *testing.T) { check(t, r.Value.Example, r.Value.Reads) })
	}
	if rows == 0 {
		t.Fatal("the lexicon has no rows")
	}
}

func check(t *testing.T, example string, want []lexicon.Reading) {
	d, got := read(t, example)
	for _, w := range want {
		if !found(d, got, w) {
			t.Errorf("%q: missing %s %s %s: %s\nread %s", example, w.Actor, w.Stance, w.Target, w.Claim, describe(d, got))
		}
	}
	if len(want) == 0 && len(got.Statements) > 0 {
		t.Errorf("%q: want nothing, read %s", example, describe(d, got))
	}
}

func slice(d *text.Document, s text.Span) string {
	if s == None {
		return ""
	}
	return d.Slice(s)
}

func found(d *text.Document, got Result, w lexicon.Reading) bool {
	has := func(text, words string) bool {
		words = strings.TrimPrefix(strings.ToLower(words), "the ")
		return strings.Contains(strings.ToLower(text), words)
	}
	if w.Stance == lexicon.Says {
		for _, a := range got.Attributions {
			var content []string
			for _, c := range a.Content {
				content = append(content, d.Slice(c))
			}
			if has(slice(d, a.Source), w.Actor) && has(strings.Join(content, " … "), w.Claim) {
				return true
			}
		}
		return false
	}
	for _, s := range got.Statements {
		target := ""
		if s.Claim.Target >= 0 {
			target = d.Slice(d.Mentions[s.Claim.Target].Span)
		}
		if s.Stance == w.Stance && has(slice(d, s.Source), w.Actor) && has(target, w.Target) && has(slice(d, s.Claim.Words), w.Claim) {
			return true
		}
	}
	return false
}

func describe(d *text.Document, got Result) string {
	var out []string
	for _, s := range got.Statements {
		target := ""
		if s.Claim.Target >= 0 {
			target = d.Slice(d.Mentions[s.Claim.Target].Span)
		}
		out = append(out, fmt.Sprintf("%s %s %s: %s", slice(d, s.Source), s.Stance, target, slice(d, s.Claim.Words)))
	}
	for _, a := range got.Attributions {
		line := slice(d, a.Source) + " SAYS"
		for _, c := range a.Content {
			line += " | " + d.Slice(c)
		}
		out = append(out, line)
	}
	return "[" + strings.Join(out, "; ") + "]"
}
