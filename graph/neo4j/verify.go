package neo4j

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"stancegraph/graph"
)

// Verify checks every statement against the text of its article, every derived edge and
// origin against the links, every stance edge against its statements, and that nothing
// stands in the graph without support. Articles stream; memory grows with the stance
// edges alone.
func (s *Store) Verify(ctx context.Context) (graph.Report, error) {
	var report graph.Report
	err := s.read(ctx, "verify", func(t tx) error {
		before, err := t.state()
		if err != nil {
			return err
		}
		v := verifier{tx: t, before: before, report: &graph.Report{}, deriver: graph.NewDeriver(), stamps: map[string]int{}}
		for _, step := range []func() error{v.identities, v.articles, v.edges, v.ranks, v.orphans, v.warnings} {
			if err := step(); err != nil {
				return err
			}
		}
		report = *v.report
		return nil
	})
	return report, err
}

// verifier is one run of Verify; its methods are the steps.
type verifier struct {
	tx
	before  state
	report  *graph.Report
	ids     graph.Identity
	deriver *graph.Deriver
	stamps  map[string]int // extracted_with -> articles
}

func (v *verifier) fault(id, format string, args ...any) {
	v.report.Faults = append(v.report.Faults, graph.Fault{ID: id, Detail: fmt.Sprintf(format, args...)})
}

// identities reads who is who from the links and sources.
func (v *verifier) identities() error {
	v.ids = graph.Identity{Actors: map[string]string{}, Claims: map[string]string{},
		Duplicates: map[string]string{}, Sources: map[string]string{}}
	pairs := func(cypher string, into map[string]string) error {
		return v.each(cypher, nil, func(r *neo4j.Record) error {
			into[str(r.Values[0])] = str(r.Values[1])
			return nil
		})
	}
	for cypher, into := range map[string]map[string]string{
		"MATCH (a:ActorAlias)-[:SAME_AS]->(r:Actor) RETURN a.id, r.id":                   v.ids.Actors,
		"MATCH (a:ClaimAlias)-[:SAME_AS]->(r:Claim) RETURN a.id, r.id":                   v.ids.Claims,
		"MATCH (a:Article) WHERE a.duplicate_of IS NOT NULL RETURN a.id, a.duplicate_of": v.ids.Duplicates,
		"MATCH (a:Article)-[:PUBLISHED_BY]->(s:Source) RETURN a.id, s.id":                v.ids.Sources,
	} {
		if err := pairs(cypher, into); err != nil {
			return err
		}
	}
	return nil
}

// articles checks the statements, article by article.
func (v *verifier) articles() error {
	return v.each(`MATCH (a:Article)
		RETURN a.id, a.text, a.extracted_with, [(s:Statement)-[:REPORTED_IN]->(a) | properties(s)]`, nil,
		func(r *neo4j.Record) error {
			id := str(r.Values[0])
			v.report.Articles++
			v.stamps[str(r.Values[2])]++
			evidence := graph.NewEvidence(str(r.Values[1]))
			statements, _ := r.Values[3].([]any)
			for _, item := range statements {
				v.statement(id, evidence, item.(map[string]any))
			}
			return nil
		})
}

func (v *verifier) statement(article string, evidence graph.Evidence, stored map[string]any) {
	s := parseStatement(stored)
	v.report.Statements++
	if s.Article != article {
		v.fault(s.ID, "reported in article %s, but says %s", article, s.Article)
	}
	for _, detail := range evidence.Faults(s) {
		v.fault(s.ID, "%s", detail)
	}
	if edge, _, _ := v.ids.Edge(s); edge != str(stored["edge"]) {
		v.fault(s.ID, "counts towards edge %q, stored as %q", edge, str(stored["edge"]))
	}
	if origin := v.ids.Origin(s); origin != str(stored["origin"]) {
		v.fault(s.ID, "comes from origin %q, stored as %q", origin, str(stored["origin"]))
	}
	if clearness, moment := s.Clearness(), s.Moment(); clearness != str(stored["clearness"]) || moment != str(stored["moment"]) {
		v.fault(s.ID, "sorts by %q and %q, stored as %q and %q", clearness, moment, str(stored["clearness"]), str(stored["moment"]))
	}
	v.deriver.Add(s, v.ids)
}

// edges compares the stance edges with those derived from the statements.
func (v *verifier) edges() error {
	stored, err := v.stanceEdges()
	v.report.Edges = len(stored)
	v.report.Faults = append(v.report.Faults, graph.CompareEdges(stored, v.deriver.Edges())...)
	return err
}

// ranks compares the derived numbers with what the link step would make of the graph.
// Until it has seen all writes they may lag.
func (v *verifier) ranks() error {
	stored, wanted, err := v.readRanks()
	if err != nil || v.before.pending {
		return err
	}
	for _, c := range rankChanges(stored, wanted) {
		for _, row := range c.rows {
			v.fault(row["id"].(string), "is ranked otherwise than its statements say: run `stancegraph link`")
		}
	}
	return nil
}

// unsupported finds nodes that should not be there, or lack what they hang on.
var unsupported = []struct{ cypher, detail string }{
	{"MATCH (n:Actor|ActorAlias|Claim|ClaimAlias) WHERE NOT EXISTS { (n)<-[:MENTIONS]-() } RETURN n.id", "no article mentions it"},
	{"MATCH (n:Alias) WHERE COUNT { (n)-[:SAME_AS]->(:Actor|Claim) } <> 1 RETURN n.id", "alias without one representative"},
	{"MATCH (n:Source) WHERE NOT EXISTS { (n)<-[:PUBLISHED_BY]-() } RETURN n.id", "source without articles"},
	{"MATCH (n:Article) WHERE COUNT { (n)-[:PUBLISHED_BY]->() } <> 1 RETURN n.id", "article without one source"},
	{`MATCH (n:Statement) WHERE COUNT { (n)-[:REPORTED_IN]->() } <> 1 OR COUNT { (n)-[:ABOUT]->({id: n.claim_id}) } <> 1
		OR COUNT { (n)<-[:MADE]-({id: n.actor_id}) } <> 1 RETURN n.id`, "statement not joined to its article, actor and claim"},
	{"MATCH (n:Article) WHERE n.duplicate_of IS NOT NULL AND NOT EXISTS { (:Article {id: n.duplicate_of}) } RETURN n.id", "copy of an article that is not there"},
}

func (v *verifier) orphans() error {
	for _, u := range unsupported {
		ids, err := v.column(u.cypher, nil)
		if err != nil {
			return err
		}
		slices.Sort(ids)
		for _, id := range ids {
			v.fault(id, "%s", u.detail)
		}
	}
	return nil
}

func (v *verifier) warnings() error {
	if len(v.stamps) > 1 {
		var parts []string
		for _, stamp := range slices.Sorted(maps.Keys(v.stamps)) {
			parts = append(parts, fmt.Sprintf("%s: %d", stamp, v.stamps[stamp]))
		}
		v.report.Warnings = append(v.report.Warnings, fmt.Sprintf(
			"articles were read with different versions (%s): load them again to make them alike", strings.Join(parts, ", ")))
	}
	after, err := v.state()
	if err == nil && after != v.before {
		return errors.New("the graph was written to meanwhile: verify it again when the load is done")
	}
	if after.pending {
		v.report.Warnings = append(v.report.Warnings, "links are pending: run `stancegraph link`")
	}
	return err
}
