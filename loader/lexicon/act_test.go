package lexicon

import "testing"

func TestActs(t *testing.T) {
	rows, err := Acts()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) == 0 {
		t.Fatal("no acts")
	}
}

func TestDeeds(t *testing.T) {
	rows, err := Deeds()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) == 0 {
		t.Fatal("no deeds")
	}
}

func TestOnce(t *testing.T) {
	seen := map[string]string{}
	if err := once(seen, "steal", "a:1", "word"); err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"", "steal"} {
		if err := once(seen, word, "a:2", "word"); err == nil {
			t.Errorf("word %q: no error", word)
		}
	}
}
