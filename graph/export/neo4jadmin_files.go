package export

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"stancegraph/graph"
)

// adminFile is one file for neo4j-admin to import.
type adminFile struct {
	name       string
	labels     string // of nodes, or the type of relationships
	start, end string // the id space of nodes; of relationships, those that they join
	properties []graph.Property
}

// adminSpaces are the id spaces, by label; keys that represent others share one with
// those.
var adminSpaces = map[graph.Label]string{
	graph.LabelArticle: "article", graph.LabelSource: "source", graph.LabelStatement: "statement", graph.LabelMeta: "meta",
	graph.LabelActor: "actor", graph.LabelActorAlias: "actor", graph.LabelClaim: "claim", graph.LabelClaimAlias: "claim",
}

// adminTable lists the files, as the schema documents what is in them.
var adminTable = newAdminTable()

func newAdminTable() []adminFile {
	var files []adminFile
	for _, n := range graph.Nodes {
		labels := string(n.Label)
		switch n.Label {
		case graph.LabelAlias: // its nodes have another label too
			continue
		case graph.LabelActorAlias, graph.LabelClaimAlias:
			labels = string(graph.LabelAlias) + ":" + labels
		}
		files = append(files, adminFile{nodeFile(n.Label), labels, adminSpaces[n.Label], "", n.Properties[1:]})
	}
	for _, r := range graph.Relationships {
		switch r.Type {
		case graph.Mentions:
		case graph.SameAs: // of actors, and of claims
			for _, space := range []string{"actor", "claim"} {
				files = append(files, adminFile{relationshipFile(r.Type) + "_" + space, string(r.Type), space, space, r.Properties})
			}
		default:
			files = append(files, adminFile{relationshipFile(r.Type), string(r.Type), adminSpaces[r.From[0]], adminSpaces[r.To[0]], r.Properties})
		}
	}
	return files
}

func nodeFile(l graph.Label) string           { return "node_" + strings.ToLower(string(l)) }
func relationshipFile(t graph.RelType) string { return "rel_" + strings.ToLower(string(t)) }

func adminFileNames() []string {
	all := []string{"README.md"}
	for _, f := range adminTable {
		all = append(all, f.name+".csv")
	}
	return all
}

// adminTypes are what the importer calls the types of the schema.
var adminTypes = map[string]string{"STRING": "", "INTEGER": ":long", "FLOAT": ":double", "BOOLEAN": ":boolean",
	"LIST<STRING>": ":string[]", "LIST<INTEGER>": ":long[]"}

// header is the first line of the file.
func (f adminFile) header() []string {
	cells := []string{"id:ID(" + f.start + ")"}
	if f.end != "" {
		cells = []string{":START_ID(" + f.start + ")", ":END_ID(" + f.end + ")"}
	}
	for _, p := range f.properties {
		cells = append(cells, p.Name+adminTypes[p.Type])
	}
	return cells
}

// adminSeparator stands between the items of a list: a character that no cell has, since
// control characters are replaced.
const adminSeparator = "\x1f"

// row is a line of the file: of nodes, ids is the id; of relationships, the two they
// join. Properties that the file has no column for are left out.
func (f adminFile) row(ids []string, properties object) ([]string, error) {
	cells := slices.Clone(ids)
	for _, p := range f.properties {
		cell, err := adminCell(properties[p.Name])
		if err != nil {
			return nil, fmt.Errorf("%s: property %s: %w", f.name, p.Name, err)
		}
		cells = append(cells, cell)
	}
	return cells, nil
}

// adminCell renders a value as encoding/json decodes it.
func adminCell(value any) (string, error) {
	switch v := value.(type) {
	case nil:
		return "", nil
	case string:
		return withoutControls(v), nil
	case bool:
		return strconv.FormatBool(v), nil
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64), nil
	case []any:
		items := make([]string, len(v))
		for i, item := range v {
			var err error
			if items[i], err = adminCell(item); err != nil {
				return "", err
			}
		}
		return strings.Join(items, adminSeparator), nil
	}
	return "", fmt.Errorf("a value of type %T has no rendering", value)
}

// fields returns the fields of a domain type under their JSON names, which are those of
// the schema.
func fields(v any) (object, error) {
	data, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	var o object
	return o, json.Unmarshal(data, &o)
}

// adminReadme tells how to import the files.
func adminReadme(longest int) string {
	var b strings.Builder
	b.WriteString("# A graph for Neo4j\n\nWritten by `stancegraph export neo4j-admin`. In this folder, with the database stopped:\n\n```\n")
	b.WriteString("neo4j-admin database import full neo4j --overwrite-destination --multiline-fields=true \\\n")
	fmt.Fprintf(&b, "  --array-delimiter=U+001F --read-buffer-size=%d", max(4<<20, 4*longest))
	for _, f := range adminTable {
		kind := "nodes"
		if f.end != "" {
			kind = "relationships"
		}
		fmt.Fprintf(&b, " \\\n  --%s=%s=%s.csv", kind, f.labels, f.name)
	}
	b.WriteString("\n```\n\nThen start it, and run once, with `NEO4J_URI` and its companions set:\n\n```\nstancegraph link\n```\n\n" +
		"This puts the indexes in place and derives what they order. All queries work then, and so does `verify`;\n" +
		"to add or take away articles, load them into a graph of their own.\n")
	return b.String()
}
