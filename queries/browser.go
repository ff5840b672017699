package queries

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// command begins the lines of a query file that Neo4j Browser obeys and no server knows.
const command = ":param "

// withoutCommands empties the lines of text that begin with command, so that those
// after them keep their numbers.
func withoutCommands(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, command) {
			lines[i] = ""
		}
	}
	return strings.Join(lines, "\n")
}

// Commands are the lines that set q's parameters in Neo4j Browser, one each: to the
// default, and where one must be given, to what the example names in the graph at hand.
func (q Query) Commands() []string {
	lines := make([]string, len(q.Params))
	for i, p := range q.Params {
		given := p.Required || slices.Index(q.Needs, p.Name) == 0
		lines[i] = fmt.Sprintf("%s%s => %s;", command, p.Name, p.literal(given))
	}
	return lines
}

// literal is the value of p as Cypher. Names are looked up when Neo4j Browser sets the
// parameter, so that it is enough to edit the words.
func (p Param) literal(given bool) string {
	lookups := map[Type]string{
		Claim:      "COLLECT { CALL db.index.fulltext.queryNodes('claims', %s, {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(c) | c.id][0], node.id) }",
		Allegation: "COLLECT { CALL db.index.fulltext.queryNodes('claims', %s, {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(c) | c.id][0], node.id) }",
		Actor:      "COLLECT { CALL db.index.fulltext.queryNodes('actors', %s, {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(a) | a.id][0], node.id) }",
		Outlet:     "COLLECT { MATCH (s:Source {name: %s}) RETURN s.id }",
	}
	lookup, named := lookups[p.Type]
	info, _ := lookupType(p.Type) // the header was checked
	example, _ := info.parse(p.Example)
	switch {
	case named && given:
		return fmt.Sprintf(lookup, quote(p.Example))
	case named:
		return "[]"
	case given:
		return cypherLiteral(example)
	}
	return cypherLiteral(p.Default)
}

func cypherLiteral(value any) string {
	switch v := value.(type) {
	case nil:
		return "null"
	case string:
		return quote(v)
	case []any:
		items := make([]string, len(v))
		for i, item := range v {
			items[i] = cypherLiteral(item)
		}
		return "[" + strings.Join(items, ", ") + "]"
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return fmt.Sprint(value) // a whole number or a truth value
}

func quote(s string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(s) + "'"
}
