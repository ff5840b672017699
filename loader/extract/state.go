package extract

import (
	"slices"
	"stancegraph/graph"
	"stancegraph/loader/lexicon"
)

// state is what the words around a cue do to it.
type state struct {
	negated bool
	none    bool // "no support": there is none, which is no stance against it
	hedged  bool // may, could, reportedly, seems to
	deontic bool // under should or must
	nested  bool // presupposed under if or would
	alleged int  // the word for an accusation or claim whose content it is, -1
	// unreal says why it need not have happened: under if, would, want, should, in a
	// question; "" where nothing says so. by is the token that does, plus one. See open.
	unreal Reason
	by     int
}

var negations = set([]string{"not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "scarcely", "barely", "without", "nobody", "none"})

var hedges = set([]string{"reportedly", "allegedly", "apparently", "possibly", "perhaps", "maybe", "probably", "likely", "supposedly", "purportedly", "seemingly", "presumably"})

// possibly is the noun for what may happen that the clause of p tells the content of ("the alternative is that
// she lied"), of which the parser makes a second subject of p; -1.
func (r *run) possibly(p int) int {
	mark := r.d.Child(p, "mark")
	if n := r.d.Child(p, "nsubj"); mark >= 0 && n >= 0 && n < mark && r.lemmas[mark] == "that" && r.noun(n) && r.x.classes["possibility"][r.lemmas[n]] {
		return n
	}
	return -1
}

// stateOf reads the state of the predicate at a: its negation and modals, then those of
// the words that govern it, up to the root of the sentence.
func (r *run) stateOf(a int) state {
	s := state{alleged: -1}
	r.local(a, &s)
	if s.negated && r.beyond(a) {
		s.negated = false
	}
	conditional := r.conditional(a)
	presumed := false
	p := a
	said, negated := false, false
	for range maxClimb {
		h := r.head(p)
		if h < 0 {
			break
		}
		rel := r.rel(p)
		if rel == "obj" && p == a && r.noun(p) && r.x.classes["withstanding"][r.lemmas[h]] && !r.d.Negated(p) && r.d.Child(p, "nmod") > p {
			break // "must overcome opposition from the unions": there is some
		}
		if said && s.negated != negated {
			s.negated = negated
			s.open(Governed, p) // "are not going to suggest that they back it"
		}
		said = said || (rel == "ccomp" || rel == "xcomp" && r.d.Child(p, "nsubj") >= 0) && r.speech(h) && !raising[r.lemmas[h]]
		negated = s.negated
		if rel == "conj" {
			if g := r.fellowOf(p, h); g >= 0 {
				p = g
				continue
			}
		}
		if rel == "acl:relcl" && r.x.classes["moment"][r.lemmas[h]] && r.determined(h, "the") && !r.past(p) {
			conditional = true // "the day that the club is not happy with me"
		}
		if r.untrue(p, h) {
			s.open(DeniedBy, h)
		}
		if r.formerly(p, h) {
			s.open(Governed, h)
		}
		r.claimed(p, h, a, &s)
		if r.noun(h) && r.tells(p) {
			p = h
			continue
		}
		if rel == "advcl" && r.ahead(p) {
			s.open(Announced, p)
		}
		if rel == "acl:relcl" && r.party(h) && r.itIs(h) && r.d.Negated(h) {
			s.open(Governed, h) // "it was not the mayor who backed it"
		}
		if r.d.Child(h, "expl") >= 0 && p > h && rel != "conj" && r.x.classes["importance"][r.lemmas[h]] {
			s.open(Deontic, h) // "it is important that they adhere to it"
		}
		if (rel == "advcl" || rel == "acl:relcl") && r.finite(p) {
			// A clause of its own: what governs the other says nothing of it, unless that
			// supposes that there is what the clause tells of ("if there are dams that leak").
			if g := r.head(h); rel == "acl:relcl" && g >= 0 && r.d.Child(g, "expl") >= 0 {
				conditional = conditional || r.conditional(g)
			}
			break
		}
		if (rel == "ccomp" || rel == "csubj") && r.adjective(h) && r.governor(h).Effect == lexicon.Unreal {
			s.open(Governed, h) // "it is unlikely that she will back it"
		}
		if (rel == "acl" || rel == "nmod" || rel == "obl") && r.verb(p) && r.noun(h) && r.x.classes["possibility"][r.lemmas[h]] {
			s.open(Governed, h) // "the prospect of the council backing it"
		}
		if n := r.possibly(p); n >= 0 {
			s.open(Governed, n)
		}
		if (rel == "advcl" || rel == "xcomp") && r.lemmas[h] == "have" && r.markedBy(p, "to") && r.directlyUnder(h, "until") >= 0 {
			s.open(Governed, h) // "has until Friday to sign or veto it"
		}
		if rel == "ccomp" && r.announced(h) {
			s.open(Announced, h)
		}
		if rel == "advcl" && !r.finite(p) {
			// "could use a tug to block the strait" could block it.
			var over state
			r.local(h, &over)
			s.hedged = s.hedged || over.hedged
			if r.markedBy(p, "by") && (over.hedged || r.d.Modal(h) == "can") {
				s.open(Governed, h) // "could send a message by backing her"
			}
		}
		switch {
		case rel == "conj":
			r.inherit(p, h, &s)
		case r.held(p, h):
			s.open(Governed, h) // "refrained from backing it"
		case rel == "xcomp" && (h < p || !r.adjective(p)), rel == "acl" && !r.finite(p) && r.d.Child(p, "mark") >= 0,
			(rel == "obj" || rel == "nsubj:pass") && r.noun(p) && p == a,
			rel == "ccomp" && !r.finite(p), rel == "advcl" && r.adjective(h) && !r.finite(p):
			if (!r.noun(p) || p == a) && (rel != "acl" || r.rel(h) != "obj" || !r.platformed(r.head(h))) {
				presumed = r.govern(p, h, &s) || presumed
			}
		case rel == "csubj" && r.adjective(h) && r.markedBy(p, "to") && r.governor(h).Effect != "", rel == "advcl" && r.bareGerund(p, h):
			presumed = r.govern(p, h, &s) || presumed // "avoided directly criticizing her"
		case rel == "ccomp":
			r.reported(h, &s)
		case (rel == "advcl" || rel == "obl") && r.verb(p) && r.d.Negated(h) && !r.finite(p):
			s.open(Governed, h) // "was not there yet on backing it"
		case rel == "advcl" && r.markedBy(p, "to") && !r.finite(p):
			if r.x.classes["founding"][r.lemmas[h]] && r.d.Child(h, "obj", "nsubj:pass") >= 0 {
				s.open(Governed, h) // "created the court to approve warrants"
			} else if m := r.d.Modal(h); (m == "could" || m == "should" || m == "might") && r.d.Perfect(h) {
				s.open(Governed, h) // "could have done more to support it"
			} else if n := r.lo(p) - 1; n > h && r.noun(n) && r.governor(n).Effect == lexicon.Unreal && !r.platformed(h) {
				s.open(Governed, n) // "came under pressure to back it"
			} else if r.governor(h).Effect != "" && !r.platformed(h) {
				presumed = r.govern(p, h, &s) || presumed
			} else {
				var over state
				r.local(h, &over)
				s.inherits(over) // "please read it to confirm that"
				s.hedged = s.hedged || !r.past(h)
			}
		}
		conditional = conditional || r.conditional(h)
		p = h
	}
	if conditional {
		if presumed {
			s.nested = true
		} else {
			s.open(Conditional, a)
		}
	}
	for _, g := range []int{r.head(a)} {
		// "has to resign", "needs to resign"
		if g >= 0 && r.rel(a) == "xcomp" && (r.lemmas[g] == "have" || r.lemmas[g] == "need") {
			s.deontic = true
		}
		if g >= 0 && r.rel(a) == "xcomp" && r.lemmas[g] == "get" && r.tags[g] == "VBN" && r.d.Child(a, "mark") >= 0 {
			s.open(Deontic, g) // "it's gotta be good"
			s.deontic = true
		}
	}
	if r.question(a) {
		s.open(Question, a)
	}
	if r.imagined(a) {
		s.open(Imagined, a)
	}
	if r.performs(a) && !s.negated {
		s.unreal = ""
	}
	return s
}

// platformed reports whether what verb h told of was an occasion to speak, so that what it was
// for was said ("held a call to defend the company").
func (r *run) platformed(h int) bool {
	if h < 0 || !r.past(h) || !r.x.classes["staging"][r.lemmas[h]] {
		return false
	}
	o := r.d.Child(h, "obj")
	return o >= 0 && r.x.classes["platform"][r.lemmas[o]]
}

// claimed applies what the word h over p says of the truth of p, on the way up from a: a
// denial, an accusation, a noun for a claim or, under "no", for evidence.
func (r *run) claimed(p, h, a int, s *state) {
	if r.noun(h) && r.tells(p) {
		switch {
		case r.x.classes["evidence"][r.lemmas[h]]:
			var over state
			r.local(h, &over)
			if over.none || r.head(h) >= 0 && r.d.Negated(r.head(h)) {
				s.open(DeniedBy, h)
			}
		case r.x.classes["allegation"][r.lemmas[h]]:
			s.alleged = h
		}
	}
	if over, inner := r.hit(h), r.hit(a); over != nil && inner != nil && over.claim == p && over.frame.Stance == graph.Condemns && inner.actor == over.actor {
		s.open(Governed, h) // "opposes backing her", "rejected calls to condemn it"
	}
	content := r.verb(p) || r.noun(p) && p != a && r.contentClause(p) >= 0
	if !content || r.rel(p) == "conj" {
		return
	}
	over := r.hit(h)
	if over == nil || over.claim != p || r.rel(p) == "nsubj" {
		return
	}
	switch over.frame.Stance {
	case graph.Denies:
		s.open(DeniedBy, h)
	case graph.Accuses:
		s.alleged = h
	}
}

// hearsay reports whether the state is that of what somebody alleges, where that is not the
// attribution voice itself.
func (r *run) hearsay(s state, voice int) bool {
	return s.alleged >= 0 && (voice < 0 || r.attributions[voice].CueHead != s.alleged)
}

// reported applies the verb h of thinking or saying to the finite clause under it: "I do
// not think it is right" denies that it is, "is not sure that" leaves it open.
func (r *run) reported(h int, s *state) {
	var over state
	r.local(h, &over)
	s.inherits(over)
	if over.hedged {
		s.open(Governed, h)
	}
	if !over.negated {
		return
	}
	if raising[r.lemmas[h]] {
		s.negated = !s.negated
		return
	}
	s.open(Governed, h)
}

// raising are the verbs whose negation is that of what is thought: "I do not think it is right".
var raising = set([]string{"think", "believe", "feel", "expect", "suppose", "imagine", "seem", "find"})

// local reads negation, modals and adverbs at p itself.
func (r *run) local(p int, s *state) {
	for _, k := range r.d.Children(p) {
		w := r.lemmas[k]
		if rel := r.rel(k); (rel == "advmod" || rel == "obl") && (r.forms[k] == "less" || r.forms[k] == "least") && k < p {
			s.open(Governed, k) // "is less critical of it"
		}
		switch r.rel(k) {
		case "det":
			s.none = s.none || negations[w]
		case "amod":
			s.none = s.none || w == "little" && r.forms[k] == "little" && r.d.Child(p, "det") < 0 // "has little doubt"
		case "discourse", "intj":
			if w == "please" {
				s.open(Governed, k)
			}
		case "advmod", "cc:preconj", "cc", "case", "mark":
			if (w == "rather" || w == "instead") && k < p && r.rel(k) != "advmod" {
				s.open(Governed, k) // "rather than challenging it"
			}
			if k < p && negations[w] && !r.only(k) {
				s.negated = !s.negated
			}
			if hedges[w] {
				s.hedged = true
			}
			if w == "please" || w == "rarely" || w == "seldom" {
				s.open(Governed, k) // "please approve it" asks
			}
			if r.longer(k) {
				s.negated = true // see noLonger
			}
		case "aux":
			switch w {
			case "may", "might", "could":
				s.hedged = true
				if w == "may" && r.d.Negated(p) {
					s.open(Deontic, k) // a ban
				}
			case "should", "must", "ought", "shall":
				s.open(Deontic, k)
				s.deontic = true
			}
		case "obl":
			if k < p && r.determined(k, "no") && (w == "time" || w == "point" || w == "stage" || w == "way" || w == "circumstance") {
				s.negated = !s.negated // "at no time did she voice concern"
			}
		case "obj":
			if r.hitAt[k] == 0 && r.neither(k) {
				s.negated = !s.negated // "backs neither the mayor nor his rival"
			}
		case "nsubj", "nsubj:pass", "obl:agent":
			if r.notEvery(k) {
				s.open(Governed, k)
				continue
			}
			if r.neither(k) || r.rel(k) != "obl:agent" && (negations[w] || r.determined(k, "no")) {
				s.negated = !s.negated
			}
		}
	}
}

// notEvery reports whether subject k of p is "not every" or "not all" of them, so that some
// do.
func (r *run) notEvery(k int) bool {
	d := r.d.Child(k, "det", "det:predet")
	return d > 0 && (r.lemmas[d] == "every" || r.lemmas[d] == "all") && r.lemmas[d-1] == "not"
}

// neither reports whether k is a party of a clause, the first of "neither the mayor nor the
// senator".
func (r *run) neither(k int) bool {
	switch r.rel(k) {
	case "nsubj", "nsubj:pass", "obj":
		first := r.lo(k)
		return first < k && r.forms[first] == "neither"
	case "obl:agent", "obl", "nmod":
		c := r.preposition(k)
		return c >= 0 && c+1 < k && r.forms[c+1] == "neither"
	}
	return false
}

// only reports whether negation k is that of "not only".
func (r *run) only(k int) bool {
	return k+1 < len(r.forms) && (r.forms[k+1] == "only" || r.forms[k+1] == "just" || r.forms[k+1] == "merely")
}

// inherit passes to conjunct p what stands before its first conjunct h: auxiliaries
// that p lacks, and the negation of "did not back or endorse".
func (r *run) inherit(p, h int, s *state) {
	if r.d.Child(p, "aux", "nsubj", "nsubj:pass", "cop") >= 0 {
		return
	}
	var first state
	r.local(h, &first)
	s.hedged = s.hedged || first.hedged
	s.inherits(first)
	if first.negated {
		if c := r.d.Child(p, "cc"); c >= 0 && r.lemmas[c] == "or" { // "nor" negates by itself, see local
			s.negated = !s.negated
		}
	}
}

// itIs reports whether h is what a copula says of "it", as a cleft does ("it was the mayor who").
func (r *run) itIs(h int) bool {
	it := r.d.Child(h, "expl", "nsubj")
	return it >= 0 && r.forms[it] == "it" && r.d.Child(h, "cop") >= 0
}

// formerly reports whether verb h says of p that it was so once ("used to support the ban"), and not
// what something is used for ("the words they used to attack it").
func (r *run) formerly(p, h int) bool {
	if rel := r.rel(p); rel != "xcomp" && rel != "advcl" || r.lemmas[h] != "use" || r.tags[h] != "VBD" && r.tags[h] != "VBN" || !r.markedBy(p, "to") {
		return false
	}
	s := r.d.Child(h, "nsubj")
	return r.d.Child(h, "obj", "aux:pass") < 0 && (r.rel(h) != "acl:relcl" || s >= 0 && r.relative(s))
}

// untrue reports whether h says of clause p that it is not so ("it is false that", "it is not
// the case that").
func (r *run) untrue(p, h int) bool {
	switch r.rel(p) {
	case "csubj", "ccomp", "acl":
	default:
		return false
	}
	switch r.lemmas[h] {
	case "false", "untrue", "incorrect", "inaccurate":
		return r.finite(p) && !r.d.Negated(h)
	case "true", "correct", "accurate", "case":
		return r.finite(p) && r.d.Negated(h)
	case "wrong":
		return r.speech(p) && r.markedBy(p, "to") && !r.d.Negated(h)
	}
	return r.itIs(h) && r.finite(p) && !r.d.Negated(h) && slices.Contains(r.x.tones[r.lemmas[h]], "false-word") // "it is a myth that"
}

// govern applies what the word g over p does; it reports whether g takes p for a fact
// even under "if".
func (r *run) govern(p, g int, s *state) bool {
	row := r.governor(g)
	if row.Effect == "" || row.Effect == lexicon.Undoes && !r.noun(p) && r.tags[p] != "VBG" {
		if r.markedBy(p, "to") && !r.past(g) && r.singled(g) < 0 {
			s.open(Governed, g) // "took to the stage to condemn it" did, "takes" may
		}
		if r.noun(p) && r.x.classes["echoing"][r.lemmas[g]] && r.d.Child(p, "nmod:poss") >= 0 {
			return false // "does not share her enthusiasm"
		}
		if r.noun(p) || r.adjective(p) { // "does not look bad"
			var over state
			r.local(g, &over)
			s.negated = s.negated != over.negated
			s.hedged = s.hedged || over.hedged
			s.inherits(over)
		}
		return false
	}
	var over state
	r.local(g, &over)
	s.hedged = s.hedged || over.hedged
	s.inherits(over)
	effect := row.Effect
	if (effect == lexicon.Hedges || effect == lexicon.Deliberate) && (over.none || r.ofAnother(p, g)) {
		effect = lexicon.Unreal // "no plans to back it", "prepares the council to back it"
	} else if over.negated {
		if effect = row.Negated; effect == "" {
			effect = lexicon.Unreal
		}
	}
	switch effect {
	case lexicon.Negates, lexicon.Undoes:
		s.negated = !s.negated
	case lexicon.Unreal:
		if r.noun(p) && (r.x.getting[r.lemmas[g]] || r.x.giving[r.lemmas[g]]) && !r.x.classes["needing"][r.lemmas[g]] {
			return false // "prompted outrage"
		}
		s.open(Governed, g)
	case lexicon.Hedges:
		if r.compared(g) {
			s.open(Governed, g) // "are more likely to back her" is a poll
		}
		s.hedged = true
	case lexicon.Presumes:
		return true
	}
	return false
}

// ofAnother reports whether the infinitive p under verb g is what somebody else than the
// subject of g is to do.
func (r *run) ofAnother(p, g int) bool {
	if !r.verb(g) || !r.markedBy(p, "to") || r.x.classes["subject-control"][r.lemmas[g]] {
		return false
	}
	return r.rel(p) == "xcomp" && r.d.Child(g, "obj", "iobj") >= 0 || r.rel(p) == "ccomp" && r.d.Child(p, "nsubj") >= 0
}

// governor is the row of the lexicon for word g, by its lemma and particle, its lemma or its
// form; without an effect where there is none.
func (r *run) governor(g int) lexicon.Governor {
	if k := r.d.Child(g, "compound:prt", "advmod"); k == g+1 {
		if row, ok := r.x.governors[r.lemmas[g]+" "+r.lemmas[k]]; ok {
			return row
		}
	}
	if r.noun(g) {
		if row, ok := r.x.governors["a "+r.lemmas[g]]; ok {
			return row
		}
	}
	if row, ok := r.x.governors[r.lemmas[g]]; ok {
		return row
	}
	return r.x.governors[r.forms[g]]
}

// performs reports whether who says "I must thank you" or "let me thank you" does so by
// saying it: a verb such as "thank" with the first person as its subject.
func (r *run) performs(p int) bool {
	if !r.x.classes["performative"][r.lemmas[p]] {
		return false
	}
	s := r.subject(p)
	return s >= 0 && (r.lemmas[s] == "i" || r.lemmas[s] == "we" || r.forms[s] == "me" || r.forms[s] == "us")
}

func (r *run) markedBy(p int, word string) bool {
	m := r.d.Child(p, "mark")
	return m >= 0 && r.lemmas[m] == word
}
