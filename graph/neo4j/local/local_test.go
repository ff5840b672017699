//go:build unix

package local_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"stancegraph/graph/neo4j/local"
	"stancegraph/graph/neo4j/local/localtest"
)

// upEnv makes the test binary a program that calls Up on the store "shared" in the
// folder that the variable names, prints the endpoint and exits.
const upEnv = "STANCEGRAPH_TEST_UP"

func TestMain(m *testing.M) {
	if dir := os.Getenv(upEnv); dir != "" {
		if err := printUp(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	localtest.Main(m)
}

func printUp(dir string) error {
	server, err := local.New(local.Options{Store: "shared", DataDir: dir, HeapMB: 256, PageCacheMB: 32})
	if err != nil {
		return err
	}
	end, err := server.Up(context.Background())
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(end)
}

// count returns the number of nodes in the graph, after running the statements.
func count(t *testing.T, end local.Endpoint, statements ...string) int {
	t.Helper()
	type query struct {
		Statement string `json:"statement"`
	}
	var queries []query
	for _, s := range append(statements, "MATCH (n) RETURN count(n)") {
		queries = append(queries, query{s})
	}
	body, err := json.Marshal(map[string]any{"statements": queries})
	if err != nil {
		t.Fatal(err)
	}
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, end.HTTPURL+"/db/neo4j/tx/commit", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.SetBasicAuth(end.Username, end.Password)
	req.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	var answer struct {
		Results []struct{ Data []struct{ Row []int } }
		Errors  []struct{ Message string }
	}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		t.Fatal(err)
	}
	if len(answer.Errors) > 0 {
		t.Fatal(answer.Errors[0].Message)
	}
	return answer.Results[len(statements)].Data[0].Row[0]
}

// expectDown fails the test if the store's server runs.
func expectDown(t *testing.T, server *local.Server) {
	t.Helper()
	if end, ok, err := server.Running(t.Context()); ok || err != nil {
		t.Errorf("Running: %+v, %v, %v; want it down", end, ok, err)
	}
}

// TestLife goes through the life of one store, in order.
func TestLife(t *testing.T) {
	server := localtest.Handle(t, "life")
	up := func(t *testing.T) local.Endpoint {
		t.Helper()
		end, err := server.Up(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return end
	}
	var first local.Endpoint

	t.Run("Up", func(t *testing.T) {
		first = up(t)
		if got, ok, err := server.Running(t.Context()); err != nil || !ok || got != first {
			t.Errorf("Running = %+v, %v, %v; Up said %+v", got, ok, err, first)
		}
		if again := up(t); again != first {
			t.Errorf("a second Up says %+v, the first said %+v", again, first)
		}
		st, err := server.Status(t.Context())
		if err != nil || st.State != local.Ready || st.PID != first.PID || st.Bytes == 0 {
			t.Errorf("Status: %+v, %v", st, err)
		}
		if st.Bytes > 20<<20 {
			t.Errorf("an empty store takes %d MB", st.Bytes>>20)
		}
		if n := count(t, first, "CREATE (:Node)"); n != 1 {
			t.Errorf("%d nodes, want 1", n)
		}
	})

	t.Run("addresses", func(t *testing.T) {
		var discovery struct {
			Bolt    string `json:"bolt_direct"`
			Version string `json:"neo4j_version"`
			Edition string `json:"neo4j_edition"`
		}
		if err := json.Unmarshal(get(t, first.HTTPURL+"/"), &discovery); err != nil {
			t.Fatal(err)
		}
		if discovery.Bolt != first.BoltURI {
			t.Errorf("the server advertises %s, the endpoint says %s", discovery.Bolt, first.BoltURI)
		}
		if discovery.Version != first.Version || discovery.Version != local.Version || discovery.Edition != "community" {
			t.Errorf("it is %s %s, want %s", discovery.Version, discovery.Edition, local.Version)
		}
		bolt, err := url.Parse(first.BoltURI)
		if err != nil {
			t.Fatal(err)
		}
		conn, err := net.Dial("tcp", bolt.Host)
		if err != nil {
			t.Fatal(err)
		}
		conn.Close()
		if page := get(t, first.HTTPURL+"/browser/"); !bytes.Contains(page, []byte("Neo4j Browser")) {
			t.Errorf("/browser/ is not Neo4j Browser: %.200s", page)
		}
	})

	t.Run("secrets", func(t *testing.T) {
		for path, want := range map[string]os.FileMode{server.PasswordPath(): 0o600, server.Home(): 0o700} {
			info, err := os.Stat(path)
			if err != nil {
				t.Fatal(err)
			}
			if got := info.Mode().Perm(); got != want {
				t.Errorf("%s has mode %v, want %v", path, got, want)
			}
		}
		// The command line of a process is everybody's to read.
		args, err := exec.Command("ps", "-ww", "-o", "args=", "-p", fmt.Sprint(first.PID)).Output()
		if err != nil {
			t.Skipf("ps: %v", err)
		}
		if !bytes.Contains(args, []byte(server.Home())) || bytes.Contains(args, []byte(first.Password)) {
			t.Errorf("command line of the server: %s", args)
		}
	})

	t.Run("killed", func(t *testing.T) {
		kill(t, server, first.PID)
		expectDown(t, server)
		end := up(t)
		if end.PID == first.PID {
			t.Error("the killed server's pid")
		}
		if end.BoltURI != first.BoltURI || end.HTTPURL != first.HTTPURL {
			t.Errorf("the ports were free, and yet they changed: %+v, before %+v", end, first)
		}
		if n := count(t, end); n != 1 {
			t.Errorf("%d nodes after the kill, want 1", n)
		}
	})

	t.Run("ending", func(t *testing.T) {
		before := up(t)
		if err := syscall.Kill(before.PID, syscall.SIGTERM); err != nil {
			t.Fatal(err)
		}
		for { // Running says yes as long as it still answers
			if _, ok, err := server.Running(t.Context()); err != nil || !ok {
				break
			}
		}
		for up(t).PID == before.PID {
			if syscall.Kill(before.PID, 0) != nil {
				t.Fatal("the ended server's pid")
			} // else it was slow to answer, and has not ended yet
		}
	})

	t.Run("Down", func(t *testing.T) {
		for _, want := range []bool{true, false} {
			if ran, err := server.Down(t.Context()); ran != want || err != nil {
				t.Errorf("Down: %v, %v; want %v", ran, err, want)
			}
			expectDown(t, server)
		}
	})

	t.Run("port taken", func(t *testing.T) {
		address, err := url.Parse(first.HTTPURL)
		if err != nil {
			t.Fatal(err)
		}
		l, err := net.Listen("tcp", address.Host)
		if err != nil {
			t.Fatal(err)
		}
		impostor := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			io.WriteString(w, `{"results":[{"columns":["value"],"data":[{"row":["`+server.Home()+`"]}]}],"errors":[]}`)
		})}
		defer impostor.Close()
		go impostor.Serve(l)

		expectDown(t, server)
		end := up(t)
		if end.HTTPURL == first.HTTPURL {
			t.Error("another server was taken for ours")
		}
		if n := count(t, end); n != 1 {
			t.Errorf("%d nodes, want 1", n)
		}
	})

	t.Run("changed password", func(t *testing.T) {
		if err := os.WriteFile(server.PasswordPath(), []byte("another-one"), 0o600); err != nil {
			t.Fatal(err)
		}
		_, ok, err := server.Running(t.Context())
		if ok || err == nil || !strings.Contains(err.Error(), server.PasswordPath()) {
			t.Errorf("Running: %v, %v", ok, err)
		}
		if err := os.WriteFile(server.PasswordPath(), []byte(first.Password), 0o600); err != nil {
			t.Fatal(err)
		}
	})

	t.Run("Reset", func(t *testing.T) {
		end := up(t)
		// Even a server that listens to no signal is ended.
		if err := syscall.Kill(end.PID, syscall.SIGSTOP); err != nil {
			t.Fatal(err)
		}
		if err := server.Reset(t.Context()); err != nil {
			t.Fatal(err)
		}
		expectDown(t, server)
		again := up(t)
		if n := count(t, again); n != 0 {
			t.Errorf("%d nodes after the reset, want 0", n)
		}
		if again.Password != first.Password {
			t.Error("the password changed")
		}
	})
}

func get(t *testing.T, url string) []byte {
	t.Helper()
	resp, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	if resp.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s", url, resp.Status)
	}
	return body
}

// kill sends SIGKILL to the store's server and waits until it is gone.
func kill(t *testing.T, server *local.Server, pid int) {
	t.Helper()
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	for range 500 {
		st, err := server.Status(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if st.State == local.Stopped {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("the killed server still lives")
}

// TestStartsAtOnce has two processes start one store. That their outputs end shows
// besides that the server holds neither of them open.
func TestStartsAtOnce(t *testing.T) {
	server := localtest.Handle(t, "shared")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	type result struct {
		end local.Endpoint
		err error
	}
	results := make(chan result)
	for range 2 {
		go func() {
			cmd := exec.Command(self)
			cmd.Env = append(os.Environ(), upEnv+"="+filepath.Dir(server.Home()))
			cmd.Stderr = os.Stderr
			out, err := cmd.Output()
			var end local.Endpoint
			if err == nil {
				err = json.Unmarshal(out, &end)
			}
			results <- result{end, err}
		}()
	}
	a, b := <-results, <-results
	if err := errors.Join(a.err, b.err); err != nil {
		t.Fatal(err)
	}
	if a.end != b.end {
		t.Errorf("two servers: %+v and %+v", a.end, b.end)
	}
	if end, ok, err := server.Running(t.Context()); err != nil || !ok || end != a.end {
		t.Errorf("after their starters ended, Running = %+v, %v, %v; want %+v", end, ok, err, a.end)
	}
}

// TestFirstStartCutOff stops the wait for a store's first start, as Ctrl-C does, then
// kills the server before it is ready, which leaves its system database half made.
func TestFirstStartCutOff(t *testing.T) {
	server := localtest.Handle(t, "cut")
	if err := server.Install(t.Context()); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		for ctx.Err() == nil {
			if _, err := os.Stat(filepath.Join(server.Home(), "data", "databases", "system", "neostore")); err == nil {
				cancel()
			}
			time.Sleep(time.Millisecond)
		}
	}()
	if end, err := server.Up(ctx); !errors.Is(err, context.Canceled) {
		t.Fatalf("Up = %+v, %v; want it cancelled", end, err)
	}
	st, err := server.Status(t.Context())
	if err != nil || st.State != local.Starting {
		t.Fatalf("Status: %+v, %v; want it to go on starting", st, err)
	}
	kill(t, server, st.PID)
	end, err := server.Up(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if n := count(t, end, "CREATE (:Node)"); n != 1 {
		t.Errorf("%d nodes, want 1", n)
	}
}

// TestAdmin imports a graph into a new store, in a folder whose name is no plain ASCII,
// under a locale that is.
func TestAdmin(t *testing.T) {
	localtest.Handle(t, "admin") // skips where there can be no server
	t.Setenv("LC_ALL", "C")
	server, err := local.New(local.Options{
		Store: "admin", DataDir: filepath.Join(t.TempDir(), "Fälle & Akten"), HeapMB: 256, PageCacheMB: 32,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := server.Reset(context.Background()); err != nil {
			t.Error(err)
		}
	})
	nodes := filepath.Join(t.TempDir(), "nodes.csv")
	if err := os.WriteFile(nodes, []byte("id:ID,name\n1,a\n2,b\n3,c\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd, err := server.Admin(t.Context(), "database", "import", "full", "neo4j", "--nodes=Node="+nodes)
	if err != nil {
		t.Fatal(err)
	}
	cmd.Dir = filepath.Dir(nodes) // where it leaves its report
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	end, err := server.Up(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if n := count(t, end); n != 3 {
		t.Errorf("%d nodes, want the 3 imported", n)
	}
}

// BenchmarkRunning measures what every command that reads a running store pays first.
func BenchmarkRunning(b *testing.B) {
	localtest.Server(b, "main")
	server := localtest.Handle(b, "main")
	for b.Loop() {
		if _, ok, err := server.Running(b.Context()); err != nil || !ok {
			b.Fatalf("Running: %v, %v", ok, err)
		}
	}
}
