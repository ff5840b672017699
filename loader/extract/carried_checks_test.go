package extract

import "testing"

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
