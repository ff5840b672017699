package resolve

import (
	"strings"

	"stancegraph/loader/text"
)

// longestDescription is the most tokens that the name of an unnamed speaker may have.
const longestDescription = 10

// description words an unnamed speaker: the mention without article and without words
// that only say the name is withheld, with the phrase after it that tells whose or from
// where ("spokesman for the Ministry of Tides").
func (p *parties) description(m text.Mention) string {
	first, end := m.First, m.After
	for first < m.Head && p.leads(first) {
		first++
	}
	for _, k := range p.d.Children(m.Head) {
		if lo, hi, cut := p.phrase(k); p.d.Tokens[k].Rel == "nmod" && !cut && lo == end && lo < hi && hi-first <= longestDescription && !p.charge(lo, hi) && p.tells(k) {
			alone := p.plain(p.d.Subtree(k))
			switch p.d.Case(k) {
			case "of":
				if !p.charged(m.Head) {
					end = hi
				}
			case "for":
				if alone || p.isParty(k) {
					end = hi
				}
			case "from", "at", "in":
				if alone || p.nameAt[k] >= 0 {
					end = hi
				}
			case "on":
				if alone && p.lex.words[plenty][p.lemma(m.Head)] {
					end = hi // "many on the left"
				}
			case "with":
				if alone {
					end = hi
				}
			}
		}
	}
	return p.wording(first, min(end, first+longestDescription))
}

// charged reports whether the noun at token t is an argument of a verb like "accuse", so that
// "of" after it tells of what: whom it is said of, or who says it.
func (p *parties) charged(t int) bool {
	rel, v := p.d.Tokens[t].Rel, p.d.Tokens[t].Head
	return v >= 0 && (rel == "obj" || rel == "nsubj:pass" || rel == "obl:agent" || rel == "obl") && p.lex.words[charging][p.lemma(v)]
}

// charge reports whether the phrase in tokens first to end says what somebody is accused
// of, which the parser hung on the accused: "(the guards) for the burning of the hall".
func (p *parties) charge(first, end int) bool {
	at := first + 1
	if at >= end {
		return false
	}
	if word := strings.ToLower(p.d.Tokens[at].Text); p.d.Tokens[at].Tag == "VBG" || p.lex.families.gerunds[word] != "" {
		return true
	}
	if p.lemma(first) != "for" || !definite(p.d.Tokens[at]) {
		return false
	}
	for t := at; t < end && p.d.Tokens[t].Rel != "case"; t++ {
		if word := strings.ToLower(p.d.Tokens[t].Text); p.lex.nouns[p.lemma(t)] != "" || len(p.lex.families.acts[word]) > 0 {
			return true
		}
	}
	return false
}

// tells reports whether the word at token k, behind a preposition, tells by itself who somebody is: as
// against "at large", "of those whom a clause tells" and "in 2016".
func (p *parties) tells(k int) bool {
	switch tag := p.d.Tokens[k].Tag; {
	case strings.HasPrefix(tag, "NN"):
		return true
	case tag == "CD":
		return p.d.Case(k) == "of"
	default:
		return p.d.Child(k, "nmod") > k // "of some of the women"
	}
}

// phrase is the tokens of the prepositional phrase that the noun at head stands in, with the bare nouns
// joined to it ("to hospitals and schools") and without a clause or an apposition behind it; cut tells
// that others are joined to it, which are left out. It is empty where anything else hangs on it.
func (p *parties) phrase(head int) (first, end int, cut bool) {
	first, end = p.d.Subtree(head)
	for _, c := range p.d.Children(head) {
		rel := p.d.Tokens[c].Rel
		if c < head || c >= end || !p.breaks(c) {
			continue
		}
		lo, hi := p.d.Subtree(c)
		if rel == "conj" && p.bareBeside(head, c) && p.plain(c+1, hi) {
			continue
		}
		end, cut = lo, cut || rel == "conj"
	}
	for t := first; t < end; t++ {
		k := t
		if p.d.Tokens[t].Rel == "punct" {
			k = p.d.Tokens[t].Head
		}
		if p.breaks(t) && (p.d.Tokens[k].Rel != "conj" || p.d.Tokens[k].Head != head) {
			return first, first, cut
		}
	}
	return first, end, cut
}

// bareBeside reports whether noun b, joined to noun a, has neither preposition nor article.
func (p *parties) bareBeside(a, b int) bool {
	if k := p.d.Child(b, "amod"); k >= 0 && p.lemma(k) == "other" {
		return false // "fraud and other charges"
	}
	return p.d.Child(b, "case", "det", "nmod:poss") < 0 && strings.HasPrefix(p.d.Tokens[a].Tag, "NN") && strings.HasPrefix(p.d.Tokens[b].Tag, "NN")
}

// isParty reports whether the noun at token t heads a mention of somebody who can act.
func (p *parties) isParty(t int) bool {
	m := p.headAt[t]
	return m >= 0 && acts(p.d.Mentions[m].Kind)
}

// inWord reports whether token t is a hyphen in a word: "middle-class".
func (p *parties) inWord(t int) bool {
	token := p.d.Tokens[t]
	return token.Text == "-" && t > 0 && t+1 < len(p.d.Tokens) && p.d.Tokens[t-1].End == token.Start && p.d.Tokens[t+1].Start == token.End
}

// plain reports whether tokens first to end hold neither a clause nor punctuation but in words.
func (p *parties) plain(first, end int) bool {
	for t := first; t < end; t++ {
		if p.breaks(t) {
			return false
		}
	}
	return true
}

// breaks reports whether token t heads a clause, an apposition or what is joined to something, or is
// punctuation that is not within a word.
func (p *parties) breaks(t int) bool {
	switch p.d.Tokens[t].Rel {
	case "acl", "acl:relcl", "punct", "conj", "appos":
		return !p.inWord(t)
	}
	return false
}
