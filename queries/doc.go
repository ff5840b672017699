// Package queries holds the canned queries: one .cypher file each, embedded, usable
// unchanged in Neo4j Browser, with a header that documents it.
//
// # Header
//
// The lines of // that a file begins with are its header, read strictly and in this
// order; an empty line ends it:
//
//	// name: backers                          the file's name without .cypher
//	// about: who backs an allegation         one line
//	// param: NAME TYPE -- MEANING            a parameter that must be given
//	// param: NAME TYPE = DEFAULT -- MEANING  one that may be left out; the default none is null
//	// needs: NAME | NAME                     at least one of these must be given
//	// returns: COLUMN -- MEANING             one line a column, in the order of RETURN
//	// table: COLUMN, COLUMN                  what a table on a terminal shows; else all columns
//
// Types lists the types of parameter. A parameter of type claim, allegation or actor
// reaches Cypher as the list of the ids of representatives, which is empty where it was
// left out; the others reach it as what they are, or null.
//
// # Checks
//
// Load refuses a file whose header is malformed; whose Cypher writes, calls a procedure
// but full text search, uses a label, relationship type or property that the schema of
// package graph lacks, or a parameter that the header lacks (and the reverse); whose
// RETURN differs from the header; or that does not end in ORDER BY. What it cannot
// check, that the order is total and the rows are right, the fixture cases do: each
// query has at least one in testdata/cases.
package queries
