package eval

import (
	"strings"

	"stancegraph/graph"
)

// shares fills the shares of the rows that match.
func (r *Report) shares(matched []pair) {
	for _, m := range matched {
		r.Name.add(m.gold.sameName(m.pred))
		if m.gold.Target != "" {
			r.Target.add(m.gold.sameTarget(m.pred))
		}
		r.Nested.add(m.gold.Nested == m.pred.Nested)
		r.Hedged.add(m.gold.Hedged == m.pred.Hedged)
	}
}

// scope is the part of a collection within which the claim ids of g may be compared. Who
// condemns, condemns an act, which is another claim than the allegation behind it.
func (g *goldRow) scope() string {
	scope := ""
	if doc, _, ok := strings.Cut(g.ClaimID, "#"); ok {
		scope = doc
	}
	if g.Stance == graph.Condemns {
		scope += "!"
	}
	return scope
}

// identity counts the pairs of matched statements that are on one claim.
func (r *Report) identity(matched []pair) {
	for i, m := range matched {
		if m.gold.ClaimID == "" || m.pred.ClaimID == "" {
			continue
		}
		r.Paired = true
		for _, n := range matched[:i] {
			if n.gold.ClaimID == "" || n.pred.ClaimID == "" || m.gold.scope() != n.gold.scope() {
				continue
			}
			switch gold, pred := m.gold.ClaimID == n.gold.ClaimID, m.pred.ClaimID == n.pred.ClaimID; {
			case gold && pred:
				r.Identity.Right++
			case pred:
				r.Identity.Wrong++
			case gold:
				r.Identity.Missed++
			}
		}
	}
}

// Confusion counts, by gold stance, what was predicted.
type Confusion struct {
	Cells map[graph.Stance]map[graph.Stance]int // gold, predicted
	// Missed are the owed rows for which nothing was found; Spurious the predictions that
	// fit none, by predicted stance.
	Missed, Spurious map[graph.Stance]int
}

// confusion joins rows by evidence and actor alone and counts their stances. Labels that
// the gold accepts beside its own stand off the diagonal and are no errors.
func (s *scoring) confusion() Confusion {
	c := Confusion{Cells: map[graph.Stance]map[graph.Stance]int{}, Missed: map[graph.Stance]int{}, Spurious: map[graph.Stance]int{}}
	for _, row := range graph.Stances {
		c.Cells[row.Stance] = map[graph.Stance]int{}
	}
	for i := range s.docs {
		d := &s.docs[i]
		a := align(d.gold, d.pred, match{actor: true})
		for i, g := range d.gold {
			switch j := a.ofGold[i]; {
			case !g.owed:
			case j < 0:
				c.Missed[g.Stance]++
			case c.Cells[g.Stance] != nil:
				c.Cells[g.Stance][d.pred[j].Stance]++
			}
		}
		for j, p := range d.pred {
			if a.verdict(j) == Wrong {
				c.Spurious[p.Stance]++
			}
		}
	}
	return c
}

// Table is the confusion as rows: a gold stance, what was predicted for it, and what was
// missed; the last row holds what was predicted for nothing.
func (c Confusion) Table() graph.Table {
	t := graph.Table{Columns: []string{"gold"}}
	for _, s := range graph.Stances {
		t.Columns = append(t.Columns, string(s.Stance))
	}
	t.Columns = append(t.Columns, "missed")
	for _, gold := range graph.Stances {
		row := []any{string(gold.Stance)}
		for _, p := range graph.Stances {
			row = append(row, int64(c.Cells[gold.Stance][p.Stance]))
		}
		t.Rows = append(t.Rows, append(row, int64(c.Missed[gold.Stance])))
	}
	spurious := []any{"spurious"}
	for _, p := range graph.Stances {
		spurious = append(spurious, int64(c.Spurious[p.Stance]))
	}
	t.Rows = append(t.Rows, append(spurious, nil))
	return t
}
