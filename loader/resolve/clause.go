package resolve

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/extract"
	"stancegraph/loader/text"
)

// longestClaim is the most tokens of a claim; one that is longer by more than a few is cut
// at the last boundary of a clause, or of a phrase, before.
const (
	longestClaim = 30
	someMore     = 6
)

// clauseText words the clause headed by root as a sentence about its target: the
// negation that turned the stance is left out, pronouns become names, and a clause
// without subject or finite verb gets both. It is "" where root heads no clause.
func (r *reader) clauseText(s extract.Statement, target *party, root int) string {
	if !r.isClause(root) {
		return ""
	}
	at := r.clauseRange(s, root)
	w := r.phraser(r.voice)
	r.dropReporting(w, s)
	if s.Stance == graph.Denies || s.Stance == graph.Supports && s.Turned {
		w.affirm(root) // as against "acknowledged that she had no evidence"
	}
	subject := r.d.Child(root, "nsubj", "nsubj:pass", "csubj")
	if subject >= 0 && r.d.Tokens[root].Rel == "acl:relcl" && (strings.HasPrefix(r.d.Tokens[subject].Tag, "W") || r.lemma(subject) == "that") {
		// "a practice that brings back memories"
		of := r.d.Tokens[root].Head
		first, end := r.nounPhrase(of)
		if det := r.d.Child(of, "det"); det >= 0 && det < first {
			first = det
		}
		at.first = subject + 1
		if m := r.headAt[of]; m >= 0 && r.d.Mentions[m].Type == text.Name && target != nil && r.of(m) == target && !r.cutShort(at) {
			return sentence(target.inText() + " " + w.words(at.first, at.end)) // "it was Calloway, not Quint, who lied"
		}
		if first < subject && at.first < at.end && !r.cutShort(at) {
			return sentence(r.phraser(r.voice).words(first, min(end, subject)) + " " + w.words(at.first, at.end))
		}
	}
	if subject >= 0 && subject >= at.first && subject < at.end {
		if m := r.headAt[subject]; m >= 0 && target != nil && r.d.Mentions[m].Type == text.Pronoun && (w.meant(m) == nil || r.sued(s) && r.neuter(r.d.Mentions[m])) {
			w.put[subject] = target.inText() // "sued the firm, alleging it lied"
		}
		if q := r.pronoun(subject); w.firstPerson(subject) && r.d.Tokens[subject].Rel != "csubj" && (q == nil || !q.many()) {
			w.agree(root)
		}
		if first, _ := r.d.Subtree(subject); first >= at.first && first <= root {
			at.first = min(at.first, first)
		}
		if r.cutShort(at) {
			return ""
		}
		return sentence(w.words(r.lead(at.first, root), at.end))
	}
	if subject >= 0 && subject < at.first && r.d.SentenceOf(subject) == r.d.SentenceOf(root) && !r.cutShort(at) {
		first, end := r.d.Subtree(subject) // "the guards, she charged, were asleep"
		if end <= at.first && r.plain(first, end) {
			return sentence(w.words(first, end) + " " + w.words(r.lead(at.first, root), at.end))
		}
	}
	if it := r.d.Child(root, "expl"); it >= at.first && it < root {
		return sentence(w.words(r.lead(it, root), at.end)) // "it is wrong to close the port", "there was a plot"
	}
	switch noun := r.modified(root); {
	case noun >= 0: // "a camp which, critics charge, is a prison"
		first, end := r.nounPhrase(noun)
		return sentence(r.phraser(r.voice).words(first, end) + " " + w.words(r.lead(at.first, root), at.end))
	case target == nil:
		return ""
	}
	return r.finite(w, target, root, at)
}

// sued reports whether s tells of a lawsuit or a charge, whose grounds are about whom it is against.
func (r *reader) sued(s extract.Statement) bool {
	return s.Rule == "sue" || s.Rule == "sue-noun" || s.Rule == "accuse-at"
}

// unfinished reports whether a claim ends in a word that leaves it open: a clause whose
// predicate the parse does not tell.
func unfinished(text string) bool {
	words := strings.Fields(text)
	if len(words) < 2 {
		return false
	}
	switch strings.ToLower(words[len(words)-1]) {
	case "is", "are", "was", "were", "be", "been", "has", "have", "had", "does", "did", "will", "would", "could", "should", "that", "the", "a", "an", "of", "because":
		return true
	}
	return false
}

// dangling reports whether a sentence ends in a preposition whose noun the parse does not
// tell.
func dangling(text string) bool {
	switch strings.ToLower(text[strings.LastIndex(text, " ")+1:]) {
	case "at", "by", "for", "from", "into", "than", "with", "as":
		return true
	}
	return false
}

// leftBehind reports whether a passive clause headed by root ends in the preposition of its verb, whose noun
// is the subject: "the machines were tampered with".
func (r *reader) leftBehind(root int) bool {
	return root >= 0 && root+1 < len(r.d.Tokens) && r.d.Passive(root) && r.d.Tokens[root+1].Tag == "IN" && r.d.Tokens[root+1].Head == root
}

// cutShort reports whether the words end in a verb that says nothing by itself, so that
// the predicate is missing: "the party is", what the parser hung elsewhere.
func (r *reader) cutShort(at tokenRange) bool {
	last := at.end - 1
	for last > at.first && r.d.Tokens[last].Rel == "punct" {
		last--
	}
	if last < at.first {
		return true
	}
	rel, tag := r.d.Tokens[last].Rel, r.d.Tokens[last].Tag
	return rel == "cop" || rel == "aux" || rel == "aux:pass" || rel == "mark" || rel == "case" && r.d.Tokens[last].Head > last ||
		r.lemma(last) == "be" && strings.HasPrefix(tag, "VB")
}

// modified is the noun that a clause without subject of its own, headed by root, says
// something of as a relative clause; -1.
func (r *reader) modified(root int) int {
	if tag := r.d.Tokens[root].Tag; tag == "VBG" || tag == "VB" || tag == "VBN" && r.d.Child(root, "aux", "aux:pass") < 0 {
		return -1
	}
	for t, n := root, 0; t >= 0 && n < 4; t, n = r.d.Tokens[t].Head, n+1 {
		switch r.d.Tokens[t].Rel {
		case "acl:relcl":
			return r.d.Tokens[t].Head
		case "ccomp", "parataxis", "xcomp":
		default:
			return -1
		}
	}
	return -1
}

// finite words a clause without subject: "stealing the files" is "X stole the files",
// "to be lying" is "X was lying".
func (r *reader) finite(w *phraser, target *party, root int, at tokenRange) string {
	first := root
	verb := root
	for _, k := range r.d.Group(root) {
		if k < root && k >= at.first && !w.drop[k] && r.d.Tokens[k].Tag != "TO" && !strings.EqualFold(r.d.Tokens[k].Text, "to") {
			first, verb = min(first, k), min(verb, k)
		}
	}
	if k := verb - 1; k >= at.first && r.d.Tokens[k].Rel == "advmod" && r.d.Tokens[k].Head == root && strings.HasSuffix(r.d.Tokens[k].Text, "ly") && !r.lex.words[hedging][r.lemma(k)] && !w.drop[k] {
		first = k // "of sexually assaulting her", "falsely claiming"
	}
	token := r.d.Tokens[verb]
	lemma := r.lemma(verb)
	switch tag := token.Tag; {
	case strings.EqualFold(token.Text, "not") && r.d.Tokens[root].Tag == "VBG":
		w.put[verb], w.put[root] = "did not", r.lemma(root) // "for not enforcing the rules"
		token = r.d.Tokens[root]
	case w.put[verb] != "" || !strings.HasPrefix(tag, "VB"):
	case tag == "VBG" || tag == "VB":
		if lemma == "have" && verb != root {
			w.put[verb] = "had"
		} else {
			w.put[verb] = r.lex.pastOf(lemma)
		}
	case tag == "VBN" && verb == root && r.d.Child(root, "obj") > root && !r.d.Passive(root):
		w.put[verb] = r.lex.pastOf(lemma) // "have ignored them and squandered it"
	case tag == "VBN" && verb == root:
		w.put[verb] = "was " + token.Text
	}
	if !strings.HasPrefix(token.Tag, "VB") && token.Tag != "MD" && verb == root {
		w.put[verb] = "was " + token.Text
	}
	if token.Tag == "VBG" {
		r.finiteBeside(w, root, at.end)
	}
	w.subject = target
	words := w.words(first, at.end)
	if words == "" {
		return ""
	}
	return target.agreeing(sentence(target.inText() + " " + words))
}

// finiteBeside has w make past tenses of the gerunds that are joined to the one at root, up to token end:
// "of cheating them and hiding it".
func (r *reader) finiteBeside(w *phraser, root, end int) {
	for _, k := range r.d.Children(root) {
		if k < root || k >= end || r.d.Tokens[k].Rel != "conj" || r.d.Negated(k) {
			continue
		}
		if v := r.d.Child(k, "cop", "aux", "aux:pass"); v > root {
			k = v
		}
		if r.d.Tokens[k].Tag == "VBG" && w.put[k] == "" {
			w.put[k] = r.lex.pastOf(r.lemma(k))
		}
	}
}

// clauseRange is the tokens of the statement's words that belong to the clause of root.
func (r *reader) clauseRange(s extract.Statement, root int) tokenRange {
	at := r.tokensOf(s.Claim.Words)
	sentence := r.d.Sentences[r.d.SentenceOf(root)]
	at.first, at.end = max(at.first, sentence.First), min(at.end, sentence.After)
	first, end := r.d.Subtree(root)
	at.first, at.end = max(at.first, first), min(at.end, end)
	if cue := r.tokensOf(s.Cue); cue.first >= at.first && cue.end <= at.end {
		at.end = r.beside(root, cue.end, at.end)
	}
	at.end = r.cut(at.first, r.ends(at, root))
	return at
}

// beside is where, behind token from, a clause about something else begins that is joined to the one
// at root, of which alone a word within it speaks: "the mayor broke the law, and the council should act".
// It is end where there is none.
func (r *reader) beside(root, from, end int) int {
	own := r.d.Child(root, "nsubj", "nsubj:pass")
	if own < 0 {
		return end
	}
	for _, k := range r.d.Children(root) {
		rel := r.d.Tokens[k].Rel
		if k < from || k >= end || rel != "conj" && rel != "parataxis" {
			continue
		}
		other := r.d.Child(k, "nsubj", "nsubj:pass")
		first, _ := r.d.Subtree(k)
		if first >= from && (other >= from || rel == "parataxis") && !r.sameChain(own, other) {
			return first
		}
	}
	return end
}

// sameChain reports whether the nouns or pronouns at tokens a and b head mentions of one chain.
func (r *reader) sameChain(a, b int) bool {
	if a < 0 || b < 0 || r.headAt[a] < 0 || r.headAt[b] < 0 {
		return false
	}
	return r.d.Mentions[r.headAt[a]].Chain == r.d.Mentions[r.headAt[b]].Chain
}

// ends returns where the claim of the clause at root ends: before a verb that goes on with
// the reporting ("…, adding that he was sorry"), and before the words in which the claim
// stood ("in a letter to the union").
func (r *reader) ends(at tokenRange, root int) int {
	end := at.end
	for t := root + 1; t < end; t++ {
		token := r.d.Tokens[t]
		switch {
		case strings.HasPrefix(token.Tag, "VB") && r.lex.words[reporting][r.lemma(t)] && (token.Rel == "advcl" || token.Rel == "conj" && token.Head == root || token.Rel == "xcomp" && token.Tag == "VBG"):
			if first, _ := r.d.Subtree(t); first > root && r.d.Tokens[first].Tag != "IN" {
				end = first
			}
		case token.Rel == "conj" && token.Head == root && (token.Tag == "VBP" || token.Tag == "VB" && r.d.Tokens[root].Tag == "VBN") && r.singular(root) && r.d.Child(t, "nsubj", "nsubj:pass", "aux") < 0:
			if first, _ := r.d.Subtree(t); first > root {
				end = first // "dispute that Orlandia has recovered and question how"
			}
		case token.Head == root && token.Rel == "obl" && r.lex.words[messages][r.lemma(t)] && r.quoteAt(token.Start) < 0:
			if first, last := r.d.Subtree(t); first > root && last >= end && r.lemma(first) == "in" {
				end = first
			}
		}
	}
	for end > root+1 && (r.d.Tokens[end-1].Rel == "cc" || r.d.Tokens[end-1].Rel == "punct") {
		end--
	}
	return end
}

// singular reports whether the subject of the predicate at root is a singular noun, of which no
// plural verb tells.
func (r *reader) singular(root int) bool {
	s := r.d.Child(root, "nsubj", "nsubj:pass")
	return s >= 0 && (r.d.Tokens[s].Tag == "NN" || r.d.Tokens[s].Tag == "NNP") && r.d.Child(s, "conj") < 0
}

// lead returns the first token of a clause after "that", quotation marks and the like.
func (r *reader) lead(first, root int) int {
	for first < root {
		switch rel := r.d.Tokens[first].Rel; {
		case rel == "mark", rel == "cc", rel == "punct", rel == "discourse", r.d.Tokens[first].Tag == "IN" && r.lemma(first) == "that", r.lemma(first) == "that" && r.opensPhrase(first+1, root), rel == "advmod" && r.lemma(first) == "when":
			first++
		default:
			return first
		}
	}
	return first
}

// opensPhrase reports whether a noun phrase of its own begins at token t, before root: "that"
// in front of it is no demonstrative.
func (r *reader) opensPhrase(t, root int) bool {
	if t >= root {
		return false
	}
	switch r.d.Tokens[t].Tag {
	case "DT", "PRP", "PRP$", "NNP", "NNPS", "EX":
		return true
	}
	return false
}

// cut returns the end of a claim that begins at first: end, or the last boundary of a
// clause that leaves the claim at its longest.
func (r *reader) cut(first, end int) int {
	if end-first <= longestClaim+someMore {
		return end
	}
	limit := first + longestClaim
	phrase := limit
	for t := limit; t > first+5; t-- {
		switch token := r.d.Tokens[t]; {
		case isHyphen(token.Text), isHyphen(r.d.Tokens[t-1].Text), isHyphen(r.d.Tokens[t+1].Text): // within a word
		case token.Text == "," && (r.d.Tokens[t+1].Tag == "CD" && r.d.Tokens[t-1].Tag == "CD" || year(r.d.Tokens[t-1].Text) && t > first+2 && r.d.Tokens[t-2].Text == ","): // within a date
		case token.Text == "," || token.Text == ";" || token.Text == "—" || token.Text == "–":
			return t
		case token.Rel == "cc", token.Rel == "mark", token.Tag == "WDT", token.Tag == "WP":
			return t
		case token.Rel == "case" && phrase == limit && r.d.Tokens[t-1].Rel != "case":
			phrase = t
		}
	}
	return phrase
}

// dropReporting leaves out the words of the reporting that stand within the claim's:
// cue and source of "the dam, she said, would hold", "the dam, according to her, would hold".
func (r *reader) dropReporting(w *phraser, s extract.Statement) {
	words := r.tokensOf(s.Claim.Words)
	root := r.rootOf(s.Claim.Words)
	if root < 0 {
		return
	}
	for _, k := range r.d.Children(root) {
		if r.d.Tokens[k].Rel == "obl" && r.d.Case(k) == "according to" {
			for first, end := r.d.Subtree(k); first < end; first++ {
				w.drop[first] = true
			}
		}
	}
	if !s.Explicit {
		return // what carries the stance is a word of the claim itself
	}
	for t := words.first; t < words.end; t++ {
		if !s.Cue.Contains(r.d.Tokens[t].Span) {
			continue
		}
		first, end := r.d.Subtree(t)
		if first <= root && root < end {
			continue // the claim lies in the cue's own clause
		}
		for k := first; k < end; k++ {
			w.drop[k] = true
		}
	}
}

// besides parts, in the object of a claim, what was acted on from what else the clause
// tells, such as where and when.
const besides = "/"

// acted are the words of what the verb at root acted on, and behind a stroke those that
// the rest of its phrase tells: "ballot box / district"; without a stroke where the verb
// has no object. It tells one deed of a party from another where no class of act does.
func (r *reader) acted(root int) string {
	all := strings.Fields(r.verbPhraseWords(root))
	h := r.d.Object(root)
	if h < root {
		return strings.Join(all, " ")
	}
	full := h
	if k := r.fuller(h); k >= 0 {
		full = k // "the mint", which the article names before
	}
	first, end := r.nounPhrase(full)
	core := r.objectWords(first, end)
	own := r.objectWords(r.nounPhrase(h))
	if len(core) == 0 {
		return strings.Join(all, " ")
	}
	words := append([]string{}, core...)
	stroke := false
	for _, w := range all {
		if !slices.Contains(core, w) && !slices.Contains(own, w) && !r.lex.words[times][w] {
			if !stroke {
				words, stroke = append(words, besides), true
			}
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}

// verbPhraseWords are the content words of the clause at root but for its subject: what
// tells one deed of a party from another where no class of act does.
func (r *reader) verbPhraseWords(root int) string {
	var words []string
	first, end := r.d.Subtree(root)
	end = r.cut(first, end)
	from := root
	if subject := r.d.Child(root, "nsubj", "nsubj:pass", "csubj"); subject >= 0 {
		if _, after := r.d.Subtree(subject); after <= root {
			from = after
		}
	}
	for _, w := range r.objectWords(from, end) {
		if !r.lex.words[negation][w] && w != r.lemma(root) {
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}
