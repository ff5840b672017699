package local

import (
	"flag"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestStoreNames(t *testing.T) {
	for name, ok := range map[string]bool{
		"": true, "default": true, "a": true, "9-lives_x": true, strings.Repeat("a", 64): true,
		"A": false, "-a": false, "_a": false, "a b": false, "a/b": false, "..": false, "é": false,
		strings.Repeat("a", 65): false, "a\n": false,
	} {
		s, err := New(Options{Store: name, DataDir: "d"})
		if (err == nil) != ok {
			t.Errorf("store name %q: error %v", name, err)
		}
		if err == nil && filepath.Base(s.Home()) != or2(name, DefaultStore) {
			t.Errorf("store name %q: home %s", name, s.Home())
		}
	}
}

func or2(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

func TestFolders(t *testing.T) {
	data := t.TempDir()
	t.Setenv("XDG_DATA_HOME", data)
	s, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	if want := filepath.Join(data, "stancegraph", "stores", "default"); s.Home() != want {
		t.Errorf("home is %s, want %s", s.Home(), want)
	}
	t.Setenv("XDG_DATA_HOME", "relative/paths/are/invalid")
	t.Setenv("HOME", data)
	if s, err = New(Options{Store: "x"}); err != nil {
		t.Fatal(err)
	}
	if want := filepath.Join(data, ".local", "share", "stancegraph", "stores", "x"); s.Home() != want {
		t.Errorf("home is %s, want %s", s.Home(), want)
	}
}

func TestConf(t *testing.T) {
	got, err := conf{BoltPort: 40001, HTTPPort: 40002, KitPort: 40003, PageCacheMB: 128}.render()
	if err != nil {
		t.Fatal(err)
	}
	golden := filepath.Join("testdata", "neo4j.conf")
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("neo4j.conf (-want +got):\n%s", diff)
	}
}

func TestChoosePorts(t *testing.T) {
	free, err := choosePorts(ports{})
	if err != nil {
		t.Fatal(err)
	}
	if free.Bolt == 0 || free.HTTP == 0 || free.Kit == 0 || free.Bolt == free.HTTP || free.HTTP == free.Kit || free.Kit == free.Bolt {
		t.Fatalf("chose %+v", free)
	}
	again, err := choosePorts(free)
	if err != nil || again != free {
		t.Errorf("free ports %+v were not kept: %+v, %v", free, again, err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	taken := l.Addr().(*net.TCPAddr).Port
	other, err := choosePorts(ports{Bolt: taken, HTTP: taken})
	if err != nil || other.Bolt == taken || other.HTTP == taken || other.Bolt == other.HTTP {
		t.Errorf("port %d is taken, and yet: %+v, %v", taken, other, err)
	}
}

func TestTail(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct {
		name, text string
		n          int
		want       []string
	}{
		{"missing", "", 3, nil},
		{"empty", "", 3, nil},
		{"fewer", "a\nb\n", 3, []string{"a", "b"}},
		{"more", "a\nb\n\nd", 2, []string{"", "d"}},
		{"long", strings.Repeat("x", tailBytes) + "\nlast\n", 1, []string{"last"}},
		{"none", "a\n", 0, []string{}},
	} {
		path := filepath.Join(dir, c.name)
		if c.name != "missing" {
			if err := os.WriteFile(path, []byte(c.text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got, err := tail(path, c.n)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}
