package extract

import "stancegraph/loader/lexicon"

// colonFrame is the frame of a line that names its speaker before a colon.
var colonFrame = lexicon.Frame{Name: "colon", Content: true}

// colon reads a line "Calloway: the dam will hold", of a headline or an interview. What
// follows is said by whom the line names: in a sentence that opens its paragraph the
// mention of a party, or a name, of at most six words stands before the colon, a clause or quotation after it.
func (r *run) colon(s int) {
	sentence := r.d.Sentences[s]
	if s > 0 && r.d.Sentences[s-1].Paragraph == sentence.Paragraph {
		return
	}
	at := -1
	for i := sentence.First; i < sentence.End && i <= sentence.First+6; i++ {
		if r.verb(i) || r.quoteOf[i] >= 0 {
			return
		}
		if r.d.Tokens[i].Text == ":" {
			at = i
			break
		}
	}
	if at <= sentence.First || at+2 >= sentence.End {
		return
	}
	speaker := -1
	for i := sentence.First; i < at; i++ {
		if h := r.head(i); r.noun(i) && (h < sentence.First || h >= at) {
			speaker = i
		}
	}
	if speaker < 0 || !r.party(speaker) && (r.tags[speaker] != "NNP" || len(r.forms[speaker]) < 3) {
		return // "At issue: ..."
	}
	clause := false
	for i := at + 1; i < sentence.End; i++ {
		clause = clause || r.verb(i) || r.quoteOf[i] >= 0
	}
	if !clause {
		return
	}
	r.taken[at] = true
	r.hits = append(r.hits, hit{cue: r.x.colonCue, frame: colonFrame, tokens: []int{at}, anchor: at,
		actor: speaker, target: -1, claim: -1, actorSlot: "subj", content: []extent{{at + 1, sentence.End}}})
	r.hitAt[at] = int32(len(r.hits))
}
