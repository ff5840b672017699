package graph

// Statement is one place in an article where an actor takes a stance on a claim: the
// unit of evidence, and the record that `extract` prints and `load` writes. Names
// beside ids (Actor, Org, Claim, Target, Via) are those that the article alone gives.
type Statement struct {
	ID      string  `json:"id"`
	Article string  `json:"article"` // article ID
	Doc     string  `json:"doc"`
	Section Section `json:"section"`

	Actor   string `json:"actor"`
	ActorID string `json:"actor_id"`
	Org     string `json:"org"` // the body or state spoken for, or ""
	OrgID   string `json:"org_id"`
	// SourceStart and SourceEnd bound the words that name the actor; both are -1 where
	// none do (the author of an opinion piece).
	SourceStart int `json:"source_start"`
	SourceEnd   int `json:"source_end"`

	Stance   Stance `json:"stance"`
	Cue      string `json:"cue"`
	CueStart int    `json:"cue_start"`
	CueEnd   int    `json:"cue_end"`

	Claim     string    `json:"claim"`
	ClaimID   string    `json:"claim_id"`
	ClaimKind ClaimKind `json:"claim_kind"`
	Target    string    `json:"target"`
	TargetID  string    `json:"target_id"`

	Content []Span `json:"content"` // the words that state the claim, in text order
	// Start and End bound the sentence, or run of sentences, that carries the
	// statement; Quote is the article's text there, to the letter.
	Start int    `json:"start"`
	End   int    `json:"end"`
	Quote string `json:"quote"`

	Via    []string `json:"via"` // innermost first
	ViaIDs []string `json:"via_ids"`
	// ViaOutlet is the ID of the innermost outlet (agency, paper, broadcaster) in Via,
	// or "": then the statement's origin is its article's source.
	ViaOutlet string `json:"via_outlet"`
	// Within is the ID of the statement in whose content this one lies, or "".
	Within   string `json:"within"`
	Nested   bool   `json:"nested"`
	Hedged   bool   `json:"hedged"`
	Explicit bool   `json:"explicit"` // the cue itself names the stance

	SaidOn        string    `json:"said_on"` // a Date's Value, or ""
	SaidPrecision Precision `json:"said_precision"`
	Published     string    `json:"published"` // the article's Date Value, or ""

	Confidence float64 `json:"confidence"` // 0 to 1
	Rule       string  `json:"rule"`       // the rule that read it
	Lexicon    string  `json:"lexicon"`    // file:line of the lexicon row, or ""

	// Review is what a person decided about the statement, or "", and ReviewWhy why.
	Review    Verdict `json:"review"`
	ReviewWhy string  `json:"review_why"`
	// ReadAs is the stance that was read where a person gave it another, or "".
	ReadAs Stance `json:"read_as"`
}

// Attribution is one place where an article attributes words to somebody, stance or
// not.
type Attribution struct {
	Doc         string `json:"doc"`
	SourceStart int    `json:"source_start"` // -1 where no source is named
	SourceEnd   int    `json:"source_end"`
	CueStart    int    `json:"cue_start"`
	CueEnd      int    `json:"cue_end"`
	Content     []Span `json:"content"`
}
