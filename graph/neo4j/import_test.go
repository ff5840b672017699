package neo4j

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"stancegraph/graph"
	"stancegraph/graph/export"
	"stancegraph/graph/graphtest"
	"stancegraph/graph/neo4j/local/localtest"
)

// TestAdminImport has neo4j-admin import what the export of that name wrote, with the
// command of its README, and reads it all back.
func TestAdminImport(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a server")
	}
	m := graphtest.NewMemory()
	if err := m.Write(t.Context(), graphtest.Sample()); err != nil {
		t.Fatal(err)
	}
	if err := m.Link(t.Context(), graphtest.SampleLinks()); err != nil {
		t.Fatal(err)
	}
	format, err := export.LookupFormat("neo4j-admin")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir() + "/files"
	all := graph.Selection{AllSections: true}
	err = export.ToFolder(dir, format.Files, func(f export.Folder) error {
		return format.WriteFolder(t.Context(), export.Request{Reader: m, Selection: all}, f)
	})
	if err != nil {
		t.Fatal(err)
	}
	server := localtest.Handle(t, "import")
	command, err := server.Admin(t.Context(), readmeCommand(t, dir)...)
	if err != nil {
		t.Fatal(err)
	}
	command.Dir = dir
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("neo4j-admin: %v\n%s", err, out)
	}
	end, err := server.Up(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s, err := Open(t.Context(), Config{URI: end.BoltURI, Username: end.Username, Password: end.Password})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(t.Context())
	if err := s.ApplySchema(t.Context()); err != nil {
		t.Fatal(err)
	}
	if pending, err := s.Pending(t.Context()); err != nil || !pending {
		t.Errorf("links pending: %v, %v: the link step must derive the rest", pending, err)
	}
	var indexes []string
	err = s.read(t.Context(), "indexes", func(t tx) (err error) {
		indexes, err = t.column("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", nil)
		return err
	})
	if err != nil || len(indexes) != len(graph.Indexes) {
		t.Errorf("the first use made %d indexes of %d: %v", len(indexes), len(graph.Indexes), err)
	}
	if diff := cmp.Diff(read(t, m, all), read(t, s, all), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("(-exported +imported):\n%s", diff)
	}
}

// readmeCommand returns the arguments of the command in the README.
func readmeCommand(t *testing.T, dir string) []string {
	out, err := exec.Command("sh", "-c", `sed -n '/^neo4j-admin /,/^$/p' "$0/README.md" | sed '/^`+"```"+`/,$d'`, dir).Output()
	if err != nil {
		t.Fatal(err)
	}
	args := strings.Fields(strings.ReplaceAll(string(out), "\\\n", " "))
	if len(args) < 10 || args[0] != "neo4j-admin" {
		t.Fatalf("README.md has no command: %q", args)
	}
	return args[1:]
}

// contents is all that exports read of a graph.
type contents struct {
	Excerpts []graph.Excerpt
	Edges    []graph.EdgeEvidence
	Actors   []graph.ActorEntry
	Claims   []graph.ClaimEntry
}

func read(t *testing.T, r export.Reader, sel graph.Selection) (c contents) {
	t.Helper()
	var actors, claims []string
	seen := map[string]bool{}
	note := func(ids *[]string, id string) {
		if id != "" && !seen[id] {
			seen[id] = true
			*ids = append(*ids, id)
		}
	}
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	check(r.Excerpts(t.Context(), sel, true, func(e graph.Excerpt) error {
		c.Excerpts = append(c.Excerpts, e)
		for _, s := range e.Statements {
			for _, a := range append([]graph.Ref{s.Who, s.For, s.Whom}, s.Through...) {
				note(&actors, a.ID)
			}
			note(&claims, s.What.ID)
		}
		return nil
	}))
	check(r.StanceEdges(t.Context(), sel, func(e graph.EdgeEvidence) error { c.Edges = append(c.Edges, e); return nil }))
	check(r.Actors(t.Context(), actors, func(a graph.ActorEntry) error { c.Actors = append(c.Actors, a); return nil }))
	check(r.Claims(t.Context(), claims, func(e graph.ClaimEntry) error { c.Claims = append(c.Claims, e); return nil }))
	if len(c.Excerpts) == 0 || len(c.Edges) == 0 || len(c.Actors) == 0 || len(c.Claims) == 0 {
		t.Error("nothing was read")
	}
	return c
}
