package extract

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
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

// gap is how many tokens may stand between two words of a cue, and how many where the
// row leaves room for an argument ("~").
const (
	gap     = 3
	longGap = 9
)

// lexica are the tables that extraction reads, compiled.
type lexica struct {
	cues            map[string][]*cue // by first word, longest first
	said            map[string][]*cue // those that stand in what is said
	classes         map[string]map[string]bool
	giving, getting map[string]bool
	gazetteer       *lexicon.Gazetteer
	governors       map[string]lexicon.Governor
	vocabulary      map[string]bool // words of verbal cues
	speech          map[string]bool // lemmas of verbs that can introduce a quotation
	acts            map[string]bool // words of acts.yaml
	colonCue        *cue            // stands for a colon
	deeds           map[string]bool // nouns of acts_deeds.yaml
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
		speech: map[string]bool{}, vocabulary: map[string]bool{}, acts: map[string]bool{}, colonCue: &cue{}, deeds: map[string]bool{}}
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
				if c.tag == 'V' && c.speaks() {
					x.speech[c.words[0]] = true
				}
			}
		}
	}
	classes, err := lexicon.Classes()
	if err != nil {
		return nil, err
	}
	for _, c := range classes {
		x.classes[c.Value.Name] = set(c.Value.Words)
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
	return x, nil
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

// hit is a place where a cue stands with a frame that holds.
type hit struct {
	cue    *cue
	frame  lexicon.Frame
	tokens []int // in text order
	anchor int
	// Heads of the arguments, -1 where empty, and the places they were found in.
	actor, target, claim int
	actorSlot, claimSlot lexicon.Slot
	// content is what the cue attributes where no argument holds it.
	content []extent
}

func (h *hit) has(i int) bool {
	for _, m := range h.tokens {
		if m == i {
			return true
		}
	}
	return false
}

func (h *hit) stance() graph.Stance { return h.frame.Stance }

// match lays the words of c over the tokens from i on.
func (r *run) match(c *cue, i, end int) []int {
	tokens := make([]int, 1, len(c.words))
	tokens[0] = i
	room := gap
	for _, w := range c.words[1:] {
		if w == "~" {
			room = longGap
			continue
		}
		last := tokens[len(tokens)-1]
		found := -1
		for j := last + 1; j < end && j <= last+1+room; j++ {
			if r.lemmas[j] == w || r.forms[j] == w {
				found = j
				break
			}
			if room == gap && !r.inside(j) {
				break
			}
			if r.lemmas[j] == "," || r.lemmas[j] == ";" {
				break
			}
		}
		if found < 0 {
			return nil
		}
		tokens = append(tokens, found)
		room = gap
	}
	return tokens
}

// inside reports whether token j may stand between the words of a cue: a determiner,
// possessive, modifier or adverb.
func (r *run) inside(j int) bool {
	tag := r.tags[j]
	switch tag {
	case "DT", "PRP$", "POS", "CD", "RB", "RBR", "PRP", "NN", "NNP", "NNS", "HYPH":
		return true
	}
	return tag != "" && tag[0] == 'J'
}

// anchorOf is the index among tokens of the anchor of c, with "~" left out.
func (c *cue) anchorOf(tokens []int) int {
	n := 0
	for i, w := range c.words {
		if i == c.anchor {
			return tokens[n]
		}
		if w != "~" {
			n++
		}
	}
	return tokens[0]
}

// cuesIn finds the cues of the sentence in text order. Where two share a word the
// longer one wins.
func (r *run) cuesIn(first, end int) {
	for i := first; i < end; i++ {
		if r.taken[i] {
			continue
		}
		if h := r.cueAt(i, end); h != nil {
			for _, m := range h.tokens {
				r.taken[m] = true
			}
			r.hitAt[h.anchor] = int32(len(r.hits) + 1)
			r.hits = append(r.hits, *h)
		}
	}
}

// candidates are the cues of index that may begin at token i, by its lemma or its form
// ("alarmed" is no lemma), longest first.
func (r *run) candidates(index map[string][]*cue, i int) []*cue {
	list := index[r.lemmas[i]]
	if f := r.forms[i]; f != r.lemmas[i] && len(index[f]) > 0 {
		list = append(slices.Clone(index[f]), list...)
		slices.SortStableFunc(list, func(a, b *cue) int { return len(b.words) - len(a.words) })
	}
	return list
}

// cueAt is the best cue that begins at token i with a frame that holds: the longest,
// then one with a stance, then the first.
func (r *run) cueAt(i, end int) *hit {
	var best *hit
	for _, c := range r.candidates(r.x.cues, i) {
		if best != nil && (len(c.words) < len(best.cue.words) || best.frame.Stance != "") {
			break
		}
		tokens := r.match(c, i, end)
		if tokens == nil {
			continue
		}
		a := c.anchorOf(tokens)
		if c.tag != 0 && !r.tagged(a, c.tag) || r.inName(a) {
			continue
		}
		for _, f := range c.frames {
			h := &hit{cue: c, frame: f, tokens: tokens, anchor: a, target: -1, claim: -1}
			if r.holds(h) && (best == nil || best.frame.Stance == "" && f.Stance != "") {
				best = h
				break
			}
		}
	}
	return best
}

// inName reports whether token i is a word of a name ("the Opposition Group") rather than
// a cue.
func (r *run) inName(i int) bool {
	m := r.mention(i)
	return m >= 0 && r.d.Mentions[m].Type == text.Name && strings.HasPrefix(r.tags[i], "NNP")
}

func (r *run) tagged(i int, first byte) bool {
	tag := r.tags[i]
	if tag == "" {
		return false
	}
	return tag[0] == first || first == 'J' && (tag == "VBN" || tag == "VBD" || tag == "NN" && r.d.Child(i, "cop") >= 0)
}

// holds fills the frame of h and reports whether it has what it needs. An actor is
// always needed for a stance; reports are kept without one.
func (r *run) holds(h *hit) bool {
	h.target, _ = r.first(h, h.frame.Target, lexicon.Target)
	h.claim, h.claimSlot = r.first(h, h.frame.Claim, lexicon.Claim)
	if h.claim >= 0 && h.claim == h.target {
		h.claim = -1
	}
	if h.frame.Actor[0] == "speaker" {
		h.actor, h.actorSlot = h.anchor, "speaker"
	} else {
		h.actor, h.actorSlot = r.first(h, h.frame.Actor, lexicon.Actor)
	}
	if h.actorSlot != "speaker" && h.actor >= 0 && (h.actor == h.claim || h.actor == h.target) {
		h.actor = -1
	}
	if (h.cue.tag == 'J' || h.actorSlot == "speaker") && h.claim < 0 && h.target < 0 {
		return false // "the angry crowd"
	}
	heads := map[lexicon.Role]int{lexicon.Actor: h.actor, lexicon.Target: h.target, lexicon.Claim: h.claim}
	for _, role := range h.frame.Needs {
		if heads[role] < 0 && !(role == lexicon.Claim && h.frame.Where[role] == "" && r.quoted(h)) {
			return false
		}
	}
	if c := h.frame.Object; c != "" {
		object := r.patientOf(h.anchor)
		return object >= 0 && r.belongs(object, c)
	}
	return true
}

// first is the head in the first of the places that is filled as the frame asks.
func (r *run) first(h *hit, places lexicon.Slots, role lexicon.Role) (int, lexicon.Slot) {
	class := h.frame.Where[role]
	for _, s := range places {
		head := r.fill(h, s)
		if head < 0 || class != "" && !r.belongs(head, class) {
			continue
		}
		if role != lexicon.Claim && r.verb(head) && r.tags[head] != "VBG" {
			continue
		}
		return head, s
	}
	return -1, ""
}

// belongs reports whether the noun or clause at i is of the class; "party" and
// "clause" are asked of the document, other classes of the lexicon, "not " negates.
func (r *run) belongs(i int, class string) bool {
	if rest, negated := strings.CutPrefix(class, "not "); negated {
		return !r.belongs(i, rest)
	}
	switch i = r.whole(i); class {
	case "party":
		return r.party(i)
	case "person":
		return r.party(i) && r.kind(r.mention(i)) == graph.Person
	case "clause":
		return r.clause(i)
	case "deniable":
		return r.clause(i) || r.pointer(i) || r.x.classes["deniable"][r.lemmas[i]] || r.x.classes["allegation"][r.lemmas[i]] ||
			r.x.classes["involvement"][r.lemmas[i]] || r.belongs(i, "bad")
	case "words":
		return r.x.classes["allegation"][r.lemmas[i]] || r.pointer(i)
	case "partys":
		return r.party(i) || r.belongs(i, "owned")
	case "owned":
		if p := r.d.Child(i, "nmod:poss"); p >= 0 {
			return r.party(p)
		}
		return false
	case "bad":
		return r.x.deeds[r.lemmas[i]] || r.x.classes["person-fault"][r.lemmas[i]]
	}
	return r.x.classes[class][r.lemmas[i]]
}
