package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/loader/lexicon"
)

func segment(t testing.TB, s string) *Document {
	t.Helper()
	a, err := readAbbreviations()
	if err != nil {
		t.Fatal(err)
	}
	d := NewDocument(s, nil)
	tokens{a}.Annotate(d)
	sentences{a}.Annotate(d)
	return d
}

// cut writes a document's tokens with spaces between them and " | " between sentences.
func cut(d *Document) string {
	var out []string
	for i, s := range d.Sentences {
		if i > 0 {
			out = append(out, "|")
		}
		for _, t := range d.Tokens[s.First:s.After] {
			out = append(out, t.Text)
		}
	}
	return strings.Join(out, " ")
}

func TestTokensAndSentences(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"I don't know, can't say and won't go.", "I do n't know , ca n't say and wo n't go ."},
		{"She’s here; they’ve left. It wasn’t us.", "She ’s here ; they ’ve left . | It was n’t us ."},
		{"The ministers' plan, Orlandia's fleet.", "The ministers ' plan , Orlandia 's fleet ."},
		{"You cannot do it.", "You can not do it ."},
		{"A 15-year-old, a well-known co-founder.", "A 15 - year - old , a well - known co-founder ."},
		{"It cost $1,200.50 or US$3m, 5% more.", "It cost $ 1,200.50 or US$ 3m , 5 % more ."},
		{"Write to press@tides.example.org or see https://tides.example.org/a?b=1.", "Write to press@tides.example.org or see https://tides.example.org/a?b=1 ."},
		{"He left at 10:30 a.m. Friday.", "He left at 10:30 a.m. Friday ."},
		{"He lives in the U.S. The house is old.", "He lives in the U.S. | The house is old ."},
		{"U.S. Sen. Vera Calloway met Gen. J. K. Holt on Jan. 14.", "U.S. Sen. Vera Calloway met Gen. J. K. Holt on Jan. 14 ."},
		{"Def. Sec. Holt met Asst. Sec. of State Brandt.", "Def. Sec. Holt met Asst. Sec. of State Brandt ."},
		{"Calloway Inc. said no. It left.", "Calloway Inc. said no . | It left ."},
		{"“We won. They lost,” he said. “Good.”", "“ We won . | They lost , ” he said . | “ Good . ”"},
		{"\"Why?\" he asked. \"Go!\" She went.", "\" Why ? \" he asked . | \" Go ! \" | She went ."},
		{"He left (it was late). She stayed.", "He left ( it was late ) . | She stayed ."},
		{"Well... maybe. Or… not?! Yes.", "Well ... maybe . | Or … not ?! | Yes ."},
		{"talks – or so they say – failed — again -- today", "talks – or so they say – failed — again -- today"},
		{"Follow @calloway and #tides2014 now", "Follow @calloway and #tides2014 now"},
		{"a\u00a0b\u200bc \ufeffd", "a b c d"},
		{"rock 'n' roll in the '90s, 1990's", "rock 'n ' roll in the '90s , 1990's"},
		{"AT&T, O'Reilly and and/or 9/11 1/2", "AT&T , O'Reilly and and / or 9/11 1/2"},
		{"First line\n\nSecond line", "First line | Second line"},
		{"Headline Here\nBody text goes on. And on.", "Headline Here | Body text goes on . | And on ."},
		{"1. Go home\n2. Stay", "1. Go home | 2. Stay"},
		{"He said:Go.Then left.", "He said : Go . | Then left ."},
		{"👩🏽‍🚀 went up 👍🏽.", "👩🏽‍🚀 went up 👍🏽 ."},
	} {
		if diff := cmp.Diff(c.want, cut(segment(t, c.in))); diff != "" {
			t.Errorf("%q: (-want +got)\n%s", c.in, diff)
		}
	}
}

// TestParagraphs looks at the first words of paragraphs.
func TestParagraphs(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"a paragraph a line": {"One line here.\nAnother line there.\nThird.", "One Another Third"},
		"indentation":        {"One begins here\nand goes on\n   Another begins.", "One Another"},
		"in lower case":      {"The minister said\nthat it rained,\nand left.\nThen", "The Then"},
		"wrapped": {"The Ministry of Tides on Friday accused the Northern Fleet\n" +
			"of laying the mines that sank two ferries off Port\n" +
			"Calloway last week, a charge that its commander, Adm. Piet\n" +
			"Holt, rejected.\n" +
			"The ministry went on.\n\nThe end of it comes\nNow.", "The The The Now"},
		"headlines": {"Tides Minister Resigns Over Harbour Blast\nFleet Denies It\n\nText.", "Tides Fleet Text"},
	} {
		d := segment(t, c.in)
		var got []string
		for i, s := range d.Sentences {
			if i == 0 || s.Paragraph != d.Sentences[i-1].Paragraph {
				got = append(got, d.Tokens[s.First].Text)
			}
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s: paragraphs begin with %q, want %q", name, g, c.want)
		}
	}
}

// TestAbbreviations runs the example of every row.
func TestAbbreviations(t *testing.T) {
	rows, err := lexicon.Rows[abbreviationRow]("abbreviations.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if len(r.Value.Words) == 0 || r.Value.Example == "" {
			t.Errorf("%s: row without words or example", r.At)
		}
		for _, w := range r.Value.Words {
			in := strings.ReplaceAll(r.Value.Example, "{}", w)
			want := strings.ReplaceAll(r.Value.Tokens, "{}", w)
			if got := cut(segment(t, in)); got != want {
				t.Errorf("%s: %q is cut into %q, want %q", r.At, in, got, want)
			}
		}
	}
}

// TestLinks leaves out what links put into a sentence behind a name, and nothing else.
func TestLinks(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Senator Vera Calloway Vera Ann CallowayGreens block the levy Senate returns MORE (G-Tarvik) spoke.", "Senator Vera Calloway (G-Tarvik) spoke."},
		{"Ivo Brandt Ivo Brandt2020 hopefuls meet MORE and Mara Quint Mara QuintQuint: the levy must go MORE spoke.", "Ivo Brandt and Mara Quint spoke."},
		{"Peter McDonnell said MORE.", "Peter McDonnell said MORE."},
		{"Vera Calloway and Vera CallowayGreen said MORE MOREOVER.", "Vera Calloway and Vera CallowayGreen said MORE MOREOVER."},
	} {
		var got strings.Builder
		for _, part := range withoutLinks(tt.text, 0) {
			got.WriteString(tt.text[part.start:part.end])
		}
		if got.String() != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got.String(), tt.want)
		}
	}
}
