package export

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"stancegraph/graph"
)

// Reader is the graph store that exports read. Every method gives the same things in
// the same order, however the graph was loaded, and holds no more than a page of them.
// An error of each ends the reading and is returned.
type Reader interface {
	// Revision differs between two states of the graph.
	Revision(ctx context.Context) (int64, error)
	// Excerpts gives every article with wanted statements, by article ID; with its text
	// where texts is set.
	Excerpts(ctx context.Context, sel graph.Selection, texts bool, each func(graph.Excerpt) error) error
	// StanceEdges gives every stance edge that wanted statements show, by claim, then
	// as stances are displayed, then actor.
	StanceEdges(ctx context.Context, sel graph.Selection, each func(graph.EdgeEvidence) error) error
	// Actors and Claims give those with these IDs that there are, in the order given.
	Actors(ctx context.Context, ids []string, each func(graph.ActorEntry) error) error
	Claims(ctx context.Context, ids []string, each func(graph.ClaimEntry) error) error
}

// Request says what to export.
type Request struct {
	Reader    Reader
	Selection graph.Selection
	Network   Network // formats that draw networks alone
	// ExcelSafe makes cells of CSV that a spreadsheet would take for a formula text.
	ExcelSafe bool
}

// Format is one row of the table of export formats. It has one of File and Folder.
type Format struct {
	Name  string
	About string // one line for help
	// Network says that the format draws a network, and so follows Request.Network.
	Network bool
	// Binary says that a terminal could not show it.
	Binary bool
	// File writes the one file that the export is.
	File func(ctx context.Context, req Request, w io.Writer) error
	// Folder writes the files of the folder that the export is, Files at most.
	Folder func(ctx context.Context, req Request, dir Folder) error
	Files  []string
}

// Formats is the table of export formats, in the order of display. The command line's
// help, its errors and the tests derive from it.
var Formats = []Format{
	{Name: "csv", About: "a folder of tables, with a datapackage.json that describes them", Folder: writeCSV, Files: tableFiles(".csv", "datapackage.json")},
	{Name: "parquet", About: "the same tables as Parquet files, for pandas, R, DuckDB", Binary: true, Folder: writeParquet, Files: tableFiles(".parquet")},
	{Name: "json", About: "one JSON object: articles with their statements, stances, claims, actors", File: writeJSON},
	{Name: "jsonl", About: "one JSON object a statement, each whole by itself", File: writeJSONL},
	{Name: "markdown", About: "a report to read: for each claim who stands where, with the words", File: writeMarkdown},
	{Name: "html", About: "the same as one web page that needs nothing else, with pictures and a search box", File: writeHTML},
	{Name: "graphml", About: "the network, for Gephi, networkx, yEd, igraph", Network: true, File: writeGraphML},
	{Name: "gexf", About: "the network over time, for Gephi", Network: true, File: writeGEXF},
	{Name: "cytoscape", About: "the network as JSON, for Cytoscape and Cytoscape.js", Network: true, File: writeCytoscape},
	{Name: "dot", About: "the network, for Graphviz", Network: true, File: writeDOT},
	{Name: "neo4j-admin", About: "a folder of CSV files for neo4j-admin, with a README that imports them", Folder: writeNeo4jAdmin, Files: adminFileNames()},
	{Name: "stix", About: "a STIX 2.1 bundle: identities, notes, opinions, relationships, reports", File: writeSTIX},
	{Name: "claimreview", About: "JSON-LD in the vocabulary of schema.org: ClaimReview, Claim, NewsArticle", File: writeClaimReview},
	{Name: "eventlist", About: "the event list of Discourse Network Analyzer and rDNA, as CSV", File: writeEventList},
}

// FormatNames returns the names of the formats in the order of display.
func FormatNames() []string {
	names := make([]string, len(Formats))
	for i, f := range Formats {
		names[i] = f.Name
	}
	return names
}

// LookupFormat returns the format called name; the error lists them all.
func LookupFormat(name string) (Format, error) {
	for _, f := range Formats {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("unknown export format %q: choose one of %s", name, strings.Join(FormatNames(), ", "))
}

// ErrChanged says that the graph was written to while it was exported, so that parts of
// the export may not fit one another.
var ErrChanged = errors.New("the graph changed while it was exported: run it again when nothing is being loaded")

// WriteFile writes a format of one file to w. What was written is only good where the
// error is nil.
func (f Format) WriteFile(ctx context.Context, req Request, w io.Writer) error {
	return f.steady(ctx, req, func() error { return f.File(ctx, req, w) })
}

// WriteFolder writes a format of several files to dir.
func (f Format) WriteFolder(ctx context.Context, req Request, dir Folder) error {
	return f.steady(ctx, req, func() error { return f.Folder(ctx, req, dir) })
}

// steady runs write and fails where the graph changed meanwhile.
func (f Format) steady(ctx context.Context, req Request, write func() error) error {
	before, err := req.Reader.Revision(ctx)
	if err != nil {
		return fmt.Errorf("export %s: %w", f.Name, err)
	}
	if err := write(); err != nil {
		return fmt.Errorf("export %s: %w", f.Name, err)
	}
	after, err := req.Reader.Revision(ctx)
	if err == nil && before != after {
		err = ErrChanged
	}
	if err != nil {
		return fmt.Errorf("export %s: %w", f.Name, err)
	}
	return nil
}
