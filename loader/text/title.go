package text

import (
	"stancegraph/graph"
)

// affiliate fills Org: the body or state that a role belongs to.
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
	for j := i + 1; j < len(d.Mentions) && d.Mentions[j].First < m.End; j++ {
		o := &d.Mentions[j]
		if o.End <= m.Head+1 && o.Head != m.Head && isBody(o) && w.before(o, m) {
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
			if j := int(w.headed[c]) - 1; j >= 0 && isBody(&d.Mentions[j]) {
				return j
			}
		}
	}
	return -1
}

// before reports whether the name o stands before the role in m as its modifier.
func (w *namer) before(o, m *Mention) bool {
	return m.Type == Nominal || o.End < m.End
}

// isBody reports whether m can be what somebody speaks for.
func isBody(m *Mention) bool {
	return m.Type != Pronoun && (m.Kind == graph.Organization || m.Kind == graph.State)
}

// apposed gives a named person the title and body of the description that stands in
// apposition to it, before or after ("Calloway, the Orlandian foreign minister,").
func (w *namer) apposed(i int) {
	d := w.d
	m := &d.Mentions[i]
	if m.Type != Name || m.Kind != graph.Person {
		return
	}
	j := w.apposition(i)
	if j < 0 {
		return
	}
	role := &d.Mentions[j]
	if m.Title == "" {
		m.Title = role.Title
	}
	if m.Org < 0 {
		m.Org = role.Org
	}
}

// apposition is the nominal with a role that stands in apposition to the name i, -1.
func (w *namer) apposition(i int) int {
	d, t := w.d, w.d.Tokens
	m := &d.Mentions[i]
	if m.End+1 < len(t) && t[m.End].Text == "," {
		for j := i + 1; j < len(d.Mentions) && d.Mentions[j].First <= m.End+1; j++ {
			o := &d.Mentions[j]
			if o.First == m.End+1 && o.Type == Nominal && o.Title != "" && o.Kind == graph.Person && w.linked(m.Head, o.Head) {
				return j
			}
		}
	}
	if m.First >= 2 && t[m.First-1].Text == "," {
		for j := i - 1; j >= 0 && j > i-6; j-- {
			o := &d.Mentions[j]
			if o.Type == Nominal && o.Title != "" && o.Kind == graph.Person && o.Head < m.First && t[m.Head].Head == o.Head && t[m.Head].Rel == "appos" {
				return j
			}
		}
	}
	return -1
}

// linked reports whether role may be in apposition to name, which precedes it: it
// depends on it in the tree, or on the same word as a stray sister.
func (w *namer) linked(name, role int) bool {
	t := w.d.Tokens
	switch t[role].Rel {
	case "appos":
		return true
	case "conj", "list", "nmod", "parataxis", "dep":
		return t[role].Head == name && w.d.Child(role, "cc") < 0
	}
	return false
}
