// Package graphtest holds what tests of a graph need: a store in memory, the
// conformance suite that every store passes, and readings made by hand.
//
// Memory keeps the readings and the links as they were given, and computes from them
// what a store must show. It is the specification in the plainest words; a store that
// writes step by step must come to the same.
package graphtest
