package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"stancegraph/loader/text/conllu"
)

// grammar is a dependency grammar by which sentences with their trees are drawn, so that
// training sees the verbs, nouns and adjectives of the lexicon in every frame: treebanks
// hardly have them. Its file, grammar/en.txt, tells how rules are written.
type grammar struct {
	rules   map[string]*symbol
	classes map[string]*class
}

// symbol is what stands before "=" with its alternatives.
type symbol struct {
	name         string
	weights      []int // of each alternative
	alternatives [][]item
	at           int // line
}

// item is a piece of an alternative: a word, a phrase or a symbol.
type item struct {
	rel   string // of a phrase; "" otherwise
	inner []item // of a phrase
	word  string // of a word, a class ("@obj") or a symbol
	param string // tag of a word; parameter of a symbol; "$" is that of the rule
	maybe bool   // left out every other time
}

// readGrammar reads rules. Every symbol must be defined, every rule have alternatives
// whose phrases have one head each; errors name the line.
func readGrammar(data string, classes map[string]*class) (*grammar, error) {
	g := &grammar{rules: map[string]*symbol{}, classes: classes}
	var open *symbol
	n := 0
	for line := range strings.Lines(data) {
		n++
		line, _, _ = strings.Cut(line, "# ")
		line = strings.TrimRight(line, " \n")
		if line == "" || line == "#" {
			continue
		}
		if err := g.line(&open, line, n); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	for _, s := range g.rules {
		for _, a := range s.alternatives {
			if err := g.known(a); err != nil {
				return nil, fmt.Errorf("line %d: %s: %w", s.at, s.name, err)
			}
		}
	}
	if n, err := g.headed([]item{{word: "S"}}, map[string]int{}); err != nil || n != 1 {
		return nil, fmt.Errorf("a sentence of %d heads: %w", n, err)
	}
	return g, nil
}

func (g *grammar) line(open **symbol, line string, n int) error {
	switch {
	case line[0] == '@':
		name, words, ok := strings.Cut(line, " = ")
		if !ok {
			return fmt.Errorf("%q is no class: want @name = words", line)
		}
		c := &class{}
		for w := range strings.FieldsSeq(words) {
			c.words = append(c.words, entry{lemma: w})
		}
		g.classes[name] = c
		return nil
	case line[0] != ' ':
		*open = &symbol{name: line, at: n}
		if g.rules[line] != nil {
			return fmt.Errorf("symbol %s is defined twice", line)
		}
		g.rules[line] = *open
		return nil
	case *open == nil:
		return fmt.Errorf("an alternative before any symbol")
	}
	fields := strings.Fields(strings.NewReplacer("(", " ( ", ")?", " )? ", ")", " ) ").Replace(line))
	weight := 1
	if w, ok := strings.CutPrefix(fields[0], "*"); ok {
		var err error
		if weight, err = strconv.Atoi(w); err != nil {
			return err
		}
		fields = fields[1:]
	}
	items, rest, err := parseItems(fields)
	if err != nil {
		return err
	}
	if len(rest) > 0 {
		return fmt.Errorf("%q closes nothing", strings.Join(rest, " "))
	}
	s := *open
	s.weights, s.alternatives = append(s.weights, weight), append(s.alternatives, items)
	return nil
}

// parseItems reads items up to the bracket that closes them.
func parseItems(f []string) (items []item, rest []string, err error) {
	for len(f) > 0 && f[0][0] != ')' {
		if f[0] != "(" {
			w, maybe := strings.CutSuffix(f[0], "?")
			if w == "" || strings.HasPrefix(w, "/") {
				w, maybe = f[0], false
			}
			it := item{word: w, maybe: maybe}
			if i := strings.LastIndexByte(w, '/'); i > 0 {
				it.word, it.param = w[:i], w[i+1:]
			}
			items, f = append(items, it), f[1:]
			continue
		}
		if len(f) < 3 {
			return nil, nil, fmt.Errorf("a bracket is not closed")
		}
		it := item{rel: f[1]}
		if it.inner, f, err = parseItems(f[2:]); err != nil {
			return nil, nil, err
		}
		if len(f) == 0 {
			return nil, nil, fmt.Errorf("a bracket is not closed")
		}
		it.maybe = f[0] == ")?"
		items, f = append(items, it), f[1:]
	}
	return items, f, nil
}

// known checks that symbols and classes are there.
func (g *grammar) known(items []item) error {
	for _, it := range items {
		switch {
		case it.rel != "":
			if err := g.known(it.inner); err != nil {
				return err
			}
		case strings.HasPrefix(it.word, "@.") || it.word == "@coined":
		case it.word[0] == '@':
			if c := g.classes[it.word]; c == nil || len(c.words) == 0 {
				return fmt.Errorf("no class %s", it.word)
			}
		case g.rules[it.word] == nil && it.param == "":
			return fmt.Errorf("no symbol %s", it.word)
		}
	}
	return nil
}

// headed checks that a row of items has one head, or none where it is only dependents of
// what it is put into, and that every alternative of a symbol has as many.
func (g *grammar) headed(items []item, seen map[string]int) (int, error) {
	n := 0
	for _, it := range items {
		switch s := g.rules[it.word]; {
		case it.rel != "":
			if k, err := g.headed(it.inner, seen); err != nil || k != 1 {
				return 0, fmt.Errorf("a phrase (%s) of %d heads: %w", it.rel, k, err)
			}
		case s == nil:
			n++
		default:
			k, err := g.heads(s, seen)
			if err != nil {
				return 0, err
			}
			n += k
		}
		if it.maybe && it.rel == "" && (g.rules[it.word] == nil || seen[it.word] > 0) {
			return 0, fmt.Errorf("%s? may leave a phrase without head", it.word)
		}
	}
	return n, nil
}

// heads is the number of heads that a symbol puts into a phrase.
func (g *grammar) heads(s *symbol, seen map[string]int) (int, error) {
	if n, ok := seen[s.name]; ok {
		return n, nil
	}
	seen[s.name] = 1 // as long as it is looked into
	for i, a := range s.alternatives {
		n, err := g.headed(a, seen)
		if err != nil {
			return 0, err
		}
		if i == 0 {
			seen[s.name] = n
		} else if n != seen[s.name] {
			return 0, fmt.Errorf("line %d: alternative %d of %s has %d heads and not %d", s.at, i+1, s.name, n, seen[s.name])
		}
	}
	return seen[s.name], nil
}

// longestDrawn is the number of tokens that a drawn sentence may have.
const longestDrawn = 48

// draw returns n sentences; the same seed gives the same ones. It is not safe for
// concurrent use.
func (g *grammar) draw(n int, seed uint64) ([]conllu.Sentence, error) {
	d := drawing{g: g, rng: rand.New(rand.NewPCG(seed, 41)), decks: map[*class][]int{}}
	var out []conllu.Sentence
	for len(out) < n {
		toks, err := d.sentence()
		if err != nil {
			return nil, err
		}
		if len(toks) <= longestDrawn {
			out = append(out, conllu.Sentence{Tokens: toks})
		}
	}
	return out, nil
}

// drawing is the state of a draw: the sentence so far, and of each class the words that
// were not yet taken, so that all come equally often.
type drawing struct {
	g     *grammar
	rng   *rand.Rand
	toks  []conllu.Token
	decks map[*class][]int
}

func (d *drawing) sentence() ([]conllu.Token, error) {
	d.toks = nil
	head, err := d.phrase([]item{{word: "S"}}, "", entry{})
	if err != nil {
		return nil, err
	}
	d.toks[head].Head, d.toks[head].Rel = -1, "root"
	d.toks = withoutDoubles(d.toks)
	spell(d.toks)
	if d.toks[len(d.toks)-1].Form == "END" {
		d.toks = d.toks[:len(d.toks)-1]
		if d.rng.IntN(2) == 0 {
			for i := range d.toks {
				d.toks[i].Form = titleCase(d.toks[i].Form)
			}
		}
	}
	return d.toks, nil
}

// phrase draws a phrase, before which the word last of a class was drawn, and returns its head.
func (d *drawing) phrase(items []item, param string, last entry) (int, error) {
	p := part{head: -1, last: last}
	if err := d.items(&p, items, param); err != nil {
		return 0, err
	}
	if p.head < 0 {
		return 0, fmt.Errorf("a phrase without head: %v", items)
	}
	for _, c := range p.children {
		d.toks[c].Head = p.head
	}
	return p.head, nil
}

// part is a phrase that is being drawn.
type part struct {
	head     int // -1 as long as it has none
	children []int
	last     entry // the word of a class drawn last, whose prepositions "@.prep" means
}

func (d *drawing) items(p *part, items []item, param string) error {
	for _, it := range items {
		if it.maybe && d.rng.IntN(2) == 0 {
			continue
		}
		tag := it.param
		if tag == "$" {
			tag = param
		}
		if it.rel != "" {
			head, err := d.phrase(it.inner, param, p.last)
			if err != nil {
				return err
			}
			d.toks[head].Rel = it.rel
			p.children = append(p.children, head)
			continue
		}
		if s := d.g.rules[it.word]; s != nil {
			if err := d.items(p, s.pick(d.rng), tag); err != nil {
				return err
			}
			continue
		}
		if p.head >= 0 {
			return fmt.Errorf("two heads: %s and %s", d.toks[p.head].Form, it.word)
		}
		p.head = len(d.toks)
		form := d.form(p, it.word, tag)
		if it.param == "$" && it.word[0] != '@' {
			form = inflect(form, tag)
		}
		d.toks = append(d.toks, conllu.Token{Form: form, XPOS: tag})
	}
	return nil
}

// form is the word itself, or one of the class in the form that its tag tells.
func (d *drawing) form(p *part, word, tag string) string {
	switch {
	case word == "@.prep":
		return p.last.preps[d.rng.IntN(len(p.last.preps))]
	case word == "@.particle":
		return p.last.particle
	case word[0] != '@':
		return word
	case word == "@coined":
		return coined(d.rng)
	}
	c := d.g.classes[word]
	deck := d.decks[c]
	if len(deck) == 0 {
		deck = d.rng.Perm(len(c.words))
	}
	p.last, d.decks[c] = c.words[deck[0]], deck[1:]
	return inflect(p.last.lemma, tag)
}

// spell begins the sentence and what is quoted in full with a capital, and writes "an"
// before vowels.
func spell(toks []conllu.Token) {
	for i := range toks {
		t := &toks[i]
		first := i == 0 || t.XPOS != "``" && toks[i-1].XPOS == "``" && (i == 1 || toks[i-2].XPOS == ":")
		if t.XPOS == "DT" && t.Form == "a" && i+1 < len(toks) && vowel(toks[i+1].Form[0]) {
			t.Form = "an"
		}
		if first {
			r, n := utf8.DecodeRuneInString(t.Form)
			t.Form = string(unicode.ToUpper(r)) + t.Form[n:]
		}
	}
}

// withoutDoubles leaves out commas that close a phrase where a sign follows that does.
func withoutDoubles(toks []conllu.Token) []conllu.Token {
	for i := len(toks) - 2; i >= 0; i-- {
		if toks[i].Form != "," || !strings.Contains(",.:", toks[i+1].XPOS) {
			continue
		}
		toks = slices.Delete(toks, i, i+1)
		for k := range toks {
			if toks[k].Head > i {
				toks[k].Head--
			}
		}
	}
	return toks
}

func (s *symbol) pick(rng *rand.Rand) []item {
	sum := 0
	for _, w := range s.weights {
		sum += w
	}
	k := rng.IntN(sum)
	for i, w := range s.weights {
		if k -= w; k < 0 {
			return s.alternatives[i]
		}
	}
	panic("unreachable")
}

// coined makes up a name.
func coined(rng *rand.Rand) string {
	parts := [][]string{
		strings.Fields("B Br C Cal D Dr F G Gr H Hal J K Kr L M N O P Pr R S Sel St T Tr V W Z A E I"),
		strings.Fields("a e i o u al an ar el en er il in or os un"),
		strings.Fields("b d k l ll m n nd r rg rv s st t v vk z lm rt"),
	}
	pick := func(k int) string { return parts[k][rng.IntN(len(parts[k]))] }
	name := pick(0) + pick(1) + pick(2)
	if rng.IntN(2) == 0 {
		name += pick(1)
	}
	if rng.IntN(2) == 0 {
		name += []string{"sen", "ski", "ov", "a", "o", "ez", "ton", "er", "man", "ia", "berg", "i", "y", "s"}[rng.IntN(14)]
	}
	return name
}
