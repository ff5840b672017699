package loader

import (
	"strconv"

	"stancegraph/graph"
	"stancegraph/loader/clean"
	"stancegraph/loader/extract"
	"stancegraph/loader/resolve"
	"stancegraph/loader/source"
	"stancegraph/loader/text"
	"stancegraph/loader/text/loglinear"
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

// WithCarried returns the pipeline with another model of carried stances, as the fitting of
// confidence needs it.
func (p *Pipeline) WithCarried(m *loglinear.Model) *Pipeline {
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
	return Result{item, reading, attributions(item.Doc, found.Attributions)}
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
