package resolve

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

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
	article bool // the name takes "the"
}

// actor is the party as package graph has it.
func (p *party) actor() graph.Actor {
	aliases := slices.Compact(slices.Sorted(slices.Values(p.aliases)))
	return graph.Actor{ID: p.id, Name: p.name, Kind: p.kind, Named: p.named, Aliases: append([]string{}, aliases...)}
}

// inText is the name as it stands in a sentence: "the United States".
func (p *party) inText() string {
	if p.article {
		return "the " + p.name
	}
	return p.name
}

// parties resolves the mentions of one article.
type parties struct {
	*Resolver
	article clean.Article
	d       *text.Document
	byChain map[int]*party
	byName  map[string]int // the first chain of a name
	byID    map[string]*party
	nameAt  []int // by token: the longest name that it stands in, -1
	near    []int // by token: the shortest mention that it stands in, -1
	headAt  []int // by token: the longest mention that it heads, -1
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
	for t := range d.Tokens {
		p.nameAt[t], p.near[t], p.headAt[t] = -1, -1, -1
	}
	for i, m := range d.Mentions {
		p.startsAt[m.First] = append(p.startsAt[m.First], i)
		if old := p.headAt[m.Head]; old < 0 || m.Len() > d.Mentions[old].Len() {
			p.headAt[m.Head] = i
		}
		for t := m.First; t < m.End; t++ {
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
	mention := p.d.Mentions[m]
	chain := p.d.Chains[mention.Chain]
	if chain.Name == "" && mention.Type == text.Nominal {
		return p.described(m)
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

// misspelt returns the chain whose well-known name chain c misspells by one letter: a
// word of seven letters or more that stands once and that the gazetteer lacks, where
// the article has the right one too ("Pyongyany").
func (p *parties) misspelt(c int) (int, bool) {
	chain := p.d.Chains[c]
	if len(chain.Mentions) != 1 || len(chain.Name) < 7 || strings.Contains(chain.Name, " ") || p.gazetteer.Entry(chain.Name) != nil {
		return -1, false
	}
	for i, m := range p.d.Mentions {
		if m.Type == text.Name && m.Chain != c && i != chain.Mentions[0] && p.gazetteer.Entry(m.Name) != nil &&
			levenshtein.ComputeDistance(p.d.Slice(m.Span), chain.Name) == 1 {
			return m.Chain, true
		}
	}
	return -1, false
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

// aliases are the other names that a chain's mentions give, and for a person the title
// with the surname, by which articles that lack the full name can be joined.
func (p *parties) aliases(chain text.Chain, name string) []string {
	var aliases []string
	for _, i := range chain.Mentions {
		m := p.d.Mentions[i]
		if m.Type != text.Name || m.Adjectival {
			continue
		}
		words := strings.Fields(p.d.Slice(m.Span))
		if len(words) > 1 && strings.EqualFold(words[0], "the") {
			words = words[1:]
		}
		surface := strings.TrimSuffix(strings.TrimSuffix(strings.Join(words, " "), "'s"), "’s")
		if m.Title == "" && len(words) <= 8 && surface != name {
			aliases = append(aliases, surface)
		}
		if m.Title != "" && chain.Kind == graph.Person {
			titled := m.Title + " " + name[strings.LastIndex(name, " ")+1:]
			if m.Org >= 0 && p.d.Mentions[m.Org].Name != "" {
				titled = p.d.Mentions[m.Org].Name + " " + titled
			}
			aliases = append(aliases, titled)
		}
	}
	return aliases
}

// takesArticle reports whether the text puts "the" before the name, where it uses the
// name itself and not a word that stands for it.
func (p *parties) takesArticle(chain text.Chain, name string) bool {
	if chain.Kind == graph.State {
		for _, w := range normalWords(name) {
			if p.lex.words[articled][w] {
				return true
			}
		}
		return false
	}
	if first, _, _ := strings.Cut(name, " "); strings.EqualFold(first, "the") {
		return false
	}
	with, without := 0, 0
	for _, i := range chain.Mentions {
		m := p.d.Mentions[i]
		if m.Type != text.Name || m.Adjectival || normalName(p.d.Slice(m.Span)) != normalName(name) {
			continue
		}
		switch {
		case m.First > 0 && strings.EqualFold(p.d.Tokens[m.First-1].Text, "the") && p.d.Tokens[m.First-1].Head != m.Head:
			// "the Harbour Bank hack": the article is another noun's
		case strings.EqualFold(p.d.Tokens[m.First].Text, "the"), m.First > 0 && strings.EqualFold(p.d.Tokens[m.First-1].Text, "the"):
			with++
		case p.d.SectionAt(m.Start) != graph.Headline:
			without++
		}
	}
	return with > without
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
	if !ok || name == "" {
		return nil
	}
	q := &party{id: graph.Slug(name) + localMark + p.article.ID, name: name, kind: kind}
	if p.capital(mention) {
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

// capital reports whether a description is written as a name is: its head in capitals,
// after another name.
func (p *parties) capital(m text.Mention) bool {
	first, _ := utf8.DecodeRuneInString(p.d.Tokens[m.Head].Text)
	return unicode.IsUpper(first) && p.d.SectionAt(m.Start) != graph.Headline && m.Head > 0 && p.d.Tokens[m.Head-1].Tag == "NNP"
}

// longestDescription is the most tokens that the name of an unnamed speaker may have.
const longestDescription = 10

// description words an unnamed speaker: the mention without article and without words
// that only say the name is withheld, with the phrase after it that tells whose or from
// where ("spokesman for the Ministry of Tides").
func (p *parties) description(m text.Mention) string {
	first, end := m.First, m.End
	for first < m.Head && p.leads(first) {
		first++
	}
	for _, k := range p.d.Children(m.Head) {
		if lo, hi := p.d.Subtree(k); p.d.Tokens[k].Rel == "nmod" && lo == end && hi-first <= longestDescription && p.plain(lo, hi) {
			switch p.d.Case(k) {
			case "of", "for", "from", "at", "with", "in":
				end = hi
			}
		}
	}
	return p.wording(first, min(end, first+longestDescription))
}

// plain reports whether tokens first to end hold neither a clause nor punctuation.
func (p *parties) plain(first, end int) bool {
	for t := first; t < end; t++ {
		switch token := p.d.Tokens[t]; {
		case token.Rel == "acl", token.Rel == "acl:relcl", token.Rel == "punct", token.Rel == "conj", token.Rel == "appos":
			return false
		}
	}
	return true
}

// wording joins the tokens as they stand, without quotation marks, owners named.
func (p *parties) wording(first, end int) string {
	var b strings.Builder
	proper := false
	for t := first; t < end; t++ {
		token := p.d.Tokens[t]
		if quoteMark(token) {
			continue
		}
		word := token.Text
		if token.Tag == "PRP$" {
			if owner := p.pronoun(t); owner != nil {
				word, proper = possessive(owner.name), proper || t == first
			} else if t == first {
				continue
			}
		}
		if b.Len() > 0 && p.d.Tokens[t-1].End < token.Start {
			b.WriteByte(' ')
		}
		b.WriteString(word)
	}
	name := strings.Join(strings.Fields(b.String()), " ")
	if first < end && !proper && p.opens(first) && !strings.HasPrefix(p.d.Tokens[first].Tag, "NNP") && p.nameAt[first] < 0 {
		name = lowerFirst(name)
	}
	return name
}

// opens reports whether token t owes its capital to its place: first in its sentence,
// after a determiner there, or in a headline.
func (p *parties) opens(t int) bool {
	sentence := p.d.Sentences[p.d.SentenceOf(t)]
	for t > sentence.First && (p.leads(t-1) || quoteMark(p.d.Tokens[t-1])) {
		t--
	}
	return t == sentence.First || sentence.Section == graph.Headline || t > 0 && quoteMark(p.d.Tokens[t-1])
}

// quoteMark reports whether t is a quotation mark.
func quoteMark(t text.Token) bool {
	switch t.Text {
	case "\"", "“", "”", "''", "``", "‘":
		return true
	}
	return t.Tag == "``" || t.Tag == "''"
}

// leads reports whether token t at the front of a mention says nothing about its party.
func (p *parties) leads(t int) bool {
	token := p.d.Tokens[t]
	switch token.Tag {
	case "DT", "PDT", "WDT", "``", "''", "-LRB-", ",":
		return true
	}
	return p.lex.words[unnamed][strings.ToLower(token.Text)]
}

// lemma is the lemma of token t in lower case.
func (p *parties) lemma(t int) string {
	token := p.d.Tokens[t]
	if strings.HasPrefix(token.Tag, "VB") {
		if verb, ok := p.lex.forms[strings.ToLower(token.Text)]; ok {
			return verb
		}
	}
	return strings.ToLower(token.Lemma)
}

// mentionAt returns the mention that token t heads, else the name or else the shortest
// mention that it stands in; -1.
func (p *parties) mentionAt(t int) int {
	switch {
	case p.headAt[t] >= 0:
		return p.headAt[t]
	case p.nameAt[t] >= 0:
		return p.nameAt[t]
	}
	return p.near[t]
}

// nounPhrase returns the tokens of the noun phrase headed by t: from its first modifier,
// without determiner, to t and the phrase with "of" after it.
func (p *parties) nounPhrase(t int) (first, end int) {
	first, end = t, t+1
	for _, k := range p.d.Children(t) {
		lo, hi := p.d.Subtree(k)
		switch rel := p.d.Tokens[k].Rel; {
		case k < t && (rel == "det" || rel == "case" || rel == "cc" || rel == "punct" || rel == "mark" || rel == "advmod" || rel == "cop" || rel == "nsubj"):
			first = t
		case k < t:
			first = min(first, lo)
		case rel == "nmod" && lo == end && p.d.Case(k) == "of" && p.plain(lo, hi):
			end = hi
		}
	}
	return first, end
}

// objectWords are the words of the tokens that tell one object from another: names
// joined by hyphens, other content words by lemma; sorted, each once.
func (p *parties) objectWords(first, end int) []string {
	var words []string
	for t := first; t < end; t++ {
		token := p.d.Tokens[t]
		if m := p.near[t]; m >= 0 && p.d.Mentions[m].Type != text.Nominal {
			chain := p.d.Chains[p.d.Mentions[m].Chain]
			if n := p.nameAt[t]; n >= 0 {
				m, chain = n, p.d.Chains[p.d.Mentions[n].Chain]
			}
			if chain.Name != "" {
				words = append(words, strings.Join(normalWords(chain.Name), "-"))
				t = max(t, min(p.d.Mentions[m].End, end)-1)
				continue
			}
		}
		for _, w := range normalWords(token.Lemma) {
			if !p.lex.words[function][w] && token.Tag != "POS" {
				words = append(words, w)
			}
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// pronoun is the party of the pronoun at token t, nil where it has none.
func (p *parties) pronoun(t int) *party {
	if m := p.near[t]; m >= 0 && p.d.Mentions[m].Type == text.Pronoun {
		return p.of(m)
	}
	return nil
}

func lowerFirst(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 || len(words[0]) > 1 && strings.ToUpper(words[0]) == words[0] {
		return s // an abbreviation
	}
	return strings.ToLower(s[:1]) + s[1:]
}

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
		q := &party{id: "author" + localMark + p.article.ID, name: "author", kind: graph.Person}
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
