package extract

import (
	"iter"
	"slices"
	"strings"
)

// maxClimb bounds every walk towards the root of a sentence.
const maxClimb = 40

func (r *run) rel(i int) string { return r.d.Tokens[i].Rel }

func (r *run) head(i int) int { return r.d.Tokens[i].Head }

// climb yields token i and those over it towards the root, at most n in all; none where i is -1.
func (r *run) climb(i, n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for t, left := i, n; t >= 0 && left > 0; t, left = r.head(t), left-1 {
			if !yield(t) {
				return
			}
		}
	}
}

// lo and hi are the first and last token under i.
func (r *run) lo(i int) int { first, _ := r.d.Subtree(i); return first }
func (r *run) hi(i int) int { _, end := r.d.Subtree(i); return end - 1 }

// preposition returns the case or mark of i that stands before it, -1.
func (r *run) preposition(i int) int {
	for _, k := range r.d.Children(i) {
		if k < i && (r.rel(k) == "case" || r.rel(k) == "mark") {
			return k
		}
	}
	return -1
}

func (r *run) verb(i int) bool { return strings.HasPrefix(r.tags[i], "V") }

func (r *run) noun(i int) bool {
	tag := r.tags[i]
	return strings.HasPrefix(tag, "N") || tag == "PRP"
}

func (r *run) adjective(i int) bool { return strings.HasPrefix(r.tags[i], "J") }

// clause reports whether i heads a clause: a verb, or a predicate with copula or
// subject.
func (r *run) clause(i int) bool {
	return r.verb(i) || r.d.Child(i, "cop", "nsubj", "nsubj:pass", "csubj") >= 0
}

// finite reports whether the clause of i has a finite verb.
func (r *run) finite(i int) bool {
	for _, k := range r.d.Group(i) {
		switch r.tags[k] {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

// passive reports whether verb i is passive. Beyond what the document tells, a past
// participle without auxiliary that opens or closes a clause is ("Blamed for the
// flood, ...").
func (r *run) passive(i int) bool {
	aux := r.d.Child(i, "aux:pass")
	if aux >= 0 && strings.HasPrefix(r.tags[aux], "N") {
		return false // "At a rally, Beck said", misread
	}
	if r.d.Child(i, "obj") >= 0 && (aux < 0 || strings.HasSuffix(r.forms[aux], "s") && len(r.forms[aux]) == 2) || aux < 0 && r.tags[i] == "VBD" {
		return false // "he's always denied it"
	}
	if aux < 0 && r.d.Child(i, "aux") >= 0 {
		return false // "has stuck by Calloway"
	}
	if r.d.Passive(i) || r.d.Child(i, "obl:agent") >= 0 && r.d.Child(i, "obj") < 0 {
		return true
	}
	return r.tags[i] == "VBN" && (r.rel(i) == "advcl" || r.rel(i) == "amod") && r.d.Child(i, "aux", "nsubj") < 0
}

// relative reports whether i is a relative pronoun.
func (r *run) relative(i int) bool {
	switch strings.ToLower(r.d.Tokens[i].Text) {
	case "who", "which", "that", "whom":
		return r.rel(i) != "det"
	}
	return false
}

// determined reports whether noun i has a determiner of one of the lemmas given.
func (r *run) determined(i int, lemmas ...string) bool {
	d := r.d.Child(i, "det")
	return d >= 0 && slices.Contains(lemmas, r.lemmas[d])
}

func (r *run) past(p int) bool { return r.d.Tense(p) == "past" }

// infinitive reports whether clause i is an infinitive or participle without a subject,
// as against a finite or subjunctive clause.
func (r *run) infinitive(i int) bool {
	if c := r.d.Child(i, "cop"); c >= 0 && r.tags[c] != "VB" || r.tags[i] == "VB" && r.d.Child(i, "mark") < 0 {
		return false // "is to build a dam"; a bare form is a misread finite one
	}
	if r.d.Child(i, "nsubj", "nsubj:pass", "csubj") >= 0 || r.finite(i) {
		m := r.d.Child(i, "mark")
		return m >= 0 && r.tags[m] == "TO" || m >= 0 && r.lemmas[m] == "for"
	}
	return true
}

// parenthetical reports whether the clause of verb i, a subject and the verb with
// little else, is set off by commas ("Perhaps, she said, it will").
func (r *run) parenthetical(i int) bool {
	first, end := r.d.Subtree(i)
	if end-first > 12 || r.d.Child(i, "nsubj") < 0 || r.rel(i) == "conj" && r.d.Child(i, "cc") >= 0 || strings.HasPrefix(r.tags[first], "W") {
		return false
	}
	if m := r.d.Child(i, "mark"); m >= 0 && r.lemmas[m] != "as" {
		return false
	}
	start, stop := r.bounds(i)
	for first < i && r.rel(first) == "punct" {
		first++
	}
	before := first > start && (r.d.Tokens[first-1].Text == "," || r.d.Tokens[first-1].Text == "—" || r.quoteOf[first-1] >= 0)
	for end > i+1 && r.rel(end-1) == "punct" {
		end--
	}
	after := end >= stop || r.rel(end) == "punct"
	return after && (before || first == start)
}
