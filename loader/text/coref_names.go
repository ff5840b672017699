package text

import (
	"slices"
	"strings"

	"stancegraph/graph"
)

// factsOf is what the words of m tell of its party.
func (l *linker) factsOf(m *Mention) facts {
	t := l.d.Tokens
	f := facts{kind: m.Kind, title: m.Title, named: m.Name != ""}
	head := &t[m.Head]
	switch m.Type {
	case Pronoun:
		return l.pronounFacts(m)
	case Name:
		if e := l.lex.Entry(m.Name); e != nil && (m.Kind == graph.Person) == (e.Kind == graph.Person) {
			f.entry = e
		}
		f.number = singular
		switch m.Kind {
		case graph.Group:
			f.number, f.animate = plural, true
		case graph.Person:
			f.gender, f.weak = l.personGender(m)
			f.animate = true
			f.roles = l.roleWords(m)
		case graph.Organization:
			f.number, f.gender = anyNumber, Neuter
		case "":
		default:
			f.gender = Neuter
		}
	case Nominal:
		f.number = singular
		if isPlural(head) || l.manyFold(m) {
			f.number = plural
		}
		noun := l.lex.Noun(m.Title)
		if noun == nil {
			noun = l.lex.Noun(strings.ToLower(head.Lemma))
		}
		switch {
		case noun == nil:
			l.classFacts(&f, strings.ToLower(head.Lemma))
		case noun.Kind == graph.Person:
			f.gender, f.animate = Gender(noun.Gender), true
		case noun.Kind == graph.Group:
			f.animate = true
			if f.number == singular {
				f.number = anyNumber
			}
		case noun.Kind == graph.Organization:
			if f.number == singular {
				f.number = anyNumber
			}
			f.gender = Neuter
		default:
			f.gender = Neuter
		}
	}
	return f
}

// roleWords are the words of the person m before the name proper, in small, apart by blanks.
func (l *linker) roleWords(m *Mention) string {
	before, _, ok := strings.Cut(oneLine(l.d.Slice(m.Span)), m.Name)
	if !ok || strings.TrimSpace(before) == "" {
		return ""
	}
	return " " + strings.ToLower(strings.TrimSpace(before)) + " "
}

// classFacts adds to f what the class of a noun tells that the tables of nouns lack.
func (l *linker) classFacts(f *facts, lemma string) {
	switch l.lex.NounClass(lemma) {
	case "person":
		f.animate = true
	case "organization", "group":
		if f.number == singular {
			f.number = anyNumber
		}
	case "":
	default:
		f.gender = Neuter
	}
}

// manyFold reports whether m is plural without a plural noun: a coordination, "those",
// "a lot of people".
func (l *linker) manyFold(m *Mention) bool {
	switch t := &l.d.Tokens[m.Head]; t.Tag {
	case "CC":
		return true
	case "DT", "JJ":
		if _, ok := nounless[strings.ToLower(t.Text)]; !ok {
			return false
		}
		return !strings.EqualFold(t.Text, "this") && !strings.EqualFold(t.Text, "that")
	case "NN":
		switch t.Lemma {
		case "lot", "number", "couple", "majority", "handful", "dozen", "rest", "half":
			for _, c := range l.d.Children(m.Head) {
				if l.d.Tokens[c].Rel == "nmod" && isPlural(&l.d.Tokens[c]) {
					return true
				}
			}
		}
	}
	return false
}

// personGender is the gender that a person's title, honorific or given name tells; weak
// says that the given name alone does.
func (l *linker) personGender(m *Mention) (gender Gender, weak bool) {
	t := l.d.Tokens
	for k := m.First; k < m.After; k++ {
		if h := l.lex.Honorific(t[k].Text); h != nil && h.Gender != "" && t[k].Tag != "PRP$" {
			return Gender(h.Gender), false
		}
	}
	if noun := l.lex.Noun(m.Title); noun != nil && noun.Gender != "" {
		return Gender(noun.Gender), false
	}
	if e := l.lex.Entry(m.Name); e != nil && e.Gender != "" {
		return Gender(e.Gender), false
	}
	first, rest, _ := strings.Cut(m.Name, " ")
	if rest == "" && l.lex.Surname(strings.ToLower(first)) {
		return "", false // "Clinton" is a given name too; see names
	}
	g, _ := l.lex.Given(first)
	return Gender(g), true
}

// names joins the mentions with names: equal ones, abbreviations in brackets, then
// short forms.
func (l *linker) names() {
	d := l.d
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Name == "" {
			continue
		}
		key := l.nameKey(m)
		if r, ok := l.byName[key]; ok {
			l.join(r, int32(i))
			continue
		}
		l.byName[key] = int32(i)
		l.index(int32(i))
	}
	for i := range d.Mentions {
		l.abbreviation(int32(i))
	}
	for i := range d.Mentions {
		if m := &d.Mentions[i]; m.Name != "" && l.byName[l.nameKey(m)] == int32(i) {
			l.shortForm(int32(i))
		}
	}
	for i := range d.Mentions {
		// a single name that is short for no other may be a given name after all
		if f := &l.facts[l.root(int32(i))]; f.kind == graph.Person && f.gender == "" && f.named {
			g, _ := l.lex.Given(d.Mentions[i].Name)
			f.gender, f.weak = Gender(g), true
		}
	}
}

// nameKey is what mentions of one name have in common: the name, for a surname with an honorific
// that tells the gender that too ("Mr. Brandt" is not "Mrs. Brandt"), and that it is a place.
func (l *linker) nameKey(m *Mention) string {
	switch {
	case m.Kind == Place:
		return "place " + m.Name
	case m.Kind == graph.Person && !strings.Contains(m.Name, " "):
		for k := m.First; k < m.Head; k++ {
			if h := l.lex.Honorific(l.d.Tokens[k].Text); h != nil && h.Gender != "" && l.d.Tokens[k].Tag != "PRP$" {
				return m.Name + " " + string(h.Gender)
			}
		}
	}
	return m.Name
}

func lastWord(s string) string {
	s, _ = generation(s)
	return s[strings.LastIndexByte(s, ' ')+1:]
}

// abbreviation joins the name i with the name in brackets right after it, if that may
// be its abbreviation, and so introduces it.
func (l *linker) abbreviation(i int32) {
	d, t := l.d, l.d.Tokens
	m := &d.Mentions[i]
	if m.Name == "" || m.Adjectival || m.After+2 >= len(t) || t[m.After].Text != "(" || t[m.After+2].Text != ")" {
		return
	}
	short := &t[m.After+1]
	j := int(l.heads[m.After+1]) - 1
	if j < 0 || j <= int(i) || !abbreviates(short.Text, d.Slice(m.Span)) && d.Mentions[j].Name != m.Name {
		return
	}
	if old := d.Mentions[j].Name; l.facts[l.root(i)].entry == nil && old != m.Name && old != short.Text && abbreviates(short.Text, d.Slice(m.Span)) {
		// The article says what the letters stand for, another body than the gazetteer's.
		for k := range d.Mentions {
			if d.Mentions[k].Name == old && isAcronym(d.Slice(d.Mentions[k].Span)) {
				d.Mentions[k].Name = m.Name
			}
		}
		l.facts[l.root(int32(j))].entry = nil
	}
	if l.facts[l.root(i)].entry == nil || l.facts[l.root(int32(j))].entry == nil || d.Mentions[j].Name == m.Name {
		if d.Mentions[j].Kind != m.Kind && l.facts[l.root(int32(j))].entry == nil {
			l.facts[l.root(int32(j))].kind = m.Kind
		}
		l.join(i, int32(j))
	}
}

// abbreviates reports whether the letters of short are, in order, initials or other
// letters of the words of long, the first of them an initial.
func abbreviates(short, long string) bool {
	if !isAcronym(short) {
		return false
	}
	letters := strings.ReplaceAll(short, ".", "")
	first := initials(long)
	return strings.Contains(first, letters) || subsequence(letters, strings.ToUpper(long)) && strings.HasPrefix(first, letters[:1])
}

func subsequence(s, of string) bool {
	k := 0
	for i := 0; i < len(of) && k < len(s); i++ {
		if of[i] == s[k] {
			k++
		}
	}
	return k == len(s)
}

// shortForm joins the name i with a longer one that it is short for.
func (l *linker) shortForm(i int32) {
	d := l.d
	m := &d.Mentions[i]
	switch {
	case strings.HasPrefix(m.Name, "@"):
		if j := l.holder(i); j >= 0 {
			l.facts[l.root(i)].kind = graph.Person
			l.join(i, j)
		}
	case m.Kind == graph.Person:
		if j := l.personFor(i); j >= 0 {
			l.join(i, j)
		}
	case (m.Kind == graph.Organization || m.Kind == Place || m.Kind == Other) && l.facts[l.root(i)].entry == nil:
		if j := l.bodyFor(i); j >= 0 {
			l.join(i, j)
		}
	}
}

// personFor is the person of a fuller name that the person i may be: the only one named in full
// before the short name stands first, else the one mentioned most often, then the nearest
// before, then the first after; -1.
func (l *linker) personFor(i int32) int32 {
	d := l.d
	m := &d.Mentions[i]
	best, bestCount := int32(-1), int32(-1)
	words := wordCount(m.Name)
	if e := l.lex.Entry(m.Name); words == 1 && e != nil && e.Kind == graph.Person {
		if j, named := l.byName[e.Name]; named && agree(l.facts[l.root(i)].gender, l.facts[l.root(j)].gender) {
			return j // "Calloway" is the one whom everybody knows, where the article names her
		}
	}
	only, before, from := int32(-1), 0, l.firstInBody(m.Name)
	surname := words == 1 && slices.ContainsFunc(l.byWord[m.Name], func(j int32) bool {
		o := &d.Mentions[j]
		return o.Kind == graph.Person && wordCount(o.Name) > 1 && lastWord(o.Name) == m.Name && agree(l.facts[l.root(i)].gender, l.facts[l.root(j)].gender)
	})
	gender, told := l.facts[l.root(i)].gender, false
	for _, j := range l.byWord[lastWord(m.Name)] {
		o := &d.Mentions[j]
		of := l.facts[l.root(j)].gender
		if j == i || o.Kind != graph.Person || wordCount(o.Name) <= words && (wordCount(o.Name) != words || j >= i) || !l.samePerson(m.Name, o.Name) || !agree(gender, of) {
			continue
		}
		if surname && lastWord(o.Name) != m.Name {
			continue // "Paul" is Rand Paul rather than Paul Ryan
		}
		if gender != "" && (of == gender) != told {
			if told {
				continue
			}
			// "Mrs. Brandt" is Vera Brandt, of whom her name tells that she is a woman, rather than Ivo
			told, best, bestCount, only, before = true, -1, -1, -1, 0
		}
		if c := l.facts[l.root(j)].count; c > bestCount || c == bestCount && j < i {
			best, bestCount = j, c
		}
		if j < from && l.d.SectionAt(o.Start) != graph.Headline {
			only, before = j, before+1
		}
	}
	if before == 1 {
		return only
	}
	return best
}

// firstInBody is the first mention of the name outside of headlines, -1.
func (l *linker) firstInBody(name string) int32 {
	for i := range l.d.Mentions {
		if m := &l.d.Mentions[i]; m.Name == name && l.d.SectionAt(m.Start) != graph.Headline {
			return int32(i)
		}
	}
	return -1
}

// samePerson reports whether two names of which one may be short for the other can be
// one person's: a single name is its last or, in family-name-first languages and
// familiar use, its first word; given names of both must not differ.
func (l *linker) samePerson(short, long string) bool {
	short, first := generation(short)
	long, second := generation(long)
	if first != second && (first != "" || !l.mayBeJunior(short, long)) {
		return false
	}
	a, b := strings.Fields(short), strings.Fields(long)
	if len(a) == 1 {
		return a[0] == lastWord(long) || a[0] == b[0] || strings.HasSuffix(long, "-"+a[0])
	}
	if lastWord(short) != lastWord(long) {
		return false
	}
	return a[0] == b[0] || misspelt(a[0], b[0]) || strings.HasSuffix(a[0], ".") && a[0][0] == b[0][0] || strings.HasSuffix(b[0], ".") && a[0][0] == b[0][0]
}

// misspelt reports whether two given names are one with a letter that is left out or too
// many ("Hilary", "Hillary").
func misspelt(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 5 || len(b) != len(a)+1 {
		return false
	}
	k := 0
	for k < len(a) && a[k] == b[k] {
		k++
	}
	return k > 0 && k < len(a) && b[k+1:] == a[k:]
}

func agree(a, b Gender) bool { return a == "" || b == "" || a == b }

// mostNamesakes bounds the names that are compared for sharing a word.
const mostNamesakes = 64

// index enters the name of mention i under its first and last word and its initials.
func (l *linker) index(i int32) {
	name := l.d.Mentions[i].Name
	last := lastWord(name)
	l.enter(last, i)
	if k := strings.LastIndexByte(last, '-'); k > 0 { // "al-Calloway"
		l.enter(last[k+1:], i)
	}
	first, rest, _ := strings.Cut(name, " ")
	if rest == "" {
		return
	}
	if first != last {
		l.enter(first, i)
	}
	if l.d.Mentions[i].Kind == graph.Organization {
		l.enter(" "+initials(name), i)
		if all := allInitials(name); all != initials(name) {
			l.enter(" "+all, i)
		}
	}
}

func (l *linker) enter(word string, i int32) {
	if len(l.byWord[word]) < mostNamesakes {
		l.byWord[word] = append(l.byWord[word], i)
	}
}

// initials are the capitals that begin the words of s.
func initials(s string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' || r == '\u00a0' || r == '\n' }) {
		if w[0] >= 'A' && w[0] <= 'Z' {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}

// allInitials are the first letters of the words of s, small ones too, in capitals ("OFT"
// for "Office for Tides").
func allInitials(s string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(s) {
		if isLetters(w[:1]) {
			b.WriteByte(w[0] &^ 0x20)
		}
	}
	return b.String()
}

// holder is the person of the article whose name the handle i of a social network spells
// ("@veracalloway", "@RealVeraCalloway"), -1.
func (l *linker) holder(i int32) int32 {
	handle := squeezed(l.d.Mentions[i].Name)
	tried := 0
	for j := range l.d.Mentions {
		m := &l.d.Mentions[j]
		if m.Type != Name || m.Kind != graph.Person || int32(j) == i || l.byName[m.Name] != int32(j) || wordCount(m.Name) < 2 {
			continue
		}
		if strings.HasSuffix(handle, squeezed(m.Name)) {
			return int32(j)
		}
		if tried++; tried == mostNamesakes {
			break
		}
	}
	return -1
}

// squeezed are the letters of s in small.
func squeezed(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if c := s[i] | 0x20; c >= 'a' && c <= 'z' {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// bodyFor is the body of a longer name that the body i is short for: its initials, or
// its first or last words; -1.
func (l *linker) bodyFor(i int32) int32 {
	name := l.d.Mentions[i].Name
	first, _, _ := strings.Cut(name, " ")
	keys := []string{first, lastWord(name)}
	if isAcronym(name) {
		keys = []string{" " + strings.ReplaceAll(name, ".", "")}
	}
	for _, key := range keys {
		for _, j := range l.byWord[key] {
			o := &l.d.Mentions[j]
			if j == i || o.Kind != graph.Organization || wordCount(o.Name) <= wordCount(name) {
				continue
			}
			if l.d.Mentions[i].Kind != graph.Organization && key[0] != ' ' {
				if rest, ok := strings.CutPrefix(o.Name, name+" "); ok && (rest == "University" || rest == "College") {
					return j
				}
				continue
			}
			if key[0] == ' ' || strings.HasPrefix(o.Name, name+" ") || strings.HasSuffix(o.Name, " "+name) {
				return j
			}
		}
	}
	return -1
}
