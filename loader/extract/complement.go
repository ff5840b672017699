package extract

import (
	"strings"

	"stancegraph/loader/lexicon"
)

// complement is the clause that complements a cue: finite ("that"), infinitive ("inf") or
// either ("comp"). A clause that the cue stands behind ("it was slander, she said") is
// finite too.
func (r *run) complement(h *hit, s lexicon.Slot) int {
	if s != "inf" && r.trailing(h.anchor) >= 0 {
		if first, _ := r.bounds(h.anchor); r.quoteOf[first] < 0 && r.quoteOf[h.anchor-2] < 0 {
			p := r.predicateIn(first, h.anchor-1)
			if p < 0 {
				p = r.finiteIn(first, h.anchor-1)
			}
			if p >= 0 {
				h.content = append(h.content[:0], extent{first, h.anchor - 1})
				return p
			}
		}
	}
	for _, m := range h.tokens {
		for _, k := range r.d.Children(m) {
			if h.has(k) || !r.complements(k, m, h, s) {
				continue
			}
			if s == "comp" || r.infinitive(k) == (s == "inf") {
				return k
			}
		}
	}
	if k := r.verbComplement(h, s); k >= 0 {
		return k
	}
	if s != "inf" && r.speech(h.anchor) {
		if k := r.strayClause(h.anchor); k >= 0 {
			return k
		}
	}
	if s != "inf" {
		if k := r.following(h); k >= 0 {
			return k
		}
		if k := r.onHearer(h.anchor); k >= 0 {
			return k
		}
	}
	// "The dam held, she said": the parser may hang the cue on what is said.
	v := r.head(h.anchor)
	if s == "inf" || v < 0 || r.d.Child(h.anchor, "obj") >= 0 {
		return -1
	}
	switch r.rel(h.anchor) {
	case "parataxis":
		return v
	case "advcl", "ccomp", "appos", "acl:relcl", "conj", "acl":
		if r.speech(h.anchor) && r.parenthetical(h.anchor) {
			return v
		}
	}
	return -1
}

// predicateIn is the topmost finite predicate of the tokens [first,end), -1.
func (r *run) predicateIn(first, end int) int {
	for i := first; i < end; i++ {
		if h := r.head(i); (h < first || h >= end) && r.clause(i) && r.finite(i) {
			return i
		}
	}
	return -1
}

// finiteIn is the first finite verb of the tokens [first,end), whose clause the parser tore
// apart, -1.
func (r *run) finiteIn(first, end int) int {
	for i := first; i < end; i++ {
		if r.verb(i) && r.finite(i) {
			return i
		}
	}
	return -1
}

// following is the predicate of the clause that begins after a verb of saying, where the
// parser tore it apart: right after the verb ("saying a penalty was needed") or with
// "that" after adjuncts and the one spoken to ("told the council last week that"); -1.
// The rest of the sentence is then what is said.
func (r *run) following(h *hit) int {
	a := h.anchor
	if len(h.tokens) > 1 || !r.x.classes["saying"][r.lemmas[a]] || r.d.Child(a, "ccomp", "xcomp") >= 0 {
		return -1
	}
	_, end := r.bounds(a)
	first := a + 1
	for i := first; i < end && i < first+12 && !r.verb(i) && r.d.Tokens[i].Text != ","; i++ {
		if r.lemmas[i] == "that" && r.tags[i] != "DT" {
			first = i
			break
		}
	}
	if first >= end || !r.opensClause(first) {
		return -1
	}
	for i := first + 1; i < end && i < first+15; i++ {
		switch {
		case r.d.Tokens[i].Text == ",", r.d.Tokens[i].Text == ";", r.speech(i), r.quoteOf[i] != r.quoteOf[a] && r.tags[i] == "''":
			return -1
		case r.verb(i) && r.finite(i) || r.tags[i] == "MD":
			if r.besideOrWithin(i, a) {
				return -1
			}
			h.content = append(h.content[:0], extent{first, end})
			if v := r.head(i); v > i && strings.HasPrefix(r.rel(i), "aux") {
				return v
			}
			return i
		}
	}
	return -1
}

// besideOrWithin reports whether the predicate of token i is joined to that of verb a ("admitted fraud and
// has been fined"), or tells of a noun with a subject of its own ("acknowledged the thanks she received").
func (r *run) besideOrWithin(i, a int) bool {
	if h := r.head(i); h > i && strings.HasPrefix(r.rel(i), "aux") {
		i = h
	}
	s := r.d.Child(i, "nsubj", "nsubj:pass")
	switch n := r.head(i); r.rel(i) {
	case "conj":
		return n == a && s < 0
	case "acl:relcl":
		return n > a && s > n && !r.party(n)
	}
	return false
}

// opensClause reports whether token i can be the first word of a clause: "that", or the
// first of a noun phrase.
func (r *run) opensClause(i int) bool {
	switch r.tags[i] {
	case "DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "EX", "CD":
		return true
	}
	return r.lemmas[i] == "that"
}

// verbComplement is the clause of a noun that is the object of a verb, where the parser
// hung it on the verb ("repeated her accusation that").
func (r *run) verbComplement(h *hit, s lexicon.Slot) int {
	n := h.anchor
	v := r.head(n)
	if !r.noun(n) || v < 0 || r.rel(n) != "obj" {
		return -1
	}
	for _, k := range r.d.Children(v) {
		if rel := r.rel(k); k > n && (rel == "ccomp" || rel == "advcl" || rel == "xcomp") && r.lo(k) == r.hi(n)+1 {
			if m := r.d.Child(k, "mark"); m >= 0 && (r.lemmas[m] == "that" && s != "inf" || r.lemmas[m] == "to" && s != "that") {
				return k
			}
		}
	}
	return -1
}

// strayClause is the that-clause of the verb at v where the parser hung it on a noun in
// between ("said last week that the dam would hold") that claims nothing itself
// ("responded to complaints that it leaked").
func (r *run) strayClause(v int) int {
	for _, k := range r.d.Children(v) {
		if rel := r.rel(k); k < v || rel != "obl" && (rel != "obj" || r.x.classes["allegation"][r.lemmas[k]]) && rel != "iobj" {
			continue
		}
		for n := 0; n < 3 && !r.x.classes["allegation"][r.lemmas[k]]; n++ {
			c := r.d.Child(k, "acl:relcl", "acl")
			if c < 0 {
				if k = r.d.Child(k, "nmod"); k < 0 {
					break
				}
				continue
			}
			that := r.lo(c)
			if r.lemmas[that] == "that" && r.d.Child(c, "nsubj", "nsubj:pass") != that && r.d.Child(c, "nsubj", "nsubj:pass") >= 0 {
				return c
			}
			break
		}
	}
	return -1
}

// onHearer is the clause that verb v tells somebody, where the parser hung it on whom it is
// told ("told reporters he feels good"), -1.
func (r *run) onHearer(v int) int {
	if !r.x.classes["saying"][r.lemmas[v]] || r.d.Child(v, "ccomp") >= 0 {
		return -1
	}
	o := r.d.Child(v, "obj", "iobj")
	if o < v {
		return -1
	}
	c := r.d.Child(o, "acl:relcl")
	if c < 0 || r.lo(c) != o+1 && !r.x.classes["time"][r.lemmas[r.lo(c)-1]] {
		return -1
	}
	if s := r.d.Child(c, "nsubj", "nsubj:pass"); s < 0 || r.relative(s) || r.d.Child(c, "obj") < 0 && r.d.Child(c, "xcomp", "ccomp", "obl") < 0 {
		return -1
	}
	return c
}

// sharedView is the clause with "that" behind whom h agrees with ("agreed with the council that the
// bridge was unsafe"), which the parser may have hung on that party, -1.
func (r *run) sharedView(h *hit) int {
	o := r.directlyUnder(h.anchor, "with")
	if !strings.HasPrefix(h.frame.Name, "agree") || o < 0 {
		return -1
	}
	over := append([]int{o}, r.d.Conjuncts(o)...)
	if k := r.directlyUnder(o, "of"); k >= 0 {
		over = append(over, k) // "agreed with members of the union that"
	}
	if r.party(o) {
		over = append(over, h.anchor)
	}
	for _, i := range over {
		if c := r.d.Child(i, "acl", "acl:relcl", "ccomp"); c > o && r.markedBy(c, "that") && (r.finite(c) || r.subject(c) >= 0) {
			return c
		}
	}
	return -1
}

// complements reports whether k, under word m of a cue, is a clause that completes it.
func (r *run) complements(k, m int, h *hit, s lexicon.Slot) bool {
	switch r.rel(k) {
	case "ccomp", "xcomp":
		p := r.d.Child(k, "mark")
		return p < 0 || r.lemmas[p] == "to" || r.lemmas[p] == "for" || !lexicon.Slot(r.lemmas[p]).Preposition()
	case "acl", "acl:relcl":
		return r.noun(m) && (r.d.Child(k, "mark") >= 0 || r.tells(k))
	case "advcl":
		if s == "inf" && r.verb(m) && r.markedBy(k, "to") {
			return true // "called on the council to act"
		}
		// Nothing but a complement begins with "that"; on an object noun it is that
		// noun's.
		o := r.d.Child(m, "obj")
		return k > m && r.markedBy(k, "that") && (o < 0 || !r.x.classes["allegation"][r.lemmas[o]])
	case "parataxis":
		return k > m && m == h.anchor && r.finite(k) && !r.speech(k) && r.quoteOf[k] == r.quoteOf[m] && r.d.Child(k, "nsubj", "nsubj:pass") >= 0
	}
	return false
}
