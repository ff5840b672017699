package text

import (
	"slices"
	"strings"
)

// headGerund makes a gerund the head of the noun phrase that it ends, where the parser took
// it for what the object of the verb does: "condemned the police shooting of a man".
func headGerund(d *Document, first, end, i int) {
	t := d.Tokens
	o := i - 1
	if o >= first && t[i].Tag == "VBG" && t[i].Text == "laundering" && t[o].Text == "money" && t[o].Rel == "obl" && t[i].Head == t[o].Head {
		t[i].Tag, t[i].Lemma, t[i].Rel = "NN", "laundering", "obl" // "pleaded not guilty to money laundering"
		t[o].Rel, t[o].Head = "compound", i
		if o > first && t[o-1].Head == o {
			t[o-1].Head = i
		}
		return
	}
	if t[i].Tag != "VBG" || o < first || t[o].Tag != "NN" || t[o].Rel != "obj" || t[o].Head > o || (t[i].Rel != "xcomp" || t[i].Head != t[o].Head) && (t[i].Rel != "acl" || t[i].Head != o) || !slices.Contains(gerundNouns, strings.ToLower(t[i].Text)) {
		return
	}
	determined := false
	for k := max(first, t[o].Head+1); k < o; k++ {
		determined = determined || t[k].Head == o && (t[k].Rel == "det" || t[k].Rel == "nmod:poss")
	}
	for k := i + 1; k < min(end, i+reachOfMend); k++ {
		if t[k].Head == i && (t[k].Rel == "obj" || t[k].Rel == "ccomp" || t[k].Rel == "xcomp") {
			return
		}
	}
	if !determined {
		return
	}
	t[i].Tag, t[i].Lemma, t[i].Rel, t[i].Head = "NN", strings.ToLower(t[i].Text), t[o].Rel, t[o].Head
	for k := max(first, t[o].Head+1); k < i; k++ {
		if t[k].Head == o {
			t[k].Head = i
		}
	}
	t[o].Rel, t[o].Head = "compound", i
	for k := i + 1; k < min(end, i+reachOfMend); k++ {
		if t[k].Head == i && t[k].Rel == "obl" {
			t[k].Rel = "nmod"
		}
	}
}

// gerundNouns name deeds, and what is paid for, behind another noun ("the mass shooting").
var gerundNouns = []string{"bombing", "shooting", "killing", "stabbing", "shelling", "hijacking", "kidnapping", "beheading", "poisoning", "lynching", "looting", "rigging", "hacking",
	"spying", "trafficking", "smuggling", "laundering", "profiling", "whaling", "drilling", "spending", "funding"}

// mendPlural makes a noun of what the parser took for a verb behind a name, which both are the object
// of a verb that takes no bare clause: "rejected Tory claims that the plan failed". The lemma is that
// of the noun.
func mendPlural(d *Document, first, end, i int) {
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
	for k := i + 1; k < min(end, i+longestClause); k++ {
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

// mendMine makes a noun of a "mine" that words stand before which make it one: "its coal mine".
func mendMine(d *Document, first, _, i int) {
	t := &d.Tokens[i]
	if t.Tag != "PRP" || t.Text != "mine" || i == first {
		return
	}
	switch before := &d.Tokens[i-1]; before.Tag {
	case "PRP$", "DT", "JJ", "NN", "POS":
		if before.Head == i {
			t.Tag = "NN"
		}
	}
}

// mendWrongdoing makes a noun of a "wrongdoing" behind a preposition: "any suggestion of wrongdoing".
func mendWrongdoing(d *Document, first, _, i int) {
	t := d.Tokens
	if t[i].Tag != "VBG" || t[i].Text != "wrongdoing" || i == first || t[i-1].Head != i || t[i-1].Rel != "mark" {
		return
	}
	t[i].Tag, t[i].Lemma, t[i-1].Rel = "NN", "", "case"
	switch t[i].Rel {
	case "acl":
		t[i].Rel = "nmod"
	case "advcl":
		t[i].Rel = "obl"
	}
}

// mendThings makes a noun of a verb in the third person that the parser took for the object of a verb:
// "criticized leaks to the press". The lemma is that of the noun.
func mendThings(d *Document, first, end, i int) {
	t := d.Tokens
	v := t[i].Head
	if t[i].Tag != "VBZ" || t[i].Rel != "obj" || v < first || v >= i || t[i].Text == "is" || t[i].Text == "has" {
		return
	}
	t[i].Tag = "NNS"
	for k := i + 1; k < min(end, i+reachOfMend); k++ {
		if t[k].Head == i && t[k].Rel == "obl" {
			t[k].Rel = "nmod"
		}
	}
}
