// Package extract finds who says what (attributions) and who takes which stance on
// what (statements) in an annotated document. Its rules and words are data in package
// lexicon. It is a pure function of document and lexicon.
package extract
