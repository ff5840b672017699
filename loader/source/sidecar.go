package source

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// sidecarNames are the files of a folder that hold metadata of its articles, in the
// order in which they are read.
var sidecarNames = []string{"metadata.csv", "metadata.jsonl"}

// sidecar holds the metadata of one folder's articles, by doc.
type sidecar struct {
	path string
	rows map[string]*metadata
}

type metadata struct {
	Item      // what is said of it; the other fields are empty
	used bool // an article of this name was met
}

// sidecars holds those of the folders met so far.
type sidecars struct {
	limit int
	byDir map[string][]sidecar
}

func newSidecars(limit int) *sidecars { return &sidecars{limit: limit, byDir: map[string][]sidecar{}} }

// open reads the sidecars beside f, the first time that their folder is met, and
// yields what is wrong with them.
func (s *sidecars) open(f file, yield func(Item, *Problem) bool) bool {
	if _, met := s.byDir[f.dir]; met || f.dir == "" {
		return true
	}
	s.byDir[f.dir] = nil
	for _, name := range sidecarNames {
		path := filepath.Join(f.dir, name)
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		more := true
		rows := readSidecar(path, s.limit, func(item Item, p *Problem) bool {
			more = yield(item, p)
			return more
		})
		if !more {
			return false
		}
		s.byDir[f.dir] = append(s.byDir[f.dir], sidecar{path, rows})
	}
	return true
}

// readSidecar reads the rows of a sidecar, by doc; what is wrong with one is emitted.
func readSidecar(path string, limit int, emit emit) map[string]*metadata {
	in, problem := open(file{path: path}, Options{MaxBytes: limit})
	if problem != nil {
		emit(Item{}, problem)
		return nil
	}
	defer in.close()
	records := in.rows
	if in.format.Name == "jsonl" {
		records = in.objects
	}
	rows := map[string]*metadata{}
	for line, r := range records(emit) {
		item := r.item(in, line, 0)
		first := rows[item.RecordID]
		switch {
		case item.RecordID == "":
			problem = in.at(line, BadMetadata, "it names no doc: fill the column or key \"doc\"")
		case first != nil:
			problem = in.at(line, BadMetadata, fmt.Sprintf("%q stands already at line %d, which holds", item.RecordID, first.Line))
		default:
			rows[item.RecordID] = &metadata{Item: item}
			continue
		}
		if !emit(Item{}, problem) {
			break
		}
	}
	return rows
}

// complete adds to item what the sidecars beside f say of it.
func (s *sidecars) complete(f file, item *Item) {
	for _, side := range s.byDir[f.dir] {
		m := side.rows[item.Doc]
		if m == nil {
			continue
		}
		m.used = true
		for _, field := range fields[textField+1 : idField] {
			if value := *field.of(&m.Item); value != "" {
				*field.of(item) = value
			}
		}
	}
}

// excuse notes that the article of a problem exists, though it was not read.
func (s *sidecars) excuse(f file, p *Problem) {
	for _, side := range s.byDir[f.dir] {
		for _, doc := range []string{p.Doc, docName(f.path)} {
			if m := side.rows[doc]; m != nil {
				m.used = true
			}
		}
	}
}

// close ends the folder root, all of whose files were met, and yields the rows of its
// sidecars that name none of them.
func (s *sidecars) close(root string, yield func(Item, *Problem) bool) bool {
	var idle []*Problem
	for dir, list := range s.byDir {
		if rel, err := filepath.Rel(root, dir); err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
			continue
		}
		for _, side := range list {
			for doc, m := range side.rows {
				if !m.used {
					idle = append(idle, &Problem{Path: side.path, Line: m.Line, Doc: doc, Reason: BadMetadata,
						Detail: fmt.Sprintf("no article %q beside it", doc)})
				}
			}
		}
		delete(s.byDir, dir)
	}
	slices.SortFunc(idle, func(a, b *Problem) int {
		if a.Path != b.Path {
			return strings.Compare(a.Path, b.Path)
		}
		return a.Line - b.Line
	})
	for _, p := range idle {
		if !yield(Item{}, p) {
			return false
		}
	}
	return true
}
