package extract

import "testing"

// TestSides: to which political party the article or the gazetteer says somebody belongs.
func TestSides(t *testing.T) {
	for _, tt := range []struct{ text, speaker, other, want string }{
		{"Sen. Vera Calloway, D-Ohio, met Republican leaders.", "Calloway", "leaders", "other side"},
		{"Rep. Peter Novak (R-Utah) met Republican leaders.", "Novak", "leaders", "same side"},
		{"Sen. Vera Calloway, D-Ohio, met Barack Obama.", "Calloway", "Obama", "same side"},
		{"Sen. Vera Calloway, D-Ohio, met Peter Novak.", "Calloway", "Novak", ""},
	} {
		_, r := begun(t, tt.text)
		r.around = r.lookAround()
		mention := func(word string) int {
			for i, m := range r.d.Mentions {
				if r.d.Tokens[m.Head].Text == word || r.d.Tokens[m.After-1].Text == word {
					return i
				}
			}
			t.Fatalf("%s: no mention %q", tt.text, word)
			return -1
		}
		if got := r.sided(&Segment{Source: mention(tt.speaker)}, mention(tt.other)); got != tt.want {
			t.Errorf("%s: %s and %s are %q, want %q", tt.text, tt.speaker, tt.other, got, tt.want)
		}
	}
}
