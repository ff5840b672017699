package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"stancegraph/graph"
)

// check holds a document against what every stage promises.
func check(t *testing.T, d *Document) {
	t.Helper()
	last := 0
	for i, k := range d.Tokens {
		if k.Start < last || k.End <= k.Start || k.End > d.Len() {
			t.Fatalf("token %d has span %v after %d in a text of %d", i, k.Span, last, d.Len())
		}
		if d.Slice(k.Span) != k.Text {
			t.Fatalf("token %d is %q, its slice %q", i, k.Text, d.Slice(k.Span))
		}
		if k.Tag == "" || k.Lemma == "" || k.Rel == "" {
			t.Fatalf("token %d %+v is not annotated", i, k)
		}
		last = k.End
	}
	next := 0
	for i, s := range d.Sentences {
		if s.First != next || s.After <= s.First || s.After-s.First > longestSentence {
			t.Fatalf("sentence %d holds tokens [%d:%d) after %d", i, s.First, s.After, next)
		}
		if want := (Span{Start: d.Tokens[s.First].Start, End: d.Tokens[s.After-1].End}); s.Span != want {
			t.Fatalf("sentence %d has span %v, its tokens %v", i, s.Span, want)
		}
		if p := d.Paragraphs[s.Paragraph]; s.Start < p.Start || s.End > p.End {
			t.Fatalf("sentence %d leaves its paragraph", i)
		}
		if s.Section == graph.Boilerplate || s.Section == graph.Dateline {
			t.Fatalf("sentence %d stands in a %s", i, s.Section)
		}
		next = s.After
		checkTree(t, d, s)
	}
	if next != len(d.Tokens) {
		t.Fatalf("%d of %d tokens stand in sentences", next, len(d.Tokens))
	}
}

// checkTree checks that a sentence has one root and that every subtree is a run of
// tokens.
func checkTree(t *testing.T, d *Document, s Sentence) {
	t.Helper()
	roots, size := 0, make([]int, s.After-s.First)
	for i := s.First; i < s.After; i++ {
		h := d.Tokens[i].Head
		if h < 0 {
			roots++
		} else if h < s.First || h >= s.After {
			t.Fatalf("the head of token %d is %d, outside its sentence", i, h)
		}
		steps := 0
		for k := i; k >= 0; k = d.Tokens[k].Head {
			size[k-s.First]++
			if steps++; steps > len(size) {
				t.Fatalf("token %d stands in a circle", i)
			}
		}
	}
	if roots != 1 {
		t.Fatalf("a sentence with %d roots", roots)
	}
	for i, n := range size {
		if first, end := d.Subtree(s.First + i); end-first != n {
			t.Fatalf("the subtree of token %d is [%d:%d), which are not its %d words", s.First+i, first, end, n)
		}
	}
}

func FuzzAnnotate(f *testing.F) {
	p := pipeline(f)
	for _, s := range []string{
		"", " ", article, "a\x00b\x1f\u202e\ufffd", "…", "'''", "``x''", "U.S.", "a@b", "Authority", "http://", "www.", "1,000,", "x'", "’s",
		"👩🏽‍🚀\u200d\ufe0f", "é\u0301\u0301", "\r\n\r\n\t\u2029", strings.Repeat("(", 300), strings.Repeat("no stop ", 300), "$$$ US$",
	} {
		f.Add(s, 3, 9)
	}
	sections := []graph.Section{graph.Headline, graph.Body, graph.Boilerplate, graph.Dateline, graph.Related}
	f.Fuzz(func(t *testing.T, s string, a, b int) {
		if !utf8.ValidString(s) {
			s = strings.ToValidUTF8(s, "\ufffd")
		}
		var regions []Region
		if n := utf8.RuneCountInString(s); 0 <= a && a < b && b <= n {
			regions = []Region{{Span{Start: 0, End: a}, sections[a%5]}, {Span{Start: a, End: b}, sections[b%5]}}
		}
		d := NewDocument(s, regions)
		p.Annotate(d)
		check(t, d)
	})
}

// TestHostile runs long texts that invite trouble.
func TestHostile(t *testing.T) {
	p := pipeline(t)
	for _, unit := range []string{"word ", "a", "-", "a-", "a.", "'", "\"", "(", "x@", "http://a/", "🙂", ". ", "\n", "\n\n", "1,", "The \n"} {
		d := NewDocument(strings.Repeat(unit, 1<<14/len(unit)), nil)
		p.Annotate(d)
		check(t, d)
	}
}
