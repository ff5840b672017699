package extract

import (
	"slices"
	"strings"

	"stancegraph/graph"
)

// Words for a stance have everyday senses, in which nobody takes one: "work to support her
// family", "I like cheese", "trust me". Letters, reviews, recipes and lives are full of them.

// everyday reports whether h stands in an everyday sense.
func (r *run) everyday(h *hit) bool {
	return r.taste(h) || r.upkeep(h) || r.play(h) || r.greeting(h) || r.ownFortune(h) || r.fixed(h) || r.arrangement(h) ||
		r.trade(h) || r.idiom(h) || r.guards(h) || r.manner(h) || r.dare(h) || r.ownFeeling(h) || r.worry(h) || r.prospect(h) || r.service(h) || r.needs(h) || r.unmoved(h) || r.sacked(h) || r.lessens(h) || r.contends(h)
}

// unmoved reports whether what h says to move somebody is a question that they have to deal with ("a
// problem that has vexed the party"), or moves those who deal in shares ("alarmed investors").
func (r *run) unmoved(h *hit) bool {
	return r.undergoes(h) && (h.claim >= 0 && r.x.classes["issue"][r.lemmas[h.claim]] || r.x.classes["trader"][r.lemmas[h.actor]])
}

// contends reports whether h tells that somebody is to stand against somebody else in an election or a match ("will
// take on the mayor in May").
func (r *run) contends(h *hit) bool {
	return r.lemmas[h.anchor] == "take" && len(h.tokens) == 2 && r.lemmas[h.tokens[1]] == "on" && h.claim < 0 &&
		(r.d.Modal(h.anchor) == "will" || r.tags[h.anchor] == "VB" && r.markedBy(h.anchor, "to"))
}

// lessens reports whether h makes something less, and not in words only ("to minimize the risk").
func (r *run) lessens(h *hit) bool {
	return h.frame.Name == "deny-thing" && strings.HasPrefix(r.lemmas[h.anchor], "minimi") && h.claim >= 0 && r.x.classes["reducible"][r.lemmas[h.claim]]
}

// sacked reports whether h tells that people lost their office or were sent away ("dismissed the official", "dismissed the
// pupils").
func (r *run) sacked(h *hit) bool {
	if r.lemmas[h.anchor] != "dismiss" || !r.verb(h.anchor) || r.prepositional(h, "as") >= 0 {
		return false
	}
	o := r.patientOf(h.anchor)
	return o >= 0 && (r.tags[o] == "PRP" && r.lemmas[o] != "it" && r.lemmas[o] != "they" || r.belongs(o, "person") || r.tags[o] == "NNS" && r.kindAt(o) == graph.Group && !r.stanceNoun(o) && !r.x.classes["protester"][r.lemmas[o]])
}

// byAuthor reports whether h is the author's own, in the first person.
func (r *run) byAuthor(h *hit) bool {
	return r.firstPersonal(h.actor) && r.holder[h.anchor] < 0 && r.quoteOf[h.anchor] < 0
}

func (r *run) firstPersonal(i int) bool {
	return i >= 0 && (r.lemmas[i] == "i" || r.lemmas[i] == "we" || r.forms[i] == "me" || r.forms[i] == "us")
}

// fairToSay reports whether the adjective at token a only opens what is said ("it is fair to say
// that", "it is important to remember").
func (r *run) fairToSay(a int) bool {
	c := r.clauseSubject(a)
	return c >= 0 && r.tags[c] == "VB" && r.d.Child(c, "ccomp") > c && (r.x.classes["saying"][r.lemmas[c]] || r.x.classes["knowing"][r.lemmas[c]])
}

// taste reports whether h tells that its author likes a kind of thing, or a thing in some
// way ("I like cheese", "we like it with potatoes").
func (r *run) taste(h *hit) bool {
	a := h.anchor
	o := r.patientOf(a)
	if o < 0 || !r.verb(a) || !r.x.classes["liking"][r.lemmas[a]] {
		return false
	}
	if k := r.d.Child(o, "nmod"); r.x.classes["posting"][r.lemmas[o]] || k > o && r.x.classes["posting"][r.lemmas[k]] && r.d.Case(k) == "of" {
		return true // on a social network
	}
	if h.frame.Stance == graph.Supports && r.tags[o] == "NN" && r.d.Child(o, "det", "nmod:poss", "acl:relcl", "nmod", "amod", "compound") < 0 && !r.party(o) && !r.belongs(o, "policy") && !r.belongs(o, "plan") {
		return true // "likes music"
	}
	if !r.byAuthor(h) {
		return false
	}
	if w := r.d.Child(a, "obl"); w > o && r.markedWith(w) || r.d.Child(a, "xcomp") > o {
		return true
	}
	return (r.tags[o] == "NN" || r.tags[o] == "NNS") && !r.party(o) && r.d.Child(o, "det", "nmod:poss", "acl:relcl", "nmod") < 0
}

// markedWith reports whether adjunct w stands after "with".
func (r *run) markedWith(w int) bool {
	c := r.preposition(w)
	return c >= 0 && r.lemmas[c] == "with"
}

// play reports whether h is a move of a game, a ride or an examination ("blocked four
// shots", "defended her title", "supported him on the descent").
func (r *run) play(h *hit) bool {
	if !r.verb(h.anchor) {
		return false
	}
	if o := r.patientOf(h.anchor); o >= 0 && r.x.classes["premises"][r.lemmas[o]] && r.x.classes["blow"][r.lemmas[h.anchor]] {
		return true // "targeted its oil facilities"
	}
	for _, i := range []int{r.patientOf(h.anchor), h.target, h.claim} {
		if r.scored(i) {
			return true // "after thrashing Vestria 15-0"
		}
		if i >= 0 && r.x.classes["handling"][r.lemmas[h.anchor]] && r.belongs(i, "ware") && r.prepositional(h, "as") < 0 {
			return true
		}
	}
	return false
}

// scored reports whether the score of a match stands behind token i.
func (r *run) scored(i int) bool {
	if i < 0 || i+3 >= len(r.tags) || r.tags[i+1] != "CD" {
		return false
	}
	return r.tags[i+3] == "CD" && (r.forms[i+2] == "-" || r.forms[i+2] == "–")
}

// upkeep reports whether h is the keeping of a family ("to support her mother").
func (r *run) upkeep(h *hit) bool {
	if r.lemmas[h.anchor] != "support" || !r.verb(h.anchor) {
		return false
	}
	o := r.patientOf(h.anchor)
	return o >= 0 && r.x.classes["kin"][r.lemmas[o]]
}

// greeting reports whether h is the receiving of guests ("was welcomed by the abbot").
func (r *run) greeting(h *hit) bool {
	if r.lemmas[h.anchor] != "welcome" || !r.verb(h.anchor) {
		return false
	}
	if p := r.prepositional(h, "as"); p >= 0 {
		return false
	}
	o := r.patientOf(h.anchor)
	return o >= 0 && (r.tags[o] == "PRP" && r.lemmas[o] != "it" || r.belongs(o, "person") || r.x.classes["guest"][r.lemmas[o]])
}

// ownFortune reports whether h is a feeling about what the actor did or met with ("Thorpe is
// glad he called"), or about whatever befell a letter's author ("I am glad they won").
func (r *run) ownFortune(h *hit) bool {
	if h.cue.tag != 'J' || h.actor < 0 {
		return false
	}
	on := max(h.claim, h.target)
	if on >= 0 && r.tags[on] == "VBG" && r.x.classes["weariness"][r.lemmas[h.anchor]] && r.subjectless(on) && !r.x.classes["perceiving"][r.lemmas[on]] {
		return true // "tired of telling it again"
	}
	if r.ofOwn(h, on) || on >= 0 && r.d.Case(on) == "by" && r.x.classes["fortune"][r.lemmas[on]] && r.d.Child(on, "det", "nmod:poss") < 0 {
		return true // "troubled by injury"
	}
	if h.claim < 0 || !r.finite(h.claim) {
		return false
	}
	if h.frame.Stance == graph.Supports && !h.frame.Content && r.byAuthor(h) {
		return true
	}
	s := r.d.Child(h.claim, "nsubj", "nsubj:pass")
	switch {
	case s < 0:
		return false
	case r.firstPersonal(h.actor) && r.firstPersonal(s):
		return true
	}
	return r.corefers(h.actor, s)
}

// ofOwn reports whether noun i, or that of which it is, is what the actor of h did or met with: "ecstatic
// about the first prize of her career", "stunned by her defeat".
func (r *run) ofOwn(h *hit, i int) bool {
	for n := 0; i >= 0 && n < 2; n++ {
		p := r.d.Child(i, "nmod:poss")
		if side := r.d.Child(max(p, 0), "nmod:poss"); p >= 0 && side >= 0 {
			p = side // "disappointed by his side's loss"
		}
		if p >= 0 && r.tags[p] == "PRP$" && r.x.classes["fortune"][r.lemmas[i]] {
			return r.ofActor(h, p)
		}
		i = r.directlyUnder(i, "of")
	}
	return false
}

// ofActor reports whether the possessor at token p is the actor of h.
func (r *run) ofActor(h *hit, p int) bool {
	return p >= 0 && (r.nearSpeaker(p) == h.actor || r.corefers(h.actor, p))
}

// fixed reports whether h is part of a fixed phrase for dealings: what a shop charges,
// tables that are booked, respects that are paid.
func (r *run) fixed(h *hit) bool {
	a := h.anchor
	switch r.lemmas[a] {
	case "take":
		if len(h.tokens) < 2 || r.forms[h.tokens[1]] != "on" {
			return false
		}
		o, on := r.patientOf(a), r.directlyUnder(a, "on")
		if on > h.tokens[1] && on != o && r.d.Child(a, "obj") >= 0 {
			return true // "took him on a trip"
		}
		return r.verb(a) && o >= 0 && r.x.classes["hired"][r.lemmas[o]] // "taking on more staff"
	case "case":
		p := r.d.Child(a, "nmod:poss")
		return r.noun(a) && p >= 0 && r.x.classes["crown"][r.lemmas[p]] // "the government's case against her"
	case "support", "backing", "endorsement", "approval":
		g := r.head(a)
		return r.noun(a) && h.actorSlot == "light" && r.lemmas[g] == "have" && r.rel(a) == "obj" // others': "has enough support to be confirmed"
	case "lobby":
		o := r.directlyUnder(a, "for")
		return r.verb(a) && o >= 0 && r.kindAt(o) == graph.Organization // who pays for it
	case "honor", "honour", "commemorate", "remember":
		g := r.head(a)
		return r.verb(a) && r.rel(a) == "acl" && r.markedBy(a, "to") && r.x.classes["event"][r.lemmas[g]] // "after a ceremony to honor the victims"
	case "appreciate", "enjoy", "thank":
		return h.claim >= 0 && r.x.classes["courtesy"][r.lemmas[h.claim]]
	case "share":
		return r.verb(a) && r.directlyUnder(a, "with") >= 0 && !r.x.classes["suggestion"][r.lemmas[max(r.patientOf(a), 0)]] // "shared her ideas with them"
	case "push":
		return h.claim >= 0 && r.x.classes["limit"][r.lemmas[h.claim]]
	case "target":
		o := r.patientOf(a)
		return h.frame.Name == "condemn-owned" && o >= 0 && r.party(o) // with more than words
	case "confident", "comfortable", "sure":
		return h.claim >= 0 && !r.party(h.claim) && !r.belongs(h.claim, "plan") && !r.belongs(h.claim, "policy") && r.ofActor(h, r.d.Child(h.claim, "nmod:poss")) // "is confident in her body"
	case "trust", "faith", "belief", "confidence":
		return r.noun(a) && r.firstPersonal(h.claim) && r.quoteOf[a] < 0
	case "fight", "battle", "struggle":
		return r.noun(a) && r.x.classes["ailment"][r.lemmas[max(h.claim, 0)]] // "her fight against cancer"
	case "press":
		return h.claim >= 0 && r.lemmas[h.claim] == "control" && r.directlyUnder(h.claim, "of") >= 0 // of what they would have
	case "champion":
		g := r.head(a)
		return r.noun(a) && g >= 0 && r.x.classes["becoming"][r.lemmas[g]] // "became champion of the league"
	case "value":
		return r.verb(a) && r.prepositional(h, "at") >= 0 // "valued the tracks at two million"
	case "charge":
		o := r.patientOf(a)
		return r.verb(a) && (r.firstPersonal(o) || o >= 0 && (r.lemmas[o] == "you" || r.x.classes["price"][r.lemmas[o]]))
	case "credit":
		o := r.patientOf(a)
		return r.verb(a) && r.prepositional(h, "to") >= 0 && (o < 0 || !r.party(o)) // "credited the win to luck"
	case "celebrate":
		o := r.patientOf(a)
		of := max(r.directlyUnder(max(o, 0), "of"), 0)
		return r.verb(a) && o >= 0 && (r.x.classes["feast"][r.lemmas[of]] || r.d.Child(o, "nmod") < 0 && (r.x.classes["feast"][r.lemmas[o]] || o+1 < len(r.forms) && r.rel(o+1) == r.rel(o) && r.x.classes["feast"][r.forms[o+1]]))
	case "attack", "assault", "raid", "strike":
		g := r.head(a)
		return r.noun(a) && (g >= 0 && r.lemmas[g] == "carry" || slices.ContainsFunc(r.d.Children(a), func(k int) bool { return k < a && r.x.classes["armed"][r.lemmas[k]] }))
	case "acceptance", "accept":
		for _, o := range []int{r.patientOf(a), h.claim} {
			if o >= 0 && r.x.classes["price"][r.lemmas[o]] {
				return true // "her acceptance of fees"
			}
		}
		return false
	case "uphold":
		o := r.patientOf(a)
		return r.verb(a) && o >= 0 && r.x.classes["charter"][r.lemmas[o]] // "our role in upholding the constitution"
	case "stand":
		return r.verb(a) && r.markedBy(a, "with") // "with the mayor standing behind her"
	case "reservation":
		g := r.head(a)
		return r.noun(a) && g >= 0 && r.x.classes["booking"][r.lemmas[g]]
	case "respect":
		g := r.head(a)
		return r.noun(a) && (g >= 0 && r.lemmas[g] == "pay" || r.d.Case(a) == "with" && a+1 < len(r.forms) && r.forms[a+1] == "to") // "with respect to the rules"
	case "vote":
		g := r.head(a)
		return r.noun(a) && g >= 0 && r.lemmas[g] == "have" // "has the votes for passage"
	case "concern", "alarm", "objection":
		on := max(h.claim, h.target)
		return r.lemmas[h.tokens[0]] == "raise" && on >= 0 && (r.d.Case(on) == "to" || r.d.Case(on) == "with") && r.party(on) // who hears them
	}
	return false
}

// arrangement reports whether h is several parties' agreeing with each other on what to do
// ("once we agree on the list", "the two councils agreed on a border"), or a contract that is
// made ("signed a four-year agreement with the club").
func (r *run) arrangement(h *hit) bool {
	if g := r.head(h.anchor); r.lemmas[h.anchor] == "agreement" && r.noun(h.anchor) && (r.d.Child(h.anchor, "compound") >= 0 || g >= 0 && r.x.classes["striking"][r.lemmas[g]]) {
		return true // "a loan agreement with the bank"
	}
	if o := r.d.Child(h.anchor, "obj"); r.lemmas[h.anchor] == "agree" && o > h.anchor && r.noun(o) && h.claimSlot == "with" {
		return true // "agreed a contract with the club"
	}
	if k := r.d.Child(h.anchor, "xcomp", "advcl"); r.lemmas[h.anchor] == "agree" && h.claimSlot == "with" && k > h.claim && r.markedBy(k, "to") && r.party(h.claim) {
		return true // "agreed with the mayor to close the port"
	}
	if r.lemmas[h.anchor] != "agree" || !r.verb(h.anchor) || r.prepositional(h, "on") < 0 {
		return false
	}
	return r.byAuthor(h) || h.actor >= 0 && r.several(h.actor)
}

// worry reports whether h tells of what somebody fears for their own doings or in the way of the
// world ("worried about paying the rent", "concerned about the threat of a slowdown").
func (r *run) worry(h *hit) bool {
	if !r.x.classes["worrying"][r.lemmas[h.anchor]] {
		return false
	}
	if first, _ := r.bounds(h.anchor); slices.Contains(r.forms[max(first, h.anchor-5):h.anchor], "far") {
		return true // "as far as we are concerned"
	}
	if next := h.anchor + 1; next < len(r.forms) && (r.forms[next] == "primarily" || r.forms[next] == "mostly" || r.forms[next] == "mainly" || r.forms[next] == "chiefly") {
		return true // "are concerned primarily about the economy"
	}
	for _, c := range []int{h.claim, h.target} {
		if c < 0 {
			continue
		}
		if r.tags[c] == "VBG" && r.hit(c) == nil && r.d.Child(c, "nsubj", "det") < 0 && r.d.Child(c, "nmod:poss") < 0 || !r.aired(h.anchor) && r.x.classes["circumstance"][r.lemmas[c]] && r.d.Child(c, "nmod:poss") < 0 {
			return true
		}
		if owner := r.d.Child(c, "nmod:poss"); r.x.classes["aftermath"][r.lemmas[c]] && (owner < 0 || !r.party(owner)) {
			return true // "concerned about the impact of the storm"
		}
		s := r.d.Child(c, "nsubj", "nsubj:pass")
		if s < 0 || !r.clause(c) {
			continue
		}
		if r.d.Modal(c) != "" && r.tags[s] != "PRP" && r.nobodys(s) || r.onCondition(c) {
			return true // "concerns that inflation could hurt growth", "worried that if she won, they would"
		}
	}
	return false
}

// aired reports whether token i is a feeling that somebody tells others of, or the verb for that
// ("raised concerns about the cost").
func (r *run) aired(i int) bool {
	v := i
	if r.noun(i) && r.rel(i) == "obj" {
		v = r.head(i)
	}
	return v >= 0 && (r.lemmas[v] == "raise" || r.x.classes["voicing"][r.lemmas[v]])
}

// nobodys reports whether the phrase of token i is no party and no plan or thing of one.
func (r *run) nobodys(i int) bool {
	return !r.party(i) && !slices.ContainsFunc([]string{"plan", "policy", "owned"}, func(class string) bool { return r.belongs(i, class) })
}

// prospect reports whether h is joy in what the actor may do ("relishing the chance to play").
func (r *run) prospect(h *hit) bool {
	return h.frame.Stance == graph.Supports && h.claim >= 0 && r.noun(h.claim) && r.x.classes["prospect"][r.lemmas[h.claim]] && r.d.Child(h.claim, "acl") > h.claim
}

// service reports whether h is help that somebody gives in the way of work ("offering tailored support
// for each client").
func (r *run) service(h *hit) bool {
	g := r.head(h.anchor)
	if r.lemmas[h.anchor] != "support" || !r.noun(h.anchor) || g < 0 {
		return false
	}
	switch r.lemmas[g] {
	case "offer", "provide", "give", "receive", "get":
	default:
		return false
	}
	return slices.ContainsFunc(r.d.Children(h.anchor), func(k int) bool { return k < h.anchor && r.x.classes["service"][r.forms[k]] })
}

// beyond reports whether the negation of p praises or blames without bounds: "could not be
// happier", "cannot thank them enough".
func (r *run) beyond(p int) bool {
	able, more := false, r.tags[p] == "JJR"
	for _, k := range r.d.Children(p) {
		switch {
		case r.rel(k) == "aux" && (r.lemmas[k] == "can" || r.lemmas[k] == "could" || r.forms[k] == "ca"):
			able = true
		case r.rel(k) == "advmod" && (r.forms[k] == "more" || r.forms[k] == "enough" && k > p):
			more = true
		}
	}
	return able && more
}

// trade reports whether h raises somebody in rank or sells one's own work ("promoted an
// adviser", "is promoting her new book").
func (r *run) trade(h *hit) bool {
	if r.lemmas[h.anchor] != "promote" || !r.verb(h.anchor) || r.prepositional(h, "as") >= 0 {
		return false
	}
	o := r.patientOf(h.anchor)
	if o < 0 {
		return false
	}
	if r.x.classes["document"][r.lemmas[o]] {
		return r.d.Child(o, "nmod:poss") >= 0
	}
	return r.belongs(o, "person") || r.x.classes["for-sale"][r.lemmas[o]]
}

// idiom reports whether h is a set phrase that takes no stance: amazement ("I cannot believe that I
// am here"), a match that is won ("brushed aside their rivals"), an account or a candidacy ("shut down
// the account", "is standing against the member for Harmon").
func (r *run) idiom(h *hit) bool {
	a := h.anchor
	switch r.lemmas[h.tokens[0]] {
	case "give":
		end := h.tokens[len(h.tokens)-1]
		if k := r.d.Child(end, "compound", "nummod"); r.lemmas[end] == "credit" && k >= 0 && r.nameAt(k) < 0 {
			return true // "give a 10% tax credit to firms"
		}
		return r.lemmas[end] == "thumb" && slices.Contains(r.forms[end+1:min(end+3, len(r.forms))], "down")
	case "oppose":
		return h.actor >= 0 && r.passive(a) && r.x.classes["rival"][r.lemmas[h.actor]] // "is opposed by two other candidates"
	case "protestation", "protest":
		return h.claim >= 0 && r.lemmas[h.claim] == "innocence"
	case "claim":
		return h.claim >= 0 && r.noun(a) && r.lemmas[h.claim] == "responsibility"
	case "charge":
		paid := func(k int) bool { return r.rel(k) == "obj" && r.x.classes["fee"][r.lemmas[k]] }
		o := r.d.Child(a, "obj", "iobj")
		return r.verb(a) && (slices.ContainsFunc(r.d.Children(a), paid) || o >= 0 && slices.ContainsFunc(r.d.Children(o), paid)) // "charges customers a fee"
	case "pin":
		return slices.ContainsFunc([]int{h.claim, h.target}, func(i int) bool { return i >= 0 && r.x.classes["pinned"][r.lemmas[i]] })
	case "convinced", "satisfied", "persuaded":
		m := ""
		if h.claim >= 0 {
			m = r.d.Modal(h.claim)
		}
		return m == "will" || m == "would" // "is convinced that it will rain"
	case "deference", "respect":
		return slices.ContainsFunc(r.d.Children(a), func(k int) bool { return r.forms[k] == "due" }) // "with all due respect to"
	case "fight":
		for k := a + 2; r.verb(a) && k < min(a+6, len(r.tags)); k++ {
			if r.tags[k] == "VB" && r.forms[k-1] == "to" {
				return r.x.classes["keeping"][r.lemmas[k]] // "the bill they fought so hard to pass"
			}
		}
	case "blow":
		return r.d.Child(a, "obj") >= 0 && r.tags[a][0] == 'V' // "blew up a bridge at the border"
	case "go":
		k := r.d.Child(a, "advcl")
		return r.subjectless(h.target) || k > a && r.markedBy(k, "after") // "went after being at the range"
	case "believe":
		m := r.d.Modal(a)
		return (m == "can" || m == "could") && r.d.Negated(a)
	case "brush":
		o := r.patientOf(a)
		return o >= 0 && r.party(o)
	case "beat", "fend":
		return h.claim >= 0 && r.lemmas[h.claim] == "challenge" // of a rival in a race
	case "steer":
		return r.tags[max(h.target, h.claim, 0)] == "VBG" // "steered clear of taking sides"
	case "break":
		on := max(h.claim, h.target)
		return on >= 0 && r.x.classes["custom"][r.lemmas[on]] // "breaking with precedent"
	case "boast", "brag":
		return h.claim >= 0 && r.x.classes["involvement"][r.lemmas[h.claim]] // "boasted of his ties to the mayor"
	case "shut":
		return h.claim >= 0 && r.lemmas[h.claim] == "account"
	case "stand":
		if h.claim >= 0 && r.forms[h.tokens[len(h.tokens)-1]] == "for" && (r.x.classes["race"][r.lemmas[h.claim]] || r.lemmas[h.claim] == "everything" || r.lemmas[h.claim] == "what") {
			return true // "stood for election", "everything we stand for"
		}
		if h.claim >= 0 && r.x.classes["furniture"][r.lemmas[h.claim]] {
			return true // "stood behind the lectern"
		}
		for _, k := range []int{h.claim, h.target} {
			if k >= 0 && r.kindAt(k) == graph.Person && r.d.Case(k) == "against" {
				return true
			}
		}
	}
	return false
}

// guards reports whether h is the keeping off of those who would take or harm something
// ("defended the town against the raiders", "the firm against its creditors").
func (r *run) guards(h *hit) bool {
	if r.lemmas[h.anchor] != "defend" || !r.verb(h.anchor) {
		return false
	}
	if o := r.patientOf(h.anchor); o >= 0 && (r.x.classes["lawsuit"][r.lemmas[o]] || r.x.classes["constituency"][r.lemmas[o]]) {
		return true // in court, in an election
	}
	p := r.prepositional(h, "against")
	return p >= 0 && r.x.classes["assailant"][r.lemmas[p]]
}

// manner reports whether h only tells how somebody wants things to be ("any way they like",
// "any candidate they like").
func (r *run) manner(h *hit) bool {
	g := r.head(h.anchor)
	return r.verb(h.anchor) && r.rel(h.anchor) == "acl:relcl" && r.x.classes["liking"][r.lemmas[h.anchor]] && (r.lemmas[g] == "way" || r.lemmas[g] == "time" || r.determined(g, "any"))
}

// dare reports whether h calls on somebody to do something ("I challenge you to debate").
func (r *run) dare(h *hit) bool {
	if r.lemmas[h.anchor] != "challenge" || !r.verb(h.anchor) {
		return false
	}
	for _, k := range r.d.Children(h.anchor) {
		if k > h.anchor && (r.rel(k) == "xcomp" || r.rel(k) == "advcl") && r.markedBy(k, "to") && r.patientOf(h.anchor) >= 0 {
			return true
		}
	}
	return false
}

// ownFeeling reports whether h owns up to no more than a feeling ("admitted that he was
// nervous", "confess to being tired").
func (r *run) ownFeeling(h *hit) bool {
	if h.frame.Stance != graph.Supports || h.claim < 0 || h.actor < 0 {
		return false
	}
	if r.lemmas[h.claim] == "feel" && r.firstPersonal(r.subject(h.claim)) {
		return true // "I feel like a dinosaur," he admitted
	}
	if !r.adjective(h.claim) {
		return false
	}
	if slices.ContainsFunc(r.d.Children(h.claim), func(k int) bool { return k > h.claim && strings.HasPrefix(r.rel(k), "obl") && r.party(k) }) {
		return false // "admitted that he was angry at the council"
	}
	feels := slices.ContainsFunc(r.x.tones[r.lemmas[h.claim]], func(tone string) bool { return tone == "sorry" || tone == "glad" })
	s := r.subject(h.claim)
	if !feels || s < 0 {
		return false
	}
	return s == h.actor || r.firstPersonal(s) || r.corefers(h.actor, s)
}
