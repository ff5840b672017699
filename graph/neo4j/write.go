package neo4j

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"stancegraph/graph"
)

// BatchStatements is how many statements a Write does best with: enough that the round
// trips of a transaction do not show, few enough for a server with little memory.
const BatchStatements = 2000

// Write stores the readings in one transaction; see loader.Store.
func (s *Store) Write(ctx context.Context, readings []graph.Reading) error {
	seen := map[string]bool{}
	for _, r := range readings {
		if err := r.Check(); err != nil {
			return err
		}
		if seen[r.Article.ID] {
			return fmt.Errorf("article %s: given twice in one write", r.Article.ID)
		}
		seen[r.Article.ID] = true
	}
	if len(readings) == 0 {
		return nil
	}
	return s.write(ctx, "write", func(t tx) error {
		b := newBatch(t, readings)
		return b.run(
			b.lock, b.clear, b.lookup,
			b.actors.store, b.claims.store, b.storeArticles, b.storeMentions, b.recount, b.prune,
			b.storeRelations, b.storeAffiliations, b.storeStatements, b.derive,
		)
	})
}

// Remove takes the article, and everything that only it supports, out of the graph,
// and marks the links as pending.
func (s *Store) Remove(ctx context.Context, article string) error {
	return s.write(ctx, "remove", func(t tx) error {
		b := newBatch(t, nil)
		b.removed = []string{article}
		return b.run(b.lock, b.clear, b.lookup, b.recount, b.prune, b.storeRelations, b.storeAffiliations, b.derive)
	})
}

// AddDocs adds names under which the text of a stored article was read too.
func (s *Store) AddDocs(ctx context.Context, article string, docs []string) error {
	return s.write(ctx, "add docs", func(t tx) error {
		if err := t.lockMeta("SET m.writes = m.writes + 1"); err != nil {
			return err
		}
		stored, err := t.rows("MATCH (a:Article {id: $id}) RETURN a.docs", map[string]any{"id": article})
		if err != nil {
			return err
		}
		if len(stored) == 0 {
			return fmt.Errorf("article %s: %w", article, graph.ErrNoArticle)
		}
		all := graph.MergeDocs(strs(stored[0].Values[0]), docs)
		return t.exec("UNWIND $rows AS row MATCH (a:Article {id: row.id}) SET a.docs = row.docs",
			list{{"id": article, "docs": all}})
	})
}

// batch is one write transaction. Its methods are the steps; the fields say what the
// steps before have found.
type batch struct {
	assignment
	readings []graph.Reading
	removed  []string // articles to take away that no reading replaces

	replaced map[string]bool // articles that were there before
	sources  map[string]bool // sources that lost an article
	actors   *keys[graph.Actor]
	claims   *keys[graph.Claim]
	articles map[string]string // article ID -> element id

	// relations and affiliations are those that must be there in the end, beside others.
	relations    map[graph.ClaimRelation]bool // of kind Targets too
	affiliations map[affiliation]graph.AffiliationEdge
}

// affiliation identifies an affiliation edge.
type affiliation struct {
	actor string
	kind  graph.RelType
	of    string
}

func newBatch(t tx, readings []graph.Reading) *batch {
	// Rows go in by ID, so that equal batches make equal graphs whatever their order.
	readings = slices.Clone(readings)
	slices.SortFunc(readings, func(a, b graph.Reading) int { return cmp.Compare(a.Article.ID, b.Article.ID) })
	b := &batch{
		assignment: newAssignment(t), readings: readings, replaced: map[string]bool{}, sources: map[string]bool{},
		articles:  map[string]string{},
		relations: map[graph.ClaimRelation]bool{}, affiliations: map[affiliation]graph.AffiliationEdge{},
	}
	b.actors = newKeys(t, actorTable, b.actorNodes)
	b.claims = newKeys(t, claimTable, b.claimNodes)
	for _, r := range readings {
		b.gather(r)
	}
	return b
}

// gather notes what r says of actors and claims.
func (b *batch) gather(r graph.Reading) {
	b.ids.Sources[r.Article.ID] = graph.SourceID(r.Article.Source)
	for _, a := range r.Actors {
		b.actors.mention(a)
	}
	for _, c := range r.Claims {
		b.claims.mention(c)
	}
	for _, rel := range r.Relations {
		b.relations[rel] = true
	}
	said := dates(r)
	for _, a := range r.Affiliations {
		b.affiliate(graph.NewAffiliationEdge(a, said))
	}
}

func dates(r graph.Reading) map[string]graph.Date {
	said := make(map[string]graph.Date, len(r.Statements))
	for _, s := range r.Statements {
		said[s.ID] = s.Said()
	}
	return said
}

func (b *batch) affiliate(e graph.AffiliationEdge) {
	id := affiliation{e.Actor, e.Kind, e.Of}
	if known, ok := b.affiliations[id]; ok {
		e = known.Merge(e)
	}
	b.affiliations[id] = e
}

// run takes the steps in order until one fails.
func (b *batch) run(steps ...func() error) error {
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// lock takes the writers' turn: the first write of the transaction is on the one node
// that all of them set. The count of writes is set apart, since only what comes after
// the lock is read behind it.
func (b *batch) lock() error {
	return b.lockMeta("SET m.pending = true SET m.writes = m.writes + 1")
}

func (t tx) lockMeta(set string) error {
	records, err := t.rows("MATCH (m:"+meta+") "+set+" RETURN m.schema", nil)
	if err != nil {
		return err
	}
	if len(records) == 0 {
		return errors.New("the graph has no schema yet: apply it first")
	}
	return checkSchema(records[0].Values[0].(int64))
}

// clear takes away what the articles contributed before, but for the actors, claims
// and sources, which others may share; these are left to prune.
func (b *batch) clear() error {
	ids := slices.Clone(b.removed)
	for _, r := range b.readings {
		ids = append(ids, r.Article.ID)
	}
	params := map[string]any{"ids": ids}
	records, err := b.rows(`UNWIND $ids AS id MATCH (a:Article {id: id})-[:PUBLISHED_BY]->(s)
		OPTIONAL MATCH (o:Article {id: a.duplicate_of})
		RETURN a.id, s.id, o.id, o.source`, params)
	if err != nil {
		return err
	}
	for _, r := range records {
		id := str(r.Values[0])
		b.replaced[id] = true
		b.sources[str(r.Values[1])] = true
		if original := str(r.Values[2]); original != "" {
			b.ids.Duplicates[id] = original
			if _, ok := b.ids.Sources[original]; !ok {
				b.ids.Sources[original] = graph.SourceID(str(r.Values[3]))
			}
		}
	}
	for _, id := range b.removed {
		if !b.replaced[id] {
			return fmt.Errorf("article %s: %w", id, graph.ErrNoArticle)
		}
	}
	if len(records) == 0 {
		return nil
	}
	if err := b.remember(params); err != nil {
		return err
	}
	for _, cypher := range []string{
		"UNWIND $ids AS id MATCH (a:Article {id: id})<-[:REPORTED_IN]-(s) DETACH DELETE s",
		"UNWIND $ids AS id MATCH (a:Article {id: id}) DETACH DELETE a",
	} {
		if _, err := b.rows(cypher, params); err != nil {
			return err
		}
	}
	return nil
}

// remember notes which stance edges and keys lose support when the articles go.
func (b *batch) remember(params map[string]any) error {
	err := b.each(`UNWIND $ids AS id MATCH (a:Article {id: id})<-[:REPORTED_IN]-(s) WHERE s.edge IS NOT NULL
		RETURN DISTINCT s.edge, s.stance`, params, func(r *neo4j.Record) error {
		b.lose(str(r.Values[0]), graph.Stance(str(r.Values[1])))
		return nil
	})
	if err != nil {
		return err
	}
	return b.each(`UNWIND $ids AS id MATCH (a:Article {id: id})-[:MENTIONS]->(k)
		RETURN DISTINCT k.id, k:Actor OR k:ActorAlias`, params, func(r *neo4j.Record) error {
		if id := str(r.Values[0]); yes(r.Values[1]) {
			b.actors.recount[id] = true
		} else {
			b.claims.recount[id] = true
		}
		return nil
	})
}

// lookup finds the keys that are there already, and who stands for whom.
func (b *batch) lookup() error {
	actors, claims := b.actors.wanted(), b.claims.wanted()
	for _, id := range b.ids.Sources {
		actors[id] = true // an outlet may be an actor too, and have a representative
	}
	if err := b.actors.lookup(sortedKeys(actors)); err != nil {
		return err
	}
	if err := b.claims.lookup(sortedKeys(claims)); err != nil {
		return err
	}
	for id, n := range b.actors.nodes {
		b.ids.Actors[id] = n.representative
	}
	for id, n := range b.claims.nodes {
		b.ids.Claims[id] = n.representative
	}
	return nil
}
