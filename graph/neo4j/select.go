package neo4j

import (
	"context"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"stancegraph/graph"
)

// Reads of a selection go by pages, each a transaction of its own that is taken up where
// the one before ended, by id and through an index: neither side holds more than a page,
// no transaction runs into a timeout, and one that fails for a reason that passes is run
// again without giving anything twice.
const (
	pageArticles   = 200  // articles in a page of excerpts
	pageClaims     = 100  // claims whose stance edges are listed together
	pageStatements = 1000 // statements, about, of the edges that are read together
	pageKeys       = 1000 // actors or claims in a page
)

// Revision is a number that differs between two states of the graph: who reads by pages
// can tell by it whether they all show one state.
func (s *Store) Revision(ctx context.Context) (int64, error) {
	var st state
	err := s.read(ctx, "revision", func(t tx) (err error) {
		st, err = t.state()
		return err
	})
	revision := 2 * st.writes
	if st.pending {
		revision++
	}
	return revision, err
}

// Excerpts calls each for every article with wanted statements, by article ID. With
// texts, the articles have their text.
func (s *Store) Excerpts(ctx context.Context, sel graph.Selection, texts bool, each func(graph.Excerpt) error) error {
	where, params, err := s.narrow(ctx, sel)
	if err != nil {
		return err
	}
	params["texts"], params["page"] = texts, pageArticles
	cypher := `MATCH (a:Article) WHERE a.id > $after
		WITH a ORDER BY a.id LIMIT $page
		RETURN ` + articleMap + `, COLLECT { MATCH (a)<-[:REPORTED_IN]-(s:Statement)` + where + ` RETURN properties(s) }`
	for after := ""; ; {
		params["after"] = after
		var page []graph.Excerpt
		err := s.read(ctx, "excerpts", func(t tx) error {
			page = nil
			var lists [][]graph.Resolved
			err := t.each(cypher, params, func(r *neo4j.Record) error {
				a := parseArticle(r.Values[0].(map[string]any))
				e := graph.Excerpt{Article: a}
				for _, p := range r.Values[1].([]any) {
					e.Statements = append(e.Statements, parseResolved(p.(map[string]any), &a))
				}
				page, lists = append(page, e), append(lists, e.Statements)
				return nil
			})
			if err != nil {
				return err
			}
			return t.resolve(lists)
		})
		if err != nil {
			return err
		}
		for _, e := range page {
			after = e.Article.ID
			e.Statements = wanted(sel, e.Statements)
			if len(e.Statements) == 0 {
				continue
			}
			if err := each(e); err != nil {
				return err
			}
		}
		if len(page) < pageArticles {
			return nil
		}
	}
}

// wanted returns those of the statements of one article that are wanted, by place.
func wanted(sel graph.Selection, statements []graph.Resolved) []graph.Resolved {
	statements = slices.DeleteFunc(statements, func(r graph.Resolved) bool { return !sel.Has(r) })
	slices.SortFunc(statements, graph.ComparePlaces)
	return statements
}

// narrow returns the part of a selection that the server can tell from a statement's own
// properties, as a WHERE clause on s, and its parameters. What passes is still held
// against Selection.Has, which alone decides.
func (s *Store) narrow(ctx context.Context, sel graph.Selection) (string, map[string]any, error) {
	params := map[string]any{"confidence": sel.MinConfidence}
	conditions := []string{"s.confidence >= $confidence"}
	add := func(condition, name string, value any) {
		conditions, params[name] = append(conditions, condition), value
	}
	err := s.read(ctx, "keys of a selection", func(t tx) error {
		if len(sel.Claims) > 0 {
			keys, err := t.component(graph.LabelClaim, sel.Claims)
			if err != nil {
				return err
			}
			add("s.claim_id IN $claimKeys", "claimKeys", keys)
		}
		if len(sel.Actors) > 0 {
			keys, err := t.component(graph.LabelActor, sel.Actors)
			if err != nil {
				return err
			}
			add("(s.actor_id IN $actorKeys OR s.org_id IN $actorKeys)", "actorKeys", keys)
		}
		return nil
	})
	if len(sel.Stances) > 0 {
		add("s.stance IN $stances", "stances", stanceNames(sel.Stances))
	}
	if !sel.AllSections {
		conditions = append(conditions, "s.edge IS NOT NULL")
	}
	if len(sel.Sources) > 0 {
		add("EXISTS { (s)-[:REPORTED_IN]->()-[:PUBLISHED_BY]->(o:Source) WHERE o.id IN $sources }", "sources", sel.Sources)
	}
	return " WHERE " + strings.Join(slices.Compact(conditions), " AND "), params, err
}

// component returns the keys that these representatives stand for, and themselves.
func (t tx) component(label graph.Label, ids []string) ([]string, error) {
	return t.column("UNWIND $ids AS id MATCH (:"+string(label)+" {id: id})<-[:SAME_AS*0..1]-(k) RETURN k.id",
		map[string]any{"ids": ids})
}

func stanceNames(stances []graph.Stance) []string {
	names := make([]string, len(stances))
	for i, s := range stances {
		names[i] = string(s)
	}
	return names
}

// head is a stance edge of which the evidence is still to be read.
type head struct {
	id         string
	statements int
}

// StanceEdges calls each for every stance edge that wanted statements show, by claim,
// then as stances are displayed, then actor.
func (s *Store) StanceEdges(ctx context.Context, sel graph.Selection, each func(graph.EdgeEvidence) error) error {
	sel.AllSections = false // others count towards no edge
	where, params, err := s.narrow(ctx, sel)
	if err != nil {
		return err
	}
	return s.heads(ctx, sel, func(page []head) error {
		for len(page) > 0 {
			n := 0
			for sum := 0; n < len(page) && (n == 0 || sum+page[n].statements <= pageStatements); n++ {
				sum += page[n].statements
			}
			found, err := s.evidence(ctx, sel, where, params, page[:n])
			if err != nil {
				return err
			}
			for _, h := range page[:n] {
				if len(found[h.id]) == 0 {
					continue
				}
				if err := each(graph.NewEdgeEvidence(found[h.id])); err != nil {
					return err
				}
			}
			page = page[n:]
		}
		return nil
	})
}

// heads calls each with the stance edges on the wanted claims, with the wanted stances,
// in order.
func (s *Store) heads(ctx context.Context, sel graph.Selection, each func([]head) error) error {
	var types []graph.RelType
	for _, info := range graph.Stances {
		if len(sel.Stances) == 0 || slices.Contains(sel.Stances, info.Stance) {
			types = append(types, graph.RelType(info.Stance))
		}
	}
	wanted := ""
	if len(sel.Claims) > 0 {
		wanted = " AND c.id IN $claims"
	}
	cypher := `MATCH (c:Claim) WHERE c.id > $after` + wanted + `
		WITH c ORDER BY c.id LIMIT $page
		RETURN c.id, [(c)<-[r:` + relationTypes(types) + `]-(a:Actor) | [r.id, type(r), a.id, r.statements]]`
	params := map[string]any{"claims": sel.Claims, "page": pageClaims}
	for after := ""; ; {
		params["after"] = after
		var page []head
		n := 0
		err := s.read(ctx, "stance edges", func(t tx) error {
			page, n = nil, 0
			return t.each(cypher, params, func(r *neo4j.Record) error {
				n++
				after = str(r.Values[0])
				page = append(page, headsOf(after, r.Values[1].([]any))...)
				return nil
			})
		})
		if err != nil {
			return err
		}
		if err := each(page); err != nil {
			return err
		}
		if n < pageClaims {
			return nil
		}
	}
}

func headsOf(claim string, rows []any) []head {
	edges := make([]graph.StanceEdge, len(rows))
	for i, row := range rows {
		v := row.([]any)
		edges[i] = graph.StanceEdge{ID: str(v[0]), Stance: graph.Stance(str(v[1])), Claim: claim, Actor: str(v[2]), Statements: num(v[3])}
	}
	slices.SortFunc(edges, graph.CompareStances)
	heads := make([]head, len(edges))
	for i, e := range edges {
		heads[i] = head{e.ID, e.Statements}
	}
	return heads
}

// evidence returns the wanted statements of the edges, by edge.
func (s *Store) evidence(ctx context.Context, sel graph.Selection, where string, params map[string]any, of []head) (map[string][]graph.Resolved, error) {
	ids := make([]string, len(of))
	for i, h := range of {
		ids[i] = h.id
	}
	params["edges"], params["texts"] = ids, false
	var found map[string][]graph.Resolved
	err := s.read(ctx, "evidence", func(t tx) error {
		found = make(map[string][]graph.Resolved, len(ids))
		var read []graph.Resolved
		err := t.each(`UNWIND $edges AS edge MATCH (s:Statement {edge: edge})`+where+`
			MATCH (s)-[:REPORTED_IN]->(a:Article)
			RETURN properties(s), `+articleMap, params, func(r *neo4j.Record) error {
			a := parseArticle(r.Values[1].(map[string]any))
			read = append(read, parseResolved(r.Values[0].(map[string]any), &a))
			return nil
		})
		if err != nil {
			return err
		}
		if err := t.resolve([][]graph.Resolved{read}); err != nil {
			return err
		}
		for _, r := range read {
			if sel.Has(r) {
				found[r.Edge] = append(found[r.Edge], r)
			}
		}
		return nil
	})
	return found, err
}

// Actors calls each for those of the actors with these IDs that the graph holds, in the
// order given.
func (s *Store) Actors(ctx context.Context, ids []string, each func(graph.ActorEntry) error) error {
	return byPages(ctx, s, "actors", ids, `UNWIND $ids AS id MATCH (n:Actor {id: id})
		RETURN properties(n), [(k:ActorAlias)-[s:SAME_AS]->(n) | [properties(k), s.score, s.reason]],
			COLLECT { MATCH (n)<-[:SAME_AS*0..1]-()-[f:SPEAKS_FOR|PART_OF]->(o)
				RETURN [type(f), coalesce([(o)-[:SAME_AS]->(r) | r.id][0], o.id), properties(f)] }`, parseActorEntry, each)
}

// Claims calls each for those of the claims with these IDs that the graph holds, in the
// order given.
func (s *Store) Claims(ctx context.Context, ids []string, each func(graph.ClaimEntry) error) error {
	return byPages(ctx, s, "claims", ids, `UNWIND $ids AS id MATCH (n:Claim {id: id})
		RETURN properties(n), [(k:ClaimAlias)-[s:SAME_AS]->(n) | [properties(k), s.score, s.reason]],
			COLLECT { MATCH (n)<-[:SAME_AS*0..1]-()-[f:`+relationTypes(graph.ClaimRelTypes)+`]->(o)
				RETURN [type(f), coalesce([(o)-[:SAME_AS]->(r) | r.id][0], o.id)] },
			[(n)-[:TARGETS]->(k) | coalesce([(k)-[:SAME_AS]->(r) | r.id][0], k.id)][0]`, parseClaimEntry, each)
}

func byPages[E any](ctx context.Context, s *Store, what string, ids []string, cypher string, parse func([]any) E, each func(E) error) error {
	for chunk := range slices.Chunk(ids, pageKeys) {
		var page []E
		err := s.read(ctx, what, func(t tx) error {
			page = nil
			return t.each(cypher, map[string]any{"ids": chunk}, func(r *neo4j.Record) error {
				page = append(page, parse(r.Values))
				return nil
			})
		})
		if err != nil {
			return err
		}
		for _, entry := range page {
			if err := each(entry); err != nil {
				return err
			}
		}
	}
	return nil
}
