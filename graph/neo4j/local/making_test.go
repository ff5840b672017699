package local

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestHalfMadeDatabases(t *testing.T) {
	for _, c := range []struct {
		name   string
		before []string // databases that are there when the first start begins
		log    string   // what that start wrote
		ready  bool     // somebody saw it ready
		want   []string // databases left when the next start begins
	}{
		{name: "cut off", log: "INFO  Starting...\n"},
		{name: "cut off before its log"},
		{name: "cut off after an import", before: []string{"neo4j"}, want: []string{"neo4j"}},
		{name: "seen ready", ready: true, want: []string{"neo4j", "system"}},
		{name: "ready, seen by nobody", log: "INFO  Starting...\n2026-01-01 INFO  Started.\n", want: []string{"neo4j", "system"}},
		{name: "not the first start", before: []string{"neo4j", "system"}, want: []string{"neo4j", "system"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, _ := newServer(t)
			makeDatabases := func(names []string) {
				for _, name := range names {
					for _, dir := range []string{"databases", "transactions"} {
						if err := os.MkdirAll(s.path("data", dir, name), 0o755); err != nil {
							t.Fatal(err)
						}
					}
				}
			}
			if err := os.MkdirAll(s.path("logs"), 0o755); err != nil {
				t.Fatal(err)
			}
			makeDatabases(c.before)
			if err := s.noteMaking(); err != nil {
				t.Fatal(err)
			}
			makeDatabases(databases)
			if err := os.WriteFile(s.LogPath(), []byte(c.log), 0o644); err != nil {
				t.Fatal(err)
			}
			if c.ready {
				if err := s.doneMaking(); err != nil {
					t.Fatal(err)
				}
			}
			if err := s.discardHalfMade(); err != nil {
				t.Fatal(err)
			}
			for _, dir := range []string{"databases", "transactions"} {
				var got []string
				paths, err := filepath.Glob(s.path("data", dir, "*"))
				if err != nil {
					t.Fatal(err)
				}
				for _, path := range paths {
					got = append(got, filepath.Base(path))
				}
				if diff := cmp.Diff(c.want, got); diff != "" {
					t.Errorf("%s (-want +got):\n%s", dir, diff)
				}
			}
			if _, err := os.Stat(s.path("making")); !errors.Is(err, os.ErrNotExist) {
				t.Errorf("the note is still there: %v", err)
			}
		})
	}
}
