package text

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// finish turns names into mentions, adds nominals and pronouns, and joins titles with
// the bodies they belong to.
func (w *namer) finish() {
	d := w.d
	for i := range w.names {
		n := &w.names[i]
		m := Mention{First: n.first, After: n.end, Head: n.head, Type: Name, Kind: n.kind, Name: n.canonical,
			Title: n.title, Org: -1, Adjectival: n.adjectival, Chain: -1}
		if n.kind == graph.Person && n.title == "" {
			m.Title = w.titleBefore(n)
		}
		if w.extents != nil {
			_, n.ruledEnd = d.ruledPhrase(&m)
			m.Whole[0], m.Whole[1] = w.whole(n)
		}
		w.enter(m)
		for k := n.from; k < n.to; k++ {
			w.covered[k] = true
		}
		w.covered[n.head] = true
		if n.kind == graph.Person && n.from > n.first && w.titleNoun(n.from-1) {
			w.covered[n.from-1] = true
		}
	}
	w.others()
	w.together()
	slices.SortFunc(d.Mentions, func(a, b Mention) int {
		if a.First != b.First {
			return a.First - b.First
		}
		if a.After != b.After {
			return b.After - a.After
		}
		return a.Head - b.Head
	})
	w.headed = slices.Grow(w.headed[:0], len(d.Tokens))[:len(d.Tokens)]
	clear(w.headed)
	for i := len(d.Mentions) - 1; i >= 0; i-- {
		w.headed[d.Mentions[i].Head] = int32(i + 1)
	}
	w.affiliate()
}

func (w *namer) enter(m Mention) {
	m.Span = Span{Start: w.d.Tokens[m.First].Start, End: w.d.Tokens[m.After-1].End}
	w.d.Mentions = append(w.d.Mentions, m)
}

// titleBefore is the role noun right before the name of a person ("FBI chief").
func (w *namer) titleBefore(n *name) string {
	if n.from == n.first {
		return ""
	}
	if noun, _ := w.roleAt(n.first, n.from-1); noun != nil && noun.Kind == graph.Person && noun.Title {
		return noun.Words
	}
	return ""
}

// others enters the nominal and pronoun mentions.
func (w *namer) others() {
	t := w.d.Tokens
	for k := range t {
		switch t[k].Tag {
		case "PRP", "PRP$":
			w.pronoun(k)
		case "NN", "NNS", "NNP", "NNPS":
			if !w.covered[k] {
				w.nominal(k)
			}
		case "DT", "JJ", "CD", "JJR", "JJS", "VBG", "VBN":
			if t[k].Tag == "JJ" && !w.covered[k] && w.adjectiveAsNoun(k) {
				w.nominal(k)
			} else if t[k].Tag == "CD" && !w.covered[k] && isArgument(t[k].Rel) && w.someOf(k) {
				continue
			} else if kind, ok := nounless[strings.ToLower(t[k].Text)]; ok && !w.covered[k] && isArgument(t[k].Rel) {
				w.enter(Mention{First: k, After: k + 1, Head: k, Type: Nominal, Kind: kind, Org: -1, Chain: -1})
			}
		}
	}
}

// someOf enters the number at token k with the people of whom it is a part ("two of the three
// judges"), who are not all of them; it reports whether it did.
func (w *namer) someOf(k int) bool {
	t := w.d.Tokens
	of := w.d.Child(k, "nmod")
	if of < k || w.d.Case(of) != "of" || !isPlural(&t[of]) || w.d.Child(of, "det", "nmod:poss") < 0 {
		return false
	}
	noun := w.lex.Noun(strings.ToLower(t[of].Lemma))
	if noun == nil || noun.Kind != graph.Person {
		return false
	}
	_, end := w.d.Subtree(of)
	for e := of + 1; e < end; e++ {
		if rel := t[e].Rel; t[e].Head == of && (rel == "punct" || rel == "acl:relcl" || rel == "appos" || rel == "acl") {
			end = e
		}
	}
	kind := graph.Group
	if strings.EqualFold(t[k].Text, "one") {
		kind = graph.Person
	}
	w.enter(Mention{First: k, After: end, Head: k, Type: Nominal, Kind: kind, Org: -1, Chain: -1})
	return true
}

// adjectiveAsNoun reports whether k is a noun for persons that the tagger took for an
// adjective ("the North Korean representative").
func (w *namer) adjectiveAsNoun(k int) bool {
	if next := k + 1; next < len(w.d.Tokens) && strings.HasPrefix(w.d.Tokens[next].Tag, "NN") {
		return false
	}
	switch strings.ToLower(w.d.Tokens[k].Text) {
	case "representative", "official", "executive":
		return w.d.Child(k, "det", "nmod:poss") >= 0
	}
	return false
}

// nounless are words that stand for people or things without a noun ("many disagreed").
var nounless = map[string]MentionKind{"many": graph.Group, "some": graph.Group, "others": graph.Group, "several": graph.Group,
	"most": graph.Group, "few": graph.Group, "both": graph.Group, "all": graph.Group, "those": "", "these": "", "this": "", "that": ""}

func isArgument(rel string) bool {
	switch rel {
	case "nsubj", "nsubj:pass", "obl:agent", "obj", "obl", "iobj":
		return true
	}
	return false
}

func (w *namer) pronoun(k int) {
	m := Mention{First: k, After: k + 1, Head: k, Type: Pronoun, Org: -1, Chain: -1}
	switch strings.ToLower(w.d.Tokens[k].Text) {
	case "he", "him", "his", "himself", "she", "her", "hers", "herself", "i", "me", "my", "mine", "myself":
		m.Kind = graph.Person
	}
	w.enter(m)
}

// together enters the coordinations of persons, groups, bodies and states ("Calloway and
// the ministry"), which pronouns may take up as one. Their head is the conjunction, so
// that they are not mistaken for their first part.
func (w *namer) together() {
	d, t := w.d, w.d.Tokens
	parts := map[int]int{} // first conjunct's mention by head
	for i := range d.Mentions {
		parts[d.Mentions[i].Head] = i
	}
	for i := range d.Mentions {
		m := d.Mentions[i]
		if m.Type == Pronoun || m.Adjectival || t[m.Head].Rel == "conj" || premodifies(t[m.Head].Rel) && t[m.Head].Head > m.Head {
			continue
		}
		last, cc := -1, -1
		for _, c := range d.Children(m.Head) {
			if t[c].Rel != "conj" {
				continue
			}
			j, ok := parts[c]
			if !ok || !isParty(&d.Mentions[j]) {
				last = -1
				break
			}
			last = j
			if k := d.Child(c, "cc"); k >= 0 && strings.EqualFold(t[k].Text, "and") {
				cc = k
			}
		}
		if last < 0 || cc < 0 || !isParty(&m) || d.Mentions[last].After <= m.First {
			continue // misparsed ones may stand before what they are joined to
		}
		w.enter(Mention{First: m.First, After: d.Mentions[last].After, Head: cc, Type: Nominal, Kind: graph.Group, Org: -1, Chain: -1})
	}
}

// isParty reports whether m is a person, group, body or state.
func isParty(m *Mention) bool {
	switch m.Kind {
	case graph.Person, graph.Group, graph.Organization, graph.State:
		return m.Type != Pronoun
	}
	return false
}

// nominal enters the noun phrase whose head is the noun k, unless k only modifies
// another noun.
func (w *namer) nominal(k int) {
	t := w.d.Tokens
	if w.bodyOfOwner(k) {
		return
	}
	if t[k].Head > k && premodifies(t[k].Rel) && !w.possessive(k+1) || t[k].Rel == "flat" || t[k].Rel == "fixed" || t[k].Rel == "goeswith" {
		return
	}
	h := w.lex.NameHead(t[k].Text)
	if h != nil && h.Kind == lexicon.Calendar {
		return
	}
	if w.insideRole(k) {
		return
	}
	m := Mention{First: w.left(k, k), After: k + 1, Head: k, Type: Nominal, Org: -1, Chain: -1}
	noun, first := w.roleAt(max(0, k-3), k)
	if noun != nil {
		if first < k && w.d.SentenceOf(first) == w.d.SentenceOf(k) {
			m.First = min(m.First, w.left(first, first))
			for i := first; i < k; i++ {
				if h := t[i].Head; h < first || h > k {
					m.Head = i // "secretary of state"
				}
			}
		}
		if noun.Kind == lexicon.Calendar {
			return
		}
		m.Kind = noun.Kind
		if noun.Kind == graph.Organization && (w.bare(&m) || noun.Words == "authority" && w.possessive(m.Head-1) || noun.Words == "campaign" && w.indefinite(m.Head)) {
			m.Kind = lexicon.Other
		}
		if noun.Kind == graph.Person {
			m.Title = noun.Words
			if isPlural(&t[k]) {
				m.Kind = graph.Group
			}
		}
		m.Name = w.nominalName(&m, noun)
	}
	if w.member[k] {
		m.Kind, m.Title = graph.Person, strings.ToLower(t[k].Text)
	}
	w.enter(m)
}

// bare reports whether m is a singular noun alone behind a preposition ("the use of force", "took
// it to court"), which names no body.
func (w *namer) bare(m *Mention) bool {
	t := &w.d.Tokens[m.Head]
	return t.Tag == "NN" && m.First == m.Head && (t.Rel == "nmod" || t.Rel == "obl") && w.d.Child(m.Head, "det", "amod", "compound", "nmod:poss", "nummod") < 0
}

// indefinite reports whether "a" or "an" stands before noun k: "a smear campaign" is waged by a body,
// and none itself.
func (w *namer) indefinite(k int) bool {
	det := w.d.Child(k, "det")
	return det >= 0 && (w.d.Tokens[det].Lemma == "a" || w.d.Tokens[det].Lemma == "an")
}

// bodyOfOwner enters the body of a person or state that only modifies another noun
// ("Calloway campaign" in "Calloway campaign manager"), and reports whether it did.
func (w *namer) bodyOfOwner(k int) bool {
	t := w.d.Tokens
	noun := w.lex.Noun(strings.ToLower(t[k].Text))
	if noun == nil || k == 0 || k+1 >= len(t) || !noun.OfPerson && !noun.OfState || (t[k].Head <= k || !premodifies(t[k].Rel)) && !w.insideRole(k) || w.possessive(k+1) {
		return false
	}
	at := k
	if w.possessive(at - 1) {
		at--
	}
	for i := w.firstName(max(0, at-6)); i < len(w.names) && w.names[i].first < at; i++ {
		n := &w.names[i]
		if n.end != at || n.adjectival && !noun.OfState {
			continue
		}
		m := Mention{First: n.first, After: k + 1, Head: k, Type: Nominal, Kind: noun.Kind, Org: -1, Chain: -1}
		if m.Name = w.nameBy(&m, noun, n); m.Name != "" {
			w.enter(m)
			return true
		}
	}
	return false
}

func isPlural(t *Token) bool { return t.Tag == "NNS" || t.Tag == "NNPS" }

// insideRole reports whether k begins a longer noun of the tables ("Deputy" in "Deputy
// Permanent Representative").
func (w *namer) insideRole(k int) bool {
	for e := k + 1; e <= k+2 && e < len(w.d.Tokens); e++ {
		if noun, first := w.roleAt(k, e); noun != nil && first == k {
			return true
		}
	}
	return false
}

// nominalName is the name of a body that is told by its state or person: "the Orlandian
// government" is the state, "the Calloway campaign" is a body of that name, as is
// "Orlandia's foreign ministry".
func (w *namer) nominalName(m *Mention, noun *lexicon.Noun) string {
	if owner := w.owner(m); owner != nil {
		return w.nameBy(m, noun, owner)
	}
	return ""
}

// nameBy is the name that its owner gives the body m, "" where it gives none.
func (w *namer) nameBy(m *Mention, noun *lexicon.Noun, owner *name) string {
	switch {
	case owner.kind == graph.State && noun.Government:
		m.Kind = graph.State
		return owner.canonical
	case owner.kind == graph.State && noun.OfState:
		first := m.First
		if _, k := w.roleAt(m.First, m.Head); k >= 0 {
			first = k
		}
		return owner.canonical + " " + capitals(w.words(first, m.After))
	case owner.kind == graph.Person && noun.OfPerson && !isPlural(&w.d.Tokens[m.Head]):
		m.Kind = graph.Organization
		noun := strings.ToLower(w.d.Tokens[m.Head].Text)
		if noun == "camp" {
			noun = "campaign" // of a person they are two words for one
		}
		return lastWord(owner.canonical) + " " + noun
	}
	return ""
}

// owner is the name in the noun phrase of m that modifies its head or, for a
// government, follows it with "of"; nil if there is none.
func (w *namer) owner(m *Mention) *name {
	t := w.d.Tokens
	var found *name
	for i := w.firstName(m.First); i < len(w.names) && w.names[i].first < m.After; i++ {
		n := &w.names[i]
		if n.head < m.Head && (t[n.head].Head == m.Head || n.end >= m.Head-1) && n.kind != "" {
			found = n
		}
	}
	if found != nil {
		return found
	}
	for _, c := range w.d.Children(m.Head) {
		if c > m.Head && t[c].Rel == "nmod" && w.d.Case(c) == "of" {
			for i := w.firstName(m.After); i < len(w.names) && w.names[i].first <= c; i++ {
				if w.names[i].head == c {
					return &w.names[i]
				}
			}
		}
	}
	return nil
}

// firstName is the index of the first name that begins at token k or later; names are
// made in text order, but nested ones after the outer.
func (w *namer) firstName(k int) int {
	i, _ := slices.BinarySearchFunc(w.names, k, func(n name, k int) int { return n.first - k })
	for i > 0 && w.names[i-1].first >= k {
		i--
	}
	return i
}

// capitals is s with every word in an initial capital.
func capitals(s string) string {
	words := strings.Fields(s)
	for i, word := range words {
		words[i] = strings.ToUpper(word[:1]) + word[1:]
	}
	return strings.Join(words, " ")
}
