//go:build linux

package export

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func content(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// only checks that a folder holds nothing but the names.
func only(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if strings.Join(got, " ") != strings.Join(names, " ") {
		t.Errorf("%s holds %q, want %q", dir, got, names)
	}
}

func says(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

func breaksOff(w io.Writer) error {
	fmt.Fprint(w, strings.Repeat("half ", bufferSize))
	return errFull
}

func TestToFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out.json")
	check := func(what string, err error, want string) {
		t.Helper()
		if err != nil {
			t.Errorf("%s: %v", what, err)
		}
		if got := content(t, path); got != want {
			t.Errorf("%s: holds %q, want %q", what, got, want)
		}
		only(t, dir, "out.json")
	}
	check("new", ToFile(path, says("one")), "one")
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	check("again", ToFile(path, says("two")), "two")
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode is %v, was 0600: %v", info.Mode(), err)
	}
	if err := ToFile(path, breaksOff); !errors.Is(err, errFull) {
		t.Errorf("error is %v", err)
	}
	check("after a failure", nil, "two")

	link := filepath.Join(t.TempDir(), "link.json")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	check("through a link", ToFile(link, says("three")), "three")
	if err := ToFile(dir, says("x")); err == nil || !strings.Contains(err.Error(), "is a folder") {
		t.Errorf("to a folder: %v", err)
	}
	if err := ToFile(filepath.Join(dir, "no", "such"), says("x")); err == nil {
		t.Error("to a folder that is not there: no error")
	}
	if err := ToFile("/dev/full", says("x")); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("to a full device: %v", err)
	}
}

func TestToFolder(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "case")
	files := []string{"a.csv", "b.csv"}
	write := func(texts ...string) func(Folder) error {
		return func(f Folder) error {
			for i, s := range texts {
				w, err := f.Create(files[i])
				if err != nil {
					return err
				}
				if err := says(s)(w); err != nil {
					return err
				}
			}
			return nil
		}
	}
	if err := ToFolder(path, files, write("1", "2")); err != nil {
		t.Fatal(err)
	}
	only(t, path, "a.csv", "b.csv")
	if err := ToFolder(path, files, write("3")); err != nil {
		t.Fatal(err)
	}
	only(t, path, "a.csv") // nothing of the one before is left
	if got := content(t, filepath.Join(path, "a.csv")); got != "3" {
		t.Errorf("holds %q", got)
	}
	err := ToFolder(path, files, func(f Folder) error {
		w, err := f.Create("a.csv")
		if err != nil {
			return err
		}
		return breaksOff(w)
	})
	if !errors.Is(err, errFull) || content(t, filepath.Join(path, "a.csv")) != "3" {
		t.Errorf("after a failure (%v) the folder is another", err)
	}
	if err := os.WriteFile(filepath.Join(path, "notes.txt"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := ToFolder(path, files, write("4")); err == nil || !strings.Contains(err.Error(), "notes.txt") {
		t.Errorf("a folder with a file of the user's: %v", err)
	}
	only(t, path, "a.csv", "notes.txt")
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := ToFolder(file, files, write("5")); err == nil || !strings.Contains(err.Error(), "is a file") {
		t.Errorf("to a file: %v", err)
	}
	only(t, dir, "case", "file")
}

// TestKilled kills a process that writes a file and a folder over good ones.
func TestKilled(t *testing.T) {
	const env = "STANCEGRAPH_TEST_WRITE_TO"
	endless := func(w io.Writer) error {
		for {
			if _, err := io.WriteString(w, "half a line, "); err != nil {
				return err
			}
		}
	}
	endlessFolder := func(f Folder) error {
		w, err := f.Create("a")
		if err != nil {
			return err
		}
		return endless(w)
	}
	if dir := os.Getenv(env); dir != "" {
		go ToFile(filepath.Join(dir, "file"), endless)
		ToFolder(filepath.Join(dir, "folder"), []string{"a"}, endlessFolder)
		return
	}
	dir := t.TempDir()
	if err := ToFile(filepath.Join(dir, "file"), says("good")); err != nil {
		t.Fatal(err)
	}
	err := ToFolder(filepath.Join(dir, "folder"), []string{"a"}, func(f Folder) error {
		w, err := f.Create("a")
		if err != nil {
			return err
		}
		return says("good")(w)
	})
	if err != nil {
		t.Fatal(err)
	}
	victim := exec.Command(os.Args[0], "-test.run", "^TestKilled$")
	victim.Env = append(os.Environ(), env+"="+dir)
	if err := victim.Start(); err != nil {
		t.Fatal(err)
	}
	written := func(pattern string) bool {
		found, _ := filepath.Glob(filepath.Join(dir, pattern))
		for _, path := range found {
			if info, err := os.Stat(path); err == nil && info.Size() > bufferSize {
				return true
			}
		}
		return false
	}
	for !written(".file.*.part") || !written(".folder.*.part/a") {
		time.Sleep(time.Millisecond)
	}
	if err := victim.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	victim.Wait()
	if got := content(t, filepath.Join(dir, "file")); got != "good" {
		t.Errorf("the file became %.20q", got)
	}
	only(t, filepath.Join(dir, "folder"), "a")
	if got := content(t, filepath.Join(dir, "folder", "a")); got != "good" {
		t.Errorf("the folder's file became %.20q", got)
	}
}

// TestFullDisk fills a real, tiny disk.
func TestFullDisk(t *testing.T) {
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=64k"); err != nil {
		t.Skipf("no tiny disk can be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(disk, 0); err != nil {
			t.Error(err)
		}
	})
	path := filepath.Join(disk, "out.json")
	if err := ToFile(path, says("good")); err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("too much ", 100_000)
	if err := ToFile(path, says(long)); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("file: error is %v", err)
	}
	err := ToFolder(filepath.Join(disk, "case"), []string{"a", "b"}, func(f Folder) error {
		for _, name := range []string{"a", "b"} {
			w, err := f.Create(name)
			if err != nil {
				return err
			}
			if err := says(long)(w); err != nil {
				return err
			}
		}
		return nil
	})
	if !errors.Is(err, syscall.ENOSPC) || strings.Contains(err.Error(), "\n") {
		t.Errorf("folder: error is %v", err)
	}
	if got := content(t, path); got != "good" {
		t.Errorf("the file became %.20q", got)
	}
	only(t, disk, "out.json")
}
