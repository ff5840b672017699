package lexicon

import (
	"strings"
	"testing"
)

// TestBadRows holds that a bad row of any table of cues is an error that names file and
// line.
func TestBadRows(t *testing.T) {
	frames, err := Frames()
	if err != nil {
		t.Fatal(err)
	}
	frame := func(yaml string) error {
		rows, err := decode[Frame]("en/frames.yaml", []byte(yaml))
		if err != nil {
			return err
		}
		return checkFrames(rows)
	}
	cue := func(yaml string) error {
		rows, err := decode[Cue]("en/verbs.yaml", []byte(yaml))
		if err != nil {
			return err
		}
		return checkCues(rows, frames)
	}
	governor := func(yaml string) error {
		rows, err := decode[Governor]("en/governors.yaml", []byte(yaml))
		if err != nil {
			return err
		}
		return checkGovernors(rows)
	}
	tests := []struct {
		name string
		err  error
		want []string
	}{
		{"unknown stance", frame("\n- {name: a, stance: LOVES, actor: subj}"), []string{"en/frames.yaml:2", `unknown stance "LOVES"`}},
		{"unknown place", frame("- {name: a, actor: subject}"), []string{"en/frames.yaml", "line 1", `unknown place "subject"`}},
		{"no actor", frame("- {name: a, stance: DENIES}"), []string{"en/frames.yaml:1", "no place for the actor"}},
		{"role without place", frame("- {name: a, actor: subj, needs: [target]}"), []string{"en/frames.yaml:1", `needs "target"`}},
		{"unknown role", frame("- {name: a, actor: subj, needs: [victim]}"), []string{"en/frames.yaml:1", `needs "victim"`}},
		{"unknown doer", frame("- {name: a, actor: subj, doer: claim}"), []string{"en/frames.yaml:1", "doer"}},
		{"unknown kind", frame("- {name: a, actor: subj, kind: rumour}"), []string{"en/frames.yaml:1", `unknown kind "rumour"`}},
		{"name twice", frame("- {name: a, actor: subj}\n- {name: a, actor: subj}"), []string{"en/frames.yaml:2", "en/frames.yaml:1"}},
		{"unknown key", frame("- {name: a, actors: subj}"), []string{"en/frames.yaml", "line 1", "actors"}},
		{"unknown frame", cue("- {cue: love, frames: [adore], example: X loved it.}"), []string{"en/verbs.yaml:1", `unknown frame "adore"`}},
		{"no example", cue("\n\n- {cue: love, frames: [support]}"), []string{"en/verbs.yaml:3", "example"}},
		{"reading without stance", cue(`- {cue: love, frames: [support], example: X loved it., reads: ["X loves it"]}`), []string{"en/verbs.yaml", "line 1", "no stance"}},
		{"unknown effect", governor("- {cue: want, effect: maybe, example: X wants it.}"), []string{"en/governors.yaml:1", `unknown effect "maybe"`}},
		{"governor twice", governor("- {cue: want, effect: unreal, example: X.}\n- {cue: want, effect: real, example: X.}"), []string{"en/governors.yaml:2", "en/governors.yaml:1"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.err == nil {
				t.Fatal("no error")
			}
			for _, w := range tt.want {
				if !strings.Contains(tt.err.Error(), w) {
					t.Errorf("%v: want %q in it", tt.err, w)
				}
			}
		})
	}
}
