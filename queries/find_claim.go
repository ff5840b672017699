package queries

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"stancegraph/graph"
)

func (f finder) claimByID(value string) (Match, bool, error) {
	m := Match{Value: value, How: "by id"}
	ids, _, err := f.ids("claim-by-id", map[string]any{"id": value})
	if err != nil || len(ids) == 0 {
		return m, false, err
	}
	candidates, err := f.claims(ids)
	if err != nil {
		return m, false, err
	}
	if len(candidates) == 0 {
		return m, false, fmt.Errorf("%s is no allegation", value)
	}
	candidates[0].Score = 1
	return m.choose(candidates, false), true, nil
}

// claimsByPair finds accuser=ACTOR,target=ACTOR.
func (f finder) claimsByPair(value string) (Match, bool, error) {
	pair, ok, err := parsePair(value)
	if err != nil || !ok {
		return Match{}, false, err
	}
	m := Match{Value: value, How: "by accuser and target"}
	var found []any
	weights := map[string]float64{}
	if name := pair["accuser"]; name != "" {
		accusers, err := f.actorIDs(name)
		if err != nil {
			return m, false, err
		}
		if found, weights, err = f.ids("claims-by-stance", map[string]any{"actors": accusers, "stances": []any{string(graph.Accuses)}}); err != nil {
			return m, false, err
		}
	}
	if name := pair["target"]; name != "" {
		targets, err := f.actorIDs(name)
		if err != nil {
			return m, false, err
		}
		aimed, targeted, err := f.ids("claims-by-target", map[string]any{"actors": targets})
		if err != nil {
			return m, false, err
		}
		if pair["accuser"] == "" {
			found = aimed
		} else {
			found = intersect(found, targeted)
		}
	}
	candidates, err := f.claims(found)
	if err != nil {
		return m, false, err
	}
	weigh(candidates, weights)
	return m.choose(candidates, pair["accuser"] != ""), true, nil
}

// parsePair reads accuser=ACTOR,target=ACTOR; ok is false where value is no such thing.
func parsePair(value string) (pair map[string]string, ok bool, err error) {
	if !strings.HasPrefix(value, "accuser=") && !strings.HasPrefix(value, "target=") {
		return nil, false, nil
	}
	pair = map[string]string{}
	for _, part := range strings.Split(value, ",") {
		key, name, _ := strings.Cut(part, "=")
		key, name = strings.TrimSpace(key), strings.TrimSpace(name)
		if key != "accuser" && key != "target" || name == "" || pair[key] != "" {
			return nil, false, fmt.Errorf("want accuser=ACTOR,target=ACTOR, not %q", value)
		}
		pair[key] = name
	}
	return pair, true, nil
}

// actorIDs returns the ids of the actors that a part of a claim's value names.
func (f finder) actorIDs(name string) ([]string, error) {
	m, err := f.actor(name)
	if err != nil {
		return nil, err
	}
	if len(m.Found) == 0 {
		return nil, &NotFoundError{Param{Name: "actor", Type: Actor}, m}
	}
	return m.IDs(), nil
}

// claimsByNoun finds ACTOR NOUN. Where the value names an actor in full, the claims are
// those of its stance or none; a part of a name may also be a word of a claim.
func (f finder) claimsByNoun(value string) (Match, bool, error) {
	phrase, ok := parseNounPhrase(value)
	if !ok {
		return Match{}, false, nil
	}
	actors, err := f.actor(phrase.actor)
	if err != nil || len(actors.Found) == 0 {
		return Match{}, false, err
	}
	var stances []any
	for _, s := range phrase.stances {
		stances = append(stances, string(s))
	}
	m := Match{Value: value, How: fmt.Sprintf("claims on which %s takes the stance %s", actors.Found[0].Name, join(stances))}
	ids, weights, err := f.ids("claims-by-stance", map[string]any{"actors": actors.IDs(), "stances": stances})
	if err != nil {
		return m, false, err
	}
	candidates, err := f.claims(ids)
	if err != nil {
		return m, false, err
	}
	weigh(candidates, weights)
	if phrase.rest != "" {
		words := contentWords(wordsOf(phrase.rest))
		for i, c := range candidates {
			found, near := coverage(words, append(c.wordings, c.Target))
			candidates[i].Score *= found
			candidates[i].near = near
		}
	}
	m = m.choose(candidates, true)
	if len(m.Found) > 0 || actors.Found[0].Score < 1 {
		return m, len(m.Found) > 0, nil
	}
	if len(m.Near) == 0 {
		words, err := f.claimsByWords(phrase.actor)
		if err != nil {
			return m, false, err
		}
		m.Near = words.Found[:min(len(words.Found), mostNear)]
	}
	return m, true, nil
}

const byWords = "by words"

// claimsByWords looks for claims with all the words; only where there are none, for
// claims with some of them.
func (f finder) claimsByWords(value string) (Match, error) {
	words := contentWords(wordsOf(value))
	m := Match{Value: value, How: byWords}
	for _, all := range []bool{true, false} {
		if len(words) == 0 || len(m.Found) > 0 {
			break
		}
		ids, _, err := f.ids("claims-by-words", map[string]any{"words": luceneQuery(words, all)})
		if err != nil {
			return m, err
		}
		candidates, err := f.claims(ids)
		if err != nil {
			return m, err
		}
		for i, c := range candidates {
			candidates[i].Score, candidates[i].near = coverage(words, c.wordings)
		}
		m = m.choose(exactly(value, candidates), false)
	}
	return m, nil
}

// exactly returns, of candidates, the one that is worded exactly as value is and stands in
// more statements than any other that is; all that are, where two stand in equally many; all
// candidates where none is.
func exactly(value string, candidates []Candidate) []Candidate {
	words := strings.Join(wordsOf(value), " ")
	exact := slices.DeleteFunc(slices.Clone(candidates), func(c Candidate) bool {
		return !slices.ContainsFunc(c.wordings, func(w string) bool { return strings.Join(wordsOf(w), " ") == words })
	})
	if len(exact) == 0 {
		return candidates
	}
	most := slices.MaxFunc(exact, func(a, b Candidate) int { return cmp.Compare(a.Statements, b.Statements) }).Statements
	return slices.DeleteFunc(exact, func(c Candidate) bool { return c.Statements < most })
}

// weigh scores candidates by their weight as a share of the greatest; without weights
// all score 1.
func weigh(candidates []Candidate, weights map[string]float64) {
	greatest := 0.0
	for _, c := range candidates {
		greatest = max(greatest, weights[c.ID])
	}
	for i, c := range candidates {
		candidates[i].Score, candidates[i].near = 1, 1
		if greatest > 0 {
			candidates[i].Score = weights[c.ID] / greatest
		}
	}
}

func intersect(ids []any, with map[string]float64) []any {
	var both []any
	for _, id := range ids {
		if _, ok := with[id.(string)]; ok {
			both = append(both, id)
		}
	}
	return both
}

func join(stances []any) string {
	names := make([]string, len(stances))
	for i, s := range stances {
		names[i] = s.(string)
	}
	return strings.Join(names, " or ")
}
