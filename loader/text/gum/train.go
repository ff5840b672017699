package gum

import (
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
	"stancegraph/loader/text/conllu"
	"stancegraph/loader/text/loglinear"
)

// Options of the two models of mentions, found by cross-validation on the training part.
var (
	kindOptions       = loglinear.Options{Classes: text.KindClasses, Epochs: 10, Rate: 0.05, L2: 0.0005, MinGroups: 1}
	antecedentOptions = loglinear.Options{Epochs: 15, Rate: 0.1, L2: 0.03, MinGroups: 1}
)

// folds is the number of parts that the kinds of names are jackknifed in, so that the
// model of antecedents sees kinds as good as those of unseen text.
const folds = 5

// Train trains the models of kinds of names and of antecedents on a treebank with GUM's
// entity annotation, as p tags and parses it. It is deterministic.
func Train(sents []conllu.Sentence, p *text.Pipeline) (kinds, antecedents *loglinear.Model, err error) {
	lex, err := lexicon.English()
	if err != nil {
		return nil, nil, err
	}
	docs := Read(sents)
	examples := make([][]loglinear.Example, len(docs))
	for i, g := range docs {
		p.AnnotateTokens(g.Document)
		examples[i] = KindExamples(text.NewNames(lex, nil), g, i)
	}
	train := func(without int) *loglinear.Model {
		var all []loglinear.Example
		for i, e := range examples {
			if i%folds != without {
				all = append(all, e...)
			}
		}
		return loglinear.Train(all, kindOptions)
	}
	var choices []loglinear.Choice
	for fold := range folds {
		names, coref := text.NewNames(lex, train(fold)), text.NewCoref(lex, nil)
		for i := fold; i < len(docs); i += folds {
			names.Annotate(docs[i].Document)
			for _, c := range coref.Choices(docs[i].Document, Antecedents(docs[i].Entities)) {
				c.Group = i
				choices = append(choices, c)
			}
		}
	}
	return train(-1), loglinear.Rank(choices, antecedentOptions), nil
}
