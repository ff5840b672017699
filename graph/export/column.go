package export

import (
	"strings"

	"stancegraph/graph"
)

// kind is the type of the values in a column.
type kind int

const (
	isText    kind = iota // string
	isList                // []any of string
	isInteger             // int64
	isNumber              // float64
	isTruth               // bool
)

// column is one column of a table whose rows are made of values of type R.
type column[R any] struct {
	name  string
	kind  kind
	about string
	value func(R) any // of the kind, where "" and -1 stand for nothing
}

func names[R any](columns []column[R]) []string {
	out := make([]string, len(columns))
	for i, c := range columns {
		out[i] = c.name
	}
	return out
}

// values returns the row of r: nil for what has nothing to say.
func values[R any](columns []column[R], r R) []any {
	row := make([]any, len(columns))
	for i, c := range columns {
		switch v := c.value(r).(type) {
		case string:
			if v != "" {
				row[i] = v
			}
		case int:
			if v != -1 {
				row[i] = int64(v)
			}
		default:
			row[i] = v
		}
	}
	return row
}

// statementColumns are the columns of a statement, wherever statements are rows. Those
// that `query evidence` has too are called as there.
var statementColumns = []column[graph.Resolved]{
	{"statement", isText, "id of the statement", func(r graph.Resolved) any { return r.ID }},
	{"date", isText, "when it was said, else when the article was published", func(r graph.Resolved) any { return dated(r).date }},
	{"dated_by", isText, "said or published: what date is", func(r graph.Resolved) any { return dated(r).by }},
	{"date_precision", isText, "day, week (date is its Monday), month, month-day or year", func(r graph.Resolved) any { return dated(r).precision }},
	{"actor", isText, "who takes the stance", func(r graph.Resolved) any { return r.Who.Name }},
	{"actor_id", isText, "id of the actor", func(r graph.Resolved) any { return r.Who.ID }},
	{"speaks_for", isText, "body or state that it speaks for here", func(r graph.Resolved) any { return r.For.Name }},
	{"speaks_for_id", isText, "its id", func(r graph.Resolved) any { return r.For.ID }},
	{"stance", isText, "ACCUSES, DENIES, SUPPORTS or CONDEMNS", func(r graph.Resolved) any { return string(r.Stance) }},
	{"side", isText, "for or against the claim as worded", func(r graph.Resolved) any { return side(r.Stance) }},
	{"claim", isText, "the claim; ACTOR stance CLAIM reads true", func(r graph.Resolved) any { return r.What.Name }},
	{"claim_id", isText, "id of the claim", func(r graph.Resolved) any { return r.What.ID }},
	{"claim_kind", isText, "allegation, position or act", func(r graph.Resolved) any { return string(r.ClaimKind) }},
	{"target", isText, "the party that the claim blames, defends or is about", func(r graph.Resolved) any { return r.Whom.Name }},
	{"target_id", isText, "its id", func(r graph.Resolved) any { return r.Whom.ID }},
	{"words", isText, "the sentences that carry the statement, to the letter", func(r graph.Resolved) any { return r.Quote }},
	{"cue", isText, "the words in them that carry the stance", func(r graph.Resolved) any { return r.Cue }},
	{"via", isList, "outlets and people through whom it is reported, innermost first", func(r graph.Resolved) any { return refNames(r.Through) }},
	{"via_ids", isList, "their ids", func(r graph.Resolved) any { return refIDs(r.Through) }},
	{"nested", isTruth, "whether it stands inside the words of another actor", func(r graph.Resolved) any { return r.Nested }},
	{"within", isText, "id of the statement that it stands in", func(r graph.Resolved) any { return r.Within }},
	{"hedged", isTruth, "whether it is said with may, could, reportedly and the like", func(r graph.Resolved) any { return r.Hedged }},
	{"explicit", isTruth, "whether the cue itself names the stance", func(r graph.Resolved) any { return r.Explicit }},
	{"section", isText, "headline, lead, body; related and caption, which never count", func(r graph.Resolved) any { return string(r.Section) }},
	{"review", isText, "relabelled where a person gave it this stance; rejected, which never counts", func(r graph.Resolved) any { return string(r.Review) }},
	{"review_why", isText, "why", func(r graph.Resolved) any { return r.ReviewWhy }},
	{"read_as", isText, "of a relabelled one: the stance that was read", func(r graph.Resolved) any { return string(r.ReadAs) }},
	{"confidence", isNumber, "of the reading, 0 to 1", func(r graph.Resolved) any { return r.Confidence }},
	{"article", isText, "title of the article, else the name it was read under", func(r graph.Resolved) any { return title(r.In) }},
	{"article_id", isText, "id of the article", func(r graph.Resolved) any { return r.Article }},
	{"source", isText, "who published it", func(r graph.Resolved) any { return r.In.Source }},
	{"url", isText, "address of the article", func(r graph.Resolved) any { return r.In.URL }},
	{"published", isText, "date of the article: 2014-12-19, 2014-12, 2014, or --12-19 without a year", func(r graph.Resolved) any { return r.In.Published.Value }},
	{"start", isInteger, "where the words start in the article's text, in code points from 0", func(r graph.Resolved) any { return r.Start }},
	{"end", isInteger, "where they end", func(r graph.Resolved) any { return r.End }},
	{"cue_start", isInteger, "where the cue starts", func(r graph.Resolved) any { return r.CueStart }},
	{"cue_end", isInteger, "where it ends", func(r graph.Resolved) any { return r.CueEnd }},
	{"source_start", isInteger, "where the words that name the actor start", func(r graph.Resolved) any { return r.SourceStart }},
	{"source_end", isInteger, "where they end", func(r graph.Resolved) any { return r.SourceEnd }},
	{"actor_as_named", isText, "the actor's name in this article", func(r graph.Resolved) any { return r.Actor }},
	{"claim_as_worded", isText, "the claim as this article words it", func(r graph.Resolved) any { return r.Claim }},
	{"origin", isText, "id of the independent origin that it counts as", func(r graph.Resolved) any { return r.Origin }},
	{"edge", isText, "id of the stance edge that it counts towards", func(r graph.Resolved) any { return r.Edge }},
	{"rule", isText, "the rule that read it", func(r graph.Resolved) any { return r.Rule }},
}

// date is a date as exports show it.
type date struct{ date, precision, by string }

// dated returns the date to show of r: as `query` does, the one to order by, else
// whatever is known.
func dated(r graph.Resolved) date {
	d, said := r.When()
	switch {
	case d.IsZero() && !r.Said().IsZero():
		d, said = r.Said(), true
	case d.IsZero():
		d = r.In.Published
	}
	switch {
	case d.IsZero():
		return date{}
	case said:
		return date{d.Value, string(d.Precision), "said"}
	}
	return date{d.Value, string(d.Precision), "published"}
}

func side(s graph.Stance) string {
	info, _ := s.Info()
	return string(info.Side)
}

// title is what to call an article.
func title(a *graph.Article) string {
	if strings.TrimSpace(a.Title) == "" && len(a.Docs) > 0 {
		return a.Docs[0]
	}
	return a.Title
}

func refNames(refs []graph.Ref) []any {
	out := make([]any, len(refs))
	for i, r := range refs {
		out[i] = r.Name
	}
	return out
}

func refIDs(refs []graph.Ref) []any {
	out := make([]any, len(refs))
	for i, r := range refs {
		out[i] = r.ID
	}
	return out
}

// list turns strings into the list that a row holds.
func list(items []string) []any {
	out := make([]any, len(items))
	for i, item := range items {
		out[i] = item
	}
	return out
}
