package neo4j

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"stancegraph/graph"
)

// review makes the reviews hold, and no others, in one transaction with the stance edges
// that they change, as long as no other writer came since seen.
func (s *Store) review(ctx context.Context, reviews []graph.Review, seen int64) error {
	var changed []change
	err := s.read(ctx, "reviews", func(t tx) (err error) {
		changed, err = t.reviewed(reviews)
		return err
	})
	if err != nil || len(changed) == 0 {
		return err
	}
	return s.write(ctx, "review", func(t tx) error {
		if err := t.lockLinks(seen); err != nil {
			return err
		}
		a := newAssignment(t)
		return a.review(changed)
	})
}

// Statement returns the statement with this ID; ok is false where there is none.
func (s *Store) Statement(ctx context.Context, id string) (found graph.Statement, ok bool, err error) {
	err = s.read(ctx, "statement", func(t tx) error {
		ok = false
		return t.each("MATCH (s:Statement {id: $id}) RETURN properties(s)", map[string]any{"id": id}, func(r *neo4j.Record) error {
			found, ok = parseStatement(r.Values[0].(map[string]any)), true
			return nil
		})
	})
	return found, ok, err
}

// change is a statement as its review leaves it, with what the graph holds of it.
type change struct {
	node   string // element id
	edge   string
	stance graph.Stance // that it has in the graph
	to     graph.Statement
}

// reviewed returns the statements whose review in the graph is not the one wanted. Only
// those that have a review, and those of the articles that reviews are about, are read.
func (t tx) reviewed(reviews []graph.Review) ([]change, error) {
	articles := map[string]bool{}
	for _, r := range reviews {
		articles[r.Article] = true
	}
	var changed []change
	seen := map[string]bool{}
	read := func(cypher string) error {
		byArticle := map[string][]change{}
		err := t.each(cypher, map[string]any{"ids": sortedKeys(articles)}, func(r *neo4j.Record) error {
			stored := r.Values[1].(map[string]any)
			s := parseStatement(stored)
			byArticle[s.Article] = append(byArticle[s.Article], change{str(r.Values[0]), str(stored["edge"]), s.Stance, s})
			return nil
		})
		for _, id := range sortedKeys(byArticle) {
			if seen[id] {
				continue // read whole before
			}
			seen[id] = true
			var is []graph.Statement
			for _, c := range byArticle[id] {
				is = append(is, c.to)
			}
			for i, to := range graph.Reviewed(is, reviews) {
				if to.Review != is[i].Review || to.ReviewWhy != is[i].ReviewWhy || to.ReadAs != is[i].ReadAs || to.Stance != is[i].Stance {
					c := byArticle[id][i]
					c.to = to
					changed = append(changed, c)
				}
			}
		}
		return err
	}
	err := read("UNWIND $ids AS id MATCH (:Article {id: id})<-[:REPORTED_IN]-(s) RETURN elementId(s), properties(s)")
	if err != nil {
		return nil, err
	}
	err = read("MATCH (s:Statement) USING INDEX s:Statement(review) WHERE s.review IS NOT NULL RETURN elementId(s), properties(s)")
	return changed, err
}

// review writes the changed reviews and brings the stance edges in step.
func (a *assignment) review(changed []change) error {
	var rows list
	var nodes []string
	for _, c := range changed {
		a.lose(c.edge, c.stance)
		nodes = append(nodes, c.node)
		rows = append(rows, map[string]any{"node": c.node, "stance": string(c.to.Stance), "review": orNull(string(c.to.Review)),
			"why": orNull(c.to.ReviewWhy), "read": orNull(string(c.to.ReadAs))})
	}
	err := a.exec(`UNWIND $rows AS row MATCH (s) WHERE elementId(s) = row.node
		SET s.stance = row.stance, s.review = row.review, s.review_why = row.why, s.read_as = row.read`, rows)
	if err != nil {
		return err
	}
	if err := a.reassignAll(nodes); err != nil {
		return err
	}
	return a.derive()
}
