package text

import (
	"stancegraph/loader/lexicon"
)

// irregular maps forms that no suffix rule covers to their lemmas.
type irregular map[irregularKey]string

// irregularKey is a form in lower case with the first letter of its tag.
type irregularKey struct {
	form  string
	class byte
}

// irregularRow is one row of en/irregular.yaml.
type irregularRow struct {
	Lemma string   `yaml:"lemma"`
	Class string   `yaml:"class"` // first letter of the tags it holds for
	Forms []string `yaml:"forms"`
}

func readIrregular() (irregular, error) {
	rows, err := lexicon.Rows[irregularRow]("irregular.yaml")
	if err != nil {
		return nil, err
	}
	m := irregular{}
	for _, r := range rows {
		for _, f := range r.Value.Forms {
			m[irregularKey{f, r.Value.Class[0]}] = r.Value.Lemma
		}
	}
	return m, nil
}
