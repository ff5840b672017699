package export

import (
	"context"
	"io"
	"strings"

	"stancegraph/graph"
)

// writeEventList writes the event list that the program Discourse Network Analyzer
// exports for its statement type of person, organization, concept and agreement, with
// semicolons between cells and no quotation marks or semicolons within; behind its
// columns come some of our own. A time is the first day on which a statement may have
// been made, and empty where no year is known.
func writeEventList(ctx context.Context, req Request, w io.Writer) error {
	if _, err := io.WriteString(w, dnaLine(names(eventColumns), nil)); err != nil {
		return err
	}
	n := 0
	return req.Reader.Excerpts(ctx, req.Selection, false, func(e graph.Excerpt) error {
		for _, r := range e.Statements {
			n++
			row := guarded(values(eventColumns, event{r, n}), RowOptions{ExcelSafe: req.ExcelSafe})
			cells := make([]string, len(row))
			for i, value := range row {
				var err error
				if cells[i], err = cellText(value); err != nil {
					return err
				}
			}
			if _, err := io.WriteString(w, dnaLine(cells, eventColumns)); err != nil {
				return err
			}
		}
		return nil
	})
}

// event is a statement with its number in the list.
type event struct {
	graph.Resolved
	n int
}

var eventColumns = []column[event]{
	{"statement_id", isInteger, "number in this list", func(e event) any { return e.n }},
	{"time", isNumber, "when it was said, else published", func(e event) any { return eventTime(e) }},
	{"person", isText, "who takes the stance, where that is a person", func(e event) any { return e.person() }},
	{"organization", isText, "the body, state or group that takes it, or that the person speaks for", func(e event) any { return e.organization() }},
	{"concept", isText, "the claim", func(e event) any { return e.What.Name }},
	{"agreement", isInteger, "1 for the claim, 0 against it", func(e event) any { return e.agreement() }},
	{"start_position", isInteger, "where the words start in the article's text, in code points", func(e event) any { return e.Start }},
	{"stop_position", isInteger, "where they end", func(e event) any { return e.End }},
	{"text", isText, "the words", func(e event) any { return e.Quote }},
	{"coder", isInteger, "1", func(event) any { return 1 }},
	{"document_id", isText, "id of the article", func(e event) any { return e.Article }},
	{"document_title", isText, "its title", func(e event) any { return title(e.In) }},
	{"document_author", isText, "its byline", func(e event) any { return e.In.Author }},
	{"document_source", isText, "who published it", func(e event) any { return e.In.Source }},
	{"document_section", isText, "the part of the article that the words stand in", func(e event) any { return string(e.Section) }},
	{"document_type", isText, "article", func(event) any { return "article" }},
	{"stance", isText, "ACCUSES, DENIES, SUPPORTS or CONDEMNS", func(e event) any { return string(e.Stance) }},
	{"target", isText, "the party that the claim blames, defends or is about", func(e event) any { return e.Whom.Name }},
	{"time_precision", isText, "day, week, month or year", func(e event) any { return eventPrecision(e) }},
	{"confidence", isNumber, "of the reading, 0 to 1", func(e event) any { return e.Confidence }},
	{"statement", isText, "id of the statement in the graph", func(e event) any { return e.ID }},
	{"url", isText, "address of the article", func(e event) any { return e.In.URL }},
}

// eventTime is of kind isNumber so that it is not put in quotes.
func eventTime(e event) any {
	if days := spanOf(e.Resolved); days != (span{}) {
		return days.first + " 00:00:00"
	}
	return nil
}

func eventPrecision(e event) string {
	when, _ := e.When()
	return string(when.Precision)
}

func (e event) isPerson() bool {
	return e.Who.Kind == string(graph.Person)
}

func (e event) person() string {
	if e.isPerson() {
		return e.Who.Name
	}
	return ""
}

func (e event) organization() string {
	if e.isPerson() {
		return e.For.Name
	}
	return e.Who.Name
}

func (e event) agreement() int {
	if side(e.Stance) == string(graph.For) {
		return 1
	}
	return 0
}

// dnaLine writes a line; without columns all cells are put in quotes, else those of text.
func dnaLine(cells []string, columns []column[event]) string {
	var b strings.Builder
	for i, cell := range cells {
		if i > 0 {
			b.WriteByte(';')
		}
		if columns != nil && columns[i].kind != isText {
			b.WriteString(cell)
			continue
		}
		b.WriteString(`"` + strings.NewReplacer(";", ",", `"`, "'").Replace(withoutControls(cell)) + `"`)
	}
	b.WriteByte('\n')
	return b.String()
}
