package text

import (
	"slices"
	"strings"
)

// hangTitle hangs the second of two descriptions behind a name on the first, where the parser joined it
// to the name: "Calloway, a former judge and a critic of the council, was".
func hangTitle(d *Document, first, _, i int) {
	t := d.Tokens
	n := t[i].Head
	if t[i].Rel != "conj" || n < first || n > i || !isNameTag(t[n].Tag) || isNameTag(t[i].Tag) {
		return
	}
	title, indefinite := -1, false
	for k := n + 1; k < i; k++ {
		switch {
		case t[k].Head == n && t[k].Rel == "appos":
			title = k
		case title >= 0 && t[k].Text == ",":
			return
		case t[k].Head == i && t[k].Rel == "det":
			indefinite = t[k].Lemma == "a" || t[k].Lemma == "an"
		}
	}
	if title >= 0 && indefinite {
		t[i].Head = title
	}
}

// joinGeneral makes one noun of an office whose "general" the parser took for a noun of its own: "the
// inspector general resigned".
func joinGeneral(d *Document, first, end, i int) {
	t := d.Tokens
	if t[i].Text != "general" || i == first || !slices.Contains(generals, t[i-1].Text) || t[i].Head != t[i-1].Head || t[i].Rel != t[i-1].Rel {
		return
	}
	t[i].Head, t[i].Rel = i-1, "amod"
	for k := max(first, i-reachOfMend); k < min(end, i+reachOfMend); k++ {
		if t[k].Head == i {
			t[k].Head = i - 1
		}
	}
}

// generals are the offices that are called general behind their noun.
var generals = []string{"inspector", "attorney", "surgeon", "solicitor", "director", "secretary", "consul", "governor", "comptroller", "auditor", "postmaster", "paymaster"}

// hangNameBehindOffice hangs a name on the office before it, where the parser made one noun phrase of the
// name and the last word of the office: "her chief of staff Peter Novak".
func hangNameBehindOffice(d *Document, first, _, i int) {
	t := d.Tokens
	office := t[i].Head
	if t[i].Rel != "nmod" || !isNameTag(t[i].Tag) || office < first || office != i-3 || t[office].Tag != "NN" || !slices.Contains(offices, t[office].Text) ||
		t[i-2].Text != "of" || t[i-1].Head != i || t[i-1].Tag != "NN" && t[i-1].Tag != "NNS" || !slices.Contains(charges, t[i-1].Text) {
		return
	}
	t[i].Rel = "appos"
	t[i-2].Head = i - 1
	t[i-1].Head, t[i-1].Rel = office, "nmod"
}

// headOffice makes an office the head of its phrase, where the parser took "acting" before it for a verb: "Acting
// Secretary Vera Calloway praised the plan".
func headOffice(d *Document, first, end, i int) {
	t := d.Tokens
	if i+1 >= end || !strings.EqualFold(t[i].Text, "acting") || t[i].Tag != "VBG" || t[i+1].Head != i || !slices.Contains(offices, strings.ToLower(t[i+1].Text)) {
		return
	}
	t[i+1].Head, t[i+1].Rel = t[i].Head, t[i].Rel
	if t[i].Rel == "csubj" {
		t[i+1].Rel = "nsubj"
	}
	for k := max(first, i-reachOfMend); k < min(end, i+reachOfMend); k++ {
		if t[k].Head == i {
			t[k].Head = i + 1
		}
	}
	t[i].Head, t[i].Rel, t[i].Tag = i+1, "amod", "JJ"
}

// hangNameBehindBody hangs a name on the office before it, where the parser made one noun phrase of the name and
// the body whose office it is, or hung both on the office: "U.S. Ambassador to the United Nations Vera Calloway".
func hangNameBehindBody(d *Document, first, end, i int) {
	t := d.Tokens
	office := t[i].Head
	if office >= first && t[office].Rel == "nmod" && t[office].Head >= first && t[office].Head < office {
		office = t[office].Head // "chairman of the Joint Chiefs of Staff Peter Novak"
	}
	if t[i].Rel != "nmod" && t[i].Rel != "compound" || !isNameTag(t[i].Tag) || office < first || office > i-3 || i+1 >= end || t[i+1].Head != i || t[i+1].Rel != "flat" ||
		!isNameTag(t[i-1].Tag) || !slices.Contains(offices, strings.ToLower(t[office].Text)) || t[office+1].Rel != "case" {
		return
	}
	for k := office + 1; k < i; k++ {
		if h := t[k].Head; h < office || h > i || t[k].Rel == "punct" || t[k].Rel == "cc" {
			return
		}
	}
	t[i].Head, t[i].Rel = office, "appos"
	if t[i-1].Head != i {
		return
	}
	for k := office + 1; k < i-1; k++ {
		if t[k].Head == i {
			t[k].Head = i - 1
		}
	}
	t[i-1].Head, t[i-1].Rel = office, "nmod"
}

// hangParty hangs the label of somebody's party and home on their name, where the parser took its parts
// for further parties: "Sen. Peter Novak, D-Ohio, and".
func hangParty(d *Document, first, end, i int) {
	t := d.Tokens
	if i-4 < first || t[i-1].Text != "-" || t[i-2].Text != "R" && t[i-2].Text != "D" && t[i-2].Text != "I" || t[i-3].Text != "," && t[i-3].Text != "(" || !isNameTag(t[i].Tag) {
		return
	}
	name := i - 4
	for t[name].Rel == "flat" && t[name].Head >= first {
		name = t[name].Head
	}
	if !isNameTag(t[name].Tag) || t[name].Head >= i-2 && t[name].Head <= i {
		return
	}
	home := i
	for range 3 {
		if h := t[home].Head; h > home && h < min(end, home+3) {
			home = h
		}
	}
	t[i-2].Head, t[i-2].Rel = name, "appos"
	t[i-1].Head, t[i-1].Rel = i-2, "punct"
	t[home].Head, t[home].Rel = i-2, "nmod"
}

// offices are offices that are named with what their holder has charge of; charges are such things.
var (
	offices = []string{"chief", "director", "head", "secretary", "deputy", "chairman", "chairwoman", "chair", "minister", "commissioner", "ambassador", "speaker", "governor", "mayor", "president", "leader", "administrator", "attorney"}
	charges = []string{"staff", "state", "defense", "defence", "communications", "operations", "security", "police", "intelligence", "research", "policy", "strategy", "health", "education", "justice", "finance", "energy", "agriculture", "transportation", "labor", "commerce"}
)
