package loader

import (
	"testing"

	"stancegraph/loader/source"
)

// TestUnforeseen: an article on which reading fails is a problem, and the others are read.
func TestUnforeseen(t *testing.T) {
	p, err := New(nil)
	if err != nil {
		t.Fatal(err)
	}
	broken := *p
	broken.extract = nil // reading must fail on it
	inputs := func(yield func(source.Item, *source.Problem) bool) {
		_ = yield(source.Item{Doc: "a", Path: "a.txt", Text: "Vera Calloway condemned the dam."}, nil) &&
			yield(source.Item{Doc: "b", Path: "b.txt", Text: "Vera Calloway condemned the tunnel."}, nil)
	}
	read := 0
	count := func(Result) error { read++; return nil }
	problems, err := broken.Extract(t.Context(), inputs, 2, count)
	if err != nil || read != 0 || len(problems) != 2 || problems[0].Reason != source.Unforeseen || problems[0].Doc != "a" || problems[1].Path != "b.txt" {
		t.Errorf("problems %v, %d read, %v", problems, read, err)
	}
	if problems, err := p.Extract(t.Context(), inputs, 2, count); err != nil || read != 2 || len(problems) != 0 {
		t.Errorf("problems %v, %d read, %v", problems, read, err)
	}
}
