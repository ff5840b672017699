package text

import (
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// runEnd is the end of the run of name tokens that begins at i; i where none does.
func (w *namer) runEnd(i, end int) int {
	if !w.nameToken(i) {
		return i
	}
	j := i + 1
	for j < end {
		k := w.runStep(i, j, end)
		if k == j {
			break
		}
		j = k
	}
	return j
}

// runStep is the end of what continues the run [i:j): one more name token, with what
// may stand before it inside a name; j where nothing does.
func (w *namer) runStep(i, j, end int) int {
	t := w.d.Tokens
	glued := func(k int) bool { return k < end && t[k-1].End == t[k].Start }
	name := func(k int) bool { return k < end && w.nameToken(k) }
	switch s := t[j].Text; {
	case w.nameToken(j):
		if w.joins(j-1, j, i) {
			return j + 1
		}
	case s == "," && j+1 < end && j > i+1 && generations[t[j+1].Text] != "":
		return j + 2 // "Ivo Brandt, Jr."
	case s == "-" && glued(j) && glued(j+1):
		if name(j+1) || isNameTag(t[j+1].Tag) || t[j+1].Tag == "CD" {
			return j + 2
		}
	case s == "&" && name(j+1), s == "/" && w.inHit[j] > 0 && name(j+1):
		return j + 2
	case particles[s] && !t[j].isCase():
		if name(j + 1) {
			return j + 2
		}
		if j+1 < end && (particles[t[j+1].Text] || t[j+1].Text == "-") && name(j+2) {
			return j + 3
		}
	case t[j].Tag == "CD" && t[j].Head >= i && t[j].Head < j: // "Tides 9", "Vera II"
		return j + 1
	case t[j].Tag == "POS" && j+1 < end && (w.unites(j) || name(j+1) && w.ownedBody(j)):
		return j + 2
	case s == "of" && name(j+1):
		if noun, first := w.roleAt(i, j+1); noun != nil && first < j {
			return j + 2 // "Deputy Chief of Staff"
		}
		return w.ofEnd(i, j, end)
	default:
		return w.ofEnd(i, j, end)
	}
	return j
}

// ownedBody reports whether the clitic at token j stands inside a name, after the plural
// of those whom a body unites ("People's Army").
func (w *namer) ownedBody(j int) bool {
	switch w.d.Tokens[j-1].Text {
	case "People", "Workers", "Women", "Children", "Men", "Veterans", "Farmers", "Teachers", "Writers", "Citizens", "Students", "King", "Queen", "St.":
		return true
	}
	return false
}

// unites reports whether the clitic at token j stands between the plural of those whom a
// body unites and the word for the body ("Dockers' Union").
func (w *namer) unites(j int) bool {
	t := w.d.Tokens
	if j == 0 || j+1 >= len(t) || t[j].Tag != "POS" || !isPlural(&t[j-1]) || !isCapital(t[j-1].Text) {
		return false
	}
	h := w.lex.NameHead(t[j+1].Text)
	return h != nil && h.Kind == graph.Organization
}

func (t *Token) isCase() bool { return t.Rel == "case" || t.Rel == "det" }

// joins reports whether the name tokens a and b = a+1 of a run that began at i belong
// to one name. They do, unless the gazetteer or a given name begins another one at b
// and the tree agrees that nothing joins it with what stands before.
func (w *namer) joins(a, b, i int) bool {
	if w.inHit[a] > 0 && w.inHit[a] == w.inHit[b] {
		return true
	}
	if w.broken(a, b) || w.hearer(a, i) || w.portfolio(i, a, b) {
		return false
	}
	if w.hitAt(b) == nil && (w.inHit[a] == 0 || w.hits[w.inHit[a]-1].senses[0].Use == lexicon.Adjective) && !w.startsName(b) {
		return true
	}
	if _, given := w.lex.Given(w.d.Tokens[a].Text); given && a == i && w.hitAt(b) == nil {
		return true // "Vera Robin" may be all of a name
	}
	return w.connected(a, b, i)
}

// portfolio reports whether the words [i:a] end an office before a name that begins at token b
// ("Minister of Culture Bela Orsos"); for several words that must be a given name ("Director of
// National Intelligence Vera Calloway").
func (w *namer) portfolio(i, a, b int) bool {
	t := w.d.Tokens
	of := i - 1
	if of > 0 && t[of].Tag == "JJ" && isCapital(t[of].Text) {
		of--
	}
	if of > 0 && t[of].Tag == "DT" {
		of--
	}
	if of < 1 || t[of].Text != "of" || !w.roleWord(of-1) || b+1 >= len(t) || !isNameTag(t[b].Tag) || !isNameTag(t[b+1].Tag) {
		return false
	}
	if _, given := w.lex.Given(t[b].Text); !given && (a > i || w.commonNoun(t[b].Text)) || a-i > 2 {
		return false
	}
	return w.commonNoun(strings.ToLower(t[a].Text)) || w.commonNoun(t[a].Lemma)
}

// hearer reports whether the name [i:a] is that of an outlet which is told something, so that what
// is told begins behind it ("told Reuters Brandt's remarks were reckless").
func (w *namer) hearer(a, i int) bool {
	if i == 0 || w.inHit[a] == 0 || w.inHit[a] != w.inHit[i] || !w.lex.Outlet(w.words(i, a+1)) {
		return false
	}
	v := i - 1
	if v > 0 && w.d.Tokens[v].Tag == "DT" {
		v--
	}
	return w.d.Tokens[v].Lemma == "tell"
}

// connected reports whether a dependency inside one noun phrase joins the tokens [i:a]
// with b and what follows it.
func (w *namer) connected(a, b, i int) bool {
	t := w.d.Tokens
	for k := i; k <= a; k++ {
		if h := t[k].Head; h >= b && !breaks(t[k].Rel) && w.phraseOf(b, h) {
			return true
		}
	}
	for k := b; k >= b; k = t[k].Head {
		if h := t[k].Head; h >= i && h <= a {
			return !breaks(t[k].Rel)
		}
	}
	return false
}

// phraseOf reports whether token b is h or stands left of it within h's noun phrase.
func (w *namer) phraseOf(b, h int) bool {
	t := w.d.Tokens
	for k := b; k >= b; k = t[k].Head {
		if k == h {
			return true
		}
		if t[k].Head < 0 || breaks(t[k].Rel) {
			return false
		}
	}
	return false
}

// breaks reports whether a relation separates one noun phrase from another.
func breaks(rel string) bool {
	switch rel {
	case "appos", "conj", "list", "parataxis", "nsubj", "nsubj:pass", "obj", "iobj", "obl", "vocative", "dislocated", "root", "obl:agent", "dep", "orphan":
		return true
	}
	return false
}

// ofEnd is the end of "of the Orlandian Tides" after the run [i:j), where the run
// names a kind of body or place that takes such a complement, or a title of a work; else
// j.
func (w *namer) ofEnd(i, j, end int) int {
	t := w.d.Tokens
	head := w.lex.NameHead(t[j-1].Text)
	k := j + 1
	loose := head != nil && head.Kind == graph.Organization && t[j].Text == "of"
	switch t[j].Text {
	case "of":
	case "for", "on":
		if head == nil || head.Kind == Place || k < end && w.timeWord(k) {
			return j // "the Supreme Court on Thursday"
		}
	case "and":
		if head != nil && k < end && w.nameToken(k) && t[k].Rel == "conj" && w.insideOf(i, j) {
			return w.stretch(k, end)
		}
		return j
	default:
		return j
	}
	if head == nil && (j-i > 2 || w.inHit[j-1] > 0 || w.personal(i, j) || w.roleWord(j-1)) {
		return j
	}
	if k < end && t[k].Tag == "DT" {
		k++
	}
	if k >= end || !w.nameToken(k) && (head == nil && t[k].Tag != "JJ" || !w.capital(k)) || head == nil && w.startsName(k) {
		return j
	}
	top := k
	for t[top].Head > top {
		top = t[top].Head
	}
	if h := t[top].Head; (h < i || h >= j) && !loose {
		return j
	}
	return w.stretch(k, end)
}

// roleWord reports whether token k, in capitals, is a noun for persons ("Secretary").
func (w *namer) roleWord(k int) bool {
	noun := w.lex.Noun(strings.ToLower(w.d.Tokens[k].Text))
	return noun != nil && (noun.Kind == graph.Person || noun.Kind == graph.Group) || w.lex.Honorific(w.d.Tokens[k].Text) != nil
}

// insideOf reports whether the run [i:j) already holds a complement ("Department of
// Health" before "and Human Services").
func (w *namer) insideOf(i, j int) bool {
	for k := i; k < j; k++ {
		if w.d.Tokens[k].Text == "of" || w.d.Tokens[k].Text == "for" {
			return true
		}
	}
	return false
}

// stretch is the end of the name tokens from k, with a conjunct ("Strategic and
// International Studies").
func (w *namer) stretch(k, end int) int {
	t := w.d.Tokens
	for k < end {
		switch {
		case w.nameToken(k) || w.capital(k):
			k++
		case k+1 < end && (t[k].Text == "and" || t[k].Text == "&" || t[k].Text == ",") && w.nameToken(k+1) && !w.startsName(k+1):
			k += 2
		case k+1 < end && t[k].Text == "-" && w.nameToken(k+1):
			k += 2
		default:
			return k
		}
	}
	return k
}

// startsName reports whether token k surely begins a name of its own.
func (w *namer) startsName(k int) bool {
	if w.inHit[k] > 0 {
		return true
	}
	_, given := w.lex.Given(w.d.Tokens[k].Text)
	given = given && !w.lex.Surname(strings.ToLower(w.d.Tokens[k].Text))
	return given || w.lex.Honorific(w.d.Tokens[k].Text) != nil
}
