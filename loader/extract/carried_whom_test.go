package extract

import (
	"slices"
	"testing"

	"stancegraph/loader/text"
	"stancegraph/loader/text/loglinear"
)

// TestStanding tells how a judging word stands to the party that it may judge.
func TestStanding(t *testing.T) {
	for _, tt := range []struct{ text, word, target, want string }{
		{"Keller is a brave minister.", "brave", "Keller", "clause nsubj amod"},
		{"The brave Keller spoke.", "brave", "Keller", "own"},
		{"They praised Keller.", "praised", "Keller", "over obj"},
		{"Keller's plan is brave.", "brave", "Keller", "clause nmod:poss root"},
		{"The malicious tide broke the wall that Keller had built.", "malicious", "Keller", "apart"},
	} {
		d, r := begun(t, tt.text)
		at := func(word string) int {
			return slices.IndexFunc(d.Tokens, func(w text.Token) bool { return w.Text == word })
		}
		if got := r.standing(at(tt.word), at(tt.target)); got != tt.want {
			t.Errorf("%s: %s of %s stands %q, want %q", tt.text, tt.word, tt.target, got, tt.want)
		}
	}
}

// TestPartiesIn tells whom a segment may be about: those whom it names, and the speaker once.
func TestPartiesIn(t *testing.T) {
	d, r := begun(t, "“We told Keller that the ministry would help you, and I did,” Vera Calloway said.")
	r.read()
	var got []string
	for _, g := range r.segments() {
		for _, c := range r.partiesIn(&g) {
			got = append(got, d.Tokens[c.Head].Text)
		}
	}
	if want := []string{"We", "Keller", "ministry"}; !slices.Equal(got, want) {
		t.Errorf("parties %q, want %q", got, want)
	}
}

// TestSureness gives each half step of log odds that a stance reaches: of even odds those up to
// none, of others fewer or more.
func TestSureness(t *testing.T) {
	count := func(told ...float32) int { return len(Sureness(told)) }
	even := count(0.5, 0.5)
	if even != sureSteps+1 || count(0.9, 0.1) >= even || count(0.1, 0.9) <= even || count(1, 0) != 0 || count(0, 1) != 2*sureSteps+1 {
		t.Errorf("%d steps at even odds, %d below, %d above, %d and %d at the ends", even, count(0.9, 0.1), count(0.1, 0.9), count(1, 0), count(0, 1))
	}
	if slices.ContainsFunc(Sureness([]float32{0.5, 0.5}), func(f loglinear.Feature) bool { return f == 0 }) {
		t.Error("an empty feature")
	}
}
