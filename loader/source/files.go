package source

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// file is one file to read, a problem in the place of one, or the end of a folder that
// the user named.
type file struct {
	path   string // "-" for standard input
	dir    string // where its sidecar lies, "" for standard input
	root   string // the folder that the user named, "" where they named the file
	folder string // Item.Folder
	// listed says that the file was found and not named, so that its name must tell
	// that it is an article.
	listed  bool
	problem *Problem
	end     bool
}

// files yields what paths hold, in order. Hidden files and sidecars are passed over, and
// so is standard input named again.
func files(paths []string) iter.Seq[file] {
	return func(yield func(file) bool) {
		for i, path := range paths {
			if path == "-" && slices.Index(paths, path) < i {
				continue
			}
			if !expand(path, yield) {
				return
			}
		}
	}
}

func expand(path string, yield func(file) bool) bool {
	if path == "-" {
		return yield(file{path: path})
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return walk(path, yield) && yield(file{root: path, end: true})
	case err == nil:
		return yield(file{path: path, dir: filepath.Dir(path)})
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(path, "*?[{"):
		return glob(path, yield)
	}
	return yield(file{problem: unreadable(path, err)})
}

func walk(root string, yield func(file) bool) bool {
	more := true
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		name := filepath.Base(path)
		switch {
		case err != nil:
			more = yield(file{problem: unreadable(path, err)})
		case path != root && strings.HasPrefix(name, "."):
			if entry.IsDir() {
				return filepath.SkipDir
			}
		case entry.IsDir() || slices.Contains(sidecarNames, name):
		default:
			if target, err := os.Stat(path); err == nil && target.IsDir() {
				return nil // a link to a folder is not followed: it may lead back
			}
			more = yield(file{path: path, dir: filepath.Dir(path), root: root, folder: below(root, path), listed: true})
		}
		if !more {
			return filepath.SkipAll
		}
		return nil
	})
	return more && (err == nil || yield(file{problem: unreadable(root, err)}))
}

func glob(pattern string, yield func(file) bool) bool {
	matches, err := doublestar.FilepathGlob(pattern, doublestar.WithFilesOnly(), doublestar.WithNoHidden(), doublestar.WithFailOnIOErrors())
	if err != nil {
		return yield(file{problem: unreadable(pattern, err)})
	}
	if len(matches) == 0 {
		return yield(file{problem: &Problem{Path: pattern, Reason: Unreadable, Detail: "no file fits this pattern"}})
	}
	slices.Sort(matches)
	base, _ := doublestar.SplitPattern(filepath.ToSlash(pattern))
	for _, path := range matches {
		if slices.Contains(sidecarNames, filepath.Base(path)) {
			continue
		}
		folder := below(filepath.FromSlash(base), path)
		if !yield(file{path: path, dir: filepath.Dir(path), folder: folder, listed: true}) {
			return false
		}
	}
	return true
}

// below is the name of the folder that path lies in, "" where that is root itself.
func below(root, path string) string {
	dir := filepath.Dir(path)
	if filepath.Clean(root) == filepath.Clean(dir) {
		return ""
	}
	return filepath.Base(dir)
}

func unreadable(path string, err error) *Problem {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	return &Problem{Path: path, Reason: Unreadable, Detail: fmt.Sprint(err)}
}
