package resolve

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/clean"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
)

// party is somebody an article speaks of.
type party struct {
	id      string
	name    string
	kind    graph.ActorKind
	named   bool
	aliases []string
	org     *party // the body or state that it speaks for or belongs to, or nil
	outlet  bool
	article bool   // the name takes "the"
	det     string // the determiner of a description that is not definite ("a", "both"), or ""
	author  bool   // of the article, and not named by it
	plural  bool   // the words for it are ("the guards")
}

// actor is the party as package graph has it.
func (p *party) actor() graph.Actor {
	aliases := slices.Compact(slices.Sorted(slices.Values(p.aliases)))
	return graph.Actor{ID: p.id, Name: p.name, Kind: p.kind, Named: p.named, Aliases: append([]string{}, aliases...)}
}

// inText is the name as it stands in a sentence: "the United States".
func (p *party) inText() string {
	if p.author {
		return "the author"
	}
	if p.article {
		return "the " + p.name
	}
	if p.det != "" {
		return p.det + " " + p.name
	}
	return p.name
}

// agreeing is the text, which may begin with the party, with the verb after it in the
// plural where the party is.
func (p *party) agreeing(text string) string {
	rest, found := strings.CutPrefix(text, sentence(p.inText())+" ")
	if !found || !p.many() {
		return text
	}
	verb, after, _ := strings.Cut(rest, " ")
	switch verb {
	case "was":
		verb = "were"
	case "is":
		verb = "are"
	case "has":
		verb = "have"
	default:
		return text
	}
	return sentence(p.inText() + " " + verb + " " + after)
}

// many reports whether the name is one of several, which takes its verbs in the plural: "the
// Whigs", "Whigs", "the guards".
func (p *party) many() bool {
	if !strings.HasSuffix(p.name, "s") || strings.HasSuffix(p.name, "ss") {
		return p.plural
	}
	return p.plural || p.kind == graph.Group || p.article && p.kind != graph.State && !strings.Contains(p.name, " ")
}

func plural(t text.Token) bool { return t.Tag == "NNS" || t.Tag == "NNPS" }

// parties resolves the mentions of one article.
type parties struct {
	*Resolver
	article clean.Article
	d       *text.Document
	byChain map[int]*party
	byName  map[string]int // the first chain of a name
	byID    map[string]*party
	nameAt  []int             // by token: the longest name that it stands in, -1
	near    []int             // by token: the shortest mention that it stands in, -1
	headAt  []int             // by token: the longest mention that it heads, -1
	sharing map[string][]int  // surname -> chains of the people who share it
	inFull  map[int]int       // chain of sharing -> where its full name stands first
	bodies  map[string]string // noun -> the one institution of it that the article names; nil before it is asked for
	// meantBy gives, for the statement at hand, the party of a pronoun that its own sentence
	// tells better than its chain does.
	meantBy map[int]*party
	// startsAt are, by token, the mentions that begin there.
	startsAt map[int][]int
}

func (r *Resolver) parties(a clean.Article, d *text.Document) *parties {
	p := &parties{
		Resolver: r, article: a, d: d, byChain: map[int]*party{}, byID: map[string]*party{}, byName: map[string]int{},
		nameAt: make([]int, len(d.Tokens)), near: make([]int, len(d.Tokens)), headAt: make([]int, len(d.Tokens)),
		startsAt: map[int][]int{},
	}
	for c := range d.Chains {
		if _, taken := p.byName[d.Chains[c].Name]; !taken {
			p.byName[d.Chains[c].Name] = c
		}
	}
	p.sharing = p.namesakes()
	for t := range d.Tokens {
		p.nameAt[t], p.near[t], p.headAt[t] = -1, -1, -1
	}
	for i, m := range d.Mentions {
		p.startsAt[m.First] = append(p.startsAt[m.First], i)
		if old := p.headAt[m.Head]; old < 0 || m.Len() > d.Mentions[old].Len() {
			p.headAt[m.Head] = i
		}
		for t := m.First; t < m.After; t++ {
			if old := p.near[t]; old < 0 || m.Len() < d.Mentions[old].Len() {
				p.near[t] = i
			}
			if old := p.nameAt[t]; m.Type == text.Name && (old < 0 || m.Len() > d.Mentions[old].Len()) {
				p.nameAt[t] = i
			}
		}
	}
	return p
}

// of returns the party that mention m refers to, nil where the article does not tell
// who that is: a pronoun without antecedent, a thing that cannot act.
func (p *parties) of(m int) *party {
	if m < 0 {
		return nil
	}
	if q := p.meantBy[m]; q != nil {
		return q
	}
	mention := p.d.Mentions[m]
	chain := p.d.Chains[mention.Chain]
	if chain.Name == "" && mention.Type == text.Nominal {
		return p.described(m)
	}
	if q, ok := p.surname(m); ok {
		return q
	}
	if q := p.part(m); q != nil {
		return q
	}
	found, done := p.byChain[mention.Chain]
	if !done {
		p.byChain[mention.Chain] = nil // "its leader" may stand in its own chain
		found = p.ofChain(mention.Chain)
		p.byChain[mention.Chain] = found
	}
	if found != nil && found.org == nil {
		found.org = p.orgOf(m, found)
	}
	return found
}

func (p *parties) ofChain(c int) *party {
	chain := p.d.Chains[c]
	if chain.Name != "" {
		if known, ok := p.misspelt(c); ok {
			return p.ofNamedChain(known)
		}
		return p.namedParty(c)
	}
	for _, m := range chain.Mentions {
		if p.d.Mentions[m].Type == text.Nominal {
			return p.described(m)
		}
	}
	return nil
}

// namedParty is the party of a chain with a name.
func (p *parties) namedParty(c int) *party {
	chain := p.d.Chains[c]
	kind, ok := actorKind(chain.Kind)
	if !ok {
		kind = graph.Organization // a name that takes or suffers a stance is a party's
	}
	name := strings.Join(strings.Fields(chain.Name), " ")
	party := &party{name: name, kind: kind, named: true, id: graph.Slug(name)}
	if party.id == "" {
		return nil
	}
	if kind == graph.Person && !strings.Contains(name, " ") && p.gazetteer.Entry(name) == nil {
		party.id += localMark + p.article.ID
	}
	party.aliases = p.aliases(chain, name)
	party.article = p.takesArticle(chain, name)
	if known, ok := p.codebook.actor(name); ok {
		party.id, party.name, party.kind = known.ID, known.Name, known.Kind
		party.aliases = append(party.aliases, name)
		party.outlet = known.Outlet
	}
	party.outlet = party.outlet || p.gazetteer.Outlet(name)
	return p.once(party)
}

// once returns the party that stands for the ID, with what this one adds.
func (p *parties) once(q *party) *party {
	old := p.byID[q.id]
	if old == nil {
		p.byID[q.id] = q
		old = q
	} else {
		old.aliases = append(old.aliases, q.aliases...)
	}
	old.aliases = slices.DeleteFunc(old.aliases, func(a string) bool { return a == old.name })
	return old
}

// actorKind turns the kind of a chain into one of an actor: a place acts as its
// government does; ok is false for things that do not act.
func actorKind(kind text.MentionKind) (graph.ActorKind, bool) {
	switch kind {
	case graph.Person, graph.Organization, graph.State, graph.Group:
		return kind, true
	case lexicon.Place:
		return graph.State, true
	case "":
		return graph.Organization, true
	}
	return "", false
}

// described is a party whom the article does not name, by the words of mention m.
func (p *parties) described(m int) *party {
	mention := p.d.Mentions[m]
	switch tag := p.d.Tokens[mention.Head].Tag; {
	case strings.HasSuffix(tag, "DT"), strings.HasPrefix(tag, "W"), strings.HasPrefix(tag, "PRP"), tag == "EX":
		return nil // a word that only points
	}
	kind, ok := actorKind(mention.Kind)
	if mention.Kind == "" {
		kind, ok = actorKind(p.d.Chains[mention.Chain].Kind)
	}
	name := p.description(mention)
	if c, named := p.byName[name]; named && p.d.Chains[c].Name != "" {
		return p.ofNamedChain(c) // a name that was not seen as one here
	}
	if !ok || name == "" || p.pointing(mention) {
		return nil
	}
	q := &party{id: graph.Slug(name) + localMark + p.article.ID, name: name, kind: kind, article: definite(p.d.Tokens[mention.First]), plural: plural(p.d.Tokens[mention.Head])}
	if first := p.d.Tokens[mention.First]; first.Tag == "DT" && p.lex.words[indefinite][strings.ToLower(first.Text)] {
		q.det = strings.ToLower(first.Text)
	}
	if of := p.administration(mention); of != "" {
		q.id, q.name, q.named, q.article, q.det = graph.Slug(of), of, true, true, ""
	} else if land := p.institution(mention); land != "" {
		q.id, q.name, q.named, q.article, q.det = graph.Slug(land), land, true, true, ""
	} else if p.capital(mention) {
		q.id, q.named, q.article = graph.Slug(name), true, definite(p.d.Tokens[mention.First])
	}
	if known, ok := p.codebook.actor(name); ok {
		q = &party{id: known.ID, name: known.Name, kind: known.Kind, named: true, outlet: known.Outlet}
	}
	q = p.once(q)
	if q.org == nil {
		q.org = p.orgOf(m, q)
	}
	return q
}
