package queries

import (
	"fmt"
	"slices"
	"strings"
)

// writing are the words that begin a clause that changes the graph or its schema, or
// that reads from outside of it. The store refuses them too, whatever query it is given;
// here a canned query that would be refused fails when it is loaded, at its line.
var writing = []string{"CREATE", "INSERT", "MERGE", "DELETE", "SET", "REMOVE", "FOREACH", "DROP", "LOAD"}

// procedures are those that a canned query may call.
var procedures = []string{"db.index.fulltext.queryNodes"}

// checkReadOnly refuses clauses that do more than read, and calls of other procedures.
func checkReadOnly(tokens []token) error {
	for i, t := range tokens {
		if t.kind != word || isName(tokens, i) {
			continue
		}
		if slices.ContainsFunc(writing, t.is) {
			return fmt.Errorf("line %d: %s is refused: a query only reads", t.line, strings.ToUpper(t.text))
		}
		if t.is("CALL") {
			if name := called(tokens[i+1:]); name != "" && !slices.Contains(procedures, name) {
				return fmt.Errorf("line %d: CALL %s is refused: a query may call %s", t.line, name, strings.Join(procedures, ", "))
			}
		}
	}
	return nil
}

// isName reports whether the word at i must be a name, not a keyword: a property, label
// or type, or the key of a map.
func isName(tokens []token, i int) bool {
	if i == 0 {
		return false
	}
	before := tokens[i-1]
	return before.is(".") || before.is(":") || before.is("|") || isMapKey(tokens, i)
}

// called returns the name of the procedure that tokens, which follow CALL, begin with;
// it is "" for a subquery.
func called(tokens []token) string {
	var name strings.Builder
	for i, t := range tokens {
		if i%2 == 0 && t.kind != word && t.kind != quoted || i%2 == 1 && !t.is(".") {
			break
		}
		name.WriteString(t.text)
	}
	return name.String()
}
