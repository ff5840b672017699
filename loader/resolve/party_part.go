package resolve

import (
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// part is the party of mention m of a chain, where its own words tell of some alone of those whom its name names:
// "some Orlandians", "two Whigs", "moderate Whigs"; a pronoun stands for those of whom its chain spoke last. It is
// nil where all are meant.
func (p *parties) part(m int) *party {
	mention := p.d.Mentions[m]
	if kind := p.d.Chains[mention.Chain].Kind; kind != graph.Group && kind != graph.Organization {
		return nil
	}
	if mention.Type == text.Pronoun {
		if m = p.lastNamed(m); m < 0 {
			return nil
		}
		mention = p.d.Mentions[m]
	}
	if mention.Type != text.Name || mention.Adjectival || !plural(p.d.Tokens[mention.Head]) || p.d.Mentions[p.near[mention.Head]].Kind != graph.Group || !p.narrowed(mention) {
		return nil
	}
	if p.d.Tokens[mention.First].Tag == "PRP$" {
		mention.First++ // "his fellow Whigs"
	}
	name := p.description(mention)
	if head := p.d.Tokens[mention.First]; head.Tag != "NNP" && strings.HasPrefix(name, head.Text) {
		name = lowerFirst(name) // at the beginning of a sentence
	}
	if first := strings.ToLower(p.d.Tokens[mention.First].Text); p.lex.words[plenty][first] && !strings.HasPrefix(strings.ToLower(name), first) {
		name = first + " " + name
	}
	return p.once(&party{id: graph.Slug(name) + localMark + p.article.ID, name: name, kind: graph.Group, article: definite(p.d.Tokens[mention.First]), plural: true})
}

// lastNamed is the mention before m of its chain that is no pronoun, -1.
func (p *parties) lastNamed(m int) int {
	last := -1
	for _, k := range p.d.Chains[p.d.Mentions[m].Chain].Mentions {
		if o := p.d.Mentions[k]; o.Start < p.d.Mentions[m].Start && o.Type != text.Pronoun && (last < 0 || o.Start > p.d.Mentions[last].Start) {
			last = k
		}
	}
	return last
}

// narrowed reports whether a word in front of the name tells how many, or which, of those who bear it are meant.
func (p *parties) narrowed(m text.Mention) bool {
	told := false
	for t := m.First; t < m.Head; t++ {
		token := p.d.Tokens[t]
		if quoteMark(token) {
			return false
		}
		if token.Head <= t || token.Head > m.Head {
			continue
		}
		switch token.Rel {
		case "nummod":
			told = true
		case "det":
			word := strings.ToLower(token.Text)
			told = told || p.lex.words[plenty][word] && word != "all" && word != "both"
		case "amod", "compound":
			told = told || !strings.HasPrefix(token.Tag, "NNP")
		}
	}
	return told
}
