package neo4j

import (
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// prune deletes what nothing supports any more and takes back the links that hung on
// it: the aliases of a representative that goes stand for themselves until the next
// link step, and so do an outlet whose actor goes and the copies of an article that goes.
func (b *batch) prune() error {
	var c changes
	var err error
	if c.actors, err = b.actors.prune(); err != nil {
		return err
	}
	if c.claims, err = b.claims.prune(); err != nil {
		return err
	}
	for _, id := range c.actors {
		delete(b.ids.Actors, id)
	}
	for _, id := range c.claims {
		delete(b.ids.Claims, id)
	}
	if c.articles, err = b.orphanCopies(); err != nil {
		return err
	}
	if len(c.actors)+len(c.claims)+len(c.articles) > 0 {
		if err := b.reassign(c); err != nil {
			return err
		}
	}
	return b.pruneSources()
}

// orphanCopies makes the copies of articles that went originals, and returns the IDs of
// all copies of articles that went or were replaced.
func (b *batch) orphanCopies() ([]string, error) {
	if len(b.replaced) == 0 {
		return nil, nil
	}
	var copies []string
	var freed list
	err := b.each(`UNWIND $ids AS id MATCH (a:Article {duplicate_of: id}) RETURN a.id, id`,
		map[string]any{"ids": sortedKeys(b.replaced)}, func(r *neo4j.Record) error {
			copies = append(copies, str(r.Values[0]))
			if _, ok := b.articles[str(r.Values[1])]; !ok {
				freed = append(freed, map[string]any{"id": str(r.Values[0])})
			}
			return nil
		})
	if err != nil {
		return nil, err
	}
	return copies, b.exec("UNWIND $rows AS row MATCH (a:Article {id: row.id}) REMOVE a.duplicate_of", freed)
}

// pruneSources deletes the sources that lost their last article, and gives another name
// to those whose spelling went with one.
func (b *batch) pruneSources() error {
	var rows list
	for _, id := range sortedKeys(b.sources) {
		rows = append(rows, map[string]any{"id": id})
	}
	err := b.exec(`UNWIND $rows AS row MATCH (s:Source {id: row.id})
		WHERE NOT EXISTS { (s)<-[:PUBLISHED_BY]-() } DELETE s`, rows)
	if err != nil {
		return err
	}
	return b.exec(`UNWIND $rows AS row MATCH (s:Source {id: row.id})
		WHERE NOT EXISTS { MATCH (s)<-[:PUBLISHED_BY]-(a) WHERE a.source = s.name }
		MATCH (s)<-[:PUBLISHED_BY]-(a)
		WITH s, min(a.source) AS name
		SET s.name = name`, rows)
}

// prune deletes the orphans and returns the IDs of the keys that lost their
// representative: of aliases of a key that went, and of aliases that went themselves, by
// whose name an outlet may still publish.
func (k *keys[K]) prune() (parted []string, err error) {
	if len(k.orphans) == 0 {
		return nil, nil
	}
	gone := map[string]bool{}
	var elements []string
	for _, id := range k.orphans {
		gone[id] = true
		if k.nodes[id].representative != id {
			parted = append(parted, id)
		}
		elements = append(elements, k.nodes[id].element)
		delete(k.nodes, id)
		delete(k.elements, id)
	}
	params := map[string]any{"ids": elements}
	freed, err := k.column(`UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id
		MATCH (n)<-[:SAME_AS]-(k) RETURN k.id`, params)
	if err != nil {
		return nil, err
	}
	freed = slices.DeleteFunc(freed, func(id string) bool { return gone[id] })
	shrunk, err := k.column(`UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id
		MATCH (n)-[:SAME_AS]->(r) RETURN DISTINCT r.id`, params)
	if err != nil {
		return nil, err
	}
	if _, err := k.rows("UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id DETACH DELETE n", params); err != nil {
		return nil, err
	}
	if err := k.free(freed); err != nil {
		return nil, err
	}
	return append(parted, freed...), k.showOwn(shrunk)
}

// free makes aliases stand for themselves.
func (k *keys[K]) free(ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	_, err := k.rows(`UNWIND $ids AS id MATCH (n:`+string(k.alias)+` {id: id})
		OPTIONAL MATCH (n)-[r:SAME_AS]->()
		DELETE r
		REMOVE n:Alias:`+string(k.alias)+` SET n:`+string(k.label), map[string]any{"ids": ids})
	return err
}

// showOwn makes those of the representatives that are left without aliases show the
// name or text of their own key again.
func (k *keys[K]) showOwn(ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	_, err := k.rows(`UNWIND $ids AS id MATCH (n:`+string(k.label)+` {id: id})
		WHERE n.`+k.own+` IS NOT NULL AND NOT EXISTS { (n)<-[:SAME_AS]-() }
		SET n.`+k.shown+` = n.`+k.own+` REMOVE n.`+k.own, map[string]any{"ids": ids})
	return err
}
