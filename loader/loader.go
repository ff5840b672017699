package loader

import (
	"fmt"
	"strconv"

	"stancegraph/graph"
	"stancegraph/loader/clean"
	"stancegraph/loader/extract"
	"stancegraph/loader/resolve"
	"stancegraph/loader/source"
	"stancegraph/loader/text"
)

// Pipeline turns articles into readings. It is safe for concurrent use.
type Pipeline struct {
	annotate *text.Pipeline
	extract  *extract.Extractor
	resolve  *resolve.Resolver
	stamp    string
}

// Result is what one article gave.
type Result struct {
	Item         source.Item
	Reading      graph.Reading
	Attributions []graph.Attribution
	// Problem is why the article could not be read, else nil: then there is no Reading.
	Problem *source.Problem
}

// New loads model and lexicon; codebook may be nil.
func New(codebook *resolve.Codebook) (*Pipeline, error) {
	annotator, err := text.NewPipeline()
	if err != nil {
		return nil, err
	}
	extractor, err := extract.New()
	if err != nil {
		return nil, err
	}
	resolver, err := resolve.New(codebook)
	if err != nil {
		return nil, err
	}
	return &Pipeline{annotator, extractor, resolver, stamp(codebook)}, nil
}

// WithCut returns the pipeline that tells no statement of a confidence below cut, in place of
// the cut that its model of confidence has.
func (p *Pipeline) WithCut(cut float64) *Pipeline {
	other := *p
	other.resolve = p.resolve.WithCut(cut)
	other.stamp = graph.NewID("x", p.stamp, strconv.FormatFloat(cut, 'g', -1, 64))
	return &other
}

// WithCarried returns the pipeline with other models of carried stances, as the fitting of
// confidence needs it.
func (p *Pipeline) WithCarried(m *extract.Carried) *Pipeline {
	other := *p
	other.extract = p.extract.WithCarried(m)
	return &other
}

// Cut is the confidence below which no statement is told.
func (p *Pipeline) Cut() float64 { return p.resolve.Cut() }

// Read is the way of one article from its text to what it contributes to the graph: a
// pure function of item, lexicon, codebook and model.
func (p *Pipeline) Read(item source.Item) Result {
	article, doc := p.annotated(item)
	found := p.extract.Extract(doc, extract.Info{Opinion: article.Opinion})
	reading := p.resolve.Resolve(article, doc, found)
	return Result{Item: item, Reading: reading, Attributions: attributions(item.Doc, found.Attributions)}
}

// readSafely is Read whose panic, a mistake of ours on a text that nobody foresaw, becomes
// a problem of the article, so that it costs none of the others. A stack that overflows ends
// the program all the same: no recursion over a text may be without bound.
func (p *Pipeline) readSafely(item source.Item) (result Result) {
	defer func() {
		if r := recover(); r != nil {
			result = Result{Item: item, Problem: &source.Problem{
				Path: item.Path, Line: item.Line, Doc: item.Doc, Reason: source.Unforeseen,
				Detail: fmt.Sprintf("%v; please report it with the text", r),
			}}
		}
	}()
	return p.Read(item)
}

// annotated is item with its parts told apart, and its text with what the linguistic
// stages find in it.
func (p *Pipeline) annotated(item source.Item) (clean.Article, *text.Document) {
	article := clean.Clean(item)
	article.ExtractedWith = p.stamp
	doc := text.NewDocument(article.Text, article.Regions)
	p.annotate.Annotate(doc)
	return article, doc
}

// attributions turns found into the rows that `extract --attributions` prints: the
// article's own attributions, not those that lie in what somebody says.
func attributions(doc string, found []extract.Attribution) []graph.Attribution {
	rows := []graph.Attribution{}
	for _, a := range found {
		if a.Nested {
			continue
		}
		rows = append(rows, graph.Attribution{
			Doc:         doc,
			SourceStart: a.Source.Start, SourceEnd: a.Source.End,
			CueStart: a.Cue.Start, CueEnd: a.Cue.End,
			Content: a.Content,
		})
	}
	return rows
}
