// Package export writes what a graph store answers in formats that other programs and
// people read.
//
// RowFormats is the table of formats for the rows of a query, one file each. Every
// format is deterministic: the same rows give the same bytes, whatever the locale.
package export
