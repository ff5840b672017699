package lexicon

import (
	"fmt"
	"strings"

	"stancegraph/graph"
)

// Noun is what the tables know of a noun that can stand for a person, group, body or
// state.
type Noun struct {
	Words string // in lower case, singular
	Kind  graph.ActorKind
	// Gender is that of the persons it stands for.
	Gender Gender
	// Title says that it may stand before a name as part of it, Speaks that its holder
	// speaks for, or heads, the body that it is put with.
	Title, Speaks bool
	// Office says that it is an office: who is introduced by another is not called so.
	Office bool
	// Government says that a state's is the state itself, as an actor; OfState and
	// OfPerson that a state's or person's is a body named after it.
	Government, OfState, OfPerson bool
}

// Honorific is a word of respect or rank that stands before a name.
type Honorific struct {
	Gender Gender
	Role   string // or ""
}

// NameHead is a word that tells what a capitalised name stands for.
type NameHead struct {
	Kind   graph.ActorKind
	Outlet bool
	Legal  bool // a legal form: nothing but a firm ends so
	// Firm says that a firm may be called by what stands before the word alone.
	Firm  bool
	Nouns []string // what a description may call the body, beside the word itself
}

// Given returns the gender of a given name; ok is false for words that are none.
func (g *Gazetteer) Given(name string) (gender Gender, ok bool) {
	gender, ok = g.given[name]
	return
}

// City reports whether name is that of a larger city, and maybe of much else.
func (g *Gazetteer) City(name string) bool { return g.cities[name] }

// Surname reports whether a word, in small letters, is a common surname, and maybe much
// else.
func (g *Gazetteer) Surname(word string) bool { return g.surnames[word] }

// Noun returns what is known of a noun, of one or several words in lower case and
// singular, or nil.
func (g *Gazetteer) Noun(words string) *Noun {
	if n := g.nouns[words]; n != nil {
		return n
	}
	former, _ := strings.CutPrefix(words, "ex-") // "the ex-deputy" is a deputy of old
	return g.nouns[former]
}

// Honorific returns what is known of an honorific as it is written ("Sen."), or nil.
func (g *Gazetteer) Honorific(word string) *Honorific { return g.honor[word] }

// NameHead returns what a capitalised word makes of the name that it heads, or nil.
func (g *Gazetteer) NameHead(word string) *NameHead { return g.heads[word] }

// VerbUse tells what a verb makes of its subject or object.
type VerbUse string

// The uses of verbs.
const (
	Speaking VerbUse = "speech" // its subject speaks
	Acting   VerbUse = "act"    // its subject acts of its own will
	Moving   VerbUse = "motion" // its object or goal is a place
	Judging  VerbUse = "judge"  // what stands after "for" is its object's
)

type verbUse struct {
	lemma string
	use   VerbUse
}

// Verb reports whether the lemma of a verb, or of a noun made from it, is of that use.
func (g *Gazetteer) Verb(lemma string, use VerbUse) bool { return g.verbs[verbUse{lemma, use}] }

// The rows of the tables of nouns.
type (
	roleRow struct {
		Words   []string `yaml:"words"`
		Gender  Gender   `yaml:"gender"`
		Title   bool     `yaml:"title"`
		Speaks  bool     `yaml:"speaks"`
		Office  bool     `yaml:"office"`
		Group   bool     `yaml:"group"`
		Example string   `yaml:"example"`
	}
	nominalRow struct {
		Words      []string        `yaml:"words"`
		Kind       graph.ActorKind `yaml:"kind"`
		Government bool            `yaml:"government"`
		OfState    bool            `yaml:"of_state"`
		OfPerson   bool            `yaml:"of_person"`
		Example    string          `yaml:"example"`
	}
	headRow struct {
		Words   []string        `yaml:"words"`
		Kind    graph.ActorKind `yaml:"kind"`
		Legal   bool            `yaml:"legal"`
		Outlet  bool            `yaml:"outlet"`
		Firm    bool            `yaml:"firm"`
		Nouns   []string        `yaml:"nouns"`
		Example string          `yaml:"example"`
	}
	honorificRow struct {
		Words   []string `yaml:"words"`
		Gender  Gender   `yaml:"gender"`
		Role    string   `yaml:"role"`
		Example string   `yaml:"example"`
	}
	calendarRow struct {
		Words   []string `yaml:"words"`
		Example string   `yaml:"example"`
	}
	verbRow struct {
		Words   []string `yaml:"words"`
		Use     VerbUse  `yaml:"use"`
		Example string   `yaml:"example"`
	}
	givenRow struct {
		Gender string `yaml:"gender"`
		Names  string `yaml:"names"`
	}
)

// loadNouns fills the tables of nouns. The first row that has a word decides.
func (g *Gazetteer) loadNouns() error {
	roles, err := Rows[roleRow]("roles.yaml")
	if err != nil {
		return err
	}
	for _, row := range roles {
		r := row.Value
		kind := graph.Person
		if r.Group {
			kind = graph.Group
		}
		for _, w := range r.Words {
			n := g.noun(w, Noun{Kind: kind})
			if n.Gender == "" {
				n.Gender = r.Gender
			}
			n.Title, n.Speaks, n.Office = n.Title || r.Title, n.Speaks || r.Speaks, n.Office || r.Office
		}
	}
	nominals, err := Rows[nominalRow]("nominals.yaml")
	if err != nil {
		return err
	}
	for _, row := range nominals {
		r := row.Value
		for _, w := range r.Words {
			g.noun(w, Noun{Kind: r.Kind, Government: r.Government, OfState: r.OfState, OfPerson: r.OfPerson})
		}
	}
	return g.loadNameWords()
}

func (g *Gazetteer) noun(words string, n Noun) *Noun {
	key := strings.ToLower(words)
	if g.nouns[key] == nil {
		n.Words = key
		g.nouns[key] = &n
	}
	return g.nouns[key]
}

func (g *Gazetteer) loadNameWords() error {
	heads, err := Rows[headRow]("name-heads.yaml")
	if err != nil {
		return err
	}
	for _, row := range heads {
		for _, w := range row.Value.Words {
			if g.heads[w] == nil {
				g.heads[w] = &NameHead{Kind: row.Value.Kind, Outlet: row.Value.Outlet, Legal: row.Value.Legal, Firm: row.Value.Firm, Nouns: row.Value.Nouns}
			}
		}
	}
	honorifics, err := Rows[honorificRow]("honorifics.yaml")
	if err != nil {
		return err
	}
	for _, row := range honorifics {
		for _, w := range row.Value.Words {
			g.honor[w] = &Honorific{Gender: row.Value.Gender, Role: row.Value.Role}
		}
	}
	calendar, err := Rows[calendarRow]("calendar.yaml")
	if err != nil {
		return err
	}
	for _, row := range calendar {
		for _, w := range row.Value.Words {
			g.heads[w] = &NameHead{Kind: Calendar}
		}
	}
	verbs, err := Rows[verbRow]("context-verbs.yaml")
	if err != nil {
		return err
	}
	for _, row := range verbs {
		for _, w := range row.Value.Words {
			g.verbs[verbUse{w, row.Value.Use}] = true
		}
	}
	if err := g.loadLists(); err != nil {
		return err
	}
	given, err := Rows[givenRow]("given-names.yaml")
	if err != nil {
		return err
	}
	for _, row := range given {
		gender := Gender(row.Value.Gender)
		if gender == "either" {
			gender = ""
		}
		for _, n := range strings.Fields(row.Value.Names) {
			if old, twice := g.given[n]; twice && old != gender {
				g.given[n] = ""
				continue
			}
			g.given[n] = gender
		}
	}
	return nil
}

// loadLists reads the plain lists, one name a line.
func (g *Gazetteer) loadLists() error {
	for file, list := range map[string]map[string]bool{"en/cities.txt": g.cities, "en/surnames.txt": g.surnames} {
		data, err := english.ReadFile(file)
		if err != nil {
			return fmt.Errorf("lexicon: %w", err)
		}
		for name := range strings.Lines(string(data)) {
			if name[0] != '#' {
				list[strings.TrimRight(name, "\r\n")] = true
			}
		}
	}
	return g.loadClasses()
}
