package neo4j

import (
	"context"
	"errors"
	"maps"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"stancegraph/graph"
)

// linkBatch bounds what one transaction of the link step changes, counted in keys and
// their statements, if no component is larger; linkArticles bounds the articles.
const (
	linkBatch    = 5000
	linkArticles = 500
)

// Link replaces the links by those given; see loader.Store. It changes whole components
// at a time, each transaction leaving a consistent graph, so that a link step that was
// cut off is finished by the next.
func (s *Store) Link(ctx context.Context, links graph.Links) error {
	for {
		err := s.link(ctx, links)
		if !errors.Is(err, errMoved) {
			return err
		}
	}
}

// errMoved says that another writer came between two transactions of a link step.
var errMoved = errors.New("the graph changed while it was being linked")

func (s *Store) link(ctx context.Context, links graph.Links) error {
	var plan []linkChange
	var seen int64
	err := s.read(ctx, "links", func(t tx) error {
		st, err := t.state()
		if err != nil {
			return err
		}
		seen = st.writes
		plan, err = t.planLinks(links)
		return err
	})
	if err != nil {
		return err
	}
	for _, change := range plan {
		err := s.write(ctx, "link", func(t tx) error {
			if err := t.lockLinks(seen); err != nil {
				return err
			}
			a := newAssignment(t)
			return a.apply(change)
		})
		if err != nil {
			return err
		}
	}
	if err := s.review(ctx, links.Reviews, seen); err != nil {
		return err
	}
	if err := s.rank(ctx, seen); err != nil {
		return err
	}
	return s.write(ctx, "link", func(t tx) error {
		covered := links.Seen == 0 || links.Seen == seen
		if err := t.lockLinks(seen); err != nil || !covered {
			return err
		}
		return t.lockMeta("SET m.pending = false")
	})
}

// lockLinks takes the writers' turn and makes sure that no other had it since.
func (t tx) lockLinks(seen int64) error {
	if err := t.lockMeta("SET m.pending = true"); err != nil {
		return err
	}
	st, err := t.state()
	if err == nil && st.writes != seen {
		err = errMoved
	}
	return err
}

// linkChange is what one transaction of the link step does.
type linkChange struct {
	actors, claims keyChange
	articles       list // rows id, original (nil for none)
}

// keyChange are changes to the links of actors, or of claims.
type keyChange struct {
	moved []string     // IDs of keys that get another representative or none
	links []graph.Link // of those of moved that get one; others stand for themselves
	names list         // rows id, name (nil for the key's own): what representatives show
}

// planLinks compares the links of the graph with those wanted.
func (t tx) planLinks(links graph.Links) ([]linkChange, error) {
	var plan []linkChange
	actors, err := planKeys(t, actorTable, links.Actors, links.ActorNames)
	if err != nil {
		return nil, err
	}
	for _, c := range actors {
		plan = append(plan, linkChange{actors: c})
	}
	claims, err := planKeys(t, claimTable, links.Claims, links.ClaimTexts)
	if err != nil {
		return nil, err
	}
	for _, c := range claims {
		plan = append(plan, linkChange{claims: c})
	}
	articles, err := t.planDuplicates(links.Duplicates)
	if err != nil {
		return nil, err
	}
	for rows := range slices.Chunk(articles, linkArticles) {
		plan = append(plan, linkChange{articles: rows})
	}
	return plan, nil
}

// linked is what the graph holds of the links of actors, or of claims.
type linked struct {
	ids   map[string]bool // of all keys
	uses  map[string]int  // statements of a key
	links map[string]graph.Link
	names map[string]string // what representatives show that is not their own key's
}

func readLinked[K graph.Actor | graph.Claim](t tx, kind table[K]) (linked, error) {
	l := linked{map[string]bool{}, map[string]int{}, map[string]graph.Link{}, map[string]string{}}
	err := t.each(`MATCH (n:`+string(kind.label)+`|`+string(kind.alias)+`)
		OPTIONAL MATCH (n)-[r:SAME_AS]->(m)
		RETURN n.id, CASE WHEN n.`+kind.own+` IS NOT NULL THEN n.`+kind.shown+` END, m.id, r.score, r.reason, COUNT { `+kind.uses+` }`, nil,
		func(r *neo4j.Record) error {
			id := str(r.Values[0])
			l.ids[id], l.uses[id] = true, num(r.Values[5])
			if name, ok := r.Values[1].(string); ok {
				l.names[id] = name
			}
			if to := str(r.Values[2]); to != "" {
				l.links[id] = graph.Link{Alias: id, Representative: to, Score: float(r.Values[3]), Reason: str(r.Values[4])}
			}
			return nil
		})
	return l, err
}

// planKeys returns the changes that lead from the links of the graph to those wanted,
// in groups of whole components.
func planKeys[K graph.Actor | graph.Claim](t tx, kind table[K], links []graph.Link, names map[string]string) ([]keyChange, error) {
	is, err := readLinked(t, kind)
	if err != nil {
		return nil, err
	}
	wanted := graph.PresentLinks(links, is.ids)
	shown := map[string]string{}
	for _, l := range wanted {
		if name, ok := names[l.Representative]; ok {
			shown[l.Representative] = name
		}
	}
	groups := newComponents()
	for _, id := range sortedKeys(is.ids) {
		if was, will := is.links[id], wanted[id]; was != will {
			groups.join(id, was.Representative)
			groups.join(id, will.Representative)
		}
		if is.names[id] != shown[id] {
			groups.join(id, "")
		}
	}
	var plan []keyChange
	for _, ids := range groups.batches(linkBatch, is.uses) {
		var c keyChange
		for _, id := range ids {
			if was, will := is.links[id], wanted[id]; was != will {
				c.moved = append(c.moved, id)
				if will.Representative != "" {
					c.links = append(c.links, will)
				}
			}
			if is.names[id] != shown[id] {
				c.names = append(c.names, map[string]any{"id": id, "name": orNull(shown[id])})
			}
		}
		plan = append(plan, c)
	}
	return plan, nil
}

func (t tx) planDuplicates(wanted map[string]string) (list, error) {
	is := map[string]string{}
	ids := map[string]bool{}
	err := t.each("MATCH (a:Article) RETURN a.id, a.duplicate_of", nil, func(r *neo4j.Record) error {
		ids[str(r.Values[0])] = true
		if original := str(r.Values[1]); original != "" {
			is[str(r.Values[0])] = original
		}
		return nil
	})
	var rows list
	for _, id := range sortedKeys(ids) {
		original := wanted[id]
		if !ids[original] || original == id {
			original = ""
		}
		if is[id] != original {
			rows = append(rows, map[string]any{"id": id, "original": orNull(original)})
		}
	}
	return rows, err
}

// apply makes the change and brings statements and stance edges in step.
func (a *assignment) apply(c linkChange) error {
	if err := applyKeys(a.tx, actorTable, c.actors); err != nil {
		return err
	}
	if err := applyKeys(a.tx, claimTable, c.claims); err != nil {
		return err
	}
	if err := a.exec("UNWIND $rows AS row MATCH (a:Article {id: row.id}) SET a.duplicate_of = row.original", c.articles); err != nil {
		return err
	}
	changed := changes{actors: c.actors.moved, claims: c.claims.moved}
	for _, row := range c.articles {
		changed.articles = append(changed.articles, row["id"].(string))
	}
	if err := a.reassign(changed); err != nil {
		return err
	}
	return a.derive()
}

func applyKeys[K graph.Actor | graph.Claim](t tx, kind table[K], c keyChange) error {
	k := newKeys(t, kind, map[string]string{})
	if err := k.free(c.moved); err != nil {
		return err
	}
	var rows list
	for _, l := range c.links {
		rows = append(rows, map[string]any{"id": l.Alias, "to": l.Representative, "score": l.Score, "reason": l.Reason})
	}
	err := t.exec(`UNWIND $rows AS row
		MATCH (n:`+string(kind.label)+` {id: row.id})
		MATCH (r:`+string(kind.label)+` {id: row.to})
		CREATE (n)-[:SAME_AS {score: row.score, reason: row.reason}]->(r)`, rows)
	if err != nil {
		return err
	}
	// Names before labels: a key that ceases to be a representative shows its own again.
	err = t.exec(`UNWIND $rows AS row
		MATCH (n:`+string(kind.label)+` {id: row.id})
		WITH n, row.name AS name, coalesce(n.`+kind.own+`, n.`+kind.shown+`) AS own
		SET n.`+kind.shown+` = coalesce(name, own), n.`+kind.own+` = CASE WHEN name IS NOT NULL THEN own END`, c.names)
	if err != nil {
		return err
	}
	return t.exec(`UNWIND $rows AS row
		MATCH (n:`+string(kind.label)+` {id: row.id})
		REMOVE n:`+string(kind.label)+` SET n:Alias:`+string(kind.alias), rows)
}

// components are groups of IDs that must change together.
type components struct{ parent map[string]string }

func newComponents() components { return components{map[string]string{}} }

func (c components) root(id string) string {
	for c.parent[id] != id {
		c.parent[id] = c.parent[c.parent[id]]
		id = c.parent[id]
	}
	return id
}

// join puts a and b in one group; "" is nobody.
func (c components) join(a, b string) {
	for _, id := range []string{a, b} {
		if _, ok := c.parent[id]; !ok {
			c.parent[id] = id
		}
	}
	if b == "" {
		return
	}
	x, y := c.root(a), c.root(b)
	c.parent[max(x, y)] = min(x, y)
}

// batches returns the IDs, sorted within their group, in batches of whole groups; a
// batch weighs no more than size, each ID one and its weight, unless it is one group.
func (c components) batches(size int, weight map[string]int) [][]string {
	groups := map[string][]string{}
	weights := map[string]int{}
	for _, id := range slices.Sorted(maps.Keys(c.parent)) {
		if id != "" {
			root := c.root(id)
			groups[root] = append(groups[root], id)
			weights[root] += 1 + weight[id]
		}
	}
	var out [][]string
	full := size // the weight of the last batch
	for _, root := range sortedKeys(groups) {
		if full+weights[root] > size {
			out, full = append(out, nil), 0
		}
		last := len(out) - 1
		out[last] = append(out[last], groups[root]...)
		full += weights[root]
	}
	return out
}
