package graph

import "cmp"

// Rank holds derived numbers of a node or stance edge, by property name. They order
// what queries over the whole graph show, so that these read an index instead of
// ranking all there is. A number that is 0 is absent.
type Rank map[string]int

// The properties of a Rank.
const (
	// RankStatements is the number of statements that count: on a claim, or by an actor.
	RankStatements = "statements"
	// RankDisputed is, of a claim, the number of named actors on the lesser of its sides.
	RankDisputed = "disputed"
	// RankAccusers is, of an actor, the number of named others that accuse it.
	RankAccusers = "accusers"
	// RankOpposed is, of the first edge (by ID) by which a named actor stands against a
	// claim that it also stands for, the number of its statements on the claim.
	RankOpposed = "opposed"
	// RankMutual is, of the strongest edge between two named actors that accuse each
	// other, the number of statements in which they do.
	RankMutual = "mutual"
)

// Ranks are those of a whole graph, by ID. The link step derives them; a write in
// between leaves them as they are, on what stays.
type Ranks struct {
	Actors, Claims, Edges map[string]Rank
}

// RankedEdge is what ranking needs to know of a stance edge.
type RankedEdge struct {
	ID         string
	Actor      string // representative
	Named      bool
	Stance     Stance
	Statements int
}

// Ranker derives ranks from a stream of claims. Its memory grows with the actors and
// the pairs of accuser and accused, not with the edges.
type Ranker struct {
	ranks Ranks
	pairs map[accusing]accusation
}

type accusing struct{ accuser, accused string }

// accusation is what one actor has against another: its strongest edge, and how many
// statements all of them have.
type accusation struct {
	edge       string
	strongest  int
	statements int
}

// NewRanker returns a ranker that has seen nothing.
func NewRanker() *Ranker {
	return &Ranker{Ranks{map[string]Rank{}, map[string]Rank{}, map[string]Rank{}}, map[accusing]accusation{}}
}

// Add ranks a claim by all edges on it, once; targets are the representatives of the
// actors that it blames, defends or is about.
func (r *Ranker) Add(claim string, targets []string, edges []RankedEdge) {
	type stand struct {
		in         [2]bool // for, against
		statements int
		against    string // the first edge against the claim, by ID
	}
	stands := map[string]stand{}
	for _, e := range edges {
		add(r.ranks.Claims, claim, RankStatements, e.Statements)
		add(r.ranks.Actors, e.Actor, RankStatements, e.Statements)
		if !e.Named {
			continue
		}
		s := stands[e.Actor]
		s.statements += e.Statements
		if info, _ := e.Stance.Info(); info.Side == For {
			s.in[0] = true
		} else {
			s.in[1] = true
			if s.against == "" || e.ID < s.against {
				s.against = e.ID
			}
		}
		stands[e.Actor] = s
		if e.Stance == Accuses {
			r.accuse(e, targets)
		}
	}
	var sides [2]int
	for _, s := range stands {
		for i, in := range s.in {
			if in {
				sides[i]++
			}
		}
		if s.in[0] && s.in[1] {
			add(r.ranks.Edges, s.against, RankOpposed, s.statements)
		}
	}
	add(r.ranks.Claims, claim, RankDisputed, min(sides[0], sides[1]))
}

func (r *Ranker) accuse(e RankedEdge, targets []string) {
	for _, t := range targets {
		if t == e.Actor {
			continue
		}
		pair := accusing{e.Actor, t}
		known := r.pairs[pair]
		if known.statements == 0 {
			add(r.ranks.Actors, t, RankAccusers, 1)
		}
		if stronger(e.ID, e.Statements, known.edge, known.strongest) {
			known.edge, known.strongest = e.ID, e.Statements
		}
		known.statements += e.Statements
		r.pairs[pair] = known
	}
}

// stronger reports whether an edge has more statements than another, or as many and
// the smaller ID.
func stronger(id string, statements int, than string, others int) bool {
	return than == "" || cmp.Or(cmp.Compare(others, statements), cmp.Compare(id, than)) < 0
}

// Ranks returns the ranks of all that was added.
func (r *Ranker) Ranks() Ranks {
	for pair, there := range r.pairs {
		back, ok := r.pairs[accusing{pair.accused, pair.accuser}]
		if !ok || !stronger(there.edge, there.strongest, back.edge, back.strongest) {
			continue // not mutual, or ranked from the other side
		}
		both := there.statements + back.statements
		if both > r.ranks.Edges[there.edge][RankMutual] {
			delete(r.ranks.Edges, there.edge)
			add(r.ranks.Edges, there.edge, RankMutual, both)
		}
	}
	return r.ranks
}

// add adds n, unless it is 0, to a number of the rank that id has.
func add(ranks map[string]Rank, id, property string, n int) {
	if n == 0 {
		return
	}
	if ranks[id] == nil {
		ranks[id] = Rank{}
	}
	ranks[id][property] += n
}
