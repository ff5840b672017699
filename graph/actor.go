package graph

// ActorKind says what an actor is.
type ActorKind string

// The kinds of actor.
const (
	Person       ActorKind = "person"
	Organization ActorKind = "organization"
	State        ActorKind = "state"
	Group        ActorKind = "group"
)

// Actor is a party that takes a stance or that a claim targets.
type Actor struct {
	// ID is the key: a pure function of one article, lexicon, codebook and model.
	// A party known by its full name has the slug of that name ("north-korea"); one
	// known in its article by less (an unnamed speaker, a bare surname) has the
	// article in its key ("experts~a-0123…"), so that only a link can join it to others.
	ID   string    `json:"id"`
	Name string    `json:"name"`
	Kind ActorKind `json:"kind"`
	// Named is false for speakers whom the article does not name ("experts"). They
	// are never linked across articles.
	Named   bool     `json:"named"`
	Aliases []string `json:"aliases"` // sorted, without Name
}

// Affiliation says that a statement shows one actor speaking for, or being part of,
// another.
type Affiliation struct {
	Actor string   `json:"actor"` // actor ID
	Kind  RelType  `json:"kind"`  // SpeaksFor or PartOf
	Of    string   `json:"of"`    // actor ID
	Basis []string `json:"basis"` // statement IDs, sorted; or the one word BasisCodebook
}

// BasisCodebook is the basis of an affiliation that the codebook states.
const BasisCodebook = "codebook"
