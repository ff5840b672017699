package neo4j

import (
	"context"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"stancegraph/graph"
)

// meta is the node that holds the state of the graph and that writers lock.
const meta = string(graph.LabelMeta) + " {id: 'stancegraph'}"

// ApplySchema creates the constraints and indexes and stores the schema version. It
// changes nothing where that is done already, which one query tells.
func (s *Store) ApplySchema(ctx context.Context) error {
	session, end := s.session(ctx, neo4j.AccessModeWrite)
	defer end()
	applied, err := neo4j.ExecuteRead(ctx, session, func(m neo4j.ManagedTransaction) (bool, error) {
		records, err := tx{ctx, m}.rows("OPTIONAL MATCH (m:"+meta+") RETURN m.schema", nil)
		if err != nil || records[0].Values[0] == nil {
			return false, err
		}
		return true, checkSchema(records[0].Values[0].(int64))
	})
	if err != nil || applied {
		return s.failed(ctx, "schema", err)
	}
	for _, index := range graph.Indexes {
		if err := run(ctx, session, createIndex(index), nil); err != nil {
			return s.failed(ctx, "schema: "+index.Name, err)
		}
	}
	if err := run(ctx, session, "CALL db.awaitIndexes(300)", nil); err != nil {
		return s.failed(ctx, "schema", err)
	}
	// Last, so that a schema that was cut off is applied again.
	return s.failed(ctx, "schema", run(ctx, session,
		"MERGE (m:"+meta+") SET m.schema = $version, m.pending = coalesce(m.pending, false), m.writes = coalesce(m.writes, 0)",
		map[string]any{"version": graph.SchemaVersion}))
}

func run(ctx context.Context, session neo4j.SessionWithContext, cypher string, params map[string]any) error {
	result, err := session.Run(ctx, cypher, params)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
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
