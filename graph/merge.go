package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Several articles may name one key, each in its own words. What a store shows of the
// key is a pure function of what they say, so that it does not depend on the order in
// which they came, and taking one away undoes it.

// Mention is what one article, or N articles alike, say of a key.
type Mention[K Actor | Claim] struct {
	Key K
	N   int
}

// MergeActors returns the actor that mentions of one key amount to: name, kind and
// named as most articles have them (then the first in order), all other names as
// aliases. There must be at least one mention.
func MergeActors(mentions []Mention[Actor]) Actor {
	type vote struct {
		name  string
		kind  ActorKind
		named bool
	}
	votes := map[vote]int{}
	names := map[string]bool{}
	for _, m := range mentions {
		a := m.Key
		votes[vote{a.Name, a.Kind, a.Named}] += m.N
		addAll(names, a.Aliases, a.Name)
	}
	won := winner(votes, func(a, b vote) int {
		return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.kind, b.kind), compareBool(a.named, b.named))
	})
	delete(names, won.name)
	return Actor{ID: mentions[0].Key.ID, Name: won.name, Kind: won.kind, Named: won.named, Aliases: sorted(names)}
}

// MergeClaims returns the claim that mentions of one key amount to: text, kind and
// frame as most articles have them (then the first in order), all other wordings as
// aliases. There must be at least one mention.
func MergeClaims(mentions []Mention[Claim]) Claim {
	type vote struct {
		text                string
		kind                ClaimKind
		target, act, object string
	}
	votes := map[vote]int{}
	texts := map[string]bool{}
	for _, m := range mentions {
		c := m.Key
		votes[vote{c.Text, c.Kind, c.Target, c.Act, c.Object}] += m.N
		addAll(texts, c.Aliases, c.Text)
	}
	won := winner(votes, func(a, b vote) int {
		return cmp.Or(cmp.Compare(a.text, b.text), cmp.Compare(a.kind, b.kind), cmp.Compare(a.target, b.target),
			cmp.Compare(a.act, b.act), cmp.Compare(a.object, b.object))
	})
	delete(texts, won.text)
	return Claim{ID: mentions[0].Key.ID, Text: won.text, Kind: won.kind, Target: won.target,
		Act: won.act, Object: won.object, Aliases: sorted(texts)}
}

// AffiliationEdge sums up what shows that one actor speaks for, or is part of, another.
type AffiliationEdge struct {
	Actor string
	Kind  RelType
	Of    string
	// Basis is BasisCodebook or BasisStatements.
	Basis string
	// Statements are the first MaxAffiliationStatements IDs, in order, of the
	// statements that show it.
	Statements          []string
	FirstSaid, LastSaid string // as in StanceEdge, over all statements that show it
}

// BasisStatements is the basis of an affiliation that statements show.
const BasisStatements = "statements"

// MaxAffiliationStatements bounds the statements that an affiliation edge lists, so
// that a spokesperson quoted in thousands of articles stays cheap to write.
const MaxAffiliationStatements = 10

// NewAffiliationEdge returns what a alone amounts to; said gives the dates of the
// statements in its basis.
func NewAffiliationEdge(a Affiliation, said map[string]Date) AffiliationEdge {
	e := AffiliationEdge{Actor: a.Actor, Kind: a.Kind, Of: a.Of, Basis: BasisStatements}
	if len(a.Basis) == 1 && a.Basis[0] == BasisCodebook {
		e.Basis = BasisCodebook
		return e
	}
	for _, id := range a.Basis {
		e.FirstSaid, e.LastSaid = widen(e.FirstSaid, e.LastSaid, said[id])
	}
	e.Statements = firstStatements(a.Basis)
	return e
}

// Merge returns what e and o, of the same actors and kind, amount to together. Order
// and repetition do not matter.
func (e AffiliationEdge) Merge(o AffiliationEdge) AffiliationEdge {
	if o.Basis == BasisCodebook {
		e.Basis = BasisCodebook
	}
	e.Statements = firstStatements(append(slices.Clone(e.Statements), o.Statements...))
	if e.FirstSaid == "" || o.FirstSaid != "" && o.FirstSaid < e.FirstSaid {
		e.FirstSaid = o.FirstSaid
	}
	e.LastSaid = max(e.LastSaid, o.LastSaid)
	return e
}

func firstStatements(ids []string) []string {
	ids = slices.Clone(ids)
	slices.Sort(ids)
	ids = slices.Compact(ids)
	return ids[:min(len(ids), MaxAffiliationStatements)]
}

// winner returns the vote with the highest count, then the first in order.
func winner[V comparable](votes map[V]int, compare func(a, b V) int) V {
	return slices.MinFunc(slices.Collect(maps.Keys(votes)), func(a, b V) int {
		return cmp.Or(cmp.Compare(votes[b], votes[a]), compare(a, b))
	})
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

func addAll(set map[string]bool, items []string, more string) {
	set[more] = true
	for _, item := range items {
		set[item] = true
	}
}

// sorted returns the non-empty members of set in order.
func sorted(set map[string]bool) []string {
	items := make([]string, 0, len(set))
	for item := range set {
		if strings.TrimSpace(item) != "" {
			items = append(items, item)
		}
	}
	slices.Sort(items)
	return items
}
