package confidence

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
)

// examples are so many readings of one rule, so many of them right.
func examples(s Signs, right, wrong int) []Example {
	var out []Example
	for range right {
		out = append(out, Example{s, true})
	}
	for range wrong {
		out = append(out, Example{s, false})
	}
	return out
}

var (
	verb   = Signs{Rule: "condemn", Lexicon: "en/verbs.yaml:7", Stance: graph.Condemns, Actor: Name, Slot: "subj"}
	phrase = Signs{Rule: "undo", Lexicon: "en/phrases.yaml:3", Stance: graph.Condemns, Actor: Name, Slot: "subj"}
)

func hedged(s Signs) Signs { s.Hedged = true; return s }

func rule(s Signs, name string) Signs { s.Rule = name; return s }

func fitted() *Model {
	var all []Example
	for _, part := range [][]Example{examples(verb, 95, 5), examples(hedged(verb), 12, 8), examples(phrase, 30, 30), examples(rule(phrase, "rare"), 0, 1)} {
		all = append(all, part...)
	}
	return Fit(all, 0.7, 30)
}

func TestFit(t *testing.T) {
	m := fitted()
	for _, row := range []struct {
		name     string
		signs    Signs
		from, to float64
	}{
		{"a rule seen often has its own share", verb, 0.86, 0.97},
		{"a flag lowers it", hedged(verb), 0.55, 0.85},
		{"another rule, another share", phrase, 0.45, 0.55},
		{"a rule seen once stays near its class", rule(phrase, "rare"), 0.35, 0.55},
		{"a rule never seen has the share of its class", rule(verb, "new"), 0.82, 0.97},
		{"a class never seen has that of all readings", Signs{Rule: "new", Lexicon: "en/new.yaml:1", Actor: Name}, 0.6, 0.85},
	} {
		if got := m.Score(row.signs); got < row.from || got > row.to {
			t.Errorf("%s: %v, want %v to %v", row.name, got, row.from, row.to)
		}
	}
}

// TestFitIsCalibrated holds the mean score to the share of right readings, shrunken by the
// prior alone.
func TestFitIsCalibrated(t *testing.T) {
	all := append(examples(verb, 60, 15), examples(phrase, 10, 15)...)
	m := Fit(all, 0.7, 0)
	sum := 0.0
	for _, e := range all {
		sum += m.Score(e.Signs)
	}
	if mean, share := sum/float64(len(all)), 0.7; math.Abs(mean-share) > 0.002 {
		t.Errorf("mean score %.3f, share of right readings %.3f", mean, share)
	}
}

func TestFitOfNothing(t *testing.T) {
	if got := Fit(nil, 0.7, 30).Score(verb); got != 0.7 {
		t.Errorf("without examples the score is %v, want the prior's share", got)
	}
}

func TestWriteAndRead(t *testing.T) {
	m := fitted().WithCut(0.55)
	var first bytes.Buffer
	if err := m.Write(&first, []string{"about"}); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(first.String(), "# about\ncut: 0.55\nbase: ") {
		t.Errorf("begins %q", first.String()[:20])
	}
	again, err := Read(bytes.NewReader(first.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []Signs{verb, hedged(verb), phrase} {
		if again.Cut() != 0.55 || again.Score(s) != m.Score(s) {
			t.Errorf("%+v: %v, read back %v", s, m.Score(s), again.Score(s))
		}
	}
	var second bytes.Buffer
	if err := fitted().WithCut(0.55).Write(&second, []string{"about"}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(first.String(), second.String()); diff != "" {
		t.Errorf("fitted twice (-first +second):\n%s", diff)
	}
	if _, err := Read(strings.NewReader("base: 1\nbasis: 2\n")); err == nil {
		t.Error("an unknown key is read")
	}
}

func TestParts(t *testing.T) {
	m := fitted()
	base, parts := m.Parts(hedged(rule(verb, "new")))
	sum := base
	var names []string
	for _, p := range parts {
		sum += p.Weight
		names = append(names, p.Sign)
	}
	if diff := cmp.Diff([]string{"class verbs", "class verbs CONDEMNS", "hedged"}, names); diff != "" {
		t.Errorf("signs (-want +got):\n%s", diff)
	}
	if got := math.Round(1000*sigmoid(sum)) / 1000; got != m.Score(hedged(verb)) && got != m.Score(hedged(rule(verb, "new"))) {
		t.Errorf("the parts add up to %v, the score is %v", got, m.Score(hedged(rule(verb, "new"))))
	}
}

// TestEnglish holds the embedded data: it says where it is from, and every score is a
// probability.
func TestEnglish(t *testing.T) {
	if !strings.Contains(string(Digest()), "stancetrain confidence --gold ") {
		t.Error("confidence.yaml does not say which command made it")
	}
	m, err := English()
	if err != nil {
		t.Fatal(err)
	}
	if m.Cut() < 0 || m.Cut() > 0.8 {
		t.Errorf("the cut is %v", m.Cut())
	}
	for _, s := range []Signs{verb, hedged(verb), phrase, rule(verb, "new")} {
		if c := m.Score(s); c <= 0 || c >= 1 {
			t.Errorf("%+v: %v", s, c)
		}
	}
}

// TestHeardBands: what is heard, and whose it is, counts by its band, and what was not asked has none.
func TestHeardBands(t *testing.T) {
	for p, want := range map[float64]string{0: "", 0.001: "heard hardly", 0.05: "heard from .05", 0.59: "heard from .4", 0.8: "heard from .8", 1: "heard from .9"} {
		s := verb
		s.Heard, s.Whose = p, p
		for _, sign := range []string{"heard", "whose"} {
			got := ""
			for _, name := range s.names() {
				if strings.HasPrefix(name, sign+" ") {
					got = name
				}
			}
			if want := strings.Replace(want, "heard", sign, 1); got != want {
				t.Errorf("%v: %q, want %q", p, got, want)
			}
		}
	}
}
