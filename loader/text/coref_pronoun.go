package text

import (
	"slices"
	"sort"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text/loglinear"
)

// pronounFacts is what the form of a pronoun tells of its party.
func (l *linker) pronounFacts(m *Mention) facts {
	switch strings.ToLower(l.d.Tokens[m.Head].Text) {
	case "he", "him", "his", "himself", "'im":
		return facts{kind: graph.Person, gender: Masculine, number: singular, animate: true}
	case "she", "her", "hers", "herself":
		return facts{kind: graph.Person, gender: Feminine, number: singular, animate: true}
	case "it", "its", "itself":
		return facts{gender: Neuter, number: singular}
	case "they", "them", "their", "theirs", "themselves", "'em", "em":
		return facts{number: plural}
	case "i", "me", "my", "mine", "myself":
		return facts{kind: graph.Person, number: singular, animate: true}
	}
	return facts{animate: true}
}

// person of a pronoun: 1, 2 or 3, and 4 for "we".
func personOf(s string) int {
	switch strings.ToLower(s) {
	case "i", "me", "my", "mine", "myself":
		return 1
	case "we", "us", "our", "ours", "ourselves", "'s", "’s":
		return 4
	case "you", "your", "yours", "yourself", "yourselves", "ya", "thou", "thee", "thy":
		return 2
	}
	return 3
}

// pronoun finds the earlier mention that the pronoun i takes up, -1. First and second
// persons take up their like, in the same quote or outside of all; the step speakers
// joins them with who speaks.
func (l *linker) pronoun(i int32) int32 {
	d := l.d
	m := &d.Mentions[i]
	t := &d.Tokens[m.Head]
	if p := personOf(t.Text); p != 3 {
		found := int32(-1)
		l.each(i, func(last, _ int32) bool {
			o := &d.Mentions[last]
			if o.Type == Pronoun && personOf(d.Tokens[o.Head].Text) == p && l.quote[last] == l.quote[i] {
				found = last
			}
			return found < 0
		})
		return found
	}
	if t.Rel == "expl" {
		return -1
	}
	if l.train == nil {
		if j := l.saidOf(i); j >= 0 {
			return j
		}
		if j := l.portrayed(i); j >= 0 {
			return j
		}
		if j := l.judgedFor(i); j >= 0 {
			return j
		}
		if j := l.client(i); j >= 0 {
			return j
		}
	}
	return l.antecedent(i)
}

// judgedFor is the object of a verb of praise or blame whose the thing is that it is for, with
// the possessive pronoun i ("Calloway thanked Thorpe for his help"), or of any verb, where it
// did or is to do what the gerund or infinitive tells that i stands in ("accused Thorpe of hiding
// his letters", "urged Thorpe to publish his letters"); -1.
func (l *linker) judgedFor(i int32) int32 {
	d := l.d
	p := &d.Tokens[d.Mentions[i].Head]
	if p.Tag != "PRP$" || p.Head < 0 {
		return -1
	}
	k := p.Head
	if slices.Contains(fates, d.Tokens[k].Lemma) {
		if v := d.Tokens[k].Head; v >= 0 && d.Case(k) == "for" && l.lex.Verb(d.Tokens[v].Lemma, lexicon.Judging) && d.Subject(v) >= 0 {
			return l.headedBy(i, d.Subject(v), d.Subject(v)) // "blamed Thorpe for his arrest"
		}
		return -1
	}
	if j := l.ownerBeside(i, k); j >= 0 {
		return j
	}
	for n := 0; n < 3 && d.Tokens[k].Head >= 0 && d.Tokens[k].Tag[0] != 'V'; n++ {
		v := d.Tokens[k].Head
		if c := d.Case(k); n == 0 && (c == "for" || c == "over" || c == "on") && l.lex.Verb(d.Tokens[v].Lemma, lexicon.Judging) {
			return l.object(i, v, k)
		}
		k = v
	}
	for v := d.Tokens[k].Head; v >= 0 && d.Tokens[k].Tag == "VB" && d.Tokens[k].Rel == "xcomp" && d.Tokens[v].Tag == "VBG" && d.Child(v, "obj") < 0; v = d.Tokens[k].Head {
		k = v // "for refusing to publish his letters"
	}
	v := d.Tokens[k].Head
	mark := d.Child(k, "mark", "case")
	if v < 0 || mark < 0 || d.Child(k, "nsubj", "nsubj:pass") >= 0 {
		return -1
	}
	w, verb := d.Tokens[mark].Lemma, d.Tokens[v].Tag[0] == 'V'
	gerund := d.Tokens[k].Tag == "VBG" && (w == "of" || w == "for" || w == "from")
	switch {
	case verb && (gerund || d.Tokens[k].Tag == "VB" && w == "to" && d.Tokens[k].Rel == "xcomp"):
		return l.object(i, v, k)
	case !verb && gerund && d.Tokens[k].Rel == "acl" && d.Tokens[v].Head >= 0: // which the parser hung on the object
		if j := l.object(i, d.Tokens[v].Head, k); j >= 0 && d.Mentions[j].Head == v && isParty(&d.Mentions[j]) {
			return j
		}
	}
	return -1
}

// fates are what somebody suffers, for which others may be to blame or thank.
var fates = []string{"arrest", "conviction", "death", "defeat", "detention", "dismissal", "downfall", "firing", "illness", "impeachment", "imprisonment", "indictment", "injury", "loss", "misfortune", "ouster",
	"ousting", "plight", "release", "removal", "rescue", "rise", "sacking", "suffering", "trouble", "unpopularity", "victory", "woe"}

// ownerBeside is whose thing a verb of praise or blame is of, where noun k, which the possessive pronoun i
// owns, is what a verb joined to that is of ("criticized Calloway's record and questioned his motives"); -1.
func (l *linker) ownerBeside(i int32, k int) int32 {
	d, t := l.d, l.d.Tokens
	v := t[k].Head
	if t[k].Rel != "obj" || v < 0 || t[v].Rel != "conj" || t[v].Head < 0 || t[v].Head > v || !l.lex.Verb(t[t[v].Head].Lemma, lexicon.Judging) {
		return -1
	}
	o := d.Child(t[v].Head, "obj")
	if o < 0 || o > v {
		return -1
	}
	owner := d.Child(o, "nmod:poss")
	if owner < 0 {
		return -1
	}
	return l.headedBy(i, owner, owner)
}

// object is the object of verb v, or the subject of its passive, before token before, where
// pronoun i can take it up; -1.
func (l *linker) object(i int32, v, before int) int32 {
	o := l.d.Child(v, "obj", "nsubj:pass")
	if o < 0 || o > before {
		return -1
	}
	return l.headedBy(i, o, min(v, o))
}

// headedBy is the last mention before pronoun i that token o heads, and that i can take up, of those that
// begin not far before token from; -1.
func (l *linker) headedBy(i int32, o, from int) int32 {
	for j := i - 1; j >= 0 && l.d.Mentions[j].First >= from-longestRole; j-- {
		if l.d.Mentions[j].Head == o && l.possible(i, j, l.root(j), true) {
			return j
		}
	}
	return -1
}

// longestRole is how many words may stand before the head of a name in its mention.
const longestRole = 8

// saidOf is the person of whom the quote that pronoun i lies in is said, where it fits and no
// other has been named in it so far: "He is a disgrace," she said of Thorpe; -1.
func (l *linker) saidOf(i int32) int32 {
	q, f := l.quote[i], &l.facts[i]
	if q < 0 || l.topic[q] < 0 || f.kind != graph.Person || !agree(f.gender, l.facts[l.root(l.topic[q])].gender) {
		return -1
	}
	for j := i - 1; j >= 0 && l.d.Mentions[j].First >= l.d.Quotes[q].First; j-- {
		if m := &l.d.Mentions[j]; m.Type == Name && m.Kind == graph.Person && l.root(j) != l.root(l.topic[q]) && agree(f.gender, l.facts[l.root(j)].gender) {
			return -1
		}
	}
	return l.topic[q]
}

// portrayed is the person whom the label names of the portrait that pronoun i stands in, outside of quotes,
// where it fits and no other has been named in it so far; -1.
func (l *linker) portrayed(i int32) int32 {
	n := l.d.turnAt(l.d.Mentions[i].First)
	if n < 0 || !l.d.Turns[n].About || l.quote[i] >= 0 || l.facts[i].kind != graph.Person {
		return -1
	}
	return l.unrivalled(i, l.heads[l.d.Turns[n].Speaker]-1)
}

// unrivalled is the person of mention j, where pronoun i fits and no other that it fits has been named between
// them; -1.
func (l *linker) unrivalled(i, j int32) int32 {
	if j < 0 || !agree(l.facts[i].gender, l.facts[l.root(j)].gender) {
		return -1
	}
	for o := i - 1; o > j; o-- {
		if m := &l.d.Mentions[o]; m.Type == Name && m.Kind == graph.Person && l.root(o) != l.root(j) && agree(l.facts[i].gender, l.facts[l.root(o)].gender) {
			return -1
		}
	}
	return j
}

// topicOf is the person of whom quote q is said beside it ("she said of Thorpe", "Of Thorpe,
// she said"), whom its speaker speaks for, or that which it continues; -1.
func (l *linker) topicOf(q int) int32 {
	d, t := l.d, l.d.Tokens
	quote := &d.Quotes[q]
	if quote.Scare || l.said[q] < 0 {
		return -1
	}
	if j := l.spokenFor(d.Mentions[l.said[q]].Head); j >= 0 && d.Mentions[j].Type != Pronoun {
		return j
	}
	first, end := d.Sentences[d.SentenceOf(quote.First)].First, d.Sentences[d.SentenceOf(quote.After-1)].After
	from := sort.Search(len(d.Mentions), func(i int) bool { return d.Mentions[i].First > first })
	for i := from; i < len(d.Mentions) && d.Mentions[i].First < end; i++ {
		m := &d.Mentions[i]
		p := m.First - 1
		if m.Type != Name || m.Kind != graph.Person || l.quote[i] >= 0 || t[p].Lemma != "of" && t[p].Lemma != "about" {
			continue
		}
		if p == first || t[p-1].Tag != "" && t[p-1].Tag[0] == 'V' && l.lex.Verb(t[p-1].Lemma, lexicon.Speaking) {
			return int32(i)
		}
	}
	if q > 0 && l.said[q] == l.said[q-1] {
		return l.topic[q-1]
	}
	return -1
}

// client is the person that whoever says the words which pronoun i stands in speaks for, where it fits and no
// other has been named in them so far: "Calloway's lawyer denied that he lied"; -1.
func (l *linker) client(i int32) int32 {
	t := l.d.Tokens
	if l.quote[i] >= 0 || l.facts[i].kind != graph.Person {
		return -1
	}
	for k := l.d.Mentions[i].Head; k >= 0; k = t[k].Head {
		if t[k].Rel != "ccomp" || t[k].Head < 0 || t[k].Head > k {
			continue
		}
		j := l.spokenFor(l.d.Subject(t[k].Head))
		if j < 0 || !agree(l.facts[i].gender, l.facts[l.root(j)].gender) {
			continue
		}
		return l.unrivalled(i, j)
	}
	return -1
}

// spokenFor is the person whose lawyer or spokesman the token heads, who is not named: "Calloway's lawyer", "a
// spokesman for Calloway"; -1. Of 16 such sentences in everyday news whose content has "he" or "she", 14 mean
// the person; where the lawyer is named, one of 8.
func (l *linker) spokenFor(head int) int32 {
	d, t := l.d, l.d.Tokens
	if head < 0 || !slices.Contains(mouthpieces, t[head].Lemma) || d.Child(head, "appos", "flat") >= 0 || t[head].Rel == "appos" {
		return -1
	}
	for _, k := range d.Children(head) {
		if t[k].Rel == "nmod:poss" || t[k].Rel == "nmod" && d.Case(k) == "for" {
			if j := l.heads[k] - 1; j >= 0 && d.Mentions[j].Kind == graph.Person {
				return j
			}
		}
	}
	return -1
}

// mouthpieces are who says in public what somebody else would.
var mouthpieces = []string{"lawyer", "attorney", "counsel", "solicitor", "barrister", "spokesman", "spokeswoman", "spokesperson", "publicist", "representative", "rep"}

// reluctance is what it must be more likely than any party that "it" stands for
// nothing: a wrong guess costs less than a party lost.
const reluctance = 1

// mostCandidates bounds the parties that a pronoun is compared with.
const mostCandidates = 16

// antecedent is the last mention of the party that third-person pronoun i most likely
// stands for, -1 if for none.
func (l *linker) antecedent(i int32) int32 {
	best, bestScore := int32(-1), float32(-1e9)
	rank := 0
	var score [1]float32
	l.row = l.nothing(i, l.row[:0])
	none := l.row
	if l.train != nil {
		l.train.begin(i, none)
	} else if l.facts[i].gender == Neuter && !l.takenUp(i) { // "he" and "they" stand for somebody
		l.model.Score(none, score[:])
		bestScore = score[0] - reluctance
	}
	if m := l.besideOwned(i); m >= 0 && l.train == nil {
		return m
	}
	subject := l.lastSubject(i)
	l.each(i, func(last, root int32) bool {
		if !l.possible(i, last, root, false) {
			return true
		}
		l.row = l.features(i, last, root, rank, l.row[:0])
		if root == subject {
			l.row = append(l.row, keptOn)
		}
		if l.train != nil {
			if l.train.candidate(last, l.row) {
				best = last
			}
		} else {
			score[0] = 0
			if l.model.Score(l.row, score[:]); score[0] > bestScore {
				best, bestScore = last, score[0]
			}
		}
		rank++
		return rank < mostCandidates
	})
	if rank == 0 && l.train == nil {
		l.each(i, func(last, root int32) bool {
			if l.possible(i, last, root, true) {
				best = last
			}
			return best < 0
		})
	}
	return best
}

// takenUp reports whether "itself" stands behind pronoun i in its sentence, which stands for no clause then.
func (l *linker) takenUp(i int32) bool {
	at := l.d.Mentions[i].Head
	return slices.ContainsFunc(l.d.Tokens[at+1:l.d.Sentences[l.sent[i]].After], func(t Token) bool { return t.Text == "itself" })
}

// besideOwned is the mention that the noun which possessive i owns is joined to right behind it, which
// then is the owner ("accused Calloway and his allies"), -1.
func (l *linker) besideOwned(i int32) int32 {
	t := l.d.Tokens
	p := l.d.Mentions[i].Head
	h := t[p].Head
	if t[p].Tag != "PRP$" || h < p || t[h].Rel != "conj" || t[h].Head < 0 || t[h].Head >= p {
		return -1
	}
	for j := i - 1; j >= 0 && i-j < 4; j-- {
		m := &l.d.Mentions[j]
		if m.Head == t[h].Head && m.Type != Pronoun && m.After == p-1 && t[p-1].Rel == "cc" && l.possible(i, j, l.root(j), false) {
			return j
		}
	}
	return -1
}

// keptOn is the feature that the party is what the main clause before was about.
var keptOn = loglinear.Hash("kept on")

// lastSubject is the party that was the subject of a main clause last before pronoun i, the
// subject of one outside of quotes, -1.
func (l *linker) lastSubject(i int32) int32 {
	t := &l.d.Tokens[l.d.Mentions[i].Head]
	if l.quote[i] >= 0 || pronounClass(&l.facts[i]) != "he" || t.Rel != "nsubj" || t.Head < 0 {
		return -1
	}
	if up := l.d.Tokens[t.Head]; up.Rel == "advcl" && up.Head > t.Head {
		return -1 // "since she left, Calloway has"
	}
	for k := len(l.subjects) - 1; k >= 0 && k >= len(l.subjects)-mostCandidates; k-- {
		m := l.subjects[k]
		if l.sent[i]-l.sent[m] > 3 {
			break
		}
		if l.possible(i, m, l.root(m), false) {
			return l.root(m)
		}
	}
	return -1
}

// main reports whether mention i is the subject of a main clause.
func (l *linker) main(i int32) bool {
	t := &l.d.Tokens[l.d.Mentions[i].Head]
	if t.Rel != "nsubj" && t.Rel != "nsubj:pass" || t.Head < 0 {
		return false
	}
	switch l.d.Tokens[t.Head].Rel {
	case "root", "conj", "parataxis":
		return true
	}
	return false
}

// possible reports whether the party root, last mentioned at last, agrees with the
// third-person pronoun i in number, gender and kind, and does not stand where grammar
// forbids it; anyway accepts a gender that only a given name told.
func (l *linker) possible(i, last, root int32, anyway bool) bool {
	d := l.d
	f, g := &l.facts[i], &l.facts[root]
	m, o := &d.Mentions[i], &d.Mentions[last]
	if o.Adjectival && l.facts[root].count == 1 && f.gender != Neuter && f.number != plural {
		return false
	}
	if o.Type == Pronoun && (personOf(d.Tokens[o.Head].Text) != 3 || f.gender == Neuter && d.Mentions[root].Type == Pronoun) {
		return false
	}
	if w := d.Tokens[o.Head].Text; w == "%" || w == "percent" || w == "per cent" {
		return false
	}
	if o.Type == Nominal && o.First == o.Head && o.Title != "" && f.number == singular && l.facts[last].number == singular {
		return false // "as president", "to be president"
	}
	switch {
	case f.kind == graph.Person:
		if g.kind != graph.Person && g.kind != "" || g.gender == Neuter || !agree(f.gender, g.gender) && (!anyway || !g.weak) || g.number == plural {
			return false
		}
		if g.kind == "" && !g.animate {
			return false
		}
	case f.gender == Neuter:
		if g.animate && g.kind != graph.Organization && g.kind != graph.State && g.kind != graph.Group || g.kind == graph.Person || g.number == plural || g.gender == Masculine || g.gender == Feminine {
			return false
		}
	default:
		if g.number == singular && g.kind != graph.Organization && g.kind != graph.Group && g.kind != graph.State && (g.kind != graph.Person || g.gender != "" || g.named) {
			return false
		}
		if g.gender == Masculine || g.gender == Feminine {
			if g.number != plural {
				return false
			}
		}
	}
	return !l.barred(m, o) && !l.spoken(i, last, root)
}

// barred reports whether grammar keeps pronoun m from taking up mention o: o holds m, or both
// are arguments of one verb, that of a relative clause on o too, and m is not reflexive.
func (l *linker) barred(m, o *Mention) bool {
	t := l.d.Tokens
	if o.First <= m.First && m.After <= o.After || l.d.Dominates(m.Head, o.Head) {
		return true
	}
	a, b := &t[m.Head], &t[o.Head]
	if strings.HasSuffix(a.Text, "sel") || strings.HasSuffix(a.Text, "self") || strings.HasSuffix(a.Text, "selves") {
		return false
	}
	if a.Tag == "PRP$" {
		// "his" in "Calloway's view of his son" may be Calloway, but not in "his view"
		return a.Head == m.Head || o.Head == a.Head
	}
	if a.Head < 0 || !isCore(a.Rel) {
		return false
	}
	if v := &t[a.Head]; v.Rel == "acl:relcl" && v.Head == o.Head && !l.adverbial(a.Head) {
		return true // "the candidates they backed"
	}
	if a.Rel == "nsubj" && (l.beside(o.Head, a.Head) || l.tells(a.Head, o)) {
		return true
	}
	return a.Head == b.Head && isCore(b.Rel)
}

// beside reports whether the noun at token o is an argument of a participle before verb v that has the subject of v
// as its own: "speaking to Thorpe, she".
func (l *linker) beside(o, v int) bool {
	w := l.d.Tokens[o].Head
	return w >= 0 && w < v && l.d.Tokens[w].Tag == "VBG" && l.d.Tokens[w].Rel == "advcl" && l.d.Tokens[w].Head == v && isCore(l.d.Tokens[o].Rel) && l.d.Subject(w) < 0
}

// tells reports whether mention o, no pronoun, stands in what the subject of verb v says, who calls nobody else
// than himself "I": "The dam will hold Thorpe back, he said".
func (l *linker) tells(v int, o *Mention) bool {
	d := l.d
	if o.Type == Pronoun || !l.lex.Verb(d.Tokens[v].Lemma, lexicon.Speaking) {
		return false
	}
	if over := d.Tokens[v].Head; over >= 0 && over < v && d.Tokens[v].Rel == "parataxis" && o.Head < v && (over == o.Head || d.Dominates(over, o.Head)) {
		return true
	}
	c := d.Child(v, "ccomp")
	return c >= 0 && (c == o.Head || d.Dominates(c, o.Head))
}

// adverbial reports whether the clause of verb v opens with "where", "why" or the like.
func (l *linker) adverbial(v int) bool {
	k := l.d.Child(v, "advmod")
	return k >= 0 && l.d.Tokens[k].Tag == "WRB"
}

func isCore(rel string) bool {
	switch rel {
	case "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent":
		return true
	}
	return false
}

// speakers joins "I" and "we" inside quotes with who speaks them, and "my country"
// with whom the speaker speaks for.
func (l *linker) speakers() {
	d := l.d
	for i := range d.Mentions {
		m := &d.Mentions[i]
		q := l.quote[i]
		if q < 0 || l.said[q] < 0 {
			continue
		}
		switch {
		case m.Type == Pronoun && personOf(d.Tokens[m.Head].Text) == 1:
			l.join(l.said[q], int32(i))
		case m.Type == Pronoun && personOf(d.Tokens[m.Head].Text) == 4:
			l.joinBody(l.said[q], int32(i))
		case m.Type == Nominal && m.Kind == graph.State && l.ownedBySpeaker(m):
			l.joinBody(l.said[q], int32(i))
		}
	}
}

// quoteSpeakers fills said and topic.
func (l *linker) quoteSpeakers() {
	l.said, l.topic = l.said[:0], l.topic[:0]
	for q := range l.d.Quotes {
		l.said = append(l.said, l.speaker(q))
		l.topic = append(l.topic, l.topicOf(q))
	}
	for _, t := range l.d.Turns {
		speaker := l.heads[t.Speaker] - 1
		l.said, l.topic = append(l.said, speaker), append(l.topic, -1)
		for _, e := range t.Content {
			q, ok := slices.BinarySearchFunc(l.d.Quotes, e[0], func(q Quote, first int) int { return q.First - first })
			if ok && l.said[q] < 0 {
				l.said[q] = speaker
			}
		}
	}
}

// spoken reports whether the words around quotes forbid that pronoun i is the party
// root, last mentioned at last: who speaks of "him" in a quote is not its speaker, and
// "he" who says a quote is not named in it.
func (l *linker) spoken(i, last, root int32) bool {
	if q := l.quote[i]; q >= 0 {
		return l.said[q] >= 0 && l.root(l.said[q]) == root
	}
	q := l.quote[last]
	if q < 0 || l.said[q] != i {
		return false
	}
	return true
}

// ownedBySpeaker reports whether m is "my country", "our nation".
func (l *linker) ownedBySpeaker(m *Mention) bool {
	p := l.d.Child(m.Head, "nmod:poss")
	return p >= 0 && (personOf(l.d.Tokens[p].Text) == 1 || personOf(l.d.Tokens[p].Text) == 4)
}

// joinBody joins mention i with the body or state that speaker speaks for, if the
// article tells one, or is itself.
func (l *linker) joinBody(speaker, i int32) {
	d := l.d
	r := l.root(speaker)
	if f := &l.facts[r]; f.kind == graph.State || f.kind == graph.Organization {
		l.join(speaker, i)
		return
	}
	if o := l.facts[r].org; o >= 0 {
		if k := l.facts[l.root(o)].kind; d.Mentions[i].Kind == "" || k == d.Mentions[i].Kind {
			l.join(o, i)
		}
	}
}

// speaker guesses who speaks quote q: the subject of a verb of speech beside the quote
// in its sentence, or before the colon that introduces it; else the speaker of the
// quote that it continues, or that stands in the same paragraph before it; -1.
func (l *linker) speaker(q int) int32 {
	d, t := l.d, l.d.Tokens
	quote := &d.Quotes[q]
	if quote.Scare {
		return -1
	}
	first := d.SentenceOf(quote.First)
	last := d.SentenceOf(quote.After - 1)
	best, bestGap := int32(-1), 1<<30
	for s := first; s <= last; s++ {
		for k := d.Sentences[s].First; k < d.Sentences[s].After; k++ {
			if k >= quote.First && k < quote.After {
				k = quote.After - 1
				continue
			}
			if t[k].Tag == "" || t[k].Tag[0] != 'V' || !l.lex.Verb(t[k].Lemma, lexicon.Speaking) {
				continue
			}
			subject := d.Subject(k)
			if subject < 0 && k == quote.After { // "…," said the envoy
				subject = d.Object(k)
			}
			if subject < 0 || subject >= quote.First && subject < quote.After || l.heads[subject] == 0 {
				continue
			}
			gap := k - quote.After
			if k < quote.First {
				gap = quote.First - k
			}
			if gap < bestGap {
				best, bestGap = l.heads[subject]-1, gap
			}
		}
	}
	if best >= 0 {
		return best
	}
	if q > 0 && (d.Quotes[q-1].Continued || d.Sentences[first].Paragraph == d.Sentences[d.SentenceOf(d.Quotes[q-1].First)].Paragraph) {
		return l.said[q-1]
	}
	return -1
}
