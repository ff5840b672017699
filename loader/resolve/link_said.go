package resolve

import (
	"maps"
	"slices"
	"strings"

	"stancegraph/graph"
)

// scoreSaid is the score of two actors of one surname of whom the same is said.
const scoreSaid = 0.85

// sameSaid joins a person whom an article knows by surname alone with the one person of
// the graph who has that surname, where claims say the same of both: the surname alone is
// no evidence.
func (t *tables) sameSaid(actors []graph.Actor, claims []graph.Claim, u *union) []edge {
	byID := map[string]graph.Actor{}
	bearers := map[string][]string{} // surname -> representatives of those named in full
	for _, a := range actors {
		byID[a.ID] = a
		if words := normalWords(a.Name); a.Named && a.Kind == graph.Person && len(words) > 1 && !Local(a.ID) {
			if root := u.find(a.ID); !slices.Contains(bearers[lastWord(words)], root) {
				bearers[lastWord(words)] = append(bearers[lastWord(words)], root)
			}
		}
	}
	said := map[string][]string{} // what is said -> keys of whom
	for _, c := range claims {
		if a, ok := byID[c.Target]; ok && a.Named && a.Kind == graph.Person {
			if what := t.saidOf(c, a); what != "" {
				said[what] = append(said[what], a.ID)
			}
		}
	}
	var edges []edge
	for _, what := range slices.Sorted(maps.Keys(said)) {
		for _, key := range said[what] {
			words := normalWords(byID[key].Name)
			if !Local(key) || len(words) != 1 || len(bearers[words[0]]) != 1 {
				continue
			}
			for _, other := range said[what] {
				if u.find(other) == bearers[words[0]][0] {
					edges = append(edges, edge{min(key, other), max(key, other), scoreSaid, "same surname, and the same is said of both"})
				}
			}
		}
	}
	return edges
}

// saidOf is what the claim says of its target, without its name: kind, act and object, or
// the words of a claim without frame; "" where that is too little to tell.
func (t *tables) saidOf(c graph.Claim, target graph.Actor) string {
	if c.Act != "" {
		object, _, _ := strings.Cut(c.Object, " "+besides+" ")
		if object == "" {
			return ""
		}
		return strings.Join([]string{string(c.Kind), c.Act, object}, "|")
	}
	of := t.contentWords(target.Name)
	words := slices.DeleteFunc(t.contentWords(c.Text), func(w string) bool { return slices.Contains(of, w) })
	if len(words) < 2 {
		return ""
	}
	slices.Sort(words)
	return string(c.Kind) + "||" + strings.Join(slices.Compact(words), " ")
}
