package resolve

import (
	"regexp"

	"stancegraph/graph"
)

// Codebook is what a user knows beforehand: actors and claims with their other names.
// Where it applies it wins over what an article alone gives, when keys are made and
// again when they are linked. A nil Codebook knows nothing. It is read by
// ReadCodebook, and safe for concurrent use.
type Codebook struct {
	Actors []KnownActor
	Claims []KnownClaim

	digest   string
	actors   map[string]int // normal form of a name or alias -> index in Actors
	actorIDs map[string]int // actor ID -> index in Actors
	claims   map[string]int // normal form of a text or alias -> index in Claims
	claimIDs map[string]int // claim ID -> index in Claims
}

// KnownActor is one actor of a codebook.
type KnownActor struct {
	ID      string
	Name    string
	Kind    graph.ActorKind
	Aliases []string
	// SpeaksFor and PartOf are IDs of actors of the codebook, or "".
	SpeaksFor, PartOf string
	// Outlet says that the actor is a news outlet, so that a statement told through it
	// has it as origin.
	Outlet bool
}

// KnownClaim is one claim of a codebook.
type KnownClaim struct {
	ID      string
	Text    string
	Kind    graph.ClaimKind
	Target  string // ID of an actor of the codebook, or ""
	Act     string
	Object  string
	Aliases []string
	// Patterns match, whatever their case, anywhere in the wording of a claim.
	Patterns []*regexp.Regexp
}

// Digest identifies the codebook's content; that of a nil Codebook is "".
func (c *Codebook) Digest() string {
	if c == nil {
		return ""
	}
	return c.digest
}

// actor returns the actor that the name or one of the other names means.
func (c *Codebook) actor(names ...string) (KnownActor, bool) {
	if c == nil {
		return KnownActor{}, false
	}
	for _, name := range names {
		if i, ok := c.actors[normalName(name)]; ok {
			return c.Actors[i], true
		}
	}
	return KnownActor{}, false
}

// actorByID returns the actor with the given ID.
func (c *Codebook) actorByID(id string) (KnownActor, bool) {
	if c == nil {
		return KnownActor{}, false
	}
	i, ok := c.actorIDs[id]
	if !ok {
		return KnownActor{}, false
	}
	return c.Actors[i], true
}

// claim returns the claim of the given kind and target that one of the wordings means:
// by a text or alias, else by the first pattern that matches. A codebook's claim with a
// target takes only claims about that target; target is the ID of an actor, or "".
func (c *Codebook) claim(kind graph.ClaimKind, target string, wordings ...string) (KnownClaim, bool) {
	if c == nil {
		return KnownClaim{}, false
	}
	fits := func(k KnownClaim) bool {
		return k.Kind == kind && (k.Target == "" || k.Target == target)
	}
	for _, wording := range wordings {
		if i, ok := c.claims[normalName(wording)]; ok && fits(c.Claims[i]) {
			return c.Claims[i], true
		}
	}
	for _, known := range c.Claims {
		if !fits(known) {
			continue
		}
		for _, pattern := range known.Patterns {
			for _, wording := range wordings {
				if pattern.MatchString(wording) {
					return known, true
				}
			}
		}
	}
	return KnownClaim{}, false
}

// claimByID returns the claim with the given ID.
func (c *Codebook) claimByID(id string) (KnownClaim, bool) {
	if c == nil {
		return KnownClaim{}, false
	}
	i, ok := c.claimIDs[id]
	if !ok {
		return KnownClaim{}, false
	}
	return c.Claims[i], true
}
