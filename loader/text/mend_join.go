package text

import "slices"

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
	case t[i].Rel == "conj" && t[h].Tag != "VBG" && t[h].Tag[0] == 'V' && hung(d, i, h, i, "cc") > h:
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
