package eval

import (
	"cmp"
	"slices"

	"stancegraph/graph"
)

// AttributionDoc is a document with its annotated and its predicted attributions.
type AttributionDoc struct {
	Name, Text string
	Gold       []Annotation
	Pred       []graph.Attribution
}

// AttributionReport holds the figures of attribution over some documents, micro-averaged.
type AttributionReport struct {
	Gold, Pred, Matched int
	// Cue counts pairs whose cues share a token; gold attributions without a cue do not
	// count here.
	Cue Rates
	// Source is, of matched pairs whose gold has one, the share with the right source.
	Source float64
	// Content is the mean token F1 of content over matched pairs whose gold has some,
	// ContentHalf the share of them with an F1 of .5 or more.
	Content, ContentHalf float64
	// Tokens compares all tokens that are content of anything, document by document.
	Tokens Rates
	// CueSource counts pairs with the right source, Full those whose content F1 is .5 or
	// more as well, FullSource the latter among attributions that have a source.
	CueSource, Full, FullSource Rates
	Errors                      []AttributionError
}

// Rates are precision and recall.
type Rates struct{ Precision, Recall float64 }

// F1 is their harmonic mean.
func (r Rates) F1() float64 { return harmonic(r.Precision, r.Recall) }

func rates(right, found, owed int) Rates { return Rates{ratio(right, found), ratio(right, owed)} }

// AttributionError is an attribution that was missed, found for nothing, or matched with
// another source or content.
type AttributionError struct {
	Doc  string
	Kind string // "missed", "spurious", "wrong source", "wrong content"
	Gold *Annotation
	Pred *graph.Attribution
}

// Span is the words from the first to the last of the attribution.
func (e AttributionError) Span() graph.Span {
	var all []graph.Span
	if e.Gold != nil {
		all = slices.Concat(e.Gold.Source, e.Gold.Cue, e.Gold.Content)
	}
	if p := e.Pred; p != nil {
		all = append(slices.Clone(all), graph.Span{Start: p.CueStart, End: p.CueEnd})
		all = append(all, p.Content...)
		if p.SourceStart >= 0 {
			all = append(all, graph.Span{Start: p.SourceStart, End: p.SourceEnd})
		}
	}
	if len(all) == 0 {
		return graph.Span{}
	}
	whole := all[0]
	for _, s := range all {
		whole.Start, whole.End = min(whole.Start, s.Start), max(whole.End, s.End)
	}
	return whole
}

// half is the token F1 of content from which on it counts as right.
const half = 0.5

// sums are what the figures are made of.
type sums struct {
	gold, goldCue, goldSource, pred, predSource, match int
	withSource, sourceRight, withContent, contentRight int
	partial, full, fullSource                          int
	tokensGold, tokensPred, tokensRight                int
	content                                            float64
}

// ScoreAttributions compares predictions with annotations by the rules of the study's
// scorer: one to one, a pair is admissible when the cues share a token (of punctuation,
// where the gold cue has no word); among those the best content, then the right source,
// then the most tokens of the cue decide.
func ScoreAttributions(docs []AttributionDoc) AttributionReport {
	docs = slices.SortedFunc(slices.Values(docs), func(a, b AttributionDoc) int { return cmp.Compare(a.Name, b.Name) })
	var s sums
	var r AttributionReport
	for _, d := range docs {
		r.Errors = append(r.Errors, s.add(d)...)
	}
	r.Gold, r.Pred, r.Matched = s.gold, s.pred, s.match
	r.Cue = rates(s.match, s.pred, s.goldCue)
	r.Source = ratio(s.sourceRight, s.withSource)
	if s.withContent > 0 {
		r.Content = s.content / float64(s.withContent)
	}
	r.ContentHalf = ratio(s.contentRight, s.withContent)
	r.Tokens = rates(s.tokensRight, s.tokensPred, s.tokensGold)
	r.CueSource = rates(s.partial, s.pred, s.gold)
	r.Full = rates(s.full, s.pred, s.gold)
	r.FullSource = rates(s.fullSource, s.predSource, s.goldSource)
	return r
}

// add counts document d and returns its errors.
func (s *sums) add(d AttributionDoc) []AttributionError {
	w := newWording(d.Text)
	gold, pred := make([]tokenSets, len(d.Gold)), make([]tokenSets, len(d.Pred))
	goldContent, predContent := map[int]bool{}, map[int]bool{}
	for i, g := range d.Gold {
		gold[i] = w.sets(g)
		s.goldCue += one(len(gold[i].cue) > 0)
		s.goldSource += one(len(gold[i].source) > 0)
		union(goldContent, gold[i].content)
	}
	for j, p := range d.Pred {
		pred[j] = w.sets(annotation(p))
		s.predSource += one(len(pred[j].source) > 0)
		union(predContent, pred[j].content)
	}
	s.gold += len(gold)
	s.pred += len(pred)
	s.tokensGold += len(goldContent)
	s.tokensPred += len(predContent)
	s.tokensRight += shared(goldContent, predContent)

	ofGold, ofPred := fill(len(gold)), fill(len(pred))
	var errors []AttributionError
	for _, c := range pairsOf(gold, pred) {
		if ofGold[c.gold] >= 0 || ofPred[c.pred] >= 0 {
			continue
		}
		ofGold[c.gold], ofPred[c.pred] = c.pred, c.gold
		if kind := s.count(gold[c.gold], pred[c.pred], c); kind != "" {
			errors = append(errors, AttributionError{d.Name, kind, &d.Gold[c.gold], &d.Pred[c.pred]})
		}
	}
	for i := range gold {
		if ofGold[i] < 0 {
			errors = append(errors, AttributionError{d.Name, "missed", &d.Gold[i], nil})
		}
	}
	for j := range pred {
		if ofPred[j] < 0 {
			errors = append(errors, AttributionError{d.Name, "spurious", nil, &d.Pred[j]})
		}
	}
	slices.SortStableFunc(errors, func(a, b AttributionError) int { return cmp.Compare(a.Span().Start, b.Span().Start) })
	return errors
}

// count adds a matched pair and says what of it is wrong, "" for nothing.
func (s *sums) count(g, p tokenSets, c attributionPair) string {
	s.match++
	if len(g.source) > 0 {
		s.withSource++
		s.sourceRight += one(c.source)
	}
	if len(g.content) > 0 {
		s.withContent++
		s.content += c.content
		s.contentRight += one(c.content >= half)
	}
	s.partial += one(c.source)
	full := c.source && c.content >= half
	s.full += one(full)
	if len(g.source) > 0 && len(p.source) > 0 {
		s.fullSource += one(full)
	}
	switch {
	case full:
		return ""
	case !c.source:
		return "wrong source"
	}
	return "wrong content"
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// attributionPair is an annotation and a prediction whose cues share tokens.
type attributionPair struct {
	content    float64 // token F1
	source     bool
	cue        int // tokens shared
	gold, pred int
}

// pairsOf are the admissible pairs, the best first.
func pairsOf(gold, pred []tokenSets) []attributionPair {
	var all []attributionPair
	for i, g := range gold {
		for j, p := range pred {
			if n := shared(g.cue, p.cue); n > 0 {
				all = append(all, attributionPair{tokenF1(p.content, g.content), g.sameSource(p), n, i, j})
			}
		}
	}
	slices.SortFunc(all, func(a, b attributionPair) int {
		return cmp.Or(cmp.Compare(b.content, a.content), first(a.source, b.source), cmp.Compare(b.cue, a.cue),
			cmp.Compare(a.gold, b.gold), cmp.Compare(a.pred, b.pred))
	})
	return all
}

// annotation is a prediction as an annotation.
func annotation(p graph.Attribution) Annotation {
	a := Annotation{Cue: []graph.Span{{Start: p.CueStart, End: p.CueEnd}}, Content: p.Content}
	if p.SourceStart >= 0 && p.SourceEnd > p.SourceStart {
		a.Source = []graph.Span{{Start: p.SourceStart, End: p.SourceEnd}}
	}
	return a
}
