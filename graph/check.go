package graph

import (
	"fmt"
	"slices"
	"strings"
)

// Check reports whether r can be stored: its IDs are there, without white space and
// each given once, and everything that it refers to is part of it. The error names the
// article and the first thing that is wrong.
func (r Reading) Check() error {
	c := checker{actors: map[string]bool{}, claims: map[string]bool{}, statements: map[string]bool{}}
	c.id("article", r.Article.ID, map[string]bool{})
	for _, a := range r.Actors {
		c.id("actor", a.ID, c.actors)
	}
	for _, k := range r.Claims {
		c.id("claim", k.ID, c.claims)
	}
	for _, s := range r.Statements {
		c.id("statement", s.ID, c.statements)
	}
	for _, k := range r.Claims {
		c.ref("claim "+k.ID+": target", k.Target, c.actors, true)
	}
	for _, s := range r.Statements {
		c.statement(s, r.Article.ID)
	}
	for _, rel := range r.Relations {
		c.kind("relation", rel.Kind, ClaimRelTypes)
		c.ref("relation: from", rel.From, c.claims, false)
		c.ref("relation: to", rel.To, c.claims, false)
	}
	for _, a := range r.Affiliations {
		c.kind("affiliation", a.Kind, AffiliationTypes)
		c.ref("affiliation: actor", a.Actor, c.actors, false)
		c.ref("affiliation: of", a.Of, c.actors, false)
		c.basis(a)
	}
	if c.err != nil {
		return fmt.Errorf("article %s: %w", r.Article.ID, c.err)
	}
	return nil
}

// checker keeps the first error.
type checker struct {
	actors, claims, statements map[string]bool
	err                        error
}

func (c *checker) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf(format, args...)
	}
}

func (c *checker) id(what, id string, seen map[string]bool) {
	switch {
	case id == "":
		c.fail("%s without an id", what)
	case strings.ContainsAny(id, " \t\r\n"):
		c.fail("%s id %q has white space", what, id)
	case seen[id]:
		c.fail("%s %s given twice", what, id)
	}
	seen[id] = true
}

func (c *checker) ref(what, id string, known map[string]bool, optional bool) {
	if id == "" && optional {
		return
	}
	if !known[id] {
		c.fail("%s %q is not part of the reading", what, id)
	}
}

func (c *checker) kind(what string, kind RelType, of []RelType) {
	if !slices.Contains(of, kind) {
		c.fail("%s of kind %q: want one of %v", what, kind, of)
	}
}

func (c *checker) basis(a Affiliation) {
	if len(a.Basis) == 1 && a.Basis[0] == BasisCodebook {
		return
	}
	if len(a.Basis) == 0 {
		c.fail("affiliation of %s without a basis", a.Actor)
	}
	for _, id := range a.Basis {
		c.ref("affiliation: basis", id, c.statements, false)
	}
}

func (c *checker) statement(s Statement, article string) {
	at := "statement " + s.ID + ": "
	if s.Article != article {
		c.fail("%sarticle is %q", at, s.Article)
	}
	if _, ok := s.Stance.Info(); !ok {
		c.fail("%sno such stance: %q", at, s.Stance)
	}
	if len(s.Via) != len(s.ViaIDs) {
		c.fail("%s%d names and %d ids in via", at, len(s.Via), len(s.ViaIDs))
	}
	c.ref(at+"actor", s.ActorID, c.actors, false)
	c.ref(at+"claim", s.ClaimID, c.claims, false)
	c.ref(at+"org", s.OrgID, c.actors, true)
	c.ref(at+"target", s.TargetID, c.actors, true)
	c.ref(at+"within", s.Within, c.statements, true)
	for _, id := range s.ViaIDs {
		c.ref(at+"via", id, c.actors, false)
	}
	if s.ViaOutlet != "" && !slices.Contains(s.ViaIDs, s.ViaOutlet) {
		c.fail("%svia_outlet %q is not among via_ids", at, s.ViaOutlet)
	}
}
