package export

import (
	"slices"

	"stancegraph/graph"
)

// projection computes the ties between actors that take stances on the same claims. It
// holds a few bytes a statement.
type projection struct {
	net     Network
	actors  []string // IDs, in the order met
	actorAt map[string]int
	claimAt map[string]int
	uses    []use
}

// use is one statement, or, without windows, all of one stance edge.
type use struct {
	actor, claim int32
	against      bool
	n            float64
	days         span
}

func newProjection(net Network) *projection {
	return &projection{net: net, actorAt: map[string]int{}, claimAt: map[string]int{}}
}

func (p *projection) add(e graph.EdgeEvidence) {
	u := use{actor: int32(at(p.actorAt, e.Who.ID, &p.actors)), claim: int32(at(p.claimAt, e.What.ID, nil)),
		against: side(e.Stance) == string(graph.Against), n: 1}
	if p.net.Window.zero() {
		u.n = float64(len(e.Statements))
		p.uses = append(p.uses, u)
		return
	}
	for _, r := range e.Statements {
		if u.days = spanOf(r); u.days != (span{}) {
			p.uses = append(p.uses, u)
		}
	}
}

// at returns the number of id, a new one where it has none; names, if not nil, lists
// them in order.
func at(numbers map[string]int, id string, names *[]string) int {
	n, ok := numbers[id]
	if !ok {
		n = len(numbers)
		numbers[id] = n
		if names != nil {
			*names = append(*names, id)
		}
	}
	return n
}

// ties calls each with all ties of the network: by window, then actors.
func (p *projection) ties(all span, each func(tie) error) error {
	if p.net.Window.zero() {
		return p.window(span{}, p.uses, each)
	}
	for w := range p.net.Window.over(all, all) {
		var inside []use
		for _, u := range p.uses {
			if u.days.within(w) {
				inside = append(inside, u)
			}
		}
		if err := p.window(w, inside, each); err != nil {
			return err
		}
	}
	return nil
}

// count is how often one actor takes either side on one claim.
type count struct {
	actor, claim int32
	sides        [2]float64 // for, against
}

// pair is what two actors have in common; the fields are sums over claims.
type pair struct {
	congruence, conflict float64
	// shared are the statements of the one and of the other where both take one side.
	shared [2]float64
}

// window gives the ties of the uses in one window, each pair of actors once.
func (p *projection) window(w span, uses []use, each func(tie) error) error {
	byActor, byClaim, total := p.counts(uses)
	order := make([]int32, 0, len(byActor))
	for i := range byActor {
		order = append(order, i)
	}
	slices.SortFunc(order, func(a, b int32) int { return compareIDs(p.actors[a], p.actors[b]) })
	for _, i := range order {
		pairs := map[int32]*pair{}
		for _, mine := range byActor[i] {
			for _, other := range byClaim[mine.claim] {
				if p.actors[other.actor] > p.actors[i] {
					meet(pairs, mine, other)
				}
			}
		}
		others := make([]int32, 0, len(pairs))
		for j := range pairs {
			others = append(others, j)
		}
		slices.SortFunc(others, func(a, b int32) int { return compareIDs(p.actors[a], p.actors[b]) })
		for _, j := range others {
			weight := p.weight(*pairs[j], total[i], total[j])
			if weight == 0 {
				continue
			}
			if err := each(p.tie(i, j, weight, w)); err != nil {
				return err
			}
		}
	}
	return nil
}

func compareIDs(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func meet(pairs map[int32]*pair, mine, other count) {
	p := pairs[other.actor]
	if p == nil {
		p = &pair{}
		pairs[other.actor] = p
	}
	for s := range mine.sides {
		p.congruence += mine.sides[s] * other.sides[s]
		p.conflict += mine.sides[s] * other.sides[1-s]
		if mine.sides[s] > 0 && other.sides[s] > 0 {
			p.shared[0] += mine.sides[s]
			p.shared[1] += other.sides[s]
		}
	}
}

// counts sums the uses up by actor and by claim, and counts each actor's statements.
func (p *projection) counts(uses []use) (byActor, byClaim map[int32][]count, total map[int32]float64) {
	type key struct{ actor, claim int32 }
	cells := map[key]int{}
	var counts []count
	total = map[int32]float64{}
	for _, u := range uses {
		k := key{u.actor, u.claim}
		i, ok := cells[k]
		if !ok {
			i = len(counts)
			cells[k] = i
			counts = append(counts, count{actor: u.actor, claim: u.claim})
		}
		s := 0
		if u.against {
			s = 1
		}
		counts[i].sides[s] += u.n
		total[u.actor] += u.n
	}
	byActor, byClaim = map[int32][]count{}, map[int32][]count{}
	for _, c := range counts {
		byActor[c.actor] = append(byActor[c.actor], c)
		byClaim[c.claim] = append(byClaim[c.claim], c)
	}
	return byActor, byClaim, total
}

// weight is that of the tie between actors with n1 and n2 statements.
func (p *projection) weight(of pair, n1, n2 float64) float64 {
	weight := of.congruence
	switch p.net.Mode {
	case Conflict:
		weight = of.conflict
	case Subtract:
		weight -= of.conflict
	}
	switch p.net.Normalise {
	case Jaccard:
		return weight / (n1 - of.shared[0] + n2 - of.shared[1] + of.congruence)
	case Cosine:
		return weight / (n1 * n2)
	}
	return weight
}

func (p *projection) tie(i, j int32, weight float64, w span) tie {
	a, b := p.actors[i], p.actors[j]
	t := tie{id: graph.NewID("t", string(p.net.Mode), a, b), from: actorNode(a), to: actorNode(b), label: string(p.net.Mode), weight: weight, sign: 1, window: w}
	if weight < 0 || p.net.Mode == Conflict {
		t.sign = -1
	}
	if w != (span{}) {
		t.id, t.label, t.spells = t.id+"@"+w.first, t.label+" "+w.first, []span{w}
	}
	return t
}
