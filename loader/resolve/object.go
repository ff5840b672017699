package resolve

import (
	"slices"
	"strings"

	"stancegraph/loader/extract"
	"stancegraph/loader/text"
)

// object is what an act was done to, in words and for the key.
type object struct {
	text   string // with its determiner
	bare   string // as "there was" takes it
	key    string
	plural bool
}

// objectOf words the object of a proposition.
func (r *reader) objectOf(p extract.Proposition) object {
	if p.ObjectHead < 0 || p.Object == extract.None {
		return object{}
	}
	if e := r.deeds.at[p.ObjectHead]; e != nil && len(e.sufferers) > 0 {
		return object{text: r.deeds.text(e), bare: r.lex.deedWords(e.class, e.sufferers[0].text), key: e.object()}
	}
	if full := r.fuller(p.ObjectHead); full >= 0 {
		return r.objectIn(r.spanOf(full), r.voice)
	}
	return r.objectIn(p.Object, r.voice)
}

// objectIn words the noun phrase in the span.
func (r *reader) objectIn(span text.Span, speaker *party) object {
	at := r.tokensOf(span)
	head := r.rootOf(span)
	if head < 0 {
		return object{}
	}
	at = r.whole(head, at)
	for rel := ""; at.first < head; at.first++ {
		if rel = r.d.Tokens[at.first].Rel; rel != "case" && rel != "mark" && rel != "punct" && rel != "cc" {
			break
		}
	}
	w := r.phraser(speaker)
	r.inFull(w, head, at)
	r.dropDay(w, at)
	o := object{text: w.words(at.first, at.end), key: strings.Join(r.objectWords(at.first, at.end), " ")}
	if strings.HasPrefix(r.d.Tokens[head].Tag, "W") && !strings.Contains(o.text, " ") {
		return object{} // "what", whose clause the parse does not tell
	}
	o.plural = r.d.Tokens[head].Tag == "NNS" || r.d.Tokens[head].Tag == "NNPS"
	first := at.first
	det := r.d.Child(head, "det")
	if det == first {
		first++
	}
	w = r.phraser(speaker)
	r.dropDay(w, at)
	o.bare = w.words(first, at.end)
	if !o.plural && r.d.Tokens[head].Tag == "NN" && det >= 0 && !r.lex.words[mass][r.lemma(head)] && o.bare != "" {
		o.bare = r.withArticle(o.bare)
	}
	return o
}

// dropDay has w leave out the day that stands within a noun phrase but tells when the verb before it
// was done: "legislation Wednesday to close the port".
func (r *reader) dropDay(w *phraser, at tokenRange) {
	for t := at.first + 1; t < at.end; t++ {
		if token := r.d.Tokens[t]; token.Tag == "NNP" && token.Rel == "obl" && r.lex.words[times][strings.ToLower(token.Lemma)] && (token.Head < at.first || strings.HasPrefix(r.d.Tokens[token.Head].Tag, "NN")) && r.d.Child(t, "case") < 0 {
			w.drop[t] = true
		}
	}
}

// inFull has w say what a bare definite noun within a noun phrase means, where the article
// named it more fully before: "the closure of the school" is that "of the school in
// Pinefield".
func (r *reader) inFull(w *phraser, head int, at tokenRange) {
	for t := at.first + 1; t < at.end; t++ {
		det := t - 1
		if t == head || r.d.Tokens[t].Tag != "NN" || r.nameAt[t] >= 0 || r.d.Tokens[t].Rel != "nmod" || r.d.Child(t, "det") != det || r.lemma(det) != "the" || r.d.Children(t)[len(r.d.Children(t))-1] > t {
			continue
		}
		full := r.fuller(t)
		if full < 0 || r.d.Tokens[full].Tag != "NN" || r.d.Child(full, "nmod:poss") >= 0 {
			continue
		}
		first, end := r.nounPhrase(full)
		if last := r.located(full, end); last > end && first == full {
			w.put[t] = r.phraser(w.speaker).words(first, last)
		}
	}
}

// whole extends the tokens of a noun phrase to what hangs on its head without a break
// ("the way they voted"), and cuts it at its longest.
func (r *reader) whole(head int, at tokenRange) tokenRange {
	if _, end := r.d.Subtree(head); head >= at.first && end > at.end && (strings.HasPrefix(r.d.Tokens[head].Tag, "NN") || r.freeRelative(head) || r.d.Tokens[head].Tag == "DT") {
		for at.end < end && r.goesOn(head, at.end) {
			at.end++
		}
	}
	if t := at.end; t < len(r.d.Tokens) && (r.d.Tokens[t].Rel == "case" && !r.onOutlet(head, t) || r.marksNoun(head, t)) && (r.lemma(t) == "of" || r.lemma(t) == "for" && r.nameAt[head] < 0 || r.bears(head, t) || r.tookPlace(head, t) || r.goesTo(head, t)) {
		// The parser may have hung "for the islands" on the verb.
		if first, end, _ := r.phrase(r.d.Tokens[t].Head); first == t && end-t <= longestDescription {
			at.end = end
		}
	}
	if r.until > head {
		at.end = min(at.end, r.until)
	}
	for at.end-1 > head && r.d.Tokens[at.end-1].Rel == "case" {
		at.end-- // of a phrase that the words leave out
	}
	at.end = r.cut(at.first, at.end)
	return at
}

// onOutlet reports whether token t begins the phrase behind the noun at head that tells on which outlet somebody spoke.
func (r *reader) onOutlet(head, t int) bool {
	return r.d.Tokens[t].Rel == "case" && r.lemma(t) == "on" && r.where(head, r.d.Tokens[t].Head, "on")
}

// marksNoun reports whether the preposition at token t, right behind the noun at head, begins what that is of, a
// gerund that the parser hung on the verb: "700 miles of fencing", "the plan for closing the port". Of a party "for"
// tells what it is praised or blamed for.
func (r *reader) marksNoun(head, t int) bool {
	if r.d.Tokens[t].Rel != "mark" || t != head+1 || r.lemma(t) == "to" {
		return false
	}
	return r.lemma(t) != "for" || r.lex.words[grounded][r.lemma(head)]
}

// goesOn reports whether the phrase of the noun at head, which holds token t, goes on with it without a
// break.
func (r *reader) goesOn(head, t int) bool {
	if r.madeBy(t) || r.asSuch(t) || r.onOutlet(head, t) {
		return false
	}
	switch token := r.d.Tokens[t]; token.Rel {
	case "punct":
		return r.inWord(t) || quoteMark(token) && r.restricted(head) || r.inserts(t)
	case "amod":
		return token.Head != head
	case "cc":
		return r.eitherOwner(t) || r.joinsWithin(head, t)
	}
	return true
}

// inserts reports whether the comma at token t begins or ends a clause put in behind "that": "suggesting
// that, if she wins, the port may close".
func (r *reader) inserts(t int) bool {
	if r.d.Tokens[t].Text != "," || t == 0 {
		return false
	}
	if r.lemma(t-1) == "that" && r.d.Tokens[t-1].Rel == "mark" {
		return true
	}
	k := r.d.Tokens[t].Head
	if k < 0 || k > t || r.d.Tokens[k].Rel != "advcl" {
		return false
	}
	c := r.d.Tokens[k].Head
	that := -1
	if c >= 0 {
		that = r.d.Child(c, "mark")
	}
	return that >= 0 && that < k && c > t && r.lemma(that) == "that"
}

// asSuch reports whether token t begins what somebody says that a thing is ("(hailed the deal) as
// important").
func (r *reader) asSuch(t int) bool {
	return r.lemma(t) == "as" && t+1 < len(r.d.Tokens) && r.d.Tokens[t+1].Tag == "JJ"
}

// madeBy reports whether token t tells who uttered what stands before ("accusations of bias made by
// Calloway"), which is no part of that.
func (r *reader) madeBy(t int) bool {
	token := r.d.Tokens[t]
	switch token.Lemma {
	case "make", "level":
		return token.Tag == "VBN" && token.Rel == "acl" && r.d.Child(t, "obl:agent") >= 0
	}
	return false
}

// bears reports whether the preposition at token t begins what the noun at head is on, with or against:
// "the ban on the pesticide".
func (r *reader) bears(head, t int) bool {
	v := r.d.Tokens[head].Head
	return r.lex.words[bearing+r.lemma(t)][r.lemma(head)] && !r.lex.words[times][r.lemma(r.d.Tokens[t].Head)] && (v < 0 || !r.lex.words[dividing][r.lemma(v)])
}

// tookPlace reports whether the noun at head tells what happened and the preposition at
// token t begins the name of where: "the fire at the Linden Hotel".
func (r *reader) tookPlace(head, t int) bool {
	switch r.lemma(t) {
	case "at", "in", "on", "near", "against":
	default:
		return false
	}
	if k := r.d.Tokens[t].Head; r.lemma(t) == "against" && r.d.Tokens[k].Rel == "nmod" && r.d.Tokens[k].Head < head {
		return false // "charges of fraud against Brandt"
	}
	m := r.headAt[r.d.Tokens[t].Head]
	return len(r.lex.families.acts[strings.ToLower(r.d.Tokens[head].Text)]) > 0 && m >= 0 && r.d.Mentions[m].Type == text.Name && r.d.Mentions[m].Kind != "calendar"
}

// goesTo reports whether the preposition at token t begins what the thing named at head leads
// to, or by whom an act is: "a pathway to citizenship", "a return by the mayor".
func (r *reader) goesTo(head, t int) bool {
	k := r.d.Tokens[t].Head
	party := r.isParty(k)
	if r.nameAt[head] >= 0 || r.isParty(head) {
		return false
	}
	switch r.lemma(t) {
	case "to":
		if r.lex.words[leading][r.lemma(head)] {
			return strings.HasPrefix(r.d.Tokens[k].Tag, "NN") && !r.lex.words[times][r.lemma(k)] // "cuts to schools"
		}
		return !party && r.nameAt[k] < 0 && r.d.Tokens[k].Tag == "NN" && r.d.Tokens[k].Rel != "advcl" && !r.lex.words[times][r.lemma(k)]
	case "by":
		return party && !r.d.Passive(r.d.Tokens[k].Head) // as against "accused of fraud by the mayor"
	}
	return false
}

// joinsWithin reports whether the conjunction at token t joins what stands within the phrase of
// the noun at head, and not another to that: verbs of its relative clause ("a bill that would
// raise or abolish the levy"), or nouns behind its preposition ("cuts to hospitals and schools").
func (r *reader) joinsWithin(head, t int) bool {
	k := r.d.Tokens[t].Head
	if k <= t || r.d.Tokens[k].Rel != "conj" {
		return false
	}
	up := r.d.Tokens[k].Head
	if up == head {
		return r.alikeNouns(head, k) // "love and compassion for strangers"
	}
	if up < head || up >= t {
		return false
	}
	switch r.d.Tokens[up].Rel {
	case "acl:relcl", "acl":
		tag := r.d.Tokens[k].Tag
		if g := r.d.Tokens[head].Head; g >= 0 && tag == "VBD" && r.d.Tokens[g].Tag == tag {
			return false // "praised a bill that cut taxes and left", which may both have left
		}
		return strings.HasPrefix(tag, "VB") && (tag == r.d.Tokens[up].Tag || r.d.Tokens[up].Rel == "acl:relcl") && r.d.Child(k, "nsubj", "nsubj:pass") < 0
	case "nmod", "obj", "obl":
		return r.bareBeside(up, k)
	}
	return false
}

// alikeNouns is bareBeside where noun b is no party and neither is a name.
func (r *reader) alikeNouns(a, b int) bool {
	return r.nameAt[a] < 0 && r.nameAt[b] < 0 && !r.isParty(b) && r.bareBeside(a, b)
}

// eitherOwner reports whether the word at token t joins two possessives: "his or her".
func (r *reader) eitherOwner(t int) bool {
	return t > 0 && t+1 < len(r.d.Tokens) && r.d.Tokens[t-1].Tag == "PRP$" && r.d.Tokens[t+1].Tag == "PRP$"
}

// freeRelative reports whether the question word at token t stands for what its own clause
// tells: "what they are saying".
func (r *reader) freeRelative(t int) bool {
	return strings.HasPrefix(r.d.Tokens[t].Tag, "WP") && r.d.Child(t, "acl", "acl:relcl") > t
}

// tokenRange is the tokens first to end.
type tokenRange struct{ first, end int }

// tokensOf returns the tokens that lie in the span.
func (r *reader) tokensOf(span text.Span) tokenRange {
	find := func(at int) int {
		i, _ := slices.BinarySearchFunc(r.d.Tokens, at, func(t text.Token, at int) int { return t.Start - at })
		return i
	}
	first, end := find(span.Start), find(span.End)
	return tokenRange{first, max(first, end)}
}

// rootOf returns the token that heads the words of the span, -1 where it holds none.
func (r *reader) rootOf(span text.Span) int {
	if span == extract.None {
		return -1
	}
	at := r.tokensOf(span)
	best := -1
	for t := at.first; t < at.end; t++ {
		token := r.d.Tokens[t]
		if token.Rel == "punct" || token.Head >= at.first && token.Head < at.end {
			continue
		}
		if best < 0 || r.weight(t) > r.weight(best) {
			best = t
		}
	}
	return best
}

// weight prefers, among the heads of a broken stretch, a clause to a noun to the rest.
func (r *reader) weight(t int) int {
	switch tag := r.d.Tokens[t].Tag; {
	case r.d.Child(t, "nsubj", "nsubj:pass", "cop") >= 0:
		return 3
	case strings.HasPrefix(tag, "VB"):
		return 2
	case strings.HasPrefix(tag, "NN"):
		return 1
	}
	return 0
}

// isClause reports whether token t heads a clause, as nothing does that somebody says "what" to be ("what she says
// is a racist culture").
func (r *reader) isClause(t int) bool {
	if h := r.d.Tokens[t].Head; h >= 0 && r.d.Tokens[t].Rel == "ccomp" && r.d.Tokens[t].Tag[0] == 'N' && r.d.Tokens[h].Rel == "acl:relcl" && r.d.Tokens[r.d.Tokens[h].Head].Tag == "WP" {
		return false
	}
	return strings.HasPrefix(r.d.Tokens[t].Tag, "VB") || r.d.Child(t, "nsubj", "nsubj:pass", "cop") >= 0
}
