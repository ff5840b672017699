package text

import "strings"

// generations are the words behind a name that tell a son from his father, by how they are written.
var generations = map[string]string{"Jr.": "Jr.", "Jr": "Jr.", "Sr.": "Sr.", "Sr": "Sr.", "II": "II", "III": "III", "IV": "IV"}

// generation parts the word for the generation behind a name from it: "Ivo Brandt", "Jr.".
func generation(name string) (bare, word string) {
	k := strings.LastIndexByte(name, ' ')
	if word = generations[name[k+1:]]; k < 0 || word == "" {
		return name, ""
	}
	return strings.TrimSuffix(name[:k], ","), word
}

// ofGeneration writes the word for the generation behind a person's name one way: "Ivo Brandt, Jr" is
// "Ivo Brandt Jr.".
func ofGeneration(name string) string {
	if bare, word := generation(name); word != "" {
		return bare + " " + word
	}
	return name
}

// oneGeneration reports whether two names may be of one person by what they tell of the generation:
// a full name without a word for it is not short for one with it, and a name that the gazetteer knows
// is that person's ("Donald Trump" is not his son).
func (l *linker) oneGeneration(short, long string) bool {
	a, first := generation(short)
	b, second := generation(long)
	if first == second {
		return true
	}
	e := l.lex.Entry(a)
	return first == "" && !strings.Contains(a, " ") && (e == nil || e.Name != b)
}
