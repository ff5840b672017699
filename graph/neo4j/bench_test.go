package neo4j

import (
	"cmp"
	"slices"
	"testing"
	"time"

	"stancegraph/graph"
	"stancegraph/graph/graphtest"
)

// BenchmarkWrite loads generated statements through Store.Write, and beside it writes
// the same final nodes and relationships, worked out beforehand, with the plainest
// UNWIND and CREATE: BatchStatements nodes in a transaction, and as many relationships
// as a Write has of both. The rate of the one in per cent of the other is what it
// reports: the price of being able to write any article at any time, in any order.
//
//	go test ./graph/neo4j -run '^$' -bench Write -benchtime 3x
func BenchmarkWrite(b *testing.B) {
	const statements = 20000
	s := openTest(b)
	readings := graphtest.Generate(statements)
	m := graphtest.NewMemory()
	if err := m.Write(b.Context(), readings); err != nil {
		b.Fatal(err)
	}
	nodes, relationships := m.Graph()
	transactions := (statements + BatchStatements - 1) / BatchStatements
	size := (len(nodes) + len(relationships)) / transactions

	// The first run of each warms the server; the best one counts.
	var store, bare []time.Duration
	for b.Loop() {
		bare = append(bare, timed(b, s, func() { writeBare(b, s, nodes, relationships, size) }))
		want := stats(b, s)
		store = append(store, timed(b, s, func() { writeAll(b, s, readings) }))
		if got := stats(b, s); !slices.Equal(got.Nodes, want.Nodes) || !slices.Equal(got.Relationships, want.Relationships) {
			b.Fatalf("the two wrote different graphs: %v, %v", got, want)
		}
	}
	rate := func(d time.Duration) float64 { return statements / d.Seconds() }
	b.ReportMetric(rate(slices.Min(store)), "statements/s")
	b.ReportMetric(rate(slices.Min(bare)), "bare-statements/s")
	b.ReportMetric(100*rate(slices.Min(store))/rate(slices.Min(bare)), "%-of-bare")
	b.Logf("store %v, bare %v", store, bare)
}

func timed(b *testing.B, s *Store, write func()) time.Duration {
	s.emptyAll(b)
	start := time.Now()
	write()
	return time.Since(start)
}

func stats(b *testing.B, s *Store) graph.Stats {
	st, err := s.Stats(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	return st
}

// writeAll writes whole articles in transactions of about BatchStatements statements.
func writeAll(b *testing.B, s *Store, readings []graph.Reading) {
	var batch []graph.Reading
	n := 0
	for i, r := range readings {
		batch = append(batch, r)
		n += len(r.Statements)
		if n >= BatchStatements || i == len(readings)-1 {
			if err := s.Write(b.Context(), batch); err != nil {
				b.Fatal(err)
			}
			batch, n = nil, 0
		}
	}
}

// writeBare creates all nodes by label, then all relationships by type and labels, size
// of these in a transaction.
func writeBare(b *testing.B, s *Store, nodes []graphtest.Node, relationships []graphtest.Relationship, size int) {
	byLabel := map[graph.Label]list{}
	for _, n := range nodes {
		byLabel[n.Label] = append(byLabel[n.Label], n.Properties)
	}
	for _, label := range sortedKeys(byLabel) {
		inBatches(b, s, "UNWIND $rows AS row CREATE (n:"+string(label)+") SET n = row", byLabel[label], BatchStatements)
	}
	type kind struct {
		t        graph.RelType
		from, to graph.Label
	}
	byKind := map[kind]list{}
	for _, r := range relationships {
		k := kind{r.Type, r.From.Label, r.To.Label}
		byKind[k] = append(byKind[k], map[string]any{"from": r.From.ID, "to": r.To.ID, "properties": r.Properties})
	}
	kinds := make([]kind, 0, len(byKind))
	for k := range byKind {
		kinds = append(kinds, k)
	}
	slices.SortFunc(kinds, func(a, b kind) int {
		return cmp.Or(cmp.Compare(a.t, b.t), cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to))
	})
	for _, k := range kinds {
		inBatches(b, s, `UNWIND $rows AS row MATCH (a:`+string(k.from)+` {id: row.from}) MATCH (b:`+string(k.to)+` {id: row.to})
			CREATE (a)-[r:`+string(k.t)+`]->(b) SET r = row.properties`, byKind[k], size)
	}
}

func inBatches(b *testing.B, s *Store, cypher string, rows list, size int) {
	for batch := range slices.Chunk(rows, size) {
		if err := s.write(b.Context(), "bare", func(t tx) error { return t.exec(cypher, batch) }); err != nil {
			b.Fatal(err)
		}
	}
}

// emptyAll is empty for graphs too large for one transaction.
func (s *Store) emptyAll(b *testing.B) {
	b.Helper()
	for _, cypher := range []string{
		"MATCH ()-[r]->() WITH r LIMIT 10000 DELETE r RETURN count(*)",
		"MATCH (n) WHERE NOT n:Meta WITH n LIMIT 5000 DELETE n RETURN count(*)",
	} {
		for left := 1; left > 0; {
			err := s.write(b.Context(), "empty", func(t tx) error {
				records, err := t.rows(cypher, nil)
				if err == nil {
					left = num(records[0].Values[0])
				}
				return err
			})
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
