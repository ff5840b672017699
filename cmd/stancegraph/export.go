package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"stancegraph/graph"
	"stancegraph/graph/export"
	"stancegraph/graph/neo4j"
	"stancegraph/queries"
)

func newExportCmd(a *app) *cobra.Command {
	var flags exportFlags
	cmd := &cobra.Command{
		Use:   "export FORMAT",
		Short: "write the graph, or a part of it, for other programs",
		Long: `export writes statements with their evidence, or the network that they make, for other
programs. Filters narrow what is taken; claims and actors are named as query takes them.
A file or folder that -o names appears whole or not at all, in place of what was there.
The same graph gives the same bytes.

Formats:
` + exportFormatHelp(),
		Example: `  stancegraph export csv -o case/
  stancegraph export jsonl --claim "FBI attribution" | jq -r '[.date,.actor,.stance,.words] | @tsv'
  stancegraph export jsonl --actor "North Korea" --stance denies --from 2014-12 -o denials.jsonl
  stancegraph export gexf -o case.gexf                               # Gephi, with a timeline
  stancegraph export graphml --network congruence --normalise jaccard -o allies.graphml
  stancegraph export gexf --network subtract --window 3month -o alliances.gexf`,
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: completeExportFormats,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.export(cmd.Context(), args[0], flags)
		},
	}
	flags.add(cmd.Flags())
	return cmd
}

// exportFlags are what the flags of export say, as they were written.
type exportFlags struct {
	claims, actors, sources, stances []string
	from, to                         string
	confidence                       float64
	allSections, all, excelSafe      bool
	output                           string
	network, normalise, window       string
	unnamed                          bool
}

func (e *exportFlags) add(f *pflag.FlagSet) {
	f.StringArrayVar(&e.claims, "claim", nil, "statements on this `CLAIM` alone; may be repeated")
	f.StringArrayVar(&e.actors, "actor", nil, "statements by this `ACTOR`, or in its name; may be repeated")
	f.StringArrayVar(&e.sources, "source", nil, "statements in articles of this `SOURCE`; may be repeated")
	f.StringSliceVar(&e.stances, "stance", nil, "statements with these `STANCES`: "+strings.ToLower(stanceNames()))
	f.StringVar(&e.from, "from", "", "statements from this `DATE` on: 2014-12-19, 2014-12 or 2014")
	f.StringVar(&e.to, "to", "", "statements up to this `DATE`, which is included")
	f.Float64Var(&e.confidence, "min-confidence", 0, "statements that were read with at least this confidence, 0 to 1")
	f.BoolVar(&e.allSections, "all-sections", false, "also what never counts: related headlines, captions, and what people rejected")
	f.BoolVar(&e.all, "all", false, "take all claims, actors or sources that a name fits, not only the best")
	f.StringVar(&e.network, "network", string(export.TwoMode), "the network to draw: two-mode (actors and claims), or actors alone by congruence, conflict, subtract")
	f.StringVar(&e.normalise, "normalise", string(export.Plain), "weights of a network of actors: plain, jaccard, cosine")
	f.StringVar(&e.window, "window", "", "draw a network for each `WINDOW` of time that moves on by one unit: month, 3month, 30day, year")
	f.BoolVar(&e.unnamed, "unnamed", false, "draw speakers too whom no article names")
	f.BoolVar(&e.excelSafe, "excel-safe", false, "csv: write cells that a spreadsheet would take for a formula as text")
	f.StringVarP(&e.output, "output", "o", "", "the file or folder to write (default: standard output, for formats of one file)")
}

func exportFormatHelp() string {
	var b strings.Builder
	for _, f := range export.Formats {
		fmt.Fprintf(&b, "  %-11s %s\n", f.Name, f.About)
	}
	return strings.TrimRight(b.String(), "\n")
}

func completeExportFormats(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var names []string
	for _, f := range export.Formats {
		names = append(names, f.Name+"\t"+f.About)
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

func (a *app) export(ctx context.Context, name string, flags exportFlags) error {
	format, err := export.LookupFormat(name)
	if err != nil {
		return usagef("%w", err)
	}
	if err := a.checkOutput(format, flags.output); err != nil {
		return err
	}
	req := export.Request{ExcelSafe: flags.excelSafe}
	if req.Selection, err = flags.selection(); err != nil {
		return err
	}
	if req.Network, err = flags.drawn(format); err != nil {
		return err
	}
	store, err := a.openAsked(ctx)
	if err != nil {
		return err
	}
	defer store.Close(context.WithoutCancel(ctx))
	if req.Selection, err = a.resolveSelection(ctx, store, req.Selection, flags); err != nil {
		return err
	}
	req.Reader = store
	return a.writeExport(ctx, format, req, flags.output)
}

// checkOutput refuses what cannot be written to, before any work is done.
func (a *app) checkOutput(format export.Format, output string) error {
	_, terminal := isTerminal(a.stdout)
	switch {
	case output == "" && format.Folder != nil:
		return usagef("export: %s is a folder of files: name it with -o", format.Name)
	case output == "" && format.Binary && terminal:
		return usagef("export: %s is not for terminals: name a file with -o", format.Name)
	}
	return nil
}

func (a *app) writeExport(ctx context.Context, format export.Format, req export.Request, output string) error {
	switch {
	case format.Folder != nil:
		return export.ToFolder(output, format.Files, func(dir export.Folder) error { return format.WriteFolder(ctx, req, dir) })
	case output != "":
		return export.ToFile(output, func(w io.Writer) error { return format.WriteFile(ctx, req, w) })
	}
	w := bufio.NewWriterSize(a.stdout, 1<<16)
	if err := format.WriteFile(ctx, req, w); err != nil {
		return err
	}
	return w.Flush()
}

// selection is what the flags say but for names, which only the graph can resolve.
func (e exportFlags) selection() (graph.Selection, error) {
	sel := graph.Selection{MinConfidence: e.confidence, AllSections: e.allSections}
	if e.confidence < 0 || e.confidence > 1 {
		return sel, usagef("export: --min-confidence takes a number from 0 to 1, not %v", e.confidence)
	}
	for _, name := range e.stances {
		stance := graph.Stance(strings.ToUpper(strings.TrimSpace(name)))
		if _, ok := stance.Info(); !ok {
			return sel, usagef("export: --stance takes %s, not %q", strings.ToLower(stanceNames()), name)
		}
		sel.Stances = append(sel.Stances, stance)
	}
	var err error
	if sel.From, _, err = daysOf("from", e.from); err != nil {
		return sel, err
	}
	if _, sel.To, err = daysOf("to", e.to); err != nil {
		return sel, err
	}
	if sel.From != "" && sel.To != "" && sel.To < sel.From {
		return sel, usagef("export: --to %s lies before --from %s", e.to, e.from)
	}
	return sel, nil
}

// drawn is the network that the flags ask for.
func (e exportFlags) drawn(format export.Format) (export.Network, error) {
	n := export.Network{Mode: export.Mode(e.network), Normalise: export.Normalisation(e.normalise), Unnamed: e.unnamed}
	if err := n.Check(); err != nil {
		return n, usagef("export: %w", err)
	}
	if e.window != "" {
		var err error
		if n.Window, err = export.ParseWindow(e.window); err != nil {
			return n, usagef("export: --window: %w", err)
		}
	}
	if all := (export.Network{Mode: export.TwoMode, Normalise: export.Plain}); n != all && !format.Network {
		return n, usagef("export: %s draws no network: leave out --network, --normalise, --window and --unnamed", format.Name)
	}
	return n, nil
}

// daysOf returns the first and the last day of a date that a flag takes.
func daysOf(flag, value string) (first, last string, err error) {
	if value == "" {
		return "", "", nil
	}
	d, ok := graph.ParseDate(value)
	if !ok {
		return "", "", usagef("export: --%s takes a date as 2014-12-19, 2014-12 or 2014, not %q", flag, value)
	}
	first, last, _ = d.Days()
	return first, last, nil
}

// resolveSelection fills in the claims, actors and sources that the flags name, as query
// finds them.
func (a *app) resolveSelection(ctx context.Context, store *neo4j.Store, sel graph.Selection, flags exportFlags) (graph.Selection, error) {
	for _, names := range []struct {
		flag   string
		kind   queries.Type
		values []string
		ids    *[]string
	}{
		{"claim", queries.Claim, flags.claims, &sel.Claims},
		{"actor", queries.Actor, flags.actors, &sel.Actors},
		{"source", queries.Outlet, flags.sources, &sel.Sources},
	} {
		for _, value := range names.values {
			q := boundQuery{canned: &queries.Query{Name: "export", Params: []queries.Param{{Name: names.flag, Type: names.kind}}},
				params: map[string]any{names.flag: value}}
			q, err := a.resolveParams(ctx, store, q, flags.all)
			if err != nil {
				return sel, err
			}
			for _, id := range q.params[names.flag].([]any) {
				*names.ids = append(*names.ids, id.(string))
			}
		}
		slices.Sort(*names.ids)
		*names.ids = slices.Compact(*names.ids)
	}
	return sel, nil
}
