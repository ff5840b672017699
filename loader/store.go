package loader

import (
	"context"

	"stancegraph/graph"
)

// Store is what loading needs of a graph store; graph/neo4j and graph/graphtest have
// it, and graph/graphtest's conformance suite says what each method must do.
//
// Methods may be called from several goroutines and processes at once; writes take
// turns on the store's lock node.
type Store interface {
	// Known returns, for those of the article IDs that the store holds, what it holds.
	Known(ctx context.Context, ids []string) (map[string]graph.Known, error)
	// Write stores the readings in one transaction, each whole: it replaces what their
	// articles contributed before, derives the stance edges of the pairs it touched,
	// and marks the links as pending. It retries transient errors.
	Write(ctx context.Context, readings []graph.Reading) error
	// AddDocs adds names under which the text of an article that the store holds was read
	// too.
	AddDocs(ctx context.Context, article string, docs []string) error
	// Keys returns all actors and claims, and what is known of articles.
	Keys(ctx context.Context) (graph.Keys, error)
	// Texts returns the texts of the articles with these IDs.
	Texts(ctx context.Context, ids []string) (map[string]string, error)
	// Link replaces the links and reviews by those given, derives anew the stance edges of
	// the components and statements that changed, and clears the mark that links are pending.
	Link(ctx context.Context, links graph.Links) error
}
