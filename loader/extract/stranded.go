package extract

import "strings"

// stranded reports whether p is the past tense of a transitive verb whose subject the
// parser lost ("Calloway, who is running, praised him").
func (r *run) stranded(p int) bool {
	tag, rel := r.tags[p], r.rel(p)
	if r.d.Child(p, "nsubj", "nsubj:pass") >= 0 {
		return false
	}
	if r.d.Child(p, "aux", "aux:pass", "cop") >= 0 {
		return rel == "root" && r.finite(p)
	}
	if tag != "VBD" && tag != "VBZ" && (tag != "VBN" || r.d.Child(p, "obj") < 0 && !r.amid(p)) {
		return false
	}
	if rel == "acl" {
		return tag != "VBN" // a finite verb modifies no noun without a pronoun
	}
	return rel == "root" || rel == "advcl" || rel == "parataxis" || rel == "amod" || rel == "appos"
}

// amid reports whether verb p stands between the name of a party and a noun phrase, so
// that the past participle that the parser took it for is rather the past tense of a
// clause ("Quint praised Thorpe").
func (r *run) amid(p int) bool {
	first, _ := r.bounds(p)
	i := p - 1
	for i > first && r.tags[i] == "RB" && r.mention(i) < 0 {
		i--
	}
	m := -1
	if i >= first {
		m = r.nameAt(i)
	}
	if m < 0 || !r.party(i) || r.d.Mentions[m].Adjectival {
		return false
	}
	if f := r.d.Mentions[m].First; f > first && r.tags[f-1] == "DT" {
		return false // "the Orlandia backed militia"
	}
	return r.nextNoun(p) >= 0
}

// nextNoun is the head of the noun phrase that begins right after verb p, -1.
func (r *run) nextNoun(p int) int {
	_, end := r.bounds(p)
	if p+1 >= end {
		return -1
	}
	if m := r.mention(p + 1); m >= 0 && r.d.Mentions[m].First == p+1 {
		return r.d.Mentions[m].Head
	}
	return r.nounFrom(p+1, end)
}

// neighbour is the noun that stands where the subject of p should: right before it, or
// before the apposition or relative clause that ends there; -1.
func (r *run) neighbour(p int) int {
	first, _ := r.bounds(p)
	i := r.d.Group(p)[0] - 1
	for i >= first && r.tags[i] == "RB" {
		i--
	}
	if i > first && r.d.Tokens[i].Text == "," {
		i = r.beforeComma(i, first)
	}
	if i < first || !r.noun(i) {
		return -1
	}
	if m := r.mention(i); m >= 0 {
		return r.d.Mentions[m].Head
	}
	return i
}

// carriesOn is the verb of speech whose report p, a verb of speech without subject, goes
// on with from within what is said ("said it would hold, adding that"), -1.
func (r *run) carriesOn(p int) int {
	if !r.speech(p) || r.tags[p] != "VBG" && r.rel(p) != "conj" {
		return -1
	}
	for v := range r.climb(p, 8) {
		g := r.head(v)
		if g >= 0 && g < p && (r.rel(v) == "ccomp" || r.rel(v) == "xcomp") && r.speech(g) && v != p {
			if r.goesOn(p, g) {
				return g
			}
			return -1
		}
	}
	return -1
}

// besides is the speaker right before or after the verb of speech h where the parser found
// no subject: "..., said Calloway" and "On Thursday, Calloway said" are often misread.
func (r *run) besides(h *hit) int {
	a := h.anchor
	if !r.finite(a) && r.tags[a] != "VBN" {
		return -1
	}
	first, end := r.bounds(a)
	opens := a == first && len(r.quotesOf[a]) > 0 // "Added Calloway: “The dam leaks.”"
	if a+1 < end && r.lemmas[a] != "tell" && (opens || a > first && (r.quoteOf[a-1] >= 0 || r.d.Tokens[a-1].Text == ",")) {
		if n := r.nounFrom(a+1, end); n >= 0 {
			return n
		}
	}
	if a > first && r.mention(a-1) >= 0 && r.noun(a-1) && strings.HasPrefix(r.rel(a-1), "aux") {
		return r.d.Mentions[r.mention(a-1)].Head // a name taken for an auxiliary
	}
	return r.neighbour(a)
}

// trailing is the speaker after a verb of speech that closes a sentence after a comma ("The
// dam held, said the minister, Vera Calloway."), whatever the parser hung the verb on; -1.
func (r *run) trailing(a int) int {
	first, end := r.bounds(a)
	if !r.x.classes["saying"][r.lemmas[a]] || r.lemmas[a] == "tell" || !r.finite(a) || a-1 <= first || a+1 >= end || r.d.Tokens[a-1].Text != "," || r.quoteOf[a] >= 0 {
		return -1
	}
	if k := r.d.Child(a, "nsubj", "aux"); k >= 0 && k < a && (r.rel(k) == "aux" || r.lemmas[a] != "say") {
		return -1 // a subject before "said X" is that of what is said
	}
	for i := first; i < a; i++ {
		if r.x.classes["saying"][r.lemmas[i]] && r.speech(i) && r.quoteOf[i] < 0 {
			return -1 // the sentence has a speaker already
		}
	}
	n := r.nounFrom(a+1, end)
	if n < 0 || !r.party(n) && !r.unknownName(n) {
		return -1
	}
	for i := a + 1; i < end; i++ {
		if r.quoteOf[i] >= 0 || r.lemmas[i] == "that" || r.verb(i) && r.finite(i) && !r.subordinate(i, a) {
			return -1
		}
	}
	return n
}

// subordinate reports whether verb i after token a stands in a relative clause or an
// adjunct.
func (r *run) subordinate(i, a int) bool {
	for n := 0; n < 4 && i > a; n++ {
		switch r.rel(i) {
		case "acl:relcl", "acl", "advcl":
			return true
		}
		i = r.head(i)
	}
	return false
}

// beforeComma is the word before the apposition that the comma at i closes ("Calloway, the
// minister, said"), or i where no comma opens one.
func (r *run) beforeComma(i, first int) int {
	for j := i - 1; j > first && j > i-reach && r.quoteOf[j] < 0; j-- {
		if r.d.Tokens[j].Text == "," {
			return j - 1
		}
	}
	return i
}

// nounFrom is the head of the noun phrase that begins at token i, -1 where none does.
func (r *run) nounFrom(i, end int) int {
	for n := 0; n < 6 && i >= 0 && i < end; n++ {
		switch r.rel(i) {
		case "det", "amod", "compound", "nmod:poss", "nummod", "nmod", "advmod":
			if h := r.head(i); h > i && h < end && (r.noun(h) || r.adjective(h)) {
				i = h
				continue
			}
		}
		break
	}
	if i < end && r.noun(i) {
		return i
	}
	return -1
}
