package resolve

import (
	"slices"
	"strings"

	"stancegraph/graph"
)

// complete gives each allegation that does not say what was acted on ("denied that he had
// lied", "had stolen it") the one of its article that says it of the same party and act:
// "lied about the accounts". Where two differ, nothing tells which of them is meant.
func (r *reader) complete() {
	for i, c := range r.claims {
		if c == nil || !bare(c) {
			continue
		}
		var full *claim
		for _, o := range r.claims {
			if o == nil || o.Kind != graph.Allegation || o.target != c.target || bare(o) || o.name || strings.HasPrefix(o.Act, "not ") || !r.lex.oneAct(c.Act, o) {
				continue
			}
			if full != nil && full.ID != o.ID {
				full = nil
				break
			}
			full = o
		}
		if full != nil {
			own := *full
			own.at, own.by = c.at, c.by
			r.claims[i] = &own
		}
	}
}

// oneTarget gives acts and plans that the article words alike the target that one of them
// tells, where the others tell none.
func (r *reader) oneTarget() {
	known := map[string]*claim{}
	key := func(c *claim) string { return string(c.Kind) + "|" + c.Text }
	for _, c := range r.claims {
		if c != nil && c.target != nil && c.Act == "" && c.Kind != graph.Allegation && known[key(c)] == nil {
			known[key(c)] = c
		}
	}
	for i, c := range r.claims {
		if c == nil || c.target != nil || c.Act != "" || c.Kind == graph.Allegation || known[key(c)] == nil || r.actors[i] == known[key(c)].target {
			continue
		}
		own := *known[key(c)]
		own.at, own.by = c.at, c.by
		r.claims[i] = &own
	}
}

// bare reports whether an allegation names an act of a party and not what was acted on.
func bare(c *claim) bool {
	return c.Kind == graph.Allegation && c.target != nil && c.Act != "" && c.Object == "" && !c.name &&
		!strings.HasPrefix(c.Act, "not ") && !answering[c.Act] && c.by != fromCodebook
}

// oneAct reports whether the act may be that of the claim: the same, or one of its family.
func (t *tables) oneAct(act string, o *claim) bool {
	if act == o.Act {
		return true
	}
	families := t.actFamilies(act)
	other := t.actFamilies(o.Act)
	if answering[o.Act] {
		first, _, _ := strings.Cut(o.Object, " ")
		other = t.families.acts[spaced(first)]
	}
	return slices.ContainsFunc(families, func(f string) bool { return slices.Contains(other, f) })
}
