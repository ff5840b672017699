package main

import (
	"fmt"
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader"
	"stancegraph/loader/extract"
	"stancegraph/loader/resolve"
	"stancegraph/loader/text"
)

// reading is a traced article, to be explained.
type reading struct {
	loader.Trace
	text []rune
	cut  float64 // below which a statement is not told
	// dropped tells, by index of what extraction found, why resolution did not keep it.
	dropped map[int]resolve.DropReason
}

func newReading(t loader.Trace, cut float64) reading {
	r := reading{t, []rune(t.Article.Text), cut, map[int]resolve.DropReason{}}
	for _, d := range t.Resolved.Dropped {
		r.dropped[d.Statement] = d.Reason
	}
	return r
}

// sentenceAt is the sentence of the code point offset, -1 where it lies in none.
func (r *reading) sentenceAt(offset int) int {
	for i, s := range r.Doc.Sentences {
		if inSentence(s, offset) {
			return i
		}
	}
	return -1
}

// statement is statement i of extraction as resolution finished it; ok is false for a
// dropped one.
func (r *reading) statement(i int) (graph.Statement, bool) {
	at := slices.IndexFunc(r.Reading.Statements, func(s graph.Statement) bool { return s.ID == r.Resolved.IDs[i] })
	if r.Resolved.IDs[i] == "" || at < 0 {
		return graph.Statement{}, false
	}
	return r.Reading.Statements[at], true
}

// inSentence reports whether the code point at stands in sentence s.
func inSentence(s text.Sentence, at int) bool { return s.Start <= at && at < s.End }

// found are the statements of extraction whose cue lies in the sentence.
func (r *reading) found(s text.Sentence) []int {
	var out []int
	for i, st := range r.Found.Statements {
		if inSentence(s, st.Cue.Start) {
			out = append(out, i)
		}
	}
	return out
}

// aside are the discards in the sentence that are worth telling: of every cue those that
// came furthest, each line once. A word that only could have been a report is left out.
func (r *reading) aside(s text.Sentence) []extract.Discard {
	var all []extract.Discard
	reached := map[int]int{} // by anchor: how far its best reading came
	for _, st := range r.found(s) {
		reached[headOf(r.Doc, r.Found.Statements[st].Cue)] = furthest
	}
	for _, d := range r.Extract.Discards {
		if inSentence(s, d.Cue.Start) && distance(d) > 0 {
			all = append(all, d)
			reached[d.Anchor] = max(reached[d.Anchor], distance(d))
		}
	}
	seen := map[string]bool{}
	return slices.DeleteFunc(all, func(d extract.Discard) bool {
		key := fmt.Sprint(d.Cue, d.Reason, d.Lexicon, d.Word)
		drop := seen[key] || distance(d) < reached[d.Anchor]
		seen[key] = true
		return drop
	})
}

// tried are the discards of the sentence with those of the cue at token cue: the frames
// that were tried before the one that holds. What only could have been a report, or
// another part of speech, is left out.
func (r *reading) tried(s text.Sentence, cue int) []extract.Discard {
	var own []extract.Discard
	for _, d := range r.Extract.Discards {
		if d.Anchor == cue && d.Stance != "" && d.Reason != extract.WrongTag {
			own = append(own, d)
		}
	}
	for _, d := range r.aside(s) {
		if d.Anchor != cue && d.Stance != "" && d.Reason != extract.WrongTag {
			own = append(own, d)
		}
	}
	return own
}

const furthest = 4

// distance is how far a discarded reading came: 0 for what only could have been a report.
func distance(d extract.Discard) int {
	switch stage := d.Reason.Info().Stage; {
	case d.Reason == extract.NoStance:
		return 3
	case stage != "cue" && stage != "frame":
		return furthest
	case d.Stance == "" && stage == "cue":
		return 0
	case d.Stance == "":
		return 1
	}
	return 2
}

// said are the attributions whose cue lies in the sentence.
func (r *reading) said(s text.Sentence) []extract.Attribution {
	var out []extract.Attribution
	for _, a := range r.Found.Attributions {
		if inSentence(s, a.Cue.Start) {
			out = append(out, a)
		}
	}
	return out
}

// unheard are the quotations that begin in the sentence and for which no speaker was found.
func (r *reading) unheard(s text.Sentence) []text.Quote {
	var out []text.Quote
	for i, q := range r.Doc.Quotes {
		if i < len(r.Extract.QuoteCues) && r.Extract.QuoteCues[i] < 0 && !q.Scare && inSentence(s, q.Start) {
			out = append(out, q)
		}
	}
	return out
}

// statementMarks are the words of statement i of extraction.
func (r *reading) statementMarks(i int) []mark {
	st := r.Found.Statements[i]
	marks := []mark{{st.Source, roleSource}, {st.Cue, roleCue}}
	for _, c := range st.Content {
		marks = append(marks, mark{c, roleContent})
	}
	return marks
}

// whyNot tells what became of sentence n.
func (r *reading) whyNot(n int, show marker) string {
	s := r.Doc.Sentences[n]
	var b strings.Builder
	line := func(label, format string, args ...any) {
		fmt.Fprintf(&b, "  %-10s %s\n", label, fmt.Sprintf(format, args...))
	}
	fmt.Fprintf(&b, "%s:%d  %s\n", r.Article.Docs[0], s.Start, show.show(r.text, s.Span, r.cueMarks(s)))
	line("part", "%s: %s", s.Section, sectionAbout(s.Section))
	found := r.found(s)
	for _, i := range found {
		r.tellFound(line, i)
	}
	aside := r.aside(s)
	r.tellSaid(line, s, aside, show)
	for _, q := range r.unheard(s) {
		line("quotation", "at %d: nobody was found who says it: no verb of speech stands beside it", q.Start)
	}
	for _, d := range aside {
		if d.Reason != extract.NoStance {
			r.tellAside(line, d)
		}
	}
	if len(found) == 0 && len(aside) == 0 {
		line("no cue", "none of its words is a cue of the lexicon: %s", strings.Join(r.telling(s), ", "))
		line("", "needed: a row for one of them, or for words together, in loader/lexicon/en (verbs, nouns, adjectives, phrases; said for what somebody says)")
	}
	return b.String()
}

// tellSaid tells what the sentence reports somebody to say or do without a stance in the
// word that reports it.
func (r *reading) tellSaid(line func(string, string, ...any), s text.Sentence, aside []extract.Discard, show marker) {
	for _, a := range r.said(s) {
		if !slices.ContainsFunc(aside, func(d extract.Discard) bool { return d.Reason == extract.NoStance && d.Cue == a.Cue }) {
			continue
		}
		marks := []mark{{a.Source, roleSource}, {a.Cue, roleCue}}
		for _, c := range a.Content {
			marks = append(marks, mark{c, roleContent})
		}
		line("said", "%s  (%s, %s)", show.show(r.text, cover(marks, s.Span), marks), a.Rule, a.Lexicon)
		if len(aside) == 1 && len(r.found(s)) == 0 {
			info := extract.NoStance.Info()
			line("", "%s: %s", info.Stage, info.About)
			line("", "needed: %s", info.Needs)
		}
	}
}

// tellFound tells of statement i of extraction what was found, or why it was not kept.
func (r *reading) tellFound(line func(string, string, ...any), i int) {
	st := r.Found.Statements[i]
	if kept, ok := r.statement(i); ok {
		line("found", "%s %s %s  (%s, %s, %.2f)", kept.Actor, kept.Stance, kept.Claim, st.Rule, st.Lexicon, kept.Confidence)
		if kept.Confidence < r.cut {
			line("", "not told: its confidence is below the cut of %.2f; --min-confidence sets another", r.cut)
		}
		return
	}
	line("dropped", "%s read as %s (%s, %s): %s", quoted(r.words(st.Cue)), st.Stance, st.Rule, st.Lexicon, r.dropped[i])
	for _, step := range r.Resolved.Steps[i] {
		line("", "%s", resolveStep(step))
	}
}

// tellAside tells why discard d made no statement, and what would be needed.
func (r *reading) tellAside(line func(string, string, ...any), d extract.Discard) {
	line("put aside", "%s", r.asideLine(d))
	line("", "%s: %s", d.Reason.Info().Stage, r.asideWhy(d))
	if needs := d.Reason.Info().Needs; needs != "" {
		line("", "needed: %s", needs)
	}
}

// asideLine names the reading that was put aside.
func (r *reading) asideLine(d extract.Discard) string {
	stance := "report"
	if d.Stance != "" {
		stance = string(d.Stance)
	}
	return fmt.Sprintf("%s %s (%s, %s)", quoted(r.words(d.Cue)), stance, d.Rule, d.Lexicon)
}

// asideWhy is the reason, with the word that decided.
func (r *reading) asideWhy(d extract.Discard) string {
	about := d.Reason.Info().About
	switch {
	case d.Wants != "" && d.Word >= 0:
		return fmt.Sprintf("%s: %s stands there, but it is not of class %s", about, quoted(r.Doc.Tokens[d.Word].Text), quoted(d.Wants))
	case d.Word >= 0 && d.Word != d.Anchor:
		return fmt.Sprintf("%s: %s", about, quoted(r.Doc.Tokens[d.Word].Text))
	}
	return about
}

// quoted is s in quotation marks, as it may stand in a line of a terminal.
func quoted(s string) string { return `"` + plainWords(s) + `"` }

// cueMarks are the words of all cues of the sentence, whatever became of them.
func (r *reading) cueMarks(s text.Sentence) []mark {
	var marks []mark
	add := func(span text.Span) {
		if !slices.ContainsFunc(marks, func(m mark) bool { return m.Span == span }) {
			marks = append(marks, mark{span, roleCue})
		}
	}
	for _, i := range r.found(s) {
		add(r.Found.Statements[i].Cue)
	}
	for _, d := range r.aside(s) {
		add(d.Cue)
	}
	return marks
}

// telling are the words of the sentence that could be cues, with their lemmas.
func (r *reading) telling(s text.Sentence) []string {
	var out []string
	for _, t := range r.Doc.Tokens[s.First:s.After] {
		switch {
		case strings.HasPrefix(t.Tag, "VB"), t.Tag == "NN", t.Tag == "NNS", strings.HasPrefix(t.Tag, "JJ"):
			out = append(out, fmt.Sprintf("%s (%s)", t.Lemma, t.Tag))
		}
	}
	if len(out) == 0 {
		out = []string{"it has no verb, noun or adjective"}
	}
	return out
}

func (r *reading) words(s text.Span) string {
	if s == extract.None {
		return ""
	}
	return marker{}.show(r.text, s, nil)
}

// cover is the words from the first to the last mark, the other span where there is none.
func cover(marks []mark, otherwise text.Span) text.Span {
	out := text.Span{Start: -1}
	for _, m := range marks {
		switch {
		case m.Start < 0 || m.Start >= m.End:
		case out.Start < 0:
			out = m.Span
		default:
			out.Start, out.End = min(out.Start, m.Start), max(out.End, m.End)
		}
	}
	if out.Start < 0 {
		return otherwise
	}
	return out
}

// asideTable is what became of the cues of the sentences, as rows.
func (r *reading) asideTable(sentences []int) graph.Table {
	t := graph.Table{Columns: []string{"doc", "start", "end", "outcome", "cue", "stance", "rule", "lexicon", "stage", "why", "word", "needed"}}
	for _, n := range sentences {
		s := r.Doc.Sentences[n]
		for _, i := range r.found(s) {
			st := r.Found.Statements[i]
			row := []any{r.Article.Docs[0], int64(s.Start), int64(s.End), "found", r.words(st.Cue), string(st.Stance), st.Rule, st.Lexicon, nil, nil, nil, nil}
			if why, dropped := r.dropped[i]; dropped {
				row[3], row[8], row[9] = "dropped", "resolve", string(why)
			}
			t.Rows = append(t.Rows, row)
		}
		for _, d := range r.aside(s) {
			info := d.Reason.Info()
			var word any
			if d.Word >= 0 {
				word = r.Doc.Tokens[d.Word].Text
			}
			t.Rows = append(t.Rows, []any{r.Article.Docs[0], int64(s.Start), int64(s.End), "put aside", r.words(d.Cue), string(d.Stance), d.Rule, d.Lexicon, info.Stage, info.About, word, info.Needs})
		}
	}
	return t
}
