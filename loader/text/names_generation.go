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

// mayBeJunior reports whether a name without a word for the generation may be short for that of a person
// with one, both told without it: a surname may, unless the gazetteer knows it as another's ("Trump" is
// not his son); a full name is another person's.
func (l *linker) mayBeJunior(short, long string) bool {
	e := l.lex.Entry(short)
	return !strings.Contains(short, " ") && (e == nil || e.Name != long)
}
