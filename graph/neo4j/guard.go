package neo4j

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Read access mode keeps a query from writing to the graph, but it is no sandbox: LOAD
// CSV reads files and addresses, procedures and the functions of plugins do as they
// please, and administration is no write. So what a query may do beside reading is
// listed here, and all else is refused before the server sees it.

// ErrRefused says that a query would do more than read the graph.
var ErrRefused = errors.New("refused")

// allowedProcedures only read the graph or describe it. Procedure names are told apart
// by case; these are written as the server writes them.
var allowedProcedures = []string{
	"db.index.fulltext.queryNodes", "db.index.fulltext.queryRelationships",
	"db.labels", "db.relationshipTypes", "db.propertyKeys",
	"db.schema.visualization", "db.schema.nodeTypeProperties", "db.schema.relTypeProperties",
	"db.info", "db.ping", "dbms.components",
}

// allowedNamespaces are those of the server's own functions.
var allowedNamespaces = []string{
	"date", "datetime", "localdatetime", "localtime", "time", "duration", "point", "vector",
}

// firstWords are the words that a query that reads may begin with.
var firstWords = []string{"MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL"}

// checkReadOnly refuses a query that may do more than read the graph. The server takes
// \uXXXX anywhere in a query for the character itself, so both readings are checked.
func checkReadOnly(cypher string) error {
	readings := []string{cypher}
	if plain := unescape(cypher); plain != cypher {
		readings = append(readings, plain)
	}
	for _, text := range readings {
		ts, err := tokenize(text)
		if err != nil {
			return fmt.Errorf("query: syntax error: %w", err)
		}
		if err := ts.check(); err != nil {
			return fmt.Errorf("query: %w", err)
		}
	}
	return nil
}

var unicodeEscape = regexp.MustCompile(`\\u+[0-9a-fA-F]{4}`)

func unescape(s string) string {
	return unicodeEscape.ReplaceAllStringFunc(s, func(e string) string {
		code, _ := strconv.ParseUint(e[len(e)-4:], 16, 32)
		return string(rune(code))
	})
}

func (ts tokens) check() error {
	start := 0
	for ts.at(start).is("EXPLAIN", "PROFILE") {
		start++
	}
	if start == len(ts) {
		return errors.New("it is empty")
	}
	if !ts[start].is(firstWords...) {
		return fmt.Errorf("%w: it begins with %s, and queries that read begin with one of %s",
			ErrRefused, ts[start].text, strings.Join(firstWords, ", "))
	}
	for i := range ts {
		if err := ts.checkAt(i); err != nil {
			return fmt.Errorf("%w: %w", ErrRefused, err)
		}
	}
	return nil
}

func (ts tokens) checkAt(i int) error {
	t, next := ts[i], ts.at(i+1)
	inside := ts.at(i-1).is(".") && ts.at(i-2).isName() // a later part of a dotted name
	switch {
	case t.is(";") && i+1 < len(ts):
		return errors.New("it goes on behind a semicolon: give one query at a time")
	case t.is("LOAD") && next.is("CSV"):
		return errors.New("LOAD CSV reads files and addresses")
	case t.is("CALL") && next.isName():
		if name, _ := ts.dotted(i + 1); !slices.Contains(allowedProcedures, name) {
			return fmt.Errorf("procedure %s is not one that queries may call: %s", name, strings.Join(allowedProcedures, ", "))
		}
	case t.isName() && next.is(".") && !inside && !ts.at(i-1).is("CALL"):
		name, end := ts.dotted(i)
		if ts.at(end).is("(") && !slices.Contains(allowedNamespaces, strings.ToLower(t.text)) {
			return fmt.Errorf("function %s is not one of the server's own", name)
		}
	}
	return nil
}
