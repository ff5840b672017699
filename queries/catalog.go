package queries

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
)

//go:embed *.cypher
var embedded embed.FS

// Load reads and checks the query files at the root of fsys, sorted by name. The error
// holds what is wrong with each malformed file, as file:line where a line is to blame.
func Load(fsys fs.FS) ([]Query, error) {
	files, err := fs.Glob(fsys, "*.cypher")
	if err != nil {
		return nil, fmt.Errorf("list query files: %w", err)
	}
	if len(files) == 0 {
		return nil, errors.New("there are no query files")
	}
	var queries []Query
	var wrong []error
	for _, file := range files {
		q, err := loadFile(fsys, file)
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		queries = append(queries, q)
	}
	slices.SortFunc(queries, func(a, b Query) int { return strings.Compare(a.Name, b.Name) })
	return queries, errors.Join(wrong...)
}

func loadFile(fsys fs.FS, file string) (Query, error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return Query{}, fmt.Errorf("read query: %w", err)
	}
	q, err := parseHeader(file, string(data))
	if err != nil {
		return Query{}, err
	}
	if want := strings.TrimSuffix(path.Base(file), ".cypher"); q.Name != want {
		return Query{}, fmt.Errorf("%s:1: name is %q, the file says %q", file, q.Name, want)
	}
	if err := q.check(); err != nil {
		return Query{}, fmt.Errorf("%s: %w", file, err)
	}
	return q, nil
}

// ParseOwn reads a query of the user's own; name is for errors. ok is false where the
// text does not begin with a header.
func ParseOwn(name, text string) (q Query, ok bool, err error) {
	if !strings.HasPrefix(text, "// name:") {
		return Query{}, false, nil
	}
	if q, err = parseHeader(name, text); err != nil {
		return Query{}, false, err
	}
	if err := q.check(); err != nil {
		return Query{}, false, fmt.Errorf("%s: %w", name, err)
	}
	return q, true, nil
}

// catalog panics on a malformed embedded file, which the tests rule out.
var catalog = sync.OnceValue(func() []Query {
	all, err := Load(embedded)
	if err != nil {
		panic(err)
	}
	return all
})

// Catalog returns the canned queries, sorted by name.
func Catalog() []Query { return slices.Clone(catalog()) }

// Lookup returns the canned query called name. The error of an unknown name says which
// ones are spelt nearly so.
func Lookup(name string) (Query, error) {
	// The file alone, since a command that runs one query need not check all of them.
	if queryName.MatchString(name) {
		if q, err := loadFile(embedded, name+".cypher"); err == nil {
			return q, nil
		}
	}
	all := catalog()
	names := make([]string, len(all))
	for i, q := range all {
		names[i] = q.Name
	}
	return Query{}, fmt.Errorf("unknown query %q%s", name, didYouMean(name, names))
}
