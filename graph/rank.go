package graph

import "cmp"

// Rank holds derived properties of a node or stance edge, by name: numbers (int) that
// order what queries over the whole graph show, so that these read an index instead of
// ranking all there is, and IDs (string) of the stance edges to show first. A number
// that is 0 and an ID that is "" are absent.
type Rank map[string]any

// The properties of a Rank.
const (
	// RankStatements is the number of statements that count: on a claim, or by an actor.
	RankStatements = "statements"
	// RankDisputed is, of a claim, the number of named actors on the lesser of its sides.
	RankDisputed = "disputed"
	// RankFor and RankAgainst are, of a claim, the numbers of named actors on its sides.
	RankFor     = "actors_for"
	RankAgainst = "actors_against"
	// RankAccusers is, of an actor, the number of named others that accuse it.
	RankAccusers = "accusers"
	// RankAccusations is, of an actor, the number of claims of which they do.
	RankAccusations = "accusations"
	// RankLeadingFor and RankLeadingAgainst are, of a claim, the leading edges of named
	// actors on its sides; RankLeadingAccusation is, of an actor, that of those that
	// accuse it. An edge leads by not being only hedged or only nested, then by its
	// origins, then by its statements, then by the smaller ID.
	RankLeadingFor        = "leading_for"
	RankLeadingAgainst    = "leading_against"
	RankLeadingAccusation = "leading_accusation"
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

// RankedEdge is a stance edge, and whether its actor is named. Its dates and confidence
// do not matter.
type RankedEdge struct {
	StanceEdge
	Named bool
}

// leads reports whether e comes before other among the edges to show.
func (e RankedEdge) leads(other RankedEdge) bool {
	return other.ID == "" || cmp.Or(compareBool(e.HedgedOnly || e.NestedOnly, other.HedgedOnly || other.NestedOnly),
		cmp.Compare(other.Origins, e.Origins), cmp.Compare(other.Statements, e.Statements), cmp.Compare(e.ID, other.ID)) < 0
}

// Ranker derives ranks from a stream of claims. Its memory grows with the actors and
// the pairs of accuser and accused, not with the edges.
type Ranker struct {
	ranks   Ranks
	pairs   map[accusing]accusation
	leading map[string]RankedEdge // accusations, by the actor accused
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
	return &Ranker{Ranks{map[string]Rank{}, map[string]Rank{}, map[string]Rank{}}, map[accusing]accusation{}, map[string]RankedEdge{}}
}

// Add ranks a claim by all edges on it, once; targets are the representatives of the
// actors that it blames, defends or is about.
func (r *Ranker) Add(claim string, targets []string, edges []RankedEdge) {
	stands := map[string]stand{}
	var leading [2]RankedEdge
	accused := map[string]bool{}
	for _, e := range edges {
		add(r.ranks.Claims, claim, RankStatements, e.Statements)
		add(r.ranks.Actors, e.Actor, RankStatements, e.Statements)
		if !e.Named {
			continue
		}
		side := e.side()
		stands[e.Actor] = stands[e.Actor].with(e, side)
		if e.leads(leading[side]) {
			leading[side] = e
		}
		if e.Stance == Accuses {
			r.accuse(e, targets, accused)
		}
	}
	var sides [2]int
	for _, s := range stands {
		for side, in := range s.in {
			if in {
				sides[side]++
			}
		}
		if s.in[0] && s.in[1] {
			add(r.ranks.Edges, s.against, RankOpposed, s.statements)
		}
	}
	for t := range accused {
		add(r.ranks.Actors, t, RankAccusations, 1)
	}
	add(r.ranks.Claims, claim, RankFor, sides[0])
	add(r.ranks.Claims, claim, RankAgainst, sides[1])
	add(r.ranks.Claims, claim, RankDisputed, min(sides[0], sides[1]))
	show(r.ranks.Claims, claim, RankLeadingFor, leading[0].ID)
	show(r.ranks.Claims, claim, RankLeadingAgainst, leading[1].ID)
}

// side is 0 for the claim, 1 against it.
func (e RankedEdge) side() int {
	if info, _ := e.Stance.Info(); info.Side == For {
		return 0
	}
	return 1
}

// stand is where one actor stands on a claim.
type stand struct {
	in         [2]bool // for, against
	statements int
	against    string // the first edge against the claim, by ID
}

func (s stand) with(e RankedEdge, side int) stand {
	s.statements += e.Statements
	s.in[side] = true
	if side == 1 && (s.against == "" || e.ID < s.against) {
		s.against = e.ID
	}
	return s
}

// accuse counts an accusation, and notes whom it accuses.
func (r *Ranker) accuse(e RankedEdge, targets []string, accused map[string]bool) {
	for _, t := range targets {
		if t == e.Actor {
			continue
		}
		accused[t] = true
		if e.leads(r.leading[t]) {
			r.leading[t] = e
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
	for actor, e := range r.leading {
		show(r.ranks.Actors, actor, RankLeadingAccusation, e.ID)
	}
	for pair, there := range r.pairs {
		back, ok := r.pairs[accusing{pair.accused, pair.accuser}]
		if !ok || !stronger(there.edge, there.strongest, back.edge, back.strongest) {
			continue // not mutual, or ranked from the other side
		}
		both := there.statements + back.statements
		if known, _ := r.ranks.Edges[there.edge][RankMutual].(int); both > known {
			add(r.ranks.Edges, there.edge, RankMutual, both-known)
		}
	}
	return r.ranks
}

// add adds n, unless it is 0, to a number of the rank that id has.
func add(ranks map[string]Rank, id, property string, n int) {
	if n == 0 {
		return
	}
	known, _ := rankOf(ranks, id)[property].(int)
	ranks[id][property] = known + n
}

// show sets the edge, unless it is "", that the rank of id shows first.
func show(ranks map[string]Rank, id, property, edge string) {
	if edge != "" {
		rankOf(ranks, id)[property] = edge
	}
}

// rankOf returns the rank of id, which it makes where there is none.
func rankOf(ranks map[string]Rank, id string) Rank {
	if ranks[id] == nil {
		ranks[id] = Rank{}
	}
	return ranks[id]
}
