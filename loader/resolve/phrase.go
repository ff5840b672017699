package resolve

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/text"
)

// phraser words a run of tokens as a claim is worded: parties by their names, without
// quotation marks and what only belongs to the reporting.
type phraser struct {
	*parties
	speaker *party         // whom "I" and "my country" mean, or nil
	drop    map[int]bool   // tokens left out
	put     map[int]string // tokens replaced, by the words to stand there
	subject *party         // whom the words before name, or nil
}

func (p *parties) phraser(speaker *party) *phraser {
	return &phraser{parties: p, speaker: speaker, drop: map[int]bool{}, put: map[int]string{}}
}

// words joins the tokens of the range. Each party's first mention gives its name; its
// later pronouns stay.
func (w *phraser) words(first, end int) string {
	var b strings.Builder
	last := -2
	named := map[*party]bool{w.subject: true}
	dash, after := w.remark(first, end)
	for t := first; t < end; {
		if t == dash {
			t = after
			continue
		}
		next := t + 1
		word := w.d.Tokens[t].Text
		switch {
		case w.aside(t, first, end) > 0:
			t = w.aside(t, first, end)
			continue
		case w.drop[t], quoteMark(w.d.Tokens[t]), bracket(word):
			t = next
			continue
		case w.put[t] != "":
			word = w.put[t]
		default:
			if owner := w.whose(t, first); owner != "" {
				word = owner
			} else if name, until := w.name(t, end, named); name != "" {
				word, next = name, until
			} else if w.d.Tokens[t].Tag == "POS" && last == t-1 && strings.HasSuffix(b.String(), "s") {
				word = "'"
			} else {
				word = w.spelled(t, last)
			}
		}
		glued := last == t-1 && last >= 0 && w.d.Tokens[last].End == w.d.Tokens[t].Start && word == w.d.Tokens[t].Text
		if b.Len() > 0 && !glued && !closing(word) {
			b.WriteByte(' ')
		}
		b.WriteString(word)
		last = next - 1
		t = next
	}
	return phrase(b.String())
}

// remark is the first token of what stands between dashes in the range, or behind the only one, and the token after
// it: whoever tells the claim remarks that, and does not claim it. It is end, end where there is none, or no noun or
// verb before it. Where it holds what the rest hangs on, what stands before it is left out, if that has no verb
// ("Marlow – The port is closed").
func (w *phraser) remark(first, end int) (from, after int) {
	from, after = w.dashed(first, end)
	for t := from; t < after; t++ {
		if h := w.d.Tokens[t].Head; h >= first && h < end || w.dash(t) {
			continue
		}
		if slices.ContainsFunc(w.d.Tokens[first:from], func(k text.Token) bool { return strings.HasPrefix(k.Tag, "VB") }) {
			return end, end
		}
		return first, from + 1
	}
	return from, after
}

// dashed is the range between the first two dashes that may hold a remark, or behind the only one.
func (w *phraser) dashed(first, end int) (from, after int) {
	from = end
	for t := first + 1; t < end; t++ {
		if !w.dash(t) {
			continue
		}
		if from < end {
			return from, t + 1
		}
		if slices.ContainsFunc(w.d.Tokens[first:t], func(k text.Token) bool { return strings.HasPrefix(k.Tag, "NN") || strings.HasPrefix(k.Tag, "VB") }) {
			from = t
		}
	}
	return from, end
}

// dash reports whether token t is a dash between words, as against one within a word or between numbers.
func (w *phraser) dash(t int) bool {
	switch token := w.d.Tokens[t]; token.Text {
	case "—", "--":
		return true
	case "–", "-":
		return w.d.Tokens[t-1].End < token.Start
	}
	return false
}

// aside is the token after the remark in brackets that begins at token t behind a word of the
// range, such as "(R-Marlow)"; 0 for none. Brackets that begin a phrase hold its own words.
func (w *phraser) aside(t, first, end int) int {
	if t == first || w.d.Tokens[t].Text != "(" || !strings.HasPrefix(w.d.Tokens[t-1].Tag, "NN") {
		return 0
	}
	for k := t + 1; k < min(end, t+longestAside); k++ {
		if w.d.Tokens[k].Text == ")" {
			return k + 1
		}
	}
	return 0
}

// longestAside is the most tokens of a remark in brackets that is left out.
const longestAside = 8

func bracket(word string) bool { return word == "[" || word == "]" || word == "(" || word == ")" }

// closing reports whether word is written without a space before it.
func closing(word string) bool {
	return word == "," || word == "." || word == ";" || word == ":" || strings.HasPrefix(word, "'") || strings.HasPrefix(word, "’")
}

// name returns the words for a mention that begins at token t, the longest one that is
// to be named, and the token after it; "" where the words are to stand as they are.
func (w *phraser) name(t, end int, named map[*party]bool) (words string, until int) {
	for _, m := range w.startsAt[t] { // of those that begin together the longer is first
		mention := w.d.Mentions[m]
		if mention.After > end {
			continue
		}
		if words := w.nameOf(m, t, named); words != "" {
			return words, w.pastName(m, end)
		}
		if mention.Type == text.Name {
			break // what lies within it is part of the name
		}
	}
	return "", t + 1
}

// pastName is the token after mention m, and after the name in apposition to it that stands for it already:
// "its leader, Vera Calloway,".
func (w *phraser) pastName(m, end int) int {
	after := w.d.Mentions[m].After
	if w.d.Mentions[m].Type == text.Name || after+1 >= end || w.d.Tokens[after].Text != "," {
		return after
	}
	for _, n := range w.startsAt[after+1] {
		name := w.d.Mentions[n]
		if name.Type != text.Name || name.Chain != w.d.Mentions[m].Chain || name.After > end {
			continue
		}
		if name.After < end && w.d.Tokens[name.After].Text == "," {
			return name.After + 1
		}
		return name.After
	}
	return after
}

// nameOf is the name to stand for mention m at token t, "" for none.
func (w *phraser) nameOf(m, t int, named map[*party]bool) string {
	mention := w.d.Mentions[m]
	if mention.Adjectival || w.counted(mention) {
		return ""
	}
	q := w.meant(m)
	if q == nil {
		return ""
	}
	if mention.Type == text.Nominal && (!w.isDefinite(mention) || w.d.Chains[mention.Chain].Name == "") && !w.homeland(mention) {
		named[q] = true // by the words as they stand
		return ""
	}
	first := !named[q]
	if w.d.Tokens[t].Tag == "PRP$" && mention.After == t+1 && w.subject != nil && !acts(w.d.Chains[mention.Chain].Kind) && w.d.Chains[mention.Chain].Name == "" {
		return "" // "abused their market power": not that of the penalties named last
	}
	if mention.Type == text.Pronoun && w.joined(mention) {
		return ""
	}
	if !first && mention.Type == text.Nominal && !w.homeland(mention) || mention.Type == text.Pronoun && (!first && !w.firstPerson(t) || w.reflexive(t)) {
		return ""
	}
	named[q] = true
	if h := w.d.Tokens[t].Head; mention.Type == text.Pronoun && w.firstPerson(t) && strings.HasPrefix(w.d.Tokens[t].Rel, "nsubj") && h > t && !q.many() {
		w.agree(h)
	}
	switch {
	case w.d.Tokens[t].Tag == "PRP$" && mention.After == t+1:
		return possessive(q.inText())
	case t > 0 && w.modified(t-1), w.d.Tokens[mention.Head].Rel == "compound", w.d.Tokens[mention.Head].Rel == "amod":
		return q.name
	}
	return q.inText()
}

// counted reports whether a number, or a plain adjective, stands in front of a name: "100
// Orlandians", "an independent Skarn", of whom the name alone says too much.
func (w *phraser) counted(m text.Mention) bool {
	if m.Type != text.Name || m.Title != "" {
		return false
	}
	for t := m.First; t < m.Head; t++ {
		token := w.d.Tokens[t]
		if token.Tag == "CD" && token.Rel == "nummod" || token.Tag == "JJ" && token.Rel == "amod" && !w.upper(t) {
			return true
		}
	}
	return false
}

// joined reports whether a pronoun is one of two that leave open who is meant: "his or
// her".
func (w *phraser) joined(m text.Mention) bool {
	pronoun := func(t int) bool {
		return t >= 0 && t < len(w.d.Tokens) && strings.HasPrefix(w.d.Tokens[t].Tag, "PRP")
	}
	or := func(t int) bool { return t >= 0 && t < len(w.d.Tokens) && strings.EqualFold(w.d.Tokens[t].Text, "or") }
	return or(m.After) && pronoun(m.After+1) || or(m.First-1) && pronoun(m.First-2)
}

// modified reports whether token t is a word of the noun phrase that the next one
// belongs to, so that no article may follow.
func (w *phraser) modified(t int) bool {
	switch tag := w.d.Tokens[t].Tag; tag {
	case "DT", "PRP$", "JJ", "JJR", "JJS", "POS", "CD", "NN", "NNP":
		return true
	}
	return false
}

func (w *phraser) isDefinite(m text.Mention) bool {
	t := w.d.Tokens[m.First]
	return definite(t) || t.Tag == "PRP$"
}

// homeland reports whether the mention is somebody's own land: "my country", "her
// nation".
func (w *phraser) homeland(m text.Mention) bool {
	if w.d.Tokens[m.First].Tag != "PRP$" || !w.lex.words[homeland][w.lemma(m.Head)] {
		return false
	}
	switch strings.ToLower(w.d.Tokens[m.First].Text) {
	case "his", "her":
		return true
	}
	return w.firstPerson(m.First)
}

// reflexive reports whether token t is "itself" and the like, of the third person.
func (w *phraser) reflexive(t int) bool {
	switch strings.ToLower(w.d.Tokens[t].Text) {
	case "itself", "himself", "herself", "themselves":
		return true
	}
	return false
}

// firstPerson reports whether token t is a pronoun by which speakers mean themselves.
func (w *phraser) firstPerson(t int) bool {
	switch strings.ToLower(w.d.Tokens[t].Text) {
	case "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves":
		return true
	}
	return false
}

// meant is the party of mention m in the mouth of the speaker.
func (w *phraser) meant(m int) *party {
	mention := w.d.Mentions[m]
	if mention.Type == text.Nominal {
		if land := w.ownLand(m); land != nil {
			return land
		}
	}
	q := w.of(m)
	if w.speaker == nil || !w.firstPerson(mention.First) {
		if q != nil && q == w.speaker && w.spokenOf(mention) {
			return w.otherPerson(mention)
		}
		return q
	}
	body := w.speaker
	if body.org != nil && body.kind == graph.Person {
		body = body.org
	}
	switch {
	case mention.Type == text.Nominal && w.homeland(mention):
		return nil // a land that the text does not tell
	case mention.Type != text.Pronoun:
		return q
	}
	switch strings.ToLower(w.d.Tokens[mention.First].Text) {
	case "i", "me", "my", "mine", "myself":
		return w.speaker
	}
	return body
}

// spokenOf reports whether the mention is a "he" or "she" in quoted words: speakers do
// not mean themselves by it.
func (w *phraser) spokenOf(m text.Mention) bool {
	if m.Type != text.Pronoun || genderOf(w.d.Tokens[m.First].Text) == "" {
		return false
	}
	i, found := slices.BinarySearchFunc(w.d.Quotes, m.First, func(q text.Quote, t int) int { return q.First - t })
	if !found {
		i--
	}
	return i >= 0 && m.First < w.d.Quotes[i].After && !w.d.Quotes[i].Scare
}

// genderOf is the gender of a singular pronoun of the third person, "" for other words.
func genderOf(pronoun string) text.Gender {
	switch strings.ToLower(pronoun) {
	case "he", "him", "his":
		return text.Masculine
	case "she", "her", "hers":
		return text.Feminine
	}
	return ""
}

// otherPerson is the person named last before the mention who can be meant by its
// pronoun and is not the speaker; nil for none within a few sentences.
func (w *phraser) otherPerson(m text.Mention) *party {
	gender := genderOf(w.d.Tokens[m.First].Text)
	from := w.d.Sentences[max(0, w.d.SentenceOf(m.First)-3)].First
	for t := m.First - 1; t >= from; t-- {
		n := w.headAt[t]
		if n < 0 || w.d.Mentions[n].Type == text.Pronoun || w.d.Chains[w.d.Mentions[n].Chain].Name == "" {
			continue
		}
		chain := w.d.Chains[w.d.Mentions[n].Chain]
		if chain.Kind != graph.Person || chain.Gender != "" && chain.Gender != gender {
			continue
		}
		if q := w.of(n); q != nil && q != w.speaker {
			return q
		}
	}
	return nil
}

// ownLand is the state that mention m, "my country" or "her country", means: the one that
// the speaker, or she, speaks for; nil where m is something else.
func (w *phraser) ownLand(m int) *party {
	first := w.d.Mentions[m].First
	if !w.homeland(w.d.Mentions[m]) {
		return nil
	}
	body := w.speaker
	if !w.firstPerson(first) {
		owner := w.mentionAt(first)
		if owner < 0 {
			return nil
		}
		body = w.of(owner)
	}
	for body != nil && body.kind != graph.State {
		body = body.org
	}
	return body
}
