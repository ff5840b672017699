package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stancegraph/loader/text"
)

func TestReferences(t *testing.T) {
	file := filepath.Join(t.TempDir(), "pronouns.tsv")
	write := func(lines string) {
		if err := os.WriteFile(file, []byte(lines), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("# about\narticle\t25\tVera Calloway\tCalloway\n")
	got, err := readReferences(file)
	if err != nil || len(got) != 1 || got[0] != (reference{"article", 25, "Vera Calloway", "Calloway"}) {
		t.Errorf("%v, %v", got, err)
	}
	for lines, want := range map[string]string{
		"article\t25\tVera Calloway\n":        "pronouns.tsv:1: want document",
		"article\tx\tVera Calloway\tCalloway": "pronouns.tsv:1: want a number",
	} {
		write(lines)
		if _, err := readReferences(file); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", lines, err)
		}
	}
}

// TestAntecedents: a mention is right by its name, by the words that told the party, or as a pronoun for it.
func TestAntecedents(t *testing.T) {
	p, err := text.NewPipeline()
	if err != nil {
		t.Fatal(err)
	}
	const words = "Vera Calloway met the clerk. She thanked him, and she left. It rained."
	d := text.NewDocument(words, nil)
	p.Annotate(d)
	at := func(word string, nth int) int {
		start := 0
		for range nth {
			start += strings.Index(words[start:], word) + 1
		}
		return start - 1
	}
	right := antecedents(d, []reference{
		{"", at("She", 1), "Vera Calloway", "Vera Calloway"}, {"", at("him", 1), "clerk", "the clerk"},
		{"", at("she", 1), "Vera Calloway", "Vera Calloway"}, {"", at("It", 1), "-", ""},
	})
	token := func(start int) int {
		for i, token := range d.Tokens {
			if token.Start == start {
				return i
			}
		}
		t.Fatalf("no token at %d", start)
		return -1
	}
	mention := func(start int) *text.Mention {
		for i := range d.Mentions {
			if d.Mentions[i].Start == start {
				return &d.Mentions[i]
			}
		}
		t.Fatalf("no mention at %d", start)
		return nil
	}
	vera, clerk, first := mention(0), mention(at("the", 1)), mention(at("She", 1))
	for _, tt := range []struct {
		pronoun    int
		antecedent *text.Mention
		want       bool
	}{
		{at("She", 1), vera, true}, {at("She", 1), clerk, false}, {at("him", 1), clerk, true},
		{at("she", 1), first, true}, {at("she", 1), nil, false}, {at("It", 1), nil, true}, {at("It", 1), vera, false},
	} {
		if got := right(token(tt.pronoun), tt.antecedent); got != tt.want {
			t.Errorf("pronoun at %d, antecedent %v: %t", tt.pronoun, tt.antecedent, got)
		}
	}
}
