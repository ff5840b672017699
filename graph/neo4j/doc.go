// Package neo4j keeps the graph in a Neo4j server from version 5.13 on. It is the only
// importer of the driver.
//
// A Store is opened with Open and is safe for concurrent use. Writes take turns on one
// lock node, across processes too: every write transaction sets it first. Within a
// transaction nodes are looked up or created once and then referred to by element id;
// no clause searches without an index.
//
// Two properties of a statement are derived when it is written, and again when links
// change: edge, the id of the stance edge it counts towards, and origin, the
// independent origin it counts as. A stance edge is thereby the sum of the statements
// that an index finds under its id.
package neo4j
