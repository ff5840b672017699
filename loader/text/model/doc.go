// Package model holds the statistical part of package text: a tagger and dependency
// parser that are one small neural network, and a lemmatizer, with the embedded model
// for English. cmd/stancetrain trains it; LICENSE.md names the treebanks.
//
// The network computes in fixed-point integers, so that a sentence has the same tags
// and the same tree on every machine, with vector instructions (AVX2) or without.
// Trees are projective, with one root.
package model
