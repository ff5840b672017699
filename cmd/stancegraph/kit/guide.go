package kit

import (
	"bytes"
	_ "embed"
	"html/template"
	"slices"

	"stancegraph/graph"
	"stancegraph/queries"
)

//go:embed guide.tmpl
var guideText string

var guideTemplate = template.Must(template.New("guide").Funcs(template.FuncMap{"title": title, "runnable": runnable}).Parse(guideText))

// firstPicture is the query that the guide begins with.
const firstPicture = "claim-picture"

// guide is the page that :guide shows: a slide for how to read pictures, and one for each
// chapter, where a click on a query puts it into the editor.
func guide() ([]byte, error) {
	first := slices.IndexFunc(pictures(), func(q queries.Query) bool { return q.Name == firstPicture })
	var b bytes.Buffer
	err := guideTemplate.Execute(&b, struct {
		First    queries.Query
		Stances  []graph.StanceInfo
		Chapters []chapter
	}{pictures()[first], graph.Stances, chapters()})
	return b.Bytes(), err
}
