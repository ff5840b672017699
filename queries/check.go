package queries

import (
	"fmt"
	"slices"
	"strings"

	"stancegraph/graph"
)

// check refuses a query whose Cypher does more than read, uses what the schema or the
// header lacks, or returns something else than the header says.
func (q Query) check() error {
	tokens, err := tokenize(q.Cypher)
	if err != nil {
		return err
	}
	for _, check := range []func([]token) error{checkReadOnly, q.checkParams, q.checkReturn, checkVocabulary} {
		if err := check(tokens); err != nil {
			return err
		}
	}
	return nil
}

func (q Query) checkParams(tokens []token) error {
	used := map[string]bool{}
	for _, t := range tokens {
		if t.kind != parameter {
			continue
		}
		if _, ok := q.Param(t.text); !ok {
			return fmt.Errorf("line %d: $%s is not a parameter of the header", t.line, t.text)
		}
		used[t.text] = true
	}
	for _, p := range q.Params {
		if !used[p.Name] {
			return fmt.Errorf("parameter %s is never used", p.Name)
		}
	}
	return nil
}

// checkReturn compares the last RETURN with the header and asks for ORDER BY after it.
func (q Query) checkReturn(tokens []token) error {
	start, depth := -1, 0
	for i, t := range tokens {
		depth += nesting(t)
		if depth == 0 && t.is("RETURN") && !isName(tokens, i) {
			start = i
		}
	}
	if start < 0 {
		return fmt.Errorf("there is no RETURN")
	}
	columns, rest := returnedColumns(tokens[start+1:])
	if !slices.Equal(columns, q.Columns()) {
		return fmt.Errorf("line %d: RETURN gives %s, the header %s", tokens[start].line,
			strings.Join(columns, ", "), strings.Join(q.Columns(), ", "))
	}
	if len(rest) < 2 || !rest[0].is("ORDER") || !rest[1].is("BY") {
		return fmt.Errorf("line %d: want ORDER BY after the last RETURN", tokens[start].line)
	}
	return nil
}

// nesting is 1 for a bracket that opens, -1 for one that closes, else 0.
func nesting(t token) int {
	switch {
	case t.is("(") || t.is("[") || t.is("{"):
		return 1
	case t.is(")") || t.is("]") || t.is("}"):
		return -1
	}
	return 0
}

// returnedColumns reads the items of a RETURN: each is named by its last word (the one
// after AS, or a variable). rest begins with what ends the items.
func returnedColumns(tokens []token) (columns []string, rest []token) {
	depth, last := 0, ""
	for i, t := range tokens {
		depth += nesting(t)
		switch {
		case depth > 0 || nesting(t) != 0:
		case t.is(","):
			columns = append(columns, last)
		case t.is("ORDER") || t.is("SKIP") || t.is("LIMIT"):
			return append(columns, last), tokens[i:]
		case t.is("DISTINCT"):
		case t.kind == word || t.kind == quoted:
			last = t.text
		}
	}
	return append(columns, last), nil
}

// checkVocabulary refuses labels, relationship types and properties that no row of the
// schema has. A property is also what a map of the query itself has as a key, and what
// a procedure yields.
func checkVocabulary(tokens []token) error {
	labelsAndTypes, properties := schemaNames()
	maps := map[string]bool{}
	for i, t := range tokens {
		if t.kind == word && isMapKey(tokens, i) {
			maps[t.text] = true
		}
	}
	for i, t := range tokens {
		if t.kind != word && t.kind != quoted || i == 0 {
			continue
		}
		switch before := tokens[i-1]; {
		case isLabelOrType(tokens, i):
			if !labelsAndTypes[t.text] {
				return fmt.Errorf("line %d: the schema has no label or relationship type %s", t.line, t.text)
			}
		case before.is("."):
			if i+1 < len(tokens) && (tokens[i+1].is("(") || tokens[i+1].is(".")) {
				continue // a function or procedure, or a part of its name
			}
			ofValue := i > 1 && tokens[i-2].is(")") && t.is(durationField)
			if !properties[t.text] && !maps[t.text] && !ofValue {
				return fmt.Errorf("line %d: the schema has no property %s", t.line, t.text)
			}
		case isPatternKey(tokens, i):
			if !properties[t.text] {
				return fmt.Errorf("line %d: the schema has no property %s", t.line, t.text)
			}
		}
	}
	return nil
}

// durationField is what a query may take of the duration between two dates.
const durationField = "days"

func schemaNames() (labelsAndTypes, properties map[string]bool) {
	labelsAndTypes, properties = map[string]bool{}, map[string]bool{}
	for _, n := range graph.Nodes {
		labelsAndTypes[string(n.Label)] = true
		for _, p := range n.Properties {
			properties[p.Name] = true
		}
	}
	labelsAndTypes[string(graph.LabelAlias)] = true
	for _, r := range graph.Relationships {
		labelsAndTypes[string(r.Type)] = true
		for _, p := range r.Properties {
			properties[p.Name] = true
		}
	}
	return labelsAndTypes, properties
}

// isMapKey reports whether the word at i is a key: {key: or , key: .
func isMapKey(tokens []token, i int) bool {
	return i > 0 && i+1 < len(tokens) && tokens[i].kind == word && tokens[i+1].is(":") &&
		(tokens[i-1].is("{") || tokens[i-1].is(","))
}

// isPatternKey reports whether the word at i is a key in the map of a node or
// relationship pattern: (n:Label {key: or (n {key: .
func isPatternKey(tokens []token, i int) bool {
	if !isMapKey(tokens, i) {
		return false
	}
	open := opening(tokens, i)
	return open > 1 && (isLabelOrType(tokens, open-1) || tokens[open-2].is("("))
}

// opening returns the index of the bracket that the token at i stands in, or -1.
func opening(tokens []token, i int) int {
	depth := 0
	for j := i - 1; j >= 0; j-- {
		if depth += nesting(tokens[j]); depth > 0 {
			return j
		}
	}
	return -1
}

// isLabelOrType reports whether the name at i follows a colon that is not that of a map,
// or a | after such a name.
func isLabelOrType(tokens []token, i int) bool {
	for i > 1 && tokens[i-1].is("|") && (tokens[i-2].kind == word || tokens[i-2].kind == quoted) {
		i -= 2
	}
	return i > 0 && tokens[i-1].is(":") && (i < 2 || !isMapKey(tokens, i-2))
}
