package loader

import (
	"stancegraph/graph"
	"stancegraph/loader/confidence"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/resolve"
	"stancegraph/loader/text/model"
)

// codeVersion counts the changes of extraction code after which a text may be read in
// another way. The golden test of the sample corpus names it, so that a change of what is
// read cannot go unnoticed.
const codeVersion = "11"

// stamp names everything that decides how a text is read; an article read with another
// stamp is read anew.
func stamp(codebook *resolve.Codebook) string {
	book := ""
	if codebook != nil {
		book = codebook.Digest()
	}
	return graph.NewID("x", codeVersion, lexicon.Digest(), model.Digest(), string(confidence.Digest()), book)
}
