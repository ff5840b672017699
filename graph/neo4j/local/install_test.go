package local

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// fakeTools puts a Java 17 that ends at once and a Maven with the given script before
// all others. The script finds the folder of the jars in $out and may count its runs
// in $runs, whose path is returned.
func fakeTools(t *testing.T, script string) (runs string) {
	t.Helper()
	dir := t.TempDir()
	fakeJava(t, dir, "java", "release 17.0.1")
	runs = filepath.Join(dir, "runs")
	head := "#!/bin/sh\nruns=" + runs + "\nfor a; do case $a in -DoutputDirectory=*) out=${a#*=};; esac; done\nmkdir -p $out\n"
	if err := os.MkdirAll(filepath.Join(dir, "maven", "bin"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "maven", "bin", "mvn"), []byte(head+script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("JAVA_HOME", filepath.Join(dir, "java"))
	t.Setenv("MAVEN_HOME", filepath.Join(dir, "maven"))
	return runs
}

const goodMaven = "echo run >> $runs; echo one > $out/one.jar; echo two > $out/two.jar\n"

// newServer returns a handle whose folders belong to the test, and what it tells.
func newServer(t *testing.T) (*Server, *[]string) {
	t.Helper()
	var lines []string
	s, err := New(Options{
		Store: "test", DataDir: filepath.Join(t.TempDir(), "data"), CacheDir: filepath.Join(t.TempDir(), "cache"),
		Progress: func(line string) { lines = append(lines, line) },
	})
	if err != nil {
		t.Fatal(err)
	}
	return s, &lines
}

func runsOf(t *testing.T, path string) int {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	return strings.Count(string(data), "run\n")
}

func TestInstall(t *testing.T) {
	runs := fakeTools(t, goodMaven)
	s, lines := newServer(t)
	if s.Installed() {
		t.Fatal("installed before the install")
	}
	for range 2 {
		if err := s.Install(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if n := runsOf(t, runs); n != 1 || !s.Installed() {
		t.Errorf("Maven ran %d times, want 1; installed: %v", n, s.Installed())
	}
	if told := strings.Join(*lines, "\n"); !strings.Contains(told, "fetching Neo4j "+Version) {
		t.Errorf("progress says nothing of the fetching:\n%s", told)
	}
	// The fake Java makes no archive: starts must then do without.
	java, err := FindJava(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if args := s.archiveArgs(java); len(args) > 0 {
		t.Errorf("an archive that was not made is used: %v", args)
	}

	for name, damage := range map[string]func(string) error{
		"a jar is gone": os.Remove,
		"a jar is cut":  func(path string) error { return os.Truncate(path, 1) },
	} {
		before := runsOf(t, runs)
		if err := damage(filepath.Join(s.installDir(), libName, "two.jar")); err != nil {
			t.Fatal(err)
		}
		if s.Installed() {
			t.Errorf("%s: counts as installed", name)
		}
		if err := s.Install(t.Context()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if n := runsOf(t, runs); n != before+1 || !s.Installed() {
			t.Errorf("%s: not installed anew (%d runs of Maven)", name, n-before)
		}
	}
}

func TestInstallsAtOnceFetchOnce(t *testing.T) {
	runs := fakeTools(t, "sleep 0.2\n"+goodMaven)
	first, _ := newServer(t)
	second, err := New(Options{Store: "other", DataDir: t.TempDir(), CacheDir: first.cache})
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for _, s := range []*Server{first, second} {
		wg.Go(func() {
			if err := s.Install(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if n := runsOf(t, runs); n != 1 {
		t.Errorf("Maven ran %d times, want 1", n)
	}
}

func TestInstallCutOff(t *testing.T) {
	fakeTools(t, "echo one > $out/one.jar; echo run >> $runs; exec sleep 60\n")
	s, _ := newServer(t)
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(300*time.Millisecond, cancel)
	began := time.Now()
	if err := s.Install(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled install returns %v", err)
	}
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("it took %v to cancel", took)
	}
	if s.Installed() {
		t.Error("an install that was cut off counts as installed")
	}
	fakeTools(t, goodMaven)
	if err := s.Install(t.Context()); err != nil || !s.Installed() {
		t.Errorf("the install after it: %v, installed: %v", err, s.Installed())
	}
}

func TestInstallFails(t *testing.T) {
	for _, c := range []struct {
		name, script string
		want         []string
	}{
		{"offline", "echo '[INFO] Scanning'; echo '[ERROR] Could not transfer artifact'; exit 1\n",
			[]string{"install neo4j " + Version, "exit status 1", "Could not transfer artifact", "docker compose up -d", "NEO4J_URI"}},
		{"no jar", "exit 0\n", []string{"maven fetched no jar"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			fakeTools(t, c.script)
			s, _ := newServer(t)
			err := s.Install(t.Context())
			if err == nil {
				t.Fatal("no error")
			}
			for _, part := range c.want {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("error %q lacks %q", err, part)
				}
			}
			if s.Installed() {
				t.Error("counts as installed")
			}
		})
	}
}

func TestNoMaven(t *testing.T) {
	t.Setenv("MAVEN_HOME", "")
	t.Setenv("PATH", t.TempDir())
	_, err := FindMaven()
	if err == nil {
		t.Fatal("found a Maven in an empty folder")
	}
	for _, part := range []string{"apt install maven", "docker compose up -d", "NEO4J_URI"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("error %q lacks %q", err, part)
		}
	}
}
