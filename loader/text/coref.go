package text

import (
	"slices"
	"strings"
	"sync"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text/loglinear"
)

// Coref is the stage that fills Document.Chains and Mention.Chain: names first, over
// the whole article, by their words, short forms and abbreviations; then nominals and
// pronouns from left to right, each from a bounded window of earlier mentions; last the
// words by which speakers speak of themselves inside quotes. It needs everything that
// Names and Quotes need and fill. Every mention has a chain; most have it alone.
type Coref struct {
	lex     *lexicon.Gazetteer
	model   *loglinear.Model
	scratch sync.Pool // of *linker
}

// NewCoref returns the stage, with the names and nouns of lex and the model of
// antecedents, which only Choices can do without.
func NewCoref(lex *lexicon.Gazetteer, antecedents *loglinear.Model) *Coref {
	return &Coref{lex: lex, model: antecedents}
}

// Annotate fills d.Chains and the chains of d.Mentions.
func (c *Coref) Annotate(d *Document) {
	l, _ := c.scratch.Get().(*linker)
	if l == nil {
		l = newLinker(c.lex)
	}
	defer c.scratch.Put(l)
	l.model = c.model
	l.begin(d)
	l.names()
	l.quoteSpeakers()
	l.inOrder()
	l.speakers()
	l.kin()
	l.headlineRoles()
	l.chains()
	l.d = nil
}

// linker joins the mentions of one document.
type linker struct {
	d   *Document
	lex *lexicon.Gazetteer

	model *loglinear.Model
	row   []loglinear.Feature
	train *choices

	parent []int32 // union-find over mentions; the root is the earliest of its set
	facts  []facts // by mention; those of a root hold for its whole set
	sent   []int32 // by mention: its sentence
	quote  []int32 // by mention: the innermost quote it lies in that is no scare quote, else turn, -1
	said   []int32 // by quote, then by turn: the mention of its speaker, -1
	topic  []int32 // by quote, then by turn: the mention of the person it is said of, -1
	heads  []int32 // by token: 1 + index of the outermost mention it heads, 0
	recent []int32 // roots in order of their last mention, oldest first
	// subjects are the mentions that main clauses outside of quotes are about, in order.
	subjects []int32
	byName   map[string]int32
	byWord   map[string][]int32
}

// facts is what is known of the party behind a set of mentions.
type facts struct {
	kind    MentionKind
	gender  Gender
	weak    bool // the gender is a given name's, which may mislead
	number  number
	last    int32 // its last mention so far, in text order
	count   int32 // mentions so far
	named   bool
	entry   *lexicon.Entry
	title   string
	roles   string // the words before its name so far, in small: " prize-winning actress "
	titles  string // all its titles so far, likewise
	org     int32  // mention of the body or state spoken for, -1
	animate bool   // a person or group of persons for sure
}

// number of a mention, as far as its form tells.
type number byte

const (
	anyNumber number = iota
	singular
	plural
)

func (l *linker) begin(d *Document) {
	l.d = d
	d.Chains = d.Chains[:0]
	n := len(d.Mentions)
	l.parent = slices.Grow(l.parent[:0], n)[:n]
	l.facts = slices.Grow(l.facts[:0], n)[:n]
	l.sent = slices.Grow(l.sent[:0], n)[:n]
	l.quote = slices.Grow(l.quote[:0], n)[:n]
	l.heads = slices.Grow(l.heads[:0], len(d.Tokens))[:len(d.Tokens)]
	clear(l.heads)
	clear(l.byName)
	clear(l.byWord)
	s := 0
	for i := range d.Mentions {
		m := &d.Mentions[i]
		l.parent[i] = int32(i)
		for s+1 < len(d.Sentences) && m.First >= d.Sentences[s].After {
			s++
		}
		l.sent[i] = int32(s)
		l.facts[i] = l.factsOf(m)
		if m.Title != "" {
			l.facts[i].titles = " " + m.Title + " "
		}
		l.facts[i].last, l.facts[i].count, l.facts[i].org = int32(i), 1, int32(m.Org)
	}
	for i := n - 1; i >= 0; i-- {
		l.heads[d.Mentions[i].Head] = int32(i + 1)
	}
	l.placeQuotes()
}

// placeQuotes fills quote: for each mention the innermost utterance it lies in.
func (l *linker) placeQuotes() {
	d := l.d
	open := make([]int32, 0, 4)
	next := 0
	for i := range d.Mentions {
		at := d.Mentions[i].First
		for next < len(d.Quotes) && d.Quotes[next].First <= at {
			if !d.Quotes[next].Scare {
				open = append(open, int32(next))
			}
			next++
		}
		for len(open) > 0 && d.Quotes[open[len(open)-1]].After <= at {
			open = open[:len(open)-1]
		}
		l.quote[i] = -1
		if len(open) > 0 {
			l.quote[i] = open[len(open)-1]
		}
	}
	for i := range d.Mentions {
		if n := d.turnAt(d.Mentions[i].First); l.quote[i] < 0 && n >= 0 && !d.Turns[n].About {
			l.quote[i] = int32(len(d.Quotes) + n)
		}
	}
}

// root is the earliest mention of i's set.
func (l *linker) root(i int32) int32 {
	for l.parent[i] != i {
		l.parent[i] = l.parent[l.parent[i]]
		i = l.parent[i]
	}
	return i
}

// join makes one set of those of a and b, and one of what is known of them.
func (l *linker) join(a, b int32) {
	a, b = l.root(a), l.root(b)
	if a == b {
		return
	}
	if b < a {
		a, b = b, a
	}
	l.parent[b] = a
	f, g := &l.facts[a], &l.facts[b]
	if f.kind == "" || g.named && !f.named && g.kind != "" {
		f.kind = g.kind
	}
	if f.gender == "" || f.weak && !g.weak && g.gender != "" {
		f.gender, f.weak = g.gender, g.weak
	}
	if f.number == anyNumber || g.named && !f.named && g.number != anyNumber {
		f.number = g.number
	}
	if f.entry == nil {
		f.entry = g.entry
	}
	if f.title == "" {
		f.title = g.title
	}
	if g.roles != "" && !strings.Contains(f.roles, g.roles) {
		f.roles += g.roles
	}
	if g.titles != "" && !strings.Contains(f.titles, g.titles) {
		f.titles += g.titles
	}
	if f.org < 0 {
		f.org = g.org
	}
	f.named = f.named || g.named
	f.animate = f.animate || g.animate
	f.last = max(f.last, g.last)
	f.count += g.count
}

// chains numbers the sets in the order of their first mentions.
func (l *linker) chains() {
	d := l.d
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if r := l.root(int32(i)); int(r) == i {
			m.Chain = len(d.Chains)
			f := &l.facts[i]
			d.Chains = append(d.Chains, Chain{Kind: f.kind, Gender: f.gender, Plural: f.number == plural, Org: -1})
		} else {
			m.Chain = d.Mentions[r].Chain
		}
		c := &d.Chains[m.Chain]
		c.Mentions = append(c.Mentions, i)
		c.Name = fuller(c.Name, m)
	}
	for i := range d.Chains {
		c := &d.Chains[i]
		if c.Kind != graph.Person || c.Name == "" {
			continue
		}
		if e := l.facts[c.Mentions[0]].entry; e != nil && e.Kind == graph.Person && !l.namesake(c.Name, e.Name) {
			c.Name = e.Name
		} else {
			c.Name = l.known(c.Name)
		}
	}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if c := &d.Chains[m.Chain]; m.Org >= 0 && c.Org < 0 && d.Mentions[m.Org].Chain != m.Chain {
			c.Org = d.Mentions[m.Org].Chain
		}
	}
	l.partOf()
}

// partOf gives bodies that belong to a state its chain, where the article names it, and
// persons with an office that of the first body or state they hold it for.
func (l *linker) partOf() {
	d := l.d
	for i := range d.Chains {
		c := &d.Chains[i]
		f := &l.facts[c.Mentions[0]]
		if c.Org >= 0 || f.entry == nil || f.entry.Name != c.Name {
			continue
		}
		of := f.entry.PartOf
		if noun := l.lex.Noun(f.title); noun != nil && noun.Speaks && len(f.entry.Of) > 0 {
			of = f.entry.Of[0]
		}
		if r, ok := l.byName[of]; ok {
			c.Org = d.Mentions[l.root(r)].Chain
		}
	}
}

// fuller is the better name of a party: the one of more words, for a person, or for a
// body the one that the other is an end of ("Halvorsen Chemicals"), else the first,
// which for what the gazetteer knows is the canonical one anyway.
func fuller(name string, m *Mention) string {
	if m.Name == "" || m.Type == Pronoun {
		return name
	}
	if name == "" || m.Kind == graph.Person && wordCount(m.Name) > wordCount(name) ||
		m.Kind == graph.Organization && m.Type == Name && (strings.HasPrefix(m.Name, name+" ") || strings.HasSuffix(m.Name, " "+name)) {
		return m.Name
	}
	return name
}

// namesake reports whether the full name is another person's than the one whom the gazetteer knows by the surname
// alone: one with a given name of another initial ("Hunter Calloway", in an article that goes on with "Calloway").
func (l *linker) namesake(name, known string) bool {
	first, last, _ := strings.Cut(name, " ")
	_, given := l.lex.Given(first)
	return given && last != "" && first[0] != known[0] && lastWord(name) == lastWord(known) && l.lex.Entry(name) == nil
}

// known is the gazetteer's name for a person whose name it has without the initial.
func (l *linker) known(name string) string {
	f := strings.Fields(name)
	if len(f) == 3 && isInitial(f[1]) {
		if e := l.lex.Entry(f[0] + " " + f[2]); e != nil && e.Kind == graph.Person {
			return e.Name
		}
	}
	return name
}

func wordCount(s string) int {
	n := 1
	for i := range s {
		if s[i] == ' ' {
			n++
		}
	}
	return n
}
