package extract

import (
	"slices"
	"strings"
	"testing"

	"stancegraph/graph"
)

// TestLive reads stances by words of which the tables have no row, or none whose frame holds there.
func TestLive(t *testing.T) {
	for _, tt := range []struct {
		text, actor string
		stance      graph.Stance
		claim       string
	}{
		{"The Senate passed the harbor bill on Tuesday.", "The Senate", graph.Supports, "the harbor bill"},
		{"The senators voted to advance the harbor bill.", "The senators", graph.Supports, "the harbor bill"},
		{"Vera Calloway apologized for her remarks about the miners.", "Vera Calloway", graph.Condemns, "her remarks about the miners"},
	} {
		d, got := read(t, tt.text)
		i := slices.IndexFunc(got.Statements, func(s Statement) bool { return strings.HasPrefix(s.Rule, "live-") })
		if i < 0 {
			t.Errorf("%s: nothing is heard", tt.text)
			continue
		}
		s := got.Statements[i]
		if s.Stance != tt.stance || d.Slice(s.Source) != tt.actor || d.Slice(s.Claim.Words) != tt.claim || s.Heard < liveFrom || !s.Explicit {
			t.Errorf("%s: read %s by %q on %q, probability %.2f", tt.text, s.Stance, d.Slice(s.Source), d.Slice(s.Claim.Words), s.Heard)
		}
	}
}

// TestNotLive: what the tables put aside, for what the words around say, no network takes.
func TestNotLive(t *testing.T) {
	for _, words := range []string{
		"The team defended its title in Kellmark.",
		"Novak backed the truck into the garage.",
		"The bank denied Novak a loan.",
		"The Reed Council persuaded the ministry to endorse the harbor plan.",
		"Peter Novak dealt with criticism of the plan.",
		"The minister is glad to help.",
		"Thorpe was widely criticized for the remark.",
		"The senators would have passed the harbor bill.",
	} {
		_, got := read(t, words)
		for _, s := range got.Statements {
			if strings.HasPrefix(s.Rule, "live-") {
				t.Errorf("%s: read %s, probability %.2f", words, s.Stance, s.Heard)
			}
		}
	}
}

// TestHeard: a cue of the tables is heard better where it takes a stance than where it does not, and what names
// no stance is not asked.
func TestHeard(t *testing.T) {
	heard := func(words string) float64 {
		_, got := read(t, words)
		if len(got.Statements) == 0 {
			t.Fatalf("%s: nothing is read", words)
		}
		return got.Statements[0].Heard
	}
	if live := heard("Vera Calloway condemned the harbor levy."); live < 0.8 {
		t.Errorf("a plain stance is heard with probability %.2f", live)
	}
	if said := heard("“He has no idea what he is doing, and the city pays for it,” Vera Calloway said of Mayor Quint."); said != 0 {
		t.Errorf("a stance that no cue names is heard with probability %.2f", said)
	}
}
