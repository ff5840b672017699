package eval

import (
	"slices"
	"strings"

	"stancegraph/graph"
)

// longestMention is how many words may name an actor; a longer run of words names nobody
// in particular.
const longestMention = 12

// goldRow is a gold row with what comparing needs.
type goldRow struct {
	*Gold
	owed   bool
	names  []map[string]bool
	target map[string]bool
	cues   []string // lower case
}

func newGold(g *Gold, opts Options) *goldRow {
	row := &goldRow{Gold: g, owed: g.Core && (!opts.Explicit || g.IsExplicit()), target: words(g.Target)}
	for _, name := range g.Actor {
		row.names = append(row.names, words(name))
	}
	for _, c := range g.Cue {
		row.cues = append(row.cues, lower(c))
	}
	return row
}

// predRow is a prediction with what comparing needs.
type predRow struct {
	*Row
	index      int               // in the predictions given
	names      []map[string]bool // the actor's, then the aliases'
	target     map[string]bool
	mention    map[string]bool // words of the mention of the actor
	mentionLen int             // how many, repeated ones too
	hasText    bool
	cue        string // lower case, "" without text
}

func newPred(p *Row, index int, t *texts) *predRow {
	row := &predRow{Row: p, index: index, names: []map[string]bool{words(p.Actor)}, target: words(p.Target), mention: map[string]bool{}, hasText: t.read != nil}
	for _, alias := range p.Aliases {
		row.names = append(row.names, words(alias))
	}
	text := t.of(p.Doc)
	if p.SourceStart != nil && p.SourceEnd != nil {
		span := tokens(slice(text, *p.SourceStart, *p.SourceEnd))
		row.mentionLen = len(span)
		for _, w := range span {
			row.mention[w] = true
		}
	}
	start, end := p.evidence()
	row.cue = lower(slice(text, start, end))
	return row
}

// hasCue reports whether the words of the evidence of p hold a cue of g, or are held by it.
func (p *predRow) hasCue(g *goldRow) bool {
	return p.cue != "" && slices.ContainsFunc(g.cues, func(c string) bool {
		return strings.Contains(p.cue, c) || strings.Contains(c, p.cue)
	})
}

// fits reports whether p matches g under m.
func (m match) fits(g *goldRow, p *predRow) bool {
	return overlap(g, p) && (!m.stance || g.sameStance(p)) && (!m.actor || g.sameActor(p)) &&
		(!m.strict || g.sameName(p) && (g.Target == "" || g.sameTarget(p)))
}

func overlap(g *goldRow, p *predRow) bool {
	start, end := p.evidence()
	return min(g.End, end) > max(g.Start, start)
}

// sameActor reports whether one name's words contain the other's, an alias does, or the
// mention overlaps that of the gold row or holds its name.
func (g *goldRow) sameActor(p *predRow) bool {
	for _, name := range g.names {
		if slices.ContainsFunc(p.names, func(n map[string]bool) bool { return alike(name, n) }) {
			return true
		}
	}
	if p.SourceStart == nil || p.SourceEnd == nil || p.hasText && (p.mentionLen == 0 || p.mentionLen > longestMention) {
		return false
	}
	if g.SourceStart != nil && g.SourceEnd != nil && min(*p.SourceEnd, *g.SourceEnd) > max(*p.SourceStart, *g.SourceStart) {
		return true
	}
	return slices.ContainsFunc(g.names, func(name map[string]bool) bool { return within(name, p.mention) })
}

// sameName reports whether the canonical name is right.
func (g *goldRow) sameName(p *predRow) bool {
	return slices.ContainsFunc(g.names, func(name map[string]bool) bool { return alike(name, p.names[0]) })
}

func (g *goldRow) sameTarget(p *predRow) bool { return alike(g.target, p.target) }

// SameSide reports whether two stances are for or against alike.
func SameSide(a, b graph.Stance) bool { return side(a) == side(b) }

// side tells apart stances between which only another claim in the same words is accepted:
// accusing and condemning stand on one side, denying and supporting each on its own.
func side(s graph.Stance) graph.Stance {
	if s == graph.Condemns {
		return graph.Accuses
	}
	return s
}

// sameStance reports whether the stance is accepted: one across the divide only where the
// prediction has another target.
func (g *goldRow) sameStance(p *predRow) bool {
	if p.Stance == g.Stance {
		return true
	}
	return slices.Contains(g.accepted(), p.Stance) && (side(p.Stance) == side(g.Stance) || p.Target != "" && !g.sameTarget(p))
}
