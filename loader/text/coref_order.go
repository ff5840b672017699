package text

import (
	"slices"
	"strings"

	"stancegraph/graph"
)

// The window of earlier parties that a nominal or pronoun is compared with.
const (
	windowParties   = 60
	windowSentences = 12
)

// inOrder joins nominals and pronouns, from left to right, with earlier mentions.
func (l *linker) inOrder() {
	d := l.d
	l.recent, l.subjects = l.recent[:0], l.subjects[:0]
	for i := range d.Mentions {
		l.facts[i].last = int32(i)
	}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		at := int32(i)
		to := int32(-1)
		if j := d.apposition(i); j >= 0 {
			l.join(at, int32(j))
		} else if j := l.predicated(at); j >= 0 {
			l.join(j, at)
		}
		switch {
		case m.Type == Pronoun:
			to = l.pronoun(at)
		case m.Type == Nominal && m.Name == "" && !l.facts[l.root(at)].named:
			to = l.nominal(at) // what names it above is whom it means
		}
		if to >= 0 {
			l.join(to, at)
		}
		if !l.labels(at) {
			l.see(at)
		}
	}
}

// labels reports whether mention i stands in the label of an article that is told in turns, which nobody who
// speaks there takes up.
func (l *linker) labels(i int32) bool {
	m := &l.d.Mentions[i]
	n, found := slices.BinarySearchFunc(l.d.Turns, m.Head, func(t Turn, head int) int { return t.Mark - head })
	return n < len(l.d.Turns) && l.d.Turns[n].Told && (found || l.d.SentenceOf(m.Head) == l.d.SentenceOf(l.d.Turns[n].Mark) && l.d.Turns[n].Mark >= m.Head)
}

// predicated is the person or body that the description i is said of, -1: the named
// subject of a verb that gives a role ("Calloway was elected mayor"), that of the
// description as predicate ("Reed is the chairman"), or the body that it stands in
// apposition to ("Greenwatch, a group"); nothing that is denied or only may be.
func (l *linker) predicated(i int32) int32 {
	d, t := l.d, l.d.Tokens
	m := &d.Mentions[i]
	if m.Type != Nominal || m.Name != "" || m.Title == "" && m.Kind == graph.Person || m.Kind != graph.Person && m.Kind != graph.Organization || isPlural(&t[m.Head]) {
		return -1
	}
	if up := t[m.Head].Head; up >= 0 && up < m.First && m.Kind == graph.Organization && t[m.Head].Rel == "appos" {
		return l.namedAt(up, m.Kind)
	}
	verb := m.Head
	if d.Child(m.Head, "cop") < 0 {
		verb = t[m.Head].Head
		if verb < 0 || t[m.Head].Rel != "xcomp" && t[m.Head].Rel != "obj" || !slices.Contains(makesRole, t[verb].Lemma) {
			return -1
		}
	}
	subject := d.Child(verb, "nsubj", "nsubj:pass")
	if subject < 0 || t[m.Head].Rel == "obj" && t[verb].Lemma != "become" && d.Child(verb, "nsubj:pass") < 0 {
		return -1
	}
	for _, c := range d.Children(verb) {
		if t[c].Lemma == "not" || t[c].Lemma == "n't" || t[c].Lemma == "never" || t[c].Tag == "MD" && t[c].Lemma != "will" {
			return -1
		}
	}
	return l.namedAt(subject, m.Kind)
}

// namedAt is the name of that kind which the token heads, -1.
func (l *linker) namedAt(head int, kind MentionKind) int32 {
	if j := l.heads[head] - 1; j >= 0 && l.d.Mentions[j].Type == Name && l.d.Mentions[j].Kind == kind {
		return j
	}
	return -1
}

// makesRole are the verbs that give their subject, or in the passive their object, a role.
var makesRole = []string{"become", "elect", "name", "appoint", "re-elect", "reelect", "crown", "make"}

// see moves the party of mention i to the end of the recent ones, and notes what main clauses
// are about.
func (l *linker) see(i int32) {
	r := l.root(i)
	l.facts[r].last = i
	for k := len(l.recent) - 1; k >= 0 && k >= len(l.recent)-windowParties; k-- {
		if l.root(l.recent[k]) == r {
			l.recent = append(l.recent[:k], l.recent[k+1:]...)
			break
		}
	}
	l.recent = append(l.recent, i)
	if l.quote[i] < 0 && l.main(i) {
		l.subjects = append(l.subjects, i)
	}
}

// each calls yield with the last mention and the root of the recent parties, nearest
// first, until it returns false or the window ends.
func (l *linker) each(i int32, yield func(last, root int32) bool) {
	for k := len(l.recent) - 1; k >= 0 && k >= len(l.recent)-windowParties; k-- {
		last := l.recent[k]
		if l.sent[i]-l.sent[last] > windowSentences || !yield(last, l.root(last)) {
			return
		}
	}
}

// nominal finds the party that the nominal i describes, -1: the nearest of those that it
// fits best, or of those whose office is but known the one mentioned most.
func (l *linker) nominal(i int32) int32 {
	m := &l.d.Mentions[i]
	if !l.definite(m) || m.Kind == "" && l.d.Child(m.Head, "acl") > m.Head {
		return -1 // "the efforts to close the port" are told by themselves
	}
	head := strings.ToLower(l.d.Tokens[m.Head].Lemma)
	found, best := int32(-1), unfit
	former, rival := l.former(m), false // rival: somebody of whom nothing is told stands nearer, who may be the former president
	l.each(i, func(last, root int32) bool {
		switch f := l.describes(i, head, last, root); {
		case f == unfit:
			rival = rival || former && l.untold(root)
		case rival && f <= known, m.Kind == graph.Person && l.spoken(i, last, root):
		case f > best, f == known && best == known && l.facts[root].count > l.facts[l.root(found)].count:
			found, best = last, f
		}
		return best < named
	})
	return found
}

// fit is how well a description fits a party.
type fit int

const (
	unfit    fit = iota
	possible     // nothing speaks against it
	sorted       // it is what such bodies are called
	alike        // the party's office is another one of that kind ("vice president")
	known        // the party is known to have held the office
	named        // it has the party's own word or office
)

// definite reports whether m points back: by "the", "this", "that", "such", "both", or
// as an office in capitals ("President").
func (l *linker) definite(m *Mention) bool {
	d, t := l.d, l.d.Tokens
	for k := m.First; k < m.Head; k++ {
		if t[k].Head != m.Head {
			continue
		}
		switch t[k].Tag {
		case "DT":
			switch strings.ToLower(t[k].Text) {
			case "the", "this", "that", "these", "those", "both":
				return true
			}
			return false
		case "PRP$", "POS", "CD":
			return false
		}
	}
	if d.Child(m.Head, "nmod:poss") >= 0 {
		return false
	}
	return m.Title != "" && isNameTag(t[m.Head].Tag) && m.Kind == graph.Person
}

// describes tells how well nominal i, of the head word given, describes the party root,
// last mentioned at last.
func (l *linker) describes(i int32, head string, last, root int32) fit {
	d := l.d
	m, o := &d.Mentions[i], &d.Mentions[last]
	f, g := &l.facts[i], &l.facts[root]
	if o.First <= m.Head && m.First <= o.Head && o.After > m.First || !agree(f.gender, g.gender) && f.gender != Neuter || f.number != anyNumber && g.number != anyNumber && f.number != g.number {
		return unfit
	}
	if l.inOwnClause(i, root) || l.besideArgument(m, o) {
		return unfit
	}
	first := &d.Mentions[root]
	if strings.EqualFold(d.Tokens[first.Head].Lemma, head) && first.Type == Nominal || o.Type == Nominal && strings.EqualFold(d.Tokens[o.Head].Lemma, head) {
		return fitIf(l.modifiersFit(m, o) || l.modifiersFit(m, first), named)
	}
	if !g.named || f.number == plural && g.number != plural {
		return unfit
	}
	near := l.sent[i]-l.sent[last] <= 3
	switch m.Kind {
	case graph.Person:
		if g.kind != graph.Person {
			return unfit
		}
		fits := l.describesPerson(i, head, last, root)
		other := g.title != "" && m.Title != "" && g.title != m.Title && (strings.HasSuffix(g.title, " "+m.Title) || strings.HasSuffix(m.Title, " "+g.title))
		switch {
		case fits && !other:
			return named
		case g.entry != nil && l.holds(m, head, g.entry):
			return known
		}
		return fitIf(fits && (g.entry == nil || len(g.entry.Offices) == 0 || l.officeOf(m, head) == ""), alike)
	case graph.State:
		return fitIf(g.kind == graph.State && near, named)
	case graph.Organization:
		if g.kind == graph.Organization {
			return l.describesBody(head, near, root)
		}
	case "":
		return fitIf(near && g.kind == graph.Organization && l.ownWord(first.Name, head), named) // "the trust"
	}
	return unfit
}

// inOwnClause reports whether a relative clause of the description i names the party root, whom it then
// sets apart from whom it describes: "the officer who shot Calloway".
func (l *linker) inOwnClause(i, root int32) bool {
	d := l.d
	head := d.Mentions[i].Head
	for _, c := range d.Children(head) {
		if rel := d.Tokens[c].Rel; c < head || rel != "acl" && rel != "acl:relcl" {
			continue
		}
		first, end := d.Subtree(c)
		for j := int(i) + 1; j < len(d.Mentions) && d.Mentions[j].First < end; j++ {
			if m := &d.Mentions[j]; m.First >= first && m.Type == Name && l.root(int32(j)) == root {
				return true
			}
		}
	}
	return false
}

// besideArgument reports whether description m and mention o are subject and object of one verb, or its agent,
// of which a party is described once only: "Calloway condemned the man".
func (l *linker) besideArgument(m, o *Mention) bool {
	a, b := &l.d.Tokens[m.Head], &l.d.Tokens[o.Head]
	if a.Head < 0 || a.Rel == "obl" || !isCore(a.Rel) {
		return false
	}
	return a.Head == b.Head && b.Rel != a.Rel && b.Rel != "obl" && isCore(b.Rel) || a.Rel == "obj" && l.d.Subject(a.Head) == o.Head
}

func fitIf(ok bool, f fit) fit {
	if ok {
		return f
	}
	return unfit
}

// describesBody tells how well a description of the head word given fits the body root;
// near says that it was mentioned not long ago.
func (l *linker) describesBody(head string, near bool, root int32) fit {
	if e := l.facts[root].entry; e != nil {
		return fitIf(slices.Contains(e.Nouns, head) || l.ownWord(e.Name, head), named)
	}
	name := l.d.Mentions[root].Name
	if l.ownWord(name, head) {
		return named
	}
	if !near {
		return unfit
	}
	sort := l.lex.NameHead(lastWord(bodyOf(name)))
	if sort == nil {
		sort = l.lex.NameHead(lastWord(name))
	}
	if sort == nil || sort.Kind != graph.Organization {
		return fitIf(companyLike(head), possible)
	}
	return fitIf(slices.Contains(sort.Nouns, head), sorted)
}

// ownWord reports whether the description's head word is the name's own: its last, or
// the last before "of", "for" or "on".
func (l *linker) ownWord(name, head string) bool {
	return strings.EqualFold(lastWord(bodyOf(name)), head) || strings.EqualFold(lastWord(name), head)
}

// describesPerson reports whether nominal i, of the head word given, may describe the
// person root: by title and by the body or state that the person speaks for, as the
// article or the gazetteer knows them, else as the one person it can be.
func (l *linker) describesPerson(i int32, head string, last, root int32) bool {
	m, g := &l.d.Mentions[i], &l.facts[root]
	gap := l.sent[i] - l.sent[last]
	first, _, _ := strings.Cut(l.d.Mentions[root].Name, " ")
	titled := g.title != "" && (strings.HasSuffix(g.title, head) || strings.HasSuffix(m.Title, lastWord(g.title))) || strings.EqualFold(first, head) || l.introducedAs(m, head, g)
	if !titled && l.otherOffice(m, head, g) {
		return false
	}
	if m.Org >= 0 {
		e := g.entry
		switch {
		case e != nil && len(e.Of) > 0:
			return slices.Contains(e.Of, l.d.Mentions[m.Org].Name) && (titled || gap <= 5)
		case g.org >= 0:
			return l.root(g.org) == l.root(int32(m.Org)) && (titled || gap <= 3)
		}
		return (titled || gap <= 3 && g.count > 1) && l.onlyPerson(i, root)
	}
	if titled {
		return true
	}
	if l.salient(i, root) && l.placeModifiers(m) && gap <= 4 {
		return true
	}
	noun := l.lex.Noun(head)
	return gap <= 2 && g.title == "" && noun != nil && !noun.Speaks && l.placeModifiers(m) &&
		(l.d.Tokens[l.d.Mentions[last].Head].Rel == "nsubj" || l.onlyPerson(i, root))
}

// introducedAs reports whether the role that heads the bare description m stood before the name
// of the person once: "prize-winning actress Vera Calloway", "the actress".
func (l *linker) introducedAs(m *Mention, head string, g *facts) bool {
	return l.train == nil && strings.Contains(g.roles, " "+head+" ") && l.lex.Noun(head) != nil && l.d.Child(m.Head, "nmod", "acl", "acl:relcl") < 0
}

// salient reports whether root is mentioned at least three times, and twice as often as
// any other named person among the recent parties.
func (l *linker) salient(i, root int32) bool {
	n := l.facts[root].count
	most := n >= 3
	l.each(i, func(_, r int32) bool {
		g := &l.facts[r]
		most = most && (r == root || !g.named || g.kind != graph.Person || 2*g.count <= n)
		return most
	})
	return most
}

// onlyPerson reports whether root is the only named person among the recent parties.
func (l *linker) onlyPerson(i, root int32) bool {
	only := true
	l.each(i, func(_, r int32) bool {
		only = r == root || !l.facts[r].named || l.facts[r].kind != graph.Person
		return only
	})
	return only
}

// placeModifiers reports whether the names that modify the description m are places
// ("the Tidesport lawyer"): others tell a particular party.
func (l *linker) placeModifiers(m *Mention) bool {
	for k := m.First; k < m.Head; k++ {
		if !isNameTag(l.d.Tokens[k].Tag) {
			continue
		}
		if j := l.heads[k] - 1; j >= 0 && l.d.Mentions[j].Kind != Place && l.d.Mentions[j].Kind != graph.State {
			return false
		}
	}
	return true
}

// companyLike reports whether a body of which nothing else is known may be called so.
func companyLike(head string) bool {
	switch head {
	case "company", "firm", "group", "organization", "organisation":
		return true
	}
	return false
}

// bodyOf is the name of a body up to the first "of", "for" or "on".
func bodyOf(name string) string {
	for _, prep := range []string{" of ", " for ", " on "} {
		if before, _, ok := strings.Cut(name, prep); ok {
			return before
		}
	}
	return name
}

// modifiersFit reports whether the modifiers of m stand with o too: "the black car" is
// not "the red car", but "the car" may be either.
func (l *linker) modifiersFit(m, o *Mention) bool {
	t := l.d.Tokens
	for k := m.First; k < m.Head; k++ {
		switch t[k].Tag {
		case "JJ", "NN", "NNP", "NNS", "CD", "JJR", "JJS", "VBN", "VBG":
		default:
			continue
		}
		found := false
		for x := o.First; x < o.Head; x++ {
			found = found || strings.EqualFold(t[x].Text, t[k].Text)
		}
		if !found {
			return false
		}
	}
	return true
}
