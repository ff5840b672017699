package text

import (
	_ "embed"
	"fmt"
	"sync"

	"stancegraph/loader/lexicon"
	"stancegraph/loader/text/clusters"
	"stancegraph/loader/text/loglinear"
)

// The models of mentions, trained by "stancetrain mentions"; LICENSE.md of package
// model holds for them too.
var (
	//go:embed kinds.model
	kindsModel []byte
	//go:embed antecedents.model
	antecedentsModel []byte
	//go:embed extents.model
	extentsModel []byte
	//go:embed clusters.words
	clustersWords []byte
)

// NameModels are what the stage Names decides by.
type NameModels struct {
	Words   *clusters.Table  // words that are used alike
	Kinds   *loglinear.Model // kinds of names that the gazetteer does not know; nil for rules
	Extents *loglinear.Model // noun phrases of names; nil for rules
}

// Words decodes the embedded clusters of words at the first call.
var Words = sync.OnceValues(func() (*clusters.Table, error) {
	words, err := clusters.Read(clustersWords)
	if err != nil {
		return nil, fmt.Errorf("clusters.words: %w", err)
	}
	return words, nil
})

// mentionModels decodes the embedded models at the first call.
var mentionModels = sync.OnceValues(func() (m struct {
	names       NameModels
	antecedents *loglinear.Model
}, err error) {
	if m.names.Words, err = Words(); err != nil {
		return m, err
	}
	if m.names.Kinds, err = loglinear.Read(kindsModel); err != nil {
		return m, fmt.Errorf("kinds.model: %w", err)
	}
	if m.names.Extents, err = loglinear.Read(extentsModel); err != nil {
		return m, fmt.Errorf("extents.model: %w", err)
	}
	if m.antecedents, err = loglinear.Read(antecedentsModel); err != nil {
		return m, fmt.Errorf("antecedents.model: %w", err)
	}
	return m, nil
})

// Example is a name as the model of kinds is trained with it.
type Example struct {
	Mention  Mention // span and head alone
	Features []loglinear.Feature
}

// Examples returns the names of d whose kinds the model decides. d is annotated up to
// quotes.
func (n *Names) Examples(d *Document) []Example {
	var all []Example
	w := newNamer(n.lex, n.models.Words)
	w.train = func(n *name, f []loglinear.Feature) {
		all = append(all, Example{Mention{First: n.first, After: n.end, Head: n.head}, f})
	}
	w.begin(d)
	for s := range d.Sentences {
		w.sentence(s)
	}
	w.settle()
	return all
}

// Extents returns the choices of beginnings and ends of the noun phrases of names in d,
// annotated up to quotes, for the training of the model; right tells the noun phrase of
// a name.
func (n *Names) Extents(d *Document, right func(m *Mention) (first, end int, ok bool)) []loglinear.Choice {
	w := newNamer(n.lex, n.models.Words)
	w.model = n.models.Kinds
	w.begin(d)
	for s := range d.Sentences {
		w.sentence(s)
	}
	w.settle()
	var all []loglinear.Choice
	for i := range w.names {
		x := &w.names[i]
		m := Mention{First: x.first, After: x.end, Head: x.head, Kind: x.kind, Type: Name}
		first, end, ok := right(&m)
		if !ok {
			continue
		}
		_, x.ruledEnd = d.ruledPhrase(&m)
		for _, side := range []struct {
			edges    []int
			features func(*name, int, []loglinear.Feature) []loglinear.Feature
			right    int
		}{{w.lefts(x, nil), w.leftEdge, first}, {w.rights(x, nil), w.rightEdge, end}} {
			w.follow(x)
			var c loglinear.Choice
			for _, at := range side.edges {
				c.Candidates = append(c.Candidates, side.features(x, at, nil))
				c.Right = append(c.Right, at == side.right)
			}
			all = append(all, c)
		}
	}
	return all
}

// choices gathers the training examples of the model of antecedents.
type choices struct {
	all   []loglinear.Choice
	right func(pronoun int, antecedent *Mention) bool // nil asks for none
	at    int
	d     *Document
}

func (c *choices) begin(i int32, none []loglinear.Feature) {
	c.at = c.d.Mentions[i].Head
	c.all = append(c.all, loglinear.Choice{
		Candidates: [][]loglinear.Feature{append([]loglinear.Feature(nil), none...)},
		Right:      []bool{c.right(c.at, nil)},
	})
}

// candidate enters one candidate and reports whether it is right.
func (c *choices) candidate(last int32, f []loglinear.Feature) bool {
	x := &c.all[len(c.all)-1]
	x.Candidates = append(x.Candidates, append([]loglinear.Feature(nil), f...))
	x.Right = append(x.Right, c.right(c.at, &c.d.Mentions[last]))
	return x.Right[len(x.Right)-1]
}

// Choices returns the choices of antecedents in d, annotated up to mentions, for the
// training of the model; right tells whether a mention is one of the party of the
// pronoun at a token, and asked for nil whether that has none before it.
func (c *Coref) Choices(d *Document, right func(pronoun int, antecedent *Mention) bool) []loglinear.Choice {
	l := newLinker(c.lex)
	l.train = &choices{right: right, d: d}
	l.begin(d)
	l.names()
	l.quoteSpeakers()
	l.inOrder()
	return l.train.all
}

func newNamer(lex *lexicon.Gazetteer, like *clusters.Table) *namer {
	return &namer{look: lookup{lex: lex}, lex: lex, like: like, stated: map[*lexicon.Entry]bool{},
		pairs: map[[2]string]bool{}, nnp: map[string]bool{}, tokens: map[string]bool{}, lower: map[string]bool{},
		needs: map[*lexicon.Entry]bool{}, states: map[string]*lexicon.Entry{}, known: map[string]MentionKind{}, firms: map[string]bool{}, said: map[string]MentionKind{}}
}

func newLinker(lex *lexicon.Gazetteer) *linker {
	return &linker{lex: lex, byName: map[string]int32{}, byWord: map[string][]int32{}}
}
