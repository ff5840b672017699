package text

import (
	"slices"
	"strings"
)

// hangInfinitive hangs an infinitive right behind the object of a verb on that object, where it
// is a noun for what somebody means, may or is asked to do and the parser gave the infinitive to
// the verb: "rejected calls to close the port". In the parts of EWT and GUM that train, the
// infinitive behind such an object is the noun's in 73 of 74 cases.
func hangInfinitive(d *Document, first, _, i int) {
	t := d.Tokens
	n := i - 2
	if n < first || t[i].Tag != "VB" || t[i].Rel != "advcl" && t[i].Rel != "xcomp" || t[i-1].Tag != "TO" || t[i-1].Head != i {
		return
	}
	if o := &t[n]; o.Rel != "obj" && (o.Rel != "obl" || o.Lemma != "motion" && o.Lemma != "bill" && o.Lemma != "plan" && o.Lemma != "proposal") || o.Head != t[i].Head || o.Head > n || !slices.Contains(infinitiveNouns, o.Lemma) || o.Lemma == "call" && o.Tag == "NN" {
		return
	}
	t[i].Rel, t[i].Head = "acl", n
}

// infinitiveNouns are nouns whose infinitive tells what they are of; of "call" only the plural,
// as a single one may be by telephone.
var infinitiveNouns = []string{"effort", "attempt", "call", "plan", "bid", "move", "push", "proposal", "decision", "demand", "request", "offer", "promise", "pledge", "vow", "right",
	"chance", "opportunity", "ability", "desire", "intention", "willingness", "refusal", "failure", "threat", "permission", "authority", "power", "motion", "bill"}

// hangAgainst gives the phrase with "against" behind the object of a verb that takes one to the
// verb, where the parser hung it on the object: "defended the plan against its critics".
func hangAgainst(d *Document, first, _, i int) {
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
func hangUndergoing(d *Document, first, _, i int) {
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

// mendObject makes a noun behind a verb its object where the parser took it for an adverb,
// although an adjective or a phrase with "of" describes it: "applauded the “righteous deed” of the
// sailors". Such adverbs ("went home") are bare.
func mendObject(d *Document, first, end, i int) {
	t := d.Tokens
	v := t[i].Head
	if t[i].Tag != "NN" && t[i].Tag != "NNS" || t[i].Rel != "advmod" || v < first || v >= i || t[v].Tag == "" || t[v].Tag[0] != 'V' {
		return
	}
	described := false
	for k := v + 1; k < min(end, i+reachOfMend); k++ {
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

// mendEach hangs "other" on "each" where the parser took it for a preposition: "blamed each other for
// the delay".
func mendEach(d *Document, first, _, i int) {
	t := d.Tokens
	if i > first && t[i].Text == "other" && strings.EqualFold(t[i-1].Text, "each") && t[i].Rel == "case" {
		t[i].Rel, t[i].Head = "fixed", i-1
	}
}
