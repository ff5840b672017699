package eval

import (
	"cmp"
	"slices"
	"strings"

	"stancegraph/graph"
)

// Options adjust Score.
type Options struct {
	// Docs are the documents that count; nil stands for those that have gold rows. A
	// document without gold rows counts for precision.
	Docs []string
	Part Part
	// Explicit leaves owed only the gold rows whose cue itself names the stance.
	Explicit bool
	// Text returns a document's text, "" for one that there is none of; nil where no text
	// is at hand: then no words are looked at.
	Text func(doc string) string
}

// Report holds the figures of one scoring.
type Report struct {
	Statement Counts // all rows
	Strict    Counts // canonical actor and target right as well
	// NoStance, NoActor and Evidence ignore stance, actor, or both, to tell what fails.
	NoStance, NoActor, Evidence Counts
	ByStance                    []StanceCounts // in the order of graph.Stances
	// Of the rows that match: canonical actor, target (where the gold row has one),
	// nested and hedged right.
	Name, Target, Nested, Hedged Share
	// Identity counts pairs of matched statements that are on the same claim, in gold and
	// as predicted.
	Identity Counts
	Paired   bool // some rows that match have claim ids on both sides
	// Confusion counts gold stances (rows) by predicted ones, with the stance ignored in
	// matching.
	Confusion Confusion
	// Errors are the wrong and the missed rows of Statement, by document and place.
	Errors []Error
	// Verdicts are, by index in the predictions given, how Statement judged each.
	Verdicts []Verdict
}

// Counts are rows that are right (found and owed), wrong (found for nothing) and missed.
type Counts struct{ Right, Wrong, Missed int }

// Precision is the share of found rows that are right, 0 where none was found.
func (c Counts) Precision() float64 { return ratio(c.Right, c.Right+c.Wrong) }

// Recall is the share of owed rows that were found, 0 where none is owed.
func (c Counts) Recall() float64 { return ratio(c.Right, c.Right+c.Missed) }

// F1 is the harmonic mean of precision and recall.
func (c Counts) F1() float64 { return harmonic(c.Precision(), c.Recall()) }

func ratio(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// StanceCounts are the figures of predictions and gold rows of one stance.
type StanceCounts struct {
	Stance graph.Stance
	Counts
}

// Share is how many of some rows are right.
type Share struct{ Right, Of int }

// Rate is the share as a number, 0 of none.
func (s Share) Rate() float64 { return ratio(s.Right, s.Of) }

func (s *Share) add(right bool) {
	s.Of++
	if right {
		s.Right++
	}
}

// Verdict is how a prediction was judged.
type Verdict string

// The verdicts.
const (
	Right   Verdict = "right"
	Wrong   Verdict = "wrong"
	Neither Verdict = "neither" // fits a row not owed, or splits a matched one finer
	Outside Verdict = ""        // of a document that does not count
)

// Score compares predictions with gold. It alters neither and holds on to both.
//
// A prediction matches a gold row when it lies in the same document, its evidence overlaps
// that of the row, its stance is accepted and its actor is the row's (see same.go). One
// gold row takes one prediction; further ones that would match are neither right nor
// wrong, nor are those that fit a row which is not owed. The rules are those of the
// study's own scorer, figure for figure.
func Score(gold []Gold, pred []Row, opts Options) Report {
	s := newScoring(gold, pred, opts)
	r := Report{Verdicts: make([]Verdict, len(pred))}
	r.Statement = s.pass(match{stance: true, actor: true}, &r)
	r.Strict = s.pass(match{stance: true, actor: true, strict: true}, nil)
	r.NoStance = s.pass(match{actor: true}, nil)
	r.NoActor = s.pass(match{stance: true}, nil)
	r.Evidence = s.pass(match{}, nil)
	for _, row := range graph.Stances {
		c := s.pass(match{stance: true, actor: true, only: row.Stance}, nil)
		r.ByStance = append(r.ByStance, StanceCounts{row.Stance, c})
	}
	r.shares(s.matched)
	r.identity(s.matched)
	r.Confusion = s.confusion()
	return r
}

// match says what must agree between a prediction and a gold row.
type match struct {
	stance, actor, strict bool
	only                  graph.Stance // "" for all
}

// document is what is scored together.
type document struct {
	name string
	gold []*goldRow
	pred []*predRow
}

type pair struct {
	gold *goldRow
	pred *predRow
}

type scoring struct {
	docs    []document
	matched []pair // owed rows of the main pass with their predictions
}

func newScoring(gold []Gold, pred []Row, opts Options) *scoring {
	byDoc := map[string]*document{}
	add := func(name string) {
		if byDoc[name] == nil && opts.Part.Has(name) {
			byDoc[name] = &document{name: name}
		}
	}
	if opts.Docs != nil {
		for _, name := range opts.Docs {
			add(name)
		}
	} else {
		for i := range gold {
			add(gold[i].Doc)
		}
	}
	for i := range gold {
		if d := byDoc[gold[i].Doc]; d != nil {
			d.gold = append(d.gold, newGold(&gold[i], opts))
		}
	}
	texts := texts{read: opts.Text, runes: map[string][]rune{}}
	for i := range pred {
		if d := byDoc[pred[i].Doc]; d != nil {
			d.pred = append(d.pred, newPred(&pred[i], i, &texts))
		}
	}
	s := &scoring{}
	for _, d := range byDoc {
		s.docs = append(s.docs, *d)
	}
	slices.SortFunc(s.docs, func(a, b document) int { return strings.Compare(a.name, b.name) })
	return s
}

// texts reads each document's text once.
type texts struct {
	read  func(string) string
	runes map[string][]rune
}

func (t *texts) of(doc string) []rune {
	if t.read == nil {
		return nil
	}
	if _, done := t.runes[doc]; !done {
		t.runes[doc] = []rune(t.read(doc))
	}
	return t.runes[doc]
}

// pass counts all documents under m; where r is given it is the main pass, whose pairs,
// errors and verdicts are kept.
func (s *scoring) pass(m match, r *Report) Counts {
	var c Counts
	for i := range s.docs {
		d := &s.docs[i]
		preds := d.pred
		if m.only != "" {
			preds = nil
			for _, p := range d.pred {
				if p.Stance == m.only {
					preds = append(preds, p)
				}
			}
		}
		a := align(d.gold, preds, m)
		if r != nil {
			s.matched = append(s.matched, a.owed()...)
			r.judge(d, a)
		}
		for j := range preds {
			if a.verdict(j) == Wrong {
				c.Wrong++
			}
		}
		for i, g := range d.gold {
			switch {
			case !g.owed || m.only != "" && g.Stance != m.only:
			case a.ofGold[i] >= 0:
				c.Right++
			default:
				c.Missed++
			}
		}
	}
	return c
}

// alignment joins gold rows and predictions of one document, one to one.
type alignment struct {
	gold   []*goldRow
	pred   []*predRow
	m      match
	ofGold []int // by gold row: its prediction, -1
	ofPred []int // by prediction: its gold row, -1
}

// candidate is a gold row and a prediction that match, with what decides among several.
type candidate struct {
	owed, stance, cue bool
	length            int // of the gold evidence
	gold, pred        int
}

// align joins the best candidates first: an owed row, the same stance, the cue's words,
// the shortest evidence, then the order of rows.
func align(gold []*goldRow, pred []*predRow, m match) alignment {
	a := alignment{gold, pred, m, fill(len(gold)), fill(len(pred))}
	var all []candidate
	for i, g := range gold {
		for j, p := range pred {
			if m.fits(g, p) {
				all = append(all, candidate{g.owed, p.Stance == g.Stance, p.hasCue(g), g.End - g.Start, i, j})
			}
		}
	}
	slices.SortFunc(all, func(x, y candidate) int {
		return cmp.Or(first(x.owed, y.owed), first(x.stance, y.stance), first(x.cue, y.cue),
			cmp.Compare(x.length, y.length), cmp.Compare(x.gold, y.gold), cmp.Compare(x.pred, y.pred))
	})
	for _, c := range all {
		if a.ofGold[c.gold] < 0 && a.ofPred[c.pred] < 0 {
			a.ofGold[c.gold], a.ofPred[c.pred] = c.pred, c.gold
		}
	}
	return a
}

// first orders what is true before what is false.
func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

func fill(n int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = -1
	}
	return s
}

// owed are the pairs of owed rows.
func (a alignment) owed() []pair {
	var out []pair
	for i, j := range a.ofGold {
		if j >= 0 && a.gold[i].owed {
			out = append(out, pair{a.gold[i], a.pred[j]})
		}
	}
	return out
}

// verdict judges prediction j.
func (a alignment) verdict(j int) Verdict {
	if i := a.ofPred[j]; i >= 0 && a.gold[i].owed {
		return Right
	} else if i >= 0 {
		return Neither
	}
	p := a.pred[j]
	for _, g := range a.gold {
		if a.m.fits(g, p) || !g.Core && overlap(g, p) && (g.sameActor(p) || g.sameStance(p)) {
			return Neither
		}
	}
	return Wrong
}
