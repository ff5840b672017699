package extract

import (
	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
)

// colonFrame is the frame of a line that names its speaker before a colon.
var colonFrame = lexicon.Frame{Name: "colon", Content: true}

// lines gives what the article's turns say to whom their labels name.
func (r *run) lines() {
	for _, t := range r.d.Turns {
		if t.About {
			continue
		}
		var content []extent
		for _, e := range t.Content {
			content = append(content, extent{e[0], e[1]})
		}
		r.attributeLine(t.Speaker, t.Mark, content...)
	}
}

// attributeLine makes content, and the quotations that belong to token at, the words of the speaker, as
// the mark at that token tells.
func (r *run) attributeLine(speaker, at int, content ...extent) {
	r.taken[at] = true
	r.hits = append(r.hits, hit{cue: r.x.colonCue, frame: colonFrame, tokens: []int{at}, anchor: at,
		actor: speaker, target: -1, claim: -1, actorSlot: "subj", content: content})
	r.hitAt[at] = int32(len(r.hits))
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
