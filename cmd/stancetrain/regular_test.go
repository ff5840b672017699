package main

import (
	"slices"
	"strings"
	"testing"

	"stancegraph/loader/text/conllu"
)

func TestRegularForms(t *testing.T) {
	for verb, want := range map[string]string{
		"applaud": "applauds applauded applauding",
		"bribe":   "bribes bribed bribing",
		"deny":    "denies denied denying",
		"beg":     "begs begged begging",
		"quip":    "quips quipped quipping",
		"recruit": "recruits recruited recruiting",
		"visit":   "visits visited visitted visiting visitting",
		"rebut":   "rebuts rebuted rebutted rebuting rebutting",
		"murmur":  "murmurs murmured murmurred murmuring murmurring",
		"tie":     "ties tied tying",
		"free":    "frees freed freeing",
		"show":    "shows showed showing",
		"impeach": "impeaches impeached impeaching",
		"tout":    "touts touted touting",
	} {
		forms := slices.Concat([]string{sForm(verb)}, pasts(verb), gerunds(verb))
		if got := strings.Join(forms, " "); got != want {
			t.Errorf("%s: %s, want %s", verb, got, want)
		}
	}
}

// TestLemmas expects the forms of verbs that are told only one of them.
func TestLemmas(t *testing.T) {
	sents := []conllu.Sentence{{Tokens: []conllu.Token{
		{Form: "said", Lemma: "say", XPOS: "VBD"}, {Form: "said", Lemma: "say", XPOS: "VBN"}, {Form: "tested", Lemma: "test", XPOS: "VBD"},
		{Form: "wasted", Lemma: "waste", XPOS: "VBD"}, {Form: "going", Lemma: "go", XPOS: "VBG"}, {Form: "says", Lemma: "say", XPOS: "VBZ"},
	}}}
	l := collect(sents)
	types, err := lemmaData(sents, l)
	if err != nil {
		t.Fatal(err)
	}
	lem, tag := trainLemmas(types), number(l.tags)
	for form, want := range map[string]string{
		"applauded/VBD": "applaud", "praising/VBG": "praise", "declined/VBN": "decline", "begged/VBD": "beg",
		"persuaded/VBN": "persuade", "wasted/VBN": "waste", "tested/VBN": "test", "said/VBD": "say", "touts/VBZ": "tout",
	} {
		f, name, _ := strings.Cut(form, "/")
		if got := lem.Lemma(f, tag[name]); got != want {
			t.Errorf("%s: %q, want %q", form, got, want)
		}
	}
}
