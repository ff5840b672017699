package text

import (
	"fmt"

	"stancegraph/loader/lexicon"
	"stancegraph/loader/text/model"
)

// Pipeline annotates documents. It is safe for concurrent use, and working memory is
// shared between calls.
type Pipeline struct{ stages []Stage }

// NewPipeline returns the pipeline for English. The first call in a process decodes
// the embedded model, which takes some tens of milliseconds.
func NewPipeline() (*Pipeline, error) {
	m, err := model.English()
	if err != nil {
		return nil, fmt.Errorf("english model: %w", err)
	}
	segment, err := NewSegmenter()
	if err != nil {
		return nil, err
	}
	syntax, err := NewSyntax(m)
	if err != nil {
		return nil, err
	}
	lex, err := lexicon.English()
	if err != nil {
		return nil, err
	}
	mm, err := mentionModels()
	if err != nil {
		return nil, err
	}
	return &Pipeline{stages: []Stage{
		segment,
		syntax,
		Quotes{},
		NewNames(lex, mm.names),
		NewTurns(lex),
		NewCoref(lex, mm.antecedents),
	}}, nil
}

// Annotate fills d: paragraphs, tokens, sentences, tags, lemmas and dependencies,
// quotes, mentions, turns and chains.
func (p *Pipeline) Annotate(d *Document) {
	for _, s := range p.stages {
		s.Annotate(d)
	}
}

// AnnotateTokens is Annotate for a document whose paragraphs, tokens and sentences
// stand already, as those of a treebank do.
func (p *Pipeline) AnnotateTokens(d *Document) {
	for _, s := range p.stages[1:] {
		s.Annotate(d)
	}
}
