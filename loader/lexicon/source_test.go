package lexicon

import (
	"strings"
	"testing"
)

// TestSource finds the text of every row of a table at the place that the row names.
func TestSource(t *testing.T) {
	rows, err := Rows[Cue]("verbs.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if got := Source(r.At); !strings.Contains(got, "cue: "+r.Value.Cue) && !strings.Contains(got, "cue: \""+r.Value.Cue) {
			t.Errorf("%s: %q does not hold cue %q", r.At, got, r.Value.Cue)
		}
	}
	for _, at := range []string{"", "en/verbs.yaml", "en/verbs.yaml:0", "en/verbs.yaml:1", "en/verbs.yaml:999999", "en/nowhere.yaml:1", "../doc.go:1"} {
		if got := Source(at); got != "" {
			t.Errorf("Source(%q) = %q, want nothing", at, got)
		}
	}
}
