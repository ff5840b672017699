package model

import (
	"slices"
	"strings"
	"testing"
)

func sentence(s string) []Word {
	var ws []Word
	for _, f := range strings.Fields(s) {
		ws = append(ws, NewWord(f))
	}
	return ws
}

func TestCasing(t *testing.T) {
	for in, want := range map[string]Casing{
		"Tides Minister Resigns Over Blast of 2014": Title,
		"TIDES MINISTER RESIGNS":                    Upper,
		"the minister resigns .":                    Lower,
		"The minister of Tides resigns .":           Mixed,
		"Calloway":                                  Mixed,
		"“ 12 %":                                    Mixed,
	} {
		if got := CasingOf(sentence(in)); got != want {
			t.Errorf("%q has casing %d, want %d", in, got, want)
		}
	}
}

// TestPlain pairs forms that the features must not tell apart.
func TestPlain(t *testing.T) {
	for _, p := range [][2]string{{"“", "\""}, {"n’t", "n't"}, {"–", "—"}, {"…", "..."}, {"co\u00adoperate", "cooperate"}, {"x\u200d", "x"}} {
		a, b := sentence(p[0]), sentence(p[1])
		if !slices.Equal(Features(nil, a, Mixed, 0), Features(nil, b, Mixed, 0)) {
			t.Errorf("%q and %q differ", p[0], p[1])
		}
	}
	if slices.Equal(Features(nil, sentence("Us"), Mixed, 0), Features(nil, sentence("us"), Mixed, 0)) {
		t.Error("capitals make no difference")
	}
}

// TestSortKeys: of how a token stands, what is not told has no key, and the same number in another place another one.
func TestSortKeys(t *testing.T) {
	plain := (&Token{}).SortKeys(nil)
	first, second := (&Token{More: [2]uint32{7, 0}}).SortKeys(nil), (&Token{More: [2]uint32{0, 7}}).SortKeys(nil)
	if len(plain) != 1 || len(first) != 2 || len(second) != 2 || first[1] == second[1] || first[0] != plain[0] {
		t.Errorf("keys %x, %x, %x", plain, first, second)
	}
}
