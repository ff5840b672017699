// Package model holds the trained tagger, lemmatizer and parser: the file they are kept
// in, and the arithmetic that runs them. Models are read-only once decoded and may be
// used by any number of goroutines at once.
package model
