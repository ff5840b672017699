package neo4j

import (
	"context"
	"errors"
	"net"
	"strings"
	"testing"

	"stancegraph/graph"
)

func TestOpenSaysWhatToDo(t *testing.T) {
	good := testConfig(t)
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closed := "bolt://" + free.Addr().String()
	free.Close()
	for _, test := range []struct {
		name   string
		config Config
		want   string
	}{
		{"wrong password", Config{good.URI, good.Username, "wrong", ""}, "NEO4J_PASSWORD"},
		{"no user", Config{good.URI, "", "", ""}, "NEO4J_USERNAME"},
		{"nobody listens", Config{closed, "neo4j", "x", ""}, "cannot be reached"},
		{"nobody listens, routed", Config{strings.Replace(closed, "bolt", "neo4j", 1), "neo4j", "x", ""}, "cannot be reached"},
		{"no such host", Config{"bolt://host.invalid:7687", "neo4j", "x", ""}, "cannot be reached"},
		{"no such scheme", Config{"http://127.0.0.1:7474", "neo4j", "x", ""}, "bolt://HOST:PORT"},
		{"no address", Config{}, "bolt://HOST:PORT"},
		{"no such database", Config{good.URI, good.Username, good.Password, "nowhere"}, "NEO4J_DATABASE"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, err := Open(t.Context(), test.config)
			if err == nil {
				s.Close(t.Context())
				t.Fatal("opened")
			}
			if !strings.Contains(err.Error(), test.want) || strings.ContainsAny(err.Error(), "\r\n") {
				t.Errorf("%q: want one line with %q", err, test.want)
			}
		})
	}
}

func TestOpenRouted(t *testing.T) {
	config := testConfig(t)
	config.URI = strings.Replace(config.URI, "bolt", "neo4j", 1)
	s, err := Open(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(context.Background())
	if !strings.HasPrefix(s.Server(), "Neo4j/5.") {
		t.Errorf("server is %q", s.Server())
	}
	table, err := s.Query(t.Context(), "RETURN 1 AS one", nil, QueryOptions{})
	if err != nil || len(table.Rows) != 1 {
		t.Errorf("%v, %v", table, err)
	}
}

func TestCheckServer(t *testing.T) {
	for agent, ok := range map[string]bool{
		"Neo4j/4.4.12": false, "Neo4j/5.9.0": false, "Neo4j/5.12.0": false,
		"Neo4j/5.13.0": true, "Neo4j/5.26.30": true, "Neo4j/5.27-aura": true, "Neo4j/2025.10.1": true, "Other/1.0": true,
	} {
		if err := checkServer(agent); (err == nil) != ok {
			t.Errorf("%s: %v", agent, err)
		}
	}
}

func TestOtherSchemaVersions(t *testing.T) {
	s := openTest(t)
	set := func(version int) {
		t.Helper()
		err := s.write(t.Context(), "test", func(t tx) error {
			_, err := t.rows("MATCH (m:"+meta+") SET m.schema = $version", map[string]any{"version": version})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	defer set(graph.SchemaVersion)
	for version, want := range map[int]string{graph.SchemaVersion - 1: "stancegraph db reset", graph.SchemaVersion + 1: "newer stancegraph"} {
		set(version)
		_, opened := Open(t.Context(), s.config)
		for what, err := range map[string]error{
			"open": opened, "apply": s.ApplySchema(t.Context()), "write": s.Write(t.Context(), []graph.Reading{{Article: graph.Article{ID: "a-1"}}}),
		} {
			var schema *SchemaError
			if !errors.As(err, &schema) || !strings.Contains(err.Error(), want) {
				t.Errorf("%s of version %d: %v, want %q", what, version, err, want)
			}
		}
	}
}

// TestApplySchemaCompletes takes an index and the version away, as a start that was cut
// off leaves them.
func TestApplySchemaCompletes(t *testing.T) {
	s := openTest(t)
	for _, cypher := range []string{"DROP INDEX statement_edge", "MATCH (m:Meta) DETACH DELETE m"} {
		err := s.write(t.Context(), "spoil the schema", func(t tx) error {
			_, err := t.rows(cypher, nil)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Write(t.Context(), []graph.Reading{{Article: graph.Article{ID: "a-1"}}}); err == nil || !strings.Contains(err.Error(), "no schema") {
		t.Errorf("write without a schema: %v", err)
	}
	for range 2 {
		if err := s.ApplySchema(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	records := map[string]bool{}
	err := s.read(t.Context(), "test", func(t tx) error {
		names, err := t.column("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name", nil)
		for _, name := range names {
			records[name] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range graph.Indexes {
		if !records[i.Name] {
			t.Errorf("index %s is not there", i.Name)
		}
	}
}
