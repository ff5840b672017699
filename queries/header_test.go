package queries

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

const sound = `// name: who
// about: who says what
// param: actor actor, e.g. Orlandia -- the actor
// param: words string = none, e.g. sea cable -- words of the claim
// param: min float = 0.5, e.g. 0.8 -- least confidence
// param: limit int = 10, e.g. 3 -- at most so many
// ask: who (says|said) {words} (to|) {actor}
// ask: (all|) words of {actor} => limit=3, words=it's
// returns: actor -- its name
// returns: n -- how many
// table: actor
:param actor => COLLECT { CALL db.index.fulltext.queryNodes('actors', 'Orlandia', {limit: 1}) YIELD node RETURN coalesce([(node)-[:SAME_AS]->(a) | a.id][0], node.id) };
:param words => null;
:param min => 0.5;
:param limit => 10;

MATCH (a:Actor)-[:MADE]->(s:Statement)
WHERE a.id IN $actor AND s.confidence >= $min AND ($words IS NULL OR s.claim CONTAINS $words)
RETURN a.name AS actor, count(*) AS n
ORDER BY actor, n
LIMIT $limit
`

func load(files map[string]string) ([]Query, error) {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return Load(fsys)
}

func TestHeader(t *testing.T) {
	all, err := load(map[string]string{"who.cypher": sound})
	if err != nil {
		t.Fatal(err)
	}
	want := []Query{{
		Name: "who", About: "who says what", File: sound, Table: []string{"actor"},
		Params: []Param{
			{Name: "actor", Type: Actor, About: "the actor", Example: "Orlandia", Required: true},
			{Name: "words", Type: String, About: "words of the claim", Example: "sea cable", DefaultText: "none"},
			{Name: "min", Type: Float, About: "least confidence", Example: "0.8", DefaultText: "0.5", Default: 0.5},
			{Name: "limit", Type: Int, About: "at most so many", Example: "3", DefaultText: "10", Default: int64(10)},
		},
		Returns: []Column{{"actor", "its name"}, {"n", "how many"}},
		asks: []pattern{
			{"who (says|said) {words} (to|) {actor}", []part{
				{wordings: [][]string{{"who"}}}, {wordings: [][]string{{"says"}, {"said"}}}, {slot: "words"}, {wordings: [][]string{{"to"}, nil}}, {slot: "actor"},
			}, map[string]string{}},
			{"(all|) words of {actor}", []part{
				{wordings: [][]string{{"all"}, nil}}, {wordings: [][]string{{"words"}}}, {wordings: [][]string{{"of"}}}, {slot: "actor"},
			}, map[string]string{"limit": "3", "words": "it's"}},
		},
	}}
	if diff := cmp.Diff(want, all, cmp.AllowUnexported(Query{}, pattern{}, part{}), cmpopts.IgnoreFields(Query{}, "Cypher")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	// What the server runs lacks the lines of Neo4j Browser and keeps the others at their numbers.
	browser := regexp.MustCompile(`(?m)^:param .*$`)
	if diff := cmp.Diff(browser.ReplaceAllString(sound, ""), all[0].Cypher); diff != "" {
		t.Errorf("Cypher (-want +got):\n%s", diff)
	}
}

// Each case changes one thing in a sound file; the error must say where and what.
func TestMalformed(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"no header", sound[:strings.Index(sound, "\n\n")+2], "", "who.cypher:1: want // KEY: VALUE"},
		{"nothing", sound, "", "who.cypher:1: the header has no name"},
		{"name missing", "// name: who\n", "", "who.cypher:1: the header has no name"},
		{"about missing", "// about: who says what\n", "", "who.cypher:1: the header has no about"},
		{"returns missing", "// returns: actor -- its name\n// returns: n -- how many\n// table: actor\n", "", "who.cypher:1: the header has no returns"},
		{"name differs from the file", "// name: who", "// name: whom", `who.cypher:1: name is "whom", the file says "who"`},
		{"name in capitals", "// name: who", "// name: Who", "who.cypher:1: name: \"Who\" is not lower-case words"},
		{"name twice", "// name: who\n", "// name: who\n// name: who\n", "who.cypher:2: name is given twice"},
		{"about empty", "// about: who says what", "// about: ", "who.cypher:2: want // KEY: VALUE"},
		{"about before name", "// name: who\n// about: who says what\n", "// about: who says what\n// name: who\n", "who.cypher:2: name stands after about"},
		{"unknown key", "// table: actor", "// tables: actor", `who.cypher:11: unknown key "tables"`},
		{"key in capitals", "// about:", "// About:", "who.cypher:2: want // KEY: VALUE"},
		{"no space", "// about: who", "//about: who", "who.cypher:2: want // KEY: VALUE"},
		{"plain comment in the header", "// about: who says what\n", "// about: who says what\n// a remark\n", "who.cypher:3: want // KEY: VALUE"},
		{"no empty line", "=> 10;\n\n", "=> 10;\n", `who.cypher:16: want an empty line after the ":param " lines`},
		{"no lines for Browser", ":param min => 0.5;\n", "", "who.cypher:14: want :param min => 0.5;, as the header says"},
		{"another value for Browser", ":param min => 0.5", ":param min => 0.6", "who.cypher:14: want :param min => 0.5;, as the header says"},
		{"one line for Browser too many", ":param limit => 10;\n", ":param limit => 10;\n:param x => 1;\n", "who.cypher:16: want an empty line, as the header says"},
		{"param without example", ", e.g. 0.8", "", "who.cypher:5: param: want NAME TYPE [= DEFAULT], e.g. EXAMPLE -- MEANING"},
		{"example of the wrong type", "e.g. 0.8", "e.g. much", `who.cypher:5: param: min: example "much" is not a number`},
		{"no ask", "// ask: who (says|said) {words} (to|) {actor}\n// ask: (all|) words of {actor} => limit=3, words=it's\n", "", "who.cypher:1: the header has no ask"},
		{"ask of no parameter", "words of {actor}", "words of {actors}", `who.cypher:8: ask: "actors" is no parameter`},
		{"ask of one twice", "(to|) {actor}", "(to|) {words}", "who.cypher:7: ask: words is given twice"},
		{"ask of two slots in a row", "{words} (to|) {actor}", "{words} {actor}", "who.cypher:7: ask: {actor} follows another slot"},
		{"ask without words", "who (says|said) {words} (to|) {actor}", "{actor}", "who.cypher:7: ask: want words beside the slots"},
		{"ask that sets what it asks", "=> limit=3", "=> actor=3", "who.cypher:8: ask: actor is given twice"},
		{"ask that sets a wrong value", "=> limit=3", "=> limit=few", `who.cypher:8: ask: limit: "few" is not a whole number`},
		{"param without meaning", " -- least confidence", "", "who.cypher:5: param: want NAME TYPE [= DEFAULT], e.g. EXAMPLE -- MEANING"},
		{"param without type", "min float = 0.5", "min = 0.5", "who.cypher:5: param: want NAME TYPE"},
		{"param of unknown type", "min float", "min real", `who.cypher:5: param: min: unknown type "real": choose one of string, int`},
		{"param in capitals", "param: min", "param: Min", `who.cypher:5: param: "Min" is not a lower-case name`},
		{"param twice", "param: min float = 0.5", "param: words string", "who.cypher:5: param: words is given twice"},
		{"default empty", "float = 0.5,", "float = ,", "who.cypher:5: param: want NAME TYPE [= DEFAULT], e.g. EXAMPLE -- MEANING"},
		{"default of the wrong type", "float = 0.5", "float = half", `who.cypher:5: param: min: default "half" is not a number`},
		{"needs one", "// ask: who", "// needs: words\n// ask: who", "who.cypher:7: needs: want NAME | NAME"},
		{"needs no parameter", "// ask: who", "// needs: words | word\n// returns: actor", `who.cypher:7: needs: "word" is no parameter`},
		{"needs a required one", "// ask: who", "// needs: words | actor\n// ask: who", "who.cypher:7: needs: actor must have the default none"},
		{"needs the same twice", "// ask: who", "// needs: words | words\n// ask: who", "who.cypher:7: needs: words is given twice"},
		{"returns without meaning", "n -- how many", "n", "who.cypher:10: returns: want COLUMN -- MEANING"},
		{"returns twice", "returns: n --", "returns: actor --", "who.cypher:10: returns: actor is given twice"},
		{"returns in capitals", "returns: n --", "returns: N --", `who.cypher:10: returns: "N" is not a lower-case name`},
		{"table of no column", "// table: actor", "// table: actor, who", `who.cypher:11: table: "who" is no column`},
		{"table of the same twice", "// table: actor", "// table: n, n", "who.cypher:11: table: n is given twice"},

		{"unknown parameter", "$min", "$least", "line 18: $least is not a parameter of the header"},
		{"unused parameter", "AND s.confidence >= $min ", "", "parameter min is never used"},
		{"columns differ", "count(*) AS n", "count(*) AS m", "line 19: RETURN gives actor, m, the header actor, n"},
		{"no order", "ORDER BY actor, n\n", "", "line 19: want ORDER BY after the last RETURN"},
		{"no return", "RETURN a.name AS actor, count(*) AS n\nORDER BY actor, n\nLIMIT $limit", "FINISH // $limit $limit", "parameter limit is never used"},
		{"label", "(a:Actor)", "(a:Agent)", "line 17: the schema has no label or relationship type Agent"},
		{"second label", "(a:Actor)", "(a:Actor|Agent)", "line 17: the schema has no label or relationship type Agent"},
		{"relationship type", ":MADE", ":SAID", "line 17: the schema has no label or relationship type SAID"},
		{"property", "s.confidence", "s.certainty", "line 18: the schema has no property certainty"},
		{"property of a pattern", "(s:Statement)", "(s:Statement {kindly: 'x'})", "line 17: the schema has no property kindly"},
		{"comment not closed", "LIMIT $limit", "LIMIT $limit /*", "line 21: a comment is not closed"},
		{"string not closed", "LIMIT $limit", "LIMIT $limit '", "line 21: a ' is not closed"},

		{"create", "MATCH", "CREATE (x:Actor) WITH x MATCH", "line 17: CREATE is refused"},
		{"lower case", "MATCH", "merge (x:Actor) WITH x MATCH", "line 17: MERGE is refused"},
		{"set", "RETURN a", "SET a.name = 'x' RETURN a", "line 19: SET is refused"},
		{"delete", "RETURN a", "DETACH DELETE a RETURN a", "line 19: DELETE is refused"},
		{"remove", "RETURN a", "REMOVE a.name RETURN a", "line 19: REMOVE is refused"},
		{"foreach", "RETURN a", "FOREACH (x IN [1] | SET a.name = 'x') RETURN a", "line 19: FOREACH is refused"},
		{"load csv", "MATCH", "LOAD CSV FROM 'file:///x' AS row MATCH", "line 17: LOAD is refused"},
		{"drop", "MATCH", "DROP INDEX x MATCH", "line 17: DROP is refused"},
		{"procedure", "MATCH", "CALL dbms.listConfig() YIELD name MATCH", "line 17: CALL dbms.listConfig is refused"},
		{"procedure in backticks", "MATCH", "CALL `db`.`clearQueryCaches`() MATCH", "line 17: CALL db.clearQueryCaches is refused"},
		{"in a subquery", "RETURN a", "CALL { WITH a SET a.name = 'x' } RETURN a", "line 19: SET is refused"},
		{"behind an escape", "RETURN a", `\u0053ET a.name = 'x' RETURN a`, "line 19: SET is refused"},
		{"out of an escaped string", "RETURN a", `WITH a, '\u0027 AS x SET a.name = '' RETURN a`, "line 19: SET is refused"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if !strings.Contains(sound, c.old) {
				t.Fatalf("%q is not in the sound file", c.old)
			}
			_, err := load(map[string]string{"who.cypher": strings.Replace(sound, c.old, c.new, 1)})
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "who.cypher:") {
				t.Errorf("error is %v, want one with %q", err, c.want)
			}
		})
	}
}

// What looks like a refused word and is none is let through.
func TestSoundCypher(t *testing.T) {
	for _, c := range []struct{ old, new string }{
		{"count(*) AS n", "count(*) /* CREATE */ AS n"},
		{"RETURN a", "WITH a // SET\nRETURN a"},
		{"RETURN a", "WITH a, 'DELETE \\' \" it' AS x, \"MERGE ' \" AS y RETURN a"},
		{"RETURN a", "WITH a, {set: 1, create: a.name, other: 2} AS m WHERE m.set = m.create + m.other RETURN a"},
		{"RETURN a", "WITH a AS `SET` WITH `SET` AS a RETURN a"},
		{"RETURN a", "CALL (a) { RETURN 1 AS x } RETURN a"},
		{"MATCH", "CALL db.index.fulltext.queryNodes('actors', 'x', {limit: 3}) YIELD node MATCH"},
		{"RETURN a", "WITH a, [x IN [1, 2] WHERE x > 1 | x] AS xs, [(a)-[:ACCUSES|DENIES]->(c:Claim {kind: 'act'}) | c.text] AS cs RETURN a"},
	} {
		if _, err := load(map[string]string{"who.cypher": strings.Replace(sound, c.old, c.new, 1)}); err != nil {
			t.Errorf("%s: %v", c.new, err)
		}
	}
}

func TestLoadNamesEveryFault(t *testing.T) {
	_, err := load(map[string]string{"a.cypher": "", "who.cypher": sound, "b.cypher": "// name: c\n"})
	if err == nil || !strings.Contains(err.Error(), "a.cypher:1:") || !strings.Contains(err.Error(), "b.cypher:1:") {
		t.Errorf("error is %v, want one that names both files", err)
	}
	if _, err := load(nil); err == nil {
		t.Error("an empty folder is loaded")
	}
}

func TestFindFilesKeepToTheSchema(t *testing.T) {
	files, err := findFiles.ReadDir("find")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := findFiles.ReadFile("find/" + file.Name())
		if err != nil {
			t.Fatal(err)
		}
		tokens, err := tokenize(string(text))
		if err != nil {
			t.Fatal(err)
		}
		for _, check := range []func([]token) error{checkReadOnly, checkVocabulary} {
			if err := check(tokens); err != nil {
				t.Errorf("%s: %v", file.Name(), err)
			}
		}
	}
}

func FuzzTokenize(f *testing.F) {
	f.Add(sound)
	f.Add("'\\")
	f.Add("`a``")
	f.Add("$")
	f.Add("/*")
	f.Add(`\u00`)
	f.Fuzz(func(t *testing.T, text string) {
		tokens, err := tokenize(text)
		if err != nil {
			return
		}
		for _, tok := range tokens {
			if tok.line < 1 || tok.kind != quoted && tok.text == "" {
				t.Errorf("token %+v", tok)
			}
		}
		// No check may panic on any tokens.
		_ = checkReadOnly(tokens)
		_ = checkVocabulary(tokens)
		_ = Query{}.checkReturn(tokens)
	})
}
