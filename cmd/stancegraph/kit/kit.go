// Package kit makes what turns Neo4j Browser into a place to explore stances: a style
// with a colour for each stance, the canned queries and pictures as saved queries, and a
// guide that stands beside the results. All derive from the schema, the table of stances
// and the headers of the queries, and are the same bytes at every run.
package kit

import (
	"archive/zip"
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"time"

	"stancegraph/queries"
)

// The files of the kit.
const (
	StyleFile   = "style.grass"
	QueriesFile = "queries.zip"
	GuideFile   = "guide.html"
)

// Files lists the files of the kit.
var Files = []string{StyleFile, QueriesFile, GuideFile}

// File returns the content of one of the Files.
func File(name string) ([]byte, error) {
	switch name {
	case StyleFile:
		return style(), nil
	case QueriesFile:
		return savedQueries()
	case GuideFile:
		return guide()
	}
	return nil, fmt.Errorf("the kit has no file %s", name)
}

//go:embed pictures
var pictureFiles embed.FS

// pictures are queries that answer with nodes and relationships, which Neo4j Browser
// draws; in form they are canned queries. It panics on a malformed embedded file, which
// the tests rule out.
var pictures = sync.OnceValue(func() []queries.Query {
	sub, err := fs.Sub(pictureFiles, "pictures")
	if err != nil {
		panic(err)
	}
	all, err := queries.Load(sub)
	if err != nil {
		panic(err)
	}
	return all
})

// chapter is queries that are kept together: a folder of saved queries and a slide of
// the guide.
type chapter struct {
	Title, About string
	Queries      []queries.Query
}

// chapters sorts the queries by what one has to name to run them.
func chapters() []chapter {
	list := []chapter{
		{"Pictures", "Nodes and lines to look at, drag and expand.", pictures()},
		{"On a claim", "Change the words of the claim in quotes.", nil},
		{"On an actor", "Change the name in quotes.", nil},
		{"On everything", "These need no name.", nil},
	}
	for _, q := range queries.Catalog() {
		at := 3
		for _, p := range q.Params {
			if !p.Required && (len(q.Needs) == 0 || q.Needs[0] != p.Name) {
				continue
			}
			switch p.Type {
			case queries.Claim, queries.Allegation:
				at = 1
			case queries.Actor:
				at = 2
			}
			break
		}
		list[at].Queries = append(list[at].Queries, q)
	}
	return list
}

// title is a query's name and what it answers, on one line.
func title(q queries.Query) string {
	about, _, _ := strings.Cut(q.About, ":")
	return strings.ReplaceAll(q.Name, "-", " ") + ": " + about
}

// parameter is a parameter in Cypher. No canned query has a dollar in a text or comment.
var parameter = regexp.MustCompile(`\$[a-z_]+`)

// runnable is a query as Neo4j Browser shows its result: one statement, without comments
// before it, with the values that the query's own ":param" lines would give in place of
// its parameters. Run together with such lines it would only be reported as done.
func runnable(q queries.Query) string {
	values := map[string]string{}
	for _, line := range q.Commands() {
		name, value, _ := strings.Cut(strings.TrimPrefix(line, ":param "), " => ")
		values["$"+name] = strings.TrimSuffix(value, ";")
	}
	body := q.Cypher[strings.Index(q.Cypher, "\n\n"):] // the header ends with an empty line
	return parameter.ReplaceAllStringFunc(strings.TrimSpace(body), func(p string) string { return values[p] })
}

// epoch dates the files of the archive, which is the same whenever it is made.
var epoch = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

// savedQueries is the archive that, dropped on Neo4j Browser, adds the queries to its
// favourites: a folder a chapter, and each titled by its first line.
func savedQueries() ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, c := range chapters() {
		for _, q := range c.Queries {
			w, err := z.CreateHeader(&zip.FileHeader{Name: "stancegraph " + strings.ToLower(c.Title) + "/" + q.Name + ".cypher", Method: zip.Deflate, Modified: epoch})
			if err != nil {
				return nil, err
			}
			if _, err := fmt.Fprintf(w, "// %s\n%s\n", title(q), runnable(q)); err != nil {
				return nil, err
			}
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// Handler serves the files of the kit to pages of any origin, as Neo4j Browser, which
// asks with headers of its own, needs it. The files are no secret: every copy of the
// program has them.
func Handler() http.Handler {
	types := map[string]string{StyleFile: "text/plain; charset=utf-8", QueriesFile: "application/zip", GuideFile: "text/html; charset=utf-8"}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Access-Control-Allow-Origin", "*")
		h.Set("Access-Control-Allow-Methods", "GET, OPTIONS")
		h.Set("Access-Control-Allow-Headers", "pragma, cache-control, sentry-trace, baggage")
		h.Set("Cache-Control", "no-cache")
		h.Set("X-Content-Type-Options", "nosniff")
		switch name := strings.TrimPrefix(r.URL.Path, "/"); {
		case r.Method == http.MethodOptions:
			w.WriteHeader(http.StatusNoContent)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			http.Error(w, "only GET", http.StatusMethodNotAllowed)
		case types[name] == "":
			http.NotFound(w, r)
		default:
			data, err := File(name)
			if err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			h.Set("Content-Type", types[name])
			_, _ = w.Write(data) // the reader has gone
		}
	})
}
