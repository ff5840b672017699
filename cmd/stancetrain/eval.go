package main

import (
	"stancegraph/loader/text/conllu"
	"stancegraph/loader/text/model"
)

// figures are accuracies in per cent on gold tokens with predicted tags; uas and las
// leave punctuation out.
type figures struct {
	XPOS float64 `json:"xpos"`
	UAS  float64 `json:"uas"`
	LAS  float64 `json:"las"`
}

func evaluate(m *model.Model, sents []conllu.Sentence) figures {
	var st model.State
	var words, tagged, scored, heads, both float64
	for i := range sents {
		toks := sents[i].Tokens
		ws := make([]model.Word, len(toks))
		for k := range toks {
			ws[k] = model.NewWord(toks[k].Form)
		}
		tags := make([]uint8, len(ws))
		m.Tagger.Tag(ws, tags)
		m.Parser.Parse(&st, ws, tags)
		for k, t := range toks {
			words++
			if m.Tagger.Tags[tags[k]] == t.XPOS {
				tagged++
			}
			if t.UPOS == "PUNCT" {
				continue
			}
			scored++
			h := st.Head[k]
			if h == len(toks) {
				h = -1
			}
			if h == t.Head {
				heads++
				if base(m.Parser.Rels[st.Rel[k]]) == base(t.Rel) {
					both++
				}
			}
		}
	}
	return figures{100 * tagged / words, 100 * heads / scored, 100 * both / scored}
}
