package main

import (
	"strings"
	"unicode/utf8"

	"stancegraph/loader/text"
	"stancegraph/loader/text/conllu"
)

// rebuilt is a document's text put together from sentence texts, SpaceAfter and
// newpar, with what the treebank says of it, in code points.
type rebuilt struct {
	text   string
	tokens map[text.Span]bool // those that could be found in the text
	ends   map[int]bool       // end offsets of sentences
}

// rebuild puts the documents of a treebank together. An empty line parts paragraphs.
func rebuild(sents []conllu.Sentence) []rebuilt {
	var all []rebuilt
	var b strings.Builder
	for i := 0; i < len(sents); {
		b.Reset()
		r := rebuilt{tokens: map[text.Span]bool{}, ends: map[int]bool{}}
		for n := 0; i < len(sents) && (n == 0 || !sents[i].NewDoc); i++ {
			s := &sents[i]
			if n > 0 && s.NewPar {
				n += put(&b, "\n\n")
			}
			align(s, n, r.tokens)
			n += put(&b, s.Text)
			r.ends[n] = true
			if !s.Tokens[len(s.Tokens)-1].Glued {
				n += put(&b, " ")
			}
		}
		r.text = b.String()
		all = append(all, r)
	}
	return all
}

func put(b *strings.Builder, s string) int {
	b.WriteString(s)
	return utf8.RuneCountInString(s)
}

// align adds the spans of a sentence's tokens, whose text begins at offset at. Words
// of a multiword token that do not spell it out are left out.
func align(s *conllu.Sentence, at int, spans map[text.Span]bool) {
	rest := s.Text
	for _, t := range s.Tokens {
		k := strings.Index(rest, t.Form)
		if k < 0 || k > 12 {
			continue
		}
		start := at + utf8.RuneCountInString(rest[:k])
		end := start + utf8.RuneCountInString(t.Form)
		spans[text.Span{Start: start, End: end}] = true
		at, rest = end, rest[k+len(t.Form):]
	}
}

// score is precision and recall as counts.
type score struct{ hit, got, want float64 }

func (s score) f1() float64 {
	if s.hit == 0 {
		return 0
	}
	return 100 * 2 * s.hit / (s.got + s.want)
}

// segmentation measures tokens and sentence ends on rebuilt text.
func segmentation(cut text.Stage, sents []conllu.Sentence) (tokens, ends score) {
	for _, r := range rebuild(sents) {
		d := text.NewDocument(r.text, nil)
		cut.Annotate(d)
		tokens.want += float64(len(r.tokens))
		tokens.got += float64(len(d.Tokens))
		for i := range d.Tokens {
			if r.tokens[d.Tokens[i].Span] {
				tokens.hit++
			}
		}
		ends.want += float64(len(r.ends))
		ends.got += float64(len(d.Sentences))
		for _, s := range d.Sentences {
			if r.ends[s.End] {
				ends.hit++
			}
		}
	}
	return tokens, ends
}
