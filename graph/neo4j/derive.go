package neo4j

import (
	"cmp"
	"maps"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"stancegraph/graph"
)

// assignment is the part of a write transaction that keeps the edge and origin of
// statements, and the stance edges, in step with who is who.
type assignment struct {
	tx
	// edges are those that gained, lost or changed statements; lost are those that lost.
	edges, lost touched
	held        map[string]bool // by ID: whether the graph held the edge before, as far as asked
	// fresh are the statements that are new, or count towards another edge than before;
	// ids says who is who in them.
	fresh []graph.Statement
	ids   graph.Identity
	// actorNodes and claimNodes are the element ids of representatives, as far as known.
	actorNodes, claimNodes map[string]string
}

func newAssignment(t tx) assignment {
	return assignment{tx: t, edges: touched{}, lost: touched{}, held: map[string]bool{},
		actorNodes: map[string]string{}, claimNodes: map[string]string{}, ids: graph.Identity{Actors: map[string]string{},
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

// lose notes that an edge loses statements. It had some, so that the graph holds it.
func (a *assignment) lose(id string, stance graph.Stance) {
	if id != "" {
		a.edges.add(id, stance)
		a.lost.add(id, stance)
		a.held[id] = true
	}
}

// derive brings the touched stance edges in step with their statements. An edge that the
// graph held before is summed up from its statements, found through the index; one that
// it did not hold has no statements but the fresh ones, so that these tell all of it.
func (a *assignment) derive() error {
	var created []graph.StanceEdge
	for _, e := range graph.StanceEdges(a.fresh, a.ids) {
		if a.edges[e.Stance][e.ID] && !a.held[e.ID] {
			created = append(created, e)
		}
	}
	if err := a.create(created); err != nil {
		return err
	}
	for _, info := range graph.Stances {
		var ids []string
		for _, id := range sortedKeys(a.edges[info.Stance]) {
			if a.held[id] {
				ids = append(ids, id)
			}
		}
		if err := a.sum(info.Stance, ids); err != nil {
			return err
		}
	}
	return a.dropEmpty()
}

// hold asks which of the touched edges the graph holds, as far as it was not asked yet:
// those that a statement counts towards. So it must be asked before statements are
// written or moved.
func (a *assignment) hold() error {
	var ids []string
	for _, touched := range a.edges {
		for id := range touched {
			if _, asked := a.held[id]; !asked {
				a.held[id] = false
				ids = append(ids, id)
			}
		}
	}
	if len(ids) == 0 {
		return nil
	}
	slices.Sort(ids)
	held, err := a.column(`UNWIND $ids AS id WITH id
		WHERE EXISTS { MATCH (s:Statement {edge: id}) USING INDEX s:Statement(edge) }
		RETURN id`, map[string]any{"ids": ids})
	for _, id := range held {
		a.held[id] = true
	}
	return err
}

func (a *assignment) create(edges []graph.StanceEdge) error {
	actors, claims := map[string]bool{}, map[string]bool{}
	for _, e := range edges {
		actors[e.Actor], claims[e.Claim] = true, true
	}
	if err := a.locate(graph.LabelActor, a.actorNodes, actors); err != nil {
		return err
	}
	if err := a.locate(graph.LabelClaim, a.claimNodes, claims); err != nil {
		return err
	}
	rows := map[graph.Stance]list{}
	for _, e := range edges {
		rows[e.Stance] = append(rows[e.Stance], map[string]any{"actor": a.actorNodes[e.Actor],
			"claim": a.claimNodes[e.Claim], "properties": edgeProperties(e)})
	}
	for _, info := range graph.Stances {
		err := a.exec(`UNWIND $rows AS row
			MATCH (a) WHERE elementId(a) = row.actor
			MATCH (c) WHERE elementId(c) = row.claim
			CREATE (a)-[r:`+string(info.Stance)+`]->(c) SET r = row.properties`, rows[info.Stance])
		if err != nil {
			return err
		}
	}
	return nil
}

// locate adds to known the element ids of those of the representatives that it lacks.
func (a *assignment) locate(label graph.Label, known map[string]string, wanted map[string]bool) error {
	maps.DeleteFunc(wanted, func(id string, _ bool) bool { return known[id] != "" })
	if len(wanted) == 0 {
		return nil
	}
	return a.each(`UNWIND $ids AS id MATCH (n:`+string(label)+` {id: id}) USING INDEX n:`+string(label)+`(id)
		RETURN id, elementId(n)`, map[string]any{"ids": sortedKeys(wanted)}, func(r *neo4j.Record) error {
		known[str(r.Values[0])] = str(r.Values[1])
		return nil
	})
}

// sum derives edges that the graph holds anew, as graph.StanceEdges does.
func (a *assignment) sum(stance graph.Stance, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	_, err := a.rows(`UNWIND $ids AS id
		MATCH ()-[r:`+string(stance)+` {id: id}]->() USING INDEX r:`+string(stance)+`(id)
		MATCH (s:Statement {edge: id}) USING INDEX s:Statement(edge)
		WITH r, id, s, CASE WHEN s.said_precision <> 'month-day' THEN s.said_on END AS said
		WITH r, id, count(*) AS statements, count(DISTINCT s.article) AS articles, count(DISTINCT s.origin) AS origins,
			min(said) AS first, max(said) AS last, max(s.confidence) AS confidence,
			min(toInteger(s.hedged)) = 1 AS hedged, min(toInteger(s.nested)) = 1 AS nested, min(s.clearness) AS clearness
		SET r.statements = statements, r.articles = articles, r.origins = origins, r.first_said = first, r.last_said = last,
			r.confidence = confidence, r.hedged_only = hedged, r.nested_only = nested,
			r.clearest = split(clearness, ' ')[-1]`, map[string]any{"ids": ids})
	return err
}

// dropEmpty deletes the edges that lost their last statement.
func (a *assignment) dropEmpty() error {
	for _, info := range graph.Stances {
		var rows list
		for _, id := range sortedKeys(a.lost[info.Stance]) {
			rows = append(rows, map[string]any{"id": id})
		}
		err := a.exec(`UNWIND $rows AS row
			OPTIONAL MATCH (s:Statement {edge: row.id}) USING INDEX s:Statement(edge)
			WITH row.id AS id, count(s) AS statements WHERE statements = 0
			MATCH ()-[r:`+string(info.Stance)+` {id: id}]->() USING INDEX r:`+string(info.Stance)+`(id)
			DELETE r`, rows)
		if err != nil {
			return err
		}
	}
	return nil
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
	if err := a.hold(); err != nil {
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
	a.lose(str(stored["edge"]), s.Stance)
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
