package resolve

import (
	"slices"
	"strings"
	"unicode"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// deedMention is a place where a deed is named.
type deedMention struct {
	token     int
	classes   []string // those that the words may mean, the likeliest first
	passing   bool     // the words only take up a deed in discussion
	sufferers []participant
	agents    []int
	year      string
	definite  bool
	another   bool
}

// read returns the mention of a deed at token t, if there is one.
func (ds *deeds) read(t int) (deedMention, bool) {
	d, lex := ds.p.d, ds.p.lex
	if !d.SectionAt(d.Tokens[t].Start).Counts() {
		return deedMention{}, false
	}
	if slices.ContainsFunc(d.Children(t), func(k int) bool { return lex.words[unlike][ds.p.lemma(k)] }) {
		return deedMention{}, false
	}
	m := deedMention{token: t}
	tag := d.Tokens[t].Tag
	switch {
	case strings.HasPrefix(tag, "NN") && ds.p.nameAt[t] < 0, tag == "VBG" && lex.nouns[strings.ToLower(d.Tokens[t].Text)] != "" && d.Object(t) < 0:
		noun := ds.noun(t)
		switch {
		case lex.nouns[noun] != "":
			m.classes = []string{ds.narrow(t, lex.nouns[noun])}
		case len(lex.also[noun]) > 0 && !ds.purposed(t):
			m.classes, m.passing = ds.inPassing(t, noun)
		default:
			return m, false
		}
		ds.readNoun(&m)
		if m.passing && !m.definite && tag == "NNS" {
			return m, false // "accused of atrocities": not those told before
		}
		ds.strayObject(&m)
		m.passing = m.passing || m.classes[0] == general && ds.ofPerson(m)
	case strings.HasPrefix(tag, "VB"):
		class := lex.verbs[ds.verb(t)]
		if class == "" {
			return m, false
		}
		m.classes = []string{class}
		ds.readVerb(&m)
		ds.strayObject(&m)
		if len(m.sufferers) == 0 {
			return m, false
		}
		m.passing = class == general // "attacked the minister" may have been in words alone
	default:
		return m, false
	}
	return m, true
}

// purposed reports whether an infinitive tells what the noun at token t is of ("the operation to rescue them"),
// which then takes up nothing.
func (ds *deeds) purposed(t int) bool {
	d := ds.p.d
	k := d.Child(t, "acl")
	return k > t && d.Tokens[k].Tag == "VB"
}

// general is the class of attacks of whatever sort: on a person it may be one in words.
const general = "attack"

// ofPerson reports whether a person suffered what the mention names.
func (ds *deeds) ofPerson(m deedMention) bool {
	return slices.ContainsFunc(m.sufferers, func(s participant) bool {
		return s.chain >= 0 && ds.p.d.Chains[s.chain].Kind == graph.Person
	})
}

// noun is the lemma at t, joined with what a hyphen or a space before it makes part of
// it: "cyber attack" and "cyber-attack" are one word here.
func (ds *deeds) noun(t int) string {
	d := ds.p.d
	lemma := ds.p.lemma(t)
	if d.Tokens[t].Tag == "VBG" {
		lemma = strings.ToLower(d.Tokens[t].Text)
	}
	if t == 0 {
		return lemma
	}
	before := t - 1
	if isHyphen(d.Tokens[before].Text) && before > 0 {
		before--
	}
	for _, joined := range []string{
		strings.ToLower(d.Tokens[before].Text) + "-" + lemma,
		strings.ToLower(d.Tokens[before].Text) + " " + lemma,
	} {
		if ds.p.lex.nouns[joined] != "" {
			return joined
		}
	}
	return lemma
}

func isHyphen(s string) bool { return s == "-" || s == "‐" || s == "‑" }

// verb is the lemma of verb t with its particle or the preposition after it.
func (ds *deeds) verb(t int) string {
	d := ds.p.d
	lemma := ds.p.lemma(t)
	for _, k := range d.Children(t) {
		word := ""
		switch d.Tokens[k].Rel {
		case "compound:prt":
			word = strings.ToLower(d.Tokens[k].Text)
		case "obl":
			word = d.Case(k)
		}
		if word != "" && ds.p.lex.verbs[lemma+" "+word] != "" {
			return lemma + " " + word
		}
	}
	return lemma
}

// narrow turns a general class into the one that a modifier before token t tells:
// "computer attack".
func (ds *deeds) narrow(t int, class string) string {
	if narrow := ds.modified(t, func(c string) bool { return c != class && ds.p.lex.wider(c) == class }); narrow != "" {
		return narrow
	}
	return class
}

// inPassing returns the classes that a word such as "breach" may mean: the one that a
// modifier tells ("data breach") stands by itself, others are only taken up.
func (ds *deeds) inPassing(t int, noun string) (classes []string, passing bool) {
	all := ds.p.lex.also[noun]
	if class := ds.modified(t, func(c string) bool { return slices.Contains(all, c) }); class != "" {
		return []string{class}, false
	}
	return all, true
}

// modified returns the class that fits and that a word before t is a modifier of, "".
func (ds *deeds) modified(t int, fits func(class string) bool) string {
	d := ds.p.d
	for k := t - 1; k >= 0 && t-k <= 3; k-- {
		word := ds.p.lemma(k)
		if isHyphen(word) {
			continue
		}
		if h := d.Tokens[k].Head; k != t-1 && (h <= k || h > t) {
			break
		}
		for _, class := range ds.p.lex.deedOrder {
			if fits(class) && slices.Contains(ds.p.lex.deeds[class].Modifier, word) {
				return class
			}
		}
	}
	return ""
}

// readNoun fills what the noun phrase of the mention tells.
func (ds *deeds) readNoun(m *deedMention) {
	d := ds.p.d
	var owner []int
	preposition := false
	before := -1 // the name before the noun
	for _, k := range d.Children(m.token) {
		switch rel := d.Tokens[k].Rel; {
		case rel == "det":
			m.definite = m.definite || definite(d.Tokens[k])
			m.another = m.another || ds.p.lex.words[another][strings.ToLower(d.Tokens[k].Text)]
		case rel == "nmod:poss":
			owner = append(owner, k)
			m.definite = true
		case rel == "amod", rel == "compound", rel == "nummod":
			if ds.modifier(m, k) {
				before = k
			}
		case rel == "nmod" && k > m.token, rel == "obl" && k > m.token:
			preposition = ds.complement(m, k) || preposition
		}
	}
	switch {
	case !preposition && before >= 0:
		ds.suffer(m, before)
	case preposition && before >= 0 && ds.p.isParty(before):
		m.agents = append(m.agents, ds.chainsAt(before)...) // "the Harbour Front attack on the port"
	}
	if !preposition && len(m.sufferers) == 0 {
		ds.strayComplement(m)
	}
	for _, k := range owner {
		suffers := ds.p.lex.deeds[m.classes[0]].Suffers
		switch {
		case ds.time(k):
		case suffers && len(m.sufferers) == 0:
			ds.suffer(m, k)
		default:
			m.agents = append(m.agents, ds.chainsAt(k)...)
		}
	}
}

// modifier reads a word before the noun: a demonym did the deed, a number may be its year. It reports whether it
// is a name, which suffered the deed where nothing behind the noun tells who did.
func (ds *deeds) modifier(m *deedMention, k int) bool {
	d := ds.p.d
	word := strings.ToLower(d.Tokens[k].Text)
	if ds.p.lex.words[another][word] {
		m.another = true
	}
	if year(word) {
		m.year = word
		return false
	}
	n := ds.p.nameAt[k]
	if n < 0 || k > m.token {
		return false
	}
	if d.Mentions[n].Adjectival {
		m.agents = append(m.agents, d.Mentions[n].Chain)
		return false
	}
	return ds.p.of(n) != nil || d.Mentions[n].Kind != ""
}

// complement reads the phrase headed by k after the noun; it reports whether it names
// who suffered.
func (ds *deeds) complement(m *deedMention, k int) bool {
	d := ds.p.d
	preposition := d.Case(k)
	if year(d.Tokens[k].Text) {
		m.year = d.Tokens[k].Text
		return false
	}
	if ds.time(k) {
		return false
	}
	switch {
	case preposition == "by":
		m.agents = append(m.agents, ds.chainsAt(k)...)
		return false
	case ds.takes(m.classes, preposition):
		for _, c := range d.Conjuncts(k) {
			ds.suffer(m, c)
		}
		return true
	}
	return false
}

// takes reports whether the sufferer of a deed of one of the classes, or of the class that
// it lies under, may stand after the preposition.
func (ds *deeds) takes(classes []string, preposition string) bool {
	return slices.ContainsFunc(classes, func(c string) bool {
		return slices.Contains(ds.p.lex.deeds[c].Place, preposition) || preposition != "in" && slices.Contains(ds.p.lex.deeds[ds.p.lex.wider(c)].Place, preposition)
	})
}

// strayComplement reads "on X" right after the noun where the parser hung it elsewhere.
func (ds *deeds) strayComplement(m *deedMention) {
	d := ds.p.d
	t := m.token + 1
	if t+1 >= len(d.Tokens) || d.SentenceOf(t+1) != d.SentenceOf(m.token) {
		return
	}
	word := strings.ToLower(d.Tokens[t].Text)
	if !ds.takes(m.classes, word) {
		return
	}
	if h := d.Tokens[t].Head; d.Tokens[t].Rel == "case" && h > t && h-t <= 6 {
		if up := d.Tokens[h].Head; up >= 0 && d.Tokens[up].Lemma == "blame" {
			return // "blamed the attack on Brandt"
		}
		if d.Tokens[h].Rel != "nmod" || d.Tokens[h].Head >= m.token || d.Tokens[m.token].Rel != "nmod" {
			ds.complement(m, h) // as against "charges of fraud against Brandt"
		}
		return
	}
	for _, n := range ds.p.startsAt[t+1] {
		if d.Mentions[n].Type == text.Name && !ds.time(d.Mentions[n].Head) {
			ds.suffer(m, d.Mentions[n].Head)
			return
		}
	}
}

// strayObject reads the name right after a verb where the parser made them one phrase:
// "hacking Harbour Bank".
func (ds *deeds) strayObject(m *deedMention) {
	d := ds.p.d
	t := m.token + 1
	if len(m.sufferers) > 0 || !strings.HasPrefix(d.Tokens[m.token].Tag, "VB") || d.Passive(m.token) || t >= len(d.Tokens) {
		return
	}
	if d.Tokens[t].Tag == "DT" && t+1 < len(d.Tokens) {
		t++
	}
	if n := ds.p.nameAt[t]; n >= 0 && d.Tokens[t].Rel != "nsubj" {
		ds.suffer(m, d.Mentions[n].Head)
	}
}

// readVerb fills what the clause of a verb tells.
func (ds *deeds) readVerb(m *deedMention) {
	d := ds.p.d
	m.definite = true
	doer, sufferer := d.Subject(m.token), d.Object(m.token)
	if d.Passive(m.token) {
		doer, sufferer = d.Agent(m.token), d.Child(m.token, "nsubj:pass")
	}
	for _, k := range d.Children(m.token) {
		if d.Tokens[k].Rel != "obl" {
			continue
		}
		if year(d.Tokens[k].Text) {
			m.year = d.Tokens[k].Text
		} else if sufferer < 0 && slices.Contains(ds.p.lex.deeds[m.classes[0]].Place, d.Case(k)) && !ds.time(k) {
			sufferer = k
		}
	}
	if sufferer >= 0 {
		ds.suffer(m, sufferer)
	}
	if doer >= 0 {
		m.agents = append(m.agents, ds.chainsAt(doer)...)
	}
}

// suffer adds the participant headed by token k. A definite description that the
// article does not resolve ("the company") may be anybody and is left out.
func (ds *deeds) suffer(m *deedMention, k int) {
	d := ds.p.d
	if h := d.Tokens[k].Head; h > k && h-k <= 2 && d.Tokens[k].Rel == "compound" && strings.HasPrefix(d.Tokens[h].Tag, "NN") && ds.p.nameAt[k] < 0 {
		k = h // "flight OA17", of which the parser may hang the first word alone on the deed
	}
	if d.Tokens[k].Tag == "CD" {
		return
	}
	mention := ds.p.mentionAt(k)
	if m := ds.named(k); m >= 0 {
		mention = m
	}
	if mention >= 0 {
		chain := d.Chains[d.Mentions[mention].Chain]
		if chain.Name != "" {
			name := strings.Join(strings.Fields(chain.Name), " ")
			shown := name
			if q := ds.p.of(mention); q != nil {
				shown = q.inText()
			}
			m.sufferers = append(m.sufferers, participant{d.Mentions[mention].Chain, ds.p.lemma(k), normalWords(name), shown, true})
			return
		}
		if d.Mentions[mention].Type == text.Pronoun {
			return
		}
	}
	det := d.Child(k, "det")
	first, end := ds.p.nounPhrase(k)
	words := ds.p.objectWords(first, end)
	bare := det >= 0 && definite(d.Tokens[det]) && len(words) == 1
	if len(words) == 0 || bare && mention >= 0 && acts(d.Mentions[mention].Kind) {
		return
	}
	chain := -1
	if mention >= 0 {
		chain = d.Mentions[mention].Chain
	}
	shown := ds.p.wording(first, end)
	if det >= 0 && d.Tokens[det].Tag == "DT" {
		shown = strings.ToLower(d.Tokens[det].Text) + " " + shown
	}
	m.sufferers = append(m.sufferers, participant{chain, ds.p.lemma(k), words, shown, false})
}

// acts reports whether a mention of the kind is of somebody who acts.
func acts(kind text.MentionKind) bool {
	return kind == graph.Person || kind == graph.Organization || kind == graph.State || kind == graph.Group
}

// named is the mention of the person whose name the description headed by token k goes
// on to give, -1: "her husband, the journalist Otto Lindqvist".
func (ds *deeds) named(k int) int {
	d := ds.p.d
	person := func(m int) bool {
		return m >= 0 && d.Mentions[m].Type == text.Name && d.Chains[d.Mentions[m].Chain].Kind == graph.Person
	}
	for _, c := range d.Children(k) {
		if m := ds.p.nameAt[c]; c > k && person(m) && (d.Tokens[c].Rel == "appos" || d.Tokens[c].Rel == "flat") {
			return m
		}
	}
	_, end := ds.p.nounPhrase(k)
	if end+1 >= len(d.Tokens) || d.Tokens[end].Text != "," || ds.p.nameAt[k] >= 0 {
		return -1
	}
	for _, m := range ds.p.startsAt[end+1] {
		if after := d.Mentions[m].After; person(m) && after < len(d.Tokens) && d.Tokens[after].Rel == "punct" {
			return m
		}
	}
	return -1
}

// chainsAt are the chains of the party headed by token k and of those joined to it.
func (ds *deeds) chainsAt(k int) []int {
	var chains []int
	for _, c := range ds.p.d.Conjuncts(k) {
		if m := ds.p.mentionAt(c); m >= 0 {
			chains = append(chains, ds.p.d.Mentions[m].Chain)
		}
	}
	return chains
}

// time reports whether token k heads words for a time: "November's", "last year's".
func (ds *deeds) time(k int) bool {
	t := ds.p.d.Tokens[k]
	if ds.p.lex.words[times][strings.ToLower(t.Lemma)] {
		return true
	}
	m := ds.p.mentionAt(k)
	return m >= 0 && ds.p.d.Mentions[m].Kind == "calendar"
}

// year reports whether word is the number of a year.
func year(word string) bool {
	return len(word) == 4 && (word[0] == '1' || word[0] == '2') && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsDigit(r) })
}

func definite(t text.Token) bool {
	switch strings.ToLower(t.Text) {
	case "the", "this", "that", "these", "those":
		return true
	}
	return false
}
