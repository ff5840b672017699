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

// TestJudged writes the signs of a reading that was judged; one that the tool does not come to, and one of
// another actor, are left out. What is written is read back the same.
func TestJudged(t *testing.T) {
	dir := t.TempDir()
	for name, body := range map[string]string{
		"a.txt": "Vera Calloway condemned the flooding of the port.",
		"verdicts.jsonl": `{"doc":"a","cue_start":14,"actor":"Vera Calloway","stance":"CONDEMNS","right":true}
{"doc":"a","cue_start":14,"actor":"Ivo Thorpe","stance":"CONDEMNS","right":false}
{"doc":"a","cue_start":30,"actor":"Vera Calloway","stance":"ACCUSES","right":false}
`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var stdout, stderr bytes.Buffer
	if code := run([]string{"judged", "--text", dir, filepath.Join(dir, "verdicts.jsonl")}, &stdout, &stderr); code != 0 {
		t.Fatalf("exit code %d: %s", code, &stderr)
	}
	want := "right\tcondemn\ten/verbs.yaml\tCONDEMNS\tname\tsubj\t0.000\t0.982\t0.996\tnoparty main\tcondemn\t\n"
	if diff := cmp.Diff(want, stdout.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	file := filepath.Join(dir, "judged.tsv")
	if err := os.WriteFile(file, []byte("# a comment\n"+want), 0o600); err != nil {
		t.Fatal(err)
	}
	all, err := readJudged(file)
	if err != nil {
		t.Fatal(err)
	}
	s := confidence.Signs{Rule: "condemn", Lexicon: "en/verbs.yaml", Stance: "CONDEMNS", Actor: confidence.Name, Slot: "subj", NoParty: true, Main: true, Cue: "condemn", Heard: 0.982, Whose: 0.996}
	if diff := cmp.Diff([]confidence.Example{{Signs: s, Right: true}}, all); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestJudgedErrors(t *testing.T) {
	for _, row := range []struct{ line, want string }{
		{"maybe\tcondemn\ten/verbs.yaml\tCONDEMNS\tname\tsubj\t0.000\t0.000\t0.000\t\t\t", "want right or wrong"},
		{"right\tcondemn", "want right or wrong"},
		{"right\tcondemn\ten/verbs.yaml\tCONDEMNS\tname\tsubj\tx\t0.000\t0.000\t\t\t", "field 7"},
		{"right\tcondemn\ten/verbs.yaml\tCONDEMNS\tname\tsubj\t0.000\t0.000\t0.000\tloud\t\t", `unknown flag "loud"`},
	} {
		if _, err := readJudgedLine(row.line); err == nil || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%q: %v, want %q", row.line, err, row.want)
		}
	}
}
