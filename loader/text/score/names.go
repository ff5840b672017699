package score

import (
	"stancegraph/graph"
	"stancegraph/loader/text"
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

// Names compares the name mentions of an annotated document with the gold entities
// whose head is a proper noun: exact span and kind. Kinds are person (with groups),
// organization, place (with states) and other; times count on neither side, nor do
// adjectives of states, which gold does not mark. A possessive clitic at the end of a
// gold span is no part of it here.
func Names(d *text.Document, gold []Entity, into *NameScore, report func(what string, first, end int, kind string)) {
	want, times := map[nameKey]bool{}, map[[2]int]bool{}
	for _, e := range gold {
		end := e.End
		if d.Tokens[end-1].Text == "'s" || d.Tokens[end-1].Text == "’s" || d.Tokens[end-1].Text == "'" || d.Tokens[end-1].Text == "’" {
			if end-1 > e.First {
				end--
			}
		}
		k, ok := goldKind(e.Type)
		if !ok {
			times[[2]int{e.First, end}] = true
		} else if e.Proper {
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
		if m.Type != text.Name || m.Adjectival || times[[2]int{m.First, m.End}] {
			continue
		}
		found[nameKey{m.First, m.End, kindOf(m)}] = true
		foundSpans[[2]int{m.First, m.End}] = true
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
