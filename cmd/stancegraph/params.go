package main

import (
	"context"
	"errors"
	"fmt"

	"stancegraph/graph/neo4j"
	"stancegraph/queries"
)

// resolveParams replaces names of claims and actors by the ids they stand for and tells
// on stderr what each was taken to be. Several that fit as well are listed: a usage
// error, since only the user knows which was meant.
func (a *app) resolveParams(ctx context.Context, store *neo4j.Store, q boundQuery, all bool) (boundQuery, error) {
	if q.canned == nil {
		return q, nil
	}
	params, resolved, err := q.canned.Resolve(ctx, reader(store), q.params, all)
	var missing *queries.NotFoundError
	var several *queries.AmbiguousError
	switch {
	case errors.As(err, &missing):
		return q, usagef("%w", err)
	case errors.As(err, &several):
		a.tellMatch(several.Param, several.Match)
		return q, usagef("%w (--all)", err)
	case err != nil:
		return q, err
	}
	for _, r := range resolved {
		a.tellMatch(r.Param, r.Match)
	}
	q.params = params
	return q, nil
}

func (a *app) tellMatch(p queries.Param, m queries.Match) {
	for _, c := range m.Found {
		fmt.Fprintf(a.stderr, "%s: %s  (%s, %s, %s)\n", p.Name, c.Name, c.ID, plural(int(c.Statements), "statement"), m.How)
	}
}
