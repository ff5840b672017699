package graphtest

import (
	"testing"

	"stancegraph/graph"
)

func TestSampleIsEvidenced(t *testing.T) {
	statements := 0
	for _, r := range Sample() {
		evidence := graph.NewEvidence(r.Article.Text)
		for _, s := range r.Statements {
			statements++
			for _, fault := range evidence.Faults(s) {
				t.Errorf("%s: %s", s.ID, fault)
			}
			info, ok := s.Stance.Info()
			if !ok {
				t.Fatalf("%s: stance %q", s.ID, s.Stance)
			}
			fits := false
			for _, kind := range info.Claims {
				fits = fits || kind == s.ClaimKind
			}
			if !fits {
				t.Errorf("%s: %s of a claim of kind %s", s.ID, s.Stance, s.ClaimKind)
			}
		}
	}
	if statements < 25 {
		t.Errorf("%d statements, want at least 25", statements)
	}
}
