package neo4j

import (
	"context"
	"flag"
	"slices"
	"testing"

	"stancegraph/graph"
	"stancegraph/graph/graphtest"
	"stancegraph/graph/neo4j/local/localtest"
)

func TestMain(m *testing.M) {
	flag.Parse()
	if checks := flag.Lookup("rapid.checks"); checks.Value.String() == checks.DefValue {
		checks.Value.Set("15") // each takes a server through a history
	}
	flag.Set("rapid.nofailfile", "true")
	localtest.Main(m)
}

// testConfig is the configuration of a private server of the tests.
func testConfig(t testing.TB) Config {
	end := localtest.Server(t, "store")
	return Config{URI: end.BoltURI, Username: end.Username, Password: end.Password}
}

// openTest returns an empty store with the schema applied.
func openTest(t testing.TB) *Store {
	t.Helper()
	s, err := Open(t.Context(), testConfig(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close(context.Background()) })
	if err := s.ApplySchema(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.empty(t)
	return s
}

// empty deletes everything but the schema.
func (s *Store) empty(t testing.TB) {
	t.Helper()
	err := s.write(t.Context(), "empty", func(t tx) error {
		if _, err := t.rows("MATCH (n) WHERE NOT n:Meta DETACH DELETE n", nil); err != nil {
			return err
		}
		return t.lockMeta("SET m.pending = false, m.writes = 0")
	})
	if err != nil {
		t.Fatal(err)
	}
}

// conforming is a Store as the conformance suite wants it.
type conforming struct{ *Store }

// Dump reads nodes and relationships by what the schema documents.
func (s conforming) Dump(ctx context.Context) ([]string, error) {
	var lines []string
	err := s.read(ctx, "dump", func(t tx) error {
		records, err := t.rows(`
			MATCH (n) WHERE NOT n:Meta RETURN head([l IN labels(n) WHERE l <> 'Alias' | l]) + ' ' + n.id AS what, properties(n) AS p
			UNION ALL
			MATCH (a)-[r]->(b)
			RETURN type(r) + ' ' + head([l IN labels(a) WHERE l <> 'Alias' | l]) + ' ' + a.id + ' -> ' + head([l IN labels(b) WHERE l <> 'Alias' | l]) + ' ' + b.id AS what,
				properties(r) AS p`, nil)
		if err != nil {
			return err
		}
		lines = nil
		for _, r := range records {
			lines = append(lines, graphtest.Line(str(r.Values[0]), r.Values[1].(map[string]any)))
		}
		return nil
	})
	slices.Sort(lines)
	return lines, err
}

func TestStoreConforms(t *testing.T) {
	s := openTest(t)
	graphtest.Conform(t, func(t testing.TB) graphtest.Store {
		s.empty(t)
		return conforming{s}
	})
}

// TestSchemaIsComplete holds what a store writes against what the schema documents.
func TestSchemaIsComplete(t *testing.T) {
	s := openTest(t)
	if err := s.Write(t.Context(), graphtest.Sample()); err != nil {
		t.Fatal(err)
	}
	if err := s.Link(t.Context(), graphtest.SampleLinks()); err != nil {
		t.Fatal(err)
	}
	documented := map[string]bool{}
	for _, n := range graph.Nodes {
		for _, p := range n.Properties {
			documented[string(n.Label)+" "+p.Name] = true
		}
	}
	for _, r := range graph.Relationships {
		documented[string(r.Type)] = true
		for _, p := range r.Properties {
			documented[string(r.Type)+" "+p.Name] = true
		}
	}
	table, err := s.Query(t.Context(), `
		MATCH (n) WHERE NOT n:Meta UNWIND keys(n) AS k RETURN DISTINCT head([l IN labels(n) WHERE l <> 'Alias' | l]) + ' ' + k AS what
		UNION MATCH ()-[r]->() UNWIND keys(r) AS k RETURN DISTINCT type(r) + ' ' + k AS what
		UNION MATCH ()-[r]->() RETURN DISTINCT type(r) AS what`, nil, QueryOptions{})
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, row := range table.Rows {
		seen[row[0].(string)] = true
		if !documented[row[0].(string)] {
			t.Errorf("stored but not documented: %s", row[0])
		}
	}
	for what := range documented {
		if !seen[what] && !slices.Contains(notInSample, what) {
			t.Errorf("documented but never stored for the sample: %s", what)
		}
	}
}

// notInSample are parts of the schema that the sample has no case of.
var notInSample = []string{
	"CONTRADICTS", "PART_OF statements", "PART_OF first_said", "PART_OF last_said",
	"Statement lexicon", "Statement review", "Statement review_why", "Statement read_as", "ClaimAlias aliases", "DENIES opposed", "ACCUSES mutual", "Meta id", "Meta schema", "Meta pending", "Meta writes",
}
