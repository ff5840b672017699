package gum

import (
	"strings"

	"stancegraph/loader/text"
)

// NominalScore is the outcome of Nominals: of the links that the system makes and those
// that gold has, how many are right.
type NominalScore struct {
	Definite F1 // "the ministry"
	Quoted   F1 // "I" and "my" inside quotation marks
}

// Nominals compares the chains of an annotated document with gold ones where a mention
// points back without a pronoun: definite descriptions of persons, bodies and places
// (headed by a common noun, with "the", "this" or "that"). Gold has a link where an
// earlier mention is in the same chain; the system's is right if its nearest earlier
// mention is one of that chain.
//
// "I" and "my" inside quotation marks count likewise, but for that only mentions outside
// of the quotation count as antecedents: who speaks.
func Nominals(d *text.Document, gold []Entity, into *NominalScore) {
	g := index(gold)
	quoted := utterances(d)
	byHead := map[int]int{}
	for i := range d.Mentions {
		byHead[d.Mentions[i].Head] = i
	}
	for _, e := range gold {
		i, known := byHead[e.Head]
		switch {
		case definite(d, e):
			if known && nearest(d, i) >= 0 {
				into.Definite.Found++
				if g.has(e.Chain, &d.Mentions[nearest(d, i)]) {
					into.Definite.Right++
				}
			}
			if g.first[e.Chain] < e.First {
				into.Definite.Gold++
			}
		case firstPerson(d.Tokens[e.Head].Text) && quoted[e.Head] > 0:
			inside := func(t int) bool { return quoted[t] > 0 }
			for _, o := range g.chains[e.Chain] {
				if !inside(o.Head) {
					into.Quoted.Gold++
					break
				}
			}
			if !known {
				continue
			}
			for _, j := range d.Chains[d.Mentions[i].Chain].Mentions {
				if m := &d.Mentions[j]; !inside(m.Head) {
					into.Quoted.Found++
					if g.has(e.Chain, m) {
						into.Quoted.Right++
					}
					break
				}
			}
		}
	}
}

func firstPerson(s string) bool {
	switch strings.ToLower(s) {
	case "i", "me", "my", "mine", "myself":
		return true
	}
	return false
}

// definite reports whether e is a definite description of a party or place.
func definite(d *text.Document, e Entity) bool {
	switch e.Type {
	case "person", "organization", "place":
	default:
		return false
	}
	if e.Tag != "NN" && e.Tag != "NNS" {
		return false
	}
	switch strings.ToLower(d.Tokens[e.First].Text) {
	case "the", "this", "that", "these", "those":
		return e.Head > e.First
	}
	return false
}

// utterances tells for each token 1 + the quote it lies in that is no scare quote, 0.
func utterances(d *text.Document) []int {
	in := make([]int, len(d.Tokens))
	for q := range d.Quotes {
		if d.Quotes[q].Scare {
			continue
		}
		for t := d.Quotes[q].First; t < d.Quotes[q].After; t++ {
			in[t] = q + 1
		}
	}
	return in
}
