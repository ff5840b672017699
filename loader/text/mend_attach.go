package text

import (
	"slices"
	"strings"
)

// hangInfinitive hangs an infinitive behind the object of a verb on that object, where it is a
// noun for what somebody means, may or is asked to do and the parser gave the infinitive to the
// verb: "rejected calls to close the port", "rejected calls for Calloway to resign". In the parts
// of EWT and GUM that train, the infinitive right behind such an object is the noun's in 73 of 74
// cases.
func hangInfinitive(d *Document, first, _, i int) {
	t := d.Tokens
	n := i - 2
	if n < first || t[i].Tag != "VB" || t[i].Rel != "advcl" && t[i].Rel != "xcomp" || t[i-1].Tag != "TO" || t[i-1].Head != i {
		return
	}
	if n > first && t[n].Tag == "NNP" && t[n].Rel == "obl" && t[n].Head == t[i].Head {
		n-- // "introduced legislation Wednesday to"
	}
	n = takesInfinitive(d, n, first, t[i].Head)
	if n < 0 || t[n].Lemma == "call" && t[n].Tag == "NN" && hung(d, n, t[n].Head+1, n, "nmod:poss") < 0 {
		return
	}
	t[i].Rel, t[i].Head = "acl", n
}

// takesInfinitive is the noun whose infinitive may come behind token n, -1: the object of the verb, or a noun
// behind a preposition, that n heads or whose phrases n ends ("the right of the islands to vote", "calls by
// Calloway for Quint to resign").
func takesInfinitive(d *Document, n, first, verb int) int {
	t := d.Tokens
	noun := -1
	for k := n; ; k = t[k].Head {
		if noun < 0 && (slices.Contains(infinitiveNouns, t[k].Lemma) || slices.Contains(statutes, t[k].Lemma)) {
			noun = k
		}
		if t[k].Head == verb && k > verb {
			if t[k].Rel == "obj" || t[k].Rel == "obl" && noun >= 0 && (slices.Contains(statutes, t[noun].Lemma) || slices.Contains(undertakings, t[noun].Lemma)) {
				return noun
			}
			return -1
		}
		if t[k].Head < first || t[k].Head >= k {
			return -1
		}
		switch t[k].Rel {
		case "flat", "compound", "conj":
		case "nmod":
			if by := hung(d, k, t[k].Head+1, k, "case"); by < 0 || !slices.Contains(within, t[by].Lemma) {
				return -1
			}
		default:
			return -1
		}
	}
}

// within are the prepositions of phrases that may stand between a noun and its infinitive.
var within = []string{"for", "by", "from", "of", "in"}

// undertakings are the nouns that their infinitive tells also where they stand behind a preposition
// ("pushed back on moves to close the port"): in the parts of EWT and GUM that train, always.
var undertakings = []string{"effort", "attempt", "bid", "move", "push", "decision", "refusal", "failure", "ability", "right"}

// infinitiveNouns are nouns whose infinitive tells what they are of; of "call" only the plural or
// somebody's, as a single one may be by telephone.
var infinitiveNouns = []string{"effort", "attempt", "call", "bid", "move", "push", "decision", "demand", "request", "offer", "promise", "pledge", "vow", "right",
	"chance", "opportunity", "ability", "desire", "intention", "willingness", "refusal", "failure", "threat", "permission", "authority", "power", "drive", "campaign", "strategy", "path", "pathway", "evidence", "proof", "pressure", "plea", "appeal", "invitation", "operation", "mission", "battle", "struggle", "fight", "quest",
	"capacity", "order", "application", "authorization", "obligation", "duty", "freedom", "need", "option", "incentive", "potential", "courage"}

// statutes are nouns for what lays down what is done, which their infinitive tells also where they
// stand behind a preposition ("objected to a bill to close the port").
var statutes = []string{"motion", "bill", "plan", "proposal", "legislation", "law", "measure", "policy", "rule", "amendment", "resolution", "ordinance", "initiative", "provision", "scheme"}

// hangAgainst gives the phrase with "against" behind the object of a verb that takes one to the
// verb, where the parser hung it on the object ("defended the plan against its critics"), and that
// behind what charges are of to the charges ("charges of fraud against the mayor").
func hangAgainst(d *Document, first, _, i int) {
	t := d.Tokens
	o := t[i].Head
	if t[i].Rel != "nmod" || o <= first || o >= i {
		return
	}
	over, rel := t[o].Head, ""
	switch {
	case over >= first && t[o].Rel == "obj" && slices.Contains(verbsAgainst, t[over].Lemma):
		rel = "obl"
	case over >= first && over < o && t[o].Rel == "nmod" && slices.Contains(chargesAgainst, t[over].Lemma):
		rel = "nmod"
	default:
		return
	}
	for k := o + 1; k < i; k++ {
		if t[k].Head == i && t[k].Rel == "case" {
			if t[k].Lemma == "against" {
				t[i].Rel, t[i].Head = rel, over
			}
			return
		}
	}
}

// chargesAgainst are nouns for charges in court, whatever they are of ("charges of bias").
var chargesAgainst = []string{"charge", "count"}

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
func mendEach(d *Document, first, end, i int) {
	t := d.Tokens
	if i > first && t[i].Text == "other" && strings.EqualFold(t[i-1].Text, "each") && t[i].Rel == "case" {
		rehang(d, first, end, i, i-1, "fixed")
	}
}

// hangLastName makes an apposition of a name behind the last of several who are joined, where the parser took it
// for one more of them: "the union and its leader, Helen Calloway".
func hangLastName(d *Document, first, end, i int) {
	t := d.Tokens
	h := t[i].Head
	if t[i].Rel != "conj" || !isNameTag(t[i].Tag) || h < first || h > i || hung(d, i, h+1, i, "cc") >= 0 || hung(d, i, h+1, i, "punct") < 0 {
		return
	}
	last := -1
	for k := h + 1; k < i; k++ {
		if t[k].Head == h && t[k].Rel == "conj" {
			last = k
		}
	}
	if last < 0 || t[last].Tag != "NN" || hung(d, last, h+1, last, "cc") < 0 || hung(d, last, h+1, last, "nmod:poss", "det") < 0 {
		return
	}
	if next := hung(d, h, i+1, end, "conj"); next < 0 || hung(d, next, i+1, next, "cc") < 0 {
		t[i].Head, t[i].Rel = last, "appos"
	}
}

// hangHow hangs the clause behind "how" on the word before, where the parser took "how" for all of its
// object: "critical of how the mayor ran it", "praised how she ran it".
func hangHow(d *Document, first, end, i int) {
	t := d.Tokens
	h := t[i].Head
	if t[i].Tag != "WRB" || t[i].Rel != "obl" && t[i].Rel != "nmod" && t[i].Rel != "obj" || i <= first || h > i {
		return
	}
	for v := i + 1; v < min(end, i+reachOfMend); v++ {
		if t[v].Head != h && t[v].Head != i || t[v].Rel != "advcl" && t[v].Rel != "ccomp" && t[v].Rel != "acl:relcl" && t[v].Rel != "acl" && t[v].Rel != "parataxis" {
			continue
		}
		rel := "ccomp"
		if c := &t[i-1]; c.Head == i && c.Rel == "case" {
			rel, c.Rel, c.Head = "advcl", "mark", v
		}
		t[v].Rel, t[v].Head = rel, h
		t[i].Rel, t[i].Head = "advmod", v
		return
	}
}

// hangCharge gives the phrase with "of" behind several who are accused to the verb, where the parser hung
// it on the last of them: "accused the council and the union of fraud".
func hangCharge(d *Document, first, _, i int) {
	t := d.Tokens
	n := t[i].Head
	if t[i].Rel != "nmod" || n < first || n > i || t[n].Rel != "conj" || t[n].Lemma == "chief" || !accusedOf(d, i) {
		return
	}
	for range reachOfMend {
		o := t[n].Head
		if o < first || o > n {
			return
		}
		if t[n].Rel == "obj" && t[o].Lemma == "accuse" {
			t[i].Rel, t[i].Head = "obl", o
			return
		}
		if t[n].Rel != "conj" {
			return
		}
		n = o
	}
}

// hangChargeBeyond gives the phrase with ", of" behind what tells more of whoever is accused to the verb, where
// the parser hung it in that: "accused the mayor, who has led the city since 2012, of lying"; and a gerund
// behind "of" from wherever it hung below them ("accused the mayor in a letter to the paper of lying").
func hangChargeBeyond(d *Document, first, end, i int) {
	t := d.Tokens
	of := i
	for k := i - 1; k >= max(first, i-6); k-- {
		if t[k].Head == i && t[k].Lemma == "of" {
			of = k
		}
	}
	if of == i || of-1 <= first || t[of-1].Text != "," && t[i].Tag != "VBG" {
		return
	}
	for o := t[i].Head; o >= first && o < i; o = t[o].Head {
		v := t[o].Head
		if v < first || t[v].Lemma != "accuse" || t[o].Rel != "obj" && t[o].Rel != "nsubj:pass" && (t[o].Rel != "obl" || t[i].Tag != "VBG") {
			continue
		}
		for k := v + 1; k < i; k++ {
			if t[k].Lemma == "of" && t[k].Head != i && t[k].Head > v && t[t[k].Head].Head == v {
				return // it has its charge
			}
		}
		rel := "obl"
		if t[i].Tag == "VBG" {
			rel = "advcl"
		}
		rehang(d, first, end, i, v, rel)
		return
	}
}

// hangBehindAgent gives the phrase behind the agent of a passive to the verb, where the parser hung it on
// the agent and the verb takes such a phrase: "was charged by prosecutors with fraud".
func hangBehindAgent(d *Document, first, _, i int) {
	t := d.Tokens
	n := t[i].Head
	if t[i].Rel != "nmod" || n < first || n > i || t[n].Rel != "obl:agent" || t[n].Head < first {
		return
	}
	if c := hung(d, i, n+1, i, "case"); c >= 0 && slices.Contains(behindAgent[t[t[n].Head].Lemma], t[c].Lemma) {
		t[i].Head, t[i].Rel = t[n].Head, "obl"
	}
}

// hangBlame gives the phrase with "on" behind the object of "blame" to the verb, where the parser hung it on the
// object: "blamed his killing on Vestria".
func hangBlame(d *Document, first, end, i int) {
	t := d.Tokens
	n := t[i].Head
	for n >= first && n < i && t[n].Rel == "nmod" && t[n].Head < n {
		n = t[n].Head
	}
	if t[i].Rel != "nmod" || n < first || n > i || t[n].Rel != "obj" || t[n].Head < first || t[t[n].Head].Lemma != "blame" {
		return
	}
	on := func(k int) bool {
		c := hung(d, k, n+1, k, "case")
		return c >= 0 && t[c].Lemma == "on"
	}
	if !on(i) {
		return
	}
	for k := i + 1; k < end; k++ {
		if (t[k].Head == n || t[k].Head == t[n].Head || t[k].Head == i) && t[k].Rel != "conj" && on(k) || t[k].Head == t[n].Head && t[k].Rel == "obl" {
			return // "blamed the attack on the port on Vestria", "blamed the attack on the port for it"
		}
	}
	t[i].Head, t[i].Rel = t[n].Head, "obl"
}

// behindAgent are prepositions that verbs take beside an object.
var behindAgent = map[string][]string{"charge": {"with"}, "accuse": {"of"}, "convict": {"of"}, "blame": {"for"}, "fine": {"for"}, "sue": {"for", "over"}, "criticize": {"for", "over"}, "criticise": {"for", "over"}, "praise": {"for"}, "hit": {"with"}}

// hangContent hangs a clause with "that" on the noun whose content it tells, where the parser hung it on
// whoever makes the claim or on the verb: "rejected claims by Calloway that he took bribes".
func hangContent(d *Document, first, end, i int) {
	t := d.Tokens
	h := t[i].Head
	if h < first || h > i {
		return
	}
	rels := []string{"mark"}
	if t[i].Rel == "acl:relcl" {
		rels = []string{"obj", "mark"} // "accusations by the soldiers that he walked away"
	}
	that := hung(d, i, max(h+1, i-reachOfMend), i, rels...)
	if that < 0 || t[that].Lemma != "that" || hung(d, i, that+1, i, "nsubj", "nsubj:pass") < 0 {
		return
	}
	source := h
	if t[i].Rel == "ccomp" {
		source = hung(d, h, h+1, that, "obl", "nmod")
	}
	if source < first || that-source > 4 || !strings.HasPrefix(t[source].Tag, "N") || t[source].Rel != "obl" && t[source].Rel != "nmod" {
		return
	}
	by := hung(d, source, max(first, source-6), source, "case")
	noun := t[source].Head
	if t[source].Rel == "obl" {
		noun = hung(d, noun, max(first, source-reachOfMend), source, "obj", "nsubj:pass")
	}
	if by < 0 || t[by].Lemma != "by" && t[by].Lemma != "from" || noun < first || noun > by || !slices.Contains(contentNouns, t[noun].Lemma) {
		return
	}
	was := t[source]
	t[source].Head, t[source].Rel = noun, "nmod"
	if !rehang(d, first, end, i, noun, "acl") {
		t[source] = was
		return
	}
	t[that].Rel, t[that].Tag = "mark", "IN"
}

// hangBareContent hangs a clause without "that" on the noun right before it whose content it tells, where
// the parser hung it on the verb: "dismissed speculation she would resign", "scoffed at claims he lied".
func hangBareContent(d *Document, first, end, i int) {
	t := d.Tokens
	h := t[i].Head
	if t[i].Rel != "ccomp" || h < first || h > i || hung(d, i, h+1, i, "mark") >= 0 {
		return
	}
	s := hung(d, i, h+1, i, "nsubj", "nsubj:pass")
	for s > h+1 && (t[s-1].Head == s || t[s-1].Head == t[s].Head && t[s-1].Head != i) && t[s-1].Head != h {
		s-- // the subject's first word
	}
	n := s - 1
	if n > h && t[n].Head == h && (t[n].Rel == "obl" || t[n].Rel == "obj") && slices.Contains(contentNouns, t[n].Lemma) {
		rehang(d, first, end, i, n, "acl")
	}
}

// contentNouns are nouns for what somebody says, which a clause with "that" tells.
var contentNouns = []string{"accusation", "admission", "allegation", "announcement", "argument", "assertion", "assurance", "charge", "claim", "comment", "complaint", "contention", "criticism",
	"declaration", "denial", "finding", "hint", "insinuation", "insistence", "pledge", "prediction", "promise", "report", "remark", "revelation", "statement", "suggestion", "testimony", "theory", "threat", "vow", "warning", "speculation", "rumor", "rumour", "suspicion"}

// accusedOf reports whether "of", without "the", begins the phrase of token i, which no other "of" is in.
func accusedOf(d *Document, i int) bool {
	t := d.Tokens
	of := false
	for k := max(0, i-6); k < min(len(t), i+6); k++ {
		switch {
		case t[k].Head == i && t[k].Rel == "case" && t[k].Lemma == "of":
			of = true
		case t[k].Head == i && t[k].Rel == "det" && t[k].Lemma == "the", t[k].Head == i && k > i && t[k].Rel == "nmod":
			return false
		}
	}
	return of
}

// hangRelative hangs a relative clause whose verb is plural on the plural noun before, where the parser
// hung it on a singular one behind that: "released emails during the campaign that were stolen".
func hangRelative(d *Document, first, end, i int) {
	t := d.Tokens
	n := t[i].Head
	if t[i].Rel != "acl:relcl" || n < first || n > i || t[n].Tag != "NN" || !pluralRelative(t, n, i, end) {
		return
	}
	over := t[n].Head
	switch {
	case over < first || over > n:
	case t[n].Rel == "nmod" && t[over].Tag == "NNS":
		t[i].Head = over
	case t[n].Rel == "obl":
		for k := over + 1; k < n; k++ {
			if t[k].Head == over && t[k].Rel == "obj" && t[k].Tag == "NNS" {
				t[i].Head = k
			}
		}
	}
}

// pluralRelative reports whether the relative clause of verb i on noun n, or the clause that it reports,
// has a plural auxiliary, "that" or "which" and no subject of its own.
func pluralRelative(t []Token, n, i, end int) bool {
	which, verb := false, i
	for k := n + 1; k < min(end, i+reachOfMend); k++ {
		switch {
		case t[k].Head == i && k < i && (t[k].Text == "that" || t[k].Text == "which"):
			which = true
		case t[k].Head == i && k < i && (t[k].Rel == "nsubj" || t[k].Rel == "nsubj:pass"):
			verb = -1
		}
	}
	for k := i + 1; verb < 0 && k < min(end, i+reachOfMend); k++ {
		if t[k].Head == i && t[k].Rel == "ccomp" {
			verb = k
		}
	}
	plural := false
	for k := n + 1; verb >= 0 && k < verb; k++ {
		switch {
		case t[k].Head != verb:
		case verb != i && (t[k].Rel == "nsubj" || t[k].Rel == "nsubj:pass"):
			return false
		case t[k].Text == "were" || t[k].Text == "are" || t[k].Text == "have":
			plural = true
		}
	}
	return which && plural
}

// hangBeyondNot hangs a relative clause on whom it is about, where the parser hung it on who is set apart from
// them: "it was the mayor, not the council, who lied".
func hangBeyondNot(d *Document, first, _, i int) {
	t := d.Tokens
	n := t[i].Head
	if t[i].Rel != "acl:relcl" || n <= first || n > i || t[n].Rel != "appos" && t[n].Rel != "conj" || t[n].Head < first || t[n].Head > n {
		return
	}
	not := hung(d, n, t[n].Head+1, n, "advmod")
	who := hung(d, i, n+1, i, "nsubj", "nsubj:pass", "obj")
	if not >= 0 && t[not].Lemma == "not" && who > n && t[who-1].Text == "," {
		t[i].Head = t[n].Head
	}
}

// hangWho hangs a clause with "who" on the speaker before it, where the parser made it what is said:
// "said Peter Novak, who heads the agency".
func hangWho(d *Document, first, _, i int) {
	t := d.Tokens
	v := t[i].Head
	if t[i].Rel != "ccomp" || v < first || v > i {
		return
	}
	speaker, who := -1, -1
	for k := v + 1; k < i; k++ {
		switch {
		case t[k].Head == v && t[k].Rel == "nsubj":
			speaker = k
		case t[k].Head == i && t[k].Text == "who":
			who = k
		}
	}
	if speaker >= 0 && who > speaker && t[who-1].Text == "," {
		t[i].Head, t[i].Rel = speaker, "acl:relcl"
	}
}
