package extract

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/text"
	"stancegraph/loader/text/loglinear"
)

// Stances are carried by content as well as by cues: "He has no idea what he is doing,"
// she said of him. What somebody says, sentence by sentence, is read by a log-linear
// model over the words, the classes of tones.yaml and how they stand to each other. It is
// trained by "stancetrain stances" on text that may train, never on PolNeAR.

// carriedModel was trained by "stancetrain stances".
//
//go:embed carried.model
var carriedModel []byte

// readCarried decodes the embedded model.
func readCarried() (*loglinear.Model, error) {
	m, err := loglinear.Read(carriedModel)
	if err != nil {
		return nil, fmt.Errorf("carried.model: %w", err)
	}
	if m.Classes() != len(CarriedClasses) {
		return nil, fmt.Errorf("carried.model: %d classes, not %d: train it anew", m.Classes(), len(CarriedClasses))
	}
	return m, nil
}

// CarriedClasses are the classes of the model: no stance, then the stances.
var CarriedClasses = []graph.Stance{"", graph.Accuses, graph.Condemns, graph.Supports, graph.Denies}

// The probability from which a stance is taken from the model: where a word says it by its
// class (tones.yaml), as praise and blame need, and where none does. Chosen on news, where 60
// readings were judged by hand.
const (
	saidFrom float32 = 0.35
	sureFrom float32 = 0.8
	// surestFrom is asked of a reading about nobody named, in somebody's speech.
	surestFrom float32 = 0.98
)

// An article with so many stances by cue in a hundred sentences is about who is for and against
// what. There judging words are seldom idle: the log odds of a stance gain quarrelLift, and it
// may be about somebody unnamed. The model itself has learned from everyday news, where they
// are idle nearly always. Both were chosen on news of either sort.
const (
	quarrelFrom         = 15
	quarrelLift float32 = 1.1
)

// sure is the likeliest stance with its probability. Accusing and condemning are two ways
// of being against somebody: their probabilities count together.
func sure(p []float32) (class int, prob float32) {
	class, prob = 1, p[1]+p[2]
	if p[2] > p[1] {
		class = 2
	}
	for c := 3; c < len(p); c++ {
		if p[c] > prob {
			class, prob = c, p[c]
		}
	}
	return class, prob
}

// carry makes statements of the segments in which the model is sure of a stance and no
// rule found one.
func (r *run) carry(m *loglinear.Model) {
	scores := make([]float32, len(CarriedClasses))
	r.quarrel = quarrelFrom*len(r.d.Sentences) <= 100*len(r.statements)
	for _, g := range r.segments() {
		if g.found {
			continue
		}
		r.features(&g)
		clear(scores)
		m.Score(g.Features, scores)
		if r.quarrel {
			scores[0] -= quarrelLift
		}
		loglinear.Softmax(scores)
		switch c, p := sure(scores); {
		case p < saidFrom:
			r.uncarried(m, &g, c, p, Unsure)
		case r.reserved(&g):
			r.uncarried(m, &g, c, p, Reserved)
		default:
			r.carriedBy(m, &g, c, p)
		}
	}
}

// carriedBy adds the statement that segment g makes under class c with probability p.
func (r *run) carriedBy(m *loglinear.Model, g *Segment, c int, p float32) {
	stance := CarriedClasses[c]
	cue := r.weightiest(m, g, c)
	if cue < 0 {
		r.uncarried(m, g, c, p, Wordless)
		return
	}
	if why := r.uncommitted(g, stance, cue); why != "" {
		r.uncarried(m, g, c, p, why)
		return
	}
	if g.voice >= 0 && g.Source >= 0 && r.nameOf(g.Source) == "" && r.kind(g.Source) == graph.Person {
		r.uncarried(m, g, c, p, Unsure)
		return // of what spokesmen and sources say too little is meant for anybody
	}
	target := r.targetOf(g, cue)
	if target < 0 && stance != graph.Supports {
		target = r.plainSubject(g, cue)
	}
	if target < 0 {
		r.uncarried(m, g, c, p, Untargeted)
		return // "democracy is messy" judges nobody
	}
	if stance != graph.Denies && !r.tied(cue, target) {
		r.uncarried(m, g, c, p, Untargeted)
		return // "the plan would help with terrible disasters" judges no plan
	}
	if stance != graph.Denies && !r.says(cue, stance) && !r.repeated(g, stance, target) {
		r.uncarried(m, g, c, p, Unsure)
		return
	}
	enough := sureFrom
	if g.voice >= 0 && stance != graph.Denies && !r.knownBy(target) {
		if !r.quarrel {
			r.uncarried(m, g, c, p, Untargeted)
			return
		}
		enough = surestFrom
	}
	if p < enough && !r.plain(g, cue, stance) && !r.repeated(g, stance, target) || p < sureFrom && r.remote(stance, p, cue, target) {
		r.uncarried(m, g, c, p, Unsure)
		return
	}
	if against(stance) && (g.voice >= 0 && r.theirOwn(target) || r.suffers(cue, target)) {
		r.uncarried(m, g, c, p, OnSelf)
		return
	}
	if stance != graph.Denies && r.mention(target) >= 0 && g.Source >= 0 && r.same(r.mention(target), g.Source) {
		r.uncarried(m, g, c, p, OnSelf)
		return
	}
	if stance == graph.Denies && (r.nothing(cue) || !r.answers(cue)) {
		r.uncarried(m, g, c, p, NoClaim)
		return // "there was nothing wrong with it" words no claim that could be denied
	}
	sentence := r.d.Sentences[g.Sentence]
	st := Statement{
		Stance: stance, Attribution: g.voice, Cue: r.span(extent{cue, cue + 1}), Source: None, SourceMention: -1,
		Evidence: sentence.Span, Section: sentence.Section, Within: -1, Rule: carriedRule,
		Lexicon: carriedAt(p), Carried: float64(p),
		Claim: r.carriedClaim(g, stance, cue, target),
	}
	if st.Claim.Words == None {
		r.uncarried(m, g, c, p, NoClaim)
		return
	}
	r.weighed(m, g, c, st.Cue)
	st.Content = append(st.Content, st.Claim.Words)
	if g.voice >= 0 {
		r.statements = append(r.statements, r.bySpeakers(st, g.voice, cue)...)
		return
	}
	r.statements = append(r.statements, st)
}

// weightiest is the token of g that class c is read from: of those that say its stance the
// one whose features weigh most for it against no stance, else of all those that can judge,
// words with a meaning of their own, no names and no adverbs. An accusation lies in the
// word for a deed, where there is one. It is -1 where none speaks for c.
func (r *run) weightiest(m *loglinear.Model, g *Segment, c int) int {
	weight := wordWeights(m, g, c)
	stance := CarriedClasses[c]
	best, said, deed := -1, -1, -1
	for _, t := range g.tokens {
		if !r.telling(t) {
			continue
		}
		if weight[t] > 0 && (best < 0 || weight[t] > weight[best]) {
			best = t
		}
		if r.says(t, stance) && (said < 0 || weight[t] > weight[said]) {
			said = t
		}
		if r.x.deeds[r.lemmas[t]] && (deed < 0 || weight[t] > weight[deed]) {
			deed = t
		}
	}
	switch {
	case best >= 0 && deed >= 0 && stance == graph.Accuses:
		return deed
	case said >= 0:
		return said
	}
	return best
}

// plain reports whether the word cue says stance by its class, and a named party other than
// the author says it, in nobody else's words. A noun praises too little ("her leadership").
func (r *run) plain(g *Segment, cue int, stance graph.Stance) bool {
	return r.says(cue, stance) && g.Source >= 0 && r.nameOf(g.Source) != "" && r.attributions[g.voice].Within < 0 && (stance != graph.Supports || !r.noun(cue))
}

// repeated reports whether the speaker of g takes a stance of that side on the party at token
// target in so many words elsewhere, or that party one against the speaker.
func (r *run) repeated(g *Segment, stance graph.Stance, target int) bool {
	t := r.mention(target)
	if t < 0 || g.Source < 0 {
		return false
	}
	same := func(a, b int) bool { return a >= 0 && b >= 0 && (a == b || r.same(a, b)) }
	for i := range r.statements {
		st := &r.statements[i]
		if st.Rule == carriedRule {
			continue
		}
		if against(st.Stance) == against(stance) && st.Stance != graph.Denies && same(st.SourceMention, g.Source) && same(st.Claim.Target, t) ||
			against(st.Stance) && against(stance) && same(st.SourceMention, t) && same(st.Claim.Target, g.Source) {
			return true
		}
	}
	return false
}

// knownBy reports whether the text names whom the noun at token t is of.
func (r *run) knownBy(t int) bool {
	m := r.mention(t)
	return m >= 0 && r.nameOf(m) != ""
}

// nameOf is the name of whom mention m speaks of, empty where the text tells none.
func (r *run) nameOf(m int) string {
	if n := r.d.Mentions[m].Name; n != "" {
		return n
	}
	if c := r.d.Mentions[m].Chain; c >= 0 {
		return r.d.Chains[c].Name
	}
	return ""
}

// says reports whether the word at token t says stance by its class, or by what it is a
// word for: a deed accuses.
func (r *run) says(t int, stance graph.Stance) bool {
	return r.x.says[saying{r.lemmas[t], r.sign(t), stance}] != "" || stance == graph.Accuses && r.x.deeds[r.lemmas[t]]
}

// telling reports whether token t is a word that can judge: no name, and no verb that
// others give its meaning.
func (r *run) telling(t int) bool {
	if tag := r.tags[t]; tag == "MD" || strings.HasPrefix(tag, "RB") || !r.meaningful(t) || strings.HasPrefix(r.tags[t], "NNP") || r.x.classes["empty"][r.lemmas[t]] || r.x.classes["ware"][r.lemmas[t]] {
		return false
	}
	if r.lemmas[t] == "mean" && r.verb(t) || r.forms[t] == "great" && t+1 < len(r.forms) && r.forms[t+1] == "deal" {
		return false // "would mean a rise", "a great deal"
	}
	return r.nameAt(t) < 0
}

// wordWeights is, by token of g, what the features that speak of it add for class c against
// no stance.
func wordWeights(m *loglinear.Model, g *Segment, c int) map[int]float32 {
	weight := map[int]float32{}
	scores := make([]float32, len(CarriedClasses))
	for i, f := range g.Features {
		if g.at[i] < 0 {
			continue
		}
		clear(scores)
		m.Score([]loglinear.Feature{f}, scores)
		weight[g.at[i]] += scores[c] - scores[0]
	}
	return weight
}

// unbound are the words that name no party which could be judged.
var unbound = []string{"i", "we", "you", "somebody", "someone", "anybody", "anyone", "everybody", "everyone", "nobody", "god"}

// targetOf is the token that heads the party which segment g is about: the subject of the
// clause of the token at, else another subject, else any other party; -1.
func (r *run) targetOf(g *Segment, at int) int {
	within := func(t int) bool { return t >= g.tokens[0] && t <= g.tokens[len(g.tokens)-1] }
	other := func(t int) bool {
		if t < 0 || !within(t) || slices.Contains(unbound, r.lemmas[t]) {
			return false
		}
		m := r.mention(t)
		if r.tags[t] == "NNS" && r.x.classes["anybody"][r.lemmas[t]] && r.d.Child(t, "det", "nmod", "acl:relcl") < 0 {
			return false // "poor people" are nobody
		}
		return m >= 0 && r.d.Mentions[m].Head == t && (r.party(t) || r.unknownName(t)) && (g.Source < 0 || !r.same(m, g.Source))
	}
	owner := func(t int) int {
		if t >= 0 {
			for _, k := range r.d.Children(t) {
				if rel := r.rel(k); (rel == "nmod:poss" || rel == "nmod") && other(k) {
					return k // "his ideas are dangerous"
				}
			}
		}
		return -1
	}
	for p, n := at, 0; p >= 0 && n < 4; p, n = r.head(p), n+1 {
		s := r.d.Child(p, "nsubj", "nsubj:pass")
		if other(s) {
			return s
		}
		if o := owner(s); o >= 0 {
			return o
		}
		if o := owner(p); n == 0 && o >= 0 {
			return o
		}
	}
	for _, rels := range [][]string{{"nsubj", "nsubj:pass"}, {"obj", "obl", "nmod", "nmod:poss"}, nil} {
		for _, t := range g.tokens {
			if !other(t) {
				continue
			}
			for _, rel := range rels {
				if r.rel(t) == rel {
					return t
				}
			}
			if rels == nil {
				return t
			}
		}
	}
	return -1
}

// carriedClaim is what a carried stance is about: of an accusation or denial the clause
// that says it, of praise or blame the party or thing judged.
func (r *run) carriedClaim(g *Segment, stance graph.Stance, cue, target int) Proposition {
	if stance == graph.Condemns || stance == graph.Supports {
		p := open()
		thing := r.judgedThing(g, cue)
		switch {
		case thing < 0 || thing == target || !r.d.Dominates(thing, target), r.d.Child(thing, "cop") >= 0 && r.subject(thing) == target: // "he is a good man": he
			p = r.nounClaim(target, -1)
		default:
			p = r.nounClaim(thing, -1)
		}
		if p.Target < 0 {
			p.Target = r.mention(target)
		}
		p.Kind = kindFor(stance)
		return p
	}
	clause := cue
	for n := 0; n < 6 && (!r.clause(clause) || !r.finite(clause)) && r.head(clause) >= 0; n++ {
		clause = r.head(clause)
	}
	if inner := r.d.Child(clause, "ccomp"); inner > clause && r.d.Negated(clause) && r.firstPersonal(r.subject(clause)) {
		clause = inner // "I do not think that he can"
	}
	p, _ := r.clauseClaim(clause, -1)
	p.Words = r.clip(p.Words, g)
	if p.Target < 0 {
		p.Target = r.mention(target)
	}
	p.Kind = graph.Allegation
	return p
}

// clip keeps of s what the speaker of segment g says, with what is told of others' wishes and
// words at the end of it ("he refused to go").
func (r *run) clip(s text.Span, g *Segment) text.Span {
	if s == None {
		return s
	}
	last := g.tokens[len(g.tokens)-1]
	for last+1 < r.d.Sentences[g.Sentence].After && r.toldBy(last+1, g.voice) {
		last++
	}
	first, end := r.d.Tokens[g.tokens[0]].Start, r.d.Tokens[last].End
	s.Start, s.End = max(s.Start, first), min(s.End, end)
	if s.Start >= s.End {
		return None
	}
	return s
}

// toldBy reports whether token t lies in what attribution a holds, or in what others hold in it.
func (r *run) toldBy(t, a int) bool {
	h := r.holder[t]
	for n := 0; h >= 0 && h != a && n < maxClimb; n++ {
		h = r.attributions[h].Within
	}
	return h >= 0 && h == a
}

// judgedThing is the noun that the word cue judges: the subject of its clause, the noun it
// modifies, its object; -1.
func (r *run) judgedThing(g *Segment, cue int) int {
	in := func(t int) bool { return t >= g.tokens[0] && t <= g.tokens[len(g.tokens)-1] }
	if h := r.head(cue); r.rel(cue) == "amod" && h >= 0 && in(h) {
		return h
	}
	for p := range r.climb(cue, 3) {
		if s := r.d.Child(p, "nsubj", "nsubj:pass"); s >= 0 && in(s) && strings.HasPrefix(r.tags[s], "N") {
			return s
		}
		if o := r.d.Child(p, "obj"); o >= 0 && in(o) && strings.HasPrefix(r.tags[o], "N") {
			return o
		}
	}
	if strings.HasPrefix(r.tags[cue], "N") {
		return cue
	}
	return -1
}
