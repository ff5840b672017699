package extract

import (
	"fmt"
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
	"stancegraph/loader/text/clusters"
)

// cue is a row of a table of cues, ready to be matched.
type cue struct {
	row    lexicon.Cue
	at     string // file:line
	words  []string
	anchor int  // index in words
	verbal bool // its frames speak of a verb: the cue is its own claim, or stands under a modal
	tag    byte // first letter of the anchor's tag; 0 where words decide alone
	frames []lexicon.Frame
}

// lexica are the tables that extraction reads, compiled.
type lexica struct {
	cues            map[string][]*cue // by first word, longest first
	said            map[string][]*cue // those that stand in what is said
	classes         map[string]map[string]bool
	giving, getting map[string]bool
	gazetteer       *lexicon.Gazetteer
	governors       map[string]lexicon.Governor
	vocabulary      map[string]bool                // words of verbal cues
	verbs           map[string]bool                // lemmas of verbs of the tables
	speech          map[string]bool                // lemmas of verbs that can introduce a quotation
	speechWith      map[string]bool                // the same of a verb and the word after it
	acts            map[string]bool                // words of acts.yaml
	live            map[graph.Stance]lexicon.Frame // of live cues
	colonCue        *cue                           // stands for a colon
	deeds           map[string]bool                // nouns of acts_deeds.yaml
	tones           map[string][]string            // by lemma: its classes of tones.yaml
	says            map[saying]string              // what words of tones.yaml say of whom they are said of
	common          map[string]bool                // the words of tones.yaml that models are trained on
	like            *clusters.Table                // classes of words that stand in like company
	passages        *listener                      // reads what somebody says as a whole
}

// tables names the tables of cues and the letter that their anchors' tags begin with.
var tables = []struct {
	name   string
	tag    byte
	within bool // its cues stand in what is said
}{
	{"verbs.yaml", 'V', false},
	{"nouns.yaml", 'N', false},
	{"adjectives.yaml", 'J', false},
	{"phrases.yaml", 0, false},
	{"said.yaml", 0, true},
}

// loadLexica compiles the tables.
func loadLexica() (*lexica, error) {
	frames, err := lexicon.Frames()
	if err != nil {
		return nil, err
	}
	byName := map[string]lexicon.Frame{}
	for _, f := range frames {
		byName[f.Value.Name] = f.Value
	}
	x := &lexica{cues: map[string][]*cue{}, said: map[string][]*cue{}, classes: map[string]map[string]bool{}, governors: map[string]lexicon.Governor{},
		speech: map[string]bool{}, speechWith: map[string]bool{}, verbs: map[string]bool{}, vocabulary: map[string]bool{}, acts: map[string]bool{}, colonCue: &cue{}, deeds: map[string]bool{}}
	for _, t := range tables {
		rows, err := lexicon.Cues(t.name, frames)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			for _, c := range compile(r, t.tag, byName) {
				for _, w := range c.words {
					x.vocabulary[w] = true
				}
				if t.within {
					add(x.said, c)
					continue
				}
				add(x.cues, c)
				if c.tag == 'V' {
					x.verbs[c.words[0]] = true
				}
				switch {
				case !c.speaks():
				case c.tag == 'V':
					x.speech[c.words[0]] = true
				case c.tag == 0 && len(c.words) == 2:
					x.speechWith[strings.Join(c.words, " ")] = true
				}
			}
		}
	}
	classes, err := lexicon.Classes()
	if err != nil {
		return nil, err
	}
	for _, c := range classes {
		if x.classes[c.Value.Name] != nil {
			return nil, fmt.Errorf("%s: a class %q stands above already", c.At, c.Value.Name)
		}
		x.classes[c.Value.Name] = set(c.Value.Words)
	}
	qualities, err := lexicon.Qualities()
	if err != nil {
		return nil, err
	}
	x.classes["quality"], x.classes["willed"] = map[string]bool{}, map[string]bool{}
	for _, q := range qualities {
		if q.Value.Does == "" {
			x.classes["quality"][q.Value.Quality] = true
		} else {
			x.classes["willed"][q.Value.Quality] = true
		}
	}
	x.live = map[graph.Stance]lexicon.Frame{}
	for _, f := range frames {
		if f.Value.Live {
			x.live[f.Value.Stance] = f.Value
		}
	}
	x.giving, x.getting = x.classes["giving"], x.classes["getting"]
	governors, err := lexicon.Governors()
	if err != nil {
		return nil, err
	}
	for _, g := range governors {
		x.governors[g.Value.Cue] = g.Value
	}
	if x.gazetteer, err = lexicon.English(); err != nil {
		return nil, err
	}
	if err := x.addActs(); err != nil {
		return nil, err
	}
	if x.passages, err = readPassages(); err != nil {
		return nil, err
	}
	if x.like, err = text.Words(); err != nil {
		return nil, err
	}
	return x, x.addTones()
}

// addTones indexes the classes of tones.yaml.
func (x *lexica) addTones() error {
	tones, err := lexicon.Tones()
	if err != nil {
		return err
	}
	x.tones, x.says, x.common = map[string][]string{}, map[saying]string{}, map[string]bool{}
	for _, t := range tones {
		for _, w := range t.Value.Words {
			x.common[w] = true
		}
		for _, w := range slices.Concat(t.Value.Words, t.Value.Also) {
			x.tones[w] = append(x.tones[w], t.Value.Name)
			if slices.Contains(t.Value.Mild, w) {
				continue
			}
			for sign, says := range map[string][]graph.Stance{"+": t.Value.Says, "-": t.Value.Denied} {
				for _, stance := range says {
					x.says[saying{w, sign, stance}] = t.At
				}
			}
		}
	}
	return nil
}

// saying is a lemma of tones.yaml, its sign ("-" where it is negated), and a stance that it
// says.
type saying struct {
	lemma, sign string
	stance      graph.Stance
}

// addActs indexes the words of deeds and acts.
func (x *lexica) addActs() error {
	acts, err := lexicon.Acts()
	if err != nil {
		return err
	}
	for _, a := range acts {
		for _, w := range a.Value.Words {
			x.acts[w] = true
		}
	}
	deeds, err := lexicon.Deeds()
	if err != nil {
		return err
	}
	for _, d := range deeds {
		for _, w := range d.Value.Nouns {
			x.deeds[w] = true
		}
	}
	return nil
}

func set(words []string) map[string]bool {
	s := make(map[string]bool, len(words))
	for _, w := range words {
		s[w] = true
	}
	return s
}

// add keeps the cues of a first word longest first, else in the order of the tables.
func add(index map[string][]*cue, c *cue) {
	list := index[c.words[0]]
	i := len(list)
	for i > 0 && len(list[i-1].words) < len(c.words) {
		i--
	}
	index[c.words[0]] = slices.Insert(list, i, c)
}

// compile readies the cues of row r.
func compile(r lexicon.Row[lexicon.Cue], tag byte, frames map[string]lexicon.Frame) []*cue {
	var own []lexicon.Frame
	for _, name := range r.Value.Frames {
		f := frames[name]
		if r.Value.Target != nil {
			f.Target = r.Value.Target
		}
		if r.Value.Claim != nil {
			f.Claim = r.Value.Claim
		}
		own = append(own, f)
	}
	var out []*cue
	for _, words := range append([]string{r.Value.Cue}, r.Value.Also...) {
		c := &cue{row: r.Value, at: r.At, tag: tag, words: strings.Fields(words), frames: own}
		c.verbal = len(c.words) > 1 || slices.ContainsFunc(own, func(f lexicon.Frame) bool { return f.Deontic || f.Verbal || slices.Contains(f.Claim, "self") })
		for i, w := range c.words {
			if strings.HasPrefix(w, "^") {
				c.words[i], c.anchor = w[1:], i
			}
		}
		out = append(out, c)
	}
	return out
}

// speaks reports whether a frame of c attributes speech.
func (c *cue) speaks() bool {
	for _, f := range c.frames {
		if f.Content && slices.ContainsFunc(f.Claim, func(s lexicon.Slot) bool { return s == "that" || s == "comp" }) {
			return true
		}
	}
	return false
}
