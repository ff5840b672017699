package queries

import (
	"slices"
	"strings"

	"stancegraph/graph"
)

// stanceNouns are the nouns that, with an actor, stand for the claims on which the actor
// takes a stance: "the Orlandia accusation", "Vestria's denial".
var stanceNouns = []struct {
	nouns   []string // singular; an s makes the plural
	stances []graph.Stance
}{
	{[]string{"accusation", "allegation", "attribution", "blame", "charge"}, []graph.Stance{graph.Accuses}},
	{[]string{"assertion", "claim", "version"}, []graph.Stance{graph.Accuses, graph.Supports}},
	{[]string{"denial", "dismissal", "rejection", "rebuttal"}, []graph.Stance{graph.Denies}},
	{[]string{"backing", "confirmation", "defence", "defense", "endorsement", "praise", "support"}, []graph.Stance{graph.Supports}},
	{[]string{"condemnation", "criticism", "denunciation"}, []graph.Stance{graph.Condemns}},
}

// nounPhrase is "ACTOR accusation", "accusation by ACTOR", either with "against REST".
type nounPhrase struct {
	actor   string
	stances []graph.Stance
	rest    string // words that the claim must have, or ""
}

// parseNounPhrase reads value as a noun phrase of stanceNouns; ok is false if it is none.
func parseNounPhrase(value string) (p nounPhrase, ok bool) {
	fields := strings.Fields(value)
	at := slices.IndexFunc(fields, func(f string) bool { return stancesOf(f) != nil })
	if at < 0 {
		return nounPhrase{}, false
	}
	p.stances = stancesOf(fields[at])
	before, after := strings.Join(fields[:at], " "), fields[at+1:]
	by := len(after)
	if i := slices.IndexFunc(after, isOneOf("by", "from")); i >= 0 {
		by = i
	}
	about := slices.IndexFunc(after, isOneOf("about", "against", "of", "on", "over", "that"))
	switch {
	case by < len(after): // accusation [against REST] by ACTOR [against REST]
		end := len(after)
		if about > by {
			end = about
		}
		p.actor = strings.Join(after[by+1:end], " ")
		p.rest = strings.Join(append([]string{before}, append(after[:by:by], after[end:]...)...), " ")
	case about == 0: // ACTOR accusation against REST
		p.actor, p.rest = before, strings.Join(after, " ")
	case len(after) == 0:
		p.actor = before
	default:
		return nounPhrase{}, false
	}
	p.actor = possessive.ReplaceAllString(p.actor, "")
	p.rest = strings.TrimSpace(p.rest)
	return p, len(wordsOf(p.actor)) > 0
}

// stancesOf returns the stances of a stance noun, or nil.
func stancesOf(field string) []graph.Stance {
	noun := strings.ToLower(field)
	for _, row := range stanceNouns {
		for _, n := range row.nouns {
			if noun == n || noun == n+"s" {
				return row.stances
			}
		}
	}
	return nil
}

func isOneOf(words ...string) func(string) bool {
	return func(field string) bool { return slices.Contains(words, strings.ToLower(field)) }
}
