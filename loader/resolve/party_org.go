package resolve

import (
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// orgOf is the body or state that the party q speaks for, as mention m, its chain or
// common knowledge tells.
func (p *parties) orgOf(m int, q *party) *party {
	if known, ok := p.codebook.actorByID(q.id); ok {
		for _, id := range []string{known.SpeaksFor, known.PartOf} {
			if of, ok := p.codebook.actorByID(id); ok {
				return p.once(&party{id: of.ID, name: of.Name, kind: of.Kind, named: true, outlet: of.Outlet})
			}
		}
	}
	mention := p.d.Mentions[m]
	candidates := []int{}
	if mention.Org >= 0 {
		candidates = append(candidates, p.d.Mentions[mention.Org].Chain)
	}
	if org := p.d.Chains[mention.Chain].Org; org >= 0 {
		candidates = append(candidates, org)
	}
	for _, c := range candidates {
		if c == mention.Chain || p.d.Chains[c].Name == "" {
			continue
		}
		if of := p.ofNamedChain(c); of != nil && of != q && of.kind != graph.Person {
			return of
		}
	}
	if !q.named {
		return nil
	}
	if entry := p.gazetteer.Entry(q.name); entry != nil && entry.PartOf != "" {
		return p.known(entry.PartOf)
	}
	return nil
}

// ofNamedChain is the party of a chain with a name, with its own org.
func (p *parties) ofNamedChain(c int) *party {
	found, done := p.byChain[c]
	if !done {
		p.byChain[c] = nil // a chain that speaks for itself ends here
		found = p.ofChain(c)
		p.byChain[c] = found
	}
	if found != nil && found.org == nil {
		if entry := p.gazetteer.Entry(found.name); entry != nil && entry.PartOf != "" && entry.PartOf != found.name {
			found.org = p.known(entry.PartOf)
		}
	}
	return found
}

// known is the party that the gazetteer has under name.
func (p *parties) known(name string) *party {
	if c, ok := p.byName[name]; ok {
		if q := p.ofNamedChain(c); q != nil {
			return q
		}
	}
	kind := graph.Organization
	if entry := p.gazetteer.Entry(name); entry != nil {
		if k, ok := actorKind(entry.Kind); ok {
			kind = k
		}
	}
	return p.once(&party{id: graph.Slug(name), name: name, kind: kind, named: true, article: kind == graph.State && p.takesArticle(text.Chain{Kind: kind}, name)})
}

// author is the article's author, who speaks in signed opinion.
func (p *parties) author() *party {
	name := strings.Join(strings.Fields(p.article.Author), " ")
	if name == "" {
		q := &party{id: "author" + localMark + p.article.ID, name: "author", kind: graph.Person, author: true}
		if p.article.Title != "" {
			q.name = "author of " + p.article.Title
		}
		return p.once(q)
	}
	if c, ok := p.byName[name]; ok {
		if q := p.ofNamedChain(c); q != nil {
			return q
		}
	}
	q := &party{id: graph.Slug(name), name: name, kind: graph.Person, named: true}
	if known, ok := p.codebook.actor(name); ok {
		q = &party{id: known.ID, name: known.Name, kind: known.Kind, named: true, outlet: known.Outlet}
	}
	return p.once(q)
}
