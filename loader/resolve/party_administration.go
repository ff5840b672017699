package resolve

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// administration is the name of the government that a description headed by that word stands for: by
// the surname of whose it is ("President Calloway's administration"), of the one whose administration the article
// names, or else of the one president whom it names ("the administration"); "" where none tells.
func (p *parties) administration(m text.Mention) string {
	if p.d.Tokens[m.Head].Tag != "NN" || p.lemma(m.Head) != "administration" || p.d.Child(m.Head, "amod", "compound", "nmod", "acl", "acl:relcl") >= 0 {
		return ""
	}
	if k := p.d.Child(m.Head, "nmod:poss"); k >= 0 {
		if n := p.nameAt[k]; n >= 0 && p.d.Chains[p.d.Mentions[n].Chain].Kind == graph.Person {
			if q := p.of(n); q != nil && q.named {
				return surnameOf(q.name) + " administration"
			}
		}
		return ""
	}
	if !definite(p.d.Tokens[m.First]) {
		return ""
	}
	name, several := p.onlyAdministration()
	of := p.onlyPresident()
	switch {
	case several || name != "" && of != "" && name != of:
		return ""
	case name == "":
		return of
	}
	return name
}

// onlyAdministration is the one name of an administration in the article ("the Calloway administration");
// several reports that there are more.
func (p *parties) onlyAdministration() (name string, several bool) {
	for _, m := range p.d.Mentions {
		if !strings.EqualFold(p.d.Tokens[m.Head].Text, "administration") {
			continue
		}
		k := p.d.Child(m.Head, "compound")
		if k < 0 || !p.upper(k) || k != m.Head-1 || p.upper(m.Head) && !p.surnamed(p.d.Tokens[k].Text) {
			continue
		}
		one := p.d.Tokens[k].Text + " administration"
		several = several || name != "" && name != one
		name = one
	}
	if several {
		return "", true
	}
	return name, false
}

// surnamed reports whether the article names a person whose name ends in the word: "Small Business
// Administration" is nobody's.
func (p *parties) surnamed(word string) bool {
	return slices.ContainsFunc(p.d.Chains, func(c text.Chain) bool {
		words := strings.Fields(c.Name)
		return c.Kind == graph.Person && len(words) > 0 && words[len(words)-1] == word
	})
}

// onlyPresident is the administration of the one person whom the article calls president by name, "".
func (p *parties) onlyPresident() string {
	found := -1
	for _, m := range p.d.Mentions {
		if m.Type != text.Name || m.Kind != graph.Person || !strings.EqualFold(m.Title, "president") {
			continue
		}
		if found >= 0 && found != m.Chain {
			return ""
		}
		found = m.Chain
	}
	if found < 0 {
		return ""
	}
	q := p.ofNamedChain(found)
	if q == nil || !q.named {
		return ""
	}
	return surnameOf(q.name) + " administration"
}

// surnameOf is the last word of a person's name.
func surnameOf(name string) string {
	words := strings.Fields(name)
	return words[len(words)-1]
}
