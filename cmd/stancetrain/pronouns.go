package main

import (
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"stancegraph/loader/eval"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
	"stancegraph/loader/text/loglinear"
)

// A reference says whom or what a pronoun in an article of news stands for, as readers of the article saw
// it. A line of a file of references, apart by tabs:
//
//	document, pronoun, party, mention
//
// pronoun is the code point at which it starts; party what the article calls whom it stands for, "-" for nobody;
// mention the words by which the article last told that before it.
type reference struct {
	doc            string
	at             int
	party, mention string
}

// of is the document that r is of.
func (r reference) of() string { return r.doc }

// readReferences reads the lines of a file.
func readReferences(file string) (all []reference, err error) {
	err = eachLine(file, func(line string) error {
		cells := strings.Split(line, "\t")
		if len(cells) != 4 {
			return errors.New("want document, pronoun, party and mention, apart by tabs")
		}
		at, err := strconv.Atoi(cells[1])
		if err != nil {
			return errors.New("want a number as the place of the pronoun")
		}
		all = append(all, reference{cells[0], at, cells[2], cells[3]})
		return nil
	})
	return all, err
}

// pronounChoices are the choices of antecedents of the pronouns in the articles in the folder news that the
// references of a file tell of, annotated by p. Their groups are from first on, one an article.
func pronounChoices(p *text.Pipeline, file, news string, first int) ([]loglinear.Choice, error) {
	all, err := readReferences(file)
	if err != nil {
		return nil, err
	}
	lex, err := lexicon.English()
	if err != nil {
		return nil, err
	}
	coref := text.NewCoref(lex, nil)
	var choices []loglinear.Choice
	for n, references := range byDocument(all) {
		doc := references[0].doc
		words, err := readNews(filepath.Join(news, doc+".json"))
		if err != nil {
			return nil, err
		}
		d, _ := annotated(p, doc, words)
		for _, c := range coref.Choices(d, antecedents(d, references)) {
			c.Group = first + n
			choices = append(choices, c)
		}
	}
	return choices, nil
}

// antecedents returns a function that tells whether a mention is one of the party of the pronoun at a token, by
// the references of the document; asked for nil, whether that stands for nobody told before it.
func antecedents(d *text.Document, references []reference) func(pronoun int, antecedent *text.Mention) bool {
	of := map[int]*reference{} // by where the pronoun starts
	called := map[string][]string{}
	for i := range references {
		r := &references[i]
		of[r.at] = r
		called[r.party] = append(called[r.party], r.mention)
	}
	return func(pronoun int, antecedent *text.Mention) bool {
		r := of[d.Tokens[pronoun].Start]
		switch {
		case r == nil:
			return false
		case antecedent == nil:
			return r.party == "-"
		case r.party == "-":
			return false
		case antecedent.Type == text.Pronoun:
			other := of[antecedent.Start]
			return other != nil && other.party == r.party
		case antecedent.Name != "":
			return eval.SameName(r.party, antecedent.Name)
		}
		words := strings.ToLower(strings.Join(strings.Fields(d.Slice(antecedent.Span)), " "))
		return slices.ContainsFunc(append(called[r.party], r.party), func(s string) bool {
			s = strings.ToLower(s)
			return s != "" && (s == words || strings.HasPrefix(words, s+" ") || strings.HasSuffix(words, " "+s))
		})
	}
}
