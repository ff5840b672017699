package local

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// LogTail returns the last n lines of the server's log; none if there is no log yet.
func (s *Server) LogTail(n int) ([]string, error) { return tail(s.LogPath(), n) }

// tailBytes bounds what is read of the end of a log.
const tailBytes = 1 << 20

// tail returns the last n lines of the last tailBytes of a file, none if it is missing.
func tail(path string, n int) ([]string, error) {
	f, err := os.Open(path)
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	from := max(0, info.Size()-tailBytes)
	data := make([]byte, info.Size()-from)
	read, err := f.ReadAt(data, from)
	if err != nil && read < len(data) {
		return nil, err
	}
	text := strings.TrimRight(string(data), "\n")
	if text == "" {
		return nil, nil
	}
	lines := strings.Split(text, "\n")
	return lines[max(0, len(lines)-n):], nil
}

// treeSize returns the bytes of the files below dir. What vanishes meanwhile does not
// count.
func treeSize(dir string) int64 {
	var sum int64
	// The walk itself never fails: every error is one of a file that went away.
	_ = filepath.WalkDir(dir, func(_ string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			if info, err := entry.Info(); err == nil {
				sum += info.Size()
			}
		}
		return nil
	})
	return sum
}
