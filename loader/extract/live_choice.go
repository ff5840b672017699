package extract

import (
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"stancegraph/loader/text"
	"stancegraph/loader/text/loglinear"
)

// LiveChoice is a token that may head the mention of whose stance a live cue is, or what it is on; -1 for
// none in the sentence. The features tell how it stands to the cue.
type LiveChoice struct {
	Token    int
	Features []loglinear.Feature
}

// farAway is how many dependencies lie at most between a live cue and its actor or claim.
const farAway = 7

// actorChoices are those whose stance the cue at token t may be, nobody first.
func (r *run) actorChoices(t int) []LiveChoice {
	all := []LiveChoice{{-1, r.noChoice(t)}}
	s := r.d.Sentences[r.d.SentenceOf(t)]
	for k := s.First; k < s.After; k++ {
		if r.heads(k) >= 0 {
			all = append(all, LiveChoice{k, r.choiceFeatures(t, k)})
		}
	}
	return all
}

// claimChoices are the heads of phrases and clauses that the cue at token t may be on, nothing first.
func (r *run) claimChoices(t int) []LiveChoice {
	all := []LiveChoice{{-1, r.noChoice(t)}}
	s := r.d.Sentences[r.d.SentenceOf(t)]
	for k := s.First; k < s.After; k++ {
		switch r.rel(k) {
		case "compound", "flat", "det", "case", "punct", "mark", "aux", "aux:pass", "cop", "cc", "nummod", "advmod", "amod":
			continue
		}
		if k != t && (r.noun(k) || r.verb(k) || r.adjective(k) || r.mention(k) >= 0) {
			all = append(all, LiveChoice{k, r.choiceFeatures(t, k)})
		}
	}
	return all
}

// noChoice are the features of none in the sentence of the cue at token t.
func (r *run) noChoice(t int) []loglinear.Feature {
	tag, quoted := r.tags[t][:1], strconv.FormatBool(r.quoteOf[t] >= 0)
	return []loglinear.Feature{
		loglinear.Hash("none"), loglinear.Hash("none", tag), loglinear.Hash("none", r.lemmas[t]),
		loglinear.Hash("none", quoted), loglinear.Hash("none", quoted, tag),
	}
}

// choiceFeatures tell how token k stands to the cue at token t.
func (r *run) choiceFeatures(t, k int) []loglinear.Feature {
	var f []loglinear.Feature
	add := func(parts ...string) { f = append(f, loglinear.Hash(parts...)) }
	tag, path := r.tags[t][:1], r.path(t, k)
	kind, sort := "", ""
	if m := r.heads(k); m >= 0 {
		kind, sort = string(r.d.Mentions[m].Kind), string(r.d.Mentions[m].Type)
	}
	side := "before"
	if k > t {
		side = "behind"
	}
	apart := strconv.Itoa(min(bits.Len(uint(max(t-k, k-t))), 5)) // binary digits
	add("path", path)
	add("path", path, tag)
	add("path", path, r.lemmas[t])
	add("path", path, kind)
	add("path", path, r.tags[k], r.tags[t])
	add("kind", kind, sort, side)
	add("word", r.lemmas[k], side)
	add("rel", r.rel(k), side)
	add("rel", r.rel(k), tag, r.rel(t), side)
	add("apart", side, apart)
	add("apart", side, apart, tag)
	if c := r.preposition(k); c >= 0 {
		add("preposition", r.lemmas[c], side, tag)
		add("preposition", r.lemmas[c], path)
		add("preposition", r.lemmas[c], r.lemmas[t], side)
	}
	if sort == string(text.Pronoun) {
		add("pronoun", r.lemmas[k], side)
		add("pronoun path", r.lemmas[k], path)
	}
	if (r.quoteOf[k] >= 0) != (r.quoteOf[t] >= 0) {
		add("other side of a quote", side)
		add("other side of a quote", r.rel(k), r.lemmas[max(r.head(k), 0)])
	}
	if k == t {
		add("itself", tag)
	}
	return f
}

// path is the way from token t to token k over dependencies: relations up, then down.
func (r *run) path(t, k int) string {
	up := slices.Collect(r.climb(t, farAway+1))
	var down []string
	for k := range r.climb(k, farAway+1) {
		if at := slices.Index(up, k); at >= 0 {
			var way []string
			for _, x := range up[:at] {
				way = append(way, r.rel(x))
			}
			slices.Reverse(down)
			return strings.Join(way, ">") + "^" + strings.Join(down, "<")
		}
		down = append(down, r.rel(k))
	}
	return "far"
}

// chances are the probabilities of choices.
func chances(m *loglinear.Model, choices []LiveChoice) []float32 {
	scores := make([]float32, len(choices))
	for i, c := range choices {
		m.Score(c.Features, scores[i:i+1])
	}
	loglinear.Softmax(scores)
	return scores
}

// choose is the likeliest of choices, with its probability.
func choose(m *loglinear.Model, choices []LiveChoice) (token int, prob float32) {
	scores, best := chances(m, choices), 0
	for i, p := range scores {
		if p > scores[best] {
			best = i
		}
	}
	return choices[best].Token, scores[best]
}

// LiveReading is an article as the models of live cues are trained on it.
type LiveReading struct{ r *run }

// Live reads d, for the training of the models of live cues.
func (e *Extractor) Live(d *text.Document, info Info) LiveReading {
	r := newRun(e.x, d, info)
	r.read()
	return LiveReading{r}
}

// Sentences are those that the network sees.
func (l LiveReading) Sentences() []LiveSentence { return l.r.liveSentences() }

// Actors are those whose stance the cue at token t may be, nobody first.
func (l LiveReading) Actors(t int) []LiveChoice { return l.r.actorChoices(t) }

// Claims are the heads of what the cue at token t may be on, nothing first.
func (l LiveReading) Claims(t int) []LiveChoice { return l.r.claimChoices(t) }

// Known are the cues that the tables read as taking a stance, with the heads of whose and on what: the
// claim, or the party where there is none.
func (l LiveReading) Known() (all [][3]int) {
	stated := map[text.Span]bool{}
	for _, s := range l.r.statements {
		stated[s.Cue] = stated[s.Cue] || s.Explicit
	}
	for i := range l.r.hits {
		h := &l.r.hits[i]
		on := h.claim
		if on < 0 || on == h.anchor {
			on = h.target
		}
		if h.actor >= 0 && on >= 0 && on != h.anchor && stated[l.r.span(extent{h.tokens[0], h.tokens[len(h.tokens)-1] + 1})] {
			all = append(all, [3]int{h.anchor, h.actor, on})
		}
	}
	return all
}
