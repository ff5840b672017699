package local

import (
	"context"
	"errors"
	"fmt"
	"os"
	"syscall"
	"time"
)

// stopLimit is how long a server may take to stop before it is killed. It writes its
// page cache to disk.
const stopLimit = time.Minute

// Down stops the store's server and reports whether one ran. Its data stays.
func (s *Server) Down(ctx context.Context) (bool, error) {
	if alive, err := isAlive(s.path("alive.lock")); err != nil || !alive {
		return false, err
	}
	unlock, err := s.lock(ctx)
	if err != nil {
		return false, err
	}
	defer unlock()
	ran, err := s.stop(ctx, syscall.SIGTERM, syscall.SIGKILL)
	if err != nil {
		return ran, fmt.Errorf("stop store %s: %w", s.store, err)
	}
	return ran, nil
}

// Reset ends the store's server and deletes its graph and logs. Its password stays.
func (s *Server) Reset(ctx context.Context) error {
	if _, err := os.Stat(s.home); errors.Is(err, os.ErrNotExist) {
		return nil
	}
	unlock, err := s.lock(ctx)
	if err != nil {
		return err
	}
	defer unlock()
	// By force: there is nothing to keep.
	if _, err := s.stop(ctx, syscall.SIGKILL); err != nil {
		return fmt.Errorf("reset store %s: %w", s.store, err)
	}
	// Renamed first: a graph that is deleted by half would let no server start.
	err = s.removeAll(deletedName)
	if renamed := os.Rename(s.path("data"), s.path(deletedName)); !errors.Is(renamed, os.ErrNotExist) {
		err = errors.Join(err, renamed)
	}
	err = errors.Join(err, s.removeAll(deletedName, "making", "logs", "run"))
	if err != nil {
		return fmt.Errorf("reset store %s: %w", s.store, err)
	}
	return nil
}

// deletedName is the folder of a graph that is being deleted.
const deletedName = "data.deleted"

// stop sends the server the signals, each when the one before did not end it in time,
// and waits until it has ended. The caller holds the lock.
func (s *Server) stop(ctx context.Context, signals ...syscall.Signal) (ran bool, err error) {
	for _, sig := range signals {
		alive, err := isAlive(s.path("alive.lock"))
		if err != nil || !alive {
			return ran, err
		}
		ran = true
		st, err := s.readState()
		if err != nil {
			return ran, err
		}
		if st.PID <= 0 {
			return ran, fmt.Errorf("it runs, but %s does not tell its pid", s.path("server.json"))
		}
		s.progress("stopping Neo4j")
		if err := signal(st.PID, sig); err != nil && !errors.Is(err, os.ErrProcessDone) && !errors.Is(err, syscall.ESRCH) {
			return ran, fmt.Errorf("signal process %d: %w", st.PID, err)
		}
		if err := s.waitDead(ctx, stopLimit); err != nil {
			return ran, err
		}
	}
	if alive, err := isAlive(s.path("alive.lock")); err != nil || alive {
		return ran, errors.Join(err, errors.New("it still runs after it was killed"))
	}
	return ran, nil
}

// waitDead waits until the server has ended or the limit has passed.
func (s *Server) waitDead(ctx context.Context, limit time.Duration) error {
	deadline := time.Now().Add(limit)
	for time.Now().Before(deadline) {
		if alive, err := isAlive(s.path("alive.lock")); err != nil || !alive {
			return err
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-time.After(20 * time.Millisecond):
		}
	}
	return nil
}
