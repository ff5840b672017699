package export

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// bufferSize is that of the buffer before a file.
const bufferSize = 1 << 16

// ToFile has write write the file at path, in place of what was there. The file appears
// whole or not at all: it is written under another name beside it, brought to the disk,
// and renamed. Where path is no regular file (a pipe, a device), it is written to as it
// is.
func ToFile(path string, write func(io.Writer) error) error {
	path, info, err := target(path)
	switch {
	case err != nil:
		return err
	case info != nil && info.IsDir():
		return fmt.Errorf("%s is a folder: name a file", path)
	case info != nil && !info.Mode().IsRegular():
		return toDevice(path, write)
	}
	temp := partName(path)
	perm := fs.FileMode(0o666)
	if info != nil {
		perm = info.Mode().Perm()
	}
	if err := writeSynced(temp, perm, write); err != nil {
		return firstOf(err, removed(temp))
	}
	if err := os.Rename(temp, path); err != nil {
		return firstOf(err, removed(temp))
	}
	return syncFolder(filepath.Dir(path))
}

// Folder is where a format of several files writes them.
type Folder interface {
	// Create starts the file with this name, once. It is complete, and closed, when the
	// format is.
	Create(name string) (io.Writer, error)
}

// ToFolder has write write the files of the folder at path. The folder appears whole or
// not at all; one that is there is replaced in one step, where the system can, and only
// if it holds none but the files that such an export writes.
func ToFolder(path string, files []string, write func(Folder) error) error {
	path, info, err := target(path)
	if err != nil {
		return err
	}
	if info != nil {
		if err := replaceable(path, info, files); err != nil {
			return err
		}
	}
	temp := partName(path)
	if err := os.Mkdir(temp, 0o777); err != nil {
		return err
	}
	dir := &folder{path: temp}
	err = write(dir)
	if err = firstOf(err, dir.close(err == nil)); err != nil {
		return firstOf(err, removed(temp))
	}
	if err := syncFolder(temp); err != nil {
		return firstOf(err, removed(temp))
	}
	if err := swap(temp, path, info != nil); err != nil {
		return firstOf(err, removed(temp))
	}
	return firstOf(removed(temp), syncFolder(filepath.Dir(path)))
}

// target follows links and tells what stands at path; info is nil where nothing does.
func target(path string) (string, fs.FileInfo, error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return filepath.Clean(path), nil, nil
	}
	return filepath.Clean(path), info, err
}

func replaceable(path string, info fs.FileInfo, files []string) error {
	if !info.IsDir() {
		return fmt.Errorf("%s is a file: name a folder", path)
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !slices.Contains(files, e.Name()) {
			return fmt.Errorf("%s holds %s, which this export did not write: name another folder", path, e.Name())
		}
	}
	return nil
}

// partName is the name of what is being written for path.
func partName(path string) string {
	dir, base := filepath.Split(path)
	return filepath.Join(dir, fmt.Sprintf(".%s.%d.part", strings.TrimPrefix(base, "."), os.Getpid()))
}

func removed(temp string) error {
	return os.RemoveAll(temp)
}

func toDevice(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return firstOf(buffered(f, write), f.Close())
}

// buffered is write into f through a buffer.
func buffered(f io.Writer, write func(io.Writer) error) error {
	w := bufio.NewWriterSize(f, bufferSize)
	if err := write(w); err != nil {
		return err
	}
	return w.Flush()
}

func writeSynced(path string, perm fs.FileMode, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, perm)
	if err != nil {
		return err
	}
	if err = buffered(f, write); err == nil {
		err = f.Sync()
	}
	return firstOf(err, f.Close())
}

// folder is a Folder in the file system.
type folder struct {
	path  string
	files []*os.File
	bufs  []*bufio.Writer
}

func (d *folder) Create(name string) (io.Writer, error) {
	f, err := os.OpenFile(filepath.Join(d.path, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, err
	}
	w := bufio.NewWriterSize(f, bufferSize)
	d.files, d.bufs = append(d.files, f), append(d.bufs, w)
	return w, nil
}

// close closes all files, brought to the disk where they are good.
func (d *folder) close(good bool) error {
	var errs []error
	for i, f := range d.files {
		if good {
			if err := d.bufs[i].Flush(); err != nil {
				errs = append(errs, err)
			} else if err := f.Sync(); err != nil {
				errs = append(errs, err)
			}
		}
		errs = append(errs, f.Close())
	}
	return firstOf(errs...)
}

func syncFolder(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	return firstOf(d.Sync(), d.Close())
}

// swapInTwo exchanges two folders where the system has no one step for it: for a moment
// nothing stands at path.
func swapInTwo(temp, path string) error {
	old := temp + ".old"
	if err := os.Rename(path, old); err != nil {
		return err
	}
	if err := os.Rename(temp, path); err != nil {
		return firstOf(err, os.Rename(old, path))
	}
	return os.Rename(old, temp)
}

// firstOf returns the first of the errors that is one: what comes after it is its
// consequence, or hides it.
func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
