package text

import "testing"

func TestOutOfCapitals(t *testing.T) {
	for in, want := range map[string]string{
		"VERA CALLOWAY":       "Vera Calloway",
		"Vera CALLOWAY":       "Vera CALLOWAY",
		"CALLOWAY":            "Calloway",
		"JFK":                 "JFK",
		"J.R. MCGRATH III":    "J.R. McGrath III",
		"LENA O'BRANDT-QUINT": "Lena O'Brandt-Quint",
		"PETER NOVAK JR.":     "Peter Novak Jr.",
		"ZOË MACK":            "Zoë Mack",
	} {
		if got := outOfCapitals(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}
