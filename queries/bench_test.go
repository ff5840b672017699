package queries

import (
	"slices"
	"testing"
	"time"

	"stancegraph/graph"
	"stancegraph/graph/graphtest"
)

// benchStatements is the size of the graph that queries are timed on.
const benchStatements = 100_000

// BenchmarkQueries times every canned query on a generated graph, and the finding of
// the claim or actor before it, each with the claims and actors of statements drawn
// evenly from all: those much spoken of come up most. It reports the 95th percentile
// of what a caller waits for, in milliseconds.
//
//	go test ./queries -run '^$' -bench Queries -benchtime 200x -timeout 30m
func BenchmarkQueries(b *testing.B) {
	fixtures["generated"] = func() fixture { return fixture{readings: graphtest.Generate(benchStatements)} }
	reader := readerOf(b, "generated")
	var drawn []graph.Statement
	for i, r := range graphtest.Generate(benchStatements) {
		if i%97 == 0 {
			drawn = append(drawn, r.Statements...)
		}
	}
	for _, q := range Catalog() {
		b.Run(q.Name, func(b *testing.B) {
			var waited []time.Duration
			for i := 0; b.Loop(); i++ {
				params := benchParams(b, q, drawn[i*31%len(drawn)])
				start := time.Now()
				if _, err := reader.Query(b.Context(), q.Cypher, params); err != nil {
					b.Fatal(err)
				}
				waited = append(waited, time.Since(start))
			}
			report(b, waited)
		})
	}
	for _, c := range []struct {
		name string
		find func(graph.Statement) (Match, error)
	}{
		{"find by words", func(s graph.Statement) (Match, error) { return Find(b.Context(), reader, s.Claim, false) }},
		{"find by noun", func(s graph.Statement) (Match, error) {
			return Find(b.Context(), reader, s.Actor+" accusation", true)
		}},
		{"find actor", func(s graph.Statement) (Match, error) { return FindActor(b.Context(), reader, s.Actor) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			var waited []time.Duration
			for i := 0; b.Loop(); i++ {
				start := time.Now()
				if _, err := c.find(drawn[i*31%len(drawn)]); err != nil {
					b.Fatal(err)
				}
				waited = append(waited, time.Since(start))
			}
			report(b, waited)
		})
	}
}

// benchParams gives q what it needs, as Bind and Resolve would, from a statement.
func benchParams(b *testing.B, q Query, s graph.Statement) map[string]any {
	values := map[string]string{}
	for _, p := range q.Params {
		if p.Required || slices.Index(q.Needs, p.Name) == 0 {
			values[p.Name] = s.ID
		}
	}
	params, err := q.Bind(values)
	if err != nil {
		b.Fatal(err)
	}
	for _, p := range q.Params {
		if !p.Type.named() {
			continue
		}
		ids := []any{}
		if params[p.Name] != nil {
			ids = append(ids, map[bool]string{true: s.ActorID, false: s.ClaimID}[p.Type == Actor])
		}
		params[p.Name] = ids
	}
	return params
}

// report leaves out the first tenth, in which the server plans and warms up.
func report(b *testing.B, waited []time.Duration) {
	waited = slices.Sorted(slices.Values(waited[len(waited)/10:]))
	at := func(q float64) float64 { return waited[int(q*float64(len(waited)-1))].Seconds() * 1000 }
	b.ReportMetric(at(0.5), "ms-median")
	b.ReportMetric(at(0.95), "ms-p95")
}
