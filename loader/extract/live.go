package extract

import (
	_ "embed"
	"fmt"
	"slices"
	"sort"
	"strings"
	"sync"

	"stancegraph/graph"
	"stancegraph/loader/text"
	"stancegraph/loader/text/loglinear"
	"stancegraph/loader/text/model"
)

// A live cue is a word that takes a stance where it stands. The tables know many, with the frames
// that tell whose stance it is and on what; a small network, made by "stancetrain live", hears others,
// and those whose frames do not hold. Two rankings tell whose stance it is and what it is on: of those named in
// the sentence, and of its phrases and clauses. How well a cue of the tables is heard tells how sure it is.

// liveModels are the models of live cues. They are read-only.
type liveModels struct {
	net            *listener
	actors, claims *loglinear.Model
}

//go:embed live.model
var liveModel []byte

//go:embed liveactors.model
var liveActorsModel []byte

//go:embed liveclaims.model
var liveClaimsModel []byte

// readLive decodes the embedded models at the first call.
var readLive = sync.OnceValues(func() (*liveModels, error) {
	net, err := readListener("live.model", liveModel)
	if err != nil {
		return nil, err
	}
	actors, err := readRanking("liveactors.model", liveActorsModel)
	if err != nil {
		return nil, err
	}
	claims, err := readRanking("liveclaims.model", liveClaimsModel)
	return &liveModels{net, actors, claims}, err
})

// readRanking decodes the ranking of a file.
func readRanking(file string, data []byte) (*loglinear.Model, error) {
	m, err := loglinear.Read(data)
	if err == nil && m.Classes() != 1 {
		err = errOtherClasses
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return m, nil
}

// The probabilities from which a live cue is taken, and whose it is and what it is on. Of judged readings of unread
// news from .6, .5 and .3 on .57 had the right actor and stance, of those from these on .76.
const (
	liveFrom  = 0.8
	actorFrom = 0.7
	claimFrom = 0.5
)

// LiveSentence is a sentence as the network of live cues sees it.
type LiveSentence struct {
	First  int // its first token
	Tokens []model.Token
}

// longSentence is how many tokens a sentence has at most that the network sees.
const longSentence = 90

// What stands for a token in place of its word, beside somebody of the kinds of liveKinds.
const liveNumber uint32 = 7

var liveKinds = map[text.MentionKind]uint32{graph.Person: 1, graph.Organization: 2, graph.State: 3, graph.Group: 4, text.Place: 5, text.Other: 6}

// liveSentences are those that may tell a stance.
func (r *run) liveSentences() []LiveSentence {
	var all []LiveSentence
	for _, s := range r.d.Sentences {
		if n := s.After - s.First; !s.Section.Counts() || n < minSegment || n > longSentence {
			continue
		}
		l := LiveSentence{First: s.First}
		for t := s.First; t < s.After; t++ {
			l.Tokens = append(l.Tokens, r.liveToken(t))
		}
		all = append(all, l)
	}
	return all
}

// liveToken is token t as the network of live cues sees it: names and numbers by their kinds alone.
func (r *run) liveToken(t int) model.Token {
	token := model.Token{Word: model.NewWord(r.d.Tokens[t].Text)}
	token.More = [2]uint32{uint32(loglinear.Hash(r.tags[t])), uint32(loglinear.Hash(r.rel(t)))}
	m := r.nameAt(t)
	switch {
	case r.tags[t] == "CD":
		token.Kind = liveNumber
	case m >= 0 && strings.HasPrefix(r.tags[t], "NNP"):
		token.Kind = liveKinds[r.d.Mentions[m].Kind]
	}
	if r.heads(t) >= 0 {
		token.Sort |= headsMention
	}
	if r.quoteOf[t] >= 0 {
		token.Sort |= inQuotes
	}
	return token
}

// live makes statements of the cues that the network hears, where no rule read one.
func (r *run) live(m *liveModels) {
	heard := make([][]float32, len(r.d.Tokens))
	for _, s := range r.liveSentences() {
		for i, told := range m.hear(s.Tokens) {
			heard[s.First+i] = told
			if 1-told[0] < tellFrom {
				continue
			}
			n := len(r.statements)
			r.liveCue(m, s.First+i, told)
			if r.trace != nil && len(r.statements) > n {
				r.weighLive(m, s, i, told)
			}
		}
	}
	for i := range r.statements {
		st := &r.statements[i]
		if cue := 0; st.Explicit {
			cue, st.Heard = r.heardIn(st, heard)
			st.Whose = r.whoseIs(m, st, cue)
		}
	}
}

// unheard is the least that a cue is heard which the network was asked about.
const unheard = 0.001

// heardIn is how likely the network, which heard of each token what is given, holds that the cue of s takes
// its stance, and which of its words it is by which that is likeliest; 0 where the network was not asked.
func (r *run) heardIn(s *Statement, heard [][]float32) (cue int, p float64) {
	class := slices.Index(CarriedClasses, s.Stance)
	first := sort.Search(len(heard), func(t int) bool { return r.d.Tokens[t].End > s.Cue.Start })
	cue = first
	for t := first; t < len(heard) && r.d.Tokens[t].Start < s.Cue.End; t++ {
		if heard[t] == nil {
			continue
		}
		if q := float64(likely(heard[t], class)); q > p {
			cue, p = t, q
		}
		p = max(p, unheard)
	}
	return cue, p
}

// whoseIs is how likely the ranking of actors holds that the cue at token t is of the actor of s, who may be one of
// several.
func (r *run) whoseIs(m *liveModels, s *Statement, t int) (p float64) {
	choices := r.actorChoices(t)
	probs := chances(m.actors, choices)
	actor := -1 // nobody in the sentence
	for _, c := range choices[1:] {
		switch of := r.d.Tokens[c.Token].Span; {
		case s.SourceMention >= 0 && c.Token == r.d.Mentions[s.SourceMention].Head,
			actor < 0 && s.Source.Start <= of.Start && of.End <= s.Source.End:
			actor = c.Token
		}
	}
	for i, c := range choices {
		if c.Token == actor || actor >= 0 && c.Token >= 0 && slices.Contains(r.d.Conjuncts(c.Token), actor) {
			p = max(p, float64(probs[i]))
		}
	}
	return max(p, unheard)
}

// hear is, by token of a sentence, the probability of each of CarriedClasses.
func (m *liveModels) hear(tokens []model.Token) (all [][]float32) {
	for _, spoken := range m.net.hear(tokens) {
		loglinear.Softmax(spoken.Own)
		all = append(all, spoken.Own)
	}
	return all
}

// weighLive notes, in a traced run, how much less likely the stance of token i, which has the
// probabilities told, is without each of the words of sentence s.
func (r *run) weighLive(m *liveModels, s LiveSentence, i int, told []float32) {
	c, p := sure(told)
	all := Weighing{Cue: r.d.Tokens[s.First+i].Span}
	for k := range s.Tokens {
		without := slices.Clone(s.Tokens)
		without[k] = model.Token{Word: model.NewWord("_"), More: s.Tokens[k].More}
		q := likely(m.hear(without)[i], c)
		all.Words = append(all.Words, WordWeight{s.First + k, float64(p - q)})
	}
	r.noteWeighing(all)
}

// liveCue makes the statement of the cue at token t, which has the probabilities told of
// CarriedClasses.
func (r *run) liveCue(m *liveModels, t int, told []float32) {
	c, p := sure(told)
	stance := CarriedClasses[c]
	switch {
	case p < liveFrom && r.trace == nil, r.readAt(t, stance), r.putAside(t):
		return
	case slices.ContainsFunc(r.d.Children(t), func(k int) bool { return k > t && r.putAside(k) }):
		return // "persuaded them to endorse it"
	}
	h := r.liveHit(t, stance, p)
	if p < liveFrom {
		r.discard(h, Faint, t)
		return
	}
	var sureOf float32
	if h.actor, sureOf = choose(m.actors, r.actorChoices(t)); h.actor < 0 || sureOf < actorFrom || !r.mayBeOf(t, h.actor) {
		r.discard(h, NoActor, -1)
		return
	}
	if !r.liveClaim(m, h) {
		r.discard(h, NoClaim, -1)
		return
	}
	s := r.stateOf(r.predicateOf(h))
	s.negated, s.none = false, false // the network heard that
	if why, word := r.unstated(h, s, stance); why != "" {
		r.discard(h, why, word)
		return
	}
	i := len(r.hits)
	r.hits, r.attributionOf = append(r.hits, *h), append(r.attributionOf, -1)
	for _, one := range r.each(h) {
		r.stateOne(i, &one, stance, s)
	}
}

// mayBeOf reports whether the stance of the cue at token t may be that of whom token actor names: not where that
// is who undergoes it, or only where something is.
func (r *run) mayBeOf(t, actor int) bool {
	if r.passive(t) && r.rel(actor) == "nsubj:pass" || r.tags[t] == "VBN" && r.rel(t) == "acl" && r.head(t) == actor {
		return false // "was criticized", "presidents backed by"
	}
	kind := r.d.Mentions[r.mention(actor)].Kind
	p := r.preposition(actor)
	return p < 0 || r.lemmas[p] == "by" || r.lemmas[p] == "of" || kind != graph.State && kind != text.Place // "a film made in Orlandia which mocked him"
}

// liveHit is the hit of a live cue.
func (r *run) liveHit(t int, stance graph.Stance, p float32) *hit {
	c := &cue{at: fmt.Sprintf("live.model:%.2f", p), words: []string{r.lemmas[t]}, tag: r.tags[t][0]}
	return &hit{cue: c, frame: r.x.live[stance], tokens: []int{t}, anchor: t, actor: -1, target: -1, claim: -1}
}

// liveClaim finds what the cue of h is on, and reports whether there is anything. An accusation is on a
// party, or tells in a clause what somebody did.
func (r *run) liveClaim(m *liveModels, h *hit) bool {
	choices := slices.DeleteFunc(r.claimChoices(h.anchor), func(c LiveChoice) bool {
		return c.Token == h.actor || r.d.Dominates(h.actor, c.Token) && !r.d.Dominates(h.actor, h.anchor)
	})
	k, p := choose(m.claims, choices)
	if k < 0 || p < claimFrom || r.adjective(h.anchor) && r.infinitive(k) || r.tags[k] == "VBG" && r.d.Child(h.anchor, "obj") >= 0 && k > r.d.Child(h.anchor, "obj") {
		return false // "is glad to help", "advised travellers against going there"
	}
	switch {
	case h.frame.Stance != graph.Accuses || r.clause(k) && r.finite(k):
		h.claim = k
	case r.party(k):
		h.target = k
	default:
		return false
	}
	return true
}

// near is how many code points lie at most between two words that tell one stance.
const near = 25

// readAt reports whether a stance is read already at token t, or one of that side near it.
func (r *run) readAt(t int, stance graph.Stance) bool {
	here := r.d.Tokens[t].Span
	return slices.ContainsFunc(r.statements, func(s Statement) bool {
		if s.Cue.Start < here.End && s.Cue.End > here.Start {
			return true
		}
		return s.Cue.Start < here.End+near && s.Cue.End > here.Start-near && (s.Stance == stance || against(s.Stance) && against(stance)) && s.Evidence.Start <= here.Start && here.End <= s.Evidence.End
	})
}
