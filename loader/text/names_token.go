package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stancegraph/loader/lexicon"
)

// isMember reports whether h is one of a people or party ("the Republican said"), not
// the people or party itself.
func (w *namer) isMember(h hit) bool {
	t := w.d.Tokens
	k := h.first
	if h.end != k+1 || t[k].Tag != "NN" && t[k].Tag != "NNP" || premodifies(t[k].Rel) && t[k].Head > k || w.d.Child(k, "det") < 0 {
		return false
	}
	for _, s := range h.senses {
		if s.Use == lexicon.People {
			return true
		}
	}
	return false
}

// partyMark reports whether token i is the letter of a party beside a politician's name
// ("(R)", ", R-Ohio").
func (w *namer) partyMark(i int) bool {
	t := w.d.Tokens
	switch t[i].Text {
	case "R", "D", "I":
	default:
		return false
	}
	if i == 0 || i+1 >= len(t) || t[i-1].Text != "(" && t[i-1].Text != "," {
		return false
	}
	return t[i+1].Text == ")" || t[i+1].Text == "-" || t[i+1].Text == "–"
}

func isNameTag(tag string) bool { return tag == "NNP" || tag == "NNPS" }

// isAcronym reports whether s is written in capitals, dots and digits, of two letters
// or more.
func isAcronym(s string) bool {
	upper := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			upper++
		case r != '.' && r != '&' && !unicode.IsDigit(r):
			return false
		}
	}
	return upper >= 2
}

// isCapital reports whether s begins with a capital letter.
func isCapital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// nameToken reports whether token i can be part of a name by itself.
func (w *namer) nameToken(i int) bool {
	if w.inHit[i] > 0 {
		return true
	}
	t := &w.d.Tokens[i]
	if w.member[i] || w.partyMark(i) {
		return false
	}
	if (t.Text == "An" || t.Text == "Our" || t.Text == "My") && i > 0 && i+1 < len(w.d.Tokens) && isNameTag(w.d.Tokens[i+1].Tag) && !w.opens(i) {
		return true // no article, but a name
	}
	if t.Text[0] == '@' && len(t.Text) > 2 {
		return true // a handle of a social network
	}
	if !isNameTag(t.Tag) {
		if w.headline {
			return isCapital(t.Text) && w.givenBefore(i)
		}
		return w.capitalBeside(i)
	}
	r, _ := utf8.DecodeRuneInString(t.Text)
	if !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '@' && r != '#' && unicode.IsLetter(r) {
		return len(t.Text) > 1 && strings.IndexFunc(t.Text, unicode.IsUpper) >= 0 || strings.Contains(t.Text[1:], ".") && len(t.Text) > 4
	}
	if h := w.lex.NameHead(t.Text); h != nil && h.Kind == lexicon.Calendar {
		return w.surname(t.Text) && w.acting(i) // "May", where the article names Theresa May
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '@' || r == '#'
}

// capitalBeside reports whether token i, tagged as no name, is one by its capital beside
// another ("Coastal Review"). At the beginning of a sentence, where the capital tells
// nothing, the same two words must stand elsewhere inside one.
func (w *namer) capitalBeside(i int) bool {
	t := w.d.Tokens
	if t[i].Tag == "MD" || t[i].Tag == "VB" { // George Will, Theresa May
		return isCapital(t[i].Text) && w.proper(t[i].Text) && (!w.opens(i) || i+1 < len(t) && (t[i+1].Tag == "VBD" || t[i+1].Tag == "VBZ"))
	}
	if !w.capital(i) {
		return false
	}
	if w.unites(i + 1) {
		return true
	}
	if t[i].Tag == "NN" && isLetters(t[i].Text) && !w.commonNoun(t[i].Text) && (!w.opens(i) || w.proper(t[i].Text)) {
		return true
	}
	if t[i].Tag == "NNS" && isLetters(t[i].Text) && w.proper(t[i].Text) && !w.commonNoun(t[i].Lemma) {
		return true // "Conyers", a surname that looks like a plural
	}
	if isPlural(&t[i]) && w.d.Child(i, "det", "amod", "nummod", "nmod:poss") < 0 && w.surname(t[i].Text) && (!w.opens(i) || w.acting(i) && !w.uncapitalised(t[i].Text)) {
		return true // "Sessions", where the article names Jeff Sessions
	}
	after := i+1 < len(t) && w.capital(i+1) && t[i+1].Start == t[i].End+1
	if w.opens(i) {
		return after && w.inside(t[i].Text, t[i+1].Text)
	}
	if after || w.proper(t[i].Text) && t[i].Tag != "NNS" {
		return true
	}
	return i > 0 && w.capital(i-1) && t[i].Start == t[i-1].End+1 && (!w.opens(i-1) || isNameTag(t[i-1].Tag) || w.inside(t[i-1].Text, t[i].Text))
}

// proper reports whether the word is tagged as a name elsewhere in the article.
func (w *namer) proper(word string) bool {
	if len(w.nnp) == 0 {
		w.nnp[""] = true
		for i := range w.d.Tokens {
			if isNameTag(w.d.Tokens[i].Tag) {
				w.nnp[w.d.Tokens[i].Text] = true
			}
		}
	}
	return w.nnp[word]
}

// surname reports whether the word stands behind a given name, as a name, in the article.
func (w *namer) surname(word string) bool {
	t := w.d.Tokens
	if !w.proper(word) {
		return false
	}
	for i := 1; i < len(t); i++ {
		if t[i].Text == word && isNameTag(t[i].Tag) && isNameTag(t[i-1].Tag) {
			if _, given := w.lex.Given(t[i-1].Text); given {
				return true
			}
		}
	}
	return false
}

// acting reports whether token i stands as one who does something: the subject of a verb of one
// person, a possessor, or behind a form of address.
func (w *namer) acting(i int) bool {
	t := w.d.Tokens
	if i > 0 && t[i-1].Head == i && w.lex.Honorific(t[i-1].Text) != nil {
		return true
	}
	if i+1 == len(t) {
		return false
	}
	switch up := t[i].Head; t[i].Rel {
	case "nsubj", "nsubj:pass":
		verb := up
		if aux := w.d.Child(up, "aux", "aux:pass", "cop"); aux > i {
			verb = aux
		}
		return verb > i && t[verb].Tag != "VBP"
	case "aux":
		return up == i+1 && (t[up].Tag == "VBN" || t[up].Tag == "VBD") // "May praised", which the parser takes for a question
	case "nmod:poss":
		return t[i+1].Tag == "POS" && w.lex.NounClass(strings.ToLower(t[up].Lemma)) != ""
	}
	return false
}

// uncapitalised reports whether the word stands without capitals in the article.
func (w *namer) uncapitalised(word string) bool {
	found, asked := w.lower[word]
	if !asked {
		lower := strings.ToLower(word)
		found = slices.ContainsFunc(w.d.Tokens, func(t Token) bool { return t.Text == lower })
		w.lower[word] = found
	}
	return found
}

// capital reports whether token i is a content word in an initial capital.
func (w *namer) capital(i int) bool {
	t := &w.d.Tokens[i]
	switch t.Tag {
	case "JJ", "JJS", "NN", "NNS", "VBG", "VBN", "FW", "NNP", "NNPS":
		return len(t.Text) > 2 && isCapital(t.Text)
	}
	return false
}

// inside reports whether the capitalised words a b stand together inside a sentence.
func (w *namer) inside(a, b string) bool {
	if len(w.pairs) == 0 {
		w.pairs[[2]string{}] = true
		t := w.d.Tokens
		for i := 0; i+1 < len(t); i++ {
			if w.capital(i) && w.capital(i+1) && !w.opens(i) {
				w.pairs[[2]string{t[i].Text, t[i+1].Text}] = true
			}
		}
	}
	return w.pairs[[2]string{a, b}]
}

// opens reports whether token i may have its capital from beginning a sentence.
func (w *namer) opens(i int) bool {
	return w.d.Sentences[w.d.SentenceOf(i)].First == i || w.d.Tokens[i-1].Text == ":" ||
		markOf(w.d.Tokens[i-1].Text) != 0 && w.d.Tokens[i-1].End == w.d.Tokens[i].Start
}

// givenBefore reports whether token i is a given name, or follows one: what a person's
// name looks like where capitals tell nothing.
func (w *namer) givenBefore(i int) bool {
	if _, ok := w.lex.Given(w.d.Tokens[i].Text); ok {
		return true
	}
	if i == 0 {
		return false
	}
	_, ok := w.lex.Given(w.d.Tokens[i-1].Text)
	return ok
}

// particles stand inside the names of persons.
var particles = map[string]bool{
	"de": true, "da": true, "di": true, "du": true, "del": true, "della": true, "dos": true, "van": true,
	"von": true, "der": true, "den": true, "la": true, "le": true, "al": true, "el": true, "bin": true,
	"ibn": true, "ben": true, "ter": true, "ten": true, "y": true, "bint": true, "ul": true, "ur": true,
}

// commonNoun reports whether a capitalised word is a common noun too, as far as the
// tables know.
func (w *namer) commonNoun(word string) bool {
	lower := strings.ToLower(word)
	return w.lex.NounClass(lower) != "" || w.lex.Noun(lower) != nil
}
