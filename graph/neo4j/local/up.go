package local

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"time"
)

// startLimit bounds the wait for a server to become ready. On two cores shared by many
// a start was seen to take 75 s.
const startLimit = 5 * time.Minute

// portTries is how often a start is tried when another program takes its port.
const portTries = 3

// Up returns the endpoint of the store's server, installing Neo4j and starting the
// server as needed. Several calls at once, in one process or many, end with one server.
//
// The server outlives the process and does not end with ctx: when ctx ends during a
// start, that server goes on starting and the next Up finds it.
func (s *Server) Up(ctx context.Context) (Endpoint, error) {
	if end, ok, err := s.Running(ctx); ok || err != nil {
		return end, err
	}
	if err := s.Install(ctx); err != nil {
		return Endpoint{}, err
	}
	unlock, err := s.lock(ctx)
	if err != nil {
		return Endpoint{}, err
	}
	defer unlock()
	for try := 1; ; try++ {
		end, err := s.start(ctx)
		if err == nil {
			return end, nil
		}
		if !errors.Is(err, errPortTaken) || try == portTries {
			return Endpoint{}, fmt.Errorf("start store %s: %w", s.store, err)
		}
	}
}

// lock makes the home and takes the lock under which servers start and stop.
func (s *Server) lock(ctx context.Context) (unlock func(), err error) {
	if err := os.MkdirAll(s.home, 0o700); err != nil {
		return nil, fmt.Errorf("store %s: %w", s.store, err)
	}
	unlock, err = lock(ctx, s.path("start.lock"), func() {
		s.progress("waiting for another start or stop of this store to end")
	})
	if err != nil {
		return nil, fmt.Errorf("store %s: %w", s.store, err)
	}
	return unlock, nil
}

// start starts the server unless it lives, and waits until it is ready. The caller
// holds the lock.
func (s *Server) start(ctx context.Context) (Endpoint, error) {
	alive, err := isAlive(s.path("alive.lock"))
	if err != nil {
		return Endpoint{}, err
	}
	if alive { // from a start that was cut off, or because it is just ending
		end, err := s.waitReady(ctx)
		if !errors.Is(err, errEnded) && !errors.Is(err, errPortTaken) {
			return end, err
		}
	}
	java, err := FindJava(ctx)
	if err != nil {
		return Endpoint{}, err
	}
	s.progress("starting Neo4j " + Version)
	if err := s.launch(java, s.archiveArgs(java)...); err != nil {
		return Endpoint{}, err
	}
	return s.waitReady(ctx)
}

// launch makes the server's process, with further arguments for the JVM. The caller
// holds the lock and knows that no server lives.
func (s *Server) launch(java Java, jvmArgs ...string) error {
	old, err := s.readState()
	if err != nil {
		return err
	}
	p, err := choosePorts(old.ports)
	if err != nil {
		return err
	}
	password, err := s.password()
	if err != nil {
		return err
	}
	if err := errors.Join(
		s.removeAll(deletedName),
		s.discardHalfMade(),
		s.noteMaking(),
		s.writeConf(p),
		s.setInitialPassword(password),
		os.MkdirAll(s.path("logs"), 0o755),
	); err != nil {
		return err
	}
	// What the last server left would be read as this one's.
	for path, old := range map[string]string{
		s.LogPath():                s.path("logs", "neo4j.previous.log"),
		s.path("run", "neo4j.pid"): s.path("run", "neo4j.previous.pid"),
	} {
		if err := os.Rename(path, old); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	st := state{ports: p, Version: Version, Java: java.Home, Started: time.Now().UTC().Truncate(time.Second)}
	if err := s.writeState(st); err != nil {
		return err
	}
	st.PID, err = s.spawn(java, jvmArgs)
	if err != nil {
		return err
	}
	return s.writeState(st)
}

// spawn starts the server's JVM, detached: its output goes to a file, and it holds the
// alive lock.
func (s *Server) spawn(java Java, jvmArgs []string) (pid int, err error) {
	alive, err := holdAlive(s.path("alive.lock"))
	if err != nil {
		return 0, err
	}
	defer alive.Close()
	console, err := os.Create(s.path("logs", "console.log"))
	if err != nil {
		return 0, err
	}
	defer console.Close()
	cmd := exec.Command(java.bin(), s.javaArgs(jvmArgs)...)
	cmd.Dir = s.home
	cmd.Env = java.environ()
	cmd.Stdout, cmd.Stderr = console, console
	cmd.ExtraFiles = []*os.File{alive}
	cmd.SysProcAttr = detached()
	if err := cmd.Start(); err != nil {
		return 0, err
	}
	go func() { _ = cmd.Wait() }() // so that no zombie stays when it ends before us
	return cmd.Process.Pid, nil
}

// How a server ends that does not become ready.
var (
	errEnded     = errors.New("the server ended while it started")
	errPortTaken = errors.New("another program took the port")
)

// answerLimit bounds the wait for a server that answers, but not as ours does.
const answerLimit = 20 * time.Second

// errSlow says that the server lives and does not become ready.
var errSlow = fmt.Errorf("not ready after %v", startLimit)

// waitReady waits until the living server answers, and says how long it has been
// waiting.
func (s *Server) waitReady(ctx context.Context) (Endpoint, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, startLimit, errSlow)
	defer cancel()
	began, told := time.Now(), time.Now()
	var answered time.Time
	for {
		end, err := s.login(ctx)
		if err == nil {
			return end, nil
		}
		alive, aliveErr := isAlive(s.path("alive.lock"))
		switch {
		case aliveErr != nil:
			return Endpoint{}, aliveErr
		case !alive:
			return Endpoint{}, s.deathReport()
		}
		pause := 50 * time.Millisecond
		if !errors.Is(err, errSilent) {
			// Ours answers when it is ready. So this is another server, and ours will
			// end for want of its port; or the password was changed.
			if answered.IsZero() {
				answered = time.Now()
			}
			if time.Since(answered) > answerLimit {
				return Endpoint{}, err
			}
			pause = time.Second // Neo4j locks a user out for 5 s after 3 refusals
		}
		if time.Since(told) >= time.Second {
			told = time.Now()
			s.progress(fmt.Sprintf("starting Neo4j %s: %d s", Version, int(time.Since(began).Seconds())))
		}
		select {
		case <-ctx.Done():
			if cause := context.Cause(ctx); !errors.Is(cause, errSlow) {
				return Endpoint{}, cause
			}
			return Endpoint{}, fmt.Errorf("%w: %w; its log: %s", errSlow, err, s.LogPath())
		case <-time.After(pause):
		}
	}
}

var (
	portTaken = regexp.MustCompile(`Address already in use|PortBindException`)
	complaint = regexp.MustCompile(`\bERROR\b|Exception|Error\b`)
)

// deathReport says why the server ended while it started, as far as its logs tell: by
// their first complaint and its innermost cause.
func (s *Server) deathReport() error {
	var first, cause string
	for _, path := range []string{s.LogPath(), s.path("logs", "console.log")} {
		lines, err := tail(path, 500)
		if err != nil {
			return errors.Join(errEnded, err)
		}
		for _, line := range lines {
			line = strings.TrimSpace(line)
			switch {
			case portTaken.MatchString(line):
				return errPortTaken
			case strings.HasPrefix(line, "Caused by"):
				cause = "; " + line
			case first == "" && complaint.MatchString(line):
				first = ": " + line
			}
		}
	}
	return fmt.Errorf("%w%s%s; its logs are in %s", errEnded, first, cause, s.path("logs"))
}
