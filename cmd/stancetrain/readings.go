package main

import (
	"iter"

	domain "stancegraph/graph"
	"stancegraph/loader"
	"stancegraph/loader/confidence"
)

// readings yields the statements of an article, each with the signs of how it was come by.
func readings(t loader.Trace) iter.Seq2[domain.Statement, confidence.Signs] {
	return func(yield func(domain.Statement, confidence.Signs) bool) {
		for i, id := range t.Resolved.IDs {
			for _, s := range t.Reading.Statements {
				if id != "" && s.ID == id && !yield(s, t.Resolved.Signs[i]) {
					return
				}
			}
		}
	}
}
