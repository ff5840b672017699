package extract

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
)

// gap is how many tokens may stand between two words of a cue, and how many where the
// row leaves room for an argument ("~").
const (
	gap     = 3
	longGap = 9
)

// hit is a place where a cue stands with a frame that holds.
type hit struct {
	cue    *cue
	frame  lexicon.Frame
	tokens []int // in text order
	anchor int
	// Heads of the arguments, -1 where empty, and the places they were found in.
	actor, target, claim int
	actorSlot, claimSlot lexicon.Slot
	mutual               bool // the claim is each of the actors ("praised one another")
	// content is what the cue attributes where no argument holds it.
	content []extent
}

func (h *hit) has(i int) bool {
	for _, m := range h.tokens {
		if m == i {
			return true
		}
	}
	return false
}

// match lays the words of c over the tokens from i on.
func (r *run) match(c *cue, i, end int) []int {
	if len(c.words) > 1 && c.words[0] == "have" && r.rel(i) == "aux" {
		return nil // "has since sown doubt" is no having of doubts
	}
	tokens := make([]int, 1, len(c.words))
	tokens[0] = i
	room := gap
	for _, w := range c.words[1:] {
		if w == "~" {
			room = longGap
			continue
		}
		last := tokens[len(tokens)-1]
		found := -1
		for j := last + 1; j < end && j <= last+1+room; j++ {
			if (r.lemmas[j] == w || r.forms[j] == w) && (room == gap || !r.marginal(j, tokens)) {
				found = j
				break
			}
			if room == gap && !r.inside(j) {
				break
			}
			if r.lemmas[j] == "," || r.lemmas[j] == ";" {
				break
			}
		}
		if found < 0 {
			return nil
		}
		tokens = append(tokens, found)
		room = gap
	}
	return tokens
}

// marginal reports whether noun j stands behind a preposition that is none of the words found so far, so
// that it is no object of the verb among them: "pulled the bill amid eroding support".
func (r *run) marginal(j int, tokens []int) bool {
	c := r.preposition(j)
	if h := r.head(j); c < 0 && h >= 0 && h < j && !slices.Contains(tokens, h) {
		c = r.preposition(h) // "amid eroding support"
	}
	return r.noun(j) && c > tokens[len(tokens)-1] && r.tags[c] == "IN" && !slices.Contains(tokens, c)
}

// inside reports whether token j may stand between the words of a cue: a determiner,
// possessive, modifier or adverb.
func (r *run) inside(j int) bool {
	tag := r.tags[j]
	switch tag {
	case "DT", "PRP$", "POS", "CD", "RB", "RBR", "PRP", "HYPH":
		return true
	}
	return tag != "" && tag[0] == 'J'
}

// anchorOf is the index among tokens of the anchor of c, with "~" left out.
func (c *cue) anchorOf(tokens []int) int {
	n := 0
	for i, w := range c.words {
		if i == c.anchor {
			return tokens[n]
		}
		if w != "~" {
			n++
		}
	}
	return tokens[0]
}

// cuesIn finds the cues of the sentence in text order. Where two share a word the
// longer one wins.
func (r *run) cuesIn(first, end int) {
	for i := first; i < end; i++ {
		if r.taken[i] {
			continue
		}
		if h := r.cueAt(i, end); h != nil {
			for _, m := range h.tokens {
				r.taken[m] = true
			}
			r.hitAt[h.anchor] = int32(len(r.hits) + 1)
			r.hits = append(r.hits, *h)
		}
	}
}

// candidates are the cues of index that may begin at token i, by its lemma or its form
// ("alarmed" is no lemma), longest first.
func (r *run) candidates(index map[string][]*cue, i int) []*cue {
	list := index[r.lemmas[i]]
	if f := r.forms[i]; f != r.lemmas[i] && len(index[f]) > 0 {
		list = append(slices.Clone(index[f]), list...)
		slices.SortStableFunc(list, func(a, b *cue) int { return len(b.words) - len(a.words) })
	}
	return list
}

// cueAt is the best cue that begins at token i with a frame that holds: the longest,
// then one with a stance, then the first.
func (r *run) cueAt(i, end int) *hit {
	var best *hit
	for _, c := range r.candidates(r.x.cues, i) {
		if best != nil && (len(c.words) < len(best.cue.words) || best.frame.Stance != "") {
			break
		}
		tokens := r.match(c, i, end)
		if tokens == nil {
			continue
		}
		a := c.anchorOf(tokens)
		if n := r.head(a); r.rel(a) == "amod" && n > a && slices.Contains(tokens, n) {
			a = n // "harsh words"
		}
		if why := r.misfit(c, a); why != "" {
			r.unfit(c, tokens, a, why)
			continue
		}
		for _, f := range c.frames {
			h := &hit{cue: c, frame: f, tokens: tokens, anchor: a, target: -1, claim: -1}
			if r.holds(h) && (best == nil || best.frame.Stance == "" && (f.Stance != "" || f.Judges && best.claimSlot == "obj")) {
				best = h
				break
			}
		}
	}
	return best
}

// doneBy reports whether a is the passive of a verb whose subject takes a stance, and a party the
// agent ("the plan was opposed by the council"), so that it is no adjective.
func (r *run) doneBy(a int) bool {
	if r.tags[a] != "VBN" {
		return false
	}
	k := r.d.Child(a, "obl:agent")
	return k >= 0 && r.party(k) && slices.ContainsFunc(r.x.cues[r.lemmas[a]], func(c *cue) bool {
		return c.tag == 'V' && slices.ContainsFunc(c.frames, func(f lexicon.Frame) bool { return f.Stance != "" && f.Actor[0] == "subj" })
	})
}

// misfit says why token a cannot be the anchor of cue c, "" where it can.
func (r *run) misfit(c *cue, a int) Reason {
	switch {
	case c.tag == 'J' && r.doneBy(a):
		return WrongTag
	case c.tag != 0 && !r.tagged(a, c.tag), c.tag == 'J' && len(c.words) == 1 && r.active(a, c.words[0]):
		return WrongTag
	case r.inName(a):
		return InName
	case c.tag == 'V' && r.attributive(a):
		return Modifier
	case c.tag == 'V' && len(c.words) == 1 && r.d.Child(a, "compound:prt") > a:
		return Particle // "hammered out a deal", "called out a rival"
	case c.tag == 'V' && r.lemmas[a] == "like" && r.compares(a):
		return WrongTag
	}
	return ""
}

// compares reports whether the verb "like" at token i is rather a preposition, between a
// plural noun and the predicate that is its own ("groups like the union praised it").
func (r *run) compares(i int) bool {
	k := r.d.Child(i, "ccomp", "parataxis")
	return i > 0 && r.tags[i-1] == "NNS" && k > i && r.finite(k) && r.d.Child(k, "mark") < 0
}

// accusing reports whether gerund i is an accusation ("linking Orlandia to the raid").
func (r *run) accusing(i int) bool {
	h := r.hit(i)
	return h != nil && r.tags[i] == "VBG" && h.frame.Stance == graph.Accuses
}

// charges reports whether the clause of predicate i can charge somebody: it is about a party, or
// somebody, or holds a word for a wrong or harm ("the incident took place on Monday" charges none).
func (r *run) charges(i int) bool {
	if s := r.subject(i); s < 0 || r.party(s) || r.unknownName(s) || r.tags[s] == "PRP" || r.relative(s) || r.agent(i) >= 0 {
		return true
	}
	for k := r.lo(i); k <= r.hi(i); k++ {
		if r.party(k) && r.rel(k) == "nmod:poss" || r.belongs(k, "bad") || slices.ContainsFunc(r.x.tones[r.lemmas[k]], func(tone string) bool {
			return strings.HasPrefix(tone, "wrong") || strings.HasPrefix(tone, "harm") || strings.HasPrefix(tone, "bad")
		}) {
			return true
		}
	}
	return false
}

// inName reports whether token i is a word of a name ("the Opposition Group") rather than
// a cue.
func (r *run) inName(i int) bool {
	return r.nameAt(i) >= 0 && strings.HasPrefix(r.tags[i], "NNP")
}

// attributive reports whether participle i only modifies the noun after it ("an adoring
// crowd").
func (r *run) attributive(i int) bool {
	h := r.head(i)
	if (r.forms[i] == "alleged" || r.forms[i] == "accused" && i+1 < len(r.tags) && r.tags[i+1] == "NN") && i > 0 && r.d.Child(i, "nsubj") < 0 && r.d.Child(i, "aux") < 0 {
		switch r.tags[i-1] {
		case "DT", "IN", "PRP$", "POS", "JJ", "VBG", "VB", "VBZ", "VBD":
			return true // "examining alleged fraud"
		}
	}
	return r.tags[i] == "VBG" && r.rel(i) == "amod" && h > i && r.noun(h) && r.d.Child(i, "obj", "obl") < 0
}

func (r *run) tagged(i int, first byte) bool {
	tag := r.tags[i]
	if tag == "" {
		return false
	}
	return tag[0] == first || first == 'J' && (tag == "VBN" || tag == "VBD" || tag == "NN" && r.d.Child(i, "cop") >= 0)
}

// active reports whether token a, found as adjective word, is a verb with an object
// ("upset the thirteenth seed") or another form of one ("crossed" is not "cross").
func (r *run) active(a int, word string) bool {
	return r.verb(a) && (r.forms[a] != word || r.d.Child(a, "obj") >= 0 && r.d.Child(a, "aux:pass", "cop") < 0)
}

// holds fills the frame of h and reports whether it has what it needs. An actor is
// always needed for a stance; reports are kept without one.
func (r *run) holds(h *hit) bool {
	h.target, _ = r.first(h, h.frame.Target, lexicon.Target)
	h.claim, h.claimSlot = r.first(h, h.frame.Claim, lexicon.Claim)
	if h.claim < 0 && h.target < 0 {
		h.claim, h.claimSlot = r.toldOf(h)
	}
	r.quotedJudgement(h)
	if h.claim >= 0 && h.claim == h.target {
		h.claim, h.claimSlot = -1, ""
	}
	if h.frame.Actor[0] == "speaker" {
		h.actor, h.actorSlot = h.anchor, "speaker"
	} else {
		h.actor, h.actorSlot = r.first(h, h.frame.Actor, lexicon.Actor)
	}
	if h.actorSlot != "speaker" && h.actor >= 0 && (h.actor == h.claim || h.actor == h.target) {
		h.actor = -1
	}
	if (h.cue.tag == 'J' || h.actorSlot == "speaker") && h.claim < 0 && h.target < 0 {
		return r.lacks(h, lexicon.Claim) // "the angry crowd"
	}
	heads := map[lexicon.Role]int{lexicon.Actor: h.actor, lexicon.Target: h.target, lexicon.Claim: h.claim}
	for _, role := range h.frame.Needs {
		quoted := role == lexicon.Claim && h.frame.Where[role] == "" && r.quoted(h)
		if heads[role] < 0 && !quoted {
			return r.lacks(h, role)
		}
	}
	if h.frame.Bare {
		if k := r.complemented(h); h.actor < 0 || k >= 0 {
			return r.discard(h, NotBare, k)
		}
	}
	if c := h.frame.Object; c != "" {
		object := r.patientOf(h.anchor)
		if object < 0 || !r.belongs(object, c) {
			return r.discard(h, WrongObject, object)
		}
	}
	return true
}

// toldOf is the clause or gerund in a place where h looks for a party ("critical of how the mayor ran it", "of
// closing the port"), -1.
func (r *run) toldOf(h *hit) (int, lexicon.Slot) {
	for _, s := range h.frame.Target {
		if c := r.fill(h, s); c >= 0 && r.verb(c) && (r.tags[c] == "VBG" || s.Preposition() && r.finite(c)) {
			return c, s
		}
	}
	return -1, ""
}

// complemented is a dependent that tells what the verb of h is about, -1.
func (r *run) complemented(h *hit) int {
	if r.passive(h.anchor) || len(r.parties(h.actor)) > 1 {
		return h.anchor // "agreed by the council"; several agree with each other
	}
	if next := h.anchor + 1; next < len(r.tags) {
		switch r.forms[next] {
		case "about", "over", "with", "to", "that", "whether", "how", "why", "upon":
			return next // "disagree about whether"
		}
	}
	for _, k := range r.d.Children(h.anchor) {
		switch rel := r.rel(k); rel {
		case "obj", "iobj", "ccomp", "xcomp", "compound:prt":
			return k
		case "obl", "advcl":
			if k > h.anchor && !r.x.classes["time"][r.lemmas[k]] && r.lo(k) == h.anchor+1 && r.forms[h.anchor+1] != "," {
				return k
			}
		}
	}
	return -1
}

// first is the head in the first of the places that is filled as the frame asks.
func (r *run) first(h *hit, places lexicon.Slots, role lexicon.Role) (int, lexicon.Slot) {
	class := h.frame.Where[role]
	for _, s := range places {
		head := r.deedBefore(r.calledWhat(h, r.fill(h, s)))
		class := class
		if class == "not ware" && !r.x.classes["handling"][r.lemmas[h.anchor]] {
			class = "" // "opposes electric cars"
		}
		if c := r.clauseDenied(head, h); c >= 0 && role == lexicon.Claim {
			return c, s
		}
		if head < 0 || class != "" && !r.belongs(head, class) && !r.actsHere(head, class, role, h) && (class != "party" && class != "person" || !r.reciprocal(head)) {
			continue
		}
		if (s == "that" || s == "comp") && head > h.anchor && r.lo(head) > h.anchor && slices.ContainsFunc(r.d.Tokens[h.anchor:r.lo(head)+1], func(t text.Token) bool { return t.Text == ";" }) {
			continue // "they disagreed; the one backed it"
		}
		if s == "on" && r.onDay(head) || s == "in" && role == lexicon.Claim && h.frame.Stance == graph.Accuses && r.setting(head) {
			continue // "filed suit on Monday", "indicted them in October"
		}
		if role != lexicon.Claim && r.verb(head) && (r.tags[head] != "VBG" || role == lexicon.Target && !slices.Contains(h.frame.Needs, role)) {
			continue
		}
		if role == lexicon.Actor && s == "of" && r.possessor(h) >= 0 {
			continue // "her endorsement of Thorpe" is hers
		}
		if role == lexicon.Claim && h.frame.Stance == graph.Denies {
			head = r.accusedOf(head, h.anchor)
		}
		return head, s
	}
	return -1, ""
}

// clauseDenied is the clause that ends in noun i where the denial h behind it is of what the clause
// says: by a noun for an allegation beside it ("burned the village, a charge the army rejects") or
// by "which" ("flooded the port, which it denied"); -1.
func (r *run) clauseDenied(i int, h *hit) int {
	if i < 0 || h.frame.Stance != graph.Denies {
		return -1
	}
	n := r.hostOf(h.anchor)
	if n < 0 || !r.d.Dominates(n, h.anchor) || r.behindComma(r.tail(n, h.anchor)) < 0 {
		return -1
	}
	shell := r.takenUp(n, h.anchor)
	which := r.lemmas[h.anchor] == "deny" && r.forms[r.behindComma(r.tail(n, h.anchor))] == "which" && !r.belongs(n, "deniable") && r.noun(n)
	if shell >= 0 || !which {
		return shell
	}
	return r.clauseBefore(n)
}

// takenUp is the clause before a comma that noun n, beside its last noun, only takes up for the relative
// clause of token a ("burned the village, a charge the army rejects", "cleared the mayor, a decision
// the council called a disgrace"); -1.
func (r *run) takenUp(n, a int) int {
	if n < 0 || r.rel(n) != "appos" && r.rel(n) != "parataxis" || !r.noun(n) || !r.d.Dominates(n, a) || r.behindComma(n) < 0 || !r.x.classes["allegation"][r.lemmas[n]] && !r.x.classes["upshot"][r.lemmas[n]] {
		return -1
	}
	return r.clauseBefore(n)
}

// clauseBefore is the clause over noun n that begins to be told before it, -1.
func (r *run) clauseBefore(n int) int {
	for c := range r.climb(r.head(n), maxClimb) {
		if r.clause(c) && c < n {
			return c
		}
	}
	return -1
}

// tail is the head of what stands behind the comma before the relative clause of token a on noun n:
// the noun, where it only takes up what was said before, else the clause.
func (r *run) tail(n, a int) int {
	if r.rel(n) == "appos" || r.rel(n) == "parataxis" {
		return n
	}
	for c := range r.climb(a, maxClimb) {
		if r.head(c) == n {
			return c
		}
	}
	return a
}

// accusedOf is what somebody is accused of in words that end in noun i, where the denial at anchor
// is of all of it ("was accused of inciting the riot, which he denied", "of taking bribes, a charge
// he denies"); else i.
func (r *run) accusedOf(i, anchor int) int {
	if i < 0 || !r.noun(i) || !r.d.Dominates(i, anchor) {
		return i
	}
	first, _ := r.bounds(i)
	for j := len(r.hits) - 1; j >= 0 && r.hits[j].anchor >= first; j-- {
		h := &r.hits[j]
		if h.frame.Stance == graph.Accuses && h.claim >= 0 && h.claim < i && r.tags[h.claim] == "VBG" && r.d.Dominates(h.claim, i) && r.comma(h.claim, anchor) {
			return h.claim
		}
	}
	return i
}

// setting reports whether noun i tells when something was said or in what paper ("in October", "in
// its report").
func (r *run) setting(i int) bool {
	return r.tags[i] == "CD" || r.x.classes["time"][r.lemmas[i]] || r.x.classes["document"][r.lemmas[i]]
}

// apposedTo is the noun that the claim c of h stands beside in apposition, where h only tells more
// of it ("the levy, a charge defended by the unions"), else c.
func (r *run) apposedTo(c int, h *hit) int {
	if c < 0 || r.rel(c) != "appos" || h.anchor < c || !r.d.Dominates(c, h.anchor) {
		return c
	}
	d, n := r.d.Child(c, "det"), r.head(c)
	if d < 0 || r.forms[d] != "a" && r.forms[d] != "an" || n < 0 || n > c || !r.noun(n) {
		return c
	}
	return n
}

// calledWhat is the noun that "what" at token i is called, or said or thought to be, in its clause ("railed
// against what she calls a corrupt council", "what she says is a corrupt council"), else i.
func (r *run) calledWhat(h *hit, i int) int {
	if i < 0 || r.tags[i] != "WP" {
		return i
	}
	if n := r.head(i); n != h.anchor && r.cleft(n) {
		return n // as against "what he did is a disgrace"
	}
	for _, v := range r.d.Children(i) {
		if r.rel(v) != "acl:relcl" {
			continue
		}
		dubs, says := r.x.classes["dubbing"][r.lemmas[v]], r.x.classes["saying"][r.lemmas[v]] || r.x.classes["thinking"][r.lemmas[v]]
		for _, k := range r.d.Children(v) {
			switch {
			case k < v || !r.noun(k):
			case dubs && (r.rel(k) == "obj" || r.rel(k) == "xcomp" || r.d.Case(k) == "as"), says && r.rel(k) == "ccomp" && r.d.Child(k, "cop") >= 0:
				return k
			}
		}
	}
	return i
}

// saidOfWhat reports whether noun c is what a clause says of the "what" that it hangs on.
func (r *run) saidOfWhat(c int) bool {
	if c < 0 || !r.noun(c) || r.rel(c) != "ccomp" {
		return false
	}
	v := r.head(c)
	return r.rel(v) == "acl:relcl" && r.tags[r.head(v)] == "WP"
}

// cleft reports whether noun n is what a clause with "what" turns out to be about ("what we reject is
// bias").
func (r *run) cleft(n int) bool {
	if n < 0 || !r.noun(n) || r.d.Child(n, "cop") < 0 {
		return false
	}
	s := r.d.Child(n, "nsubj")
	return s >= 0 && r.tags[s] == "WP" && r.d.Child(s, "acl:relcl", "acl") > s
}

// deedBefore is the gerund that the parser took for an adjective of noun i after "of" or "for"
// ("accused the bank of misleading customers"), else i.
func (r *run) deedBefore(i int) int {
	if i < 0 {
		return i
	}
	c := r.preposition(i)
	if c < 0 || c+1 >= i || r.tags[c+1] != "VBG" || r.rel(c+1) != "amod" || r.head(c+1) != i || r.lemmas[c] != "of" && r.lemmas[c] != "for" {
		return i
	}
	if !slices.Contains(r.x.tones[r.lemmas[c+1]], "wrong-verb") {
		return i // "groundbreaking research", "rising costs"
	}
	return c + 1
}

// ofWords reports whether pronoun i stands for words that can be true or false.
func (r *run) ofWords(i int) bool {
	m := r.mention(i)
	if m < 0 || r.d.Mentions[m].Chain < 0 {
		return false
	}
	for _, o := range r.d.Chains[r.d.Mentions[m].Chain].Mentions {
		if h := r.d.Mentions[o].Head; r.noun(h) && r.x.classes["allegation"][r.lemmas[h]] {
			return true
		}
	}
	return false
}

// actsHere reports whether the head of an argument that must be a party is one by what is
// said of it: a place that is accused, somebody that no table knows who takes the stance.
func (r *run) actsHere(head int, class string, role lexicon.Role, h *hit) bool {
	if class != "party" {
		return false
	}
	head = r.whole(head)
	return role == lexicon.Target && h.frame.Stance == graph.Accuses && r.unknownName(head) || role == lexicon.Actor && (r.agentive(head) || r.unknownName(head))
}

// referent is the noun that the pronoun at token i stands for, the nearest before it in its chain; i
// where it is no pronoun or stands for none.
func (r *run) referent(i int) int {
	m := r.mention(i)
	if m < 0 || r.d.Mentions[m].Type != text.Pronoun || r.d.Mentions[m].Chain < 0 {
		return i
	}
	found := i
	for _, k := range r.d.Chains[r.d.Mentions[m].Chain].Mentions {
		if mention := &r.d.Mentions[k]; k < m && mention.Type != text.Pronoun {
			found = mention.Head
		}
	}
	return found
}

// disowned reports whether bare noun i is what somebody denies, and not what is refused to somebody:
// "denied collusion", "denied any harassment", but not "denied access".
func (r *run) disowned(i int) bool {
	v := r.head(i)
	if v < 0 || r.lemmas[v] != "deny" || r.rel(i) != "obj" || r.d.Child(v, "iobj") >= 0 || r.tags[i] != "NN" && r.tags[i] != "NNS" {
		return false
	}
	if r.directlyUnder(i, "to") >= 0 || r.directlyUnder(v, "to") >= 0 {
		return false // "to deny equality to couples"
	}
	return !r.x.classes["refusable"][r.lemmas[i]] && !r.party(i) && (r.d.Child(i, "det", "nmod:poss", "nummod") < 0 || r.determined(i, "any", "all"))
}

// belongs reports whether the noun or clause at i is of the class; "party" and
// "clause" are asked of the document, other classes of the lexicon, "not " negates.
func (r *run) belongs(i int, class string) bool {
	if rest, negated := strings.CutPrefix(class, "not "); negated {
		return !r.belongs(i, rest)
	}
	switch i = r.whole(i); class {
	case "party":
		return r.party(i) || r.tags[i] == "PRP" && r.nearSpeaker(i) >= 0 || r.firstPersonal(i) && r.holder[i] >= 0 && r.attributions[r.holder[i]].SourceMention >= 0
	case "person":
		return r.party(i) && r.kind(r.mention(i)) == graph.Person
	case "court":
		m := r.mention(i)
		return r.x.classes[class][r.lemmas[i]] || m >= 0 && r.x.classes[class][strings.ToLower(r.d.Mentions[m].Title)]
	case "clause":
		return r.clause(i)
	case "deniable":
		return r.clause(i) || r.pointer(i) || r.x.classes["deniable"][r.lemmas[i]] || r.allegation(i) ||
			r.x.classes["involvement"][r.lemmas[i]] || r.belongs(i, "bad") || r.disowned(i)
	case "words":
		return r.clause(i) && r.finite(i) || r.allegation(i) || r.x.classes["lawsuit"][r.lemmas[i]] || r.x.classes["published"][r.lemmas[i]] || r.pointer(i) || r.accusing(i) || r.tags[i] == "PRP" && r.ofWords(i)
	case "partys":
		return r.belongs(i, "owned") || r.party(i) && !r.x.classes["military"][r.lemmas[i]]
	case "owned":
		p := r.d.Child(i, "nmod:poss")
		return p >= 0 && r.party(p) && !r.x.classes["military"][r.lemmas[i]] && r.kindAt(i) != graph.Organization
	case "charge":
		return !r.clause(i) || r.charges(i)
	case "blockable":
		return r.ofClass(i, class) || r.ofClass(i, "plan")
	case "ware":
		return r.noun(i) && r.x.classes[class][r.lemmas[i]] && (i == 0 || r.forms[i-1] != "death") // "backs the death penalty"
	case "quitting":
		return r.x.classes[class][r.lemmas[i]] && (r.lemmas[i] != "step" || i+1 < len(r.forms) && r.forms[i+1] != "up" && r.forms[i+1] != "in" && r.forms[i+1] != "forward")
	case "undoing":
		return r.x.classes[class][r.lemmas[i]] && r.tags[i] == "VBN"
	case "wrong":
		return r.belongs(i, "bad") || r.wrong(i) || r.x.classes["involvement"][r.lemmas[i]]
	case "allegation":
		return r.allegation(i)
	case "harm":
		return r.belongs(i, "bad") || r.x.classes["mishap"][r.lemmas[i]]
	case "bad":
		return r.x.deeds[r.lemmas[i]] || r.x.classes["person-fault"][r.lemmas[i]]
	}
	return r.ofClass(i, class)
}

// ofClass reports whether the noun at i, what a pronoun there stands for or what a name there is a name
// of ("Obamacare" is a law) is a word of the class.
func (r *run) ofClass(i int, class string) bool {
	i = r.referent(i)
	if r.x.classes[class][r.lemmas[i]] {
		return true
	}
	m := r.nameAt(i)
	if m < 0 || r.d.Mentions[m].Head != i {
		return false
	}
	e := r.x.gazetteer.Entry(r.nameOf(m))
	return e != nil && slices.ContainsFunc(e.Nouns, func(n string) bool { return r.x.classes[class][n] })
}

// allegation reports whether noun i is one for what can be true or false: "talk", but not "talks".
func (r *run) allegation(i int) bool {
	return r.x.classes["allegation"][r.lemmas[i]] && (r.lemmas[i] != "talk" || r.tags[i] == "NN")
}
