package extract

import (
	"strings"
	"testing"
	"unicode/utf8"

	"stancegraph/loader/text"
)

// FuzzExtract takes any bytes through the whole text pipeline and holds that nothing
// panics, that every span lies in the text, and that a second reading is the same.
func FuzzExtract(f *testing.F) {
	for _, seed := range []string{
		"Maria Keller said that “the plan is a disgrace,” Reuters reported.",
		"The ministry denied involvement in the raid, calling the claim slander.\n\n“I back it,” he said.",
		"Keller: ‘No.’\n\"Unclosed, she said.\n\nAccording to , who which that said said",
		"He, who, which, \"\" ''' said.:, of of for by by not no never if unless",
		"“A,” X said, “B.” “C?” “D!” said Y: and Z, who “E”",
		"", " ", "\n\n\n", "said", "“”", "é̄ \u200b said 𝒳",
	} {
		f.Add(seed)
	}
	p, x := tools(f)
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "�")
		d := text.NewDocument(s, nil)
		p.Annotate(d)
		got := x.Extract(d, Info{Opinion: len(s)%2 == 0})
		checkSpans(t, d, got)
		if again := x.Extract(d, Info{Opinion: len(s)%2 == 0}); len(again.Statements) != len(got.Statements) || len(again.Attributions) != len(got.Attributions) {
			t.Errorf("two readings of %q differ", s)
		}
	})
}

func checkSpans(t *testing.T, d *text.Document, got Result) {
	t.Helper()
	n := utf8.RuneCountInString(d.Text)
	check := func(what string, s text.Span, may bool) {
		if s == None && may {
			return
		}
		if s.Start < 0 || s.Start >= s.End || s.End > n {
			t.Errorf("%s %v of %q (%d code points)", what, s, d.Text, n)
		}
	}
	mention := func(what string, m, least int) {
		if m < least || m >= len(d.Mentions) {
			t.Errorf("%s %d of %d mentions in %q", what, m, len(d.Mentions), d.Text)
		}
	}
	for i, a := range got.Attributions {
		check("source", a.Source, false)
		check("cue", a.Cue, false)
		mention("source", a.SourceMention, -1)
		if a.Within == i || a.Within >= len(got.Attributions) {
			t.Errorf("attribution %d within %d in %q", i, a.Within, d.Text)
		}
		for j, c := range a.Content {
			check("content", c, false)
			if j > 0 && c.Start < a.Content[j-1].End {
				t.Errorf("content %v out of order in %q", a.Content, d.Text)
			}
		}
	}
	for i, s := range got.Statements {
		check("source", s.Source, true)
		check("cue", s.Cue, false)
		check("evidence", s.Evidence, false)
		check("words", s.Claim.Words, true)
		check("object", s.Claim.Object, true)
		mention("actor", s.SourceMention, -1)
		mention("target", s.Claim.Target, -1)
		for _, v := range s.Via {
			mention("via", v, 0)
		}
		if s.Attribution >= len(got.Attributions) || s.Within >= len(got.Statements) || s.Within == i {
			t.Errorf("statement %d: attribution %d within %d in %q", i, s.Attribution, s.Within, d.Text)
		}
		if _, known := s.Stance.Info(); !known {
			t.Errorf("statement %+v of %q", s, d.Text)
		}
		if i > 0 && s.Cue.Start < got.Statements[i-1].Cue.Start {
			t.Errorf("statements out of order in %q", d.Text)
		}
	}
}
