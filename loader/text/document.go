package text

import (
	"slices"
	"unicode/utf8"

	"stancegraph/graph"
)

// NewDocument returns a document of text, which must be valid UTF-8, with regions in
// text order; nothing is annotated yet.
func NewDocument(text string, regions []Region) *Document {
	d := &Document{Text: text, Regions: regions}
	if utf8.RuneCountInString(text) != len(text) {
		d.bytes = make([]int, 0, len(text)+1)
		for i := range text {
			d.bytes = append(d.bytes, i)
		}
		d.bytes = append(d.bytes, len(text))
	}
	return d
}

// Len is the number of code points in the text.
func (d *Document) Len() int {
	if d.bytes == nil {
		return len(d.Text)
	}
	return len(d.bytes) - 1
}

// Byte returns the byte offset of the code point offset cp.
func (d *Document) Byte(cp int) int {
	if d.bytes == nil {
		return cp
	}
	return d.bytes[cp]
}

// Slice returns the text of s, to the letter.
func (d *Document) Slice(s Span) string {
	return d.Text[d.Byte(s.Start):d.Byte(s.End)]
}

// SectionAt returns the section of the code point offset cp.
func (d *Document) SectionAt(cp int) graph.Section {
	lo, hi := 0, len(d.Regions)
	for lo < hi {
		mid := (lo + hi) / 2
		if d.Regions[mid].End <= cp {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(d.Regions) && d.Regions[lo].Start <= cp {
		return d.Regions[lo].Section
	}
	return graph.Body
}

// SentenceOf returns the index of the sentence that holds token t.
func (d *Document) SentenceOf(t int) int {
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if d.Sentences[mid].After <= t {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// ParagraphOf returns the index of the paragraph that holds token t.
func (d *Document) ParagraphOf(t int) int { return d.Sentences[d.SentenceOf(t)].Paragraph }

// codePoint returns the code point offset of the byte offset at.
func (d *Document) codePoint(at int) int {
	if d.bytes == nil {
		return at
	}
	i, _ := slices.BinarySearch(d.bytes, at)
	return i
}
