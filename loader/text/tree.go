package text

import (
	"slices"
	"strings"
)

// children lists every token's dependents: at[t]:at[t+1] in list, in text order.
type children struct{ at, list []int }

// indexTree builds the child index from the heads of the tokens.
func (d *Document) indexTree() {
	n := len(d.Tokens)
	k := &d.kids
	k.at = slices.Grow(k.at[:0], n+2)[:n+2]
	clear(k.at)
	for i := range d.Tokens {
		if h := d.Tokens[i].Head; h >= 0 {
			k.at[h+2]++
		}
	}
	for i := 2; i < n+2; i++ {
		k.at[i] += k.at[i-1]
	}
	k.list = slices.Grow(k.list[:0], n)[:n]
	for i := range d.Tokens {
		if h := d.Tokens[i].Head; h >= 0 {
			k.list[k.at[h+1]] = i
			k.at[h+1]++
		}
	}
}

// Children returns the dependents of token t in text order. The slice is the
// document's own and must not be written to.
func (d *Document) Children(t int) []int {
	return d.kids.list[d.kids.at[t]:d.kids.at[t+1]]
}

// Child returns the first dependent of t with one of the relations, -1 where there is
// none. A relation without a subtype matches itself alone: "nsubj" is not "nsubj:pass".
func (d *Document) Child(t int, rels ...string) int {
	for _, c := range d.Children(t) {
		if slices.Contains(rels, d.Tokens[c].Rel) {
			return c
		}
	}
	return -1
}

// Subtree returns the tokens from the first to the last that t dominates, itself
// included, as a half-open range; trees are projective, so nothing else lies between.
func (d *Document) Subtree(t int) (first, end int) {
	first, end = t, t+1
	for k := t; ; {
		c := d.Children(k)
		if len(c) == 0 || c[0] > k {
			break
		}
		k = c[0]
		first = k
	}
	for k := t; ; {
		c := d.Children(k)
		if len(c) == 0 || c[len(c)-1] < k {
			break
		}
		k = c[len(c)-1]
		end = k + 1
	}
	return first, end
}

// SubtreeSpan is the text from the first to the last token of t's subtree.
func (d *Document) SubtreeSpan(t int) Span {
	first, end := d.Subtree(t)
	return Span{Start: d.Tokens[first].Start, End: d.Tokens[end-1].End}
}

// Dominates reports whether t is above, or the same as, token u in the tree.
func (d *Document) Dominates(t, u int) bool {
	first, end := d.Subtree(t)
	return first <= u && u < end
}

// Root returns the root token of sentence s.
func (d *Document) Root(s int) int {
	for t := d.Sentences[s].First; t < d.Sentences[s].After; t++ {
		if d.Tokens[t].Head < 0 {
			return t
		}
	}
	return d.Sentences[s].First
}

// Conjuncts returns t and the tokens joined to it by conj, in text order.
func (d *Document) Conjuncts(t int) []int {
	all := []int{t}
	for _, c := range d.Children(t) {
		if d.Tokens[c].Rel == "conj" {
			all = append(all, d.Conjuncts(c)...)
		}
	}
	slices.Sort(all)
	return all
}

// FirstConjunct returns the token that t is coordinated to, t itself where it is not.
func (d *Document) FirstConjunct(t int) int {
	for d.Tokens[t].Rel == "conj" && d.Tokens[t].Head >= 0 {
		t = d.Tokens[t].Head
	}
	return t
}

// Subject returns the head of the subject of predicate t: its own, else that of the
// verb that t is coordinated to or, as an open complement, is governed by ("Tides
// refused to deny it"). It is -1 where there is none; in a passive it is the patient.
func (d *Document) Subject(t int) int {
	for range len(d.Tokens) {
		if s := d.Child(t, "nsubj", "nsubj:pass", "csubj", "csubj:pass"); s >= 0 {
			return s
		}
		switch d.Tokens[t].Rel {
		case "conj", "xcomp":
			if t = d.Tokens[t].Head; t < 0 {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// Object returns the head of the direct object of t, -1 where there is none.
func (d *Document) Object(t int) int { return d.Child(t, "obj") }

// Agent returns the head of the by-phrase of the passive t, -1 where there is none.
func (d *Document) Agent(t int) int { return d.Child(t, "obl:agent") }

// Case returns the preposition of the nominal t in lower case ("according to" in
// full), "" where it has none.
func (d *Document) Case(t int) string {
	c := d.Child(t, "case")
	if c < 0 {
		return ""
	}
	words := strings.ToLower(d.Tokens[c].Text)
	for _, f := range d.Children(c) {
		if d.Tokens[f].Rel == "fixed" {
			words += " " + strings.ToLower(d.Tokens[f].Text)
		}
	}
	return words
}
