package gum

import (
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/text"
	"stancegraph/loader/text/loglinear"
)

// kind is the class that names are compared by.
type kind byte

const (
	person kind = 'p'
	body   kind = 'o'
	place  kind = 'l'
	other  kind = 'x'
)

// goldKind is the class of a gold entity type; times are no names.
func goldKind(t string) (kind, bool) {
	switch t {
	case "person":
		return person, true
	case "organization":
		return body, true
	case "place":
		return place, true
	case "time":
		return 0, false
	}
	return other, true
}

func kindOf(m *text.Mention) kind {
	switch m.Kind {
	case graph.Person, graph.Group:
		return person
	case graph.Organization:
		return body
	case graph.State, text.Place:
		return place
	}
	return other
}

type nameKey struct {
	first, end int
	kind       kind
}

// NameScore is the outcome of Names.
type NameScore struct {
	Exact F1 // span and kind
	Spans F1 // span alone
	Kinds map[string]F1
}

// Names compares the mentions of an annotated document whose head is a proper noun
// (Document.Proper) with the gold entities whose head is one: exact span, for which a mention is
// taken with its whole noun phrase (Document.Phrase), as gold does, and kind. Kinds are person (with groups),
// organization, place (with states) and other. A possessive clitic
// at the end of a gold span is no part of it here, and adjectives of states, which gold
// does not mark, count on neither side; nor do mentions that are gold entities of
// another sort: times, and those headed by a common noun, as "captain Vera Calloway" is
// in some trees.
func Names(d *text.Document, gold []Entity, into *NameScore, report func(what string, first, end int, kind string)) {
	want, free := map[nameKey]bool{}, map[[2]int]bool{}
	for _, e := range gold {
		end := withoutClitic(d, e)
		if k, ok := goldKind(e.Type); !ok || !e.Proper {
			free[[2]int{e.First, end}] = true
		} else {
			want[nameKey{e.First, end, k}] = true
		}
	}
	spans := map[[2]int]bool{}
	for k := range want {
		spans[[2]int{k.first, k.end}] = true
	}
	found, foundSpans := map[nameKey]bool{}, map[[2]int]bool{}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if !d.Proper(m) || m.Adjectival {
			continue
		}
		first, end := d.Phrase(m)
		if free[[2]int{first, end}] && !spans[[2]int{first, end}] {
			continue
		}
		found[nameKey{first, end, kindOf(m)}] = true
		foundSpans[[2]int{first, end}] = true
	}
	into.Exact.Gold += len(want)
	into.Exact.Found += len(found)
	into.Spans.Gold += len(spans)
	into.Spans.Found += len(foundSpans)
	for k := range found {
		f := into.Kinds[string(k.kind)]
		f.Found++
		if want[k] {
			into.Exact.Right++
			f.Right++
		} else if report != nil {
			report("wrong", k.first, k.end, string(k.kind))
		}
		into.Kinds[string(k.kind)] = f
	}
	for k := range foundSpans {
		if spans[k] {
			into.Spans.Right++
		} else if report != nil {
			report("wrong span", k[0], k[1], "")
		}
	}
	for k := range spans {
		if !foundSpans[k] && report != nil {
			report("missed span", k[0], k[1], "")
		}
	}
	for k := range want {
		f := into.Kinds[string(k.kind)]
		f.Gold++
		into.Kinds[string(k.kind)] = f
		if !found[k] && report != nil {
			report("missed", k.first, k.end, string(k.kind))
		}
	}
}

// withoutClitic is the end of e without a possessive clitic.
func withoutClitic(d *text.Document, e Entity) int {
	if e.End == 0 {
		return 0
	}
	switch d.Tokens[e.End-1].Text {
	case "'s", "’s", "'", "’":
		if e.End-1 > e.First {
			return e.End - 1
		}
	}
	return e.End
}

// KindExamples returns training examples for the model of kinds: the class of a name is
// that of the gold entity of its span, else of its head, else that of no name at all.
// group numbers the document.
func KindExamples(names *text.Names, g Gold, group int) []loglinear.Example {
	byHead, bySpan := map[int]Entity{}, map[[2]int]Entity{}
	for _, e := range g.Entities {
		byHead[e.Head] = e
		bySpan[[2]int{e.First, withoutClitic(g.Document, e)}] = e
	}
	var all []loglinear.Example
	for _, x := range names.Examples(g.Document) {
		first, end := g.Document.Phrase(&x.Mention)
		e, ok := bySpan[[2]int{first, end}]
		if !ok {
			e, ok = byHead[x.Mention.Head]
		}
		class := text.KindClasses - 1
		if k, isName := goldKind(e.Type); ok && isName {
			class = strings.IndexByte("polx", byte(k))
		}
		all = append(all, loglinear.Example{Features: x.Features, Class: class, Group: group})
	}
	return all
}

// Whole returns a function that tells the noun phrase of a name: that of the gold entity
// with the same head.
func Whole(g Gold) func(m *text.Mention) (first, end int, ok bool) {
	byHead := map[int]Entity{}
	for _, e := range g.Entities {
		if e.Type != "time" {
			byHead[e.Head] = e // the innermost: outer ones are coordinations
		}
	}
	return func(m *text.Mention) (first, end int, ok bool) {
		e, ok := byHead[m.Head]
		return e.First, withoutClitic(g.Document, e), ok
	}
}
