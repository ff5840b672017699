package queries

// Query is a canned query.
type Query struct {
	Name    string
	About   string // one line
	Params  []Param
	Needs   []string // parameters of which at least one must be given, or none
	Returns []Column
	// Table are the columns that a table on a terminal shows by default.
	Table []string
	// Cypher is what a server runs: the file, with its lines for Neo4j Browser left empty.
	Cypher string
	// File is the whole file, to be pasted into Neo4j Browser.
	File string
	asks []pattern
}

// Param is a parameter of a query.
type Param struct {
	Name  string
	Type  Type
	About string
	// Example is a value, as the header writes it.
	Example string
	// Required is set where the header gives no default.
	Required bool
	// Default is the value bound where none is given: of the parameter's type, or nil.
	Default any
	// DefaultText is the default as the header writes it.
	DefaultText string
}

// Column is a column of a query's result.
type Column struct{ Name, About string }

// Columns returns the names of the columns in the order of the result.
func (q Query) Columns() []string {
	names := make([]string, len(q.Returns))
	for i, c := range q.Returns {
		names[i] = c.Name
	}
	return names
}

// Param returns the parameter called name.
func (q Query) Param(name string) (Param, bool) {
	for _, p := range q.Params {
		if p.Name == name {
			return p, true
		}
	}
	return Param{}, false
}

func (q Query) paramNames() []string {
	names := make([]string, len(q.Params))
	for i, p := range q.Params {
		names[i] = p.Name
	}
	return names
}
