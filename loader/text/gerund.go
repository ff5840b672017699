package text

import (
	"slices"
	"strings"
)

// headGerund makes a gerund the head of the noun phrase that it ends, where the parser took
// it for what the object of the verb does: "condemned the police shooting of a man".
func headGerund(d *Document, first, i int) {
	t := d.Tokens
	o := i - 1
	if t[i].Tag != "VBG" || o < first || t[o].Tag != "NN" || t[o].Rel != "obj" || t[o].Head > o || (t[i].Rel != "xcomp" || t[i].Head != t[o].Head) && (t[i].Rel != "acl" || t[i].Head != o) || !slices.Contains(gerundNouns, strings.ToLower(t[i].Text)) {
		return
	}
	determined := false
	for k := max(first, t[o].Head+1); k < o; k++ {
		determined = determined || t[k].Head == o && (t[k].Rel == "det" || t[k].Rel == "nmod:poss")
	}
	for k := i + 1; k < len(t) && k < i+reachOfGerund; k++ {
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
	for k := i + 1; k < len(t) && k < i+reachOfGerund; k++ {
		if t[k].Head == i && t[k].Rel == "obl" {
			t[k].Rel = "nmod"
		}
	}
}

// openGerund makes a verb of a gerund behind a preposition that the parser took for a noun that
// modifies, as an adjective would, the noun behind it: "accused them of smuggling cigars". The lemma stays to be found.
func openGerund(d *Document, first, i int) bool {
	t := d.Tokens
	o := t[i].Head
	if t[i].Tag != "NN" || t[i].Rel != "amod" || o <= i || i-1 < first || t[i-1].Tag != "IN" || t[i-1].Head != o || !strings.HasSuffix(t[i].Text, "ing") || t[o].Rel != "nmod" && t[o].Rel != "obl" {
		return false
	}
	t[i].Tag, t[i].Head = "VBG", t[o].Head
	t[i].Rel = "acl"
	if t[o].Rel == "obl" {
		t[i].Rel = "advcl"
	}
	t[i-1].Rel, t[i-1].Head = "mark", i
	t[o].Rel, t[o].Head = "obj", i
	return true
}

// reachOfGerund is how far behind a gerund its dependents are looked for.
const reachOfGerund = 12

// gerundNouns name deeds, and what is paid for, behind another noun ("the mass shooting").
var gerundNouns = []string{"bombing", "shooting", "killing", "stabbing", "shelling", "hijacking", "kidnapping", "beheading", "poisoning", "lynching", "looting", "rigging", "hacking",
	"spying", "trafficking", "smuggling", "laundering", "profiling", "whaling", "drilling", "spending", "funding"}
