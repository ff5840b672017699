// Package queries holds the canned queries: one .cypher file each, embedded, usable
// unchanged in Neo4j Browser, with a header that documents it.
//
// # Header
//
// The lines that a file begins with are its header, read strictly and in this order; an
// empty line ends it:
//
//	// name: backers                          the file's name without .cypher
//	// about: who backs an allegation         one line
//	// param: NAME TYPE, e.g. EXAMPLE -- MEANING            a parameter that must be given
//	// param: NAME TYPE = DEFAULT, e.g. EXAMPLE -- MEANING  one that may be left out; the default none is null
//	// needs: NAME | NAME                     at least one of these must be given
//	// ask: who (backs|supports) {claim}      forms of question that it answers, one a line
//	// returns: COLUMN -- MEANING             one line a column, in the order of RETURN
//	// table: COLUMN, COLUMN                  what a table on a terminal shows; else all columns
//	:param NAME => VALUE;                     one line a parameter, for Neo4j Browser
//
// Types lists the types of parameter. A parameter of type claim, allegation, actor or
// outlet reaches Cypher as the list of the ids of representatives, which is empty where
// it was left out; the others reach it as what they are, or null.
//
// # Neo4j Browser
//
// The file as it is can be pasted there: the :param lines set each parameter to its
// default, and one that must be given to what its example names, looked up by words. They
// follow from the lines above (Query.Commands), and Load says what they must be.
//
// # Questions
//
// In a form of question a word stands for itself in any inflection and but for a typing
// error, (a|b c|) for one of some wordings or nothing, {NAME} for the value of a
// parameter; NAME=VALUE after => is a value that the form itself gives. Ask lays all forms
// over the whole of a question and looks up the names; it answers only where one query
// fits better than all others.
//
// # Checks
//
// Load refuses a file whose header is malformed; whose Cypher writes, calls a procedure
// but full text search, uses a label, relationship type or property that the schema of
// package graph lacks, or a parameter that the header lacks (and the reverse); whose
// RETURN differs from the header; or that does not end in ORDER BY. What it cannot
// check, that the order is total and the rows are right, the fixture cases do: each
// query has at least one in testdata/cases, and a file in each format in testdata/golden.
//
// # Speed
//
// A query over the whole graph walks an index in its order and stops at its limit: such
// indexes are on numbers that the link step derives (graph.Rank). So it must not stand
// behind an UNWIND, which makes the server read and sort the whole index. Of the statements of a
// group only those of the groups shown are sorted.
package queries
