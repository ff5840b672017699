//go:build linux || darwin || freebsd

package local

import (
	"errors"
	"os"
	"syscall"
	"time"
)

// supported reports whether this system has what the private Neo4j needs.
const supported = true

// holdAlive opens the alive lock and locks it, for a child that inherits the returned
// file: the lock lives as long as any process has it open. It is an error if a server
// holds it.
func holdAlive(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	// isAlive holds the lock for an instant when nobody else does.
	for range 50 {
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if !errors.Is(err, syscall.EWOULDBLOCK) {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if err != nil {
		f.Close()
		return nil, &os.PathError{Op: "lock", Path: path, Err: err}
	}
	return f, nil
}

// isAlive reports whether a server holds the lock at path.
func isAlive(path string) (bool, error) {
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	defer f.Close()
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_SH|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return true, nil
	}
	if err != nil {
		return false, &os.PathError{Op: "lock", Path: path, Err: err}
	}
	return false, nil
}

// detached is how the server is started: in a session of its own, so that no signal of
// the terminal reaches it.
func detached() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }

// signal sends a signal to a process.
func signal(pid int, sig syscall.Signal) error { return syscall.Kill(pid, sig) }

// freeBytes returns what the user may still write to the file system of dir.
func freeBytes(dir string) (int64, error) {
	var fs syscall.Statfs_t
	if err := syscall.Statfs(dir, &fs); err != nil {
		return 0, &os.PathError{Op: "statfs", Path: dir, Err: err}
	}
	return int64(fs.Bavail) * int64(fs.Bsize), nil //nolint:unconvert // their types differ between systems
}
