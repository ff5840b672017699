package queries

import (
	"fmt"
	"strings"
	"text/tabwriter"
)

// Help returns what the header says, as text for a terminal.
func (q Query) Help() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\nUsage:\n  stancegraph query %s%s\n", q.About, q.Name, q.usage())
	if len(q.Params) > 0 {
		b.WriteString("\nParameters:\n")
		w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
		for _, p := range q.Params {
			fmt.Fprintf(w, "  %s\t%s\t%s\t%s, e.g. %s\n", p.Name, p.Type, p.presence(), p.About, p.Example)
		}
		flush(w)
		if len(q.Needs) > 0 {
			fmt.Fprintf(&b, "  At least one of %s must be given.\n", strings.Join(q.Needs, ", "))
		}
		q.writeTypes(&b)
	}
	b.WriteString("\nColumns:\n")
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, c := range q.Returns {
		fmt.Fprintf(w, "  %s\t%s\n", c.Name, c.About)
	}
	flush(w)
	if len(q.asks) > 0 {
		b.WriteString("\nForms of question (stancegraph ask):\n")
		for _, p := range q.asks {
			fmt.Fprintf(&b, "  %s\n", p.text)
		}
	}
	if len(q.Table) > 0 {
		fmt.Fprintf(&b, "\nA table shows %s.\n", strings.Join(q.Table, ", "))
	}
	return b.String()
}

// usage writes the parameters that must be given, with an example each.
func (q Query) usage() string {
	var b strings.Builder
	for _, p := range q.Params {
		if p.Required || len(q.Needs) > 0 && p.Name == q.Needs[0] {
			fmt.Fprintf(&b, " -p %s=%s", p.Name, shellWord(p.Example))
		}
	}
	return b.String()
}

func (p Param) presence() string {
	switch {
	case p.Required:
		return "required"
	case p.DefaultText == noDefault:
		return "optional"
	}
	return "default " + p.DefaultText
}

// writeTypes explains the types that the parameters have, each once.
func (q Query) writeTypes(b *strings.Builder) {
	b.WriteString("\nTypes:\n")
	w := tabwriter.NewWriter(b, 0, 0, 2, ' ', 0)
	for _, info := range Types {
		for _, p := range q.Params {
			if p.Type == info.Type {
				fmt.Fprintf(w, "  %s\t%s\n", info.Type, info.Takes)
				break
			}
		}
	}
	flush(w)
}

// flush ends a table of help; the strings.Builder that it writes to does not fail.
func flush(w *tabwriter.Writer) { _ = w.Flush() }
