package queries

import (
	"cmp"
	"fmt"
	"math"
	"os"
	"os/exec"
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
// the claim or actor before it, in a server as users have it that has worked for a
// while. Claims and actors are those of statements drawn evenly from all, so that one
// which a twentieth of the statements are on is asked for by a twentieth of the runs.
// It times the whole command too, which starts, connects, finds the claim or actor by its
// name, asks and prints. It reports what a caller waits for, and the processor time that the server takes,
// which other work on the machine does not change as much, in milliseconds.
//
//	go test ./queries -run '^$' -bench Queries -benchtime 200x -timeout 30m
func BenchmarkQueries(b *testing.B) {
	localtest.Lasting(b, "queries")
	fixtures["generated"] = func() fixture { return fixture{readings: graphtest.Generate(benchStatements)} }
	reader := readerOf(b, "generated")
	replan(b)
	command := buildCommand(b)
	byClaim, byActor := statementsBy(claimOf), statementsBy(actorOf)
	byAllegation := slices.DeleteFunc(slices.Clone(byClaim), func(s graph.Statement) bool { return s.ClaimKind != graph.Allegation })
	for _, q := range Catalog() {
		drawn := byActor
		for _, p := range q.Params {
			switch {
			case p.Type == Allegation && timedWith(q, p):
				drawn = byAllegation
			case p.Type == Claim && timedWith(q, p):
				drawn = byClaim
			}
		}
		b.Run(q.Name, func(b *testing.B) {
			var t timing
			for i := 0; b.Loop(); i++ {
				params := benchParams(b, q, evenly(drawn, i, math.Phi), evenly(drawn, i, math.Sqrt2))
				t.measure(b, func() error {
					_, err := reader.Query(b.Context(), q.Cypher, params)
					return err
				})
			}
			t.report(b)
		})
		b.Run(q.Name+"/command", func(b *testing.B) {
			var t timing
			for i := 0; b.Loop(); i++ {
				args := commandParams(q, evenly(drawn, i, math.Phi), evenly(drawn, i, math.Sqrt2))
				t.measure(b, func() error { return command(args) })
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
					_, err := c.find(evenly(byClaim, i, math.Phi))
					return err
				})
			}
			t.report(b)
		})
	}
}

func claimOf(s graph.Statement) string { return s.ClaimID }
func actorOf(s graph.Statement) string { return s.ActorID }

// statementsBy returns the generated statements, those first that share their key with
// the most others.
func statementsBy(key func(graph.Statement) string) []graph.Statement {
	var all []graph.Statement
	shared := map[string]int{}
	for _, r := range graphtest.Generate(benchStatements) {
		all = append(all, r.Statements...)
	}
	for _, s := range all {
		shared[key(s)]++
	}
	slices.SortStableFunc(all, func(a, b graph.Statement) int {
		return cmp.Or(cmp.Compare(shared[key(b)], shared[key(a)]), cmp.Compare(key(a), key(b)))
	})
	return all
}

// evenly returns the i-th of a sequence of draws that covers all evenly, however far it
// goes: by the multiples of an irrational number, less their integer parts.
func evenly(all []graph.Statement, i int, irrational float64) graph.Statement {
	_, part := math.Modf(float64(i+1) * irrational)
	return all[int(part*float64(len(all)))]
}

// benchParams gives q what it needs, as Bind and Resolve would, from a statement; the
// second actor of two is that of other.
func benchParams(b *testing.B, q Query, s, other graph.Statement) map[string]any {
	values := map[string]string{}
	for _, p := range q.Params {
		if timedWith(q, p) {
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

// timedWith is whether q is timed with a value of p.
func timedWith(q Query, p Param) bool { return p.Required || slices.Index(q.Needs, p.Name) == 0 }

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

// commandParams are the arguments that give q what it needs, by name.
func commandParams(q Query, s, other graph.Statement) []string {
	args := []string{"query", q.Name}
	for _, p := range q.Params {
		if !timedWith(q, p) {
			continue
		}
		value := s.ID
		switch {
		case p.Type == Date:
			value = s.Published
		case p.Name == "to":
			value = other.Actor
		case p.Type == Actor:
			value = s.Actor
		case p.Type == Outlet:
			value = "Outlet " + strconv.Itoa(s.Start%5)
		case p.Type.named():
			value = s.Claim
		}
		args = append(args, "-p", p.Name+"="+value)
	}
	return args
}

// buildCommand returns what runs stancegraph on the server of these tests.
func buildCommand(b *testing.B) func(args []string) error {
	program := filepath.Join(b.TempDir(), "stancegraph")
	if out, err := exec.Command("go", "build", "-o", program, "stancegraph/cmd/stancegraph").CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	end := localtest.Server(b, "queries")
	env := append(os.Environ(), "NEO4J_URI="+end.BoltURI, "NEO4J_USERNAME="+end.Username, "NEO4J_PASSWORD="+end.Password)
	return func(args []string) error {
		cmd := exec.Command(program, args...)
		cmd.Env = env
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("%v: %w: %s", args, err, out)
		}
		return nil
	}
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
		b.ReportMetric(at(0.99), unit+"-p99")
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
