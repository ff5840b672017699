// Package text turns an article's text into tokens, sentences, tags, dependencies,
// quotations, mentions and coreference chains, in Go and offline.
//
// The contract is in text.go. Annotation is a row of stages, each a pure function of
// the document and its model; see Pipeline. Offsets count Unicode code points of the
// original text, and every stage keeps them.
package text
