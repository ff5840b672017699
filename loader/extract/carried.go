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

// The probability from which a stance is taken from the models: on a party, and on a thing ("said that
// the dam would be built" is seldom for it); of the author, whose every sentence is asked; of a denial,
// whatever it is about; of an accusation by a word for a deed whose clause, or one over it, has the party
// as its subject, which is the least of all; on somebody whom it is less likely about, of a stance that is
// as likely itself as sureFrom; and of praise or blame where that is nobody in the segment, on what it says
// something of, of a speaker and of the author. Chosen on judged news: right in all are half of the
// readings from .4 to .6, seven in ten above.
const (
	carriedFrom     float32 = 0.4
	thingFrom       float32 = 0.6
	authorFrom      float32 = 0.5
	deniesFrom      float32 = 0.8
	deedFrom        float32 = 0.15
	unsureFrom      float32 = 0.25
	sureFrom        float32 = 0.8
	aloneFrom       float32 = 0.75
	aloneAuthorFrom float32 = 0.85
)

// wordsFrom is the probability that a segment carries any stance from which it is asked whom
// that is about.
const wordsFrom float32 = 0.15

// sure is the likeliest stance with its probability. Accusing and condemning are two ways
// of being against somebody: their probabilities count together.
func sure(p []float32) (class int, prob float32) {
	class = 1
	if p[2] > p[1] {
		class = 2
	}
	for c := 3; c < len(p); c++ {
		if p[c] > likely(p, class) {
			class = c
		}
	}
	return class, likely(p, class)
}

// likely is the probability that counts for class.
func likely(p []float32, class int) float32 {
	if class < 3 {
		return p[1] + p[2]
	}
	return p[class]
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
		told := CarriedProbabilities(m.Stance, g.Features, g.Heard)
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

// modelShare is what the model of stances counts beside the network, which counts one: measured
// on labelled articles that neither had seen.
const modelShare = 0.3

// CarriedProbabilities are those of CarriedClasses for a segment with the given features, of which
// the network heard what is given.
func CarriedProbabilities(m *loglinear.Model, features []loglinear.Feature, heard []float32) []float32 {
	told := make([]float32, len(CarriedClasses))
	m.Score(features, told)
	for c := range told {
		told[c] = float32(told[c]*modelShare) + heard[c]
	}
	loglinear.Softmax(told)
	return told
}

// carriedStance is what the models read in a segment.
type carriedStance struct {
	class  int
	prob   float32
	cue    int // token; -1 where no word speaks for it, or it is not likely enough to ask
	target int // token that heads whom it is on; -1 where that is nobody in the segment
}

// carriedBy adds the statement that segment g makes, to whose classes the model of stances gives
// the probabilities told.
func (r *run) carriedBy(m *Carried, g *Segment, told []float32) {
	c, why := r.settle(m, g, told)
	stance := CarriedClasses[c.class]
	if why == "" {
		why = r.refused(g, stance, c)
	}
	var claim Proposition
	if why == "" {
		if claim = r.carriedClaim(g, stance, c.cue, c.target); claim.Words == None {
			why = NoClaim
		}
	}
	if why != "" {
		r.uncarried(m.Stance, g, c.class, c.prob, why)
		return
	}
	sentence := r.d.Sentences[g.Sentence]
	st := Statement{
		Stance: stance, Attribution: g.voice, Cue: r.span(extent{c.cue, c.cue + 1}), Source: None, SourceMention: -1,
		Evidence: sentence.Span, Section: sentence.Section, Within: -1, Rule: carriedRule,
		Lexicon: carriedAt(c.prob), Carried: float64(c.prob), Claim: claim,
	}
	r.weighed(m.Stance, g, c.class, st.Cue)
	st.Content = append(st.Content, st.Claim.Words)
	if g.voice >= 0 {
		r.statements = append(r.statements, r.bySpeakers(st, g.voice, c.cue)...)
		return
	}
	r.statements = append(r.statements, st)
}

// settle is the stance that the models read in segment g: on the party that it is likeliest about,
// else on what its words say something of. why says what keeps it from being taken.
func (r *run) settle(m *Carried, g *Segment, told []float32) (c carriedStance, why Reason) {
	target, class, q := r.whom(m.Whom, g, told)
	alone, p := sure(told)
	if target >= 0 && q >= deedFrom {
		c = carriedStance{class, q, r.weightiest(m.Stance, g, class), target}
		if c.cue >= 0 && q >= r.enough(g, c, p) {
			return c, ""
		}
	}
	c = carriedStance{alone, p, -1, -1}
	if p >= aloneFrom {
		if c.cue = r.weightiest(m.Stance, g, alone); c.cue < 0 {
			return c, Wordless
		}
		if p >= r.enoughAlone(g, CarriedClasses[alone], c.cue) {
			return c, ""
		}
	}
	if target < 0 {
		return c, Untargeted // "democracy is messy" judges nobody
	}
	return c, Unsure
}

// refused says why what the models read in segment g is no stance of its speaker; "" where it is one.
func (r *run) refused(g *Segment, stance graph.Stance, c carriedStance) Reason {
	if why := r.uncommitted(g, stance, c.cue); why != "" {
		return why
	}
	switch {
	case c.target >= 0 && r.sparing(g, stance, c.cue, c.target):
		return OnSelf
	case stance == graph.Denies && (r.nothing(c.cue) || !r.answers(c.cue)):
		return NoClaim // "there was nothing wrong with it" words no claim that could be denied
	}
	return ""
}

// enough is the probability from which c is taken of segment g, whose likeliest stance has the
// probability p.
func (r *run) enough(g *Segment, c carriedStance, p float32) float32 {
	target := c.target
	switch {
	case !r.party(target) && !r.unknownName(target) && !r.firstPersonal(target):
		return thingFrom
	case g.voice < 0:
		return authorFrom
	case CarriedClasses[c.class] == graph.Accuses && r.x.deeds[r.lemmas[c.cue]] && r.reach(c.cue, target) >= 0:
		return deedFrom
	case p >= sureFrom:
		return unsureFrom
	}
	return carriedFrom
}

// enoughAlone is the probability from which stance is taken of segment g by the word cue where
// nobody in it is surely whom it is about; none where it tells what may be ("drones can be fun").
func (r *run) enoughAlone(g *Segment, stance graph.Stance, cue int) float32 {
	switch {
	case stance != graph.Condemns && stance != graph.Supports, r.d.Modal(r.clauseOver(cue)) != "":
		return never
	case g.voice < 0:
		return aloneAuthorFrom
	}
	return aloneFrom
}

// never is a probability that nothing has.
const never float32 = 2

// sparing reports whether the party at token target is none that the speaker of g takes stance on by
// the word cue: himself, his own people, or who suffers what it tells of.
func (r *run) sparing(g *Segment, stance graph.Stance, cue, target int) bool {
	return stance != graph.Denies && r.ofSpeaker(g, target) ||
		against(stance) && (g.voice >= 0 && r.theirOwn(target) || r.suffers(cue, target))
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

// wordWeights is, by token of g, what the features that speak of it, and the network where it
// reads it, add for class c against no stance.
func wordWeights(m *loglinear.Model, g *Segment, c int) map[int]float32 {
	weight := map[int]float32{}
	scores := make([]float32, len(CarriedClasses))
	for i, f := range g.Features {
		if g.at[i] < 0 {
			continue
		}
		clear(scores)
		m.Score([]loglinear.Feature{f}, scores)
		weight[g.at[i]] += (scores[c] - scores[0]) * modelShare
	}
	for i := range g.spoken {
		if by := g.spoken[i].Passage; g.Passage[i].In {
			weight[g.First+i] += by[c] - by[0]
		}
	}
	return weight
}
