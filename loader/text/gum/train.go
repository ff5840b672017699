package gum

import (
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
	"stancegraph/loader/text/loglinear"
)

// Options of the two models of mentions, found by cross-validation on the training part.
var (
	kindOptions       = loglinear.Options{Classes: text.KindClasses, Epochs: 15, Rate: 0.03, L2: 0.01, MinGroups: 1}
	extentOptions     = loglinear.Options{Epochs: 15, Rate: 0.03, L2: 0.3, MinGroups: 1}
	antecedentOptions = loglinear.Options{Epochs: 15, Rate: 0.1, L2: 0.03, MinGroups: 1}
)

// folds is the number of parts that the kinds of names are jackknifed in, so that the
// model of antecedents sees kinds as good as those of unseen text.
const folds = 5

// Train trains the models of names and of coreference on documents with GUM's entity
// annotation, annotated up to quotes, that of antecedents on further choices too. It is deterministic.
func Train(docs []Gold, further []loglinear.Choice) (names text.NameModels, antecedents *loglinear.Model, err error) {
	lex, err := lexicon.English()
	if err != nil {
		return names, nil, err
	}
	words, err := text.Words()
	if err != nil {
		return names, nil, err
	}
	examples := make([][]loglinear.Example, len(docs))
	for i, g := range docs {
		examples[i] = KindExamples(text.NewNames(lex, text.NameModels{Words: words}), g, i)
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
	var pronouns, edges []loglinear.Choice
	for fold := range folds {
		names, coref := text.NewNames(lex, text.NameModels{Words: words, Kinds: train(fold)}), text.NewCoref(lex, nil)
		for i := fold; i < len(docs); i += folds {
			edges = append(edges, of(i, names.Extents(docs[i].Document, Whole(docs[i])))...)
			names.Annotate(docs[i].Document)
			pronouns = append(pronouns, of(i, coref.Choices(docs[i].Document, Antecedents(docs[i].Entities)))...)
		}
	}
	names = text.NameModels{Words: words, Kinds: train(-1), Extents: loglinear.Rank(edges, extentOptions)}
	return names, loglinear.Rank(append(pronouns, further...), antecedentOptions), nil
}

// of gives the choices their group, a document.
func of(group int, choices []loglinear.Choice) []loglinear.Choice {
	for i := range choices {
		choices[i].Group = group
	}
	return choices
}
