package local

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// needBytes is the disk space that an install and a first small graph need: the jars
// here and in Maven's own folder, the transaction logs and the store files.
const needBytes = 1 << 30

// CheckDisk returns the free bytes of the file system that holds (or will hold) the
// store and of the one that holds the jars, whichever is less; it is an error if they
// do not suffice.
func (s *Server) CheckDisk() (free int64, err error) {
	free = -1
	for _, dir := range []string{s.home, s.cache} {
		n, err := freeBytes(existing(dir))
		if err != nil {
			return 0, err
		}
		if n < needBytes && (dir != s.cache || !s.Installed()) {
			return n, fmt.Errorf("%s has %d MB free, and the private neo4j wants %d MB: free some space", dir, n>>20, needBytes>>20)
		}
		if free < 0 || n < free {
			free = n
		}
	}
	return free, nil
}

// existing returns dir or the first folder above it that exists.
func existing(dir string) string {
	for {
		if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) || dir == filepath.Dir(dir) {
			return dir
		}
		dir = filepath.Dir(dir)
	}
}

// CheckPorts reports whether a server could listen on 127.0.0.1.
func CheckPorts() error {
	_, err := choosePorts(ports{})
	return err
}
