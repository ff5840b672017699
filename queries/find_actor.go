package queries

import (
	"slices"
	"strings"

	"stancegraph/graph"
)

// partScore is the score of an actor of whose name the value is only a part.
const partScore = leastScore

func (f finder) actor(value string) (Match, error) {
	m := Match{Value: value, How: "by id"}
	ids, _, err := f.ids("actor-by-id", map[string]any{"ids": []any{value}})
	if err != nil {
		return m, err
	}
	if len(ids) > 0 {
		candidates, err := f.describe("describe-actors", ids)
		if err != nil {
			return m, err
		}
		candidates[0].Score = 1
		return m.choose(candidates, false), nil
	}
	return f.actorByName(value)
}

func (f finder) actorByName(value string) (Match, error) {
	m := Match{Value: value, How: "by name"}
	words := nameWords(value)
	if len(words) == 0 {
		return m, nil
	}
	// A name of which the full-text index ranks others first is there by its slug.
	ids, _, err := f.ids("actor-by-id", map[string]any{"ids": []any{graph.Slug(value)}})
	if err != nil {
		return m, err
	}
	for _, all := range []bool{true, false} { // only the near misses have some words alone
		if len(m.Found) > 0 {
			break
		}
		hits, _, err := f.ids("actors-by-words", map[string]any{"words": luceneQuery(words, all)})
		if err != nil {
			return m, err
		}
		for _, id := range hits {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
		candidates, err := f.describe("describe-actors", ids)
		if err != nil {
			return m, err
		}
		for i, c := range candidates {
			candidates[i].Score, candidates[i].near = scoreName(words, c.wordings)
		}
		m = m.choose(namedFirst(candidates), false)
	}
	return m, nil
}

// besideCost is what a further word of a name takes from how near it is.
const besideCost = 0.02

// nameWords returns the words of a name without the article before it.
func nameWords(name string) []string {
	words := wordsOf(name)
	if len(words) > 1 && words[0] == "the" {
		return words[1:]
	}
	return words
}

// scoreName is 1 where the words are a whole name, partScore where they are all part of
// one, else 0; near is the share of the words that one name has but for typing errors,
// less a little for each word that it has beside them.
func scoreName(words []string, names []string) (score, near float64) {
	for _, name := range names {
		have := nameWords(name)
		if slices.Equal(words, have) {
			return 1, 1
		}
		all := !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(have, w) })
		if all {
			score = partScore
		}
		_, n := coverage(words, []string{strings.Join(have, " ")})
		near = max(near, n-besideCost*float64(max(0, len(have)-len(words))))
	}
	return score, near
}

// namedFirst drops unnamed speakers where somebody named fits.
func namedFirst(candidates []Candidate) []Candidate {
	fits := func(c Candidate) bool { return c.Named && c.Score >= leastScore }
	if !slices.ContainsFunc(candidates, fits) {
		return candidates
	}
	return slices.DeleteFunc(candidates, func(c Candidate) bool { return !c.Named })
}
