// Package localtest gives tests a real Neo4j: a private server of their own, in a
// folder of their own, stopped and removed when the package's tests end.
//
// A package that uses it declares
//
//	func TestMain(m *testing.M) { localtest.Main(m) }
//
// and calls Server in its tests. Servers of one name are one server in a test process,
// and never the server of another process or of the user; the jars are shared with the
// user's cache. Tests of one process that share a server take turns on its graph.
package localtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/gofrs/flock"

	"stancegraph/graph/neo4j/local"
)

// RequireEnv names the variable that, set to 1, makes a test fail where it would skip
// for want of Java or Maven.
const RequireEnv = "STANCEGRAPH_REQUIRE_NEO4J"

// Memory of a test's server, in MiB.
const (
	heapMB      = 256
	pageCacheMB = 64
)

// Main runs a package's tests, then stops and removes the servers that they started,
// and exits.
func Main(m *testing.M) { os.Exit(Suite(m).Run()) }

// Runner is what runs tests: a *testing.M or one that wraps it.
type Runner interface{ Run() int }

// Suite wraps a Runner to stop and remove the servers that its tests started, for a
// TestMain that hands the tests on, as to testscript.Main.
func Suite(m Runner) Runner { return suite{m} }

type suite struct{ Runner }

func (s suite) Run() int {
	inSuite = true
	code := s.Runner.Run()
	if owned.dir == "" {
		return code
	}
	if err := owned.remove(); err != nil {
		fmt.Fprintln(os.Stderr, "localtest:", err)
		return max(code, 1)
	}
	return code
}

// inSuite is set before any test runs.
var inSuite bool

// owned is the data folder of this test process, made when a test first asks for it.
var owned struct {
	folder
	sync.Once
	err error
}

// Server returns the endpoint of a running server of this test process, started at the
// first call for its store. Without Java, or without Maven to install Neo4j, the test
// is skipped; with STANCEGRAPH_REQUIRE_NEO4J=1 it fails.
func Server(t testing.TB, store string) local.Endpoint {
	t.Helper()
	return up(t, Handle(t, store))
}

// Handle is Server without the start, for a test that starts, stops or kills.
func Handle(t testing.TB, store string) *local.Server {
	t.Helper()
	return handle(t, local.Options{Store: store, HeapMB: heapMB, PageCacheMB: pageCacheMB, Brief: true})
}

// Lasting is Server with the memory and the compilers of a user's, for a benchmark. The
// store must not run as a brief one already.
func Lasting(t testing.TB, store string) local.Endpoint {
	t.Helper()
	return up(t, handle(t, local.Options{Store: store}))
}

func up(t testing.TB, server *local.Server) local.Endpoint {
	t.Helper()
	end, err := server.Up(t.Context())
	if err != nil {
		t.Fatalf("localtest: %v", err)
	}
	return end
}

func handle(t testing.TB, o local.Options) *local.Server {
	t.Helper()
	o.DataDir = DataDir(t)
	server, err := local.New(o)
	if err != nil {
		t.Fatalf("localtest: %v", err)
	}
	if err := possible(t.Context(), server); err != nil {
		if os.Getenv(RequireEnv) == "1" {
			t.Fatalf("localtest: %s=1, but %v", RequireEnv, err)
		}
		t.Skipf("no Neo4j to test against: %v", err)
	}
	return server
}

// possible returns why a server cannot be had on this machine, if so.
func possible(ctx context.Context, server *local.Server) error {
	if _, err := local.FindJava(ctx); err != nil {
		return err
	}
	if server.Installed() {
		return nil
	}
	_, err := local.FindMaven()
	return err
}

// DataDir returns the data folder of this test process. Whatever store is started in
// it, by a command under test too, is stopped and removed when the tests end.
func DataDir(t testing.TB) string {
	t.Helper()
	if !inSuite {
		t.Fatal("localtest: declare `func TestMain(m *testing.M) { localtest.Main(m) }` in this package")
	}
	owned.Do(func() {
		if owned.err = sweep(os.TempDir()); owned.err == nil {
			owned.folder, owned.err = newFolder(os.TempDir())
		}
	})
	if owned.err != nil {
		t.Fatalf("localtest: %v", owned.err)
	}
	return owned.dir
}

// folder is the data folder of a test process, which holds a lock in it as long as it
// lives: a process that was killed cannot clean up, and a later one does it.
type folder struct {
	dir   string
	owner *flock.Flock
}

const (
	folderPattern = "stancegraph-localtest-*"
	ownerName     = ".owner"
)

func newFolder(parent string) (folder, error) {
	dir, err := os.MkdirTemp(parent, folderPattern)
	if err != nil {
		return folder{}, err
	}
	owner := flock.New(filepath.Join(dir, ownerName))
	return folder{dir, owner}, owner.Lock()
}

// remove stops every server of the folder and deletes it.
func (f folder) remove() error {
	entries, err := os.ReadDir(f.dir)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if !entry.IsDir() {
			continue
		}
		server, err := local.New(local.Options{Store: entry.Name(), DataDir: f.dir})
		if err != nil {
			return err
		}
		// Reset and not Down: the graph is going to be deleted anyway.
		if err := server.Reset(context.Background()); err != nil {
			return err
		}
	}
	return errors.Join(os.RemoveAll(f.dir), f.owner.Unlock())
}

// sweep removes the folders of test processes that live no more, with their servers.
func sweep(parent string) error {
	dirs, err := filepath.Glob(filepath.Join(parent, folderPattern))
	if err != nil {
		return err
	}
	for _, dir := range dirs {
		owner := flock.New(filepath.Join(dir, ownerName), flock.SetFlag(os.O_RDONLY))
		if dead, err := owner.TryLock(); err != nil || !dead {
			continue // alive, being made, or being swept by another
		}
		if err := (folder{dir, owner}).remove(); err != nil {
			return fmt.Errorf("remove what a killed test left: %w", err)
		}
	}
	return nil
}
