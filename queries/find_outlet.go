package queries

import (
	"context"
	"slices"
	"strings"

	"stancegraph/graph"
)

// FindOutlet returns the outlets that value names: by id; else by name, whatever its
// case, accents and dots; else by part of a name. Candidate.Statements counts articles.
func FindOutlet(ctx context.Context, r Reader, value string) (Match, error) {
	m := Match{Value: value, How: "by name"}
	words := nameWords(value)
	if len(words) == 0 {
		return m, nil
	}
	table, err := finder{ctx: ctx, reader: r}.run("outlets", nil)
	if err != nil {
		return m, err
	}
	id := graph.SourceID(value)
	var candidates []Candidate
	for _, row := range table.Rows {
		c := Candidate{ID: row[0].(string), Name: row[1].(string), Kind: "outlet", Named: true, Statements: row[2].(int64)}
		if c.ID == value || c.ID == id {
			c.Score, c.near = 1, 1
		} else {
			c.Score, c.near = scoreName(words, []string{c.Name})
		}
		candidates = append(candidates, c)
	}
	slices.SortFunc(candidates, func(a, b Candidate) int { return strings.Compare(a.ID, b.ID) })
	return m.choose(candidates, false), nil
}
