package main

import (
	"io"

	"github.com/spf13/cobra"

	"stancegraph/graph"
)

func newSchemaCmd(a *app) *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:     "schema",
		Short:   "print the graph's labels, relationships, keys and indexes",
		Example: "  stancegraph schema\n  stancegraph schema --format markdown > SCHEMA.md",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			var doc string
			switch format {
			case "text":
				doc = graph.SchemaText()
			case "markdown":
				doc = graph.SchemaMarkdown()
			default:
				return usagef("schema: unknown --format %q; it takes text or markdown", format)
			}
			_, err := io.WriteString(a.stdout, doc)
			return err
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text or markdown")
	return cmd
}
