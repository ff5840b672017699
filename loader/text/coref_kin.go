package text

import (
	"slices"
	"strings"

	"stancegraph/graph"
)

// spouse has the nouns of which a party has one, with the noun for the owner where it is also
// the only one.
var spouse = map[string]string{"wife": "husband", "husband": "wife", "mother": "", "father": "", "campaign": ""}

// kinship is what one party is to another, of which there is one: "his wife", "her campaign".
type kinship struct {
	owner int32
	noun  string
}

// kin joins what mentions tell to be the same of one party: "his wife" is whom "his wife, Vera
// Calloway," names, and her husband is he. It comes last, once it is known who "his" is.
func (l *linker) kin() {
	known := map[kinship]int32{}
	meet := func(key kinship, i int32) {
		j, ok := known[key]
		switch {
		case !ok:
			known[key] = i
		case l.root(j) != l.root(i) && (!l.facts[l.root(i)].named || !l.facts[l.root(j)].named):
			l.join(j, i)
		}
	}
	for i := range l.d.Mentions {
		owner, noun := l.kinOf(int32(i))
		if owner < 0 {
			continue
		}
		meet(kinship{l.root(owner), noun}, int32(i))
		if other := spouse[noun]; other != "" && l.facts[l.root(owner)].kind == graph.Person && l.facts[l.root(owner)].named {
			meet(kinship{l.root(int32(i)), other}, owner)
		}
	}
}

// kinOf is the party whose only one of the noun mention i is; -1 for none.
func (l *linker) kinOf(i int32) (owner int32, noun string) {
	d, m := l.d, &l.d.Mentions[i]
	if m.Type == Pronoun || m.Kind != graph.Person && m.Kind != graph.Organization {
		return -1, ""
	}
	at := m.Head
	if m.Type == Name {
		for at = m.First; at < m.Head; at++ {
			if _, ok := spouse[strings.ToLower(d.Tokens[at].Text)]; ok {
				break
			}
		}
	}
	if noun = strings.ToLower(d.Tokens[at].Text); noun == "camp" && m.Name != "" {
		noun = "campaign"
	}
	if _, ok := spouse[noun]; !ok || (noun == "campaign") != (m.Kind == graph.Organization) || at+1 < m.After && d.Tokens[at+1].Tag == "POS" {
		return -1, "" // "her campaign manager, Otto Quint", "his wife's lawyer Otto Quint"
	}
	k := d.Child(at, "nmod:poss")
	if k < 0 && m.Name != "" {
		k = d.Child(at, "compound") // "the Calloway campaign"
	}
	switch {
	case k < 0 || k > at:
		return -1, ""
	case slices.ContainsFunc(d.Tokens[k+1:at], func(t Token) bool { return t.Tag != "POS" }):
		return -1, "" // "his first wife", "her 2012 campaign": there is another
	case d.Tokens[k].Tag == "WP$":
		return l.endingBefore(i, k), noun
	}
	return l.heads[k] - 1, noun
}

// endingBefore is the person, mentioned before i, of whom "whose" at token k speaks; -1.
func (l *linker) endingBefore(i int32, k int) int32 {
	if k > 0 && l.d.Tokens[k-1].Text == "," {
		k--
	}
	for j := i - 1; j >= 0 && j > i-4; j-- {
		if m := &l.d.Mentions[j]; m.After == k && m.Kind == graph.Person {
			return j
		}
	}
	return -1
}

// headlineRoles joins a role that a headline leaves without name and article ("Governor backs
// treaty") with the one person of the article who has it.
func (l *linker) headlineRoles() {
	d := l.d
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if d.SectionAt(m.Start) != graph.Headline {
			return
		}
		if m.Type != Nominal || m.Kind != graph.Person || m.Title == "" || isPlural(&d.Tokens[m.Head]) || d.Child(m.Head, "det", "nmod:poss", "cop") >= 0 || l.facts[l.root(int32(i))].named {
			continue
		}
		if j := l.holderOf(int32(i)); j >= 0 {
			l.join(j, int32(i))
		}
	}
}

// holderOf is the only person named in the article who has the role that i gives, of the same
// body or state where both tell one; -1.
func (l *linker) holderOf(i int32) int32 {
	m := &l.d.Mentions[i]
	found := int32(-1)
	for j := range l.d.Mentions {
		r := l.root(int32(j))
		g := &l.facts[r]
		if o := &l.d.Mentions[j]; o.Type != Name || o.Kind != graph.Person || o.Title != m.Title || !agree(l.facts[l.root(i)].gender, g.gender) {
			continue
		}
		if m.Org >= 0 && g.org >= 0 && l.root(int32(m.Org)) != l.root(g.org) {
			continue
		}
		if found >= 0 && found != r {
			return -1
		}
		found = r
	}
	return found
}
