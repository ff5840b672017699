package export

import (
	"bytes"
	"context"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph"
	"stancegraph/graph/graphtest"
)

// sampleStore holds the linked sample of graphtest.
func sampleStore(t testing.TB) *graphtest.Memory {
	t.Helper()
	return storeOf(t, graphtest.Sample(), graphtest.SampleLinks())
}

func storeOf(t testing.TB, readings []graph.Reading, links graph.Links) *graphtest.Memory {
	t.Helper()
	m := graphtest.NewMemory()
	if err := m.Write(t.Context(), readings); err != nil {
		t.Fatal(err)
	}
	if err := m.Link(t.Context(), links); err != nil {
		t.Fatal(err)
	}
	return m
}

// memoryFolder is a Folder in memory.
type memoryFolder map[string]*bytes.Buffer

func (m memoryFolder) Create(name string) (io.Writer, error) {
	if m[name] != nil {
		return nil, errors.New(name + " was created twice")
	}
	m[name] = &bytes.Buffer{}
	return m[name], nil
}

// exported returns the files of an export; that of a format of one file has no name.
func exported(t testing.TB, f Format, req Request) map[string]string {
	t.Helper()
	dir := memoryFolder{}
	var err error
	if f.Folder != nil {
		err = f.WriteFolder(t.Context(), req, dir)
	} else {
		dir[""] = &bytes.Buffer{}
		err = f.WriteFile(t.Context(), req, dir[""])
	}
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for name, b := range dir {
		files[name] = b.String()
		if f.Folder != nil && !slices.Contains(f.Files, name) {
			t.Errorf("%s: writes %s, which its row does not list", f.Name, name)
		}
	}
	return files
}

// requests are the exports that every format has golden files of, in
// testdata/formats/<name>/<format>.
var requests = map[string]Request{
	"whole": {Selection: graph.Selection{AllSections: true}},
	"part":  {Selection: graph.Selection{Claims: []string{"c-cable"}, Stances: []graph.Stance{graph.Accuses, graph.Denies}, From: "2024-01-01", MinConfidence: 0.8}},
	"empty": {Selection: graph.Selection{Actors: []string{"nobody"}}},
}

func TestFormatsGolden(t *testing.T) {
	for _, format := range Formats {
		for name, req := range requests {
			t.Run(format.Name+"/"+name, func(t *testing.T) {
				req.Reader = sampleStore(t)
				golden(t, filepath.Join("testdata", "formats", name, format.Name), format, exported(t, format, req))
			})
		}
	}
}

// golden compares the files with those at path, a folder where the format is one.
func golden(t *testing.T, path string, format Format, files map[string]string) {
	t.Helper()
	if *update {
		if err := os.RemoveAll(path); err != nil {
			t.Fatal(err)
		}
		for name, content := range files {
			file := filepath.Join(path, name)
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	want := []string{""}
	if format.Folder != nil {
		entries, err := os.ReadDir(path)
		if err != nil {
			t.Fatalf("%v (go test ./graph/export -update writes it)", err)
		}
		want = nil
		for _, e := range entries {
			want = append(want, e.Name())
		}
	}
	if diff := cmp.Diff(want, slices.Sorted(maps.Keys(files))); diff != "" {
		t.Fatalf("%s: files (-want +got):\n%s", path, diff)
	}
	for name, got := range files {
		want, err := os.ReadFile(filepath.Join(path, name))
		if err != nil {
			t.Fatalf("%v (go test ./graph/export -update writes it)", err)
		}
		if string(want) == got {
			continue
		}
		if format.Binary {
			t.Errorf("%s %s: bytes differ", path, name)
			continue
		}
		t.Errorf("%s %s (-want +got):\n%s", path, name, cmp.Diff(string(want), got))
	}
}

// The same graph gives the same bytes, in whatever order and batches it was written.
func TestFormatsDeterministic(t *testing.T) {
	back := graphtest.Sample()
	slices.Reverse(back)
	other := graphtest.NewMemory()
	for _, r := range back {
		if err := other.Write(t.Context(), []graph.Reading{r}); err != nil {
			t.Fatal(err)
		}
	}
	if err := other.Link(t.Context(), graphtest.SampleLinks()); err != nil {
		t.Fatal(err)
	}
	for _, format := range Formats {
		want := exported(t, format, Request{Reader: sampleStore(t)})
		for range 5 {
			got := exported(t, format, Request{Reader: other})
			if !maps.Equal(want, got) {
				t.Errorf("%s: two graphs that are the same gave different bytes:\n%s", format.Name, cmp.Diff(want, got))
				break
			}
		}
	}
}

// changing is a store that somebody writes to while it is read.
type changing struct {
	*graphtest.Memory
}

func (c changing) StanceEdges(ctx context.Context, sel graph.Selection, each func(graph.EdgeEvidence) error) error {
	return errors.Join(c.AddDocs(ctx, "a-cable", nil), c.Memory.StanceEdges(ctx, sel, each))
}

func (c changing) Excerpts(ctx context.Context, sel graph.Selection, texts bool, each func(graph.Excerpt) error) error {
	return errors.Join(c.AddDocs(ctx, "a-cable", nil), c.Memory.Excerpts(ctx, sel, texts, each))
}

// failing is a store that goes away.
type failing struct{ *graphtest.Memory }

var errGone = errors.New("the server is gone")

func (f failing) Excerpts(ctx context.Context, sel graph.Selection, texts bool, each func(graph.Excerpt) error) error {
	return errors.Join(f.Memory.Excerpts(ctx, sel, texts, each), errGone)
}

func (f failing) StanceEdges(ctx context.Context, sel graph.Selection, each func(graph.EdgeEvidence) error) error {
	return errors.Join(f.Memory.StanceEdges(ctx, sel, each), errGone)
}

func TestFormatErrors(t *testing.T) {
	write := func(f Format, reader Reader, w io.Writer, dir Folder) error {
		if f.Folder != nil {
			return f.WriteFolder(t.Context(), Request{Reader: reader}, dir)
		}
		return f.WriteFile(t.Context(), Request{Reader: reader}, w)
	}
	for _, f := range Formats {
		if err := write(f, changing{sampleStore(t)}, io.Discard, memoryFolder{}); !errors.Is(err, ErrChanged) {
			t.Errorf("%s: a graph that changes: error is %v", f.Name, err)
		}
		if err := write(f, failing{sampleStore(t)}, io.Discard, memoryFolder{}); !errors.Is(err, errGone) {
			t.Errorf("%s: a store that fails: error is %v", f.Name, err)
		}
		err := write(f, sampleStore(t), fullDisk{}, fullFolder{})
		if !errors.Is(err, errFull) || !strings.HasPrefix(err.Error(), "export "+f.Name+": ") || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: a full disk: error is %v", f.Name, err)
		}
	}
	if _, err := LookupFormat("xlsx"); err == nil || !strings.Contains(err.Error(), "csv, ") {
		t.Errorf("error %v does not list the formats", err)
	}
}

type fullFolder struct{}

func (fullFolder) Create(string) (io.Writer, error) { return fullDisk{}, nil }
