package export

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode"

	"stancegraph/graph"
)

// contextLength bounds the words of the paragraph shown on each side of a statement, in
// code points: a scraped page may be one paragraph.
const contextLength = 400

// htmlCard is a statement with its words in the article's paragraph.
type htmlCard struct {
	ID          string
	Who, For    htmlLink
	Stance      graph.StanceInfo
	Date        htmlDate
	Source      string
	Title, URL  string
	Via         []htmlLink
	Notes       []string
	Pieces      []piece
	From, Until bool // the paragraph goes on before, and after
}

// htmlLink names something that has a section of its own, or where Anchor is "" has none.
type htmlLink struct{ Name, Anchor string }

// piece is a run of text of a paragraph, with what it is of the statement.
type piece struct {
	Text  string
	Class string // "", or several of who, cue, what
	Rest  bool   // outside the sentences that carry the statement
}

func (r *report) cardOf(s graph.Resolved, text []rune) htmlCard {
	info, _ := s.Stance.Info()
	card := htmlCard{ID: s.ID, Who: r.actorLink(s.Who), For: r.actorLink(s.For), Stance: info, Date: dateOf(s),
		Source: s.In.Source, Title: title(s.In), URL: s.In.URL, Notes: notesOn(s)}
	if s.For.ID == s.Who.ID {
		card.For = htmlLink{}
	}
	for _, via := range s.Through {
		card.Via = append(card.Via, r.actorLink(via))
	}
	card.Pieces, card.From, card.Until = paragraph(s, text)
	return card
}

// actorLink links to the section of an actor, where it has one.
func (r *report) actorLink(ref graph.Ref) htmlLink {
	if a := r.byActor[ref.ID]; a != nil && a.Named {
		return htmlLink{ref.Name, anchor("actor", ref.ID)}
	}
	return htmlLink{Name: ref.Name}
}

// notesOn says what to know before one relies on s.
func notesOn(s graph.Resolved) []string {
	var notes []string
	for _, n := range []struct {
		is   bool
		note string
	}{
		{s.Hedged, "hedged"},
		{s.Nested, "inside the words of another"},
		{s.Review == graph.Rejected, "rejected by a reviewer: does not count"},
		{s.Review == graph.Relabelled, "relabelled by a reviewer"},
		{!s.Section.Counts(), "in a " + string(s.Section) + " section: does not count"},
		{s.In.DuplicateOf != "", "wire copy"},
	} {
		if n.is {
			notes = append(notes, n.note)
		}
	}
	return notes
}

// paragraph cuts the paragraph around s into pieces; before and after say that it goes on
// beyond what is shown.
func paragraph(s graph.Resolved, text []rune) (pieces []piece, before, after bool) {
	start, end := min(s.Start, len(text)), min(s.End, len(text))
	first, last := start, end
	for first > 0 && !isBreak(text[first-1]) {
		first--
	}
	for last < len(text) && !isBreak(text[last]) {
		last++
	}
	if start-first > contextLength {
		first, before = wordEdge(text, start-contextLength, start), true
	}
	if last-end > contextLength {
		last, after = wordEdge(text, end+contextLength, last), true
	}
	marks := map[string][]graph.Span{
		"who": {{Start: s.SourceStart, End: s.SourceEnd}}, "cue": {{Start: s.CueStart, End: s.CueEnd}}, "what": s.Content,
	}
	cuts := []int{first, start, end, last}
	for _, spans := range marks {
		for _, m := range spans {
			cuts = append(cuts, min(max(m.Start, first), last), min(max(m.End, first), last))
		}
	}
	slices.SortFunc(cuts, cmp.Compare[int])
	cuts = slices.Compact(cuts)
	for i := 0; i+1 < len(cuts); i++ {
		from, to := cuts[i], cuts[i+1]
		p := piece{Text: quoted(text[from:to]), Rest: from < start || from >= end}
		var classes []string
		for _, class := range []string{"who", "cue", "what"} {
			if slices.ContainsFunc(marks[class], func(m graph.Span) bool { return m.Start <= from && to <= m.End }) {
				classes = append(classes, class)
			}
		}
		p.Class = strings.Join(classes, " ")
		pieces = append(pieces, p)
	}
	return pieces, before, after
}

func isBreak(r rune) bool { return r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' }

// wordEdge returns the next place from at on, before limit, where a word begins.
func wordEdge(text []rune, at, limit int) int {
	for i := at; i < min(at+50, limit); i++ {
		if i > 0 && unicode.IsSpace(text[i-1]) {
			return i
		}
	}
	return at
}

// quoted is text to the letter, but for what a browser would not show or would reorder.
func quoted(text []rune) string {
	return strings.Map(func(r rune) rune {
		if isBidiControl(r) {
			return unicode.ReplacementChar
		}
		return r
	}, withoutControls(string(text)))
}

// scratch is a temporary file of rendered cards.
type scratch struct {
	file *os.File
	w    *bufio.Writer
	at   int64
}

// place is where something stands in a scratch file, in bytes.
type place struct{ at, size int64 }

func newScratch() (*scratch, error) {
	f, err := os.CreateTemp("", "stancegraph-report-*")
	if err != nil {
		return nil, fmt.Errorf("scratch file: %w", err)
	}
	return &scratch{file: f, w: bufio.NewWriterSize(f, bufferSize)}, nil
}

// Write appends to the file.
func (s *scratch) Write(p []byte) (int, error) {
	n, err := s.w.Write(p)
	s.at += int64(n)
	return n, err
}

// add renders data by the template called name.
func (s *scratch) add(name string, data any) (place, error) {
	at := s.at
	if err := htmlPages.ExecuteTemplate(s, name, data); err != nil {
		return place{}, fmt.Errorf("scratch file: %w", err)
	}
	return place{at, s.at - at}, nil
}

func (s *scratch) copyTo(w io.Writer, p place) error {
	if err := s.w.Flush(); err != nil {
		return fmt.Errorf("scratch file: %w", err)
	}
	_, err := io.Copy(w, io.NewSectionReader(s.file, p.at, p.size))
	return err
}

// close removes the file. What it held is no longer needed, so that a failure changes
// nothing.
func (s *scratch) close() {
	_ = errors.Join(s.file.Close(), os.Remove(s.file.Name()))
}
