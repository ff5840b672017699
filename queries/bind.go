package queries

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Bind turns the values given for q's parameters, as a person writes them, into typed
// ones, and fills in the defaults. A value of type claim, allegation or actor stays the
// text it is; Resolve must replace it before the query runs. The error names query and
// parameter, and says what it takes.
func (q Query) Bind(values map[string]string) (map[string]any, error) {
	for _, name := range slices.Sorted(maps.Keys(values)) {
		if _, ok := q.Param(name); !ok {
			if len(q.Params) == 0 {
				return nil, fmt.Errorf("query %s: unknown parameter %q: it takes none", q.Name, name)
			}
			return nil, fmt.Errorf("query %s: unknown parameter %q%s", q.Name, name, didYouMean(name, q.paramNames()))
		}
	}
	params := map[string]any{}
	for _, p := range q.Params {
		value, given := values[p.Name]
		info, _ := lookupType(p.Type) // the header was checked
		switch {
		case !given && p.Required:
			return nil, fmt.Errorf("query %s: parameter %s is missing: give -p %s=%s (%s)", q.Name, p.Name, p.Name, info.Example, info.Takes)
		case !given:
			params[p.Name] = p.Default
		default:
			parsed, err := info.parse(value)
			if err != nil {
				return nil, fmt.Errorf("query %s: parameter %s takes %s, as in %s=%s, not %q", q.Name, p.Name, info.Takes, p.Name, info.Example, value)
			}
			params[p.Name] = parsed
		}
	}
	given := func(name string) bool { return params[name] != nil }
	if len(q.Needs) > 0 && !slices.ContainsFunc(q.Needs, given) {
		return nil, fmt.Errorf("query %s: give at least one of the parameters %s", q.Name, strings.Join(q.Needs, ", "))
	}
	return params, nil
}
