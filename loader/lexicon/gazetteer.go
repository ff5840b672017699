package lexicon

import (
	"strings"
	"sync"
	"unicode"

	"stancegraph/graph"
)

// The kinds of names that are no actors, beside those of package graph.
const (
	Place graph.ActorKind = "place"
	Other graph.ActorKind = "other"
	// Calendar is the kind of the names of days, months and feasts.
	Calendar graph.ActorKind = "calendar"
)

// Entry is what the tables know of a named party or place.
type Entry struct {
	Name    string
	Kind    graph.ActorKind
	PartOf  string   // the state it belongs to, or ""
	Nouns   []string // what a definite description may call it ("agency")
	Outlet  bool     // a news outlet or agency
	Gender  Gender   // of a person
	Of      []string // names of the states, parties and bodies that a person speaks for
	Offices []string // of a person: those held, where they are known
	Short   bool     // it has a short form, which its counterpart's name brings to mind too
	needs   []string
}

// Gender as the tables give it; the empty one is unknown, or either.
type Gender string

// The genders.
const (
	Masculine Gender = "m"
	Feminine  Gender = "f"
)

// Use tells how words name an entry.
type Use int

// The uses of a name.
const (
	Plain   Use = iota
	Capital     // the seat of a government, which may stand for it
	Metonym     // other words that stand for it ("the Kremlin")
	Short       // words that name it only where the text names it otherwise ("the North")
	Adjective
	People // a noun for the people of a state or place
)

// Sense is one reading of a run of words.
type Sense struct {
	*Entry
	Use  Use
	form []string // the words as the table writes them
}

// Needs are words one of which a text must hold for the sense to be possible; none is
// asked where it is empty.
func (s Sense) Needs() []string { return s.needs }

// Gazetteer holds the names, roles and nouns of the tables. It is immutable and safe
// for concurrent use.
type Gazetteer struct {
	atoms   map[string]Atom
	steps   map[step]int32
	ends    [][]Sense // by node
	entries map[string]*Entry

	given map[string]Gender
	nouns map[string]*Noun // by words in lower case
	honor map[string]*Honorific
	heads map[string]*NameHead
	verbs map[verbUse]bool

	cities, surnames map[string]bool

	nounClasses, nameClasses map[string]NounSense
}

// Atom is the number of a run of letters and digits, or of one other character, that
// the gazetteer knows; 0 is any other.
type Atom int32

type step struct {
	node int32
	atom Atom
}

// English returns the gazetteer of English, built at the first call from the embedded
// tables; an error in them names file and line.
var English = sync.OnceValues(load)

// Outlet reports whether name, in any of its forms, is a news outlet.
func (g *Gazetteer) Outlet(name string) bool {
	e := g.Entry(name)
	return e != nil && e.Outlet
}

// Entry returns what is known of name, one of its unambiguous forms, or nil.
func (g *Gazetteer) Entry(name string) *Entry {
	if e := g.entries[name]; e != nil {
		return e
	}
	var found *Entry
	node := int32(0)
	for _, a := range Atoms(name) {
		next, ok := g.steps[step{node, g.Atom(a)}]
		if !ok {
			return nil
		}
		node = next
	}
	for _, s := range g.ends[node] {
		if s.Use == Plain && (found == nil || found == s.Entry) {
			found = s.Entry
		} else if s.Use == Plain {
			return nil
		}
	}
	return found
}

// Atom returns the number of the atom s, whatever its case.
func (g *Gazetteer) Atom(s string) Atom {
	var buf [32]byte
	if len(s) > len(buf) {
		return 0
	}
	low := buf[:0]
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 0x80 {
			return g.atoms[strings.ToLower(s)]
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		low = append(low, c)
	}
	return g.atoms[string(low)]
}

// Atoms cuts s into atoms, without white space; curly apostrophes become straight.
// Names are matched by atoms so that they do not depend on how a tokeniser treats
// hyphens, clitics and abbreviations.
func Atoms(s string) []string {
	var all []string
	start := -1
	for i, r := range s {
		word := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		if word && start < 0 {
			start = i
		}
		if word {
			continue
		}
		if start >= 0 {
			all = append(all, s[start:i])
			start = -1
		}
		switch {
		case unicode.IsSpace(r):
		case r == '’' || r == 'ʼ':
			all = append(all, "'")
		default:
			all = append(all, string(r))
		}
	}
	if start >= 0 {
		all = append(all, s[start:])
	}
	return all
}

// Match calls yield with every run of atoms that begins at i and that the gazetteer
// knows, shortest first: end is the index after it. surface holds the atoms' text as
// it stands, which must agree in its capitals. The slice of senses is the
// gazetteer's own.
func (g *Gazetteer) Match(atoms []Atom, surface []string, i int, yield func(end int, senses []Sense)) {
	node := int32(0)
	for j := i; j < len(atoms); j++ {
		next, ok := g.steps[step{node, atoms[j]}]
		if atoms[j] == 0 || !ok {
			return
		}
		node = next
		if s := g.fitting(g.ends[node], surface[i:j+1]); len(s) > 0 {
			yield(j+1, s)
		}
	}
}

// fitting returns the senses whose form agrees with the surface in its capitals; in
// the usual case all of them do, and nothing is copied.
func (g *Gazetteer) fitting(senses []Sense, surface []string) []Sense {
	n := 0
	for _, s := range senses {
		if agrees(s.form, surface) {
			n++
		}
	}
	if n == len(senses) || n == 0 {
		return senses[:n]
	}
	some := make([]Sense, 0, n)
	for _, s := range senses {
		if agrees(s.form, surface) {
			some = append(some, s)
		}
	}
	return some
}

// agrees reports whether surface has a capital wherever form has one. A short form all
// in capitals must stand so, for "US", "WHO" and "ICE" are words too.
func agrees(form, surface []string) bool {
	short := len(form) == 1 && len(form[0]) <= 5 && isUpper(form[0])
	for k, f := range form {
		if !startsUpper(f) || f == "The" && k == 0 {
			continue
		}
		if !startsUpper(surface[k]) || short && !isUpper(surface[k]) {
			return false
		}
	}
	return true
}

func startsUpper(s string) bool {
	for _, r := range s {
		return unicode.IsUpper(r) || unicode.IsTitle(r)
	}
	return false
}

func isUpper(s string) bool {
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
	}
	return true
}
