package text

import "stancegraph/graph"

// Span is a half-open range of Unicode code points in Document.Text.
type Span = graph.Span

// Token is one word, number or punctuation mark.
type Token struct {
	Span
	Text  string // the surface, a substring of Document.Text
	Lemma string // in lower case, but for proper nouns
	Tag   string // Penn Treebank tag (the XPOS column of UD English)
	// Head is the index of the syntactic head in Document.Tokens, -1 for the root of
	// a sentence.
	Head int
	// Rel is the Universal Dependencies v2 relation to Head. Of the subtypes only
	// nsubj:pass, csubj:pass, aux:pass, obl:agent, nmod:poss, acl:relcl and
	// compound:prt are kept.
	Rel string
}

// Sentence is a run of tokens: Document.Tokens[First:After].
type Sentence struct {
	Span
	First, After int
	Paragraph    int // index in Document.Paragraphs
	Section      graph.Section
}

// Region is a part of the text with one role. Regions are in text order and do not
// overlap; text outside of them is body.
type Region struct {
	Span
	Section graph.Section
}

// Quote is a run of quoted text within one paragraph.
type Quote struct {
	Span         // with its quotation marks
	Inner        Span
	First, After int  // tokens, quotation marks included
	Continued    bool // no closing mark: it goes on in the next paragraph's quote
	Scare        bool // a word or a few, too short to be an utterance
}

// Turn is what an article gives to a speaker whom a label before it names, as the lines of an interview or a
// transcript are, or tells about whom the label names.
type Turn struct {
	Speaker int      // the token that heads the name
	Mark    int      // the last token of the label: a colon, a bracket, or the last word of a line of its own
	Content [][2]int // what is said: Document.Tokens[Content[i][0]:Content[i][1]], in text order; never empty
	Told    bool     // the whole article is told in turns
	About   bool     // nobody speaks: what follows tells of the person
}

// MentionType tells how a mention names its party.
type MentionType string

// The types of mention.
const (
	Name    MentionType = "name"
	Nominal MentionType = "nominal"
	Pronoun MentionType = "pronoun"
)

// MentionKind is an actor kind, or Other for a named thing that is no actor (a film,
// an event, a law).
type MentionKind = graph.ActorKind

// The kinds of names that are no actors. A Place may stand for its government where it
// acts ("Ohio sued"); states are always State, whatever the sentence says of them.
const (
	Place MentionKind = "place"
	Other MentionKind = "other"
)

// Mention is a run of tokens that refers to a party or thing.
type Mention struct {
	Span
	First, After int    // Document.Tokens[First:After]
	Head         int    // token index of the syntactic head
	Whole        [2]int // the whole noun phrase: Document.Tokens[Whole[0]:Whole[1]]
	Type         MentionType
	Kind         MentionKind // "" where unknown
	// Name is the canonical form that the words themselves and the gazetteers give:
	// "North Korea" for "Pyongyang", "the DPRK" and "North Korean"; "James Comey" for
	// "FBI chief James Comey". Empty for pronouns and for nominals without a name.
	Name string
	// Title is the role the words give ("chief", "press secretary"), Org the index of
	// the mention of the body or state that the role belongs to, -1 where none is.
	Title string
	Org   int
	// Adjectival marks a demonym used as a modifier ("North Korean officials").
	Adjectival bool
	Chain      int // index in Document.Chains; every mention has one
}

// Gender of a chain, as far as the text tells.
type Gender string

// The genders; the empty one is unknown.
const (
	Masculine Gender = "m"
	Feminine  Gender = "f"
	Neuter    Gender = "n"
)

// Chain is the set of mentions in one document that refer to one party or thing.
type Chain struct {
	Mentions []int       // indices in Document.Mentions, in text order
	Name     string      // canonical name: the fullest one, or "" where none is a name
	Kind     MentionKind // of the chain as a whole
	Gender   Gender
	Plural   bool
	Org      int // chain of the body or state that it is said to speak for or head; -1
}

// Document is a text and what the stages found in it. A stage fills its own slices
// and leaves those of others alone.
type Document struct {
	Text       string
	Regions    []Region
	Paragraphs []Span
	Tokens     []Token
	Sentences  []Sentence
	Quotes     []Quote
	Mentions   []Mention
	Turns      []Turn
	Chains     []Chain

	kids  children
	bytes []int // code point offset -> byte offset in Text; nil where they are equal
}

// Stage is one step of annotation. A stage holds no state of a document, so that one
// value serves any number of goroutines at once.
type Stage interface {
	Annotate(*Document)
}
