// Package gum reads the entity annotation of the treebank GUM, measures names and
// coreference against it, on its own tokens, and trains the models of mentions on it.
package gum

import (
	"math"
	"strconv"
	"strings"

	"stancegraph/loader/text"
	"stancegraph/loader/text/conllu"
)

// Gold is one document of a treebank: its text with paragraphs, tokens and sentences
// (and nothing else) and its entity mentions.
type Gold struct {
	ID       string
	Genre    string // the second part of a GUM id, "news"
	Document *text.Document
	Entities []Entity // in text order, of two that begin together the longer first
}

// Entity is a gold mention: tokens [First:End) of the document.
type Entity struct {
	First, End int
	Head       int    // the token whose syntactic head lies outside
	Type       string // person, organization, place, time, …
	Chain      string
	Proper     bool // the head is a proper noun
	Tag        string
}

// Read makes documents of the sentences of a treebank. Texts are rebuilt from the
// tokens, with SpaceAfter and newpar.
func Read(sents []conllu.Sentence) []Gold {
	var all []Gold
	for i := 0; i < len(sents); {
		j := i + 1
		for j < len(sents) && !sents[j].NewDoc {
			j++
		}
		all = append(all, document(sents[i:j]))
		i = j
	}
	return all
}

func document(sents []conllu.Sentence) Gold {
	g := Gold{ID: sents[0].Doc}
	if parts := strings.Split(g.ID, "_"); len(parts) > 1 {
		g.Genre = parts[1]
	}
	var b strings.Builder
	var d text.Document
	cp := 0
	write := func(s string) {
		b.WriteString(s)
		cp += len([]rune(s))
	}
	space := ""
	for _, s := range sents {
		if s.NewPar && b.Len() > 0 {
			space = "\n\n"
		}
		first := len(d.Tokens)
		for k := range s.Tokens {
			t := &s.Tokens[k]
			write(space)
			start := cp
			write(t.Form)
			d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: start, End: cp}, Text: t.Form, Head: -1})
			if space = " "; t.Glued {
				space = ""
			}
		}
		span := text.Span{Start: d.Tokens[first].Start, End: cp}
		if s.NewPar || len(d.Paragraphs) == 0 {
			d.Paragraphs = append(d.Paragraphs, span)
		}
		p := len(d.Paragraphs) - 1
		d.Paragraphs[p].End = cp
		d.Sentences = append(d.Sentences, text.Sentence{Span: span, First: first, After: len(d.Tokens), Paragraph: p})
	}
	g.Document = text.NewDocument(b.String(), nil)
	g.Document.Tokens, g.Document.Paragraphs, g.Document.Sentences = d.Tokens, d.Paragraphs, d.Sentences
	for i := range d.Sentences {
		g.Document.Sentences[i].Section = g.Document.SectionAt(d.Sentences[i].Start)
	}
	g.Entities = entities(sents)
	return g
}

// entities reads GUM's Entity values: "(id-type-…" opens, "id)" closes, both at once
// stand as "(id-type-…)".
func entities(sents []conllu.Sentence) []Entity {
	var all []Entity
	base := 0
	var open []int
	for _, s := range sents {
		for k := range s.Tokens {
			value := entityOf(s.Tokens[k].Misc)
			for value != "" {
				if value[0] == '(' {
					end := strings.IndexAny(value[1:], "()") + 1
					if end == 0 {
						end = len(value)
					}
					f := strings.Split(value[1:end], "-")
					e := Entity{First: base + k, Chain: f[0]}
					if len(f) > 1 {
						e.Type = f[1]
					}
					all = append(all, e)
					open = append(open, len(all)-1)
					value = value[end:]
					if value != "" && value[0] == ')' {
						value = value[1:]
						open = closeLast(all, open, f[0], base+k+1)
					}
					continue
				}
				id, rest, _ := strings.Cut(value, ")")
				value = rest
				open = closeLast(all, open, id, base+k+1)
			}
		}
		for i := range all {
			if all[i].First >= base && all[i].End > 0 {
				setHead(&all[i], s, base)
			}
		}
		base += len(s.Tokens)
	}
	kept := all[:0]
	for _, e := range all {
		if e.End > 0 && e.Head >= 0 {
			kept = append(kept, e)
		}
	}
	return kept
}

func entityOf(misc string) string {
	for _, f := range strings.Split(misc, "|") {
		if v, ok := strings.CutPrefix(f, "Entity="); ok {
			return v
		}
	}
	return ""
}

// closeLast ends the innermost open entity of that id at token end.
func closeLast(all []Entity, open []int, id string, end int) []int {
	// a discontinuous part is written "id[1/2]"
	id, _, _ = strings.Cut(id, "[")
	for k := len(open) - 1; k >= 0; k-- {
		if all[open[k]].Chain == id {
			all[open[k]].End = end
			return append(open[:k], open[k+1:]...)
		}
	}
	return open
}

func setHead(e *Entity, s conllu.Sentence, base int) {
	if e.End > base+len(s.Tokens) {
		e.End = 0
		return
	}
	for k := e.First; k < e.End; k++ {
		h := s.Tokens[k-base].Head
		if h < 0 || base+h < e.First || base+h >= e.End {
			e.Head = k
			e.Proper = s.Tokens[k-base].UPOS == "PROPN"
			e.Tag = s.Tokens[k-base].XPOS
			return
		}
	}
	e.Head = e.First
}

// Share is a count of hits among cases.
type Share struct{ Hits, Of int }

// Percent is the share in per cent, 0 of nothing.
func (s Share) Percent() float64 {
	if s.Of == 0 {
		return 0
	}
	return 100 * float64(s.Hits) / float64(s.Of)
}

func (s Share) String() string {
	return strconv.FormatFloat(s.Percent(), 'f', 1, 64) + "% of " + strconv.Itoa(s.Of)
}

// F1 is precision, recall and their harmonic mean, from counts.
type F1 struct{ Right, Found, Gold int }

// Value is the F1 in per cent.
func (f F1) Value() float64 {
	if f.Found+f.Gold == 0 {
		return 0
	}
	return 200 * float64(f.Right) / float64(f.Found+f.Gold)
}

// Precision is in per cent.
func (f F1) Precision() float64 { return Share{f.Right, f.Found}.Percent() }

// Recall is in per cent.
func (f F1) Recall() float64 { return Share{f.Right, f.Gold}.Percent() }

// Annotated reports whether a treebank carries entity annotation.
func Annotated(sents []conllu.Sentence) bool {
	for _, s := range sents {
		for _, t := range s.Tokens {
			if entityOf(t.Misc) != "" {
				return true
			}
		}
	}
	return false
}

// Figures are per cent, by name: "names" is the F1 of Names, "pronouns" the share of
// Pronouns, "definite" the F1 of Nominals and "definite_right" its precision.
type Figures map[string]float64

// Measure annotates the documents of a treebank with p and measures them.
func Measure(sents []conllu.Sentence, p *text.Pipeline) Figures {
	names, pronouns := NameScore{Kinds: map[string]F1{}}, PronounScore{ByClass: map[string]Share{}}
	var nominals NominalScore
	for _, g := range Read(sents) {
		p.AnnotateTokens(g.Document)
		Nominals(g.Document, g.Entities, &nominals)
		Names(g.Document, g.Entities, &names, nil)
		Pronouns(g.Document, g.Entities, &pronouns, nil)
	}
	return Figures{
		"names":           round(names.Exact.Value()),
		"names_person":    round(names.Kinds["p"].Value()),
		"names_spans":     round(names.Spans.Value()),
		"names_body":      round(names.Kinds["o"].Value()),
		"names_place":     round(names.Kinds["l"].Value()),
		"names_other":     round(names.Kinds["x"].Value()),
		"definite":        round(nominals.Definite.Value()),
		"definite_right":  round(nominals.Definite.Precision()),
		"pronouns":        round(pronouns.All.Percent()),
		"pronouns_he_she": round(Share{pronouns.ByClass["he"].Hits + pronouns.ByClass["she"].Hits, pronouns.ByClass["he"].Of + pronouns.ByClass["she"].Of}.Percent()),
	}
}

func round(f float64) float64 { return math.Round(100*f) / 100 }
