package graph

// ClaimKind says what a claim is.
type ClaimKind string

// The kinds of claim. An allegation is a sentence that can be true or false; an act
// or a position (a policy, opinion or party) is a noun phrase without a judgement.
const (
	Allegation ClaimKind = "allegation"
	Position   ClaimKind = "position"
	Act        ClaimKind = "act"
)

// Claim is a proposition, act or party that stances are about. Its text is always
// affirmative, and "ACTOR stance TEXT" reads true.
type Claim struct {
	// ID is the key: "c-" and a hash of kind and frame, or of the normalised text
	// where no frame was found; a codebook claim has the codebook's own id.
	ID   string    `json:"id"`
	Text string    `json:"text"`
	Kind ClaimKind `json:"kind"`
	// Target is the ID of the actor that the claim blames, defends or is about, or "".
	Target string `json:"target,omitempty"`
	// Act is the class of act (a word of the lexicon, "carry-out", or a verb's lemma),
	// Object the normalised words of what was acted on ("attack sony pictures"). Both
	// are empty where the claim's text was not understood as target, act and object.
	Act     string   `json:"act,omitempty"`
	Object  string   `json:"object,omitempty"`
	Aliases []string `json:"aliases"` // other wordings, sorted, without Text
}

// ClaimRelation joins two claims: From Kind To.
type ClaimRelation struct {
	From string  `json:"from"` // claim ID
	Kind RelType `json:"kind"` // Presupposes, Asserts, Contradicts, Rivals or Narrows
	To   string  `json:"to"`   // claim ID
}
