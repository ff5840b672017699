package localtest

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestSweep(t *testing.T) {
	parent := t.TempDir()
	f, err := newFolder(parent)
	if err != nil {
		t.Fatal(err)
	}
	store := filepath.Join(f.dir, "case", "data")
	if err := os.MkdirAll(store, 0o755); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(parent, "somebody-else")
	if err := os.Mkdir(other, 0o755); err != nil {
		t.Fatal(err)
	}

	if err := sweep(parent); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(store); err != nil {
		t.Errorf("the folder of a process that lives was swept: %v", err)
	}

	// What the kernel does when the process is killed.
	if err := f.owner.Unlock(); err != nil {
		t.Fatal(err)
	}
	if err := sweep(parent); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(f.dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the folder of a dead process is still there: %v", err)
	}
	if _, err := os.Stat(other); err != nil {
		t.Errorf("a folder of something else: %v", err)
	}
}
