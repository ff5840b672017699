package local

import (
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestState(t *testing.T) {
	s, _ := newServer(t)
	if got, err := s.readState(); err != nil || got != (state{}) {
		t.Errorf("without a file: %+v, %v", got, err)
	}
	if err := os.MkdirAll(s.path("run"), 0o755); err != nil {
		t.Fatal(err)
	}
	want := state{PID: 7, ports: ports{Bolt: 1, HTTP: 2}, Version: "5", Java: "/j", Started: time.Unix(1e9, 0).UTC()}
	if err := s.writeState(want); err != nil {
		t.Fatal(err)
	}
	got, err := s.readState()
	if err != nil || got != want {
		t.Errorf("read %+v, %v; wrote %+v", got, err, want)
	}

	// A starter that died before it noted the pid.
	want.PID = 0
	if err := errors.Join(s.writeState(want), os.WriteFile(s.path("run", "neo4j.pid"), []byte("99\n"), 0o644)); err != nil {
		t.Fatal(err)
	}
	if got, err := s.readState(); err != nil || got.PID != 99 {
		t.Errorf("pid %d, %v; Neo4j noted 99", got.PID, err)
	}

	for _, damaged := range []string{"", "{", `{"pid": "x"}`, "\x00"} {
		if err := os.WriteFile(s.path("server.json"), []byte(damaged), 0o644); err != nil {
			t.Fatal(err)
		}
		if got, err := s.readState(); err != nil || got != (state{}) {
			t.Errorf("damaged file %q: %+v, %v", damaged, got, err)
		}
	}
}

func TestPassword(t *testing.T) {
	s, _ := newServer(t)
	if err := os.MkdirAll(s.home, 0o700); err != nil {
		t.Fatal(err)
	}
	first, err := s.password()
	if err != nil {
		t.Fatal(err)
	}
	if len(first) < 20 {
		t.Errorf("password %q is short", first)
	}
	if again, err := s.password(); err != nil || again != first {
		t.Errorf("the password changed: %q, %v", again, err)
	}
	info, err := os.Stat(s.PasswordPath())
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o600 {
		t.Errorf("mode of the password's file is %v", info.Mode())
	}
}

// remember makes the store remember a server with the pid and the HTTP port.
func remember(t *testing.T, s *Server, pid, port int) {
	t.Helper()
	if err := os.MkdirAll(s.home, 0o700); err != nil {
		t.Fatal(err)
	}
	st := state{PID: pid, ports: ports{Bolt: 1, HTTP: port}, Version: Version, Started: time.Now()}
	if err := s.writeState(st); err != nil {
		t.Fatal(err)
	}
}

// TestStalePID has server.json name the pid of a program that is none of ours.
func TestStalePID(t *testing.T) {
	s, _ := newServer(t)
	other := exec.Command("sleep", "60")
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { other.Process.Kill(); other.Wait() }()
	remember(t, s, other.Process.Pid, 1)

	if _, ok, err := s.Running(t.Context()); ok || err != nil {
		t.Errorf("Running: %v, %v", ok, err)
	}
	if ran, err := s.Down(t.Context()); ran || err != nil {
		t.Errorf("Down: %v, %v", ran, err)
	}
	if st, err := s.Status(t.Context()); err != nil || st.State != Stopped || st.PID != 0 {
		t.Errorf("Status: %+v, %v", st, err)
	}
	if err := s.Reset(t.Context()); err != nil {
		t.Errorf("Reset: %v", err)
	}
	if err := other.Process.Signal(syscall.Signal(0)); err != nil {
		t.Errorf("the other program was ended: %v", err)
	}
}

// TestAliveLock checks that the lock lives as long as the process that inherited it.
func TestAliveLock(t *testing.T) {
	path := filepath.Join(t.TempDir(), "alive.lock")
	expect := func(want bool) {
		t.Helper()
		if got, err := isAlive(path); err != nil || got != want {
			t.Fatalf("isAlive = %v, %v; want %v", got, err, want)
		}
	}
	expect(false)
	lock, err := holdAlive(path)
	if err != nil {
		t.Fatal(err)
	}
	child := exec.Command("sleep", "60")
	child.ExtraFiles = []*os.File{lock}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	lock.Close()
	expect(true)
	if second, err := holdAlive(path); err == nil {
		second.Close()
		t.Error("a second server took the lock")
	}
	child.Process.Kill()
	child.Wait()
	expect(false)
}

// TestForeignServers has the store's process live, and something else answer on the
// port that it remembers.
func TestForeignServers(t *testing.T) {
	answer := func(status int, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(status)
			w.Write([]byte(body))
		}
	}
	row := func(value any) string {
		data, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		return `{"results":[{"columns":["value"],"data":[{"row":[` + string(data) + `]}]}],"errors":[]}`
	}
	s, _ := newServer(t)
	remember(t, s, os.Getpid(), 1)
	lock, err := holdAlive(s.path("alive.lock"))
	if err != nil {
		t.Fatal(err)
	}
	defer lock.Close()
	password, err := s.password()
	if err != nil {
		t.Fatal(err)
	}

	for _, c := range []struct {
		name    string
		handler http.HandlerFunc
		want    bool
		wantErr string
	}{
		{name: "ours", handler: answer(200, row(s.home)), want: true},
		{name: "a Neo4j of another home", handler: answer(200, row("/elsewhere"))},
		{name: "a Neo4j that tells no home", handler: answer(200, row(nil))},
		{name: "no rows", handler: answer(200, `{"results":[{"columns":[],"data":[]}],"errors":[]}`)},
		{name: "no results", handler: answer(200, `{}`)},
		{name: "a web page", handler: answer(200, "<html>")},
		{name: "a redirect to ours", handler: func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "/other", http.StatusFound)
		}},
		{name: "an endless answer", handler: func(w http.ResponseWriter, _ *http.Request) {
			for range 1 << 8 {
				w.Write([]byte(strings.Repeat(" ", 1<<13)))
			}
		}},
		{
			name:    "a Neo4j that refuses the password",
			handler: answer(401, `{"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"Invalid credential."}]}`),
			wantErr: s.PasswordPath(),
		},
		{
			name:    "a Neo4j that locked us out",
			handler: answer(401, `{"errors":[{"code":"Neo.ClientError.Security.AuthenticationRateLimit","message":"wait 5 seconds"}]}`),
			wantErr: "wait 5 seconds",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			web := httptest.NewServer(c.handler)
			defer web.Close()
			port := web.Listener.Addr().(*net.TCPAddr).Port
			remember(t, s, os.Getpid(), port)
			end, ok, err := s.Running(t.Context())
			if ok != c.want {
				t.Errorf("Running says %v", ok)
			}
			if (err == nil) != (c.wantErr == "") || err != nil && !strings.Contains(err.Error(), c.wantErr) {
				t.Errorf("error %v, want %q", err, c.wantErr)
			}
			want := Endpoint{}
			if c.want {
				want = Endpoint{
					BoltURI: "bolt://127.0.0.1:1", HTTPURL: "http://127.0.0.1:" + strconv.Itoa(port),
					Username: "neo4j", Password: password, Version: Version, PID: os.Getpid(),
				}
			}
			if diff := cmp.Diff(want, end); diff != "" {
				t.Errorf("endpoint (-want +got):\n%s", diff)
			}
		})
	}

	t.Run("silence", func(t *testing.T) {
		remember(t, s, os.Getpid(), 1)
		if _, ok, err := s.Running(t.Context()); ok || err != nil {
			t.Errorf("Running: %v, %v", ok, err)
		}
		if st, err := s.Status(t.Context()); err != nil || st.State != Starting {
			t.Errorf("Status: %+v, %v", st, err)
		}
	})
}

func TestAbsentStore(t *testing.T) {
	s, _ := newServer(t)
	if _, ok, err := s.Running(t.Context()); ok || err != nil {
		t.Errorf("Running: %v, %v", ok, err)
	}
	if ran, err := s.Down(t.Context()); ran || err != nil {
		t.Errorf("Down: %v, %v", ran, err)
	}
	if err := s.Reset(t.Context()); err != nil {
		t.Errorf("Reset: %v", err)
	}
	if st, err := s.Status(t.Context()); err != nil || st.State != Absent {
		t.Errorf("Status: %+v, %v", st, err)
	}
	if lines, err := s.LogTail(5); err != nil || lines != nil {
		t.Errorf("LogTail: %v, %v", lines, err)
	}
	if _, err := os.Stat(s.Home()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("asking made the home: %v", err)
	}
}

func TestDeathReport(t *testing.T) {
	for _, c := range []struct {
		name, log, console string
		want               []string
	}{
		{"silent", "", "", []string{"ended while it started; its logs are in"}},
		{
			"database", "INFO  Starting...\nERROR Failed to start Neo4j\nat x.y.Z\nCaused by: outer\nCaused by: inner\n\t... 5 more\nINFO  Stopped.\n", "",
			[]string{": ERROR Failed to start Neo4j; Caused by: inner; its logs"},
		},
		{"setting", "", "Exception in thread \"main\" Unrecognized setting\n\tat x.y.Z\n", []string{"Unrecognized setting; its logs"}},
		{"memory", "INFO  Starting...\n", "Terminating due to java.lang.OutOfMemoryError: heap\n", []string{"OutOfMemoryError"}},
		{"port", "ERROR Failed to start\nCaused by: bind failed: Address already in use\n", "", []string{errPortTaken.Error()}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, _ := newServer(t)
			if err := os.MkdirAll(s.path("logs"), 0o755); err != nil {
				t.Fatal(err)
			}
			for path, text := range map[string]string{s.LogPath(): c.log, s.path("logs", "console.log"): c.console} {
				if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			got := s.deathReport().Error()
			for _, part := range c.want {
				if !strings.Contains(got, part) {
					t.Errorf("%q lacks %q", got, part)
				}
			}
		})
	}
}
