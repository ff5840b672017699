package queries

import (
	"context"
	"fmt"
	"maps"
)

// Resolved is what a parameter's value was taken to name.
type Resolved struct {
	Param Param
	Match Match
}

// Resolve returns params, as Bind gave them, with every value of type claim,
// allegation, actor or outlet replaced by the list of ids that it names ([]any of string, empty for null),
// and what each was taken to name, in the order of the parameters. A value that names
// nothing is a *NotFoundError; one that names several is an *AmbiguousError, unless all
// of them are wanted.
func (q Query) Resolve(ctx context.Context, r Reader, params map[string]any, all bool) (map[string]any, []Resolved, error) {
	bound := maps.Clone(params)
	var resolved []Resolved
	for _, p := range q.Params {
		if !p.Type.named() {
			continue
		}
		ids := []any{}
		if value, ok := params[p.Name].(string); ok {
			m, err := p.Type.find(ctx, r, value)
			switch {
			case err != nil:
				return nil, nil, fmt.Errorf("%s: %w", p.Name, err)
			case len(m.Found) == 0:
				return nil, nil, &NotFoundError{p, m}
			case len(m.Found) > 1 && !all:
				return nil, nil, &AmbiguousError{p, m}
			}
			for _, id := range m.IDs() {
				ids = append(ids, id)
			}
			resolved = append(resolved, Resolved{p, m})
		}
		bound[p.Name] = ids
	}
	return bound, resolved, nil
}

// named reports whether values of type t are names for Resolve to look up.
func (t Type) named() bool { return t == Claim || t == Allegation || t == Actor || t == Outlet }

func (t Type) find(ctx context.Context, r Reader, value string) (Match, error) {
	switch t {
	case Actor:
		return FindActor(ctx, r, value)
	case Outlet:
		return FindOutlet(ctx, r, value)
	}
	return Find(ctx, r, value, t == Allegation)
}
