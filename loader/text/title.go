package text

import (
	"stancegraph/graph"
)

// affiliate fills Org: the body or state that a role belongs to, or the person whom an
// aide serves.
func (w *namer) affiliate() {
	d := w.d
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Type == Pronoun || m.Adjectival {
			continue
		}
		switch {
		case m.Kind == graph.Person || m.Kind == graph.Group:
			m.Org = w.orgOf(i)
		case m.Type == Nominal && (m.Kind == graph.Organization || m.Kind == graph.State && m.Name == ""):
			m.Org = w.orgOf(i)
		}
	}
	for i := range d.Mentions {
		w.apposed(i)
	}
}

// orgOf finds the body or state that the role in mention i belongs to: the last name
// of one before the role noun, else the first after "of", "for", "at", "from" or
// "with"; -1 where there is none.
func (w *namer) orgOf(i int) int {
	d, t := w.d, w.d.Tokens
	m := &d.Mentions[i]
	found := -1
	if p := d.Child(m.Head, "nmod:poss"); p >= m.First {
		if j := int(w.headed[p]) - 1; j >= 0 && w.speaksFor(m, &d.Mentions[j]) {
			return j // "Orlandia's UN envoy"
		}
	}
	for j := i + 1; j < len(d.Mentions) && d.Mentions[j].First < m.After; j++ {
		o := &d.Mentions[j]
		if o.After <= m.Head+1 && o.Head != m.Head && w.speaksFor(m, o) && w.before(o, m) {
			found = j
		}
	}
	if found >= 0 {
		return found
	}
	if m.Title == "" {
		return -1
	}
	for _, c := range d.Children(m.Head) {
		if c < m.Head || t[c].Rel != "nmod" {
			continue
		}
		switch d.Case(c) {
		case "of", "for", "at", "from", "with", "in":
			if j := int(w.headed[c]) - 1; j >= 0 && w.speaksFor(m, &d.Mentions[j]) {
				return j
			}
		}
	}
	return -1
}

// before reports whether the name o stands before the role in m as its modifier.
func (w *namer) before(o, m *Mention) bool {
	return m.Type == Nominal || o.After < m.After
}

// isBody reports whether m can be what somebody speaks for.
func isBody(m *Mention) bool {
	return m.Type != Pronoun && (m.Kind == graph.Organization || m.Kind == graph.State)
}

// speaksFor reports whether the holder of m's role may speak for o: a body or state, or
// a person who employs aides, lawyers and the like.
func (w *namer) speaksFor(m, o *Mention) bool {
	if isBody(o) {
		return true
	}
	if o.Type != Name || o.Kind != graph.Person {
		return false
	}
	switch lastWord(m.Title) {
	case "spokesman", "spokeswoman", "spokesperson", "aide", "adviser", "advisor", "lawyer", "attorney", "strategist", "representative", "surrogate", "manager", "staffer", "operative", "counsel":
		return true
	}
	return false
}

// apposed gives a named person the title and body of the description that stands in
// apposition to it, before or after ("Calloway, the Orlandian foreign minister,").
func (w *namer) apposed(i int) {
	d := w.d
	j := d.apposition(i)
	if j < 0 {
		return
	}
	m := &d.Mentions[i]
	role := &d.Mentions[j]
	if m.Title == "" {
		m.Title = role.Title
	}
	if m.Org < 0 {
		m.Org = role.Org
	}
}

// reaches reports whether the phrase behind description o that tells whose office it is ends at token t: "ambassador
// to the United Nations (Vera Calloway)".
func (d *Document) reaches(o *Mention, t int) bool {
	for _, k := range d.Children(o.Head) {
		if lo, hi := d.Subtree(k); k > o.Head && d.Tokens[k].Rel == "nmod" && lo == o.After && hi == t {
			return true
		}
	}
	return false
}

// apposition is the nominal with a role that stands in apposition to the name i, -1.
func (d *Document) apposition(i int) int {
	t := d.Tokens
	m := &d.Mentions[i]
	if m.Type != Name || m.Kind != graph.Person {
		return -1
	}
	for j := i - 1; j >= 0 && j > i-4; j-- {
		// "retired diver Vera Calloway": the description stands right before the name.
		o := &d.Mentions[j]
		if o.Type == Nominal && o.Name == "" && o.Head < m.First && !isPlural(&t[o.Head]) && (o.After == m.First || d.reaches(o, m.First)) &&
			(t[m.Head].Head == o.Head && t[m.Head].Rel == "appos" || t[o.Head].Head == m.Head && t[o.Head].Rel == "compound") {
			return j
		}
	}
	if m.After+1 < len(t) && t[m.After].Text == "," {
		for j := i + 1; j < len(d.Mentions) && d.Mentions[j].First <= m.After+1; j++ {
			o := &d.Mentions[j]
			if o.First == m.After+1 && o.Type == Nominal && t[o.First].Tag != "WP$" && o.Title != "" && o.Kind == graph.Person && (d.mayAppose(m.Head, o.Head) || d.closed(o)) {
				return j
			}
		}
	}
	if m.First >= 2 && t[m.First-1].Text == "," {
		for j := i - 1; j >= 0 && j > i-6; j-- {
			o := &d.Mentions[j]
			if o.Type == Nominal && (o.Title != "" || t[o.First].Lemma == "the") && o.Kind == graph.Person && o.Head < m.First && t[m.Head].Rel == "appos" && d.leads(o, m) {
				return j
			}
		}
	}
	return -1
}

// leads reports whether the name m, an apposition by the tree, is one to the description o
// before it: to its head or, where that is no person, to what the head's phrase ends
// with ("the mayor of Tarvik, Vera Calloway", "the top Liberal on the panel, Vera Calloway").
func (d *Document) leads(o, m *Mention) bool {
	up := d.Tokens[m.Head].Head
	if up == o.Head {
		return true
	}
	return up > o.Head && d.Tokens[up].Rel == "nmod" && d.Tokens[up].Head == o.Head && !isPlural(&d.Tokens[o.Head])
}

// closed reports whether a comma ends the phrase of o, as it does an apposition whatever
// the tree makes of it, and no conjunction goes on with a list.
func (d *Document) closed(o *Mention) bool {
	_, end := d.Phrase(o)
	return end+1 < len(d.Tokens) && d.Tokens[end].Text == "," && d.Tokens[end+1].Tag != "CC" && !isPlural(&d.Tokens[o.Head])
}

// mayAppose reports whether role may be in apposition to name, which precedes it: it
// depends on it in the tree, or on the same word as a stray sister.
func (d *Document) mayAppose(name, role int) bool {
	switch d.Tokens[role].Rel {
	case "appos":
		return true
	case "conj", "list", "nmod", "parataxis", "dep":
		return d.Tokens[role].Head == name && d.Child(role, "cc") < 0
	}
	return false
}
