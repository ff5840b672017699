package local

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// otherWays ends every error that says the private Neo4j cannot run here.
const otherWays = "other ways to a Neo4j: `docker compose up -d`, or NEO4J_URI set to one that runs"

// Java is an installed Java runtime.
type Java struct {
	Home    string // its folder, above bin/java
	Version string // "17.0.15"
	Major   int    // 17
}

// bin returns the path of the java command.
func (j Java) bin() string { return filepath.Join(j.Home, "bin", "java") }

// environ is the environment of a Java program. Java refuses paths that the locale
// cannot spell, and many a locale is plain ASCII.
func (j Java) environ() []string {
	return append(os.Environ(), "JAVA_HOME="+j.Home, "LC_ALL=C.UTF-8")
}

// fits reports whether Neo4j 5.26 supports j.
func (j Java) fits() bool { return j.Major == 17 || j.Major == 21 }

// FindJava returns the first Java 17 or 21 of JAVA_HOME, PATH and the usual folders of
// Java installations (there 21 before 17). The error of not finding one names what was
// found and what to install.
func FindJava(ctx context.Context) (Java, error) {
	home, _ := os.UserHomeDir()
	return javaSearch{
		javaHome: os.Getenv("JAVA_HOME"),
		path:     filepath.SplitList(os.Getenv("PATH")),
		folders: []string{
			"/usr/lib/jvm/*", "/usr/lib64/jvm/*", "/usr/java/*", "/opt/java/*", "/opt/jdk*", "/usr/local/openjdk-*",
			"/Library/Java/JavaVirtualMachines/*/Contents/Home",
			"/opt/homebrew/opt/openjdk*", "/usr/local/opt/openjdk*", "/home/linuxbrew/.linuxbrew/opt/openjdk*",
			filepath.Join(home, ".sdkman/candidates/java/*"), filepath.Join(home, ".jdks/*"),
			filepath.Join(home, ".asdf/installs/java/*"), filepath.Join(home, ".local/share/mise/installs/java/*"),
		},
	}.find(ctx)
}

// javaSearch says where to look for Java.
type javaSearch struct {
	javaHome string
	path     []string // folders of commands
	folders  []string // patterns of Java homes
}

func (s javaSearch) find(ctx context.Context) (Java, error) {
	var unfit []string
	try := func(home string) (Java, bool) {
		j, err := inspectJava(ctx, home)
		switch {
		case errors.Is(err, os.ErrNotExist):
		case err != nil:
			unfit = append(unfit, fmt.Sprintf("%s (%v)", home, err))
		case j.fits():
			return j, true
		default:
			unfit = append(unfit, fmt.Sprintf("Java %s in %s", j.Version, home))
		}
		return Java{}, false
	}

	var named []string
	if s.javaHome != "" {
		named = append(named, s.javaHome)
	}
	for _, dir := range s.path {
		if bin, err := filepath.EvalSymlinks(filepath.Join(dir, "java")); err == nil {
			named = append(named, filepath.Dir(filepath.Dir(bin)))
		}
	}
	for _, home := range unique(named) {
		if j, ok := try(home); ok {
			return j, nil
		}
	}

	var others []string
	for _, pattern := range s.folders {
		found, _ := filepath.Glob(pattern)
		for _, home := range found {
			if real, err := filepath.EvalSymlinks(home); err == nil && !slices.Contains(named, real) {
				others = append(others, real)
			}
		}
	}
	var fitting []Java
	for _, home := range unique(others) {
		if j, ok := try(home); ok {
			fitting = append(fitting, j)
		}
	}
	if len(fitting) > 0 {
		return slices.MaxFunc(fitting, func(a, b Java) int { return a.Major - b.Major }), nil
	}
	found := "found none"
	if len(unfit) > 0 {
		found = "found only " + strings.Join(unfit, ", ")
	}
	return Java{}, fmt.Errorf("the private neo4j needs Java 17 or 21, %s; install one (Debian, Ubuntu: `apt install openjdk-17-jre-headless`; Fedora: `dnf install java-21-openjdk-headless`; macOS: `brew install openjdk@21`) or set JAVA_HOME; %s", found, otherWays)
}

// unique returns list without later repetitions.
func unique(list []string) []string {
	var out []string
	for _, s := range list {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

var (
	releaseVersion = regexp.MustCompile(`^JAVA_VERSION="([^"]+)"`)
	printedVersion = regexp.MustCompile(`version "([^"]+)"`)
)

// inspectJava returns the Java in home, whose version it reads from the file release
// or, where there is none, asks of the command. The error is os.ErrNotExist where home
// holds no java command.
func inspectJava(ctx context.Context, home string) (Java, error) {
	j := Java{Home: home}
	info, err := os.Stat(j.bin())
	if err != nil || info.IsDir() {
		return Java{}, os.ErrNotExist
	}
	if info.Mode()&0o111 == 0 {
		return Java{}, errors.New("bin/java is not executable")
	}
	j.Version = readRelease(filepath.Join(home, "release"))
	if j.Version == "" {
		out, err := exec.CommandContext(ctx, j.bin(), "-version").CombinedOutput()
		if err != nil {
			return Java{}, fmt.Errorf("java -version: %w", err)
		}
		if m := printedVersion.FindSubmatch(out); m != nil {
			j.Version = string(m[1])
		}
	}
	if j.Major = majorVersion(j.Version); j.Major == 0 {
		return Java{}, fmt.Errorf("version %q not understood", j.Version)
	}
	return j, nil
}

// readRelease returns the version that a Java's release file states, or "".
func readRelease(path string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	lines := bufio.NewScanner(bytes.NewReader(data))
	for lines.Scan() {
		if m := releaseVersion.FindStringSubmatch(lines.Text()); m != nil {
			return m[1]
		}
	}
	return ""
}

// majorVersion returns 17 for "17.0.15" and "17-ea", 8 for "1.8.0_402", and 0 for what
// is no version.
func majorVersion(version string) int {
	version = strings.TrimPrefix(version, "1.")
	end := strings.IndexFunc(version, func(r rune) bool { return r < '0' || r > '9' })
	if end < 0 {
		end = len(version)
	}
	n, err := strconv.Atoi(version[:end])
	if err != nil {
		return 0
	}
	return n
}

// Maven is an installed Maven.
type Maven struct {
	Path string // of the mvn command
}

// FindMaven returns the Maven of MAVEN_HOME or PATH. Where there is none, the error
// says what to install.
func FindMaven() (Maven, error) {
	if home := os.Getenv("MAVEN_HOME"); home != "" {
		if path, err := exec.LookPath(filepath.Join(home, "bin", "mvn")); err == nil {
			return Maven{Path: path}, nil
		}
	}
	path, err := exec.LookPath("mvn")
	if err != nil {
		return Maven{}, fmt.Errorf("maven, which fetches neo4j once, is not installed (no mvn in PATH); install it (Debian, Ubuntu: `apt install maven`; Fedora: `dnf install maven`; macOS: `brew install maven`); %s", otherWays)
	}
	return Maven{Path: path}, nil
}
