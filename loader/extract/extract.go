package extract

import (
	"stancegraph/graph"
	"stancegraph/loader/text"
)

// Attribution is one place where words, or an attitude, are attributed to somebody.
type Attribution struct {
	// Source is the words that name the speaker; None where the text names none.
	// SourceMention is the mention it stands in, -1 where there is none: chains give
	// the party behind a pronoun.
	Source        text.Span
	SourceMention int
	Cue           text.Span
	CueHead       int // token
	Content       []text.Span
	Quoted        bool // the content holds quoted speech
	// Via are the mentions through whom it reaches us ("the BBC reported that"),
	// innermost first.
	Via []int
	// Within is the index of the attribution in whose content this one lies, -1.
	Within  int
	Rule    string
	Lexicon string // file:line of the row
}

// None is the span of words that are not there.
var None = text.Span{Start: -1, End: -1}

// Statement is a stance as the text words it, before its actor and claim are known by
// name; package resolve does that.
type Statement struct {
	Stance graph.Stance
	// Attribution is the index of the attribution that carries it, -1 where the
	// stance stands by itself ("X condemned Y").
	Attribution int
	Source      text.Span // as in Attribution
	// SourceMention is the mention of the actor, -1 for the article's author.
	SourceMention int
	Cue           text.Span
	Content       []text.Span
	// Evidence is the sentence, or run of sentences, that carries the statement.
	Evidence text.Span
	Section  graph.Section
	Claim    Proposition
	Via      []int // mentions, innermost first
	// Within is the index of the statement in whose content this one lies, -1. A
	// statement may be nested in an attribution that takes no stance: then Nested is
	// true and Within -1.
	Within     int
	Nested     bool
	Hedged     bool
	Explicit   bool
	Confidence float64
	Rule       string
	Lexicon    string
}

// Proposition is what a statement's claim says, as far as a frame was found. It is
// affirmative: a negation in the words has already turned the stance.
type Proposition struct {
	Kind graph.ClaimKind
	// Target is the mention of the party that the claim blames, defends or is about,
	// -1 where none was found.
	Target int
	// Act is the class of act that the lexicon gives the words ("carry-out", "lie"),
	// else the lemma of the predicate, else "".
	Act string
	// Object is the words of what the act was done to, or of the deed itself where the
	// act is "carry-out" ("the cyber-attack on Sony Pictures"); None where there is
	// none. ObjectHead is its head token, -1.
	Object     text.Span
	ObjectHead int
	// Words are the words that state the claim, for the wording where no frame fits.
	Words text.Span
	// Anaphor says that the words only point at a claim in discussion ("the claim",
	// "it", "its involvement in the attack"); package resolve finds which one.
	Anaphor bool
	// Inner is the stance word that the claim itself consists of ("the accusation
	// that", "allegations"), already composed into Stance where its content is known.
	Inner graph.Stance
}

// Result is what was found in one document: attributions and statements, in text
// order.
type Result struct {
	Attributions []Attribution
	Statements   []Statement
}
