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
	write("n1.json", `{"title": "The port", "content_original": "“Ivo Thorpe is a disgrace,” Vera Calloway said."}`)
	labels := write("labels.tsv", "# document, sentence, speaker, stance, target\nn1\t10\t38\tCONDEMNS\tIvo Thorpe\n")
	var models [][]byte
	for range 2 {
		var stderr bytes.Buffer
		if code := run([]string{"stances", "-o", dir, "--labels", labels, "--news", dir, good}, &bytes.Buffer{}, &stderr); code != 0 {
			t.Fatalf("exit code %d: %s", code, &stderr)
		}
		if want := "5 segments of 5 articles, by class [2 0 3 0 0]; of 5 parties in them 3 are meant"; !strings.Contains(stderr.String(), want) {
			t.Errorf("told %q, want %q", &stderr, want)
		}
		var both []byte
		for _, file := range []string{"carried.model", "whom.model"} {
			body, err := os.ReadFile(filepath.Join(dir, file))
			if err != nil {
				t.Fatal(err)
			}
			both = append(both, body...)
		}
		models = append(models, both)
	}
	if !bytes.Equal(models[0], models[1]) {
		t.Error("two trainings give two models")
	}
	var stderr bytes.Buffer
	bad := write("bad.tsv", "MAYBE\tThe mayor is a disgrace.\n")
	if code := run([]string{"stances", "-o", dir, bad}, &bytes.Buffer{}, &stderr); code == 0 || !strings.Contains(stderr.String(), "bad.tsv:1: want a stance or none") {
		t.Errorf("exit code %d, %q", code, &stderr)
	}
}

// TestLabels refuses a line that is no label, and holds those of the repository to their form.
func TestLabels(t *testing.T) {
	file := filepath.Join(t.TempDir(), "labels.tsv")
	for body, want := range map[string]string{
		"a\t1\t2\tnone\n":       "labels.tsv:1: want document, sentence, speaker, stance and target",
		"a\t1\tx\tnone\t\n":     "labels.tsv:1: want two numbers and a stance or none",
		"#\na\t1\t2\tMAYBE\t\n": "labels.tsv:2: want two numbers and a stance or none",
	} {
		if err := os.WriteFile(file, []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := readLabels(file); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", body, err, want)
		}
	}
	all, err := readLabels("labels.tsv")
	if err != nil || len(all) < 20000 {
		t.Fatalf("%d labels, %v", len(all), err)
	}
	seen, docs := map[label]bool{}, map[string]bool{}
	for _, of := range byDocument(all) {
		if docs[of[0].doc] {
			t.Errorf("the labels of %s stand apart", of[0].doc)
		}
		docs[of[0].doc] = true
	}
	for _, l := range all {
		place := label{place: l.place}
		if seen[place] || l.class == 0 && l.target != "" {
			t.Errorf("%+v stands twice, or is about somebody without a stance", l)
		}
		seen[place] = true
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
