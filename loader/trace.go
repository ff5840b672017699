package loader

import (
	"stancegraph/graph"
	"stancegraph/loader/clean"
	"stancegraph/loader/extract"
	"stancegraph/loader/resolve"
	"stancegraph/loader/source"
	"stancegraph/loader/text"
)

// Trace is the reading of one article with everything that led to it: for whoever asks
// why something was found, or why not.
type Trace struct {
	Article  clean.Article
	Doc      *text.Document
	Found    extract.Result
	Extract  extract.Trace
	Reading  graph.Reading
	Resolved resolve.Trace
}

// Trace reads item as Read does, by the same code, and keeps what led to each statement
// and what came to nothing.
func (p *Pipeline) Trace(item source.Item) Trace {
	t := Trace{}
	t.Article, t.Doc = p.annotated(item)
	t.Found, t.Extract = p.extract.Trace(t.Doc, extract.Info{Opinion: t.Article.Opinion})
	t.Reading, t.Resolved = p.resolve.Trace(t.Article, t.Doc, t.Found)
	return t
}
