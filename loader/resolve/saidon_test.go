package resolve

import (
	"strings"
	"testing"
	"unicode/utf8"

	"stancegraph/graph"
	"stancegraph/loader/calendar"
	"stancegraph/loader/text"
)

// December 20, 2014 was a Saturday.
const saturday = "2014-12-20"

var saidOnCases = []struct{ sentence, cue, published, want string }{
	{"On Friday, Orlandia denied that its fleet had cut the cable.", "denied", saturday, "2014-12-19"},
	{"Orlandia denied on Friday that its fleet had cut the cable.", "denied", saturday, "2014-12-19"},
	{"Orlandia on Friday denied the charge.", "denied", saturday, "2014-12-19"},
	{"Orlandia said in an official statement Saturday that it would help.", "said", saturday, "2014-12-20"},
	{"“We have no quarrel with Skerry,” Vera Calloway said Tuesday.", "said", saturday, "2014-12-16"},
	{"“We have no quarrel with Skerry,” said Vera Calloway on Tuesday evening.", "said", saturday, "2014-12-16"},
	{"Last week, Vera Calloway expressed confidence that Orlandia was responsible.", "expressed confidence", "2015-01-14", "2015-01-05"},
	{"Earlier this week the minister blamed Orlandia.", "blamed", saturday, "2014-12-15"},
	{"Orlandia has accused Skerry of theft in November 2014.", "accused", saturday, "2014-11"},
	{"In November, Orlandia accused Skerry of theft.", "accused", saturday, "2014-11"},
	{"On December 3, Orlandia accused Skerry of theft.", "accused", saturday, "2014-12-03"},
	{"On December 3, Orlandia accused Skerry of theft.", "accused", "", "--12-03"},
	{"Yesterday the board condemned the attack.", "condemned", saturday, "2014-12-19"},
	{"The board was condemned on Thursday by the minister.", "condemned", saturday, "2014-12-18"},
	{"Skerry denied the charge on Monday and on Friday blamed Orlandia.", "denied", saturday, "2014-12-15"},
	{"Skerry denied the charge on Monday and on Friday blamed Orlandia.", "blamed", saturday, "2014-12-19"},

	// The time of something else.
	{"Orlandia said that its fleet had left on Friday.", "said", saturday, ""},
	{"Orlandia said its fleet had left on Friday.", "said", saturday, ""},
	{"Orlandia said the talks on Friday were a success.", "said", saturday, ""},
	{"Orlandia said Friday was a good day.", "said", saturday, ""},
	{"Vera Calloway, who met the board on Friday, denied the charge.", "denied", saturday, ""},
	{"The fleet left on Friday, the minister said.", "said", saturday, ""},
	{"The attack on Friday was condemned by the board.", "condemned", saturday, ""},
	{"The board condemned Friday's attack.", "condemned", saturday, ""},
	{"“They left on Friday,” said the minister.", "said", saturday, ""},
	{"The minister said: “They left on Friday.”", "said", saturday, ""},
	{"The board has denied it since Friday.", "denied", saturday, ""},
	{"The minister will deny the charge on Friday.", "deny", saturday, ""},
	{"The minister must deny the charge on Friday.", "must deny", saturday, ""},
	{"They agreed to meet on Friday, but the board rejected that too.", "rejected", saturday, ""},
	{"“Orlandia is accused today by all,” she said.", "accused", saturday, ""},
	{"The minister denied the charge.", "denied", saturday, ""},
	{"On Friday, the minister denied the charge.", "denied", "2014-12", ""},
	{"On Friday, the minister denied the charge.", "denied", "--12-20", ""},
	{"Skerry accused Orlandia of attacking the cable on Friday.", "accused", saturday, ""},
	{"Next Friday, the minister said, the inquiry begins.", "said", saturday, ""},
}

func TestSaidOn(t *testing.T) {
	annotator, _ := tools(t)
	for _, tt := range saidOnCases {
		doc := text.NewDocument(tt.sentence, nil)
		annotator.Annotate(doc)
		cue := span(tt.sentence, tt.cue)
		for i, s := range doc.Sentences {
			if !s.Contains(cue) {
				continue
			}
			if got := SaidOn(doc, i, cue, calendar.Parse(tt.published)); got.Value != tt.want {
				t.Errorf("%q said on %q against %q, want %q", tt.sentence, got.Value, tt.published, tt.want)
			}
		}
	}
}

// TestSaidOnUntagged shows that the plain cases do without tags and quotes.
func TestSaidOnUntagged(t *testing.T) {
	irregular := strings.NewReplacer("met", "visited", "left", "sailed", "of attacking", "and attacked")
	for _, tt := range saidOnCases {
		tt.sentence = irregular.Replace(tt.sentence) // without tags only "-ed" tells a verb
		doc := text.NewDocument(tt.sentence, nil)
		doc.Tokens = cut(tt.sentence)
		doc.Sentences = []text.Sentence{{Span: text.Span{End: doc.Len()}, After: len(doc.Tokens)}}
		if got := SaidOn(doc, 0, span(tt.sentence, tt.cue), calendar.Parse(tt.published)); got.Value != tt.want && got.Value != "" {
			t.Errorf("%q said on %q, want %q or nothing", tt.sentence, got.Value, tt.want)
		}
	}
	empty := text.NewDocument("", nil)
	if got := SaidOn(empty, 0, text.Span{}, graph.Date{}); !got.IsZero() {
		t.Errorf("nothing was said on %v", got)
	}
}

// span is the place of the words in s, in code points.
func span(s, words string) text.Span {
	at := strings.Index(s, words)
	start := utf8.RuneCountInString(s[:at])
	return text.Span{Start: start, End: start + utf8.RuneCountInString(words)}
}

// cut makes tokens of words and punctuation.
func cut(s string) []text.Token {
	var tokens []text.Token
	start := -1
	runes := []rune(s)
	for i, r := range append(runes, ' ') {
		punct := strings.ContainsRune(",.:;“”’", r)
		if start >= 0 && (r == ' ' || punct) {
			tokens = append(tokens, text.Token{Span: text.Span{Start: start, End: i}, Text: string(runes[start:i]), Head: -1})
			start = -1
		}
		switch {
		case punct:
			tokens = append(tokens, text.Token{Span: text.Span{Start: i, End: i + 1}, Text: string(r), Head: -1})
		case r != ' ' && start < 0:
			start = i
		}
	}
	return tokens
}
