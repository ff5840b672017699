package neo4j

import (
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"stancegraph/graph"
)

// resolve fills in, in place, whom and what the keys of statements stand for. It asks for
// each key once, by index, where following each statement's relationships would take the
// server many times as long.
func (t tx) resolve(lists [][]graph.Resolved) error {
	actors, claims := map[string]graph.Ref{}, map[string][2]graph.Ref{}
	for _, list := range lists {
		for _, r := range list {
			claims[r.ClaimID] = [2]graph.Ref{}
			for _, id := range append([]string{r.ActorID, r.OrgID}, r.ViaIDs...) {
				if id != "" {
					actors[id] = graph.Ref{}
				}
			}
		}
	}
	err := t.each(`UNWIND $ids AS id MATCH (k:Actor|ActorAlias {id: id})
		OPTIONAL MATCH (k)-[:SAME_AS]->(r)
		WITH id, coalesce(r, k) AS n
		RETURN id, [n.id, n.name, n.kind]`, map[string]any{"ids": sortedKeys(actors)}, func(r *neo4j.Record) error {
		actors[str(r.Values[0])] = parseRef(r.Values[1])
		return nil
	})
	if err != nil {
		return err
	}
	err = t.each(`UNWIND $ids AS id MATCH (k:Claim|ClaimAlias {id: id})
		OPTIONAL MATCH (k)-[:SAME_AS]->(r)
		WITH id, coalesce(r, k) AS n
		OPTIONAL MATCH (n)-[:TARGETS]->(t)
		OPTIONAL MATCH (t)-[:SAME_AS]->(o)
		WITH id, n, coalesce(o, t) AS w
		RETURN id, [n.id, n.text, n.kind], [w.id, w.name, w.kind]`, map[string]any{"ids": sortedKeys(claims)}, func(r *neo4j.Record) error {
		claims[str(r.Values[0])] = [2]graph.Ref{parseRef(r.Values[1]), parseRef(r.Values[2])}
		return nil
	})
	if err != nil {
		return err
	}
	for _, list := range lists {
		for i := range list {
			r := &list[i]
			r.Who, r.For = actors[r.ActorID], actors[r.OrgID]
			r.What, r.Whom = claims[r.ClaimID][0], claims[r.ClaimID][1]
			for _, id := range r.ViaIDs {
				r.Through = append(r.Through, actors[id])
			}
		}
	}
	return nil
}
