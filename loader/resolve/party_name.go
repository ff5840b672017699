package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// misspelt returns the chain whose well-known name chain c misspells by one letter: a
// word of seven letters or more that stands once and that the gazetteer lacks, where
// the article has the right one too ("Pyongyany").
func (p *parties) misspelt(c int) (int, bool) {
	chain := p.d.Chains[c]
	if chain.Kind == graph.Group || len(chain.Mentions) != 1 || len(chain.Name) < 7 || strings.Contains(chain.Name, " ") || p.gazetteer.Entry(chain.Name) != nil {
		return -1, false
	}
	for i, m := range p.d.Mentions {
		if m.Type == text.Name && m.Chain != c && i != chain.Mentions[0] && p.gazetteer.Entry(m.Name) != nil &&
			levenshtein.ComputeDistance(p.d.Slice(m.Span), chain.Name) == 1 {
			return m.Chain, true
		}
	}
	return -1, false
}

// aliases are the other names that a chain's mentions give, and for a person the title
// with the surname, by which articles that lack the full name can be joined.
func (p *parties) aliases(chain text.Chain, name string) []string {
	var aliases []string
	for _, i := range chain.Mentions {
		m := p.d.Mentions[i]
		if m.Type != text.Name || m.Adjectival {
			continue
		}
		words := strings.Fields(p.d.Slice(m.Span))
		if len(words) > 1 && strings.EqualFold(words[0], "the") {
			words = words[1:]
		}
		surface := strings.TrimSuffix(strings.TrimSuffix(strings.Join(words, " "), "'s"), "’s")
		if m.Title == "" && len(words) <= 8 && surface != name {
			aliases = append(aliases, surface)
		}
		if m.Title != "" && chain.Kind == graph.Person {
			titled := m.Title + " " + name[strings.LastIndex(name, " ")+1:]
			if m.Org >= 0 && p.d.Mentions[m.Org].Name != "" {
				titled = p.d.Mentions[m.Org].Name + " " + titled
			}
			aliases = append(aliases, titled)
		}
	}
	return aliases
}

// takesArticle reports whether the text puts "the" before the name, where it uses the
// name itself and not a word that stands for it.
func (p *parties) takesArticle(chain text.Chain, name string) bool {
	if chain.Kind == graph.State {
		for _, w := range normalWords(name) {
			if p.lex.words[articled][w] {
				return true
			}
		}
		return false
	}
	if first, _, _ := strings.Cut(name, " "); strings.EqualFold(first, "the") {
		return false
	}
	with, without := 0, 0
	for _, i := range chain.Mentions {
		m := p.d.Mentions[i]
		if m.Type != text.Name || m.Adjectival || normalName(p.d.Slice(m.Span)) != normalName(name) {
			continue
		}
		switch {
		case m.First > 0 && strings.EqualFold(p.d.Tokens[m.First-1].Text, "the") && p.d.Tokens[m.First-1].Head != m.Head:
			// "the Harbour Bank hack": the article is another noun's
		case strings.EqualFold(p.d.Tokens[m.First].Text, "the"), m.First > 0 && strings.EqualFold(p.d.Tokens[m.First-1].Text, "the"):
			with++
		case p.d.Tokens[m.Head].Rel == "compound": // "FBI chief"
		case p.d.SectionAt(m.Start) != graph.Headline:
			without++
		}
	}
	if with+without == 0 && chain.Kind == graph.Organization && strings.Contains(name, " ") {
		return p.lex.words[articledBodies][lastWord(normalWords(name))]
	}
	return with > without
}

func lastWord(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// capital reports whether a description is written as a name is: its head in capitals,
// after another name.
func (p *parties) capital(m text.Mention) bool {
	if !p.upper(m.Head) || p.d.SectionAt(m.Start) == graph.Headline || m.Head == 0 {
		return false
	}
	before := m.Head - 1
	if p.d.Tokens[before].Tag == "POS" { // "the Parents' Association"
		return before > m.First && p.upper(before-1)
	}
	return p.d.Tokens[before].Tag == "NNP"
}

func (p *parties) upper(t int) bool {
	first, _ := utf8.DecodeRuneInString(p.d.Tokens[t].Text)
	return unicode.IsUpper(first)
}

// pointing reports whether a description is of nobody in particular ("no one", "others"),
// or of a part of those that a pronoun points at: "several of them".
func (p *parties) pointing(m text.Mention) bool {
	if m.After > m.Head+1 && p.d.Tokens[m.Head].Tag == "CD" {
		return false // "one of the leaders of the union"
	}
	if p.lex.words[anybody][p.lemma(m.Head)] || p.lex.words[anybody][strings.ToLower(p.d.Tokens[m.Head].Text)] && m.Head == m.First {
		return true
	}
	for t := m.Head + 1; t < min(m.Head+3, len(p.d.Tokens)); t++ {
		if strings.HasPrefix(p.d.Tokens[t].Tag, "PRP") && p.lemma(t-1) == "of" {
			return true
		}
	}
	return false
}

// wording joins the tokens as they stand, without quotation marks, owners named.
func (p *parties) wording(first, end int) string {
	var b strings.Builder
	proper := false
	for t := first; t < end; t++ {
		token := p.d.Tokens[t]
		if quoteMark(token) {
			continue
		}
		if name, until := p.namedWithin(t, first, end); name != "" {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(name)
			t = until - 1
			continue
		}
		word := token.Text
		if owner := p.whose(t, first); owner != "" {
			word, proper = owner, proper || t == first
		}
		if token.Tag == "PRP$" {
			if owner := p.pronoun(t); owner != nil {
				word, proper = possessive(owner.name), proper || t == first
			} else if t == first {
				continue
			}
		}
		if b.Len() > 0 && p.d.Tokens[t-1].End < token.Start {
			b.WriteByte(' ')
		}
		b.WriteString(word)
	}
	name := strings.Join(strings.Fields(b.String()), " ")
	if first < end && !proper && p.opens(first) && !strings.HasPrefix(p.d.Tokens[first].Tag, "NNP") && p.nameAt[first] < 0 {
		name = lowerFirst(name)
	}
	return name
}

// whose is the possessive of whom "whose" at token t stands for, named before token first; "" for
// other words.
func (p *parties) whose(t, first int) string {
	if p.d.Tokens[t].Tag != "WP$" {
		return ""
	}
	near := t - 1
	if near > 0 && p.d.Tokens[near].Text == "," {
		near--
	}
	if near >= 0 && near < first {
		if m := p.nameAt[near]; m >= 0 && acts(p.d.Mentions[m].Kind) {
			if q := p.of(m); q != nil {
				return possessive(q.inText()) // "the nephew of Calloway, whose party"
			}
		}
	}
	for k, n := t, 0; k >= 0 && n < 8; k, n = p.d.Tokens[k].Head, n+1 {
		if p.d.Tokens[k].Rel != "acl:relcl" {
			continue
		}
		noun := p.d.Tokens[k].Head
		if noun < 0 || noun >= first {
			return ""
		}
		if m := p.headAt[noun]; m >= 0 {
			if q := p.of(m); q != nil {
				return possessive(q.inText())
			}
		}
		from, end := p.nounPhrase(noun)
		if det := p.d.Child(noun, "det"); det >= 0 && det < from {
			from = det
		}
		return possessive(p.wording(from, end))
	}
	return ""
}

// namedWithin is the name of the party that a definite description at token t, within the
// words from first to end, stands for: "(journalists from) the school"; with the token after
// it, "" for none.
func (p *parties) namedWithin(t, first, end int) (name string, until int) {
	if t == first || !definite(p.d.Tokens[t]) {
		return "", t
	}
	for _, m := range p.startsAt[t] {
		mention := p.d.Mentions[m]
		chain := p.d.Chains[mention.Chain]
		if mention.Type != text.Nominal || mention.After > end || chain.Name == "" || p.d.Tokens[mention.Head].Rel == "compound" {
			continue
		}
		if q := p.ofNamedChain(mention.Chain); q != nil {
			return q.inText(), mention.After
		}
	}
	return "", t
}

// opens reports whether token t owes its capital to its place: first in its sentence,
// after a determiner there, or in a headline.
func (p *parties) opens(t int) bool {
	sentence := p.d.Sentences[p.d.SentenceOf(t)]
	for t > sentence.First && (p.leads(t-1) || quoteMark(p.d.Tokens[t-1])) {
		t--
	}
	return t == sentence.First || sentence.Section == graph.Headline || t > 0 && quoteMark(p.d.Tokens[t-1])
}

// quoteMark reports whether t is a quotation mark.
func quoteMark(t text.Token) bool {
	switch t.Text {
	case "\"", "“", "”", "''", "``", "‘":
		return true
	}
	return t.Tag == "``" || t.Tag == "''"
}

// leads reports whether token t at the front of a mention says nothing about its party.
func (p *parties) leads(t int) bool {
	token := p.d.Tokens[t]
	switch token.Tag {
	case "DT":
		return t+1 >= len(p.d.Tokens) || p.d.Tokens[t+1].Tag != "HYPH" // as against "A-listers"
	case "PDT", "WDT", "``", "''", "-LRB-", ",":
		return true
	}
	return p.lex.words[unnamed][strings.ToLower(token.Text)]
}

func lowerFirst(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 || len(words[0]) > 1 && strings.ToUpper(words[0]) == words[0] {
		return s // an abbreviation
	}
	return strings.ToLower(s[:1]) + s[1:]
}
