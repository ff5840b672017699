package extract

import (
	"slices"
	"testing"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// TestCommits tells words that commit whoever says them from those that only wish, suppose or
// answer nobody.
func TestCommits(t *testing.T) {
	for _, tt := range []struct {
		text, word               string
		wished, supposed, answer bool
	}{
		{"We need a strong mayor.", "strong", true, false, true},
		{"They should act in a responsible way.", "responsible", true, false, true},
		{"She is a strong mayor.", "strong", false, false, true},
		{"If the council is disloyal, it will fall.", "disloyal", false, true, true},
		{"If you ask me, the council is disloyal.", "disloyal", false, false, true},
		{"The council never worked for the company.", "worked", false, false, true},
		{"It never worked.", "worked", false, false, false},
		{"The weather never cleared.", "cleared", false, false, false},
	} {
		d, r := begun(t, tt.text)
		for i, w := range d.Tokens {
			if w.Text != tt.word {
				continue
			}
			if r.wished(i) != tt.wished || r.supposed(i) != tt.supposed || r.answers(i) != tt.answer {
				t.Errorf("%s: wished %v, supposed %v, answers %v", tt.text, r.wished(i), r.supposed(i), r.answers(i))
			}
		}
	}
}

// TestDenied tells what is said not to hold, or of where somebody is, from what is said of it.
func TestDenied(t *testing.T) {
	for _, tt := range []struct {
		text, word       string
		denied, situates bool
	}{
		{"I do not think that the town is in decline.", "decline", true, false},
		{"I think that the town is in decline.", "decline", false, false},
		{"There was no attempt to defraud the bank.", "defraud", true, false},
		{"There is no doubt that they defraud the bank.", "defraud", false, false},
		{"There is nothing wrong with the plan.", "wrong", true, false},
		{"The mayor is in a strong position.", "strong", false, true},
		{"The mayor is a strong leader.", "strong", false, false},
	} {
		d, r := begun(t, tt.text)
		for i, w := range d.Tokens {
			if w.Text == tt.word && (r.denied(i) != tt.denied || r.situates(i) != tt.situates) {
				t.Errorf("%s: denied %v, situates %v", tt.text, r.denied(i), r.situates(i))
			}
		}
	}
}

// TestRemote holds low probabilities to judgements of a party that the clause is about.
func TestRemote(t *testing.T) {
	for _, tt := range []struct {
		text, word, target string
		stance             graph.Stance
		want               bool
	}{
		{"Keller is a brave minister.", "brave", "Keller", graph.Supports, false},
		{"Keller's plan is brave.", "brave", "Keller", graph.Supports, false},
		{"The town has good roads to Orlandia.", "good", "Orlandia", graph.Supports, true},
		{"Such cruel crimes destroyed Orlandia.", "cruel", "Orlandia", graph.Condemns, false},
		{"They hid the cruel war of Orlandia.", "hid", "Orlandia", graph.Condemns, true},
		{"Keller came on the day before the shooting.", "shooting", "Keller", graph.Accuses, true},
		{"Keller ordered the shooting.", "shooting", "Keller", graph.Accuses, false},
		{"Keller hired two divers to sabotage it.", "sabotage", "Keller", graph.Accuses, true},
		{"The malicious tide broke the wall that Keller had built.", "malicious", "Keller", graph.Condemns, true},
		{"Keller never took a bribe.", "took", "Keller", graph.Denies, true},
	} {
		d, r := begun(t, tt.text)
		at := func(word string) int {
			return slices.IndexFunc(d.Tokens, func(w text.Token) bool { return w.Text == word })
		}
		if got := r.remote(tt.stance, 0.5, at(tt.word), at(tt.target)); got != tt.want {
			t.Errorf("%s: %s of %s is remote: %v", tt.text, tt.word, tt.target, got)
		}
	}
}
