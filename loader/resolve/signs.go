package resolve

import (
	"strings"

	"stancegraph/graph"
	"stancegraph/loader/confidence"
	"stancegraph/loader/text"
)

// signs are what is known of how statement i, which is kept, was read.
func (r *reader) signs(i int) confidence.Signs {
	s, c := r.found.Statements[i], r.claims[i]
	at, way := r.tokensOf(s.Cue), r.wayTo(s.SourceMention)
	cue := r.d.Tokens[at.first]
	signs := confidence.Signs{
		Rule: s.Rule, Lexicon: s.Lexicon, Stance: s.Stance,
		Actor: way, Unnamed: !r.actors[i].named && way != confidence.Name, Slot: string(s.ActorSlot),
		Nested: s.Nested, Hedged: s.Hedged, Implied: !s.Explicit, Turned: s.Turned,
		Pointed: c.by == inDiscussion, NoParty: c.target == nil, Carried: s.Carried, Heard: s.Heard, Whose: s.Whose,
		Vague: c.target != nil && !c.target.named, Main: cue.Rel == "root",
		Cue: r.dictionaryForm(at), Head: r.groupNoun(s.SourceMention),
	}
	r.circumstances(&signs, at.first)
	return signs
}

// dictionaryForm is the words of the tokens at, as a dictionary has them.
func (r *reader) dictionaryForm(at tokenRange) string {
	var words []string
	for t := at.first; t < at.end; t++ {
		words = append(words, r.lemma(t))
	}
	return strings.Join(words, " ")
}

// groupNoun is the noun that names the party of mention m, where that is described or a group; "".
func (r *reader) groupNoun(m int) string {
	if m < 0 {
		return ""
	}
	if mention := r.d.Mentions[m]; mention.Type == text.Nominal || mention.Type == text.Name && mention.Kind == graph.Group {
		return r.lemma(mention.Head)
	}
	return ""
}

// circumstances adds to signs what the sentence tells of whether what the cue at token t says took
// place.
func (r *reader) circumstances(signs *confidence.Signs, t int) {
	modal := r.d.Modal(t)
	if modal == "" && r.d.Tokens[t].Rel == "xcomp" {
		modal = r.d.Modal(r.d.Tokens[t].Head)
	}
	switch modal {
	case "can", "could", "may", "might":
		signs.Possible = true
	case "will", "shall":
		signs.Future = true
	}
	if to := r.d.Child(t, "mark"); to >= 0 && r.lemma(to) == "to" {
		signs.Infinitive = true
	}
	for k, n := t, 0; k >= 0 && n < 3; k, n = r.d.Tokens[k].Head, n+1 {
		signs.Relative = signs.Relative || r.d.Tokens[k].Rel == "acl:relcl"
	}
	sentence := r.d.Sentences[r.d.SentenceOf(t)]
	for k := sentence.First; k < sentence.After; k++ {
		word := r.lemma(k)
		signs.Figures = signs.Figures || r.lex.words[polled][word]
		signs.Condition = signs.Condition || r.d.Tokens[k].Rel == "mark" && (word == "if" || word == "unless")
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
