package resolve

import (
	"strings"
	"testing"

	"stancegraph/loader/lexicon"
)

func testTables(t testing.TB) *tables {
	t.Helper()
	lex, err := loadTables()
	if err != nil {
		t.Fatal(err)
	}
	return lex
}

// Every row of acts.yaml words its example.
func TestActExamples(t *testing.T) {
	lex := testTables(t)
	rows, err := lexicon.Acts()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		act, want := row.Value.Act, row.Value.Example
		for _, c := range []struct{ what, got, want string }{
			{"claim", lex.allegation(want.Target, act, want.Object, "", ""), want.Claim},
			{"bare", lex.allegation(want.Target, act, "", "", ""), want.Bare},
			{"noun", lex.nounPhrase(want.Target, act, want.Object), want.Noun},
		} {
			if c.got != c.want {
				t.Errorf("%s: act %s: %s: got %q, want %q", row.At, act, c.what, c.got, c.want)
			}
		}
		if want.Claim == "" {
			t.Errorf("%s: act %s has no example", row.At, act)
		}
	}
}

// Every row of acts_deeds.yaml words the deed of its example. That it also reads it is
// tested with the deeds of documents.
func TestDeedWordings(t *testing.T) {
	lex := testTables(t)
	rows, err := lexicon.Deeds()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		deed := row.Value
		object := "the " + lex.deedWords(deed.Deed, deed.Example.Sufferer)
		got := lex.allegation("Orlandia", carryOut, object, deed.Deed, deed.Example.Sufferer)
		if got != deed.Example.Claim {
			t.Errorf("%s: deed %s: got %q, want %q", row.At, deed.Deed, got, deed.Example.Claim)
		}
		if !strings.Contains(deed.Wording, "{sufferer}") {
			t.Errorf("%s: deed %s: the wording has no place for the sufferer", row.At, deed.Deed)
		}
	}
}

func TestVerbForms(t *testing.T) {
	lex := testTables(t)
	for _, c := range []struct{ lemma, past, gerund string }{
		{"steal", "stole", "stealing"}, {"lie", "lied", "lying"}, {"cover up", "covered up", "covering up"},
		{"plan", "planned", "planning"}, {"carry out", "carried out", "carrying out"}, {"hit", "hit", "hitting"},
		{"commit", "committed", "committing"}, {"cancel", "canceled", "canceling"}, {"panic", "panicked", "panicking"},
		{"agree", "agreed", "agreeing"}, {"bribe", "bribed", "bribing"}, {"destroy", "destroyed", "destroying"},
		{"show", "showed", "showing"}, {"fix", "fixed", "fixing"}, {"be", "was", "being"}, {"put", "put", "putting"},
		{"flee", "fled", "fleeing"}, {"leak", "leaked", "leaking"}, {"beat", "beat", "beating"}, {"break", "broke", "breaking"},
	} {
		if got := lex.pastOf(c.lemma); got != c.past {
			t.Errorf("past of %q: got %q, want %q", c.lemma, got, c.past)
		}
		if got := lex.gerundOf(c.lemma); got != c.gerund {
			t.Errorf("gerund of %q: got %q, want %q", c.lemma, got, c.gerund)
		}
	}
}

func TestSentence(t *testing.T) {
	for in, want := range map[string]string{
		"  orlandia  lied\n to us , ": "Orlandia lied to us", "": "", "…": "…", "élan won.": "Élan won",
	} {
		if got := sentence(in); got != want {
			t.Errorf("sentence(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestPossessive(t *testing.T) {
	for in, want := range map[string]string{"Orlandia": "Orlandia's", "the United States": "the United States'", "US": "US's", "": ""} {
		if got := possessive(in); got != want {
			t.Errorf("possessive(%q) = %q, want %q", in, got, want)
		}
	}
}
