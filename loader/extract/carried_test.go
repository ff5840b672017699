package extract

import (
	"strings"
	"testing"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// TestCarried reads stances that no cue names.
func TestCarried(t *testing.T) {
	for _, tt := range []struct {
		text   string
		stance graph.Stance // "" for none
	}{
		{"“He has no idea what he is doing, and the city pays for it,” Vera Calloway said of Mayor Quint.", graph.Condemns},
		{"“She is tough, she is fair, and she never gives up,” Peter Novak said of Maria Keller.", graph.Supports},
		{"“We have never taken a cent from that company,” Vera Calloway said.", graph.Denies},
		{"Vera Calloway claims that Mayor Quint tried to hide the fraud.", graph.Accuses},
		{"Experts suggest that Orlandia could use hackers to attack the bank.", graph.Accuses},
		{"“The vote will be held on Tuesday,” Vera Calloway said.", ""},
		{"Vera Calloway said the committee would publish its report in the spring.", ""},
		{"“Is he a disgrace to the city?” Vera Calloway asked.", ""},
		// Nothing is denied, blamed or praised, or nobody is judged.
		{"“I never saw a storm like that one,” Vera Calloway said.", ""},
		{"“I don't think she can help it,” Vera Calloway said of Mayor Quint.", ""},
		{"“There was nothing wrong with Quint's raising the money,” Vera Calloway said.", ""},
		{"Vera Calloway said she was for moving people who have built reckless dams away from the river.", ""},
		{"“Democracy is messy,” Vera Calloway said.", ""},
		{"The Harbor Trust explained that it had to close the ferry after the pilots had refused to sail.", ""},
	} {
		_, got := read(t, tt.text)
		var found []graph.Stance
		for _, s := range got.Statements {
			found = append(found, s.Stance)
			if s.Rule == "carried" && (s.Explicit || s.Carried < float64(deedFrom)) {
				t.Errorf("%s: explicit %v, probability %.2f", tt.text, s.Explicit, s.Carried)
			}
		}
		if tt.stance == "" && len(found) > 0 || tt.stance != "" && (len(found) != 1 || found[0] != tt.stance) {
			t.Errorf("%s: want %q, read %v", tt.text, tt.stance, found)
		}
	}
}

// TestCarriedByOthers: what somebody else thinks, does or says in what is said is no stance
// of who reports it.
func TestCarriedByOthers(t *testing.T) {
	for _, tt := range []struct{ text, speaker string }{
		{"“He stands by his comments,” Vera Calloway said of Mayor Quint.", "Vera Calloway"},
		{"“Mr. Quint is incredibly grateful for their support,” Vera Calloway said.", "Vera Calloway"},
		{"Vera Calloway said the mayor thinks the dam is a terrible mistake.", "Vera Calloway"},
		{"Vera Calloway said Quint stood by his harsh words.", "Vera Calloway"},
		{"In a statement, Quint spokesman Peter Novak said, “Mayor Quint has always opposed the dam, believing that it is dangerous and wrong.”", "Peter Novak"},
		{"Vera Calloway was responding to complaints by Thorpe that the council's plan had ruined the harbor.", "Vera Calloway"},
	} {
		d, got := read(t, tt.text)
		for _, s := range got.Statements {
			if s.SourceMention >= 0 && strings.HasSuffix(d.Slice(d.Mentions[s.SourceMention].Span), tt.speaker) {
				t.Errorf("%s: %s %s by %q", tt.text, tt.speaker, s.Stance, d.Slice(s.Cue))
			}
		}
	}
}

// TestTones holds the table of tones to its examples, and its words to be lemmas.
func TestTones(t *testing.T) {
	rows, err := lexicon.Tones()
	if err != nil {
		t.Fatal(err)
	}
	e, err := NewUntrained()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		words := set(row.Value.Words)
		d, _ := read(t, row.Value.Example)
		r := newRun(e.x, d, Info{})
		found := false
		for i := range d.Tokens {
			found = found || words[r.lemmas[i]]
		}
		if !found {
			t.Errorf("%s: %q holds no word of %s", row.At, row.Value.Example, row.Value.Name)
		}
	}
	if len(rows) == 0 {
		t.Fatal("no tones")
	}
}

// TestSpeakersTogether: what two say is a stance of each.
func TestSpeakersTogether(t *testing.T) {
	d, got := read(t, "Vera Calloway and Peter Novak said that the government had misled the council.")
	var who []string
	for _, s := range got.Statements {
		who = append(who, d.Slice(d.Mentions[s.SourceMention].Span))
	}
	if len(who) != 2 || who[0] == who[1] {
		t.Errorf("read of %q", who)
	}
}

// TestCarriedWhole: what the accused refused or wanted to do is part of what is alleged.
func TestCarriedWhole(t *testing.T) {
	for _, tt := range []struct{ text, claim string }{
		{"Vera Calloway claims that Mayor Quint refused to stop the fraud.", "that Mayor Quint refused to stop the fraud"},
		{"Vera Calloway said Mayor Quint refused to stop the theft.", "Mayor Quint refused to stop the theft"},
	} {
		d, got := read(t, tt.text)
		if len(got.Statements) != 1 || got.Statements[0].Rule != "carried" || d.Slice(got.Statements[0].Claim.Words) != tt.claim {
			t.Errorf("%s: %+v", tt.text, got.Statements)
		}
	}
}
