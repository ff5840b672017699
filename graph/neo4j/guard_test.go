package neo4j

import (
	"errors"
	"testing"
)

func TestGuardAllows(t *testing.T) {
	for _, cypher := range []string{
		"MATCH (n) RETURN n",
		"match (a:Actor) return a.name // CALL apoc.load.json('x')",
		"/* LOAD CSV */ MATCH (n) RETURN n;",
		"EXPLAIN MATCH (n) RETURN n",
		"PROFILE\nMATCH (n) RETURN n",
		"OPTIONAL MATCH (n) RETURN n",
		"UNWIND [1, 2] AS x RETURN x",
		"CALL db.index.fulltext.queryNodes('claims', $words) YIELD node, score RETURN node.text, score",
		"CALL db . labels() YIELD label RETURN label",
		"CALL `db`.`labels`() YIELD label RETURN label",
		"MATCH (n) CALL { WITH n RETURN 1 AS one } RETURN one",
		"MATCH (n) CALL (n) { RETURN n.id AS id } RETURN id",
		"RETURN 'LOAD CSV FROM', \"CALL apoc.load.json()\", 'it\\'s // not a comment', '/* nor this'",
		"RETURN `LOAD CSV`.`x` AS y",
		"RETURN date.truncate('month', date('2024-03-04')), duration.between(date(), date())",
		"MATCH (n {load: 1}) RETURN n.call",
		"MATCH (n) WHERE n.id IN $ids AND (n.hedged OR n.nested) RETURN n",
		"RETURN [1, 2, 3][0..toInteger('2')]",
		"WITH 1.5 AS x RETURN x, .5, 1e3",
	} {
		if err := checkReadOnly(cypher); err != nil {
			t.Errorf("%s\n\t%v", cypher, err)
		}
	}
}

func TestGuardRefuses(t *testing.T) {
	for _, cypher := range []string{
		"CREATE (n)",
		"MERGE (n:Actor {id: 'x'})",
		"DROP INDEX actors",
		"SHOW USERS",
		"TERMINATE TRANSACTIONS 'x'",
		"ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
		"USE system MATCH (n) RETURN n",
		"CYPHER runtime=slotted MATCH (n) RETURN n",
		"LOAD CSV FROM 'http://example.org/' AS row RETURN row",
		"load\tcsv FROM 'file:///etc/passwd' AS row RETURN row",
		"MATCH (n) LOAD /* really */ CSV FROM 'x' AS row RETURN row",
		"MATCH (n) LOAD // really\nCSV FROM 'x' AS row RETURN row",
		"MATCH (n) LOAD\u001cCSV FROM 'x' AS row RETURN row",
		"MATCH (n) LOAD\u00a0CSV FROM 'x' AS row RETURN row",
		"WITH 1 AS x LO\\u0041D CSV FROM 'x' AS row RETURN row",
		"RETURN 1 AS x //\\u000aLOAD CSV FROM 'x' AS row RETURN row",
		"RETURN '\\u0027 AS x LOAD CSV FROM \\u0027y' AS row RETURN row",
		"CALL apoc.load.json('http://example.org/')",
		"CALL/**/apoc.load.json('x')",
		"CALL `apoc`.load.json('x')",
		"CALL `apoc.load.json`('x')",
		"CALL\napoc\n.\nload\n.\njson('x')",
		"MATCH (n) CALL { CALL dbms.listConfig() YIELD name RETURN name } RETURN name",
		"MATCH (n) WITH n.call AS call CALL dbms.killQuery('x') YIELD queryId RETURN queryId",
		"CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()",
		"CALL db.labelsAndMore()",
		"RETURN apoc.cypher.runFirstColumnSingle('LOAD CSV …', {})",
		"RETURN [1, 2][0..apoc.cypher.runFirstColumnSingle('x', {})]",
		"RETURN `apoc`.`text`.`join`(['a'], 'b')",
		"RETURN genai.vector.encode('x', 'OpenAI', {})",
		"MATCH (n) RETURN n; MATCH (m) DETACH DELETE m",
		"MATCH (n) RETURN n /* never closed",
		"MATCH (n {id: 'never closed}) RETURN n",
		"MATCH (n:`never closed) RETURN n",
		"", "  // nothing\n", "EXPLAIN",
	} {
		if err := checkReadOnly(cypher); err == nil {
			t.Errorf("not refused: %s", cypher)
		}
	}
	if err := checkReadOnly("CALL apoc.help('x')"); !errors.Is(err, ErrRefused) {
		t.Errorf("%v does not wrap ErrRefused", err)
	}
}

// FuzzGuard feeds it any text: it must come to an end, and must refuse a text that is
// known to be bad whatever harmless text stands before it.
func FuzzGuard(f *testing.F) {
	f.Add("MATCH (n) RETURN n")
	f.Add("'\\'`/*//\"\\u0041\x00\xff")
	f.Fuzz(func(t *testing.T, text string) {
		if checkReadOnly(text) != nil {
			return
		}
		if checkReadOnly("MATCH (n) WITH n LOAD CSV FROM 'x' AS row RETURN row UNION "+text) == nil {
			t.Errorf("LOAD CSV got past the guard before %q", text)
		}
		if checkReadOnly(text+"\nLOAD CSV FROM 'x' AS row RETURN row") == nil {
			t.Errorf("LOAD CSV got past the guard behind %q", text)
		}
	})
}
