package text

// segmenter runs the stages that need no model.
type segmenter struct {
	tokens    tokens
	sentences sentences
}

// NewSegmenter returns the stage that fills Document.Paragraphs, Tokens and Sentences.
func NewSegmenter() (Stage, error) {
	abbr, err := readAbbreviations()
	if err != nil {
		return nil, err
	}
	return segmenter{tokens{abbr}, sentences{abbr}}, nil
}

func (s segmenter) Annotate(d *Document) {
	s.tokens.Annotate(d)
	s.sentences.Annotate(d)
}
