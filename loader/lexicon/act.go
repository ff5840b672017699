package lexicon

import "fmt"

// Act is a class of act: what an allegation says that its target did. The table
// en/acts.yaml describes the fields.
type Act struct {
	Act   string   `yaml:"act"`
	Words []string `yaml:"words"`
	Deed  string   `yaml:"deed"`
	Claim string   `yaml:"claim"`
	Bare  string   `yaml:"bare"`
	Noun  string   `yaml:"noun"`

	Example struct {
		Target string `yaml:"target"`
		Object string `yaml:"object"`
		Claim  string `yaml:"claim"`
		Bare   string `yaml:"bare"`
		Noun   string `yaml:"noun"`
	} `yaml:"example"`
}

// Deed is a class of deed, such as an attack or a leak, with the words that name it.
// The table en/acts_deeds.yaml describes the fields.
type Deed struct {
	Deed     string   `yaml:"deed"`
	Nouns    []string `yaml:"nouns"`
	Also     []string `yaml:"also"`
	Verbs    []string `yaml:"verbs"`
	Modifier []string `yaml:"modifier"`
	Under    string   `yaml:"under"`
	// Suffers says that a possessor suffers the deed ("Brandt's murder"); otherwise it
	// did it ("Orlandia's attack").
	Suffers bool     `yaml:"suffers"`
	Place   []string `yaml:"place"`
	Wording string   `yaml:"wording"`
	Claim   string   `yaml:"claim"`

	Example struct {
		Words    string `yaml:"words"`
		Sufferer string `yaml:"sufferer"`
		Claim    string `yaml:"claim"`
	} `yaml:"example"`
}

// Acts returns the classes of act. No word stands in two of them, and each class that
// a row refers to exists.
func Acts() ([]Row[Act], error) {
	rows, err := Rows[Act]("acts.yaml")
	if err != nil {
		return nil, err
	}
	classes, words := map[string]string{}, map[string]string{}
	for _, row := range rows {
		if err := once(classes, row.Value.Act, row.At, "act"); err != nil {
			return nil, err
		}
		for _, w := range row.Value.Words {
			if err := once(words, w, row.At, "word"); err != nil {
				return nil, err
			}
		}
	}
	for _, row := range rows {
		if deed := row.Value.Deed; deed != "" && classes[deed] == "" {
			return nil, fmt.Errorf("%s: deed: no act %q in this table", row.At, deed)
		}
	}
	return rows, nil
}

// Deeds returns the classes of deed. No noun and no verb stands in two of them, and
// each class that a row lies under exists.
func Deeds() ([]Row[Deed], error) {
	rows, err := Rows[Deed]("acts_deeds.yaml")
	if err != nil {
		return nil, err
	}
	classes, nouns, verbs := map[string]string{}, map[string]string{}, map[string]string{}
	for _, row := range rows {
		if err := once(classes, row.Value.Deed, row.At, "deed"); err != nil {
			return nil, err
		}
		for _, noun := range row.Value.Nouns {
			if err := once(nouns, noun, row.At, "noun"); err != nil {
				return nil, err
			}
		}
		for _, verb := range row.Value.Verbs {
			if err := once(verbs, verb, row.At, "verb"); err != nil {
				return nil, err
			}
		}
	}
	for _, row := range rows {
		if under := row.Value.Under; under != "" && classes[under] == "" {
			return nil, fmt.Errorf("%s: under: no deed %q in this table", row.At, under)
		}
	}
	return rows, nil
}

// once records that word stands at the given place, and fails where it stood before.
func once(seen map[string]string, word, at, what string) error {
	if word == "" {
		return fmt.Errorf("%s: %s is empty", at, what)
	}
	if before := seen[word]; before != "" {
		return fmt.Errorf("%s: %s %q stands already at %s", at, what, word, before)
	}
	seen[word] = at
	return nil
}

// Family is a set of words for one kind of act, or of thing, by which claims that are
// worded unlike are compared. The table en/acts_families.yaml describes the fields.
type Family struct {
	Family  string   `yaml:"family"`
	Words   []string `yaml:"words"`
	Example []string `yaml:"example"`
}

// Quality is a noun for whether something is so. The table en/qualities.yaml describes the
// fields.
type Quality struct {
	Quality string   `yaml:"quality"`
	So      string   `yaml:"so"`
	Whole   bool     `yaml:"whole"`
	Has     bool     `yaml:"has"`
	Does    string   `yaml:"does"`
	Example []string `yaml:"example"`
}

// Qualities returns the nouns for whether something is so, each once.
func Qualities() ([]Row[Quality], error) {
	rows, err := Rows[Quality]("qualities.yaml")
	if err != nil {
		return nil, err
	}
	seen := map[string]string{}
	for _, row := range rows {
		if err := once(seen, row.Value.Quality, row.At, "quality"); err != nil {
			return nil, err
		}
		if q := row.Value; (q.So == "") != (q.Has || q.Does != "") || len(q.Example) != 2 {
			return nil, fmt.Errorf("%s: quality %s: either so, has or does, and an example of two phrases", row.At, q.Quality)
		}
	}
	return rows, nil
}

// ActFamilies returns the families of acts; a word may stand in several.
func ActFamilies() ([]Row[Family], error) { return Rows[Family]("acts_families.yaml") }

// ThingFamilies returns the families of things that acts are done to.
func ThingFamilies() ([]Row[Family], error) { return Rows[Family]("acts_things.yaml") }
