package decide

import (
	"stancegraph/graph"
)

// Pair are two keys that a decision joins or keeps apart.
type Pair struct {
	A, B   string // in order
	Reason string
}

// Rules are what the decisions say of the keys of a store.
type Rules struct {
	Joined []Pair
	Apart  []Pair
	// Alone are keys that are joined to no other, unless by Joined.
	Alone map[string]bool
}

// ActorRules returns what the decisions say of these actors. A key that none of them has
// any more is the one actor that has its name; where there is none, or several, the
// decision says nothing of them.
func (b *Book) ActorRules(actors []graph.Actor) Rules {
	if b == nil {
		return Rules{}
	}
	k := newKeyring()
	for _, a := range actors {
		k.add(a.ID, a.Name)
	}
	return b.rules(Actors, k)
}

// ClaimRules is ActorRules for claims.
func (b *Book) ClaimRules(claims []graph.Claim) Rules {
	if b == nil {
		return Rules{}
	}
	k := newKeyring()
	for _, c := range claims {
		k.add(c.ID, append([]string{c.Text}, c.Aliases...)...)
	}
	return b.rules(Claims, k)
}

// keyring finds keys by ID, else by name.
type keyring struct {
	ids    map[string]bool
	byName map[string][]string
}

func newKeyring() keyring { return keyring{map[string]bool{}, map[string][]string{}} }

func (k keyring) add(id string, names ...string) {
	k.ids[id] = true
	for _, name := range names {
		k.byName[name] = append(k.byName[name], id)
	}
}

func (k keyring) find(key Key) (string, bool) {
	if k.ids[key.ID] {
		return key.ID, true
	}
	if same := k.byName[key.Name]; len(same) == 1 {
		return same[0], true
	}
	return "", false
}

func (b *Book) rules(of Of, k keyring) Rules {
	rules := Rules{Alone: map[string]bool{}}
	for _, d := range b.held(Merge, NotSame, Split) {
		if d.Of != of {
			continue
		}
		var ids []string
		for _, key := range d.Keys {
			if id, ok := k.find(key); ok {
				ids = append(ids, id)
			}
		}
		switch {
		case len(ids) < len(d.Keys): // not all are there
		case d.Do == Split:
			rules.Alone[ids[0]] = true
		case ids[0] == ids[1]: // an upgrade made them one key
		default:
			pair := Pair{min(ids[0], ids[1]), max(ids[0], ids[1]), d.because()}
			if d.Do == Merge {
				rules.Joined = append(rules.Joined, pair)
			} else {
				rules.Apart = append(rules.Apart, pair)
			}
		}
	}
	return rules
}
