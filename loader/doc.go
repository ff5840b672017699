// Package loader reads articles into statements and writes them to a graph store.
//
//	open   -> clean -> annotate -> extract -> resolve -> write
//	source    clean    text        extract    resolve    a Store
//
// Everything before write is a pure function of article, lexicon, codebook and model:
// no clock, no randomness, no map order, no network. It runs in parallel; writing does
// not. After the last batch the link step joins keys that name the same party or claim.
package loader
