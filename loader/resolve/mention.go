package resolve

import (
	"slices"
	"strings"

	"stancegraph/loader/text"
)

// lemma is the lemma of token t in lower case.
func (p *parties) lemma(t int) string {
	token := p.d.Tokens[t]
	if strings.HasPrefix(token.Tag, "VB") {
		if verb, ok := p.lex.forms[strings.ToLower(token.Text)]; ok {
			return verb
		}
	}
	return strings.ToLower(token.Lemma)
}

// mentionAt returns the mention that token t heads, else the name or else the shortest
// mention that it stands in; -1.
func (p *parties) mentionAt(t int) int {
	switch {
	case p.headAt[t] >= 0:
		return p.headAt[t]
	case p.nameAt[t] >= 0:
		return p.nameAt[t]
	}
	return p.near[t]
}

// nounPhrase returns the tokens of the noun phrase headed by t: from its first modifier,
// without determiner, to t and the phrase with "of" after it.
func (p *parties) nounPhrase(t int) (first, end int) {
	first, end = t, t+1
	for _, k := range p.d.Children(t) {
		lo, hi := p.d.Subtree(k)
		switch rel := p.d.Tokens[k].Rel; {
		case k < t && (rel == "det" || rel == "case" || rel == "cc" || rel == "punct" || rel == "mark" || rel == "advmod" || rel == "cop" || rel == "nsubj"):
			first = t
		case k < t:
			for lo < k && p.d.Tokens[lo].Rel == "case" {
				lo++ // of a preposition that the parser hung on the modifier
			}
			first = min(first, lo)
		case rel == "nmod" && lo == end && p.d.Case(k) == "of":
			if _, of, cut := p.phrase(k); !cut {
				end = of
			}
		case lo == end && hi == k+1 && p.label(k): // "flight OA17"
			end = hi
		}
	}
	return first, end
}

// label reports whether token k, behind a noun, is the number or sign that tells one of
// them from another: "flight OA17", "room 12".
func (p *parties) label(k int) bool {
	token := p.d.Tokens[k]
	if rel := token.Rel; rel != "appos" && rel != "flat" && rel != "nummod" && rel != "nmod" && rel != "compound" && rel != "dep" {
		return false
	}
	return strings.ContainsAny(token.Text, "0123456789")
}

// objectWords are the words of the tokens that tell one object from another: names
// joined by hyphens, other content words by lemma; sorted, each once.
func (p *parties) objectWords(first, end int) []string {
	var words []string
	for t := first; t < end; t++ {
		token := p.d.Tokens[t]
		if m := p.near[t]; m >= 0 && p.d.Mentions[m].Type != text.Nominal {
			chain := p.d.Chains[p.d.Mentions[m].Chain]
			if n := p.nameAt[t]; n >= 0 {
				m, chain = n, p.d.Chains[p.d.Mentions[n].Chain]
			}
			if chain.Name != "" {
				words = append(words, strings.Join(normalWords(chain.Name), "-"))
				t = max(t, min(p.d.Mentions[m].After, end)-1)
				continue
			}
		}
		for _, w := range normalWords(token.Lemma) {
			if !p.lex.words[function][w] && token.Tag != "POS" {
				words = append(words, w)
			}
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// pronoun is the party of the pronoun at token t, nil where it has none.
func (p *parties) pronoun(t int) *party {
	if m := p.near[t]; m >= 0 && p.d.Mentions[m].Type == text.Pronoun {
		return p.of(m)
	}
	return nil
}
