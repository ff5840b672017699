package queries

import (
	"strings"
	"testing"
)

// What a file sets in Neo4j Browser are values that the server takes, and with which the
// query runs. Browser asks the server for each: RETURN VALUE AS NAME.
func TestBrowserCommands(t *testing.T) {
	reader := readerOf(t, "sample")
	for _, q := range Catalog() {
		t.Run(q.Name, func(t *testing.T) {
			params := map[string]any{}
			for _, line := range q.Commands() {
				name, value, ok := strings.Cut(strings.TrimPrefix(strings.TrimSuffix(line, ";"), command), " => ")
				if !ok || !strings.Contains(q.File, "\n"+line+"\n") {
					t.Fatalf("the file has no line %s", line)
				}
				// An actor of the sample in place of one of the bundled articles.
				value = strings.NewReplacer("'North Korea'", "'Tidewatch'", "'cyber-attack on Sony'", "'sea cable'").Replace(value)
				table, err := reader.Query(t.Context(), "RETURN "+value+" AS value", nil)
				if err != nil {
					t.Fatalf("%s: %v", line, err)
				}
				params[name] = table.Rows[0][0]
				if ids, ok := params[name].([]any); ok && strings.Contains(value, "'sea cable'") && len(ids) != 1 {
					t.Errorf("%s: names %v", line, ids)
				}
			}
			if _, err := reader.Query(t.Context(), q.Cypher, params); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestCypherLiteral(t *testing.T) {
	for want, value := range map[string]any{
		"null": nil, `'it\'s \\'`: `it's \`, "['a', 'b']": []any{"a", "b"}, "0.25": 0.25, "3": int64(3), "true": true,
	} {
		if got := cypherLiteral(value); got != want {
			t.Errorf("%v: got %s, want %s", value, got, want)
		}
	}
}
