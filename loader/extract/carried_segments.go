package extract

import (
	"slices"

	"stancegraph/loader/text"
	"stancegraph/loader/text/loglinear"
	"stancegraph/loader/text/model"
)

// Segment is what one party says in one sentence, as the model reads it.
type Segment struct {
	Sentence int // index in Document.Sentences
	Source   int // mention of whoever says it, -1 for the article's author
	Features []loglinear.Feature
	Parties  []Candidate   // whom its stance may be about
	Passage  []model.Token // its words, and some beside them, as the network sees them
	First    int           // token that Passage begins with
	Heard    []float32     // how much it speaks for each class, by the network

	voice  int  // attribution, -1 for the author
	found  bool // rules found a stance of the speaker in it
	tokens []int
	at     []int          // by feature: the token that it speaks of, -1
	spoken []model.Spoken // by token of Passage: what the network hears there
}

// Segments returns the segments of d, for the training of the model.
func (e *Extractor) Segments(d *text.Document, info Info) []Segment {
	r := newRun(e.x, d, info)
	r.read()
	r.around = r.lookAround()
	all := r.segments()
	for i := range all {
		r.features(&all[i])
		all[i].Parties = r.partiesIn(&all[i])
	}
	return all
}

// segments cuts the speech of the document into sentences of one voice each.
func (r *run) segments() []Segment {
	var all []Segment
	others := r.others()
	for s, sentence := range r.d.Sentences {
		var voices []int
		by, words := map[int][]int{}, map[int]int{}
		for t := sentence.First; t < sentence.After; t++ {
			v := r.speakerOf(t)
			if v < 0 && !r.authors(t) && (!r.own || r.holder[t] < 0 || !r.ownThought(r.holder[t])) || others[t] {
				continue
			}
			if _, known := by[v]; !known {
				voices = append(voices, v)
			}
			by[v] = append(by[v], t)
			if r.rel(t) != "punct" {
				words[v]++
			}
		}
		for _, v := range voices {
			if words[v] < minSegment || !slices.ContainsFunc(by[v], r.verb) {
				continue
			}
			g := Segment{Sentence: s, Source: -1, voice: v, tokens: by[v]}
			if v >= 0 {
				g.Source = r.attributions[v].SourceMention
				if r.outlet(g.Source) {
					continue
				}
			}
			g.found = r.stands(&g)
			all = append(all, g)
		}
	}
	return all
}

// speakerOf is the voice of token t, where what somebody tells to think is part of what he
// says ("I think the dam is a disgrace," she said).
func (r *run) speakerOf(t int) int {
	v := r.voice(t)
	for n := 0; v >= 0 && n < maxClimb && r.ownThought(v); n++ {
		outer := r.attributions[v].Within
		if outer < 0 {
			if r.own && r.quoteOf[r.sourceOf[v]] < 0 {
				return -1
			}
			break
		}
		if !r.speaks(outer) {
			break
		}
		v = outer
	}
	return v
}

// ownThought reports whether attribution a is of the speaker's own thought: "I think".
func (r *run) ownThought(a int) bool { return r.firstPersonal(r.sourceOf[a]) }

// others tells by token whether it belongs to what somebody else than the speaker thinks
// or does in what is said: the cue and source of an attribution in speech, the words of a
// stance that a cue names ("he stands by his comments," a spokesman said).
func (r *run) others() []bool {
	out := make([]bool, len(r.d.Tokens))
	mark := func(first, end int) {
		for t := first; t < end; t++ {
			out[t] = true
		}
	}
	stated := map[text.Span]bool{}
	for i := range r.statements {
		stated[r.statements[i].Cue] = true
	}
	for i := range r.hits {
		h := &r.hits[i]
		if !stated[r.span(extent{h.tokens[0], h.tokens[len(h.tokens)-1] + 1})] && (r.attributionOf[i] < 0 || !r.speechOf[r.attributionOf[i]]) || h.actor < 0 || r.holder[h.anchor] < 0 || r.firstPersonal(h.actor) {
			continue
		}
		for _, t := range h.tokens {
			mark(t, t+1)
		}
		e := r.sourcePhrase(h.actor)
		mark(e.First, e.End)
	}
	return out
}

// minSegment is the least number of words that make a segment.
const minSegment = 3

// stands reports whether a statement of the speaker of g lies in it already, or is read from it
// ("described the film as an act of war").
func (r *run) stands(g *Segment) bool {
	first, end := r.d.Tokens[g.tokens[0]].Start, r.d.Tokens[g.tokens[len(g.tokens)-1]].End
	for i := range r.statements {
		st := &r.statements[i]
		within := func(s text.Span) bool { return s.Start < end && first < s.End }
		if (within(st.Cue) || slices.ContainsFunc(st.Content, within)) && (g.voice >= 0 && st.Attribution == g.voice || st.SourceMention == g.Source || st.SourceMention >= 0 && g.Source >= 0 && r.same(st.SourceMention, g.Source)) {
			return true
		}
	}
	return false
}
