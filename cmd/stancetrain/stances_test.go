package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestStances trains on a few lines, twice, and refuses a line without a stance.
func TestStances(t *testing.T) {
	dir := t.TempDir()
	write := func(name, body string) string {
		t.Helper()
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	good := write("good.tsv", "# stance, text\nCONDEMNS\tThe mayor is a disgrace.\nCONDEMNS\tThe council is a disgrace.\nnone\tThe port will open on Monday.\nnone\tThe bridge will open on Monday.\n")
	var models [][]byte
	for _, out := range []string{"1.model", "2.model"} {
		var stderr bytes.Buffer
		file := filepath.Join(dir, out)
		if code := run([]string{"stances", "-o", file, good}, &bytes.Buffer{}, &stderr); code != 0 {
			t.Fatalf("exit code %d: %s", code, &stderr)
		}
		if !strings.Contains(stderr.String(), "4 segments of our own") {
			t.Errorf("told %q", &stderr)
		}
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		models = append(models, body)
	}
	if !bytes.Equal(models[0], models[1]) {
		t.Error("two trainings give two models")
	}
	var stderr bytes.Buffer
	bad := write("bad.tsv", "MAYBE\tThe mayor is a disgrace.\n")
	if code := run([]string{"stances", "-o", filepath.Join(dir, "3.model"), bad}, &bytes.Buffer{}, &stderr); code == 0 || !strings.Contains(stderr.String(), "bad.tsv:1: want a stance or none") {
		t.Errorf("exit code %d, %q", code, &stderr)
	}
}

// TestStanceCorpus holds every line of the corpus to its form.
func TestStanceCorpus(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("corpus", "*.tsv"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	seen := map[string]string{}
	for _, file := range files {
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(body)) {
			line = strings.TrimSuffix(line, "\n")
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			stance, text, _ := strings.Cut(line, "\t")
			if _, known := classOf(stance); !known || strings.TrimSpace(text) == "" {
				t.Errorf("%s: %q is no line of a corpus", file, line)
			}
			if other, twice := seen[text]; twice {
				t.Errorf("%s: %q stands in %s too", file, text, other)
			}
			seen[text] = file
		}
	}
}
