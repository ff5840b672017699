package loader_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
	"stancegraph/graph/graphtest"
	"stancegraph/loader"
	"stancegraph/loader/source"
)

// loadPaths loads paths into store, all at once.
func loadPaths(t *testing.T, p *loader.Pipeline, store loader.Store, paths ...string) loader.Summary {
	t.Helper()
	sum, err := p.Load(t.Context(), store, source.Read(t.Context(), paths, source.Options{}), loader.LoadOptions{Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

// graphOf is all that store holds, a line each, sorted.
func graphOf(t *testing.T, store *graphtest.Memory) []string {
	t.Helper()
	lines, err := store.Dump(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func TestLoadInAnyOrder(t *testing.T) {
	p := newPipeline(t)
	once := graphtest.NewMemory()
	loadPaths(t, p, once, sampleFolders(t)...)

	apart := graphtest.NewMemory()
	folders := sampleFolders(t)
	slices.Reverse(folders)
	for _, folder := range folders {
		loadPaths(t, p, apart, folder)
	}
	if diff := cmp.Diff(graphOf(t, once), graphOf(t, apart)); diff != "" {
		t.Errorf("folder by folder, backwards, gives another graph (-at once +apart):\n%s", diff)
	}
	if sum := loadPaths(t, p, apart, sampleFolders(t)...); sum.Written != 0 || sum.Unchanged != sum.Articles {
		t.Errorf("loading again wrote %d of %d articles", sum.Written, sum.Articles)
	}
	if diff := cmp.Diff(graphOf(t, once), graphOf(t, apart)); diff != "" {
		t.Errorf("loading again changed the graph:\n%s", diff)
	}
}

// TestLoadNames loads one text under two names, in either order and at once.
func TestLoadNames(t *testing.T) {
	p := newPipeline(t)
	dir := t.TempDir()
	var files []string
	for _, name := range []string{"a.txt", "b.txt"} {
		file := filepath.Join(dir, name)
		files = append(files, file)
		if err := os.WriteFile(file, []byte("The foreign ministry of Orlandia condemned the attack on Vestria.\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var want []string
	for _, loads := range [][][]string{{files}, {files[:1], files[1:]}, {files[1:], files[:1]}} {
		store := graphtest.NewMemory()
		for _, paths := range loads {
			loadPaths(t, p, store, paths...)
		}
		got := graphOf(t, store)
		if want == nil {
			want = got
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("loads %q give another graph:\n%s", loads, diff)
		}
	}
}

// fullDisk is a store whose second write fails.
type fullDisk struct {
	*graphtest.Memory
	writes int
}

var errFull = errors.New("no space left")

func (f *fullDisk) Write(ctx context.Context, readings []graph.Reading) error {
	if f.writes++; f.writes == 2 {
		return errFull
	}
	return f.Memory.Write(ctx, readings)
}

// TestLoadGoesOn fails in the middle of a load, which must say how far it came, and
// loads again.
func TestLoadGoesOn(t *testing.T) {
	p := newPipeline(t)
	corpus := t.TempDir()
	for i := range 250 {
		text := "Orlandia condemned the attack on Vestria, said dispatch " + string(rune('a'+i%26)) + string(rune('a'+i/26)) + ".\n"
		if err := os.WriteFile(filepath.Join(corpus, string(rune('a'+i/26))+string(rune('a'+i%26))+".txt"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	whole := graphtest.NewMemory()
	loadPaths(t, p, whole, corpus)

	store := &fullDisk{Memory: graphtest.NewMemory()}
	inputs := source.Read(t.Context(), []string{corpus}, source.Options{})
	sum, err := p.Load(t.Context(), store, inputs, loader.LoadOptions{Workers: 2})
	if !errors.Is(err, errFull) {
		t.Fatalf("got %v, want %v", err, errFull)
	}
	if sum.Written == 0 || sum.Written >= sum.Articles {
		t.Errorf("%d of %d articles written, want some", sum.Written, sum.Articles)
	}
	rest := loadPaths(t, p, store, corpus)
	if rest.Unchanged != sum.Written {
		t.Errorf("%d articles were known, %d had been written", rest.Unchanged, sum.Written)
	}
	if diff := cmp.Diff(graphOf(t, whole), graphOf(t, store.Memory)); diff != "" {
		t.Errorf("the graph differs from that of a whole load:\n%s", diff)
	}
}
