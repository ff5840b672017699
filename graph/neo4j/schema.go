package neo4j

import (
	"context"
	"fmt"
	"strings"

	"stancegraph/graph"
)

// meta is the node that holds the state of the graph and that writers lock.
const meta = string(graph.LabelMeta) + " {id: 'stancegraph'}"

// ApplySchema creates the constraints and indexes and stores the schema version. It
// changes nothing where that is done already, which one query tells.
func (s *Store) ApplySchema(ctx context.Context) error {
	applied := false
	err := s.read(ctx, "schema", func(t tx) error {
		records, err := t.rows("OPTIONAL MATCH (m:"+meta+") RETURN m.schema", nil)
		if err != nil || records[0].Values[0] == nil {
			return err
		}
		applied = true
		return checkSchema(records[0].Values[0].(int64))
	})
	if err != nil || applied {
		return err
	}
	// Each in a transaction that is tried again: two loads that apply the schema of a new
	// store at once hinder each other.
	do := func(what, cypher string, params map[string]any) error {
		return s.write(ctx, what, func(t tx) error {
			_, err := t.rows(cypher, params)
			return err
		})
	}
	for _, index := range graph.Indexes {
		if err := do("schema: "+index.Name, createIndex(index), nil); err != nil {
			return err
		}
	}
	if err := do("schema", "CALL db.awaitIndexes(300)", nil); err != nil {
		return err
	}
	// Last, so that a schema that was cut off is applied again.
	return do("schema",
		"MERGE (m:"+meta+") SET m.schema = $version, m.pending = coalesce(m.pending, false), m.writes = coalesce(m.writes, 0)",
		map[string]any{"version": graph.SchemaVersion})
}

// createIndex returns the command that creates i unless it is there.
func createIndex(i graph.Index) string {
	pattern := "(n:" + labels(i.Labels) + ")"
	if i.Type != "" {
		pattern = fmt.Sprintf("()-[n:%s]-()", i.Type)
	}
	properties := "n." + strings.Join(i.Properties, ", n.")
	switch i.Kind {
	case graph.Unique:
		return fmt.Sprintf("CREATE CONSTRAINT %s IF NOT EXISTS FOR %s REQUIRE (%s) IS UNIQUE", i.Name, pattern, properties)
	case graph.FullText:
		return fmt.Sprintf("CREATE FULLTEXT INDEX %s IF NOT EXISTS FOR %s ON EACH [%s] OPTIONS {indexConfig: {`fulltext.analyzer`: '%s'}}",
			i.Name, pattern, properties, i.Analyzer)
	}
	return fmt.Sprintf("CREATE INDEX %s IF NOT EXISTS FOR %s ON (%s)", i.Name, pattern, properties)
}

func labels(ls []graph.Label) string {
	var names []string
	for _, l := range ls {
		names = append(names, string(l))
	}
	return strings.Join(names, "|")
}
