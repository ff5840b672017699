package text

import "slices"

// mendObject makes a noun behind a verb its object where the parser took it for an adverb,
// although an adjective or a phrase with "of" describes it: "applauded the “righteous deed” of the
// sailors". Such adverbs ("went home") are bare.
func mendObject(d *Document, first, last, i int) {
	t := d.Tokens
	v := t[i].Head
	if t[i].Tag != "NN" && t[i].Tag != "NNS" || t[i].Rel != "advmod" || v < first || v >= i || t[v].Tag == "" || t[v].Tag[0] != 'V' {
		return
	}
	described := false
	for k := v + 1; k < min(last, i+reachOfGerund); k++ {
		switch {
		case t[k].Head == v && (t[k].Rel == "obj" || t[k].Rel == "ccomp" || t[k].Rel == "xcomp"):
			return
		case t[k].Head == i && (t[k].Rel == "amod" && k < i || t[k].Rel == "nmod" && k > i):
			described = true
		}
	}
	if described {
		t[i].Rel = "obj"
	}
}

// hangAgainst gives the phrase with "against" behind the object of a verb that takes one to the
// verb, where the parser hung it on the object: "defended the plan against its critics".
func hangAgainst(d *Document, first, i int) {
	t := d.Tokens
	o := t[i].Head
	if t[i].Rel != "nmod" || o < first || o >= i || t[o].Rel != "obj" || !slices.Contains(verbsAgainst, t[max(0, t[o].Head)].Lemma) {
		return
	}
	for k := o + 1; k < i; k++ {
		if t[k].Head == i && t[k].Rel == "case" {
			if t[k].Lemma == "against" {
				t[i].Rel, t[i].Head = "obl", t[o].Head
			}
			return
		}
	}
}

// verbsAgainst take an object and a phrase with "against".
var verbsAgainst = []string{"defend", "protect", "shield", "guard", "insure", "pit", "turn", "vaccinate", "warn"}

// hangUndergoing hangs what is done to somebody, told by "being" right behind them, on them, where
// the parser gave it to the verb before: "opposed women being sent to sea".
func hangUndergoing(d *Document, first, i int) {
	t := d.Tokens
	v, n := t[i].Head, i-1
	if t[i].Text != "being" || t[i].Rel != "aux:pass" && t[i].Rel != "cop" || v <= i || n < first || t[n].Tag == "" || t[n].Tag[0] != 'N' && t[n].Tag != "PRP" {
		return
	}
	if t[n].Rel != "obj" && t[n].Rel != "obl" && t[n].Rel != "nmod" || t[v].Head != t[n].Head || t[v].Rel != "xcomp" && t[v].Rel != "advcl" && t[v].Rel != "ccomp" {
		return
	}
	t[v].Rel, t[v].Head = "acl", n
}

// mendPlural makes a noun of what the parser took for a verb behind a name, which both are the object
// of a verb that takes no bare clause: "rejected Tory claims that the plan failed". The lemma is that
// of the noun.
func mendPlural(d *Document, first, i int) {
	t := d.Tokens
	v, n := i-2, i-1
	if v < first || t[i].Tag != "VBZ" || !isNameTag(t[n].Tag) || i+1 >= len(t) || !slices.Contains(nounVerbs, t[i].Lemma) || !slices.Contains(bareObject, t[v].Lemma) || t[v].Tag[0] != 'V' {
		return
	}
	switch t[i+1].Text {
	case "that", "of", "for", "to":
	default:
		return
	}
	if (t[n].Head != i || t[n].Rel != "nsubj") && (t[n].Head != v || t[n].Rel != "obj") {
		return
	}
	t[i].Tag, t[i].Rel, t[i].Head = "NNS", "obj", v
	t[n].Rel, t[n].Head = "compound", i
	for k := i + 1; k < len(t) && k < i+longestClause; k++ {
		if t[k].Head == i && (t[k].Rel == "ccomp" || t[k].Rel == "xcomp") {
			t[k].Rel = "acl"
		}
	}
}

// longestClause is how far behind a noun the verb of its clause is looked for.
const longestClause = 30

// nounVerbs are verbs whose third person is also the plural of a noun for what is said or meant.
var nounVerbs = []string{"claim", "demand", "call", "plan", "charge", "report", "request", "attempt", "hope", "fear", "move", "threat", "offer", "promise"}

// bareObject are verbs that take an object, but no clause without "that".
var bareObject = []string{"reject", "dismiss", "back", "oppose", "welcome", "support", "condemn", "criticize", "criticise", "deny", "echo", "repeat", "face", "endorse", "refute", "rebut", "rebuff",
	"slam", "counter", "resist", "ignore", "defend", "accept", "attack", "denounce", "rubbish", "blast", "challenge", "dispute", "contest", "block", "approve", "applaud", "praise"}

// mendConjunct joins a verb in the past tense that the parser joined to an infinitive to the finite
// verb above that: "ran on his ability to lead and accused the mayor".
func mendConjunct(d *Document, first, i int) {
	t := d.Tokens
	v := t[i].Head
	if t[i].Tag != "VBD" || t[i].Rel != "conj" || v < first || v >= i || t[v].Tag != "VB" {
		return
	}
	to := false
	for k := max(first, v-3); k < v; k++ {
		to = to || t[k].Head == v && t[k].Tag == "TO"
	}
	for up, n := t[v].Head, 0; to && up >= first && n < 6; up, n = t[up].Head, n+1 {
		if t[up].Tag == "VBD" {
			t[i].Head = up
			return
		}
	}
}

// mendModal reports whether what the parser took for another word is a verb, since a modal and no
// copula hangs on it, and tags it so: "would probably back Calloway". The lemma stays to be found.
func mendModal(d *Document, first, i int) bool {
	t := d.Tokens
	switch t[i].Tag {
	case "RB", "NN", "IN", "RP":
	default:
		return false
	}
	modal := false
	for k := max(first, i-4); k < i; k++ {
		switch {
		case t[k].Head != i:
		case t[k].Rel == "cop", t[k].Rel == "det", t[k].Rel == "amod":
			return false
		case t[k].Rel == "aux" && t[k].Tag == "MD":
			modal = true
		}
	}
	if !modal || !isLower(t[i].Text) {
		return false
	}
	t[i].Tag = "VB"
	return true
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
