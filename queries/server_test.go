package queries

import (
	"context"
	"slices"
	"sync"
	"testing"

	"stancegraph/graph"
	"stancegraph/graph/neo4j"
	"stancegraph/graph/neo4j/local/localtest"
)

func TestMain(m *testing.M) { localtest.Main(m) }

// shown is the fixture that the server of these tests shows.
var shown struct {
	sync.Mutex
	store    *neo4j.Store
	name     string
	articles []string
}

// readerOf returns a reader of the fixture's graph on a real server. Tests that use it
// do not run in parallel.
func readerOf(t testing.TB, name string) Reader {
	t.Helper()
	build, ok := fixtures[name]
	if !ok {
		t.Fatalf("there is no fixture graph %q", name)
	}
	shown.Lock()
	defer shown.Unlock()
	if shown.store == nil {
		end := localtest.Server(t, "queries")
		store, err := neo4j.Open(t.Context(), neo4j.Config{URI: end.BoltURI, Username: end.Username, Password: end.Password})
		if err != nil {
			t.Fatal(err)
		}
		if err := store.ApplySchema(t.Context()); err != nil {
			t.Fatal(err)
		}
		shown.store = store
	}
	if shown.name != name {
		show(t, name, build())
	}
	store := shown.store
	return ReaderFunc(func(ctx context.Context, cypher string, params map[string]any) (graph.Table, error) {
		return store.Query(ctx, cypher, params, neo4j.QueryOptions{})
	})
}

// show replaces what the server holds by the fixture.
func show(t testing.TB, name string, f fixture) {
	t.Helper()
	for _, id := range shown.articles {
		if err := shown.store.Remove(t.Context(), id); err != nil {
			t.Fatal(err)
		}
	}
	shown.name, shown.articles = name, nil
	size := 200 // of a transaction that a small server holds in memory
	if f.oneByOne {
		size = 1
	}
	for batch := range slices.Chunk(f.readings, size) {
		if err := shown.store.Write(t.Context(), batch); err != nil {
			t.Fatal(err)
		}
	}
	if err := shown.store.Link(t.Context(), f.links); err != nil {
		t.Fatal(err)
	}
	for _, r := range f.readings {
		shown.articles = append(shown.articles, r.Article.ID)
	}
}
