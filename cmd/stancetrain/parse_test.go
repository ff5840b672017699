package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"stancegraph/loader/text/conllu"
)

// TestParse parses a small text by a model twice over, and trains on what that gives.
func TestParse(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a.txt", "The ministry denied the report on Friday. So it did.\n\nNo.")
	write("b.txt", "The ministry denied the report on Friday.")
	file := filepath.Join(dir, "parsed.conllu")
	const own = "../../loader/text/model/en.model"
	var out, log bytes.Buffer
	if code := run([]string{"parse", "-o", file, "--models", own + "," + own, dir}, &out, &log); code != 0 {
		t.Fatal(log.String())
	}
	sents, err := conllu.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(sents) != 2 || sents[0].Doc != "a" || len(sents[0].Tokens) != 8 {
		t.Fatalf("%+v", sents)
	}
	if verb := sents[0].Tokens[2]; verb.XPOS != "VBD" || verb.Head != -1 || sents[0].Tokens[1].Rel != "nsubj" || sents[0].Tokens[1].Head != 2 {
		t.Errorf("%+v", sents[0].Tokens)
	}
	model := filepath.Join(dir, "m.model")
	if code := run([]string{"train", "-o", model, "--parsed", file, "--epochs", "1", "--drawn", "0", "testdata/own.conllu"}, &out, &log); code != 1 {
		t.Errorf("a treebank without the tags of what was parsed: exit code %d, %s", code, log.String())
	}
	if code := run([]string{"parse", "-o", file, filepath.Join(dir, "none")}, &out, &log); code != 1 {
		t.Errorf("a folder without texts: exit code %d", code)
	}
}

// TestPortion takes all sentences in turn.
func TestPortion(t *testing.T) {
	all := []*sample{{}, {}, {}, {}, {}}
	seen := map[*sample]int{}
	for i := range 5 {
		p := portion(all, 2, i)
		if len(p) != 2 {
			t.Fatalf("%d samples", len(p))
		}
		for _, s := range p {
			seen[s]++
		}
	}
	for i, s := range all {
		if seen[s] != 2 {
			t.Errorf("sample %d: %d times", i, seen[s])
		}
	}
	if p := portion(all, 9, 1); len(p) != len(all) {
		t.Errorf("more than there are: %d", len(p))
	}
}
