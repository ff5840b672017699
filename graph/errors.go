package graph

import "errors"

// ErrNoArticle says that a store does not hold an article.
var ErrNoArticle = errors.New("the graph holds no such article")
