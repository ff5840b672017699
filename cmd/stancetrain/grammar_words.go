package main

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"stancegraph/loader/lexicon"
)

//go:embed grammar/en.txt
var englishGrammar string

// entry is a word of a class: a lemma, for verbs of two words with their particle, and
// the prepositions that may follow.
type entry struct {
	lemma, particle string
	preps           []string
}

// class is a list of words that a grammar draws from.
type class struct{ words []entry }

// newGrammar returns the grammar of English with the classes that the lexicon fills:
//
//	@obj     verbs with an object that they judge ("condemn")
//	@both    those of them that are nouns too ("attack")
//	@prep    verbs with a preposition ("rail against")
//	@out     verbs with a particle and a preposition ("lash out at")
//	@part    verbs with a particle and an object ("brush off")
//	@phrase  verbs with a preposition of their own ("side with")
//	@move    verbs whose object feels what they tell ("alarm")
//	@say     verbs of saying with a clause, @hope those with an infinitive ("vow to"), @urge
//	         with object and infinitive, @see with object and "as", @call with object and
//	         what it is called
//	@noun    nouns with a preposition ("attack on"), @fact nouns with a clause ("claim that")
//	@fan     nouns for persons with "of" ("critic"), @adj adjectives with a preposition
//	@govern  verbs over an infinitive, @given given names; @coined is a name made up
func newGrammar() (*grammar, error) {
	classes, err := lexiconClasses()
	if err != nil {
		return nil, err
	}
	g, err := readGrammar(englishGrammar, classes)
	if err != nil {
		return nil, fmt.Errorf("grammar/en.txt: %w", err)
	}
	return g, nil
}

func lexiconClasses() (map[string]*class, error) {
	frames, err := lexicon.Frames()
	if err != nil {
		return nil, err
	}
	named := map[string]lexicon.Frame{}
	for _, f := range frames {
		named[f.Value.Name] = f.Value
	}
	c := classifier{frames: named, classes: map[string]*class{}}
	for _, table := range []string{"verbs.yaml", "phrases.yaml", "nouns.yaml", "adjectives.yaml"} {
		cues, err := lexicon.Cues(table, frames)
		if err != nil {
			return nil, err
		}
		for _, row := range cues {
			for _, w := range append([]string{row.Value.Cue}, row.Value.Also...) {
				c.cue(table, w, &row.Value)
			}
		}
	}
	return c.classes, c.names()
}

// classifier sorts cues into classes by the places that their frames look at.
type classifier struct {
	frames  map[string]lexicon.Frame
	classes map[string]*class
}

func (c *classifier) add(name string, e entry) {
	k := c.classes[name]
	if k == nil {
		k = &class{}
		c.classes[name] = k
	}
	for _, w := range k.words {
		if w.lemma == e.lemma && w.particle == e.particle {
			return
		}
	}
	k.words = append(k.words, e)
}

var (
	particles = []string{"out", "off", "up", "down", "back", "away", "aside"}
	after     = []string{"for", "with", "by", "behind", "after", "into", "on"}
)

func (c *classifier) cue(table, words string, cue *lexicon.Cue) {
	w := strings.Fields(words)
	if strings.ContainsAny(words, "~^'") || len(w) > 2 || w[0] == "according" || w[0] == "accord" {
		return
	}
	f := c.frames[cue.Frames[0]]
	claim, target := f.Claim, f.Target
	if cue.Claim != nil {
		claim = cue.Claim
	}
	if cue.Target != nil {
		target = cue.Target
	}
	places := append(slices.Clone(target), claim...)
	e := entry{lemma: w[0]}
	for _, s := range places {
		if s.Preposition() && !slices.Contains(e.preps, string(s)) && !strings.Contains(string(s), " ") && s != "as" {
			e.preps = append(e.preps, string(s))
		}
	}
	obj := slices.Contains(places, "obj")
	if len(w) == 2 {
		e.particle = w[1]
		switch {
		case table != "phrases.yaml" && table != "verbs.yaml":
		case words == "go on" || words == "cheer on" || words == "take on":
		case slices.Contains(after, w[1]):
			c.add("@phrase", e)
		case !slices.Contains(particles, w[1]):
		case obj:
			c.add("@part", e)
		case len(e.preps) > 0:
			c.add("@out", e)
		}
		return
	}
	switch table {
	case "nouns.yaml":
		c.noun(f.Name, e, claim)
	case "adjectives.yaml":
		if len(e.preps) > 0 {
			c.add("@adj", e)
		}
	default:
		c.verb(f.Name, e, obj, claim)
	}
}

func (c *classifier) noun(frame string, e entry, claim lexicon.Slots) {
	switch {
	case frame == "is-supporter" || frame == "is-opponent":
		c.add("@fan", e)
	case frame == "noun-say" || slices.Contains(claim, "that"):
		c.add("@fact", e)
	}
	if len(e.preps) > 0 && !strings.HasPrefix(frame, "is-") {
		c.add("@noun", e)
	}
}

func (c *classifier) verb(frame string, e entry, obj bool, claim lexicon.Slots) {
	switch {
	case frame == "upsets" || frame == "pleases":
		c.add("@move", e)
	case frame == "see-as":
		c.add("@see", e)
	case frame == "call-it":
		c.add("@call", e)
	case frame == "wish" && slices.Contains(claim, "inf"):
		c.add(wishClass(e.lemma), e)
	case obj && frame != "admit" && frame != "state-it":
		c.add("@obj", e)
	case slices.Contains(claim, "that") || slices.Contains(claim, "comp"):
		c.add("@say", e)
	case len(e.preps) > 0:
		c.add("@prep", e)
	}
}

// wishClass parts verbs whose infinitive is their subject's doing ("vow to go") from
// those that need an object ("urge her to go").
func wishClass(lemma string) string {
	if slices.Contains(strings.Fields(`urge order encourage advise instruct direct command implore invite beseech press
		pressure warn remind persuade convince challenge tell push lobby counsel dare`), lemma) {
		return "@urge"
	}
	return "@hope"
}

// names adds names and the verbs that are nouns too.
func (c *classifier) names() error {
	type given struct {
		Gender string `yaml:"gender"`
		Names  string `yaml:"names"`
	}
	rows, err := lexicon.Rows[given]("given-names.yaml")
	if err != nil {
		return err
	}
	for _, r := range rows {
		for i, n := range strings.Fields(r.Value.Names) {
			if i%4 == 0 {
				c.add("@given", entry{lemma: n})
			}
		}
	}
	governors, err := lexicon.Governors()
	if err != nil {
		return err
	}
	for _, r := range governors {
		if w := r.Value.Cue; slices.Contains(strings.Fields(overInfinitive), w) {
			c.add("@govern", entry{lemma: w})
		}
	}
	return nil
}

// overInfinitive are the governors that are verbs with an infinitive of their subject.
const overInfinitive = `refuse decline fail continue seek attempt try begin start rush hasten manage proceed choose dare hesitate
	vow pledge promise swear agree decide resolve plan intend want hope expect need threaten prepare aim struggle claim
	offer neglect cease`

// inflect puts a lemma into the form that a tag tells.
func inflect(lemma, tag string) string {
	past, participle := pastOf(lemma)
	switch tag {
	case "VBZ":
		if lemma == "have" {
			return "has"
		}
		if lemma == "go" {
			return "goes"
		}
		return sForm(lemma)
	case "NNS":
		return pluralOf(lemma)
	case "VBD":
		return past
	case "VBN":
		return participle
	case "VBG":
		if slices.Contains(strings.Fields(doubling), lemma) {
			return lemma + lemma[len(lemma)-1:] + "ing"
		}
		return gerunds(lemma)[0]
	}
	return lemma
}

func pluralOf(w string) string {
	switch {
	case strings.HasSuffix(w, "man"):
		return w[:len(w)-2] + "en"
	case len(w) < 3:
		return w
	}
	return sForm(w)
}

// doubling are verbs of several syllables with their stress on the last.
const doubling = `rebut commit compel admit concur deter abhor forget permit refer prefer repel propel dispel expel abet acquit
	transmit submit omit outwit confer infer regret`

// unchanged are verbs whose forms of the past are their lemma.
const unchanged = `put hit cut quit bid bet shut set let cast hurt upset split spread slit thrust`

// pasts of verbs that are not regular: lemma past participle.
const strong = `say said said; tell told told; hold held held; stand stood stood; think thought thought; write wrote written;
	speak spoke spoken; begin began begun; break broke broken; buy bought bought; choose chose chosen; come came come;
	feel felt felt; fight fought fought; find found found; foresee foresaw foreseen; get got gotten; give gave given;
	go went gone; have had had; hear heard heard; keep kept kept; know knew known; lay laid laid; lead led led; light lit lit;
	lose lost lost; make made made; pay paid paid; see saw seen; seek sought sought; sell sold sold; shoot shot shot;
	show showed shown; sing sang sung; stick stuck stuck; strike struck struck; swear swore sworn; take took taken;
	teach taught taught; throw threw thrown; understand understood understood; uphold upheld upheld; withdraw withdrew withdrawn;
	withhold withheld withheld; beat beat beaten; win won won; draw drew drawn; fall fell fallen; run ran run; leave left left;
	mean meant meant; meet met met; send sent sent; spend spent spent; build built built; bring brought brought; tear tore torn;
	undercut undercut undercut; overthrow overthrew overthrown; overturn overturned overturned; forgive forgave forgiven;
	mistake mistook mistaken; rebuild rebuilt rebuilt; misread misread misread; read read read; rise rose risen; grow grew grown`

var strongForms = func() map[string][2]string {
	m := map[string][2]string{}
	for verb := range strings.SplitSeq(strong, ";") {
		f := strings.Fields(verb)
		m[f[0]] = [2]string{f[1], f[2]}
	}
	for _, w := range strings.Fields(unchanged) {
		m[w] = [2]string{w, w}
	}
	for _, w := range strings.Fields(doubling) {
		p := w + w[len(w)-1:] + "ed"
		m[w] = [2]string{p, p}
	}
	m["forget"] = [2]string{"forgot", "forgotten"}
	return m
}()

func pastOf(lemma string) (past, participle string) {
	if f, ok := strongForms[lemma]; ok {
		return f[0], f[1]
	}
	if p := pasts(lemma); len(p) > 0 {
		return p[0], p[0]
	}
	return lemma, lemma
}
