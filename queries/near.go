package queries

import (
	"cmp"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// nearest returns those of names that are spelt nearly as name is, nearest first, then
// in alphabetical order, at most three: within one edit, and one more for every four letters, or
// beginning with name.
func nearest(name string, names []string) []string {
	type near struct {
		name     string
		distance int
	}
	var found []near
	folded := strings.ToLower(name)
	for _, n := range names {
		other := strings.ToLower(n)
		distance := levenshtein.ComputeDistance(folded, other)
		switch {
		case distance <= 1+len([]rune(name))/4:
		case len(folded) > 2 && strings.HasPrefix(other, folded):
			distance = 1
		default:
			continue
		}
		found = append(found, near{n, distance})
	}
	slices.SortFunc(found, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), strings.Compare(a.name, b.name))
	})
	var out []string
	for _, n := range found {
		if !slices.Contains(out, n.name) && len(out) < 3 {
			out = append(out, n.name)
		}
	}
	return out
}

// didYouMean ends an error about an unknown name: with the near ones, else with all.
func didYouMean(name string, names []string) string {
	if near := nearest(name, names); len(near) > 0 {
		return ": did you mean " + strings.Join(near, " or ") + "?"
	}
	return ": there are " + strings.Join(names, ", ")
}
