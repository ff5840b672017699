package text

import (
	"fmt"
	"strings"
	"unicode"

	"stancegraph/loader/lexicon"
)

// abbreviations is the table en/abbreviations.yaml, by class.
type abbreviations struct {
	class  map[string]string // word without its last dot -> class
	inner  map[string]bool   // words with a dot inside, without the last one
	prefix map[string]bool   // "re" of "re-elected"
	suffix map[string]bool   // "com" of "example.com"
}

// abbreviationRow is one row of en/abbreviations.yaml.
type abbreviationRow struct {
	Class   string   `yaml:"class"`
	Words   []string `yaml:"words"`
	Example string   `yaml:"example"` // {} stands for each of the words in turn
	Tokens  string   `yaml:"tokens"`  // the tokens of the example, "|" between sentences
}

// The classes of abbreviations.
const (
	classTitle  = "title"  // stands before a name, never ends a sentence
	classNumber = "number" // an abbreviation only before a number
	classDate   = "date"   // an abbreviation only before a number or a comma
	classWord   = "word"   // may end a sentence
	classPrefix = "prefix"
	classSuffix = "suffix"
)

func readAbbreviations() (abbreviations, error) {
	a := abbreviations{map[string]string{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	rows, err := lexicon.Rows[abbreviationRow]("abbreviations.yaml")
	if err != nil {
		return a, err
	}
	for _, r := range rows {
		for _, w := range r.Value.Words {
			switch r.Value.Class {
			case classPrefix:
				a.prefix[w] = true
			case classSuffix:
				a.suffix[w] = true
			case classTitle, classNumber, classDate, classWord:
				w = strings.TrimSuffix(w, ".")
				a.class[w] = r.Value.Class
				if strings.Contains(w, ".") {
					a.inner[w] = true
				}
			default:
				return a, fmt.Errorf("%s: unknown class %q", r.At, r.Value.Class)
			}
		}
	}
	return a, nil
}

// dotted reports whether w begins with an abbreviation that has a dot inside.
func (a *abbreviations) dotted(w string) bool { return a.inner[strings.TrimSuffix(w, ".")] }

// known reports whether w and the dot behind it are an abbreviation, where next is
// the first character after it.
func (a *abbreviations) known(w string, next rune) bool {
	switch a.class[w] {
	case "":
		return false
	case classNumber:
		return isDigit(next)
	case classDate:
		return isDigit(next) || next == ',' || unicode.IsLower(next)
	}
	return true
}
