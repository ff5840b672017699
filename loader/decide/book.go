package decide

import (
	"fmt"
	"slices"
	"strconv"

	"stancegraph/graph"
)

// Book is all decisions of a file, in the order in which they were made. A nil Book holds
// none. It is not safe for concurrent changes.
type Book struct {
	all  []Decision
	hold []bool // by index in all: not undone
}

// All returns the decisions in order, and which of them hold.
func (b *Book) All() ([]Decision, []bool) {
	if b == nil {
		return nil, nil
	}
	return b.all, b.hold
}

// Add returns the book with d, which gets its ID, or an error where d contradicts what
// holds already. The book itself stays as it is.
func (b *Book) Add(d Decision) (*Book, Decision, error) {
	all, _ := b.All()
	d.ID = graph.NewID("d", strconv.Itoa(len(all)), d.String(), d.Why)
	next, err := newBook(append(slices.Clone(all), d))
	return next, d, err
}

func newBook(all []Decision) (*Book, error) {
	b := &Book{all: all, hold: make([]bool, len(all))}
	at := map[string]int{}
	for i, d := range all {
		if err := d.check(); err != nil {
			return nil, fmt.Errorf("decision %d: %w", i+1, err)
		}
		if _, twice := at[d.ID]; twice {
			return nil, fmt.Errorf("decision %d: the id %s stands twice", i+1, d.ID)
		}
		at[d.ID] = i
		b.hold[i] = true
		if d.Do == Undo {
			if _, known := at[d.Decision]; !known || d.Decision == d.ID {
				return nil, fmt.Errorf("decision %s: undo: there is no decision %s before it", d.ID, d.Decision)
			}
		}
	}
	// The last undo is taken at its word, and takes the one that it undoes with it.
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].Do == Undo && b.hold[i] {
			b.hold[at[all[i].Decision]] = false
		}
	}
	return b, b.contradiction()
}

// held yields the decisions that hold and do one of these, in order.
func (b *Book) held(which ...Do) []Decision {
	var found []Decision
	all, hold := b.All()
	for i, d := range all {
		if hold[i] && slices.Contains(which, d.Do) {
			found = append(found, d)
		}
	}
	return found
}

// Reviews are the decisions about statements, in order.
func (b *Book) Reviews() []graph.Review {
	var reviews []graph.Review
	for _, d := range b.held(Reject, Relabel) {
		reviews = append(reviews, d.review())
	}
	return reviews
}

// contradiction says in one line which decisions cannot hold together.
func (b *Book) contradiction() error {
	reviewed := map[string]Decision{}
	for _, d := range b.held(Reject, Relabel) {
		if old, twice := reviewed[d.Statement.ID]; twice {
			return against(d, old)
		}
		reviewed[d.Statement.ID] = d
	}
	for _, of := range []Of{Actors, Claims} {
		if err := b.contradictingKeys(of); err != nil {
			return err
		}
	}
	return nil
}

// contradictingKeys says which decisions about keys cannot hold together: two keys that
// were merged, if only through others, are two; or a key that stands alone was merged.
func (b *Book) contradictingKeys(of Of) error {
	group := map[string]string{} // key -> the smallest key that it was merged with
	by := map[string]Decision{}  // the last merge of a key
	find := func(key string) string {
		for group[key] != "" && group[key] != key {
			key = group[key]
		}
		return key
	}
	var apart []Decision
	alone := map[string]Decision{}
	for _, d := range b.held(Merge, NotSame, Split) {
		switch {
		case d.Of != of:
		case d.Do == NotSame:
			apart = append(apart, d)
		case d.Do == Split:
			alone[d.Keys[0].ID] = d
		default:
			x, y := find(d.Keys[0].ID), find(d.Keys[1].ID)
			group[max(x, y)] = min(x, y)
			by[d.Keys[0].ID], by[d.Keys[1].ID] = d, d
		}
		for _, k := range d.Keys {
			if d.Of != of {
				continue
			}
			if split, ok := alone[k.ID]; ok {
				if merge, merged := by[k.ID]; merged {
					return against(later(b, split, merge))
				}
			}
		}
		for _, two := range apart {
			if find(two.Keys[0].ID) == find(two.Keys[1].ID) {
				if d.ID == two.ID {
					return against(d, by[two.Keys[0].ID])
				}
				return against(d, two)
			}
		}
	}
	return nil
}

// later returns both decisions, the one that was made later first.
func later(b *Book, x, y Decision) (Decision, Decision) {
	place := func(d Decision) int {
		return slices.IndexFunc(b.all, func(o Decision) bool { return o.ID == d.ID })
	}
	if place(x) < place(y) {
		return y, x
	}
	return x, y
}

// against says that d cannot hold beside an older decision.
func against(d, old Decision) error {
	return fmt.Errorf("decision %s contradicts %s: undo one of them", d, old)
}
