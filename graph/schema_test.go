package graph

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestSchemaDocumentsTheTypes holds the properties of the schema against the JSON names
// of the domain types they store.
func TestSchemaDocumentsTheTypes(t *testing.T) {
	for _, test := range []struct {
		label Label
		value any
		// more are properties that the JSON form lacks.
		more []string
	}{
		{LabelArticle, Article{URL: "x", Author: "x", Basis: "x", DuplicateOf: "x"}, []string{"published", "published_precision", "signature"}},
		{LabelActor, Actor{}, []string{"key_name", "statements", "accusers", "accusations", "leading_accusation"}},
		{LabelClaim, Claim{Target: "x", Act: "x", Object: "x"}, []string{"key_text", "statements", "actors_for", "actors_against", "disputed", "leading_for", "leading_against"}},
		{LabelStatement, Statement{}, []string{"clearness", "moment", "edge", "origin"}},
	} {
		i := slices.IndexFunc(Nodes, func(n NodeType) bool { return n.Label == test.label })
		var documented []string
		for _, p := range Nodes[i].Properties {
			documented = append(documented, p.Name)
		}
		data, err := json.Marshal(test.value)
		if err != nil {
			t.Fatal(err)
		}
		var stored map[string]any
		if err := json.Unmarshal(data, &stored); err != nil {
			t.Fatal(err)
		}
		for name := range stored {
			test.more = append(test.more, name)
		}
		slices.Sort(documented)
		slices.Sort(test.more)
		if !slices.Equal(documented, test.more) {
			t.Errorf("%s: documented %v, stored %v", test.label, documented, test.more)
		}
	}
}

var knownTypes = regexp.MustCompile(`^(STRING|INTEGER|FLOAT|BOOLEAN|LIST<(STRING|INTEGER)>)$`)

func TestSchemaIsWhole(t *testing.T) {
	labels := map[Label]map[string]bool{}
	properties := func(where string, rows []Property) map[string]bool {
		names := map[string]bool{}
		for _, p := range rows {
			if names[p.Name] || p.About == "" || !knownTypes.MatchString(p.Type) {
				t.Errorf("%s.%s: given twice, without a meaning, or of type %q", where, p.Name, p.Type)
			}
			names[p.Name] = true
		}
		return names
	}
	for _, n := range Nodes {
		labels[n.Label] = properties(string(n.Label), n.Properties)
	}
	types := map[RelType]map[string]bool{}
	for _, r := range Relationships {
		types[r.Type] = properties(string(r.Type), r.Properties)
		for _, l := range slices.Concat(r.From, r.To) {
			if labels[l] == nil {
				t.Errorf("%s joins %s, which is not a label of the schema", r.Type, l)
			}
		}
	}
	for _, kind := range slices.Concat(ClaimRelTypes, AffiliationTypes) {
		if types[kind] == nil {
			t.Errorf("%s is not in the schema", kind)
		}
	}
	for _, s := range Stances {
		if types[RelType(s.Stance)] == nil {
			t.Errorf("stance %s is not in the schema", s.Stance)
		}
	}
	names := map[string]bool{}
	for _, i := range Indexes {
		if names[i.Name] {
			t.Errorf("index %s is given twice", i.Name)
		}
		names[i.Name] = true
		for _, p := range i.Properties {
			if i.Type != "" && !types[i.Type][p] {
				t.Errorf("index %s: %s has no property %s", i.Name, i.Type, p)
			}
			if i.Type == "" && !slices.ContainsFunc(i.Labels, func(l Label) bool { return labels[l][p] }) {
				t.Errorf("index %s: none of %v has a property %s", i.Name, i.Labels, p)
			}
		}
	}
}

func TestSchemaDocumentation(t *testing.T) {
	text, markdown := SchemaText(), SchemaMarkdown()
	var want []string
	for _, n := range Nodes {
		want = append(want, string(n.Label), n.About)
	}
	for _, r := range Relationships {
		want = append(want, string(r.Type), r.About)
	}
	for _, i := range Indexes {
		want = append(want, i.Name)
	}
	for _, w := range want {
		if !strings.Contains(text, w) || !strings.Contains(markdown, w) {
			t.Errorf("documentation lacks %q", w)
		}
	}
	columns := 0
	for i, line := range strings.Split(markdown, "\n") {
		if !strings.HasPrefix(line, "|") {
			columns = 0
			continue
		}
		n := strings.Count(strings.ReplaceAll(line, `\|`, ""), "|")
		if columns != 0 && n != columns {
			t.Errorf("line %d: %d cells, want %d: %s", i+1, n-1, columns-1, line)
		}
		columns = n
	}
}
