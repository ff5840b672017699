package text

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// Turns is the stage that fills Document.Turns. It needs all that Names needs and fills.
//
// A line "Calloway: the dam will hold", of a headline or an interview, gives what follows to whom it names: in
// a sentence that opens its paragraph a name or the mention of a party stands before the colon. Names in
// capitals, and the letters "Q" and "A", are those of an interview or transcript: all of the paragraph is said.
// So is it behind a name in double brackets, as Wikinews prints interviews: "((Calloway)) The dam will hold."
//
// An article with at least three such lines, or lines of nothing but a person's name, of two speakers or more, is
// told in turns: each goes on to the next label. It is not where its paragraphs tell of whom their label names, as portraits do:
// then nobody speaks, and they are about that person.
type Turns struct{ lex *lexicon.Gazetteer }

// NewTurns returns the stage, with the given names of lex.
func NewTurns(lex *lexicon.Gazetteer) Turns { return Turns{lex} }

// An article is told in turns where so many lines name who says what follows, and no more than so many
// further paragraphs lie between them for each.
const (
	fewestTurns   = 3
	paragraphsFor = 2
)

// The most tokens of a label, and of a heading behind one.
const (
	longestLabel   = 10
	longestHeading = 15
)

// label is how a line names whoever says what follows it.
type label struct {
	sentence int  // which it begins
	speaker  int  // the token that heads the name
	mark     int  // its last token: the colon or bracket, or the end of a line of nothing else
	capitals bool // it is in capitals, the letter of an interview, or in double brackets
	line     bool // a name without a colon
	party    bool // it names somebody who can speak, not what the line is about
}

// Annotate fills d.Turns.
func (s Turns) Annotate(d *Document) {
	d.Turns = d.Turns[:0]
	r := turnReader{d: d, lex: s.lex}
	r.index()
	var all []label
	for s := range d.Sentences {
		if l, ok := r.label(s); ok {
			all = append(all, l)
			r.full(l)
		}
	}
	for i := range all {
		all[i].party = all[i].party || r.speaks(all[i])
	}
	told, about := r.turns(all)
	for i, l := range all {
		e := [2]int{l.mark + 1, r.end(all, i)}
		switch {
		case (told || about) && l.party:
			if e[0] >= e[1] {
				continue
			}
			content := [][2]int{e}
			if told {
				content = r.said(e)
			}
			d.Turns = append(d.Turns, Turn{Speaker: l.speaker, Mark: l.mark, Content: content, Told: told, About: about})
		case !l.line:
			r.alone(l)
		}
	}
}

// turnAt is the turn that token i stands in, -1.
func (d *Document) turnAt(i int) int {
	n := sort.Search(len(d.Turns), func(n int) bool { return d.Turns[n].end() > i })
	if n == len(d.Turns) || !d.Turns[n].holds(i) {
		return -1
	}
	return n
}

// holds reports whether token i is said in the turn.
func (t *Turn) holds(i int) bool {
	k, begins := slices.BinarySearchFunc(t.Content, i, func(e [2]int, i int) int { return e[0] - i })
	return begins || k > 0 && i < t.Content[k-1][1]
}

// end is the token behind the turn.
func (t *Turn) end() int { return t.Content[len(t.Content)-1][1] }

// turnReader reads the turns of one document.
type turnReader struct {
	d       *Document
	lex     *lexicon.Gazetteer
	names   []int32         // by token: 1 + the longest name that it stands in
	parties []bool          // by token: it heads the mention of somebody who can act
	quoted  []bool          // by token
	last    map[string]bool // the last words, in small letters, of the names of persons
}

func (r *turnReader) index() {
	n := len(r.d.Tokens)
	r.names, r.parties, r.quoted = make([]int32, n), make([]bool, n), make([]bool, n)
	r.last = map[string]bool{}
	for i := range r.d.Mentions {
		m := &r.d.Mentions[i]
		if m.Type == Name && m.Kind == graph.Person && m.After-m.First > 1 {
			r.last[strings.ToLower(r.d.Tokens[m.After-1].Text)] = true
		}
		switch m.Kind {
		case graph.Person, graph.Organization, graph.State, graph.Group:
			r.parties[m.Head] = true
		}
		for t := m.First; t < m.After && m.Type == Name; t++ {
			if o := r.names[t]; o == 0 || r.d.Mentions[o-1].After-r.d.Mentions[o-1].First < m.After-m.First {
				r.names[t] = int32(i + 1)
			}
		}
	}
	for _, q := range r.d.Quotes {
		for t := q.First; t < q.After; t++ {
			r.quoted[t] = true
		}
	}
}

// turns reports whether the article is told in turns behind its labels, or these name whom it tells about.
func (r *turnReader) turns(all []label) (told, about bool) {
	var parties, named, meant, further, heads, repeated int
	seen := map[string]bool{}
	for i, l := range all {
		if !l.party {
			continue
		}
		e := [2]int{l.mark + 1, r.end(all, i)}
		name := r.word(l)
		parties++
		named += count(r.tells(e, name))
		meant += count(r.means(e))
		further += r.d.ParagraphOf(max(e[1]-1, l.mark)) - r.d.ParagraphOf(l.mark)
		heads += count(l.line || r.heading(l))
		repeated += count(seen[name])
		seen[name] = true
	}
	if repeated > 0 {
		meant = 0 // "she" is somebody of whom the speakers spoke before
	}
	switch {
	case parties < fewestTurns || len(seen) < 2: // as against one who asks, and answers without a label
		return false, false
	case (named+meant)*3 > parties:
		return false, true
	}
	return heads*2 >= parties || further <= paragraphsFor*parties, false
}

// word is the last word of the name that label l gives, in small letters.
func (r *turnReader) word(l label) string {
	t := l.speaker
	if m := r.names[t]; m > 0 && r.d.Mentions[m-1].After <= l.mark+1 {
		t = r.d.Mentions[m-1].After - 1
	}
	return strings.ToLower(r.d.Tokens[t].Text)
}

// tells reports whether turn e, outside of quotations, has the name in small letters, other than in its last
// paragraph, where a writer may be introduced.
func (r *turnReader) tells(e [2]int, name string) bool {
	if e[0] >= e[1] {
		return false
	}
	end := e[1]
	if last := r.d.SentenceOf(e[1] - 1); r.d.ParagraphOf(e[0]) < r.d.ParagraphOf(e[1]-1) {
		for last > 0 && r.d.Sentences[last-1].Paragraph == r.d.Sentences[last].Paragraph {
			last--
		}
		end = r.d.Sentences[last].First
	}
	for t := e[0]; t < end; t++ {
		if !r.quoted[t] && strings.ToLower(r.d.Tokens[t].Text) == name {
			return true
		}
	}
	return false
}

// means reports whether the first paragraph of turn e speaks of "him" or "her" before it names a person.
func (r *turnReader) means(e [2]int) bool {
	for t := e[0]; t < e[1] && r.d.ParagraphOf(t) == r.d.ParagraphOf(e[0]); t++ {
		if m := r.names[t]; m > 0 && r.d.Mentions[m-1].Kind == graph.Person {
			return false
		}
		switch strings.ToLower(r.d.Tokens[t].Text) {
		case "he", "she", "his", "her", "him":
			return !r.quoted[t]
		}
	}
	return false
}

// heading reports whether the line of label l is a heading: a short paragraph that no full stop ends.
func (r *turnReader) heading(l label) bool {
	end := r.paragraphEnd(l.sentence)
	return end-l.mark <= longestHeading && !strings.ContainsAny(r.d.Tokens[end-1].Text, ".!?\"”")
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// alone reads a label by itself: a clause or quotation behind it, of its sentence, behind one in capitals of its
// paragraph.
func (r *turnReader) alone(l label) {
	s := r.d.Sentences[l.sentence]
	clause := false
	for i := l.mark + 1; i < s.After; i++ {
		clause = clause || r.verb(i) || r.quoted[i]
	}
	if l.mark+2 >= s.After || !clause {
		return
	}
	end := s.After
	if l.capitals {
		end = r.paragraphEnd(l.sentence)
	}
	r.d.Turns = append(r.d.Turns, Turn{Speaker: l.speaker, Mark: l.mark, Content: [][2]int{{l.mark + 1, end}}})
}

// label is the label that sentence s begins with, or is, where it opens its paragraph.
func (r *turnReader) label(s int) (label, bool) {
	d, t := r.d, r.d.Tokens
	sentence := d.Sentences[s]
	if s > 0 && d.Sentences[s-1].Paragraph == sentence.Paragraph || sentence.First >= sentence.After {
		return label{}, false
	}
	if speaker, mark := r.bracketed(sentence); speaker >= 0 {
		return label{sentence: s, speaker: speaker, mark: mark, capitals: true, party: true}, true
	}
	at := -1
	for i := sentence.First; i < min(sentence.After, sentence.First+longestLabel) && at < 0; i++ {
		switch {
		case r.verb(i) || r.quoted[i]:
			return label{}, false
		case t[i].Text == ":":
			at = i
		}
	}
	if at < 0 {
		return r.nameLine(s)
	}
	speaker := -1
	for i := sentence.First; i < at; i++ {
		if h := t[i].Head; r.noun(i) && (h < sentence.First || h >= at) {
			speaker = i
		}
	}
	capitals := r.capitals(sentence.First, at)
	if m := r.names[sentence.First]; capitals && m > 0 && d.Mentions[m-1].After < at {
		speaker = d.Mentions[m-1].Head // "VERA CALLOWAY, HOST:"
	}
	if speaker < 0 && capitals {
		speaker = at - 1
	}
	if speaker < 0 || !capitals && !r.parties[speaker] && (t[speaker].Tag != "NNP" || len(t[speaker].Text) < 3) {
		return label{}, false // "At issue: ..."
	}
	return label{sentence: s, speaker: speaker, mark: at, capitals: capitals}, true
}

// full notes the last word of a label in capitals that begins with a given name ("VERA CALLOWAY:"), which
// names a person, whatever the capitals made of it.
func (r *turnReader) full(l label) {
	t, first := r.d.Tokens, r.d.Sentences[l.sentence].First
	if word := strings.ToLower(t[first].Text); l.capitals && l.mark > first+1 && len(word) > 2 {
		if _, ok := r.lex.Given(strings.ToUpper(word[:1]) + word[1:]); ok {
			r.last[r.word(l)] = true
		}
	}
}

// speaks reports whether label l, of the tokens up to its colon, names somebody who speaks in turn: a person,
// by a name that only a title, office or body stands before; in capitals also by the last word of one, or with
// a comma behind the name; or a body whose quotation follows.
func (r *turnReader) speaks(l label) bool {
	t := r.d.Tokens
	first := r.d.Sentences[l.sentence].First
	if l.capitals && (l.mark == first+1 && len(t[first].Text) == 1 || r.last[r.word(l)] || l.speaker+1 < l.mark && t[l.speaker+1].Text == ",") {
		return true
	}
	m := r.names[l.speaker]
	if m == 0 {
		return false
	}
	name := &r.d.Mentions[m-1]
	for i := first; i < name.First; i++ {
		if !r.noun(i) && t[i].Tag != "JJ" && t[i].Tag != "POS" && t[i].Text != "," {
			return false
		}
	}
	return name.Kind == graph.Person || name.Kind == graph.Organization && l.mark+1 < len(t) && r.quoted[l.mark+1]
}

// bracketed is the head of the name in double brackets that the sentence begins with and the last of the
// brackets; -1 where it does not.
func (r *turnReader) bracketed(s Sentence) (speaker, mark int) {
	t := r.d.Tokens
	if s.First+4 >= s.After || t[s.First].Text != "(" || t[s.First+1].Text != "(" {
		return -1, -1
	}
	for i := s.First + 2; i+1 < min(s.After, s.First+longestLabel); i++ {
		if t[i].Text != ")" || t[i+1].Text != ")" {
			continue
		}
		speaker = i - 1
		if m := r.names[s.First+2]; m > 0 {
			speaker = r.d.Mentions[m-1].Head
		}
		return speaker, i + 1
	}
	return -1, -1
}

// nameLine is the label that sentence s is, where it is a paragraph of nothing but a person's name and what
// tells more of him: "Vera Calloway, mayor of Port Lisse".
func (r *turnReader) nameLine(s int) (label, bool) {
	d := r.d
	sentence := d.Sentences[s]
	m := r.names[sentence.First]
	if sentence.Section != graph.Body || m == 0 || sentence.After-sentence.First > longestLabel || r.paragraphEnd(s) != sentence.After {
		return label{}, false
	}
	name := &d.Mentions[m-1]
	if name.Kind != graph.Person || name.First != sentence.First || name.After-name.First < 2 {
		return label{}, false
	}
	if name.After < sentence.After && d.Tokens[name.After].Text != "," && d.Tokens[name.After].Text != "(" {
		return label{}, false
	}
	for i := name.After; i < sentence.After; i++ {
		if r.verb(i) || d.Tokens[i].Text == "." {
			return label{}, false
		}
	}
	return label{sentence: s, speaker: name.Head, mark: sentence.After - 1, line: true, party: true}, true
}

// end is the token behind the turn of label i: that of the next label, for the last one that behind its own
// paragraph, or the next where its own ends with it.
func (r *turnReader) end(all []label, i int) int {
	l := all[i]
	if i+1 < len(all) {
		return r.d.Sentences[all[i+1].sentence].First
	}
	s := l.sentence
	if r.paragraphEnd(s) == l.mark+1 && s+1 < len(r.d.Sentences) {
		s++
	}
	return r.paragraphEnd(s)
}

// said is what is said of the turn e: the quotations in it where it begins with one, else all of it.
func (r *turnReader) said(e [2]int) [][2]int {
	if !r.quoted[e[0]] {
		return [][2]int{e}
	}
	var said [][2]int
	for _, q := range r.d.Quotes {
		if q.First >= e[0] && q.After <= e[1] && (len(said) == 0 || q.First >= said[len(said)-1][1]) {
			said = append(said, [2]int{q.First, q.After})
		}
	}
	if said == nil {
		return [][2]int{e}
	}
	return said
}

// capitals reports whether the tokens [first,end) name a speaker as transcripts do, in
// capitals, or are "Q" or "A".
func (r *turnReader) capitals(first, end int) bool {
	letters := 0
	for t := first; t < end; t++ {
		for _, c := range r.d.Tokens[t].Text {
			if unicode.IsLower(c) {
				return false
			}
			if unicode.IsUpper(c) {
				letters++
			}
		}
	}
	return letters > 2 || end == first+1 && (r.d.Tokens[first].Text == "Q" || r.d.Tokens[first].Text == "A")
}

func (r *turnReader) verb(i int) bool { return strings.HasPrefix(r.d.Tokens[i].Tag, "V") }

func (r *turnReader) noun(i int) bool {
	tag := r.d.Tokens[i].Tag
	return strings.HasPrefix(tag, "N") || tag == "PRP"
}

// paragraphEnd is the token behind the paragraph that sentence s stands in.
func (r *turnReader) paragraphEnd(s int) int {
	for s+1 < len(r.d.Sentences) && r.d.Sentences[s+1].Paragraph == r.d.Sentences[s].Paragraph {
		s++
	}
	return r.d.Sentences[s].After
}
