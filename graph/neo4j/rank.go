package neo4j

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"stancegraph/graph"
)

// rank derives the ranks of all nodes and stance edges anew and stores those that
// changed, as long as no other writer came since seen.
func (s *Store) rank(ctx context.Context, seen int64) error {
	var changes []rankChange
	err := s.read(ctx, "ranks", func(t tx) error {
		stored, wanted, err := t.readRanks()
		changes = rankChanges(stored, wanted)
		return err
	})
	if err != nil {
		return err
	}
	for _, c := range changes {
		for rows := range slices.Chunk(c.rows, linkBatch) {
			err := s.write(ctx, "ranks", func(t tx) error {
				if err := t.lockLinks(seen); err != nil {
					return err
				}
				return t.exec(c.cypher, rows)
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// readRanks returns the ranks as the graph stores them, and as they should be.
func (t tx) readRanks() (stored, wanted graph.Ranks, err error) {
	stored = graph.Ranks{Actors: map[string]graph.Rank{}, Claims: map[string]graph.Rank{}, Edges: map[string]graph.Rank{}}
	ranker := graph.NewRanker()
	var types []graph.RelType
	for _, info := range graph.Stances {
		types = append(types, graph.RelType(info.Stance))
	}
	// A claim at a time, so that the server holds no more than the edges of one.
	err = t.each(`MATCH (c:Claim|ClaimAlias)
		RETURN c.id, `+propertyList("c", claimTable.ranks)+`,
			COLLECT { MATCH (c)<-[:SAME_AS*0..1]-()-[:TARGETS]->(k) RETURN DISTINCT coalesce([(k)-[:SAME_AS]->(o) | o.id][0], k.id) },
			[(c)<-[e:`+relationTypes(types)+`]-(a) | [e.id, a.id, a.named, type(e), e.statements, e.origins, e.hedged_only, e.nested_only, e.opposed, e.mutual]]`, nil,
		func(r *neo4j.Record) error {
			id := str(r.Values[0])
			store(stored.Claims, id, claimTable.ranks, r.Values[1].([]any))
			var edges []graph.RankedEdge
			for _, item := range r.Values[3].([]any) {
				v := item.([]any)
				e := graph.RankedEdge{Named: yes(v[2]), StanceEdge: graph.StanceEdge{ID: str(v[0]), Actor: str(v[1]), Stance: graph.Stance(str(v[3])),
					Statements: num(v[4]), Origins: num(v[5]), HedgedOnly: yes(v[6]), NestedOnly: yes(v[7])}}
				store(stored.Edges, e.ID, edgeRanks, v[8:])
				edges = append(edges, e)
			}
			if len(edges) > 0 {
				ranker.Add(id, strs(r.Values[2]), edges)
			}
			return nil
		})
	if err != nil {
		return stored, wanted, err
	}
	err = t.each("MATCH (a:Actor|ActorAlias) RETURN a.id, "+propertyList("a", actorTable.ranks), nil, func(r *neo4j.Record) error {
		store(stored.Actors, str(r.Values[0]), actorTable.ranks, r.Values[1].([]any))
		return nil
	})
	return stored, ranker.Ranks(), err
}

// edgeRanks are the properties of stance edges that the link step derives.
var edgeRanks = []string{graph.RankOpposed, graph.RankMutual}

func propertyList(variable string, properties []string) string {
	return "[" + variable + "." + strings.Join(properties, ", "+variable+".") + "]"
}

// store notes what the graph holds of a rank, whose values may be null.
func store(ranks map[string]graph.Rank, id string, properties []string, values []any) {
	for i, v := range values {
		if v == nil {
			continue
		}
		if ranks[id] == nil {
			ranks[id] = graph.Rank{}
		}
		if n, ok := v.(int64); ok {
			v = int(n)
		}
		ranks[id][properties[i]] = v
	}
}

// rankChange sets ranks of one kind of node, or of stance edges of any type.
type rankChange struct {
	cypher string
	rows   list // id, ranks
}

// rankChanges are those that lead from the ranks stored to those wanted.
func rankChanges(stored, wanted graph.Ranks) []rankChange {
	return []rankChange{
		{"UNWIND $rows AS row MATCH (n:Actor|ActorAlias {id: row.id}) SET n += row.ranks",
			rankRows(stored.Actors, wanted.Actors, actorTable.ranks...)},
		{"UNWIND $rows AS row MATCH (n:Claim|ClaimAlias {id: row.id}) SET n += row.ranks",
			rankRows(stored.Claims, wanted.Claims, claimTable.ranks...)},
		{`UNWIND $rows AS row
			OPTIONAL MATCH ()-[a:ACCUSES {id: row.id}]->()
			OPTIONAL MATCH ()-[d:DENIES {id: row.id}]->()
			OPTIONAL MATCH ()-[c:CONDEMNS {id: row.id}]->()
			WITH row, coalesce(a, d, c) AS e
			SET e += row.ranks`,
			rankRows(stored.Edges, wanted.Edges, edgeRanks...)},
	}
}

func rankRows(stored, wanted map[string]graph.Rank, properties ...string) list {
	ids := map[string]bool{}
	for _, ranks := range []map[string]graph.Rank{stored, wanted} {
		for id := range ranks {
			ids[id] = true
		}
	}
	var rows list
	for _, id := range sortedKeys(ids) {
		if maps.Equal(stored[id], wanted[id]) {
			continue
		}
		ranks := map[string]any{}
		for _, p := range properties {
			ranks[p] = wanted[id][p] // null removes the property
		}
		rows = append(rows, map[string]any{"id": id, "ranks": ranks})
	}
	return rows
}
