package text

import (
	"strconv"
	"strings"
	"unicode"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text/clusters"
	"stancegraph/loader/text/loglinear"
)

// kindClasses are the classes of the model of kinds, in the order of its scores; the
// last is that of words that name nothing.
var kindClasses = []MentionKind{graph.Person, graph.Organization, Place, Other, ""}

// KindClasses is the number of classes of the model of kinds.
const KindClasses = 5

// noName is the last of kindClasses.
const noName = KindClasses - 1

// features appends to into what tells the kind of n: its words and their form, what the
// tables know of them, and where it stands.
func (w *namer) features(n *name, into []loglinear.Feature) []loglinear.Feature {
	t := w.d.Tokens
	add := func(parts ...string) { into = append(into, loglinear.Hash(parts...)) }
	last := t[n.to-1].Text
	size := strconv.Itoa(min(n.to-n.from, 5))
	nested := "outer"
	if !n.outer {
		nested = "inner"
	}
	add("bias")
	into = w.place(n, size, nested, into)
	add("size", size, nested)
	add("shape", shape(t[n.from].Text), shape(last), size)
	for k := n.from; k < n.to; k++ {
		add("word", strings.ToLower(t[k].Text))
	}
	add("last", strings.ToLower(last))
	add("first", strings.ToLower(t[n.from].Text))
	add("suffix", suffix(last, 3), size)
	add("suffix2", suffix(last, 2), size)
	add("tag", t[n.head].Tag, size)
	add("tags", t[n.from].Tag, t[n.to-1].Tag, size)
	_, givenLast := w.lex.Given(last)
	add("common", strconv.FormatBool(w.common(n)), strconv.FormatBool(givenLast || w.lex.Surname(strings.ToLower(last))), size)
	add("title", strconv.FormatBool(n.title != ""), strconv.FormatBool(n.person))
	det := "bare"
	if n.first < n.from {
		det = strings.ToLower(t[n.first].Text)
		add("before", strings.ToLower(t[n.from-1].Text))
	}
	add("det", det, size)
	if _, ok := w.lex.Given(t[n.from].Text); ok {
		add("given", size)
	}
	if n.to-n.from > 1 {
		if _, ok := w.lex.Given(t[n.from+1].Text); ok {
			add("given second", size)
		}
		if h := w.hitAt(n.from); h != nil {
			add("begins", string(h.senses[0].Kind), strconv.Itoa(int(h.senses[0].Use)))
		}
		if k := w.inHit[n.to-1]; k > 0 {
			add("ends", string(w.hits[k-1].senses[0].Kind), strconv.Itoa(int(w.hits[k-1].senses[0].Use)))
		}
	} else if n.place != nil {
		add("namesake", string(n.place.Kind), strconv.Itoa(int(n.place.Use)))
	}
	if w.lex.City(w.words(n.from, n.to)) {
		add("city", size)
	}
	if w.lex.Surname(strings.ToLower(last)) {
		add("surname", size)
	}
	if h := w.lex.NameHead(last); h != nil {
		add("head", string(h.Kind), size, nested)
	}
	add("rule", string(n.kind), size)
	if noun := w.lex.Noun(strings.ToLower(last)); noun != nil {
		add("noun", string(noun.Kind), size)
	}
	if n.placed {
		add("placed")
	}
	into = w.alike(n, size, into)
	class := func(what string, k int) {
		if c := w.lex.NounClass(strings.ToLower(t[k].Lemma)); c != "" {
			add(what, string(c), size)
			add(what, string(c))
		}
	}
	class("class last", n.to-1)
	if n.to-n.from > 1 {
		class("class first", n.from)
		if c := w.lex.NameClass(t[n.from].Text); c != "" {
			add("name class first", string(c), size)
		}
		if c := w.lex.NameClass(last); c != "" {
			add("name class last", string(c), size)
		}
	}
	if c := w.lex.NameClass(w.words(n.from, n.to)); c != "" {
		add("name class", string(c))
		add("name class", string(c), size)
	}
	if h := t[n.head].Head; h >= 0 && strings.HasPrefix(t[h].Tag, "NN") {
		if c := w.lex.NounClass(t[h].Lemma); c != "" {
			add("class up", string(c), t[n.head].Rel)
		}
	}
	if c := w.d.Child(n.head, "appos"); c >= 0 {
		if c := w.lex.NounClass(t[c].Lemma); c != "" {
			add("class appos", string(c))
		}
	}
	if n.first > 0 && strings.HasPrefix(t[n.first-1].Tag, "NN") {
		if c := w.lex.NounClass(t[n.first-1].Lemma); c != "" {
			add("class left", string(c))
		}
	}
	if n.end < len(t) && strings.HasPrefix(t[n.end].Tag, "NN") {
		if c := w.lex.NounClass(t[n.end].Lemma); c != "" {
			add("class right", string(c))
		}
	}
	for _, k := range []int{n.from, n.to - 1} {
		if kind, ok := w.known[t[k].Text]; ok && n.kind == "" {
			add("known word", string(kind), strconv.FormatBool(k == n.from), size)
		}
	}
	if kind, ok := w.known[w.words(n.from, n.to)]; ok && n.kind == "" {
		add("known", string(kind))
	}
	if k := n.from; k > 0 && markOf(t[k-1].Text) == double && t[k-1].End == t[k].Start {
		add("quoted")
	}
	return into
}

// place appends to into where n stands.
func (w *namer) place(n *name, size, nested string, into []loglinear.Feature) []loglinear.Feature {
	d, t := w.d, w.d.Tokens
	add := func(parts ...string) { into = append(into, loglinear.Hash(parts...)) }
	if n.first > 1 && isListMark(t[n.first-1].Text) {
		if k := w.inHit[n.first-2]; k > 0 {
			add("sister", string(w.hits[k-1].senses[0].Kind))
		} else if w.lex.City(t[n.first-2].Text) {
			add("sister city")
		}
	}
	if n.end+1 < len(t) && isListMark(t[n.end].Text) {
		if k := w.inHit[n.end+1]; k > 0 {
			add("sister", string(w.hits[k-1].senses[0].Kind))
		} else if w.lex.City(t[n.end+1].Text) {
			add("sister city")
		} else if _, ok := w.lex.Given(t[n.end+1].Text); ok {
			add("sister given")
		}
	}
	if n.first > 0 {
		add("left", strings.ToLower(t[n.first-1].Text))
		add("left tag", t[n.first-1].Tag, size)
		if n.first > 1 {
			add("left2", strings.ToLower(t[n.first-2].Text), strings.ToLower(t[n.first-1].Text))
		}
	}
	if n.end < len(t) {
		add("right", strings.ToLower(t[n.end].Text))
		add("right tag", t[n.end].Tag, size)
		if n.end+1 < len(t) {
			add("right2", strings.ToLower(t[n.end].Text), t[n.end+1].Tag)
		}
	}
	rel := t[n.head].Rel
	add("rel", rel, size, nested)
	if up := t[n.head].Head; up >= 0 {
		add("up", rel, t[up].Lemma)
		add("up tag", rel, t[up].Tag)
		if noun := w.lex.Noun(strings.ToLower(t[up].Lemma)); noun != nil {
			add("up noun", rel, string(noun.Kind))
		}
		for _, use := range []lexicon.VerbUse{lexicon.Speaking, lexicon.Acting, lexicon.Moving} {
			if w.lex.Verb(t[up].Lemma, use) {
				add("up verb", rel, string(use))
			}
		}
		if prep := d.Case(n.head); prep != "" {
			add("case", prep, rel)
			add("case up", prep, t[up].Lemma)
		}
	}
	if c := d.Child(n.head, "appos"); c >= 0 {
		if noun := w.lex.Noun(strings.ToLower(t[c].Lemma)); noun != nil {
			add("appos", string(noun.Kind))
		}
		add("appos word", t[c].Lemma)
	}
	if c := d.Child(n.head, "acl:relcl"); c >= 0 {
		for k := n.end; k < min(n.end+3, len(t)); k++ {
			if t[k].Tag == "WP" || t[k].Tag == "WDT" || t[k].Tag == "WRB" {
				add("relative", strings.ToLower(t[k].Text))
				break
			}
		}
	}
	return into
}

// common reports whether a word of n is a noun of the tables or no name by its tag, so
// that n is rather made of common words.
func (w *namer) common(n *name) bool {
	for k := n.from; k < n.to; k++ {
		t := &w.d.Tokens[k]
		if !isNameTag(t.Tag) && t.Tag != "HYPH" && t.Tag != "IN" && t.Tag != "DT" && t.Tag != "CC" || w.lex.Noun(strings.ToLower(t.Text)) != nil {
			return true
		}
	}
	return false
}

func isListMark(s string) bool { return s == "," || s == "and" || s == "&" || s == "or" || s == "/" }

// shape is the form of a word: X for capitals, x for small letters, d for digits, with
// runs shortened.
func shape(s string) string {
	var b strings.Builder
	var prev rune
	n := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			r = 'X'
		case unicode.IsLetter(r):
			r = 'x'
		case unicode.IsDigit(r):
			r = 'd'
		}
		if r == prev {
			if n++; n > 2 {
				continue
			}
		} else {
			n = 1
		}
		prev = r
		b.WriteRune(r)
	}
	return b.String()
}

// suffix is the last n bytes of s in lower case, cut at a character.
func suffix(s string, n int) string {
	s = strings.ToLower(s)
	if len(s) <= n {
		return s
	}
	s = s[len(s)-n:]
	for len(s) > 0 && s[0]&0xC0 == 0x80 {
		s = s[1:]
	}
	return s
}

// What the features of clusters are made from.
var (
	likeLast, likeFirst, likeAny, likeUp = loglinear.Hash("like last"), loglinear.Hash("like first"), loglinear.Hash("like any"), loglinear.Hash("like up")
	likeLeft, likeRight                  = loglinear.Hash("like left"), loglinear.Hash("like right")
)

// alike appends to into what words like those of n, and like those around it, tell.
func (w *namer) alike(n *name, size string, into []loglinear.Feature) []loglinear.Feature {
	t := w.d.Tokens
	both := func(f loglinear.Feature, k int) clusters.Cluster {
		c := w.like.Of(t[k].Text)
		into = append(into, f.Number(c.Fine), f.Number(-1-c.Coarse))
		return c
	}
	c := both(likeLast, n.to-1)
	into = append(into, likeLast.Number(-1-c.Coarse).With(size))
	if n.to-n.from > 1 {
		c = both(likeFirst, n.from)
		into = append(into, likeFirst.Number(-1-c.Coarse).With(size))
		for k := n.from; k < n.to; k++ {
			both(likeAny, k)
		}
	}
	if up := t[n.head].Head; up >= 0 {
		both(likeUp.With(t[n.head].Rel), up)
	}
	if n.first > 0 {
		both(likeLeft, n.first-1)
	}
	if n.end < len(t) {
		both(likeRight, n.end)
	}
	return into
}
