package graph

import (
	"fmt"
	"strings"
)

// SchemaText documents the schema for a terminal.
func SchemaText() string { return renderSchema(textStyle) }

// SchemaMarkdown documents the schema in Markdown.
func SchemaMarkdown() string { return renderSchema(markdownStyle) }

// style is how the parts of the documentation are written down.
type style struct {
	title   func(string) string
	heading func(string) string
	table   func(header []string, rows [][]string) string
}

var textStyle = style{
	title:   func(s string) string { return s + "\n" },
	heading: func(s string) string { return "\n" + s + "\n" },
	table:   textTable,
}

var markdownStyle = style{
	title:   func(s string) string { return "# " + s + "\n" },
	heading: func(s string) string { return "\n## " + s + "\n\n" },
	table:   markdownTable,
}

func renderSchema(st style) string {
	var b strings.Builder
	b.WriteString(st.title(fmt.Sprintf("stancegraph graph schema, version %d", SchemaVersion)))
	for _, n := range Nodes {
		b.WriteString(st.heading(fmt.Sprintf("(:%s) %s", n.Label, n.About)))
		b.WriteString(st.table([]string{"property", "type", "meaning"}, propertyRows(n.Properties)))
	}
	for _, r := range Relationships {
		b.WriteString(st.heading(fmt.Sprintf("(:%s)-[:%s]->(:%s) %s", join(r.From), r.Type, join(r.To), r.About)))
		if len(r.Properties) > 0 {
			b.WriteString(st.table([]string{"property", "type", "meaning"}, propertyRows(r.Properties)))
		}
	}
	b.WriteString(st.heading("Stances"))
	b.WriteString(st.table([]string{"stance", "side", "about", "meaning"}, stanceRows()))
	b.WriteString(st.heading("Constraints and indexes"))
	b.WriteString(st.table([]string{"name", "kind", "on", "for"}, indexRows()))
	return b.String()
}

func propertyRows(properties []Property) [][]string {
	var rows [][]string
	for _, p := range properties {
		rows = append(rows, []string{p.Name, p.Type, p.About})
	}
	return rows
}

func stanceRows() [][]string {
	var rows [][]string
	for _, s := range Stances {
		var kinds []string
		for _, k := range s.Claims {
			kinds = append(kinds, string(k))
		}
		rows = append(rows, []string{string(s.Stance), string(s.Side), strings.Join(kinds, ", "), "the actor " + s.About})
	}
	return rows
}

func indexRows() [][]string {
	var rows [][]string
	for _, i := range Indexes {
		on := fmt.Sprintf("(:%s) %s", join(i.Labels), strings.Join(i.Properties, ", "))
		if i.Type != "" {
			on = fmt.Sprintf("[:%s] %s", i.Type, strings.Join(i.Properties, ", "))
		}
		rows = append(rows, []string{i.Name, string(i.Kind), on, i.About})
	}
	return rows
}

func join(labels []Label) string {
	var names []string
	for _, l := range labels {
		names = append(names, string(l))
	}
	return strings.Join(names, "|")
}

// textTable leaves the header out: in the few columns there are, each row tells.
func textTable(_ []string, rows [][]string) string {
	var width []int
	for _, row := range rows {
		for i, cell := range row[:len(row)-1] {
			if i == len(width) {
				width = append(width, 0)
			}
			width[i] = max(width[i], len([]rune(cell)))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(" ")
		for i, cell := range row[:len(row)-1] {
			fmt.Fprintf(&b, " %-*s ", width[i], cell)
		}
		b.WriteString(" " + row[len(row)-1] + "\n")
	}
	return b.String()
}

func markdownTable(header []string, rows [][]string) string {
	var b strings.Builder
	line := func(cells []string) { b.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	line(header)
	line(strings.Split(strings.Repeat("---,", len(header)-1)+"---", ","))
	for _, row := range rows {
		escaped := make([]string, len(row))
		for i, cell := range row {
			escaped[i] = strings.ReplaceAll(cell, "|", `\|`)
		}
		line(escaped)
	}
	return b.String()
}
