//go:build unix

package export

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"slices"
	"syscall"
	"testing"
	"time"

	"stancegraph/graph"
)

// stream is a store of n statements, by few actors on few claims, that are made when
// they are read: what an export holds is all that there is in memory.
type stream struct {
	n    int
	peak *uint64 // bytes that live at most, if not nil
}

const (
	streamActors, streamClaims = 200, 300
	streamEdges                = 600 // different pairs of actor and claim
)

func (s stream) Revision(context.Context) (int64, error) { return 1, nil }

func (s stream) statement(i int) graph.Resolved {
	ref := func(kind string, i int) graph.Ref {
		return graph.Ref{ID: fmt.Sprintf("%s-%d", kind, i), Name: fmt.Sprintf("The %s with the number %d", kind, i), Kind: "organization"}
	}
	actor, claim := i%streamActors, i%streamClaims
	stance := graph.Stances[i%2].Stance
	article := &graph.Article{ID: fmt.Sprintf("a-%08d", i/5), Docs: []string{"doc"}, Title: fmt.Sprintf("Story %d", i/5), Source: "The Saltmarsh Post",
		Published: graph.Date{Value: fmt.Sprintf("20%02d-%02d-%02d", 10+i/5%15, 1+i/5%12, 1+i/5%28), Precision: graph.Day}, URL: fmt.Sprintf("https://example.org/%d", i/5)}
	who, what, whom := ref("actor", actor), ref("claim", claim), ref("actor", claim%streamActors)
	return graph.Resolved{Statement: graph.Statement{ID: fmt.Sprintf("s-%08d", i), Article: article.ID, Section: graph.Body, Actor: who.Name, ActorID: who.ID,
		Stance: stance, Cue: "said", Claim: what.Name, ClaimID: what.ID, ClaimKind: graph.Allegation, Target: whom.Name, TargetID: whom.ID,
		Start: 100 * (i % 5), End: 100*(i%5) + 99, CueStart: 100 * (i % 5), CueEnd: 100*(i%5) + 4, SourceStart: -1, SourceEnd: -1,
		Quote: fmt.Sprintf("%s said in sentence %d, at some length and before witnesses, that %s, and went on to other matters.", who.Name, i, what.Name), Confidence: 0.9, Rule: "by-hand"},
		Who: who, What: what, Whom: whom, Origin: "saltmarsh", Edge: graph.EdgeID(who.ID, stance, what.ID), In: article}
}

func (s stream) Excerpts(_ context.Context, sel graph.Selection, texts bool, each func(graph.Excerpt) error) error {
	for i := 0; i+5 <= s.n; i += 5 {
		var e graph.Excerpt
		for k := range 5 {
			e.Statements = append(e.Statements, s.statement(i+k))
		}
		e.Article = *e.Statements[0].In
		if texts {
			e.Article.Text = e.Statements[0].Quote
		}
		if err := each(e); err != nil {
			return err
		}
		s.sample(i, 4000)
	}
	return nil
}

func (s stream) StanceEdges(_ context.Context, sel graph.Selection, each func(graph.EdgeEvidence) error) error {
	var edges []graph.EdgeEvidence
	for i := range streamEdges {
		r := s.statement(i)
		if len(sel.Claims) == 0 || slices.Contains(sel.Claims, r.What.ID) {
			edges = append(edges, graph.EdgeEvidence{StanceEdge: graph.StanceEdge{Actor: r.Who.ID, Stance: r.Stance, Claim: r.What.ID, Statements: i}})
		}
	}
	slices.SortFunc(edges, func(a, b graph.EdgeEvidence) int { return graph.CompareStances(a.StanceEdge, b.StanceEdge) })
	for i, e := range edges {
		var statements []graph.Resolved
		for k := e.StanceEdge.Statements; k < s.n/5*5; k += streamEdges {
			statements = append(statements, s.statement(k))
		}
		if err := each(graph.NewEdgeEvidence(statements)); err != nil {
			return err
		}
		s.sample(i, 200)
	}
	return nil
}

func (s stream) Actors(_ context.Context, ids []string, each func(graph.ActorEntry) error) error {
	for _, id := range ids {
		if err := each(graph.ActorEntry{Actor: graph.Actor{ID: id, Name: id, Kind: graph.Organization, Named: true}, OwnName: id}); err != nil {
			return err
		}
	}
	return nil
}

func (s stream) Claims(_ context.Context, ids []string, each func(graph.ClaimEntry) error) error {
	for _, id := range ids {
		if err := each(graph.ClaimEntry{Claim: graph.Claim{ID: id, Text: id, Kind: graph.Allegation}, OwnText: id}); err != nil {
			return err
		}
	}
	return nil
}

// sample notes, every so often, how much is alive.
func (s stream) sample(i, every int) {
	if s.peak == nil || i%every != 0 {
		return
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	*s.peak = max(*s.peak, m.HeapAlloc)
}

// discard is a Folder that keeps nothing.
type discard struct{}

func (discard) Create(string) (io.Writer, error) { return io.Discard, nil }

func writeNowhere(t testing.TB, f Format, r Reader) {
	t.Helper()
	var err error
	if f.Folder != nil {
		err = f.WriteFolder(t.Context(), Request{Reader: r}, discard{})
	} else {
		err = f.WriteFile(t.Context(), Request{Reader: r}, io.Discard)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// growing are formats that must hold what they show; the page of html is one of them.
var growing = map[string]bool{"html": true}

// Five times the statements take no more memory, but for what a row group of Parquet
// and the statements of one stance edge hold.
func TestFlatMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("collects garbage all the time")
	}
	const slack = 8 << 20
	for _, f := range Formats {
		if growing[f.Name] {
			continue
		}
		var few, many uint64
		writeNowhere(t, f, stream{5_000, &few})
		writeNowhere(t, f, stream{25_000, &many})
		t.Logf("%-12s %4.1f MB with 5,000 statements, %4.1f MB with 25,000", f.Name, float64(few)/1e6, float64(many)/1e6)
		if many > few+slack {
			t.Errorf("%s: %d bytes with 5,000 statements, %d with 25,000", f.Name, few, many)
		}
	}
}

// BenchmarkFormats tells how many statements each format writes in a second of processor
// time, the making of them included:
//
//	go test ./graph/export -run '^$' -bench Formats -benchtime 1x
func BenchmarkFormats(b *testing.B) {
	const n = 100_000
	for _, f := range Formats {
		b.Run(f.Name, func(b *testing.B) {
			used := processorTime(b)
			for b.Loop() {
				writeNowhere(b, f, stream{n: n})
			}
			used = processorTime(b) - used
			b.ReportMetric(n*float64(b.N)/used.Seconds(), "statements/cpu-s")
		})
	}
}

// processorTime is what this process has used so far.
func processorTime(b *testing.B) time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		b.Fatal(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
