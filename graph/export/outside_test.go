package export

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"testing"

	"stancegraph/graph"
	"stancegraph/graph/graphtest"
)

// OutsideEnv names the folder into which TestOutside writes exports for programs that
// nobody here wrote; .ci/exports runs them.
const OutsideEnv = "STANCEGRAPH_EXPORTS_DIR"

// TestOutside writes every format of three graphs, every network of the formats that
// draw them, and beside them what they must hold, counted without this package.
func TestOutside(t *testing.T) {
	dir := os.Getenv(OutsideEnv)
	if dir == "" {
		t.Skipf("%s is not set: .ci/exports sets it", OutsideEnv)
	}
	stores := map[string]*graphtest.Memory{
		"sample":    sampleStore(t),
		"hostile":   storeOf(t, hostileReadings(), graph.Links{}),
		"generated": storeOf(t, graphtest.Generate(1500), graph.Links{}),
	}
	for name, m := range stores {
		for _, format := range Formats {
			write := func(as string, req Request) {
				req.Reader = m
				for file, content := range exported(t, format, req) {
					path := filepath.Join(dir, name, as, file)
					if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
						t.Fatal(err)
					}
					if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
						t.Fatal(err)
					}
				}
			}
			write(format.Name, Request{})
			if format.Network {
				write("two-mode-year."+format.Name, Request{Network: Network{Window: Window{1, "year"}}})
				write("congruence-quarters."+format.Name, Request{Network: Network{Mode: Congruence, Window: Window{3, "month"}}})
				write("subtract-plain."+format.Name, Request{Network: Network{Mode: Subtract}})
			}
			if format.Name == "graphml" {
				for _, mode := range Modes[1:] {
					for _, norm := range Normalisations {
						write(string(mode)+"-"+string(norm)+".graphml", Request{Network: Network{Mode: mode, Normalise: norm}})
					}
				}
			}
		}
		data, err := json.Marshal(facts(t, m))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name, "facts.json"), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// facts counts what a store holds that counts, from the store's own edges and keys.
func facts(t *testing.T, m *graphtest.Memory) map[string]int {
	t.Helper()
	edges, err := m.Edges(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	keys, err := m.Keys(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{}
	for _, a := range keys.Actors {
		named[a.ID] = a.Named
	}
	all := map[string]int{"edges": len(edges)}
	drawn := map[string]bool{}
	for _, e := range edges {
		all["statements"] += e.Statements
		if !named[e.Actor] {
			continue
		}
		all["ties"]++
		drawn["actor "+e.Actor], drawn["claim "+e.Claim] = true, true
	}
	for key := range maps.Keys(drawn) {
		all["nodes"]++
		if key[0] == 'a' {
			all["active"]++
		}
	}
	articles := map[string]bool{}
	nodes, rels := m.Graph()
	counted := map[string]bool{}
	for _, n := range nodes {
		if n.Label == graph.LabelStatement && n.Properties["edge"] != nil {
			counted[n.ID] = true
		}
	}
	for _, r := range rels {
		if r.Type == graph.ReportedIn && counted[r.From.ID] {
			articles[r.To.ID] = true
		}
	}
	all["articles"] = len(articles)
	return all
}
