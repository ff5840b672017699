package text

import (
	"slices"
	"strings"
)

// openGerund makes a verb of a gerund behind a preposition that the parser took for a noun that
// modifies, as an adjective would, the noun behind it: "accused them of smuggling cigars".
func openGerund(d *Document, first, _, i int) {
	t := d.Tokens
	o := t[i].Head
	if t[i].Tag != "NN" || t[i].Rel != "amod" || o <= i || i-1 < first || t[i-1].Tag != "IN" || t[i-1].Head != o || !strings.HasSuffix(t[i].Text, "ing") || t[o].Rel != "nmod" && t[o].Rel != "obl" {
		return
	}
	t[i].Tag, t[i].Lemma, t[i].Head = "VBG", "", t[o].Head
	t[i].Rel = "acl"
	if t[o].Rel == "obl" {
		t[i].Rel = "advcl"
	}
	t[i-1].Rel, t[i-1].Head = "mark", i
	t[o].Rel, t[o].Head = "obj", i
}

// mendModal makes a verb of what the parser took for another word, although a modal and no copula
// hangs on it: "would probably back Calloway".
func mendModal(d *Document, first, _, i int) {
	t := d.Tokens
	switch t[i].Tag {
	case "RB", "NN", "IN", "RP":
	default:
		return
	}
	modal := false
	for k := max(first, i-4); k < i; k++ {
		switch {
		case t[k].Head != i:
		case t[k].Rel == "cop", t[k].Rel == "det", t[k].Rel == "amod":
			return
		case t[k].Rel == "aux" && t[k].Tag == "MD":
			modal = true
		}
	}
	if !modal || !isLower(t[i].Text) {
		return
	}
	t[i].Tag, t[i].Lemma = "VB", ""
}

// isLower reports whether s is written in small letters a to z.
func isLower(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return s != ""
}

// mendConjunct joins a verb in the past tense that the parser joined to an infinitive, or behind a comma to
// a verb under an auxiliary, to the finite verb above that: "ran on his ability to lead and accused the
// mayor", "said she did not know, and accused the mayor".
func mendConjunct(d *Document, first, _, i int) {
	t := d.Tokens
	v := t[i].Head
	if t[i].Tag != "VBD" || t[i].Rel != "conj" || v < first || v >= i || t[v].Tag != "VB" {
		return
	}
	below := false
	for k := max(first, v-3); k < v; k++ {
		below = below || t[k].Head == v && t[k].Tag == "TO"
	}
	for k := v + 1; k < i; k++ {
		below = below || t[k].Head == i && t[k].Rel == "cc" && t[k-1].Text == ","
	}
	for up, n := t[v].Head, 0; below && up >= first && n < 6; up, n = t[up].Head, n+1 {
		if t[up].Tag == "VBD" {
			t[i].Head = up
			return
		}
	}
}

// mendBeyondQuote joins a verb behind a quotation that the parser joined to one in it to the verb before the
// quotation: "pledged to be \"the best mayor that we had\" and cast doubt on the vote".
func mendBeyondQuote(d *Document, first, _, i int) {
	t := d.Tokens
	v := t[i].Head
	if !finiteTag(t[i].Tag) || t[i].Rel != "conj" || v < first || v >= i {
		return
	}
	closed := false
	for k := v + 1; k < i; k++ {
		closed = closed || t[k].Tag == "''"
		if t[k].Tag == "``" {
			return
		}
	}
	opened := -1
	for k := v - 1; closed && k >= first && opened < 0; k-- {
		if t[k].Tag == "``" {
			opened = k
		}
	}
	for up, n := t[v].Head, 0; opened >= 0 && up >= first && n < 8; up, n = t[up].Head, n+1 {
		if up < opened && finiteTag(t[up].Tag) {
			t[i].Head = up
			return
		}
	}
}

// mendSubject makes the noun right behind a verb the subject of the finite clause right behind that
// noun, which has none, where the parser took it for the object: "agree a change of it will help".
func mendSubject(d *Document, first, _, i int) {
	t := d.Tokens
	v := t[i].Head
	if t[i].Rel != "ccomp" && t[i].Rel != "xcomp" || v < first || v >= i || i-v > longestSubject || !slices.Contains(bareClause, t[v].Lemma) {
		return
	}
	o, subject, finite := -1, "nsubj", finiteTag(t[i].Tag)
	for k := v + 1; k < i; k++ {
		switch top := topBetween(t, k, v, i); {
		case top < 0, t[top].Head == i && o < 0, t[top].Head == v && o >= 0 && top != o, t[top].Head == v && t[top].Rel != "obj" && t[top].Rel != "iobj":
			return
		case t[top].Head == v:
			o = top
		}
		if t[k].Head != i {
			continue
		}
		switch t[k].Rel {
		case "nsubj", "nsubj:pass", "csubj", "expl", "mark":
			return
		case "aux:pass":
			subject = "nsubj:pass"
		}
		finite = finite || finiteTag(t[k].Tag)
	}
	if o >= 0 && finite {
		t[o].Rel, t[o].Head, t[i].Rel = subject, i, "ccomp"
	}
}

// bareClause are verbs that take a clause without "that".
var bareClause = []string{"say", "think", "believe", "agree", "deny", "claim", "allege", "argue", "insist", "hope", "fear", "know", "admit", "suspect", "warn", "suggest", "report", "predict",
	"feel", "expect", "assume", "confirm", "acknowledge", "concede", "doubt", "guess", "indicate", "note", "stress", "mean", "see", "understand", "find", "hear", "learn", "reckon", "show",
	"state", "swear", "wish", "maintain", "contend", "assert", "estimate", "discover", "complain", "tell"}

// longestSubject is how many tokens a subject that was taken for an object has at most, with what
// stands before its predicate.
const longestSubject = 30

// mendAgent makes an adjunct of the agent that the parser gave to a verb that is no passive: one in the present
// ("stands by the plan"), or one that has none ("stood by the plan").
func mendAgent(d *Document, first, _, i int) {
	t := d.Tokens
	v := t[i].Head
	if t[i].Rel != "obl:agent" || v < first {
		return
	}
	switch t[v].Tag {
	case "VBZ", "VBP", "VBD":
	case "VBN":
		if t[v].Lemma != "stand" || hung(d, v, max(first, v-reachOfMend), v, "aux:pass", "aux") >= 0 {
			return
		}
		t[v].Tag = "VBD"
		if s := hung(d, v, first, v, "nsubj:pass"); s >= 0 {
			t[s].Rel = "nsubj"
		}
	default:
		return
	}
	t[i].Rel = "obl"
}

// mendCharged makes a participle of a verb that is joined to a passive and has neither subject nor object, but what
// its passive is followed by: "was indicted by a jury and charged with fraud".
func mendCharged(d *Document, first, end, i int) {
	t := d.Tokens
	h := t[i].Head
	if t[i].Tag != "VBD" || t[i].Rel != "conj" || h < first || h > i || t[h].Tag != "VBN" || hung(d, h, first, h, "aux:pass") < 0 || hung(d, i, h, min(end, i+reachOfMend), "nsubj", "obj", "aux") >= 0 {
		return
	}
	k := hung(d, i, i+1, min(end, i+reachOfMend), "obl", "advcl")
	if k < 0 {
		return
	}
	if c := hung(d, k, i+1, k, "case", "mark"); c == i+1 && slices.Contains(behindAgent[t[i].Lemma], t[c].Lemma) {
		t[i].Tag = "VBN"
	}
}

// hangOwnSubject hangs the subject of a predicate that is said of it on the predicate, where the parser gave it
// to the verb of saying, which has one: "the report was “simply not true,” the minister said", "the report,
// the minister said, was not true".
func hangOwnSubject(d *Document, first, end, i int) {
	t := d.Tokens
	v := t[i].Head
	if t[i].Rel != "nsubj" || v < first || v >= end {
		return
	}
	said, speaker := -1, -1
	for k := first; k < end; k++ {
		switch {
		case k > i && k < v && t[k].Head == i && t[k].Rel == "appos" && speaker < 0:
			speaker = k // "Calloway, Quint said, had backed it"
		case t[k].Head != v || k == i:
		case t[k].Rel == "nsubj" && (v < i && k < v || i < v && k > i):
			speaker = k
		case t[k].Rel == "ccomp" && k > i && (v < i || k < v || put(d, i, v, k)):
			said = k
		}
	}
	if said < 0 || speaker < 0 || t[speaker].Rel == "appos" && (said < v || v < i || !isNameTag(t[speaker].Tag)) {
		return
	}
	finite := finiteTag(t[said].Tag)
	for k := i + 1; k < min(end, said+reachOfMend); k++ {
		switch {
		case t[k].Head != said:
		case t[k].Rel == "cop" || t[k].Rel == "aux" && said > v:
			finite = true
		case strings.HasPrefix(t[k].Rel, "nsubj"):
			return
		}
	}
	if finite {
		t[i].Head = said
		if t[speaker].Rel == "appos" {
			t[speaker].Head, t[speaker].Rel = v, "nsubj"
		}
	}
}

// put reports whether verb v of saying is put, with its subject, between subject i and the predicate k, with
// commas on both sides.
func put(d *Document, i, v, k int) bool {
	t := d.Tokens
	if k < v || v < i {
		return false
	}
	before, behind := false, false
	for c := i + 1; c < k; c++ {
		if t[c].Text == "," {
			before, behind = before || c < v, behind || c > v
		}
	}
	return before && behind
}

// topBetween is what token k hangs on, or is, right under v or i; -1 where it hangs on neither.
func topBetween(t []Token, k, v, i int) int {
	for range longestSubject {
		if k < 0 || t[k].Head == v || t[k].Head == i {
			return k
		}
		k = t[k].Head
	}
	return -1
}

// finiteTag reports whether the tag is that of a finite verb or a modal.
func finiteTag(tag string) bool {
	return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD"
}
