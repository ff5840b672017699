// Package lexicon holds the words and rules of extraction as data: tables in en/, each
// row with an example that a test runs. Rows are decoded strictly: an unknown key or a
// bad value is an error with file and line.
package lexicon
