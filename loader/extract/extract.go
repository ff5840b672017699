package extract

import (
	"stancegraph/graph"
	"stancegraph/loader/lexicon"
	"stancegraph/loader/text"
)

// Attribution is one place where words, or an attitude, are attributed to somebody.
type Attribution struct {
	// Source is the words that name the speaker where the cue stands, with what is joined
	// to them; a relative pronoun may be all. SourceMention is the mention it stands in,
	// -1 where there is none: chains give the party behind a pronoun.
	Source        text.Span
	SourceMention int
	Cue           text.Span
	CueHead       int // token
	// Content is what is attributed, in text order, without cue and source.
	Content []text.Span
	Quoted  bool // the content holds quoted speech
	// Within is the index of the innermost attribution in whose content this one lies,
	// -1. Nested says that there is one, or that the cue stands in a quotation whose
	// speaker was not found.
	Within  int
	Nested  bool
	Rule    string // name of the frame
	Lexicon string // file:line of the row
}

// None is the span of words that are not there.
var None = text.Span{Start: -1, End: -1}

// Statement is a stance as the text words it, before its actor and claim are known by
// name; package resolve does that.
type Statement struct {
	Stance graph.Stance
	// Attribution is the index of the attribution that carries it: that of the cue
	// itself, or that of the speech in which the cue lies; -1 where the stance stands by
	// itself ("X condemned Y" without further words).
	Attribution int
	// Source is the words that name the actor: of "I" and "we" the pronoun itself, None
	// for the author of a signed piece who does not name himself.
	Source text.Span
	// SourceMention is the mention of the actor: of "I" and "we" in speech the source of
	// that speech, in "she said she backed it" the speaker where the pronoun fits. It is
	// -1 for the article's author.
	SourceMention int
	Cue           text.Span
	Content       []text.Span
	// Evidence is the sentence that carries the statement.
	Evidence text.Span
	Section  graph.Section
	Claim    Proposition
	// Via are the outlets that pass the statement on and, of a nested one, those in whose
	// speech it is reported, by mention, innermost first.
	Via []int
	// Within is the index of the statement in whose content this one lies, -1. A
	// statement may be nested in an attribution that takes no stance: then Nested is
	// true and Within -1.
	Within int
	Nested bool
	Hedged bool
	// Explicit says that the cue names the stance; where it is false, a judging word, an
	// accusation or a denial in what somebody says carries it.
	Explicit bool
	// ActorSlot is the place of the frame in which the actor was found; Turned says that
	// the stance is not the frame's own: negation, or a stance in the claim, turned it.
	ActorSlot lexicon.Slot
	Turned    bool
	// Carried is the probability that the model of carried stances gives, 0 where a rule
	// found the statement.
	Carried float64
	// Heard is the probability that the network of live cues gives a cue that names its stance, 0 where it
	// was not asked.
	Heard float64
	// Whose is the probability that the ranking of actors gives the actor, where a cue names the stance.
	Whose   float64
	Rule    string // name of the frame
	Lexicon string // file:line of the row
}

// Proposition is what a statement's claim says, as far as a frame was found. It is
// affirmative: a negation in the words has already turned the stance.
type Proposition struct {
	// Kind is Allegation for a clause or deed that can be true or false, Act for a deed,
	// plan or words, Position for a party; "" where only an anaphor stands.
	Kind graph.ClaimKind
	// Target is the mention of the party that the claim blames, defends or is about,
	// -1 where none was found.
	Target int
	// Act is the predicate by lemmas, with particle and preposition ("carry out", "be
	// behind", "responsible for", "involvement in"); where the words name a deed alone,
	// the act of the frame. "" where there is none.
	Act string
	// Object is the words of what the act was done to, or of the deed itself where the
	// act is "carry out" ("the cyber-attack on Sony Pictures"); None where there is
	// none. ObjectHead is its head token, -1.
	Object     text.Span
	ObjectHead int
	// Words are the words that state the claim, for the wording where no frame fits.
	Words text.Span
	// Called is the words for what the target is said to be ("a liar"); None where the words
	// of the claim are not of this kind.
	Called text.Span
	// Anaphor says that the words only point at a claim in discussion ("the claim",
	// "it", "its involvement"), or that there are none; package resolve finds which one.
	Anaphor bool
	// Inner is the stance that the claim itself consists of ("the accusation that",
	// "allegations"), already composed into the statement's.
	Inner graph.Stance
}

// Result is what was found in one document: attributions and statements, in text
// order.
type Result struct {
	Attributions []Attribution
	Statements   []Statement
}
