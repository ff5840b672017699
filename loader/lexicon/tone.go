package lexicon

import "stancegraph/graph"

// Tone is a class of words by what they do to whom they are said of: praise, blame, a
// wrong, a help.
type Tone struct {
	Name    string
	Words   []string       // lemmas
	Also    []string       // further ones, less common
	Mild    []string       // words of it that say nothing by themselves
	Says    []graph.Stance // what a reading takes from a word of it, unless negated
	Denied  []graph.Stance // and where it is negated
	Example string         // a sentence that holds a word of the class
}

// Tones returns the classes of words that the model of carried stances reads.
func Tones() ([]Row[Tone], error) { return Rows[Tone]("tones.yaml") }
