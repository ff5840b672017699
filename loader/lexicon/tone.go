package lexicon

// Tone is a class of words by what they do to whom they are said of: praise, blame, a
// wrong, a help.
type Tone struct {
	Name    string
	Words   []string // lemmas
	Example string   // a sentence that holds a word of the class
}

// Tones returns the classes of words that the model of carried stances reads.
func Tones() ([]Row[Tone], error) { return Rows[Tone]("tones.yaml") }
