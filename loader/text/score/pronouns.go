package score

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
// nearest earlier mention of the system's chain is one of that gold chain. Mentions are
// paired by their head token; where a pronoun's chain has no earlier mention, it is a
// miss.
func Pronouns(d *text.Document, gold []Entity, into *PronounScore, report func(pronoun, antecedent int, hit bool)) {
	chainsAt := map[int][]string{} // by head token
	firstOf := map[string]int{}
	for _, e := range gold {
		chainsAt[e.Head] = append(chainsAt[e.Head], e.Chain)
		if f, ok := firstOf[e.Chain]; !ok || e.First < f {
			firstOf[e.Chain] = e.First
		}
	}
	mention := map[int]int{}
	for i := range d.Mentions {
		if d.Mentions[i].Type == text.Pronoun {
			mention[d.Mentions[i].Head] = i
		}
	}
	for _, e := range gold {
		cl := class(d.Tokens[e.Head].Text)
		if cl == "" || e.End-e.First != 1 || firstOf[e.Chain] >= e.First {
			continue
		}
		hit, antecedent := false, -1
		if i, ok := mention[e.Head]; ok && d.Mentions[i].Chain >= 0 {
			antecedent = nearest(d, i)
			for _, c := range chainsAt[headOf(d, antecedent)] {
				hit = hit || c == e.Chain
			}
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

func headOf(d *text.Document, mention int) int {
	if mention < 0 {
		return -1
	}
	return d.Mentions[mention].Head
}
