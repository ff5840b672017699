package text

import "stancegraph/graph"

// Phrase returns the whole noun phrase of mention m as a half-open range of tokens: with
// the prepositional phrases, clauses and dates that follow its head and belong to it,
// but without appositions, coordinated phrases and a possessive clitic.
func (d *Document) Phrase(m *Mention) (first, end int) {
	if m.Whole[1] > 0 {
		return m.Whole[0], m.Whole[1]
	}
	return d.ruledPhrase(m)
}

func (d *Document) ruledPhrase(m *Mention) (first, end int) {
	end = m.After
	for _, c := range d.Children(m.Head) {
		if c < end {
			continue
		}
		t := &d.Tokens[c]
		switch t.Rel {
		case "nmod", "acl", "acl:relcl", "nummod", "flat", "compound":
		case "punct":
			continue
		default:
			return m.First, end
		}
		from, to := d.Subtree(c)
		if !d.follows(from, end, t.Rel) || t.Rel == "nmod" && !takes(m.Kind, d.Case(c)) {
			return m.First, end
		}
		if d.Tokens[max(from-1, end)].Text == "(" && to < len(d.Tokens) && d.Tokens[to].Text == ")" {
			to++
		}
		end = to
	}
	return m.First, end
}

// follows reports whether the dependent that begins at token from, of relation rel,
// continues a noun phrase that so far ends at end: directly, or after a comma for a
// relative clause, or after a bracket for a date.
func (d *Document) follows(from, end int, rel string) bool {
	if from <= end {
		return true
	}
	if from != end+1 {
		return false
	}
	switch d.Tokens[end].Text {
	case ",":
		return rel == "acl:relcl"
	case "(":
		return d.Tokens[from].Tag == "CD"
	}
	return markOf(d.Tokens[end].Text) != 0
}

// takes reports whether a name of that kind takes a complement with the preposition: a
// person or place is told by itself, and what follows belongs to the clause.
func takes(k MentionKind, prep string) bool {
	switch prep {
	case "", "of":
		return true
	case "in", "for", "on", "at", "to", "from":
		return k != graph.Person && k != Place && k != graph.State || prep == "from" && k == graph.Person
	}
	return k == graph.Group || k == "" || k == Other
}

// Proper reports whether the head of m is a proper noun: m is a name, or its head is
// tagged as one or written with a capital inside a sentence ("the Court").
func (d *Document) Proper(m *Mention) bool {
	t := &d.Tokens[m.Head]
	switch {
	case m.Type == Pronoun:
		return false
	case m.Type == Name || isNameTag(t.Tag):
		return true
	}
	if t.Tag != "" && t.Tag[0] == 'N' && isCapital(t.Text) {
		s := &d.Sentences[d.SentenceOf(m.Head)]
		return s.First != m.Head && !headlineCase(d.Tokens[s.First:s.After])
	}
	return false
}
