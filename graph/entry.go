package graph

import (
	"cmp"
	"slices"
)

// Joined is a key that another one represents, and why.
type Joined[K Actor | Claim] struct {
	Key    K // as its own articles say
	Score  float64
	Reason string
}

// ActorEntry is an actor as the whole graph knows it: a representative, with the name
// shown and all other names of its component as aliases.
type ActorEntry struct {
	Actor
	OwnName string          // of the key alone
	Joined  []Joined[Actor] // by ID
	// Affiliations of the component, to representatives; by kind and body.
	Affiliations []AffiliationEdge
}

// ClaimEntry is a claim as the whole graph knows it: a representative, with the text
// shown, all other wordings of its component, and the representative of its target.
type ClaimEntry struct {
	Claim
	OwnText string          // of the key alone
	Joined  []Joined[Claim] // by ID
	// Relations of the component, to representatives; by kind and claim.
	Relations []ClaimRelation
}

// NewActorEntry returns the entry of a representative with the name shown. Affiliations
// are those of all keys of its component, each from and to a representative, in any
// order.
func NewActorEntry(own Actor, shown string, joined []Joined[Actor], affiliations []AffiliationEdge) ActorEntry {
	e := ActorEntry{Actor: own, OwnName: own.Name, Joined: joined, Affiliations: mergeAffiliations(affiliations)}
	e.Name = shown
	names := slices.Concat(own.Aliases, []string{own.Name})
	for _, j := range joined {
		names = append(append(names, j.Key.Aliases...), j.Key.Name)
	}
	e.Aliases = otherNames(shown, names)
	slices.SortFunc(e.Joined, func(a, b Joined[Actor]) int { return cmp.Compare(a.Key.ID, b.Key.ID) })
	return e
}

// NewClaimEntry returns the entry of a representative with the text shown and this
// target. Relations are those of all keys of its component, each from and to a
// representative, in any order.
func NewClaimEntry(own Claim, shown, target string, joined []Joined[Claim], relations []ClaimRelation) ClaimEntry {
	e := ClaimEntry{Claim: own, OwnText: own.Text, Joined: joined, Relations: distinctRelations(relations)}
	e.Text, e.Target = shown, target
	texts := slices.Concat(own.Aliases, []string{own.Text})
	for _, j := range joined {
		texts = append(append(texts, j.Key.Aliases...), j.Key.Text)
	}
	e.Aliases = otherNames(shown, texts)
	slices.SortFunc(e.Joined, func(a, b Joined[Claim]) int { return cmp.Compare(a.Key.ID, b.Key.ID) })
	return e
}

// mergeAffiliations makes those of one kind to the same body one, and drops any of a
// component to itself.
func mergeAffiliations(edges []AffiliationEdge) []AffiliationEdge {
	slices.SortFunc(edges, func(a, b AffiliationEdge) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Of, b.Of))
	})
	var out []AffiliationEdge
	for _, e := range edges {
		if e.Of == e.Actor {
			continue
		}
		if last := len(out) - 1; last >= 0 && out[last].Kind == e.Kind && out[last].Of == e.Of {
			out[last] = out[last].Merge(e)
			continue
		}
		out = append(out, e)
	}
	return out
}

func distinctRelations(relations []ClaimRelation) []ClaimRelation {
	slices.SortFunc(relations, func(a, b ClaimRelation) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.To, b.To))
	})
	return slices.DeleteFunc(slices.Compact(relations), func(r ClaimRelation) bool { return r.From == r.To })
}

// otherNames returns the names in order, each once, without the one shown.
func otherNames(shown string, names []string) []string {
	set := map[string]bool{}
	addAll(set, names, "")
	delete(set, shown)
	return sorted(set)
}
