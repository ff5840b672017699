package clean

import (
	"stancegraph/graph"
	"stancegraph/loader/text"
)

// Article is an article whose parts are told apart. Text is that of the item, and
// Regions mark it; nothing is cut, so offsets never shift.
type Article struct {
	graph.Article
	Regions []text.Region
	// Opinion says that the piece is signed opinion, whose author speaks in it.
	Opinion bool
}
