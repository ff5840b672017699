package local

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// fakeJava makes a Java home below dir. A version with "release " before it is written
// to the file release; one with "prints " is what `java -version` prints.
func fakeJava(t *testing.T, dir, name, version string) {
	t.Helper()
	home := filepath.Join(dir, name)
	script := "#!/bin/sh\nexit 1\n"
	release := ""
	if v, ok := strings.CutPrefix(version, "release "); ok {
		release = "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + v + "\"\nJAVA_VERSION_DATE=\"2025-04-15\"\n"
	}
	if v, ok := strings.CutPrefix(version, "prints "); ok {
		script = "#!/bin/sh\necho 'openjdk version \"" + v + "\" 2025-04-15' >&2\n"
	}
	if err := os.MkdirAll(filepath.Join(home, "bin"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(home, "bin", "java"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	if release != "" {
		if err := os.WriteFile(filepath.Join(home, "release"), []byte(release), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFindJava(t *testing.T) {
	for _, c := range []struct {
		name     string
		javas    map[string]string // home -> version
		links    []string          // what linked/java leads to
		javaHome string
		path     []string
		want     string   // home
		wantErr  []string // parts of the message
	}{
		{
			name:     "JAVA_HOME comes first",
			javas:    map[string]string{"a17": "release 17.0.15", "b21": "release 21.0.2"},
			javaHome: "a17", path: []string{"b21/bin"}, want: "a17",
		},
		{
			name:     "JAVA_HOME too new, PATH fits",
			javas:    map[string]string{"a25": "release 25.0.3", "b17": "release 17.0.15"},
			javaHome: "a25", path: []string{"nowhere", "b17/bin"}, want: "b17",
		},
		{
			name:  "PATH holds a link",
			javas: map[string]string{"jvm17": "release 17.0.15", "jvm25": "release 25"},
			links: []string{"jvm17/bin/java"},
			path:  []string{"linked"}, want: "jvm17",
		},
		{
			name:  "in the usual folders 21 goes before 17, whatever stands beside",
			javas: map[string]string{"jvm/a25": "release 25.0.3", "jvm/b17": "release 17.0.15", "jvm/c21": "release 21.0.7", "jvm/d11": "release 11.0.2"},
			want:  "jvm/c21",
		},
		{
			name:  "without a release file the command is asked",
			javas: map[string]string{"jvm/a": "prints 1.8.0_402", "jvm/b": "prints 17-ea"},
			want:  "jvm/b",
		},
		{
			name:  "a broken one does not hide a good one",
			javas: map[string]string{"a": "broken", "jvm/b": "release 17"},
			path:  []string{"a/bin"}, want: "jvm/b",
		},
		{
			name:     "JAVA_HOME names no Java",
			javas:    map[string]string{"jvm/b": "release 17"},
			javaHome: "gone", want: "jvm/b",
		},
		{
			name:    "only unfit ones",
			javas:   map[string]string{"jvm/a25": "release 25.0.3", "jvm/b": "broken"},
			wantErr: []string{"needs Java 17 or 21", "Java 25.0.3 in ", "jvm/b (java -version: ", "apt install openjdk-17-jre-headless", "docker compose up -d", "NEO4J_URI"},
		},
		{
			name:    "none",
			wantErr: []string{"found none", "docker compose up -d", "NEO4J_URI"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir, err := filepath.EvalSymlinks(t.TempDir())
			if err != nil {
				t.Fatal(err)
			}
			for home, version := range c.javas {
				fakeJava(t, dir, home, version)
			}
			for _, target := range c.links {
				if err := os.MkdirAll(filepath.Join(dir, "linked"), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.Symlink(filepath.Join(dir, target), filepath.Join(dir, "linked", "java")); err != nil {
					t.Fatal(err)
				}
			}
			search := javaSearch{folders: []string{filepath.Join(dir, "jvm", "*")}}
			if c.javaHome != "" {
				search.javaHome = filepath.Join(dir, c.javaHome)
			}
			for _, p := range c.path {
				search.path = append(search.path, filepath.Join(dir, p))
			}
			got, err := search.find(t.Context())
			if c.wantErr != nil {
				if err == nil {
					t.Fatalf("found %+v, want an error", got)
				}
				for _, part := range c.wantErr {
					if !strings.Contains(err.Error(), part) {
						t.Errorf("error %q lacks %q", err, part)
					}
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if want := filepath.Join(dir, c.want); got.Home != want {
				t.Errorf("found %s, want %s", got.Home, want)
			}
		})
	}
}

func TestMajorVersion(t *testing.T) {
	for version, want := range map[string]int{
		"17.0.15": 17, "21": 21, "17-ea": 17, "1.8.0_402": 8, "25.0.3+9": 25, "": 0, "x17": 0,
	} {
		if got := majorVersion(version); got != want {
			t.Errorf("majorVersion(%q) = %d, want %d", version, got, want)
		}
	}
}
