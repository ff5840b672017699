package resolve

import (
	"strings"

	"stancegraph/graph"
)

// relations are the pairs of allegations of the article that frames show to bear on one
// another: rivals, those that say the same and more, and those of which one is the
// negation of the other.
func (r *reader) relations() []graph.ClaimRelation {
	found := r.rivals()
	seen := map[string]bool{}
	byFrame := map[string][]*claim{} // by act, negated or not, and what was acted on
	for _, c := range r.claims {
		if c == nil || c.Kind != graph.Allegation || c.Act == "" || c.target == nil {
			continue
		}
		act, _ := negatedAct(c.Act)
		object, _, _ := strings.Cut(c.Object, " "+besides+" ")
		frame := act + "|" + object
		if seen[c.ID] {
			continue
		}
		seen[c.ID] = true
		for _, o := range byFrame[frame][max(0, len(byFrame[frame])-inMind):] {
			if relation, ok := r.lex.related(c, o, object); ok {
				found = append(found, relation)
			}
		}
		byFrame[frame] = append(byFrame[frame], c)
	}
	return found
}

// negatedAct returns the act without the mark that it was not done, and whether it had it.
func negatedAct(act string) (string, bool) { return strings.CutPrefix(act, "not ") }

// related is the relation of two claims of one act on one object.
func (t *tables) related(a, b *claim, object string) (relation graph.ClaimRelation, ok bool) {
	_, notA := negatedAct(a.Act)
	_, notB := negatedAct(b.Act)
	switch {
	case notA != notB:
		if a.target != b.target || a.Object != b.Object {
			return relation, false
		}
		return graph.ClaimRelation{From: min(a.ID, b.ID), Kind: graph.Contradicts, To: max(a.ID, b.ID)}, true
	case notA: // to say less of what was not done is to say more
		return relation, false
	case object != "" && t.narrows(a, b):
		return graph.ClaimRelation{From: a.ID, Kind: graph.Narrows, To: b.ID}, true
	case object != "" && t.narrows(b, a):
		return graph.ClaimRelation{From: b.ID, Kind: graph.Narrows, To: a.ID}, true
	}
	return relation, false
}

// narrows reports whether a says what b says, and more: of a part of whom b blames
// ("Orlandia's navy" beside "Orlandia"), or with more of where, when and how. Claims that
// the link step takes for one are not told apart here.
func (t *tables) narrows(a, b *claim) bool {
	_, rest, _ := strings.Cut(a.Object, " "+besides+" ")
	_, other, _ := strings.Cut(b.Object, " "+besides+" ")
	more, less := strings.Fields(rest), strings.Fields(other)
	if a.target != b.target {
		return partOf(a.target, b.target) && within(less, more)
	}
	return len(more) > len(less) && within(less, more) && !t.covers(t.claimKey(b.Claim, nil), t.claimKey(a.Claim, nil))
}

// partOf reports whether party q is a part of, or speaks for, the other.
func partOf(q, other *party) bool {
	for n := 0; q.org != nil && n < 4; n++ {
		if q = q.org; q == other {
			return true
		}
	}
	return false
}
