package kit

import (
	"fmt"
	"strings"

	"stancegraph/graph"
)

// look is how the nodes with one label are drawn.
type look struct {
	label    graph.Label
	diameter int // pixels
	colour   string
	border   string
	text     string
	caption  string // of the properties in braces
}

// looks has a row for every label of the schema. Of several labels on a node the last
// one counts.
var looks = []look{
	{graph.LabelMeta, 40, "#E5E7EB", "#9CA3AF", "#374151", "{id}"},
	{graph.LabelAlias, 50, "#E5E7EB", "#9CA3AF", "#374151", "{id}"},
	{graph.LabelClaimAlias, 60, "#F6EBCB", "#C8B273", "#4A3F1A", "{text}"},
	{graph.LabelActorAlias, 50, "#CBD5E1", "#94A3B8", "#1E293B", "{name}"},
	{graph.LabelSource, 60, "#E5E7EB", "#6B7280", "#111827", "{name}"},
	{graph.LabelArticle, 70, "#F3F4F6", "#9CA3AF", "#111827", "{title}"},
	{graph.LabelStatement, 90, "#FFFFFF", "#9CA3AF", "#111827", "{quote}"},
	{graph.LabelClaim, 120, "#F4E3AE", "#B8963A", "#2E2508", "{text}"},
	{graph.LabelActor, 80, "#334155", "#0F172A", "#FFFFFF", "{name}"},
}

// style is the kit's GraSS: nodes say what they are, and what stands on a line reads with
// the two nodes as a sentence. GraSS knows no comments, and no colon in a caption.
func style() []byte {
	var b strings.Builder
	b.WriteString("node { diameter: 50px; color: #E5E7EB; border-color: #9CA3AF; border-width: 2px; text-color-internal: #111827; font-size: 10px; }\n")
	b.WriteString("relationship { color: #9CA3AF; shaft-width: 1px; font-size: 9px; padding: 3px; text-color-external: #374151; text-color-internal: #111827; caption: '<type>'; }\n")
	for _, l := range looks {
		fmt.Fprintf(&b, "node.%s { diameter: %dpx; color: %s; border-color: %s; border-width: 2px; text-color-internal: %s; font-size: 10px; caption: '%s'; }\n",
			l.label, l.diameter, l.colour, l.border, l.text, l.caption)
	}
	for _, r := range graph.Relationships {
		row, ok := graph.Stance(r.Type).Info()
		if ok {
			fmt.Fprintf(&b, "relationship.%s { color: #%s; shaft-width: 4px; font-size: 11px; padding: 3px; text-color-external: #111827; text-color-internal: #FFFFFF; caption: '%s'; }\n",
				r.Type, row.Colour, row.Verb)
			continue
		}
		fmt.Fprintf(&b, "relationship.%s { color: #9CA3AF; shaft-width: 1px; font-size: 9px; padding: 3px; text-color-external: #374151; text-color-internal: #111827; caption: '%s'; }\n",
			r.Type, phrase(r.Type))
	}
	return []byte(b.String())
}

// phrases word the types of relationship that do not read as they are.
var phrases = map[graph.RelType]string{
	graph.About: "is about", graph.OnBehalfOf: "on behalf of", graph.Via: "reported through", graph.Within: "inside",
	graph.ReportedIn: "in", graph.PublishedBy: "published by", graph.SameAs: "is the same as", graph.PartOf: "is part of",
}

// phrase is a type of relationship as words between its two nodes.
func phrase(t graph.RelType) string {
	if words, ok := phrases[t]; ok {
		return words
	}
	return strings.ToLower(strings.ReplaceAll(string(t), "_", " "))
}
