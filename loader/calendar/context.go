package calendar

import (
	"strings"
	"sync"

	"stancegraph/loader/lexicon"
)

// contextRow is one row of the lexicon's table of words around dates.
type contextRow struct {
	Use     string   `yaml:"use"`
	Words   []string `yaml:"words"`
	Example string   `yaml:"example"`
}

var contexts = sync.OnceValue(func() map[string]map[string]bool {
	rows, err := lexicon.Rows[contextRow]("date-words.yaml")
	if err != nil {
		panic(err) // the table is embedded; its test reads it
	}
	table := map[string]map[string]bool{}
	for _, row := range rows {
		if table[row.Value.Use] == nil {
			table[row.Value.Use] = map[string]bool{}
		}
		for _, w := range row.Value.Words {
			table[row.Value.Use][w] = true
		}
	}
	return table
})

// Bounds reports whether word, standing right before a date, makes it the end of a time
// or the time of something else than the sentence's event ("since Friday", "by Friday",
// "the Friday talks").
func Bounds(word string) bool {
	return contexts()["bound"][strings.ToLower(word)] || Ahead(word)
}

// Ahead reports whether word, standing right before a date, makes it one to come ("by
// Friday").
func Ahead(word string) bool { return contexts()["future"][strings.ToLower(word)] }

// Plans reports whether word makes a date in its sentence one that may be still to
// come ("is scheduled for Friday").
// ("May" is a month.)
func Plans(word string) bool { return contexts()["plans"][word] }

// Kicker reports whether word, in capitals before a dash, is an editor's label and no
// place ("EXCLUSIVE —").
func Kicker(word string) bool { return contexts()["kicker"][word] }
