package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"stancegraph/graph/neo4j"
	"stancegraph/graph/neo4j/local/localtest"
)

// TestKilledLoad kills a load in the middle, loads again, and wants the graph of a load
// that nobody disturbed.
func TestKilledLoad(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a server")
	}
	corpus := writeCorpus(t, 3000)
	fresh := func() (*neo4j.Store, []string) {
		handle := localtest.Handle(t, "commands")
		if err := handle.Reset(t.Context()); err != nil {
			t.Fatal(err)
		}
		end, err := handle.Up(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		store, err := neo4j.Open(t.Context(), neo4j.Config{URI: end.BoltURI, Username: end.Username, Password: end.Password})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { store.Close(context.WithoutCancel(t.Context())) })
		return store, append(os.Environ(), "NEO4J_URI="+end.BoltURI, "NEO4J_USERNAME="+end.Username, "NEO4J_PASSWORD="+end.Password)
	}

	store, env := fresh()
	load(t, env, corpus)
	want := dump(t, store)

	store, env = fresh()
	killed := startLoad(t, env, corpus)
	for articles(t, store) == 0 {
		time.Sleep(5 * time.Millisecond)
	}
	if err := killed.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	// It was killed, so it must have failed; otherwise it was through before.
	if err := killed.Wait(); err == nil {
		t.Fatal("the load ended before it could be killed: make the corpus larger")
	}
	load(t, env, corpus)
	if got := dump(t, store); !bytes.Equal(want, got) {
		t.Errorf("the graph after a killed load differs: %d bytes, undisturbed %d", len(got), len(want))
	}
	report, err := store.Verify(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range report.Faults {
		t.Error(fault)
	}
}

// writeCorpus writes n records about invented parties, each with a stance or two.
func writeCorpus(t *testing.T, n int) string {
	t.Helper()
	states := []string{"Orlandia", "Vestria", "Marenia", "Tolvany", "Quillon", "Sarkany", "Belmoor"}
	deeds := []string{"the attack on the harbour", "the blockade of the strait", "the theft of the archive", "the raid on the mill"}
	verbs := []string{"condemned", "praised", "denounced", "welcomed"}
	var b bytes.Buffer
	encode := json.NewEncoder(&b)
	for i := range n {
		a, o := states[i%len(states)], states[(i+1+i/len(states)%(len(states)-1))%len(states)]
		deed, verb := deeds[i%len(deeds)], verbs[i/3%len(verbs)]
		err := encode.Encode(map[string]string{
			"id": fmt.Sprint(i), "source": "Tideway Courier", "date": fmt.Sprintf("2026-%02d-%02d", i%12+1, i%28+1),
			"text": fmt.Sprintf("%s blamed %s for %s. %s %s %s, according to dispatch %d.", a, o, deed, o, verb, deed, i),
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(t.TempDir(), "corpus.jsonl")
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// startLoad starts a load as a process of its own; testscript.Main has put the command
// into PATH.
func startLoad(t *testing.T, env []string, corpus string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command("stancegraph", "load", corpus)
	cmd.Env = env
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd
}

func load(t *testing.T, env []string, corpus string) {
	t.Helper()
	if err := startLoad(t, env, corpus).Wait(); err != nil {
		t.Fatalf("load: %v", err)
	}
}

func articles(t *testing.T, store *neo4j.Store) int64 {
	t.Helper()
	table, err := store.Query(t.Context(), "MATCH (a:Article) RETURN count(a)", nil, neo4j.QueryOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return table.Rows[0][0].(int64)
}

// dump is the whole graph as bytes: nodes by label and id, relationships by their ends.
func dump(t *testing.T, store *neo4j.Store) []byte {
	t.Helper()
	var all bytes.Buffer
	for _, cypher := range []string{
		"MATCH (n) WHERE NOT n:Meta RETURN labels(n), properties(n) ORDER BY labels(n)[0], n.id",
		"MATCH (a)-[r]->(b) RETURN a.id, type(r), properties(r), b.id ORDER BY a.id, type(r), b.id",
	} {
		table, err := store.Query(t.Context(), cypher, nil, neo4j.QueryOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if err := json.NewEncoder(&all).Encode(table); err != nil {
			t.Fatal(err)
		}
	}
	return all.Bytes()
}
