package extract

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// speaker finds whom the token actor, the source of a cue at anchor, refers to: the
// words that name the party and its mention, -1 for the author. ok is false where
// nobody is named who could take a stance.
func (r *run) speaker(actor, anchor int) (words text.Span, mention int, ok bool) {
	switch r.lemmas[actor] {
	case "i", "we", "my", "our":
		return r.firstPerson(actor, anchor)
	case "he", "she", "they", "it", "his", "her", "their", "its":
		if a := r.holder[actor]; a >= 0 && r.x.classes["anybody"][r.lemmas[r.sourceOf[a]]] {
			return r.nobody(Indefinite) // "half of them said they would back it"
		}
	}
	if r.x.classes["document"][r.lemmas[actor]] {
		if actor = r.author(actor); actor < 0 {
			return r.nobody(Document)
		}
	}
	switch r.lemmas[actor] {
	case "side", "quarter", "corner", "someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody":
		return r.nobody(Indefinite)
	}
	actor = r.named(r.whole(actor))
	switch {
	case !r.party(actor) && !r.unknownName(actor) && !r.agentive(actor) && !r.somebody(actor):
		return r.nobody(NotParty)
	case r.generic(actor, anchor):
		return r.nobody(Generic)
	}
	return r.span(r.sourcePhrase(actor)), r.mention(actor), true
}

// bySpeakers is statement st, whose cue stands at token anchor in the speech of attribution
// voice, once for each of those who speak ("Calloway and Thorpe both said").
func (r *run) bySpeakers(st Statement, voice, anchor int) []Statement {
	a := r.attributions[voice]
	var all []Statement
	parties := r.parties(r.sourceOf[voice])
	for _, c := range parties {
		one := st
		one.Source, one.SourceMention = a.Source, a.SourceMention
		if c != r.sourceOf[voice] {
			words, mention, ok := r.speaker(c, a.CueHead)
			switch {
			case ok && mention >= 0:
				one.Source, one.SourceMention = words, mention
			case len(parties) > 1:
				continue
			}
		}
		r.outside(&one, anchor)
		all = append(all, one)
	}
	return all
}

// parties are the tokens of those whom the noun phrase of token head names together: the
// parties that it coordinates, the names that it gives in apposition or as instances in
// place of their description, and whom it puts beside them.
func (r *run) parties(head int) []int {
	return append(r.joined(head), r.companions(head)...)
}

// joined is parties without those put beside them.
func (r *run) joined(head int) []int {
	all := r.undescribed(r.d.Conjuncts(head))
	if names := r.apposed(all); names != nil {
		return names
	}
	if names := r.namedBehind(head); names != nil && len(all) == 1 {
		return names
	}
	var out []int
	for i, c := range all {
		if r.excepted(c) {
			continue // "the mayor but not the council"
		}
		if i+1 < len(all) && r.title(c) && r.party(all[len(all)-1]) {
			continue // "former prosecutor and mayor Calloway" is one person
		}
		if n := r.named(r.whole(c)); n != c && r.rel(n) == "appos" {
			out = append(out, r.d.Conjuncts(n)...) // "two objectors, Quint and Thorpe"
			continue
		}
		if n := r.instance(c); n >= 0 {
			out = append(out, r.d.Conjuncts(n)...)
			continue
		}
		out = append(out, c)
	}
	return out
}

// excepted reports whether conjunct c is named as one of whom the clause does not tell ("the
// mayor, not the council").
func (r *run) excepted(c int) bool {
	return (r.rel(c) == "conj" || r.rel(c) == "appos") && slices.ContainsFunc(r.d.Children(c), func(k int) bool {
		return k < c && r.forms[k] == "not" && !r.only(k)
	})
}

// author is the party that a text or utterance, named by token doc, is of: its owner, else
// that of the same kind of text before it ("its letter ... The letter says"), for the papers
// of a lawsuit who sued last; -1.
func (r *run) author(doc int) int {
	if a := r.ownAuthor(doc); a >= 0 {
		return a
	}
	known := r.authored[r.lemmas[doc]]
	if n, _ := slices.BinarySearch(known, doc); n > 0 {
		return r.ownAuthor(known[n-1])
	}
	if n, _ := slices.BinarySearch(r.suits, doc); n > 0 && r.x.classes["pleading"][r.lemmas[doc]] {
		return r.hit(r.suits[n-1]).actor // "Quint sued the mayor. The lawsuit says"
	}
	return -1
}

// ownAuthor is the possessor or maker of a text, or the name that modifies it, -1.
func (r *run) ownAuthor(doc int) int {
	owner := r.owner(doc)
	if v := r.head(doc); owner >= 0 && v >= 0 && r.verb(v) && r.x.classes["publishing"][r.lemmas[v]] && r.kindAt(owner) == graph.Organization && r.d.Child(doc, "nmod:poss") < 0 {
		return -1 // "the Courier published a letter defending the dam"
	}
	if owner < 0 {
		owner = r.nominalAgent(doc)
	}
	if owner < 0 {
		for _, k := range r.d.Children(doc) {
			if rel := r.rel(k); k < doc && (rel == "compound" || rel == "amod") && r.party(k) && !r.x.classes["topical"][r.lemmas[doc]] {
				owner = k
			}
		}
	}
	if owner < 0 {
		owner = r.user(doc)
	}
	for _, k := range r.d.Children(doc) {
		if owner < 0 && k > doc && r.rel(k) == "acl" && r.tags[k] == "VBN" && (r.x.giving[r.lemmas[k]] || r.x.classes["staging"][r.lemmas[k]]) {
			owner = r.agent(k) // "the complaint filed by Thorpe"
		}
	}
	if owner < 0 {
		return -1
	}
	if near := r.nearSpeaker(owner); near >= 0 {
		owner = near
	}
	return owner
}

// user is the party that says something in the text named by noun doc, or by means of it
// ("accepted it in a speech denouncing the law"), -1.
func (r *run) user(doc int) int {
	p := r.preposition(doc)
	if p < 0 || r.lemmas[p] != "in" && r.lemmas[p] != "with" || !r.determined(doc, "a", "an") {
		return -1
	}
	if v := r.adjunctOf(doc); v >= 0 {
		if s := r.actorOf(v); s >= 0 && r.party(r.whole(s)) {
			return s
		}
	}
	return -1
}

// noteAuthors remembers the texts of which the document tells whose they are.
func (r *run) noteAuthors() {
	r.authored = map[string][]int{}
	for i := range r.d.Tokens {
		if l := r.lemmas[i]; r.x.classes["document"][l] && r.noun(i) {
			if a := r.ownAuthor(i); a >= 0 && r.party(a) {
				r.authored[l] = append(r.authored[l], i)
			}
		}
		if h := r.hit(i); h != nil && h.frame.Name == "sue" && h.actor >= 0 && !r.x.classes["document"][r.lemmas[h.actor]] {
			r.suits = append(r.suits, i)
		}
	}
}

// firstPerson is whoever says "I" or "we": the source of the speech that the words stand
// in, or the author outside of all speech.
func (r *run) firstPerson(actor, anchor int) (text.Span, int, bool) {
	words := r.span(extent{actor, actor + 1})
	if a := r.holder[anchor]; a >= 0 {
		m := r.attributions[a].SourceMention
		if m < 0 {
			return r.nobody(Speakerless)
		}
		return words, m, true
	}
	if r.quoteOf[actor] >= 0 {
		return r.nobody(Speakerless)
	}
	return words, -1, true
}

// nearSpeaker resolves a pronoun that takes a stance where the sentence itself tells whom
// it means: in what somebody is reported to say it is that speaker ("Calloway said she
// backed it"), as the possessor of a stance noun the subject of its verb ("rescinded his
// endorsement"). It is -1 where number or gender forbid that.
func (r *run) nearSpeaker(actor int) int {
	near := -1
	switch r.lemmas[actor] {
	case "he", "she", "they", "it", "his", "her", "their", "its":
	default:
		return -1
	}
	if x := r.head(max(r.head(actor), 0)); r.rel(actor) == "nmod:poss" && r.rel(r.head(actor)) == "conj" && r.mention(x) >= 0 && r.noun(x) && r.d.Mentions[r.mention(x)].After == actor-1 && r.agrees(r.lemmas[actor], r.mention(x)) {
		return x // "accused Calloway and his allies"
	}
	if r.rel(actor) == "nmod:poss" {
		near = r.verbSubject(r.head(actor))
	} else if a := r.holder[actor]; a >= 0 && r.quoteOf[actor] < 0 && r.attributions[a].Rule != colonFrame.Name && !r.receives(actor, r.attributions[a].CueHead) {
		near = r.represented(r.sourceOf[a], actor)
	}
	if near < 0 || near == actor {
		return -1
	}
	if r.tags[near] == "PRP" && r.rel(actor) == "nmod:poss" {
		return r.nearSpeaker(near)
	}
	if r.mention(near) >= 0 && (r.agrees(r.lemmas[actor], r.mention(near)) || r.forms[actor] == "their" && r.several(near)) {
		return near
	}
	return -1
}

// represented is whose lawyer or other man the source at token i is, where pronoun p takes up that one
// ("Calloway's lawyer said he was innocent"), or else i.
func (r *run) represented(i, p int) int {
	if i < 0 {
		return i
	}
	for _, k := range r.d.Children(i) {
		if (r.rel(k) == "nmod:poss" || r.rel(k) == "nmod") && r.mention(k) >= 0 && r.corefers(k, p) {
			return k
		}
	}
	return i
}

// several reports whether token i is one of several parties that are the subject of its verb,
// joined or side by side.
func (r *run) several(i int) bool {
	if len(r.parties(i)) > 1 {
		return true
	}
	up := r.head(i)
	if up < 0 {
		return false // "Calloway, who agreed on a border." is no sentence
	}
	subjects := 0
	for _, k := range r.d.Children(up) {
		if r.rel(k) == "nsubj" && r.party(k) {
			subjects++
		}
	}
	return subjects > 1
}

// receives reports whether token i stands over the stance noun n as whom others take it on
// ("he dismissed criticism from Quint").
func (r *run) receives(i, n int) bool {
	return r.noun(n) && r.head(i) >= 0 && r.d.Dominates(r.head(i), n)
}

// verbSubject is the subject of the verb that noun n is an object or adjunct of.
func (r *run) verbSubject(n int) int {
	for v := range r.climb(n, 5) {
		if v != n && r.clause(v) {
			return r.subject(v)
		}
		if rel := r.rel(v); rel == "nsubj" || rel == "nsubj:pass" {
			return -1
		}
	}
	return -1
}

// agrees reports whether pronoun word can refer to mention m by number, gender and kind.
func (r *run) agrees(word string, m int) bool {
	mention := r.d.Mentions[m]
	if mention.Type == text.Pronoun {
		return false
	}
	var chain text.Chain
	if mention.Chain >= 0 {
		chain = r.d.Chains[mention.Chain]
	}
	kind := r.kind(m)
	person := kind == graph.Person || mention.Type == text.Name && !mention.Adjectival && (kind == text.Other || kind == "")
	switch word {
	case "he", "his":
		return person && chain.Gender != text.Feminine && !chain.Plural
	case "she", "her":
		return person && chain.Gender != text.Masculine && !chain.Plural
	case "they", "their":
		return chain.Plural || kind != graph.Person
	}
	return kind != graph.Person && !chain.Plural
}

// generic reports whether the party at token actor is only a kind of people described by
// the clause of the cue ("voters who back it").
func (r *run) generic(actor, anchor int) bool {
	if m := r.mention(actor); m < 0 || r.d.Mentions[m].Type != text.Nominal {
		return false
	}
	clause := anchor
	for step := 0; step < 4 && r.rel(clause) != "acl:relcl" && r.rel(clause) != "acl"; step++ {
		if clause = r.head(clause); clause < 0 {
			return false
		}
	}
	if r.head(clause) != actor || r.d.Tokens[r.lo(clause)].Text == "," {
		return false
	}
	if r.determined(actor, "the") && r.d.Tense(clause) == "past" && r.lemmas[anchor] == "accuse" {
		return false // "the women who accused him" are known
	}
	return r.x.classes["anybody"][r.lemmas[actor]] && r.d.Child(actor, "amod", "compound", "nmod", "nummod") < 0
}

// whole is what a partitive counts: "millions of voters" are voters.
func (r *run) whole(i int) int {
	if !r.x.classes["partitive"][r.lemmas[i]] && r.tags[i] != "CD" || r.tags[i] == "CD" && r.mention(i) >= 0 {
		return i // "two of the three judges"
	}
	if k := r.d.Child(i, "appos"); k > i && r.party(k) && r.nameAt(k) >= 0 && r.x.classes["single"][r.lemmas[i]] {
		return k // "one of these groups, the Tide Front,"
	}
	for _, k := range r.d.Children(i) {
		if c := r.preposition(k); c >= 0 && k > i && r.lemmas[c] == "of" {
			if kind := r.kindAt(k); (kind == graph.Organization || kind == graph.State) && r.x.classes["fraction"][r.lemmas[i]] {
				return i // "members of the council" are not the council
			}
			return k
		}
	}
	return i
}

// kindAt is the kind of the mention at token i, "" where there is none.
func (r *run) kindAt(i int) text.MentionKind {
	if m := r.mention(i); m >= 0 {
		return r.kind(m)
	}
	return ""
}

// unknownName reports whether token i heads a name of which nothing is known, or the name
// of a place: whoever takes a stance is a party, even so.
func (r *run) unknownName(i int) bool {
	m := r.nameAt(i)
	if m < 0 || r.d.Mentions[m].Head != i || r.d.Mentions[m].Adjectival {
		return false
	}
	kind := r.kind(m)
	if h := r.x.gazetteer.NameHead(r.d.Tokens[r.d.Mentions[m].After-1].Text); h != nil && h.Kind == text.Other {
		return false // "the Commerce Clause"
	}
	return kind == text.Other || kind == text.Place || kind == ""
}

// somebody reports whether a relative clause with "who" tells that noun i stands for people
// ("the figures who").
func (r *run) somebody(i int) bool {
	for _, k := range r.d.Children(i) {
		if r.rel(k) == "acl:relcl" {
			if s := r.d.Child(k, "nsubj"); s >= 0 && r.lemmas[s] == "who" {
				return r.mention(i) >= 0
			}
		}
	}
	return false
}

// agentive reports whether token i heads a description whose noun stands for a person, or is
// in no table and formed as nouns for people who do something are ("vlogger").
func (r *run) agentive(i int) bool {
	m := r.mention(i)
	if m >= 0 && r.tags[i] == "NNS" && r.x.classes["crowd"][r.lemmas[i]] {
		return true // "thousands marched"
	}
	if r.x.classes["folk"][r.lemmas[i]] {
		return r.d.Child(i, "det", "amod", "compound", "nmod:poss") >= 0 || r.tags[i] == "NNS"
	}
	if m >= 0 && r.d.Mentions[m].Type == text.Nominal && r.x.classes["polity"][r.lemmas[i]] && (r.determined(i, "the") || r.d.Child(i, "det") < 0 && r.d.Child(i, "compound") >= 0) {
		return true // "the city of Tarvik is suing"
	}
	if m < 0 || r.d.Mentions[m].Type != text.Nominal || r.kind(m) != "" && r.kind(m) != text.Other || r.x.classes["thing"][r.lemmas[i]] || r.x.classes["document"][r.lemmas[i]] {
		return false
	}
	if class := r.x.gazetteer.NounClass(r.lemmas[i]); class != "" {
		return class == "person"
	}
	for _, end := range []string{"er", "or", "ist", "ian", "man", "woman", "person", "people", "goer", "ee"} {
		if len(r.lemmas[i]) > len(end)+2 && strings.HasSuffix(r.lemmas[i], end) {
			return true
		}
	}
	return false
}
