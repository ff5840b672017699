package lexicon

import "testing"

func TestClasses(t *testing.T) {
	g := gazetteer(t)
	for word, want := range map[string]NounSense{
		"gunslinger": "person", "river": "place", "regatta": "event", "ministry": "group", "quxlet": "",
	} {
		if got := g.NounClass(word); got != want {
			t.Errorf("%s is of class %q, want %q", word, got, want)
		}
	}
	for name, want := range map[string]NounSense{
		"Aberdeen": "place", "Ada": "", "Boer War": "event", "Quxland": "",
	} {
		if got := g.NameClass(name); got != want {
			t.Errorf("%s is of class %q, want %q", name, got, want)
		}
	}
}
