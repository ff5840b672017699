package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/loader/confidence"
)

// TestConfidence fits the weights on two invented articles, twice. A third document is
// kept apart, and has no text that could be read.
func TestConfidence(t *testing.T) {
	dir := t.TempDir()
	write := func(name, body string) string {
		t.Helper()
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	// SHA-256 of "a" and "e1" begins with c and 8, that of "b" with 3: it is kept apart.
	write("a.txt", "The Ministry of Tides denied that it flooded the port. Vera Calloway condemned the flooding.")
	write("e1.txt", "Ivo Thorpe praised Vera Calloway on Monday. Orlandia blamed the ministry for the flood.")
	gold := write("gold.jsonl", `{"doc":"a","actor":"Ministry of Tides","stance":"DENIES","claim":"x","target":null,"claim_id":"a#1","start":0,"end":54,"cue":"denied","core":true}
{"doc":"e1","actor":"Ivo Thorpe","stance":"SUPPORTS","claim":"y","target":"Vera Calloway","claim_id":"e1#1","start":0,"end":43,"cue":"praised","core":true}
{"doc":"b","actor":"Quint","stance":"SUPPORTS","claim":"z","target":null,"claim_id":"b#1","start":0,"end":4,"cue":"x","core":true}
`)
	corpus := write("corpus.tsv", "# stance, text\nCONDEMNS\tHe is a disgrace to the port.\nnone\tThe port opens on Monday.\n")
	fit := func(out string) string {
		t.Helper()
		var stdout, stderr bytes.Buffer
		if code := run([]string{"confidence", "--gold", gold, "--text", dir, "-o", filepath.Join(dir, out), corpus}, &stdout, &stderr); code != 0 {
			t.Fatalf("exit code %d: %s", code, &stderr)
		}
		if !strings.Contains(stdout.String(), "on documents not fitted on") {
			t.Errorf("printed %q", &stdout)
		}
		body, err := os.ReadFile(filepath.Join(dir, out))
		if err != nil {
			t.Fatal(err)
		}
		return string(body)
	}
	first := fit("1.yaml")
	if diff := cmp.Diff(first, fit("2.yaml")); diff != "" {
		t.Errorf("fitted twice (-first +second):\n%s", diff)
	}
	for _, line := range []string{"#   stancetrain confidence --gold gold.jsonl --text ", "from 4 readings, 2 of them right", `sign: "rule deny", weight: `} {
		if !strings.Contains(first, line) {
			t.Errorf("no %q in\n%s", line, first)
		}
	}
	if _, err := confidence.Read(strings.NewReader(first)); err != nil {
		t.Error(err)
	}

	var stderr bytes.Buffer
	if code := run([]string{"confidence", "--gold", gold}, &bytes.Buffer{}, &stderr); code == 0 || !strings.Contains(stderr.String(), "want --gold FILE --text FOLDER") {
		t.Errorf("without texts: exit code %d, %q", code, &stderr)
	}
}
