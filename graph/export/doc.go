// Package export writes what a graph store holds, and what it answers, in formats that
// other programs and people read.
//
// RowFormats is the table of formats for the rows of a query, Formats that of formats for
// a part of the graph: statements with their evidence, or the network they make. Each
// format has a file of its own. All are deterministic: the same rows, or the same graph,
// give the same bytes, whatever the locale and however the graph was loaded.
//
// An export streams from a Reader: it holds a page of statements at a time, and beside it
// what its format cannot do without, which grows with the actors, claims and stance edges
// of the graph, not with its statements or texts. Where the graph was written to meanwhile
// it fails.
package export
