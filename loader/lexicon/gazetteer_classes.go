package lexicon

import (
	"fmt"
	"strings"
)

// NounSense is what a noun or name commonly stands for, coarser than its sense in WordNet:
// person, organization, group, place, event, work, time, creature, thing or abstract.
// The empty class is that of words the tables lack.
type NounSense string

// NounClass is the class of a common noun of one word, in lower case.
func (g *Gazetteer) NounClass(word string) NounSense { return g.nounClasses[word] }

// NameClass is the class of a name, written as it is in running text. Many are names of
// other things too, so it is evidence and no more.
func (g *Gazetteer) NameClass(name string) NounSense { return g.nameClasses[name] }

// loadClasses reads the tables of classes: "= CLASS" lines, and the words of each class
// one a line.
func (g *Gazetteer) loadClasses() error {
	for file, table := range map[string]map[string]NounSense{"en/noun-classes.txt": g.nounClasses, "en/name-classes.txt": g.nameClasses} {
		data, err := english.ReadFile(file)
		if err != nil {
			return fmt.Errorf("lexicon: %w", err)
		}
		var class NounSense
		for line := range strings.Lines(string(data)) {
			line = strings.TrimRight(line, "\r\n")
			if name, ok := strings.CutPrefix(line, "= "); ok {
				class = NounSense(name)
			} else if line[0] != '#' {
				table[line] = class
			}
		}
	}
	return nil
}
