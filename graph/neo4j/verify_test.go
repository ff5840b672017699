package neo4j

import (
	"strings"
	"testing"

	"stancegraph/graph/graphtest"
)

// TestVerifyFinds breaks a graph in every way that Verify knows, one at a time.
func TestVerifyFinds(t *testing.T) {
	s := openTest(t)
	for _, test := range []struct{ name, cypher, want string }{
		{"quote", "MATCH (s:Statement) WITH s ORDER BY s.id LIMIT 1 SET s.quote = s.quote + '!'", "quote "},
		{"cue", "MATCH (s:Statement {cue: 'dismissed'}) SET s.cue_start = s.cue_start + 1", "cue "},
		{"offsets behind the text", "MATCH (s:Statement {cue: 'dismissed'}) SET s.source_end = 100000", "source "},
		{"content", "MATCH (s:Statement {cue: 'dismissed'}) SET s.content = [5, 2]", "content "},
		{"text", "MATCH (a:Article {id: 'a-lake'}) SET a.text = 'x' + a.text", "differs from the text"},
		{"edge of a statement", "MATCH (s:Statement {cue: 'dismissed'}) SET s.edge = 'e-1'", "counts towards edge"},
		{"origin of a statement", "MATCH (s:Statement {cue: 'dismissed'}) SET s.origin = 'x'", "comes from origin"},
		{"edge lost", "MATCH ()-[r:DENIES]->() WITH r ORDER BY r.id LIMIT 1 DELETE r", "missing stance edge"},
		{"edge invented", "MATCH (a:Actor {id: 'orlandia'}), (c:Claim {id: 'c-lake'}) CREATE (a)-[:DENIES {id: 'e-x'}]->(c)", "no statement counts"},
		{"edge miscounted", "MATCH ()-[r:DENIES]->() WITH r ORDER BY r.id LIMIT 1 SET r.origins = 99", "differs from its statements"},
		{"edge misdated", "MATCH ()-[r:ACCUSES]->() WITH r ORDER BY r.id LIMIT 1 SET r.first_said = '1999'", "differs from its statements"},
		{"actor without support", "CREATE (:Actor {id: 'nobody'})", "no article mentions it"},
		{"claim without support", "MATCH (:Article)-[m:MENTIONS]->(:Claim {id: 'c-navy'}) DELETE m", "no article mentions it"},
		{"alias astray", "MATCH (:Alias)-[r:SAME_AS]->() WITH r LIMIT 1 DELETE r", "alias without one representative"},
		{"source astray", "CREATE (:Source {id: 'nowhere'})", "source without articles"},
		{"article without source", "MATCH (:Article {id: 'a-lake'})-[r:PUBLISHED_BY]->() DELETE r", "article without one source"},
		{"statement astray", "MATCH (:Statement {cue: 'dismissed'})-[r:ABOUT]->() DELETE r", "not joined to its article, actor and claim"},
		{"rank astray", "MATCH (c:Claim {id: 'c-cable'}) SET c.disputed = 99", "is ranked otherwise"},
		{"copy astray", "MATCH (a:Article {id: 'a-lake'}) SET a.duplicate_of = 'a-none'", "copy of an article that is not there"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s.empty(t)
			if err := s.Write(t.Context(), graphtest.Sample()); err != nil {
				t.Fatal(err)
			}
			if err := s.Link(t.Context(), graphtest.SampleLinks()); err != nil {
				t.Fatal(err)
			}
			err := s.write(t.Context(), "break", func(t tx) error {
				_, err := t.rows(test.cypher, nil)
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			report, err := s.Verify(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range report.Faults {
				if strings.Contains(f.String(), test.want) {
					return
				}
			}
			t.Errorf("not found: want %q among %v", test.want, report.Faults)
		})
	}
}

func TestVerifyWarns(t *testing.T) {
	s := openTest(t)
	readings := graphtest.Sample()
	readings[0].Article.ExtractedWith = "older"
	if err := s.Write(t.Context(), readings); err != nil {
		t.Fatal(err)
	}
	report, err := s.Verify(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	warnings := strings.Join(report.Warnings, "\n")
	if len(report.Faults) > 0 || !strings.Contains(warnings, "older: 1") || !strings.Contains(warnings, "stancegraph link") {
		t.Errorf("faults %v, warnings %q", report.Faults, warnings)
	}
	if report.Articles != len(readings) || report.Statements == 0 || report.Edges == 0 {
		t.Errorf("counts %+v", report)
	}
}
