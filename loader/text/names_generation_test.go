package text

import "testing"

func TestGeneration(t *testing.T) {
	for _, row := range []struct{ name, bare, word string }{
		{"Ivo Brandt", "Ivo Brandt", ""},
		{"Ivo Brandt Jr.", "Ivo Brandt", "Jr."},
		{"Ivo Brandt, Jr", "Ivo Brandt", "Jr."},
		{"Ivo Brandt III", "Ivo Brandt", "III"},
		{"Jr.", "Jr.", ""},
	} {
		if bare, word := generation(row.name); bare != row.bare || word != row.word {
			t.Errorf("%q: %q, %q, want %q, %q", row.name, bare, word, row.bare, row.word)
		}
	}
}
