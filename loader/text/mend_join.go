package text

import (
	"slices"
	"strings"
)

// joinGerund joins a gerund to what it stands beside behind a preposition, where the parser joined it
// to the verb over that ("accused him of fraud and lying", "of fraud and of lying"), or to a gerund
// before a comma that it took for what is done by the way ("of stealing, lying and hiding it").
func joinGerund(d *Document, first, end, i int) {
	t := d.Tokens
	h := t[i].Head
	if t[i].Tag != "VBG" || h < first || h >= i || i < first+2 || hung(d, i, first, i, "aux", "nsubj", "nsubj:pass") >= 0 {
		return
	}
	switch {
	case t[i].Rel == "conj" && t[h].Tag != "VBG" && strings.HasPrefix(t[h].Tag, "V") && hung(d, i, h, i, "cc") > h:
		for n := i - 1; n > h; n-- {
			over := t[n].Head == h && (t[n].Rel == "obl" || t[n].Rel == "advcl") || t[n].Rel == "nmod" && t[n].Head > h && t[t[n].Head].Head == h && t[t[n].Head].Rel == "obj"
			if !over || t[n].Tag == "NNP" {
				continue
			}
			if p, own := hung(d, n, h, n, "case", "mark"), hung(d, i, n, i, "case", "mark"); p >= 0 && deeds(t[p].Lemma) && (own < 0 || t[own].Lemma == t[p].Lemma) {
				rehang(d, first, end, i, n, "conj")
			}
			return
		}
	case t[i].Rel == "advcl" && t[i-1].Text == "," && t[h].Tag == "VBG":
		if p := hung(d, h, max(h-3, first), h, "case", "mark"); p < 0 || !deeds(t[p].Lemma) {
			return
		}
		for k := i + 1; k < min(end, i+reachOfMend); k++ {
			if t[k].Tag == "VBG" && t[k].Rel == "conj" && (t[k].Head == i || t[k].Head == h) && hung(d, k, i, k, "cc") >= 0 {
				t[i].Rel = "conj"
				return
			}
		}
	}
}

// deeds reports whether behind a preposition verbs of blame and praise take what was done.
func deeds(preposition string) bool {
	return slices.Contains(deedPrepositions, preposition)
}

var deedPrepositions = []string{"of", "for", "with", "from", "against", "about", "over"}

// opposeName makes an apposition of a person's name between commas that the parser joined to the one
// noun before it for an office: "accused the mayor, Bo Calloway, of fraud".
func opposeName(d *Document, first, end, i int) {
	t := d.Tokens
	h := t[i].Head
	if t[i].Tag != "NNP" || t[i].Rel != "conj" || h <= first || h != i-2 || t[i-1].Text != "," || t[h].Tag != "NN" || hung(d, h, max(h-3, first), h, "det", "nmod:poss") < 0 {
		return
	}
	last := i
	for last+1 < end && t[last+1].Head == i && t[last+1].Rel == "flat" {
		last++
	}
	if last == i || last+1 >= end || t[last+1].Text != "," || hung(d, h, last+1, min(end, last+reachOfMend), "conj") >= 0 || hung(d, i, last+1, min(end, last+reachOfMend), "conj") >= 0 {
		return
	}
	t[i].Rel = "appos"
}

// hangBehindDay hangs a relative clause on the object before the day that the parser hung it on: "upheld a
// law Tuesday that requires it".
func hangBehindDay(d *Document, first, end, i int) {
	t := d.Tokens
	day := t[i].Head
	if t[i].Rel != "acl:relcl" || day <= first || day > i || t[day].Rel != "obl" || t[day].Tag != "NNP" || hung(d, day, first, day, "case") >= 0 || t[day+1].Text == "," {
		return
	}
	over := t[day].Head
	if o := hung(d, over, first, day, "obj"); o > over && o >= day-reachOfMend {
		t[day].Head = o
		if !rehang(d, first, end, i, o, "acl:relcl") {
			t[day].Head = over
		}
	}
}

// hangBehindTelling hangs a clause whose "that" stands right behind a participle of saying on that, where the
// parser hung it elsewhere: "comments suggesting that, if she wins, the port may close".
func hangBehindTelling(d *Document, first, end, i int) {
	t := d.Tokens
	if t[i].Rel != "parataxis" && t[i].Rel != "ccomp" && t[i].Rel != "advcl" && t[i].Rel != "acl" {
		return
	}
	that := hung(d, i, max(first, i-reachOfMend), i, "mark")
	if that <= first || t[that].Lemma != "that" {
		return
	}
	v := that - 1
	if t[v].Tag == "VBG" && t[v].Rel == "acl" && t[i].Head != v && slices.Contains(tellings, t[v].Lemma) && hung(d, v, v, i, "ccomp", "obj") < 0 {
		rehang(d, first, end, i, v, "ccomp")
	}
}

// hangWhat hangs what "what" is said to be on the verb of saying, where the parser hung it on the verb over
// "what": "railed against what they say was a rushed process".
func hangWhat(d *Document, first, end, i int) {
	t := d.Tokens
	v := t[i].Head
	if t[i].Rel != "ccomp" && t[i].Rel != "parataxis" || v < first || v > i || hung(d, i, v+1, i, "nsubj", "nsubj:pass", "mark", "expl") >= 0 {
		return
	}
	cop := hung(d, i, v+1, i, "cop")
	if cop < 0 || cop-1 <= v {
		return
	}
	if s := cop - 1; t[s].Rel == "acl:relcl" && t[t[s].Head].Tag == "WP" && t[s].Head > v && slices.Contains(tellings, t[s].Lemma) {
		rehang(d, first, end, i, s, "ccomp")
	}
}

// tellings are verbs whose participle tells what somebody or something says.
var tellings = []string{"suggest", "say", "claim", "argue", "state", "allege", "warn", "note", "indicate", "imply", "insist", "declare", "announce", "show", "assert", "contend", "predict", "complain"}

// openLetting makes the verb behind the object of "letting" what that is let do, where the parser hung it on
// the verb over both: "opposed letting rates on the rich go up".
func openLetting(d *Document, first, end, i int) {
	t := d.Tokens
	h := t[i].Head
	if t[i].Rel != "ccomp" || h < first || h > i || t[i].Tag != "VBP" && t[i].Tag != "VB" || hung(d, i, h, i, "nsubj", "mark", "aux") >= 0 {
		return
	}
	for v := i - 1; v > h; v-- {
		if t[v].Head == h && t[v].Tag == "VBG" && t[v].Lemma == "let" && hung(d, v, v+1, i, "obj") > v {
			if rehang(d, first, end, i, v, "xcomp") {
				t[i].Tag, t[i].Lemma = "VB", ""
			}
			return
		}
	}
}
