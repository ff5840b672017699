package main

import (
	"fmt"
	"slices"
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/confidence"
	"stancegraph/loader/extract"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/resolve"
	"stancegraph/loader/text"
)

// find is the index of s among what extraction found: the same words with the stance that
// was read, -1 where they are not.
func (r *reading) find(s graph.Statement) int {
	stance := s.Stance
	if s.ReadAs != "" {
		stance = s.ReadAs
	}
	for i, st := range r.Found.Statements {
		if r.Resolved.IDs[i] != "" && st.Stance == stance && st.Cue.Start == s.CueStart && st.Cue.End == s.CueEnd &&
			st.Source.Start == s.SourceStart && st.Source.End == s.SourceEnd && slices.Equal(st.Content, s.Content) {
			return i
		}
	}
	return -1
}

// liner writes lines of a label and a text; further lines of a label have none.
type liner struct{ strings.Builder }

func (l *liner) add(label, format string, args ...any) {
	fmt.Fprintf(l, "%-11s %s\n", label, plainWords(fmt.Sprintf(format, args...)))
}

// tell is statement i as the article alone gives it.
func (r *reading) tell(i int, show marker) string {
	var l liner
	s, _ := r.statement(i)
	fmt.Fprintf(&l, "%-11s %s\n", "words", show.show(r.text, r.Found.Statements[i].Evidence, r.statementMarks(i)))
	l.add("statement", "%s", s.ID)
	l.add("reads", "%s %s %s", s.Actor, s.Stance, s.Claim)
	for _, row := range [][2]string{{"speaks for", s.Org}, {"target", s.Target}, {"via", strings.Join(s.Via, ", ")}, {"said on", s.SaidOn}, {"article", r.Article.Title}, {"source", r.Article.Source}, {"published", s.Published}, {"section", string(s.Section)}} {
		if row[1] != "" {
			l.add(row[0], "%s", row[1])
		}
	}
	var flags []string
	for _, f := range []struct {
		on   bool
		name string
	}{{s.Explicit, "explicit"}, {s.Nested, "nested"}, {s.Hedged, "hedged"}} {
		if f.on {
			flags = append(flags, f.name)
		}
	}
	if len(flags) > 0 {
		l.add("is", "%s", strings.Join(flags, ", "))
	}
	return l.String()
}

// explain tells how statement i of extraction was read.
func (r *reading) explain(i int) string {
	var l liner
	st := r.Found.Statements[i]
	r.tellRule(&l, st)
	r.tellParse(&l, st)
	for n, step := range r.Resolved.Steps[i] {
		label := ""
		if n == 0 {
			label = "resolved"
		}
		l.add(label, "%s", resolveStep(step))
	}
	r.tellConfidence(&l, i)
	r.tellOthers(&l, i)
	return l.String()
}

// tellRule tells the frame and the row of the lexicon that read st, and whose words carry it.
func (r *reading) tellRule(l *liner, st extract.Statement) {
	switch at, about := frameOf(st.Rule); {
	case at == "":
		l.add("rule", "%s (%s): read by the model of what is said, %s", st.Rule, st.Lexicon, r.weighed(st))
	case strings.HasPrefix(st.Lexicon, "live.model:"):
		l.add("frame", "%s: %s (%s)", st.Rule, about, at)
		l.add("heard", "%s: heard by the network of live cues, %s", st.Lexicon, r.weighed(st))
	default:
		l.add("frame", "%s: %s (%s)", st.Rule, about, at)
		l.add("row", "%s  %s", st.Lexicon, short(lexicon.Source(st.Lexicon)))
		if st.Heard > 0 {
			l.add("heard", "the network of live cues gives it the probability %.2f, the ranking of actors its actor %.2f", st.Heard, st.Whose)
		}
	}
	if st.Attribution < 0 {
		return
	}
	if a := r.Found.Attributions[st.Attribution]; a.Cue != st.Cue {
		l.add("said with", "%s by %s (%s, %s)", quoted(r.words(a.Cue)), quoted(r.words(a.Source)), a.Rule, a.Lexicon)
	}
}

// weighed tells how likely a model holds st, and which words made it take that.
func (r *reading) weighed(st extract.Statement) string {
	p := max(st.Carried, st.Heard)
	for _, w := range r.Extract.Weighed {
		if w.Cue != st.Cue {
			continue
		}
		var words []string
		for _, word := range w.Words {
			words = append(words, fmt.Sprintf("%s %+.2f", quoted(r.Doc.Tokens[word.Token].Text), word.Weight))
		}
		return fmt.Sprintf("probability %.2f; the words that weigh most: %s", p, strings.Join(words, ", "))
	}
	return fmt.Sprintf("probability %.2f", p)
}

// frameOf is where the frame called name stands, and what it says of itself.
func frameOf(name string) (at, about string) {
	frames, err := lexicon.Frames()
	if err != nil {
		return "", ""
	}
	for _, f := range frames {
		if f.Value.Name == name {
			return f.At, f.Value.About
		}
	}
	return "", ""
}

// tellParse draws the part of the sentence's tree that joins cue, actor, target and claim.
func (r *reading) tellParse(l *liner, st extract.Statement) {
	cue := headOf(r.Doc, st.Cue)
	if cue < 0 {
		return
	}
	sentence := r.Doc.Sentences[r.Doc.SentenceOf(cue)]
	roles := map[int]string{}
	add := func(span text.Span, role string) {
		if t := headOf(r.Doc, span); t >= sentence.First && t < sentence.After && roles[t] == "" {
			roles[t] = role
		}
	}
	add(st.Cue, "cue")
	if st.Source != extract.None {
		add(st.Source, "actor")
	}
	if st.Claim.Words != extract.None {
		add(st.Claim.Words, "claim")
	}
	if m := st.Claim.Target; m >= 0 {
		add(r.Doc.Mentions[m].Span, "target")
	}
	label := "parse"
	for line := range strings.Lines(drawFragment(r.Doc, roles)) {
		fmt.Fprintf(l, "%-11s %s", label, line)
		label = ""
	}
}

// tellConfidence tells what the confidence of statement i is made of.
func (r *reading) tellConfidence(l *liner, i int) {
	model, err := confidence.English()
	if err != nil {
		return
	}
	signs := r.Resolved.Signs[i]
	base, parts := model.Parts(signs)
	terms := []string{fmt.Sprintf("base %+.2f", base)}
	for _, p := range parts {
		terms = append(terms, fmt.Sprintf("%s %+.2f (%d of %d right)", p.Sign, p.Weight, p.Right, p.Rows))
	}
	l.add("confidence", "%.3f from log odds: %s", model.Score(signs), strings.Join(terms, ", "))
	if model.Score(signs) < r.cut {
		l.add("", "below the cut of %.2f: told only under a lower --min-confidence", r.cut)
	}
}

// tellOthers tells what else was read in the sentence, and what was put aside.
func (r *reading) tellOthers(l *liner, i int) {
	st := r.Found.Statements[i]
	cue := headOf(r.Doc, st.Cue)
	if cue < 0 {
		return
	}
	s := r.Doc.Sentences[r.Doc.SentenceOf(cue)]
	label := "also read"
	line := func(_, format string, args ...any) {
		l.add(label, format, args...)
		label = ""
	}
	for _, other := range r.found(s) {
		if other != i {
			r.tellFound(line, other)
		}
	}
	label = "put aside"
	for _, d := range r.tried(s, cue) {
		line("", "%s: %s", r.asideLine(d), r.asideWhy(d))
	}
}

// resolveStep words a step of resolution.
func resolveStep(s resolve.Step) string {
	to := "nothing"
	if s.To != "" {
		to = quoted(s.To)
	}
	return fmt.Sprintf("%s: %s -> %s: %s", s.Of, quoted(s.From), to, s.By)
}

// longestRow is how many code points of a row of the lexicon are shown.
const longestRow = 240

// short is the beginning of s where that is long.
func short(s string) string {
	if r := []rune(s); len(r) > longestRow {
		return string(r[:longestRow]) + "…"
	}
	return s
}
