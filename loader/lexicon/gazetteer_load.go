package lexicon

import (
	"fmt"
	"strings"

	"stancegraph/graph"
)

// The rows of the tables of names.
type (
	stateRow struct {
		Name     string   `yaml:"name"`
		Also     []string `yaml:"also"`
		Adj      []string `yaml:"adj"`
		People   []string `yaml:"people"`
		Capital  string   `yaml:"capital"`
		Metonyms []string `yaml:"metonyms"`
		Short    []string `yaml:"short"`
		Needs    []string `yaml:"needs"`
	}
	bodyRow struct {
		Name   string          `yaml:"name"`
		Also   []string        `yaml:"also"`
		Kind   graph.ActorKind `yaml:"kind"`
		PartOf string          `yaml:"part_of"`
		Noun   []string        `yaml:"noun"`
		Gender Gender          `yaml:"gender"`
		Of     []string        `yaml:"of"`
		Office []string        `yaml:"office"`
		Adj    []string        `yaml:"adj"`
		People []string        `yaml:"people"`
		Short  []string        `yaml:"short"`
		Needs  []string        `yaml:"needs"`
	}
)

func load() (*Gazetteer, error) {
	g := &Gazetteer{
		atoms:   make(map[string]Atom, 4096),
		steps:   make(map[step]int32, 8192),
		ends:    make([][]Sense, 1, 8192),
		entries: make(map[string]*Entry, 1024),
		given:   make(map[string]Gender, 2048),
		nouns:   make(map[string]*Noun, 2048),
		honor:   make(map[string]*Honorific, 256),
		heads:   make(map[string]*NameHead, 512),
		verbs:   make(map[verbUse]bool, 1024),

		cities:   make(map[string]bool, 8192),
		surnames: make(map[string]bool, 8192),

		nounClasses: make(map[string]NounSense, 48<<10),
		nameClasses: make(map[string]NounSense, 20<<10),
	}
	// decoding takes nearly all the time, so the tables are decoded side by side
	states := ahead[stateRow]("states.yaml")
	nouns := make(chan error, 1)
	go func() { nouns <- g.loadNouns() }()
	tables := []struct {
		rows   func() ([]Row[bodyRow], error)
		kind   graph.ActorKind
		outlet bool
	}{
		{ahead[bodyRow]("organizations.yaml"), graph.Organization, false},
		{ahead[bodyRow]("outlets.yaml"), graph.Organization, true},
		{ahead[bodyRow]("things.yaml"), graph.Organization, false},
		{ahead[bodyRow]("places.yaml"), Place, false},
		{ahead[bodyRow]("persons.yaml"), graph.Person, false},
	}
	rows, err := states()
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		g.addState(row.Value)
	}
	for _, table := range tables {
		rows, err := table.rows()
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			if err := g.addBody(row.Value, table.kind, table.outlet); err != nil {
				return nil, fmt.Errorf("%s: %w", row.At, err)
			}
		}
	}
	return g, <-nouns
}

// ahead begins to decode a table and returns a function that waits for it.
func ahead[T any](name string) func() ([]Row[T], error) {
	var rows []Row[T]
	var err error
	done := make(chan struct{})
	go func() {
		rows, err = Rows[T](name)
		close(done)
	}()
	return func() ([]Row[T], error) {
		<-done
		return rows, err
	}
}

func (g *Gazetteer) addState(r stateRow) {
	e := &Entry{Name: r.Name, Kind: graph.State, Nouns: []string{"country", "nation", "state"}, Short: len(r.Short) > 0, needs: r.Needs}
	g.entries[e.Name] = e
	g.add(e, Plain, r.Name)
	g.add(e, Plain, r.Also...)
	g.add(e, Adjective, r.Adj...)
	g.add(e, People, r.People...)
	g.add(e, Metonym, r.Metonyms...)
	g.add(e, Short, r.Short...)
	if r.Capital != "" {
		g.add(e, Capital, r.Capital)
	}
}

func (g *Gazetteer) addBody(r bodyRow, kind graph.ActorKind, outlet bool) error {
	if r.PartOf != "" && g.entries[r.PartOf] == nil {
		return fmt.Errorf("part_of %q is no state of states.yaml", r.PartOf)
	}
	for _, of := range r.Of {
		if g.entries[of] == nil {
			return fmt.Errorf("%q is not in the tables of states and organizations", of)
		}
	}
	if g.entries[r.Name] != nil {
		return fmt.Errorf("%q stands in a table already", r.Name)
	}
	if r.Kind != "" {
		kind = r.Kind
	}
	e := &Entry{Name: r.Name, Kind: kind, PartOf: r.PartOf, Nouns: r.Noun, Outlet: outlet, Gender: r.Gender, Of: r.Of, Offices: r.Office, needs: r.Needs}
	g.entries[e.Name] = e
	if !strings.ContainsRune(r.Name, '(') {
		g.add(e, Plain, r.Name)
	}
	g.add(e, Plain, r.Also...)
	g.add(e, Adjective, r.Adj...)
	g.add(e, People, r.People...)
	g.add(e, Short, r.Short...)
	return nil
}

// add enters the forms of e into the trie.
func (g *Gazetteer) add(e *Entry, use Use, forms ...string) {
	for _, f := range forms {
		atoms := Atoms(f)
		node := int32(0)
		for _, a := range atoms {
			key := strings.ToLower(a)
			id, ok := g.atoms[key]
			if !ok {
				id = Atom(len(g.atoms) + 1)
				g.atoms[key] = id
			}
			next, ok := g.steps[step{node, id}]
			if !ok {
				next = int32(len(g.ends))
				g.ends = append(g.ends, nil)
				g.steps[step{node, id}] = next
			}
			node = next
		}
		g.ends[node] = append(g.ends[node], Sense{Entry: e, Use: use, form: atoms})
	}
}
