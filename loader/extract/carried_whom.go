package extract

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/text"
	"stancegraph/loader/text/loglinear"
)

// Candidate is somebody or something in a segment whom its stance may be about, as the model of
// that reads it.
type Candidate struct {
	Mention  int // of whom it speaks: of "we" the speaker
	Head     int // token
	Features []loglinear.Feature
	Heard    []float32 // what the network hears said on it, by class
}

// whom is the token that heads whom segment g takes a stance on, the class of that stance and its
// probability, where the model of stances gives the classes the probabilities told; -1 where it
// speaks of nobody. A denial is of what is said, whoever that is about: it is as likely as told.
func (r *run) whom(m *loglinear.Model, g *Segment, told []float32) (target, class int, prob float32) {
	target = -1
	surenesses := Sureness(told)
	denies := slices.Index(CarriedClasses, graph.Denies)
	denier, denial := -1, float32(-1)
	for _, c := range r.partiesIn(g) {
		scores := whomProbabilities(m, surenesses, &c)
		if c2, p := sure(scores); p > prob {
			target, class, prob = c.Head, c2, p
		}
		if scores[denies] > denial {
			denier, denial = c.Head, scores[denies]
		}
	}
	if denier >= 0 && told[denies] >= deniesFrom && told[denies] > prob {
		return denier, denies, told[denies]
	}
	return target, class, prob
}

// whomShare is what the model of whom a stance is about counts beside the network, as modelShare.
const whomShare = 0.5

// whomProbabilities are those of CarriedClasses on candidate c of a segment, of whose stances the
// model of stances is as sure as given.
func whomProbabilities(m *loglinear.Model, sureness []loglinear.Feature, c *Candidate) []float32 {
	scores := make([]float32, len(CarriedClasses))
	m.Score(c.Features, scores)
	m.Score(sureness, scores)
	for i := range scores {
		scores[i] = float32(scores[i]*whomShare) + float32(c.Heard[i]*(1-whomShare))
	}
	loglinear.Softmax(scores)
	return scores
}

// Sureness is the features of how likely the model of stances holds each stance in a segment,
// where it gives the classes the probabilities told: each half step of log odds against none that
// a stance reaches.
func Sureness(told []float32) []loglinear.Feature {
	var all []loglinear.Feature
	for c := 1; c < len(told); c++ {
		odds := math.Log(max(float64(told[c]), 1e-4) / max(float64(told[0]), 1e-4))
		for k := -sureSteps; k <= min(int(math.Floor(2*odds)), sureSteps); k++ {
			all = append(all, loglinear.Hash("sure", strconv.Itoa(c), strconv.Itoa(k)))
		}
	}
	return all
}

// sureSteps is the number of half steps of log odds on either side of even ones.
const sureSteps = 8

// unbound are the words that name no party which could be judged.
var unbound = []string{"you", "it", "this", "that", "these", "those", "who", "which", "what", "there", "yourself",
	"somebody", "someone", "anybody", "anyone", "everybody", "everyone", "nobody", "god"}

// partiesIn are the candidates of segment g, in text order: each mention in it that may name a
// party, and the speaker once.
func (r *run) partiesIn(g *Segment) []Candidate {
	var all []Candidate
	times, chains := map[int]int{}, 0
	for _, t := range g.tokens {
		m := r.mention(t)
		if r.ofSpeaker(g, t) {
			m = g.Source
		} else if m < 0 || r.d.Mentions[m].Head != t || r.firstPersonal(t) || slices.Contains(unbound, r.lemmas[t]) || r.nameOf(m) == "" && r.d.Child(t, "cop") >= 0 {
			continue // of "he is a liar" the liar is what is said
		}
		chain := r.chainOf(m)
		times[chain]++
		if times[chain] == 1 {
			chains++
		} else if m == g.Source {
			continue
		}
		all = append(all, Candidate{Mention: m, Head: t})
	}
	judging, top := r.saying(g), r.top(g)
	for i := range all {
		c := &all[i]
		c.Heard = g.heardOn(c.Head)
		add := func(parts ...string) { c.Features = append(c.Features, loglinear.Hash(parts...)) }
		add("times", strconv.Itoa(min(times[r.chainOf(c.Mention)], 3)))
		add("parties", strconv.Itoa(min(chains, 4)))
		add("first", strconv.FormatBool(i == 0))
		add("voice", strconv.FormatBool(g.voice >= 0))
		r.candidateFeatures(g, c, top, add)
		r.judgingFeatures(judging, c.Head, add)
	}
	return all
}

// ofSpeaker reports whether token t stands for the speaker of segment g, whom a mention names.
func (r *run) ofSpeaker(g *Segment, t int) bool {
	m := r.mention(t)
	return g.Source >= 0 && (r.firstPersonal(t) || m >= 0 && r.same(m, g.Source))
}

// judgingWord is a token that says a stance by its class.
type judgingWord struct {
	token  int
	stance graph.Stance
}

// saying are the words of segment g that say a stance.
func (r *run) saying(g *Segment) []judgingWord {
	var all []judgingWord
	for _, t := range g.tokens {
		if !r.telling(t) {
			continue
		}
		for _, stance := range CarriedClasses[1:] {
			if r.says(t, stance) {
				all = append(all, judgingWord{t, stance})
			}
		}
	}
	return all
}

// judgingFeatures adds which stances words of a segment say, and how those words stand to the
// party at token t.
func (r *run) judgingFeatures(judging []judgingWord, t int, add func(...string)) {
	seen := map[string]bool{}
	once := func(parts ...string) {
		if key := strings.Join(parts, " "); !seen[key] {
			seen[key] = true
			add(parts...)
		}
	}
	for _, w := range judging {
		stance := string(w.stance)
		once("says", stance)
		once("says", stance, r.standing(w.token, t))
	}
	if len(judging) == 0 {
		once("says")
	}
}

// standing tells how the word at token w stands to the party at token t: as its own, over it, as
// what its clause says, as a part of that, or apart from it.
func (r *run) standing(w, t int) string {
	switch {
	case r.d.Dominates(t, w):
		return "own"
	case r.head(t) == w:
		return "over " + r.rel(t)
	case r.head(t) >= 0 && r.clauseOver(t) == r.clauseOver(w):
		return "clause " + r.rel(t) + " " + r.rel(w)
	case r.reach(w, t) >= 0:
		return "reach"
	}
	return "apart"
}

// candidateFeatures adds what candidate c is, how it stands in segment g, whose other words hang on
// token top, and what stances the speaker takes on it elsewhere.
func (r *run) candidateFeatures(g *Segment, c *Candidate, top int, add func(...string)) {
	t, m := c.Head, c.Mention
	mention := &r.d.Mentions[m]
	rel, kind := r.rel(t), string(r.kind(m))
	sort := string(mention.Type) + strconv.FormatBool(r.nameOf(m) != "")
	if m == g.Source {
		sort, kind = "speaker", "speaker"
	}
	add("sort", sort)
	add("kind", kind)
	add("rel", rel)
	add("sortrel", sort, rel)
	add("kindrel", kind, rel)
	add("party", strconv.FormatBool(r.party(t) || r.unknownName(t)))
	switch {
	case mention.Type == text.Pronoun:
		add("pronoun", r.forms[t])
	case r.nameOf(m) == "":
		add("noun", r.lemmas[t])
		add("nounlike", strconv.Itoa(r.x.like.Of(r.lemmas[t]).Fine))
	}
	if h := r.head(t); h >= 0 {
		add("head", r.generalised(h, g), rel)
		add("headlike", strconv.Itoa(r.x.like.Of(r.lemmas[h]).Fine), rel)
		add("headtag", r.tags[h], rel)
		for _, tone := range r.x.tones[r.lemmas[h]] {
			add("headtone", tone, rel, r.sign(h))
			add("headtonekind", tone, rel, kind)
		}
		if above := r.head(h); above >= 0 {
			add("above", r.tags[above][:1], r.rel(h), rel)
			for _, tone := range r.x.tones[r.lemmas[above]] {
				add("abovetone", tone, r.rel(h), rel)
			}
		}
		if h == top {
			add("attop", rel)
		}
	}
	for _, k := range r.d.Children(t) {
		for _, tone := range r.x.tones[r.lemmas[k]] {
			add("childtone", tone, r.rel(k))
		}
		switch r.rel(k) {
		case "case":
			add("case", r.lemmas[k])
			add("case", r.lemmas[k], rel)
		case "det":
			add("det", r.lemmas[k])
		case "nmod:poss":
			add("owned")
		}
	}
	add("depth", strconv.Itoa(r.depth(t, top)))
	taken, rival := r.stancesOn(g, m)
	for _, s := range taken {
		add("on", string(s))
	}
	if len(taken) > 0 {
		add("on")
	}
	if rival {
		add("rival")
	}
}

// depth is how many steps of the tree token t lies below top, six at most.
func (r *run) depth(t, top int) int {
	n := 0
	for ; n < 6 && t >= 0 && t != top; n++ {
		t = r.head(t)
	}
	return n
}
