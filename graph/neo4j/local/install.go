package local

import (
	"bufio"
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"time"

	"github.com/gofrs/flock"
)

//go:embed pom.xml
var pom []byte

// Version is the version of the Neo4j that is installed.
var Version = string(regexp.MustCompile(`<neo4j\.version>(.+)</neo4j\.version>`).FindSubmatch(pom)[1])

// jarsAbout is how many jars an install fetches, for the progress lines alone.
const jarsAbout = 214

// libName is the folder of the jars below that of an install.
const libName = "lib"

// manifestName is the file of an installed folder that lists its jars: it is written
// last, so that a folder which holds it was installed to its end.
const manifestName = "installed.json"

// installDir is the folder of an install. Its name holds the hash of the pom, so that
// another list of jars is another folder.
func (s *Server) installDir() string {
	hash := sha256.Sum256(pom)
	return filepath.Join(s.cache, "neo4j", Version+"-"+hex.EncodeToString(hash[:4]))
}

// Installed reports whether the jars of Neo4j are there, each of its full size.
func (s *Server) Installed() bool {
	data, err := os.ReadFile(filepath.Join(s.installDir(), manifestName))
	if err != nil {
		return false
	}
	var sizes map[string]int64
	if json.Unmarshal(data, &sizes) != nil || len(sizes) == 0 {
		return false
	}
	for name, size := range sizes {
		info, err := os.Stat(filepath.Join(s.installDir(), name))
		if err != nil || info.Size() != size {
			return false
		}
	}
	return true
}

// Install fetches Neo4j unless it is there, and prepares it for fast starts. Of several
// at once, one does it and the others wait. One that was cut off leaves nothing that
// counts as installed.
func (s *Server) Install(ctx context.Context) error {
	java, err := FindJava(ctx)
	if err != nil {
		return err
	}
	if s.Installed() && s.prepared(java) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(s.installDir()), 0o755); err != nil {
		return fmt.Errorf("install neo4j: %w", err)
	}
	unlock, err := lock(ctx, s.installDir()+".lock", func() {
		s.progress("waiting for another install of Neo4j to end")
	})
	if err != nil {
		return fmt.Errorf("install neo4j: %w", err)
	}
	defer unlock()
	if !s.Installed() {
		if err := s.fetch(ctx, java); err != nil {
			return fmt.Errorf("install neo4j %s: %w", Version, err)
		}
	}
	if !s.prepared(java) {
		if err := s.prepare(ctx, java); err != nil {
			return fmt.Errorf("prepare neo4j %s: %w", Version, err)
		}
	}
	return nil
}

// fetch has Maven copy the jars into a folder of their own, which gets its final name
// when it is complete.
func (s *Server) fetch(ctx context.Context, java Java) error {
	maven, err := FindMaven()
	if err != nil {
		return err
	}
	part, err := s.partDir()
	if err != nil {
		return err
	}
	defer os.RemoveAll(part)
	if err := os.WriteFile(filepath.Join(part, "pom.xml"), pom, 0o644); err != nil {
		return err
	}
	if err := s.runMaven(ctx, maven, java, part); err != nil {
		return err
	}
	if err := writeManifest(part); err != nil {
		return err
	}
	if err := os.RemoveAll(s.installDir()); err != nil {
		return err
	}
	return os.Rename(part, s.installDir())
}

// partDir returns a new folder for an install under way, after removing those of
// installs that were cut off. It has a name of its own, since the Maven of such an
// install may still run.
func (s *Server) partDir() (string, error) {
	left, err := filepath.Glob(s.installDir() + ".part-*")
	if err != nil {
		return "", err
	}
	for _, dir := range left {
		os.RemoveAll(dir) // as far as that Maven lets
	}
	return os.MkdirTemp(filepath.Dir(s.installDir()), filepath.Base(s.installDir())+".part-*")
}

var mavenFetched = regexp.MustCompile(`^(?:\[INFO\] )?Downloaded from .*\.jar \(`)

// runMaven runs Maven in dir and tells how many jars it has fetched.
func (s *Server) runMaven(ctx context.Context, maven Maven, java Java, dir string) error {
	s.progress(fmt.Sprintf("fetching Neo4j %s with Maven, about 140 MB, once", Version))
	cmd := exec.CommandContext(ctx, maven.Path, "-B", "-C", "dependency:copy-dependencies",
		"-DincludeScope=runtime", "-DoutputDirectory="+filepath.Join(dir, libName))
	cmd.Dir = dir
	cmd.Env = java.environ()
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) }
	cmd.WaitDelay = 5 * time.Second
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	cmd.Stderr = cmd.Stdout
	if err := cmd.Start(); err != nil {
		return err
	}
	said := s.followMaven(out)
	if err := cmd.Wait(); err != nil {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		return fmt.Errorf("%w: %s; without a way to a Maven repository: %s", err, said, otherWays)
	}
	return nil
}

// followMaven reads Maven's output to its end and returns the first errors in it.
func (s *Server) followMaven(out io.Reader) string {
	var errs []string
	fetched, told := 0, time.Now()
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		line := lines.Text()
		if what, ok := strings.CutPrefix(line, "[ERROR] "); ok && len(errs) < 3 {
			errs = append(errs, what)
		}
		if !mavenFetched.MatchString(line) {
			continue
		}
		fetched++
		if time.Since(told) > time.Second {
			told = time.Now()
			s.progress(fmt.Sprintf("fetching Neo4j %s: %d of about %d jars", Version, fetched, jarsAbout))
		}
	}
	_, _ = io.Copy(io.Discard, out) // a line longer than the scanner takes ends the loop early
	return strings.Join(errs, " ")
}

// writeManifest lists the jars of dir with their sizes in its manifest.
func writeManifest(dir string) error {
	jars, err := filepath.Glob(filepath.Join(dir, libName, "*.jar"))
	if err != nil {
		return err
	}
	if len(jars) == 0 {
		return errors.New("maven fetched no jar")
	}
	sizes := map[string]int64{}
	for _, jar := range jars {
		info, err := os.Stat(jar)
		if err != nil {
			return err
		}
		sizes[libName+"/"+filepath.Base(jar)] = info.Size()
	}
	data, err := json.MarshalIndent(sizes, "", "  ")
	if err != nil {
		return err
	}
	return writeFile(filepath.Join(dir, manifestName), data, 0o644)
}

// lock takes the lock at path, waiting for it as long as ctx lasts; waiting is called
// once if there is a wait. A process that dies loses its locks.
func lock(ctx context.Context, path string, waiting func()) (unlock func(), err error) {
	l := flock.New(path)
	ok, err := l.TryLock()
	if err == nil && !ok {
		waiting()
		_, err = l.TryLockContext(ctx, 50*time.Millisecond)
	}
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	return func() { _ = l.Unlock() }, nil
}

// writeFile writes a file that is there whole or not at all.
func writeFile(path string, data []byte, mode os.FileMode) error {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(data)
	err = errors.Join(err, f.Chmod(mode), f.Sync(), f.Close())
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
