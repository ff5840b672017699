package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestUsage(t *testing.T) {
	for _, args := range [][]string{nil, {"fly"}, {"train"}, {"eval"}} {
		var out, err bytes.Buffer
		if code := run(args, &out, &err); code != 2 || !strings.Contains(err.String(), "usage") || out.Len() > 0 {
			t.Errorf("%q: exit code %d, %q", args, code, err.String())
		}
	}
	var out, err bytes.Buffer
	if code := run([]string{"eval", "none.conllu"}, &out, &err); code != 1 || !strings.Contains(err.String(), "none.conllu") {
		t.Errorf("a file that is not there: exit code %d, %q", code, err.String())
	}
}

// TestTrainThenEval runs the two commands one after the other.
func TestTrainThenEval(t *testing.T) {
	dir := t.TempDir()
	file, exclude := filepath.Join(dir, "m.model"), filepath.Join(dir, "exclude.txt")
	if err := os.WriteFile(exclude, []byte("# none of these\nother\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	var out, log bytes.Buffer
	if code := run([]string{"train", "-o", file, "--exclude", exclude, "--epochs", "40", "--drawn", "0", "testdata/own.conllu"}, &out, &log); code != 0 {
		t.Fatal(log.String())
	}
	if code := run([]string{"eval", "--json", "--model", file, "testdata/own.conllu"}, &out, &log); code != 0 {
		t.Fatal(log.String())
	}
	var f figures
	if err := json.Unmarshal(out.Bytes(), &f); err != nil || f.File != "own.conllu" || f.Tokens != 100 || f.XPOS < 50 {
		t.Errorf("%s: %v", out.String(), err)
	}
}

// TestExclude leaves documents out and holds them apart.
func TestExclude(t *testing.T) {
	own := map[string]bool{"own": true}
	s, held, err := readTraining([]string{"testdata/own.conllu"}, own, nil)
	if err != nil || len(s)+len(held) != 0 {
		t.Errorf("%d sentences of an excluded document, %v", len(s)+len(held), err)
	}
	s, held, err = readTraining([]string{"testdata/own.conllu"}, nil, own)
	if err != nil || len(s) != 0 || len(held) == 0 {
		t.Errorf("%d sentences of a held document to train on, %d apart, %v", len(s), len(held), err)
	}
}
