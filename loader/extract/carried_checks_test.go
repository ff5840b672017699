package extract

import "testing"

// TestCommits tells words that commit whoever says them from those that only wish, suppose or
// answer nobody.
func TestCommits(t *testing.T) {
	x, err := extractor()
	if err != nil {
		t.Fatal(err)
	}
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
		d, _ := read(t, tt.text)
		r := newRun(x.x, d, Info{})
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
