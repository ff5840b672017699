package neo4j

import (
	"cmp"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"stancegraph/graph"
)

// assignment is the part of a write transaction that keeps the edge and origin of
// statements, and the stance edges, in step with who is who.
type assignment struct {
	tx
	// edges are those that gained, lost or changed statements.
	edges touched
	// fresh are the statements that are new, or count towards another edge than before;
	// ids says who is who in them.
	fresh []graph.Statement
	ids   graph.Identity
}

func newAssignment(t tx) assignment {
	return assignment{tx: t, edges: touched{}, ids: graph.Identity{Actors: map[string]string{},
		Claims: map[string]string{}, Duplicates: map[string]string{}, Sources: map[string]string{}}}
}

// touched are the IDs of stance edges, by stance.
type touched map[graph.Stance]map[string]bool

func (t touched) add(id string, stance graph.Stance) {
	if id == "" {
		return
	}
	if t[stance] == nil {
		t[stance] = map[string]bool{}
	}
	t[stance][id] = true
}

// derive brings the touched stance edges in step with their statements. An edge that is
// not there yet has no statements but the fresh ones, so that these tell all of it; one
// that is there is summed up from its statements, found through the index.
func (a *assignment) derive() error {
	edges := map[string]graph.StanceEdge{}
	for _, e := range graph.StanceEdges(a.fresh, a.ids) {
		edges[e.ID] = e
	}
	for _, info := range graph.Stances {
		ids := sortedKeys(a.edges[info.Stance])
		if len(ids) == 0 {
			continue
		}
		stored, err := a.stored(info.Stance, ids)
		if err != nil {
			return err
		}
		var created list
		for _, id := range ids {
			if e, ok := edges[id]; ok && !stored[id] {
				created = append(created, map[string]any{"actor": e.Actor, "claim": e.Claim, "properties": edgeProperties(e)})
			}
		}
		if err := a.create(info.Stance, created); err != nil {
			return err
		}
		if err := a.sum(info.Stance, sortedKeys(stored)); err != nil {
			return err
		}
	}
	return nil
}

// stored returns those of the edges that are in the graph.
func (a *assignment) stored(stance graph.Stance, ids []string) (map[string]bool, error) {
	stored := map[string]bool{}
	err := a.each("UNWIND $ids AS id MATCH ()-[r:"+string(stance)+" {id: id}]->() RETURN id",
		map[string]any{"ids": ids}, func(r *neo4j.Record) error {
			stored[str(r.Values[0])] = true
			return nil
		})
	return stored, err
}

func (a *assignment) create(stance graph.Stance, rows list) error {
	return a.exec(`UNWIND $rows AS row
		MATCH (a:Actor {id: row.actor})
		MATCH (c:Claim {id: row.claim})
		CREATE (a)-[r:`+string(stance)+`]->(c) SET r = row.properties`, rows)
}

// sum derives the edges anew, as graph.StanceEdges does, and deletes those without
// statements.
func (a *assignment) sum(stance graph.Stance, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	params := map[string]any{"ids": ids}
	_, err := a.rows(`UNWIND $ids AS id
		MATCH (s:Statement {edge: id})
		WITH id, s, CASE WHEN s.said_precision <> 'month-day' THEN s.said_on END AS said
		WITH id, count(*) AS statements, count(DISTINCT s.article) AS articles, count(DISTINCT s.origin) AS origins,
			min(said) AS first, max(said) AS last, max(s.confidence) AS confidence,
			min(toInteger(s.hedged)) = 1 AS hedged, min(toInteger(s.nested)) = 1 AS nested
		MATCH ()-[r:`+string(stance)+` {id: id}]->()
		SET r = {id: id, statements: statements, articles: articles, origins: origins, first_said: first,
			last_said: last, confidence: confidence, hedged_only: hedged, nested_only: nested}`, params)
	if err != nil {
		return err
	}
	_, err = a.rows(`UNWIND $ids AS id
		MATCH ()-[r:`+string(stance)+` {id: id}]->()
		WHERE NOT EXISTS { (:Statement {edge: id}) }
		DELETE r`, params)
	return err
}

// changes are the keys and articles of whose statements the edge or origin may differ
// from what is stored.
type changes struct {
	actors, claims []string // IDs of keys that got another representative
	articles       []string // IDs of articles that became, or ceased to be, copies
}

// affected are the ways from what changed to the statements that it may affect.
var affected = map[string]string{
	"the actor's statements":    "UNWIND $actors AS id MATCH (k:Actor|ActorAlias {id: id})-[:MADE]->(s)",
	"those through the outlet":  "UNWIND $actors AS id MATCH (k:Actor|ActorAlias {id: id})<-[:VIA]-(s) WHERE s.via_outlet = id",
	"those that it published":   "UNWIND $actors AS id MATCH (:Source {id: id})<-[:PUBLISHED_BY]-()<-[:REPORTED_IN]-(s)",
	"copies of what it publish": "UNWIND $actors AS id MATCH (:Source {id: id})<-[:PUBLISHED_BY]-(o) MATCH (:Article {duplicate_of: o.id})<-[:REPORTED_IN]-(s)",
	"the claim's statements":    "UNWIND $claims AS id MATCH (k:Claim|ClaimAlias {id: id})<-[:ABOUT]-(s)",
	"the article's statements":  "UNWIND $articles AS id MATCH (:Article {id: id})<-[:REPORTED_IN]-(s)",
}

// reassignBatch bounds the statements that are read and written at a time.
const reassignBatch = 5000

// reassign sets the edge and origin of the statements that c affects to what the graph
// now says.
func (a *assignment) reassign(c changes) error {
	found := map[string]bool{}
	params := map[string]any{"actors": c.actors, "claims": c.claims, "articles": c.articles}
	for _, ways := range sortedKeys(affected) {
		err := a.each(affected[ways]+" RETURN DISTINCT elementId(s)", params, func(r *neo4j.Record) error {
			found[str(r.Values[0])] = true
			return nil
		})
		if err != nil {
			return err
		}
	}
	for elements := range slices.Chunk(sortedKeys(found), reassignBatch) {
		if err := a.reassignAll(elements); err != nil {
			return err
		}
	}
	return nil
}

func (a *assignment) reassignAll(elements []string) error {
	var moved list
	err := a.each(`UNWIND $ids AS id
		MATCH (s) WHERE elementId(s) = id
		MATCH (a)-[:MADE]->(s)-[:ABOUT]->(c)
		MATCH (s)-[:REPORTED_IN]->(t)
		OPTIONAL MATCH (a)-[:SAME_AS]->(ra)
		OPTIONAL MATCH (c)-[:SAME_AS]->(rc)
		OPTIONAL MATCH (original:Article {id: t.duplicate_of})
		WITH id, s, ra, rc, t, original, coalesce(original, t) AS from
		MATCH (from)-[:PUBLISHED_BY]->(source)
		OPTIONAL MATCH (:ActorAlias {id: coalesce(s.via_outlet, source.id)})-[:SAME_AS]->(ro)
		RETURN id, properties(s), ra.id, rc.id, original.id, source.id, ro.id`,
		map[string]any{"ids": elements}, func(r *neo4j.Record) error {
			if row := a.move(r); row != nil {
				moved = append(moved, row)
			}
			return nil
		})
	if err != nil {
		return err
	}
	return a.exec(`UNWIND $rows AS row MATCH (s) WHERE elementId(s) = row.node
		SET s.edge = row.edge, s.origin = row.origin`, moved)
}

// move learns from a record who is who, and returns the row that sets edge and origin
// of its statement, or nil where they stay.
func (a *assignment) move(r *neo4j.Record) map[string]any {
	stored := r.Values[1].(map[string]any)
	s := parseStatement(stored)
	a.learn(a.ids.Actors, s.ActorID, str(r.Values[2]))
	a.learn(a.ids.Claims, s.ClaimID, str(r.Values[3]))
	a.learn(a.ids.Duplicates, s.Article, str(r.Values[4]))
	source := str(r.Values[5])
	a.ids.Sources[cmp.Or(str(r.Values[4]), s.Article)] = source
	a.learn(a.ids.Actors, cmp.Or(s.ViaOutlet, source), str(r.Values[6]))
	edge, _, _ := a.ids.Edge(s)
	origin := a.ids.Origin(s)
	if edge == str(stored["edge"]) && origin == str(stored["origin"]) {
		return nil
	}
	a.edges.add(str(stored["edge"]), s.Stance)
	a.edges.add(edge, s.Stance)
	if edge != str(stored["edge"]) {
		a.fresh = append(a.fresh, s)
	}
	return map[string]any{"node": str(r.Values[0]), "edge": orNull(edge), "origin": orNull(origin)}
}

// learn notes that id has this representative, or none.
func (a *assignment) learn(who map[string]string, id, representative string) {
	if representative == "" {
		delete(who, id)
	} else {
		who[id] = representative
	}
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}
