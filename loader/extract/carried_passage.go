package extract

import (
	_ "embed"
	"slices"
	"sync"

	"stancegraph/loader/text/model"
)

// What a segment says as a whole is read by a small network, made by "stancetrain passages": it
// learned on news what a larger one that knows the language holds of it. What it hears counts
// in full beside the model of stances.

//go:embed passages.model
var passagesModel []byte

// readPassages decodes the embedded network at the first call.
var readPassages = sync.OnceValues(func() (*listener, error) { return readListener("passages.model", passagesModel) })

// The window around a segment that the network sees, in tokens of its sentence.
const (
	passageBefore = 8
	passageAfter  = 4
	longPassage   = 90
)

// What stands for a token in a passage.
const (
	itself uint32 = iota
	someParty
	theSpeaker
	someName
	someNumber
)

// How a token stands in a passage.
const (
	ofSomebody uint32 = 1 << iota // what is said is a speaker's, not the author's
	ofPassage
	headsMention
	inQuotes
)

var passageKinds = map[string]uint32{"PARTY": someParty, "SELF": theSpeaker, "NAME": someName, "NUM": someNumber}

// passage is segment g as the network sees it, and the token that it begins with.
func (r *run) passage(g *Segment) (tokens []model.Token, first int) {
	s := r.d.Sentences[g.Sentence]
	first = max(s.First, g.tokens[0]-passageBefore)
	end := min(s.After, g.tokens[len(g.tokens)-1]+1+passageAfter, first+longPassage)
	var voice uint32
	if g.voice >= 0 {
		voice = ofSomebody
	}
	next := 0
	for t := first; t < end; t++ {
		for next < len(g.tokens) && g.tokens[next] < t {
			next++
		}
		token := model.Token{Word: model.NewWord(r.d.Tokens[t].Text), Kind: passageKinds[r.generalised(t, g)], Sort: voice, In: next < len(g.tokens) && g.tokens[next] == t}
		if token.In {
			token.Sort |= ofPassage
		}
		if r.heads(t) >= 0 {
			token.Sort |= headsMention
		}
		if r.quoteOf[t] >= 0 {
			token.Sort |= inQuotes
		}
		tokens = append(tokens, token)
	}
	return tokens, first
}

// hear lets the network read segment g, and notes what it hears.
func (r *run) hear(g *Segment) {
	g.Passage, g.First = r.passage(g)
	g.spoken = r.x.passages.hear(g.Passage)
	g.Heard = make([]float32, len(CarriedClasses))
	for i := range g.spoken {
		for c, s := range g.spoken[i].Passage {
			g.Heard[c] += s
		}
	}
}

// heardOn is what the network hears segment g say on the party at token t.
func (g *Segment) heardOn(t int) []float32 {
	heard := slices.Clone(g.Heard)
	if i := t - g.First; i >= 0 && i < len(g.spoken) {
		for c, s := range g.spoken[i].Own {
			heard[c] += s
		}
	}
	return heard
}
