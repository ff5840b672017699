package extract

import "stancegraph/loader/lexicon"

// What leaves open whether something happened: conditions, questions, what is imagined or yet
// to come, and gerunds that prepositions and verbs hold back.

// onCondition reports whether the clause of p depends on an if-clause.
func (r *run) onCondition(p int) bool {
	for _, k := range r.d.Children(p) {
		if r.rel(k) == "advcl" && (r.markedBy(k, "if") || r.markedBy(k, "unless")) {
			return true
		}
	}
	return false
}

// inverted reports whether the clause of p opens with its auxiliary as a condition does ("had
// she backed it, he would").
func (r *run) inverted(p int) bool {
	a := r.d.Child(p, "aux")
	if h := r.head(p); a < 0 && r.rel(p) == "ccomp" && r.lo(h) == h && r.d.Child(h, "nsubj", "ccomp") == p {
		a = h // the parser took the auxiliary for a verb of its own
	}
	if a < 0 || r.lo(p) != a && r.rel(p) != "ccomp" || r.forms[a] != "had" && r.forms[a] != "were" && r.forms[a] != "should" {
		return false
	}
	return r.d.Child(p, "nsubj", "nsubj:pass") > a && !r.question(p)
}

// conditional reports whether the clause of p stands under if, unless or whether, or
// has "would" of its own.
func (r *run) conditional(p int) bool {
	if r.inverted(p) {
		return true
	}
	for _, k := range r.d.Children(p) {
		switch w := r.lemmas[k]; {
		case r.rel(k) == "advcl" && r.markedBy(k, "unless") && r.d.Modal(p) != "":
			return true
		case r.rel(k) == "mark" && w == "that" && r.provided(k):
			return true
		case r.rel(k) == "mark" && (w == "if" || w == "unless" || w == "whether" || w == "lest"):
			return true
		case r.rel(k) == "aux" && (w == "would" || r.d.Tokens[k].Text == "'d") && (r.quoteOf[p] >= 0 || !r.attributed(p) || r.d.Perfect(p) || r.onCondition(p)) && !r.refuses(p) && !r.weighs(p):
			return true
		}
	}
	return false
}

// provided reports whether "that" at token t follows "provided" or "assuming", which makes a condition.
func (r *run) provided(t int) bool {
	return t > 0 && (r.forms[t-1] == "provided" || r.forms[t-1] == "providing" || r.forms[t-1] == "assuming") && r.d.Child(t-1, "nsubj", "nsubj:pass", "aux", "cop") < 0
}

// refuses reports whether the clause of p is somebody's own "I would not", "we would never".
func (r *run) refuses(p int) bool {
	s := r.d.Child(p, "nsubj")
	return s >= 0 && (r.lemmas[s] == "i" || r.lemmas[s] == "we") && r.d.Negated(p) && !r.onCondition(p)
}

// weighs reports whether the clause of p judges what somebody may do, as "it would be a mistake
// to approve it" does, and no condition is told.
func (r *run) weighs(p int) bool {
	if !r.itIs(p) || r.onCondition(p) {
		return false
	}
	for _, k := range r.d.Children(p) {
		if k > p && r.markedBy(k, "to") {
			return true
		}
	}
	return false
}

// attributed reports whether p heads or stands in a complement clause, where "would"
// may only be the past of "will" ("she said she would back it").
func (r *run) attributed(p int) bool {
	for range maxClimb {
		h := r.head(p)
		if h < 0 {
			return false
		}
		if r.rel(p) == "ccomp" {
			return true
		}
		if r.rel(p) != "conj" {
			return false
		}
		p = h
	}
	return false
}

// announced reports whether what h says is yet to be said: "will tell the court that".
func (r *run) announced(h int) bool {
	if r.d.Child(h, "aux", "nsubj", "nsubj:pass") < 0 && r.rel(h) == "conj" {
		h = r.head(h)
	}
	for _, k := range r.d.Children(h) {
		if r.rel(k) == "aux" && r.lemmas[k] == "will" {
			return true
		}
	}
	return false
}

// ahead reports whether clause p tells what is yet to come: "before he backs her".
func (r *run) ahead(p int) bool {
	if !r.markedBy(p, "before") && !r.markedBy(p, "until") && !r.markedBy(p, "once") && !r.markedBy(p, "unless") {
		return false
	}
	return r.finite(p) && r.d.Tense(p) == "present"
}

var imagining = set([]string{"imagine", "suppose", "picture"})

// imagined reports whether a stands in what the reader is told to imagine: under
// "imagine" and the like as an imperative.
func (r *run) imagined(a int) bool {
	for range maxClimb {
		if a = r.head(a); a < 0 {
			return false
		}
		if imagining[r.lemmas[a]] && r.d.Tokens[a].Tag == "VB" && r.d.Child(a, "nsubj", "mark", "aux") < 0 {
			return true
		}
	}
	return false
}

// question reports whether the sentence of a asks.
func (r *run) question(a int) bool {
	s := r.d.Sentences[r.d.SentenceOf(a)]
	for i := a + 1; r.quoteOf[a] >= 0 && i < s.After && r.quoteOf[i] == r.quoteOf[a]; i++ {
		switch r.d.Tokens[i].Text {
		case "?":
			return true // "“Was it criticized?” he told me."
		case ".", "!":
			return false
		}
	}
	for i := s.After - 1; i >= s.First; i-- {
		switch t := r.d.Tokens[i]; {
		case t.Text == "?":
			return r.quoteOf[i] == r.quoteOf[a]
		case t.Rel == "punct":
			continue
		}
		return false
	}
	return false
}

// bareGerund reports whether p is a gerund right after verb h, of which the lexicon tells
// what it does to such a one.
func (r *run) bareGerund(p, h int) bool {
	return r.tags[p] == "VBG" && p > h && p-h < 4 && !r.comma(h, p) && r.d.Child(p, "mark", "case", "nsubj") < 0 && r.governor(h).Effect != ""
}

// held reports whether h with a preposition keeps the gerund p under it from being done, or
// leaves that open ("wary of", "short of", "talked about").
func (r *run) held(p, h int) bool {
	c := r.preposition(p)
	switch {
	case c < 0:
		return false
	case r.lemmas[c] == "for" && (r.tags[p] == "VBG" || r.rel(p) == "obl" && r.noun(p) && r.hitAt[p] > 0):
		return r.x.classes["repenting"][r.lemmas[h]] // "apologized for her criticism"
	case r.tags[p] != "VBG":
		return false
	}
	switch r.lemmas[c] {
	case "from", "without", "against", "than", "instead", "about":
		return true
	case "of", "on", "to", "at", "into":
		return r.governor(h).Effect == lexicon.Unreal || c > 0 && r.lemmas[h] == "stop" && r.lemmas[c-1] == "short"
	}
	return false
}
