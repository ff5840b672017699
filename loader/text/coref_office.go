package text

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// otherOffice reports whether description m, of the head word given, names an office and g is a person of
// whom others are known and not this one: "the mayor", of a senator.
func (l *linker) otherOffice(m *Mention, head string, g *facts) bool {
	office := l.officeOf(m, head)
	if office == "" || strings.Contains(g.roles+g.titles, " "+head+" ") {
		return false
	}
	if g.entry != nil && len(g.entry.Offices) > 0 {
		return !slices.Contains(g.entry.Offices, office)
	}
	return g.title != "" && !l.former(m)
}

// holds reports whether description m, of the head word given, is but an office that the person e
// holds or held: "the former governor".
func (l *linker) holds(m *Mention, head string, e *lexicon.Entry) bool {
	office := l.officeOf(m, head)
	if office == "" || !slices.Contains(e.Offices, office) {
		return false
	}
	for k := m.First; k < m.Head; k++ {
		word := strings.ToLower(l.d.Tokens[k].Text)
		if l.d.Tokens[k].Tag != "DT" && !wasOnce(word) && !slices.Contains(strings.Fields(office), word) {
			return false
		}
	}
	return true
}

// wasOnce reports whether a word in small letters tells that somebody no longer is what it stands before.
func wasOnce(word string) bool {
	switch word {
	case "former", "then", "ex", "onetime", "erstwhile":
		return true
	}
	return strings.HasPrefix(word, "ex-") || strings.HasPrefix(word, "then-")
}

// officeOf is the office that description m, of the head word given, names, "".
func (l *linker) officeOf(m *Mention, head string) string {
	for _, words := range []string{m.Title, head} {
		if noun := l.lex.Noun(words); noun != nil && noun.Office {
			return noun.Words
		}
	}
	return ""
}

// former reports whether description m tells what somebody was: "the former mayor".
func (l *linker) former(m *Mention) bool {
	for k := m.First; k <= m.Head; k++ {
		if wasOnce(strings.ToLower(l.d.Tokens[k].Text)) {
			return true
		}
	}
	return false
}

// untold reports whether root is a person named of whom neither the article nor the gazetteer tells any office.
func (l *linker) untold(root int32) bool {
	g := &l.facts[root]
	return g.named && g.kind == graph.Person && g.entry == nil && g.title == ""
}
