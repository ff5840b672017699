// Package graph holds the domain of stancegraph: articles, the actors and claims
// they name, the statements that join them, and the schema of the property graph
// they are stored in.
//
// It imports the standard library alone, so that every other package can speak in
// its words. All offsets count Unicode code points in an article's text, half open,
// from 0. All types are plain values; none is safe for concurrent mutation.
package graph
