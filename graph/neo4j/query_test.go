package neo4j

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"stancegraph/graph/graphtest"
)

func TestQueryValues(t *testing.T) {
	s := openTest(t)
	table, err := s.Query(t.Context(), `WITH {id: 'x', n: 1} AS m
		RETURN null AS none, true AS yes, 1 AS int, 1.5 AS float, $text AS text, [1, ['a']] AS list, m AS map,
			date('2014-12-19') AS date, datetime('2014-12-19T10:00:00Z') AS instant, localtime('10:00:00') AS time,
			duration('P1DT2H') AS duration`, map[string]any{"text": "“quoted”"}, QueryOptions{})
	if err != nil {
		t.Fatal(err)
	}
	want := []any{nil, true, int64(1), 1.5, "“quoted”", []any{int64(1), []any{"a"}}, map[string]any{"id": "x", "n": int64(1)},
		"2014-12-19", "2014-12-19T10:00:00Z", "10:00:00", "P0M1DT7200S"}
	if diff := cmp.Diff([][]any{want}, table.Rows); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if diff := cmp.Diff([]string{"none", "yes", "int", "float", "text", "list", "map", "date", "instant", "time", "duration"}, table.Columns); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestQueryGraphValues(t *testing.T) {
	s := openTest(t)
	if err := s.Write(t.Context(), graphtest.Sample()); err != nil {
		t.Fatal(err)
	}
	table, err := s.Query(t.Context(), `MATCH p = (s:Source {id: 'meridian-wire'})<-[r:PUBLISHED_BY]-(:Article)
		RETURN s, r, [n IN nodes(p) | n.id] AS ids, p AS path`, nil, QueryOptions{})
	if err != nil {
		t.Fatal(err)
	}
	source := map[string]any{"id": "meridian-wire", "name": "Meridian Wire"}
	row := table.Rows[0]
	path := row[3].([]any)
	if diff := cmp.Diff([]any{source, map[string]any{}, []any{"meridian-wire", "a-cable"}, source}, []any{row[0], row[1], row[2], path[0]}); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if len(path) != 3 {
		t.Errorf("path of %d parts, want 3", len(path))
	}
	for words, want := range map[string]string{"MoT": "ministry-of-tides", "tomas": "tomás-ibarra"} {
		table, err := s.Query(t.Context(), "CALL db.index.fulltext.queryNodes('actors', $words) YIELD node RETURN node.id", map[string]any{"words": words}, QueryOptions{})
		if err != nil || len(table.Rows) != 1 || table.Rows[0][0] != want {
			t.Errorf("actors by %q: %v, %v; want %s", words, table.Rows, err, want)
		}
	}
}

func TestQueryLimit(t *testing.T) {
	s := openTest(t)
	for _, test := range []struct {
		limit, rows int
		truncated   bool
	}{{0, 10, false}, {9, 9, true}, {10, 10, false}, {11, 10, false}} {
		table, err := s.Query(t.Context(), "UNWIND range(1, 10) AS x RETURN x", nil, QueryOptions{Limit: test.limit})
		if err != nil || len(table.Rows) != test.rows || table.Truncated != test.truncated {
			t.Errorf("limit %d: %d rows, truncated %v, %v", test.limit, len(table.Rows), table.Truncated, err)
		}
	}
	table, err := s.Query(t.Context(), "UNWIND range(1, 100000000) AS x RETURN x", nil, QueryOptions{Limit: 1, Timeout: 20 * time.Second})
	if err != nil || !table.Truncated {
		t.Errorf("a long result cut short: %v", err)
	}
}

func TestQueryErrors(t *testing.T) {
	s := openTest(t)
	for _, test := range []struct{ name, cypher, want string }{
		{"syntax", "MATCH (n RETURN n", "syntax error: Invalid input"},
		{"parameter", "RETURN $claim AS c", "missing parameter: Expected parameter(s): claim"},
		{"writes in a subquery", "MATCH (n) WITH n LIMIT 1 SET n.x = 1 RETURN n", "queries only read"},
		{"refused", "LOAD CSV FROM 'x' AS r RETURN r", "refused: it begins with LOAD"},
		{"division", "RETURN 1/0", "/ by zero"},
		{"variable", "RETURN nothing", "Variable `nothing` not defined"},
		{"takes too long", "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(*)", "took longer than 300ms"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := s.Query(t.Context(), test.cypher, nil, QueryOptions{Timeout: 300 * time.Millisecond})
			if err == nil || !strings.Contains(err.Error(), test.want) || strings.ContainsAny(err.Error(), "\r\n") {
				t.Errorf("%v: want one line with %q", err, test.want)
			}
		})
	}
	_, err := s.Query(t.Context(), "MATCH (n:Meta) SET n.x = 1 RETURN n", nil, QueryOptions{})
	if !errors.Is(err, ErrRefused) {
		t.Errorf("a write: %v, want it to wrap ErrRefused", err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, err := s.Query(ctx, "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(*)", nil, QueryOptions{}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a context that ends: %v", err)
	}
}
