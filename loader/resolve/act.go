package resolve

import (
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/extract"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
)

// act words what a statement endorses or disapproves of: an act, a policy, a party.
func (r *reader) act(s extract.Statement, actor, target *party) *claim {
	p := s.Claim
	if r.accuses(s) >= 0 {
		return nil // of an allegation in discussion
	}
	if p.Inner != "" {
		if c := r.stanceAct(s, actor, target); c != nil {
			return c
		}
	}
	head := p.ObjectHead
	if head < 0 || r.isClause(r.rootOr(p, head)) || r.hasPart(p) && r.deeds.at[head] == nil {
		head = r.rootOr(p, head)
	}
	if head < 0 {
		return r.partyClaim(target)
	}
	if e := r.deeds.at[head]; e != nil && !r.isClause(head) {
		if !r.did(s, target, head, e) {
			target = nil
		}
		return r.deedAct(target, e)
	}
	lemma := r.lemma(head)
	if p.Anaphor || r.lex.words[doings][lemma] && !r.isClause(head) && r.nameAt[head] < 0 && target != nil {
		return nil
	}
	if r.isClause(head) {
		return r.clauseAct(s, actor, target, head)
	}
	if q := r.apposed(head, r.voice); q != nil && !r.speaks(q, head) {
		return r.partyClaim(q)
	}
	if m := r.headAt[head]; m >= 0 && (p.Kind == graph.Position || r.aloneNamed(m)) && !r.restricted(head) {
		if q := r.partyAt(m, r.voice); q != nil {
			return r.partyClaim(q)
		}
	}
	return r.nounAct(s, actor, target)
}

// aloneNamed reports whether mention m is a name that stands for itself, and no name before another
// noun: an act, a war or a thing by its name is one claim, of whatever kind the article has it.
func (r *reader) aloneNamed(m int) bool {
	mention := r.d.Mentions[m]
	return mention.Type == text.Name && !mention.Adjectival && mention.Kind != lexicon.Calendar && r.d.Tokens[mention.Head].Rel != "compound"
}

// did reports whether the target of s did the deed named at token head: it stands apart from the words for the
// deed ("condemned Orlandia for the killing"), or these say so ("Orlandia's killing of", "the killing of Calloway
// by Orlandia"), and not only name it ("the killing of Calloway, the leader of the Harbour Party").
func (r *reader) did(s extract.Statement, target *party, head int, e *deed) bool {
	if target == nil || r.ownedBy(head) == target || slices.ContainsFunc(e.agents, func(c int) bool { return r.ofNamedChain(c) == target }) {
		return true
	}
	at, named := r.whole(head, r.tokensOf(s.Claim.Words)), false
	for t := at.first; t < at.end; t++ {
		if m := r.headAt[t]; m >= 0 && r.d.Mentions[m].Head == t && r.of(m) == target {
			if r.d.Case(t) == "by" {
				return true
			}
			named = true
		}
	}
	return !named && (s.Claim.Target >= 0 || r.justDid(target, head))
}

// justDid reports whether the target is the subject of the same deed as a verb, in the sentence of the noun at
// token t or the one before: "the rebels attacked the port. She condemned the attack".
func (r *reader) justDid(target *party, t int) bool {
	first := r.d.Sentences[max(0, r.d.SentenceOf(t)-1)].First
	for k := t - 1; k >= first; k-- {
		if r.lemma(k) == r.lemma(t) && strings.HasPrefix(r.d.Tokens[k].Tag, "VB") && r.ownedBy(k) == target {
			return true
		}
	}
	return false
}

// hasPart reports whether the noun of p says that somebody has part in its object: "ties to Quint".
func (r *reader) hasPart(p extract.Proposition) bool {
	return r.lex.acts[r.lex.class(p.Act)].Deed != ""
}

// restricted reports whether a clause right behind the common noun at token t tells which of its kind
// are meant: "supporters who chanted".
func (r *reader) restricted(t int) bool {
	k := r.d.Child(t, "acl:relcl")
	return k > t && r.nameAt[t] < 0 && strings.HasPrefix(r.d.Tokens[t].Tag, "NN") && strings.HasPrefix(r.d.Tokens[t+1].Tag, "W")
}

// speaks reports whether the party is the source of an attribution in the sentence of token t:
// the parser may take whoever says something for what is said last ("…, Ben Hoff said").
func (r *reader) speaks(q *party, t int) bool {
	return slices.ContainsFunc(r.found.Attributions, func(a extract.Attribution) bool {
		return a.SourceMention >= 0 && r.d.SentenceOf(a.CueHead) == r.d.SentenceOf(t) && r.of(a.SourceMention) == q
	})
}

// rootOr is the head of the proposition's words, or the token given.
func (r *reader) rootOr(p extract.Proposition, otherwise int) int {
	if root := r.rootOf(p.Words); root >= 0 {
		return root
	}
	return otherwise
}

// partyClaim is the claim that consists of a party: who is praised or insulted.
func (r *reader) partyClaim(target *party) *claim {
	if target == nil {
		return nil
	}
	return r.newClaim(graph.Position, target, "", "", sentence(target.inText()), false)
}

// deedAct is the doing of a deed by target, or by whom the article's own words name;
// it takes as fact that the party did it.
func (r *reader) deedAct(target *party, e *deed) *claim {
	if target == nil || r.suffered(target, e) {
		target = nil
		for _, c := range e.agents {
			if q := r.ofNamedChain(c); q != nil && r.d.Chains[c].Name != "" {
				target = q
				break
			}
		}
	}
	sufferer, _ := e.sufferer()
	words := r.deeds.text(e)
	if target != nil {
		words = possessive(target.inText()) + " " + r.lex.deedWords(e.class, sufferer.text)
	}
	c := r.newClaim(graph.Act, target, carryOut, e.object(), sentence(words), len(e.sufferers) == 0)
	c.deed = e
	if target != nil {
		c.presupposes = r.deedClaim(target, e)
	}
	return c
}

// suffered reports whether q is one of those who suffered the deed, or is named by a
// part of such a name.
func (r *reader) suffered(q *party, e *deed) bool {
	is := participant{chain: -1, words: normalWords(q.name), named: q.named}
	return slices.ContainsFunc(e.sufferers, func(s participant) bool {
		return s.chain >= 0 && r.d.Chains[s.chain].Name != "" && r.ofNamedChain(s.chain) == q || is.same(s) ||
			s.text != "" && strings.HasPrefix(q.inText()+" ", s.text+" ") // "the shooting of a guard in Skerry"
	})
}

// stanceAct words a stance that is itself praised or blamed: "criticized his praise of
// Orlandia", "slammed the ministry's accusation"; nil where no noun for it stands in the
// sentence, or where it is the actor's own.
func (r *reader) stanceAct(s extract.Statement, actor, target *party) *claim {
	noun := r.stanceNoun(s)
	if noun < 0 {
		return nil
	}
	owner := r.ownerOf(noun, target)
	if owner == actor {
		return nil // "reaffirmed their opposition to it": the stance is on what that is about
	}
	o := r.objectIn(r.spanOf(noun), r.voice)
	if o.text == "" {
		return nil
	}
	return r.newClaim(graph.Act, owner, "", "", sentence(o.text), false)
}

// stanceNoun is the noun above the words of the claim of s, after the cue, -1.
func (r *reader) stanceNoun(s extract.Statement) int {
	t := r.rootOf(s.Claim.Words)
	if t < 0 && s.Claim.Target >= 0 {
		t = r.d.Mentions[s.Claim.Target].Head
	}
	for n := 0; t >= 0 && n < 3; n++ {
		if t = r.d.Tokens[t].Head; t < 0 || r.d.Tokens[t].Start < s.Cue.End {
			return -1
		}
		if strings.HasPrefix(r.d.Tokens[t].Tag, "NN") {
			return t
		}
	}
	return -1
}

// ownerOf is the possessor of the noun at token t, unless that is whom it befell, else the party given.
func (r *reader) ownerOf(t int, otherwise *party) *party {
	if k := r.d.Child(t, "nmod:poss"); k >= 0 && r.mentionAt(k) >= 0 && !r.suffers(k) {
		if q := r.partyAt(r.mentionAt(k), r.voice); q != nil {
			return q
		}
	}
	return otherwise
}

// accuses is the noun of accusing that the claim of s, praised or blamed, consists of;
// -1 for none.
func (r *reader) accuses(s extract.Statement) int {
	if noun := r.stanceNoun(s); noun >= 0 && s.Claim.Inner == graph.Accuses {
		return noun
	}
	head := s.Claim.ObjectHead
	if head < 0 {
		head = r.rootOf(s.Claim.Words)
	}
	if head < 0 || !r.lex.words[accusations][r.lemma(head)] || !strings.HasPrefix(r.d.Tokens[head].Tag, "NN") {
		return -1
	}
	if m := s.Claim.Target; r.d.Child(head, "nmod:poss") >= 0 || m >= 0 && r.d.Mentions[m].Head < head {
		return head
	}
	return -1
}

// accusing is the act of putting an allegation forward: "the United States' accusation
// of North Korea" asserts it. It is nil where no allegation is in discussion.
func (r *reader) accusing(s extract.Statement, target *party, noun int) *claim {
	accuser := r.ownerOf(noun, target)
	allegation := r.inDiscussion(s, nil, nil)
	if accuser == nil || allegation == nil || allegation.target == nil || accuser == allegation.target {
		return nil
	}
	text := r.lex.nounPhrase(accuser.inText(), "accuse", allegation.target.inText())
	c := r.newClaim(graph.Act, accuser, "accuse", allegation.target.id, sentence(text), false)
	c.asserts = allegation
	return c
}

// clauseAct words a clause as an act: "the studio should not have cancelled it" is "the
// studio's cancelling it". A clause that only says what the party is becomes the party.
func (r *reader) clauseAct(s extract.Statement, actor, target *party, root int) *claim {
	if !strings.HasPrefix(r.d.Tokens[root].Tag, "VB") {
		if c := r.d.Child(root, "case"); c >= 0 && r.d.Tokens[c].End <= s.Claim.Words.Start {
			return r.nounAct(s, actor, target) // "Orlandia is against the plan": the clause is not what it is on
		}
		if c := r.being(s, target, root); c != nil {
			return c
		}
		if target != nil {
			return r.partyClaim(target)
		}
		if text := r.clauseText(s, target, root); text != "" {
			return r.newClaim(graph.Position, nil, "", "", text, false)
		}
		return r.nounAct(s, actor, target)
	}
	at := r.clauseRange(s, root)
	w := r.phraser(r.voice)
	r.dropReporting(w, s)
	for _, k := range r.d.Children(root) {
		switch rel := r.d.Tokens[k].Rel; {
		case k < root && (rel == "aux" || rel == "mark" || rel == "advmod" || rel == "cc" || rel == "punct"):
			w.drop[k] = true
		}
	}
	if undone := s.Rule == "should-not"; r.d.Passive(root) && (undone || s.Stance == graph.Condemns && r.d.Modal(root) == "" && r.d.Child(root, "obl:agent") < 0) {
		if c := r.passiveAct(w, root, at, undone != r.d.Negated(root)); c != nil {
			return c
		}
	}
	own := r.d.Child(root, "nsubj", "nsubj:pass", "nmod:poss")
	against := own >= 0 && r.d.Tokens[own].End <= s.Claim.Words.Start // "(is) against closing the port": whose stance it is
	if r.d.Passive(root) || target == nil && !against {
		if text := r.clauseText(s, target, root); text != "" {
			return r.newClaim(graph.Position, target, "", "", text, false)
		}
		return r.partyClaim(target)
	}
	if next := root + 1; r.lemma(root) == "have" && next < at.end && r.d.Tokens[next].Tag == "VBN" {
		w.drop[root] = true // "should not have let": the parser took the auxiliary for the verb
		root = next
	}
	lemma := r.lemma(root)
	w.put[root] = r.lex.gerundOf(lemma)
	for _, k := range r.d.Conjuncts(root) {
		if tag := r.d.Tokens[k].Tag; k > root && k < at.end && strings.HasPrefix(tag, "VB") && tag != "VBG" && tag != "VBN" && r.d.Child(k, "nsubj", "aux") < 0 {
			w.put[k] = r.lex.gerundOf(r.lemma(k)) // "could hurt trade and raise fares"
		}
	}
	negation := ""
	if negated := r.d.Negated(root); negated && !r.should(root) || !negated && s.Rule == "should-not" {
		negation = "not " // what it disapproves of is that nothing was done
	}
	w.put[root] = negation + w.put[root]
	mark := r.d.Child(root, "mark")
	subjectless := r.d.Tokens[root].Tag == "VBG" || r.d.Tokens[root].Tag == "VB" && mark >= 0 && r.lemma(mark) == "to"
	if m := s.Claim.Target; subjectless && (own < 0 || against) && (m < 0 || r.d.Mentions[m].First > root && r.d.Mentions[m].First < at.end) {
		// "preventing sailors from entering": they are not the ones who do it
		return r.newClaim(graph.Act, nil, negation+lemma, r.verbPhraseWords(root), sentence(w.words(root, at.end)), false)
	}
	w.subject = target
	words := w.words(root, at.end)
	text := sentence(possessive(target.inText()) + " " + words)
	act := r.lex.class(s.Claim.Act)
	key := r.verbPhraseWords(root)
	if act == "" {
		act = lemma
	}
	return r.newClaim(graph.Act, target, negation+act, key, text, false)
}

// being words what somebody disapproves of in so many words before a clause with "that" as what target
// is: "worried that the ministry is ill-prepared" is of "the ministry's being ill-prepared". It is nil
// for other clauses.
func (r *reader) being(s extract.Statement, target *party, root int) *claim {
	cop, mark := r.d.Child(root, "cop"), r.d.Child(root, "mark")
	if target == nil || cop < 0 || mark < 0 || r.lemma(mark) != "that" || s.Cue.End > r.d.Tokens[mark].Start || r.d.Negated(root) || r.d.Modal(root) != "" {
		return nil
	}
	subject := r.d.Subject(root)
	if subject < 0 || !r.isParty(subject) || r.headAt[subject] != s.Claim.Target {
		return nil
	}
	at := r.clauseRange(s, root)
	w := r.phraser(r.voice)
	w.subject = target
	words := w.words(cop+1, at.end)
	if words == "" {
		return nil
	}
	return r.newClaim(graph.Act, target, "be", r.verbPhraseWords(root), sentence(possessive(target.inText())+" being "+words), false)
}

// passiveAct words what was done, or left undone, as the act that nobody is named to have done or
// left: "the report should have been printed" is "not printing the report". It is nil where the
// clause has no subject.
func (r *reader) passiveAct(w *phraser, root int, at tokenRange, undone bool) *claim {
	subject := r.d.Child(root, "nsubj:pass")
	if subject < 0 {
		return nil
	}
	first, end := r.d.Subtree(subject)
	if r.d.Tokens[root].Rel == "acl:relcl" && strings.HasPrefix(r.d.Tokens[subject].Tag, "W") {
		first, end = r.nounPhrase(r.d.Tokens[root].Head) // "content that should have been removed"
	}
	what := r.phraser(r.voice).words(first, end)
	if what != "" && !strings.HasPrefix(r.d.Tokens[first].Tag, "NNP") {
		what = strings.ToLower(what[:1]) + what[1:]
	}
	negation := ""
	if undone {
		negation = "not "
	}
	lemma := r.lemma(root)
	words := []string{negation + r.lex.gerundOf(lemma), what}
	rest := root + 1
	for rest < at.end && r.d.Tokens[rest].Text != "," { // "according to the code, and demanded an inquiry"
		rest++
	}
	if rest > root+1 {
		words = append(words, w.words(root+1, rest))
	}
	return r.newClaim(graph.Act, nil, negation+lemma, r.verbPhraseWords(subject), sentence(strings.Join(words, " ")), false)
}

// should reports whether the verb at root has an auxiliary that only judges: what "should
// not have been done" was done.
func (r *reader) should(root int) bool {
	for _, k := range r.d.Children(root) {
		if r.d.Tokens[k].Rel != "aux" {
			continue
		}
		switch r.lemma(k) {
		case "should", "ought", "must", "could", "can":
			return true
		}
	}
	return false
}

// nounAct words a noun phrase: an act, a policy, a plan.
func (r *reader) nounAct(s extract.Statement, actor, target *party) *claim {
	span := s.Claim.Object
	if span == extract.None || r.hasPart(s.Claim) {
		span = s.Claim.Words // "criticized Calloway's ties to Quint"
	}
	if span == extract.None {
		return r.partyClaim(target)
	}
	head := r.rootOf(span)
	if head < 0 || r.empty(head) {
		return r.partyClaim(target)
	}
	if full := r.fuller(head); full >= 0 {
		span = r.spanOf(full)
		if q := r.ofNoun(full, r.voice); target == nil && q != actor {
			target = q
		}
	}
	o := r.objectIn(span, r.voice)
	if o.text == "" {
		return r.partyClaim(target)
	}
	kind := s.Claim.Kind
	if kind == "" || kind == graph.Allegation {
		kind = graph.Position
	}
	return r.newClaim(kind, target, "", "", sentence(o.text), false)
}

// lookBack is how many tokens back a definite description reaches.
const lookBack = 2000

// fuller is the head of the noun phrase before t that says more of what "the bill" at t
// means, -1: the nearest one of the same noun with all its words and some of its own, or with an
// article of its own and what it is for ("a bill to close the port"); for a bare noun that
// stands in no such phrase before, that of another noun of its sort ("a law that ...").
func (r *reader) fuller(t int) int {
	det := r.d.Child(t, "det")
	if det < 0 || !definite(r.d.Tokens[det]) || r.nameAt[t] >= 0 || r.restricted(t) || r.d.Child(t, "acl") > t {
		return -1 // "the efforts to close the port" are those
	}
	first, end := r.nounPhrase(t)
	words := r.objectWords(first, end)
	lemma, told := r.lemma(t), false
	bare := r.d.Child(t, "acl", "acl:relcl", "nmod") < 0 && !r.lex.words[accusations][lemma]
	for k := t - 1; k >= max(0, t-lookBack); k-- {
		if r.lemma(k) != lemma || !strings.HasPrefix(r.d.Tokens[k].Tag, "NN") || r.nameAt[k] >= 0 && !r.thing(r.nameAt[k]) || !r.d.SectionAt(r.d.Tokens[k].Start).Counts() {
			continue
		}
		lo, hi := r.nounPhrase(k)
		hi = r.located(k, hi)
		more := r.objectWords(lo, hi)
		if bare && r.introduces(k) && within(words, more) {
			return k
		}
		if hi-lo <= longestDescription && (len(more) > len(words) && within(words, more) || r.nameAt[k] >= 0 && len(words) == 1 && slices.ContainsFunc(more, func(w string) bool { return strings.HasSuffix(w, "-"+words[0]) })) {
			return k
		}
		told = true
	}
	if told || len(words) != 1 || !bare {
		return -1
	}
	return r.otherWord(t)
}

// introduces reports whether the noun at token k has an indefinite article, or in a headline none, and
// a clause that tells what it is for: "a bill to close the port", "Senate blocks bill that would close
// the port".
func (r *reader) introduces(k int) bool {
	clause := r.d.Child(k, "acl")
	if clause < 0 && r.quoteAt(r.d.Tokens[k].Start) < 0 && (r.lex.words[statutes][r.lemma(k)] || r.lex.words[proposals][r.lemma(k)]) {
		clause = r.d.Child(k, "acl:relcl")
	}
	det := r.d.Child(k, "det")
	if det < 0 {
		return clause > k && r.d.Tokens[k].Tag == "NN" && r.d.SectionAt(r.d.Tokens[k].Start) == graph.Headline && r.d.Child(k, "nmod:poss") < 0
	}
	return clause > k && (r.lemma(det) == "a" || r.lemma(det) == "an")
}

// otherWord is the head of the nearest noun phrase before "the measure" at t, and not far from it,
// that introduces a thing of that sort by another noun, -1.
func (r *reader) otherWord(t int) int {
	for _, sort := range []string{statutes, proposals} {
		if !r.lex.words[sort][r.lemma(t)] {
			continue
		}
		for k := t - 1; k >= max(0, t-lookNear); k-- {
			if r.lex.words[sort][r.lemma(k)] && strings.HasPrefix(r.d.Tokens[k].Tag, "NN") && r.nameAt[k] < 0 && r.introduces(k) && r.d.SectionAt(r.d.Tokens[k].Start).Counts() {
				return k
			}
		}
	}
	return -1
}

// lookNear is how many tokens back a description by another word reaches.
const lookNear = 150

// located is the end of the noun phrase headed by token t with the name after it that tells
// where or on whom: "the school in Pinefield", "sanctions on Orlandia"; else end.
func (r *reader) located(t, end int) int {
	if end >= len(r.d.Tokens) || r.d.Tokens[end].Rel != "case" {
		return end
	}
	k := r.d.Tokens[end].Head
	first, last := r.d.Subtree(k)
	m := r.headAt[k]
	if first != end || last-end > longestName || r.d.Tokens[k].Head != t || m < 0 || r.d.Mentions[m].Type != text.Name || r.d.Mentions[m].Kind == "calendar" || !r.plain(first, last) {
		return end
	}
	return last
}

// longestName is the most tokens of a name with its preposition.
const longestName = 5

// thing reports whether mention m names what its last word tells ("the Straits Treaty", a
// treaty), so not a person or a place.
func (r *reader) thing(m int) bool {
	kind := r.d.Chains[r.d.Mentions[m].Chain].Kind
	return kind != graph.Person && kind != graph.State && kind != lexicon.Place
}

// within reports whether all of the words are among the others.
func within(words, others []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(others, w) })
}

// empty reports whether the noun phrase headed by token t names nothing that one can
// take a stance on: a pronoun that only points, a time, a question word.
func (r *reader) empty(t int) bool {
	switch tag := r.d.Tokens[t].Tag; {
	case tag == "DT" && r.d.Child(t, "acl:relcl") > t:
		return false // "those who left"
	case strings.HasPrefix(tag, "PRP"), strings.HasPrefix(tag, "W") && !r.freeRelative(t), tag == "DT", tag == "EX", tag == "RB" && r.d.Child(t, "det") < 0, tag == "CD":
		return true
	}
	return r.lex.words[times][r.lemma(t)]
}
