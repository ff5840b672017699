package queries

import (
	"context"
	"embed"
	"fmt"
	"slices"
	"strings"

	"stancegraph/graph"
)

//go:embed find/*.cypher
var findFiles embed.FS

// Reader runs a query that only reads.
type Reader interface {
	Query(ctx context.Context, cypher string, params map[string]any) (graph.Table, error)
}

// ReaderFunc is a function that is a Reader.
type ReaderFunc func(ctx context.Context, cypher string, params map[string]any) (graph.Table, error)

// Query calls f.
func (f ReaderFunc) Query(ctx context.Context, cypher string, params map[string]any) (graph.Table, error) {
	return f(ctx, cypher, params)
}

// Find returns the claims that value names; with allegationsOnly, those of kind
// allegation alone. A value is tried as, in this order,
//
//   - an id, of a claim or of an alias of one;
//   - accuser=ACTOR,target=ACTOR, or one of the two: claims on which the accuser takes
//     the stance ACCUSES and whose target is the target;
//   - ACTOR NOUN, with a noun of stanceNouns ("Orlandia's accusation against Vestria"):
//     claims on which the actor takes the noun's stance, scored by how often it does so;
//   - words: the claim that is worded exactly so, of several the one of most statements;
//     else claims whose wordings have all of them, or where there is none, at least half of
//     them, scored by the share.
//
// Several claims are found where they fit about equally well: Found holds those whose
// score is at least 0.8 of the best one's and, unless the score itself counts
// statements, that have more than half as many of them. The order is score, then number
// of statements, then id, so that it does not depend on how the graph was loaded.
func Find(ctx context.Context, r Reader, value string, allegationsOnly bool) (Match, error) {
	f := finder{ctx: ctx, reader: r, allegationsOnly: allegationsOnly}
	for _, try := range []func(string) (Match, bool, error){f.claimByID, f.claimsByPair, f.claimsByNoun} {
		m, done, err := try(value)
		if err != nil || done {
			return m, err
		}
	}
	return f.claimsByWords(value)
}

// FindActor returns the actors that value names: by id, of an actor or of an alias of
// one; else by name or other name, whatever its case, accents and dots; else by part of
// a name. Speakers whom no article names are found where nobody named is. Several are
// found where, as for Find, they fit about equally well.
func FindActor(ctx context.Context, r Reader, value string) (Match, error) {
	return finder{ctx: ctx, reader: r}.actor(value)
}

// finder looks for one value.
type finder struct {
	ctx             context.Context
	reader          Reader
	allegationsOnly bool
}

// ids runs a query of the folder find that returns ids, and maybe a weight each.
func (f finder) ids(query string, params map[string]any) (ids []any, weights map[string]float64, err error) {
	table, err := f.run(query, params)
	if err != nil {
		return nil, nil, err
	}
	weights = map[string]float64{}
	for _, row := range table.Rows {
		id := row[0].(string)
		if _, seen := weights[id]; !seen {
			ids = append(ids, id)
		}
		weights[id]++
		if len(row) > 1 {
			weights[id] += float64(row[1].(int64)) - 1
		}
	}
	return ids, weights, nil
}

func (f finder) run(query string, params map[string]any) (graph.Table, error) {
	cypher, err := findFiles.ReadFile("find/" + query + ".cypher")
	if err != nil {
		return graph.Table{}, err
	}
	table, err := f.reader.Query(f.ctx, string(cypher), params)
	if err != nil {
		return graph.Table{}, fmt.Errorf("%s: %w", strings.ReplaceAll(query, "-", " "), err)
	}
	return table, nil
}

// describe returns what query tells of the ids.
func (f finder) describe(query string, ids []any) ([]Candidate, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	table, err := f.run(query, map[string]any{"ids": ids})
	if err != nil {
		return nil, err
	}
	candidates := make([]Candidate, len(table.Rows))
	for i, row := range table.Rows {
		c := &candidates[i]
		for j, column := range table.Columns {
			switch column {
			case "id":
				c.ID = row[j].(string)
			case "name":
				c.Name = row[j].(string)
			case "kind":
				c.Kind = row[j].(string)
			case "target":
				c.Target, _ = row[j].(string)
			case "named":
				c.Named, _ = row[j].(bool)
			case "statements":
				c.Statements = row[j].(int64)
			case "wordings":
				for _, w := range row[j].([]any) {
					c.wordings = append(c.wordings, w.(string))
				}
			}
		}
	}
	return candidates, nil
}

// claims describes the claims with these ids, without those not asked for.
func (f finder) claims(ids []any) ([]Candidate, error) {
	candidates, err := f.describe("describe-claims", ids)
	if f.allegationsOnly {
		candidates = slices.DeleteFunc(candidates, func(c Candidate) bool { return c.Kind != string(graph.Allegation) })
	}
	return candidates, err
}
