package gum

import (
	"strings"

	"stancegraph/loader/text"
)

// PronounScore is the outcome of Pronouns, as a whole and by word class.
type PronounScore struct {
	All     Share
	ByClass map[string]Share // "he", "she", "it", "they"
}

// class of a third-person pronoun, "" for other words.
func class(s string) string {
	switch strings.ToLower(s) {
	case "he", "him", "his", "himself":
		return "he"
	case "she", "her", "hers", "herself":
		return "she"
	case "it", "its", "itself":
		return "it"
	case "they", "them", "their", "theirs", "themselves", "'em", "themself":
		return "they"
	}
	return ""
}

// Pronouns compares the chains of an annotated document with gold ones. A case is a
// third-person pronoun that has an earlier mention in its gold chain; it is a hit if the
// nearest earlier mention of the system's chain is one of that gold chain. Two mentions
// are the same if each one's span holds the other's head; where a pronoun's chain has no
// earlier mention, it is a miss.
func Pronouns(d *text.Document, gold []Entity, into *PronounScore, report func(pronoun, antecedent int, hit bool)) {
	g := index(gold)
	mention := map[int]int{}
	for i := range d.Mentions {
		if d.Mentions[i].Type == text.Pronoun {
			mention[d.Mentions[i].Head] = i
		}
	}
	for _, e := range gold {
		cl := class(d.Tokens[e.Head].Text)
		if cl == "" || e.End-e.First != 1 || g.first[e.Chain] >= e.First {
			continue
		}
		hit, antecedent := false, -1
		if i, ok := mention[e.Head]; ok && d.Mentions[i].Chain >= 0 {
			antecedent = nearest(d, i)
			hit = antecedent >= 0 && g.has(e.Chain, &d.Mentions[antecedent])
		}
		s := into.ByClass[cl]
		s.Of++
		into.All.Of++
		if hit {
			s.Hits++
			into.All.Hits++
		}
		into.ByClass[cl] = s
		if report != nil {
			report(e.Head, antecedent, hit)
		}
	}
}

// goldIndex finds the entities of a chain.
type goldIndex struct {
	chains map[string][]Entity
	first  map[string]int // first token of a chain
}

func index(gold []Entity) goldIndex {
	g := goldIndex{map[string][]Entity{}, map[string]int{}}
	for _, e := range gold {
		g.chains[e.Chain] = append(g.chains[e.Chain], e)
		if f, ok := g.first[e.Chain]; !ok || e.First < f {
			g.first[e.Chain] = e.First
		}
	}
	return g
}

// has reports whether m is a mention of the gold chain.
func (g goldIndex) has(chain string, m *text.Mention) bool {
	for _, e := range g.chains[chain] {
		if e.First <= m.Head && m.Head < e.End && m.First <= e.Head && e.Head < m.After {
			return true
		}
	}
	return false
}

// before reports whether the chain has a mention that ends before token t.
func (g goldIndex) before(chain string, t int) bool {
	for _, e := range g.chains[chain] {
		if e.End <= t && e.Head < t {
			return true
		}
	}
	return false
}

// nearest is the last mention of i's chain that begins before it, -1.
func nearest(d *text.Document, i int) int {
	found := -1
	for _, j := range d.Chains[d.Mentions[i].Chain].Mentions {
		if j < i {
			found = j
		}
	}
	return found
}

// Antecedents returns a function that tells whether a mention is one of the gold chain
// of the word at a token; asked for nil, whether that has no earlier mention in gold.
func Antecedents(gold []Entity) func(pronoun int, antecedent *text.Mention) bool {
	g := index(gold)
	chain := map[int]string{}
	for _, e := range gold {
		chain[e.Head] = e.Chain // the innermost: outer ones are coordinations
	}
	return func(anaphor int, antecedent *text.Mention) bool {
		c, ok := chain[anaphor]
		if antecedent == nil {
			return !ok || !g.before(c, anaphor)
		}
		return ok && g.has(c, antecedent)
	}
}
