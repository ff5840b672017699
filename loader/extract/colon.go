package extract

import (
	"unicode"

	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
)

// colonFrame is the frame of a line that names its speaker before a colon.
var colonFrame = lexicon.Frame{Name: "colon", Content: true}

// colon reads a line "Calloway: the dam will hold", of a headline or an interview. What
// follows is said by whom the line names: in a sentence that opens its paragraph the
// mention of a party, or a name, of at most six words stands before the colon, a clause or
// quotation after it. Names in capitals, and the letters "Q" and "A", are those of an
// interview or transcript: all of the paragraph is said. So is it behind a name in double
// brackets, as Wikinews prints interviews: "((Calloway)) The dam will hold."
func (r *run) colon(s int) {
	sentence := r.d.Sentences[s]
	if s > 0 && r.d.Sentences[s-1].Paragraph == sentence.Paragraph {
		return
	}
	if speaker, end := r.bracketed(sentence); speaker >= 0 {
		r.lined(s, speaker, end-1, true)
		return
	}
	at := -1
	for i := sentence.First; i < sentence.After && i <= sentence.First+6; i++ {
		if r.verb(i) || r.quoteOf[i] >= 0 {
			return
		}
		if r.d.Tokens[i].Text == ":" {
			at = i
			break
		}
	}
	if at <= sentence.First || at+2 >= sentence.After {
		return
	}
	speaker := -1
	for i := sentence.First; i < at; i++ {
		if h := r.head(i); r.noun(i) && (h < sentence.First || h >= at) {
			speaker = i
		}
	}
	capitals := r.capitals(sentence.First, at)
	if speaker < 0 && capitals {
		speaker = at - 1
	}
	if speaker < 0 || !capitals && !r.party(speaker) && (r.tags[speaker] != "NNP" || len(r.forms[speaker]) < 3) {
		return // "At issue: ..."
	}
	clause := false
	for i := at + 1; i < sentence.After; i++ {
		clause = clause || r.verb(i) || r.quoteOf[i] >= 0
	}
	if !clause {
		return
	}
	r.lined(s, speaker, at, capitals)
}

// bracketed is the head of the name in double brackets that the sentence begins with and the
// token after them; -1 where it does not.
func (r *run) bracketed(s text.Sentence) (speaker, end int) {
	t := r.d.Tokens
	if s.First+4 >= s.After || t[s.First].Text != "(" || t[s.First+1].Text != "(" {
		return -1, -1
	}
	for i := s.First + 2; i+1 < min(s.After, s.First+longestLabel); i++ {
		if t[i].Text != ")" || t[i+1].Text != ")" {
			continue
		}
		speaker = i - 1
		if m := r.nameAt(s.First + 2); m >= 0 {
			speaker = r.d.Mentions[m].Head
		}
		return speaker, i + 2
	}
	return -1, -1
}

// longestLabel is the most tokens of a name in double brackets, with these.
const longestLabel = 10

// lined makes what follows token at, in the sentence s or to the end of its paragraph, the words of
// the speaker whom the line names.
func (r *run) lined(s, speaker, at int, paragraph bool) {
	sentence := r.d.Sentences[s]
	end := sentence.After
	for n := s + 1; paragraph && n < len(r.d.Sentences) && r.d.Sentences[n].Paragraph == sentence.Paragraph; n++ {
		end = r.d.Sentences[n].After // an answer of an interview
	}
	r.attributeLine(speaker, at, extent{at + 1, end})
}

// attributeLine makes content, and the quotations that belong to token at, the words of the speaker, as
// the mark at that token tells.
func (r *run) attributeLine(speaker, at int, content ...extent) {
	r.taken[at] = true
	r.hits = append(r.hits, hit{cue: r.x.colonCue, frame: colonFrame, tokens: []int{at}, anchor: at,
		actor: speaker, target: -1, claim: -1, actorSlot: "subj", content: content})
	r.hitAt[at] = int32(len(r.hits))
}

// capitals reports whether the tokens [first,end) name a speaker as transcripts do, in
// capitals, or are "Q" or "A".
func (r *run) capitals(first, end int) bool {
	letters := 0
	for t := first; t < end; t++ {
		for _, c := range r.d.Tokens[t].Text {
			if unicode.IsLower(c) {
				return false
			}
			if unicode.IsUpper(c) {
				letters++
			}
		}
	}
	return letters > 2 || end == first+1 && (r.forms[first] == "q" || r.forms[first] == "a")
}

// fullName is the token that heads a name which ends as the name in capitals at token t
// does ("CALLOWAY: The dam holds"), of the "A" of an interview that of the person whom the
// headline names, else t itself.
func (r *run) fullName(t int) int {
	if r.forms[t] == "a" {
		return r.interviewed(t)
	}
	for i, m := range r.d.Mentions {
		if m.Type == text.Name && r.kind(i) == graph.Person && m.After-m.First > 1 && r.forms[m.After-1] == r.forms[t] && len(r.d.Conjuncts(m.Head)) == 1 {
			return m.Head
		}
	}
	return t
}

// interviewed is the token that heads the name of the one person whom the headline names, of
// whom the answers at token t are; t where it names nobody or several.
func (r *run) interviewed(t int) int {
	who := -1
	for i, m := range r.d.Mentions {
		if r.d.Sentences[r.d.SentenceOf(m.Head)].Section != graph.Headline {
			break
		}
		if m.Type != text.Name || r.kind(i) != graph.Person {
			continue
		}
		if who >= 0 && !r.same(i, r.mention(who)) {
			return t
		}
		who = m.Head
	}
	if who < 0 {
		return t
	}
	return who
}
