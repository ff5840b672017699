package resolve

import (
	"stancegraph/loader/confidence"
	"stancegraph/loader/text"
)

// signs are what is known of how statement i, which is kept, was read.
func (r *reader) signs(i int) confidence.Signs {
	s, c := r.found.Statements[i], r.claims[i]
	cue, way := r.d.Tokens[r.tokensOf(s.Cue).first], r.wayTo(s.SourceMention)
	return confidence.Signs{
		Rule: s.Rule, Lexicon: s.Lexicon, Stance: s.Stance,
		Actor: way, Unnamed: !r.actors[i].named && way != confidence.Name, Slot: string(s.ActorSlot),
		Nested: s.Nested, Hedged: s.Hedged, Implied: !s.Explicit, Turned: s.Turned,
		Pointed: c.by == inDiscussion, NoParty: c.target == nil, Carried: s.Carried,
		Vague: c.target != nil && !c.target.named, Main: cue.Rel == "root",
	}
}

// wayTo says how mention m, -1 for the author, names its party.
func (r *reader) wayTo(m int) confidence.Actor {
	switch {
	case m < 0 && r.article.Title == "":
		return confidence.Writer
	case m < 0:
		return confidence.Author
	}
	switch r.d.Mentions[m].Type {
	case text.Pronoun:
		return confidence.Pronoun
	case text.Nominal:
		return confidence.Description
	}
	return confidence.Name
}
