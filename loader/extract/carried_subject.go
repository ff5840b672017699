package extract

import "strings"

// plainSubject is the noun for a known thing that is the subject of the clause of the token at
// ("the ban on boats is no answer"); -1.
func (r *run) plainSubject(g *Segment, at int) int {
	for p := range r.climb(at, 4) {
		s := r.d.Child(p, "nsubj", "nsubj:pass")
		if s < 0 {
			continue
		}
		if s >= g.tokens[0] && s <= g.tokens[len(g.tokens)-1] && strings.HasPrefix(r.tags[s], "NN") && r.known(s) {
			return s
		}
		return -1
	}
	return -1
}

// known reports whether noun n is one that the hearer knows ("the ban", "this ban", "his ban").
func (r *run) known(n int) bool {
	if owner := r.d.Child(n, "nmod:poss"); owner >= 0 {
		return r.forms[owner] != "my" && r.forms[owner] != "our"
	}
	d := r.d.Child(n, "det")
	return d >= 0 && strings.HasPrefix(r.forms[d], "th")
}
