package extract

import (
	_ "embed"
	"errors"
	"fmt"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/text/loglinear"
)

// Stances are carried by content as well as by cues: "He has no idea what he is doing,"
// she said of him. What somebody says, sentence by sentence, is read by a log-linear
// model over the words, the classes of tones.yaml and how they stand to each other, and
// each party in it by another that tells whether the stance is about that one. They are
// trained by "stancetrain stances", never on PolNeAR.

// Carried are the models of stances that content carries, made by "stancetrain stances". They are
// safe for concurrent use.
type Carried struct {
	Stance *loglinear.Model // which of CarriedClasses a segment carries
	Whom   *loglinear.Model // which of them it carries that is about a party in it
}

//go:embed carried.model
var stanceModel []byte

//go:embed whom.model
var whomModel []byte

// readCarried decodes the embedded models.
func readCarried() (*Carried, error) {
	stance, err := loglinear.Read(stanceModel)
	if err != nil {
		return nil, fmt.Errorf("carried.model: %w", err)
	}
	whom, err := loglinear.Read(whomModel)
	if err != nil {
		return nil, fmt.Errorf("whom.model: %w", err)
	}
	if stance.Classes() != len(CarriedClasses) || whom.Classes() != len(CarriedClasses) {
		return nil, errors.New("the models of carried stances have other classes: train them anew")
	}
	return &Carried{stance, whom}, nil
}

// CarriedClasses are the classes of the model: no stance, then the stances.
var CarriedClasses = []graph.Stance{"", graph.Accuses, graph.Condemns, graph.Supports, graph.Denies}

// The probability from which a stance is taken from the models: on a party, and on a thing ("said
// that the dam would be built" is seldom for it); of the author, whose every sentence is asked; by
// a word that does not say it by its class; of an accusation by a word for a deed; and of a denial.
// Chosen on news.
const (
	carriedFrom float32 = 0.4
	thingFrom   float32 = 0.6
	authorFrom  float32 = 0.6
	unsaidFrom  float32 = 0.5
	deedFrom    float32 = 0.25
	deniesFrom  float32 = 0.8
)

// wordsFrom is the probability that a segment carries any stance from which it is asked whom
// that is about.
const wordsFrom float32 = 0.15

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

// carry makes statements of the segments that carry a stance on somebody in them, where no rule
// found one.
func (r *run) carry(m *Carried) {
	r.around = r.lookAround()
	for _, g := range r.segments() {
		if g.found {
			continue
		}
		r.features(&g)
		told := CarriedProbabilities(m.Stance, g.Features)
		switch c, p := sure(told); {
		case 1-told[0] < wordsFrom:
			r.uncarried(m.Stance, &g, c, p, Unsure)
		case r.reserved(&g):
			r.uncarried(m.Stance, &g, c, p, Reserved)
		default:
			r.carriedBy(m, &g, told)
		}
	}
}

// CarriedProbabilities are those of CarriedClasses for a segment with the given features.
func CarriedProbabilities(m *loglinear.Model, features []loglinear.Feature) []float32 {
	told := make([]float32, len(CarriedClasses))
	m.Score(features, told)
	loglinear.Softmax(told)
	return told
}

// carriedBy adds the statement that segment g makes, to whose classes the model of stances gives
// the probabilities told.
func (r *run) carriedBy(m *Carried, g *Segment, told []float32) {
	target, c, q := r.whom(m.Whom, g, told)
	if target < 0 {
		c, q = sure(told)
		r.uncarried(m.Stance, g, c, q, Untargeted)
		return // "democracy is messy" judges nobody
	}
	stance := CarriedClasses[c]
	if q < deedFrom {
		r.uncarried(m.Stance, g, c, q, Unsure)
		return
	}
	cue := r.weightiest(m.Stance, g, c)
	if cue < 0 {
		r.uncarried(m.Stance, g, c, q, Wordless)
		return
	}
	if q < r.enough(g, stance, cue, target) {
		r.uncarried(m.Stance, g, c, q, Unsure)
		return
	}
	if why := r.uncommitted(g, stance, cue); why != "" {
		r.uncarried(m.Stance, g, c, q, why)
		return
	}
	if stance != graph.Denies && r.ofSpeaker(g, target) || against(stance) && (g.voice >= 0 && r.theirOwn(target) || r.suffers(cue, target)) {
		r.uncarried(m.Stance, g, c, q, OnSelf)
		return
	}
	if stance == graph.Denies && (r.nothing(cue) || !r.answers(cue)) {
		r.uncarried(m.Stance, g, c, q, NoClaim)
		return // "there was nothing wrong with it" words no claim that could be denied
	}
	sentence := r.d.Sentences[g.Sentence]
	st := Statement{
		Stance: stance, Attribution: g.voice, Cue: r.span(extent{cue, cue + 1}), Source: None, SourceMention: -1,
		Evidence: sentence.Span, Section: sentence.Section, Within: -1, Rule: carriedRule,
		Lexicon: carriedAt(q), Carried: float64(q),
		Claim: r.carriedClaim(g, stance, cue, target),
	}
	if st.Claim.Words == None {
		r.uncarried(m.Stance, g, c, q, NoClaim)
		return
	}
	r.weighed(m.Stance, g, c, st.Cue)
	st.Content = append(st.Content, st.Claim.Words)
	if g.voice >= 0 {
		r.statements = append(r.statements, r.bySpeakers(st, g.voice, cue)...)
		return
	}
	r.statements = append(r.statements, st)
}

// enough is the probability from which stance is taken of segment g by the word cue, on the party
// or thing at token target.
func (r *run) enough(g *Segment, stance graph.Stance, cue, target int) float32 {
	party := r.party(target) || r.unknownName(target)
	switch {
	case g.voice < 0:
		return authorFrom
	case !party && !r.firstPersonal(target):
		return thingFrom
	case stance == graph.Accuses && party && r.x.deeds[r.lemmas[cue]]:
		return deedFrom
	case !r.says(cue, stance):
		return unsaidFrom
	}
	return carriedFrom
}

// weightiest is the token of g that class c is read from: of those that say its stance the
// one whose features weigh most for it against no stance, else of all those that can judge,
// words with a meaning of their own, no names and no adverbs. An accusation lies in the
// word for a deed, where there is one, a denial in a word that is denied. It is -1 where none
// speaks for c.
func (r *run) weightiest(m *loglinear.Model, g *Segment, c int) int {
	weight := wordWeights(m, g, c)
	stance := CarriedClasses[c]
	best, said, deed := -1, -1, -1
	for _, t := range g.tokens {
		if !r.telling(t) || stance == graph.Denies && !r.says(t, stance) && !r.denied(t) {
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
