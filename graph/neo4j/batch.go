package neo4j

import (
	"cmp"
	"maps"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"stancegraph/graph"
)

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

// storeArticles creates the articles and those of their sources that are new.
func (b *batch) storeArticles() error {
	names := map[string]string{}
	var rows list
	for _, r := range b.readings {
		a := r.Article
		a.DuplicateOf = b.ids.Duplicates[a.ID]
		source := graph.SourceID(a.Source)
		if name, ok := names[source]; !ok || a.Source < name {
			names[source] = a.Source
		}
		rows = append(rows, map[string]any{"source": source, "properties": articleProperties(a)})
	}
	var sources list
	for _, id := range sortedKeys(names) {
		sources = append(sources, map[string]any{"id": id, "name": names[id]})
	}
	// Of several spellings a source shows the first in order.
	err := b.exec(`UNWIND $rows AS row MERGE (s:Source {id: row.id})
		SET s.name = CASE WHEN s.name < row.name THEN s.name ELSE row.name END`, sources)
	if err != nil {
		return err
	}
	return b.each(`UNWIND $rows AS row MATCH (s:Source {id: row.source})
		CREATE (a:Article)-[:PUBLISHED_BY]->(s) SET a = row.properties
		RETURN a.id, elementId(a)`, map[string]any{"rows": rows}, func(r *neo4j.Record) error {
		b.articles[str(r.Values[0])] = str(r.Values[1])
		return nil
	})
}

// storeMentions writes down what each article says of its actors and claims.
func (b *batch) storeMentions() error {
	var rows list
	for _, r := range b.readings {
		article := b.articles[r.Article.ID]
		relations := packed(r)
		add := func(element, id string, p properties) {
			delete(p, "id")
			rows = append(rows, map[string]any{"article": article, "key": element, "properties": p.strs("relations", relations[id])})
		}
		for _, a := range r.Actors {
			add(b.actors.nodes[a.ID].element, a.ID, actorProperties(a))
		}
		for _, c := range r.Claims {
			add(b.claims.nodes[c.ID].element, c.ID, claimProperties(c))
		}
	}
	return b.exec(`UNWIND $rows AS row
		MATCH (a) WHERE elementId(a) = row.article
		MATCH (k) WHERE elementId(k) = row.key
		CREATE (a)-[m:MENTIONS]->(k) SET m = row.properties`, rows)
}

// packed returns the relations and affiliations of r, by the ID they start from.
func packed(r graph.Reading) map[string][]string {
	by := map[string][]string{}
	for _, rel := range r.Relations {
		by[rel.From] = append(by[rel.From], packRelation(rel))
	}
	said := dates(r)
	for _, a := range r.Affiliations {
		by[a.Actor] = append(by[a.Actor], packAffiliation(graph.NewAffiliationEdge(a, said)))
	}
	for _, relations := range by {
		slices.Sort(relations)
	}
	return by
}

// recount settles the keys whose mentions changed in a way that adding up does not
// tell, and notes the relations that they then have.
func (b *batch) recount() error {
	for id := range b.claims.created {
		b.target(b.claims.nodes[id].key)
	}
	err := b.actors.count(func(a graph.Actor, relations []string) {
		for _, r := range relations {
			b.affiliate(unpackAffiliation(a.ID, r))
		}
	})
	if err != nil {
		return err
	}
	return b.claims.count(func(c graph.Claim, relations []string) {
		b.target(c)
		for _, r := range relations {
			b.relations[unpackRelation(c.ID, r)] = true
		}
	})
}

func (b *batch) target(c graph.Claim) {
	if c.Target != "" {
		b.relations[graph.ClaimRelation{From: c.ID, Kind: graph.Targets, To: c.Target}] = true
	}
}

// storeRelations joins claims to claims and to their targets.
func (b *batch) storeRelations() error {
	if err := b.find(); err != nil {
		return err
	}
	rows := map[graph.RelType]list{}
	for _, r := range slices.SortedFunc(maps.Keys(b.relations), compareRelations) {
		row := map[string]any{"from": b.claims.nodes[r.From].element}
		if r.Kind == graph.Targets {
			row["to"] = b.actors.nodes[r.To].element
		} else {
			row["to"] = b.claims.nodes[r.To].element
		}
		rows[r.Kind] = append(rows[r.Kind], row)
	}
	for _, kind := range claimTable.relations {
		err := b.exec(`UNWIND $rows AS row
			MATCH (a) WHERE elementId(a) = row.from
			MATCH (b) WHERE elementId(b) = row.to
			MERGE (a)-[:`+string(kind)+`]->(b)`, rows[kind])
		if err != nil {
			return err
		}
	}
	return nil
}

// find looks up the ends of relations that other articles than those of the batch show.
func (b *batch) find() error {
	actors, claims := map[string]bool{}, map[string]bool{}
	for r := range b.relations {
		if r.Kind == graph.Targets {
			actors[r.To] = true
		} else {
			claims[r.To] = true
		}
	}
	for id := range b.affiliations {
		actors[id.of] = true
	}
	if err := b.actors.lookup(b.actors.missing(actors)); err != nil {
		return err
	}
	return b.claims.lookup(b.claims.missing(claims))
}

func compareRelations(a, b graph.ClaimRelation) int {
	return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.To, b.To))
}

// storeAffiliations joins actors to those they speak for or are part of, adding what
// the batch shows to what was shown before.
func (b *batch) storeAffiliations() error {
	if len(b.affiliations) == 0 {
		return nil
	}
	var pairs list
	for id := range b.affiliations {
		pairs = append(pairs, map[string]any{"from": b.actors.nodes[id.actor].element, "to": b.actors.nodes[id.of].element})
	}
	err := b.each(`UNWIND $rows AS row
		MATCH (a) WHERE elementId(a) = row.from
		MATCH (b) WHERE elementId(b) = row.to
		MATCH (a)-[r:`+relationTypes(graph.AffiliationTypes)+`]->(b)
		RETURN a.id, type(r), b.id, properties(r)`, map[string]any{"rows": pairs}, func(r *neo4j.Record) error {
		id := affiliation{str(r.Values[0]), graph.RelType(str(r.Values[1])), str(r.Values[2])}
		if _, ok := b.affiliations[id]; ok {
			b.affiliate(parseAffiliation(id, r.Values[3].(map[string]any)))
		}
		return nil
	})
	if err != nil {
		return err
	}
	rows := map[graph.RelType]list{}
	for id, e := range b.affiliations {
		rows[id.kind] = append(rows[id.kind], map[string]any{"from": b.actors.nodes[id.actor].element,
			"to": b.actors.nodes[id.of].element, "properties": affiliationProperties(e)})
	}
	for _, kind := range graph.AffiliationTypes {
		err := b.exec(`UNWIND $rows AS row
			MATCH (a) WHERE elementId(a) = row.from
			MATCH (b) WHERE elementId(b) = row.to
			MERGE (a)-[r:`+string(kind)+`]->(b) SET r = row.properties`, rows[kind])
		if err != nil {
			return err
		}
	}
	return nil
}

// storeStatements creates the statements and what joins them to the rest.
func (b *batch) storeStatements() error {
	var rows, via, orgs, within list
	for _, r := range b.readings {
		for _, s := range r.Statements {
			p := statementProperties(s)
			id, _, _ := b.ids.Edge(s)
			p.str("edge", id).str("origin", b.ids.Origin(s))
			b.edges.add(id, s.Stance)
			rows = append(rows, map[string]any{"actor": b.actors.nodes[s.ActorID].element,
				"claim": b.claims.nodes[s.ClaimID].element, "article": b.articles[s.Article], "properties": p})
			for i, v := range s.ViaIDs {
				via = append(via, map[string]any{"from": s.ID, "to": b.actors.nodes[v].element, "position": i})
			}
			if s.OrgID != "" {
				orgs = append(orgs, map[string]any{"from": s.ID, "to": b.actors.nodes[s.OrgID].element})
			}
			if s.Within != "" {
				within = append(within, map[string]any{"from": s.ID, "to": s.Within})
			}
		}
		b.fresh = append(b.fresh, r.Statements...)
	}
	return b.run(
		b.hold,
		func() error {
			return b.exec(`UNWIND $rows AS row
				MATCH (a) WHERE elementId(a) = row.actor
				MATCH (c) WHERE elementId(c) = row.claim
				MATCH (t) WHERE elementId(t) = row.article
				CREATE (a)-[:MADE]->(s:Statement)-[:ABOUT]->(c), (s)-[:REPORTED_IN]->(t)
				SET s = row.properties`, rows)
		},
		func() error {
			return b.exec(`UNWIND $rows AS row MATCH (s:Statement {id: row.from}) USING INDEX s:Statement(id) MATCH (a) WHERE elementId(a) = row.to
				CREATE (s)-[:VIA {position: row.position}]->(a)`, via)
		},
		func() error {
			return b.exec(`UNWIND $rows AS row MATCH (s:Statement {id: row.from}) USING INDEX s:Statement(id) MATCH (a) WHERE elementId(a) = row.to
				CREATE (s)-[:ON_BEHALF_OF]->(a)`, orgs)
		},
		func() error {
			return b.exec(`UNWIND $rows AS row MATCH (s:Statement {id: row.from}) USING INDEX s:Statement(id)
				MATCH (o:Statement {id: row.to}) USING INDEX o:Statement(id)
				CREATE (s)-[:WITHIN]->(o)`, within)
		},
	)
}
