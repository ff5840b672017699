package queries

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"stancegraph/graph"
	"stancegraph/graph/graphtest"
	"stancegraph/graph/neo4j/local/localtest"
)

// benchStatements is the size of the graph that queries are timed on.
const benchStatements = 100_000

// BenchmarkQueries times every canned query on a generated graph, and the finding of
// the claim or actor before it, each with the claims and actors of statements drawn
// evenly from all: those much spoken of come up most. It reports the 95th percentile
// of what a caller waits for, and of the processor time that the server takes, which
// other work on the machine does not change as much, in milliseconds.
//
//	go test ./queries -run '^$' -bench Queries -benchtime 200x -timeout 30m
func BenchmarkQueries(b *testing.B) {
	fixtures["generated"] = func() fixture { return fixture{readings: graphtest.Generate(benchStatements)} }
	reader := readerOf(b, "generated")
	replan(b)
	var drawn []graph.Statement
	for i, r := range graphtest.Generate(benchStatements) {
		if i%97 == 0 {
			drawn = append(drawn, r.Statements...)
		}
	}
	for _, q := range Catalog() {
		b.Run(q.Name, func(b *testing.B) {
			var t timing
			for i := 0; b.Loop(); i++ {
				params := benchParams(b, q, drawn[i*31%len(drawn)], drawn[(i*31+7)%len(drawn)])
				t.measure(b, func() error {
					_, err := reader.Query(b.Context(), q.Cypher, params)
					return err
				})
			}
			t.report(b)
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
			var t timing
			for i := 0; b.Loop(); i++ {
				t.measure(b, func() error {
					_, err := c.find(drawn[i*31%len(drawn)])
					return err
				})
			}
			t.report(b)
		})
	}
}

// benchParams gives q what it needs, as Bind and Resolve would, from a statement; the
// second actor of two is that of other.
func benchParams(b *testing.B, q Query, s, other graph.Statement) map[string]any {
	values := map[string]string{}
	for _, p := range q.Params {
		if p.Required || slices.Index(q.Needs, p.Name) == 0 {
			values[p.Name] = s.ID
			if p.Type == Date {
				values[p.Name] = s.Published
			}
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
		given := params[p.Name] != nil
		params[p.Name] = []any{}
		if given {
			params[p.Name] = []any{benchName(p, s, other)}
		}
	}
	return params
}

func benchName(p Param, s, other graph.Statement) string {
	switch {
	case p.Name == "to":
		return other.ActorID
	case p.Type == Actor:
		return s.ActorID
	case p.Type == Outlet:
		return "outlet-" + strconv.Itoa(s.Start%5) // some of the greatest, among others
	}
	return s.ClaimID
}

// timing holds, for each run, what the caller waited for and the server's processor time.
type timing struct{ waited, used []time.Duration }

func (t *timing) measure(b *testing.B, run func() error) {
	before, start := processorTime(b), time.Now()
	if err := run(); err != nil {
		b.Fatal(err)
	}
	t.waited = append(t.waited, time.Since(start))
	t.used = append(t.used, processorTime(b)-before)
}

// report leaves out the first tenth, in which the server plans and warms up.
func (t *timing) report(b *testing.B) {
	for unit, all := range map[string][]time.Duration{"ms": t.waited, "cpu-ms": t.used} {
		sorted := slices.Sorted(slices.Values(all[len(all)/10:]))
		at := func(q float64) float64 { return sorted[int(q*float64(len(sorted)-1))].Seconds() * 1000 }
		b.ReportMetric(at(0.5), unit+"-median")
		b.ReportMetric(at(0.95), unit+"-p95")
	}
}

// processorTime is what the threads of the server have run for so far, as Linux tells; 0
// elsewhere.
func processorTime(b *testing.B) time.Duration {
	threads, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", serverPID(b)))
	var sum time.Duration
	for _, thread := range threads {
		var ran int64
		if data, err := os.ReadFile(thread); err == nil { // else it has just ended
			fmt.Sscan(string(data), &ran)
		}
		sum += time.Duration(ran)
	}
	return sum
}

var pid int

func serverPID(b *testing.B) int {
	if pid == 0 {
		status, err := localtest.Handle(b, "queries").Status(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		pid = status.PID
	}
	return pid
}
