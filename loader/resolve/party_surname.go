package resolve

import (
	"maps"
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// institution is the name of the one army, parliament or police of a land whose name the
// description gives: "the Kessel army", "the army of Kessel"; "" for none.
func (p *parties) institution(m text.Mention) string {
	if name := p.namedInstitution(m); name != "" {
		return name
	}
	head := p.d.Tokens[m.Head]
	if head.Tag != "NN" || !p.lex.words[institutions][strings.ToLower(head.Text)] || m.First < m.Head-1 || m.First == m.Head || !definite(p.d.Tokens[m.First]) {
		return ""
	}
	return p.onlyInstitution(m) // "the army"
}

// namedInstitution is institution where the description itself names the land.
func (p *parties) namedInstitution(m text.Mention) string {
	head := p.d.Tokens[m.Head]
	if head.Tag != "NN" || !p.lex.words[institutions][strings.ToLower(head.Text)] {
		return ""
	}
	if before := m.Head - 1; before >= m.First && p.upper(before) && !p.opens(before) {
		first := before
		if n := p.nameAt[before]; n >= 0 && p.d.Mentions[n].First >= m.First {
			first = p.d.Mentions[n].First
		}
		return p.wording(first, m.Head+1)
	}
	for _, k := range p.d.Children(m.Head) {
		if n := p.nameAt[k]; k > m.Head && p.d.Tokens[k].Rel == "nmod" && p.d.Case(k) == "of" && n >= 0 {
			return p.wording(p.d.Mentions[n].First, p.d.Mentions[n].After) + " " + strings.ToLower(head.Text)
		}
	}
	return ""
}

// onlyInstitution is the one body of the article whose name ends in the noun of m, "".
func (p *parties) onlyInstitution(m text.Mention) string {
	if p.bodies == nil {
		p.bodies = p.institutionNames()
	}
	return p.bodies[p.lemma(m.Head)]
}

// institutionNames are, by noun, the names of the bodies that the article names once and
// for all; "" for a noun that several have.
func (p *parties) institutionNames() map[string]string {
	names := map[string]string{}
	for _, o := range p.d.Mentions {
		if o.Type != text.Nominal {
			continue
		}
		name := p.namedInstitution(o)
		if name == "" {
			continue
		}
		noun := p.lemma(o.Head)
		if known, ok := names[noun]; ok && known != name {
			name = ""
		}
		names[noun] = name
	}
	return names
}

// namesakes are the chains, by the last word of their names, of the people of one surname
// whom the article names in full, where there are two or more.
func (p *parties) namesakes() map[string][]int {
	all := map[string][]int{}
	p.inFull = map[int]int{}
	for c, chain := range p.d.Chains {
		// A name of which nothing tells what it stands for may be a person's too.
		if words := normalWords(chain.Name); len(words) > 1 && (chain.Kind == graph.Person || chain.Kind == "other" || chain.Kind == "") {
			all[lastWord(words)] = append(all[lastWord(words)], c)
		}
	}
	person := func(c int) bool { return p.d.Chains[c].Kind == graph.Person }
	maps.DeleteFunc(all, func(_ string, chains []int) bool { return len(chains) < 2 || !slices.ContainsFunc(chains, person) })
	for _, chains := range all {
		for _, c := range chains {
			for _, i := range p.d.Chains[c].Mentions {
				if o := p.d.Mentions[i]; o.Type == text.Name && len(normalWords(p.d.Slice(o.Span))) > 1 {
					p.inFull[c] = o.Start
					break
				}
			}
		}
	}
	return all
}

// surname returns whom mention m, a bare surname that several people of the article have,
// can mean: the one of them who was named in full before it; where that are several, and
// coreference did not choose the one named first or far more often than all others, a
// person of the name and no more. ok is false where coreference is right or m is no such
// mention.
func (p *parties) surname(m int) (q *party, ok bool) {
	mention := p.d.Mentions[m]
	if mention.Type != text.Name || mention.Title != "" || mention.After-mention.First > 1 && p.d.Tokens[mention.After-1].Tag != "POS" {
		return nil, false
	}
	words := normalWords(p.d.Slice(mention.Span))
	if len(words) != 1 || len(p.sharing[words[0]]) == 0 {
		return nil, false
	}
	if p.gazetteer.Entry(words[0]) != nil {
		return nil, false
	}
	var before []int
	first, most := -1, true
	for _, c := range p.sharing[words[0]] {
		if at, ok := p.inFull[c]; ok && at < mention.Start {
			before = append(before, c)
			if first < 0 || at < p.inFull[first] {
				first = c
			}
		}
		most = most && (c == mention.Chain || len(p.d.Chains[mention.Chain].Mentions) > 2*len(p.d.Chains[c].Mentions))
	}
	switch {
	case len(before) == 1:
		return p.ofNamedChain(before[0]), true
	case len(before) > 1 && (first == mention.Chain || most):
		return nil, false
	}
	name := strings.TrimSuffix(strings.TrimSuffix(p.d.Slice(mention.Span), "'s"), "’s")
	return p.once(&party{id: graph.Slug(name) + localMark + p.article.ID, name: name, kind: graph.Person, named: true}), true
}
