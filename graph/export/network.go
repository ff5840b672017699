package export

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"stancegraph/graph"
)

// Network says which network to draw. The zero value is the network of actors and claims
// over all time.
type Network struct {
	Mode      Mode
	Normalise Normalisation // of the weights in a network of actors alone
	Window    Window        // the zero Window is all time at once
	// Unnamed draws speakers too whom no article names.
	Unnamed bool
}

// Mode says what stands for what in a network.
type Mode string

// The modes. In all but TwoMode the nodes are actors, and a tie joins two that take
// stances on the same claims; Leifeld (2017), "Discourse Network Analysis", names them.
const (
	TwoMode    Mode = "two-mode"   // actors and claims, a tie a stance
	Congruence Mode = "congruence" // taking the same side
	Conflict   Mode = "conflict"   // taking opposite sides
	Subtract   Mode = "subtract"   // congruence less conflict; may be negative
)

// Modes lists the modes in the order of display; the first is the default.
var Modes = []Mode{TwoMode, Congruence, Conflict, Subtract}

// Normalisation says what the weight of a tie between two actors is divided by.
type Normalisation string

// The normalisations, as the program rDNA 3 defines them.
const (
	Plain Normalisation = "plain"
	// Jaccard: by the statements of either actor where the other makes none, plus the
	// products of their numbers where both make some, by claim and side.
	Jaccard Normalisation = "jaccard"
	// Cosine: by the product of the two actors' numbers of statements.
	Cosine Normalisation = "cosine"
)

// Normalisations lists them in the order of display; the first is the default.
var Normalisations = []Normalisation{Plain, Jaccard, Cosine}

// Check reports what of n contradicts itself.
func (n Network) Check() error {
	if n.Mode != "" && !slices.Contains(Modes, n.Mode) {
		return fmt.Errorf("unknown network %q: choose one of %s", n.Mode, joined(Modes))
	}
	if n.Normalise != "" && !slices.Contains(Normalisations, n.Normalise) {
		return fmt.Errorf("unknown normalisation %q: choose one of %s", n.Normalise, joined(Normalisations))
	}
	if n.twoMode() && n.Normalise != "" && n.Normalise != Plain {
		return fmt.Errorf("weights of a two-mode network are not normalised: choose the network %s", joined(Modes[1:]))
	}
	return nil
}

func (n Network) twoMode() bool { return n.Mode == "" || n.Mode == TwoMode }

func joined[S ~string](items []S) string {
	names := make([]string, len(items))
	for i, item := range items {
		names[i] = string(item)
	}
	return strings.Join(names, ", ")
}

// node is an actor or a claim of a network.
type node struct {
	id    string // unique among actors and claims
	label string
	kind  string // actor or claim
	actor graph.ActorEntry
	claim graph.ClaimEntry
	activity
}

// activity is what the statements by an actor or on a claim amount to.
type activity struct {
	statements int
	days       span // from the first to the last dated one
}

// span is a range of days, both included; the zero span is no time at all.
type span struct{ first, last string }

func (s span) widen(o span) span {
	switch {
	case o == span{}:
		return s
	case s == span{}:
		return o
	}
	return span{min(s.first, o.first), max(s.last, o.last)}
}

// within reports whether s lies in o. No time lies in none.
func (s span) within(o span) bool {
	return s != span{} && o.first <= s.first && s.last <= o.last
}

// spanOf returns the days on which r may have been said; it is zero where no year is
// known.
func spanOf(r graph.Resolved) span {
	when, _ := r.When()
	first, last, _ := when.Days()
	return span{first, last}
}

// tie joins two nodes: by a stance in a two-mode network, else by what they agree or
// disagree on.
type tie struct {
	id, from, to string // from and to are IDs of nodes; from is before to where the network has no direction
	label        string // the stance, or the mode; behind it the window, if there is one
	weight       float64
	sign         int64 // 1, or -1 for a stance against its claim, and for actors at odds
	window       span
	spells       []span              // when it holds, in order, apart from one another
	evidence     *graph.EdgeEvidence // of a stance
}

// sketch is what a format of networks writes: all nodes, then all ties.
type sketch interface {
	begin(net Network) error
	node(n node) error
	turn() error // from nodes to ties
	tie(t tie) error
	end() error
}

// draw reads a network and has s write it. Its memory grows with the nodes and, for all
// but two-mode networks, by a few bytes with each statement.
func draw(ctx context.Context, req Request, s sketch) error {
	if err := req.Network.Check(); err != nil {
		return err
	}
	d := &drawer{Request: req, sketch: s, actors: map[string]activity{}, claims: map[string]activity{}, hidden: set{}}
	for _, step := range []func(context.Context) error{
		d.survey, func(context.Context) error { return s.begin(req.Network) },
		d.drawActors, d.drawClaims, func(context.Context) error { return s.turn() }, d.drawTies,
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return s.end()
}

type drawer struct {
	Request
	sketch         sketch
	actors, claims map[string]activity // by ID
	hidden         set                 // actors that are not drawn
	span           span                // of all
}

// survey learns which actors and claims there are, and when they are spoken of.
func (d *drawer) survey(ctx context.Context) error {
	err := d.Reader.StanceEdges(ctx, d.Selection, func(e graph.EdgeEvidence) error {
		for _, r := range e.Statements {
			days := spanOf(r)
			d.actors[r.Who.ID] = d.actors[r.Who.ID].add(days)
			d.span = d.span.widen(days)
		}
		return nil
	})
	if err != nil || d.Network.Unnamed {
		return err
	}
	return d.Reader.Actors(ctx, sortedIDs(d.actors), func(a graph.ActorEntry) error {
		if !a.Named {
			d.hidden[a.ID] = true
			delete(d.actors, a.ID)
		}
		return nil
	})
}

func (a activity) add(days span) activity {
	return activity{a.statements + 1, a.days.widen(days)}
}

func sortedIDs(m map[string]activity) []string {
	ids := make([]string, 0, len(m))
	for id := range m {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

func (d *drawer) drawActors(ctx context.Context) error {
	return d.Reader.Actors(ctx, sortedIDs(d.actors), func(a graph.ActorEntry) error {
		return d.sketch.node(node{id: actorNode(a.ID), label: a.Name, kind: "actor", actor: a, activity: d.actors[a.ID]})
	})
}

func (d *drawer) drawClaims(ctx context.Context) error {
	if !d.Network.twoMode() {
		return nil
	}
	err := d.edges(ctx, func(e graph.EdgeEvidence) error {
		for _, r := range e.Statements {
			d.claims[r.What.ID] = d.claims[r.What.ID].add(spanOf(r))
		}
		return nil
	})
	if err != nil {
		return err
	}
	return d.Reader.Claims(ctx, sortedIDs(d.claims), func(c graph.ClaimEntry) error {
		return d.sketch.node(node{id: claimNode(c.ID), label: c.Text, kind: "claim", claim: c, activity: d.claims[c.ID]})
	})
}

// edges gives the stance edges of the actors that are drawn.
func (d *drawer) edges(ctx context.Context, each func(graph.EdgeEvidence) error) error {
	return d.Reader.StanceEdges(ctx, d.Selection, func(e graph.EdgeEvidence) error {
		if d.hidden[e.Who.ID] {
			return nil
		}
		return each(e)
	})
}

func actorNode(id string) string { return "actor:" + id }
func claimNode(id string) string { return "claim:" + id }

func (d *drawer) drawTies(ctx context.Context) error {
	if d.Network.twoMode() {
		return d.edges(ctx, d.drawStance)
	}
	p := newProjection(d.Network)
	err := d.edges(ctx, func(e graph.EdgeEvidence) error { p.add(e); return nil })
	if err != nil {
		return err
	}
	return p.ties(d.span, d.sketch.tie)
}

// drawStance draws a stance as one tie, or as one for each window in which it is taken.
func (d *drawer) drawStance(e graph.EdgeEvidence) error {
	if d.Network.Window.zero() {
		return d.sketch.tie(stanceTie(e, span{}))
	}
	days := span{}
	for _, r := range e.Statements {
		days = days.widen(spanOf(r))
	}
	for w := range d.Network.Window.over(d.span, days) {
		var inside []graph.Resolved
		for _, r := range e.Statements {
			if spanOf(r).within(w) {
				inside = append(inside, r)
			}
		}
		if len(inside) == 0 {
			continue
		}
		if err := d.sketch.tie(stanceTie(graph.NewEdgeEvidence(inside), w)); err != nil {
			return err
		}
	}
	return nil
}

func stanceTie(e graph.EdgeEvidence, window span) tie {
	t := tie{id: e.ID, from: actorNode(e.Who.ID), to: claimNode(e.What.ID), label: string(e.Stance),
		weight: float64(e.StanceEdge.Statements), sign: 1, window: window, evidence: &e}
	if side(e.Stance) == string(graph.Against) {
		t.sign = -1
	}
	if window != (span{}) {
		t.id, t.label, t.spells = t.id+"@"+window.first, t.label+" "+window.first, []span{window}
		return t
	}
	for _, r := range e.Statements {
		if days := spanOf(r); days != (span{}) {
			t.spells = append(t.spells, days)
		}
	}
	t.spells = apart(t.spells)
	return t
}

// apart puts spans in order and joins those that overlap.
func apart(spans []span) []span {
	slices.SortFunc(spans, func(a, b span) int { return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last)) })
	var out []span
	for _, s := range spans {
		if n := len(out); n > 0 && s.first <= out[n-1].last {
			out[n-1].last = max(out[n-1].last, s.last)
			continue
		}
		out = append(out, s)
	}
	return out
}

// best returns the statement that shows a stance most surely, the earliest of those that
// do so alike.
func best(e *graph.EdgeEvidence) graph.Resolved {
	return slices.MinFunc(e.Statements, func(a, b graph.Resolved) int {
		return cmp.Or(cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(spanOf(a).first, spanOf(b).first), cmp.Compare(a.ID, b.ID))
	})
}
