package extract

import (
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// sides tells by chain which political party somebody belongs to or is, where the article or the gazetteer
// tells it: those of one party seldom take a stance against each other, and often one against the other's.
type sides map[int]string

// The classes of words that name those of a political party, and the letter that stands for it behind a name
// ("Sen. Vera Calloway, D-Marlow").
var parties = []struct{ letter, class string }{{"D", "democrats"}, {"R", "republicans"}}

// lookForSides gathers the sides of the document's chains.
func (r *run) lookForSides() sides {
	s := sides{}
	for i, m := range r.d.Mentions {
		if m.Chain >= 0 && s[m.Chain] == "" && m.Type != text.Pronoun {
			if side := r.sideTold(i); side != "" {
				s[m.Chain] = side
			}
		}
	}
	return s
}

// sideTold is the side that the words of mention i tell, or those right behind it, or the gazetteer; "".
func (r *run) sideTold(i int) string {
	m := &r.d.Mentions[i]
	for t := m.First; t < m.After; t++ {
		for _, p := range parties {
			if r.x.classes[p.class][r.lemmas[t]] {
				return p.class
			}
		}
	}
	if m.Type != text.Name || m.Kind != graph.Person {
		return ""
	}
	if t := m.After; t+1 < len(r.forms) && (r.d.Tokens[t].Text == "," || r.d.Tokens[t].Text == "(") {
		letter, _, _ := strings.Cut(r.d.Tokens[t+1].Text, "-")
		for _, p := range parties {
			if p.letter == letter {
				return p.class
			}
		}
	}
	if e := r.x.gazetteer.Entry(r.nameOf(i)); e != nil {
		for _, of := range e.Of {
			for _, p := range parties {
				if word, party, _ := strings.Cut(strings.ToLower(of), " "); party == "party" && r.x.classes[p.class][word] {
					return p.class
				}
			}
		}
	}
	return ""
}

// sided tells whether mention m, or the author for -1, is of the side of the speaker of g, or of another;
// "" where either has none that is known.
func (r *run) sided(g *Segment, m int) string {
	own, other := r.side(g.Source), r.side(m)
	switch {
	case own == "" || other == "":
		return ""
	case own == other:
		return "same side"
	}
	return "other side"
}

func (r *run) side(m int) string {
	if m < 0 {
		return ""
	}
	return r.around.sides[r.d.Mentions[m].Chain]
}
