package kit

import (
	"archive/zip"
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"stancegraph/graph"
	"stancegraph/queries"
)

// Every label and type of the schema has a look, once, and no caption holds what GraSS
// cannot.
func TestStyle(t *testing.T) {
	text := string(style())
	rules := map[string]int{}
	for _, m := range regexp.MustCompile(`(?m)^(node|relationship)(\.\w+)? \{ (.*) \}$`).FindAllStringSubmatch(text, -1) {
		rules[m[1]+m[2]]++
		for _, c := range regexp.MustCompile(`caption: '([^']*)'`).FindAllStringSubmatch(m[3], -1) {
			if strings.ContainsAny(c[1], ":;'") {
				t.Errorf("caption %q", c[1])
			}
		}
	}
	want := map[string]int{"node": 1, "relationship": 1}
	for _, n := range graph.Nodes {
		want["node."+string(n.Label)] = 1
	}
	for _, r := range graph.Relationships {
		want["relationship."+string(r.Type)] = 1
	}
	if diff := cmp.Diff(want, rules); diff != "" {
		t.Errorf("rules (-want +got):\n%s", diff)
	}
	for _, s := range graph.Stances {
		if !strings.Contains(text, "relationship."+string(s.Stance)+" { color: #"+s.Colour+";") {
			t.Errorf("%s has not its colour", s.Stance)
		}
	}
	properties := map[graph.Label][]string{}
	for _, n := range graph.Nodes {
		for _, p := range n.Properties {
			properties[n.Label] = append(properties[n.Label], p.Name)
		}
	}
	for _, l := range looks {
		name := strings.Trim(l.caption, "{}")
		if l.label != graph.LabelAlias && !slices.Contains(properties[l.label], name) {
			t.Errorf("%s has no property %s", l.label, name)
		}
	}
}

func unzipped(t *testing.T) map[string]string {
	t.Helper()
	data, err := File(QueriesFile)
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[f.Name] = string(text)
	}
	return files
}

// Each canned query and picture is in the archive once, titled, as one statement without
// parameters.
func TestSavedQueries(t *testing.T) {
	all := slices.Concat(queries.Catalog(), pictures())
	files := unzipped(t)
	if len(files) != len(all) {
		t.Errorf("%d files for %d queries", len(files), len(all))
	}
	for _, q := range all {
		found := 0
		for name, text := range files {
			if !strings.HasSuffix(name, "/"+q.Name+".cypher") {
				continue
			}
			found++
			first, rest, _ := strings.Cut(text, "\n")
			if first != "// "+title(q) || len(first) > 160 {
				t.Errorf("%s: title %q", name, first)
			}
			if strings.Contains(rest, "$") || strings.Contains(rest, ":param") || regexp.MustCompile(`(?m);\s*$`).MatchString(rest) || strings.Contains(rest, "// name:") {
				t.Errorf("%s is not one statement that stands by itself:\n%s", name, rest)
			}
		}
		if found != 1 {
			t.Errorf("%s is there %d times", q.Name, found)
		}
	}
}

// The guide has every query to click, as it stands in the archive.
func TestGuide(t *testing.T) {
	data, err := File(GuideFile)
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	slides, shown := 0, map[string]bool{}
	for n := range root.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case n.Data == "slide":
			slides++
		case n.Data == "script" || n.Data == "img" || n.Data == "link":
			t.Errorf("the guide has a %s", n.Data)
		case n.Data == "pre":
			shown[strings.TrimSpace(n.FirstChild.Data)] = true
		}
	}
	if want := len(chapters()) + 2; slides != want {
		t.Errorf("%d slides, want %d", slides, want)
	}
	for name, text := range unzipped(t) {
		_, body, _ := strings.Cut(text, "\n")
		if !shown[strings.TrimSpace(body)] {
			t.Errorf("%s is not in the guide", name)
		}
	}
}

func TestSameBytes(t *testing.T) {
	for _, name := range Files {
		one, err := File(name)
		if err != nil {
			t.Fatal(err)
		}
		if two, err := File(name); err != nil || !bytes.Equal(one, two) {
			t.Errorf("%s differs the second time: %v", name, err)
		}
	}
	if _, err := File("other"); err == nil {
		t.Error("an unknown file is no error")
	}
}

// Neo4j Browser asks first whether it may ask, from another origin and with headers of
// its own.
func TestHandler(t *testing.T) {
	server := httptest.NewServer(Handler())
	defer server.Close()
	for _, c := range []struct {
		method, path string
		status       int
		kind         string
	}{
		{http.MethodOptions, "/guide.html", http.StatusNoContent, ""},
		{http.MethodGet, "/guide.html", http.StatusOK, "text/html; charset=utf-8"},
		{http.MethodHead, "/style.grass", http.StatusOK, "text/plain; charset=utf-8"},
		{http.MethodGet, "/queries.zip", http.StatusOK, "application/zip"},
		{http.MethodGet, "/", http.StatusNotFound, "text/plain; charset=utf-8"},
		{http.MethodGet, "/../kit.go", http.StatusNotFound, "text/plain; charset=utf-8"},
		{http.MethodPost, "/guide.html", http.StatusMethodNotAllowed, "text/plain; charset=utf-8"},
	} {
		req, err := http.NewRequestWithContext(t.Context(), c.method, server.URL+c.path, nil)
		if err != nil {
			t.Fatal(err)
		}
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		h := resp.Header
		if resp.StatusCode != c.status || h.Get("Content-Type") != c.kind {
			t.Errorf("%s %s: %d %s", c.method, c.path, resp.StatusCode, h.Get("Content-Type"))
		}
		if h.Get("Access-Control-Allow-Origin") != "*" || h.Get("Access-Control-Allow-Methods") != "GET, OPTIONS" || h.Get("Access-Control-Allow-Headers") != "pragma, cache-control, sentry-trace, baggage" {
			t.Errorf("%s %s: headers %v", c.method, c.path, h)
		}
	}
}
